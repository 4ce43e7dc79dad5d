//! TIMEX3 strings read back into values.

use std::fmt;
use std::str::FromStr;

use super::date_value::DateValue;
use super::display::{SEASON, unknown};
use super::duration_value::DurationValue;
use super::value::{TimeOfDay, TimeValue, TimexValue};
use crate::lexicon::calendar::{DayPart, Grain, Season};
use crate::mention::number::{Rational, parse_digits};

/// The string is no TIMEX3 value, or names a day the calendar does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseTimexError;

impl fmt::Display for ParseTimexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a TIMEX3 value")
    }
}

impl std::error::Error for ParseTimexError {}

impl FromStr for TimexValue {
    type Err = ParseTimexError;

    fn from_str(text: &str) -> Result<Self, ParseTimexError> {
        let value = match text {
            "PAST_REF" => Some(Self::PastRef),
            "PRESENT_REF" => Some(Self::PresentRef),
            "FUTURE_REF" => Some(Self::FutureRef),
            _ if text.starts_with('P') => duration(text).map(Self::Duration),
            _ => match text.split_once('T') {
                Some((date_text, clock)) => time(date_text, clock).map(Self::Time),
                _ => date(text).map(Self::Date),
            },
        };
        value.ok_or(ParseTimexError)
    }
}

fn date(text: &str) -> Option<DateValue> {
    const UNKNOWN: [Grain; 9] = [
        Grain::Day,
        Grain::Weekend,
        Grain::Week,
        Grain::Month,
        Grain::Quarter,
        Grain::Half,
        Grain::Year,
        Grain::Decade,
        Grain::Century,
    ];
    if let Some(grain) = UNKNOWN.into_iter().find(|grain| unknown(*grain) == text) {
        return Some(DateValue::Any(grain));
    }
    if let Some(rest) = text.strip_prefix("UNDEF-this-") {
        return relative(rest);
    }
    if let Some(rest) = text.strip_prefix("FY") {
        return Some(match rest.split_once("-Q") {
            Some((year, quarter)) => {
                DateValue::FiscalQuarter { year: digits(year)?, quarter: within(digits(quarter)?, 1, 4)? }
            }
            None => DateValue::FiscalYear(digits(rest)?),
        });
    }
    let (era, rest) = text.strip_prefix("BC").map_or((1, text), |rest| (-1, rest));
    let (year, part) = rest.split_once('-').map_or((rest, None), |(year, part)| (year, Some(part)));
    let Some(part) = part else { return whole(era, year) };
    let year = if year == "XXXX" { None } else { Some(era * digits::<i32>(year)?) };
    part_of(year, part)
}

fn relative(text: &str) -> Option<DateValue> {
    let (name, offset) = match (text.split_once("-MINUS-"), text.split_once("-PLUS-")) {
        (Some((name, back)), _) => (name, -digits::<i32>(back)?),
        (_, Some((name, on))) => (name, digits(on)?),
        _ => (text, 0),
    };
    if name == SEASON {
        return Some(DateValue::PlayingSeason(offset));
    }
    Some(DateValue::Relative { offset, grain: Grain::ALL.into_iter().find(|grain| grain.name() == name)? })
}

fn whole(era: i32, text: &str) -> Option<DateValue> {
    let value = era * digits::<i32>(text)?;
    match text.len() {
        2 => Some(DateValue::Century(value)),
        3 => Some(DateValue::Decade(value)),
        4 => Some(DateValue::Year(value)),
        _ => None,
    }
}

fn part_of(year: Option<i32>, part: &str) -> Option<DateValue> {
    let season =
        [Season::Spring, Season::Summer, Season::Autumn, Season::Winter].into_iter().find(|s| s.code() == part);
    if let Some(season) = season {
        return Some(DateValue::Season { year, season });
    }
    if let Some(quarter) = part.strip_prefix('Q') {
        return Some(DateValue::Quarter { year, quarter: within(digits(quarter)?, 1, 4)? });
    }
    if let Some(half) = part.strip_prefix('H') {
        return Some(DateValue::Half { year, half: within(digits(half)?, 1, 2)? });
    }
    if let Some(week) = part.strip_prefix('W') {
        return match (year, week.strip_prefix("XX-"), week.strip_suffix("-WE")) {
            (None, Some(weekday), _) => Some(DateValue::Weekday(within(digits(weekday)?, 1, 7)?)),
            (Some(year), _, Some(week)) => Some(DateValue::Weekend { year, week: within(digits(week)?, 1, 53)? }),
            (Some(year), _, None) => Some(DateValue::Week { year, week: within(digits(week)?, 1, 53)? }),
            _ => None,
        };
    }
    match (year, part.split_once('-')) {
        (None, Some(("XX", day))) => Some(DateValue::DayOfMonth(within(digits(day)?, 1, 31)?)),
        (_, None) => Some(DateValue::Month { year, month: within(digits(part)?, 1, 12)? }),
        (Some(year), Some((month, day))) => DateValue::day(year, digits(month)?, digits(day)?),
        (None, Some((month, day))) => {
            let (month, day) = (digits(month)?, digits(day)?);
            DateValue::day(2000, month, day).map(|_| DateValue::MonthDay { month, day })
        }
    }
}

fn time(date_text: &str, clock: &str) -> Option<TimeValue> {
    let date = date(date_text)?;
    let parts =
        [DayPart::Morning, DayPart::Midday, DayPart::Afternoon, DayPart::Evening, DayPart::Night, DayPart::Daytime];
    if let Some(part) = parts.into_iter().find(|part| part.code() == clock) {
        return Some(TimeValue { date, time: TimeOfDay::Part(part), offset: None });
    }
    let (clock, offset) = zone(clock)?;
    let mut fields = clock.split(':');
    let hour = within(digits(fields.next()?)?, 0, 24)?;
    let minute = within(digits(fields.next()?)?, 0, 59)?;
    let second = fields.next().map(digits).map(|second| within(second?, 0, 60));
    let second = match second {
        Some(None) => return None,
        Some(second) => second,
        None => None,
    };
    Some(TimeValue { date, time: TimeOfDay::Clock { hour, minute, second }, offset })
}

fn zone(clock: &str) -> Option<(&str, Option<i16>)> {
    if let Some(clock) = clock.strip_suffix('Z') {
        return Some((clock, Some(0)));
    }
    let Some(at) = clock.find(['+', '-']) else { return Some((clock, None)) };
    let (hours, minutes) = clock.get(at + 1..)?.split_once(':')?;
    let minutes = digits::<i16>(hours)?.checked_mul(60)?.checked_add(digits(minutes)?)?;
    Some((clock.get(..at)?, Some(if clock.get(at..=at)? == "-" { -minutes } else { minutes })))
}

fn duration(text: &str) -> Option<DurationValue> {
    if let Some((low, high)) = text.split_once('/') {
        let (low, high) = (duration(low)?, duration(high)?);
        return (low.grain == high.grain).then_some(DurationValue { most: high.amount, ..low });
    }
    let (days, clock) = text.strip_prefix('P')?.split_once('T').map_or((text.get(1..)?, ""), |both| both);
    let mut value: Option<DurationValue> = None;
    for (rest, of_clock) in [(days, false), (clock, true)] {
        let mut rest = rest;
        while !rest.is_empty() {
            let (amount, grain, after) = amount_of(rest, of_clock)?;
            rest = after;
            value = Some(match value {
                None => DurationValue::new(amount, grain),
                Some(value) if value.rest.is_none() => DurationValue { rest: Some((amount?, grain)), ..value },
                Some(_) => return None,
            });
        }
    }
    value
}

fn amount_of(text: &str, of_clock: bool) -> Option<(Option<Rational>, Grain, &str)> {
    let letters = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != 'X')?;
    let (amount, rest) = text.split_at(letters);
    let end = rest.find(|c: char| c.is_ascii_digit() || c == 'X').unwrap_or(rest.len());
    let (code, rest) = rest.split_at(end);
    let is_clock = |grain: &Grain| matches!(grain, Grain::Second | Grain::Minute | Grain::Hour);
    let grain = Grain::ALL.into_iter().find(|grain| is_clock(grain) == of_clock && grain.code() == code)?;
    let amount = if amount == "X" { None } else { Some(parse_digits(amount)?.value?) };
    Some((amount, grain, rest))
}

fn digits<T: FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn within(value: u8, low: u8, high: u8) -> Option<u8> {
    (low..=high).contains(&value).then_some(value)
}
