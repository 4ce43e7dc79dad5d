//! Negation: whether one text denies of a number what the other says of it, "did not lose 300 jobs" and "lost 300 jobs".

use super::opposite::{before, behind};
use super::stated::Stated;
use crate::lexicon::Function;
use crate::text::{Document, Token};

/// So many small words may stand between "not" and what it negates: "has not yet been paid".
const REACH: usize = 4;

/// Whether one text negates a word beside its number that the other affirms beside the same number.
pub(super) fn negated_apart(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let apart = |one: Stated<'_>, other: Stated<'_>| {
        words(one).filter(|word| word.1).map(|word| word.0).any(|stem| {
            let all_negated = words(one).filter(|word| word.0 == stem).all(|word| word.1); // "no games in May and four games"
            let mut there = words(other).filter(|word| word.0 == stem).peekable();
            all_negated && there.peek().is_some() && there.all(|word| !word.1)
        })
    };
    apart(stated, given) || apart(given, stated)
}

/// The content words around a number in its clause, and whether each is negated.
fn words(stated: Stated<'_>) -> impl Iterator<Item = (u32, bool)> + '_ {
    let document = &stated.reading.document;
    let quantity = stated.quantity;
    let end = quantity.tokens.end.max(quantity.head_tokens.end);
    let around =
        before(document, quantity.tokens.start).chain(quantity.head_tokens.clone()).chain(behind(document, end));
    let content = move |at: usize| document.get(at).filter(|token| token.is_content_word()).map(|token| (at, token));
    around.filter_map(content).map(move |(at, token)| (token.stem, is_negated(document, at)))
}

/// Whether a "not" stands before a word with nothing but small words between, or a verb that says it did not happen.
pub(super) fn is_negated(document: &Document<'_>, at: usize) -> bool {
    let first = at.saturating_sub(REACH).max(document.sentence_around(at).start);
    for i in (first..at).rev() {
        let Some(token) = document.get(i) else { return false };
        if negates(document, i) {
            return !matches!(document.lower(i + 1), "only" | "just" | "merely" | "least" | "more" | "fewer" | "less");
        }
        if !may_stand_between(token) && document.lower(i) != "longer" {
            return prevents(document, i) || AVOIDING.contains(&document.lower(i));
        }
    }
    false
}

fn negates(document: &Document<'_>, at: usize) -> bool {
    matches!(document.lower(at), "not" | "never" | "n't" | "'t" | "’t" | "cannot" | "without")
        || document.lower(at) == "no"
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
