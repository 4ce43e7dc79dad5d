//! Silence: verbs of speech with "not", which say that somebody keeps something back.

use super::clue::{Clue, Place};
use super::complement::Complement;
use super::scene::Scene;
use super::subject::VerbGroup;
use crate::lexicon::cue::{CueVerb, Stance};
use crate::text::TokenRange;

impl Scene<'_, '_> {
    /// "did not say", "would not comment": a verb of speech with "not", which says that somebody keeps silent.
    pub(super) fn withholds(&self, verb: &CueVerb, group: &VerbGroup) -> bool {
        let silent =
            ["answer", "comment", "disclose", "elaborate", "explain", "reply", "respond", "reveal", "say", "specify"];
        let auxiliary =
            matches!(self.lower(group.start), "did" | "do" | "does" | "would" | "will" | "could" | "has" | "have");
        auxiliary && silent.contains(&verb.base())
    }

    /// "Lee |did not say| whether …", "Lee did not |comment|": what is kept back, or the verb where nothing is named.
    pub(super) fn silence(
        source: TokenRange,
        at: usize,
        group: &VerbGroup,
        verb: &CueVerb,
        governed: Complement,
    ) -> Clue {
        let content = match governed {
            Complement::Content(next) | Complement::Marked(next) => next,
            Complement::Nothing(_) | Complement::Other => at,
        };
        let cue = group.start..if content == at { at } else { at + 1 };
        Clue { stance: Stance::Refused, ..Clue::new(source, cue, verb, Place::After(content)) }
    }
}
