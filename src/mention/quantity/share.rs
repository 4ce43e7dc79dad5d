//! "One in five", "two out of three": shares stated as a part and its whole.

use super::{Quantity, QuantityKind, Reader};
use num_traits::CheckedDiv;

use crate::lexicon::unit::WHOLE;
use crate::mention::number::{Rational, number_at};
use crate::text::TokenKind;

impl Reader<'_, '_> {
    /// "one in five", "1 in every 100", "nine out of 10".
    pub(super) fn one_in(&self, at: usize) -> Option<Quantity> {
        let part = number_at(self.document, at)?;
        let second = match (self.lower(part.end), self.lower(part.end + 1)) {
            ("in" | "of", "every") => part.end + 2,
            ("in", _) => part.end + 1,
            ("over", _) if self.is_written_fraction(at, part.end) => part.end + 1,
            ("out", "of") => part.end + 2 + usize::from(matches!(self.lower(part.end + 2), "every")),
            _ => return None,
        };
        let whole = number_at(self.document, second).filter(|_| !self.taken.is_taken(second))?;
        let (a, b) = (part.value?, whole.value?);
        let spoken = matches!(self.lower(part.end), "out" | "over") || (a < Rational::from(10) && !is_year(b));
        if !spoken || a >= b || a <= Rational::from(0) || self.is_grain(whole.end) || !b.is_integer() {
            return None;
        }
        let tokens = at..whole.end;
        let mut quantity =
            Quantity { kind: QuantityKind::Share, unit: Some(&WHOLE), ..Quantity::new(tokens, a.checked_div(&b)) };
        self.add_bounds(&mut quantity);
        self.add_head(&mut quantity);
        Some(quantity)
    }

    /// "one over three" as a fraction read out: nothing else in the clause; elsewhere "over" bounds the number behind it.
    fn is_written_fraction(&self, at: usize, over: usize) -> bool {
        let Some(whole) = number_at(self.document, over + 1) else { return false };
        let ends = self.document.get(whole.end).is_none_or(|t| t.kind == TokenKind::Symbol);
        let opens = matches!(self.before(at), "" | "is" | "negative" | "minus" | "equals" | "=");
        ends && opens
    }
}

fn is_year(value: Rational) -> bool {
    (Rational::from(1800)..Rational::from(2100)).contains(&value)
}
