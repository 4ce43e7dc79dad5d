//! Alignment: how far two statements speak of the same thing, by the words they share, rare ones first.
//!
//! Weights are whole numbers throughout, so the same texts give the same fit on every machine.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::witness::Witness;
use crate::mention::Reading;
use crate::text::{Token, TokenKind, TokenRange};

/// How well the surroundings of two statements fit, from 0 (no word shared) to [`Fit::MOST`] (every word).
pub(crate) type Fit = u32;

/// The fit of a statement with itself.
pub(crate) const MOST: Fit = 1000;

/// How rare each word is among the sentences of the sources.
#[derive(Debug)]
pub(crate) struct Rarity {
    sentences_with: HashMap<u32, u32, FixedState>,
    sentences: u32,
}

impl Rarity {
    /// Counts the sentences that hold each word.
    pub(crate) fn of(witnesses: &[Witness<'_>]) -> Self {
        let mut rarity = Self { sentences_with: HashMap::default(), sentences: 0 };
        for witness in witnesses.iter().filter(|witness| witness.original == witness.source) {
            rarity.count(&witness.reading);
        }
        rarity
    }

    fn count(&mut self, reading: &Reading<'_>) {
        let mut stems = Vec::new();
        for range in reading.document.sentence_ranges() {
            stems.clear();
            stems.extend(reading.document.tokens()[range.clone()].iter().filter(|t| is_term(**t)).map(|t| t.stem));
            stems.sort_unstable();
            stems.dedup();
            stems.iter().for_each(|stem| *self.sentences_with.entry(*stem).or_default() += 1);
            self.sentences += 1;
        }
    }

    /// The inverse document frequency of a word in bits (Spärck Jones, 1972), never less than one.
    fn weight(&self, stem: u32) -> u32 {
        let with = self.sentences_with.get(&stem).copied().unwrap_or(0);
        (2 * (self.sentences + 1) / (with + 1)).checked_ilog2().unwrap_or(0).max(1)
    }
}

/// The words around a claim, each with its weight: rarer words and nearer words weigh more.
#[derive(Debug)]
pub(crate) struct Profile {
    /// Sorted by stem, one entry a stem.
    terms: Vec<(u32, u32)>,
    total: u32,
}

impl Profile {
    /// The profile of the stretch `tokens` of a text: the words of its sentence, less those of the stretch itself.
    pub(crate) fn around(reading: &Reading<'_>, tokens: &TokenRange, rarity: &Rarity) -> Self {
        let sentence = reading.document.sentence_around(tokens.start);
        Self::new(reading, sentence.filter(|i| !tokens.contains(i)), |i| nearness(i, tokens), rarity)
    }

    /// The profile of what stands in `tokens`, every word as near as the other.
    pub(crate) fn within(reading: &Reading<'_>, tokens: &TokenRange, rarity: &Rarity) -> Self {
        Self::new(reading, tokens.clone(), |_| 1, rarity)
    }

    fn new(
        reading: &Reading<'_>,
        tokens: impl Iterator<Item = usize>,
        nearness: impl Fn(usize) -> u32,
        rarity: &Rarity,
    ) -> Self {
        let mut terms: Vec<(u32, u32)> = tokens
            .filter_map(|i| Some((i, reading.document.get(i).filter(|token| is_term(*token))?)))
            .map(|(i, token)| (token.stem, rarity.weight(token.stem) * nearness(i)))
            .collect();
        terms.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        terms.dedup_by_key(|term| term.0);
        let total = terms.iter().map(|term| term.1).sum();
        Self { terms, total }
    }

    /// Whether there is nothing to align by.
    pub(crate) fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// How much of the profile stands around the stretch `tokens` of another text, nearer words counting more.
    pub(crate) fn fit_around(&self, reading: &Reading<'_>, tokens: &TokenRange) -> Fit {
        let sentence = reading.document.sentence_around(tokens.start);
        self.fit(reading, sentence.filter(|i| !tokens.contains(i)), |i| nearness(i, tokens))
    }

    /// How much of the profile stands in the stretch `tokens` of another text.
    pub(crate) fn fit_within(&self, reading: &Reading<'_>, tokens: &TokenRange) -> Fit {
        self.fit(reading, tokens.clone(), |_| NEAREST)
    }

    fn fit(&self, reading: &Reading<'_>, tokens: impl Iterator<Item = usize>, nearness: impl Fn(usize) -> u32) -> Fit {
        let mut best = [0; MOST_TERMS];
        for i in tokens {
            let Some(token) = reading.document.get(i).filter(|token| is_term(*token)) else { continue };
            let Ok(term) = self.terms.binary_search_by_key(&token.stem, |term| term.0) else { continue };
            if let Some(slot) = best.get_mut(term) {
                *slot = nearness(i).max(*slot);
            }
        }
        let shared: u32 = self.terms.iter().zip(best).map(|(term, nearness)| term.1 * nearness).sum();
        shared * (MOST / NEAREST) / self.total.max(1)
    }
}

/// More words than a sentence has; what goes beyond is not aligned by.
const MOST_TERMS: usize = 96;

const NEAREST: u32 = 4;

/// Words of the same phrase count most, those at the other end of a long sentence least.
fn nearness(token: usize, stretch: &TokenRange) -> u32 {
    let distance = if token < stretch.start { stretch.start - token } else { token.saturating_sub(stretch.end) + 1 };
    match distance {
        0..=4 => NEAREST,
        5..=9 => 3,
        10..=18 => 2,
        _ => 1,
    }
}

/// Whether a token tells what a sentence speaks of.
fn is_term(token: Token) -> bool {
    token.kind == TokenKind::Number || token.is_content_word()
}
