//! Times that an article or a hyphen points at: "this year", "that month", "the year-earlier quarter", "the day before".

use super::date_value::DateValue;
use super::form::{Base, DateForm, Found, Shift};
use super::scan::Scan;
use super::value::TimexModifier;
use crate::lexicon::calendar::Grain;
use crate::lexicon::timing::ADJECTIVES;
use crate::lexicon::timing::FISCAL;

impl Scan<'_, '_> {
    /// "this year", "that month", "the year", "the weekend": a unit after a pointing word.
    pub(super) fn pointed(&self, at: usize) -> Option<Found> {
        let grain = self.one_grain(at).filter(|_| !self.is_award(at) && !self.numbers_it(at + 1))?;
        self.day_before(at, grain)
            .or_else(|| self.part_of_current(at, grain))
            .or_else(|| self.behind_pointer(at, grain))
    }

    fn behind_pointer(&self, at: usize, grain: Grain) -> Option<Found> {
        let found = |start: usize, shift: Shift| Some(Found::date(start..at + 1, DateForm::Shift(shift)));
        if self.before(at) == "of" && self.back_any(at, 2, "end start beginning middle") && grain >= Grain::Day {
            return found(at, Shift::speech(0, grain));
        }
        let pointer = at - usize::from(self.before_any(at, ADJECTIVES));
        let start = pointer.checked_sub(1)?;
        let in_part = self.back_any(pointer, 2, "of in")
            && self.back_any(pointer, 3, "later earlier late early end start beginning rest");
        let year = self.named_year(at + 1).filter(|_| grain == Grain::Year && !self.before_any(at, FISCAL));
        match (self.before(pointer), year) {
            ("the", Some((year, end))) => Some(Found::stated(start..end, DateValue::Year(year))),
            ("the", _) if grain == Grain::Weekend => Some(Found::stated(start..at + 1, DateValue::Any(grain))),
            ("this", _) if grain > Grain::Day => found(start, Shift::speech(0, grain)),
            ("that", _) if grain >= Grain::Day => found(start, Shift::reference(0, grain)),
            ("the", _) if self.before(at) == "current" => found(start, Shift::speech(0, grain)),
            ("the", _) if grain >= Grain::Week && !self.is_told_of(at) => found(start, Shift::reference(0, grain)),
            ("the", _) if grain == Grain::Day && in_part => found(start, Shift::reference(0, grain)),
            _ => None,
        }
    }

    /// "2024", and behind "the year" fewer digits too: "71".
    fn named_year(&self, at: usize) -> Option<(i32, usize)> {
        self.year(at).or_else(|| self.early_year(at))
    }

    /// "in 410": too few digits for a year, but nothing that it counts.
    pub(super) fn early_year(&self, at: usize) -> Option<(i32, usize)> {
        let alone = !self.is_word(at + 1) || self.function(at + 1).is_some() && !self.is(at + 1, "of");
        let (year, length) = self.digits(at)?;
        (alone && length < 4 && year > 31).then_some((year, at + 1))
    }

    /// "Player of the Year", "Goal of the Month": a title, not a time.
    fn is_award(&self, at: usize) -> bool {
        let titled = self.is_capitalised(at) || self.back_any(at, 3, "player match") && self.is_capitalised(at - 3);
        self.phrase_before(at, "of the").is_some() && titled
    }

    /// "mid-year", "the year's end", "by year-end 2012": a part of the one that goes on, or of the year named.
    fn part_of_current(&self, at: usize, grain: Grain) -> Option<Found> {
        let mid = self.before(at) == "-" && self.back(at, 2) == "mid" && self.is_glued(at);
        let owned = self.is_owner(at + 1) && self.is(at + 2, "end");
        let apart = self.before(at) == "by" && self.is(at + 1, "end");
        let joined = apart || self.is_hyphen(at + 1) && self.is(at + 2, "end") && grain >= Grain::Month;
        let after = if apart { at + 2 } else { at + 3 };
        if !(joined || (mid || owned) && matches!(grain, Grain::Week | Grain::Month | Grain::Year)) {
            return None;
        }
        let year = self.year(after).filter(|_| joined && grain == Grain::Year);
        let form = match year {
            Some((year, _)) => DateForm::Stated(DateValue::Year(year)),
            None => DateForm::Shift(Shift::speech(0, grain)),
        };
        let (start, end) = if mid { (at - 2, at + 1) } else { (at, after) };
        let start = if joined { start } else { self.with_the(start) };
        let modifier = if mid { TimexModifier::Mid } else { TimexModifier::End };
        Some(Found::date(start..year.map_or(end, |(_, end)| end), form).with(Some(modifier)))
    }

    /// "the day before", "the year after": the unit beside the time last named.
    fn day_before(&self, at: usize, grain: Grain) -> Option<Found> {
        let offset = match self.lower(at + 1) {
            "before" | "earlier" => -1,
            "after" | "later" => 1,
            _ => return None,
        };
        let alone = !self.is_word(at + 2) || self.is_any(at + 2, "and when in to but by he she they was were");
        let unit = (Grain::Day..=Grain::Decade).contains(&grain) && self.before(at) == "the";
        let shift = Shift { offset, grain, from: Base::Reference };
        (alone && unit).then(|| Found::date(at - 1..at + 2, DateForm::Shift(shift)))
    }

    /// Whether "the year" is one that words tell of: "the week-long", "the year of the dragon", "the month when".
    fn is_told_of(&self, at: usize) -> bool {
        self.is_hyphen(at + 1)
            || self.is(at, "year") && self.is_number(at + 1)
            || self.is_any(at + 1, "of when that after before since in")
    }
}
