//! How many of how many.

use serde::{Deserialize, Serialize};

/// How many of how many, compared exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How many.
    pub hits: u64,
    /// Of how many; 0 where there is nothing to count.
    pub of: u64,
}

impl Share {
    /// One thing that is so or not.
    pub(super) fn one(is_hit: bool) -> Self {
        Self { hits: u64::from(is_hit), of: 1 }
    }

    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        Self { hits: self.hits + other.hits, of: self.of + other.of }
    }

    /// Those that are not so, of as many.
    #[must_use]
    pub(super) fn complement(self) -> Self {
        Self { hits: self.of.saturating_sub(self.hits), ..self }
    }

    /// The mean of two shares over their common denominator.
    #[must_use]
    pub(super) fn mean(self, other: Self) -> Self {
        let hits = self.hits.saturating_mul(other.of).saturating_add(other.hits.saturating_mul(self.of));
        Self { hits, of: self.of.saturating_mul(other.of).saturating_mul(2) }
    }

    /// In thousandths, rounded to the nearest; `None` of nothing.
    pub fn thousandths(self) -> Option<u64> {
        self.hits.checked_mul(2000)?.checked_add(self.of)?.checked_div(self.of.checked_mul(2)?)
    }

    /// Whether it is less than another; nothing is less than something.
    pub fn is_less_than(self, other: Self) -> bool {
        match (self.of, other.of) {
            (_, 0) => false,
            (0, _) => true,
            _ => u128::from(self.hits) * u128::from(other.of) < u128::from(other.hits) * u128::from(self.of),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn shares_are_compared_exactly() {
        let third = Share { hits: 1, of: 3 };
        assert!(Share { hits: 333_333, of: 1_000_000 }.is_less_than(third));
        assert!(!third.is_less_than(Share { hits: 2, of: 6 }));
        assert!(Share::default().is_less_than(third));
        assert!(!third.is_less_than(Share::default()));
    }

    #[test]
    fn a_share_of_nothing_has_no_thousandths() {
        assert_eq!(Share::default().thousandths(), None);
        assert_eq!(Share { hits: 1, of: 3 }.thousandths(), Some(333));
        assert_eq!(Share { hits: 7, of: 10 }.mean(Share { hits: 17, of: 20 }).thousandths(), Some(775));
    }
}
