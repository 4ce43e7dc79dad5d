//! Numbers in digits: separators of any convention, groups parted by spaces, a leading point, and fractions of one character.

use super::{Number, Rational};
use crate::text::{Document, TokenKind};

/// Most groups of three digits that spaces may part: as many as fit an exact number.
const MOST_GROUPS: usize = 11;

/// The digits that start at a number token, with the groups that single spaces part from it: "1 234 567".
pub(super) fn at(document: &Document<'_>, at: usize) -> Option<Number> {
    let first = document.word(at);
    let mut end = at + 1;
    if opens_spaced(first) && !is_preceded_by_digits(document, at) {
        while end - at < MOST_GROUPS && is_spaced_group(document, end) {
            end += 1;
        }
    }
    // "245 2300": a longer number after the groups shows that the spaces part numbers, not thousands.
    if end > at + 1 && document.get(end).is_some_and(|t| t.kind == TokenKind::Number && !t.opens_line()) {
        end = at + 1;
    }
    if end == at + 1 {
        return (!is_version(first)).then(|| Number { value: parse_digits(first), end });
    }
    let joined: String = (at..end).map(|token| document.word(token)).collect();
    Some(Number { value: parse_digits(&joined), end })
}

/// A leading point (".5") or a fraction of one character ("½").
pub(super) fn symbol_at(document: &Document<'_>, at: usize) -> Option<Number> {
    let word = document.word(at);
    if let Some(value) = vulgar(word) {
        return Some(Number { value: Some(value), end: at + 1 });
    }
    let opens = word == "."
        && document.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number && t.is_glued())
        && !document.get(at).is_some_and(|t| t.is_glued() && follows_word(document, at));
    let digits = document.word(at + 1);
    (opens && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| Number { value: parse_digits(&format!("0.{digits}")), end: at + 2 })
}

fn follows_word(document: &Document<'_>, at: usize) -> bool {
    at.checked_sub(1).and_then(|before| document.get(before)).is_some_and(|t| t.kind != TokenKind::Symbol)
}

/// Digits with separators; `None` where they overflow or are no number ("1.2.3").
///
/// A comma parts thousands ("1,200", "12,34,567") or, where the groups do not fit, decimals ("1,3"); a point parts decimals,
/// or thousands where there are several ("1.200.000") or a comma follows ("1.200,50").
pub(crate) fn parse_digits(digits: &str) -> Option<Rational> {
    let (whole, fraction) = match (digits.rfind('.'), digits.rfind(',')) {
        (None, None) => return decimal(digits, ""),
        (Some(point), Some(comma)) if point < comma => split(digits, comma),
        (Some(point), _) if digits[..point].contains('.') => (digits, ""),
        (Some(point), _) => split(digits, point),
        (None, Some(comma)) if is_grouped(digits, ',') || digits[..comma].contains(',') => (digits, ""),
        (None, Some(comma)) => split(digits, comma),
    };
    match whole.find(['.', ',']) {
        None => decimal(whole, fraction),
        Some(first) => {
            let separator = if whole.as_bytes().get(first) == Some(&b'.') { '.' } else { ',' };
            let bare = whole.replace(separator, "");
            (is_grouped(whole, separator) && !bare.contains(['.', ','])).then(|| decimal(&bare, fraction))?
        }
    }
}

fn split(digits: &str, at: usize) -> (&str, &str) {
    (&digits[..at], &digits[at + 1..])
}

/// Groups of three, or of two before a last three as India writes them.
fn is_grouped(digits: &str, separator: char) -> bool {
    let mut groups = digits.rsplit(separator);
    groups.next().is_some_and(|last| last.len() == 3) && groups.all(|group| (1..=3).contains(&group.len()))
}

fn decimal(whole: &str, fraction: &str) -> Option<Rational> {
    let scale = 10_i128.checked_pow(fraction.len() as u32)?;
    let whole: i128 = whole.parse().ok()?;
    let fraction: i128 = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
    Some(Rational::new(whole.checked_mul(scale)?.checked_add(fraction)?, scale))
}

/// "1.2.3", "192.168.1.2": points between digits that part no thousands.
fn is_version(digits: &str) -> bool {
    digits.bytes().filter(|&b| b == b'.').count() > 1 && !digits.contains(',') && !is_grouped(digits, '.')
}

fn opens_spaced(word: &str) -> bool {
    word.len() <= 3 && !word.starts_with('0') && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_preceded_by_digits(document: &Document<'_>, at: usize) -> bool {
    at.checked_sub(1).and_then(|before| document.get(before)).is_some_and(|t| t.kind == TokenKind::Number)
}

/// Three digits one space after the token before.
fn is_spaced_group(document: &Document<'_>, at: usize) -> bool {
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|i| document.get(i)), document.get(at)) else {
        return false;
    };
    let gap = document.text().get(before.span.end as usize..token.span.start as usize);
    let whole = document.word(at).as_bytes();
    let is_three =
        whole.iter().take_while(|b| b.is_ascii_digit()).count() == 3 && whole.get(3).is_none_or(|&b| b == b'.');
    token.kind == TokenKind::Number && is_three && matches!(gap, Some(" " | "\u{a0}" | "\u{202f}" | "\u{2009}"))
}

/// A fraction of one character.
pub(super) fn vulgar(word: &str) -> Option<Rational> {
    let (part, whole) = match word {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Some(Rational::new(part, whole))
}
