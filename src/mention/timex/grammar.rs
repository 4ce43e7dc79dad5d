//! The grammar's way through a document: which productions a token may open, tried from the most to the least specific.

use super::form::{DateForm, Form, Found};
use super::scan::Scan;
use crate::lexicon::calendar::{Calendar, Deictic};
use crate::mention::reading::Taken;
use crate::text::{Document, Token, TokenKind};

/// Finds the forms of a document, in order and without overlap.
pub(super) fn scan(document: &Document<'_>, taken: &Taken) -> Vec<Found> {
    let mut scan = Scan { document, taken, floor: 0 };
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
                share_year(&mut found, &scan);
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
        let one = match token.senses().calendar {
            Some(calendar) => self.open_calendar(calendar, at).or_else(|| self.open_number(token, at)),
            None => self.open_number(token, at).or_else(|| self.open_name(token, at)),
        };
        let one = one.or_else(|| self.holiday(at).filter(|found| found.tokens.len() > 1));
        found.extend(one.map(|one| self.framed(one)));
    }

    fn open_number(&self, token: Token, at: usize) -> Option<Found> {
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
        self.fiscal_word(at).or_else(|| self.holiday(at)).or_else(|| self.half_of(at))
    }

    fn open_calendar(&self, calendar: Calendar, at: usize) -> Option<Found> {
        match calendar {
            Calendar::Month(_) => self
                .holiday(at)
                .or_else(|| self.every(at))
                .or_else(|| self.month_day(at))
                .or_else(|| self.month_year(at)),
            Calendar::Weekday(_) => self.every(at).or_else(|| self.pointed_weekday(at)).or_else(|| self.weekday(at)),
            Calendar::Weekdays(_) => self.every(at).or_else(|| self.plural_day(at)),
            Calendar::Season(_) => self.every(at).or_else(|| self.season(at)),
            Calendar::Grain(_) | Calendar::Fortnight => self.open_grain(at),
            Calendar::DayPart(_) => self.every(at).or_else(|| self.day_part(at)),
            Calendar::Deictic(Deictic::Past | Deictic::Present | Deictic::Future) => self.deictic(at),
            Calendar::Deictic(_) => self.deictic(at),
            Calendar::Place(_) => self.placed(at).or_else(|| self.the_past(at)),
            Calendar::Recurring(..) => self.recurring_word(at),
            Calendar::Quarter(_) | Calendar::Half(_) => self.short_period(at),
            Calendar::Era(_) => self.lone_year(at),
            Calendar::Decade(_) => self.decade(at),
            Calendar::Holiday(_) => self.holiday(at),
            Calendar::Meridiem(_) | Calendar::Zone(_) | Calendar::ZoneName => None,
        }
    }

    fn open_grain(&self, at: usize) -> Option<Found> {
        self.every(at)
            .or_else(|| self.rate(at))
            .or_else(|| self.plural_day(at))
            .or_else(|| self.weekend(at))
            .or_else(|| self.day_before(at))
            .or_else(|| self.pointed(at))
            .or_else(|| self.uncounted(at))
    }

    /// "this Friday", "that Monday".
    fn pointed_weekday(&self, at: usize) -> Option<Found> {
        let placing = match self.before(at) {
            "this" => crate::lexicon::calendar::Placing::This,
            "that" => crate::lexicon::calendar::Placing::Same,
            _ => return None,
        };
        let found = self.weekday(at)?;
        let form = match found.form {
            Form::Date(DateForm::Stated(date)) => Form::Date(DateForm::Placed(date, placing)),
            Form::Time { date: Some(DateForm::Stated(date)), time, offset } => {
                Form::Time { date: Some(DateForm::Placed(date, placing)), time, offset }
            }
            other => other,
        };
        Some(Found { tokens: at - 1..found.tokens.end, form, ..found })
    }
}

/// "March to May 2024", "30 May - 2 June 2024": the first takes the year of the second.
fn share_year(found: &mut [Found], scan: &Scan<'_, '_>) {
    let [.., first, second] = found else { return };
    let (Form::Date(DateForm::Stated(open)), Form::Date(DateForm::Stated(whole))) = (first.form, second.form) else {
        return;
    };
    let joined = second.tokens.start == first.tokens.end + 1
        && (scan.is_dash(first.tokens.end) || matches!(scan.lower(first.tokens.end), "to" | "and" | "or" | "until"));
    if let (None, Some(year), true) = (open.year(), whole.year(), joined) {
        first.form = Form::Date(DateForm::Stated(open.in_year(year)));
    }
}
