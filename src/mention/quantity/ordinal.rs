//! Ordinals that claim a place in an order: "the third time", "21st", "finished second", "No. 5".

use super::{Quantity, QuantityKind, Reader};
use crate::lexicon::beside::SET_TERMS;
use crate::lexicon::numeral::Numeral;
use crate::mention::number::{number_at, ordinal_at};
use crate::syntax::tag::Class;

impl Reader<'_, '_> {
    /// An ordinal, or a rank written as a number.
    pub(super) fn ordinal(&self, at: usize) -> Option<Quantity> {
        let number = ordinal_at(self.document, at)?;
        let mut quantity = Quantity { kind: QuantityKind::Ordinal, ..Quantity::of(at, number) };
        self.add_head(&mut quantity);
        self.claims_place(at, number.end).then_some(quantity)
    }

    /// Whether an ordinal places something: not "First, …", "at first", "he first met", "first aid".
    fn claims_place(&self, at: usize, end: usize) -> bool {
        let next = self.lower(end);
        let hyphen = self.lower(end) == "-" && self.is_glued(end);
        let after_hyphen = if hyphen { self.lower(end + 1) } else { next };
        let capital = |i: usize| self.is_capitalised(i);
        let names = capital(at) && capital(end) && self.document.sentence_around(at).start != at; // "Second World War"
        let is_idiom = self.lower(end) == "place" && at > 1 && self.lower(at - 2) == "in"; // "in the first place"
        let is_adverb = is_idiom || self.before(at) == "at" || self.sentence(at).class(at) == Class::Adverb;
        !(SET_TERMS.has(after_hyphen)
            || names
            || self.lower(at) == "first" && is_adverb && self.document.get(end).is_some())
    }

    /// "No. 5", "number one": a rank.
    pub(super) fn is_ranked(&self, at: usize) -> bool {
        let dot = usize::from(self.before(at) == ".");
        let word = self.back(at, 1 + dot);
        let marked = self.before(at) == "#" && at > 0 && !self.is_glued(at - 1) && self.document.word(at).len() <= 2;
        marked
            || word == "no" && dot == 1
            || (word == "number"
                && dot == 0
                && number_at(self.document, at).is_some()
                && matches!(self.numeral(at), None | Some(Numeral::Unit(_))))
    }
}
