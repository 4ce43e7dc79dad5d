//! What is asked of a derivation: the claim's number, and whether a value worked out is it and of the same thing.

use std::ops::Bound;

use num_traits::{CheckedAdd, CheckedMul, CheckedSub};

use super::cues::Cues;
use crate::check::checker::Relation;
use crate::check::numeric::interval;
use crate::check::numeric::stated::Stated;
use crate::interval::Interval;
use crate::lexicon::unit::Unit;
use crate::mention::{Quantity, QuantityKind, Rational, Reading};
use crate::rule::RuleSet;

/// A claim beside the source that may give it.
pub(super) struct Question<'r> {
    pub(super) summary: &'r Reading<'r>,
    pub(super) stated: &'r Quantity,
    pub(super) source: &'r Reading<'r>,
    /// The stem of the noun the claim counts.
    pub(super) head: Option<u32>,
    /// The stems of the content words near the claim; sorted.
    pub(super) terms: Vec<u32>,
    pub(super) cues: Cues,
    pub(super) rules: RuleSet,
}

impl<'r> Question<'r> {
    pub(super) fn new(summary: &'r Reading<'r>, stated: &'r Quantity, source: &'r Reading<'r>, rules: RuleSet) -> Self {
        let head = Stated { reading: summary, quantity: stated }.head();
        let terms = Self::terms(summary, stated);
        Self { summary, stated, source, head, terms, cues: Cues::of(summary, stated), rules }
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
            && matches!(interval::compare((self.stated, &claim), (&given, &evidence), self.rules), Relation::Entails(_))
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
