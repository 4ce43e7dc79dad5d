//! Times named as seen from the day of speech: "today", "tonight", "now", "the future", "the recent rise".

use super::form::{DateForm, Form, Found, Shift};
use super::scan::Scan;
use super::value::{TimeOfDay, TimexValue};
use crate::lexicon::calendar::{Calendar, DayPart, Deictic, Grain};
use crate::text::TokenRange;

impl Scan<'_, '_> {
    /// "today", "yesterday morning", "tonight", "currently", "recently", "the future".
    pub(super) fn deictic(&self, at: usize) -> Option<Found> {
        let Calendar::Deictic(deictic) = self.calendar(at)? else { return None };
        let day = |offset: i8| DateForm::Shift(Shift::speech(i32::from(offset), Grain::Day));
        let night = |date| {
            Some(Found::new(at..at + 1, Form::Time { date, time: TimeOfDay::Part(DayPart::Night), offset: None }))
        };
        match deictic {
            Deictic::Day(offset) => Some(self.with_day_part(Found::date(at..at + 1, day(offset)))),
            Deictic::Night(offset) => night(Some(day(offset))),
            Deictic::Overnight => night(None),
            Deictic::Past => Some(vague(at..at + 1, TimexValue::PastRef)),
            Deictic::Present if self.is(at, "present") && self.before(at) != "at" => None, // "present the case"
            Deictic::Present => Some(vague(at..at + 1, TimexValue::PresentRef)),
            Deictic::Future if self.is(at, "future") => self.future(at),
            Deictic::Future => None,
        }
    }

    /// "the near future", "in future", and not "future plans".
    fn future(&self, at: usize) -> Option<Found> {
        let near = self.before_any(at, "near foreseeable distant immediate not-too-distant");
        let noun = !self.is_word(at + 1) || self.function(at + 1).is_some();
        let placed = noun && self.before_any(at, "the in") && !self.is_capitalised(at);
        let start = self.with_the(at - usize::from(near));
        (near || placed).then(|| vague(start..at + 1, TimexValue::FutureRef))
    }

    /// "the recent drop", where no unit follows.
    pub(super) fn recent(&self, at: usize) -> Option<Found> {
        let noun = self.get(at + 1).is_some_and(|token| token.is_content_word() && token.senses().calendar.is_none());
        (noun && self.is(at, "recent")).then(|| vague(at..at + 1, TimexValue::PastRef))
    }

    /// "in the past", where no unit follows.
    pub(super) fn the_past(&self, at: usize) -> Option<Found> {
        let past = self.is(at, "past") && self.phrase_before(at, "in the").is_some();
        let noun = !self.is_word(at + 1) || self.function(at + 1).is_some();
        (past && noun).then(|| vague(at - 1..at + 1, TimexValue::PastRef))
    }
}

fn vague(tokens: TokenRange, value: TimexValue) -> Found {
    Found::new(tokens, Form::Fixed(value))
}
