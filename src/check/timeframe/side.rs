//! Sides: whether two texts tell of one event on one side of a date, "since 2019", "not until 2019" and "until 2019".

use super::super::checker::Relation;
use super::super::claim::Mention;
use super::super::frame::Frame;
use crate::finding::Reason;
use crate::mention::{Reading, Timex};
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
        // "not before May" is from May on.
        (true, _) | (_, true) if stated == given => Reason::Opposite,
        _ => return None,
    };
    turned(apart)
}

fn frame((timex, reading): Told<'_>) -> Option<Frame<'_>> {
    Frame::of(reading, &Mention::Timex(timex))
}
