//! Retelling: whether a statement of a source is the very one that a claim retells.

use crate::mention::{Attribution, Reading};
use crate::text::TokenKind;

/// An attribution in its text.
pub(super) type Said<'r> = (&'r Reading<'r>, &'r Attribution);

/// So many words a statement must have to be told from every other.
pub(super) const FEWEST_WORDS: usize = 4;

/// More words than a statement has; what goes beyond is not compared, so that no text makes comparing costly.
const MOST_WORDS: usize = 300;

/// Whether the source's statement runs through the claim's words in their order, or has nearly every one of them.
pub(super) fn retells(claim: Said<'_>, source: Said<'_>) -> bool {
    runs_through(claim, source) || repeats(claim, source)
}

/// Whether the source's statement has all words of the claim's in one run.
fn runs_through(claim: Said<'_>, source: Said<'_>) -> bool {
    let told = words(claim);
    let mut given = words(source);
    if told.clone().take(FEWEST_WORDS).count() < FEWEST_WORDS || content_words(claim).take(2).count() < 2 {
        return false;
    }
    let Some(first) = told.clone().next() else { return false };
    while let Some(word) = given.next() {
        let mut rest = given.clone();
        if word == first && told.clone().skip(1).all(|word| rest.next() == Some(word)) {
            return true;
        }
    }
    false
}

/// Whether the source's statement has nearly every content word of the claim's.
pub(super) fn repeats(claim: Said<'_>, source: Said<'_>) -> bool {
    let claimed = content_words(claim).count();
    let mut spare = claimed / 10;
    claimed >= FEWEST_WORDS
        && content_words(claim).all(|word| {
            content_words(source).any(|other| other == word) || spare.checked_sub(1).map(|left| spare = left).is_some()
        })
}

/// The stems of the words and numbers of what is credited.
fn words((reading, attribution): Said<'_>) -> impl Iterator<Item = u32> + Clone {
    let tokens = attribution.contents().flat_map(Clone::clone).filter_map(|i| reading.document.get(i));
    tokens.filter(|token| token.kind != TokenKind::Symbol).map(|token| token.stem).take(MOST_WORDS)
}

/// The stems of the content words of what is credited.
pub(super) fn content_words((reading, attribution): Said<'_>) -> impl Iterator<Item = u32> + Clone {
    let tokens = attribution.contents().flat_map(Clone::clone).filter_map(|i| reading.document.get(i));
    tokens.filter(|token| token.is_content_word()).map(|token| token.stem).take(MOST_WORDS)
}
