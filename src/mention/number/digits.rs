//! A number written in digits, to an exact rational: separators of any convention, and powers ("4e14", "1.3x10^6", "2^10").

use num_traits::CheckedMul;

use super::{Number, Rational};
use crate::text::{Document, Token};

/// What a run of digits, points and commas says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    /// `None` for what does not fit, and for a list ("22,24,26").
    pub(crate) value: Option<Rational>,
    /// How many digits stand behind the decimal mark.
    pub(crate) decimals: u32,
}

/// Reads digits as a number; `None` for what is none, such as a version or an address ("1.2.3").
///
/// A comma or point is a decimal mark unless groups of three (or the Indian groups of two and three) follow it. The one
/// ambiguous form, "1.200", is a decimal here.
pub(crate) fn parse_digits(text: &str) -> Option<Digits> {
    let points = text.bytes().filter(|&b| b == b'.').count();
    let commas = text.bytes().filter(|&b| b == b',').count();
    match (points, commas) {
        (0, 0) => Some(decimal(text, "")),
        (0, _) if is_grouped(text, ',') => Some(decimal(text, "")),
        (0, 1) => text.split_once(',').map(|(whole, fraction)| decimal(whole, fraction)),
        (0, _) => Some(Digits { value: None, decimals: 0 }),
        (1, 0) => text.split_once('.').map(|(whole, fraction)| decimal(whole, fraction)),
        (_, 0) => is_grouped(text, '.').then(|| decimal(text, "")),
        _ => mixed(text),
    }
}

/// "1,234.56" and "1.234,56": the last mark is the decimal one.
fn mixed(text: &str) -> Option<Digits> {
    let at = text.rfind([',', '.'])?;
    let (whole, fraction) = (text.get(..at)?, text.get(at + 1..)?);
    let separator = if text.as_bytes().get(at) == Some(&b'.') { ',' } else { '.' };
    is_grouped(whole, separator).then(|| decimal(whole, fraction))
}

/// Whether the parts between separators are thousands: "1,234,567", or the Indian "12,34,567".
fn is_grouped(text: &str, separator: char) -> bool {
    let mut parts = text.split(separator).rev();
    let last = parts.next().map_or(0, str::len);
    let Some(first) = text.split(separator).next() else { return false };
    let middle = parts.map(str::len).collect::<Vec<_>>();
    let Some((_, middle)) = middle.split_last() else { return false };
    let even = |size: usize| middle.iter().all(|&len| len == size);
    last == 3 && (1..=3).contains(&first.len()) && first != "0" && (even(3) || (even(2) && first.len() < 3))
}

fn decimal(whole: &str, fraction: &str) -> Digits {
    let decimals = fraction.len() as u32;
    Digits { value: exact(whole, fraction), decimals }
}

fn exact(whole: &str, fraction: &str) -> Option<Rational> {
    let scale = 10_i128.checked_pow(fraction.len() as u32)?;
    let mut digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
    let numerator = digits.try_fold(0_i128, |sum, digit| sum.checked_mul(10)?.checked_add(i128::from(digit - b'0')))?;
    Some(Rational::new(numerator, scale))
}

/// Larger exponents are no news and would not fit.
const MOST_DIGITS: usize = 2;

/// The number with the power glued behind it, without a value where that is too large or too small to hold; `None` where none is.
pub(super) fn powered(document: &Document<'_>, number: Number) -> Option<Number> {
    let at = number.end;
    if !document.get(at)?.is_glued() {
        return None;
    }
    let is_caret = |at: usize| document.word(at) == "^";
    let exponent = match document.lower(at) {
        "^" | "e" => at + 1,
        "x10" if is_caret(at + 1) => at + 2,
        "×" | "x" if document.word(at + 1) == "10" && is_caret(at + 2) => at + 3,
        word => return Some(by_ten(number, exponent_of(word.strip_prefix('e')?)?, at + 1)),
    };
    let (exponent, end) = signed_exponent(document, exponent)?;
    let raised = || Number { value: number.value.and_then(|base| power(base, exponent)), end, step: None };
    Some(if is_caret(at) { raised() } else { by_ten(number, exponent, end) })
}

/// The exponent glued at a token, with its sign.
fn signed_exponent(document: &Document<'_>, at: usize) -> Option<(i32, usize)> {
    let is_minus = matches!(document.word(at), "-" | "−");
    let first = at + usize::from(is_minus || document.word(at) == "+");
    let glued = (at..=first).all(|i| document.get(i).is_some_and(Token::is_glued));
    let exponent = exponent_of(document.word(first)).filter(|_| glued)?;
    Some((if is_minus { -exponent } else { exponent }, first + 1))
}

/// An exponent; of more digits than any number has that can be held, the largest there is.
fn exponent_of(text: &str) -> Option<i32> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| if text.len() > MOST_DIGITS { i32::MAX } else { text.parse().unwrap_or(i32::MAX) })
}

fn by_ten(number: Number, exponent: i32, end: usize) -> Number {
    let raised = || number.value?.checked_mul(&power(Rational::from(10), exponent)?);
    Number { value: raised(), end, step: None }
}

fn power(base: Rational, exponent: i32) -> Option<Rational> {
    let raised = num_traits::checked_pow(base, exponent.unsigned_abs() as usize)?;
    if exponent >= 0 { Some(raised) } else { (*raised.numer() != 0).then(|| raised.recip()) }
}
