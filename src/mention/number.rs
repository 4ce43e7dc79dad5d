//! Numbers as written, in digits or words, to exact rationals: shared by quantities, durations and dates.

mod digits;
mod fraction;
mod scale;
mod words;

use num_traits::{CheckedAdd, CheckedMul};

use crate::lexicon::Numeral;
use crate::text::{Document, Token, TokenKind};
pub(crate) use digits::parse_digits;
use digits::{Digits, powered};
use fraction::fraction_at;
pub(crate) use scale::with_scale;
use scale::{couple, dozens, spoken_decimals};
pub(crate) use words::ordinal_at;
use words::{Cardinal, cardinal, closes, extend, joint, scales};

/// An exact number; arithmetic on it is checked, and what does not fit is no number.
pub type Rational = num_rational::Ratio<i128>;

/// A number and the token after its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// `None` for digits beyond what [`Rational`] holds.
    pub(crate) value: Option<Rational>,
    /// One past the number's last token.
    pub(crate) end: usize,
    /// What one step of the last decimal place is worth: 100,000 in "1.9 million". `None` without decimals.
    pub(crate) step: Option<Rational>,
}

impl Number {
    pub(crate) fn new(value: Rational, end: usize) -> Self {
        Self { value: Some(value), end, step: None }
    }

    /// The same number times ten to a power, up to a later token.
    fn times(self, power: u8, end: usize) -> Self {
        let scale = |value: Rational| scaled(value, power);
        Self { value: self.value.and_then(scale), step: self.step.and_then(scale), end }
    }
}

/// The number that starts at a token: "1,200", "3.5 million", "twenty-five", "two and a half", "half a", "a hundred".
///
/// Signs, currencies, ordinals ("21st", "twenty-first") and vague counts ("several", "dozens") are not its work. "Half
/// an" and "a couple of" are read up to the word they measure, so that the unit or grain is the token at `end`.
pub(crate) fn number_at(document: &Document<'_>, at: usize) -> Option<Number> {
    read(document, at, false)
}

/// The same behind a currency sign, where "2m" is two million and never two metres.
pub(crate) fn amount_at(document: &Document<'_>, at: usize) -> Option<Number> {
    read(document, at, true)
}

fn read(document: &Document<'_>, at: usize, money: bool) -> Option<Number> {
    let token = document.get(at)?;
    match token.kind {
        TokenKind::Number => in_digits(document, at, money),
        TokenKind::Symbol => leading_point(document, at, money).or_else(|| fraction_with_scale(document, at)),
        TokenKind::Word => match token.senses().numeral {
            Some(_) => in_words(document, at),
            None if matches!(document.lower(at), "a" | "an") => with_article(document, at),
            None => None,
        },
    }
}

/// ".08": a point glued to digits and to nothing before it.
fn leading_point(document: &Document<'_>, at: usize, money: bool) -> Option<Number> {
    let digits = document.get(at + 1).filter(|next| next.is_glued() && next.kind == TokenKind::Number)?;
    let signed = at > 0 && document.word(at - 1) == "-" && !document.get(at - 1)?.is_glued();
    let alone = !document.get(at)?.is_glued() || money || signed;
    if document.word(at) != "." || !alone {
        return None;
    }
    let point = document.get(at)?.span.cover(digits.span).slice(document.text());
    Some(with_scale(document, with_step(parse_digits(point)?, at + 2), money))
}

fn in_digits(document: &Document<'_>, at: usize, money: bool) -> Option<Number> {
    if is_ordinal_suffix(document, at + 1) {
        return None;
    }
    if let Some(fraction) = fraction_with_scale(document, at) {
        return Some(fraction);
    }
    let (digits, end) = grouped_by_spaces(document, at)?;
    let number = with_step(digits, end);
    let mixed = || mixed(document, number).map(|mixed| with_scale(document, mixed, money));
    powered(document, number).or_else(mixed).or_else(|| spoken_decimals(document, number)).or_else(|| {
        let scaled = with_scale(document, number, money);
        let is_plain = scaled.end == number.end;
        let more = if is_plain { and_fraction(document, scaled, 0) } else { continued(document, scaled) };
        more.or(Some(scaled))
    })
}

/// "4 thousand 3 hundred and 21", "3 million and a half".
fn continued(document: &Document<'_>, number: Number) -> Option<Number> {
    let value = number.value.filter(Rational::is_integer)?.to_integer();
    let scale = (1..=12).rev().find(|&p| 10_i128.checked_pow(p).is_some_and(|f| value % f == 0))? as u8;
    let words = matches!(numeral(document, number.end - 1), Some(Numeral::Hundred | Numeral::Scale(_)));
    let more = || extend(document, Cardinal { value, scale, end: number.end }).filter(|_| words);
    let whole = || more().map(|more| Number::new(Rational::from(more.value), more.end));
    and_fraction(document, number, scale).or_else(whole)
}

/// "1 234 567": groups of three digits apart by single spaces.
fn grouped_by_spaces(document: &Document<'_>, at: usize) -> Option<(Digits, usize)> {
    let first = parse_digits(document.word(at))?;
    let is_group = |i: usize| {
        let word = document.word(i);
        let apart = document.get(i).is_some_and(|t| t.kind == TokenKind::Number && !t.is_glued() && !t.opens_line());
        let next_joins = document.get(i + 1).is_some_and(|t| t.is_glued() && t.kind == TokenKind::Word);
        apart && !next_joins && word.len() == 3 && word.bytes().all(|b| b.is_ascii_digit())
    };
    let word = document.word(at);
    let opens = word.len() <= 3 && !word.starts_with('0') && first.decimals == 0;
    let groups = (at + 1..at + 6).take_while(|&i| opens && is_group(i)).count();
    let add = |value: Rational, i| scaled(value, 3)?.checked_add(&parse_digits(document.word(i))?.value?);
    let value = first.value.and_then(|value| (at + 1..=at + groups).try_fold(value, add));
    Some((Digits { value, ..first }, at + 1 + groups))
}

/// "2 1/2", "2½".
fn mixed(document: &Document<'_>, number: Number) -> Option<Number> {
    let is_vulgar = document.get(number.end)?.kind == TokenKind::Symbol;
    let is_slashed = document.word(number.end + 1) == "/" && !document.get(number.end)?.is_glued();
    let fraction = fraction_at(document, number.end).filter(|_| is_vulgar || is_slashed)?;
    let value = number.value.zip(fraction.value).and_then(|(whole, part)| whole.checked_add(&part));
    Some(Number { value, end: fraction.end, step: None })
}

fn in_words(document: &Document<'_>, at: usize) -> Option<Number> {
    if let Some(fraction) = fraction_with_scale(document, at) {
        return Some(fraction);
    }
    let number = cardinal(document, at)?;
    if let Some(Numeral::ScalePart(power)) = numeral(document, number.end) {
        let value = Rational::new(number.value, 10_i128.checked_pow(u32::from(power))?);
        return Some(Number::new(value, number.end + 1)); // "five thousandths"
    }
    if closes(document, number).is_some() {
        return None;
    }
    let plain = Number::new(Rational::from(number.value), number.end);
    let whole = || dozens(document, and_fraction(document, plain, number.scale).unwrap_or(plain));
    spoken_decimals(document, plain).or_else(|| Some(whole()))
}

/// "a hundred", "a million and a half", "a dozen", "a couple of", "a third of"; "a" alone is no number.
fn with_article(document: &Document<'_>, at: usize) -> Option<Number> {
    let next = at + 1;
    match numeral(document, next)? {
        Numeral::Hundred | Numeral::Scale(_) => in_words(document, next),
        Numeral::Dozen => Some(Number::new(Rational::from(12), next + 1)),
        Numeral::Part(_) | Numeral::Ordinal(_) | Numeral::ScaleOrdinal(_) => fraction_with_scale(document, at),
        Numeral::Couple => couple(document, next),
        Numeral::Letter(power) if scale::is_grand(document, next) => {
            Some(Number::new(Rational::from(1), next).times(power, next + 1))
        }
        _ => None,
    }
}

/// "two and a half million", "one million and a half", "one billion and three quarters million".
fn and_fraction(document: &Document<'_>, number: Number, scale: u8) -> Option<Number> {
    let start = joint(document, number.end);
    if start < number.end + 1 || !matches!(document.lower(start - 1), "and" | "&" | "-") {
        return None;
    }
    let fraction = fraction_at(document, start).filter(|_| document.lower(start) != "half")?;
    let (power, end) = scales(document, fraction.end);
    if scale > 0 && document.lower(fraction.end) == "of" {
        return None; // "a hundred and a third of them" are two numbers
    }
    let (part, whole) = if scale > 0 { (if power > 0 { power } else { scale }, 0) } else { (power, power) };
    let value = scaled(number.value?, whole)?.checked_add(&scaled(fraction.value?, part)?)?;
    Some(Number::new(value, end.max(fraction.end)))
}

/// "three quarters", "half a million", "a quarter of a million".
fn fraction_with_scale(document: &Document<'_>, at: usize) -> Option<Number> {
    let fraction = fraction_at(document, at)?;
    let of = matches!(document.lower(fraction.end), "of") && matches!(document.lower(fraction.end + 1), "a" | "one");
    let from = if of { fraction.end + 2 } else { fraction.end };
    let dozen = skip_hyphen(document, from);
    if document.lower(dozen) == "dozen" {
        return Some(dozens(document, Number { end: from, ..fraction }));
    }
    match scales(document, from) {
        (power @ 1.., end) => Some(fraction.times(power, end)),
        _ => Some(fraction),
    }
}

/// Passes over a hyphen glued on both sides ("two-thirds"); stays where none stands.
pub(crate) fn skip_hyphen(document: &Document<'_>, at: usize) -> usize {
    let glued = |i: usize| document.get(i).is_some_and(Token::is_glued);
    let hyphen = matches!(document.word(at), "-" | "\u{2010}" | "\u{2011}" | "–");
    if hyphen && glued(at) && glued(at + 1) { at + 1 } else { at }
}

fn numeral(document: &Document<'_>, at: usize) -> Option<Numeral> {
    document.get(at)?.senses().numeral
}

fn scaled(value: Rational, power: u8) -> Option<Rational> {
    value.checked_mul(&Rational::from(10_i128.checked_pow(u32::from(power))?))
}

fn with_step(digits: Digits, end: usize) -> Number {
    let step = 10_i128.checked_pow(digits.decimals).filter(|_| digits.decimals > 0).map(|n| Rational::new(1, n));
    Number { value: digits.value, end, step }
}

/// Whether an ordinal's suffix is glued behind digits: "21st", but not the stones of "12st".
fn is_ordinal_suffix(document: &Document<'_>, at: usize) -> bool {
    let digits = document.word(at.wrapping_sub(1));
    let fits = match document.lower(at) {
        "th" | "nd" | "rd" => true,
        "st" => digits.ends_with('1') && !digits.ends_with("11"),
        _ => false,
    };
    fits && document.get(at).is_some_and(Token::is_glued)
}

#[cfg(test)]
mod corpus;
