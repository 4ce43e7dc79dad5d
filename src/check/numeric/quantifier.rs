//! Quantifiers against numbers: "all members" of 70% of them, "nobody was hurt" beside "two people were hurt".

use super::interval::in_base_unit;
use super::stated::Stated;
use crate::check::checker::Relation;
use crate::finding::Reason;
use crate::interval::Interval;
use crate::lexicon::beside::OF_SOME;
use crate::lexicon::person::is_person;
use crate::mention::{Quantity, QuantityKind, Rational};

/// Whether one is a quantifier and the other a number that may agree or disagree with it, or both say that there is none.
pub(super) fn bears_on(a: &Quantity, b: &Quantity) -> bool {
    let pair = |quantifier: &Quantity, number: &Quantity| match number.kind {
        QuantityKind::Share => quantifier.kind == QuantityKind::Quantifier && shares(quantifier).is_some(),
        QuantityKind::Cardinal => is_none(quantifier) && number.unit.is_none(),
        _ => is_none(quantifier) && is_none(number),
    };
    pair(a, b) || pair(b, a)
}

/// How a quantifier and a number relate; `None` where the two are no such pair.
pub(super) fn relate(stated: Stated<'_>, given: Stated<'_>) -> Option<Relation> {
    if !bears_on(stated.quantity, given.quantity) {
        return None;
    }
    let of_shares = [stated, given].iter().any(|side| side.quantity.kind == QuantityKind::Share);
    let relation = if of_shares { relate_shares(stated, given) } else { relate_counts(stated, given) };
    Some(relation.unwrap_or(Relation::Neutral))
}

/// "All" and "most" of what a share is stated of.
fn relate_shares(stated: Stated<'_>, given: Stated<'_>) -> Option<Relation> {
    let (claim, evidence) = (shares(stated.quantity)?, shares(given.quantity)?);
    let same = stated.counts_same(given) && is_of_one_deed(stated, given);
    let told = same && stated.quantity.kind == QuantityKind::Quantifier && claim.contains(&evidence);
    if claim == evidence || told {
        return Some(Relation::Entails(Reason::Follows)); // "100%" of "all of it"
    }
    (same && claim.is_disjoint(&evidence)).then_some(Relation::Contradicts(None, Reason::Differs))
}

/// None against a number, or against none: that nobody was hurt says nothing of who died.
fn relate_counts(stated: Stated<'_>, given: Stated<'_>) -> Option<Relation> {
    let is_of_some = |side: &Stated<'_>| is_none(side.quantity) && OF_SOME.has(side.lower(side.quantity.end()));
    if [stated, given].iter().any(is_of_some) {
        return None; // "nobody |among the hundreds taken to hospitals|"
    }
    let number = stated.quantity.number.or(given.quantity.number).unwrap_or_default();
    let is_none = number == Rational::from(0);
    let same = stated.counts_same(given) || counts_nobody(given, stated) || !is_none && counts_nobody(stated, given);
    let told = same && is_of_one_deed(stated, given);
    let relation = if is_none { Relation::Entails(Reason::Same) } else { Relation::Contradicts(None, Reason::Differs) };
    told.then_some(relation)
}

/// The share that a quantifier or a share stands for; none for "single-digit growth".
fn shares(quantity: &Quantity) -> Option<Interval<Rational>> {
    let range = in_base_unit(quantity)?;
    let whole = Interval::closed(Rational::from(0), Rational::from(1));
    whole.contains(&range).then_some(range)
}

/// Whether a quantifier says that there is none.
pub(super) fn is_none(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Quantifier && quantity.range == Some(Interval::point(Rational::from(0)))
}

/// Whether one is "nobody" and the other a number of people.
fn counts_nobody(nobody: Stated<'_>, people: Stated<'_>) -> bool {
    let alone = is_none(nobody.quantity) && nobody.quantity.head_tokens.is_empty();
    alone && (people.noun().is_empty() || is_person(people.noun()))
}

/// Whether both tell one deed of what they count.
fn is_of_one_deed(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let frames = stated.frame().zip(given.frame());
    frames.is_some_and(|(here, there)| here.shares_deed(there))
}
