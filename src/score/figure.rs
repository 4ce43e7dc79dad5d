//! The figures that scores are made of, and which way each of them is better.

use serde::{Deserialize, Serialize};

/// One thing that is counted, always as so many of so many.
///
/// ```
/// use factsnap::score::{Better, Figure};
///
/// assert_eq!(Figure::FaithfulFlagged.name(), "faithful flagged");
/// assert_eq!(Figure::FaithfulFlagged.better(), Some(Better::Less));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Of the errors: its checker flags it at its place, or any checker where none is told.
    ErrorsFound,
    /// Of the faithful summaries: anything is flagged.
    FaithfulFlagged,
    /// Of the flags: they lie on an error; several on one error are one.
    FlagPrecision,
    /// Of the errors in numbers.
    NumericErrorsFound,
    /// Of the errors in timeframes.
    TimeframeErrorsFound,
    /// Of the errors in attributions.
    AttributionErrorsFound,
    /// Of the errors of which no checker is told.
    OtherErrorsFound,
    /// Of the errors: any checker flags something at the place.
    ErrorsFoundByAny,
    /// Of the flawed summaries: anything is flagged.
    FlawedFlagged,
    /// The mean of the flawed summaries that are flagged and the faithful ones that are not.
    BalancedAccuracy,
    /// Of the faithful summaries: a number is flagged.
    FaithfulFlaggedNumeric,
    /// Of the faithful summaries: a timeframe is flagged.
    FaithfulFlaggedTimeframe,
    /// Of the faithful summaries: an attribution is flagged.
    FaithfulFlaggedAttribution,
    /// Of the flags: they are in a faithful summary.
    FlagsOnFaithful,
    /// Of the flags: they are in a flawed summary, but beside its errors.
    FlagsBesideError,
    /// Of the flawed summaries: something beside the errors is flagged.
    FlawedFlaggedBeside,
    /// Of the right claims: found to be supported.
    RightSupported,
    /// Of the right claims: not flagged, but nothing more is said of them.
    RightUndetermined,
    /// Of the right claims: nothing was recognised there.
    RightNoFinding,
    /// Of the right claims: flagged.
    RightFlagged,
}

/// Which way a figure is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The more the better.
    More,
    /// The less the better.
    Less,
}

/// Every figure, with the words for it and which way it is better, in the order of the type.
///
/// None is better where others tell of it already: a claim that is no longer undetermined may be supported, or flagged.
const FIGURES: [(Figure, &str, Option<Better>); 20] = [
    (Figure::ErrorsFound, "errors found", Some(Better::More)),
    (Figure::FaithfulFlagged, "faithful flagged", Some(Better::Less)),
    (Figure::FlagPrecision, "precision per flag", Some(Better::More)),
    (Figure::NumericErrorsFound, "numeric errors found", Some(Better::More)),
    (Figure::TimeframeErrorsFound, "timeframe errors found", Some(Better::More)),
    (Figure::AttributionErrorsFound, "attribution errors found", Some(Better::More)),
    (Figure::OtherErrorsFound, "other errors found", Some(Better::More)),
    (Figure::ErrorsFoundByAny, "errors found by any checker", Some(Better::More)),
    (Figure::FlawedFlagged, "flawed flagged", Some(Better::More)),
    (Figure::BalancedAccuracy, "balanced accuracy", Some(Better::More)),
    (Figure::FaithfulFlaggedNumeric, "faithful flagged: numeric", Some(Better::Less)),
    (Figure::FaithfulFlaggedTimeframe, "faithful flagged: timeframe", Some(Better::Less)),
    (Figure::FaithfulFlaggedAttribution, "faithful flagged: attribution", Some(Better::Less)),
    (Figure::FlagsOnFaithful, "flags on faithful", None),
    (Figure::FlagsBesideError, "flags beside an error", None),
    (Figure::FlawedFlaggedBeside, "flawed flagged beside", Some(Better::Less)),
    (Figure::RightSupported, "right claims supported", Some(Better::More)),
    (Figure::RightUndetermined, "right claims undetermined", None),
    (Figure::RightNoFinding, "right claims without finding", Some(Better::Less)),
    (Figure::RightFlagged, "right claims flagged", Some(Better::Less)),
];

impl Figure {
    /// Every figure, those that matter most first.
    pub fn all() -> impl Iterator<Item = Self> {
        FIGURES.into_iter().map(|(figure, ..)| figure)
    }

    /// The words for it.
    pub const fn name(self) -> &'static str {
        FIGURES[self as usize].1
    }

    /// Which way it is better; `None` where other figures tell of it already.
    pub const fn better(self) -> Option<Better> {
        FIGURES[self as usize].2
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;

    #[test]
    fn the_table_is_in_the_order_of_the_type() {
        assert!(Figure::all().enumerate().all(|(at, figure)| figure as usize == at));
        assert_eq!(Figure::all().last(), Some(Figure::RightFlagged));
    }
}
