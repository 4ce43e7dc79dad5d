//! One step of arithmetic: what two numbers told close together give, whatever words stand beside them.
//!
//! Nothing shows that the claim was worked out that way, so that such a step only forbids to call the claim wrong.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};

use super::question::Question;
use super::{Derived, Operand};
use crate::check::numeric::stated::Stated;
use crate::finding::Arithmetic;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::unit::{Dimension, Unit};
use crate::mention::{Quantity, QuantityKind, Rational, TimexValue};
use crate::text::TokenRange;

/// A number to start from.
#[derive(Clone, Copy)]
struct Term<'r> {
    value: Rational,
    measure: Measure,
    tokens: &'r TokenRange,
    quantity: Option<&'r Quantity>,
}

/// What a number measures.
#[derive(Clone, Copy, PartialEq)]
enum Measure {
    Count,
    Of(&'static Unit),
    Share,
    Factor,
    Time(Grain),
}

/// Numbers that arithmetic takes from a text stand so near.
const REACH: usize = 60;

/// The terms of a stretch that are paired.
const MOST_TERMS: usize = 12;

/// The first step that gives the claim's number from a source that says what the claim says.
pub(super) fn of<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let terms = terms(question);
    let pairs = terms.iter().enumerate().flat_map(|(at, first)| {
        let near = terms[at..].iter().skip(1).take(MOST_TERMS);
        near.take_while(|second| second.tokens.start <= first.tokens.end + REACH).map(move |second| (first, second))
    });
    let alone = || terms.iter().find_map(|term| alone(question, term).filter(|_| question.bears_on(term.tokens)));
    let mut pairs = pairs.filter(|(a, b)| question.bears_on(&(a.tokens.start..b.tokens.end)));
    pairs.find_map(|(a, b)| together(question, a, b).or_else(|| together(question, b, a))).or_else(alone)
}

/// What the numbers of the claim's own sentence and the one before give.
pub(super) fn of_its_own<'r>(question: &Question<'r>) -> bool {
    let tokens = &question.stated.tokens;
    let sentence = question.summary.document.sentence_around(tokens.start);
    let from = question.summary.document.sentence_around(sentence.start.saturating_sub(1)).start;
    let is_near = |term: &Term<'_>| {
        (from..sentence.end).contains(&term.tokens.start)
            && (term.tokens.end <= tokens.start || tokens.end <= term.tokens.start)
    };
    let terms: Vec<Term<'_>> = terms(question).into_iter().filter(is_near).collect();
    let pair = |a: &Term<'r>| terms.iter().any(|b| a.tokens != b.tokens && together(question, a, b).is_some());
    terms.iter().any(|term| pair(term) || alone(question, term).is_some())
}

/// The counts, measures, shares, factors and lengths of time of the source, in the order of the text.
fn terms<'r>(question: &Question<'r>) -> Vec<Term<'r>> {
    let quantities = question.source.quantities.iter().filter_map(|quantity| {
        let measure = measure(quantity)?;
        let value = quantity.number?;
        Some(Term { value, measure, tokens: &quantity.tokens, quantity: Some(quantity) })
    });
    let lengths = question.source.timexes.iter().filter_map(|timex| {
        let TimexValue::Duration(length) = timex.in_itself else { return None };
        Some(Term { value: length.amount?, measure: Measure::Time(length.grain()), tokens: &timex.tokens, quantity: None })
    });
    let mut terms: Vec<Term<'r>> = quantities.chain(lengths).collect();
    terms.sort_by_key(|term| term.tokens.start);
    terms
}

fn measure(quantity: &Quantity) -> Option<Measure> {
    match (quantity.kind, quantity.unit) {
        (QuantityKind::Cardinal, None) => Some(Measure::Count),
        (QuantityKind::Age, _) => Some(Measure::Time(Grain::Year)),
        (QuantityKind::Share, _) => Some(Measure::Share),
        (QuantityKind::Multiplier, _) => Some(Measure::Factor),
        (QuantityKind::Cardinal, Some(unit)) if unit.dimension == Dimension::Share => Some(Measure::Share),
        (QuantityKind::Cardinal, Some(unit)) => Some(Measure::Of(unit)),
        _ => None,
    }
}

/// One number alone: what is left of a share, how far two sides of a score lie apart.
fn alone<'r>(question: &Question<'r>, term: &Term<'r>) -> Option<Derived<'r>> {
    let quantity = term.quantity?;
    if question.stated.kind == QuantityKind::Share && term.measure == Measure::Share {
        let whole = Rational::from(if quantity.unit?.symbol == "%" { 100 } else { 1 });
        let rest = whole.checked_sub(&term.value)?;
        return (question.is_value(rest, quantity) && is_near(question.stated.number, rest, 20) && rest != term.value).then(|| Derived::new(Arithmetic::Difference, rest, [quantity]));
    }
    None
}

/// The first of what two numbers give that is the claim's.
fn together<'r>(question: &Question<'r>, a: &Term<'r>, b: &Term<'r>) -> Option<Derived<'r>> {
    let agrees = |(by, value): (Arithmetic, Rational)| {
        let derived = Derived { by, value, from: vec![operand(a), operand(b)] };
        (value > Rational::from(0) && is_asked(question, a, by, value)).then_some(derived)
    };
    steps(question, a, b).into_iter().flatten().find_map(agrees)
}

fn operand<'r>(term: &Term<'r>) -> Operand<'r> {
    term.quantity.map_or_else(|| Operand::Words(term.tokens.clone()), Operand::Quantity)
}

/// Whether a value is the claim's number, hardly rounded.
fn is_asked(question: &Question<'_>, like: &Term<'_>, by: Arithmetic, value: Rational) -> bool {
    match (question.stated.kind, by) {
        (QuantityKind::Share | QuantityKind::Multiplier, Arithmetic::Quotient | Arithmetic::Change) => {
            let percent = question.stated.unit.is_some_and(|unit| unit.symbol == "%");
            let value = value.checked_mul(&Rational::from(if percent { 100 } else { 1 }));
            value.is_some_and(|value| question.is_quotient(value) && is_near(question.stated.number, value, 10))
        }
        _ => {
            let blank = || Quantity { modifier: None, kind: question.stated.kind, ..question.stated.clone() };
            let like = like.quantity.filter(|quantity| quantity.unit.is_some() == question.stated.unit.is_some());
            let like = like.cloned().unwrap_or_else(blank);
            let base = |value: Rational, unit: Option<&Unit>| unit.map_or(Some(value), |unit| unit.to_base(&value));
            let stated = question.stated.number.and_then(|number| base(number, question.stated.unit));
            question.is_value(value, &like) && base(value, like.unit).is_some_and(|value| is_near(stated, value, 20))
        }
    }
}

/// Whether a value is off the claim's number by no more than one of so many parts.
fn is_near(number: Option<Rational>, value: Rational, parts: i128) -> bool {
    let off = number.and_then(|number| if number > value { number.checked_sub(&value) } else { value.checked_sub(&number) });
    let most = number.and_then(|number| number.checked_mul(&Rational::new(1, parts)));
    off.zip(most).is_some_and(|(off, most)| off <= most)
}

type Step = Option<(Arithmetic, Rational)>;

/// What the first and the second number give that may be a number of the claim's kind.
fn steps(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> [Step; 3] {
    let of = |by: Arithmetic, value: Option<Rational>, is_it: bool| value.filter(|_| is_it).map(|value| (by, value));
    match question.stated.kind {
        QuantityKind::Share | QuantityKind::Multiplier => of_ratio(question, a, b),
        QuantityKind::Cardinal | QuantityKind::Age if is_of_claim(question, a) => {
            let both = is_of_claim(question, b) && is_of_one_rate(question, a, b) && is_step(question, a, b);
            [
                of(Arithmetic::Sum, a.value.checked_add(&b.value), both && may_add(question, a, b)),
                of(Arithmetic::Difference, a.value.checked_sub(&b.value), both && may_differ(question, b))
                    .or_else(|| of(Arithmetic::Product, a.value.checked_mul(&b.value), multiplies(question, a, b))),
                of(Arithmetic::Quotient, a.value.checked_div(&b.value), divides(question, b)),
            ]
        }
        _ => [None; 3],
    }
}

/// Shares and factors: how much of, or how many times as much as, the second number the first is, and how far it is off.
fn of_ratio(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> [Step; 3] {
    let is_share = question.stated.kind == QuantityKind::Share;
    let alike = is_alike(a.measure, b.measure);
    let of_one = alike && counts_one(question, a, b);
    let apart = if a.value > b.value { a.value.checked_sub(&b.value) } else { b.value.checked_sub(&a.value) };
    let change = apart.and_then(|apart| apart.checked_div(&b.value)).filter(|_| of_one && is_share);
    let quotient = a.value.checked_div(&b.value).filter(|_| if is_share { alike && a.value < b.value } else { of_one });
    let shares = is_share && alike && a.measure == Measure::Share && is_step(question, a, b);
    let sum = a.value.checked_add(&b.value).filter(|_| shares);
    [(Arithmetic::Quotient, quotient), (Arithmetic::Change, change), (Arithmetic::Sum, sum)].map(|(by, value)| Some((by, value?)))
}

/// Whether neither number is the claim's own, so that nothing need be added to it or taken from it.
fn is_step(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    [a, b].iter().all(|term| Some(term.value) != question.stated.number)
}

/// Whether two counts are of one thing, or nothing says of what.
fn counts_one(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    let reading = question.source;
    match (a.quantity, b.quantity) {
        (Some(one), Some(other)) if a.measure == Measure::Count => {
            let same = || Stated { reading, quantity: one }.counts_same(Stated { reading, quantity: other });
            one.head.is_none() || other.head.is_none() || same()
        }
        _ => true,
    }
}

/// Whether the claim may tell two numbers together: no small count, and all of one thing where it counts that.
fn may_add(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    let large = question.stated.number.is_some_and(|number| number > Rational::from(4)) || question.stated.unit.is_some();
    let parts: Vec<&Quantity> = [a, b].iter().filter_map(|term| term.quantity).collect();
    large && (a.measure != Measure::Count || super::sum::are_of_the_claim(question, &parts) && question.fits(&parts))
}

/// Whether the claim may tell how far two numbers lie apart: of counts only where it says so.
fn may_differ(question: &Question<'_>, b: &Term<'_>) -> bool {
    b.measure != Measure::Count || question.cues.apart || question.cues.rest
}

/// Whether both numbers are told of as much as the claim's is: each of something, or in all.
fn is_of_one_rate(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    let of = |term: &Term<'_>| term.quantity.map(|quantity| rate(Stated { reading: question.source, quantity }));
    let stated = rate(Stated { reading: question.summary, quantity: question.stated });
    stated == Rate::InAll || [a, b].iter().all(|term| of(term).as_ref() == Some(&stated))
}

fn is_alike(a: Measure, b: Measure) -> bool {
    match (a, b) {
        (Measure::Of(a), Measure::Of(b)) => a.symbol == b.symbol,
        _ => a == b && a != Measure::Factor,
    }
}

/// Whether a number measures what the claim's does; how far two shares lie apart is told in points.
fn is_of_claim(question: &Question<'_>, term: &Term<'_>) -> bool {
    match (term.measure, question.stated.unit) {
        (Measure::Count, None) => question.stated.kind == QuantityKind::Cardinal,
        (Measure::Time(Grain::Year), _) => question.stated.kind == QuantityKind::Age,
        (Measure::Of(unit), Some(stated)) => unit.is_comparable(stated),
        (Measure::Share, Some(stated)) => stated.dimension == Dimension::Points,
        _ => false,
    }
}

/// Whether the first number is told of each of what the second counts, or the second is a factor or a share of the first.
fn multiplies(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    let rate = || a.quantity.map(|quantity| rate(Stated { reading: question.source, quantity }));
    match b.measure {
        Measure::Factor | Measure::Share => true,
        Measure::Time(grain) => rate().is_some_and(|rate| rate == Rate::Each(Some(grain))),
        Measure::Count => rate().is_some_and(|rate| rate == Rate::Each(None)),
        Measure::Of(_) => false,
    }
}

/// Whether the claim's number is told of each of what a number counts.
fn divides(question: &Question<'_>, b: &Term<'_>) -> bool {
    let rate = || rate(Stated { reading: question.summary, quantity: question.stated });
    match b.measure {
        Measure::Time(grain) => rate() == Rate::Each(Some(grain)),
        Measure::Count => rate() == Rate::Each(None),
        Measure::Factor => true,
        _ => false,
    }
}

/// What a number is told of each of.
#[derive(PartialEq)]
enum Rate {
    /// Of each unit of time, or of each thing.
    Each(Option<Grain>),
    /// Of no such thing.
    InAll,
}

/// "40 calls a week", "$5 an hour", "£3 each", "12 points per game", "an average of 20".
fn rate(stated: Stated<'_>) -> Rate {
    let document = &stated.reading.document;
    let end = stated.quantity.tokens.end.max(stated.quantity.head_tokens.end);
    let opens = |at: usize| matches!(document.lower(at), "a" | "an" | "per" | "every" | "each" | "/");
    let grain = |at: usize| match document.get(at)?.senses().calendar {
        Some(Calendar::Grain(grain)) => Some(grain),
        _ => None,
    };
    let near = (end.saturating_sub(1)..end + 2).find_map(|at| grain(at).filter(|_| opens(at - 1)));
    let average = stated.words_before().iter().any(|word| matches!(*word, "average" | "averaging" | "averaged"));
    match near {
        Some(grain) => Rate::Each(Some(grain)),
        None if stated.quantity.per.is_some() || stated.is_of_each() || average => Rate::Each(None),
        None => Rate::InAll,
    }
}
