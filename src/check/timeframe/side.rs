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
/// What is denied for three days may be the deed or the days, so that of lengths only the side of an event is asked.
pub(super) fn turned(claim: Told<'_>, source: Told<'_>, rules: RuleSet) -> Option<Relation> {
    let are_dates = [claim, source].iter().all(|(timex, _)| timex.in_itself.date().is_some());
    let (here, there) = (place(claim), place(source));
    let (stated, given) = (claim.0.relation, source.0.relation);
    let apart = match (denies(here, there), denies(there, here)) {
        _ if !are_dates => return turned_length(claim, source, rules),
        _ if !rules.asks(RuleId::SideTurned) => return None,
        // "did not become famous until 1979" is from 1979 on, whatever else the two texts say of it.
        (false, false) if negates(here) != negates(there) || tells_opposite(claim, source) => return None,
        (false, false) if are_opposed(stated, given) => Reason::Differs,
        (true, _) if is_denied(stated, given) => Reason::Opposite,
        (false, true) if is_denied(given, stated) => Reason::Opposite,
        _ => return None,
    };
    Some(Relation::Contradicts(None, apart))
}

fn turned_length(claim: Told<'_>, source: Told<'_>, rules: RuleSet) -> Option<Relation> {
    let distance = || turned_distance(claim, source).filter(|_| rules.asks(RuleId::DistanceTurned));
    let change = || (rules.asks(RuleId::ByForTo) && is_by_for_to(claim, source)).then_some(OPPOSITE);
    distance().or_else(change)
}

const OPPOSITE: Relation = Relation::Contradicts(None, Reason::Opposite);

/// Whether one text has something change by a length and the other to it: "shortened by 26 days", "shortened to 26 days".
fn is_by_for_to(claim: Told<'_>, source: Told<'_>) -> bool {
    let before = |(timex, reading): Told<'_>, word: &str| {
        timex.tokens.start.checked_sub(1).is_some_and(|at| reading.document.lower(at) == word)
    };
    let turned = |a, b| before(a, "by") && before(b, "to");
    turned(claim, source) || turned(source, claim)
}

/// Two lengths counted from one event, before it and after it. "Two days after the vote" and "two days before she left" are
/// one distance told from its two ends.
fn turned_distance(claim: Told<'_>, source: Told<'_>) -> Option<Relation> {
    use TimexRelation::{After, Before};
    let sides = (claim.0.relation, source.0.relation);
    let same_event = || event_behind(claim).is_some_and(|event| event_behind(source) == Some(event));
    let turned = matches!(sides, (Before, After) | (After, Before)) && same_event();
    turned.then_some(Relation::Contradicts(None, Reason::Differs))
}

/// The stem of the event that a length is counted from: the vote of "two days after the vote".
fn event_behind((timex, reading): Told<'_>) -> Option<u32> {
    const REACH: usize = 4;
    let mut behind = timex.tokens.end..timex.tokens.end + REACH;
    let event = behind.find_map(|at| reading.document.get(at).filter(|token| token.is_content_word()))?;
    Some(event.stem)
}

fn place((timex, reading): Told<'_>) -> Place<'_> {
    Place { document: &reading.document, tokens: &timex.tokens, counted: &(0..0) }
}

/// Whether what is denied on one side of a date is told on that very side: "not before May" is from May on, and "not in
/// May" is nothing but a denial.
fn is_denied(denied: TimexRelation, told: TimexRelation) -> bool {
    other_side(denied).is_none_or(|side| are_opposed(side, told))
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

/// Whether two relations put an event on the two sides of a date.
fn are_opposed(a: TimexRelation, b: TimexRelation) -> bool {
    use TimexRelation::{After, Before, By, Since, Until};
    let opposed = |a, b| matches!((a, b), (Before | Until, Since | After) | (By, After | Since));
    opposed(a, b) || opposed(b, a)
}

/// Whether the words around two dates are opposite, so that both texts say the same: "closed until 12 May", "open from 12 May".
fn tells_opposite(claim: Told<'_>, source: Told<'_>) -> bool {
    poles(claim).opposed(poles(source)) != 0
}

fn poles((timex, reading): Told<'_>) -> Poles {
    let document = &reading.document;
    let around = before(document, timex.tokens.start).chain(behind(document, timex.tokens.end));
    let words = around.filter_map(|at| document.get(at)).map(|token| token.senses().poles);
    words.fold(Poles::default(), Poles::or)
}
