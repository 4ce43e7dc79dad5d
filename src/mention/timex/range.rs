//! Ranges whose ends share a part: "May 3-5", "3 to 5 May", "2012-13", "499 to 493 BC"; each end is a timex.

use super::anchor::first_day;
use super::date_value::DateValue;
use super::form::{DateForm, Form, Found};
use super::not_timex;
use super::scan::Scan;
use super::step::date_of;
use super::{Timex, TimexRelation, TimexValue};
use crate::lexicon::calendar::Grain;
use crate::text::Document;

impl Scan<'_, '_> {
    /// Two timexes from one range, in order.
    pub(super) fn range(&self, at: usize) -> Option<[Found; 2]> {
        self.years(at).or_else(|| self.days_month(at)).or_else(|| self.month_days(at)).map(|(first, second, joint)| {
            let between = !self.is_any(joint, "and or & ,") || self.before(first.tokens.start) == "between";
            let (since, until) =
                if between { (Some(TimexRelation::Since), Some(TimexRelation::Until)) } else { (None, None) };
            [Found { relation: since, ..first }, Found { relation: until, ..second }]
        })
    }

    /// "2012-13", "2025-2026", "1914–18", "2024/25", "499 to 493 BC".
    fn years(&self, at: usize) -> Option<(Found, Found, usize)> {
        let (first, length) = self.digits(at)?;
        let joint = at + 1;
        let dash = self.is_dash(joint) || self.is(joint, "/");
        if !dash && !self.is_any(joint, "to and") {
            return None;
        }
        let date = |tokens, year| Found::date(tokens, DateForm::Stated(DateValue::Year(year)));
        let (second, second_length) = self.digits(joint + 1)?;
        if let Some((year @ ..0, end)) = self.year(joint + 1) {
            return (first > -year).then(|| (date(at..joint, -first), date(joint + 1..end, year), joint));
        }
        if length != 4
            || !dash
            || !(1000..=2199).contains(&first)
            || not_timex::counts(self, joint + 2)
            || not_timex::is_amount_sign(self, at)
        {
            return None;
        }
        if self.is(joint + 2, "/") && self.is_glued(joint + 2) {
            return None;
        }
        let last = match second_length {
            4 => second,
            2 => first - first % 100 + second + if second <= first % 100 { 100 } else { 0 },
            _ => return None,
        };
        let near = last > first && last - first <= if second_length == 2 { 60 } else { 400 };
        let short =
            self.is_glued(joint) && self.is_glued(joint + 1) && !(self.is_dash(joint + 2) && self.is_glued(joint + 2));
        (near && (short || second_length == 4) && last <= 2199)
            .then(|| (date(at..joint, first), date(joint + 1..joint + 2, last), joint))
    }

    /// "3-5 May 2024", "3 and 5 May".
    fn days_month(&self, at: usize) -> Option<(Found, Found, usize)> {
        let (day, joint) = self.day_number(at)?;
        if !self.is_joint(joint) {
            return None;
        }
        let second = self.day_month(joint + 1)?;
        let first = with_day(&second, day)?;
        Some((Found::date(at..joint, first), second, joint))
    }

    /// "May 3-5, 2024", "Sept. 9 to 12", "May 3 and 5".
    fn month_days(&self, at: usize) -> Option<(Found, Found, usize)> {
        let (month, end) = self.month(at)?;
        let (day, joint) = self.day_number(end)?;
        if !self.is_joint(joint) {
            return None;
        }
        let (last, after) = self.day_number(joint + 1)?;
        let counted =
            self.is(joint, "and") && (self.is_word(after) && self.function(after).is_none() || self.is_number(after));
        let dashed = self.is_dash(joint);
        if last <= day || self.is_dash(after) || !dashed && not_timex::counts(self, after) || counted {
            return None;
        }
        DateValue::day(2000, month, last)?;
        let (form, end) = self.with_year(DateValue::MonthDay { month, day: last }, after)?;
        let second = Found::date(joint + 1..end, form);
        let first = with_day(&second, day)?;
        Some((Found::date(at..joint, first), second, joint))
    }

    /// The last day of a range whose first was found with its weekday or part of day: "Saturday, October 20th and 21st, 2023".
    pub(super) fn last_day(&self, first: &Found) -> Option<Found> {
        let (Form::Date(DateForm::Stated(date)) | Form::Time { date: Some(DateForm::Stated(date)), .. }) = first.form
        else {
            return None;
        };
        let DateValue::MonthDay { month, day } = date else { return None };
        let joint = first.tokens.end;
        let (last, after) = self.day_number(joint + 1).filter(|_| self.is_joint(joint))?;
        let ordinal = after > joint + 2;
        let dated = self.day_month(joint + 1).is_some();
        if last <= day || dated || !ordinal && !self.is_dash(joint) || not_timex::counts(self, after) {
            return None;
        }
        DateValue::day(2000, month, last)?;
        let (form, end) = self.with_year(DateValue::MonthDay { month, day: last }, after)?;
        Some(Found::date(joint + 1..end, form))
    }

    fn is_joint(&self, at: usize) -> bool {
        self.is_dash(at) || self.is_any(at, "to and & or")
    }
}

/// "between March and May": the first month is the one before the last, whatever year each alone would be of.
pub(super) fn order_months(first: &mut Timex, last: &Timex) {
    let spans = first.relation == TimexRelation::Since && last.relation == TimexRelation::Until;
    let month = |timex: &Timex| match timex.value {
        TimexValue::Date(DateValue::Month { year: Some(year), month }) => Some((year, month)),
        _ => None,
    };
    if let (true, Some(from), Some(to)) = (spans && first.in_itself != last.in_itself, month(first), month(last))
        && from > to
    {
        let year = if from.1 <= to.1 { to.0 } else { to.0 - 1 };
        let date = DateValue::Month { year: Some(year), month: from.1 };
        if first.in_itself == first.value {
            first.in_itself = TimexValue::Date(date);
        }
        (first.value, first.timex3) = (TimexValue::Date(date), TimexValue::Date(date));
        first.days = date.days();
    }
}

/// "the quarter ended Sept. 30", "the year to March": a period of the accounts is the one that its last day tells.
pub(super) fn date_by_last_day(document: &Document<'_>, period: &mut Timex, last: &Timex) {
    let joint = period.tokens.end;
    let ends = matches!(document.lower(joint), "ended" | "ending") && last.tokens.start == joint + 1;
    let (TimexValue::Date(whole), Some(day)) = (period.value, last.value.date().and_then(first_day)) else { return };
    let fits = last.value.date().is_some_and(|date| date.grain() <= Grain::Month);
    if ends && fits && matches!(whole.grain(), Grain::Quarter | Grain::Year) && whole.days().is_some() {
        let date = date_of(day, whole.grain());
        if period.in_itself == period.value {
            period.in_itself = TimexValue::Date(date);
        }
        (period.value, period.timex3) = (TimexValue::Date(date), TimexValue::Date(date));
        period.days = date.days();
    }
}

/// The date of another day in the same month.
fn with_day(found: &Found, day: u8) -> Option<DateForm> {
    let Form::Date(form) = found.form else { return None };
    let replace = |date: DateValue| match date {
        DateValue::Day(date) => date.with().day(i8::try_from(day).ok()?).build().ok().map(DateValue::Day),
        DateValue::MonthDay { month, .. } => Some(DateValue::MonthDay { month, day }),
        _ => None,
    };
    match form {
        DateForm::Stated(date) => replace(date).map(DateForm::Stated),
        DateForm::Within(date, shift) => replace(date).map(|date| DateForm::Within(date, shift)),
        _ => None,
    }
}
