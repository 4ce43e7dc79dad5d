//! Days as people write them.

use jiff::Timestamp;
use jiff::civil::Date;

/// The day of an ISO 8601 date, or of a date and time with or without offset, as written there.
///
/// ```
/// assert_eq!(factsnap::day("2024-09-09T10:00:00Z")?, jiff::civil::date(2024, 9, 9));
/// assert_eq!(factsnap::day("2024-02-31").unwrap_err(), "there is no such day as `2024-02-31`");
/// assert_eq!(factsnap::day("lately").unwrap_err(), "`lately` is not a date; write it as 2024-09-09");
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
///
/// A text that is no day, and what is wrong with it.
pub fn day(text: &str) -> Result<Date, String> {
    let whole = text.trim();
    let day = whole.split(['T', 't', ' ']).next().unwrap_or_default();
    let is_whole = || whole.parse::<Date>().is_ok() || whole.parse::<Timestamp>().is_ok();
    match day.parse() {
        Ok(date) if is_whole() => Ok(date),
        Err(_) if is_written_as_day(day) => Err(format!("there is no such day as `{day}`")),
        _ => {
            let shown: String = text.chars().take(40).collect();
            Err(format!("`{shown}` is not a date; write it as 2024-09-09"))
        }
    }
}

/// Whether digits stand where a date has them, whatever they say.
fn is_written_as_day(text: &str) -> bool {
    let is_digit = |at: usize, byte: u8| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == "2024-09-09".len() && text.bytes().enumerate().all(|(at, byte)| is_digit(at, byte))
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_of_dates_and_times() {
        for text in [
            "2024-09-09",
            "2024-09-09T23:59",
            "2024-09-09 10:00:00",
            "2024-09-09T10:00:00Z",
            "2024-09-09T10:00:00+08:00",
        ] {
            assert_eq!(day(text).map(|day| day.to_string()).as_deref(), Ok("2024-09-09"), "{text}");
        }
        for text in ["", "yesterday", "2024-13-01", "2024-09-09 or so", "999999999-01-01", "10:00:00"] {
            assert!(day(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_that_there_is_not_is_called_so() {
        for text in ["2024-02-31", "2023-02-29", "2024-13-01", "2024-00-00T10:00:00Z"] {
            assert!(day(text).unwrap_err().starts_with("there is no such day"), "{text}");
        }
        assert!(day("2024-9-9").unwrap_err().ends_with("write it as 2024-09-09"));
    }
}
