//! Numbers in digits with one digit changed: the first, which no rounding hides.

/// A number with another first digit: "3,000" becomes "7,000"; `None` of what has no digit but noughts.
pub(super) fn changed(number: &str) -> Option<String> {
    let at = number.find(|c: char| ('1'..='9').contains(&c))?;
    let digit = number.get(at..)?.chars().next()?.to_digit(10)?;
    let other = char::from_digit((digit + 3) % 9 + 1, 10)?;
    Some(format!("{}{other}{}", number.get(..at)?, number.get(at + 1..)?))
}

/// Another day of a month, hour or length of time of one or two digits, which stays one that there is.
pub(super) fn nearby(number: &str) -> Option<String> {
    let value: u8 = number.parse().ok()?;
    let other = match value {
        0..=8 => value + 3,
        9..=31 => value - 3,
        _ => return changed(number),
    };
    Some(if number.starts_with('0') && number.len() == 2 { format!("{other:02}") } else { other.to_string() })
}

/// Another year, of four digits.
pub(super) fn year(number: &str) -> Option<String> {
    let is_year = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    let year: u16 = number.parse().ok().filter(|_| is_year)?;
    (1000..=2990).contains(&year).then(|| (year + 3).to_string())
}

#[cfg(test)]
mod tests {
    use super::{changed, nearby, year};

    #[test]
    fn the_first_digit_changes() {
        for (number, other) in [("3,000", "7,000"), ("0.15", "0.55"), ("9", "4"), ("60", "10")] {
            assert_eq!(changed(number).as_deref(), Some(other));
        }
        assert_eq!(changed("0"), None);
    }

    #[test]
    fn days_and_years_stay_days_and_years() {
        for (number, other) in [("9", "6"), ("31", "28"), ("05", "08"), ("1", "4")] {
            assert_eq!(nearby(number).as_deref(), Some(other));
        }
        assert_eq!(year("2024").as_deref(), Some("2027"));
        assert_eq!(year("202"), None);
        assert_eq!(year("9999"), None);
    }
}
