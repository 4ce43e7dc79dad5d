//! The days that holidays fall on.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::date_value::astronomical;
use crate::lexicon::calendar::Holiday;

/// The day of a holiday in a year; `None` outside the calendar.
pub(super) fn day_of(holiday: Holiday, year: i32) -> Option<Date> {
    let year = astronomical(year)?;
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
    let number = i32::from(year);
    (number > 1582).then_some(())?;
    let (golden, century, rest) = (number % 19, number / 100, number % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * sunday) / 451;
    let sum = epact + sunday - 7 * late + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}
