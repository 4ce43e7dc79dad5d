//! Number words put together: what multiplies, what adds, and where a number ends.

use num_traits::{CheckedAdd, Zero};

use super::{Number, Rational, past_hyphen, power_of_ten, times};
use crate::lexicon::Numeral;
use crate::text::Document;

/// The number whose first word stands at a token.
pub(super) fn words(document: &Document<'_>, at: usize) -> Option<Number> {
    let mut sum = Sum::default();
    let end = sum.read(document, at);
    (end > at).then(|| Number { value: sum.value(), end })
}

/// A number in digits, and the words after it that multiply it or add to it.
pub(super) fn after(document: &Document<'_>, digits: Rational, end: usize) -> Number {
    let mut sum = Sum { group: Some(digits), digits: true, ..Sum::default() };
    let end = sum.read(document, end);
    Number { value: sum.value(), end }
}

/// A number under way: "two million three hundred" has two million in `total` and three hundred in `group`.
#[derive(Default)]
struct Sum {
    total: Rational,
    group: Option<Rational>,
    /// The power of the last scale word; a scale that adds must be smaller.
    floor: Option<u8>,
    /// Whether the group stands in digits, which no unit word continues.
    digits: bool,
    /// Whether the last word was one of twenty to ninety, which a unit continues.
    after_ten: bool,
    /// Whether a step did not fit.
    overflow: bool,
}

impl Sum {
    fn value(&self) -> Option<Rational> {
        if self.overflow {
            return None;
        }
        self.total.checked_add(&self.group.unwrap_or_default())
    }

    /// Takes words as long as they continue the number; the token after the last.
    fn read(&mut self, document: &Document<'_>, at: usize) -> usize {
        let mut end = at;
        loop {
            if let Some(next) = self.point(document, end) {
                end = next;
                continue;
            }
            let fresh = self.is_fresh();
            let hyphen = if fresh { end } else { past_hyphen(document, end) };
            let next = if hyphen == end { self.past_and(document, end) } else { hyphen };
            let Some(numeral) = document.get(next).and_then(|token| token.senses().numeral) else { return end };
            if !self.take(numeral, document.get(next).is_some_and(|token| token.is_glued() && next == end)) {
                return end;
            }
            end = next + 1;
        }
    }

    fn is_fresh(&self) -> bool {
        self.group.is_none() && self.total.is_zero()
    }

    /// Takes one word where it continues the number.
    fn take(&mut self, numeral: Numeral, glued: bool) -> bool {
        let after_ten = std::mem::take(&mut self.after_ten);
        match numeral {
            Numeral::Unit(unit) if after_ten => (1..=9).contains(&unit) && self.add(unit),
            Numeral::Unit(unit) => self.may_add() && self.add(unit),
            Numeral::Ten(ten) => {
                self.after_ten = self.may_add() && self.add(ten);
                self.after_ten
            }
            Numeral::Hundred => self.hundred(),
            Numeral::Scale(power) => self.scale(power),
            Numeral::Scales(power) if !self.is_fresh() => self.scale(power),
            Numeral::Letter(power) if self.digits && glued && self.floor.is_none() => self.scale(power),
            Numeral::Dozen => self.dozen(),
            Numeral::Dozens if !self.is_fresh() => self.dozen(),
            _ => false,
        }
    }

    /// Whether a number below a hundred may be added: at the start, after a scale, after "hundred", after "zero".
    fn may_add(&self) -> bool {
        !self.digits && self.group.is_none_or(|group| group.is_zero() || self.after_hundred(group))
    }

    fn after_hundred(&self, group: Rational) -> bool {
        group.is_integer() && group.to_integer() % 100 == 0 && !self.after_ten
    }

    fn add(&mut self, small: u8) -> bool {
        let sum = self.group.unwrap_or_default().checked_add(&Rational::from(i128::from(small)));
        self.overflow |= sum.is_none();
        self.group = sum;
        true
    }

    fn hundred(&mut self) -> bool {
        let count = match self.group {
            None if self.is_fresh() => Rational::from(1),
            Some(group) if group < Rational::from(100) => group,
            _ => return false,
        };
        self.group = times(count, power_of_ten(2));
        self.overflow |= self.group.is_none();
        self.digits = false;
        true
    }

    fn scale(&mut self, power: u8) -> bool {
        let smaller = self.floor.is_none_or(|floor| power < floor);
        let count = match self.group {
            Some(group) if smaller => group,
            None if self.is_fresh() => Rational::from(1),
            None => return self.scale_again(power), // "three lakh crore", "three thousand million"
            Some(_) => return false,
        };
        let sum = times(count, power_of_ten(power)).and_then(|product| self.total.checked_add(&product));
        self.close(sum, power)
    }

    fn scale_again(&mut self, power: u8) -> bool {
        if self.floor.is_none_or(|floor| power < floor) {
            return false;
        }
        let product = times(self.total, power_of_ten(power));
        self.close(product, power)
    }

    fn dozen(&mut self) -> bool {
        let count = match self.group {
            Some(group) => group,
            None if self.is_fresh() => Rational::from(1),
            None => return false,
        };
        let sum = times(count, Some(12.into())).and_then(|product| self.total.checked_add(&product));
        self.close(sum, 0)
    }

    /// Puts the group into the total.
    fn close(&mut self, total: Option<Rational>, floor: u8) -> bool {
        self.overflow |= total.is_none();
        self.total = total.unwrap_or_default();
        self.group = None;
        self.floor = Some(floor);
        self.digits = false;
        true
    }

    /// "two point two", "1 point 1": the digits after the word.
    fn point(&mut self, document: &Document<'_>, at: usize) -> Option<usize> {
        let group = self.group.filter(|_| self.floor.is_none() && document.lower(at) == "point")?;
        let (mut fraction, mut place, mut end) = (Rational::zero(), Rational::from(1), at + 1);
        while let Some(digits) = spoken_digits(document, end) {
            place = times(place, Some(Rational::new(1, if digits < 10 { 10 } else { 100 })))?;
            fraction = fraction.checked_add(&times(place, Some(digits.into()))?)?;
            end += 1;
        }
        (end > at + 1).then(|| self.group = group.checked_add(&fraction))?;
        Some(end)
    }

    /// The token after an "and" that the number goes on behind; the same token where there is none.
    fn past_and(&self, document: &Document<'_>, at: usize) -> usize {
        let after_scale = self.group.is_none() && !self.is_fresh() && self.floor != Some(0);
        let after_hundred =
            self.group.is_some_and(|group| self.after_hundred(group) && !group.is_zero() && !self.digits);
        let is_and = matches!(document.lower(at), "and" | "&") && (after_scale || after_hundred);
        if is_and && self.fits_after_and(document, at + 1, after_hundred) { at + 1 } else { at }
    }

    /// "one hundred and two thousand" is one number, "one thousand and two thousand" are two.
    fn fits_after_and(&self, document: &Document<'_>, at: usize, after_hundred: bool) -> bool {
        let numeral = |at: usize| document.get(at).and_then(|token| token.senses().numeral);
        let mut end = match numeral(at) {
            Some(Numeral::Unit(_)) => at + 1,
            Some(Numeral::Ten(_)) => {
                let unit = past_hyphen(document, at + 1);
                if matches!(numeral(unit), Some(Numeral::Unit(1..=9))) { unit + 1 } else { at + 1 }
            }
            _ => return false,
        };
        if numeral(end) == Some(Numeral::Hundred) {
            if after_hundred {
                return false;
            }
            end += 1;
        }
        match numeral(end) {
            Some(Numeral::Scale(power) | Numeral::Scales(power)) => self.floor.is_none_or(|floor| power < floor),
            Some(Numeral::Parts(_) | Numeral::PartsScale(_)) => false,
            _ => true,
        }
    }
}

/// A digit, in words or not, or the "eleven" of "point eleven".
fn spoken_digits(document: &Document<'_>, at: usize) -> Option<i128> {
    match document.get(at)?.senses().numeral {
        Some(Numeral::Unit(unit)) => Some(i128::from(unit)),
        None => document.word(at).parse().ok().filter(|digit| (0..10).contains(digit)),
        _ => None,
    }
}
