//! The grammar's way through a document: which productions a token may open, tried from the most to the least specific.

use jiff::civil::Date;

use super::TimexRelation;
use super::date_value::DateValue;
use super::duration_value::DurationValue;
use super::form::{DateForm, Form, Found};
use super::scan::Scan;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::mention::reading::Taken;
use crate::syntax::Syntax;
use crate::text::{Document, Token, TokenKind};

/// Finds the forms of a document, in order and without overlap.
pub(super) fn scan(document: &Document<'_>, syntax: &Syntax, published: Option<Date>, taken: &Taken) -> Vec<Found> {
    let mut scan = Scan { document, syntax, taken, published, floor: 0 };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(token) = document.get(at) {
        let before = found.len();
        if opens(token) && !taken.is_taken(at) {
            scan.open(token, at, &mut found);
        }
        match found.last() {
            Some(last) if found.len() > before => {
                at = last.tokens.end.max(at + 1);
                scan.floor = at;
                join(&mut found, &scan);
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether a token can open or hold the head of a time: a digit, a number word or a word of the calendar.
fn opens(token: Token) -> bool {
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => {
            let senses = token.senses();
            senses.calendar.is_some() || senses.numeral.is_some() || token.is_capitalised()
        }
        TokenKind::Symbol => false,
    }
}

impl Scan<'_, '_> {
    fn open(&self, token: Token, at: usize, found: &mut Vec<Found>) {
        if let Some([first, second]) = self.range(at) {
            found.extend([self.framed(first), second]);
            return;
        }
        let spoken = self.is_any(at, "half quarter") && self.is_any(at + 1, "past to");
        if let Some(clock) = spoken.then(|| self.clock(at)).flatten() {
            let start = if self.before(at) == "a" { at - 1 } else { at };
            found.push(Found { tokens: start..clock.tokens.end, ..clock });
            return;
        }
        let one = match token.senses().calendar {
            Some(calendar) => self.open_calendar(calendar, at).or_else(|| self.open_number(token, at)),
            None => self.open_number(token, at).or_else(|| self.open_name(token, at)),
        };
        let one = one.or_else(|| self.holiday(at).filter(|found| found.tokens.len() > 1));
        let last = one.as_ref().and_then(|one| self.last_day(one));
        found.extend(one.map(|one| self.framed(one)));
        if let (Some(first), Some(last)) = (found.last_mut(), last) {
            share_year(first, last.form);
            found.push(last);
        }
    }

    fn open_number(&self, token: Token, at: usize) -> Option<Found> {
        if self.before_any(at, "every each")
            && let Some(every) = self.every(at)
        {
            return Some(every);
        }
        if token.kind == TokenKind::Number {
            let dated = self
                .numeric_date(at)
                .or_else(|| self.clock(at))
                .or_else(|| self.day_month(at))
                .or_else(|| self.decade(at));
            let counted = || self.short_period(at).or_else(|| self.ordinal_period(at)).or_else(|| self.counted(at));
            return dated.or_else(counted).or_else(|| self.lone_year(at));
        }
        token.senses().numeral?;
        self.ordinal_period(at)
            .or_else(|| self.clock(at))
            .or_else(|| self.day_month(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.half_of(at))
    }

    fn open_name(&self, token: Token, at: usize) -> Option<Found> {
        if !token.is_capitalised() {
            return self.half_of(at);
        }
        self.fiscal_word(at)
            .map(|(year, end)| Found::stated(at..end, DateValue::FiscalYear(year)))
            .or_else(|| self.holiday(at))
            .or_else(|| self.half_of(at))
    }

    fn open_calendar(&self, calendar: Calendar, at: usize) -> Option<Found> {
        match calendar {
            Calendar::Month(_) => self
                .holiday(at)
                .or_else(|| self.every(at))
                .or_else(|| self.month_day(at))
                .or_else(|| self.month_year(at)),
            Calendar::Weekday(_) => self
                .every(at)
                .or_else(|| self.plural_day(at))
                .or_else(|| self.pointed_weekday(at))
                .or_else(|| self.weekday(at)),
            Calendar::Weekdays(_) => self.every(at).or_else(|| self.plural_day(at)),
            Calendar::Season(_) => self.every(at).or_else(|| self.season(at)),
            Calendar::Grain(_) | Calendar::Fortnight => self.open_grain(at),
            Calendar::DayPart(_) => self.every(at).or_else(|| self.day_part(at)),
            Calendar::Deictic(_) => self.deictic(at),
            Calendar::Place(_) => self.placed(at).or_else(|| self.the_past(at)).or_else(|| self.recent(at)),
            Calendar::Recurring(..) => self.recurring_word(at),
            Calendar::Quarter(_) | Calendar::Half(_) => self.short_period(at),
            Calendar::Era(_) => self.lone_year(at),
            Calendar::Decade(_) => self.decade(at),
            Calendar::Lasting(grain) => Some(Found::new(at..at + 1, Form::Duration(DurationValue::one(grain)))),
            Calendar::Holiday(_) => self.holiday(at),
            Calendar::Meridiem(_) | Calendar::Zone(_) | Calendar::ZoneName => None,
        }
    }

    fn open_grain(&self, at: usize) -> Option<Found> {
        self.every(at)
            .or_else(|| self.rate(at))
            .or_else(|| self.plural_day(at))
            .or_else(|| self.pointed(at))
            .or_else(|| self.uncounted(at))
    }
}

/// "March to May 2024", "between 2007 and 2010": the first takes the year of the second, and they bound one range.
fn join(found: &mut [Found], scan: &Scan<'_, '_>) {
    let [.., first, second] = found else { return };
    let joint = first.tokens.end;
    if second.tokens.start != joint + 1 || first.relation.is_some() {
        return;
    }
    let is_time = |found: &Found| matches!(found.form, Form::Date(_) | Form::Time { .. });
    let opened = first.tokens.start.checked_sub(1).map_or("", |before| scan.lower(before));
    let ranges = match scan.lower(joint) {
        "and" | "&" => opened == "between",
        "to" | "until" | "till" | "through" => true,
        _ => scan.is_dash(joint),
    };
    if ranges && is_time(first) && is_time(second) {
        first.relation = Some(TimexRelation::Since);
        second.relation = Some(TimexRelation::Until);
    }
    if ranges || scan.is_any(joint, "and or") {
        share_year(first, second.form);
    }
}

/// Gives a date without a year that of the date it is joined to.
fn share_year(first: &mut Found, second: Form) {
    let (Form::Date(form) | Form::Time { date: Some(form), .. }) = &mut first.form else { return };
    let DateForm::Stated(open) = *form else { return };
    let bare = open.year().is_none() && open.in_year(2000) != open;
    match second {
        Form::Date(DateForm::Stated(whole)) if bare => {
            *form = DateForm::Stated(whole.year().map_or(open, |year| open.in_year(year)));
        }
        Form::Date(DateForm::Within(_, shift)) if bare && shift.grain == Grain::Year => {
            *form = DateForm::Within(open, shift);
        }
        _ => {}
    }
}
