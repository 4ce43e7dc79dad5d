//! Parts of a whole: "1/2", "2½", "two thirds", "a quarter of", "half a million", "two and a half".

use num_traits::CheckedAdd;

use super::{Number, Rational, compose, digits, past_hyphen, power_of_ten, times};
use crate::lexicon::{Function, Numeral};
use crate::text::{Document, TokenKind};

/// The wholes that people part in digits; "9/11" and "24/7" are no fractions.
const WHOLES: &[i128] = &[2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100];

/// "1/2", "2 1/2", "2½" from the digits before the fraction.
pub(super) fn mixed(document: &Document<'_>, number: Number) -> Number {
    let Some(whole) = number.value.filter(|value| value.is_integer()) else { return number };
    if let Some(value) = slash(document, whole, number.end) {
        return Number { value: Some(value), end: number.end + 2 };
    }
    let part = digits::vulgar(document.word(number.end)).map(|value| (value, number.end + 1));
    let Some((part, end)) = part.or_else(|| spaced_fraction(document, number.end)) else { return number };
    Number { value: whole.checked_add(&part), end }
}

fn slash(document: &Document<'_>, part: Rational, at: usize) -> Option<Rational> {
    let glued = |at: usize| document.get(at).is_some_and(|token| token.is_glued());
    let is_slash = matches!(document.word(at), "/" | "⁄") && glued(at) && glued(at + 1);
    let is_date = document.word(at + 2) == "/" && glued(at + 2);
    let whole: i128 = document.word(at + 1).parse().ok()?;
    let known = part.to_integer() < whole && WHOLES.contains(&whole);
    (is_slash && !is_date && known).then(|| Rational::new(part.to_integer(), whole))
}

/// The "1/2" of "2 1/2".
fn spaced_fraction(document: &Document<'_>, at: usize) -> Option<(Rational, usize)> {
    let token = document.get(at).filter(|token| token.kind == TokenKind::Number && !token.opens_line())?;
    let part: i128 = document.word(at).parse().ok()?;
    let _ = token;
    Some((slash(document, part.into(), at + 1)?, at + 3))
}

/// "half a million", "quarter million", "half a dozen"; else one half or one quarter.
pub(super) fn of_scale(document: &Document<'_>, at: usize) -> Option<Number> {
    let part = match document.get(at)?.senses().numeral? {
        Numeral::Half => Rational::new(1, 2),
        Numeral::Quarter => Rational::new(1, 4),
        _ => return None,
    };
    let article = usize::from(matches!(document.lower(at + 1), "a" | "-"));
    let scale = document.get(at + 1 + article).and_then(|token| token.senses().numeral);
    if matches!(scale, Some(Numeral::Scale(_) | Numeral::Dozen | Numeral::Hundred)) {
        return Some(compose::after(document, part, at + 1 + article));
    }
    Some(Number { value: Some(part), end: at + 1 })
}

/// "third" after "one", or after "a" where a share is meant and not "a third man".
pub(super) fn one_part(document: &Document<'_>, at: usize, after_article: bool) -> Option<Number> {
    let whole = singular_part(document, at)?;
    if after_article && !ends_share(document, at + 1) {
        return None;
    }
    Some(Number { value: times(Rational::from(1), Some(whole)), end: at + 1 })
}

fn singular_part(document: &Document<'_>, at: usize) -> Option<Rational> {
    match document.get(at)?.senses().numeral? {
        Numeral::Half => Some(Rational::new(1, 2)),
        Numeral::Quarter => Some(Rational::new(1, 4)),
        Numeral::Ordinal(place @ 3..) => Some(Rational::new(1, i128::from(place))),
        Numeral::OrdinalScale(power) => power_of_ten(power).map(|whole| whole.recip()),
        _ => None,
    }
}

/// Whether what follows "a third" shows a share: "of", a comparative, a function word, or nothing.
fn ends_share(document: &Document<'_>, at: usize) -> bool {
    let Some(next) = document.get(at) else { return true };
    match next.function() {
        Some(Function::Determiner | Function::Coordinator) => false,
        Some(_) => true,
        None if next.kind == TokenKind::Word => {
            matches!(document.lower(at), "more" | "less" | "fewer" | "higher" | "lower" | "larger" | "smaller")
        }
        None => !matches!(document.word(at), "-" | "–"),
    }
}

/// The number with the parts after it: "two thirds", "one fifth", "two and a half million", "one million and a half".
pub(super) fn with_fraction(document: &Document<'_>, number: Number) -> Number {
    let Some(value) = number.value else { return number };
    let at = past_hyphen(document, number.end);
    if let Some(parts) = plural_part(document, at).filter(|_| value.is_integer()) {
        let Some(value) = times(value, Some(parts)) else { return number };
        let scaled = follows_scale(document, at + 1);
        return if scaled {
            compose::after(document, value, at + 1)
        } else {
            Number { value: Some(value), end: at + 1 }
        };
    }
    let is_one = value == Rational::from(1) && document.word(at + 1) != "-";
    if let Some(part) = is_one.then(|| one_part(document, at, false)).flatten() {
        return part;
    }
    and_part(document, number).unwrap_or(number)
}

fn plural_part(document: &Document<'_>, at: usize) -> Option<Rational> {
    match document.get(at)?.senses().numeral? {
        Numeral::Parts(whole) => Some(Rational::new(1, i128::from(whole))),
        Numeral::PartsScale(power) => power_of_ten(power).map(|whole| whole.recip()),
        _ => None,
    }
}

/// "and a half", "and three quarters", "-and-a-half", then a scale that multiplies both.
fn and_part(document: &Document<'_>, number: Number) -> Option<Number> {
    let and = past_hyphen(document, number.end);
    if document.lower(and) != "and" {
        return None;
    }
    let (part, end) = part_at(document, past_hyphen(document, and + 1))?;
    let last = document.get(number.end.checked_sub(1)?)?.senses().numeral;
    let last_scale = match last {
        Some(Numeral::Scale(power)) if !follows_scale(document, end) => power_of_ten(power)?,
        _ => Rational::from(1),
    };
    let value = number.value?.checked_add(&times(part, Some(last_scale))?)?;
    let scaled = compose::after(document, value, end);
    Some(if follows_scale(document, end) { scaled } else { Number { value: Some(value), end } })
}

fn part_at(document: &Document<'_>, at: usize) -> Option<(Rational, usize)> {
    let token = document.get(at)?;
    if token.senses().numeral == Some(Numeral::Article) {
        let part = past_hyphen(document, at + 1);
        return singular_part(document, part)
            .filter(|_| !follows_noun(document, part + 1))
            .map(|value| (value, part + 1));
    }
    let count = compose::words(document, at)?;
    let parts = past_hyphen(document, count.end);
    let one = count.value == Some(Rational::from(1));
    let part = if one { singular_part(document, parts) } else { plural_part(document, parts) }?;
    Some((times(count.value?, Some(part))?, parts + 1))
}

/// "a hundred people and a third man": the part is an ordinal that a noun follows.
fn follows_noun(document: &Document<'_>, at: usize) -> bool {
    let ordinal = at.checked_sub(1).and_then(|last| document.get(last)).and_then(|token| token.senses().numeral);
    let word = document.get(at).is_some_and(|token| token.is_content_word() && token.senses().numeral.is_none());
    matches!(ordinal, Some(Numeral::Ordinal(_))) && word && !document.lower(at).ends_with('s')
}

fn follows_scale(document: &Document<'_>, at: usize) -> bool {
    let next = document.get(past_hyphen(document, at)).and_then(|token| token.senses().numeral);
    matches!(next, Some(Numeral::Scale(_) | Numeral::Hundred | Numeral::Dozen))
}
