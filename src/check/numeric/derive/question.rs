//! What is asked of a derivation: the claim's number, whether a value is it, and whether a source speaks of the same there.

use std::ops::Bound;

use num_traits::{CheckedMul, CheckedSub};

use super::Stated;
use crate::check::checker::Relation;
use crate::check::claim::{Claim, Mention};
use crate::check::numeric::interval::{self, in_base_unit};
use crate::interval::Interval;
use crate::lexicon::arithmetic::APART;
use crate::lexicon::direction::Direction;
use crate::lexicon::person::is_anybody;
use crate::lexicon::unit::{Dimension, Unit};
use crate::mention::{Quantity, QuantityKind, Rational, Reading};
use crate::rule::RuleSet;
use crate::text::{Token, TokenKind, TokenRange};

/// Words of the claim farther away tell nothing of its number.
const REACH: usize = 16;

/// A word that says how far a number lies apart from another stands so near.
const CUE_REACH: usize = 6;

/// What is taken for one sentence may be a table; farther than this nothing in it belongs together.
const LONGEST_SENTENCE: usize = 120;

/// A claim beside the source that may give it.
pub(super) struct Question<'r> {
    pub(super) summary: &'r Reading<'r>,
    pub(super) stated: &'r Quantity,
    pub(super) source: &'r Reading<'r>,
    pub(super) rules: RuleSet,
    /// The stem of the noun the claim counts.
    head: Option<u32>,
    /// The stems of the content words near the claim, what it counts aside; sorted, once each.
    words: Vec<u32>,
}

impl<'r> Question<'r> {
    pub(super) fn of(claim: &Claim<'r>, source: &'r Reading<'r>) -> Option<Self> {
        let Mention::Quantity(stated) = claim.mention else { return None };
        Some(Self::new(claim.reading, stated, source, claim.rules))
    }

    pub(super) fn new(summary: &'r Reading<'r>, stated: &'r Quantity, source: &'r Reading<'r>, rules: RuleSet) -> Self {
        let head = Stated { reading: summary, quantity: stated }.head();
        let near = places(summary, stated, REACH).filter_map(|at| summary.document.get(at));
        let mut words: Vec<u32> = near.filter(|token| is_telling(*token)).map(|token| token.stem).collect();
        words.sort_unstable();
        words.dedup();
        words.retain(|stem| Some(*stem) != head);
        Self { summary, stated, source, rules, head, words }
    }

    pub(super) fn claim(&self) -> Stated<'r> {
        Stated { reading: self.summary, quantity: self.stated }
    }

    pub(super) fn given(&self, quantity: &'r Quantity) -> Stated<'r> {
        Stated { reading: self.source, quantity }
    }

    /// Whether a value of the unit of `like` is what the claim states, hardly rounded.
    pub(super) fn is_value(&self, value: Rational, like: &Quantity) -> bool {
        let given = Quantity { number: Some(value), range: Some(Interval::point(value)), step: None, ..like.clone() };
        let base = |value: &Rational, unit: Option<&Unit>| unit.map_or(Some(*value), |unit| unit.to_base(value));
        let Some((claim, evidence)) = in_base_unit(self.stated).zip(in_base_unit(&given)) else { return false };
        let number = self.stated.number.and_then(|number| base(&number, self.stated.unit));
        let parts = if self.is_least() { 10 } else { 20 };
        base(&value, like.unit).zip(number).is_some_and(|(value, number)| is_near(number, value, parts))
            && matches!(interval::compare((self.stated, &claim), (&given, &evidence), self.rules), Relation::Entails(_))
    }

    /// Whether a quotient in the claim's unit, which seldom comes out even, is the share or the factor that it states.
    pub(super) fn is_quotient(&self, value: Rational) -> bool {
        let Some((number, range)) = self.stated.number.zip(self.stated.range) else { return false };
        let half_a_step = self.stated.step.unwrap_or(Rational::from(1)).checked_mul(&Rational::new(1, 2));
        let is_within_step = apart(number, value).zip(half_a_step).is_some_and(|(off, most)| off <= most);
        let rounded = if self.is_in_percent() { is_within_step } else { is_near(number, value, 20) };
        is_near(number, value, if self.is_least() { 4 } else { 10 })
            && (range.contains(&Interval::point(value)) || self.stated.modifier.is_none() && rounded)
    }

    pub(super) fn is_in_percent(&self) -> bool {
        self.stated.unit.is_some_and(|unit| unit.symbol == "%")
    }

    /// "More than 30" is said of 33, "more than doubled" of a factor of 2.2.
    fn is_least(&self) -> bool {
        self.stated.range.is_some_and(|range| range.high == Bound::Unbounded)
    }

    /// Whether the claim says how far two numbers lie apart, or calls its number the rest of something.
    pub(super) fn tells_apart(&self) -> bool {
        let document = &self.summary.document;
        let tells = |at| way(self.summary, at).is_some() || APART.binary_search(&document.lower(at)).is_ok();
        places(self.summary, self.stated, CUE_REACH).any(tells)
    }

    /// Whether the claim has something rise that falls in the sentences of a stretch, or the other way round.
    pub(super) fn turns(&self, tokens: &TokenRange) -> bool {
        let stated = places(self.summary, self.stated, CUE_REACH).find_map(|at| way(self.summary, at));
        let mut given = self.sentences(tokens).filter_map(|at| way(self.source, at)).peekable();
        stated.is_some_and(|stated| given.peek().is_some() && given.all(|given| given != stated))
    }

    /// Whether the claim says more of what it counts than is said of another number: "22 adult passengers" of "31 passengers".
    pub(super) fn is_narrower(&self, other: Option<&Quantity>) -> bool {
        let words = other.map_or(0, |other| other.head_tokens.len());
        words > 0 && self.stated.head_tokens.len() > words
    }

    /// Whether the claim's number is one of percentage points: "six points ahead".
    pub(super) fn is_of_points(&self) -> bool {
        let unit = self.stated.unit.map(|unit| unit.dimension);
        unit == Some(Dimension::Points) || unit.is_none() && matches!(self.claim().noun(), "point" | "points")
    }

    /// Whether no noun says what the claim counts.
    pub(super) fn is_headless(&self) -> bool {
        self.head.is_none() && self.stated.unit.is_none()
    }

    /// Whether the claim counts people of whatever kind: "21 people".
    pub(super) fn counts_anybody(&self) -> bool {
        self.stated.kind == QuantityKind::Cardinal && is_anybody(self.claim().noun())
    }

    /// Whether the claim counts all of the parts or something wider: of 17 corners and three straights come no 20 corners.
    pub(super) fn counts_all(&self, parts: &[&Quantity]) -> bool {
        let some = parts.iter().any(|part| self.counts(part));
        let shares_noun = parts.last().is_some_and(|last| self.counts(last) && last.head_tokens.len() > 1);
        // "four gold, five silver and two bronze medals": the noun is still to come
        let is_adjective =
            |part: &Quantity| part.head_tokens.len() == 1 && !self.source.document.is_plural(part.head_tokens.start);
        let counted =
            |part: &&Quantity| self.counts(part) || part.head_tokens.is_empty() || shares_noun && is_adjective(part);
        !some || parts.iter().all(counted)
    }

    pub(super) fn counts(&self, quantity: &Quantity) -> bool {
        self.is_head(Stated { reading: self.source, quantity }.head())
    }

    pub(super) fn is_head(&self, stem: Option<u32>) -> bool {
        self.head.is_some() && self.head == stem
    }

    /// Whether the sentences of a stretch say anything that the claim says.
    pub(super) fn bears_on(&self, tokens: &TokenRange) -> bool {
        let said = |token: Token| self.is_head(Some(token.stem)) || self.words.binary_search(&token.stem).is_ok();
        self.sentences(tokens).filter_map(|at| self.source.document.get(at)).any(said)
    }

    fn sentences(&self, tokens: &TokenRange) -> TokenRange {
        let document = &self.source.document;
        let first = document.sentence_around(tokens.start);
        let last = document.sentence_around(tokens.end.saturating_sub(1));
        let from = first.start.max(tokens.start.saturating_sub(LONGEST_SENTENCE));
        from..last.end.max(first.end).min(tokens.end + LONGEST_SENTENCE)
    }
}

fn way(reading: &Reading<'_>, at: usize) -> Option<Direction> {
    reading.document.get(at)?.senses().direction
}

/// Whether a value is off a number by no more than one of so many parts of it.
fn is_near(number: Rational, value: Rational, parts: i128) -> bool {
    apart(number, value).zip(number.checked_mul(&Rational::new(1, parts))).is_some_and(|(off, most)| off <= most)
}

pub(super) fn apart(a: Rational, b: Rational) -> Option<Rational> {
    a.checked_sub(&b).and_then(interval::magnitude)
}

fn is_telling(token: Token) -> bool {
    token.kind == TokenKind::Word && token.is_content_word() && token.senses().numeral.is_none()
}

/// The tokens around a number in its sentence.
fn places<'r>(reading: &Reading<'_>, stated: &'r Quantity, reach: usize) -> impl Iterator<Item = usize> + 'r {
    let tokens = &stated.tokens;
    let sentence = reading.document.sentence_around(tokens.start);
    let from = sentence.start.max(tokens.start.saturating_sub(reach));
    (from..sentence.end.min(tokens.end + reach)).filter(|at| !tokens.contains(at))
}
