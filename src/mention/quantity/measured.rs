//! The common quantity: sign, currency, number, unit, a second number, a bound, a rate, and the noun counted.

use super::{Quantity, QuantityKind, Reader};
use crate::interval::Interval;
use crate::lexicon::unit::{Dimension, Unit, WHOLE, by_symbol};
use crate::mention::number::{Number, Rational, amount_at, number_at, skip_hyphen, with_scale};
use crate::text::TokenKind;

impl Reader<'_, '_> {
    /// "about $1.2bn a year", "5 to 10 miles", "3,000 officials".
    pub(super) fn measured_or_counted(&self, at: usize) -> Option<Quantity> {
        let first = self.amount(at)?;
        let mut quantity = self.with_second(first);
        self.add_unit_of_second(&mut quantity);
        self.add_share(&mut quantity);
        self.add_bounds(&mut quantity);
        self.add_rate(&mut quantity);
        self.add_head(&mut quantity);
        self.add_factor(&mut quantity);
        self.add_rank(at, &mut quantity);
        self.read_points(&mut quantity);
        Some(quantity)
    }

    /// A number with its sign, currency and unit.
    pub(super) fn amount(&self, at: usize) -> Option<Quantity> {
        let mut quantity = match self.currency_before(at) {
            Some((unit, next)) => {
                let number = amount_at(self.document, next)?;
                let end = self.repeated_currency(number.end);
                Quantity { unit: Some(unit), ..Quantity::of(at, Number { end, ..number }) }
            }
            None => self.glued_currency(at).or_else(|| self.number_with_unit(at))?,
        };
        self.add_sign(&mut quantity);
        self.add_smaller_unit(&mut quantity);
        self.read_below_zero(&mut quantity);
        Some(quantity)
    }

    fn number_with_unit(&self, at: usize) -> Option<Quantity> {
        let number = number_at(self.document, at).or_else(|| self.article_as_one(at))?;
        if let Some(height) = self.feet_and_inches(at, number) {
            return Some(height);
        }
        let mut quantity = Quantity::of(at, number);
        quantity.unit = self.unit_of_label(at);
        if let Some((unit, end)) = self.unit_after(number) {
            quantity.unit = Some(unit);
            quantity.tokens.end = end;
            if unit.dimension == Dimension::Money {
                let scaled = with_scale(self.document, Number { end, ..number }, true); // "75 USD million"
                quantity.set_number(scaled.value);
                quantity.tokens.end = scaled.end;
            }
        }
        Some(quantity)
    }

    /// "Calories: 184": the unit heads the entry.
    fn unit_of_label(&self, at: usize) -> Option<&'static Unit> {
        let label = at.checked_sub(2).filter(|_| self.before(at) == ":" && !self.is_glued(at))?;
        let unit = self.document.get(label)?.senses().unit?;
        (unit.dimension != Dimension::Money && self.lower(label).len() > 3).then_some(unit)
    }

    /// "-5", "−5", "minus five": a sign stands apart from what is before it.
    fn add_sign(&self, quantity: &mut Quantity) {
        let Some(sign) = quantity.tokens.start.checked_sub(1).filter(|&i| i >= self.floor) else { return };
        let dash = matches!(self.document.word(sign), "-" | "−") && self.is_glued(sign + 1) && !self.is_glued(sign);
        let after_number = self.is_digits(sign.wrapping_sub(1));
        let hyphen = usize::from(self.lower(sign) == "-" && self.is_glued(sign) && sign > self.floor); // "negative-5"
        let word = sign - hyphen;
        let tolerance = self.before(word) == "or" && self.back(word, 2) == "plus";
        let spoken = matches!(self.lower(word), "minus" | "negative") && !tolerance;
        let digits = self.is_digits(sign + 1) || self.lower(sign + 1) == "." || quantity.is_money();
        let dash = dash && digits;
        if self.is_accounted_loss(quantity) {
            quantity.set_number(quantity.number.map(|n| -n));
        } else if dash && !after_number || spoken {
            quantity.tokens.start = if spoken { word } else { sign };
            quantity.set_number(quantity.number.map(|n| -n));
        }
    }

    /// "($99.99)" as accounts write a loss: behind a verb, because elsewhere brackets hold another currency.
    fn is_accounted_loss(&self, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        let enclosed = self.before(start) == "(" && self.is_glued(start) && self.lower(quantity.tokens.end) == ")";
        let verb = self.back(start, 2);
        enclosed && quantity.is_money() && matches!(verb, "is" | "was" | "were" | "are")
    }

    /// "ten below zero", "10 degrees below zero".
    fn read_below_zero(&self, quantity: &mut Quantity) {
        let end = quantity.tokens.end;
        if self.lower(end) == "below" && self.lower(end + 1) == "zero" {
            quantity.set_number(quantity.number.map(|n| -n));
            quantity.tokens.end = end + 2;
        }
    }

    /// "a mile", "a dollar": one of a unit, where no rate, fraction or idiom makes it another thing.
    fn article_as_one(&self, at: usize) -> Option<Number> {
        let unit = self.document.get(at + 1)?.senses().unit.filter(|unit| unit.takes_article())?;
        let name = self.kind(at + 1) == Some(TokenKind::Word) && unit.names.contains(&self.lower(at + 1));
        let word = name && !matches!(self.lower(at + 1), "in" | "g" | "l" | "t" | "buck");
        let before = at.checked_sub(1).and_then(|i| self.document.get(i));
        let measured = before.is_some_and(|t| t.kind == TokenKind::Number || t.senses().unit.is_some());
        let idiom = matches!(self.before(at), "more" | "less" | "half" | "quarter" | "such" | "many" | "by" | "times");
        let article = matches!(self.lower(at), "a" | "an");
        (article && word && !measured && !idiom).then(|| Number::new(Rational::from(1), at + 1))
    }

    /// Fractions without a unit and percentages are shares.
    fn add_share(&self, quantity: &mut Quantity) {
        let start = quantity.tokens.start;
        let fraction = quantity.number.is_some_and(|n| n > Rational::from(0) && n < Rational::from(1));
        let decimal = quantity.step.is_some() || self.is_digits(start) && self.document.word(start).contains('.');
        if fraction && !decimal && quantity.unit.is_none() {
            quantity.unit = Some(&WHOLE);
        }
        if quantity.unit.is_some_and(|unit| unit.dimension == Dimension::Share) {
            quantity.kind = QuantityKind::Share;
        }
    }

    /// "No. 5", "number one": the rank, and no count of what follows.
    fn add_rank(&self, at: usize, quantity: &mut Quantity) {
        if quantity.unit.is_none() && quantity.tokens.start == at && self.is_ranked(at) {
            quantity.kind = QuantityKind::Ordinal;
            quantity.drop_head();
        }
    }

    /// "4.1 points": of a share, an index or a game, as the text has it.
    fn read_points(&self, quantity: &mut Quantity) {
        let at = skip_hyphen(self.document, quantity.tokens.end);
        let several = quantity.number != Some(1.into()); // "at one point"
        let counts = several && quantity.kind == QuantityKind::Cardinal && quantity.unit.is_none();
        if counts && matches!(self.lower(at), "point" | "points") && quantity.head_tokens == (at..at + 1) {
            quantity.unit = by_symbol("points");
            quantity.tokens.end = at + 1;
            quantity.drop_head();
        }
    }
}

impl Quantity {
    /// Sets the number and the range it stands for while no modifier bears on it.
    pub(super) fn set_number(&mut self, number: Option<Rational>) {
        self.number = number;
        self.range = number.map(Interval::point);
    }
}
