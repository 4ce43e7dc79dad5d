//! "One": a count in "one man was killed", a pronoun nearly everywhere else.

use super::{Quantity, Reader};
use crate::lexicon::beside::SET_PHRASES;

impl Reader<'_, '_> {
    /// Whether a bare "one" is no count: a pronoun, part of a set phrase, or "one of the".
    pub(super) fn is_pronoun_one(&self, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        if self.lower(start) != "one" || quantity.tokens.len() > 1 || quantity.unit.is_some() {
            return false;
        }
        if self.is_ranked(start) {
            return false; // "world number one"
        }
        let next = start + 1;
        let hyphened = self.lower(next) == "-" && self.is_glued(next);
        let word = if hyphened { self.lower(next + 1) } else { self.lower(next) };
        if SET_PHRASES.has(word) {
            return true;
        }
        if word == "point" && self.before(start) == "at" {
            return true;
        }
        if self.document.sentence_around(start).len() <= 2 {
            return false; // "One": an answer
        }
        let before = start.checked_sub(1).and_then(|at| self.document.get(at));
        let victim = before.is_some_and(|token| token.senses().victim.is_some());
        let only = matches!(self.before(start), "the" | "this" | "that"); // "the one Republican who"
        let picked = matches!(self.before(start), "no" | "any" | "each" | "every" | "which" | "another");
        let pointed = only || picked && quantity.head.is_none();
        let partitive = word == "of" || self.before(start) == "no";
        pointed || partitive || (quantity.head.is_none() && !victim)
    }
}
