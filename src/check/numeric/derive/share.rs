//! Shares: three of 12 judges are a quarter.

use num_traits::{CheckedDiv, CheckedMul};

use super::Derived;
use super::question::{Question, exact};
use super::relation;
use crate::finding::Arithmetic;
use crate::mention::{QuantityKind, Rational};

pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let (first, rest) = question.sentence_from(at).split_first()?;
    let second = rest.first()?;
    let unit = question.stated.unit.filter(|_| question.stated.kind == QuantityKind::Share)?;
    let same_unit = first.unit.map(|unit| unit.symbol) == second.unit.map(|unit| unit.symbol);
    let relation = relation::part(question.source, first, second).filter(|part| same_unit && !part.is_left_out)?;
    let ratio =
        exact(relation.some)?.checked_div(&exact(relation.whole).filter(|whole| *whole > Rational::from(0))?)?;
    let value = if unit.symbol == "%" { ratio.checked_mul(&Rational::from(100))? } else { ratio };
    (question.is_quotient(value) && question.fits(&[relation.whole, relation.some]))
        .then(|| Derived::new(Arithmetic::Quotient, value, [relation.some, relation.whole]))
}
