//! Dates within others: "March of last year", "the second Monday of May", "Christmas 2010", "the year-earlier quarter".

use std::ops::Bound::Included;

use jiff::ToSpan;
use jiff::civil::Weekday;

use super::anchor::first_day;
use super::date_value::{DateValue, YearPart, historical};
use super::form::{Shift, Whole};
use super::resolve::Resolver;
use super::step::{date_of, shift_day};
use crate::lexicon::calendar::{Grain, Holiday};
use crate::text::TokenRange;

impl Resolver<'_, '_> {
    pub(super) fn within(&self, date: DateValue, shift: Shift) -> Option<DateValue> {
        let whole = self.shifted(shift);
        match date {
            DateValue::Weekday(weekday) => {
                let day = first_day(whole)?.checked_add((i32::from(weekday) - 1).days()).ok()?;
                Some(DateValue::Day(day))
            }
            DateValue::DayOfMonth(number) => {
                let first = first_day(whole)?;
                DateValue::day(historical(first), first.month().unsigned_abs(), number)
            }
            _ => Some(date.in_year(whole.year()?)),
        }
    }

    pub(super) fn nth(&self, (number, unit): (i8, DateValue), whole: Whole, tokens: &TokenRange) -> DateValue {
        nth_day(number, unit, self.whole(whole, tokens)).unwrap_or_else(|| unanchored(number, unit, whole))
    }

    pub(super) fn holiday(&self, holiday: Holiday, whole: Option<Whole>, tokens: &TokenRange) -> DateValue {
        let Holiday::Fixed(month, day) = holiday else { return DateValue::Any(Grain::Day) };
        let in_year = |year: i32| DateValue::day(year, month, day);
        let date = match (whole, self.anchor.continued()) {
            (Some(whole), _) => self.whole(whole, tokens).year().and_then(in_year),
            (None, Some(date)) => date.year().and_then(in_year),
            (None, None) => self.nearest(in_year, tokens),
        };
        date.unwrap_or(DateValue::Part(None, YearPart::Day(month, day)))
    }
}

/// The nth of a unit in a date, the last one by −1. A week is the month's that most of its days lie in.
fn nth_day(number: i8, unit: DateValue, whole: DateValue) -> Option<DateValue> {
    let days = whole.days()?;
    let (Included(low), Included(high)) = (days.low, days.high) else { return None };
    let weekday = |weekday: Weekday| match number {
        ..0 => high.tomorrow().ok()?.nth_weekday(-1, weekday).ok(),
        _ => low.yesterday().ok()?.nth_weekday(i32::from(number), weekday).ok(),
    };
    let (day, grain) = match unit {
        DateValue::Weekday(day) => {
            (weekday(Weekday::from_monday_one_offset(i8::try_from(day).ok()?).ok()?)?, Grain::Day)
        }
        DateValue::Any(Grain::Weekend) => (weekday(Weekday::Saturday)?, Grain::Weekend),
        _ => {
            let grain = unit.grain();
            let inside = if grain == Grain::Week { 3 } else { 0 };
            let day = match number {
                ..0 => shift_day(high, -inside, Grain::Day)?,
                _ => shift_day(shift_day(low, inside, Grain::Day)?, i32::from(number) - 1, grain)?,
            };
            (day, grain)
        }
    };
    (low <= day && day <= high).then(|| date_of(day, grain))
}

/// What is known of "the last quarter of the year" and "the first week of May" where nobody knows the year.
fn unanchored(number: i8, unit: DateValue, whole: Whole) -> DateValue {
    let nth = |last: u8| u8::try_from(number).unwrap_or(last).clamp(1, last);
    let of_year = matches!(whole, Whole::Shift(Shift { grain: Grain::Year, .. }));
    match (unit.grain(), whole) {
        (Grain::Quarter, _) if of_year => DateValue::Part(None, YearPart::Quarter(nth(4))),
        (Grain::Month, _) if of_year => DateValue::Part(None, YearPart::Month(nth(12))),
        (Grain::Week | Grain::Weekend, Whole::Date(month @ DateValue::Part(_, YearPart::Month(_)))) => month,
        (grain, _) => DateValue::Any(grain),
    }
}
