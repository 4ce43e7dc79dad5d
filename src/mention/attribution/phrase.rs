//! Noun phrases without a tagger: walked from their last word to the left, or from their first to the right.

use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::group::Group;
use crate::lexicon::lemma::is_regular_past;
use crate::text::{Token, TokenKind, TokenRange};

/// The longest noun phrase, in tokens.
const LONGEST: usize = 24;

impl Scene<'_, '_> {
    /// The noun phrase whose last token stands before `end`, at `floor` or after it.
    pub(super) fn phrase_before(&self, end: usize, floor: usize) -> Option<TokenRange> {
        let mut head = end.checked_sub(1).filter(|&head| head >= floor)?;
        if self.lower(head) == ")" {
            head = (floor..head).rev().take(12).find(|&i| self.lower(i) == "(")?.checked_sub(1)?;
        }
        let shortened = self.lower(head) == "." && head > floor && self.is_short_name(head - 1);
        if shortened {
            head -= 1; // "Biden Jr."
        }
        let aged =
            self.token(head).is_some_and(|t| t.kind == TokenKind::Number) && self.lower(head.wrapping_sub(1)) == ",";
        if aged && head >= floor + 2 {
            head -= 2; // "Smith, 45"
        }
        if self.is_subject_word(head) {
            return Some(head.max(floor)..end);
        }
        if !self.can_be_head(head) {
            return None;
        }
        let mut start = head;
        let lowest = floor.max(head.saturating_sub(LONGEST));
        while start > lowest {
            match self.step_left(start, lowest) {
                Some(next) => start = next,
                None => break,
            }
        }
        Some(start..end)
    }

    /// The start of the phrase one step to the left of `start`, where it goes on.
    fn step_left(&self, start: usize, floor: usize) -> Option<usize> {
        let before = start - 1;
        if self.follows_headline(start) {
            return None;
        }
        let opened = matches!(self.function(start), Some(Function::Determiner));
        match self.function(before) {
            _ if opened => self.outer_phrase(start, floor),
            Some(Function::Determiner | Function::Negation)
                if self.token(before).is_some_and(|t| t.span.len() > 1) || self.lower(before) == "a" =>
            {
                Some(before)
            }
            Some(Function::Clitic) if self.lower(before).ends_with('s') => {
                let owner = before.checked_sub(1).filter(|&owner| owner >= floor && self.is_content(owner))?;
                Some(owner)
            }
            Some(Function::Preposition) => self.outer_phrase(start, floor),
            Some(Function::Coordinator) => self.coordinate(start, floor),
            Some(_) if !self.is_content(before) => None,
            _ => self.modifier(before, start, floor),
        }
    }

    /// "a spokesman for |the firm", "some of |the officials": a preposition and the noun before it.
    fn outer_phrase(&self, start: usize, floor: usize) -> Option<usize> {
        let preposition = start.checked_sub(1)?;
        let noun = preposition.checked_sub(1).filter(|&noun| noun >= floor)?;
        let joins =
            matches!(self.lower(preposition), "of" | "for" | "at" | "from" | "with" | "in" | "on" | "to" | "behind");
        let counts = self.lower(preposition) == "of" && self.is_subject_word(noun);
        let is_noun = self.is_content(noun) && !self.is_cue_form(noun) && !self.is_time(noun);
        let before = noun.checked_sub(1).filter(|&before| before >= floor);
        let led = before.is_some_and(|i| self.function(i) == Some(Function::Determiner) || self.is_content(i));
        let shown = led || self.is_capitalised(noun) || self.document.is_plural(noun) || self.is_title(noun);
        (joins && (counts || is_noun && (shown || self.lower(preposition) == "of"))).then_some(noun)
    }

    /// "Smith |and Jones", "Minister of Trade |and Industry", "doctors |and nurses".
    fn coordinate(&self, start: usize, floor: usize) -> Option<usize> {
        let left =
            start.checked_sub(2).filter(|&left| left >= floor && self.is_content(left) && !self.is_cue_form(left))?;
        let names = self.is_capitalised(left) && self.is_capitalised(start);
        let adjectives = (left == floor
            || matches!(self.function(left - 1), Some(Function::Determiner))
            || self.lower(left - 1) == ",")
            && self.is_content(start)
            && !self.is_capitalised(start);
        let plurals = self.document.is_plural(left) && self.is_content(start) && !self.is_capitalised(start);
        (names || plurals || adjectives).then_some(left)
    }

    /// An adjective, noun, number or part of a name before `start`.
    fn modifier(&self, before: usize, start: usize, floor: usize) -> Option<usize> {
        let token = self.token(before)?;
        match token.kind {
            TokenKind::Word if self.is_time(before) && self.lower(start) != "old" || self.is_adverb(before) => None,
            TokenKind::Word if !token.is_capitalised() && self.is_cue_form(before) => None,
            TokenKind::Number if token.span.len() == 4 && self.is_name(start) => None, // "in 2012 Acme said"
            // "reports Lee called hype": a thing that a clause without a pronoun tells of.
            TokenKind::Word
                if self.is_name(start)
                    && !token.is_capitalised()
                    && token.senses().cue.is_some_and(|cue| cue.noun.is_some())
                    && self.document.is_plural(before) =>
            {
                None
            }
            // "angered Turkey": a verb before a name.
            TokenKind::Word
                if is_regular_past(self.lower(before)) && !token.is_capitalised() && self.is_name(start) =>
            {
                None
            }
            TokenKind::Word | TokenKind::Number => Some(before),
            TokenKind::Symbol => {
                let glued = self.token(start).is_some_and(Token::is_glued) && token.is_glued();
                let owner = before.checked_sub(1).filter(|&owner| owner >= floor)?;
                match self.lower(before) {
                    "-" | "&" | "/" if glued || self.lower(before) == "&" => self.is_nominal(owner).then_some(owner),
                    "." if token.is_glued() && self.is_short_name(owner) && self.is_capitalised(start) => Some(owner),
                    "'" | "’" if token.is_glued() && self.lower(owner).ends_with('s') => Some(owner),
                    _ => None,
                }
            }
        }
    }

    fn is_nominal(&self, at: usize) -> bool {
        self.is_content(at) || self.token(at).is_some_and(|t| t.kind == TokenKind::Number)
    }

    /// The noun phrase that opens at `start` and ends before `ceiling`.
    pub(super) fn phrase_from(&self, start: usize, ceiling: usize) -> Option<TokenRange> {
        if start < ceiling && self.is_subject_word(start) && !self.is_content(start + 1) {
            return Some(start..start + 1);
        }
        let mut at = start;
        let most = ceiling.min(start + LONGEST);
        let mut head = None;
        while at < most && self.extends_right(at, start, head) {
            if at > start && self.follows_headline(at) {
                break;
            }
            if self.is_content(at) || self.is_subject_word(at) {
                head = Some(at);
            }
            at += 1;
        }
        let head = head?;
        self.can_be_head(head).then_some(start..head + 1)
    }

    fn extends_right(&self, at: usize, start: usize, head: Option<usize>) -> bool {
        let capital_next = self.is_capitalised(at + 1);
        let Some(token) = self.token(at) else { return false };
        if token.kind == TokenKind::Symbol {
            let next_glued = self.token(at + 1).is_some_and(Token::is_glued);
            return match self.lower(at) {
                "-" | "/" => token.is_glued() && next_glued,
                "&" => true,
                "." if next_glued && !capital_next => token.is_glued() && head.is_some(), // "Acme.com"
                "." => token.is_glued() && self.is_short_name(at.wrapping_sub(1)) && capital_next,
                "'" | "’" => token.is_glued() && self.lower(at.wrapping_sub(1)).ends_with('s'),
                _ => false,
            };
        }
        match token.function() {
            _ if self.is_content(at) => self.continues_right(at, head),
            Some(Function::Determiner) => at == start || self.after_joint(at),
            Some(Function::Preposition) => head.is_some() && self.joins_right(at, head),
            Some(Function::Coordinator) => head.is_some_and(|h| self.is_capitalised(h)) && capital_next,
            Some(Function::Clitic) => self.lower(at).ends_with('s') && head.is_some(),
            Some(_) => self.is_subject_word(at) && at == start,
            None => true,
        }
    }

    fn continues_right(&self, at: usize, head: Option<usize>) -> bool {
        let calendar = self.is_time(at) && head.is_some();
        let verb = head.is_some() && !self.is_capitalised(at) && (self.is_cue_form(at) || self.is_told_verb(at));
        let after_name = head.is_some_and(|h| self.is_name(h) && h + 1 == at) && !self.is_capitalised(at);
        let before_name = self.is_name(at + 1) && !self.token(at + 1).is_some_and(Token::opens_line);
        !calendar
            && !verb
            && (!after_name
                || before_name
                || self.is_document_noun(at)
                || self.is_title(at)
                || Group::find(self.lower(at)).is_some()
                || self.is_demonym(at - 1) && self.document.is_plural(at)
                || self.lower(at).ends_with("spokesmen")
                || matches!(self.lower(at + 1), "," | ".") && self.document.is_plural(at))
            && !self.is_adverb(at)
    }

    /// "Ann Lee |beat| Tom Hill": a verb that tells what a name before it did.
    fn is_told_verb(&self, at: usize) -> bool {
        let sentence = self.sentence(at);
        self.is_name(at - 1) && self.is_name(at + 1) && sentence.tag(at).is_finite()
    }

    /// Whether a preposition after the head goes on with the phrase: "of" always, others behind a common noun.
    fn joins_right(&self, at: usize, head: Option<usize>) -> bool {
        let common = head.is_some_and(|h| !self.is_capitalised(h));
        let nominal = self.is_content(at + 1) || self.function(at + 1) == Some(Function::Determiner);
        let time = self.is_time(at + 1);
        nominal
            && !time
            && match self.lower(at) {
                "of" => true,
                "for" => common || self.is_capitalised(at + 1),
                "at" | "from" => common,
                _ => false,
            }
    }

    fn after_joint(&self, at: usize) -> bool {
        matches!(self.lower(at.wrapping_sub(1)), "of" | "for" | "at" | "from" | "all" | "both")
    }

    /// Whether a token can be the head of a source.
    fn can_be_head(&self, at: usize) -> bool {
        self.is_content(at)
            && !self.is_time(at)
            && !self.is_adverb(at)
            && (self.is_name(at)
                || !self.is_cue_form(at)
                || self.function(at.wrapping_sub(1)) == Some(Function::Clitic))
    }
}
