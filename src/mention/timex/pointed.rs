//! Times that an article points at: "this year", "that month", "the day before".

use super::date_value::DateValue;
use super::form::{DateForm, Found, Shift};
use super::scan::Scan;
use crate::lexicon::calendar::Grain;

impl Scan<'_, '_> {
    /// "this year", "that month", "the year", "the weekend": a unit after a pointing word.
    pub(super) fn pointed(&self, at: usize) -> Option<Found> {
        let titled = self.is_capitalised(at) && self.phrase_before(at, "of the").is_some(); // "Player of the Year"
        let grain = self.one_grain(at).filter(|_| !titled && !self.numbers_it(at + 1))?;
        self.day_before(at, grain).or_else(|| self.behind_pointer(at, grain))
    }

    fn behind_pointer(&self, at: usize, grain: Grain) -> Option<Found> {
        let found = |start: usize, shift: Shift| Some(Found::date(start..at + 1, DateForm::Shift(shift)));
        if self.before(at) == "of" && self.back_any(at, 2, "end start beginning middle") && grain >= Grain::Day {
            return found(at, Shift::speech(0, grain));
        }
        let start = at.checked_sub(1)?;
        let in_part =
            self.back_any(at, 2, "of in") && self.back_any(at, 3, "later earlier late early end start beginning rest");
        // "the week-long", "the year of the dragon", "the month when"
        let told_of = self.is_hyphen(at + 1) || self.is_any(at + 1, "of when that after before since in");
        let year = self.year(at + 1).filter(|_| grain == Grain::Year);
        match (self.before(at), year) {
            ("the", Some((year, end))) => Some(Found::stated(start..end, DateValue::Year(year))),
            ("the", _) if grain == Grain::Weekend => Some(Found::stated(start..at + 1, DateValue::Any(grain))),
            ("this", _) if grain > Grain::Day => found(start, Shift::speech(0, grain)),
            ("that", _) if grain >= Grain::Day => found(start, Shift::reference(0, grain)),
            ("the", _) if grain >= Grain::Week && !told_of => found(start, Shift::reference(0, grain)),
            ("the", _) if grain == Grain::Day && in_part => found(start, Shift::reference(0, grain)),
            _ => None,
        }
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
        (alone && unit).then(|| Found::date(at - 1..at + 2, DateForm::Shift(Shift::reference(offset, grain))))
    }
}
