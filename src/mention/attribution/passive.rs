//! Cue verbs in the passive: "announced by the ministry", "as reported by Xinhua", "is seen as", "was told that".

use super::clue::{Clue, Place};
use super::scene::Scene;
use super::subject::VerbGroup;
use crate::lexicon::cue::{CueVerb, Form, frame};
use crate::text::TokenRange;

impl Scene<'_, '_> {
    /// The passive attribution whose participle stands at `at`.
    pub(super) fn passive_clue(
        &self,
        at: usize,
        verb: &CueVerb,
        form: Form,
        group: &VerbGroup,
        zone: &TokenRange,
    ) -> Option<Clue> {
        if !matches!(form, Form::Past | Form::Participle) {
            return None;
        }
        self.agent_clue(at, verb, group, zone).or_else(|| self.rumour_clue(at, verb, group, zone))
    }

    /// "announced |by the Ministry|", and what is announced; "as reported by Xinhua" stands for the sentence around it.
    fn agent_clue(&self, at: usize, verb: &CueVerb, group: &VerbGroup, zone: &TokenRange) -> Option<Clue> {
        let tells = verb.takes(frame::CLAUSE | frame::OBJECT | frame::AS) && !matches!(verb.base(), "write" | "see");
        let before = group.start.checked_sub(1).filter(|&before| before >= zone.start)?;
        let as_said = self.lower(before) == "as";
        let by = self.skip_adverbials(at + 1, zone.end).min(zone.end);
        let by = (at + 1..=by).find(|&i| self.lower(i) == "by").filter(|&by| by <= at + 6)?;
        let agent = self.phrase_from(by + 1, zone.end).filter(|_| !self.is_time(by + 1))?;
        if group.has_auxiliary && !group.is_passive || !tells && !as_said {
            return None;
        }
        let content = match as_said {
            true if before == zone.start => Place::After(agent.end + usize::from(self.lower(agent.end) == ",")),
            true => Place::Before(before),
            false => Place::Exactly(self.tree_subject(at, zone)?),
        };
        Some(Clue { claim: at..agent.end, ..Clue::new(agent, at..by + 1, verb, content) })
    }

    /// "is seen as", "is said to", "it is feared that": credited to nobody.
    fn rumour_clue(&self, at: usize, verb: &CueVerb, group: &VerbGroup, zone: &TokenRange) -> Option<Clue> {
        if !group.is_passive || group.is_negated || group.start > zone.start && self.lower(group.start - 1) == "to" {
            return None;
        }
        let next = at + 1;
        let it = self.lower(group.start.wrapping_sub(1)) == "it";
        let joins = match self.lower(next) {
            "that" => it,
            "to" => verb.takes(frame::RUMOUR) && verb.base() != "see",
            "as" => verb.takes(frame::RUMOUR) && !it,
            _ => false,
        };
        let start = next + usize::from(self.lower(next) != "that");
        let impersonal = verb.takes(frame::RUMOUR);
        joins.then(|| Clue {
            source: None,
            impersonal,
            ..Clue::new(group.start..start, group.start..start, verb, Place::After(start))
        })
    }
}
