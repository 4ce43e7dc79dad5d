//! Timeframes: which timex of a source dates the same event, and whether it agrees with the claim's.

use super::checker::{Candidate, Checker, Claim, Mention, Outcome, Relation, Rules};
use super::witness::Witness;
use crate::code::{TIM000, TIM001, TIM002, TIM003, TIM004, TIM009};
use crate::finding::{Arithmetic, Reason};
use crate::lexicon::calendar::Grain;
use crate::mention::{
    DateValue, DurationValue, Rational, Reading, SetValue, TimeOfDay, TimeValue, Timex, TimexRelation, TimexValue,
};

/// Judges every timex of a summary.
pub(crate) struct Timeframe;

static RULES: Rules = Rules {
    supported: &TIM000,
    contradicted: &TIM001,
    unsupported: &TIM002,
    misplaced: &TIM003,
    undetermined: &TIM009,
    margin: 600,
    same_thing: 350,
};

impl Checker for Timeframe {
    fn rules(&self) -> &'static Rules {
        &RULES
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Claim<'r>> {
        summary.timexes.iter().map(|timex| Claim { reading: summary, mention: Mention::Timex(timex) }).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Timex(_) = claim.mention else { return Vec::new() };
        let timexes = witness.reading.timexes.iter();
        timexes.map(|timex| Candidate { witness, mention: Mention::Timex(timex) }).collect()
    }

    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32 {
        let (Mention::Timex(stated), Mention::Timex(given)) = (&claim.mention, &candidate.mention) else { return 0 };
        let same_type = stated.value.type_name() == given.value.type_name();
        let same_relation = stated.relation == given.relation;
        u32::from(same_type) * 150 + u32::from(same_type && same_relation) * 100
    }

    fn without_evidence(
        &self,
        claim: &Claim<'_>,
        witnesses: &[Witness<'_>],
        nearest: Option<&Candidate<'_>>,
    ) -> Outcome {
        match claim.mention {
            Mention::Timex(timex) if has_bare_hour(timex, witnesses) => (&TIM009, Reason::Vague),
            Mention::Timex(timex) if is_vague(timex) => (&TIM009, Reason::Vague),
            _ if nearest.is_some() => (&TIM002, Reason::NoSuchValue),
            _ => (&TIM002, Reason::NoEvidence),
        }
    }

    fn derive<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
        let Mention::Timex(Timex { in_itself: TimexValue::Duration(length), .. }) = claim.mention else { return None };
        let years = length.whole().filter(|_| length.grain() == Grain::Year)?;
        let ends = end_points(years, &witness.reading)?;
        let evidence = ends.map(|timex| Candidate { witness, mention: Mention::Timex(timex) }).to_vec();
        Some((Reason::Derived(Arithmetic::Difference), evidence))
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        match (&claim.mention, &candidate.mention) {
            (Mention::Timex(stated), Mention::Timex(given)) => relate(stated, given),
            _ => Relation::Neutral,
        }
    }
}

/// Two dates of one sentence, the earlier first in the text, that lie so many years apart: "from 2016 to 2021".
fn end_points<'r>(years: i32, source: &'r Reading<'r>) -> Option<[&'r Timex; 2]> {
    source.timexes.windows(2).find_map(|pair| {
        let [from, to] = pair else { return None };
        let sentence = |timex: &Timex| source.document.sentence_at(timex.tokens.start);
        let year = |timex: &Timex| timex.in_itself.date().and_then(|date| date.year());
        let apart = year(to)?.checked_sub(year(from)?)?;
        (apart == years && sentence(from) == sentence(to)).then_some([from, to])
    })
}

/// Whether a source has the full hour of a clock time as a bare number: people who arrange to meet say "at seven", or "7".
fn has_bare_hour(timex: &Timex, witnesses: &[Witness<'_>]) -> bool {
    let TimexValue::Time(TimeValue { time: TimeOfDay::Clock { hour, minute: 0, .. }, .. }) = timex.in_itself else {
        return false;
    };
    let is_hour = |number: Rational| number == Rational::from(i128::from(hour % 12));
    let mut quantities = witnesses.iter().flat_map(|witness| &witness.reading.quantities);
    quantities
        .any(|quantity| quantity.unit.is_none() && quantity.head.is_none() && quantity.number.is_some_and(is_hour))
}

/// Whether a timex says so little that no source need say it: "now", "soon", "daily", "months".
fn is_vague(timex: &Timex) -> bool {
    match timex.in_itself {
        TimexValue::PastRef | TimexValue::PresentRef | TimexValue::FutureRef | TimexValue::Set(_) => true,
        TimexValue::Duration(length) => length.amount.is_none(),
        TimexValue::Date(date) => matches!(date, DateValue::Any(_)),
        TimexValue::Time(_) => false,
    }
}

fn relate(stated: &Timex, given: &Timex) -> Relation {
    use TimexValue::{Date, Duration, Set, Time};
    if stated.value == given.value {
        return same_value(stated, given);
    }
    match (&stated.in_itself, &given.in_itself) {
        (a, b) if a == b => same_value(stated, given),
        (Date(a), Date(b)) => relate_dates(*a, *b),
        (Time(a), Time(b)) => relate_times(a, b),
        (Date(a), Time(b)) => relate_dates(*a, b.date),
        (Duration(a), Duration(b)) => relate_durations(stated, given, a, b),
        (Set(a), Set(b)) => relate_sets(a, b),
        _ => Relation::Neutral,
    }
}

/// One value twice: they agree unless one looks ahead and the other back.
fn same_value(stated: &Timex, given: &Timex) -> Relation {
    if points_back(stated.relation) && points_ahead(given.relation)
        || points_ahead(stated.relation) && points_back(given.relation)
    {
        return Relation::Contradicts(None, Reason::Differs);
    }
    Relation::Entails(Reason::Same)
}

fn points_back(relation: TimexRelation) -> bool {
    matches!(relation, TimexRelation::Past | TimexRelation::Ago)
}

fn points_ahead(relation: TimexRelation) -> bool {
    matches!(relation, TimexRelation::Next | TimexRelation::Ahead)
}

fn relate_dates(a: DateValue, b: DateValue) -> Relation {
    if a == b {
        return Relation::Entails(Reason::Same);
    }
    if let (Some(claim), Some(evidence)) = (a.days(), b.days()) {
        if claim.contains(&evidence) {
            return Relation::Entails(Reason::Follows);
        }
        if claim.is_disjoint(&evidence) {
            return Relation::Contradicts(None, Reason::Differs);
        }
        return Relation::Neutral; // the claim is finer than what the source gives
    }
    relate_partial_dates(a, b)
}

/// Dates of which at least one is not anchored: they are compared by the parts both have.
fn relate_partial_dates(a: DateValue, b: DateValue) -> Relation {
    use DateValue::{Any, Relative};
    match (a, b) {
        (Any(_), _) | (_, Any(_)) => Relation::Undecided(Reason::Vague),
        (Relative { offset: a, grain: x }, Relative { offset: b, grain: y }) => match (x == y, a == b) {
            (true, true) => Relation::Entails(Reason::Same),
            _ => Relation::Contradicts(None, Reason::Differs),
        },
        (Relative { .. }, _) | (_, Relative { .. }) => Relation::Undecided(Reason::NoPublicationDate { needed: None }),
        _ => relate_parts(parts(a), parts(b)),
    }
}

/// What a date tells of year, month, day of month and day of week.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    weekday: Option<u8>,
}

fn parts(date: DateValue) -> Parts {
    let year = date.year();
    match date {
        DateValue::Month { month, .. } => Parts { year, month: Some(month), ..Parts::default() },
        DateValue::MonthDay { month, day } => Parts { year, month: Some(month), day: Some(day), ..Parts::default() },
        DateValue::DayOfMonth(day) => Parts { day: Some(day), ..Parts::default() },
        DateValue::Weekday(weekday) => Parts { weekday: Some(weekday), ..Parts::default() },
        DateValue::Day(day) => Parts {
            year,
            month: day.month().try_into().ok(),
            day: day.day().try_into().ok(),
            weekday: day.weekday().to_monday_one_offset().try_into().ok(),
        },
        _ => Parts { year, ..Parts::default() },
    }
}

/// Equal in every part the claim has entails; different in one both have contradicts; a part only the claim has is finer.
fn relate_parts(claim: Parts, evidence: Parts) -> Relation {
    let pairs = [
        (claim.year, evidence.year),
        (claim.month.map(i32::from), evidence.month.map(i32::from)),
        (claim.day.map(i32::from), evidence.day.map(i32::from)),
        (claim.weekday.map(i32::from), evidence.weekday.map(i32::from)),
    ];
    let shared = pairs.iter().filter(|pair| pair.0.is_some() && pair.1.is_some());
    if shared.clone().any(|pair| pair.0 != pair.1) {
        return Relation::Contradicts(None, Reason::Differs);
    }
    let stated = pairs.iter().filter(|pair| pair.0.is_some()).count();
    match shared.count() {
        0 => Relation::Undecided(Reason::NoPublicationDate { needed: None }),
        count if count == stated => Relation::Entails(Reason::Follows),
        _ => Relation::Neutral,
    }
}

fn relate_times(a: &TimeValue, b: &TimeValue) -> Relation {
    use TimeOfDay::{Clock, Part};
    match (a.time, b.time) {
        (a, b) if a == b => Relation::Entails(Reason::Follows),
        (Clock { .. }, Clock { .. }) | (Part(_), Part(_)) => Relation::Contradicts(None, Reason::Differs),
        _ => Relation::Neutral,
    }
}

fn relate_durations(stated: &Timex, given: &Timex, a: &DurationValue, b: &DurationValue) -> Relation {
    let (Some(claim), Some(evidence)) = (a.days_range(), b.days_range()) else {
        return Relation::Undecided(Reason::Vague);
    };
    if claim.0 <= evidence.1 && evidence.0 <= claim.1 {
        return same_value(stated, given);
    }
    if a.amount == b.amount && a.grain() != b.grain() && a.amount != Some(1.into()) {
        return Relation::Contradicts(Some(&TIM004), Reason::OtherUnit);
    }
    Relation::Contradicts(None, Reason::Differs)
}

fn relate_sets(a: &SetValue, b: &SetValue) -> Relation {
    if a.every == b.every && a.times == b.times {
        Relation::Entails(Reason::Same)
    } else {
        Relation::Contradicts(None, Reason::Differs)
    }
}
