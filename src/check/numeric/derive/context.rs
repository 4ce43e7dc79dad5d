//! What a claim speaks of: the noun it counts and the words around it, beside the sentences of a source.

use super::cues::{CUE_REACH, has_near, places};
use super::question::Question;
use crate::check::numeric::stated::Stated;
use crate::lexicon::direction::Direction;
use crate::lexicon::person::{is_anybody, is_person};
use crate::mention::{Quantity, Reading};
use crate::text::{Token, TokenKind, TokenRange};

/// Words of the claim farther away tell nothing of its number.
const REACH: usize = 16;

/// What is taken for one sentence may be a table; farther than this nothing in it belongs together.
const LONGEST_SENTENCE: usize = 120;

/// What was done to the people counted stands so near.
const OUTCOME_REACH: usize = 9;

impl<'r> Question<'r> {
    /// Whether the claim counts what one of the operands counts, or leaves that open as they do, and speaks of what
    /// their sentence speaks of.
    ///
    /// The same thing counted may be told of over three sentences; another thing has to share more than one word.
    pub(super) fn fits(&self, operands: &[&Quantity]) -> bool {
        let (Some(first), Some(last)) = (operands.first(), operands.last()) else { return false };
        let tokens = first.tokens.start.min(last.tokens.start)..first.tokens.end.max(last.tokens.end);
        if operands.iter().any(|operand| self.counts(operand)) {
            return self.shared(&self.with_neighbours(&tokens)) > 0;
        }
        if self.counts_persons(operands) {
            return self.shared(&self.with_neighbours(&tokens)) > 0;
        }
        let open = self.head.is_none()
            || self.stated.unit.is_some()
            || operands.iter().all(|operand| operand.head_tokens.is_empty());
        self.shared(&tokens) + usize::from(self.is_head_in(&tokens)) >= if open { 1 } else { 2 }
    }

    /// Whether a quantity of the source counts what the claim counts.
    pub(super) fn counts(&self, quantity: &Quantity) -> bool {
        self.is_head(self.head_of(quantity))
    }

    /// The stem of the noun that a quantity of the source counts.
    pub(super) fn head_of(&self, quantity: &Quantity) -> Option<u32> {
        Stated { reading: self.source, quantity }.head()
    }

    /// Whether the claim counts people of whatever kind, and every operand some of them: "21 people" of "8 adults".
    pub(super) fn counts_persons(&self, operands: &[&Quantity]) -> bool {
        let noun = |operand: &&Quantity| {
            operand.head_tokens.clone().next_back().map_or("", |at| self.source.document.lower(at))
        };
        is_anybody(self.noun()) && operands.iter().all(|operand| is_person(noun(operand)))
    }

    /// Whether the claim counts people.
    pub(super) fn counts_people(&self) -> bool {
        is_person(self.noun())
    }

    /// Whether the claim counts places, which go by their names.
    pub(super) fn counts_places(&self) -> bool {
        matches!(
            self.noun(),
            "cities" | "countries" | "counties" | "islands" | "nations" | "provinces" | "states" | "towns" | "villages"
        )
    }

    /// Whether the claim says nothing but that there are so many.
    pub(super) fn is_bare(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether an adjective stands before the noun the claim counts, as in "22 adult passengers".
    pub(super) fn is_qualified(&self) -> bool {
        self.stated.head_tokens.len() > 1
    }

    /// Whether the claim counts more than one kind of thing: "30 officers and staff".
    pub(super) fn names_several(&self) -> bool {
        let end = self.stated.head_tokens.end;
        let next = self.summary.document.get(end + 1);
        matches!(self.summary.document.lower(end), "and" | "or") && next.is_some_and(is_term)
    }

    pub(super) fn is_head(&self, stem: Option<u32>) -> bool {
        self.head.is_some() && self.head == stem
    }

    /// The noun the claim counts, as it stands there.
    pub(super) fn noun(&self) -> &'r str {
        self.stated.head_tokens.clone().next_back().map_or("", |at| self.summary.document.lower(at))
    }

    /// How many content words near the claim, what it counts aside, stand in the sentences of a stretch as well.
    pub(super) fn shared(&self, tokens: &TokenRange) -> usize {
        self.terms.iter().filter(|stem| self.stands_in(**stem, tokens)).count()
    }

    /// The content words near the claim, what it counts aside, once each.
    pub(super) fn terms(summary: &Reading<'_>, stated: &Quantity) -> Vec<u32> {
        let head = Stated { reading: summary, quantity: stated }.head();
        let near = places(summary, stated, REACH).filter_map(|i| summary.document.get(i));
        let mut stems: Vec<u32> = near.filter(|token| is_term(*token)).map(|token| token.stem).collect();
        stems.sort_unstable();
        stems.dedup();
        stems.retain(|stem| Some(*stem) != head);
        stems
    }

    /// Whether a stretch of the source or what stands around it says anything that the claim says.
    pub(super) fn bears_on(&self, tokens: &TokenRange) -> bool {
        let said = |stem: u32| self.is_head(Some(stem)) || self.terms.binary_search(&stem).is_ok();
        let mut words = self.with_neighbours(tokens);
        words.any(|at| self.source.document.get(at).is_some_and(|token| said(token.stem)))
    }

    /// Whether the sentences of a list, or those beside it, share a word with the claim.
    pub(super) fn bears_on_list(&self, items: &[&Quantity]) -> bool {
        let (Some(first), Some(last)) = (items.first(), items.last()) else { return false };
        self.shared(&self.with_neighbours(&(first.tokens.start..last.tokens.end))) > 0
    }

    fn is_head_in(&self, tokens: &TokenRange) -> bool {
        self.head.is_some_and(|head| self.stands_in(head, tokens))
    }

    fn stands_in(&self, stem: u32, tokens: &TokenRange) -> bool {
        let mut words = self.sentences(tokens);
        words.any(|at| self.source.document.get(at).is_some_and(|token| token.stem == stem))
    }

    fn sentences(&self, tokens: &TokenRange) -> TokenRange {
        let document = &self.source.document;
        let first = document.sentence_around(tokens.start);
        let last = document.sentence_around(tokens.end.saturating_sub(1));
        let from = first.start.max(tokens.start.saturating_sub(LONGEST_SENTENCE));
        from..last.end.max(first.end).min(tokens.end + LONGEST_SENTENCE)
    }

    /// The sentences of a stretch with the one before and the one behind.
    fn with_neighbours(&self, tokens: &TokenRange) -> TokenRange {
        let sentences = self.sentences(tokens);
        let behind = (sentences.end + 1).min(self.source.document.tokens().len());
        sentences.start.saturating_sub(1)..behind.max(sentences.end)
    }

    /// The words around the claim's number in its sentence.
    fn near(&self, reach: usize) -> impl Iterator<Item = Token> + '_ {
        self.places(reach).filter_map(|i| self.summary.document.get(i))
    }

    fn places(&self, reach: usize) -> impl Iterator<Item = usize> + '_ {
        places(self.summary, self.stated, reach)
    }

    /// Whether one of a sorted table's words stands near the claim's number.
    pub(super) fn has_near(&self, words: &[&str]) -> bool {
        has_near(self.summary, self.stated, words)
    }

    /// Which way the claim says that something changed: 1 up, -1 down, 0 where it does not say.
    pub(super) fn way(&self) -> i32 {
        let way = |i: usize| match (self.summary.document.lower(i), self.summary.document.get(i)?.senses().direction) {
            ("more" | "extra" | "above", _) | (_, Some(Direction::Up)) => Some(1),
            ("fewer" | "less" | "below", _) | (_, Some(Direction::Down)) => Some(-1),
            _ => None,
        };
        self.places(CUE_REACH).find_map(way).unwrap_or(0)
    }

    /// Whether a word stands near the claim's number.
    pub(super) fn says(&self, stem: u32) -> bool {
        self.near(OUTCOME_REACH).any(|token| token.stem == stem)
    }
}

fn is_term(token: Token) -> bool {
    token.kind == TokenKind::Word && token.is_content_word() && token.senses().numeral.is_none()
}
