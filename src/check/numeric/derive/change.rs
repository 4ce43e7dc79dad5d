//! Changes: "from 1,600 to 3,000" is up 87.5%, and nearly doubled.

use num_traits::{CheckedDiv, CheckedMul, CheckedSub};

use super::Derived;
use super::question::{Question, exact};
use super::relation::{self, Change};
use crate::finding::Arithmetic;
use crate::mention::{Quantity, QuantityKind, Rational};

pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    find(question, at, |value, pair| question.is_quotient(value) && question.fits(pair))
}

/// The first change from one value to another in a sentence that is asked for.
fn find<'r>(
    question: &Question<'r>,
    at: usize,
    is_asked: impl Fn(Rational, &[&Quantity]) -> bool,
) -> Option<Derived<'r>> {
    let by = match question.stated.kind {
        QuantityKind::Multiplier => Arithmetic::Quotient,
        QuantityKind::Share if question.way() != 0 => Arithmetic::Change,
        _ => return None,
    };
    let (first, rest) = question.sentence_from(at).split_first()?;
    rest.iter().take(2).find_map(|second| {
        let same_unit = first.unit.map(|unit| unit.symbol) == second.unit.map(|unit| unit.symbol);
        let Change { old, new } = relation::change(question.source, first, second).filter(|_| same_unit)?;
        let (from, to) = (exact(old)?, exact(new)?);
        let value = match by {
            Arithmetic::Change => growth(question, from, to)?,
            _ => to.checked_div(&from)?,
        };
        is_asked(value, &[first, second]).then(|| Derived::new(by, value, [new, old]))
    })
}

/// By which share of the old value the new one lies above or below it, the way the claim has it.
fn growth(question: &Question<'_>, from: Rational, to: Rational) -> Option<Rational> {
    let change = if question.way() > 0 { to.checked_sub(&from)? } else { from.checked_sub(&to)? };
    let zero = Rational::from(0);
    let share = change.checked_div(&from).filter(|_| from > zero && change > zero)?;
    if question.stated.unit?.symbol == "%" { share.checked_mul(&Rational::from(100)) } else { Some(share) }
}
