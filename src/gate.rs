//! Whether a case passes: what its findings and what a person says of it mean for the exit status.

use crate::case::Case;
use crate::expectation::{Disagreement, disagreements, unexpected};
use crate::finding::{Finding, Reason, Report};

/// When a run fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// A claim is flagged, whatever a person expects, or what a person says is not met.
    Flagged,
    /// What a person says of a case is not met: an `expect`, its `label`, or, where neither speaks of a claim, that it is right.
    #[default]
    Unmet,
    /// As with `Unmet`, or a judge of the user's own has not judged a case yet.
    Unjudged,
    /// A case is worse than it was.
    Worse,
    /// Never, but for what cannot be read.
    Never,
}

/// What a run lets pass.
///
/// ```
/// use factsnap::{Case, FailOn, Gate, Label, check};
///
/// let mut case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// case.label = Some(Label::Inconsistent); // which it is
/// let gate = |fail_on| Gate { fail_on, strict: false };
/// assert!(gate(FailOn::Unmet).passes(&case, &check(&case)));
/// assert!(!gate(FailOn::Flagged).passes(&case, &check(&case)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// When it fails.
    pub fail_on: FailOn,
    /// Whether a word of a person that speaks of nothing any more fails as well.
    pub strict: bool,
}

impl Gate {
    /// Whether a case passes on its own; whether it is worse than before is for a comparison to say.
    pub fn passes(self, case: &Case, report: &Report) -> bool {
        self.fails_nothing() || self.is_as_expected(case, report)
    }

    /// Whether no case fails on its own, whatever is found in it.
    pub fn fails_nothing(self) -> bool {
        matches!(self.fail_on, FailOn::Never | FailOn::Worse)
    }

    /// Whether nothing is flagged that somebody has to look at, and every word of a person is met.
    pub fn is_as_expected(self, case: &Case, report: &Report) -> bool {
        self.failing(case, report).is_empty() && !disagreements(case, report).iter().any(|one| self.fails(one))
    }

    /// Whether a disagreement is more than a notice.
    pub fn fails(self, disagreement: &Disagreement<'_>) -> bool {
        !disagreement.kind.is_notice() || self.strict
    }

    /// The findings that somebody has to look at: all that are flagged, or those that nobody expects; and, where that is asked
    /// for, that a judge has not judged the case yet.
    pub fn failing<'r>(self, case: &Case, report: &'r Report) -> Vec<&'r Finding> {
        match self.fail_on {
            FailOn::Unmet => unexpected(case, report),
            FailOn::Unjudged => {
                let unjudged = report.findings.iter().filter(|one| matches!(one.reason, Reason::Unjudged { .. }));
                unexpected(case, report).into_iter().chain(unjudged).collect()
            }
            _ => report.findings.iter().filter(|finding| finding.verdict().is_flagged()).collect(),
        }
    }
}
