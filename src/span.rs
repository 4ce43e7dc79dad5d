//! Half-open ranges of UTF-8 bytes: the only coordinates the library speaks.

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of UTF-8 bytes of one text.
///
/// ```
/// use factsnap::Span;
///
/// let span = Span::new(6, 11);
/// assert_eq!(span.slice("about 3,000 officers"), "3,000");
/// assert!(span.overlaps(Span::new(0, 7)));
/// assert!(!span.overlaps(Span::new(11, 20)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte of the stretch.
    pub start: u32,
    /// One past the last byte of the stretch.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` up to, and without, `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Number of bytes.
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether the stretch holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether every byte of `other` lies in `self`.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest stretch that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The words the span stands for; empty where the span does not fit `text`.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}
