//! Sides: whether two texts tell of one event on one side of a date, "since 2019", "not until 2019" and "until 2019".

use super::super::checker::Relation;
use super::super::clause::{before, behind};
use super::super::negation::{Place, denies, negates};
use crate::finding::Reason;
use crate::lexicon::opposite::Poles;
use crate::mention::{Reading, Timex, TimexRelation};
use crate::rule::{RuleId, RuleSet};

/// A timex and the text it stands in.
type Told<'r> = (&'r Timex, &'r Reading<'r>);

/// What becomes of an agreement in value where the two texts tell of one event on the two sides of it, or one denies it.
///
/// What is denied for three days may be the deed or the days, so that lengths are not asked.
pub(super) fn turned(claim: Told<'_>, source: Told<'_>, rules: RuleSet) -> Option<Relation> {
    let are_dates = [claim, source].iter().all(|(timex, _)| timex.in_itself.date().is_some());
    let (here, there) = (place(claim), place(source));
    let (stated, given) = (claim.0.relation, source.0.relation);
    let apart = match (denies(here, there), denies(there, here)) {
        _ if !are_dates || !rules.asks(RuleId::SideTurned) => return None,
        // "did not become famous until 1979" is from 1979 on, whatever else the two texts say of it.
        (false, false) if negates(here) != negates(there) || tells_opposite(claim, source) => return None,
        (false, false) if stated.opposes(given) => Reason::Differs,
        (true, _) if is_denied(stated, given) => Reason::Opposite,
        (false, true) if is_denied(given, stated) => Reason::Opposite,
        _ => return None,
    };
    Some(Relation::Contradicts(None, apart))
}

fn place((timex, reading): Told<'_>) -> Place<'_> {
    Place { document: &reading.document, tokens: &timex.tokens, counted: &(0..0) }
}

/// Whether what is denied on one side of a date is told on that very side: "not before May" is from May on, and "not in
/// May" is nothing but a denial.
fn is_denied(denied: TimexRelation, told: TimexRelation) -> bool {
    other_side(denied).is_none_or(|side| side.opposes(told))
}

/// The side of a date that is left for an event once one is denied.
fn other_side(relation: TimexRelation) -> Option<TimexRelation> {
    use TimexRelation::{After, Before, By, Since, Until};
    match relation {
        Until | Before => Some(Since),
        Since | After => Some(Until),
        By => Some(After),
        _ => None,
    }
}

/// Whether the words around two dates are opposite, so that both texts say the same: "closed until 12 May", "open from 12 May".
fn tells_opposite(claim: Told<'_>, source: Told<'_>) -> bool {
    poles(claim).opposed(poles(source)) != 0
}

fn poles((timex, reading): Told<'_>) -> Poles {
    let document = &reading.document;
    let around = before(document, timex.tokens.start).chain(behind(document, timex.tokens.end));
    Poles::of(around.filter_map(|at| document.get(at)).map(|token| token.senses().poles))
}
