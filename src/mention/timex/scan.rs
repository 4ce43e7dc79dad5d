//! The view of a document that every production shares: total look-ups of words, numbers and ordinals.

use jiff::civil::Date;

use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::{Function, among};
use crate::mention::number::{Number, Rational, number_at, ordinal_at};
use crate::mention::taken::Taken;
use crate::syntax::{Sentence, Syntax};
use crate::text::{Document, Token, TokenKind};

/// A document, what earlier grammars have taken of it, and where the timex before ended.
pub(super) struct Scan<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) syntax: &'d Syntax,
    pub(super) taken: &'d Taken,
    /// The day the text is of.
    pub(super) published: Option<Date>,
    /// No timex may reach back before this token.
    pub(super) floor: usize,
}

impl Scan<'_, '_> {
    pub(super) fn sentence(&self, at: usize) -> Sentence<'_> {
        self.syntax.sentence(self.document, at)
    }

    pub(super) fn get(&self, at: usize) -> Option<Token> {
        self.document.get(at).filter(|_| !self.taken.is_taken(at))
    }

    pub(super) fn lower(&self, at: usize) -> &str {
        if self.taken.is_taken(at) { "" } else { self.document.lower(at) }
    }

    /// The lower-cased word before a token; empty where the timex before or the sentence ends there.
    pub(super) fn before(&self, at: usize) -> &str {
        self.back(at, 1)
    }

    /// The lower-cased word before a token, of whatever it is a part.
    pub(super) fn written_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.document.lower(before))
    }

    pub(super) fn back(&self, at: usize, count: usize) -> &str {
        match at.checked_sub(count) {
            Some(index) if index >= self.floor => self.lower(index),
            _ => "",
        }
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.lower(at) == word
    }

    pub(super) fn calendar(&self, at: usize) -> Option<Calendar> {
        self.get(at)?.senses().calendar
    }

    pub(super) fn function(&self, at: usize) -> Option<Function> {
        self.get(at)?.function()
    }

    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::is_glued)
    }

    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::is_capitalised)
    }

    /// A capitalised word that is neither a time nor a function word: a part of a name.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.is_word(at) && self.is_capitalised(at) && self.calendar(at).is_none() && self.function(at).is_none()
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    pub(super) fn is_dash(&self, at: usize) -> bool {
        self.is_any(at, "- – — ‑ −")
    }

    /// The token after a hyphen glued on both sides, or the token itself.
    pub(super) fn after_hyphen(&self, at: usize) -> usize {
        if self.is_hyphen(at) { at + 1 } else { at }
    }

    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        self.is_dash(at) && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// The token after the full stop of an abbreviation, or the token itself.
    pub(super) fn after_dot(&self, at: usize) -> usize {
        if self.is(at, ".") && self.is_glued(at) { at + 1 } else { at }
    }

    pub(super) fn after_comma(&self, at: usize) -> usize {
        if self.is(at, ",") { at + 1 } else { at }
    }

    /// A number of at most four digits and nothing else, with its count of digits.
    pub(super) fn digits(&self, at: usize) -> Option<(i32, usize)> {
        self.get(at).filter(|token| token.kind == TokenKind::Number && token.span.len() <= 4)?;
        let word = self.document.word(at);
        word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok())?.map(|value| (value, word.len()))
    }

    /// "9th", "third", "twenty-first": the value and the token after it.
    pub(super) fn ordinal(&self, at: usize) -> Option<(u8, usize)> {
        self.get(at).and_then(|_| whole(ordinal_at(self.document, at)?))
    }

    pub(super) fn small(&self, at: usize) -> Option<(u8, usize)> {
        self.get(at).and_then(|_| whole(number_at(self.document, at)?))
    }

    pub(super) fn is_any(&self, at: usize, words: &str) -> bool {
        among(self.lower(at), words)
    }

    pub(super) fn before_any(&self, at: usize, words: &str) -> bool {
        among(self.before(at), words)
    }

    pub(super) fn back_any(&self, at: usize, count: usize, words: &str) -> bool {
        among(self.back(at, count), words)
    }

    pub(super) fn follows_preposition(&self, at: usize) -> bool {
        at > self.floor && self.function(at - 1) == Some(Function::Preposition)
    }

    /// Whether a phrase ends before a token: the token it starts at.
    pub(super) fn phrase_before(&self, at: usize, phrase: &str) -> Option<usize> {
        phrase.rsplit(' ').try_fold(at, |end, word| (self.before(end) == word).then(|| end - 1))
    }

    /// The token after a phrase that starts at a token, hyphens between its words aside.
    pub(super) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        phrase.split(' ').try_fold(at, |at, word| {
            let at = if self.is(at, word) { at } else { self.after_hyphen(at) };
            self.is(at, word).then_some(at + 1)
        })
    }

    /// The token after one of the words in a list, or the token itself.
    pub(super) fn after_any(&self, at: usize, words: &str) -> usize {
        at + usize::from(self.is_any(at, words))
    }

    pub(super) fn with_the(&self, start: usize) -> usize {
        start - usize::from(self.before(start) == "the")
    }

    /// The unit of time that a token names, in the singular.
    pub(super) fn one_grain(&self, at: usize) -> Option<Grain> {
        match self.calendar(at)? {
            Calendar::Grain(grain) if !self.lower(at).ends_with('s') => Some(grain),
            _ => None,
        }
    }

    pub(super) fn is_owner(&self, at: usize) -> bool {
        self.is_any(at, "'s ’s")
    }
}

fn whole(number: Number) -> Option<(u8, usize)> {
    let value = number.value.filter(Rational::is_integer)?;
    Some((u8::try_from(value.to_integer()).ok()?, number.end))
}
