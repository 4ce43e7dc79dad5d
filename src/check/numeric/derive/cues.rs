//! Cues: what the words beside a claim's number say of it, whatever source it is held against.

use crate::lexicon::arithmetic::{APART, REST};
use crate::mention::{Quantity, Reading};

/// A word that says how a number changed or lies apart from another stands so near.
pub(super) const CUE_REACH: usize = 6;

/// What the words beside a claim's number say of it, whatever source it is held against.
pub(super) struct Cues {
    /// Whether it says how far two numbers lie apart.
    pub(super) apart: bool,
    /// Whether it is called the rest of something.
    pub(super) rest: bool,
}

impl Cues {
    pub(super) fn of(summary: &Reading<'_>, stated: &Quantity) -> Self {
        let moves = |i: usize| summary.document.get(i).is_some_and(|token| token.senses().direction.is_some());
        let apart = has_near(summary, stated, APART) || places(summary, stated, CUE_REACH).any(moves);
        Self { apart, rest: has_near(summary, stated, REST) }
    }
}

pub(super) fn has_near(reading: &Reading<'_>, stated: &Quantity, words: &[&str]) -> bool {
    places(reading, stated, CUE_REACH).any(|i| words.binary_search(&reading.document.lower(i)).is_ok())
}

/// The tokens around a number in its sentence.
pub(super) fn places<'r>(
    reading: &Reading<'_>,
    stated: &'r Quantity,
    reach: usize,
) -> impl Iterator<Item = usize> + 'r {
    let tokens = &stated.tokens;
    let sentence = reading.document.sentence_around(tokens.start);
    let from = sentence.start.max(tokens.start.saturating_sub(reach));
    let to = sentence.end.min(tokens.end + reach);
    (from..to).filter(|i| !tokens.contains(i))
}
