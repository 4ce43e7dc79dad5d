//! Modifiers around a number: "about 2,000", "at least $5", "5,000 or more", and the range they open.

use num_traits::{CheckedAdd, CheckedMul, CheckedSub};

use super::Grammar;
use super::draft::Draft;
use crate::interval::Interval;
use crate::lexicon::modifier::{AFTER, Modifier, PHRASES};
use crate::mention::number::Rational;

impl Grammar<'_, '_> {
    /// The draft with the modifier before it, else with the one after it.
    pub(super) fn with_modifier(&self, draft: Draft) -> Draft {
        let hyphen = draft.start.checked_sub(1).filter(|&before| self.is_hyphen(before) && self.is_glued(draft.start));
        let at = hyphen.filter(|_| self.is_glued(draft.start - 1)).unwrap_or(draft.start);
        if let Some((modifier, start)) = self.modifier_before(at) {
            let end = self
                .modifier_after(draft.end)
                .filter(|(after, _)| *after == modifier)
                .map_or(draft.end, |(_, end)| end);
            return modified(Draft { start, end, ..draft }, modifier);
        }
        match self.modifier_after(draft.end) {
            Some((modifier, end)) => modified(Draft { end, ..draft }, modifier),
            None => draft,
        }
    }

    fn modifier_before(&self, at: usize) -> Option<(Modifier, usize)> {
        // "more than a 100": an article may stand between.
        let at = if at > self.floor && self.is_any(at - 1, &["a", "an"]) && self.phrase_before(at - 1).is_some() {
            at - 1
        } else {
            at
        };
        let (modifier, start) = self.phrase_before(at).or_else(|| self.word_before(at))?;
        // "up to about 7", "more than about 5": the outer bound counts.
        Some(self.phrase_before(start).unwrap_or((modifier, start)))
    }

    fn phrase_before(&self, at: usize) -> Option<(Modifier, usize)> {
        let fits = PHRASES.iter().filter(|(words, _)| self.ends_with(at, words) && at - words.len() >= self.floor);
        fits.max_by_key(|(words, _)| words.len()).map(|(words, modifier)| (*modifier, at - words.len()))
    }

    fn word_before(&self, at: usize) -> Option<(Modifier, usize)> {
        let before = at.checked_sub(1).filter(|&before| before >= self.floor)?;
        let modifier = self.document.get(before)?.senses().modifier?;
        // "took over 5 firms", "came under 2 hours of fire": part of the verb.
        let verb = self.is_any(before, &["over", "under", "about", "above", "below"])
            && before > self.floor
            && self.is_any(
                before - 1,
                &["take", "took", "taken", "taking", "takes", "hand", "handed", "won", "win", "victory"],
            );
        (!verb).then_some((modifier, before))
    }

    fn modifier_after(&self, at: usize) -> Option<(Modifier, usize)> {
        let row = AFTER.iter().find(|(words, _)| self.starts_with(at, words))?;
        let end = at + row.0.len();
        let plus = row.0.first() == Some(&"plus")
            && !self.is_glued(at)
            && self.document.get(end).is_some_and(|t| t.senses().numeral.is_some());
        let sum = matches!(self.document.word(at), "+") && !self.is_glued(at);
        (!plus && !sum).then_some((row.1, end))
    }
}

/// Opens the range of a draft as a modifier says.
fn modified(draft: Draft, modifier: Modifier) -> Draft {
    let range = match draft.number {
        Some(number) => open(number, modifier),
        None => draft.range.map(|range| widen(range, modifier)),
    };
    Draft { modifier: Some(modifier), range, ..draft }
}

fn open(number: Rational, modifier: Modifier) -> Option<Interval<Rational>> {
    let band = band(number)?;
    Some(match modifier {
        Modifier::Approximately => Interval::closed(number.checked_sub(&band)?, number.checked_add(&band)?),
        Modifier::Nearly => Interval::half_open(number.checked_sub(&band)?, number),
        Modifier::JustOver => {
            Interval { high: std::ops::Bound::Included(number.checked_add(&band)?), ..Interval::above(number) }
        }
        Modifier::MoreThan => Interval::above(number),
        Modifier::AtLeast => Interval::at_least(number),
        Modifier::LessThan => Interval::below(number),
        Modifier::AtMost => Interval::at_most(number),
    })
}

/// How far "about" reaches: a tenth of the number, as people who say "about 2,000" accept 1,850 and not 1,500, but no
/// further than five of its last digit that counts, as "about 1,230" is exact to the ten.
fn band(number: Rational) -> Option<Rational> {
    let size = if number < Rational::from(0) { -number } else { number };
    let tenth = size.checked_mul(&Rational::new(1, 10))?;
    let mut digit = Rational::from(1);
    while size > Rational::from(0) && !(size / digit).is_integer() && *digit.denom() < 1_000_000_000 {
        digit = digit.checked_mul(&Rational::new(1, 10))?;
    }
    if !(size / digit).is_integer() {
        return Some(tenth); // "about two thirds" has no last digit
    }
    while size > Rational::from(0) && (size / digit / Rational::from(10)).is_integer() {
        digit = digit.checked_mul(&Rational::from(10))?;
    }
    Some(tenth.min(digit.checked_mul(&Rational::from(5))?))
}

/// A modifier on a range: a bound drops the end it speaks against, a blur moves both ends by their bands.
fn widen(range: Interval<Rational>, modifier: Modifier) -> Interval<Rational> {
    use std::ops::Bound::{Included, Unbounded};
    match modifier {
        Modifier::MoreThan | Modifier::AtLeast => Interval { high: Unbounded, ..range },
        Modifier::LessThan | Modifier::AtMost => Interval { low: Unbounded, ..range },
        Modifier::Approximately | Modifier::Nearly | Modifier::JustOver => match (range.low, range.high) {
            (Included(low), Included(high)) => {
                let low = band(low).and_then(|band| low.checked_sub(&band)).unwrap_or(low);
                let high = band(high).and_then(|band| high.checked_add(&band)).unwrap_or(high);
                Interval::closed(low, high)
            }
            _ => range,
        },
    }
}
