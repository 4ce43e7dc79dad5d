//! Ordinals: "third", "21st", "one hundred and forty-second".

use super::small::numeral;
use super::words::{Cardinal, cardinal, joint};
use super::{Number, Rational, digits::parse_digits};
use crate::lexicon::Numeral;
use crate::text::{Document, TokenKind};

/// The ordinal that starts at a token, in digits or words.
pub(crate) fn ordinal_at(document: &Document<'_>, at: usize) -> Option<Number> {
    let token = document.get(at)?;
    if token.kind == TokenKind::Number {
        return super::is_ordinal_suffix(document, at + 1)
            .then(|| Some(Number { value: parse_digits(document.word(at))?.value, end: at + 2, step: None }))?;
    }
    match token.senses().numeral? {
        Numeral::Ordinal(n) => Some(Number::new(Rational::from(i128::from(n)), at + 1)),
        Numeral::ScaleOrdinal(power) => Some(whole(10_i128.checked_pow(u32::from(power))?, at + 1)),
        Numeral::Unit(_) | Numeral::Ten(_) | Numeral::Hundred | Numeral::Scale(_) => {
            closes(document, cardinal(document, at)?)
        }
        _ => None,
    }
}

/// The ordinal that closes a whole number: "twenty" + "first", "five" + "thousandth".
pub(super) fn closes(document: &Document<'_>, number: Cardinal) -> Option<Number> {
    let last = joint(document, number.end);
    match numeral(document, last)? {
        Numeral::Ordinal(n) if fits(number, n) => Some(whole(number.value.checked_add(i128::from(n))?, last + 1)),
        Numeral::ScaleOrdinal(power) => {
            Some(whole(number.value.checked_mul(10_i128.checked_pow(u32::from(power))?)?, last + 1))
        }
        _ => None,
    }
}

/// "twenty first" and "one hundred tenth" are one number, "two third" and "one hundred and three fifth" are not.
fn fits(number: Cardinal, ordinal: u8) -> bool {
    let open_tens = number.value % 10 == 0 && number.value % 100 > 10 && ordinal < 10;
    open_tens || (number.value % 100 == 0 && number.value > 0)
}

fn whole(value: i128, end: usize) -> Number {
    Number::new(Rational::from(value), end)
}
