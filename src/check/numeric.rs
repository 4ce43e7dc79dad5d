//! Numbers: which quantity of a source speaks of the same thing, and whether it entails the claim's.

use std::ops::Bound;

use num_traits::{CheckedMul, CheckedSub};

use super::checker::{Candidate, Checker, Claim, Mention, Relation, Rules};
use super::witness::Witness;
use crate::code::{NUM000, NUM001, NUM002, NUM003, NUM004, NUM009};
use crate::finding::Reason;
use crate::interval::Interval;
use crate::lexicon::modifier::Modifier;
use crate::lexicon::unit::{Dimension, Unit};
use crate::mention::{Quantity, QuantityKind, Rational, Reading};

/// Judges every quantity of a summary.
pub(crate) struct Numeric;

static RULES: Rules = Rules {
    supported: &NUM000,
    contradicted: &NUM001,
    unsupported: &NUM002,
    misplaced: &NUM003,
    undetermined: &NUM009,
    margin: 600,
    same_thing: 350,
};

impl Checker for Numeric {
    fn rules(&self) -> &'static Rules {
        &RULES
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Claim<'r>> {
        let quantity = |quantity| Claim { reading: summary, mention: Mention::Quantity(quantity) };
        summary.quantities.iter().map(quantity).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Quantity(stated) = claim.mention else { return Vec::new() };
        let comparable = witness.reading.quantities.iter().filter(|quantity| commensurable(stated, quantity));
        comparable.map(|quantity| Candidate { witness, mention: Mention::Quantity(quantity) }).collect()
    }

    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32 {
        let (Mention::Quantity(stated), Mention::Quantity(given)) = (&claim.mention, &candidate.mention) else {
            return 0;
        };
        match (head(claim.reading, stated), head(&candidate.witness.reading, given)) {
            (Some(a), Some(b)) if a == b => 400,
            (Some(_), Some(_)) => 0,
            (None, None) if stated.unit.is_some() || stated.kind != QuantityKind::Cardinal => 300,
            _ => 150,
        }
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        match (&claim.mention, &candidate.mention) {
            (Mention::Quantity(stated), Mention::Quantity(given)) => relate(stated, given),
            _ => Relation::Neutral,
        }
    }
}

/// The stem of the noun counted.
fn head(reading: &Reading<'_>, quantity: &Quantity) -> Option<u32> {
    let last = quantity.head_tokens.clone().next_back()?;
    reading.document.get(last).map(|token| token.stem)
}

/// Whether two quantities are of kinds that can agree or disagree at all.
fn commensurable(a: &Quantity, b: &Quantity) -> bool {
    let dimension = |quantity: &Quantity| quantity.unit.map(|unit| unit.dimension);
    let pair = (dimension(a), dimension(b));
    if a.kind == b.kind {
        return pair.0 == pair.1 || is_share_and_points(pair);
    }
    // "Lund, 64" may be read as a bare number where the sentence does not show that it is an age.
    let age_or_bare =
        |kind, bare: &Quantity| kind == QuantityKind::Age && bare.kind == QuantityKind::Cardinal && bare.unit.is_none();
    is_share_and_points(pair)
        || pair.0 == pair.1 && pair.0.is_some()
        || age_or_bare(a.kind, b)
        || age_or_bare(b.kind, a)
}

fn is_share_and_points(pair: (Option<Dimension>, Option<Dimension>)) -> bool {
    matches!(
        pair,
        (Some(Dimension::Share), Some(Dimension::Points)) | (Some(Dimension::Points), Some(Dimension::Share))
    )
}

fn relate(stated: &Quantity, given: &Quantity) -> Relation {
    if is_other_unit(stated.unit, given.unit) {
        let same_digits = stated.number.is_some() && stated.number == given.number;
        return if same_digits { Relation::Contradicts(Some(&NUM004), Reason::OtherUnit) } else { Relation::Neutral };
    }
    let (Some(claim), Some(evidence)) = (in_base_unit(stated), in_base_unit(given)) else {
        return Relation::Undecided(Reason::TooLarge);
    };
    let converted = stated.unit.map(|unit| unit.symbol) != given.unit.map(|unit| unit.symbol);
    let relation = compare(stated, given, &claim, &evidence);
    match relation {
        Relation::Entails(Reason::Same) if converted => Relation::Entails(Reason::Converted),
        Relation::Contradicts(None, _) if is_power_apart(stated, given) => {
            Relation::Contradicts(Some(&NUM004), Reason::OtherUnit)
        }
        relation => relation,
    }
}

/// Whether two units cannot be converted into each other.
fn is_other_unit(a: Option<&Unit>, b: Option<&Unit>) -> bool {
    a.zip(b).is_some_and(|(a, b)| !a.is_comparable(b))
}

fn in_base_unit(quantity: &Quantity) -> Option<Interval<Rational>> {
    quantity.range?.try_map(|value| quantity.unit.map_or(Some(*value), |unit| unit.to_base(value)))
}

fn compare(stated: &Quantity, given: &Quantity, claim: &Interval<Rational>, evidence: &Interval<Rational>) -> Relation {
    if claim == evidence {
        return Relation::Entails(Reason::Same);
    }
    if claim.contains(evidence) {
        return Relation::Entails(Reason::Follows);
    }
    if is_rounded(stated, given, claim, evidence) {
        return Relation::Entails(Reason::Rounded);
    }
    if stated.number.is_some() && stated.number == given.number && stated.unit == given.unit {
        return same_number(stated.modifier, given.modifier);
    }
    if claim.is_disjoint(evidence) {
        return Relation::Contradicts(None, Reason::Differs);
    }
    Relation::Undecided(if stated.number.is_none() || given.number.is_none() {
        Reason::Vague
    } else {
        Reason::Overlaps
    })
}

/// One number under two modifiers: a hedge more or less is no error, a bound turned round is.
fn same_number(stated: Option<Modifier>, given: Option<Modifier>) -> Relation {
    let direction = |modifier: Option<Modifier>| match modifier {
        Some(Modifier::MoreThan | Modifier::AtLeast | Modifier::JustOver) => 1,
        Some(Modifier::LessThan | Modifier::AtMost | Modifier::Nearly) => -1,
        Some(Modifier::Approximately) | None => 0,
    };
    match (direction(stated), direction(given)) {
        (a, b) if a == b || a == 0 && given == Some(Modifier::Approximately) => Relation::Entails(Reason::Follows),
        (a, b) if a == -b => Relation::Contradicts(None, Reason::Differs),
        (0, _) => Relation::Undecided(Reason::Overlaps),
        _ => Relation::Contradicts(None, Reason::Differs),
    }
}

/// Whether the claim is the evidence rounded the way people round: to the digits the claim shows, by no more than a fortieth.
fn is_rounded(stated: &Quantity, given: &Quantity, claim: &Interval<Rational>, evidence: &Interval<Rational>) -> bool {
    if stated.kind != QuantityKind::Cardinal && stated.kind != QuantityKind::Share || given.number.is_none() {
        return false;
    }
    let (Some(number), Some(claim), Some(evidence)) = (stated.number, point(claim), point(evidence)) else {
        return false;
    };
    let (Some(step), Some(off)) = (last_digit(number), claim.checked_sub(&evidence)) else { return false };
    let off = if off < Rational::from(0) { -off } else { off };
    let unit = stated.unit.map_or(Rational::from(1), |unit| Rational::new(unit.factor.0.into(), unit.factor.1.into()));
    let within = |part: Rational, of: Rational| of.checked_mul(&part).is_some_and(|limit| off <= limit);
    let shown = step.checked_mul(&unit).is_some_and(|step| within(Rational::new(1, 2), step));
    let of = if evidence < Rational::from(0) { -evidence } else { evidence };
    shown && within(Rational::new(1, 40), of)
}

fn point(interval: &Interval<Rational>) -> Option<Rational> {
    match (interval.low, interval.high) {
        (Bound::Included(low), Bound::Included(high)) if low == high => Some(low),
        _ => None,
    }
}

/// The value of a number's last digit that is not a trailing zero: 100,000 for 1.9 million, 1/10 for 3.5.
fn last_digit(number: Rational) -> Option<Rational> {
    let ten = Rational::from(10);
    let mut step = Rational::from(1);
    if number == Rational::from(0) {
        return None;
    }
    for _ in 0..36 {
        let quotient = number / step;
        if !quotient.is_integer() {
            step /= ten;
        } else if (quotient / ten).is_integer() {
            step = step.checked_mul(&ten)?;
        } else {
            return Some(step);
        }
    }
    None
}

/// Whether the digits agree and only the thousands do not: million for billion.
fn is_power_apart(stated: &Quantity, given: &Quantity) -> bool {
    let (Some(a), Some(b)) = (stated.number, given.number) else { return false };
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    if small <= Rational::from(0) {
        return false;
    }
    [3, 6, 9].iter().any(|power| small.checked_mul(&Rational::from(10_i128.pow(*power))) == Some(large))
}
