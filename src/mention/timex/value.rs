//! TIMEX3 values as types (`TimeML` 1.2.1): what the type cannot hold, TIMEX3 cannot write.

use super::date_value::DateValue;
use super::duration_value::DurationValue;
use crate::lexicon::calendar::DayPart;

/// A TIMEX3 value. Equal values mean the same time: "a decade" and "ten years" are both `P10Y`.
///
/// Values are written as TIMEX3 strings:
///
/// ```
/// use factsnap::{DateValue, TimexValue, YearPart};
///
/// let value = TimexValue::Date(DateValue::Part(Some(2024), YearPart::Quarter(3)));
/// assert_eq!(value.to_string(), "2024-Q3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimexValue {
    /// A calendar date of any grain: "2024-09-09", "2024-W11", "199", "XXXX-WXX-5".
    Date(DateValue),
    /// A time of day, on a known or unknown date: "2024-09-09T17:30", "XXXX-XX-XXTMO".
    Time(TimeValue),
    /// A length of time: "P5Y", "PXM", "PT2H30M".
    Duration(DurationValue),
    /// A recurring time: "XXXX-WXX-1", "P1Y".
    Set(SetValue),
    /// "recently", "in the past".
    PastRef,
    /// "now", "currently".
    PresentRef,
    /// "soon", "in the future".
    FutureRef,
}

/// A time of day and the date it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeValue {
    /// The day, [`DateValue::Any`] where it is not known.
    pub date: DateValue,
    /// The time on that day.
    pub time: TimeOfDay,
    /// Minutes east of Greenwich, where a zone is named whose offset is known.
    pub offset: Option<i16>,
}

/// A time within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeOfDay {
    /// "17:30", "5 p.m.".
    Clock {
        /// 0 to 24; 24 is the midnight that ends the day.
        hour: u8,
        /// 0 to 59.
        minute: u8,
        /// 0 to 60, where the words state it.
        second: Option<u8>,
    },
    /// "morning", "overnight".
    Part(DayPart),
}

/// A recurring time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetValue {
    /// What recurs, or the period within which it does.
    pub every: Recurrence,
    /// TIMEX3 `freq`: how often in each period ("twice a month" is 2).
    pub times: Option<u32>,
}

/// What a [`SetValue`] repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recurrence {
    /// "every year", "annual", "a week".
    Period(DurationValue),
    /// "every Friday", "Mondays".
    Date(DateValue),
    /// "every morning".
    Time(TimeValue),
}

/// TIMEX3 `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimexModifier {
    /// "early May", "the beginning of 2024".
    Start,
    /// "mid-May".
    Mid,
    /// "late May", "the end of 2024".
    End,
    /// "about three years".
    Approx,
    /// "more than three years".
    MoreThan,
    /// "less than three years", "nearly three years".
    LessThan,
    /// "at least three years".
    EqualOrMore,
    /// "at most three years", "up to three years".
    EqualOrLess,
}

impl TimexValue {
    /// TIMEX3 `type`: `DATE`, `TIME`, `DURATION` or `SET`.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Date(_) | Self::PastRef | Self::PresentRef | Self::FutureRef => "DATE",
            Self::Time(_) => "TIME",
            Self::Duration(_) => "DURATION",
            Self::Set(_) => "SET",
        }
    }

    /// The date, also of a time of day.
    pub fn date(&self) -> Option<DateValue> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Time(time) => Some(time.date),
            _ => None,
        }
    }
}
