//! Number against number: what the interval a claim states has to do with the interval a source states.

use std::ops::Bound;

use num_traits::{CheckedDiv, CheckedMul, CheckedSub};

use crate::check::checker::Relation;
use crate::finding::Reason;
use crate::interval::Interval;
use crate::lexicon::modifier::Modifier;
use crate::lexicon::unit::WHOLE;
use crate::mention::{Quantity, QuantityKind, Rational};
use crate::rule::{RuleId, RuleSet};

/// The values that a quantity stands for, in the base unit.
pub(super) fn in_base_unit(quantity: &Quantity) -> Option<Interval<Rational>> {
    quantity.range?.try_map(|value| quantity.unit.map_or(Some(*value), |unit| unit.to_base(value)))
}

/// Relates two quantities of one dimension; `claim` and `evidence` are their intervals in the base unit.
pub(super) fn compare(
    (stated, claim): (&Quantity, &Interval<Rational>),
    (given, evidence): (&Quantity, &Interval<Rational>),
    rules: RuleSet,
) -> Relation {
    if claim == evidence {
        return Relation::Entails(Reason::Same);
    }
    if is_rounded(stated, given, claim, evidence) {
        return Relation::Entails(Reason::Rounded);
    }
    let ends = [evidence.low, evidence.high];
    let is_end = claim.as_point().is_some_and(|point| ends.contains(&Bound::Included(*point)));
    if is_end && is_range(evidence) && given.modifier.is_none() {
        return Relation::Entails(Reason::Follows); // "from 90 to 100" told one end at a time
    }
    // "in her 40s" and "hundreds" end before their upper end, unlike "11 to 16"
    let ends_with_itself = |range: Interval<Rational>| matches!(range.high, Bound::Included(_));
    let both_ends_stated =
        |quantity: &Quantity| quantity.modifier.is_none() && quantity.range.is_some_and(ends_with_itself);
    if is_range(claim) && is_range(evidence) && both_ends_stated(stated) && both_ends_stated(given) {
        return Relation::Contradicts(None, Reason::Differs); // who states both ends means both
    }
    if claim.contains(evidence) || (is_scale(stated) && is_within(claim, evidence)) {
        return follows(stated, claim, evidence, rules);
    }
    if stated.number.is_some() && stated.number == given.number && stated.unit == given.unit {
        return same_number(stated, given);
    }
    if rules.asks(RuleId::OtherEstimate) && is_other_estimate(stated, given) {
        return Relation::Contradicts(None, Reason::Differs);
    }
    let vague = stated.number.is_none() || given.number.is_none();
    let is_near = |end: Rational, value: Rational| {
        end.min(value).checked_mul(&Rational::new(3, 2)).is_some_and(|most| end.max(value) <= most)
    };
    let is_near = |value| [end(claim.low), end(claim.high)].into_iter().flatten().any(|end| is_near(end, value));
    // "dozens" of 21; and of "hundreds" nobody knows how many
    let is_about = stated.number.is_none()
        && given.number.is_some()
        && end(evidence.high).or(end(evidence.low)).is_some_and(is_near);
    if is_about || stated.number.is_some() && is_scale(given) && end(claim.low) >= end(evidence.low) {
        return Relation::Undecided(Reason::Vague);
    }
    let same_direction = direction(stated.modifier) != 0 && direction(stated.modifier) == direction(given.modifier);
    if claim.is_disjoint(evidence) || same_direction {
        return Relation::Contradicts(None, Reason::Differs);
    }
    if claim.as_point().is_some() && is_bound(given) {
        return Relation::Neutral; // "55" of "more than 50": no source says so
    }
    Relation::Undecided(if vague { Reason::Vague } else { Reason::Overlaps })
}

/// Whether two numbers are told apart though both are blurred: who says "about 105" has not heard "about 100".
fn is_other_estimate(stated: &Quantity, given: &Quantity) -> bool {
    let about = Some(Modifier::Approximately);
    let numbers = stated.number.zip(given.number).filter(|_| stated.modifier == about && given.modifier == about);
    numbers.is_some_and(|(claim, evidence)| digits(claim) >= digits(evidence))
}

/// Whether a claim as wide as "hundreds" takes in all that is likely of an open evidence: "more than 500".
fn is_within(claim: &Interval<Rational>, evidence: &Interval<Rational>) -> bool {
    let starts = |value: Rational| claim.contains(&Interval::point(value));
    evidence.high == Bound::Unbounded && end(evidence.low).is_some_and(starts)
}

/// Whether a quantity is one of the words "dozens", "hundreds", …, whose ends nobody states.
fn is_scale(quantity: &Quantity) -> bool {
    let ends = quantity.range.map(|range| (range.low, range.high));
    quantity.number.is_none() && matches!(ends, Some((Bound::Included(_), Bound::Excluded(_))))
}

/// Whether one states the range that the other does, if need be with "about" before it.
pub(super) fn is_same_range(stated: &Quantity, given: &Quantity) -> bool {
    let is_about = stated.modifier == Some(Modifier::Approximately) && given.number.is_none();
    let ranges = stated.range.zip(given.range);
    ranges.is_some_and(|(claim, evidence)| claim == evidence || is_about && claim.contains(&evidence))
}

/// Whether both ends are stated.
fn is_range(interval: &Interval<Rational>) -> bool {
    let ends = (&interval.low, &interval.high);
    interval.as_point().is_none() && !matches!(ends, (Bound::Unbounded, _) | (_, Bound::Unbounded))
}

/// What is to be said of a claim that takes in all that the evidence allows.
fn follows(stated: &Quantity, claim: &Interval<Rational>, evidence: &Interval<Rational>, rules: RuleSet) -> Relation {
    if stated.number.is_none() || !is_bound(stated) {
        return Relation::Entails(Reason::Follows); // "hundreds", "about 870"
    }
    let is_fraction = stated.unit.is_some_and(|unit| *unit == WHOLE); // "more than half", of 70%
    if is_fraction || !rules.asks(RuleId::NaturalBound) || is_natural_bound(claim, evidence) {
        return Relation::Entails(Reason::Follows);
    }
    match evidence.as_point() {
        Some(_) => Relation::Undecided(Reason::Overlaps), // true, and hardly what the source says
        None => Relation::Neutral,                        // "more than 40" of "more than 50": no source says so
    }
}

/// Whether a speaker who knew the value would choose the bound (Grice), which lies within a quarter of itself from what it
/// bounds: "more than 100" is said of 112, not of 700.
fn is_natural_bound(claim: &Interval<Rational>, evidence: &Interval<Rational>) -> bool {
    let near = |limit: Rational, value: Rational| {
        let off = limit.checked_sub(&value).and_then(magnitude)?.checked_mul(&Rational::from(4))?;
        Some(off <= magnitude(limit)?)
    };
    let (limit, value) = if let Some(low) = end(claim.low) {
        (Some(low), end(evidence.low))
    } else {
        (end(claim.high), end(evidence.high))
    };
    limit.zip(value).and_then(|(limit, value)| near(limit, value)).unwrap_or(false)
}

/// The largest of …, 1/10, 1/2, 1, 5, 10, 50, … that a number is a multiple of: 50 for 250, 5 for 45, 1 for 3.
pub(super) fn round_step(number: Rational) -> Option<Rational> {
    let last = last_digit(number)?;
    let five = last.checked_mul(&Rational::from(5))?;
    Some(if number.checked_div(&five)?.is_integer() { five } else { last })
}

/// Whether a quantity is bounded on one side: "more than 100", "up to 5%".
pub(super) fn is_bound(quantity: &Quantity) -> bool {
    direction(quantity.modifier) != 0
}

fn end(bound: Bound<Rational>) -> Option<Rational> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    }
}

/// 1 for a bound from below, -1 for one from above, 0 for none.
fn direction(modifier: Option<Modifier>) -> i8 {
    match modifier {
        Some(Modifier::MoreThan | Modifier::AtLeast | Modifier::JustOver) => 1,
        Some(Modifier::LessThan | Modifier::AtMost | Modifier::Nearly) => -1,
        Some(Modifier::Approximately) | None => 0,
    }
}

/// One number under two modifiers: a bound turned round or put to an exact number is an error, unless that is a round one.
fn same_number(stated: &Quantity, given: &Quantity) -> Relation {
    match (direction(stated.modifier), direction(given.modifier)) {
        (a, b) if a == b => Relation::Entails(Reason::Follows),
        (a, b) if a == -b => Relation::Contradicts(None, Reason::Differs),
        (0, _) => Relation::Undecided(Reason::Hedged),
        _ if given.modifier.is_none() && stated.number.is_some_and(is_round) => Relation::Undecided(Reason::Overlaps),
        _ => Relation::Contradicts(None, Reason::Differs),
    }
}

/// Whether a number shows one digit, or no more digits than zeros behind them.
fn is_round(number: Rational) -> bool {
    let length = magnitude(number).and_then(|size| size.to_integer().checked_ilog10()).map_or(0, |power| power + 1);
    digits(number) < 2 || 2 * digits(number) <= length
}

/// Whether the claim is the evidence rounded the way people round: by no more than a fortieth, to the last digit shown, and
/// by dropping decimals or at least two digits, because nobody rounds 871 to 870 without saying so; or by converting it.
fn is_rounded(stated: &Quantity, given: &Quantity, claim: &Interval<Rational>, evidence: &Interval<Rational>) -> bool {
    let rounds = matches!(stated.kind, QuantityKind::Cardinal | QuantityKind::Share);
    let (Some(number), Some(other)) = (stated.number, given.number) else { return false };
    let (Some(claim), Some(evidence)) = (claim.as_point(), evidence.as_point()) else { return false };
    let Some(step) = stated.step.or_else(|| last_digit(number)) else { return false };
    let converted = stated.unit.zip(given.unit).is_some_and(|(a, b)| a.symbol != b.symbol); // 48 km/h of 30 mph
    let dropped = stated.step.is_some() || converted || drops_digits(number, other);
    let unit = stated.unit.map_or(Rational::from(1), |unit| Rational::new(unit.factor.0.into(), unit.factor.1.into()));
    let off = claim.checked_sub(evidence).and_then(magnitude);
    let near = |size: Option<Rational>, part: i128| {
        let most = size.and_then(|size| size.checked_mul(&Rational::new(1, part)));
        off.zip(most).is_some_and(|(off, most)| off <= most)
    };
    rounds && dropped && near(step.checked_mul(&unit), 2) && near(magnitude(*evidence), 40)
}

/// Whether a number shows no decimals where the other one does, or two digits fewer; two thirds have no last digit to show.
fn drops_digits(number: Rational, other: Rational) -> bool {
    (number.is_integer() && !other.is_integer()) || digits(other) >= digits(number) + 2
}

/// The number without its sign; `None` for the one that has no counterpart.
pub(super) fn magnitude(number: Rational) -> Option<Rational> {
    Rational::from(0).checked_sub(&number).map(|opposite| opposite.max(number))
}

/// How many significant digits a number shows, trailing zeros aside.
pub(super) fn digits(number: Rational) -> u32 {
    let shown = last_digit(number).and_then(|step| number.checked_div(&step)).and_then(magnitude);
    shown.and_then(|shown| shown.to_integer().checked_ilog10()).map_or(0, |power| power + 1)
}

/// The value of a number's last digit that is not a trailing zero: 100,000 for 1.9 million, 1/10 for 3.5.
fn last_digit(number: Rational) -> Option<Rational> {
    let ten = Rational::from(10);
    let mut step = Rational::from(1);
    if number == Rational::from(0) {
        return None;
    }
    for _ in 0..36 {
        let quotient = number.checked_div(&step)?;
        if !quotient.is_integer() {
            step = step.checked_div(&ten)?;
        } else if quotient.checked_div(&ten)?.is_integer() {
            step = step.checked_mul(&ten)?;
        } else {
            return Some(step);
        }
    }
    None
}
