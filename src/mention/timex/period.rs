//! Named periods: quarters, halves, fiscal years, seasons, centuries, and the nth of a period.

use super::bare_year;
use super::date_value::DateValue;
use super::duration_value::DurationValue;
use super::form::{DateForm, Form, Found, Whole};
use super::scan::Scan;
use super::value::TimexModifier;
use crate::lexicon::calendar::{Calendar, Grain, Placing};
use crate::lexicon::timing::{BEFORE_SEASON, FISCAL, OF_ACCOUNTS};
use crate::syntax::tag::Class;
use crate::text::{Token, TokenRange};

/// So far ahead people name a year by two digits.
const YEARS_PLANNED: i32 = 10;

impl Scan<'_, '_> {
    /// A year standing alone, with its era, or one that has a part: "2024", "44 BC", "AD 70", "fiscal 2025", "1988's third quarter".
    pub(super) fn lone_year(&self, at: usize) -> Option<Found> {
        if let Some(Calendar::Era(true)) = self.calendar(at) {
            let year = self.digits(at + 1)?.0;
            let era = self.get(at).is_some_and(Token::is_all_caps) && year > 0;
            return era.then(|| Found::stated(at..at + 2, DateValue::Year(year)));
        }
        let (year, end) = self.year(at)?;
        if year > 999 && end == at + 1 && !bare_year::is_year(self, at, year) {
            return None;
        }
        let worded = self.before_any(at, "year years");
        let fiscal = self.before_any(at, FISCAL) || worded && self.back_any(at, 2, FISCAL);
        let part = if self.is_owner(end) { self.period_of_year(end + 1) } else { self.ordinal_part(end) };
        let start = if fiscal || worded && self.back(at, 2) == "the" { at - 1 - usize::from(worded) } else { at };
        Some(match (part, fiscal) {
            (Some((part, after)), true) => Found::stated(start..after, in_fiscal_year(part, year)),
            (Some((part, after)), false) => Found::stated(self.with_the(start)..after, part.in_year(year)),
            (None, true) => Found::stated(start..end, DateValue::FiscalYear(year)),
            (None, false) => Found::stated(start..end, DateValue::Year(year)),
        })
    }

    /// "FY2025", "FY25", "FY 2025".
    fn fiscal_word(&self, at: usize) -> Option<(i32, usize)> {
        let digits = self.lower(at).strip_prefix("fy")?;
        let (digits, end) = if digits.is_empty() { (self.lower(at + 1), at + 2) } else { (digits, at + 1) };
        let year: i32 = digits.parse().ok()?;
        match digits.len() {
            2 => Some((self.in_its_century(year, YEARS_PLANNED), end)),
            4 => Some((year, end)),
            _ => None,
        }
    }

    /// The same as a time of its own.
    pub(super) fn fiscal_name(&self, at: usize) -> Option<Found> {
        self.fiscal_word(at).map(|(year, end)| Found::stated(at..end, DateValue::FiscalYear(year)))
    }

    /// The fiscal year behind a part of it: "of fiscal 2013", "of the financial year 2013".
    fn fiscal_year(&self, end: usize) -> Option<(i32, usize)> {
        let at = self.after_any(self.after_any(end, "of"), "the");
        self.fiscal_word(end).or_else(|| {
            let year = self.is_any(at, FISCAL).then(|| self.after_any(at + 1, "year"))?;
            self.year(year)
        })
    }

    /// "Q3", "Q3 2024", "H1 of 2025".
    pub(super) fn short_period(&self, at: usize) -> Option<Found> {
        let (open, end) = match self.calendar(at) {
            Some(Calendar::Quarter(quarter)) => (DateValue::Quarter { year: None, quarter }, at + 1),
            Some(Calendar::Half(half)) if self.is_capitalised(at) => (DateValue::Half { year: None, half }, at + 1),
            _ => return None,
        };
        self.part_with_year(at, open, end)
    }

    /// "third quarter of 2024", "first half", "20th century", "first week of May", "first nine months of 2015".
    pub(super) fn ordinal_period(&self, at: usize) -> Option<Found> {
        let (number, after) = self.ordinal(at)?;
        let first = if self.before_any(at, "fiscal financial latest") { at - 1 } else { at };
        let start =
            if self.before_any(first, "the its their this") && !self.is_hyphen(after) { first - 1 } else { first };
        if let Some(found) = self.century(start, number, after) {
            return Some(found);
        }
        if let Some((open, end)) = self.ordinal_part(at) {
            return self.part_with_year(start, open, end);
        }
        self.nth_of(start, number, after)
            .or_else(|| self.first_few(start, number, after))
            .or_else(|| self.nth_day(start, number, after))
    }

    /// "third quarter", "first half": the part, and the token after it.
    pub(super) fn ordinal_part(&self, at: usize) -> Option<(DateValue, usize)> {
        let (number, after) = self.ordinal(at)?;
        let unit = self.after_any(self.after_hyphen(after), "fiscal financial calendar");
        match self.one_grain(unit)? {
            Grain::Quarter if (1..=4).contains(&number) => {
                Some((DateValue::Quarter { year: None, quarter: number }, unit + 1))
            }
            Grain::Half if (1..=2).contains(&number) => {
                let whole = self.year(unit + 1).is_some() || self.is(unit + 1, "of") && self.whole(unit + 2).is_some();
                let fiscal = self.fiscal_year(unit + 1).is_some() || self.is_any(unit - 1, FISCAL);
                let placed = whole || fiscal || self.is_hyphen(unit - 1) && self.is_any(unit + 1, OF_ACCOUNTS);
                placed.then_some((DateValue::Half { year: None, half: number }, unit + 1))
            }
            _ => None,
        }
    }

    fn part_with_year(&self, start: usize, open: DateValue, end: usize) -> Option<Found> {
        if let Some((year, after)) = self.fiscal_year(end) {
            return Some(Found::stated(start..after, in_fiscal_year(open, year)));
        }
        if let (DateValue::Half { half, .. }, true) = (open, self.is(end, "of"))
            && let Some((whole, after)) = self.whole(end + 1)
        {
            return Some(half_of_whole(start..after, half, whole));
        }
        let (form, end) = self.with_year(open, end)?;
        Some(Found::date(start..end, form))
    }

    /// "20th century", "the fifth century BC", "the 19th and 20th centuries", and not "his first century", a hundred runs.
    fn century(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        let at = self.after_hyphen(after);
        let Calendar::Grain(Grain::Century) = self.calendar(at)? else { return None };
        let bc = matches!(self.calendar(at + 1), Some(Calendar::Era(false)));
        let placed = self.is(start, "the") || self.is_hyphen(after) || self.before_any(start, "early late");
        let century = i32::from(number) - 1;
        let (value, end) = if bc { (-century, at + 2) } else { (century, at + 1) };
        let told = (10..=30).contains(&number) || number > 0 && number < 10 && (bc || placed);
        told.then(|| Found::stated(start..end, DateValue::Century(value)))
    }

    /// "the first week of May", "the second Monday of next month", "the final day of the year".
    fn nth_of(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        let unit = self.one_unit(after).filter(|_| self.is_any(after + 1, "of in"))?;
        let (whole, end) = self.whole(after + 2)?;
        Some(Found::date(start..end, DateForm::Nth(i8::try_from(number).ok()?, unit, whole)))
    }

    /// "the first nine months of 2015", "the first few years", "during the first year of the war".
    fn first_few(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        let alone = self.is_any(start, "the its their his her our my your")
            && self.back_any(after, 3, "in during for after within of off over");
        let unit = self.one_grain(after).filter(|grain| matches!(grain, Grain::Week | Grain::Month | Grain::Year));
        let (value, end) = match (self.counted(after), unit) {
            (Some(Found { form: Form::Duration(value), tokens, .. }), _) => (value, tokens.end),
            (None, Some(grain)) if alone => (DurationValue::one(grain), after + 1),
            (None, None) if self.is_any(after, "few several") => match self.calendar(after + 1)? {
                Calendar::Grain(grain) => (DurationValue::new(None, grain), after + 2),
                _ => return None,
            },
            _ => return None,
        };
        let end = if self.is(end, "of") { self.whole(end + 1).map_or(end, |(_, end)| end) } else { end };
        (number == 1).then(|| Found::new(start..end, Form::Duration(value)))
    }

    /// "the 9th", "the 28th of that month": a day of the month named before.
    fn nth_day(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        let day = (1..=31).contains(&number).then_some(DateValue::DayOfMonth(number))?;
        let month = self.relative(after + 1).filter(|(shift, _)| self.is(after, "of") && shift.grain == Grain::Month);
        if let Some((shift, end)) = month {
            return Some(Found::date(start..end, DateForm::Within(day, shift)));
        }
        let written = after == start + 3 && self.is(start, "the") && self.is_number(start + 1);
        let dated = self.before_any(start, "on until by since till");
        let ends = !self.is_word(after) || self.function(after).is_some() && !self.is(after, "of");
        (written && dated && ends).then(|| Found::stated(start..after, day))
    }

    /// A quarter, half, season or month within a year named before it ("last year's third quarter").
    pub(super) fn period_of_year(&self, at: usize) -> Option<(DateValue, usize)> {
        if let Some((month, end)) = self.month(at) {
            return Some((DateValue::Month { year: None, month }, end));
        }
        if let Some(Calendar::Season(season)) = self.calendar(at) {
            return Some((DateValue::Season { year: None, season }, at + 1));
        }
        self.ordinal_part(at)
    }

    /// "summer", "the spring of 2024", "winter 1941-42".
    pub(super) fn season(&self, at: usize) -> Option<Found> {
        let Calendar::Season(season) = self.calendar(at)? else { return None };
        let (form, end) = self.with_year(DateValue::Season { year: None, season }, at + 1)?;
        let det = self.before_any(at, "the this that");
        let compound = self.is_hyphen(at + 1) || self.is_hyphen(at.wrapping_sub(1)) && self.back(at, 2) != "mid";
        let verb = || self.sentence(at).class(at) == Class::Verb;
        if compound || end == at + 1 && !self.is_bare_season(at, det) || verb() {
            return None;
        }
        let form = match (form, self.before(at)) {
            (DateForm::Stated(open), "this") if open.year().is_none() => DateForm::Placed(open, Placing::This),
            (DateForm::Stated(open), "that") if open.year().is_none() => DateForm::Placed(open, Placing::Same),
            (form, _) => form,
        };
        Some(Found::date(at - usize::from(det)..end, form))
    }

    /// Without a year a season is one after a word that places it: "in the fall", never "prices fall" or "a spring".
    fn is_bare_season(&self, at: usize, det: bool) -> bool {
        let first = at - usize::from(det);
        let placed = self.follows_preposition(first) || self.before_any(first, BEFORE_SEASON);
        let this = self.before_any(at, "this that");
        let noun =
            self.is_word(at + 1) && self.function(at + 1).is_none() && !self.is_any(at + 1, "months season period");
        match self.lower(at) {
            "fall" => (placed || this) && !noun && !self.is_any(at + 1, "of in from into to below by on"),
            "spring" => (this || placed) && !noun,
            _ => !self.is_capitalised(at) || this || placed && !self.is_name(at + 1) || self.is(at + 1, "of"),
        }
    }
}

/// A part of a fiscal year; its quarters are not the calendar's.
fn in_fiscal_year(part: DateValue, year: i32) -> DateValue {
    match part {
        DateValue::Quarter { quarter, .. } => DateValue::FiscalQuarter { year, quarter },
        other => other.in_year(year),
    }
}

/// "the first half of the year" is H1, "the second half of May" the end of a month.
fn half_of_whole(tokens: TokenRange, half: u8, whole: Whole) -> Found {
    let open = DateValue::Half { year: None, half };
    let side = Some(if half == 1 { TimexModifier::Start } else { TimexModifier::End });
    match whole {
        Whole::Date(DateValue::Year(year)) => Found::stated(tokens, open.in_year(year)),
        Whole::Shift(shift) if shift.grain == Grain::Year => Found::date(tokens, DateForm::Within(open, shift)),
        Whole::Date(date) => Found::stated(tokens, date).with(side),
        Whole::Within(date, shift) => Found::date(tokens, DateForm::Within(date, shift)).with(side),
        Whole::Shift(shift) => Found::date(tokens, DateForm::Shift(shift)).with(side),
    }
}
