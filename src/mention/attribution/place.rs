//! Places: on which side of source and cue the content stands, for verbs in the active.

use super::clue::Place;
use super::complement::Complement;
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::cue::{CueVerb, frame};
use crate::syntax::tag::Class;
use crate::text::TokenRange;

/// A sentence of no more tokens than this may hold nothing but the source and cue of the quote before it.
const SHORT: usize = 6;

impl Scene<'_, '_> {
    /// What content stands before a source or cue that starts at `start`, if a comma or mark says that one does.
    pub(super) fn place_before(&self, start: usize, zone: &TokenRange) -> Option<Quoted> {
        let before = start.checked_sub(1)?;
        let before = if self.lower(before) == "," && self.quote_ending(before.wrapping_sub(1)).is_some() {
            before - 1
        } else {
            before
        };
        if self.quote_ending(before).is_some() {
            let flows = before >= zone.start || matches!(self.document.word(before - 1), "," | "?" | "!" | "—");
            let flows = flows || start == zone.start && zone.len() <= SHORT;
            return flows.then_some(Quoted::Quote);
        }
        (before > zone.start && matches!(self.lower(before), "," | "—" | "–" | "?" | "!")).then_some(Quoted::Clause)
    }

    /// A quote that opens behind a comma or colon at `at`: the second half of a split content.
    pub(super) fn next_quote(&self, at: usize, end: usize) -> Option<usize> {
        let next = if matches!(self.lower(at), "," | ":") { at + 1 } else { at };
        (next < end && self.quote_opening(next).is_some()).then_some(next)
    }

    /// Where the content of a source-first cue stands.
    pub(super) fn place(
        &self,
        source: &TokenRange,
        verb: &CueVerb,
        complement: Complement,
        zone: &TokenRange,
    ) -> Option<Place> {
        let before = verb
            .takes(frame::CLAUSE | frame::THAT | frame::QUOTE)
            .then(|| self.place_before(source.start, zone))
            .flatten();
        match (before, complement) {
            (Some(Quoted::Quote), Complement::Marked(next)) if self.quote_opening(next).is_some() => {
                Some(Place::Split(source.start, next))
            }
            (Some(Quoted::Quote), Complement::Marked(next)) => Some(Place::After(next)),
            (Some(Quoted::Clause), Complement::Nothing(after)) => {
                let rest = self.broken_off(&(zone.start..source.start - 1), after, zone);
                Some(rest.map_or(Place::Before(source.start), |rest| Place::Split(source.start, rest)))
            }
            (Some(Quoted::Quote), _) => Some(Place::Before(source.start)),
            (Some(Quoted::Clause), Complement::Content(next)) if self.is_adverbial_clause(next) => {
                Some(Place::Before(source.start))
            }
            (_, Complement::Marked(next) | Complement::Content(next)) => {
                (next < zone.end).then_some(Place::After(next))
            }
            _ => None,
        }
    }

    /// The rest of a statement that its cue breaks off: "The dam, Ann Lee said, |will hold|".
    pub(super) fn broken_off(&self, before: &TokenRange, after: usize, zone: &TokenRange) -> Option<usize> {
        let is_verb = |at: usize| self.sentence(at).tag(at).is_finite();
        let start = after + 1;
        let verb = matches!(self.sentence(start).class(start), Class::Verb | Class::Auxiliary);
        let goes_on = self.lower(after) == "," && start < zone.end && verb;
        (goes_on && !before.clone().any(is_verb)).then_some(start)
    }

    /// "…, Wang said |as he left|": a clause of time or reason, which is no content.
    fn is_adverbial_clause(&self, at: usize) -> bool {
        matches!(self.function(at), Some(Function::Preposition | Function::Subordinator))
    }
}

/// What stands before a source: a quote that closes there, or a clause with a comma.
#[derive(Clone, Copy, Debug)]
pub(super) enum Quoted {
    Quote,
    Clause,
}
