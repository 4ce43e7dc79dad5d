//! "One in five", "two out of three": shares stated as a part and its whole.

use super::{Quantity, QuantityKind, Reader};
use num_traits::CheckedDiv;

use crate::lexicon::unit::WHOLE;
use crate::mention::number::{Rational, number_at};

impl Reader<'_, '_> {
    /// "one in five", "1 in every 100", "nine out of 10".
    pub(super) fn one_in(&self, at: usize) -> Option<Quantity> {
        let part = number_at(self.document, at)?;
        let second = match (self.lower(part.end), self.lower(part.end + 1)) {
            ("in", "every") => part.end + 2,
            ("in", _) => part.end + 1,
            ("out", "of") => part.end + 2 + usize::from(matches!(self.lower(part.end + 2), "every")),
            _ => return None,
        };
        let whole = number_at(self.document, second).filter(|_| !self.taken.is_taken(second))?;
        let (a, b) = (part.value?, whole.value?);
        let spoken = self.lower(part.end) == "out" || (a < Rational::from(10) && !is_year(b));
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
}

fn is_year(value: Rational) -> bool {
    (Rational::from(1800)..Rational::from(2100)).contains(&value)
}
