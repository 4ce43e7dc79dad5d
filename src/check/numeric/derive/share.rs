//! Shares: "a quarter of its 8,000 jobs" are 2,000, and three of 12 judges are a quarter.

use num_traits::{CheckedDiv, CheckedMul};

use super::Derived;
use super::question::{Question, exact};
use super::relation::{self, introducer};
use crate::finding::Arithmetic;
use crate::mention::{Quantity, QuantityKind, Rational};

pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let (first, rest) = question.sentence_from(at).split_first()?;
    let second = rest.first()?;
    if first.kind == QuantityKind::Share { part(question, first, second) } else { share(question, first, second) }
}

/// "A quarter of its 8,000 jobs": 2,000.
fn part<'r>(question: &Question<'r>, share: &'r Quantity, whole: &'r Quantity) -> Option<Derived<'r>> {
    let behind = whole.tokens.start >= share.tokens.end && whole.tokens.start <= share.tokens.end + 4;
    if !behind
        || !question.is_cardinal()
        || !question.is_of_unit(whole.unit)
        || introducer(question.source, whole) != "of"
    {
        return None;
    }
    let portion = share.unit?.to_base(&share.number?)?;
    let value = exact(whole)?.checked_mul(&portion)?;
    (question.is_value(value, whole) && question.fits(&[whole, share]))
        .then(|| Derived::new(Arithmetic::Product, value, [whole, share]))
}

/// "Three of the 12 judges": a quarter.
fn share<'r>(question: &Question<'r>, first: &'r Quantity, second: &'r Quantity) -> Option<Derived<'r>> {
    let unit = question.stated.unit.filter(|_| question.stated.kind == QuantityKind::Share)?;
    let same_unit = first.unit.map(|unit| unit.symbol) == second.unit.map(|unit| unit.symbol);
    let relation = relation::part(question.source, first, second).filter(|part| same_unit && !part.is_left_out)?;
    let ratio =
        exact(relation.some)?.checked_div(&exact(relation.whole).filter(|whole| *whole > Rational::from(0))?)?;
    let value = if unit.symbol == "%" { ratio.checked_mul(&Rational::from(100))? } else { ratio };
    (question.is_quotient(value) && question.fits(&[relation.whole, relation.some]))
        .then(|| Derived::new(Arithmetic::Quotient, value, [relation.some, relation.whole]))
}
