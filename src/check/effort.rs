//! Effort: how much of two texts is compared, counted in steps, so that no text takes longer than its length allows.
//!
//! What is compared grows with claims times candidates: in a text that is all numbers, with the square of its length. Every pass
//! of judging that may grow so has so many steps for a case, and spends them before it compares. A claim that they do not reach, or
//! run out on, is undetermined and says so ([`Reason::NotCompared`]); no article with its summary comes near.

use std::cell::Cell;

use super::witness::Witness;
use crate::finding::{Finding, Reason};
use crate::mention::Reading;

/// The steps that one way of judging has for any case; a step is the look at one word.
const LEAST: usize = 60_000_000;

/// The steps that every word of the texts adds.
const FOR_EACH_WORD: usize = 60;

/// What holding a claim against one mention of a source takes.
pub(crate) const PAIR: usize = 500;

/// The steps that are left of those that one way of judging has for a case.
#[derive(Debug)]
pub(crate) struct Effort {
    most: usize,
    /// How many words the sources have.
    texts: usize,
    left: Cell<Option<usize>>,
    done: Cell<usize>,
}

impl Effort {
    /// All the steps that a summary and its sources are worth.
    pub(crate) fn on(summary: &Reading<'_>, witnesses: &[Witness<'_>]) -> Self {
        let words = |reading: &Reading<'_>| reading.document.tokens().len();
        let texts = witnesses.iter().map(|witness| words(&witness.reading)).sum::<usize>();
        let most = LEAST + (words(summary) + texts) * FOR_EACH_WORD;
        Self { most, texts, left: Cell::new(Some(most)), done: Cell::new(0) }
    }

    /// Starts anew, for another way of judging.
    pub(crate) fn start(&self) -> &Self {
        self.left.set(Some(self.most));
        self.done.set(0);
        self
    }

    /// The steps that one look at every word of the sources takes.
    pub(crate) fn texts(&self) -> usize {
        self.texts
    }

    /// Takes some steps; whether there were as many. Where there were not, nothing more is compared.
    pub(crate) fn spend(&self, steps: usize) -> bool {
        self.left.set(self.left.get().and_then(|left| left.checked_sub(steps)));
        !self.is_spent()
    }

    /// Whether something was not compared for want of steps.
    pub(crate) fn is_spent(&self) -> bool {
        self.left.get().is_none()
    }

    /// What becomes of one claim; nothing where the steps did not reach.
    pub(crate) fn within<T>(&self, judge: impl FnOnce() -> T) -> Option<T> {
        let judged = (!self.is_spent()).then(judge).filter(|_| !self.is_spent())?;
        self.done.set(self.done.get() + 1);
        Some(judged)
    }

    /// The findings on some things, of which most are as they should be and give none; what stands for all that were not reached
    /// comes last.
    pub(crate) fn findings<T>(
        &self,
        things: impl Iterator<Item = T>,
        judge: impl Fn(&T) -> Option<Finding>,
        rest: impl FnOnce(T, Reason) -> Finding,
    ) -> Vec<Finding> {
        let mut found = Vec::new();
        for thing in things {
            let Some(finding) = self.within(|| judge(&thing)) else {
                found.push(rest(thing, self.reason()));
                break;
            };
            found.extend(finding);
        }
        found
    }

    /// Why the rest is undetermined.
    pub(crate) fn reason(&self) -> Reason {
        Reason::NotCompared { compared: self.done.get() }
    }
}

#[cfg(test)]
mod tests {
    use super::Effort;
    use crate::finding::Reason;
    use crate::mention::Reading;

    #[test]
    fn what_is_not_reached_is_not_judged() {
        let effort = Effort { most: 10, ..Effort::on(&Reading::new("", None), &[]) };
        effort.start();
        assert_eq!(effort.within(|| effort.spend(9)), Some(true));
        assert_eq!(effort.within(|| effort.spend(2)), None);
        assert_eq!(effort.within(|| true), None);
        assert_eq!(effort.reason(), Reason::NotCompared { compared: 1 });
        assert_eq!(effort.start().within(|| true), Some(true));
    }
}
