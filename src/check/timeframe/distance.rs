//! Distances: "a week before she left" and "she left a week earlier" have one event on the two sides of another.

use super::super::checker::Relation;
use super::super::claim::Mention;
use super::super::frame::Frame;
use crate::finding::Reason;
use crate::mention::{Reading, Timex, TimexValue};

/// What becomes of two equal lengths of which one tells how long before the event the other tells how long after.
pub(super) fn turned(claim: (&Timex, &Reading<'_>), source: (&Timex, &Reading<'_>)) -> Option<Relation> {
    let (here, there) = (Away::of(claim.0, claim.1)?, Away::of(source.0, source.1)?);
    let is_apart = here.is_later != there.is_later && here.is_same_event(&there);
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

    /// Whether both are of one deed, or one tells by "did so" what the other's subject does.
    fn is_same_event(&self, other: &Self) -> bool {
        let (here, there) = (self.event, other.event);
        let is_same_subject = here.subject().is_some() && here.subject() == there.subject();
        here.deed() == there.deed() || is_same_subject && (here.does_so() || there.does_so())
    }
}
