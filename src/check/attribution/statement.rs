//! Statements: what each source has somebody say or says itself, and how far a claim tells the same.

use std::cell::OnceCell;

use super::retell::{Said, retells};
use super::wording::{Word, fold};
use crate::check::align::{Fit, MOST, Rarity};
use crate::check::claim::Mention;
use crate::check::witness::Witness;
use crate::finding::Evidence;
use crate::mention::{Attribution, Reading};
use crate::text::{Document, Token, TokenKind, TokenRange};

/// More statements than an article or a transcript has.
const MOST_STATEMENTS: usize = 2000;

/// What is longer, in tokens, is compared sentence by sentence.
const LONG: usize = 90;

/// A sentence of fewer words says too little to be told from others.
const FEWEST: usize = 3;

/// What a source says somebody says, or says itself.
#[derive(Debug)]
pub(super) struct Statement<'r> {
    pub(super) witness: &'r Witness<'r>,
    /// Who is credited with it, and how; `None` where the source says so itself.
    pub(super) given: Option<&'r Attribution>,
    /// The sentence of one that the source makes itself.
    pub(super) tokens: TokenRange,
    /// The stems of its words, sorted.
    words: Vec<u32>,
    /// What it has in quotation marks, folded when somebody first asks.
    spoken: OnceCell<Vec<Word>>,
}

/// Every statement of the sources, in the order of their texts.
pub(super) fn statements<'r>(witnesses: &'r [Witness<'r>]) -> Vec<Statement<'r>> {
    witnesses.iter().flat_map(|witness| reported(witness).chain(own(witness)).take(MOST_STATEMENTS)).collect()
}

/// What somebody is credited with, sentence by sentence: a long speech has all words, and no sentence of it has them.
fn reported<'r>(witness: &'r Witness<'r>) -> impl Iterator<Item = Statement<'r>> {
    let document = &witness.reading.document;
    witness.reading.attributions.iter().flat_map(move |given| {
        let length: usize = given.contents().map(ExactSizeIterator::len).sum();
        let whole = std::iter::once(given.contents().cloned().collect()).filter(move |_| length <= LONG);
        let parts = sentences(document, given).filter(move |_| length > LONG).map(|part| vec![part]);
        whole.chain(parts).map(move |tokens: Vec<TokenRange>| {
            let words = words(document, tokens.into_iter());
            let (tokens, spoken) = (given.content_tokens.clone(), OnceCell::new());
            Statement { witness, given: Some(given), tokens, words, spoken }
        })
    })
}

fn sentences<'r>(document: &'r Document<'_>, given: &'r Attribution) -> impl Iterator<Item = TokenRange> + 'r {
    given.contents().flat_map(move |content| {
        let (first, last) = (document.sentence_at(content.start), document.sentence_at(content.end.saturating_sub(1)));
        let ranges = document.sentence_ranges().get(first..=last).unwrap_or_default();
        ranges.iter().map(move |range| range.start.max(content.start)..range.end.min(content.end))
    })
}

/// The sentences of a source, without what somebody is credited with.
fn own<'r>(witness: &'r Witness<'r>) -> impl Iterator<Item = Statement<'r>> {
    let (document, said) = (&witness.reading.document, &witness.reading.attributions);
    let mut credited: Vec<bool> = vec![false; document.tokens().len()];
    for tokens in said.iter().flat_map(|given| given.contents().cloned()) {
        credited.get_mut(tokens).into_iter().flatten().for_each(|credited| *credited = true);
    }
    document.sentence_ranges().iter().filter_map(move |range| {
        let plain = range.clone().filter(|&at| !credited[at]).map(|at| at..at + 1);
        let words = words(document, plain);
        let (tokens, spoken) = (range.clone(), OnceCell::new());
        (words.len() >= FEWEST).then_some(Statement { witness, given: None, tokens, words, spoken })
    })
}

fn words(document: &Document<'_>, stretches: impl Iterator<Item = TokenRange>) -> Vec<u32> {
    let mut stems: Vec<u32> = stretches
        .flat_map(|range| range.filter_map(|at| document.get(at)))
        .filter(|token| tells(*token))
        .map(|token| token.stem)
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Whether a word tells one statement from another.
fn tells(token: Token) -> bool {
    token.kind == TokenKind::Number || token.is_content_word()
}

impl<'r> Statement<'r> {
    /// The statement as one that somebody makes.
    pub(super) fn said(&self) -> Option<Said<'r>> {
        self.given.map(|given| (&self.witness.reading, given))
    }

    /// What it has in quotation marks.
    pub(super) fn spoken(&self) -> &[Word] {
        let reading = &self.witness.reading;
        let quotes_in = |part: &TokenRange| {
            let end = reading.quotes.partition_point(|quote| quote.tokens.start < part.end);
            reading.quotes[..end].iter().filter(|quote| !quote.nested).map(|quote| &quote.tokens)
        };
        let both = |part: &TokenRange, quote: &TokenRange| part.start.max(quote.start)..part.end.min(quote.end);
        self.spoken.get_or_init(|| {
            let parts = self.given.into_iter().flat_map(Attribution::contents);
            let spoken = parts.flat_map(|part| quotes_in(part).map(|quote| both(part, quote)));
            spoken.filter(|range| !range.is_empty()).flat_map(|range| fold(reading, &range)).collect()
        })
    }

    /// The statement to point at.
    pub(super) fn evidence(&self) -> Evidence {
        let mention = self.given.map_or_else(|| Mention::Passage(self.tokens.clone()), Mention::Attribution);
        let statement = mention.statement(&self.witness.reading);
        Evidence { source: self.witness.source, in_title: self.witness.in_title, statement }
    }
}

/// The words of what a claim has somebody say, rarer ones weighing more.
#[derive(Debug)]
pub(super) struct Told {
    terms: Vec<(u32, u32)>,
    total: u32,
}

impl Told {
    pub(super) fn of(summary: &Reading<'_>, stated: &Attribution, rarity: &Rarity) -> Self {
        Self::of_words(words(&summary.document, stated.contents().cloned()), rarity)
    }

    /// The same of a sentence that credits nobody.
    pub(super) fn of_sentence(summary: &Reading<'_>, sentence: &TokenRange, rarity: &Rarity) -> Self {
        Self::of_words(words(&summary.document, std::iter::once(sentence.clone())), rarity)
    }

    fn of_words(stems: Vec<u32>, rarity: &Rarity) -> Self {
        let terms: Vec<(u32, u32)> = stems.into_iter().map(|stem| (stem, rarity.weight(stem))).collect();
        let total = terms.iter().map(|term| term.1).sum();
        Self { terms, total }
    }

    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.terms.len()
    }

    /// How much of it a statement has.
    pub(super) fn fit(&self, statement: &Statement<'_>) -> Fit {
        self.share(|stem| statement.words.binary_search(&stem).is_ok())
    }

    /// How much of it any of several statements has.
    pub(super) fn pooled<'s, 'r: 's>(&self, statements: &(impl Iterator<Item = &'s Statement<'r>> + Clone)) -> Fit {
        self.share(|stem| statements.clone().any(|statement| statement.words.binary_search(&stem).is_ok()))
    }

    fn share(&self, has: impl Fn(u32) -> bool) -> Fit {
        let held: u32 = self.terms.iter().filter(|term| has(term.0)).map(|term| term.1).sum();
        held * MOST / self.total.max(1)
    }
}

/// How much better the statement that a claim retells fits than any other.
pub(super) fn retold(claim: Said<'_>, source: Said<'_>) -> Fit {
    if retells(claim, source) { MOST } else { 0 }
}
