//! Negation: whether one text denies of a number or a time what the other says of it: "did not lose 300 jobs", "lost 300 jobs".

use super::clause::{before, behind};
use crate::lexicon::Function;
use crate::text::{Document, Token, TokenRange};

/// So many small words may stand between "not" and what it negates: "has not yet been paid".
const REACH: usize = 4;

/// Where a text speaks of a number or a time.
#[derive(Clone, Copy)]
pub(super) struct Place<'r> {
    pub(super) document: &'r Document<'r>,
    pub(super) tokens: &'r TokenRange,
    /// The noun that a number counts; empty where there is none.
    pub(super) counted: &'r TokenRange,
}

/// Whether the first text negates a word that the other affirms.
pub(super) fn denies(one: Place<'_>, other: Place<'_>) -> bool {
    words(one).filter(|word| word.1).map(|word| word.0).any(|stem| {
        let all_negated = words(one).filter(|word| word.0 == stem).all(|word| word.1); // "no games in May and four games"
        let mut there = words(other).filter(|word| word.0 == stem).peekable();
        all_negated && there.peek().is_some() && there.all(|word| !word.1)
    })
}

/// Whether a text negates any word beside its number or time.
pub(super) fn negates(place: Place<'_>) -> bool {
    words(place).any(|word| word.1)
}

/// The content words around a place in its clause, and whether each is negated.
fn words(place: Place<'_>) -> impl Iterator<Item = (u32, bool)> + '_ {
    let Place { document, tokens, counted } = place;
    let end = tokens.end.max(counted.end);
    let around = before(document, tokens.start).chain(counted.clone()).chain(behind(document, end));
    let content = move |at: usize| document.get(at).filter(|token| token.is_content_word()).map(|token| (at, token));
    around.filter_map(content).map(move |(at, token)| (token.stem, is_negated(document, at)))
}

/// Whether a "not" stands before a word with nothing but small words between, or a verb that says it did not happen.
pub(super) fn is_negated(document: &Document<'_>, at: usize) -> bool {
    let first = at.saturating_sub(REACH).max(document.sentence_around(at).start);
    for i in (first..at).rev() {
        let Some(token) = document.get(i) else { return false };
        if token.negates() {
            return !matches!(document.lower(i + 1), "only" | "just" | "merely" | "least" | "more" | "fewer" | "less");
        }
        if !may_stand_between(token) && document.lower(i) != "longer" {
            return prevents(document, i) || AVOIDING.contains(&document.lower(i));
        }
    }
    false
}

fn may_stand_between(token: Token) -> bool {
    use Function::{Adverb, Auxiliary, Determiner};
    matches!(token.function(), Some(Adverb | Auxiliary | Determiner))
}

/// "failed to", "refused to", "unable to": behind them stands what did not happen.
fn prevents(document: &Document<'_>, to: usize) -> bool {
    let verb = to.checked_sub(1).map_or("", |i| document.lower(i));
    document.lower(to) == "to" && PREVENTING.binary_search(&verb).is_ok()
}

/// Verbs right before what did not happen: "avoided losing".
const AVOIDING: &[&str] = &["avoid", "avoided", "avoiding", "avoids", "denied", "denies", "denying"];

/// Sorted.
const PREVENTING: &[&str] = &[
    "decline", "declined", "declines", "fail", "failed", "failing", "fails", "refuse", "refused", "refuses",
    "refusing", "unable",
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::PREVENTING.iter().copied());
    }
}
