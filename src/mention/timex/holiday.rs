//! The days that holidays fall on.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::lexicon::calendar::Holiday;

/// The day of a holiday in a year; `None` outside the calendar.
pub(super) fn day_of(holiday: Holiday, year: i32) -> Option<Date> {
    let year = i16::try_from(year).ok()?;
    match holiday {
        Holiday::Fixed(month, day) => Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok(),
        Holiday::Nth(month, number, weekday) => {
            let first = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
            let weekday = Weekday::from_monday_one_offset(i8::try_from(weekday).ok()?).ok()?;
            let number = if number == 5 { -1 } else { i8::try_from(number).ok()? };
            first.nth_weekday_of_month(number, weekday).ok()
        }
        Holiday::Easter(offset) => easter(year)?.checked_add(i64::from(offset).days()).ok(),
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    (y > 1582).then_some(())?;
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}
