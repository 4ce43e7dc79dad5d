//! Fractions: "½", "1/2", "two thirds", "a quarter", "half".

use super::{Number, Rational, digits::parse_digits, numeral, skip_hyphen};
use crate::lexicon::beside::COMPARING;
use crate::lexicon::numeral::VULGAR;
use crate::lexicon::{Calendar, Numeral};
use crate::text::{Document, Token, TokenKind};

/// The fraction that starts at a token, without the scale or unit behind it.
pub(super) fn fraction_at(document: &Document<'_>, at: usize) -> Option<Number> {
    match document.get(at)?.kind {
        TokenKind::Symbol => vulgar(document.word(at)).map(|value| Number::new(value, at + 1)),
        TokenKind::Number => slashed(document, at).or_else(|| worded(document, at)),
        TokenKind::Word => half(document, at).or_else(|| quarter(document, at)).or_else(|| worded(document, at)),
    }
}

/// "1/2", "3/4", "9/10"; not "9/11", "24/7" or "50/50": the denominator is one that people divide by.
fn slashed(document: &Document<'_>, at: usize) -> Option<Number> {
    let glued = |i: usize| document.get(i).is_some_and(Token::is_glued);
    if document.word(at + 1) != "/" || !glued(at + 1) || !glued(at + 2) || document.word(at + 3) == "/" {
        return None;
    }
    let numerator = parse_digits(document.word(at))?.value?;
    let denominator = parse_digits(document.word(at + 2))?.value?;
    let common = [2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100].iter().any(|&n| denominator == Rational::from(n));
    let proper = common && numerator < denominator && numerator > Rational::from(0);
    let value = num_traits::CheckedDiv::checked_div(&numerator, &denominator).filter(|_| proper)?;
    Some(Number::new(value, at + 3))
}

/// "half", "half a" before what is measured or scaled; not the half of a match.
fn half(document: &Document<'_>, at: usize) -> Option<Number> {
    let is_of_match = matches!(numeral(document, at.wrapping_sub(1)), Some(Numeral::Ordinal(_)));
    let next = skip_hyphen(document, at + 1);
    let article = matches!(document.lower(next), "a" | "an") && measures(document, next + 1);
    let half = Number::new(Rational::new(1, 2), if article { next + 1 } else { at + 1 });
    (document.lower(at) == "half" && !is_of_match).then_some(half)
}

/// "quarter million", "quarter-point": a quarter without an article.
fn quarter(document: &Document<'_>, at: usize) -> Option<Number> {
    let next = skip_hyphen(document, at + 1);
    let scaled = matches!(numeral(document, next), Some(Numeral::Scale(_)));
    let pointed = next > at + 1 && matches!(document.lower(next), "point" | "mile" | "inch");
    (document.lower(at) == "quarter" && (scaled || pointed)).then(|| Number::new(Rational::new(1, 4), at + 1))
}

/// "seven", "twenty", "twenty-five", or digits below a thousand.
pub(super) fn below_hundred(document: &Document<'_>, at: usize) -> Option<(i128, usize)> {
    match numeral(document, at) {
        Some(Numeral::Unit(n)) => Some((i128::from(n), at + 1)),
        Some(Numeral::Ten(tens)) => {
            let next = at + 1 + usize::from(document.word(at + 1) == "-"); // transcripts space it: "twenty - five"
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

/// Whether a fraction in words starts at a token, so that its numerator ends no whole number before it.
pub(super) fn opens_fraction(document: &Document<'_>, at: usize) -> bool {
    worded(document, at).is_some()
}

/// "two thirds", "one-fifth", "a quarter of": a numerator, a hyphen or space, and the denominator.
fn worded(document: &Document<'_>, at: usize) -> Option<Number> {
    let article = matches!(document.lower(at), "a" | "an");
    let (numerator, next) = match document.lower(at) {
        "a" | "an" => (1, at + 1),
        _ => below_hundred(document, at)?,
    };
    let spaced = document.word(next) == "-" && document.get(at).is_some_and(|t| t.kind == TokenKind::Word);
    let part = if spaced && !article { next + 1 } else { skip_hyphen(document, next) }; // transcripts: "two - thirds"
    if let Some(Numeral::ScaleOrdinal(power)) = numeral(document, part) {
        let value = Rational::new(numerator, 10_i128.checked_pow(u32::from(power))?);
        return article.then(|| Number::new(value, part + 1));
    }
    let denominator = match numeral(document, part)? {
        Numeral::Part(2) if numerator != 1 && document.lower(part) == "half" => return None,
        Numeral::Part(4) if !stands_for_share(document, part) => return None,
        Numeral::Part(n) => n,
        Numeral::Ordinal(n) if numerator == 1 && n > 2 && (part > next || stands_for_share(document, part)) => n,
        _ => return None,
    };
    Some(Number::new(Rational::new(numerator, i128::from(denominator)), part + 1))
}

/// Whether the denominator is one: "a third of", "three-quarters", "a quarter million", not "a third man" or "two quarters".
fn stands_for_share(document: &Document<'_>, part: usize) -> bool {
    let next = skip_hyphen(document, part + 1);
    let Some(token) = document.get(next) else { return true };
    document.word(part.wrapping_sub(1)) == "-"
        || matches!(document.lower(next), "of" | "to" | "percent" | "per" | "and" | "in" | "point")
        || COMPARING.has(document.lower(next))
        || measures(document, next)
        || token.function().is_some()
        || token.kind == TokenKind::Symbol
}

/// Whether a unit, a scale or a grain of time stands at a token.
fn measures(document: &Document<'_>, at: usize) -> bool {
    use Numeral::{Dozen, Hundred, Plural, Scale};
    document.get(at).map(Token::senses).is_some_and(|senses| {
        matches!(senses.numeral, Some(Scale(_) | Hundred | Dozen | Plural(_)))
            || senses.unit.is_some()
            || matches!(senses.calendar, Some(Calendar::Grain(_)))
    })
}

/// The value of a fraction written as one character.
fn vulgar(symbol: &str) -> Option<Rational> {
    let row = VULGAR.split(' ').find_map(|row| row.strip_prefix(symbol)?.split_once('/'))?;
    Some(Rational::new(row.0.parse().ok()?, row.1.parse().ok()?))
}
