//! TIMEX3 values as types (`TimeML` 1.2.1): what the type cannot hold, TIMEX3 cannot write.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul};

use super::date_value::DateValue;
use crate::lexicon::calendar::{DayPart, Grain};
use crate::mention::number::Rational;

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

/// A length of time. Decades, centuries and half-years of a known number are held as years and months, so that equal
/// lengths in the calendar compare equal; days and months do not mix, because no number of days is a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DurationValue {
    /// How many; `None` for "months", "several years".
    pub amount: Option<Rational>,
    /// The upper amount of "two to three years".
    pub most: Option<Rational>,
    /// Of what.
    pub grain: Grain,
}

impl DurationValue {
    /// An amount of a unit; `None` for an unknown number of them.
    pub fn new(amount: Option<Rational>, grain: Grain) -> Self {
        let Some(known) = amount else { return Self { amount, most: None, grain } };
        let (factor, unit) = match grain {
            Grain::Millennium => (1000, Grain::Year),
            Grain::Century => (100, Grain::Year),
            Grain::Decade => (10, Grain::Year),
            Grain::Half => (6, Grain::Month),
            _ => (1, grain),
        };
        let scaled = known.checked_mul(&Rational::from(factor));
        Self { amount: scaled, most: None, grain: unit }
    }

    /// One of a unit.
    pub fn one(grain: Grain) -> Self {
        Self::new(Some(Rational::from(1)), grain)
    }

    /// The same in the largest unit that it is a whole number of, so that equal lengths look alike: 60 months as five years.
    pub(crate) fn in_largest_unit(self) -> Self {
        let larger = match self.grain {
            Grain::Second => (60, Grain::Minute),
            Grain::Minute => (60, Grain::Hour),
            Grain::Hour => (24, Grain::Day),
            Grain::Day => (7, Grain::Week),
            Grain::Month => (12, Grain::Year),
            Grain::Quarter => (4, Grain::Year),
            _ => return self,
        };
        let divided = |amount: Rational| amount.checked_div(&Rational::from(larger.0)).filter(Rational::is_integer);
        match (self.amount.and_then(divided), self.most.map(divided)) {
            (Some(amount), None) => Self { amount: Some(amount), grain: larger.1, ..self }.in_largest_unit(),
            (Some(amount), Some(Some(most))) => {
                Self { amount: Some(amount), most: Some(most), grain: larger.1 }.in_largest_unit()
            }
            _ => self,
        }
    }

    /// The least and the greatest number of days the length may be; `None` where the amount is unknown.
    ///
    /// "a month" is 28 to 31 days, "two to three weeks" 14 to 21, "12 hours" half a day.
    pub(crate) fn days_range(&self) -> Option<(Rational, Rational)> {
        let amount = self.amount?;
        let (low, high) = days_in(self.grain);
        Some((amount.checked_mul(&low)?, self.most.unwrap_or(amount).checked_mul(&high)?))
    }

    /// The same with so many of a smaller unit: "two hours and 30 minutes"; `None` where no number of these is one of the unit.
    pub(crate) fn and(self, amount: Rational, grain: Grain) -> Option<Self> {
        let parts = match (self.grain, grain) {
            (Grain::Year, Grain::Month) => Rational::from(12),
            (whole, part) if part < whole && whole <= Grain::Week => days_in(whole).0.checked_div(&days_in(part).0)?,
            _ => return None,
        };
        Some(Self { amount: Some(self.amount?.checked_add(&amount.checked_div(&parts)?)?), ..self })
    }

    /// The whole number of units, where the length is one.
    pub(crate) fn whole(&self) -> Option<i32> {
        let amount = self.amount.filter(|amount| amount.is_integer() && self.most.is_none())?;
        i32::try_from(amount.to_integer()).ok()
    }
}

/// The least and the greatest number of days in a unit.
fn days_in(grain: Grain) -> (Rational, Rational) {
    let whole = |low, high| (Rational::from(low), Rational::from(high));
    let part = |of| (Rational::new(1, of), Rational::new(1, of));
    match grain {
        Grain::Second => part(86_400),
        Grain::Minute => part(1_440),
        Grain::Hour => part(24),
        Grain::Day => whole(1, 1),
        Grain::Weekend => whole(2, 2),
        Grain::Week => whole(7, 7),
        Grain::Month => whole(28, 31),
        Grain::Quarter => whole(90, 92),
        Grain::Half => whole(181, 184),
        Grain::Year => whole(365, 366),
        Grain::Decade => whole(3_652, 3_653),
        Grain::Century => whole(36_524, 36_525),
        Grain::Millennium => whole(365_242, 365_243),
    }
}
