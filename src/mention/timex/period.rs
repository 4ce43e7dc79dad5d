//! Named periods: years, decades, quarters, halves, seasons, centuries, and the nth of a period.

use super::date_value::{DateValue, YearPart};
use super::form::{DateForm, Found};
use super::not_timex;
use super::scan::Scan;
use super::value::TimexModifier;
use crate::lexicon::calendar::{Calendar, Grain, Placing};
use crate::lexicon::timing::OWNERS;
use crate::syntax::tag::Class;
use crate::text::Token;

impl Scan<'_, '_> {
    /// "1990s", "the '90s", "nineties".
    pub(super) fn decade(&self, at: usize) -> Option<Found> {
        if let Some(Calendar::Decade(tens)) = self.calendar(at) {
            let decade = DateValue::Decade(190 + i32::from(tens));
            let first = at - usize::from(self.before(at) == "nineteen");
            let placed = self.before_any(first, "the early late mid -");
            return placed.then(|| Found::stated(self.with_the(first)..at + 1, decade));
        }
        let (value, length) = self.digits(at)?;
        let plain = self.is(at + 1, "s");
        let suffix = plain || self.is_owner(at + 1);
        if !suffix || !self.is_glued(at + 1) || value % 10 != 0 {
            return None;
        }
        let bc = matches!(self.calendar(at + 2), Some(Calendar::Era(false)));
        let decade = match length {
            4 if plain || !self.is_word(at + 2) => value / 10,
            2 if value >= 10 && (plain || self.function(at + 2).is_some()) => return self.short_decade(at, value),
            3 if plain && bc => value / 10,
            _ => return None,
        };
        let decade = if bc { -decade } else { decade };
        let is_century = length == 4 && value % 100 == 0 && value != 2000;
        let whole = if is_century { DateValue::Century(decade / 10) } else { DateValue::Decade(decade) };
        Some(Found::stated(self.with_the(at)..at + 2 + usize::from(bc), whole))
    }

    /// "the '90s", "the mid-80s": never an age ("in his 60s").
    fn short_decade(&self, at: usize, value: i32) -> Option<Found> {
        let apostrophe = self.before_any(at, "' ’ ‘") && self.is_glued(at);
        let first = at - usize::from(apostrophe);
        let placed = apostrophe || self.before_any(at, "the early late mid -");
        let aged = (1..=3).any(|back| self.back_any(first, back, OWNERS));
        // A decade is known by its two digits after three years: "the '20s" of a text of 2021, or of any day, are the 1920s.
        let latest = self.published.map_or(2020, |day| i32::from(day.year())) - 3;
        let decade = DateValue::Decade((latest - (latest - value).rem_euclid(100)) / 10);
        (placed && !aged).then(|| Found::stated(self.with_the(first)..at + 2, decade))
    }

    /// A year standing alone, with its era, or before its part: "2024", "44 BC", "AD 70", "the 1988 second quarter".
    pub(super) fn lone_year(&self, at: usize) -> Option<Found> {
        if let Some(Calendar::Era(true)) = self.calendar(at) {
            let year = self.digits(at + 1)?.0;
            let era = self.get(at).is_some_and(Token::is_all_caps) && year > 0;
            return era.then(|| Found::stated(at..at + 2, DateValue::Year(year)));
        }
        let (year, end) = self.year(at)?;
        if end == at + 1 && !not_timex::is_year(self, at, year) {
            return None;
        }
        let worded = self.before_any(at, "year years");
        let start = if worded && self.back(at, 2) == "the" { at - 2 } else { at };
        Some(match self.ordinal_part(end) {
            Some((part, after)) => Found::stated(self.with_the(start)..after, part.in_year(year)),
            None => Found::stated(start..end, DateValue::Year(year)),
        })
    }

    /// "Q3", "Q3 2024", "H1 of 2025".
    pub(super) fn short_period(&self, at: usize) -> Option<Found> {
        let part = match self.calendar(at)? {
            Calendar::Quarter(quarter) => YearPart::Quarter(quarter),
            Calendar::Half(half) => YearPart::Half(half),
            _ => return None,
        };
        self.with_year_from(at, DateValue::Part(None, part), at + 1)
    }

    /// "third quarter of 2024", "first half", "20th century", "first week of May", "the 9th".
    pub(super) fn ordinal_period(&self, at: usize) -> Option<Found> {
        let (number, after) = self.ordinal(at)?;
        let first = if self.before_any(at, "fiscal financial latest") { at - 1 } else { at };
        let start =
            if self.before_any(first, "the its their this") && !self.is_hyphen(after) { first - 1 } else { first };
        let part = || self.ordinal_part(at).and_then(|(open, end)| self.with_year_from(start, open, end));
        let nth_of = || self.nth_of(start, i8::try_from(number).ok()?, after);
        let nth = || nth_of().or_else(|| self.nth_day(start, number, after));
        self.century(start, number, after).or_else(part).or_else(nth)
    }

    /// "third quarter", "first half": the part, and the token after it.
    pub(super) fn ordinal_part(&self, at: usize) -> Option<(DateValue, usize)> {
        let (number, after) = self.ordinal(at)?;
        let unit = self.after_any(self.after_hyphen(after), "fiscal financial calendar");
        let of = self.after_any(unit + 1, "of");
        let of_year = self.year(of).is_some() || of > unit + 1 && self.relative_year(of).is_some();
        let part = match self.one_grain(unit)? {
            Grain::Quarter if (1..=4).contains(&number) => YearPart::Quarter(number),
            Grain::Half if (1..=2).contains(&number) && of_year => YearPart::Half(number),
            _ => return None,
        };
        Some((DateValue::Part(None, part), unit + 1))
    }

    /// "20th century", "the fifth century BC", "the 19th and 20th centuries", and not "his first century", a hundred runs.
    fn century(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        let at = self.after_hyphen(after);
        let Calendar::Grain(Grain::Century) = self.calendar(at)? else { return None };
        let bc = matches!(self.calendar(at + 1), Some(Calendar::Era(false)));
        let century = i32::from(number) - 1;
        let (value, end) = if bc { (-century, at + 2) } else { (century, at + 1) };
        let told = (10..=30).contains(&number) || (1..10).contains(&number) && self.is(start, "the");
        told.then(|| Found::stated(start..end, DateValue::Century(value)))
    }

    /// "the first week of May", "the second Monday of next month", "the last day of the year", which is −1: known as a part of
    /// that month or year.
    pub(super) fn nth_of(&self, start: usize, number: i8, after: usize) -> Option<Found> {
        let unit = match self.calendar(after)? {
            Calendar::Weekday(_) => Grain::Day,
            _ => self.one_grain(after).filter(|grain| *grain >= Grain::Day)?,
        };
        let long = number < 0 && unit > Grain::Week;
        let of = self.is(after + 1, "of") || self.is(after + 1, "in") && !long;
        let (whole, end) = of.then(|| self.whole(after + 2))??;
        let end_of = if number < 0 { Some(TimexModifier::End) } else { None };
        Some(Found::date(start..end, whole).with(if number == 1 { Some(TimexModifier::Start) } else { end_of }))
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

    /// "summer", "the spring of 2024", "winter 1941-42".
    pub(super) fn season(&self, at: usize) -> Option<Found> {
        let Calendar::Season(season) = self.calendar(at)? else { return None };
        let (form, end) = self.with_year(DateValue::Part(None, YearPart::Season(season)), at + 1)?;
        let det = self.before_any(at, "the this that");
        let verb = || self.sentence(at).class(at) == Class::Verb;
        if end == at + 1 && !self.is_bare_season(at, det) || verb() {
            return None;
        }
        let form = match (form, self.before(at)) {
            (DateForm::Stated(open @ DateValue::Part(None, _)), "this") => DateForm::Placed(open, Placing::This),
            (DateForm::Stated(open @ DateValue::Part(None, _)), "that") => DateForm::Placed(open, Placing::Same),
            (form, _) => form,
        };
        Some(Found::date(at - usize::from(det)..end, form))
    }

    /// Without a year a season is one after a word that places it: "in the fall", never "prices fall" or "a spring".
    fn is_bare_season(&self, at: usize, det: bool) -> bool {
        let placed = self.follows_preposition(at - usize::from(det)) || self.before_any(at, "this that");
        let noun =
            self.is_word(at + 1) && self.function(at + 1).is_none() && !self.is_any(at + 1, "months season period");
        if self.is_any(at, "fall spring") { placed && !noun } else { placed || !self.is_capitalised(at) }
    }
}
