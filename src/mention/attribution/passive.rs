//! Cue verbs in the passive: "announced by the ministry", "as reported by Xinhua", "is seen as", "was told that".

use super::clue::{Clue, Place};
use super::scene::Scene;
use super::subject::VerbGroup;
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

    /// "announced |by the Ministry|", and what is announced; "as reported by Xinhua" stands for the sentence around it.
    fn agent_clue(&self, at: usize, verb: &CueVerb, group: &VerbGroup, zone: &TokenRange) -> Option<Clue> {
        let tells = verb.takes(frame::CLAUSE | frame::OBJECT | frame::AS) && !matches!(verb.base(), "write" | "see");
        let before = group.start.checked_sub(1).filter(|&before| before >= zone.start)?;
        let as_said = self.lower(before) == "as";
        let called = self.quoted_complement(at, zone);
        let next = called.as_ref().map_or(at + 1, |called| called.end);
        let by = self.skip_adverbials(next, zone.end).min(zone.end);
        let by = (next..=by).find(|&i| self.lower(i) == "by").filter(|&by| by <= next + 5)?;
        let agent = self.phrase_from(by + 1, zone.end).filter(|agent| !self.is_no_agent(agent))?;
        if group.has_auxiliary && !group.is_passive || !tells && !as_said && called.is_none() {
            return None;
        }
        let content = match as_said {
            _ if called.is_some() => Place::Exactly(self.tree_subject(at, zone)?.start..by),
            true if before == zone.start => Place::After(agent.end + usize::from(self.lower(agent.end) == ",")),
            true => Place::Before(before),
            false => Place::Exactly(self.tree_subject(at, zone)?),
        };
        let cue = at..if called.is_some() { at + 1 } else { by + 1 };
        Some(Clue { claim: at..agent.end, ..Clue::new(agent, cue, verb, content) })
    }

    /// "was branded |a "disgrace"| by Lee": what something is called, in quotation marks.
    fn quoted_complement(&self, at: usize, zone: &TokenRange) -> Option<TokenRange> {
        let opens = (at + 1..zone.end.min(at + 4)).find(|&next| self.quote_opening(next).is_some())?;
        let quote = self.quotes.get(self.quote_opening(opens)?)?;
        let joined = (at + 1..opens).all(|between| self.opens_phrase(between) || self.lower(between) == "as");
        joined.then(|| at + 1..quote.outer().end)
    }

    /// "by |the end| of May", "by |Monday|", "by |12 votes|": no agent.
    fn is_no_agent(&self, phrase: &TokenRange) -> bool {
        let behind = if self.lower(phrase.end) == "of" { phrase.end..phrase.end + 3 } else { phrase.end..phrase.end };
        let dated = |at: usize| self.token(at).is_some_and(|token| token.senses().calendar.is_some());
        self.sentence(phrase.start).class(phrase.start) == Class::Numeral
            || phrase.clone().chain(behind).any(|at| self.is_time(at) || self.lower(at - 1) == "of" && dated(at))
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
