//! Factors: "doubled", "twice as many", "three-fold", "40 times".

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::lexicon::{Function, Numeral};
use crate::mention::number::{Rational, number_at};

impl Grammar<'_, '_> {
    pub(super) fn multiplier(&self, at: usize) -> Option<Draft> {
        if let Some(Numeral::Factor(part, whole)) = self.numeral(at) {
            let factor = Rational::new(i128::from(part), i128::from(whole));
            return self.is_factor(at).then(|| Draft::point(QuantityKind::Multiplier, &(at..at + 1), Some(factor)));
        }
        let number = number_at(self.document, at)?;
        let end = self.past_hyphen(number.end);
        let range = self.past_hyphen(end);
        if self.starts_with(range + 1, &["out", "of"]) {
            return None; // "nine times out of ten"
        }
        let factor = self.is_any(range, &["times", "fold"]) || self.is(number.end, "x") && self.is_glued(number.end);
        let tabloid = self.is(range, "times") && self.document.get(range).is_some_and(|t| t.is_capitalised());
        let tokens = at..range + 1;
        (factor && !tabloid && !self.is_money(at))
            .then(|| Draft::point(QuantityKind::Multiplier, &tokens, number.value))
    }

    fn is_money(&self, at: usize) -> bool {
        self.currency_before(at).is_some()
    }

    /// "double" is a factor as a verb and before what it multiplies, not in "double murder" or "double-digit".
    fn is_factor(&self, at: usize) -> bool {
        let word = self.lower(at);
        if !matches!(word, "double" | "triple" | "treble" | "quadruple" | "doubles" | "triples" | "halve") {
            return word != "twice" || !self.is(at.wrapping_sub(1), "think");
        }
        let multiplies = self.document.get(at + 1).and_then(|next| next.function());
        let verb = at.checked_sub(1).is_some_and(|before| {
            self.is_any(
                before,
                &["to", "will", "would", "could", "can", "may", "might", "should", "than", "nearly", "almost"],
            )
        });
        let compared = matches!(multiplies, Some(Function::Determiner | Function::Subordinator | Function::Pronoun));
        verb && !self.is_hyphen(at + 1) && !self.is_any(at + 1, &["down", "as"])
            || compared && !self.is_any(at + 1, &["as"])
    }
}
