//! Powers in digits: "4e14", "12.3e-6", "1.3x10^6", "2^10".

use num_traits::CheckedMul;

use super::{Number, Rational, digits::parse_digits};
use crate::text::{Document, Token};

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
        word => return Some(by_ten(number, digits(word.strip_prefix('e')?)?, at + 1)),
    };
    let (exponent, end) = signed_exponent(document, exponent)?;
    if is_caret(at) {
        return Some(Number { value: power(number.value?, exponent), end, step: None });
    }
    Some(by_ten(number, exponent, end))
}

/// The exponent glued at a token, with its sign.
fn signed_exponent(document: &Document<'_>, at: usize) -> Option<(i32, usize)> {
    let sign = matches!(document.word(at), "-" | "−" | "+");
    let first = at + usize::from(sign);
    if !(at..=first).all(|i| document.get(i).is_some_and(Token::is_glued)) {
        return None;
    }
    let exponent = digits(document.word(first))?;
    Some((if sign && document.word(at) != "+" { -exponent } else { exponent }, first + 1))
}

/// An exponent; of more digits than any number has that can be held, the largest there is.
fn digits(text: &str) -> Option<i32> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if text.len() > MOST_DIGITS {
        return Some(i32::MAX);
    }
    parse_digits(text)?.value?.to_integer().try_into().ok()
}

fn by_ten(number: Number, exponent: i32, end: usize) -> Number {
    let raised = || number.value?.checked_mul(&power(Rational::from(10), exponent)?);
    Number { value: raised(), end, step: None }
}

fn power(base: Rational, exponent: i32) -> Option<Rational> {
    let raised = num_traits::checked_pow(base, exponent.unsigned_abs() as usize)?;
    if exponent >= 0 {
        return Some(raised);
    }
    (*raised.numer() != 0).then(|| raised.recip())
}
