//! Length against length: "five years" beside "a decade", "more than ten years", "30 days".

use num_traits::CheckedMul;

use super::super::checker::Relation;
use super::relate::same_value;
use crate::code::TIM004;
use crate::finding::Reason;
use crate::lexicon::calendar::Grain;
use crate::mention::{DurationValue, Rational, Timex, TimexModifier, TimexRelation};

/// Relates two lengths by the days they may be.
pub(super) fn relate(stated: &Timex, given: &Timex, a: &DurationValue, b: &DurationValue) -> Relation {
    let (Some(claim), Some(evidence)) = (a.days_range(), b.days_range()) else {
        return relate_vague(stated, given, a, b);
    };
    if claim.0 <= evidence.1 && evidence.0 <= claim.1 {
        return same_value(stated, given);
    }
    if is_bounded(stated.modifier, claim, evidence) {
        return Relation::Entails(Reason::Follows);
    }
    if a.amount == b.amount && a.grain() != b.grain() && a.amount != Some(1.into()) {
        return Relation::Contradicts(Some(&TIM004), Reason::OtherUnit);
    }
    Relation::Contradicts(None, Reason::Differs)
}

/// An unknown number of units is more than one of them and fewer than make up the next greater unit: "weeks" may be "40
/// days", "hours" are not "three weeks".
fn relate_vague(stated: &Timex, given: &Timex, claim: &DurationValue, evidence: &DurationValue) -> Relation {
    let apart = claim.amount.is_none() && evidence.amount.is_none() && claim.grain() != evidence.grain();
    if apart && stated.relation == given.relation && stated.relation != TimexRelation::For {
        return Relation::Contradicts(Some(&TIM004), Reason::OtherUnit); // "days later" told as "weeks later"
    }
    let overlap = match (claim.days_range(), evidence.days_range()) {
        (Some((low, high)), None) => is_some_of(low, high, evidence.grain()),
        (None, Some((low, high))) => is_some_of(low, high, claim.grain()),
        _ => true,
    };
    if overlap { Relation::Undecided(Reason::Vague) } else { Relation::Neutral }
}

fn is_some_of(low: Rational, high: Rational, grain: Grain) -> bool {
    let (least, most) = some_of(grain);
    low <= most && least <= high
}

/// The least and the greatest number of days that people call "hours", "days", "weeks".
fn some_of(grain: Grain) -> (Rational, Rational) {
    let days = |low: i128, high: i128| (Rational::from(low), Rational::from(high));
    match grain {
        Grain::Second | Grain::Minute => (Rational::from(0), Rational::new(1, 8)),
        Grain::Hour => (Rational::new(1, 12), Rational::from(3)),
        Grain::Day | Grain::Weekend => days(2, 40),
        Grain::Week => days(10, 180),
        Grain::Month | Grain::Quarter => days(45, 1_500),
        Grain::Half | Grain::Year => days(500, 40_000),
        Grain::Decade | Grain::Century | Grain::Millennium => days(5_000, 10_000_000),
    }
}

/// Whether one length is more than what the other is less than.
pub(super) fn bounds_apart(a: Option<TimexModifier>, b: Option<TimexModifier>) -> bool {
    use TimexModifier::{EqualOrLess, EqualOrMore, LessThan, MoreThan};
    let direction = |modifier| match modifier {
        Some(MoreThan | EqualOrMore) => 1,
        Some(LessThan | EqualOrLess) => -1,
        _ => 0,
    };
    direction(a) * direction(b) == -1
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
