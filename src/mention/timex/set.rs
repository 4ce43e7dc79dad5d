//! Recurring times: "every Friday", "twice a month", "annual", "per day", "on Mondays".

use super::date_value::DateValue;
use super::duration_value::DurationValue;
use super::form::{Form, Found};
use super::scan::Scan;
use super::value::{Quant, Recurrence, SetValue, TimeOfDay, TimeValue};
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::unit::Dimension;
use crate::mention::number::Rational;

impl Scan<'_, '_> {
    /// "weekly", "annual": not "Daily Mail", not "year-on-year".
    pub(super) fn recurring_word(&self, at: usize) -> Option<Found> {
        let Calendar::Recurring(count, grain) = self.calendar(at)? else { return None };
        let named = self.is_capitalised(at)
            && (self.is_capitalised(at + 1)
                || at > 0 && self.is_capitalised(at - 1) && self.function(at - 1).is_none());
        if named || self.is_hyphen(at + 1) && self.is_any(at + 2, "newspaper") {
            return None;
        }
        let (start, times) = self.times_before(at);
        let every = DurationValue::new(Some(Rational::from(i128::from(count))), grain);
        Some(set(start..at + 1, Recurrence::Period(every), times, Some(Quant::Every)))
    }

    /// "every Friday", "each year", "every two weeks", "every other day", "per month".
    pub(super) fn every(&self, at: usize) -> Option<Found> {
        let quant = match self.before(at) {
            "every" => Some(Quant::Every),
            "each" => Some(Quant::Each),
            "per" | "other" | "single" => None,
            _ => return None,
        };
        let skip = self.before_any(at, "other single");
        if skip && self.back(at, 2) != "every" {
            return None;
        }
        let start = at - 1 - usize::from(skip);
        let (every, end) = self.recurrence(at)?;
        let every = match every {
            Recurrence::Period(period) if self.before(at) == "other" => {
                Recurrence::Period(DurationValue::new(Some(Rational::from(2)), period.grain))
            }
            every => every,
        };
        let (first, times) = self.times_before(start);
        let quant = if skip { Some(Quant::Every) } else { quant };
        Some(set(first..end, every, times, quant))
    }

    fn recurrence(&self, at: usize) -> Option<(Recurrence, usize)> {
        match self.calendar(at) {
            Some(Calendar::Weekday(weekday) | Calendar::Weekdays(weekday)) => {
                let date = DateValue::Weekday(weekday);
                if let Some(Calendar::DayPart(part)) = self.calendar(at + 1) {
                    return Some((
                        Recurrence::Time(TimeValue { date, time: TimeOfDay::Part(part), offset: None }),
                        at + 2,
                    ));
                }
                Some((Recurrence::Date(date), at + 1))
            }
            Some(Calendar::DayPart(part)) => {
                let date = DateValue::Any(Grain::Day);
                Some((Recurrence::Time(TimeValue { date, time: TimeOfDay::Part(part), offset: None }), at + 1))
            }
            Some(Calendar::Month(_)) => {
                let (month, end) = self.month(at)?;
                Some((Recurrence::Date(DateValue::Month { year: None, month }), end))
            }
            Some(Calendar::Season(season)) => {
                Some((Recurrence::Date(DateValue::Season { year: None, season }), at + 1))
            }
            Some(Calendar::Grain(Grain::Second)) if self.is(at, "second") => None,
            Some(Calendar::Grain(grain)) => Some((Recurrence::Period(DurationValue::one(grain)), at + 1)),
            Some(Calendar::Fortnight) => {
                Some((Recurrence::Period(DurationValue::new(Some(Rational::from(2)), Grain::Week)), at + 1))
            }
            _ => match self.counted(at)?.form {
                Form::Duration(value) => Some((Recurrence::Period(value), self.counted(at)?.tokens.end)),
                _ => None,
            },
        }
    }

    /// "twice a month", "$5 million a year", "1,200 officers a year": how often, or how much in each.
    pub(super) fn rate(&self, at: usize) -> Option<Found> {
        if !self.before_any(at, "a an") {
            return None;
        }
        let Calendar::Grain(grain) = self.calendar(at)? else { return None };
        if self.lower(at).ends_with('s') || self.is_any(at + 1, "ago later earlier before after -") {
            return None;
        }
        let (start, times) = self.times_before(at - 1);
        let rate = times.is_some() || self.is_amount_before(at - 1, grain);
        rate.then(|| set(start..at + 1, Recurrence::Period(DurationValue::one(grain)), times, None))
    }

    /// "once", "twice", "three times" before a period: where it starts, and how often.
    fn times_before(&self, at: usize) -> (usize, Option<u32>) {
        match self.before(at) {
            "once" => (at - 1, Some(1)),
            "twice" => (at - 1, Some(2)),
            "times" if at >= 2 => match self.small(at - 2) {
                Some((times, end)) if end == at - 1 => (at - 2, Some(u32::from(times))),
                _ => (at, None),
            },
            _ => (at, None),
        }
    }

    /// Whether an amount of something stands directly before: money, a share, or a number with its noun.
    fn is_amount_before(&self, at: usize, grain: Grain) -> bool {
        let last = at.wrapping_sub(1);
        let Some(token) = self.get(last) else { return false };
        let unit = token
            .senses()
            .unit
            .is_some_and(|unit| unit.dimension != Dimension::Age && unit.dimension != Dimension::Length);
        let scale = matches!(token.senses().numeral, Some(crate::lexicon::Numeral::Scale(_)));
        let money =
            self.is_number(last) && self.get(last.wrapping_sub(1)).is_some_and(|token| token.senses().unit.is_some());
        let noun = self.document.is_plural(last) && token.senses().calendar.is_none();
        let counted = (2..=3).any(|back| {
            at >= back
                && (self.is_number(at - back) || self.get(at - back).is_some_and(|t| t.senses().numeral.is_some()))
        });
        (unit || scale || noun && counted) && grain >= Grain::Day && !self.before_any(at, "miles kilometers kilometres")
            || money
    }

    /// "Mondays", "on Friday nights", "weekends".
    pub(super) fn plural_day(&self, at: usize) -> Option<Found> {
        match self.calendar(at)? {
            Calendar::Weekday(_) if self.lower(at + 1).ends_with('s') => {
                let (every @ Recurrence::Time(_), end) = self.recurrence(at)? else { return None };
                Some(set(at..end, every, None, Some(Quant::Every)))
            }
            Calendar::Weekdays(_) => {
                let (every, end) = self.recurrence(at)?;
                Some(set(at..end, every, None, Some(Quant::Every)))
            }
            Calendar::Grain(Grain::Weekend) if self.is(at, "weekends") && self.before_any(at, "on at and") => {
                Some(set(at..at + 1, Recurrence::Date(DateValue::Any(Grain::Weekend)), None, Some(Quant::Every)))
            }
            _ => None,
        }
    }
}

fn set(tokens: std::ops::Range<usize>, every: Recurrence, times: Option<u32>, quant: Option<Quant>) -> Found {
    Found::new(tokens, Form::Set(SetValue { every, times, quant }))
}
