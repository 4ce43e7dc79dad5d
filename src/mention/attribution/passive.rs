//! Cue verbs in the passive: "announced by the ministry", "as reported by Xinhua", "is seen as", "was told that".

use super::clue::{Clue, Place};
use super::scene::Scene;
use super::subject::VerbGroup;
use crate::lexicon::Function;
use crate::lexicon::cue::{CueVerb, Form, frame};
use crate::syntax::tag::Class;
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

    /// "announced |by the Ministry|".
    fn agent_clue(&self, at: usize, verb: &CueVerb, group: &VerbGroup, zone: &TokenRange) -> Option<Clue> {
        let as_said = self.lower(group.start.wrapping_sub(1)) == "as";
        let reports =
            verb.takes(frame::CLAUSE | frame::OBJECT | frame::AS) && verb.base() != "write" && verb.base() != "see";
        if group.has_auxiliary && !group.is_passive || !reports && !as_said {
            return None;
        }
        let by = self.skip_adverbials(at + 1, zone.end).min(zone.end);
        let by = (at + 1..=by).find(|&i| self.lower(i) == "by").filter(|&by| by <= at + 6)?;
        let agent = self.phrase_from(by + 1, zone.end)?;
        let agent = if self.is_time(by + 1) { return None } else { agent };
        let content = self.passive_content(group, at, &agent, zone)?;
        let mut clue = Clue::new(agent.clone(), at..by + 1, verb, content);
        clue.claim = at..agent.end;
        Some(clue)
    }

    /// What is announced: the noun phrase before the participle, or the sentence around "as reported by".
    fn passive_content(&self, group: &VerbGroup, at: usize, agent: &TokenRange, zone: &TokenRange) -> Option<Place> {
        let before = group.start.checked_sub(1).filter(|&before| before >= zone.start)?;
        if self.lower(before) == "as" {
            return Some(
                if before == zone.start
                    || agent.end + 4 < zone.end && self.lower(before - 1) != "," && before - zone.start < 4
                {
                    Place::After(agent.end + usize::from(self.lower(agent.end) == ","))
                } else {
                    Place::Before(before)
                },
            );
        }
        if group.is_passive && matches!(self.lower(before), "it") {
            let after = self.skip_adverbials(agent.end, zone.end);
            return (self.lower(after) == "that").then_some(Place::After(after));
        }
        let end = match self.lower(before) {
            "," => before,
            "that" | "which" | "who" => before - usize::from(before > zone.start && self.lower(before - 1) == ","),
            _ => before + 1,
        };
        self.phrase_before(end, zone.start).or_else(|| self.tree_subject(at, zone)).map(Place::Exactly)
    }

    /// Whether a determiner, adjective or possessive before `at` makes it a noun.
    pub(super) fn is_noun_here(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        match self.function(before) {
            Some(Function::Determiner | Function::Preposition) => true,
            Some(Function::Negation) => self.lower(before) == "no",
            Some(Function::Clitic) => self.lower(before).ends_with('s'),
            Some(_) => false,
            None => {
                let verb = || self.sentence(at).class(at) == Class::Verb;
                self.is_content(before) && !self.is_name(before) && !self.shows_verb(at + 1) && !verb()
            }
        }
    }

    /// Whether what follows a word that may be noun or verb opens a content: "officials fear |the worst|".
    fn shows_verb(&self, next: usize) -> bool {
        matches!(self.function(next), Some(Function::Determiner | Function::Pronoun))
            || self.lower(next) == "that"
            || self.quote_opening(next).is_some()
            || self.is_name(next)
    }

    /// "is seen as", "is said to", "it is feared that": credited to nobody.
    fn rumour_clue(&self, at: usize, verb: &CueVerb, group: &VerbGroup, zone: &TokenRange) -> Option<Clue> {
        if !group.is_passive || group.is_negated || group.start > zone.start && self.lower(group.start - 1) == "to" {
            return None;
        }
        let next = at + 1;
        let subject_it = group.start.checked_sub(1).is_some_and(|i| matches!(self.lower(i), "it"));
        let joint = match self.lower(next) {
            "that" => subject_it,
            "to" => verb.takes(frame::RUMOUR) && verb.base() != "see",
            "as" => verb.takes(frame::RUMOUR) && !subject_it,
            _ => false,
        };
        if !joint {
            return None;
        }
        let cue = group.start..next + usize::from(self.lower(next) != "that");
        let place = Place::After(if self.lower(next) == "that" { next } else { next + 1 });
        Some(Clue {
            source: None,
            claim: cue.clone(),
            cue,
            class: verb.class,
            stance: verb.stance,
            place,
            impersonal: verb.takes(frame::RUMOUR),
        })
    }
}
