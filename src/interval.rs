//! Intervals over any ordered value: what a quantity (numbers) and an anchored timex (days) denote.

use std::cmp::Ordering;
use std::ops::Bound;

/// A set of values without gaps: every value between `low` and `high`, each end open, closed or absent.
///
/// The whole judgement of numbers and times rests on three relations between intervals: containment entails,
/// disjointness contradicts, mere overlap decides nothing.
///
/// ```
/// use factsnap::Interval;
///
/// let exact = Interval::point(112);
/// let more_than_100 = Interval::above(100);
/// assert!(more_than_100.contains(&exact));
/// assert!(Interval::closed(1, 5).is_disjoint(&Interval::above(5)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval<T> {
    /// The lower end.
    pub low: Bound<T>,
    /// The upper end.
    pub high: Bound<T>,
}

impl<T: Ord + Clone> Interval<T> {
    /// The interval that holds one value.
    pub fn point(value: T) -> Self {
        Self::closed(value.clone(), value)
    }

    /// From `low` to `high`, both included.
    pub fn closed(low: T, high: T) -> Self {
        Self { low: Bound::Included(low), high: Bound::Included(high) }
    }

    /// From `low`, included, up to and without `high`.
    pub fn half_open(low: T, high: T) -> Self {
        Self { low: Bound::Included(low), high: Bound::Excluded(high) }
    }

    /// Everything greater than `low`.
    pub fn above(low: T) -> Self {
        Self { low: Bound::Excluded(low), high: Bound::Unbounded }
    }

    /// `low` and everything greater.
    pub fn at_least(low: T) -> Self {
        Self { low: Bound::Included(low), high: Bound::Unbounded }
    }

    /// Everything less than `high`.
    pub fn below(high: T) -> Self {
        Self { low: Bound::Unbounded, high: Bound::Excluded(high) }
    }

    /// `high` and everything less.
    pub fn at_most(high: T) -> Self {
        Self { low: Bound::Unbounded, high: Bound::Included(high) }
    }

    /// Whether every value of `other` is one of `self`.
    pub fn contains(&self, other: &Self) -> bool {
        compare_low(&self.low, &other.low).is_le() && compare_high(&other.high, &self.high).is_le()
    }

    /// Whether no value is in both.
    pub fn is_disjoint(&self, other: &Self) -> bool {
        ends_before(&self.high, &other.low) || ends_before(&other.high, &self.low)
    }

    /// Whether at least one value is in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        !self.is_disjoint(other)
    }

    /// The one value of an interval that holds exactly one.
    pub fn as_point(&self) -> Option<&T> {
        match (&self.low, &self.high) {
            (Bound::Included(low), Bound::Included(high)) if low == high => Some(low),
            _ => None,
        }
    }

    /// The smallest interval that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self {
            low: if compare_low(&self.low, &other.low).is_le() { self.low } else { other.low },
            high: if compare_high(&self.high, &other.high).is_ge() { self.high } else { other.high },
        }
    }

    /// The interval of the images of both ends under an increasing function; `None` when either image is.
    pub fn try_map<U>(&self, mut image: impl FnMut(&T) -> Option<U>) -> Option<Interval<U>> {
        Some(Interval { low: map_bound(&self.low, &mut image)?, high: map_bound(&self.high, &mut image)? })
    }
}

fn map_bound<T, U>(bound: &Bound<T>, image: &mut impl FnMut(&T) -> Option<U>) -> Option<Bound<U>> {
    Some(match bound {
        Bound::Included(value) => Bound::Included(image(value)?),
        Bound::Excluded(value) => Bound::Excluded(image(value)?),
        Bound::Unbounded => Bound::Unbounded,
    })
}

/// Orders lower ends: an absent one first, a closed one before the open one of the same value.
fn compare_low<T: Ord>(a: &Bound<T>, b: &Bound<T>) -> Ordering {
    use Bound::{Excluded, Included, Unbounded};
    match (a, b) {
        (Unbounded, Unbounded) => Ordering::Equal,
        (Unbounded, _) => Ordering::Less,
        (_, Unbounded) => Ordering::Greater,
        (Included(x), Excluded(y)) => x.cmp(y).then(Ordering::Less),
        (Excluded(x), Included(y)) => x.cmp(y).then(Ordering::Greater),
        (Included(x), Included(y)) | (Excluded(x), Excluded(y)) => x.cmp(y),
    }
}

/// Orders upper ends: an absent one last, a closed one after the open one of the same value.
fn compare_high<T: Ord>(a: &Bound<T>, b: &Bound<T>) -> Ordering {
    use Bound::{Excluded, Included, Unbounded};
    match (a, b) {
        (Unbounded, Unbounded) => Ordering::Equal,
        (Unbounded, _) => Ordering::Greater,
        (_, Unbounded) => Ordering::Less,
        (Included(x), Excluded(y)) => x.cmp(y).then(Ordering::Greater),
        (Excluded(x), Included(y)) => x.cmp(y).then(Ordering::Less),
        (Included(x), Included(y)) | (Excluded(x), Excluded(y)) => x.cmp(y),
    }
}

fn ends_before<T: Ord>(high: &Bound<T>, low: &Bound<T>) -> bool {
    match (high, low) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
        (Bound::Included(high), Bound::Included(low)) => high < low,
        (Bound::Included(high) | Bound::Excluded(high), Bound::Included(low) | Bound::Excluded(low)) => high <= low,
    }
}

#[cfg(test)]
mod tests {
    use super::Interval;

    #[test]
    fn containment_minds_open_ends() {
        assert!(Interval::at_least(5).contains(&Interval::above(5)));
        assert!(!Interval::above(5).contains(&Interval::at_least(5)));
        assert!(Interval::closed(1, 9).contains(&Interval::half_open(1, 9)));
        assert!(!Interval::half_open(1, 9).contains(&Interval::closed(1, 9)));
    }

    #[test]
    fn disjointness_minds_shared_ends() {
        assert!(Interval::below(5).is_disjoint(&Interval::point(5)));
        assert!(!Interval::at_most(5).is_disjoint(&Interval::point(5)));
        assert!(Interval::above(5).is_disjoint(&Interval::at_most(5)));
        assert!(!Interval::above(5).is_disjoint(&Interval::at_least(2)));
    }
}
