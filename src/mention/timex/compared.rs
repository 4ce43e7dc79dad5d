//! Periods that reports compare with: "the year-earlier quarter", "the prior-year period", and the parts of this year.

use super::form::{DateForm, Found, Shift};
use super::scan::Scan;
use super::value::TimexModifier;
use crate::lexicon::calendar::{Calendar, Grain};

impl Scan<'_, '_> {
    /// "the year-earlier quarter", "the year-ago period".
    pub(super) fn year_earlier(&self, at: usize) -> Found {
        let start = if self.before_any(at, "the a") { at - 1 } else { at };
        match self.calendar(at + 3) {
            Some(Calendar::Grain(grain)) => Found::date(start..at + 4, DateForm::YearsEarlier(grain)),
            _ if self.is(at + 3, "period") => Found::date(start..at + 4, DateForm::YearsEarlier(Grain::Quarter)),
            _ => Found::date(at..at + 3, DateForm::YearsEarlier(Grain::Quarter)),
        }
    }

    /// "the prior-year quarter", "the previous-year period".
    pub(super) fn prior_year(&self, at: usize) -> Option<Found> {
        let first = at.checked_sub(2).filter(|first| *first >= self.floor && self.is_hyphen(at - 1))?;
        let compared = self.is(at, "year") && self.is_any(first, "prior previous");
        let period =
            matches!(self.calendar(at + 1), Some(Calendar::Grain(Grain::Quarter))) || self.is(at + 1, "period");
        let start = first - usize::from(self.before(first) == "the");
        (compared && period).then(|| Found::date(start..at + 2, DateForm::YearsEarlier(Grain::Quarter)))
    }

    /// "mid-year", "the year's end", "by year's end": a part of the one that goes on.
    pub(super) fn part_of_current(&self, at: usize, grain: Grain) -> Option<Found> {
        if !matches!(grain, Grain::Week | Grain::Month | Grain::Year) {
            return None;
        }
        let the = |start: usize| start - usize::from(self.before(start) == "the");
        let (tokens, modifier) = if self.before(at) == "-" && self.back(at, 2) == "mid" && self.is_glued(at) {
            (the(at - 2)..at + 1, TimexModifier::Mid)
        } else if self.is_any(at + 1, "'s ’s") && self.is(at + 2, "end") {
            (the(at)..at + 3, TimexModifier::End)
        } else {
            return None;
        };
        Some(Found::date(tokens, DateForm::Shift(Shift::speech(0, grain))).with(Some(modifier)))
    }
}
