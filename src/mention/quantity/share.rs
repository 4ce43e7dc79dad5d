//! Shares and odds in two counts: "one in five", "3 out of 4", "5-to-1".

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::lexicon::{Calendar, unit};
use crate::mention::number::{Number, Rational, number_at};

impl Grammar<'_, '_> {
    pub(super) fn odds(&self, at: usize) -> Option<Draft> {
        let part = number_at(self.document, at)?;
        let count = part.value.filter(|value| value.is_integer() && *value > Rational::from(0))?;
        if let Some(whole) = self.whole_after(part.end) {
            let total = whole.value.filter(|total| total.is_integer() && *total > count)?;
            let share = Draft::point(QuantityKind::Share, &(at..whole.end), Some(count / total));
            return self.is_share(at, count, total, &whole).then(|| share.with_unit(unit::by_symbol("share")));
        }
        self.ratio(at, count, part.end)
    }

    /// The second number of "one in five", "one out of every five".
    fn whole_after(&self, at: usize) -> Option<Number> {
        let at = if self.starts_with(at, &["times", "out"]) { at + 1 } else { at };
        let out_of = self.starts_with(at, &["out", "of"]);
        let joined = self.is_hyphen(at) && self.is(at + 1, "in") && self.is_hyphen(at + 2);
        let start = if out_of || joined { at + 2 } else { at };
        let start = match () {
            () if joined => start + 1,
            () if out_of => start,
            () if self.is(at, "in") => at + 1,
            () => return None,
        };
        let start = if self.is(start, "every") { start + 1 } else { start };
        number_at(self.document, start)
    }

    /// "two in 2019" and "one in 20 minutes" are no shares.
    fn is_share(&self, at: usize, part: Rational, total: Rational, whole: &Number) -> bool {
        let year = total >= Rational::from(1900) && total <= Rational::from(2100) && total.is_integer();
        let next = self.document.get(self.past_hyphen(whole.end)).map(|token| token.senses());
        let grain = next.is_some_and(|senses| matches!(senses.calendar, Some(Calendar::Grain(_) | Calendar::Month(_))));
        let measured = self.unit_after(whole.end).is_some() || self.currency_before(at).is_some();
        let taken = (at..whole.end).any(|token| self.taken.is_taken(token));
        !year && !grain && !measured && !taken && part <= Rational::from(100)
    }

    /// "5 to 1", "5-to-1", "5:1" where the first is the greater.
    fn ratio(&self, at: usize, first: Rational, end: usize) -> Option<Draft> {
        let hyphen = self.past_hyphen(end);
        let second = if self.is(hyphen, "to") { self.past_hyphen(hyphen + 1) } else { return None };
        let other = number_at(self.document, second).filter(|other| other.end == second + 1)?;
        let value = other.value.filter(|value| value.is_integer() && *value > Rational::from(0) && *value < first)?;
        let hours = first == Rational::from(9) && value == Rational::from(5);
        let change = at.checked_sub(1).is_some_and(|before| self.is_any(before, &["from", "rank", "ranked"]));
        let small =
            first <= Rational::from(1000) && self.currency_before(at).is_none() && self.unit_after(other.end).is_none();
        (small && !change && !hours).then(|| Draft::point(QuantityKind::Ratio, &(at..other.end), Some(first / value)))
    }
}
