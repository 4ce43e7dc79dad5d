//! Factors: "doubled", "twice as many", "three-fold", "40 times larger".

use super::{Quantity, QuantityKind, Reader};
use crate::lexicon::Function;
use crate::lexicon::numeral::Numeral;
use crate::mention::number::Rational;
use crate::syntax::tag::{Class, Form};

impl Reader<'_, '_> {
    /// "doubled", "halved", "twice", "threefold".
    pub(super) fn factor_word(&self, at: usize) -> Option<Quantity> {
        let number = match self.numeral(at)? {
            Numeral::Times(n) => Rational::from(i128::from(n)),
            Numeral::Halved => Rational::new(1, 2),
            _ => return None,
        };
        let word = self.lower(at);
        let adjective = matches!(word, "double" | "triple" | "treble" | "quadruple" | "doubles" | "triples");
        let object = self.function(at + 1); // "double the number", not "a double murder"
        let describes = self.sentence(at).class(at) != Class::Verb && object != Some(Function::Determiner);
        if (adjective && describes) || self.lower(at + 1) == "-" && self.is_glued(at + 1) {
            return None;
        }
        let is_count = matches!(word, "twice" | "thrice") && !self.compares(at + 1);
        let kind = if is_count { QuantityKind::Cardinal } else { QuantityKind::Multiplier };
        let mut quantity = Quantity { kind, ..Quantity::new(at..at + 1, Some(number)) };
        self.add_bounds(&mut quantity);
        Some(quantity)
    }

    /// Whether what follows compares: "twice as many", "three times the size", "10 times higher".
    fn compares(&self, at: usize) -> bool {
        let word = self.lower(at);
        (word == "as" && self.likens(at + 1))
            || matches!(word, "the" | "that" | "those" | "its" | "their" | "his" | "her" | "more" | "less")
            || self.document.get(at).is_some() && self.sentence(at).form(at) == Form::Comparative
    }

    /// "as many", "as rich", not "as a player".
    fn likens(&self, at: usize) -> bool {
        let many = matches!(self.lower(at), "many" | "much" | "often");
        many || self.document.get(at).is_some_and(|token| token.is_content_word() && !token.is_capitalised())
    }

    /// Turns "40 times larger", "three-fold" and "2x" into factors.
    pub(super) fn add_factor(&self, quantity: &mut Quantity) {
        if quantity.unit.is_some() && quantity.kind != QuantityKind::Share {
            return;
        }
        let end = quantity.tokens.end;
        let word = end + usize::from(self.lower(end) == "-" && self.is_glued(end));
        let times = self.lower(word) == "times" && self.compares(word + 1);
        let fold = self.lower(word) == "fold" && self.is_glued(word);
        let part =
            self.lower(end) == "as" && self.likens(end + 1) && quantity.number.is_some_and(|n| n < Rational::from(1));
        let letter = self.lower(end) == "x" && self.is_glued(end) && !self.is_digits(end + 1);
        if times || fold || letter {
            quantity.tokens.end = word + 1;
        } else if !part || quantity.kind != QuantityKind::Share {
            return; // unlike "half as many", "a third as likely"
        }
        (quantity.kind, quantity.unit) = (QuantityKind::Multiplier, None);
        quantity.drop_head();
    }
}
