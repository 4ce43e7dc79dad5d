//! Acts: what kind of statement an attribution tells of.

use super::retell::Said;
use crate::lexicon::cue::{CueClass, Stance};
use crate::mention::Attribution;

/// Whether a statement is a turn of a transcript: "Amanda: …".
pub(super) fn is_turn((reading, given): Said<'_>) -> bool {
    given.cue.slice(reading.document.text()) == ":"
}

pub(super) fn is_announcement(attribution: &Attribution) -> bool {
    attribution.class == CueClass::Announcement
}

/// Whether two cues name acts of one kind: who is angry announces nothing.
pub(super) fn is_like_act(a: &Attribution, b: &Attribution) -> bool {
    use Stance::{Affirmed, Agreed, Asked, Claimed, Confirmed, Denied, Disagreed, Refused, Urged, Warned};
    let kind = |attribution: &Attribution| match attribution.stance {
        Affirmed | Confirmed | Claimed => 0,
        Warned => 1,
        Disagreed => 2,
        Denied | Refused => 3,
        Agreed => 4,
        Urged => 5,
        Asked => 6,
    };
    kind(a) == kind(b)
}
