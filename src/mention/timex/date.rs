//! Calendar dates with digits: "9 September 2024", "Sept. 9", "2024-09-09", "9/11/2001", bare years, and ranges whose ends share a
//! part, so that each end is a timex: "May 3-5", "3 to 5 May", "2012-13".

use super::TimexRelation::{Since, Until};
use super::date_value::{DateValue, YearPart};
use super::form::{DateForm, Form, Found};
use super::not_timex;
use super::scan::Scan;
use crate::lexicon::calendar::Calendar;
use crate::lexicon::timing::FISCAL;

impl Scan<'_, '_> {
    /// A month word at a token, where it is the month and not another word.
    pub(super) fn month(&self, at: usize) -> Option<(u8, usize)> {
        let Calendar::Month(month) = self.calendar(at)? else { return None };
        let end = if self.lower(at).len() < 5 && self.lower(at) != "may" { self.after_dot(at + 1) } else { at + 1 };
        let dotted = end > at + 1 && !self.is_number(end) && !self.is(end, ",");
        let end_of_word = if dotted { at + 1 } else { end };
        not_timex::is_month(self, at, end).then_some((month, end_of_word))
    }

    /// "2024", "fiscal 2024" where four digits can be a year, or any number with its era.
    pub(super) fn year(&self, at: usize) -> Option<(i32, usize)> {
        let at = if self.is_any(at, FISCAL) { self.after_any(at + 1, "year") } else { at };
        let (value, length) = self.digits(at)?;
        let era = self.get(at + 1).filter(|token| value > 0 && token.is_all_caps());
        if let Some(Calendar::Era(common)) = era.and_then(|token| token.senses().calendar) {
            return Some((if common { value } else { -value }, at + 2));
        }
        (length == 4 && (1000..=2199).contains(&value)).then_some((value, at + 1))
    }

    /// "9 September 2024", "9th of September", "the 17 July, 1920".
    pub(super) fn day_month(&self, at: usize) -> Option<Found> {
        let (day, after_day) = self.day_number(at)?;
        let month_at = if self.is(after_day, "of") { after_day + 1 } else { self.after_hyphen(after_day) };
        let (month, end) = self.month(month_at)?;
        let start = if self.before(at) == "the" { at - 1 } else { at };
        self.day_of_month(start, day, month, end)
    }

    /// "September 9, 2024", "Sept. 9", "September the 9th".
    pub(super) fn month_day(&self, at: usize) -> Option<Found> {
        let (month, end) = self.month(at)?;
        let (day, end) = self.day_number(if self.is(end, "the") { end + 1 } else { self.after_hyphen(end) })?;
        self.day_of_month(at, day, month, end)
    }

    /// A day of the month in digits or as an ordinal.
    pub(super) fn day_number(&self, at: usize) -> Option<(u8, usize)> {
        let (day, end) = match self.digits(at) {
            Some((day, 1..=2)) => self.ordinal(at).or(Some((u8::try_from(day).ok()?, at + 1)))?,
            Some(_) => return None,
            None => self.ordinal(at)?,
        };
        (1..=31).contains(&day).then_some((day, end))
    }

    pub(super) fn day_of_month(&self, start: usize, day: u8, month: u8, end: usize) -> Option<Found> {
        DateValue::day(2000, month, day)?;
        self.with_year_from(start, DateValue::Part(None, YearPart::Day(month, day)), end)
    }

    /// A date with the year behind it.
    pub(super) fn with_year_from(&self, start: usize, open: DateValue, end: usize) -> Option<Found> {
        let (form, end) = self.with_year(open, end)?;
        Some(Found::date(start..end, form))
    }

    /// "September", "September 2024", "September of that year", "September last year".
    pub(super) fn month_year(&self, at: usize) -> Option<Found> {
        let (month, end) = self.month(at)?;
        self.with_year_from(at, DateValue::Part(None, YearPart::Month(month)), end)
    }

    /// The year after a date that lacks one, in any of the ways it may be named; `None` where the day is none.
    pub(super) fn with_year(&self, open: DateValue, end: usize) -> Option<(DateForm, usize)> {
        let of = if self.is(end, "of") { end + 1 } else { end };
        for at in [of, self.after_comma(end)] {
            if let Some((year, after)) = self.year(at) {
                let is_count = at == of && of == end && not_timex::counts(self, after);
                if !is_count {
                    let whole = open.in_year(year);
                    let lost = matches!(whole, DateValue::Part(_, YearPart::Day(..)));
                    return (!lost).then_some((DateForm::Stated(whole), after));
                }
            }
        }
        Some(match self.relative_year(of) {
            Some((shift, after)) => (DateForm::Within(open, shift), after),
            None => (DateForm::Stated(open), end),
        })
    }

    /// A period that another lies in: "2024", "March 2024", "last year", "the month", "next June".
    pub(super) fn whole(&self, at: usize) -> Option<(DateForm, usize)> {
        let shifted = self.relative(at).map(|(shift, end)| (DateForm::Shift(shift), end));
        let year = || self.year(at).map(|(year, end)| (DateForm::Stated(DateValue::Year(year)), end));
        let month = || {
            let (month, end) = self.month(at)?;
            self.with_year(DateValue::Part(None, YearPart::Month(month)), end)
        };
        shifted.or_else(year).or_else(month)
    }

    /// "2024-09-09", "2024/09/09", "9/11/2001".
    pub(super) fn numeric_date(&self, at: usize) -> Option<Found> {
        let separator = self.lower(at + 1);
        let parts_glued = (at + 1..at + 5).all(|index| self.is_glued(index));
        if !parts_glued || self.lower(at + 3) != separator || !(separator == "/" || self.is_dash(at + 1)) {
            return None;
        }
        // In the order their sizes allow: year first, else American order where that is a date.
        let small = |value: i32| u8::try_from(value).ok();
        let (year, a, b) = match (self.digits(at)?, self.digits(at + 2)?, self.digits(at + 4)?) {
            ((year, 4), (month, 1..=2), (day, 1..=2)) => (year, month, day),
            ((a, 1..=2), (b, 1..=2), (year, 4)) => (year, a, b),
            ((a, 1..=2), (b, 1..=2), (year, 2)) => (year + if year < 50 { 2000 } else { 1900 }, a, b),
            _ => return None,
        };
        let (a, b) = (small(a)?, small(b)?);
        DateValue::day(year, a, b).or_else(|| DateValue::day(year, b, a)).map(|day| Found::stated(at..at + 5, day))
    }

    /// Two timexes from one range, in order.
    pub(super) fn range(&self, at: usize) -> Option<[Found; 2]> {
        let (first, second) = self.years(at).or_else(|| self.days_month(at))?;
        Some(self.bounding(first, second))
    }

    /// The ends of a range, unless "and" only lists them: "3 and 5 May".
    pub(super) fn bounding(&self, first: Found, second: Found) -> [Found; 2] {
        let between = self.written_before(first.tokens.start) == "between";
        let lists = self.is_any(first.tokens.end, "and or & ,") && !between;
        let (since, until) = if lists { (None, None) } else { (Some(Since), Some(Until)) };
        [Found { relation: since, ..first }, Found { relation: until, ..second }]
    }

    /// "2012-13", "2025-2026", "1914–18", "2024/25", "499 to 493 BC".
    fn years(&self, at: usize) -> Option<(Found, Found)> {
        let (joint, end) = (at + 1, at + 3);
        let ends = |first, end, last| {
            (Found::stated(at..joint, DateValue::Year(first)), Found::stated(joint + 1..end, DateValue::Year(last)))
        };
        if let (Some((last @ ..0, end)), Some((first, _))) = (self.year(joint + 1), self.digits(at)) {
            return (first > -last && self.is_any(joint, "- – / to and")).then(|| ends(-first, end, last));
        }
        let (first, _) = self.year(at).filter(|(_, end)| *end == joint)?;
        let (digits, length) = self.digits(joint + 1).filter(|_| self.is_dash(joint) || self.is(joint, "/"))?;
        let (last, longest) = match length {
            4 => (digits, LONGEST.1),
            2 => (first - first % 100 + digits + if digits <= first % 100 { 100 } else { 0 }, LONGEST.0),
            _ => return None,
        };
        let longer = (self.is(end, "/") || length == 2 && self.is_dash(end)) && self.is_glued(end);
        let glued = length == 4 || self.is_glued(joint) && self.is_glued(joint + 1);
        let near = (1..=longest).contains(&(last - first)) && last <= 2199;
        (near && glued && !longer && !not_timex::counts(self, end)).then(|| ends(first, end, last))
    }

    /// "3-5 May 2024", "3 and 5 May".
    fn days_month(&self, at: usize) -> Option<(Found, Found)> {
        let (day, joint) = self.day_number(at).filter(|(_, joint)| self.is_joint(*joint))?;
        let second = self.day_month(joint + 1)?;
        let on_day = |date: DateValue| match date {
            DateValue::Day(date) => date.with().day(i8::try_from(day).ok()?).build().ok().map(DateValue::Day),
            DateValue::Part(_, YearPart::Day(month, _)) => Some(DateValue::Part(None, YearPart::Day(month, day))),
            _ => None,
        };
        let form = match second.form {
            Form::Date(DateForm::Stated(date)) => DateForm::Stated(on_day(date)?),
            Form::Date(DateForm::Within(date, shift)) => DateForm::Within(on_day(date)?, shift),
            _ => return None,
        };
        Some((Found::date(at..joint, form), second))
    }

    /// The last day of a range whose first was found: "May 3-5, 2024", "Sept. 9 to 12", "Saturday, October 20th and 21st".
    pub(super) fn last_day(&self, first: &Found) -> Option<Found> {
        let (Form::Date(DateForm::Stated(date)) | Form::Time { date: Some(DateForm::Stated(date)), .. }) = first.form
        else {
            return None;
        };
        let DateValue::Part(_, YearPart::Day(month, day)) = date else { return None };
        let joint = first.tokens.end;
        let (last, after) = self.day_number(joint + 1).filter(|(last, _)| self.is_joint(joint) && *last > day)?;
        let counts = self.is_word(after) && self.function(after).is_none() || self.is_number(after);
        let lists = self.is_any(joint, "and or &") && after == joint + 2;
        let amount = !self.is_dash(joint) && not_timex::counts(self, after) || lists && counts;
        let other = amount || self.is_dash(after) || self.day_month(joint + 1).is_some();
        self.day_of_month(joint + 1, last, month, after).filter(|_| !other)
    }

    fn is_joint(&self, at: usize) -> bool {
        self.is_dash(at) || self.is_any(at, "to and & or")
    }
}

/// A year of two digits ends a range of at most so many years, one of four digits of at most so many.
const LONGEST: (i32, i32) = (60, 400);
