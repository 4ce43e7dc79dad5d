//! The direction of a change that a quantity measures: "up 5%", "fell by 12", "a 40% drop", "70 basis points lower".

use super::Reader;
use crate::lexicon::direction::Direction;
use crate::text::TokenRange;

/// "rose by almost 5%", "fell from 12 to 8": so many words may stand between a change and its measure.
const REACH: usize = 4;

impl Reader<'_, '_> {
    /// Which way the change goes that a quantity measures, and where the quantity's words end with those for the change.
    ///
    /// The word right behind the quantity decides ("a 5% drop"), else the nearest before it. Only a word that touches the
    /// quantity, or is parted from it by "by" or "to", belongs to its words.
    pub(super) fn change(&self, tokens: &TokenRange) -> Option<(Direction, TokenRange)> {
        self.change_after(tokens).or_else(|| self.change_before(tokens))
    }

    fn change_after(&self, tokens: &TokenRange) -> Option<(Direction, TokenRange)> {
        let direction = self.direction(tokens.end)?;
        Some((direction, tokens.start..tokens.end + 1))
    }

    fn change_before(&self, tokens: &TokenRange) -> Option<(Direction, TokenRange)> {
        if self.lower(tokens.start) == "the" || self.before(tokens.start) == "the" {
            return None; // "a fall on the 3,100m peak"
        }
        let first = self.floor.max(tokens.start.saturating_sub(REACH));
        let at =
            (first..tokens.start).rev().take_while(|&i| !self.ends_clause(i)).find(|&i| self.direction(i).is_some())?;
        let touches = (at + 1..tokens.start).all(|i| matches!(self.lower(i), "by" | "to"));
        Some((self.direction(at)?, if touches { at..tokens.end } else { tokens.clone() }))
    }

    fn direction(&self, at: usize) -> Option<Direction> {
        self.document.get(at)?.senses().direction
    }

    fn ends_clause(&self, at: usize) -> bool {
        matches!(self.lower(at), "," | "." | ";" | ":" | "(" | ")" | "and" | "but" | "while")
    }
}
