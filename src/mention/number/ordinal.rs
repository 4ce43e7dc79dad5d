//! Ordinals: "first", "21st", "twenty-first", "one hundred and forty-second".

use num_traits::CheckedAdd;

use super::{Number, Rational, compose, digits, past_hyphen, power_of_ten, times};
use crate::lexicon::Numeral;
use crate::text::{Document, TokenKind};

/// The ordinal that starts at a token, as the number of its place.
pub(crate) fn ordinal_at(document: &Document<'_>, at: usize) -> Option<Number> {
    let token = document.get(at)?;
    if token.kind == TokenKind::Number {
        let number = digits::at(document, at)?;
        return is_suffix(document, number.end).then_some(Number { value: number.value, end: number.end + 1 });
    }
    match token.senses().numeral? {
        Numeral::Ordinal(place) => Some(Number { value: Some(i128::from(place).into()), end: at + 1 }),
        Numeral::OrdinalScale(power) => Some(Number { value: power_of_ten(power), end: at + 1 }),
        Numeral::Unit(_) | Numeral::Ten(_) | Numeral::Hundred | Numeral::Scale(_) => after_words(document, at),
        _ => None,
    }
}

/// "twenty" + "first", "five" + "thousandth", "one hundred and" + "second".
fn after_words(document: &Document<'_>, at: usize) -> Option<Number> {
    let number = compose::words(document, at)?;
    let hyphen = past_hyphen(document, number.end);
    let last = if document.lower(hyphen) == "and" { hyphen + 1 } else { hyphen };
    let value = number.value?;
    let value = match document.get(last)?.senses().numeral? {
        Numeral::Ordinal(place) if leaves_room(value, place) => value.checked_add(&i128::from(place).into()),
        Numeral::OrdinalScale(power) => times(value, power_of_ten(power)),
        _ => return None,
    };
    Some(Number { value, end: last + 1 })
}

/// Whether the last digits of a number are zeros, as many as the ordinal has digits.
fn leaves_room(value: Rational, place: u8) -> bool {
    let room = if place < 10 { 10 } else { 100 };
    let value = value.to_integer();
    value >= 20 && value % room == 0
}

/// "st", "nd", "rd", "th" glued to digits.
pub(super) fn is_suffix(document: &Document<'_>, at: usize) -> bool {
    let digits = at.checked_sub(1).map_or("", |last| document.word(last));
    let fits = match document.lower(at) {
        "th" => true,
        "st" => digits.ends_with('1'), // "4st" is four stone
        "nd" => digits.ends_with('2'),
        "rd" => digits.ends_with('3'),
        _ => false,
    };
    fits && document.get(at).is_some_and(|t| t.is_glued())
}

/// Whether an ordinal goes on after the words of a number: the "-first" of "twenty-first".
pub(super) fn continues(document: &Document<'_>, end: usize) -> bool {
    let next = past_hyphen(document, end);
    let tens = end
        .checked_sub(1)
        .and_then(|last| document.get(last))
        .is_some_and(|last| matches!(last.senses().numeral, Some(Numeral::Ten(_) | Numeral::Hundred)));
    match document.get(next).and_then(|token| token.senses().numeral) {
        Some(Numeral::Ordinal(1..=19)) => tens && (next > end || document.lower(next) != "second"),
        Some(Numeral::OrdinalScale(_)) => true,
        _ => false,
    }
}
