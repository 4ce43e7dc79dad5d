//! Times by one word: holidays, "today", "now", "the future", and what an article points at: "this year", "the day before".

use super::date_value::{DateValue, YearPart};
use super::form::{DateForm, Form, Found, Shift};
use super::scan::Scan;
use super::value::{TimeOfDay, TimexValue};
use crate::lexicon::calendar::{Calendar, DayPart, Deictic, Grain, HOLIDAYS, Holiday};
use crate::text::TokenRange;

impl Scan<'_, '_> {
    /// "Christmas", "Easter 2024", "New Year's Eve".
    pub(super) fn holiday(&self, at: usize) -> Option<Found> {
        let is_name = self.is_capitalised(at) || self.is_any(at, "christmas xmas halloween");
        let (holiday, end) = match (self.long_holiday(at), self.calendar(at)) {
            (Some(found), _) => found,
            (None, Some(Calendar::Holiday(holiday))) if is_name => (holiday, at + 1),
            _ => return None,
        };
        let date = day_of(holiday);
        if let Some((year, end)) = self.year(self.after_comma(end)) {
            return Some(Found::stated(at..end, date.in_year(year)));
        }
        let noun = self.is_word(end) && self.function(end).is_none() && self.calendar(end).is_none();
        let free = at == 0 || self.function(at - 1).is_some() || !self.is_capitalised(at - 1);
        (free && !noun).then(|| Found::stated(at..end, date))
    }

    fn long_holiday(&self, at: usize) -> Option<(Holiday, usize)> {
        let first = |row: &(&'static str, Holiday)| row.0.split(' ').next().unwrap_or_default();
        let rows = &HOLIDAYS[HOLIDAYS.partition_point(|row| first(row) < self.lower(at))..];
        let word = |end: usize, part: &str| {
            let end = self.after_dot(end);
            (self.lower(end).replace('’', "'") == part).then_some(end + 1)
        };
        let named = rows.iter().take_while(|row| first(row) == self.lower(at));
        { named }.find_map(|(words, holiday)| Some((*holiday, words.split(' ').try_fold(at, word)?)))
    }

    /// "today", "yesterday morning", "tonight", "currently", "recently", "the future".
    pub(super) fn deictic(&self, at: usize) -> Option<Found> {
        let Calendar::Deictic(deictic) = self.calendar(at)? else { return None };
        let day = |offset: i8| DateForm::Shift(Shift::speech(i32::from(offset), Grain::Day));
        let night = |date| Form::Time { date, time: TimeOfDay::Part(DayPart::Night), offset: None };
        let form = match deictic {
            Deictic::Day(offset) => return Some(self.with_day_part(Found::date(at..at + 1, day(offset)))),
            Deictic::Night(offset) => night(Some(day(offset))),
            Deictic::Overnight => night(None),
            Deictic::Past => Form::Fixed(TimexValue::PastRef),
            Deictic::Present if self.is(at, "present") && self.before(at) != "at" => return None, // "present the case"
            Deictic::Present => Form::Fixed(TimexValue::PresentRef),
            Deictic::Future => return self.future(at).filter(|_| self.is(at, "future")),
        };
        Some(Found::new(at..at + 1, form))
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

/// The day of a holiday in whatever year.
pub(super) fn day_of(holiday: Holiday) -> DateValue {
    match holiday {
        Holiday::Fixed(month, day) => DateValue::Part(None, YearPart::Day(month, day)),
        Holiday::Movable => DateValue::Any(Grain::Day),
    }
}

fn vague(tokens: TokenRange, value: TimexValue) -> Found {
    Found::new(tokens, Form::Fixed(value))
}
