//! How values are written in TIMEX3.

use std::fmt::{Display, Formatter, Result};

use super::date_value::{DateValue, YearPart, historical};
use super::value::DurationValue;
use super::value::{Recurrence, SetValue, TimeOfDay, TimeValue, TimexModifier, TimexValue};
use crate::lexicon::calendar::Grain;
use crate::mention::number::Rational;

impl Display for TimexValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Date(date) | Self::Set(SetValue { every: Recurrence::Date(date), .. }) => date.fmt(f),
            Self::Time(time) | Self::Set(SetValue { every: Recurrence::Time(time), .. }) => time.fmt(f),
            Self::Duration(length) | Self::Set(SetValue { every: Recurrence::Period(length), .. }) => length.fmt(f),
            Self::PastRef => f.write_str("PAST_REF"),
            Self::PresentRef => f.write_str("PRESENT_REF"),
            Self::FutureRef => f.write_str("FUTURE_REF"),
        }
    }
}

impl Display for DateValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match *self {
            Self::Century(century) => era(f, century, 2),
            Self::Decade(decade) => era(f, decade, 3),
            Self::Year(year) => era(f, year, 4),
            Self::Part(year, part) => {
                match year {
                    Some(year) => era(f, year, 4)?,
                    None => f.write_str("XXXX")?,
                }
                match part {
                    YearPart::Half(half) => write!(f, "-H{half}"),
                    YearPart::Quarter(quarter) => write!(f, "-Q{quarter}"),
                    YearPart::Season(season) => write!(f, "-{}", season.code()),
                    YearPart::Month(month) => write!(f, "-{month:02}"),
                    YearPart::Day(month, day) => write!(f, "-{month:02}-{day:02}"),
                }
            }
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Self::Day(day) => {
                era(f, historical(day), 4).and_then(|()| write!(f, "-{:02}-{:02}", day.month(), day.day()))
            }
            Self::DayOfMonth(day) => write!(f, "XXXX-XX-{day:02}"),
            Self::Weekday(weekday) => write!(f, "XXXX-WXX-{weekday}"),
            Self::Any(grain) => f.write_str(grain.unknown()),
            Self::Relative { offset: 0, grain } => write!(f, "UNDEF-this-{}", grain.name()),
            Self::Relative { offset, grain } => {
                let way = if offset < 0 { "MINUS" } else { "PLUS" };
                write!(f, "UNDEF-this-{}-{way}-{}", grain.name(), offset.unsigned_abs())
            }
        }
    }
}

/// A year, decade or century, with the era where it is before the common one.
fn era(f: &mut Formatter<'_>, value: i32, digits: usize) -> Result {
    let sign = if value < 0 { "BC" } else { "" };
    write!(f, "{sign}{:0digits$}", value.unsigned_abs())
}

impl Display for TimeValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}T", self.date)?;
        match self.time {
            TimeOfDay::Clock { hour, minute, second: None } => write!(f, "{hour:02}:{minute:02}")?,
            TimeOfDay::Clock { hour, minute, second: Some(second) } => write!(f, "{hour:02}:{minute:02}:{second:02}")?,
            TimeOfDay::Part(part) => f.write_str(part.code())?,
        }
        match self.offset.map(|offset| (offset < 0, offset.unsigned_abs())) {
            None => Ok(()),
            Some((_, 0)) => f.write_str("Z"),
            Some((west, by)) => write!(f, "{}{:02}:{:02}", if west { '-' } else { '+' }, by / 60, by % 60),
        }
    }
}

impl Display for DurationValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let sign = |grain: Grain| if grain.is_clock() { "PT" } else { "P" };
        f.write_str(sign(self.grain))?;
        part(f, self.amount, self.grain)?;
        if let Some(most) = self.most {
            write!(f, "/{}", sign(self.grain))?;
            part(f, Some(most), self.grain)?;
        }
        Ok(())
    }
}

fn part(f: &mut Formatter<'_>, amount: Option<Rational>, grain: Grain) -> Result {
    match amount {
        Some(amount) => decimal(f, amount)?,
        None => f.write_str("X")?,
    }
    f.write_str(grain.code())
}

/// An exact amount with at most two decimal places: "2.5".
fn decimal(f: &mut Formatter<'_>, amount: Rational) -> Result {
    let whole = amount.trunc().to_integer();
    write!(f, "{whole}")?;
    let rest = amount.fract().reduced();
    let hundredths = rest.numer().unsigned_abs().saturating_mul(100) / rest.denom().unsigned_abs().max(1);
    let decimals = format!(".{hundredths:02}");
    f.write_str(decimals.trim_end_matches('0').trim_end_matches('.'))
}

impl Display for TimexModifier {
    /// The name of the variant with bars between its words: `EQUAL_OR_MORE`.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for (at, letter) in format!("{self:?}").char_indices() {
            let bar = if at > 0 && letter.is_ascii_uppercase() { "_" } else { "" };
            write!(f, "{bar}{}", letter.to_ascii_uppercase())?;
        }
        Ok(())
    }
}
