//! Verdicts: the four things that can be said of a claim, and what a person may expect of one.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What is to be thought of a claim, from good to bad: a report is as bad as its worst finding.
///
/// The first three are those of FEVER (Thorne et al., 2018), which calls them supported, refuted and not enough info;
/// `Undetermined` is for what this program knows it cannot decide.
///
/// ```
/// use factsnap::Verdict;
///
/// assert!(Verdict::Unsupported.is_flagged() && !Verdict::Undetermined.is_flagged());
/// assert!(Verdict::Contradicted > Verdict::Unsupported);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// A source says so.
    Supported,
    /// It cannot be decided; the reason says why.
    Undetermined,
    /// No source says so.
    Unsupported,
    /// A source says otherwise.
    Contradicted,
}

impl Verdict {
    /// Every verdict, from good to bad.
    pub const ALL: [Self; 4] = [Self::Supported, Self::Undetermined, Self::Unsupported, Self::Contradicted];

    /// Whether the verdict makes a summary inconsistent.
    pub const fn is_flagged(self) -> bool {
        matches!(self, Self::Unsupported | Self::Contradicted)
    }

    /// The word for it in case files and output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Undetermined => "undetermined",
            Self::Unsupported => "unsupported",
            Self::Contradicted => "contradicted",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What a person says is true of a claim: its verdict, or only that it is to be flagged, whichever way.
///
/// ```
/// use factsnap::{Expected, Verdict};
///
/// assert!(Expected::Flagged.is(Verdict::Unsupported) && Expected::Flagged.is(Verdict::Contradicted));
/// assert!(!Expected::from(Verdict::Contradicted).is(Verdict::Unsupported));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Expected {
    /// A source says so.
    Supported,
    /// It cannot be decided.
    Undetermined,
    /// No source says so.
    Unsupported,
    /// A source says otherwise.
    Contradicted,
    /// Unsupported or contradicted.
    Flagged,
}

impl Expected {
    /// All that can be expected: the verdicts from good to bad, then `Flagged`.
    pub const ALL: [Self; 5] =
        [Self::Supported, Self::Undetermined, Self::Unsupported, Self::Contradicted, Self::Flagged];

    /// Whether a claim of which this is true makes its summary inconsistent.
    pub const fn is_flagged(self) -> bool {
        matches!(self, Self::Unsupported | Self::Contradicted | Self::Flagged)
    }

    /// Whether a verdict is what is expected.
    pub fn is(self, verdict: Verdict) -> bool {
        if self == Self::Flagged { verdict.is_flagged() } else { self == Self::from(verdict) }
    }

    /// The word for it in case files and output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Undetermined => "undetermined",
            Self::Unsupported => "unsupported",
            Self::Contradicted => "contradicted",
            Self::Flagged => "flagged",
        }
    }
}

impl From<Verdict> for Expected {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Supported => Self::Supported,
            Verdict::Undetermined => Self::Undetermined,
            Verdict::Unsupported => Self::Unsupported,
            Verdict::Contradicted => Self::Contradicted,
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
