//! What is asked of a derivation: the claim's number, and whether a value worked out is it and of the same thing.

use std::ops::Bound;

use num_traits::{CheckedAdd, CheckedMul, CheckedSub};

use crate::check::checker::Relation;
use crate::check::numeric::interval;
use crate::interval::Interval;
use crate::lexicon::direction::Direction;
use crate::lexicon::unit::Unit;
use crate::mention::{Quantity, QuantityKind, Rational, Reading};
use crate::text::{Token, TokenKind, TokenRange};

/// A claim beside the source that may give it.
pub(super) struct Question<'r> {
    pub(super) summary: &'r Reading<'r>,
    pub(super) stated: &'r Quantity,
    pub(super) source: &'r Reading<'r>,
    head: Option<u32>,
}

/// Words of the claim farther away tell nothing of its number.
const REACH: usize = 16;

/// A word that says how a number changed or lies apart from another stands so near.
const CUE_REACH: usize = 6;

/// What was done to the people counted stands so near.
const OUTCOME_REACH: usize = 9;

impl<'r> Question<'r> {
    pub(super) fn new(summary: &'r Reading<'r>, stated: &'r Quantity, source: &'r Reading<'r>) -> Self {
        Self { summary, stated, source, head: head(summary, stated) }
    }

    /// The quantities from one on that stand in its sentence.
    pub(super) fn sentence_from(&self, at: usize) -> &'r [Quantity] {
        let quantities = &self.source.quantities;
        let Some(first) = quantities.get(at) else { return &[] };
        let end = self.source.document.sentence_around(first.tokens.start).end;
        let behind = quantities.get(at..).unwrap_or_default();
        let count = behind.iter().take(MOST_NEIGHBOURS).take_while(|quantity| quantity.tokens.start < end).count();
        behind.get(..count).unwrap_or_default()
    }

    /// Whether a quantity is of the claim's unit, or like the claim of none.
    pub(super) fn is_of_unit(&self, unit: Option<&Unit>) -> bool {
        match (self.stated.unit, unit) {
            (None, None) => true,
            (Some(a), Some(b)) => a.is_comparable(b),
            _ => false,
        }
    }

    /// Whether a value of the unit of `like` is what the claim states, bounds and rounding allowed for.
    pub(super) fn is_value(&self, value: Rational, like: &Quantity) -> bool {
        self.is_range(value, Interval::point(value), like)
    }

    /// The same for a value that is only bounded.
    pub(super) fn is_range(&self, value: Rational, range: Interval<Rational>, like: &Quantity) -> bool {
        let given = Quantity { number: Some(value), range: Some(range), step: None, ..like.clone() };
        let base = |quantity: &Quantity| {
            quantity.range?.try_map(|value| quantity.unit.map_or(Some(*value), |unit| unit.to_base(value)))
        };
        let Some((claim, evidence)) = base(self.stated).zip(base(&given)) else { return false };
        self.is_near(value, like)
            && matches!(interval::compare(self.stated, &given, &claim, &evidence), Relation::Entails(_))
    }

    /// Whether the claim's number lies by the value: "more than 30" may be worked out as 33, not as 45.
    fn is_near(&self, value: Rational, like: &Quantity) -> bool {
        let base = |value: Rational, unit: Option<&Unit>| unit.map_or(Some(value), |unit| unit.to_base(&value));
        let Some(number) = self.stated.number.and_then(|number| base(number, self.stated.unit)) else { return true };
        let Some(value) = base(value, like.unit) else { return false };
        let (small, large) = if value < number { (value, number) } else { (number, value) };
        large.checked_mul(&Rational::new(4, 5)).is_some_and(|bound| bound <= small)
    }

    /// Whether a quotient, which seldom comes out even, is what the claim states to the last place it shows.
    pub(super) fn is_quotient(&self, value: Rational) -> bool {
        let Some((number, range)) = self.stated.number.zip(self.stated.range) else { return false };
        let percent = self.stated.unit.is_some_and(|unit| unit.symbol == "%");
        let margin = if percent {
            self.stated.step.unwrap_or(Rational::from(1)).checked_mul(&Rational::new(1, 2))
        } else {
            number.checked_mul(&Rational::new(1, 20))
        };
        let (large, small) = if value > number { (value, number) } else { (number, value) };
        let off = large.checked_sub(&small);
        let near = off.zip(margin).is_some_and(|(off, margin)| off <= margin);
        range.contains(&Interval::point(value)) || (self.stated.modifier.is_none() && near)
    }

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
        let open = self.head.is_none()
            || self.stated.unit.is_some()
            || operands.iter().all(|operand| operand.head_tokens.is_empty());
        self.shared(&tokens) + usize::from(self.is_head_in(&tokens)) >= if open { 1 } else { 2 }
    }

    /// Whether a quantity of the source counts what the claim counts.
    pub(super) fn counts(&self, quantity: &Quantity) -> bool {
        self.is_head(head(self.source, quantity))
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
        let mut stems: Vec<u32> = self.near(REACH).filter(|token| is_term(*token)).map(|token| token.stem).collect();
        stems.sort_unstable();
        stems.dedup();
        stems.into_iter().filter(|stem| Some(*stem) != self.head && self.stands_in(*stem, tokens)).count()
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
        first.start..last.end.max(first.end)
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
        let tokens = &self.stated.tokens;
        let sentence = self.summary.document.sentence_around(tokens.start);
        let from = sentence.start.max(tokens.start.saturating_sub(reach));
        let to = sentence.end.min(tokens.end + reach);
        (from..to).filter(|i| !tokens.contains(i))
    }

    /// Whether one of a sorted table's words stands near the claim's number.
    pub(super) fn has_near(&self, words: &[&str]) -> bool {
        self.places(CUE_REACH).any(|i| words.binary_search(&self.summary.document.lower(i)).is_ok())
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

    /// Whether the claim is a count or a measure, or a number of points or percent.
    pub(super) fn is_cardinal_or_share(&self) -> bool {
        matches!(self.stated.kind, QuantityKind::Cardinal | QuantityKind::Share)
    }

    pub(super) fn is_cardinal(&self) -> bool {
        self.stated.kind == QuantityKind::Cardinal
    }
}

/// More numbers of one sentence are not worked with.
const MOST_NEIGHBOURS: usize = 12;

fn is_term(token: Token) -> bool {
    token.kind == TokenKind::Word && token.is_content_word() && token.senses().numeral.is_none()
}

/// The stem of the noun counted.
fn head(reading: &Reading<'_>, quantity: &Quantity) -> Option<u32> {
    let last = quantity.head_tokens.clone().next_back()?;
    reading.document.get(last).map(|token| token.stem)
}

/// The number of a count or a measure; a range or a vague number has none.
pub(super) fn exact(quantity: &Quantity) -> Option<Rational> {
    quantity.number.filter(|_| quantity.kind == QuantityKind::Cardinal)
}

/// The sum of two bounds; absent where one is.
pub(super) fn add(a: Bound<Rational>, b: Bound<Rational>) -> Option<Bound<Rational>> {
    use Bound::{Excluded, Included, Unbounded};
    Some(match (a, b) {
        (Included(a), Included(b)) => Included(a.checked_add(&b)?),
        (Included(a) | Excluded(a), Included(b) | Excluded(b)) => Excluded(a.checked_add(&b)?),
        _ => Unbounded,
    })
}
