//! Timex against timex: what the time a claim states has to do with the one a source states, dates by their days and lengths by
//! how many they may be.

use std::ops::Bound::Included;

use jiff::civil::Date;
use num_traits::CheckedMul;

use super::super::checker::Relation;
use super::super::date;
use crate::code::TIM004;
use crate::finding::Reason;
use crate::interval::Interval;
use crate::lexicon::calendar::Grain;
use crate::mention::{
    DateValue, DurationValue, Rational, Recurrence, SetValue, TimeOfDay, TimeValue, Timex, TimexModifier,
    TimexRelation, TimexValue,
};
use crate::rule::{RuleId, RuleSet};

/// Relates two timexes by their values, and where those agree by how they bound their event.
pub(super) fn relate(stated: &Timex, given: &Timex, rules: RuleSet) -> Relation {
    use TimexValue::{Date, Duration, Set, Time};
    if stated.value == given.value {
        return same_value(stated, given);
    }
    match (&stated.in_itself, &given.in_itself) {
        (a, b) if a == b => same_value(stated, given),
        (Date(a), Date(b)) => bounded(stated, given, date::relate(*a, *b), rules),
        (Time(a), Time(b)) => relate_times(stated.relation, a, b),
        (Date(a), Time(b)) => bounded(stated, given, date::relate(*a, b.date), rules),
        (Time(a), Date(b)) => on_one_day(a.date, *b), // "Friday night" of "Friday"
        (Duration(a), Duration(b)) => match relate_lengths(stated.modifier, a, b, rules) {
            Relation::Entails(Reason::Same) => same_value(stated, given),
            relation => relation,
        },
        (Set(a), Set(b)) => relate_sets(a, b),
        (Set(SetValue { every: Recurrence::Date(a), .. }), Date(b) | Time(TimeValue { date: b, .. })) => {
            on_one_day(*a, *b) // one of the Fridays, or all
        }
        // "its Friday audience" of "on Friday nights"
        (Date(a), Set(SetValue { every: Recurrence::Date(b) | Recurrence::Time(TimeValue { date: b, .. }), .. }))
            if a == b =>
        {
            Relation::Entails(Reason::Follows)
        }
        (Date(a), Duration(b)) => relate_to_distance(*a, b, given.relation),
        (Duration(a), Date(b)) => relate_to_distance(*b, a, stated.relation),
        _ => Relation::Neutral,
    }
}

/// One value twice: they agree unless one looks ahead and the other back, or they take opposite ends of it.
pub(super) fn same_value(stated: &Timex, given: &Timex) -> Relation {
    if are_opposed(stated, given) {
        return Relation::Contradicts(None, Reason::Differs);
    }
    Relation::Entails(Reason::Same)
}

/// A relation of two dates that the prepositions and modifiers around them may yet turn.
fn bounded(stated: &Timex, given: &Timex, relation: Relation, rules: RuleSet) -> Relation {
    // "this weekend": so loosely said of what is going on that another time of it is no contradiction
    let offset = |timex: &Timex| match timex.in_itself {
        TimexValue::Date(DateValue::Relative { offset, grain }) => Some((offset, grain)),
        _ => None,
    };
    let are_days = || [stated, given].iter().all(|timex| offset(timex).is_some_and(|(_, grain)| grain == Grain::Day));
    let is_current = offset(stated).is_some_and(|(offset, _)| offset == 0) && !are_days();
    match relation {
        Relation::Neutral if given.modifier == Some(TimexModifier::End) && is_last_day(stated, given) => {
            Relation::Entails(Reason::Follows) // "by 28 February" of "by the end of February"
        }
        Relation::Entails(_) if is_other_end(stated, given) => Relation::Contradicts(Some(&TIM004), Reason::OtherUnit),
        Relation::Entails(_) if is_outside_part(stated, given) && stated.relation != TimexRelation::In => {
            Relation::Neutral
        }
        Relation::Entails(_) if are_opposed(stated, given) || is_outside_part(stated, given) => {
            Relation::Contradicts(None, Reason::Differs)
        }
        Relation::Contradicts(..) if is_current && stated.modifier.is_none() && rules.asks(RuleId::CurrentPeriod) => {
            Relation::Undecided(Reason::Vague)
        }
        relation => relation,
    }
}

/// Whether a claim's day is the last of a time.
fn is_last_day(stated: &Timex, given: &Timex) -> bool {
    let days = stated.in_itself.date().zip(given.in_itself.date());
    let days = days.and_then(|(day, whole)| day.days().zip(whole.days()));
    days.is_some_and(|(day, whole)| day.as_point().is_some() && day.high == whole.high)
}

/// Whether both set the same end of two times that do not share it as a limit: "by the end of this month", "… of the year".
fn is_other_end(stated: &Timex, given: &Timex) -> bool {
    let days = stated.days.as_ref().zip(given.days.as_ref());
    let shares = |(a, b): (&Interval<Date>, &Interval<Date>)| match stated.modifier {
        Some(TimexModifier::Start) => a.low == b.low,
        Some(TimexModifier::End) => a.high == b.high,
        _ => true,
    };
    let limits = [stated, given].iter().all(|timex| timex.relation == TimexRelation::By);
    limits && stated.modifier == given.modifier && days.is_some_and(|days| !shares(days))
}

/// Whether a claim is of one half of a time, and the source's day lies in the other: "the end of 2024" of 3 May 2024.
fn is_outside_part(stated: &Timex, given: &Timex) -> bool {
    let (Some(whole), Some(day)) = (&stated.days, &given.days) else { return false };
    let (Included(low), Included(high), Included(day)) = (whole.low, whole.high, day.low) else { return false };
    let half =
        if day.duration_since(low) < high.duration_since(day) { TimexModifier::End } else { TimexModifier::Start };
    stated.modifier == Some(half)
}

/// Dates counted from one that each text names or speaks from: "the next day" told of "tomorrow".
pub(super) fn by_distance(stated: &Timex, given: &Timex) -> Relation {
    if let (TimexValue::Date(DateValue::Any(a)), TimexValue::Date(DateValue::Any(b))) =
        (stated.in_itself, given.in_itself)
        && a != b
        && (Grain::Day..=Grain::Month).contains(&a)
        && (Grain::Day..=Grain::Month).contains(&b)
    {
        return Relation::Contradicts(Some(&TIM004), Reason::OtherUnit); // "the month" told of "the weekend"
    }
    let distance = |timex: &Timex| match timex.in_itself {
        TimexValue::Date(DateValue::Relative { offset, grain }) => Some((offset, grain)),
        _ => timex.from_reference,
    };
    match distance(stated).zip(distance(given)) {
        Some((a, b)) if a == b => Relation::Entails(Reason::Follows),
        // "over the previous month" of "over the previous year"
        Some((a, b)) if a.0 == b.0 && a.0 != 0 => Relation::Contradicts(Some(&TIM004), Reason::OtherUnit),
        Some((a, b)) if a.1 == b.1 => Relation::Contradicts(None, Reason::Differs),
        _ => Relation::Neutral,
    }
}

/// Whether two timexes of one value look in opposite directions ("the past year", "the next"), name its two ends ("early May",
/// "late May"), or the two sides of a bound ("more than a year", "less than a year").
///
/// Sides of a date are asked in `words`, where a denial may turn them, and "a day before the fire" may be told as "a day after
/// the quarrel".
fn are_opposed(stated: &Timex, given: &Timex) -> bool {
    use TimexModifier::{End, EqualOrLess, EqualOrMore, LessThan, MoreThan, Start};
    use TimexRelation::{Ago, Ahead, Next, Past};
    let side = |modifier| match modifier {
        Some(Start) => (-1, 0),
        Some(End) => (1, 0),
        Some(LessThan | EqualOrLess) => (0, -1),
        Some(MoreThan | EqualOrMore) => (0, 1),
        _ => (0, 0),
    };
    let (here, there) = (side(stated.modifier), side(given.modifier));
    let from_speech = matches!(stated.relation, Ago | Ahead | Next | Past);
    from_speech && stated.relation.opposes(given.relation) || here.0 * there.0 + here.1 * there.1 < 0
}

fn relate_times(relation: TimexRelation, a: &TimeValue, b: &TimeValue) -> Relation {
    use TimeOfDay::{Clock, Part};
    let same_day = match date::relate(a.date, b.date) {
        Relation::Contradicts(code, reason) => return Relation::Contradicts(code, reason),
        relation => matches!(relation, Relation::Entails(_)),
    };
    match (a.time, b.time) {
        (a, b) if a == b => Relation::Entails(Reason::Follows),
        (Part(part), Clock { hour, .. }) if same_day && part.has_hour(hour) => Relation::Entails(Reason::Follows),
        (Clock { .. }, Clock { .. }) if matches!(relation, TimexRelation::After | TimexRelation::Before) => {
            Relation::Undecided(Reason::Overlaps) // "shortly after 2 p.m." of 14:05
        }
        (Clock { .. }, Clock { .. }) | (Part(_), Part(_)) => Relation::Contradicts(None, Reason::Differs),
        _ => Relation::Neutral,
    }
}

/// A day in common leaves open the part of it, or whether the claim is of every one.
fn on_one_day(claim: DateValue, evidence: DateValue) -> Relation {
    match date::relate(claim, evidence) {
        Relation::Entails(_) => Relation::Undecided(Reason::Overlaps),
        relation @ Relation::Contradicts(..) => relation,
        _ => Relation::Neutral,
    }
}

/// "last year" is "a year ago", "next month" "in a month", where nobody knows the day of speech.
fn relate_to_distance(date: DateValue, distance: &DurationValue, relation: TimexRelation) -> Relation {
    use TimexRelation::{After, Ago, Ahead, Before};
    let DateValue::Relative { offset, grain } = date else { return Relation::Neutral };
    let away = distance.whole().filter(|_| distance.grain == grain);
    let is_it = match relation {
        Ago | Before => away == offset.checked_neg(),
        Ahead | After => away == Some(offset),
        _ => false,
    };
    if is_it { Relation::Entails(Reason::Follows) } else { Relation::Neutral }
}

fn relate_sets(a: &SetValue, b: &SetValue) -> Relation {
    use Recurrence::{Period, Time};
    match (a.every, b.every) {
        (every, other) if every == other && a.times == b.times => Relation::Entails(Reason::Same),
        _ if is_as_often(a, b) == Some(true) => Relation::Entails(Reason::Same),
        (Period(_), Time(_)) | (Time(_), Period(_)) => Relation::Undecided(Reason::Overlaps), // "nightly" of "every night"
        _ => Relation::Contradicts(None, Reason::Differs),
    }
}

/// "quarterly" is every three months, "twice a year" every six: counted crosswise, so that nothing is divided.
fn is_as_often(a: &SetValue, b: &SetValue) -> Option<bool> {
    let (Recurrence::Period(claim), Recurrence::Period(evidence)) = (a.every, b.every) else { return None };
    let (claim, evidence) = (claim.days_range()?, evidence.days_range()?);
    let over = |days: Rational, set: &SetValue| days.checked_mul(&i128::from(set.times.unwrap_or(1)).into());
    Some(over(claim.0, b)? <= over(evidence.1, a)? && over(evidence.0, a)? <= over(claim.1, b)?)
}

/// Whether what a source states is fine enough to be told as the claim: a day as its month, a length in the same unit.
pub(super) fn is_as_fine(stated: &Timex, given: &Timex) -> bool {
    let dates = stated.in_itself.date().zip(given.in_itself.date());
    dates.map_or_else(|| grain(stated) == grain(given), |(claim, evidence)| evidence.grain() <= claim.grain())
}

/// The unit a timex is one of, or is counted in.
pub(super) fn grain(timex: &Timex) -> Option<Grain> {
    match timex.in_itself {
        TimexValue::Duration(length) | TimexValue::Set(SetValue { every: Recurrence::Period(length), .. }) => {
            Some(length.grain)
        }
        value => value.date().map(|date| date.grain()),
    }
}

/// Relates two lengths by the days they may be.
fn relate_lengths(modifier: Option<TimexModifier>, a: &DurationValue, b: &DurationValue, rules: RuleSet) -> Relation {
    if a.amount.is_none() && b.amount.is_none() && are_next(a.grain, b.grain) {
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
    if a.amount == b.amount && a.grain != b.grain && a.amount != Some(1.into()) {
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
