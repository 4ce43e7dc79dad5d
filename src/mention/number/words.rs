//! Number words, and digits among them, joined to one whole number ("two hundred and six thousand and twelve") or a place in
//! an order ("21st", "one hundred and forty-second").

use super::fraction::{below_hundred, opens_fraction};
use super::{Number, Rational, digits::parse_digits, numeral, skip_hyphen};
use crate::lexicon::Numeral;
use crate::text::{Document, TokenKind};

/// A whole number in words, with what the grammars behind it must know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cardinal {
    pub(super) value: i128,
    /// The power of ten of the last scale word, 0 where the number ends in a smaller one.
    pub(super) scale: u8,
    pub(super) end: usize,
}

/// Numbers of more groups than this are no news.
const MOST_GROUPS: usize = 8;

/// The whole number in words that starts at a token.
pub(super) fn cardinal(document: &Document<'_>, at: usize) -> Option<Cardinal> {
    let at = skip_zeros(document, at);
    extend(document, Cardinal { value: 0, scale: u8::MAX, end: at })
}

/// Passes over the zeros that open a number read out digit by digit ("zero eight").
fn skip_zeros(document: &Document<'_>, at: usize) -> usize {
    let opens = |i: usize| {
        numeral(document, i) == Some(Numeral::Unit(0))
            && matches!(numeral(document, i + 1), Some(Numeral::Unit(_) | Numeral::Ten(_) | Numeral::Hundred))
    };
    at + (at..at + 3).take_while(|&i| opens(i)).count()
}

/// Adds the groups that follow, each of a smaller scale than the one before; `None` where none follows.
pub(super) fn extend(document: &Document<'_>, from: Cardinal) -> Option<Cardinal> {
    let mut sum = from;
    let mut any = false;
    for _ in 0..MOST_GROUPS {
        let goes_on = any || from.scale != u8::MAX;
        let start = if goes_on { joint(document, sum.end) } else { sum.end };
        let is_number = !goes_on || !opens_fraction(document, start);
        let Some((count, next)) = group(document, start).filter(|_| is_number) else { break };
        let (power, end) = scales(document, next);
        let Some(value) = 10_i128.checked_pow(u32::from(power)).and_then(|f| count.checked_mul(f)) else { break };
        let room = 10_i128.checked_pow(u32::from(sum.scale)).unwrap_or(i128::MAX);
        if power >= sum.scale || value >= room {
            break; // "3 hundred and 2 hundred" are two numbers
        }
        sum = Cardinal { value: sum.value.checked_add(value)?, scale: power, end };
        any = true;
        if power == 0 {
            break;
        }
    }
    any.then_some(sum)
}

/// "twenty-five", "two hundred and six", "nineteen hundred"; one where a scale stands alone ("hundred", "million").
fn group(document: &Document<'_>, at: usize) -> Option<(i128, usize)> {
    let opens_scale = match numeral(document, at) {
        Some(Numeral::Scale(_)) => document.lower(at).len() > 3,
        word => word == Some(Numeral::Hundred),
    };
    let (count, next) = below_hundred(document, at).or(opens_scale.then_some((1, at)))?;
    let hundred = skip_hyphen(document, next);
    let is_hundred = match numeral(document, hundred) {
        Some(Numeral::Hundred) => true,
        Some(Numeral::Plural(2)) => next > at,
        _ => false,
    };
    if !is_hundred {
        return Some((count, next));
    }
    let (hundreds, start) = (count.checked_mul(100)?, joint(document, hundred + 1));
    let is_rest = |end| numeral(document, skip_hyphen(document, end)) != Some(Numeral::Hundred);
    match below_hundred(document, start).filter(|(_, end)| is_rest(*end) && !opens_fraction(document, start)) {
        Some((rest, end)) => Some((hundreds.checked_add(rest)?, end)),
        None => Some((hundreds, hundred + 1)),
    }
}

/// The powers of the scale words at a token, added up: 11 for "hundred thousand million" behind a count, 0 for none.
pub(super) fn scales(document: &Document<'_>, at: usize) -> (u8, usize) {
    let mut power = 0;
    let mut end = at;
    for _ in 0..3 {
        let next = skip_hyphen(document, end);
        match numeral(document, next) {
            Some(Numeral::Scale(more)) => power += more,
            Some(Numeral::Plural(more)) if more > 2 => power += more,
            _ => break,
        }
        end = next + 1;
    }
    (power, end)
}

/// Passes over "and" between parts of one number; stays where none stands.
pub(super) fn joint(document: &Document<'_>, at: usize) -> usize {
    let next = skip_hyphen(document, at);
    if !matches!(document.lower(next), "and" | "&") {
        return next;
    }
    let after = skip_hyphen(document, next + 1);
    let digits = document.get(after).is_some_and(|token| token.kind == TokenKind::Number);
    // "$10 million and 15 people" holds two numbers, "3 hundred and 21" one.
    let apart = digits && !next.checked_sub(1).is_some_and(|i| numeral(document, i) == Some(Numeral::Hundred));
    if apart { next } else { after }
}

/// The ordinal that starts at a token, in digits or words.
pub(crate) fn ordinal_at(document: &Document<'_>, at: usize) -> Option<Number> {
    let token = document.get(at)?;
    if token.kind == TokenKind::Number {
        let value = parse_digits(document.word(at))?.value;
        return super::is_ordinal_suffix(document, at + 1).then_some(Number { value, end: at + 2, step: None });
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
