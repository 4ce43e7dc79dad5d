//! Opposites: what is told of a part is denied of the rest, so that of ten climbers of whom nine survived one died.

use super::question::Question;
use crate::lexicon::Function;
use crate::mention::{Quantity, Reading};
use crate::text::{Token, TokenRange};

/// Two things of which each person or thing does just one, by the words or stems that stand for them in alignment.
const PAIRS: &[(&str, &str)] = &[
    ("survive", "die"),
    ("rescue", "die"),
    ("rescue", "miss"),
    ("find", "miss"),
    ("support", "oppose"),
    ("back", "oppose"),
    ("favour", "oppose"),
    ("approve", "oppose"),
    ("approve", "refuse"),
    ("accept", "refuse"),
    ("win", "lose"),
    ("pass", "fail"),
    ("sav", "destroy"),
    ("sav", "burn"),
    ("open", "close"),
    ("guilt", "acquit"),
];

/// Whether the claim tells the opposite of what is told of a part, or denies it.
pub(super) fn told(question: &Question<'_>, part: &Quantity) -> bool {
    let (here, there) = (clause(question.summary, question.stated), clause(question.source, part));
    let (claim, source) = ((question.summary, &here), (question.source, &there));
    let pairs = |a: &str, b: &str| means(claim, a) && means(source, b) && !means(claim, b) && !means(source, a);
    let apart = PAIRS.iter().any(|&(a, b)| pairs(a, b) || pairs(b, a));
    apart || (is_denied(claim) != is_denied(source) && shares_verb(claim, source))
}

type Stretch<'r> = (&'r Reading<'r>, &'r TokenRange);

/// The words behind a number to the end of its clause.
fn clause(reading: &Reading<'_>, quantity: &Quantity) -> TokenRange {
    let start = quantity.head_tokens.end.max(quantity.tokens.end);
    let end = reading.document.sentence_around(quantity.tokens.start).end.min(start + REACH);
    let closes = |at: &usize| matches!(reading.document.lower(*at), "," | ";" | "." | "and" | "but" | "while");
    start..(start..end).find(closes).unwrap_or(end).max(start)
}

/// What was done is told so near behind the number.
const REACH: usize = 10;

fn words((reading, tokens): Stretch<'_>) -> impl Iterator<Item = Token> + '_ {
    tokens.clone().filter_map(|at| reading.document.get(at))
}

fn means(stretch: Stretch<'_>, concept: &str) -> bool {
    words(stretch).any(|word| word.means(concept))
}

fn is_denied(stretch: Stretch<'_>) -> bool {
    words(stretch).any(|word| word.function() == Some(Function::Negation))
}

/// Whether the first content word of one is among those of the other: "were launched", "were not launched".
fn shares_verb(a: Stretch<'_>, b: Stretch<'_>) -> bool {
    let first = words(a).find(|word| word.is_content_word());
    first.is_some_and(|verb| words(b).any(|word| word.stem == verb.stem))
}

#[cfg(test)]
mod tests {
    use crate::text::Document;

    #[test]
    fn words_stand_for_themselves() {
        let strange = |word: &&str| !Document::new(word).get(0).is_some_and(|token| token.means(word));
        let strangers: Vec<_> = super::PAIRS.iter().flat_map(|pair| [pair.0, pair.1]).filter(strange).collect();
        assert!(strangers.is_empty(), "{strangers:?}");
    }
}
