//! Noun phrases: from their last word to the left or from their first to the right, as far as the words' classes go.

use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::beside::JOINS;
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form};
use crate::text::{Token, TokenKind, TokenRange};

/// The longest noun phrase, in tokens.
const LONGEST: usize = 24;

impl Scene<'_, '_> {
    /// The noun phrase whose last token stands before `end`, at `floor` or after it.
    pub(super) fn phrase_before(&self, end: usize, floor: usize) -> Option<TokenRange> {
        let mut last = end.checked_sub(1).filter(|&last| last >= floor)?;
        if self.lower(last) == ")" {
            last = (floor..last).rev().take(12).find(|&i| self.lower(i) == "(")?.checked_sub(1)?;
        }
        if self.is_number(last) && self.lower(last.wrapping_sub(1)) == "," && last >= floor + 2 {
            last -= 2; // "Smith, 45"
        }
        if self.is_subject_word(last) {
            return Some(last..end);
        }
        let floor = floor.max(last.saturating_sub(LONGEST));
        let mut start = self.opening(last, floor).filter(|_| self.is_head(last))?;
        while let Some(wider) = self.joined_before(start, last).and_then(|noun| self.opening(noun, floor)) {
            start = wider;
        }
        Some(start..end)
    }

    /// The first word of the nouns and adjectives that end with a token, and of the determiner before them.
    fn opening(&self, last: usize, floor: usize) -> Option<usize> {
        let mut start = last;
        while start > floor && self.is_inside(start - 1) && !self.is_apart_from_name(start - 1) {
            start -= 1;
        }
        let start = (start..=last).find(|&at| self.token(at).is_some_and(|t| t.kind != TokenKind::Symbol))?;
        let led = start > floor && self.opens_phrase(start - 1);
        (last >= floor).then_some(start - usize::from(led))
    }

    /// "a spokesman for |the firm", "some of |the officials", "doctors and |nurses": the noun that a phrase belongs to.
    fn joined_before(&self, start: usize, last: usize) -> Option<usize> {
        let (joint, noun) = (start.checked_sub(1)?, start.checked_sub(2)?);
        let sentence = self.sentence(noun);
        let wider = match self.function(joint) {
            Some(Function::Preposition) => JOINS.has(self.lower(joint)),
            Some(Function::Coordinator) => {
                let conjunct = |i: usize| {
                    sentence.relation(i) == Relation::Conjunct && sentence.head(i).is_some_and(|head| head <= noun)
                };
                (start..=last).any(conjunct) || self.is_name(noun) && self.is_name(start)
            }
            _ => false,
        };
        let counts = self.lower(joint) == "of" && self.is_subject_word(noun);
        (wider && (counts || self.is_head(noun))).then_some(noun)
    }

    /// The noun phrase that opens at `start` and ends before `ceiling`.
    pub(super) fn phrase_from(&self, start: usize, ceiling: usize) -> Option<TokenRange> {
        if start < ceiling && self.is_subject_word(start) && !self.is_inside(start + 1) {
            return Some(start..start + 1);
        }
        let ceiling = ceiling.min(start + LONGEST);
        let mut end = self.closing(start, ceiling)?;
        while self.joins_behind(end)
            && let Some(wider) = self.closing(end + 1, ceiling)
        {
            end = wider;
        }
        Some(start..end)
    }

    /// Behind the last noun of the nouns and adjectives that open at a token.
    fn closing(&self, start: usize, ceiling: usize) -> Option<usize> {
        let first = (start..start + 3).find(|&at| !self.opens_phrase(at))?;
        let end = (first..ceiling).take_while(|&at| self.is_inside(at)).last()? + 1;
        (first..end).rev().find(|&at| self.is_head(at)).map(|head| head + 1)
    }

    /// Whether a preposition or "and" behind a phrase goes on with it: "of" always, others behind a common noun.
    fn joins_behind(&self, joint: usize) -> bool {
        let common = !self.is_name(joint - 1);
        let capital = self.is_capitalised(joint + 1);
        !self.is_time(joint + 1)
            && match self.lower(joint) {
                "of" => true,
                "for" => common || capital,
                "at" | "from" => common,
                "and" => !common && capital,
                _ => false,
            }
    }

    /// "the", "his", "all".
    pub(super) fn opens_phrase(&self, at: usize) -> bool {
        let tag = self.sentence(at).tag(at);
        tag.class() == Class::Determiner || tag.class() == Class::Pronoun && tag.form() == Form::Possessive
    }

    /// "in |2012| Acme said", "|reports| Lee called hype": what stands before a name and says nothing of it.
    fn is_apart_from_name(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| self.is_name(at + 1) && !token.is_capitalised()) else {
            return false;
        };
        let year = token.kind == TokenKind::Number && token.span.len() == 4;
        year || token.senses().cue.is_some_and(|cue| cue.noun.is_some()) && self.document.is_plural(at)
    }

    fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// A noun, or what stands for one.
    fn is_head(&self, at: usize) -> bool {
        let sentence = self.sentence(at);
        let noun = match sentence.class(at) {
            Class::Noun | Class::Name | Class::Numeral | Class::Symbol => true,
            Class::Adjective => self.is_name(at) || sentence.relation(at) != Relation::Adjective,
            _ => self.is_name(at) || sentence.form(at.wrapping_sub(1)) == Form::Possessive,
        };
        noun && !self.is_time(at) && !self.is_adverb(at)
    }

    /// Whether a token may stand in a noun phrase behind its determiner.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        let sentence = self.sentence(at);
        let is_glued = |at: usize| self.token(at).is_some_and(Token::is_glued);
        let is_hyphen = |at: usize| matches!(self.lower(at), "-" | "/") && is_glued(at) && is_glued(at + 1);
        let participle = || matches!(sentence.form(at), Form::Gerund | Form::PresentParticiple | Form::PastParticiple);
        let describes = || {
            let before_noun = sentence.class(at + 1) == Class::Noun && participle(); // "the managing director"
            before_noun || matches!(sentence.relation(at), Relation::Adjective | Relation::Compound)
        };
        let named =
            self.is_name(at) || self.is_capitalised(at) && self.is_name(at.wrapping_sub(1)) && self.is_name(at + 1);
        match self.document.word(at) {
            "-" | "/" => is_hyphen(at),
            "&" => true,
            "." => {
                is_glued(at)
                    && (is_glued(at + 1) || self.is_short_name(at.wrapping_sub(1)) && self.is_capitalised(at + 1))
            }
            "'" | "’" => is_glued(at) && self.lower(at.wrapping_sub(1)).ends_with('s'),
            _ if self.is_time(at) => self.function(at + 1) == Some(Function::Clitic),
            _ if is_hyphen(at.wrapping_sub(1)) || is_hyphen(at + 1) => true,
            _ => match sentence.tag(at).class() {
                Class::Adjective | Class::Noun | Class::Name | Class::Numeral | Class::Symbol => true,
                Class::Particle => sentence.form(at) == Form::Possessive,
                Class::Verb | Class::Adverb if describes() => true,
                Class::Verb if at == sentence.tokens().start => self.is_name(at) && self.is_name(at + 1),
                _ => named && at > sentence.tokens().start,
            },
        }
    }
}
