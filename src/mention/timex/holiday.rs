//! Holidays by their names, and the days that they fall on.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::date_value::{DateValue, astronomical};
use super::form::{DateForm, Found, Whole};
use super::scan::Scan;
use crate::lexicon::calendar::{Calendar, HOLIDAYS, Holiday};
use crate::text::Token;

impl Scan<'_, '_> {
    /// "Christmas", "Easter 2024", "New Year's Eve", "Labor Day last year".
    pub(super) fn holiday(&self, at: usize) -> Option<Found> {
        let short = || match self.calendar(at)? {
            Calendar::Holiday(holiday) => {
                (self.is_capitalised(at) || self.is_any(at, "christmas xmas halloween")).then_some((holiday, at + 1))
            }
            _ => None,
        };
        let (holiday, end) = self.long_holiday(at).or_else(short)?;
        let found = |end: usize, whole| Some(Found::date(at..end, DateForm::Holiday(holiday, whole)));
        if let Some((year, end)) = self.year(self.after_comma(end)) {
            return found(end, Some(Whole::Date(DateValue::Year(year))));
        }
        if let Some((shift, end)) = self.relative_year(end) {
            return found(end, Some(Whole::Shift(shift)));
        }
        if end > at + 1 {
            let titled = self.document.get(end).is_some_and(Token::is_undated_name) || self.is(end, "agreement");
            return if titled { None } else { found(end, None) };
        }
        let noun = self.is_word(end) && self.function(end).is_none() && self.calendar(end).is_none();
        let noun = noun && !self.is_any(end, "period weekend holiday holidays break");
        let free = at == 0 || self.function(at - 1).is_some() || !self.is_capitalised(at - 1);
        (free && (!noun || self.before_any(at, "at on over during until before by after since")))
            .then(|| found(end, None))?
    }

    fn long_holiday(&self, at: usize) -> Option<(Holiday, usize)> {
        let word = self.lower(at);
        let first = |row: &(&'static str, Holiday)| row.0.split(' ').next().unwrap_or_default();
        let from = HOLIDAYS.partition_point(|row| first(row) < word);
        HOLIDAYS.get(from..)?.iter().take_while(|row| first(row) == word).find_map(|(words, holiday)| {
            let end = words.split(' ').try_fold(at, |end, part| {
                let end = self.after_dot(end);
                (self.lower(end).replace('’', "'") == part).then_some(end + 1)
            });
            end.map(|end| (*holiday, end))
        })
    }
}

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
