//! The parts of number words: what one token says, and the numbers below a hundred.

use num_traits::CheckedMul;

use super::{Rational, digits::parse_digits};
use crate::lexicon::Numeral;
use crate::text::{Document, Token, TokenKind};

/// "seven", "twenty", "twenty-five", or digits below a thousand.
pub(super) fn below_hundred(document: &Document<'_>, at: usize) -> Option<(i128, usize)> {
    match numeral(document, at) {
        Some(Numeral::Unit(n)) => Some((i128::from(n), at + 1)),
        Some(Numeral::Ten(tens)) => {
            // Transcripts space the hyphen: "twenty - five".
            let next = if document.word(at + 1) == "-" { at + 2 } else { at + 1 };
            match numeral(document, next) {
                Some(Numeral::Unit(ones @ 1..=9)) => Some((i128::from(tens + ones), next + 1)),
                _ => Some((i128::from(tens), at + 1)),
            }
        }
        _ if document.get(at)?.kind == TokenKind::Number && document.word(at).len() <= 3 => {
            let value = parse_digits(document.word(at))?.value?;
            value.is_integer().then(|| (value.to_integer(), at + 1))
        }
        _ => None,
    }
}

/// Passes over a hyphen glued on both sides ("two-thirds"); stays where none stands.
pub(crate) fn skip_hyphen(document: &Document<'_>, at: usize) -> usize {
    let glued = |i: usize| document.get(i).is_some_and(Token::is_glued);
    let hyphen = matches!(document.word(at), "-" | "\u{2010}" | "\u{2011}" | "–");
    if hyphen && glued(at) && glued(at + 1) { at + 1 } else { at }
}

pub(super) fn numeral(document: &Document<'_>, at: usize) -> Option<Numeral> {
    document.get(at)?.senses().numeral
}

/// `value` times ten to a power.
pub(super) fn scaled(value: Rational, power: u8) -> Option<Rational> {
    value.checked_mul(&Rational::from(10_i128.checked_pow(u32::from(power))?))
}
