//! Quantities written out: "about 2,000 officers", "USD 1,200,000,000", "at least 5%", and their short form for programs.

use std::ops::Bound;

use super::mentions::decimal;
use crate::lexicon::modifier::Modifier;
use crate::lexicon::unit::{Dimension, Unit};
use crate::mention::{Quantity, QuantityKind, Rational};

/// "3000", "~2000", ">=5 %", "5..10 km": a bound, the number, the unit's symbol; `None` for what is too large to hold.
pub(super) fn quantity_value(quantity: &Quantity) -> Option<String> {
    let number = match &quantity.number {
        Some(number) => format!("{}{}", quantity.modifier.map_or("", sign), decimal(number)),
        None => range_value(quantity)?,
    };
    Some(match quantity.unit {
        Some(unit) if unit.symbol == "1" => number, // a share of the whole
        Some(unit) => format!("{number} {}", unit.symbol),
        None => number,
    })
}

fn range_value(quantity: &Quantity) -> Option<String> {
    let range = quantity.range.as_ref()?;
    let end = |bound: &Bound<Rational>| value_of(bound).map(decimal).unwrap_or_default();
    let (low, high) = (end(&range.low), end(&range.high));
    if low == high { Some(low).filter(|point| !point.is_empty()) } else { Some(format!("{low}..{high}")) }
}

fn value_of(bound: &Bound<Rational>) -> Option<&Rational> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    }
}

fn sign(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Approximately | Modifier::Nearly | Modifier::JustOver => "~",
        Modifier::MoreThan => ">",
        Modifier::AtLeast => ">=",
        Modifier::LessThan => "<",
        Modifier::AtMost => "<=",
    }
}

/// "about 3,000 officers": the modifier in one fixed word, digits grouped, the unit, the noun counted as the text has it.
pub(super) fn quantity_words(quantity: &Quantity, text: &str) -> Option<String> {
    let amount = match &quantity.number {
        Some(_) if quantity.kind == QuantityKind::Designation => return Some(quantity.span.slice(text).to_owned()),
        None if quantity.kind == QuantityKind::Quantifier || is_scale(quantity) => {
            quantity.span.slice(text).to_lowercase()
        }
        Some(number) => format!("{}{}", quantity.modifier.map_or("", modifier_word), one(quantity, &in_words(number))),
        None => range_words(quantity)?,
    };
    let head = quantity.head.map(|head| head.slice(text).split_whitespace().collect::<Vec<_>>().join(" "));
    Some(match head.filter(|head| !head.is_empty() && quantity.kind != QuantityKind::Age) {
        Some(head) if quantity.kind == QuantityKind::Share || is_scale(quantity) => format!("{amount} of {head}"),
        Some(head) => format!("{amount} {head}"),
        None => amount,
    })
}

/// "Dozens", "thousands": told by its word, because its ends are no numbers that anybody stated.
fn is_scale(quantity: &Quantity) -> bool {
    let ends = quantity.range.map(|range| (range.low, range.high));
    quantity.kind == QuantityKind::Cardinal
        && quantity.number.is_none()
        && matches!(ends, Some((Bound::Included(_), Bound::Excluded(_))))
}

fn range_words(quantity: &Quantity) -> Option<String> {
    let range = quantity.range.as_ref()?;
    Some(match (value_of(&range.low).map(in_words), value_of(&range.high).map(in_words)) {
        (Some(low), Some(high)) if low == high => one(quantity, &low),
        (Some(low), Some(high)) => one(quantity, &format!("{low} to {high}")),
        (Some(low), None) => format!("at least {}", one(quantity, &low)),
        (None, Some(high)) => format!("up to {}", one(quantity, &high)),
        (None, None) => return None,
    })
}

/// One number with its unit or kind: "5 dollars", "5%", "5 km", "5th", "age 5", "5 times".
fn one(quantity: &Quantity, number: &str) -> String {
    match (quantity.unit, quantity.kind) {
        (_, QuantityKind::Age) => format!("age {number}"),
        (Some(unit), _) => with_unit(number, unit),
        (None, QuantityKind::Ordinal) => ordinal(number),
        (None, QuantityKind::Multiplier) => format!("{number} times"),
        (None, _) => number.to_owned(),
    }
}

fn with_unit(number: &str, unit: &Unit) -> String {
    match unit.dimension {
        Dimension::Money if number == "1" => format!("1 {}", unit.called().trim_end_matches('s')),
        Dimension::Money => format!("{number} {}", unit.called()),
        _ if unit.symbol == "%" => format!("{number}%"),
        _ if unit.symbol == "1" => number.to_owned(),
        _ => format!("{number} {}", unit.symbol),
    }
}

fn modifier_word(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Approximately => "about ",
        Modifier::Nearly => "nearly ",
        Modifier::JustOver => "just over ",
        Modifier::MoreThan => "more than ",
        Modifier::AtLeast => "at least ",
        Modifier::LessThan => "less than ",
        Modifier::AtMost => "up to ",
    }
}

/// "1st", "22nd", "13th".
pub(super) fn ordinal(number: &str) -> String {
    let tens = number.len().checked_sub(2).and_then(|at| number.get(at..)).unwrap_or(number);
    let suffix = match number.chars().last() {
        _ if matches!(tens, "11" | "12" | "13") => "th",
        Some('1') => "st",
        Some('2') => "nd",
        Some('3') => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

/// A number as people write it: "45 million", "1.2 billion", and its digits where they do not end in thousands.
fn in_words(number: &Rational) -> String {
    const SCALES: [(i128, &str); 3] =
        [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")];
    let fits =
        |scale: i128| number.numer().abs() >= scale && *number.denom() == 1 && number.numer() % (scale / 100) == 0;
    match SCALES.into_iter().find(|(scale, _)| fits(*scale)) {
        Some((scale, name)) => format!("{} {name}", digits(&(number / Rational::from(scale)))),
        None => digits(number),
    }
}

/// A number with its thousands grouped: "1,200,000.5"; a fraction that no short decimal holds stays one: "1/3".
pub(super) fn digits(number: &Rational) -> String {
    const PLACES: usize = 6;
    let text = decimal(number);
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(whole, part)| (whole, Some(part)));
    match fraction {
        None => grouped(whole),
        Some(fraction) if fraction.len() <= PLACES => format!("{}.{fraction}", grouped(whole)),
        Some(_) => format!("{}/{}", number.numer(), number.denom()),
    }
}

fn grouped(whole: &str) -> String {
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{digits, in_words, ordinal};
    use crate::mention::Rational;

    #[test]
    fn numbers_are_grouped() {
        for (numerator, denominator, text) in [
            (3, 1, "3"),
            (3000, 1, "3,000"),
            (-1_234_567, 1, "-1,234,567"),
            (1_200_000_000, 1, "1,200,000,000"),
            (2401, 2, "1,200.5"),
            (1, 3, "1/3"),
        ] {
            assert_eq!(digits(&Rational::new(numerator, denominator)), text);
        }
    }

    #[test]
    fn round_numbers_are_words() {
        for (number, text) in [
            (45_000_000, "45 million"),
            (1_250_000_000, "1.25 billion"),
            (1_234_567, "1,234,567"),
            (999_000, "999,000"),
            (-3_000_000_000_000, "-3 trillion"),
        ] {
            assert_eq!(in_words(&Rational::from(number)), text);
        }
    }

    #[test]
    fn ordinals_mind_the_teens() {
        for (number, text) in [("1", "1st"), ("11", "11th"), ("112", "112th"), ("22", "22nd"), ("103", "103rd")] {
            assert_eq!(ordinal(number), text);
        }
    }
}
