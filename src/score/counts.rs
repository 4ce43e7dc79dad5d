//! The four counts behind a row of scores, and the figures made of them.

use serde::{Deserialize, Serialize};

use super::interval::{Bounds, balanced, wilson};

/// What happened to one thing that a person spoke of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is wrong; whether the program found it.
    Wrong(bool),
    /// It is right; whether the program flagged it all the same.
    Right(bool),
}

/// How many of the wrong were found and how many of the right were flagged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Wrong, by a person's word.
    pub wrong: u64,
    /// Of these, found.
    pub found: u64,
    /// Right, by a person's word.
    pub right: u64,
    /// Of these, flagged.
    pub alarms: u64,
}

/// One number made of the counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Found of the wrong.
    Recall,
    /// Wrong of what was flagged.
    Precision,
    /// Flagged of the right; the lower the better.
    FalseAlarms,
    /// The mean of the found of the wrong and the not flagged of the right.
    BalancedAccuracy,
}

/// How many of how many, as a fraction that is compared exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub hits: u128,
    /// Of how many; 0 where there is nothing to count.
    pub of: u128,
}

impl Figure {
    /// Every figure, in the order of a table.
    pub const ALL: [Self; 4] = [Self::Recall, Self::Precision, Self::FalseAlarms, Self::BalancedAccuracy];

    /// The words for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Recall => "recall",
            Self::Precision => "precision",
            Self::FalseAlarms => "false alarms",
            Self::BalancedAccuracy => "balanced accuracy",
        }
    }
}

impl Counts {
    pub(super) fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Wrong(found) => {
                self.wrong += 1;
                self.found += u64::from(found);
            }
            Outcome::Right(flagged) => {
                self.right += 1;
                self.alarms += u64::from(flagged);
            }
        }
    }

    /// A figure as a fraction.
    pub fn share(&self, figure: Figure) -> Share {
        let [wrong, found, right, alarms] = [self.wrong, self.found, self.right, self.alarms].map(u128::from);
        match figure {
            Figure::Recall => Share { hits: found, of: wrong },
            // Without a right one nothing could have been flagged in error, and the figure would say nothing.
            Figure::Precision if right == 0 || wrong == 0 => Share { hits: 0, of: 0 },
            Figure::Precision => Share { hits: found, of: found.saturating_add(alarms) },
            Figure::FalseAlarms => Share { hits: alarms, of: right },
            Figure::BalancedAccuracy => {
                let quiet = right.saturating_sub(alarms);
                let hits = found.saturating_mul(right).saturating_add(quiet.saturating_mul(wrong));
                Share { hits, of: wrong.saturating_mul(right).saturating_mul(2) }
            }
        }
    }

    /// The bounds between which a figure lies with 95 % confidence, in thousandths; `None` where nothing is counted.
    pub fn bounds(&self, figure: Figure) -> Option<Bounds> {
        let share = self.share(figure);
        match figure {
            _ if share.of == 0 => None,
            Figure::BalancedAccuracy => Some(balanced(self.share(Figure::Recall), self.share(Figure::FalseAlarms))),
            _ => Some(wilson(share)),
        }
    }
}

impl Share {
    /// In thousandths, rounded to the nearest; `None` of nothing.
    pub fn thousandths(self) -> Option<u128> {
        self.hits.checked_mul(2000)?.checked_add(self.of)?.checked_div(self.of.checked_mul(2)?)
    }

    /// Whether it is less than another; nothing is less than something.
    pub fn is_less_than(self, other: Self) -> bool {
        match (self.of, other.of) {
            (_, 0) => false,
            (0, _) => true,
            _ => self.hits.saturating_mul(other.of) < other.hits.saturating_mul(self.of),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Figure, Share};

    const COUNTS: Counts = Counts { wrong: 10, found: 7, right: 20, alarms: 3 };

    #[test]
    fn figures_are_fractions_of_the_counts() {
        for (figure, thousandths) in [
            (Figure::Recall, 700),
            (Figure::Precision, 700),
            (Figure::FalseAlarms, 150),
            (Figure::BalancedAccuracy, 775),
        ] {
            assert_eq!(COUNTS.share(figure).thousandths(), Some(thousandths), "{}", figure.name());
        }
    }

    #[test]
    fn a_figure_of_nothing_is_none() {
        for figure in Figure::ALL {
            assert_eq!(Counts::default().share(figure).thousandths(), None);
            assert_eq!(Counts::default().bounds(figure), None);
        }
    }

    #[test]
    fn shares_are_compared_exactly() {
        let third = Share { hits: 1, of: 3 };
        assert!(Share { hits: 333_333, of: 1_000_000 }.is_less_than(third));
        assert!(!third.is_less_than(Share { hits: 2, of: 6 }));
        assert!(Share { hits: 0, of: 0 }.is_less_than(third));
    }
}
