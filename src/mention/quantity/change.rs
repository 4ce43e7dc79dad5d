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

#[cfg(test)]
mod tests {
    use crate::lexicon::direction::Direction::{self, Down, Up};
    use crate::mention::Reading;

    /// Checks the last quantity of a text: the direction of its change, and its words with those for the change.
    #[track_caller]
    fn check(text: &str, direction: impl Into<Option<Direction>>, phrase: &str) {
        let reading = Reading::new(text, None);
        let quantity = reading.quantities().last().expect("a quantity");
        assert_eq!((quantity.direction, quantity.phrase.slice(text)), (direction.into(), phrase), "{text}");
    }

    #[test]
    fn a_change_before_its_measure() {
        check("Earnings were $3.50, up 40.6%.", Up, "up 40.6%");
        check("Sales fell by almost 5%", Down, "fell by almost 5%");
        check("Prices dropped to $12", Down, "dropped to $12");
        check("Profit was cut last year by 12%", Down, "12%");
        check("The shares lost 12% on Monday", Down, "lost 12%");
    }

    #[test]
    fn a_change_behind_its_measure() {
        check("They saw a 40% increase in orders", Up, "40% increase");
        check("It stood 70 basis points lower", Down, "70 basis points lower");
    }

    #[test]
    fn no_change() {
        check("He paid $12 for it", None, "$12");
        check("Selkirk lost 3-1 at home", None, "3-1");
        check("Prices rose, and 12% of readers left", None, "12%");
        check("The up-and-coming firm has 12 workers", None, "12");
    }
}
