//! Numbers as written, in digits or words, to exact rationals: shared by quantities, durations and dates.

mod compose;
mod digits;
mod ordinal;
mod parts;

#[cfg(test)]
mod corpus;

use num_traits::CheckedMul;

use crate::lexicon::Numeral;
use crate::text::{Document, TokenKind};

pub(crate) use digits::parse_digits;
pub(crate) use ordinal::ordinal_at;

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

/// The number that starts at a token: "1,200", "3.5 million", "twenty-five", "two and a half", "a hundred", "½".
///
/// An ordinal ("21st", "twenty-first") is no number, nor is a vague word ("dozens", "several").
pub(crate) fn number_at(document: &Document<'_>, at: usize) -> Option<Number> {
    let token = document.get(at)?;
    let number = match token.kind {
        TokenKind::Number => digits_at(document, at)?,
        TokenKind::Symbol => digits::symbol_at(document, at)?,
        TokenKind::Word => words_at(document, at, token.senses().numeral?)?,
    };
    Some(parts::with_fraction(document, number))
}

/// Digits, then the scale words that multiply and the smaller words that add: "1.2 million", "4 thousand two hundred".
fn digits_at(document: &Document<'_>, at: usize) -> Option<Number> {
    let number = digits::at(document, at)?;
    if ordinal::is_suffix(document, number.end) {
        return None;
    }
    let number = parts::mixed(document, number);
    Some(match number.value {
        Some(value) => compose::after(document, value, number.end),
        None => number,
    })
}

/// A number that opens with a word.
fn words_at(document: &Document<'_>, at: usize, numeral: Numeral) -> Option<Number> {
    match numeral {
        Numeral::Article => after_article(document, at + 1),
        Numeral::Half | Numeral::Quarter => parts::of_scale(document, at),
        Numeral::Couple if document.lower(at + 1) == "of" => Some(Number { value: Some(2.into()), end: at + 2 }),
        Numeral::Unit(_) | Numeral::Ten(_) | Numeral::Hundred | Numeral::Scale(_) | Numeral::Dozen => {
            compose::words(document, at).filter(|number| !ordinal::continues(document, number.end))
        }
        _ => None,
    }
}

/// "a hundred", "a dozen", "a couple of", "a half", "a third of".
fn after_article(document: &Document<'_>, at: usize) -> Option<Number> {
    match document.get(at)?.senses().numeral? {
        Numeral::Hundred | Numeral::Scale(_) | Numeral::Dozen => {
            compose::words(document, at).filter(|number| !ordinal::continues(document, number.end))
        }
        Numeral::Couple => couple(document, at + 1),
        Numeral::Half | Numeral::Quarter => parts::of_scale(document, at),
        _ => parts::one_part(document, at, true),
    }
}

/// "of", "hundred" or a plural after "a couple"; a couple that does anything else is two people.
fn couple(document: &Document<'_>, at: usize) -> Option<Number> {
    let two = |end| Some(Number { value: Some(2.into()), end });
    let Some(next) = document.get(at) else { return two(at) };
    match next.senses().numeral {
        _ if document.lower(at) == "of" => two(at + 1),
        Some(Numeral::Hundred | Numeral::Scale(_) | Numeral::Dozen) => Some(compose::after(document, 2.into(), at)),
        _ if next.is_content_word() && document.lower(at).ends_with('s') => two(at),
        _ => None,
    }
}

/// Ten to a power.
fn power_of_ten(power: u8) -> Option<Rational> {
    10_i128.checked_pow(u32::from(power)).map(Rational::from)
}

fn times(a: Rational, b: Option<Rational>) -> Option<Rational> {
    a.checked_mul(&b?)
}

/// Past one hyphen or dash between the words of a number: "twenty-five", "5-million", "fifty - two".
fn past_hyphen(document: &Document<'_>, at: usize) -> usize {
    if matches!(document.word(at), "-" | "‐" | "‑" | "–" | "—") { at + 1 } else { at }
}

/// A number whose digits were read elsewhere, with the scale words after it.
pub(crate) fn with_scale(document: &Document<'_>, value: Rational, end: usize) -> Number {
    compose::after(document, value, end)
}
