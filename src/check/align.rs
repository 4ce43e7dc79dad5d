//! Alignment: how far two statements speak of the same thing, by the words they share, rare ones first.
//!
//! Weights are whole numbers throughout, so the same texts give the same fit on every machine.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::claim::Mention;
use super::witness::Witness;
use crate::mention::Reading;
use crate::text::{Token, TokenKind, TokenRange};

/// How well the surroundings of two statements fit, from 0 (no word shared) to [`MOST`] (every word).
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
            for stem in &stems {
                *self.sentences_with.entry(*stem).or_default() += 1;
            }
            self.sentences += 1;
        }
    }

    /// The inverse document frequency of a word in bits (Spärck Jones, 1972), never less than one.
    pub(crate) fn weight(&self, stem: u32) -> u32 {
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
    /// The profile of a claim: the words of its content where it has one, else those around it in its sentence.
    pub(crate) fn of(reading: &Reading<'_>, mention: &Mention<'_>, rarity: &Rarity) -> Self {
        let scope = Scope::of(reading, mention);
        let mut terms: Vec<(u32, u32)> =
            scope.terms(reading).map(|(token, nearness)| (token.stem, rarity.weight(token.stem) * nearness)).collect();
        terms.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        terms.dedup_by_key(|term| term.0);
        if terms.len() > MOST_TERMS {
            terms.sort_unstable_by_key(|term| (std::cmp::Reverse(term.1), term.0));
            terms.truncate(MOST_TERMS);
            terms.sort_unstable();
        }
        let total = terms.iter().map(|term| term.1).sum();
        Self { terms, total }
    }

    /// How much of the profile stands in, or around, a mention of another text; nearer words count more.
    pub(crate) fn fit(&self, reading: &Reading<'_>, mention: &Mention<'_>) -> Fit {
        let mut best = [0; MOST_TERMS];
        for (token, nearness) in Scope::of(reading, mention).terms(reading) {
            if let Ok(term) = self.terms.binary_search_by_key(&token.stem, |term| term.0) {
                best[term] = nearness.max(best[term]);
            }
        }
        let shared: u32 = self.terms.iter().zip(best).map(|(term, nearness)| term.1 * nearness).sum();
        shared * MOST / NEAREST / self.total.max(1)
    }
}

/// The words that tell what a mention speaks of.
struct Scope {
    words: TokenRange,
    /// The stretch that nearness is measured from and that does not count itself; none where every word counts alike.
    centre: Option<TokenRange>,
    /// Whether numbers tell what is spoken of; beside another number they are what is to be told apart.
    numbers: bool,
}

impl Scope {
    /// An attribution, quote or passage speaks of what its own words say, a number or a time of what stands around it.
    fn of(reading: &Reading<'_>, mention: &Mention<'_>) -> Self {
        let tokens = mention.tokens().clone();
        match mention {
            Mention::Quantity(_) | Mention::Timex(_) | Mention::Citation(_) => {
                let numbers = !matches!(mention, Mention::Quantity(_));
                Self { words: surroundings(reading, &tokens), centre: Some(tokens), numbers }
            }
            Mention::Attribution(_) | Mention::Quote(_) | Mention::Passage(_) => {
                Self { words: tokens, centre: None, numbers: true }
            }
        }
    }

    fn terms<'s>(&'s self, reading: &'s Reading<'_>) -> impl Iterator<Item = (Token, u32)> + 's {
        self.words.clone().filter_map(|i| {
            let token = reading.document.get(i).filter(|token| is_term(*token))?;
            if !self.numbers && (token.kind == TokenKind::Number || token.senses().numeral.is_some()) {
                return None;
            }
            match &self.centre {
                Some(centre) if centre.contains(&i) => None,
                Some(centre) => Some((token, nearness(i, centre))),
                None => Some((token, NEAREST)),
            }
        })
    }
}

/// The part of its sentence that a mention stands in.
fn surroundings(reading: &Reading<'_>, tokens: &TokenRange) -> TokenRange {
    let sentence = reading.document.sentence_around(tokens.start);
    sentence.start.max(tokens.start.saturating_sub(REACH))..sentence.end.min(tokens.end + REACH)
}

/// Words farther away tell nothing of what a number counts.
const REACH: usize = 60;

/// More words than a sentence has; what goes beyond is not aligned by.
const MOST_TERMS: usize = 96;

const NEAREST: u32 = 6;

/// Words of the same phrase count most, those at the other end of a long sentence least.
fn nearness(token: usize, stretch: &TokenRange) -> u32 {
    let distance = if token < stretch.start { stretch.start - token } else { token.saturating_sub(stretch.end) + 1 };
    match distance {
        0..=2 => NEAREST,
        3..=5 => 4,
        6..=10 => 3,
        11..=18 => 2,
        _ => 1,
    }
}

/// Whether a token tells what a sentence speaks of.
pub(crate) fn is_term(token: Token) -> bool {
    token.kind == TokenKind::Number || token.is_content_word()
}
