//! Cues that are no verbs: "according to X", "reportedly".

use super::clue::{Clue, Place};
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::cue::{CueClass, REPORTING, Stance};

impl Scene<'_, '_> {
    /// "according to X" at either end of its sentence.
    pub(super) fn according_clue(&self, at: usize) -> Option<Clue> {
        if self.lower(at + 1) != "to" {
            return None;
        }
        let zone = self.zone(at);
        let source = self.phrase_from(at + 2, zone.end)?;
        let first =
            at == zone.start || at == zone.start + 1 && self.function(zone.start) == Some(Function::Coordinator);
        let place = if first {
            let comma = (source.end..zone.end).take(30).find(|&i| self.lower(i) == ",")?;
            Place::After(comma + 1)
        } else {
            let next = self.lower(source.end) == "," && self.lower(at - 1) == "," && at < zone.start + 4;
            if next { Place::After(source.end + 1) } else { Place::Before(at) }
        };
        Some(Clue {
            claim: at..source.end,
            source: Some(source),
            cue: at..at + 2,
            class: CueClass::Speech,
            stance: Stance::Affirmed,
            place,
            impersonal: false,
        })
    }

    /// "reportedly": the clause around it.
    pub(super) fn adverb_clue(&self, at: usize) -> Option<Clue> {
        if REPORTING.binary_search(&self.lower(at)).is_err() {
            return None;
        }
        let zone = self.zone(at);
        let stance = if self.lower(at) == "reportedly" { Stance::Affirmed } else { Stance::Claimed };
        let cue = at..at + 1;
        Some(Clue {
            source: None,
            claim: cue.clone(),
            cue,
            class: CueClass::Speech,
            stance,
            place: Place::Exactly(zone),
            impersonal: true,
        })
    }
}
