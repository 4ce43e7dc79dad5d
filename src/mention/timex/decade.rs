//! Decades: "the 1990s", "the '90s", "the mid-eighties", and never an age.

use super::date_value::DateValue;
use super::form::Found;
use super::scan::Scan;
use crate::lexicon::calendar::Calendar;
use crate::lexicon::timing::OWNERS;

/// So many years of a decade go by until it is known by its two digits: "the '20s" of a text of 2021 are the 1920s.
const YEARS_BEFORE_NAMED: i32 = 3;

impl Scan<'_, '_> {
    /// "1990s", "the '90s", "nineties".
    pub(super) fn decade(&self, at: usize) -> Option<Found> {
        if let Some(Calendar::Decade(tens)) = self.calendar(at) {
            let first = at - usize::from(self.before(at) == "nineteen");
            let placed = self.before_any(first, "the early late mid -");
            let decade = DateValue::Decade(190 + i32::from(tens));
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
        let decade = DateValue::Decade(self.in_its_century(value, -YEARS_BEFORE_NAMED) / 10);
        (placed && !aged).then(|| Found::stated(self.with_the(first)..at + 2, decade))
    }
}
