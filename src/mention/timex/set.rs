//! Recurring times: "every Friday", "twice a month", "annual", "per day", "on Mondays", "airs Sunday and Wednesday".

use super::date_value::{DateValue, YearPart};
use super::form::{Form, Found};
use super::scan::Scan;
use super::value::DurationValue;
use super::value::{Recurrence, SetValue, TimeOfDay, TimeValue};
use crate::lexicon::Numeral;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::unit::Dimension;
use crate::mention::number::Rational;
use crate::text::TokenRange;

impl Scan<'_, '_> {
    /// "weekly", "annual": not "Daily Mail", not "year-on-year".
    pub(super) fn recurring_word(&self, at: usize) -> Option<Found> {
        let Calendar::Recurring(count, grain) = self.calendar(at)? else { return None };
        let inside = at > 0 && self.is_capitalised(at - 1) && self.function(at - 1).is_none();
        let named = self.is_capitalised(at) && (self.is_capitalised(at + 1) || inside);
        let (start, times) = self.times_before(at);
        (!named).then(|| set(start..at + 1, period(count, grain), times))
    }

    /// "every Friday", "each year", "every two weeks", "every other day", "per month", "£20/month".
    pub(super) fn every(&self, at: usize) -> Option<Found> {
        let skip = self.before_any(at, "other single") && self.back(at, 2) == "every";
        let slash = self.before(at) == "/" && self.is_glued(at) && self.one_grain(at).is_some();
        if !(self.before_any(at, "every each per") || skip || slash && self.is_amount(at - 1, Grain::Day)) {
            return None;
        }
        let (every, end) = self.recurrence(at)?;
        let every = match every {
            Recurrence::Period(value) if self.before(at) == "other" => period(2, value.grain),
            every => every,
        };
        let (first, times) = self.times_before(at - 1 - usize::from(skip));
        Some(set(if slash { at } else { first }..end, every, times))
    }

    fn recurrence(&self, at: usize) -> Option<(Recurrence, usize)> {
        let timed =
            |date, part, end| (Recurrence::Time(TimeValue { date, time: TimeOfDay::Part(part), offset: None }), end);
        let part_of_year = |part| Recurrence::Date(DateValue::Part(None, part));
        Some(match (self.calendar(at), self.calendar(at + 1)) {
            (Some(Calendar::Weekday(day) | Calendar::Weekdays(day)), Some(Calendar::DayPart(part))) => {
                timed(DateValue::Weekday(day), part, at + 2)
            }
            (Some(Calendar::Weekday(day) | Calendar::Weekdays(day)), _) => {
                (Recurrence::Date(DateValue::Weekday(day)), at + 1)
            }
            (Some(Calendar::DayPart(part)), _) => timed(DateValue::Any(Grain::Day), part, at + 1),
            (Some(Calendar::Month(_)), _) => {
                self.month(at).map(|(month, end)| (part_of_year(YearPart::Month(month)), end))?
            }
            (Some(Calendar::Season(season)), _) => (part_of_year(YearPart::Season(season)), at + 1),
            (Some(Calendar::Grain(Grain::Second)), _) if self.is(at, "second") => return None,
            (Some(Calendar::Grain(grain)), _) => (period(1, grain), at + 1),
            (Some(Calendar::Fortnight), _) => (period(2, Grain::Week), at + 1),
            _ => self.counted_length(at).map(|(value, end)| (Recurrence::Period(value), end))?,
        })
    }

    /// "every two weeks", opened by its number.
    pub(super) fn every_few(&self, at: usize) -> Option<Found> {
        self.before_any(at, "every each").then(|| self.every(at))?
    }

    /// "twice a month", "$5 million a year", "1,200 officers a year": how often, or how much in each.
    pub(super) fn rate(&self, at: usize) -> Option<Found> {
        let grain = self.one_grain(at).filter(|_| self.before_any(at, "a an"))?;
        let (start, times) = self.times_before(at - 1);
        let length = self.is_any(at + 1, "ago later earlier before after -");
        let rate = !length && (times.is_some() || self.is_amount(at - 1, grain));
        rate.then(|| set(start..at + 1, period(1, grain), times))
    }

    /// "once", "twice", "three times" before a period: where it starts, and how often.
    fn times_before(&self, at: usize) -> (usize, Option<u32>) {
        match self.before(at) {
            "once" => (at - 1, Some(1)),
            "twice" => (at - 1, Some(2)),
            "times" => {
                let number = self.small(at.wrapping_sub(2)).filter(|(_, end)| *end == at - 1);
                number.map_or((at, None), |(times, _)| (at - 2, Some(times.into())))
            }
            _ => (at, None),
        }
    }

    /// Whether an amount of something stands directly before: money, a share, or a number with its noun; no speed.
    fn is_amount(&self, at: usize, grain: Grain) -> bool {
        let last = at.wrapping_sub(1);
        let Some(token) = self.get(last) else { return false };
        let senses = token.senses();
        let unit = senses.unit.is_some_and(|unit| !matches!(unit.dimension, Dimension::Age | Dimension::Length));
        let sign = self.get(at.wrapping_sub(2)).is_some_and(|token| token.senses().unit.is_some());
        let number =
            |at: usize| self.is_number(at) || self.get(at).is_some_and(|token| token.senses().numeral.is_some());
        // the days of "10 days a year"
        let finer = !matches!(senses.calendar, Some(Calendar::Grain(unit)) if unit >= grain)
            && matches!(senses.calendar, None | Some(Calendar::Grain(_)));
        let counted = self.document.is_plural(last) && finer && (2..=3).any(|back| number(at.wrapping_sub(back)));
        let amount = unit || matches!(senses.numeral, Some(Numeral::Scale(_))) || counted;
        amount && !grain.is_clock() && !self.before_any(at, "miles kilometers kilometres")
            || self.is_number(last) && sign
    }

    /// "Mondays", "on Friday nights", "weekends".
    pub(super) fn plural_day(&self, at: usize) -> Option<Found> {
        let (every, end) = match self.calendar(at)? {
            Calendar::Weekday(_) if self.lower(at + 1).ends_with('s') => {
                self.recurrence(at).filter(|(every, _)| matches!(every, Recurrence::Time(_)))?
            }
            Calendar::Weekdays(_) => self.recurrence(at)?,
            _ if self.is(at, "weekends") && self.before_any(at, "on at and") => {
                (Recurrence::Date(DateValue::Any(Grain::Weekend)), at + 1)
            }
            _ => return None,
        };
        Some(set(at..end, every, None))
    }
}

fn period(count: u8, grain: Grain) -> Recurrence {
    Recurrence::Period(DurationValue::new(Some(Rational::from(i128::from(count))), grain))
}

fn set(tokens: TokenRange, every: Recurrence, times: Option<u32>) -> Found {
    Found::new(tokens, Form::Set(SetValue { every, times }))
}
