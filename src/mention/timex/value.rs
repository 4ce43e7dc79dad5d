//! TIMEX3 values as types, and how they are written (TimeML 1.2.1).

use std::fmt;

use crate::lexicon::calendar::Grain;
use crate::mention::number::Rational;

/// A TIMEX3 value; what the type cannot hold, TIMEX3 cannot write.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// A calendar date, possibly without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateValue {
    /// "2024"; negative before the common era.
    Year(i32),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeValue {
    /// Hour of the day, 0 to 24.
    pub hour: u8,
}

/// A length of time; `amount` is `None` for an unknown number ("months").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DurationValue {
    /// How many; `None` for "months", "several years".
    pub amount: Option<Rational>,
    /// Of what.
    pub grain: Grain,
}

/// A recurring time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetValue {
    /// How often.
    pub every: DurationValue,
}

/// TIMEX3 `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimexModifier {
    /// "about three years".
    Approx,
}

impl fmt::Display for TimexValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duration(duration) => match duration.amount {
                Some(amount) => write!(f, "P{amount}Y"),
                None => write!(f, "PXY"),
            },
            _ => write!(f, "PRESENT_REF"),
        }
    }
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
}

impl fmt::Display for TimexModifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Approx => "APPROX",
        })
    }
}
