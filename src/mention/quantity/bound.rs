//! Bounds and approximations around a number, the interval they make of it, and the direction of a change that it measures: "up 5%",
//! "fell by 12", "a 40% drop", "70 basis points lower".

use num_traits::CheckedMul;

use super::{Quantity, Reader, counts};
use crate::interval::Interval;
use crate::lexicon::beside::{TAKES_ABOUT, TAKES_OVER};
use crate::lexicon::direction::Direction;
use crate::lexicon::modifier::{Modifier, PHRASES};
use crate::mention::number::Rational;
use crate::text::TokenRange;

impl Reader<'_, '_> {
    /// Takes the words before and after that bound the number into the quantity.
    pub(super) fn add_bounds(&self, quantity: &mut Quantity) {
        let (start, end) = (quantity.tokens.start, quantity.tokens.end);
        let before = self.modifier_before(start).map(|(modifier, start)| (modifier, start..end));
        let bound = before.or_else(|| self.modifier_after(end).map(|(modifier, end)| (modifier, start..end)));
        if let Some((modifier, tokens)) = bound {
            quantity.tokens = tokens;
            quantity.bound_by(modifier);
        }
    }

    /// The modifier that ends before a token, and where it starts.
    pub(super) fn modifier_before(&self, start: usize) -> Option<(Modifier, usize)> {
        let last = start.checked_sub(1).filter(|&i| i >= self.floor && !self.taken.is_taken(i))?;
        let phrase = PHRASES.iter().find_map(|(words, modifier)| {
            let from = start.checked_sub(words.len()).filter(|&from| from >= self.floor)?;
            words.iter().enumerate().all(|(i, word)| self.lower(from + i) == *word).then_some((*modifier, from))
        });
        phrase.or_else(|| self.word_before(last))
    }

    fn word_before(&self, at: usize) -> Option<(Modifier, usize)> {
        let modifier = self.document.get(at)?.senses().modifier?;
        let word = self.lower(at);
        let topic = matches!(word, "about" | "over") && TAKES_ABOUT.has(self.before(at))
            || word == "over" && TAKES_OVER.has(self.before(at));
        let hyphened = self.before(at) == "-" && self.is_glued(at);
        let one = self.lower(at + 1) == "one" && matches!(word, "about" | "around" | "over" | "under" | "some");
        if topic || hyphened || one {
            return None; // "to unite around one candidate"
        }
        let article = word == "estimated" && matches!(self.before(at), "an" | "the") && at > self.floor;
        Some((modifier, if article { at - 1 } else { at }))
    }

    /// "or more", "or less", "or so", "+", "-plus".
    pub(super) fn modifier_after(&self, end: usize) -> Option<(Modifier, usize)> {
        let modifier = match (self.lower(end), self.lower(end + 1)) {
            ("+", _) if self.is_glued(end) => return Some((Modifier::AtLeast, end + 1)),
            ("-", "plus") => return Some((Modifier::AtLeast, end + 2)),
            ("-", "odd") => return Some((Modifier::Approximately, end + 2)),
            ("or" | "and", "more" | "over" | "above" | "older" | "up" | "upwards")
            | ("or", "greater" | "higher" | "longer") => Modifier::AtLeast,
            ("or" | "and", "less" | "under" | "below" | "younger" | "fewer") | ("or", "lower") => Modifier::AtMost,
            ("or", "so") => Modifier::Approximately,
            _ => return None,
        };
        (self.lower(end) == "or" || !counts(self.document.get(end + 2))).then_some((modifier, end + 2))
    }

    /// Which way the change goes that a quantity measures, and where the quantity's words end with those for the change.
    ///
    /// The word right behind the quantity decides ("a 5% drop"), else the nearest before it. Only a word that touches the
    /// quantity, or is parted from it by "by" or "to", belongs to its words.
    pub(super) fn change(&self, tokens: &TokenRange) -> Option<(Direction, TokenRange)> {
        let behind = self.direction(tokens.end).map(|direction| (direction, tokens.start..tokens.end + 1));
        behind.or_else(|| self.change_before(tokens))
    }

    fn change_before(&self, tokens: &TokenRange) -> Option<(Direction, TokenRange)> {
        if self.lower(tokens.start) == "the" || self.before(tokens.start) == "the" {
            return None; // "a fall on the 3,100m peak"
        }
        let first = self.floor.max(tokens.start.saturating_sub(REACH));
        let ends = |i: &usize| matches!(self.lower(*i), "," | "." | ";" | ":" | "(" | ")" | "and" | "but" | "while");
        let near = (first..tokens.start).rev().take_while(|i| !ends(i));
        let at = { near }.find(|&i| self.direction(i).is_some())?;
        let touches = (at + 1..tokens.start).all(|i| matches!(self.lower(i), "by" | "to"));
        Some((self.direction(at)?, if touches { at..tokens.end } else { tokens.clone() }))
    }

    fn direction(&self, at: usize) -> Option<Direction> {
        self.document.get(at)?.senses().direction
    }
}

impl Quantity {
    /// Widens the range by a modifier.
    pub(super) fn bound_by(&mut self, modifier: Modifier) {
        self.modifier = Some(modifier);
        self.range = self.range.and_then(|range| widened(range, modifier));
    }
}

/// What a modifier makes of a range.
///
/// "About" is read as a tenth either way: news writes "about 2,000" for 1,850 as for 2,150, and says "1,800" or "more than
/// 2,200" beyond that. "Nearly" and "just over" open the same tenth on their one side, without the number itself.
fn widened(range: Interval<Rational>, modifier: Modifier) -> Option<Interval<Rational>> {
    use std::ops::Bound::{Excluded, Included, Unbounded};
    let (Included(low) | Excluded(low), Included(high) | Excluded(high)) = (range.low, range.high) else {
        return Some(range);
    };
    let tenth = |v: Rational, away: i128| {
        v.checked_mul(&Rational::new(if v < Rational::from(0) { 10 - away } else { 10 + away }, 10))
    };
    let (less, more) = (tenth(low, -1)?, tenth(high, 1)?);
    Some(match modifier {
        Modifier::Approximately => Interval::closed(less, more),
        Modifier::Nearly => Interval { low: Included(less), high: Excluded(high) },
        Modifier::JustOver => Interval { low: Excluded(low), high: Included(more) },
        Modifier::MoreThan => Interval { low: Excluded(low), high: Unbounded },
        Modifier::AtLeast => Interval { low: Included(low), high: Unbounded },
        Modifier::LessThan => Interval { low: Unbounded, high: Excluded(high) },
        Modifier::AtMost => Interval { low: Unbounded, high: Included(high) },
    })
}

/// "rose by almost 5%", "fell from 12 to 8": so many words may stand between a change and its measure.
const REACH: usize = 4;
