//! Timeframes: which timex of a source dates the same event, and whether it agrees with the claim's.

mod derive;
mod named_year;
mod order;
mod relate;
mod status;
mod words;

use super::align::{Fit, Rarity};
use super::checker::{Checker, Outcome, Relation, Standards};
use super::claim::{Candidate, Claim, Mention};
use super::date;
use super::effort::Effort;
use super::frame::Frame;
use super::witness::Witness;
use crate::code::{Code, TIM000, TIM001, TIM002, TIM003, TIM009};
use crate::finding::{Finding, Reason};
use crate::interval::Interval;
use crate::mention::{
    DateValue, Rational, Reading, Recurrence, SetValue, TimeOfDay, TimeValue, Timex, TimexRelation, TimexValue,
    YearPart,
};
use crate::rule::{RuleId, RuleSet};
use crate::text::TokenRange;

/// Judges every timex of a summary.
pub(crate) struct Timeframe;

static STANDARDS: Standards = Standards {
    supported: &TIM000,
    contradicted: &TIM001,
    unsupported: &TIM002,
    misplaced: &TIM003,
    undetermined: &TIM009,
    margin: 600,
    same_thing: 350,
};

impl Checker for Timeframe {
    fn standards(&self) -> &'static Standards {
        &STANDARDS
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Mention<'r>> {
        summary.timexes().iter().map(Mention::Timex).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Timex(_) = claim.mention else { return Vec::new() };
        claim.effort.spend(1);
        let timexes = witness.reading.timexes().iter();
        timexes.take(MOST_CANDIDATES).map(|timex| Candidate { witness, mention: Mention::Timex(timex) }).collect()
    }

    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32 {
        let (Mention::Timex(stated), Mention::Timex(given)) = (&claim.mention, &candidate.mention) else { return 0 };
        let same_type = stated.value.type_name() == given.value.type_name();
        let same_relation = stated.relation == given.relation;
        let as_fine = relate::is_as_fine(stated, given);
        u32::from(same_type) * 100 + u32::from(same_type && as_fine) * 50 + u32::from(same_type && same_relation) * 100
    }

    fn margin(&self, claim: &Claim<'_>, _: &Candidate<'_>, rival: &Candidate<'_>) -> Fit {
        let own = Frame::of(claim.reading, &claim.mention);
        let other = || Frame::of(&rival.witness.reading, &rival.mention);
        let is_of_other = own.is_some_and(|own| other().is_some_and(|other| own.stands_before_other_noun(other)));
        if is_of_other { Fit::MAX / 2 } else { STANDARDS.margin }
    }

    fn lead(&self, claim: &Claim<'_>, against: &Candidate<'_>, support: &Candidate<'_>) -> Option<Fit> {
        if !claim.asks(RuleId::Outranked) {
            return None;
        }
        let (Mention::Timex(stated), Mention::Timex(given)) = (&claim.mention, &against.mention) else { return None };
        let there = &against.witness.reading;
        let own = Frame::of(claim.reading, &claim.mention)?;
        let other = Frame::of(there, &against.mention)?;
        let held = Frame::of(&support.witness.reading, &support.mention)?;
        if let (TimexValue::Set(_), TimexValue::Set(_)) = (stated.in_itself, given.in_itself) {
            // "a daily column" of a weekly column and the daily news
            return (own.modifies_same(other) && !own.modifies_same(held)).then_some(0);
        }
        if relate::grain(stated) != relate::grain(given) || own.stands_before_other_noun(other) {
            return None;
        }
        let lasts =
            |timex: &Timex| matches!(timex.in_itself, TimexValue::Duration(_)) && timex.relation == TimexRelation::For;
        let is_length = lasts(stated) && lasts(given);
        let dated = is_length || words::dates_it(claim.reading, stated) && words::dates_it(there, given);
        let sentence = |candidate: &Candidate<'_>| there.document.sentence_at(candidate.mention.tokens().start);
        let is_beside = std::ptr::eq(support.witness, against.witness) && sentence(support) == sentence(against);
        let is_same = own.is_event_of(other) || other.tells_what(own);
        // The source may tell of both, and of each when.
        let is_told = is_length || is_beside || own.is_event_of(held) || held.tells_what(own);
        let lead = if is_same { LEAD } else { 3 * LEAD };
        (dated && (is_same || !is_told)).then_some(lead)
    }

    fn may_rest_on(&self, claim: &Claim<'_>, fit: Fit, context: Fit) -> bool {
        let of_many = matches!(claim.mention, Mention::Timex(timex) if words::is_of_many(claim.reading, timex))
            && claim.asks(RuleId::ManyEvents);
        fit > 0 && (!of_many || context >= SOMETHING)
    }

    fn without_evidence(
        &self,
        claim: &Claim<'_>,
        witnesses: &[Witness<'_>],
        nearest: Option<&Candidate<'_>>,
    ) -> Outcome {
        let Mention::Timex(timex) = claim.mention else { return (&TIM002, Reason::NoEvidence) };
        claim.effort.spend(claim.effort.texts());
        let is_vague = || {
            is_vague(timex)
                && !words::is_named_day(timex, claim.reading)
                && !derive::is_rate_of_a_total(timex, claim.reading, witnesses)
        };
        if claim.asks(RuleId::PartOfDay) && has_its_day(timex, witnesses) || was_published_in(claim, timex, witnesses) {
            (&TIM009, Reason::Overlaps)
        } else if claim.asks(RuleId::HourAlone) && has_bare_hour(timex, witnesses)
            || claim.asks(RuleId::KindOfSeason) && has_its_kind(claim, timex, witnesses)
            || claim.asks(RuleId::VagueTime) && is_vague()
            || named_year::has_digits_of(timex, witnesses)
        {
            (&TIM009, Reason::Vague)
        } else if claim.asks(RuleId::BetweenDates) && derive::may_lie_between(timex, claim.reading, witnesses) {
            (&TIM009, Reason::Countable)
        } else {
            (&TIM002, if nearest.is_some() { Reason::NoSuchValue } else { Reason::NoEvidence })
        }
    }

    fn derive<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
        let Mention::Timex(timex) = claim.mention else { return None };
        if !claim.effort.spend(witness.reading.timexes().len() * FOR_EACH_TIME) {
            return None;
        }
        derive::derive(timex, witness, claim.rules)
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        let (Mention::Timex(stated), Mention::Timex(given)) = (&claim.mention, &candidate.mention) else {
            return Relation::Neutral;
        };
        match words::relate((stated, claim.reading), (given, &candidate.witness.reading), claim.rules) {
            Relation::Entails(_) if is_turned(claim, candidate) => {
                Relation::Contradicts(None, Reason::OtherStatus) // the one tells as done what is to come for the other
            }
            relation => relation,
        }
    }
}

fn is_turned(claim: &Claim<'_>, candidate: &Candidate<'_>) -> bool {
    let here = Frame::of(claim.reading, &claim.mention);
    let there = || Frame::of(&candidate.witness.reading, &candidate.mention);
    claim.asks(RuleId::StatusTurned) && here.zip(there()).is_some_and(|(here, there)| here.is_turned(there))
}

/// Judges what says when without being a timex: years in names, the order of events, and whether they have come.
pub(crate) fn judge_apart(
    summary: &Reading<'_>,
    witnesses: &[Witness<'_>],
    rarity: &Rarity,
    findings: &mut Vec<Finding>,
    (rules, effort): (RuleSet, &Effort),
) {
    findings.extend(named_year::judge(summary, witnesses));
    if rules.asks(RuleId::OrderTurned) {
        findings.extend(order::judge(summary, witnesses, effort));
    }
    if rules.asks(RuleId::DeedTurned) {
        status::judge(summary, witnesses, (rarity, effort), findings);
    }
}

/// The finding that what a summary tells from a token on was not compared.
fn not_compared(summary: &Reading<'_>, from: usize, reason: Reason) -> Finding {
    let claim = Mention::Passage(from..summary.document.tokens().len()).statement(summary);
    Finding { code: &TIM009, claim, evidence: Vec::new(), reason }
}

/// The finding that a source tells some words of a summary the other way round.
fn told_otherwise(
    code: &'static Code,
    (summary, stated): (&Reading<'_>, TokenRange),
    (witness, given): (&Witness<'_>, TokenRange),
    reason: Reason,
) -> Finding {
    let against = Candidate { witness, mention: Mention::Passage(given) };
    let claim = Mention::Passage(stated).statement(summary);
    Finding { code, claim, evidence: vec![against.evidence()], reason }
}

/// A date of the claim's own deed stands this much nearer to its words than one of another event with the same value; one that
/// tells it by another word must stand three times as much nearer.
const LEAD: Fit = 50;

/// The least that two sentences with a word in common share.
const SOMETHING: Fit = 1;

/// The steps that deriving a time takes for each time of a source.
const FOR_EACH_TIME: usize = 20;

/// More times than an article has.
const MOST_CANDIDATES: usize = 500;

/// Whether a source has the full hour of a clock time as a bare number: people who arrange to meet say "at seven", or "7".
fn has_bare_hour(timex: &Timex, witnesses: &[Witness<'_>]) -> bool {
    let TimexValue::Time(TimeValue { time: TimeOfDay::Clock { hour, minute: 0, .. }, .. }) = timex.in_itself else {
        return false;
    };
    let is_hour =
        |number: Rational| [hour, (hour + 11) % 12 + 1].iter().any(|&hour| number == Rational::from(i128::from(hour)));
    let mut quantities = witnesses.iter().flat_map(|witness| witness.reading.quantities());
    quantities
        .any(|quantity| quantity.unit.is_none() && quantity.head.is_none() && quantity.number.is_some_and(is_hour))
}

/// Whether a source has the season or the part of the day that a claim names as a kind of thing: "the spring launch" for "in the
/// spring", "a night-time raid" for "at night".
fn has_its_kind(claim: &Claim<'_>, timex: &Timex, witnesses: &[Witness<'_>]) -> bool {
    let word = timex.tokens.clone().last().and_then(|last| claim.reading.document.get(last));
    let sense = word.and_then(|word| word.senses().calendar);
    let is_kind = matches!(
        timex.in_itself,
        TimexValue::Date(DateValue::Part(None, YearPart::Season(_)))
            | TimexValue::Time(TimeValue { date: DateValue::Any(_), time: TimeOfDay::Part(_), .. })
    );
    let mut tokens = witnesses.iter().flat_map(|witness| witness.reading.document.tokens());
    is_kind && sense.is_some() && timex.tokens.len() <= 3 && tokens.any(|token| token.senses().calendar == sense)
}

/// Whether a source is of the year, or of the month of the year, that a claim names: what it tells as news without a date is of
/// that time.
fn was_published_in(claim: &Claim<'_>, timex: &Timex, witnesses: &[Witness<'_>]) -> bool {
    let TimexValue::Date(date) = timex.in_itself else { return false };
    if !words::names_year(claim.reading, timex) {
        return false;
    }
    let days = date.days().filter(|days| days.as_point().is_none());
    let mut published = witnesses.iter().filter_map(|witness| witness.reading.published);
    days.is_some_and(|days| published.any(|day| days.contains(&Interval::point(day))))
}

/// Whether a source has the day of a claim for a part of it: "Friday" for "Friday night".
fn has_its_day(timex: &Timex, witnesses: &[Witness<'_>]) -> bool {
    let TimexValue::Time(TimeValue { date, time: TimeOfDay::Part(_), .. }) = timex.in_itself else { return false };
    let has_it =
        |given: DateValue| given.grain() == date.grain() && matches!(date::relate(date, given), Relation::Entails(_));
    let mut timexes = witnesses.iter().flat_map(|witness| witness.reading.timexes());
    timexes.any(|timex| matches!(timex.in_itself, TimexValue::Date(given) if has_it(given)))
}

/// Whether a timex says so little that no source need say it: "now", "this year's", "soon", "daily", "months".
fn is_vague(timex: &Timex) -> bool {
    match timex.in_itself {
        TimexValue::Set(SetValue { every: Recurrence::Period(every), .. }) => {
            every.whole().is_none_or(|count| count == 1)
        }
        TimexValue::PastRef | TimexValue::PresentRef | TimexValue::FutureRef | TimexValue::Set(_) => true,
        TimexValue::Duration(length) => length.amount.is_none(),
        TimexValue::Date(date) => matches!(date, DateValue::Any(_) | DateValue::Relative { offset: 0, .. }),
        TimexValue::Time(_) => false,
    }
}
