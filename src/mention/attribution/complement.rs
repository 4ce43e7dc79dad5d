//! What follows a cue verb: hearer, adverbials, and the first token of the content if any.

use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::cue::{CueVerb, frame};
use crate::syntax::relation::Relation;
use crate::syntax::tag::Class;
use crate::text::{TokenKind, TokenRange};

/// What a cue verb is followed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Complement {
    /// A content that opens at the token.
    Content(usize),
    /// A content that "that", a quote or a colon opens at the token: no doubt that it is one.
    Marked(usize),
    /// Nothing up to the token but hearer, time and place: the content must stand before.
    Nothing(usize),
    /// Something that this verb cannot govern.
    Other,
}

impl Scene<'_, '_> {
    /// What follows the verb whose last token stands before `start`.
    pub(super) fn complement(&self, verb: &CueVerb, start: usize, zone: &TokenRange) -> Complement {
        let mut at = start;
        if verb.takes(frame::HEARER) {
            at = self.skip_hearer(at, zone.end);
        }
        let after = self.skip_adverbials(at, zone.end);
        let loose = after > at && !verb.takes(frame::CLAUSE) && self.quote_opening(after).is_some();
        if let Some(marked) = self
            .marked(after, zone.end)
            .or_else(|| self.marked(at, zone.end))
            .filter(|_| !loose && verb.takes(frame::CLAUSE | frame::THAT | frame::QUOTE | frame::TO))
        {
            return Complement::Marked(marked);
        }
        if verb.takes(frame::CLAUSE | frame::THAT)
            && let Some(clause) = [start, at].into_iter().find(|&clause| self.is_bare_clause(clause, zone.end))
        {
            return Complement::Content(clause);
        }
        if verb.takes(frame::TO) && self.lower(at) == "to" && self.is_content(at + 1) {
            return Complement::Content(at);
        }
        let object = verb.takes(frame::OBJECT) && (self.opens_phrase(start) || self.is_inside(start));
        let governs = object || self.particle(verb, start, zone.end);
        if self.ends_at(after, zone.end) || self.is_stop(after) || matches!(self.lower(after), "," | ")") {
            return if governs && start < after { Complement::Content(start) } else { Complement::Nothing(after) };
        }
        if after > at && self.function(after) == Some(Function::Auxiliary) {
            return Complement::Other; // "the fund announced on Monday would …"
        }
        // "was forecast to weaken" is no clause that is told.
        match verb.takes(frame::CLAUSE) && !matches!(self.lower(at), "to" | "of" | "for" | "with") {
            true => Complement::Content(at),
            false if governs || self.governs_later(verb, start, zone.end) => Complement::Content(start),
            false => Complement::Other,
        }
    }

    /// "called |the plan reckless|", "described |it as a mess|", "praised |a “brave” plan|".
    fn governs_later(&self, verb: &CueVerb, start: usize, end: usize) -> bool {
        let named = || self.sentence(start).dependent(start - 1, Relation::OpenComplement).is_some();
        let led = |i: usize| verb.takes(frame::AS) && i > start && self.lower(i) == "as";
        let quotes = verb.takes(frame::QUOTE | frame::AS | frame::OBJECT);
        verb.base() == "call" && named()
            || self.before_comma(start, end).any(|i| led(i) || quotes && self.quote_opening(i).is_some())
    }

    /// "that", a quote or a colon at `at`, over a comma.
    fn marked(&self, at: usize, end: usize) -> Option<usize> {
        if let Some(quote) = self.next_quote(at, end) {
            return Some(quote);
        }
        let marked = match self.lower(at) {
            "that" => !matches!(self.lower(at + 1), "," | "."),
            ":" => at + 1 < end,
            "whether" | "how" | "why" | "what" | "if" => true,
            _ => false,
        };
        (marked && at < end).then(|| if self.lower(at) == ":" { at + 1 } else { at })
    }

    /// The end of a short noun phrase that hears: "the BBC", "reporters", "him", "a news conference".
    fn skip_hearer(&self, at: usize, end: usize) -> usize {
        if matches!(self.lower(at), "me" | "him" | "her" | "us" | "them" | "you" | "it") && at < end {
            return at + 1;
        }
        match self.phrase_from(at, end) {
            Some(hearer) if self.lower(at) != "that" => hearer.end,
            _ => at,
        }
    }

    /// Passes over times, places and manners: "on Monday", "in a statement", "later", "to reporters".
    pub(super) fn skip_adverbials(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        for _ in 0..5 {
            let next = self.skip_adverbial(at, end);
            if next == at || next > end {
                break;
            }
            at = next;
        }
        at
    }

    fn skip_adverbial(&self, at: usize, end: usize) -> usize {
        if at >= end {
            return at;
        }
        if self.is_adverb(at) && self.lower(at) != "there" || self.is_time(at) {
            return at + 1;
        }
        if self.function(at) == Some(Function::Preposition) { self.skip_prepositional(at, end) } else { at }
    }

    fn skip_prepositional(&self, at: usize, end: usize) -> usize {
        let next = at + 1;
        if self.is_time(next) {
            let day = self.token(next + 1).is_some_and(|t| t.kind == TokenKind::Number);
            return next + 1 + usize::from(day);
        }
        if self.token(next).is_some_and(|t| t.kind == TokenKind::Number) {
            return next + 1;
        }
        let infinitive = self.lower(at) == "to" && self.sentence(next).tag(next).is_verbal();
        if infinitive {
            return at; // "to win"
        }
        self.phrase_from(next, end).map_or(at, |phrase| phrase.end)
    }

    /// "Lee warned |the dam was| unsafe": a noun phrase that a finite helping verb follows, so that nobody is told anything.
    fn is_bare_clause(&self, at: usize, end: usize) -> bool {
        self.phrase_from(at, end).is_some_and(|subject| {
            let tag = self.sentence(at).tag(self.skip_adverbials(subject.end, end));
            tag.class() == Class::Auxiliary && tag.is_finite()
        })
    }

    /// Whether the preposition stands there that makes the verb a cue.
    fn particle(&self, verb: &CueVerb, at: usize, end: usize) -> bool {
        if !verb.takes(frame::PARTICLE) {
            return false;
        }
        match verb.base() {
            "accuse" => self.lower(at) != "of" && (at + 1..end.min(at + 12)).any(|i| self.lower(i) == "of"),
            "call" => {
                self.lower(at) == "for"
                    || self.lower(at) == "on" && (at..end.min(at + 12)).any(|i| self.lower(i) == "to")
            }
            "point" => matches!(self.lower(at), "out" | "to"),
            "agree" | "disagree" => matches!(self.lower(at), "with" | "about"),
            "boast" | "complain" | "confess" => matches!(self.lower(at), "of" | "about" | "to"),
            "hint" | "insist" | "object" => matches!(self.lower(at), "at" | "on" | "upon" | "to"),
            _ => matches!(self.lower(at), "of" | "about" | "against" | "for"),
        }
    }

    fn before_comma(&self, at: usize, end: usize) -> impl Iterator<Item = usize> {
        (at..end.min(at + 14)).take_while(move |&i| !self.is_stop(i) && self.lower(i) != ",")
    }
}
