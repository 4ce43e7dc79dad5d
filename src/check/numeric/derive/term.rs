//! Terms: the numbers of a text that arithmetic may start from, what each measures, and what it is told of each of.

use super::{Operand, Stated};
use crate::lexicon::arithmetic::FOR_EACH;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::unit::{Dimension, Unit};
use crate::mention::{Quantity, QuantityKind, Rational, Reading, TimexValue};
use crate::text::TokenRange;

/// A number to start from.
#[derive(Clone, Copy)]
pub(super) struct Term<'r> {
    pub(super) value: Rational,
    pub(super) measure: Measure,
    pub(super) tokens: &'r TokenRange,
    /// The number; absent for a length of time.
    pub(super) quantity: Option<&'r Quantity>,
}

/// What a number measures.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Measure {
    Count,
    Of(&'static Unit),
    Share,
    Factor,
    Time(Grain),
    /// Two sides of a game or a vote.
    Score,
}

impl<'r> Term<'r> {
    pub(super) fn operand(&self) -> Operand<'r> {
        self.quantity.map_or_else(|| Operand::Words(self.tokens.clone()), Operand::Quantity)
    }

    /// Whether it measures or counts what another number is told of each of.
    pub(super) fn is_what_each(&self, rate: &Rate) -> bool {
        match self.measure {
            Measure::Time(grain) => *rate == Rate::Each(Some(grain)),
            measure => measure == Measure::Count && *rate == Rate::Each(None),
        }
    }

    /// What the number is told of each of.
    pub(super) fn rate(&self, reading: &Reading<'_>) -> Rate {
        self.quantity.map_or(Rate::InAll, |quantity| rate(Stated { reading, quantity }))
    }
}

impl Measure {
    fn of(quantity: &Quantity) -> Option<Self> {
        match (quantity.kind, quantity.unit) {
            (QuantityKind::Cardinal, None) => Some(Self::Count),
            (QuantityKind::Age, _) => Some(Self::Time(Grain::Year)),
            (QuantityKind::Share, _) => Some(Self::Share),
            (QuantityKind::Multiplier, _) => Some(Self::Factor),
            (QuantityKind::Score, _) => Some(Self::Score),
            (QuantityKind::Cardinal, Some(unit)) if unit.dimension == Dimension::Share => Some(Self::Share),
            (QuantityKind::Cardinal, Some(unit)) => Some(Self::Of(unit)),
            _ => None,
        }
    }

    /// Whether two numbers can be set against each other.
    pub(super) fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Of(a), Self::Of(b)) => a.symbol == b.symbol && a.dimension != Dimension::Temperature,
            _ => self == other && !matches!(self, Self::Factor | Self::Score),
        }
    }
}

/// The counts, measures, shares, factors, scores and lengths of time of a text, in its order.
pub(super) fn terms<'r>(reading: &'r Reading<'r>) -> Vec<Term<'r>> {
    let quantities = reading.quantities().iter().filter_map(|quantity| {
        let measure = Measure::of(quantity)?;
        Some(Term { value: quantity.number?, measure, tokens: &quantity.tokens, quantity: Some(quantity) })
    });
    let lengths = reading.timexes().iter().filter_map(|timex| {
        let TimexValue::Duration(length) = timex.in_itself else { return None };
        let measure = Measure::Time(length.grain());
        Some(Term { value: length.amount?, measure, tokens: &timex.tokens, quantity: None })
    });
    let mut terms: Vec<Term<'r>> = quantities.chain(lengths).collect();
    terms.sort_by_key(|term| term.tokens.start);
    terms
}

/// From the first to the last of some terms.
pub(super) fn stretch(terms: &[&Term<'_>]) -> TokenRange {
    let start = terms.iter().map(|term| term.tokens.start).min().unwrap_or(0);
    start..terms.iter().map(|term| term.tokens.end).max().unwrap_or(start)
}

/// What a number is told of each of.
#[derive(PartialEq)]
pub(super) enum Rate {
    /// Of each unit of time, or of each thing.
    Each(Option<Grain>),
    /// Of no such thing.
    InAll,
}

/// "40 calls a week", "$5 an hour", "£3 each", "12 points per game", "an average of 20".
pub(super) fn rate(stated: Stated<'_>) -> Rate {
    let document = &stated.reading.document;
    let end = stated.quantity.end();
    let opens = |at: usize| FOR_EACH.contains(&document.lower(at));
    let grain = |at: usize| match document.get(at)?.senses().calendar {
        Some(Calendar::Grain(grain)) => Some(grain),
        _ => None,
    };
    let near = (end.saturating_sub(1)..end + 2).find_map(|at| grain(at).filter(|_| at > 0 && opens(at - 1)));
    let is_average = stated.words_before().iter().any(|word| word.starts_with("averag"));
    let is_of_each = stated.quantity.per.is_some() || stated.is_of_each() || stated.stands_behind_each();
    match near {
        Some(grain) => Rate::Each(Some(grain)),
        None if is_of_each || is_average => Rate::Each(None),
        None => Rate::InAll,
    }
}
