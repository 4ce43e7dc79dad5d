//! Antonyms: whether two statements differ in nothing but a word and its opposite, "safe" and "unsafe", "rise" and "fall".

use super::polarity::is_negation;
use super::retell::Said;
use crate::lexicon::opposite::{Kind, of_kind};
use crate::text::{Token, TokenKind};

/// More words than a statement has that is turned round by one of them.
const MOST_WORDS: usize = 40;

/// Endings of the adjectives that "in-" and "im-" turn round: "accurate", "possible", but not "port" or "vest".
const ADJECTIVE_ENDINGS: &[&str] = &["able", "ate", "ct", "ent", "ete", "ible", "ive", "ous"];

/// Whether the source's statement has every content word of the claim's but one, and has the opposite of that one.
pub(super) fn is_turned(claim: Said<'_>, source: Said<'_>) -> bool {
    let (mut alone, mut there) = (rest(claim, source), rest(source, claim));
    let (Some(word), None) = (alone.next(), alone.next()) else { return false };
    if leaves_open(claim) || leaves_open(source) {
        return false;
    }
    let shared = content(claim).count().saturating_sub(1);
    let Some(first) = there.next() else { return false };
    match there.next() {
        None => shared > 0 && (is_prefixed(claim, word, source, first) || is_contrary(claim, word, source, first)),
        Some(_) => shared > 1 && rest(source, claim).any(|other| is_prefixed(claim, word, source, other)),
    }
}

/// Whether a word negates, weighs or asks, so that the opposite of a word need not be the opposite of the statement.
fn leaves_open(said: Said<'_>) -> bool {
    let opens = |word: &str| {
        is_negation(word)
            || matches!(
                word,
                "although"
                    | "barely"
                    | "but"
                    | "hardly"
                    | "if"
                    | "less"
                    | "or"
                    | "than"
                    | "though"
                    | "unless"
                    | "whether"
                    | "while"
            )
    };
    let mut words = tokens(said).map(|(i, _)| said.0.document.lower(i));
    words.clone().count() > MOST_WORDS || words.any(opens)
}

/// The content words of a statement that another has not.
fn rest<'r>(said: Said<'r>, other: Said<'r>) -> impl Iterator<Item = usize> + 'r {
    content(said).filter(move |(_, token)| content(other).all(|(_, given)| given.stem != token.stem)).map(|(i, _)| i)
}

fn content(said: Said<'_>) -> impl Iterator<Item = (usize, Token)> + Clone {
    tokens(said).filter(|(_, token)| token.is_content_word() || token.kind == TokenKind::Number)
}

fn tokens((reading, attribution): Said<'_>) -> impl Iterator<Item = (usize, Token)> + Clone {
    let tokens = attribution.contents().flat_map(Clone::clone);
    tokens.filter_map(|i| Some((i, reading.document.get(i)?))).take(MOST_WORDS + 1)
}

/// "safe" and "unsafe", "accurate" and "inaccurate": a word and the same with a prefix that turns it round.
fn is_prefixed(claim: Said<'_>, word: usize, source: Said<'_>, other: usize) -> bool {
    let (word, other) = (claim.0.document.lower(word), source.0.document.lower(other));
    let turns = |long: &str, base: &str| {
        let adjective = || ADJECTIVE_ENDINGS.iter().any(|ending| base.ends_with(ending));
        match long.strip_suffix(base) {
            Some("un") => base.len() > 2,
            Some("im" | "in") => base.len() > 5 && adjective(),
            _ => false,
        }
    };
    turns(word, other) || turns(other, word)
}

/// "rise" and "fall", "open" and "closed": words on the two sides of an axis.
///
/// A statement of numbers is left to the judge of these, who asks the same.
fn is_contrary(claim: Said<'_>, word: usize, source: Said<'_>, other: usize) -> bool {
    if tokens(claim).any(|(_, token)| token.kind == TokenKind::Number) {
        return false;
    }
    let poles =
        |said: Said<'_>, at: usize| said.0.document.get(at).map(|token| token.senses().poles).unwrap_or_default();
    of_kind(poles(claim, word).opposed(poles(source, other)), Kind::Contrary) != 0
}

#[cfg(test)]
mod tests {
    #[test]
    fn endings_are_sorted() {
        crate::lexicon::assert_well_formed(super::ADJECTIVE_ENDINGS.iter().copied());
    }
}
