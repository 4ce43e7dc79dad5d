//! Quantifiers: "all of the statues", "most members", "some of them", "none of the 25"; shares that no number states.

use std::ops::Bound;

use super::{Quantity, QuantityKind, Reader};
use crate::interval::Interval;
use crate::lexicon::Function;
use crate::lexicon::beside::{AFTER_NO, NOT_AFTER, NOT_BEFORE, NOT_BEHIND_NONE};
use crate::mention::number::{Rational, skip_hyphen};
use crate::mention::taken::Taken;
use crate::syntax::Syntax;
use crate::text::{Document, TokenRange};

/// Finds the quantifiers of a document among the tokens that are not taken.
pub(crate) fn find(document: &Document<'_>, taken: &Taken, syntax: &Syntax) -> Vec<Quantity> {
    let reader = Reader { document, taken, syntax, floor: 0, last_age: None };
    let tokens = (0..document.tokens().len()).filter(|&at| !taken.is_taken(at));
    tokens.filter_map(|at| reader.quantifier(at).or_else(|| reader.none(at)).or_else(|| reader.digits(at))).collect()
}

impl Reader<'_, '_> {
    fn quantifier(&self, at: usize) -> Option<Quantity> {
        // "all", "most", "none": the length alone passes over nearly every token.
        let word = self.document.get(at).filter(|token| matches!(token.span.len(), 3 | 4))?;
        let determines = matches!(word.function()?, Function::Determiner | Function::Pronoun | Function::Adverb);
        let range = share(self.lower(at)).filter(|_| determines)?;
        let of = self.lower(at + 1) == "of";
        // "all the statues", "all their houses"
        let the = self.lower(at) == "all"
            && self.function(at + 1) == Some(Function::Determiner)
            && (self.document.is_plural(at + 2) || self.document.is_plural(at + 3));
        let is_other = NOT_AFTER.has(self.before(at)) || NOT_BEFORE.has(self.lower(at + 1));
        if is_other || !(of || the || self.document.is_plural(at + 1)) {
            return None;
        }
        let quantity = self.of_share(at..at + 1 + usize::from(the), range);
        (quantity.head.is_some() || of).then_some(quantity)
    }

    fn of_share(&self, tokens: TokenRange, range: Interval<Rational>) -> Quantity {
        let mut quantity = Quantity::new(tokens, None);
        (quantity.kind, quantity.range) = (QuantityKind::Quantifier, Some(range));
        self.add_head(&mut quantity);
        self.place(&mut quantity);
        quantity
    }

    /// "No people", "nobody", "no one", "not one of the sailors", "neither of them": a number of none.
    fn none(&self, at: usize) -> Option<Quantity> {
        let word = self.document.get(at).filter(|token| matches!(token.span.len(), 2 | 3 | 4 | 6 | 7))?;
        let end = match self.lower(at) {
            "nobody" => at + 1,
            "none" if !(NOT_BEHIND_NONE.has(self.lower(at + 1)) || NOT_AFTER.has(self.before(at))) => at + 1,
            "no" if !word.is_all_caps() => self.behind_no(at + 1)?,
            "not" if self.lower(at + 1) == "one" && self.lower(at + 2) == "of" => at + 2,
            "not" if self.lower(at + 1) == "a" && self.lower(at + 2) == "single" => at + 3,
            "neither" if self.lower(at + 1) == "of" => at + 1,
            _ => return None,
        };
        let quantity = self.of_share(at..end, Interval::point(0.into()));
        let plural = quantity.head_tokens.clone().next_back().is_some_and(|noun| self.document.is_plural(noun));
        (plural || end > at + 1 || self.lower(at) != "no").then_some(quantity)
    }

    /// The end of "no" or "no one".
    fn behind_no(&self, next: usize) -> Option<usize> {
        let one = if self.lower(next) == "-" { next + 1 } else { next };
        match self.lower(one) {
            "one" if !matches!(self.lower(one + 1), "'" | "’" | "'s" | "’s") => Some(one + 1),
            word if AFTER_NO.has(word) => None,
            _ => Some(next),
        }
    }

    /// "single-digit growth", "in the low double digits": how large a number is that nobody states.
    fn digits(&self, at: usize) -> Option<Quantity> {
        self.document.get(at).filter(|token| token.span.len() == 6)?;
        let low = match self.lower(at) {
            "single" => 1,
            "double" => 10,
            "triple" => 100,
            _ => return None,
        };
        let word = skip_hyphen(self.document, at + 1);
        let range = Interval::closed(Rational::from(low), Rational::from(10 * low - 1));
        matches!(self.lower(word), "digit" | "digits").then(|| self.of_share(at..word + 1, range))
    }
}

/// The share of the whole that a quantifier speaks of, with what it leaves unsaid: "some" is not all (Horn, 1972).
fn share(word: &str) -> Option<Interval<Rational>> {
    let between = |low: Rational| Interval { low: Bound::Excluded(low), high: Bound::Excluded(1.into()) };
    Some(match word {
        "all" => Interval::point(1.into()),
        "none" => Interval::point(0.into()),
        "most" => between(Rational::new(1, 2)),
        "some" | "many" => between(0.into()),
        _ => return None,
    })
}
