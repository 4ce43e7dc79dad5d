//! Recurring times: "every Friday", "twice a month", "annual", "per day", "on Mondays", "airs Sunday and Wednesday".

use super::date_value::{DateValue, YearPart};
use super::duration_value::DurationValue;
use super::form::{Form, Found};
use super::scan::Scan;
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
        Some(match self.calendar(at) {
            Some(Calendar::Weekday(weekday) | Calendar::Weekdays(weekday)) => {
                let date = DateValue::Weekday(weekday);
                match self.calendar(at + 1) {
                    Some(Calendar::DayPart(part)) => timed(date, part, at + 2),
                    _ => (Recurrence::Date(date), at + 1),
                }
            }
            Some(Calendar::DayPart(part)) => timed(DateValue::Any(Grain::Day), part, at + 1),
            Some(Calendar::Month(_)) => {
                let (month, end) = self.month(at)?;
                (Recurrence::Date(DateValue::Part(None, YearPart::Month(month))), end)
            }
            Some(Calendar::Season(season)) => {
                (Recurrence::Date(DateValue::Part(None, YearPart::Season(season))), at + 1)
            }
            Some(Calendar::Grain(Grain::Second)) if self.is(at, "second") => return None,
            Some(Calendar::Grain(grain)) => (period(1, grain), at + 1),
            Some(Calendar::Fortnight) => (period(2, Grain::Week), at + 1),
            _ => match self.counted(at)? {
                Found { form: Form::Duration(value), tokens, .. } => (Recurrence::Period(value), tokens.end),
                _ => return None,
            },
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
        let counted = || self.small(at.checked_sub(2)?).filter(|(_, end)| *end == at - 1).map(|(times, _)| times);
        match self.before(at) {
            "once" => (at - 1, Some(1)),
            "twice" => (at - 1, Some(2)),
            "times" => counted().map_or((at, None), |times| (at - 2, Some(times.into()))),
            _ => (at, None),
        }
    }

    /// Whether an amount of something stands directly before: money, a share, or a number with its noun; no speed.
    fn is_amount(&self, at: usize, grain: Grain) -> bool {
        let last = at.wrapping_sub(1);
        let Some(token) = self.get(last) else { return false };
        let senses = token.senses();
        let unit = senses.unit.is_some_and(|unit| !matches!(unit.dimension, Dimension::Age | Dimension::Length));
        let sign = |at: usize| self.get(at).is_some_and(|token| token.senses().unit.is_some());
        let number =
            |at: usize| self.is_number(at) || self.get(at).is_some_and(|token| token.senses().numeral.is_some());
        let counted = self.document.is_plural(last)
            && is_finer(senses.calendar, grain)
            && (2..=3).any(|back| number(at.wrapping_sub(back)));
        let amount = unit || matches!(senses.numeral, Some(Numeral::Scale(_))) || counted;
        amount && !grain.is_clock() && !self.before_any(at, "miles kilometers kilometres")
            || self.is_number(last) && sign(last.wrapping_sub(1))
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

/// Whether a word is no unit of time, or a smaller one: the days of "10 days a year".
fn is_finer(unit: Option<Calendar>, grain: Grain) -> bool {
    match unit {
        Some(Calendar::Grain(unit)) => unit < grain,
        unit => unit.is_none(),
    }
}

fn period(count: u8, grain: Grain) -> Recurrence {
    Recurrence::Period(DurationValue::new(Some(Rational::from(i128::from(count))), grain))
}

fn set(tokens: TokenRange, every: Recurrence, times: Option<u32>) -> Found {
    Found::new(tokens, Form::Set(SetValue { every, times }))
}
