//! Lengths of time: "five years", "a 14-month", "two and a half hours", "months", and what they are counted from.

use num_traits::{CheckedAdd, CheckedMul};

use super::TimexRelation;
use super::form::{Base, Form, Found, Way};
use super::not_timex;
use super::scan::Scan;
use super::value::DurationValue;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::timing::{FILLERS, SCORES, SOME};
use crate::mention::number::{Rational, number_at};

/// What behind a length says where it is counted from, with bars between: "two weeks ago", "three days later".
const COUNTED_FROM: &[(Base, Way, &str)] = &[
    (Base::Speech, Way::Back, "ago|or so ago"),
    (Base::Speech, Way::Ahead, "from now|from today|hence|' time|’ time|'s time|’s time"),
    (Base::Reference, Way::Back, "earlier|previously|beforehand"),
    (Base::Reference, Way::Ahead, "later|afterward|afterwards"),
];

impl Scan<'_, '_> {
    /// "five years", "two to three weeks", "5-minute", "one and a half decades": the amount opens it.
    pub(super) fn counted(&self, at: usize) -> Option<Found> {
        let (amount, end) = self.amount(at)?;
        let dated = self.is_any(end, "quarter half second") && self.year(at).is_some();
        let fraction = self.is(end, "quarters") && self.is(end + 1, "of");
        if self.is_some_day(at) || dated || fraction {
            return None;
        }
        let joint = self.after_hyphen(end);
        let upper = match self.lower(joint) {
            "to" | "or" => self.amount(self.after_hyphen(joint + 1)), // "two to three years", "six-to-nine"
            _ => self.is_dash(end).then(|| self.amount(end + 1)).flatten(),
        };
        let (most, end) = upper.map_or((None, end), |(most, end)| (Some(most), end));
        let (grain, factor, end) = self.unit(end)?;
        let amount = amount.checked_mul(&Rational::from(factor))?;
        let value = DurationValue { most, ..DurationValue::new(Some(amount), grain) };
        let (value, end) = self.with_rest(value, end);
        self.counted_from(at, value, end)
    }

    /// "14:37:30" behind "a time of": hours, minutes and seconds.
    pub(super) fn timed(&self, at: usize) -> Option<Found> {
        let colons = [1, 3].iter().all(|&colon| self.is(at + colon, ":") && self.is_glued(at + colon + 1));
        let amount = |at: usize| self.digits(at).map(|(amount, _)| Rational::from(i128::from(amount)));
        let hours = DurationValue::new(Some(amount(at)?), Grain::Hour);
        let value = hours.and(amount(at + 2)?, Grain::Minute)?.and(amount(at + 4)?, Grain::Second)?;
        colons.then(|| Found::new(at..at + 5, Form::Duration(value)))
    }

    /// "Year 11", "the Week 10 vote": one of a row of units, named by its number.
    pub(super) fn numbers_it(&self, end: usize) -> bool {
        let number = self.digits(end).filter(|(number, length)| *length <= 2 && *number <= 31);
        number.is_some() && !self.lower(end - 1).ends_with('s') && self.unit(end + 1).is_none()
    }

    /// "One day he left": no length, unless a preposition or what follows makes it one.
    fn is_some_day(&self, at: usize) -> bool {
        self.phrase(at, "one day").is_some()
            && !self.before_any(at, "for in within after just only than least")
            && !self.is_any(at + 2, "later after before ago earlier")
    }

    /// "half an hour", "half a century".
    pub(super) fn half_of(&self, at: usize) -> Option<Found> {
        let (grain, _, end) = self.is(at, "half").then(|| self.unit(self.after_any(at + 1, "a an")))??;
        self.counted_from(at, DurationValue::new(Some(Rational::new(1, 2)), grain), end)
    }

    /// A unit with no number before it: "a year", "several months", "years", "decades-long".
    pub(super) fn uncounted(&self, at: usize) -> Option<Found> {
        let (grain, factor, end) = self.unit(at)?;
        let fillers = (1..=2).take_while(|back| self.back_any(at, *back, FILLERS)).count();
        let start = at - fillers;
        let is_none = if self.lower(at).ends_with('s') {
            grain == Grain::Quarter || self.is_number(start.wrapping_sub(1))
        } else {
            self.is_rate_or_nth(start)
        };
        let (start, amount) = if self.lower(at).ends_with('s') { self.some_of(start)? } else { self.one_of(start)? };
        let value = DurationValue::new(amount.map(|amount| amount * Rational::from(factor)), grain);
        let (value, end) = self.with_and_a_half(value, end);
        (!is_none).then(|| self.counted_from(start, value, end))?
    }

    /// Whether one unit is no length: "a second attack", "60 miles an hour".
    fn is_rate_or_nth(&self, at: usize) -> bool {
        let speed = self.document.get(at.wrapping_sub(2)).is_some_and(|token| token.senses().unit.is_some());
        self.is_any(at, "second quarter") && !self.is_any(at + 1, "later ago earlier")
            || speed && self.before_any(at, "a an")
    }

    /// A number and what makes it a fraction: "two and a half".
    pub(super) fn amount(&self, at: usize) -> Option<(Rational, usize)> {
        self.get(at)?;
        let number = number_at(self.document, at)?;
        match self.phrase(number.end, "and a half").or_else(|| self.phrase(number.end, "and half")) {
            Some(end) => Some((number.value?.checked_add(&Rational::new(1, 2))?, end)),
            None => Some((number.value?, number.end)),
        }
    }

    /// The unit at a token, past a hyphen and words that say nothing: grain, factor, and the token after.
    fn unit(&self, at: usize) -> Option<(Grain, i128, usize)> {
        let mut at = self.after_hyphen(at);
        for _ in 0..2 {
            at = if self.is_any(at, FILLERS) { self.after_hyphen(at + 1) } else { at };
        }
        let (grain, factor) = match self.calendar(at)? {
            Calendar::Grain(grain) if grain != Grain::Half => (grain, 1),
            Calendar::Fortnight => (Grain::Week, 2),
            _ => return None,
        };
        Some((grain, factor, at + 1))
    }

    /// "and 30 minutes" after "two hours".
    fn with_rest(&self, mut value: DurationValue, mut end: usize) -> (DurationValue, usize) {
        let mut last = value.grain;
        while let Some((amount, after)) = self.amount(self.after_any(self.after_comma(end), "and"))
            && let Some((grain, _, after)) = self.unit(after).filter(|unit| unit.0 < last)
            && let Some(whole) = value.and(amount, grain)
        {
            (value, last, end) = (whole, grain, after);
        }
        (value, end)
    }

    /// "and a half" after "a year".
    pub(super) fn with_and_a_half(&self, value: DurationValue, end: usize) -> (DurationValue, usize) {
        let half = if value.amount == Some(10.into()) { 5.into() } else { Rational::new(1, 2) }; // a decade is ten years
        let more = value.amount.and_then(|amount| amount.checked_add(&half));
        match self.phrase(end, "and a half").filter(|_| more.is_some()) {
            Some(after) => (DurationValue { amount: more, ..value }, after),
            None => (value, end),
        }
    }

    /// "a", "another" before one unit: where it starts and the amount it states.
    fn one_of(&self, at: usize) -> Option<(usize, Option<Rational>)> {
        let one = Some(Rational::from(1));
        match self.before(at) {
            "a" | "an" | "another" | "all" => Some((at - 1, one)),
            "the" | "that" | "this" if self.is_any(at, "full whole entire long working") => Some((at - 1, one)),
            _ => (self.is_hyphen(at + 1) && self.is_any(at + 2, "long old")).then_some((at, one)),
        }
    }

    /// "several", "a dozen" before units, or nothing: where it starts and the amount it states.
    fn some_of(&self, at: usize) -> Option<(usize, Option<Rational>)> {
        if let Some(start) = self.phrase_before(at, "a dozen") {
            return Some((start, Some(Rational::from(12))));
        }
        if self.before(at) == "many" && self.back(at, 2) == "as" {
            return None; // "the third in as many days"
        }
        if let Some(start) = SOME.split('|').filter_map(|phrase| self.phrase_before(at, phrase)).min() {
            return Some((start, None));
        }
        let owned = self.before_any(at, "'s ’s his her their its my our your a") && !self.is_hyphen(at + 1);
        (!owned).then_some((at, None))
    }

    /// What a length is counted from: "two weeks ago", "three days later", "five years from now"; and on which side of an
    /// event it lies: "two years before the war".
    fn counted_from(&self, start: usize, value: DurationValue, end: usize) -> Option<Found> {
        let is_score = self.is(end - 1, "century") && self.before_any(start, SCORES); // "hit a century": a hundred runs
        if is_score || not_timex::is_age_or_rate(self, end) || self.numbers_it(end) && !self.is(start, "one") {
            return None;
        }
        let behind = |row: &(Base, Way, &str)| row.2.split('|').find_map(|phrase| self.phrase(end, phrase));
        let from = COUNTED_FROM.iter().find_map(|row| Some((behind(row)?, row.0, row.1)));
        let alone = !self.is_word(end + 1);
        let before = self.is_any(end, "before prior");
        let length = Form::Duration(value);
        let long = self.after_hyphen(end);
        let side = |relation| Found { relation: Some(relation), ..Found::new(start..end, length) };
        Some(match from {
            Some((end, base, way)) => Found::new(start..end, Form::Counted(value, way, base)),
            None if before && alone => Found::new(start..end + 1, Form::Counted(value, Way::Back, Base::Reference)),
            None if before => side(TimexRelation::Before),
            None if self.is(end, "after") => side(TimexRelation::After),
            None => Found::new(start..if self.is(long, "long") { long + 1 } else { end }, length),
        })
    }
}
