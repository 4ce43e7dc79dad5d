//! The grammar's way through a document: which productions a token may open, tried from the most to the least specific.

use jiff::civil::Date;

use super::TimexRelation::{Since, Until};
use super::form::{DateForm, Form, Found};
use super::scan::Scan;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::mention::taken::Taken;
use crate::syntax::Syntax;
use crate::text::{Document, Token, TokenKind};

/// Finds the forms of a document, in order and without overlap.
pub(super) fn scan(document: &Document<'_>, syntax: &Syntax, published: Option<Date>, taken: &Taken) -> Vec<Found> {
    let mut scan = Scan { document, syntax, taken, published, floor: 0 };
    let mut found: Vec<Found> = Vec::new();
    for (at, &token) in document.tokens().iter().enumerate() {
        let before = found.len();
        if token.kind != TokenKind::Symbol && !taken.is_taken(at) && at >= scan.floor {
            scan.open(token, at, &mut found);
        }
        if let Some(last) = found[before..].last() {
            scan.floor = last.tokens.end;
            join(&mut found, &scan);
        }
    }
    found
}

/// What reads one kind of time that a token opens or holds the head of.
type Production<'d, 't> = fn(&Scan<'d, 't>, usize) -> Option<Found>;

impl<'d, 't> Scan<'d, 't> {
    /// What a number, or another word that is not of the calendar, opens, in the order of trying.
    fn of_number(&self, token: Token, at: usize) -> Option<Found> {
        let productions: &[Production<'d, 't>] = match (token.kind, token.senses().numeral) {
            // "2024-09-09", "10:30", "9 September", "1990s", "3rd quarter", "5 years", "2024"
            (TokenKind::Number, _) => &[
                Self::every_few,
                Self::numeric_date,
                Self::clock,
                Self::timed,
                Self::day_month,
                Self::decade,
                Self::ordinal_period,
                Self::counted,
                Self::lone_year,
            ],
            // "third quarter", "nine o'clock", "ninth of May", "five years", "half an hour"
            (_, Some(_)) => {
                &[Self::every_few, Self::ordinal_period, Self::clock, Self::day_month, Self::counted, Self::half_of]
            }
            _ => &[],
        };
        productions.iter().find_map(|production| production(self, at))
    }

    /// What a word of the calendar opens.
    fn of_calendar(&self, calendar: Calendar, at: usize) -> Option<Found> {
        let productions: &[Production<'d, 't>] = match calendar {
            Calendar::Month(_) => &[Self::holiday, Self::every, Self::month_day, Self::month_year],
            Calendar::Weekday(_) => &[Self::every, Self::plural_day, Self::weekday],
            Calendar::Weekdays(_) => &[Self::every, Self::plural_day],
            Calendar::Season(_) => &[Self::every, Self::season],
            Calendar::Grain(_) | Calendar::Fortnight => {
                &[Self::clock, Self::every, Self::rate, Self::plural_day, Self::pointed, Self::uncounted]
            }
            Calendar::DayPart(_) => &[Self::every, Self::day_part],
            Calendar::Deictic(_) => &[Self::deictic],
            Calendar::Place(_) => &[Self::placed, Self::the_past, Self::recent],
            Calendar::Recurring(..) => &[Self::recurring_word],
            Calendar::Quarter(_) | Calendar::Half(_) => &[Self::short_period],
            Calendar::Era(_) => &[Self::lone_year],
            Calendar::Decade(_) => &[Self::decade],
            Calendar::Holiday(_) => &[Self::holiday],
            Calendar::Lasting(_) | Calendar::Meridiem(_) | Calendar::Zone(_) => &[],
        };
        productions.iter().find_map(|production| production(self, at))
    }

    fn open(&self, token: Token, at: usize, found: &mut Vec<Found>) {
        let senses = token.senses();
        let names = token.is_capitalised();
        if token.kind == TokenKind::Word && senses.calendar.is_none() && senses.numeral.is_none() && !names {
            return;
        }
        if let Some([first, second]) = self.range(at) {
            found.extend([self.framed(first), second]);
            return;
        }
        let calendar = senses.calendar.and_then(|calendar| self.of_calendar(calendar, at));
        let of_name = || self.holiday(at).filter(|_| names);
        let one = calendar.or_else(|| self.of_number(token, at)).or_else(of_name);
        let last = one.as_ref().and_then(|one| self.last_day(one));
        found.extend(one.map(|one| self.framed(one)));
        if let (Some(first), Some(last)) = (found.last_mut(), last) {
            share_year(first, last.form);
            let [since, until] = self.bounding(first.clone(), last);
            *first = since;
            found.push(until);
        }
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
    let ranges = match scan.lower(joint) {
        "and" | "&" => scan.written_before(first.tokens.start) == "between",
        "to" | "until" | "till" | "through" => true,
        _ => scan.is_dash(joint),
    };
    if ranges && is_time(first) && is_time(second) {
        (first.relation, second.relation) = (Some(Since), Some(Until));
    }
    if ranges || scan.is_any(joint, "and or") {
        share_year(first, second.form);
    }
}

/// Gives a date without a year that of the date it is joined to.
fn share_year(first: &mut Found, second: Form) {
    let (Form::Date(form) | Form::Time { date: Some(form), .. }) = &mut first.form else { return };
    let DateForm::Stated(open) = *form else { return };
    if open.year().is_some() || open.in_year(2000) == open {
        return;
    }
    match second {
        Form::Date(DateForm::Stated(whole)) => {
            *form = DateForm::Stated(whole.year().map_or(open, |year| open.in_year(year)));
        }
        Form::Date(DateForm::Within(_, shift)) if shift.grain == Grain::Year => *form = DateForm::Within(open, shift),
        _ => {}
    }
}
