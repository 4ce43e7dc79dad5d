//! Sides: whether two texts tell of one event on one side of a date, "since 2019", "not until 2019" and "until 2019".

use super::super::checker::Relation;
use super::super::claim::Mention;
use super::super::frame::Frame;
use crate::finding::Reason;
use crate::mention::{Reading, Timex, TimexRelation, TimexValue};
use crate::rule::{RuleId, RuleSet};

/// A timex and the text it stands in.
type Told<'r> = (&'r Timex, &'r Reading<'r>);

/// What becomes of an agreement in value where the two texts tell of one event on the two sides of it, or one denies it.
///
/// What is denied for three days may be the deed or the days, so that lengths are not asked.
pub(super) fn turned(claim: Told<'_>, source: Told<'_>, rules: RuleSet) -> Option<Relation> {
    let are_dates = [claim, source].iter().all(|(timex, _)| timex.in_itself.date().is_some());
    let frames = frame(claim).zip(frame(source)).filter(|_| are_dates && rules.asks(RuleId::SideTurned));
    let (here, there) = frames?;
    let (stated, given) = (claim.0.relation, source.0.relation);
    let turned = |reason| Some(Relation::Contradicts(None, reason));
    if here.is_told_within(claim.0.phrase) && there.is_told_within(source.0.phrase) {
        return if stated.opposes(given) { turned(Reason::Differs) } else { None };
    }
    let apart = match (here.denies(there), there.denies(here)) {
        // "did not become famous until 1979" is from 1979 on, whatever else the two texts say of it.
        (false, false) if here.is_denied() != there.is_denied() => return None,
        // Both may say the same: "closed until 12 May", "open from 12 May".
        (false, false) if here.is_opposite(there) && !stated.opposes(given) => Reason::Opposite,
        (false, false) if here.poles().opposed(there.poles()) != 0 => return None,
        (false, false) if stated.opposes(given) => Reason::Differs,
        (true, _) if is_denied(stated, given) => Reason::Opposite,
        (false, true) if is_denied(given, stated) => Reason::Opposite,
        _ => return None,
    };
    turned(apart)
}

fn frame((timex, reading): Told<'_>) -> Option<Frame<'_>> {
    Frame::of(reading, &Mention::Timex(timex))
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

/// What becomes of two equal lengths of which one tells how long before the event the other tells how long after.
pub(super) fn distance_turned(claim: Told<'_>, source: Told<'_>) -> Option<Relation> {
    let (here, there) = (Away::of(claim.0, claim.1)?, Away::of(source.0, source.1)?);
    let is_apart = here.is_later != there.is_later && here.event.deed() == there.event.deed();
    is_apart.then_some(Relation::Contradicts(None, Reason::Differs))
}

/// An event so far away from another.
struct Away<'r> {
    event: Frame<'r>,
    /// Whether it comes after the other.
    is_later: bool,
}

impl<'r> Away<'r> {
    fn of(timex: &Timex, reading: &'r Reading<'r>) -> Option<Self> {
        let TimexValue::Duration(_) = timex.in_itself else { return None };
        let mut words = timex.tokens.end.checked_sub(1)?..timex.tokens.end + 1;
        words.find_map(|at| Self::told_by(timex, reading, at))
    }

    fn told_by(timex: &Timex, reading: &'r Reading<'r>, at: usize) -> Option<Self> {
        let sentence = reading.sentence(at);
        let is_later = match reading.document.lower(at) {
            "later" | "before" => true,
            "earlier" | "after" => false,
            _ => return None,
        };
        let opens_event = matches!(reading.document.lower(at), "before" | "after");
        let event = if opens_event {
            Frame::at(reading, sentence.head(at).filter(|&event| event > at)?)
        } else {
            Frame::of(reading, &Mention::Timex(timex))?
        };
        Some(Self { event, is_later })
    }
}
