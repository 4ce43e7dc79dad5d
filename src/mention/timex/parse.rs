//! TIMEX3 strings read back into values.

use std::fmt;
use std::str::FromStr;

use super::date_value::DateValue;
use super::display::SEASON;
use super::duration_value::DurationValue;
use super::value::{TimeOfDay, TimeValue, TimexValue};
use crate::lexicon::calendar::{DAY_PARTS, GRAINS, Grain, SEASONS};
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
    if let Some(row) = GRAINS.iter().find(|row| !row.0.is_clock() && row.3 == text) {
        return Some(DateValue::Any(row.0));
    }
    if let Some(rest) = text.strip_prefix("UNDEF-this-") {
        return relative(rest);
    }
    if let Some(rest) = text.strip_prefix("FY") {
        let Some((year, quarter)) = rest.split_once("-Q") else { return Some(DateValue::FiscalYear(digits(rest)?)) };
        return Some(DateValue::FiscalQuarter { year: digits(year)?, quarter: within(quarter, 1, 4)? });
    }
    let (era, rest) = text.strip_prefix("BC").map_or((1, text), |rest| (-1, rest));
    match rest.split_once('-') {
        None => whole(era * digits::<i32>(rest)?, rest.len()),
        Some(("XXXX", part)) => part_of(None, part),
        Some((year, part)) => part_of(Some(era * digits::<i32>(year)?), part),
    }
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
    Some(DateValue::Relative { offset, grain: GRAINS.iter().find(|row| row.1 == name)?.0 })
}

fn whole(value: i32, length: usize) -> Option<DateValue> {
    match length {
        2 => Some(DateValue::Century(value)),
        3 => Some(DateValue::Decade(value)),
        4 => Some(DateValue::Year(value)),
        _ => None,
    }
}

fn part_of(year: Option<i32>, part: &str) -> Option<DateValue> {
    if let Some(&(season, _)) = SEASONS.iter().find(|row| row.1 == part) {
        return Some(DateValue::Season { year, season });
    }
    let fields: Vec<&str> = part.split('-').collect();
    Some(match (year, part.chars().next()?, &fields[..]) {
        (_, 'Q', [quarter]) => DateValue::Quarter { year, quarter: within(quarter.get(1..)?, 1, 4)? },
        (_, 'H', [half]) => DateValue::Half { year, half: within(half.get(1..)?, 1, 2)? },
        (None, 'W', ["WXX", weekday]) => DateValue::Weekday(within(weekday, 1, 7)?),
        (Some(year), 'W', [week]) => DateValue::Week { year, week: within(week.get(1..)?, 1, 53)? },
        (Some(year), 'W', [week, "WE"]) => DateValue::Weekend { year, week: within(week.get(1..)?, 1, 53)? },
        (None, _, ["XX", day]) => DateValue::DayOfMonth(within(day, 1, 31)?),
        (_, _, [month]) => DateValue::Month { year, month: within(month, 1, 12)? },
        (Some(year), _, [month, day]) => DateValue::day(year, digits(month)?, digits(day)?)?,
        (None, _, [month, day]) => {
            let (month, day) = (digits(month)?, digits(day)?);
            DateValue::day(2000, month, day).map(|_| DateValue::MonthDay { month, day })?
        }
        _ => return None,
    })
}

fn time(date_text: &str, clock: &str) -> Option<TimeValue> {
    let date = date(date_text)?;
    if let Some(&(part, _)) = DAY_PARTS.iter().find(|row| row.1 == clock) {
        return Some(TimeValue { date, time: TimeOfDay::Part(part), offset: None });
    }
    let (clock, offset) = zone(clock)?;
    let fields: Vec<u8> = clock.split(':').map(digits).collect::<Option<_>>()?;
    let (hour, minute, second) = match fields[..] {
        [hour, minute] => (hour, minute, None),
        [hour, minute, second] => (hour, minute, Some(second)),
        _ => return None,
    };
    let time = TimeOfDay::Clock { hour, minute, second };
    time.is_valid().then_some(TimeValue { date, time, offset })
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
    let (days, clock) = text.get(1..)?.split_once('T').unwrap_or((text.get(1..)?, ""));
    let parts = [amounts(days, false)?, amounts(clock, true)?].concat();
    match parts[..] {
        [(amount, grain)] => Some(DurationValue::new(amount, grain)),
        [(amount, grain), (rest, finer)] => {
            Some(DurationValue { rest: Some((rest?, finer)), ..DurationValue::new(amount, grain) })
        }
        _ => None,
    }
}

/// "2H30M": every amount with its unit.
fn amounts(mut text: &str, of_clock: bool) -> Option<Vec<(Option<Rational>, Grain)>> {
    let mut found = Vec::new();
    while let Some(letters) = text.find(|c: char| c.is_ascii_uppercase() && c != 'X') {
        let (amount, rest) = text.split_at(letters);
        let (code, rest) =
            rest.split_at(rest.find(|c: char| !c.is_ascii_uppercase() || c == 'X').unwrap_or(rest.len()));
        let grain = GRAINS.iter().find(|row| row.0.is_clock() == of_clock && row.2 == code)?.0;
        found.push((if amount == "X" { None } else { Some(parse_digits(amount)?.value?) }, grain));
        text = rest;
    }
    text.is_empty().then_some(found)
}

fn digits<T: FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn within(text: &str, low: u8, high: u8) -> Option<u8> {
    digits(text).filter(|value| (low..=high).contains(value))
}
