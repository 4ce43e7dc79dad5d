//! Order: on which side of a cue its source stands, where commas leave both open.

use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::lemma::{is_irregular_verb, is_regular_past, is_unchanged_past};
use crate::text::{Token, TokenKind, TokenRange};

/// How far before a cue its subject may open, in tokens.
const REACH: usize = 48;

impl Scene<'_, '_> {
    /// Whether the source of a cue stands before it, over an apposition, though a noun phrase follows the cue as if it were
    /// the source: "The mayor, Ann Lee, said |the dam| held".
    pub(super) fn is_behind_subject(&self, cue: usize, phrase: &TokenRange, zone: &TokenRange) -> bool {
        let alone = self.ends_at(phrase.end, zone.end) && (phrase.len() == 1 || self.is_name(phrase.end - 1));
        let apposed = cue.checked_sub(1).is_some_and(|comma| self.is_apposed_subject(comma, zone));
        apposed && !alone || self.ends_like_clause(phrase)
    }

    /// The rest of a statement that its cue breaks off: "The dam, Ann Lee said, |held|".
    pub(super) fn broken_off(&self, before: &TokenRange, after: usize, zone: &TokenRange) -> Option<usize> {
        if self.lower(after) != "," || self.has_verb(before) {
            return None;
        }
        let mut start = after + 1;
        if let Some(described) = self.phrase_from(start, zone.end).filter(|phrase| self.lower(phrase.end) == ",") {
            start = described.end + 1;
        }
        let adverbial = matches!(self.function(before.start), Some(Function::Preposition | Function::Subordinator));
        let clause = |subject: TokenRange| self.is_finite(subject.end, start) || self.ends_like_clause(&subject);
        let goes_on = adverbial && self.phrase_from(start, zone.end).is_some_and(clause)
            || self.is_finite(start, start.wrapping_sub(1)) && !is_regular_past(self.lower(start));
        (start < zone.end && goes_on).then_some(start)
    }

    /// Whether nothing but a subject and what describes it stands before the comma at `comma`: "The mayor, Ann Lee|,| said
    /// …", "Ann Lee, 43, who runs the port|,| said …". A statement that goes before its cue has a verb of its own.
    fn is_apposed_subject(&self, comma: usize, zone: &TokenRange) -> bool {
        if self.lower(comma) != "," {
            return false;
        }
        let lowest = zone.start.max(comma.saturating_sub(REACH));
        let commas = (lowest..comma).rev().filter(|&i| self.lower(i) == "," && self.quote_around(i).is_none());
        let mut end = comma;
        for inner in commas.take(3) {
            if !self.describes(&(inner + 1..end)) {
                return false;
            }
            if self.opens_with_subject(inner, zone) {
                return true;
            }
            end = inner;
        }
        false
    }

    /// Whether words between commas say who somebody is: a noun phrase without a verb, an age, a relative clause.
    fn describes(&self, words: &TokenRange) -> bool {
        let first = words.start;
        let clause = matches!(self.lower(first), "who" | "which" | "whose" | "whom");
        let number = self.token(first).is_some_and(|token| token.kind == TokenKind::Number);
        clause || number && words.len() <= 4 || !words.is_empty() && !self.has_verb(words)
    }

    /// Whether a noun phrase that opens its clause, and so is a subject, ends before a comma.
    fn opens_with_subject(&self, comma: usize, zone: &TokenRange) -> bool {
        let Some(subject) = self.phrase_before(comma, zone.start) else { return false };
        let before = subject.start.checked_sub(1).filter(|&before| before >= zone.start);
        let opens = before.is_none_or(|before| {
            matches!(self.lower(before), "," | ":" | ";" | "and" | "but" | "while" | "as" | "that" | "—" | "–" | ")")
                || self.quote_ending(before).is_some()
        });
        opens
            && !self.has_verb(&subject)
            && !self.has_verb(&(zone.start.max(comma.saturating_sub(REACH))..subject.start))
    }

    /// Whether a stretch has a verb that says something of a subject: an auxiliary or a past tense.
    fn has_verb(&self, words: &TokenRange) -> bool {
        words.clone().any(|i| self.is_finite(i, words.start))
    }

    pub(super) fn is_finite(&self, at: usize, first: usize) -> bool {
        let word = self.document.word(at);
        if word.starts_with(char::is_uppercase) {
            return false;
        }
        match self.function(at) {
            Some(Function::Auxiliary) => return true,
            Some(Function::Clitic) => return word.ends_with('t') || word.ends_with("re") || word.ends_with("ve"),
            Some(_) => return false,
            None => {}
        }
        let irregular = is_irregular_verb(word);
        let unchanged = is_unchanged_past(word) && at > first && self.is_content(at - 1);
        // "a lawyer |based| in Lima", "the |united| front": a participle describes where a noun or an article stands before.
        let regular = is_regular_past(word) && !self.is_participle(at, first);
        irregular || regular || unchanged
    }

    /// Whether a word in "-ed" stands like an adjective: behind an article, a preposition or an adverb, or first.
    fn is_participle(&self, at: usize, first: usize) -> bool {
        let led = at.checked_sub(1).is_some_and(|before| {
            matches!(self.function(before), Some(Function::Determiner | Function::Preposition))
                || self.lower(before) == "-"
        });
        at == first || led || self.function(at + 1) == Some(Function::Preposition)
    }

    /// Whether a phrase that a cue is followed by ends in a past tense, and is thus the start of a clause: "said |the dam
    /// held|".
    fn ends_like_clause(&self, phrase: &TokenRange) -> bool {
        let last = phrase.end.saturating_sub(1);
        let past = self.is_finite(last, phrase.start)
            && !self.token(last).is_some_and(Token::is_capitalised)
            && !self.is_title(last);
        phrase.len() > 1 && past
    }
}
