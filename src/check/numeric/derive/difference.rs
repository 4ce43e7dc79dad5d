//! Differences: "from 12 to 19" is seven more, 31 people without the nine minors are 22, all but two of 12 are ten.

use num_traits::CheckedSub;

use super::Derived;
use super::opposite;
use super::question::{Question, exact};
use super::relation::{self, Change, Part};
use crate::finding::Arithmetic;
use crate::lexicon::unit::{Dimension, Unit, by_symbol};
use crate::mention::{Quantity, QuantityKind, Rational};

pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let quantities = question.sentence_from(at);
    let (first, rest) = quantities.split_first()?;
    if first.kind == QuantityKind::Score {
        return of_score(question, first);
    }
    let behind = rest.iter().take(2);
    let mut pairs = behind.filter(|second| is_of_one_unit(first, second));
    pairs.find_map(|second| apart(question, first, second).or_else(|| rest_of(question, first, second)))
}

/// "Rose from 12 to 19": by seven.
fn apart<'r>(question: &Question<'r>, first: &'r Quantity, second: &'r Quantity) -> Option<Derived<'r>> {
    let unit = difference_unit(first.unit);
    let points = question.noun() == "points" && unit.is_some_and(|unit| unit.dimension == Dimension::Points);
    let compared = || compared(question, first, second);
    if !question.cues.apart || !(points || question.is_of_unit(unit)) || !question.is_cardinal_or_share() {
        return None;
    }
    let Change { old, new } = relation::change(question.source, first, second)
        .or_else(|| tally(question, first, second))
        .or_else(compared)?;
    let (from, to) = (number(old)?, number(new)?);
    let (large, small) = if to > from { (new, old) } else { (old, new) };
    let difference = number(large)?.checked_sub(&number(small)?)?;
    let unit = if points { question.stated.unit } else { unit };
    let like = Quantity { kind: question.stated.kind, unit, modifier: None, ..first.clone() };
    let against = (question.way() > 0 && to < from) || (question.way() < 0 && to > from);
    let agrees = difference > Rational::from(0) && question.is_value(difference, &like);
    (agrees && !against && question.fits(&[first, second]))
        .then(|| Derived::new(Arithmetic::Difference, difference, [large, small]))
}

/// "38 seats, nine more than the Greens" of "38 seats, and the Greens have 29": whom the claim compares with stands before the
/// other number.
fn compared<'r>(question: &Question<'r>, first: &'r Quantity, second: &'r Quantity) -> Option<Change<'r>> {
    let summary = &question.summary.document;
    let end = question.stated.head_tokens.end.max(question.stated.tokens.end);
    let than = (end..end + MOST_BETWEEN).find(|&at| summary.lower(at) == "than")?;
    let name = (than + 1..than + MOST_BETWEEN).filter_map(|at| summary.get(at)).find(|token| token.is_capitalised())?;
    let has_name = |range: std::ops::Range<usize>| {
        { range }.filter_map(|at| question.source.document.get(at)).any(|token| token.stem == name.stem)
    };
    if has_name(first.tokens.end..second.tokens.start) {
        return Some(Change { old: second, new: first });
    }
    let opens = question.source.document.sentence_around(first.tokens.start).start;
    has_name(opens..first.tokens.start).then_some(Change { old: first, new: second })
}

/// "By 214 votes to 199": two sides of a vote, the winner first.
fn tally<'r>(question: &Question<'r>, first: &'r Quantity, second: &'r Quantity) -> Option<Change<'r>> {
    let end = first.head_tokens.end.max(first.tokens.end);
    // "by 46 percent to Lund's 41 percent"
    let to = question.source.document.lower(end) == "to" && second.tokens.start <= end + MOST_BETWEEN;
    let voted = question.has_near(&["ahead", "by", "gap", "lead", "majority", "margin"]);
    (to && voted).then_some(Change { old: second, new: first })
}

/// "to", and whose the second number is.
const MOST_BETWEEN: usize = 4;

/// "Won 3-1": by two goals.
fn of_score<'r>(question: &Question<'r>, score: &'r Quantity) -> Option<Derived<'r>> {
    let (a, b) = score.number.zip(score.other)?;
    let difference = if a > b { a.checked_sub(&b)? } else { b.checked_sub(&a)? };
    let like = Quantity { kind: QuantityKind::Cardinal, ..score.clone() };
    let apart = question.has_near(&["by", "gap", "lead", "margin"]);
    let agrees = question.is_cardinal()
        && question.stated.unit.is_none()
        && apart
        && difference > Rational::from(0)
        && question.is_value(difference, &like);
    (agrees && question.fits(&[score])).then(|| Derived::new(Arithmetic::Difference, difference, [score]))
}

/// What is left of a whole: the other 22 of 31 people of whom nine are minors.
fn rest_of<'r>(question: &Question<'r>, first: &'r Quantity, second: &'r Quantity) -> Option<Derived<'r>> {
    if !question.is_cardinal() || !question.is_of_unit(first.unit) {
        return None;
    }
    let Part { some, whole, is_left_out } = relation::part(question.source, first, second)?;
    let rest = exact(whole)?.checked_sub(&exact(some)?).filter(|rest| *rest > Rational::from(0))?;
    // What is left goes by a name of its own ("22 adult passengers"), and four is too easily left of something.
    let renamed = !question.counts(whole) || question.is_qualified();
    let unlike = question.counts(whole) && opposite::told(question, some);
    let told = is_left_out
        || question.cues.rest
        || (rest > Rational::from(4) && renamed && question.stated.modifier.is_none());
    let like = Quantity { modifier: None, ..whole.clone() };
    (question.is_value(rest, &like) && (unlike || told && question.fits(&[whole, some])))
        .then(|| Derived::new(Arithmetic::Difference, rest, [whole, some]))
}

/// The number of a count, a measure or a share in percent.
fn number(quantity: &Quantity) -> Option<Rational> {
    let percent = quantity.unit.is_some_and(|unit| unit.symbol == "%");
    quantity.number.filter(|_| percent || quantity.kind == QuantityKind::Cardinal)
}

/// Two shares in percent lie so many points apart.
fn difference_unit(unit: Option<&'static Unit>) -> Option<&'static Unit> {
    unit.and_then(|unit| if unit.symbol == "%" { by_symbol("pp") } else { Some(unit) })
}

fn is_of_one_unit(a: &Quantity, b: &Quantity) -> bool {
    match (a.unit, b.unit) {
        (None, None) => true,
        (Some(a), Some(b)) => a.symbol == b.symbol && a.dimension != Dimension::Temperature,
        _ => false,
    }
}
