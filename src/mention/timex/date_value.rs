//! Calendar dates of every grain, complete or with parts unknown, and the days they cover.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

use crate::interval::Interval;
use crate::lexicon::calendar::{Grain, Season};

/// A calendar date of any grain. An absent year is one the text leaves open ("in September").
///
/// Years before the common era are negative, and there is no year 0: 44 BC is `Year(-44)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateValue {
    /// "19": the years 1900 to 1999, which the text calls the 20th century.
    Century(i32),
    /// "199": the 1990s.
    Decade(i32),
    /// "2024".
    Year(i32),
    /// A part of a year, and the year, if stated: "2024-H1", "2024-Q3", "2024-SU", "2024-09", "XXXX-09-09".
    Part(Option<i32>, YearPart),
    /// "2024-W37": the week, 1 to 53, of an ISO 8601 year.
    Week(i32, u8),
    /// "2024-W37-WE".
    Weekend(i32, u8),
    /// "2024-09-09".
    Day(Date),
    /// "XXXX-XX-09".
    DayOfMonth(u8),
    /// "XXXX-WXX-5"; 1 is Monday.
    Weekday(u8),
    /// "XXXX-XX-XX": some day, month, year, of which nothing more is known.
    Any(Grain),
    /// So many units before or after a day of speech that is not known: "yesterday" without a publication date.
    Relative {
        /// −1 is the one before.
        offset: i32,
        /// What is counted.
        grain: Grain,
    },
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearPart {
    /// 1 or 2.
    Half(u8),
    /// 1 to 4.
    Quarter(u8),
    /// Spring to winter; a winter belongs to the year it begins in.
    Season(Season),
    /// 1 to 12.
    Month(u8),
    /// A month and a day that it has in some year.
    Day(u8, u8),
}

impl YearPart {
    /// The month it opens with, and how many it has.
    pub(crate) fn months(self) -> (u8, u8) {
        let nth = |number: u8, count: u8| (count.saturating_mul(number.saturating_sub(1)).saturating_add(1), count);
        match self {
            Self::Half(half) => nth(half, 6),
            Self::Quarter(quarter) => nth(quarter, 3),
            Self::Season(season) => (season.first_month(), 3),
            Self::Month(month) | Self::Day(month, _) => (month, 1),
        }
    }

    fn grain(self) -> Grain {
        match self {
            Self::Half(_) => Grain::Half,
            Self::Quarter(_) | Self::Season(_) => Grain::Quarter,
            Self::Month(_) => Grain::Month,
            Self::Day(..) => Grain::Day,
        }
    }
}

impl DateValue {
    /// A year with its month and day; `None` for what is no day of the calendar ("31 February").
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(astronomical(year)?, month, day).ok().map(Self::Day)
    }

    /// The unit the date is one of.
    pub fn grain(&self) -> Grain {
        match self {
            Self::Century(_) => Grain::Century,
            Self::Decade(_) => Grain::Decade,
            Self::Year(_) => Grain::Year,
            Self::Part(_, part) => part.grain(),
            Self::Week(..) => Grain::Week,
            Self::Weekend(..) => Grain::Weekend,
            Self::Day(_) | Self::DayOfMonth(_) | Self::Weekday(_) => Grain::Day,
            Self::Any(grain) | Self::Relative { grain, .. } => *grain,
        }
    }

    /// The calendar year the date lies in, where it lies in one that is known.
    pub fn year(&self) -> Option<i32> {
        match *self {
            Self::Year(year) | Self::Week(year, _) | Self::Weekend(year, _) => Some(year),
            Self::Part(year, _) => year,
            Self::Day(day) => Some(historical(day)),
            _ => None,
        }
    }

    /// The same with a year where it has none; itself where a year makes no difference.
    #[must_use]
    pub(crate) fn in_year(self, in_year: i32) -> Self {
        match self {
            Self::Part(_, YearPart::Day(month, day)) => Self::day(in_year, month, day).unwrap_or(self),
            Self::Part(_, part) => Self::Part(Some(in_year), part),
            _ => self,
        }
    }

    /// The days the date covers; `None` while a part of it is unknown, and outside the years −9998 to 9999.
    pub fn days(&self) -> Option<Interval<Date>> {
        match *self {
            Self::Century(century) => years(century.checked_mul(100)?, 100),
            Self::Decade(decade) => years(decade.checked_mul(10)?, 10),
            Self::Year(year) => years(year, 1),
            Self::Part(year, part) => {
                let (first, count) = part.months();
                months(year?, first, count.into())
            }
            Self::Week(year, week) => week_days(year, week, Weekday::Monday),
            Self::Weekend(year, week) => week_days(year, week, Weekday::Saturday),
            Self::Day(day) => Some(Interval::point(day)),
            _ => None,
        }
    }
}

/// The year of a day as history counts: 1 BC is −1, and there is no year 0.
pub(super) fn historical(day: Date) -> i32 {
    let year = i32::from(day.year());
    if year > 0 { year } else { year - 1 }
}

/// The year as the calendar counts it: 1 BC is 0. There is no year 0 in history.
pub(super) fn astronomical(year: i32) -> Option<i16> {
    let year = match year {
        0 => return None,
        ..0 => year.checked_add(1)?,
        _ => year,
    };
    i16::try_from(year).ok()
}

/// `count` calendar years; a BC year −n is the astronomical year 1 − n.
fn years(first: i32, count: i32) -> Option<Interval<Date>> {
    let (first, last) = if first < 0 { (first + 2 - count, first + 1) } else { (first, first + count - 1) };
    let low = Date::new(i16::try_from(first).ok()?, 1, 1).ok()?;
    let high = Date::new(i16::try_from(last).ok()?, 12, 31).ok()?;
    Some(Interval::closed(low, high))
}

fn months(year: i32, first: u8, count: i32) -> Option<Interval<Date>> {
    let low = Date::new(astronomical(year)?, i8::try_from(first).ok()?, 1).ok()?;
    let high = low.checked_add(count.months()).ok()?.yesterday().ok()?;
    Some(Interval::closed(low, high))
}

fn week_days(year: i32, week: u8, first: Weekday) -> Option<Interval<Date>> {
    let day = |weekday| ISOWeekDate::new(i16::try_from(year).ok()?, i8::try_from(week).ok()?, weekday).ok();
    Some(Interval::closed(day(first)?.date(), day(Weekday::Sunday)?.date()))
}
