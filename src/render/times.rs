//! TIMEX3 values in words: "P5Y" is five years, "2024-Q3" the third quarter of 2024, "XXXX-WXX-5" a Friday.

use std::ops::Bound;

use jiff::civil::Date;

use super::numbers::ordinal;
use crate::interval::Interval;

const SMALL: &[&str] = &["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NTH: &[&str] = &["first", "second", "third", "fourth"];

/// A TIMEX3 value in words; `None` where the value is as plain as words would be.
pub(super) fn timex_words(value: &str) -> Option<String> {
    match value {
        "FUTURE_REF" => return Some("the future".to_owned()),
        "PAST_REF" => return Some("the past".to_owned()),
        "PRESENT_REF" => return Some("now".to_owned()),
        _ => {}
    }
    if let Some((start, end)) = value.split_once('/') {
        return Some(format!("{} to {}", words_or_self(start), words_or_self(end)));
    }
    match value.strip_prefix('P') {
        Some(length) => duration(length),
        None => date(value),
    }
}

fn words_or_self(value: &str) -> String {
    timex_words(value).unwrap_or_else(|| value.to_owned())
}

/// "5Y" is five years, "XM" some months, "T2H30M" two hours and 30 minutes.
fn duration(length: &str) -> Option<String> {
    let (mut parts, mut amount, mut unit, mut in_time) = (Vec::new(), String::new(), String::new(), false);
    for c in length.chars().chain(['0']) {
        let starts_amount = c.is_ascii_digit() || matches!(c, 'X' | '.' | '/') || c == 'T';
        if starts_amount && !unit.is_empty() {
            parts.push(length_of(&amount, &unit, in_time)?);
            (amount, unit) = (String::new(), String::new());
        }
        match c {
            'T' => in_time = true,
            _ if starts_amount => amount.push(c),
            _ => unit.push(c),
        }
    }
    if parts.is_empty() { None } else { Some(parts.join(" and ")) }
}

fn length_of(amount: &str, unit: &str, in_time: bool) -> Option<String> {
    let name = match (unit, in_time) {
        ("Y", _) => "year",
        ("M", false) => "month",
        ("M", true) => "minute",
        ("W", _) => "week",
        ("D", _) => "day",
        ("H", _) => "hour",
        ("S", _) => "second",
        ("Q", _) => "quarter",
        ("WE", _) => "weekend",
        ("DE" | "E", _) => "decade",
        ("CE" | "C", _) => "century",
        _ => return None,
    };
    let small = amount.parse::<usize>().ok().and_then(|amount| SMALL.get(amount)).copied();
    let count = if amount.contains('X') { "some" } else { small.unwrap_or(amount) };
    Some(match (count, name) {
        ("one", _) => format!("one {name}"),
        (_, "century") => format!("{count} centuries"),
        _ => format!("{count} {name}s"),
    })
}

/// "2024-09-09" is 9 September 2024, "199" the 1990s, "2024-W11" week 11 of 2024.
fn date(value: &str) -> Option<String> {
    let (value, time) = value.split_once('T').map_or((value, None), |(day, time)| (day, Some(time)));
    if let Some(time) = time {
        return time_of_day(value, time);
    }
    let mut parts = value.split('-');
    let (year, second, third) = (parts.next()?, parts.next(), parts.next());
    match (second, third) {
        (None, _) => era(year),
        (Some(part), None) => part_of_year(part).map(|part| of_year(&part, year)),
        (Some(week), Some(day)) if week.starts_with('W') => week_day(year, week, day),
        (Some(month), Some(day)) => {
            let day = day.trim_start_matches('0');
            let month = index(month, MONTHS)?;
            Some(if year == "XXXX" { format!("{day} {month}") } else { format!("{day} {month} {year}") })
        }
    }
}

fn era(year: &str) -> Option<String> {
    if !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match year.len() {
        3 => Some(format!("the {year}0s")),
        2 => Some(format!("the {} century", ordinal(&(year.parse::<u32>().ok()? + 1).to_string()))),
        _ => None,
    }
}

fn of_year(part: &str, year: &str) -> String {
    let joint = if MONTHS.contains(&part) { " " } else { " of " };
    if year == "XXXX" { part.to_owned() } else { format!("{part}{joint}{year}") }
}

fn part_of_year(part: &str) -> Option<String> {
    let season = match part {
        "SP" => "spring",
        "SU" => "summer",
        "FA" => "autumn",
        "WI" => "winter",
        _ => "",
    };
    if !season.is_empty() {
        return Some(format!("the {season}"));
    }
    let (kind, number) = part.split_at_checked(1)?;
    match kind {
        "Q" => Some(format!("the {} quarter", index(number, NTH)?)),
        "H" => Some(format!("the {} half", index(number, NTH)?)),
        "W" if number != "XX" => Some(format!("week {}", number.trim_start_matches('0'))),
        _ => index(part, MONTHS).map(str::to_owned),
    }
}

fn week_day(year: &str, week: &str, day: &str) -> Option<String> {
    let day = if day == "WE" { "weekend" } else { index(day, WEEKDAYS)? };
    match (year, week) {
        ("XXXX", "WXX") => Some(format!("a {day}")),
        _ => Some(format!("{day} of {}", of_year(&part_of_year(week)?, year))),
    }
}

fn time_of_day(day: &str, time: &str) -> Option<String> {
    let time = match time {
        "MO" => "the morning",
        "MI" => "midday",
        "AF" => "the afternoon",
        "EV" => "the evening",
        "NI" => "the night",
        "DT" => "the daytime",
        time => time,
    };
    if day.is_empty() || day.starts_with("XXXX-XX") {
        Some(time.to_owned())
    } else {
        Some(format!("{time} of {}", date(day)?))
    }
}

/// The name that a 1-based number stands for.
fn index(number: &str, names: &[&'static str]) -> Option<&'static str> {
    names.get(number.parse::<usize>().ok()?.checked_sub(1)?).copied()
}

/// "9 September 2024".
pub(super) fn day(day: Date) -> String {
    timex_words(&day.to_string()).unwrap_or_else(|| day.to_string())
}

/// The days of an anchored timex: "2024-09-09 to 2025-09-08"; `None` where neither end is known.
pub(super) fn day_range(days: &Interval<Date>) -> Option<String> {
    range(days, |day| day.to_string())
}

/// The same in words: "9 September 2024 to 8 September 2025".
#[cfg(feature = "cli")]
pub(super) fn days_for_people(days: &Interval<Date>) -> Option<String> {
    range(days, day)
}

fn range(days: &Interval<Date>, word: impl Fn(Date) -> String) -> Option<String> {
    let low = match days.low {
        Bound::Included(day) => Some(day),
        Bound::Excluded(day) => day.tomorrow().ok(),
        Bound::Unbounded => None,
    };
    let high = match days.high {
        Bound::Included(day) => Some(day),
        Bound::Excluded(day) => day.yesterday().ok(),
        Bound::Unbounded => None,
    };
    match (low, high) {
        (Some(low), Some(high)) if low == high => Some(word(low)),
        (Some(low), Some(high)) => Some(format!("{} to {}", word(low), word(high))),
        (Some(low), None) => Some(format!("from {}", word(low))),
        (None, Some(high)) => Some(format!("until {}", word(high))),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::timex_words;

    #[test]
    fn values_in_words() {
        for (value, words) in [
            ("P5Y", Some("five years")),
            ("P1Y", Some("one year")),
            ("PXM", Some("some months")),
            ("PT2H30M", Some("two hours and 30 minutes")),
            ("P1DE", Some("one decade")),
            ("2024", None),
            ("199", Some("the 1990s")),
            ("19", Some("the 20th century")),
            ("2024-09", Some("September 2024")),
            ("2024-09-09", Some("9 September 2024")),
            ("XXXX-09-09", Some("9 September")),
            ("2024-W11", Some("week 11 of 2024")),
            ("2024-Q3", Some("the third quarter of 2024")),
            ("2024-H1", Some("the first half of 2024")),
            ("XXXX-WXX-5", Some("a Friday")),
            ("2024-SU", Some("the summer of 2024")),
            ("2025/2026", Some("2025 to 2026")),
            ("2024-09-09TMO", Some("the morning of 9 September 2024")),
            ("FUTURE_REF", Some("the future")),
            ("", None),
            ("P", None),
            ("-", None),
            ("é", None),
        ] {
            assert_eq!(timex_words(value).as_deref(), words, "{value}");
        }
    }
}
