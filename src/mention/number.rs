//! Numbers as written, in digits or words, to exact rationals: shared by quantities, durations and dates.

use crate::lexicon::Numeral;
use crate::text::{Document, TokenKind};

/// An exact number; arithmetic on it is checked, and what does not fit is no number.
pub type Rational = num_rational::Ratio<i128>;

/// A number and the token after its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// `None` for digits beyond what [`Rational`] holds.
    pub(crate) value: Option<Rational>,
    /// One past the number's last token.
    pub(crate) end: usize,
}

/// The number that starts at a token: "1,200", "3.5 million", "twenty-five".
pub(crate) fn number_at(document: &Document<'_>, at: usize) -> Option<Number> {
    let token = document.get(at)?;
    let (mut value, mut end) = match (token.kind, token.senses().numeral) {
        (TokenKind::Number, _) => (parse_digits(document.word(at)), at + 1),
        (_, Some(Numeral::Unit(n) | Numeral::Ten(n))) => (Some(Rational::from(i128::from(n))), at + 1),
        _ => return None,
    };
    while let Some(Numeral::Scale(power)) = document.get(end).and_then(|t| t.senses().numeral) {
        value =
            value.and_then(|v| num_traits::CheckedMul::checked_mul(&v, &Rational::from(10_i128.pow(u32::from(power)))));
        end += 1;
    }
    Some(Number { value, end })
}

/// Digits with thousands separators and a decimal point; `None` where they overflow or are no number ("1.2.3").
pub(crate) fn parse_digits(digits: &str) -> Option<Rational> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole: i128 = whole.replace(',', "").parse().ok()?;
    let Some(scale) = 10_i128.checked_pow(fraction.len() as u32) else { return None };
    let fraction: i128 = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
    Some(Rational::new(whole.checked_mul(scale)?.checked_add(fraction)?, scale))
}
