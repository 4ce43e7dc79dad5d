//! Changes: "from 1,600 to 3,000" is up 87.5%, and nearly doubled.

use num_traits::{CheckedDiv, CheckedMul, CheckedSub};

use super::Derived;
use super::question::{Question, exact};
use super::relation::{self, Change, Part};
use crate::finding::Arithmetic;
use crate::mention::{Quantity, QuantityKind, Rational};

pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    find(question, at, |value, pair| question.is_quotient(value) && question.fits(pair))
}

/// "16 of the 21 dancers": 16 out of 21, or three in four.
pub(super) fn share<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    if question.stated.kind != QuantityKind::Share {
        return None;
    }
    let (first, rest) = question.sentence_from(at).split_first()?;
    let Part { some, whole, .. } = relation::part(question.source, first, rest.first()?)?;
    let (part, all) = (exact(some)?, exact(whole)?);
    let share = part.checked_div(&all).filter(|_| part < all)?;
    let percent = question.stated.unit.is_some_and(|unit| unit.symbol == "%");
    let value = share.checked_mul(&Rational::from(if percent { 100 } else { 1 }))?;
    (question.is_quotient(value) && question.fits(&[some, whole]))
        .then(|| Derived::new(Arithmetic::Quotient, value, [some, whole]))
}

/// "Half of his 34 games": 17 of them.
pub(super) fn portion<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let (share, rest) = question.sentence_from(at).split_first()?;
    let whole = rest.first().filter(|_| question.is_cardinal() && share.kind == QuantityKind::Share)?;
    let of = question.source.document.lower(share.tokens.end) == "of" && whole.tokens.start <= share.tokens.end + 3;
    let part = share.unit?.to_base(&share.number?)?.checked_mul(&exact(whole).filter(|_| of)?)?;
    let agrees = question.is_value(part, whole) && question.is_of_unit(whole.unit);
    let like = [share, whole];
    (agrees && question.bears_on_list(&like)).then(|| Derived::new(Arithmetic::Product, part, like))
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
