//! Changes: "from 1,600 to 3,000" is up 87.5%, and nearly doubled; a fare of $50 that rises by 10% rises by $5, to $55.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};

use super::Derived;
use super::question::{Question, exact};
use super::relation::{self, Change};
use crate::finding::Arithmetic;
use crate::lexicon::direction::Direction;
use crate::mention::{Quantity, QuantityKind, Rational};

pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    find(question, at, |value, pair| question.is_quotient(value) && question.fits(pair))
}

/// A change that is not the claim's, of what the claim names: "the number of calls tripled" where it went from 180 to 375.
pub(super) fn otherwise<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    find(question, at, |value, pair| {
        let says = |operand: &&Quantity| question.head_of(operand).is_some_and(|head| question.says(head));
        let names = pair.iter().any(says) || pair.iter().all(|operand| operand.head_tokens.is_empty());
        let close = question.stated.modifier.is_some() || question.is_near_quotient(value);
        !close && names && question.fits(pair) && question.is_of_same_sentence(pair)
    })
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

/// "The fare of $50 will rise by 10%": by $5, to $55.
pub(super) fn applied<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let (old, rest) = question.sentence_from(at).split_first()?;
    let share = rest.first().filter(|share| share.kind == QuantityKind::Share && question.is_cardinal())?;
    question.stated.number?;
    let direction = share.direction.filter(|_| question.is_of_unit(old.unit) && leads_to(question, old, share))?;
    let value = exact(old)?;
    let change = value.checked_mul(&share.unit?.to_base(&share.number?)?)?;
    let (by, told) = match direction {
        _ if question.stated.direction == Some(direction) && question.word_before() != "to" => {
            (Arithmetic::Product, change)
        }
        Direction::Up => (Arithmetic::Sum, value.checked_add(&change)?),
        Direction::Down => (Arithmetic::Difference, value.checked_sub(&change)?),
    };
    (question.is_value(told, old) && question.fits(&[old, share])).then(|| Derived::new(by, told, [old, share]))
}

/// Whether the value before a change is the old one of what changes: "sales of $400m were up 30%" has the new one.
fn leads_to(question: &Question<'_>, old: &Quantity, share: &Quantity) -> bool {
    let mut between = old.tokens.end..share.tokens.start;
    let parts = |at: usize| {
        let word = question.source.document.lower(at);
        matches!(word, "up" | "down" | "higher" | "lower" | "after" | "and" | "but" | "while" | "," | ";")
    };
    between.len() <= MOST_BETWEEN && !between.any(parts)
}

/// A value and a change with more words between them are not of one thing.
const MOST_BETWEEN: usize = 8;
