//! How values are written in TIMEX3.

use std::fmt::{Display, Formatter, Result};

use super::date_value::{DateValue, historical};
use super::duration_value::DurationValue;
use super::value::{Recurrence, SetValue, TimeOfDay, TimeValue, TimexModifier, TimexValue};
use crate::lexicon::calendar::{DayPart, Grain, Season};
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
            Self::FiscalYear(year) => write!(f, "FY{year:04}"),
            Self::FiscalQuarter { year, quarter } => write!(f, "FY{year:04}-Q{quarter}"),
            Self::Half { year, half } => in_year(f, year).and_then(|()| write!(f, "-H{half}")),
            Self::Quarter { year, quarter } => in_year(f, year).and_then(|()| write!(f, "-Q{quarter}")),
            Self::Season { year, season } => in_year(f, year).and_then(|()| write!(f, "-{}", season.code())),
            Self::Month { year, month } => in_year(f, year).and_then(|()| write!(f, "-{month:02}")),
            Self::Week { year, week } => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend { year, week } => write!(f, "{year:04}-W{week:02}-WE"),
            Self::Day(day) => {
                era(f, historical(day), 4).and_then(|()| write!(f, "-{:02}-{:02}", day.month(), day.day()))
            }
            Self::MonthDay { month, day } => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::DayOfMonth(day) => write!(f, "XXXX-XX-{day:02}"),
            Self::Weekday(weekday) => write!(f, "XXXX-WXX-{weekday}"),
            Self::Any(grain) => f.write_str(unknown(grain)),
            Self::Relative { offset, grain } => relative(f, offset, grain.name()),
            Self::PlayingSeason(offset) => relative(f, offset, SEASON),
        }
    }
}

/// What a season of sport is called in a value.
pub(super) const SEASON: &str = "season";

fn relative(f: &mut Formatter<'_>, offset: i32, name: &str) -> Result {
    match offset {
        0 => write!(f, "UNDEF-this-{name}"),
        ..0 => write!(f, "UNDEF-this-{name}-MINUS-{}", offset.unsigned_abs()),
        _ => write!(f, "UNDEF-this-{name}-PLUS-{offset}"),
    }
}

/// A year, decade or century, with the era where it is before the common one.
fn era(f: &mut Formatter<'_>, value: i32, digits: usize) -> Result {
    let sign = if value < 0 { "BC" } else { "" };
    write!(f, "{sign}{:0digits$}", value.unsigned_abs())
}

fn in_year(f: &mut Formatter<'_>, year: Option<i32>) -> Result {
    match year {
        Some(year) => era(f, year, 4),
        None => f.write_str("XXXX"),
    }
}

pub(super) fn unknown(grain: Grain) -> &'static str {
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour => "XXXX-XX-XXTXX",
        Grain::Day => "XXXX-XX-XX",
        Grain::Weekend => "XXXX-WXX-WE",
        Grain::Week => "XXXX-WXX",
        Grain::Month => "XXXX-XX",
        Grain::Quarter => "XXXX-QX",
        Grain::Half => "XXXX-HX",
        Grain::Year => "XXXX",
        Grain::Decade => "XXX",
        Grain::Century | Grain::Millennium => "XX",
    }
}

impl Display for TimeValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}T", self.date)?;
        match self.time {
            TimeOfDay::Clock { hour, minute, second: None } => write!(f, "{hour:02}:{minute:02}")?,
            TimeOfDay::Clock { hour, minute, second: Some(second) } => write!(f, "{hour:02}:{minute:02}:{second:02}")?,
            TimeOfDay::Part(part) => f.write_str(part.code())?,
        }
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60)
            }
        }
    }
}

impl Display for DurationValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let clock = matches!(self.grain, Grain::Second | Grain::Minute | Grain::Hour);
        f.write_str(if clock { "PT" } else { "P" })?;
        part(f, self.amount, self.grain)?;
        if let Some(most) = self.most {
            f.write_str(if clock { "/PT" } else { "/P" })?;
            part(f, Some(most), self.grain)?;
        }
        if let Some((rest, grain)) = self.rest {
            let opens_clock = !clock && matches!(grain, Grain::Second | Grain::Minute | Grain::Hour);
            f.write_str(if opens_clock { "T" } else { "" })?;
            part(f, Some(rest), grain)?;
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
    match (hundredths, hundredths % 10) {
        (0, _) => Ok(()),
        (_, 0) => write!(f, ".{}", hundredths / 10),
        _ => write!(f, ".{hundredths:02}"),
    }
}

impl DayPart {
    /// The two letters TIMEX3 writes.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Midday => "MI",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
            Self::Daytime => "DT",
        }
    }
}

impl Season {
    /// The two letters TIMEX3 writes.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

impl Grain {
    /// The letters TIMEX3 writes in a duration.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Second => "S",
            Self::Minute | Self::Month => "M",
            Self::Hour | Self::Half => "H",
            Self::Day => "D",
            Self::Weekend => "WE",
            Self::Week => "W",
            Self::Quarter => "Q",
            Self::Year => "Y",
            Self::Decade => "DE",
            Self::Century => "CE",
            Self::Millennium => "ML",
        }
    }
}

impl Display for TimexModifier {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Approx => "APPROX",
            Self::MoreThan => "MORE_THAN",
            Self::LessThan => "LESS_THAN",
            Self::EqualOrMore => "EQUAL_OR_MORE",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::Before => "BEFORE",
            Self::After => "AFTER",
            Self::OnOrBefore => "ON_OR_BEFORE",
            Self::OnOrAfter => "ON_OR_AFTER",
        })
    }
}
