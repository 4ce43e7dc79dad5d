//! Places: on which side of source and cue the content stands, for verbs in the active.

use super::clue::{Clue, Place};
use super::complement::Complement;
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::cue::{CueVerb, frame};
use crate::lexicon::lemma::is_gerund;
use crate::text::{Token, TokenRange};

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
            let apart = self.token(start).is_none_or(Token::opens_paragraph);
            return (flows && !apart).then_some(Quoted::Quote);
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
        cue: &TokenRange,
        verb: &CueVerb,
        complement: Complement,
        zone: &TokenRange,
        earlier: &[Clue],
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
            (Some(Quoted::Quote), Complement::Content(next))
                if (self.after_scare_quote(source) || self.is_told(source, zone, earlier))
                    && !self.is_adverbial_clause(next)
                    && !verb.takes(frame::QUOTE) =>
            {
                Some(Place::After(next))
            }
            (Some(Quoted::Clause), Complement::Nothing(after)) => {
                let rest = self.broken_off(&(zone.start..source.start - 1), after, zone);
                Some(rest.map_or(Place::Before(source.start), |rest| Place::Split(source.start, rest)))
            }
            (Some(Quoted::Quote), _) => Some(Place::Before(source.start)),
            (Some(Quoted::Clause), Complement::Content(next))
                if self.is_adverbial_clause(next) && self.is_long_before(source, zone) =>
            {
                Some(Place::Before(source.start))
            }
            (_, Complement::Marked(next) | Complement::Content(next)) => {
                (next < zone.end && !self.ends_at(next, zone.end)).then_some(Place::After(next))
            }
            (None, Complement::Nothing(after)) => self.so_said(source, cue, after, zone),
            _ => None,
        }
    }

    /// Whether another cue of the sentence has the quote before this source for its content.
    fn is_told(&self, source: &TokenRange, zone: &TokenRange, earlier: &[Clue]) -> bool {
        let quote = source.start.checked_sub(1).and_then(|end| self.quote_ending(end)).and_then(|i| self.quotes.get(i));
        let opened = quote.map_or(0, |quote| quote.outer().start);
        let mut told = earlier.iter().rev().take(4);
        told.any(|clue| matches!(clue.place, Place::After(start) if zone.contains(&clue.cue.start) && start <= opened))
    }

    /// Whether the quote that closes before a source is too short to be its content.
    fn after_scare_quote(&self, source: &TokenRange) -> bool {
        let quote = source.start.checked_sub(1).and_then(|end| self.quote_ending(end)).and_then(|i| self.quotes.get(i));
        quote.is_some_and(super::Quote::is_scare)
    }

    /// "As Wang said, …" and "What Wang said" have no content behind the verb.
    fn so_said(&self, source: &TokenRange, cue: &TokenRange, after: usize, zone: &TokenRange) -> Option<Place> {
        let as_before = source.start.checked_sub(1).is_some_and(|i| i >= zone.start && self.lower(i) == "as");
        if !as_before {
            let speaks = self.verb_at(cue.start).is_some_and(|verb| verb.takes(frame::CLAUSE))
                && !is_gerund(self.lower(cue.start));
            let comma = speaks && self.lower(after) == "," && after + 3 < zone.end && after < cue.end + 8;
            return (comma && !is_gerund(self.lower(after + 1))).then_some(Place::After(after + 1));
        }
        let rest = after + 1..zone.end;
        if source.start - 1 <= zone.start + 1 && self.lower(after) == "," && !rest.is_empty() {
            return Some(Place::After(after + 1));
        }
        (source.start > zone.start + 2).then(|| Place::Before(source.start - 1))
    }

    /// "…, Wang said |as he left|": a clause of time or reason, which is no content.
    fn is_adverbial_clause(&self, at: usize) -> bool {
        matches!(
            self.lower(at),
            "as" | "when"
                | "after"
                | "before"
                | "while"
                | "because"
                | "during"
                | "until"
                | "since"
                | "in"
                | "on"
                | "at"
                | "of"
                | "about"
                | "through"
        ) || self.function(at) == Some(Function::Preposition)
            || self.is_adverb(at)
            || self.is_time(at)
    }

    /// Whether enough stands before the source to be a content, and it opens like a clause.
    fn is_long_before(&self, source: &TokenRange, zone: &TokenRange) -> bool {
        source.start - zone.start > 6
            && !matches!(
                self.function(zone.start),
                Some(Function::Preposition | Function::Subordinator | Function::Adverb)
            )
    }
}

/// What stands before a source: a quote that closes there, or a clause with a comma.
#[derive(Clone, Copy, Debug)]
pub(super) enum Quoted {
    Quote,
    Clause,
}
