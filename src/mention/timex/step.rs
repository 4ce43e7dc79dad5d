//! Steps through the calendar: so many units on or back, and the date of a grain that holds a day.

use jiff::civil::Date;
use jiff::{Span as TimeSpan, ToSpan};

use super::anchor::first_day;
use super::date_value::{DateValue, YearPart, historical};
use crate::interval::Interval;
use crate::lexicon::calendar::Grain;

/// The month that a part of a year opens with, to order it against another.
pub(super) fn part(date: DateValue) -> Option<u8> {
    if let DateValue::Part(_, part) = date { Some(part.months().0) } else { None }
}

/// The year a bare month has in narration: that of the date named last, or the next where the year has turned between.
pub(super) fn continued_year(date: DateValue, reference: DateValue) -> Option<i32> {
    let year = reference.year()?;
    let month = part(date)?;
    let turned = match reference {
        DateValue::Part(_, YearPart::Month(named)) => named >= 11 && month <= 3,
        DateValue::Day(day) => day.month() >= 11 && month <= 3,
        _ => false,
    };
    Some(if turned { year + 1 } else { year })
}

/// A day so many units away; `None` for those that the calendar does not count in months or days.
pub(super) fn shift_day(day: Date, count: i32, grain: Grain) -> Option<Date> {
    let (months, days) = match grain {
        Grain::Day => (0, 1),
        Grain::Week | Grain::Weekend => (0, 7),
        Grain::Month => (1, 0),
        Grain::Quarter => (3, 0),
        Grain::Half => (6, 0),
        Grain::Year => (12, 0),
        Grain::Decade => (120, 0),
        Grain::Century => (1200, 0),
        Grain::Second | Grain::Minute | Grain::Hour | Grain::Millennium => return None,
    };
    let times = |unit: i64| unit * i64::from(count);
    let span = TimeSpan::new().try_months(times(months)).ok()?.try_days(times(days)).ok()?;
    day.checked_add(span).ok()
}

/// The date of a grain that holds a day.
pub(super) fn date_of(day: Date, grain: Grain) -> DateValue {
    let year = historical(day);
    let month = day.month().unsigned_abs();
    let week = day.iso_week_date();
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::Day => DateValue::Day(day),
        Grain::Weekend => DateValue::Weekend(week.year().into(), week.week().unsigned_abs()),
        Grain::Week => DateValue::Week(week.year().into(), week.week().unsigned_abs()),
        Grain::Month => DateValue::Part(Some(year), YearPart::Month(month)),
        Grain::Quarter => DateValue::Part(Some(year), YearPart::Quarter(month.saturating_sub(1) / 3 + 1)),
        Grain::Half => DateValue::Part(Some(year), YearPart::Half(month.saturating_sub(1) / 6 + 1)),
        Grain::Year => DateValue::Year(year),
        Grain::Decade => DateValue::Decade(year / 10),
        Grain::Century | Grain::Millennium => DateValue::Century(year / 100),
    }
}

/// The day of a weekday within the seven days that begin so many days from a day.
pub(super) fn weekday_within(day: Date, begin: i32, weekday: u8) -> Option<Date> {
    let first = day.checked_add(begin.days()).ok()?;
    let ahead = (i32::from(weekday) - i32::from(first.weekday().to_monday_one_offset())).rem_euclid(7);
    first.checked_add(ahead.days()).ok()
}

/// "last June", "next spring", "this autumn" from a day.
pub(super) fn placed_part(date: DateValue, day: Date, offset: i32) -> Option<DateValue> {
    let year = historical(day);
    let this = date.in_year(year).days()?;
    let over = this.is_disjoint(&Interval::at_least(day));
    let begun = first_day(date.in_year(year))? <= day;
    let current = begun && !over;
    Some(date.in_year(match offset {
        _ if offset < 0 && (current || !begun) => year - 1,
        _ if offset > 0 && begun => year + 1,
        _ => year,
    }))
}
