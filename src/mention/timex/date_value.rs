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
    /// "FY2025": its days are the company's or country's to say.
    FiscalYear(i32),
    /// "FY2025-Q1".
    FiscalQuarter {
        /// The fiscal year.
        year: i32,
        /// 1 to 4.
        quarter: u8,
    },
    /// "2024-H1".
    Half {
        /// The year, if stated.
        year: Option<i32>,
        /// 1 or 2.
        half: u8,
    },
    /// "2024-Q3".
    Quarter {
        /// The year, if stated.
        year: Option<i32>,
        /// 1 to 4.
        quarter: u8,
    },
    /// "2024-SU"; a winter belongs to the year it begins in.
    Season {
        /// The year, if stated.
        year: Option<i32>,
        /// Spring to winter.
        season: Season,
    },
    /// "2024-09".
    Month {
        /// The year, if stated.
        year: Option<i32>,
        /// 1 to 12.
        month: u8,
    },
    /// "2024-W37", of ISO 8601.
    Week {
        /// The ISO week year.
        year: i32,
        /// 1 to 53.
        week: u8,
    },
    /// "2024-W37-WE".
    Weekend {
        /// The ISO week year.
        year: i32,
        /// 1 to 53.
        week: u8,
    },
    /// "2024-09-09".
    Day(Date),
    /// "XXXX-09-09".
    MonthDay {
        /// 1 to 12.
        month: u8,
        /// 1 to 31, and a day that some year has.
        day: u8,
    },
    /// "XXXX-XX-09".
    DayOfMonth(u8),
    /// "XXXX-WXX-5"; 1 is Monday.
    Weekday(u8),
    /// A season of a sport or a show, counted from that of speech: "last season" is −1. When it runs is the sport's to say.
    PlayingSeason(i32),
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
            Self::Year(_) | Self::FiscalYear(_) | Self::PlayingSeason(_) => Grain::Year,
            Self::Half { .. } => Grain::Half,
            Self::Quarter { .. } | Self::FiscalQuarter { .. } | Self::Season { .. } => Grain::Quarter,
            Self::Month { .. } => Grain::Month,
            Self::Week { .. } => Grain::Week,
            Self::Weekend { .. } => Grain::Weekend,
            Self::Day(_) | Self::MonthDay { .. } | Self::DayOfMonth(_) | Self::Weekday(_) => Grain::Day,
            Self::Any(grain) | Self::Relative { grain, .. } => *grain,
        }
    }

    /// The calendar year the date lies in, where it lies in one that is known.
    pub fn year(&self) -> Option<i32> {
        match *self {
            Self::Year(year)
            | Self::FiscalYear(year)
            | Self::FiscalQuarter { year, .. }
            | Self::Week { year, .. }
            | Self::Weekend { year, .. } => Some(year),
            Self::Half { year, .. }
            | Self::Quarter { year, .. }
            | Self::Season { year, .. }
            | Self::Month { year, .. } => year,
            Self::Day(day) => Some(historical(day)),
            _ => None,
        }
    }

    /// The same with a year where it has none; itself where a year makes no difference.
    #[must_use]
    pub(crate) fn in_year(self, in_year: i32) -> Self {
        let year = Some(in_year);
        match self {
            Self::Half { half, .. } => Self::Half { year, half },
            Self::Quarter { quarter, .. } => Self::Quarter { year, quarter },
            Self::Season { season, .. } => Self::Season { year, season },
            Self::Month { month, .. } => Self::Month { year, month },
            Self::MonthDay { month, day } => Self::day(in_year, month, day).unwrap_or(self),
            _ => self,
        }
    }

    /// The days the date covers; `None` while a part of it is unknown, and outside the years −9998 to 9999.
    pub fn days(&self) -> Option<Interval<Date>> {
        match *self {
            Self::Century(century) => years(century.checked_mul(100)?, 100),
            Self::Decade(decade) => years(decade.checked_mul(10)?, 10),
            Self::Year(year) => years(year, 1),
            Self::Half { year, half } => months(year?, 6 * half.checked_sub(1)? + 1, 6),
            Self::Quarter { year, quarter } => months(year?, 3 * quarter.checked_sub(1)? + 1, 3),
            Self::Season { year, season } => months(year?, season.first_month(), 3),
            Self::Month { year, month } => months(year?, month, 1),
            Self::Week { year, week } => week_days(year, week, Weekday::Monday),
            Self::Weekend { year, week } => week_days(year, week, Weekday::Saturday),
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
