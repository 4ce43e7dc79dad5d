//! Two numbers together: ranges ("5 to 10", "between 5 and 10"), scores ("3-1"), ratios and odds ("3 to 1", "10:1"), and shares by
//! a part and its whole ("one in five", "two out of three").

use num_traits::{CheckedDiv, CheckedMul};

use super::{MOST_TIMES, Quantity, QuantityKind, Reader};
use crate::interval::Interval;
use crate::lexicon::beside::{CHANGES, SPANS};
use crate::lexicon::numeral::Numeral;
use crate::lexicon::unit::{Dimension, WHOLE};
use crate::mention::number::{Number, Rational, number_at};
use crate::text::TokenKind;

impl Reader<'_, '_> {
    /// The same quantity with the second number of a range.
    pub(super) fn with_second(&self, first: Quantity) -> Quantity {
        let between = self.before(first.tokens.start) == "between" && first.tokens.start > self.floor;
        let ages = first.tokens.start.checked_sub(4).filter(|&at| self.lower(at) == "between");
        let of_ages = ages.is_some_and(|at| matches!(self.lower(at + 2), "age" | "ages"));
        // "ranging from 5 to 10" is no change from one value to another
        let from = self.before(first.tokens.start) == "from" && !SPANS.has(self.back(first.tokens.start, 2));
        let end = first.tokens.end;
        let is_word = |at: &usize| self.kind(*at) == Some(TokenKind::Word);
        let dash = matches!(self.lower(end), "-" | "–" | "—" | "~")
            && (self.is_glued(end) == self.is_glued(end + 1) || self.lower(end + 1) == "~")
            && !(self.is_glued(end) && [first.tokens.start, end + 1].iter().all(is_word)); // "a one-two" is a name
        let joined = match self.lower(end) {
            "and" => between || of_ages,
            "to" => !from,
            "or" => first.unit.is_none(),
            _ => dash,
        };
        let start = if matches!(self.lower(end + 1), "~" | "about") { end + 2 } else { end + 1 };
        let signed =
            matches!(self.document.word(start), "-" | "−") && self.is_glued(start + 1) && !self.is_glued(start);
        let start = start + usize::from(signed);
        if !joined || self.taken.is_taken(start) {
            return first;
        }
        let Some(second) = self.amount(start) else { return first };
        let is_share = |side: &Quantity| side.unit.is_some_and(|unit| unit.dimension == Dimension::Share);
        if self.before(first.tokens.start) == "by"
            && self.lower(end) == "to"
            && !(first.unit.is_none() && is_share(&second))
        {
            return first; // "fell by 10 to 900", unlike "by 27 to 49 per cent"
        }
        match self.spanned(&first, &second).filter(|_| second.tokens.start + usize::from(signed) == start) {
            Some(range) => {
                let tokens = range.tokens.start - usize::from(between)..range.tokens.end;
                Quantity { tokens, ..range }
            }
            None => first,
        }
    }

    fn spanned(&self, first: &Quantity, second: &Quantity) -> Option<Quantity> {
        if first.unit.zip(second.unit).is_some_and(|(a, b)| a != b) {
            return None;
        }
        let high = second.number?;
        let low = self.with_shared_scale(first, second, 1)?;
        let end = first.tokens.end;
        let is_share = first.unit.is_some_and(|unit| unit.dimension == Dimension::Share);
        let is_change = is_share && second.unit.is_none() || self.is_change(first, low, high); // "fell 10% to 900"
        if self.lower(end) == "to" && is_change {
            return None;
        }
        let distant = high > low.checked_mul(&Rational::from(2))? && low > Rational::from(0);
        if distant && self.lower(end) == "or" && !(low == Rational::from(1) && high == Rational::from(2)) {
            return None; // "10 or 1,000" are two numbers
        }
        if low >= high && !(low > high && high < Rational::from(0)) {
            return None;
        }
        let mut range = Quantity::new(first.tokens.start..second.tokens.end, None);
        range.unit = first.unit.or(second.unit);
        range.range = Some(Interval::closed(low.min(high), low.max(high)));
        Some(range)
    }

    /// "fell $2m to $10m" is a change and its result, "rose 5 to 10 percent" a range.
    fn is_change(&self, first: &Quantity, low: Rational, high: Rational) -> bool {
        let start = first.tokens.start;
        let bounded = self.document.get(start.wrapping_sub(1)).is_some_and(|t| t.senses().modifier.is_some());
        let verb = self.back(start, 1 + usize::from(bounded));
        let share = first.unit.is_some_and(|unit| unit.dimension == Dimension::Share); // "up 4% to 7%" is a forecast
        let apart = first.unit.is_some() && !share
            || first.unit.is_none() && low.checked_mul(&Rational::from(3)).is_some_and(|more| more <= high);
        apart && CHANGES.has(verb)
    }

    /// "from 5 to 10 percent", "5 and 10 million dollars": the first number shares the unit and scale of the second.
    pub(super) fn add_unit_of_second(&self, first: &mut Quantity) {
        let (start, end) = (first.tokens.start, first.tokens.end);
        let digits = first.tokens.len() == 1 && self.is_digits(start);
        let changed = self.lower(end) == "to" && self.before(start) == "from";
        let paired = self.lower(end) == "and" && digits && self.is_digits(end + 1);
        if first.unit.is_some() || first.number.is_none() || !(changed || paired) || self.taken.is_taken(end + 1) {
            return;
        }
        let Some(second) = self.amount(end + 1).filter(|second| second.unit.is_some() || changed) else { return };
        let follows = self.document.get(end + 1).is_some_and(|t| t.kind != TokenKind::Symbol);
        if !follows || second.tokens.start != end + 1 {
            return; // "12 and $5"
        }
        let scaled = if changed { self.with_shared_scale(first, &second, MOST_TIMES) } else { first.number };
        first.set_number(scaled);
        first.unit = second.unit;
    }

    /// The first number of "5-10 million" is five million; in a fall it may be so many times the second: "from 240 to 190 million".
    fn with_shared_scale(&self, first: &Quantity, second: &Quantity, times: i128) -> Option<Rational> {
        let (low, high) = (first.number?, second.number?);
        let scale = |quantity: &Quantity| {
            quantity.tokens.clone().rev().take(4).find_map(|i| match self.numeral(i) {
                Some(Numeral::Scale(power) | Numeral::Letter(power)) => Some(power),
                _ => None,
            })
        };
        match (scale(first), scale(second)) {
            (None, Some(power)) => {
                let scaled = low.checked_mul(&Rational::from(10_i128.checked_pow(u32::from(power))?))?;
                Some(if scaled < high.checked_mul(&times.into())? { scaled } else { low })
            }
            _ => Some(low),
        }
    }

    /// "3-1", "2–0", "10:1", "3 to 1".
    pub(super) fn score_or_ratio(&self, at: usize) -> Option<Quantity> {
        let plain = self.is_digits(at) && !self.document.word(at).contains(['.', ',']);
        let first = number_at(self.document, at)?;
        let (kind, second) = match self.lower(first.end) {
            "-" | "–" if plain && first.end == at + 1 && self.is_glued(at + 1) == self.is_glued(at + 2) => {
                (QuantityKind::Score, at + 2)
            }
            ":" if plain && self.is_glued(at + 1) && self.is_glued(at + 2) && self.document.word(at + 2).len() < 2 => {
                (QuantityKind::Ratio, at + 2)
            }
            "to" => (QuantityKind::Ratio, first.end + 1),
            "-" if self.lower(first.end + 1) == "to" => (QuantityKind::Ratio, first.end + 3),
            _ => return None,
        };
        let other = number_at(self.document, second)?;
        let (a, b) = (first.value?, other.value?);
        let holds = match kind {
            QuantityKind::Score => self.is_digits(second) && !self.is_measured(other.end),
            _ => self.is_ratio(at, other.end, a, b),
        };
        let chained = matches!(self.lower(other.end), "-" | "–" | ":")
            && self.is_glued(other.end)
            && self.is_digits(other.end + 1);
        (holds && !chained).then(|| Quantity {
            kind,
            other: Some(b),
            range: None,
            ..Quantity::new(at..other.end, Some(a))
        })
    }

    fn is_measured(&self, end: usize) -> bool {
        let unit = self.unit_after(Number { value: None, end, step: None });
        unit.is_some() || self.is_grain(end) || self.is_grain(end + 1)
    }

    fn is_ratio(&self, at: usize, end: usize, a: Rational, b: Rational) -> bool {
        let odds = b == Rational::from(1) && self.before(at) != "from" && !self.is_grain(end);
        a > b && (odds || matches!(self.before(at), "of" | "by" | "at"))
    }

    /// "one in five", "1 in every 100", "nine out of 10".
    pub(super) fn one_in(&self, at: usize) -> Option<Quantity> {
        let part = number_at(self.document, at)?;
        let second = match (self.lower(part.end), self.lower(part.end + 1)) {
            ("in" | "of", "every") => part.end + 2,
            ("in" | "over", _) => part.end + 1,
            ("out", "of") => part.end + 2 + usize::from(matches!(self.lower(part.end + 2), "every")),
            _ => return None,
        };
        let whole = number_at(self.document, second).filter(|_| !self.taken.is_taken(second))?;
        let (a, b) = (part.value?, whole.value?);
        let spoken = matches!(self.lower(part.end), "out" | "over") || a < Rational::from(10);
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
