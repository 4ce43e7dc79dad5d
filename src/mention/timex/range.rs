//! Ranges whose ends share a part: "May 3-5", "3 to 5 May", "2012-13"; each end is a timex.

use super::TimexRelation::{Since, Until};
use super::date_value::{DateValue, YearPart};
use super::form::{DateForm, Form, Found};
use super::not_timex;
use super::scan::Scan;

/// A year of two digits ends a range of at most so many years, one of four digits of at most so many.
const LONGEST: (i32, i32) = (60, 400);

impl Scan<'_, '_> {
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
