//! Decades: "the 1990s", "the '90s", "the mid-eighties", and never an age or a temperature.

use super::date_value::DateValue;
use super::form::{DateForm, Found};
use super::scan::Scan;
use crate::lexicon::calendar::Calendar;

/// So many years of a decade go by until it is known by its two digits: "the '20s" of a text of 2021 are the 1920s.
const YEARS_BEFORE_NAMED: i32 = 3;

impl Scan<'_, '_> {
    /// "1990s", "the '90s", "nineties".
    pub(super) fn decade(&self, at: usize) -> Option<Found> {
        let start = |at: usize| if self.before(at) == "the" { at - 1 } else { at };
        if let Some(Calendar::Decade(tens)) = self.calendar(at) {
            let aged = self.before_any(at, "his her their my your");
            let spelled = usize::from(self.is(at.wrapping_sub(1), "nineteen"));
            let at = at - spelled;
            let placed = self.before_any(at, "the early late mid -") && (at > 0);
            return (placed && !aged).then(|| {
                Found::date(start(at)..at + 1 + spelled, DateForm::Stated(DateValue::Decade(190 + i32::from(tens))))
            });
        }
        let (value, length) = self.digits(at)?;
        let suffix = self.is_any(at + 1, "s 's ’s") && self.is_glued(at + 1);
        if !suffix || value % 10 != 0 {
            return None;
        }
        let plain = self.is(at + 1, "s");
        let decade = match length {
            4 if plain || !self.is_word(at + 2) => value / 10,
            2 if plain && value >= 10 => return self.short_decade(at, value),
            3 if plain && matches!(self.calendar(at + 2), Some(Calendar::Era(false))) => value / 10,
            _ => return None,
        };
        let (decade, end) = match self.calendar(at + 2) {
            Some(Calendar::Era(false)) => (-decade, at + 3),
            _ => (decade, at + 2),
        };
        let whole = if length == 4 && value % 100 == 0 && value != 2000 {
            DateValue::Century(decade / 10)
        } else {
            DateValue::Decade(decade)
        };
        Some(Found::date(start(at)..end, DateForm::Stated(whole)))
    }

    /// "the '90s", "the mid-80s": never an age ("in his 60s") or a temperature ("in the 60s" needs the apostrophe).
    fn short_decade(&self, at: usize, value: i32) -> Option<Found> {
        let apostrophe = self.before_any(at, "' ’ ‘") && self.is_glued(at);
        let first = at - usize::from(apostrophe);
        let placed = apostrophe || self.before_any(at, "the early late mid -");
        let aged = self.before_any(first, "his her their my your our")
            || self.back_any(first, 2, "his her their")
            || self.back_any(first, 3, "his her their");
        let weather = self.before(first) == "the" && !apostrophe && value < 50;
        let start = if self.before(first) == "the" { first - 1 } else { first };
        let from = at.saturating_sub(8);
        if (from..at)
            .any(|index| self.is_any(index, "temperature temperatures highs lows degrees percentile fahrenheit"))
        {
            return None;
        }
        let decade = self.in_its_century(value, -YEARS_BEFORE_NAMED) / 10;
        (placed && !aged && !weather).then(|| Found::date(start..at + 2, DateForm::Stated(DateValue::Decade(decade))))
    }
}
