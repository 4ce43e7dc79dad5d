//! What multiplies a number or goes on with it: "3 million", "1.2bn", "two dozen", "two point five", and the "m" of
//! "2m people" that is not the "m" of a 2m wall.

use num_traits::{CheckedAdd, CheckedMul};

use super::words::scales;
use super::{Number, Rational, numeral, skip_hyphen};
use crate::lexicon::beside::{AFTER_METRES, COUNTED};
use crate::lexicon::person::is_person;
use crate::lexicon::unit::Dimension;
use crate::lexicon::{Calendar, Numeral};
use crate::text::{Document, Token, TokenKind};

/// "a couple of": two, where something is counted and no pair of people meant.
pub(super) fn couple(document: &Document<'_>, at: usize) -> Option<Number> {
    let two = |end| Number::new(Rational::from(2), end);
    let grain = matches!(document.get(at + 1)?.senses().calendar, Some(Calendar::Grain(_)));
    match document.lower(at + 1) {
        "of" => Some(with_scale(document, two(at + 2), false)),
        word => (grain || word == "more").then(|| two(at + 1)),
    }
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
    if let Some((power, end)) = letter_scale(document, number.end, money) {
        return number.times(power, end);
    }
    let hundred = skip_hyphen(document, number.end);
    let is_hundred = numeral(document, hundred) == Some(Numeral::Hundred);
    let number = if is_hundred { number.times(2, hundred + 1) } else { number };
    match scales(document, number.end) {
        (power @ 1.., end) => number.times(power, end),
        _ => dozens(document, number),
    }
}

/// The power of ten of a scale letter at a token, and the token after it.
fn letter_scale(document: &Document<'_>, at: usize, money: bool) -> Option<(u8, usize)> {
    let token = document.get(at)?;
    let Some(Numeral::Letter(power)) = token.senses().numeral else { return None };
    let glued = token.is_glued();
    let holds = match document.word(at) {
        "grand" => is_grand(document, at),
        "k" | "K" | "mil" | "B" | "M" | "Cr" => glued || money,
        "m" => money || (glued && counts_millions(document, at + 1)),
        "b" | "bil" | "t" | "T" | "cr" => money,
        _ => false,
    };
    holds.then_some((power, at + 1))
}

/// The "grand" that is a thousand of a currency: no noun follows, as in "10 grand pianos".
pub(super) fn is_grand(document: &Document<'_>, at: usize) -> bool {
    document.word(at) == "grand"
        && !document.get(at + 1).is_some_and(|token| token.is_content_word() && !token.opens_line())
}

/// What a bare "m" counts stands so near.
const NEAR: usize = 12;

/// Whether a bare "m" stands with what is counted ("2m people", "the population grew to 8.6m") rather than measured ("a 2m wall").
fn counts_millions(document: &Document<'_>, at: usize) -> bool {
    let sentence = document.sentence_around(at.saturating_sub(1));
    let mut before = sentence.start.max(at.saturating_sub(NEAR))..at;
    let mut around = before.start..sentence.end.min(at + NEAR);
    let is_counted = |noun: &str| COUNTED.has(noun) || is_person(noun); // "2m new jobs", "2m retired teachers"
    let is_word = |next: &Token| next.kind == TokenKind::Word && next.function().is_none();
    let is_money = |next: Token| next.senses().unit.is_some_and(|unit| unit.dimension == Dimension::Money);
    let counts = |next| document.is_plural(at) || is_counted(document.lower(at + 1)) || is_money(next);
    if document.get(at).filter(is_word).is_some_and(counts) {
        return !AFTER_METRES.has(document.lower(at));
    }
    before.any(|i| COUNTED.has(document.lower(i))) && !around.any(|i| AFTER_METRES.has(document.lower(i)))
}
