//! The family of a word: one number for its inflections, its derivations and its near-synonyms, by which texts are aligned.

use super::{Senses, lemma, synonym};

/// The family of a lower-cased word; 32 bits are enough to tell the few thousand words of a case apart.
pub(crate) fn of_word(senses: &Senses, lower: &str) -> u32 {
    let concept = senses.concept.unwrap_or_else(|| {
        let stem = lemma::stem(senses.base.unwrap_or(lower));
        if senses.function.is_some() { stem } else { synonym::concept(lemma::root(stem)) }
    });
    of_concept(concept)
}

/// The family of the near-synonyms that a word stands for.
pub(crate) fn of_concept(concept: &str) -> u32 {
    hash(concept.bytes())
}

/// One number for "1,200" and "1200".
pub(crate) fn of_number(digits: &str) -> u32 {
    hash(digits.bytes().filter(|&b| b != b','))
}

fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    // FNV-1a, 64 bits folded to 32: a handful of bytes at a time is all it ever sees.
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    (hash ^ (hash >> 32)) as u32 | 1
}
