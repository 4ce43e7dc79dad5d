//! One measure in two units: "6ft 2in", `5'10"`, "12st 4lb", "20 dollars 43 cents", "15 euros 50".

use num_traits::{CheckedAdd, CheckedDiv};

use super::{Quantity, Reader};
use crate::lexicon::unit::{Dimension, Unit, by_symbol};
use crate::mention::number::{Number, Rational, number_at, skip_hyphen};
use crate::text::{Token, TokenKind};

impl Reader<'_, '_> {
    /// `5'10"`, with straight, curly or doubled marks.
    pub(super) fn feet_and_inches(&self, at: usize, feet: Number) -> Option<Quantity> {
        let foot = feet.end;
        let glued = (foot..foot + 3).all(|i| self.is_glued(i));
        if !glued || !is_prime(self.lower(foot)) || !self.is_digits(foot + 1) {
            return None;
        }
        let end = match (self.lower(foot + 2), self.lower(foot + 3)) {
            ("\"" | "”" | "″", _) => foot + 3,
            (one, other) if is_prime(one) && is_prime(other) && self.is_glued(foot + 3) => foot + 4,
            _ => return None,
        };
        let inches = number_at(self.document, foot + 1)?.value?;
        let length = feet.value?.checked_add(&inches.checked_div(&Rational::from(12))?)?;
        Some(Quantity { unit: by_symbol("ft"), ..Quantity::of(at, Number { value: Some(length), end, ..feet }) })
    }

    /// A smaller unit of the same base adds to the number: "6ft 2in", "5 feet and 10 inches", "20 dollars 43 cents".
    pub(super) fn add_smaller_unit(&self, quantity: &mut Quantity) {
        let Some(unit) = quantity.unit.filter(|u| !matches!(u.dimension, Dimension::Share | Dimension::Points)) else {
            return;
        };
        let end = quantity.tokens.end;
        let next = if self.lower(end) == "and" { end + 1 } else { skip_hyphen(self.document, end) };
        let number = number_at(self.document, next).filter(|_| !self.taken.is_taken(next) && unit.offset == 0);
        let part =
            number.and_then(|number| self.named_part(unit, number).or_else(|| self.bare_part(quantity, unit, number)));
        let Some((part, end)) = part.filter(|(part, _)| *part < Rational::from(1)) else { return };
        quantity.set_number(quantity.number.and_then(|n| n.checked_add(&part)));
        quantity.step = None;
        quantity.tokens.end = end;
    }

    /// "2in", "43 cents": what the smaller number is of one larger unit.
    fn named_part(&self, unit: &'static Unit, number: Number) -> Option<(Rational, usize)> {
        let inches = || (unit.symbol == "ft" && self.lower(number.end) == "in").then_some(number.end + 1);
        let (small, end) = self.unit_after(number).or_else(|| Some((by_symbol("in")?, inches()?)))?;
        let value = number.value?;
        if unit.dimension == Dimension::Money {
            let cents = small.is_minor() && !unit.is_minor();
            return Some((value.checked_div(&Rational::from(100))?, end)).filter(|_| cents); // a cent is a hundredth of any currency
        }
        if !small.is_comparable(unit) || small.symbol == unit.symbol {
            return None;
        }
        let factor = Rational::new(unit.factor.0.into(), unit.factor.1.into());
        Some((small.to_base(&value)?.checked_div(&factor)?, end))
    }

    /// "5 feet 3", "15 dollars 50", "thirteen dollars forty-five": the smaller unit goes without saying.
    fn bare_part(&self, quantity: &Quantity, unit: &'static Unit, number: Number) -> Option<(Rational, usize)> {
        let worded = self.kind(quantity.tokens.end.checked_sub(1)?) == Some(TokenKind::Word);
        let adjacent = self.lower(quantity.tokens.end) != "and";
        let goes_on = |next: Token| next.is_content_word() || next.is_glued() && next.kind != TokenKind::Symbol;
        let alone = !self.document.get(number.end).is_some_and(goes_on);
        let value = number.value.filter(|v| v.is_integer() && worded && adjacent && alone)?;
        let whole = quantity.number.is_some_and(|n| n.is_integer());
        let parts = match unit {
            unit if unit.symbol == "ft" && quantity.number? < Rational::from(10) => 12,
            unit if unit.dimension == Dimension::Money && !unit.is_minor() && value >= Rational::from(10) => 100,
            _ => return None,
        };
        Some((value.checked_div(&Rational::from(parts))?, number.end))
            .filter(|(part, _)| whole && *part < Rational::from(1))
    }
}

fn is_prime(mark: &str) -> bool {
    matches!(mark, "'" | "’" | "′")
}
