//! Ranges: "5 to 10", "between A and B", "$10-$20", "two or three".

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::interval::Interval;
use crate::mention::number::Rational;

/// Verbs and prepositions of change: after them "from 5 to 10" states an old and a new value, not a range.
const CHANGES: &[&str] = &[
    "rose",
    "rise",
    "rises",
    "rising",
    "risen",
    "fell",
    "fall",
    "falls",
    "falling",
    "fallen",
    "increase",
    "increased",
    "increases",
    "increasing",
    "decrease",
    "decreased",
    "grew",
    "grow",
    "grown",
    "growing",
    "cut",
    "cuts",
    "cutting",
    "raise",
    "raised",
    "raises",
    "raising",
    "reduce",
    "reduced",
    "reducing",
    "dropped",
    "drop",
    "drops",
    "jumped",
    "jump",
    "went",
    "up",
    "down",
    "climbed",
    "surged",
    "soared",
    "declined",
    "lowered",
    "expand",
    "expanded",
    "moved",
    "slashed",
    "improved",
    "slipped",
    "doubled",
    "changed",
    "extended",
    "upgraded",
    "plunged",
    "shrank",
    "shrink",
    "lifted",
    "promoted",
    "revised",
];

impl Grammar<'_, '_> {
    pub(super) fn range(&self, at: usize) -> Option<Draft> {
        let low = self.single(at)?;
        let opening = self.opening(low.start);
        let (second, end) = self.connector(&low, opening.map(|(_, word)| word))?;
        let above = Self { floor: end, ..*self };
        let high = above.single(second)?;
        let unit = match (low.unit, high.unit) {
            (Some(a), Some(b)) if a.symbol != b.symbol => return None,
            (a, b) => a.or(b),
        };
        let (low_value, high_value) = (scaled_like(low.number?, &high, self.last_is_scale(&low)), high.number?);
        let (low_value, high_value) = if low_value > high_value && low_value < Rational::from(0) {
            (high_value, low_value)
        } else {
            (low_value, high_value)
        };
        if low_value >= high_value || low.kind == QuantityKind::Share && low.unit.is_none() {
            return None;
        }
        let start = opening.map_or(low.start, |(start, _)| start);
        let kind = if high.kind == QuantityKind::Share { high.kind } else { low.kind };
        let range = Interval::closed(low_value, high_value);
        Some(Draft::range(kind, &(start..high.end), Some(range)).with_unit(unit))
    }

    /// "between" or "from" before a number.
    fn opening(&self, at: usize) -> Option<(usize, &'static str)> {
        let before = at.checked_sub(1).filter(|&before| before >= self.floor)?;
        ["between", "from"].into_iter().find(|word| self.is(before, word)).map(|word| (before, word))
    }

    /// The token at which the second number opens, with its sign or symbol, and the one the connector ends at.
    fn connector(&self, low: &Draft, opening: Option<&str>) -> Option<(usize, usize)> {
        let at = low.end;
        let joins = match opening {
            Some("between") => self.is_any(at, &["and", "to"]) || self.is_hyphen(at),
            Some(_) if self.follows_change(low.start) => false,
            Some(_) => self.is(at, "to") || self.is_hyphen(at),
            None => self.is_any(at, &["to", "or", "~"]) || self.is_hyphen(at),
        };
        if !joins || self.is(at, "or") && !self.is_neighbour(low) {
            return None;
        }
        (at + 1..at + 5)
            .find(|&next| self.opens_number(next))
            .filter(|&next| self.only_symbols(at + 1, next))
            .map(|next| (next, at + 1))
    }

    fn opens_number(&self, at: usize) -> bool {
        use crate::text::TokenKind::{Number, Word};
        self.document.get(at).is_some_and(|token| {
            token.kind == Number || token.kind == Word && crate::mention::number::number_at(self.document, at).is_some()
        })
    }

    /// Between the connector and the second number stand a sign, a currency or a hedge at most.
    fn only_symbols(&self, from: usize, to: usize) -> bool {
        (from..to).all(|token| {
            let senses = self.document.get(token).map(|token| token.senses());
            self.is_any(token, &["-", "−", "minus", "about", "~"])
                || senses.is_some_and(|senses| senses.unit.is_some())
                || self.is_glued(token + 1) && self.document.word(token + 1) == "$"
        })
    }

    /// "two or three", "5 or 6" are one vague count; "5 or 200" are two.
    fn is_neighbour(&self, low: &Draft) -> bool {
        let next = crate::mention::number::number_at(self.document, low.end + 1).and_then(|next| next.value);
        matches!((low.number, next), (Some(a), Some(b)) if a < b && b <= a + a + Rational::from(1))
    }

    fn follows_change(&self, at: usize) -> bool {
        let start = at.saturating_sub(8).max(self.document.sentence_around(at).start);
        (start..at).any(|token| CHANGES.contains(&self.lower(token)))
    }

    fn last_is_scale(&self, draft: &Draft) -> bool {
        use crate::lexicon::Numeral::{Letter, Scale, Scales};
        let last = draft.end.checked_sub(1).and_then(|last| self.numeral(last));
        draft.number.is_none_or(|value| value >= Rational::from(1000))
            || matches!(last, Some(Scale(_) | Scales(_) | Letter(_)))
    }
}

/// "2 to 3 million" is two million to three million: the low end takes the scale of the high one.
fn scaled_like(low: Rational, high: &Draft, has_scale: bool) -> Rational {
    let thousand = Rational::from(1000);
    let Some(top) = high.number.filter(|_| !has_scale) else { return low };
    let mut scaled = low;
    while scaled > Rational::from(0) && scaled.checked_mul_below(thousand, top) {
        scaled *= thousand;
    }
    if high_has_scale(top) { scaled } else { low }
}

/// Whether a number is so round that it was written with a scale word.
fn high_has_scale(value: Rational) -> bool {
    value >= Rational::from(100_000) && value.is_integer() && value.to_integer() % 1000 == 0
}

trait MulBelow {
    fn checked_mul_below(&self, factor: Self, limit: Self) -> bool;
}

impl MulBelow for Rational {
    /// Whether the product stays below a limit.
    fn checked_mul_below(&self, factor: Self, limit: Self) -> bool {
        num_traits::CheckedMul::checked_mul(self, &factor).is_some_and(|product| product < limit)
    }
}
