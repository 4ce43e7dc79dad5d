//! Opposites: what is told of a part is denied of the rest, so that of ten climbers of whom nine survived one died.

use super::question::Question;
use crate::check::numeric::deed::{deed, words};
use crate::check::numeric::stated::Stated;
use crate::lexicon::Function;
use crate::mention::Quantity;

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
    let claim = Stated { reading: question.summary, quantity: question.stated };
    let source = Stated { reading: question.source, quantity: part };
    let pairs = |a: &str, b: &str| means(claim, a) && means(source, b) && !means(claim, b) && !means(source, a);
    let apart = PAIRS.iter().any(|&(a, b)| pairs(a, b) || pairs(b, a));
    apart || (is_denied(claim) != is_denied(source) && shares_deed(claim, source))
}

fn means(stated: Stated<'_>, concept: &str) -> bool {
    words(stated).any(|word| word.means(concept))
}

fn is_denied(stated: Stated<'_>) -> bool {
    words(stated).any(|word| word.function() == Some(Function::Negation))
}

/// Whether what one tells is among what the other tells: "were launched", "were not launched".
fn shares_deed(a: Stated<'_>, b: Stated<'_>) -> bool {
    deed(a).is_some_and(|deed| words(b).any(|word| word.stem == deed.stem))
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
