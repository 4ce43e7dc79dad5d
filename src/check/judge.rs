//! The one fold: from a claim and everything that may bear on it to a finding.

use super::align::{Fit, Rarity};
use super::checker::{Checker, Relation, Standards};
use super::claim::{Candidate, Claim};
use super::effort::Effort;
use super::rival::{is_explained, rival};
use super::weigh::{Weighed, weigh};
use super::witness::Witness;
use crate::code::Code;
use crate::finding::{Finding, Reason};
use crate::mention::Reading;
use crate::rule::RuleSet;

/// Judges every claim of one checker, by the first of these that applies.
///
/// - It is [`outranked`] by what is said of its own event.
/// - It is [`supported`] by a candidate that entails it, or [`derived`] from several together.
/// - It is [`hedged`]: undetermined, because a source has the same value under another hedge.
/// - It is [`open`]: undetermined, because numbers of a text may give it, though nothing shows that they do.
/// - It is [`contradicted`] by a candidate of the same thing.
/// - It is [`undetermined`], because a reason forbids saying more; else it is [without evidence](without_evidence).
///
/// What the [`Effort`] does not reach is undetermined.
pub(crate) fn judge<'r>(
    checker: &dyn Checker,
    summary: &'r Reading<'r>,
    witnesses: &'r [Witness<'r>],
    rarity: &Rarity,
    (rules, effort): (RuleSet, &'r Effort),
) -> Vec<Finding> {
    let claims = checker.claims(summary).into_iter().map(|mention| Claim { reading: summary, mention, rules, effort });
    let claims: Vec<Claim<'r>> = claims.collect();
    effort.start();
    let weighed: Vec<_> = claims.iter().map_while(|claim| weigh(checker, claim, witnesses, rarity)).collect();
    effort.start();
    let judge = |(index, claim): (usize, &Claim<'r>)| {
        let decide = |own: &Vec<Weighed<'r>>| {
            let verdict = outranked(checker, &claims, &weighed, index);
            verdict
                .unwrap_or_else(|| fold(checker, claim, witnesses, own, &|rival| is_explained(&weighed, index, rival)))
        };
        let decision = weighed.get(index).and_then(|own| effort.within(|| decide(own)));
        let not_compared =
            || Decision { code: checker.standards().undetermined, reason: effort.reason(), evidence: Vec::new() };
        let Decision { code, reason, evidence } = decision.unwrap_or_else(not_compared);
        let evidence = evidence.iter().map(Candidate::evidence).collect();
        Finding { code, claim: claim.statement(), evidence, reason }
    };
    claims.iter().enumerate().map(judge).collect()
}

fn fold<'r>(
    checker: &dyn Checker,
    claim: &Claim<'r>,
    witnesses: &'r [Witness<'r>],
    weighed: &[Weighed<'r>],
    explained: &dyn Fn(&Weighed<'r>) -> bool,
) -> Decision<'r> {
    let same_thing = same_thing(weighed, checker.standards());
    supported(checker, claim, weighed, explained)
        .or_else(|| derived(checker, claim, witnesses))
        .or_else(|| hedged(checker, claim, weighed, explained))
        .or_else(|| open(checker, claim, witnesses))
        .or_else(|| contradicted(checker, same_thing, weighed))
        .or_else(|| undetermined(checker, same_thing))
        .unwrap_or_else(|| without_evidence(checker, claim, witnesses, weighed))
}

/// Whether what a source says of the claim's own event outranks the support its value has elsewhere.
fn outranked<'r>(
    checker: &dyn Checker,
    claims: &[Claim<'r>],
    weighed: &[Vec<Weighed<'r>>],
    index: usize,
) -> Option<Decision<'r>> {
    let (against, support) = rival(checker, claims, weighed, index)?;
    let evidence = vec![against.candidate.clone(), support.candidate.clone()];
    Some(Decision { code: checker.standards().misplaced, reason: Reason::OfAnother, evidence })
}

struct Decision<'r> {
    code: &'static Code,
    reason: Reason,
    evidence: Vec<Candidate<'r>>,
}

/// The claim's own value under another hedge: whatever other values there are, this is the one that the claim tells.
fn hedged<'r>(
    checker: &dyn Checker,
    claim: &Claim<'r>,
    weighed: &[Weighed<'r>],
    explained: &dyn Fn(&Weighed<'r>) -> bool,
) -> Option<Decision<'r>> {
    let is_hedged = |weighed: &Weighed<'r>| weighed.relation == Relation::Undecided(Reason::Hedged);
    let hedged = ground(checker, claim, weighed, is_hedged, explained)?;
    let evidence = vec![hedged.candidate.clone()];
    Some(Decision { code: checker.standards().undetermined, reason: Reason::Hedged, evidence })
}

fn supported<'r>(
    checker: &dyn Checker,
    claim: &Claim<'r>,
    weighed: &[Weighed<'r>],
    explained: &dyn Fn(&Weighed<'r>) -> bool,
) -> Option<Decision<'r>> {
    let entailing = ground(checker, claim, weighed, Weighed::entails, explained)?;
    let Relation::Entails(reason) = &entailing.relation else { return None };
    let evidence = vec![entailing.candidate.clone()];
    Some(Decision { code: checker.standards().supported, reason: reason.clone(), evidence })
}

/// The best candidate of a kind that a verdict may rest on: it has a word in common with the claim, and none fits so much
/// better that it must be what the claim speaks of.
fn ground<'w, 'r>(
    checker: &dyn Checker,
    claim: &Claim<'r>,
    weighed: &'w [Weighed<'r>],
    is_of_kind: impl Fn(&Weighed<'r>) -> bool,
    explained: &dyn Fn(&Weighed<'r>) -> bool,
) -> Option<&'w Weighed<'r>> {
    let stands = |at: usize| {
        let ground = &weighed[at];
        let rivals = weighed[..at].iter().take_while(|rival| rival.fit > ground.fit);
        let is_beaten =
            |rival: &Weighed<'r>| rival.fit > ground.fit + checker.margin(claim, &ground.candidate, &rival.candidate);
        checker.may_rest_on(claim, ground.fit, ground.context)
            && !{ rivals }.any(|rival| is_beaten(rival) && !explained(rival))
    };
    (0..weighed.len()).find(|&at| is_of_kind(&weighed[at]) && stands(at)).map(|at| &weighed[at])
}

fn derived<'r>(checker: &dyn Checker, claim: &Claim<'r>, witnesses: &'r [Witness<'r>]) -> Option<Decision<'r>> {
    let (reason, evidence) = witnesses.iter().find_map(|witness| checker.derive(claim, witness))?;
    Some(Decision { code: checker.standards().supported, reason, evidence })
}

/// The claim may follow from what a source says, though nothing shows that it does.
fn open<'r>(checker: &dyn Checker, claim: &Claim<'r>, witnesses: &'r [Witness<'r>]) -> Option<Decision<'r>> {
    let (reason, evidence) = checker.may_follow(claim, witnesses)?;
    Some(Decision { code: checker.standards().undetermined, reason, evidence })
}

/// The claim is contradicted; `all` shows whether its value stands in a source after all, of something else.
fn contradicted<'r>(checker: &dyn Checker, same_thing: &[Weighed<'r>], all: &[Weighed<'r>]) -> Option<Decision<'r>> {
    let open = same_thing.iter().find(|weighed| matches!(weighed.relation, Relation::Undecided(_)));
    let least = open.map_or(0, |open| open.fit.saturating_sub(checker.standards().margin / 2));
    let near = same_thing.iter().filter(|weighed| weighed.fit >= least);
    let against = against(near)?;
    let Relation::Contradicts(special, reason) = &against.relation else { return None };
    let is_elsewhere = |other: &&Weighed<'r>| has_its_value(&other.relation) && !std::ptr::eq(*other, against);
    let elsewhere = all.iter().find(is_elsewhere);
    let standards = checker.standards();
    let (code, reason) = match (special, elsewhere) {
        (Some(code), _) => (*code, reason.clone()),
        (None, elsewhere) if elsewhere.is_some() || *reason == Reason::OfAnother => {
            (standards.misplaced, Reason::OfAnother)
        }
        (None, _) => (standards.contradicted, reason.clone()),
    };
    let evidence = std::iter::once(against).chain(elsewhere).map(|weighed| weighed.candidate.clone()).collect();
    Some(Decision { code, reason, evidence })
}

/// The contradiction to tell of: the best, unless another value of the same thing fits nearly as well as the claim's own
/// value of something else.
fn against<'w, 'r>(near: impl Iterator<Item = &'w Weighed<'r>>) -> Option<&'w Weighed<'r>>
where
    'r: 'w,
{
    let mut contradicting = near.filter(|weighed| weighed.contradicts());
    let best = contradicting.next()?;
    if !has_its_value(&best.relation) {
        return Some(best);
    }
    let mut close = contradicting.take_while(|other| other.fit + NEARLY >= best.fit);
    Some(close.find(|other| !has_its_value(&other.relation)).unwrap_or(best))
}

/// Contradictions whose fits differ by no more fit a claim alike.
const NEARLY: Fit = 150;

/// Whether a candidate has the claim's own value, of the same thing or of another.
fn has_its_value(relation: &Relation) -> bool {
    match relation {
        Relation::Entails(_) => true,
        Relation::Contradicts(_, reason) => reason.keeps_value(),
        _ => false,
    }
}

fn undetermined<'r>(checker: &dyn Checker, same_thing: &[Weighed<'r>]) -> Option<Decision<'r>> {
    let (undecided, reason) = same_thing.iter().find_map(|weighed| match &weighed.relation {
        Relation::Undecided(reason) => Some((weighed, reason.clone())),
        _ => None,
    })?;
    Some(Decision { code: checker.standards().undetermined, reason, evidence: vec![undecided.candidate.clone()] })
}

fn without_evidence<'r>(
    checker: &dyn Checker,
    claim: &Claim<'r>,
    witnesses: &'r [Witness<'r>],
    weighed: &[Weighed<'r>],
) -> Decision<'r> {
    let nearest = weighed.first().filter(|weighed| weighed.fit >= checker.standards().same_thing);
    let nearest = nearest.map(|weighed| weighed.candidate.clone());
    let (code, reason) = checker.without_evidence(claim, witnesses, nearest.as_ref());
    Decision { code, reason, evidence: nearest.into_iter().collect() }
}

/// The candidates that speak of what the claim speaks of, best first.
fn same_thing<'w, 'r>(weighed: &'w [Weighed<'r>], standards: &Standards) -> &'w [Weighed<'r>] {
    let least = standards.same_thing.max(best_fit(weighed).saturating_sub(standards.margin));
    &weighed[..weighed.partition_point(|weighed| weighed.fit >= least)]
}

fn best_fit(weighed: &[Weighed<'_>]) -> Fit {
    weighed.first().map_or(0, |weighed| weighed.fit)
}
