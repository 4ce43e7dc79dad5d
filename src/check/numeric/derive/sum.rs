//! Sums: eight welders and three painters are eleven workers, ten dead and another 13 are 23.

use num_traits::CheckedAdd;

use super::question::{Question, add, exact};
use super::{Derived, Operand, list};
use crate::check::numeric::stated::Stated;
use crate::finding::Arithmetic;
use crate::interval::Interval;
use crate::lexicon::person::{is_anybody, may_be_one};
use crate::mention::{Quantity, QuantityKind, Rational};

/// The longest list that is added up.
const MOST_PARTS: usize = 6;

/// Neighbouring quantities whose sum is the claim's number, with "and a woman" behind them.
///
/// Small numbers of anything but people are left out: three is the sum of too much by chance.
pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let stated = question.stated;
    let large = stated.number.is_some_and(|number| number > Rational::from(4)) || stated.unit.is_some();
    if !question.is_cardinal() || !(large || is_anybody(question.noun())) {
        return None;
    }
    let quantities = &question.source.quantities;
    let parts = joined(question, quantities.get(at..)?);
    if !(large || question.counts_persons(&parts)) {
        return None;
    }
    let derived = (1..=parts.len()).find_map(|count| total(question, parts.get(..count)?))?;
    let before = at.checked_sub(1).and_then(|at| quantities.get(at)).filter(|before| is_part(question, before));
    let is_rest =
        before.is_some_and(|before| parts.first().is_some_and(|first| list::is_joined(question, before, first)));
    (!is_rest).then_some(derived) // the list starts with the first of them
}

/// "Worth £60m together" of three and more amounts that a source lists one by one, all of them.
pub(super) fn of_items<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    if !(Stated { reading: question.summary, quantity: question.stated }).is_in_all() {
        return None;
    }
    let is_unit = |part: &&Quantity| part.unit.is_some() && is_part(question, part);
    let amounts: Vec<&Quantity> = question.source.quantities.iter().filter(is_unit).collect();
    let follows = |one: &&Quantity, next: &&Quantity| next.tokens.start <= one.tokens.end + BETWEEN_ITEMS;
    amounts.chunk_by(follows).filter(|items| items.len() > 2).find_map(|items| {
        let sum = items.iter().try_fold(Rational::from(0), |sum, item| sum.checked_add(&exact(item)?))?;
        let agrees = question.is_value(sum, items.first()?) && question.bears_on_list(items);
        agrees.then(|| Derived::new(Arithmetic::Sum, sum, items.iter().copied()))
    })
}

/// Between two items of a list that is added up there are no more words.
const BETWEEN_ITEMS: usize = 12;

/// The parts of one list from the first quantity on; none where it is no part.
fn joined<'r>(question: &Question<'_>, quantities: &'r [Quantity]) -> Vec<&'r Quantity> {
    let mut parts: Vec<&Quantity> = Vec::new();
    // "130 flats in the first phase and a further 70": a place in an order or an age is passed over.
    let passed = |quantity: &&Quantity| !matches!(quantity.kind, QuantityKind::Ordinal | QuantityKind::Age);
    for part in quantities.iter().filter(passed).take(MOST_PARTS) {
        let joins = parts.last().is_none_or(|last| list::is_joined(question, last, part));
        if !is_part(question, part) || !joins {
            break;
        }
        parts.push(part);
    }
    parts
}

fn is_part(question: &Question<'_>, part: &Quantity) -> bool {
    exact(part).is_some() && question.is_of_unit(part.unit)
}

fn total<'r>(question: &Question<'r>, parts: &[&'r Quantity]) -> Option<Derived<'r>> {
    if !are_of_the_claim(question, parts) {
        return None;
    }
    if parts.len() > 1
        && list::closes(question.source, parts.last()?)
        && let Some(sum) = agreeing(question, parts, 0)
    {
        return Some(Derived::new(Arithmetic::Sum, sum, parts.iter().copied()));
    }
    let before = || list::one_before(question.source, parts.first()?);
    let one = list::one_more(question.source, parts.last()?).or_else(before);
    let one = one.filter(|_| question.stated.unit.is_none())?;
    let at = one.end.saturating_sub(1);
    let noun = question.source.document.get(at)?.stem;
    if is_anybody(question.noun()) && !may_be_one(question.source.document.lower(at)) {
        return None; // "two men and a dog" are no three people
    }
    let of_one_kind = question.is_head(Some(noun)) || !parts.iter().any(|part| question.counts(part));
    let sum = agreeing(question, parts, 1).filter(|_| of_one_kind)?;
    let mut derived = Derived::new(Arithmetic::Sum, sum, parts.iter().copied());
    derived.from.push(Operand::Words(one));
    Some(derived)
}

/// Whether the claim counts all of the parts or something wider: of 17 corners and three straights come no 20 corners.
pub(super) fn are_of_the_claim(question: &Question<'_>, parts: &[&Quantity]) -> bool {
    let some = parts.iter().any(|part| question.counts(part));
    let shares_noun = parts.last().is_some_and(|last| question.counts(last) && last.head_tokens.len() > 1);
    let counted = |part: &&Quantity| {
        question.counts(part) || part.head_tokens.is_empty() || (shares_noun && is_adjective(question, part))
    };
    !some || question.stated.unit.is_some() || question.names_several() || parts.iter().all(counted)
}

/// Whether the noun of a part is still to come: "four gold, five silver and two bronze medals".
fn is_adjective(question: &Question<'_>, part: &Quantity) -> bool {
    part.head_tokens.len() == 1 && !question.source.document.is_plural(part.head_tokens.start)
}

/// The sum of the parts and so many more, if it is the claim's number and of the same thing.
fn agreeing(question: &Question<'_>, parts: &[&Quantity], more: i128) -> Option<Rational> {
    let sum = parts.iter().try_fold(Rational::from(more), |sum, part| sum.checked_add(&exact(part)?))?;
    let start = Interval::point(Rational::from(more));
    let range = parts.iter().try_fold(start, |sum, part| {
        let range = part.range?;
        Some(Interval { low: add(sum.low, range.low)?, high: add(sum.high, range.high)? })
    })?;
    let like = parts.iter().find(|part| part.modifier.is_some()).or(parts.first())?;
    (question.is_range(sum, range, like) && question.fits(parts)).then_some(sum)
}
