//! Ordinals that claim a place in an order: "the third time", "21st", "finished second", "No. 5".

use super::{Quantity, QuantityKind, Reader};
use crate::lexicon::Function;
use crate::lexicon::beside::SET_TERMS;
use crate::lexicon::numeral::Numeral;
use crate::mention::number::{number_at, ordinal_at};
use crate::text::{Token, TokenKind};

impl Reader<'_, '_> {
    /// An ordinal, or a rank written as a number.
    pub(super) fn ordinal(&self, at: usize) -> Option<Quantity> {
        let number = ordinal_at(self.document, at)?;
        let mut quantity = Quantity { kind: QuantityKind::Ordinal, ..Quantity::of(at, number) };
        self.add_head(&mut quantity);
        self.claims_place(at, number.end).then_some(quantity)
    }

    /// Whether an ordinal places something: not "First, …", "at first", "he first met", "a second later", "first aid".
    fn claims_place(&self, at: usize, end: usize) -> bool {
        let next = self.lower(end);
        let before = self.before(at);
        let hyphen = self.lower(end) == "-" && self.is_glued(end);
        let after_hyphen = if hyphen { self.lower(end + 1) } else { next };
        if SET_TERMS.has(after_hyphen) || self.is_named_by_order(at, end) {
            return false;
        }
        if matches!(self.lower(at), "second")
            && (matches!(before, "a" | "per" | "every" | "each" | "split") && self.no_noun(end))
        {
            return false;
        }
        !(self.lower(at) == "first" && self.is_adverb(at, end))
    }

    fn no_noun(&self, at: usize) -> bool {
        !self.document.get(at).is_some_and(Token::is_content_word)
    }

    /// "first" that says when, not which: "First, …", "at first", "when they first met", "first of all".
    fn is_adverb(&self, at: usize, end: usize) -> bool {
        let determined = at.checked_sub(1).and_then(|i| self.document.get(i)).is_some_and(|t| {
            matches!(t.function(), Some(Function::Determiner | Function::Clitic)) || t.kind == TokenKind::Number
        });
        let next = self.document.get(end);
        let stops = next.is_none_or(|t| t.kind == TokenKind::Symbol);
        let opens = self.document.sentence_around(at).start == at && stops && next.is_some();
        let verb = self.document.is_past_form(end) || next.is_some_and(|t| t.function().is_some());
        let pronoun = at.checked_sub(1).and_then(|i| self.document.get(i)).and_then(Token::function);
        let idiom = matches!(self.before(at), "at" | "when")
            || pronoun == Some(Function::Pronoun)
            || (self.lower(end) == "of" && self.lower(end + 1) == "all")
            || (self.lower(end) == "place" && at > 1 && self.lower(at - 2) == "in");
        let finished = matches!(self.before(at), "finished" | "came" | "placed" | "ranked" | "finishing" | "coming");
        idiom || opens || (verb && !determined && !finished)
    }

    /// "Second World War", "First Minister", "Third Reich", "5th Avenue".
    fn is_named_by_order(&self, at: usize, end: usize) -> bool {
        let capital = |i: usize| self.document.get(i).is_some_and(Token::is_capitalised);
        let numbered = self.kind(at) == Some(TokenKind::Number)
            && capital(end)
            && matches!(self.lower(end), "avenue" | "street" | "amendment" | "circuit" | "district");
        let opens_sentence = self.document.sentence_around(at).start == at;
        numbered || (capital(at) && !opens_sentence && capital(end))
    }

    /// The "No" of "world No 3": with a capital, and digits behind it.
    fn is_number_sign(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Number) && at.checked_sub(1).is_some_and(|i| self.document.word(i) == "No")
    }

    /// "No 10", "Number 10 Downing Street": the prime minister's house.
    pub(super) fn is_downing_street(&self, at: usize) -> bool {
        let sign = at.checked_sub(1).map_or("", |i| self.document.word(i));
        self.document.word(at) == "10" && matches!(sign, "No" | "Number")
    }

    /// "No. 5", "number one": a rank.
    pub(super) fn is_ranked(&self, at: usize) -> bool {
        let dot = usize::from(self.before(at) == ".");
        let word = at.checked_sub(1 + dot).map_or("", |i| self.lower(i));
        let marked = self.before(at) == "#" && at > 0 && !self.is_glued(at - 1) && self.document.word(at).len() <= 2;
        marked
            || matches!(word, "no" if dot == 1 || self.is_number_sign(at))
            || (word == "number"
                && dot == 0
                && number_at(self.document, at).is_some()
                && matches!(self.numeral(at), None | Some(Numeral::Unit(_))))
    }
}
