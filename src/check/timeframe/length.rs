//! Length against length: "five years" beside "a decade", "more than ten years", "30 days".

use num_traits::CheckedMul;

use super::super::checker::Relation;
use crate::code::TIM004;
use crate::finding::Reason;
use crate::lexicon::calendar::Grain;
use crate::mention::{DurationValue, Rational, TimexModifier};
use crate::rule::{RuleId, RuleSet};

/// Relates two lengths by the days they may be.
pub(super) fn relate(
    modifier: Option<TimexModifier>,
    a: &DurationValue,
    b: &DurationValue,
    rules: RuleSet,
) -> Relation {
    if a.amount.is_none() && b.amount.is_none() && are_next(a.grain(), b.grain()) {
        return Relation::Contradicts(Some(&TIM004), Reason::OtherUnit); // "for months" told of "for weeks"
    }
    let (Some(claim), Some(evidence)) = (a.days_range(), b.days_range()) else {
        return Relation::Undecided(Reason::Vague); // of "weeks" nobody knows how many
    };
    if claim.0 <= evidence.1 && evidence.0 <= claim.1 {
        return Relation::Entails(Reason::Same);
    }
    if rules.asks(RuleId::BoundedLength) && is_bounded(modifier, claim, evidence) {
        return Relation::Entails(Reason::Follows);
    }
    if a.amount == b.amount && a.grain() != b.grain() && a.amount != Some(1.into()) {
        return Relation::Contradicts(Some(&TIM004), Reason::OtherUnit);
    }
    Relation::Contradicts(None, Reason::Differs)
}

/// Whether two units are counted of what lasts alike long; hours and years of one text are of two things.
fn are_next(a: Grain, b: Grain) -> bool {
    matches!(
        (a.min(b), a.max(b)),
        (Grain::Day, Grain::Week) | (Grain::Week, Grain::Month) | (Grain::Month, Grain::Year)
    )
}

/// Whether a length lies on the side of another that a bound names: "more than ten years" of twelve.
fn is_bounded(modifier: Option<TimexModifier>, claim: (Rational, Rational), evidence: (Rational, Rational)) -> bool {
    use TimexModifier::{EqualOrLess, EqualOrMore, LessThan, MoreThan};
    let near =
        |small: Rational, large: Rational| small.checked_mul(&Rational::new(3, 2)).is_some_and(|most| large <= most);
    match modifier {
        Some(MoreThan | EqualOrMore) => evidence.0 >= claim.1 && near(claim.1, evidence.0),
        Some(LessThan | EqualOrLess) => evidence.1 <= claim.0 && near(evidence.1, claim.0),
        _ => false,
    }
}
