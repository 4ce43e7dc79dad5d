//! Vague counts: "several", "dozens of", "hundreds of thousands of", "a few hundred", "a handful of".

use std::ops::Bound;

use super::{Quantity, Reader};
use crate::interval::Interval;
use crate::lexicon::numeral::Numeral;
use crate::mention::number::{Number, Rational};
use num_traits::CheckedMul;

impl Reader<'_, '_> {
    /// A vague count. It ends where the next scale word would be used: "thousands" before the millions.
    pub(super) fn vague(&self, at: usize) -> Option<Quantity> {
        let word = if self.lower(at) == "a" { at + 1 } else { at };
        let (low, high, end) = match self.numeral(word)? {
            Numeral::Vague(low, high) if self.lower(word) != "scores" || self.lower(word + 1) == "of" => {
                if self.lower(word) == "few" && word == at {
                    return None; // "few voters" is no count
                }
                (i128::from(low), high.map(i128::from), word + 1)
            }
            Numeral::Plural(power) if word == at => (2 * 10_i128.pow(u32::from(power)), None, word + 1),
            Numeral::Couple if word > at => (2, Some(3), word + 1),
            _ => return None,
        };
        let (factor, end) = self.scale_of(end);
        if factor == 1 && matches!(self.numeral(word), Some(Numeral::Couple)) {
            return None;
        }
        let high = match high.or((factor > 1).then_some(low * 5)) {
            Some(high) => Some(high.checked_mul(factor)?),
            None => None,
        };
        let low = if factor > 1 { low.min(2 * 10_i128.pow(low.ilog10())) } else { low };
        let low = Rational::from(low).checked_mul(&Rational::from(factor))?;
        let mut quantity = Quantity::new(at..end, None);
        quantity.range = Some(match high {
            Some(high) => Interval::closed(low, low.max(Rational::from(high))),
            None => Interval {
                low: Bound::Included(low),
                high: self.next_scale(word).map_or(Bound::Unbounded, Bound::Excluded),
            },
        });
        self.add_vague_unit(&mut quantity);
        if let Some((_, start)) = self.modifier_before(at) {
            quantity.tokens.start = start;
        }
        self.add_rate(&mut quantity);
        self.add_head(&mut quantity);
        Some(quantity)
    }

    /// Where a greater word than a bare plural begins: 200 for "dozens", 2,000 for "hundreds", a million for "thousands".
    fn next_scale(&self, at: usize) -> Option<Rational> {
        match self.numeral(at)? {
            Numeral::Plural(2) => Some(Rational::from(2_000)),
            Numeral::Plural(power @ 3..=15) => 10_i128.checked_pow(u32::from(power) + 3).map(Rational::from),
            Numeral::Vague(24, None) => Some(Rational::from(200)),
            _ => None,
        }
    }

    /// The scale behind a vague count: "hundred" of "several hundred", "thousands" of "tens of thousands", "million".
    fn scale_of(&self, end: usize) -> (i128, usize) {
        let of = usize::from(self.lower(end) == "of");
        let power = match (self.numeral(end + of), of) {
            (Some(Numeral::Plural(power)), 1) | (Some(Numeral::Scale(power)), 0) => power,
            (Some(Numeral::Hundred), 0) => 2,
            (Some(Numeral::Dozen), 0) => return (12, end + 1),
            _ => return (1, end),
        };
        (10_i128.pow(u32::from(power.min(15))), end + of + 1)
    }

    /// "thousands of pounds", "several miles".
    fn add_vague_unit(&self, quantity: &mut Quantity) {
        let end = quantity.tokens.end + usize::from(self.lower(quantity.tokens.end) == "of");
        if let Some((unit, end)) = self.unit_after(Number { value: None, end, step: None }) {
            quantity.unit = Some(unit);
            quantity.tokens.end = end;
        }
    }
}
