//! What multiplies a number or goes on with it: "3 million", "1.2bn", "two dozen", "two point five".

use num_traits::{CheckedAdd, CheckedMul};

use super::small::{numeral, skip_hyphen};
use super::words::scales;
use super::{Number, Rational, letter};
use crate::lexicon::{Calendar, Numeral};
use crate::text::{Document, TokenKind};

/// "a couple of": two, where something is counted and no pair of people meant.
pub(super) fn couple(document: &Document<'_>, at: usize) -> Option<Number> {
    if document.lower(at + 1) == "of" {
        return Some(with_scale(document, Number::new(Rational::from(2), at + 2), false));
    }
    let counted = document.get(at + 1).is_some_and(|token| {
        let grain = matches!(token.senses().calendar, Some(Calendar::Grain(_)));
        grain || document.lower(at + 1) == "more"
    });
    counted.then(|| Number::new(Rational::from(2), at + 1))
}

/// "two dozen".
pub(super) fn dozens(document: &Document<'_>, number: Number) -> Number {
    let dozen = skip_hyphen(document, number.end);
    let is_dozen = matches!(document.lower(dozen), "dozen" | "dozens" | "doz" | "dozs");
    match number.value.filter(|_| is_dozen).and_then(|v| v.checked_mul(&Rational::from(12))) {
        Some(value) => Number::new(value, dozen + 1),
        None => number,
    }
}

/// "two point five million", "nought point nought four".
pub(super) fn spoken_decimals(document: &Document<'_>, whole: Number) -> Option<Number> {
    if document.lower(whole.end) != "point" {
        return None;
    }
    let mut value = whole.value?;
    let mut place = Rational::from(1);
    let mut end = whole.end + 1;
    while let Some(digit) = spoken_digit(document, end).filter(|_| end < whole.end + 8) {
        place /= if digit < 10 { Rational::from(10) } else { Rational::from(100) };
        value = value.checked_add(&(place * Rational::from(i128::from(digit))))?;
        end += 1;
    }
    (end > whole.end + 1).then(|| with_scale(document, Number { value: Some(value), end, step: Some(place) }, false))
}

fn spoken_digit(document: &Document<'_>, at: usize) -> Option<u8> {
    match numeral(document, at) {
        Some(Numeral::Unit(n)) => Some(n),
        _ if document.get(at)?.kind == TokenKind::Number => document.word(at).parse().ok().filter(|&n| n < 100),
        _ => None,
    }
}

/// Multiplies by the scale words or letters behind a number: "3 million", "1.2bn", "300k", "two dozen".
pub(crate) fn with_scale(document: &Document<'_>, number: Number, money: bool) -> Number {
    if let Some((power, end)) = letter::letter_scale(document, number.end, money) {
        return number.times(power, end);
    }
    let hundred = skip_hyphen(document, number.end);
    let number = match numeral(document, hundred) {
        Some(Numeral::Hundred) => number.times(2, hundred + 1),
        _ => number,
    };
    match scales(document, number.end) {
        (power @ 1.., end) => number.times(power, end),
        _ => dozens(document, number),
    }
}
