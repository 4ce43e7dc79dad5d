//! A case beside its report, and what a run makes of the two: what every format is given.

use crate::case::{Case, Origin};
use crate::expectation::{Disagreement, disagreements};
use crate::finding::{Finding, Report};
use crate::gate::Gate;
#[cfg(feature = "cli")]
use crate::verdict::Verdict;

/// A case with its report.
#[derive(Clone, Copy)]
pub struct Judged<'c> {
    /// The case.
    pub case: &'c Case,
    /// What was found.
    pub report: &'c Report,
    /// Where its summary stands; asked only where places are shown, since finding them takes time.
    pub origin: &'c dyn Fn() -> Origin,
    /// What the run lets pass.
    pub gate: Gate,
}

impl<'c> Judged<'c> {
    /// Where a person's word on the case is not borne out.
    pub(super) fn disagreements(&self) -> Vec<Disagreement<'c>> {
        disagreements(self.case, self.report)
    }

    /// The flagged findings that somebody has to look at: those that nobody expects, where that is what the run asks for.
    pub(super) fn failing(&self) -> Vec<&'c Finding> {
        self.gate.failing(self.case, self.report)
    }

    /// Whether a disagreement is more than a notice in this run.
    pub(super) fn fails(&self, disagreement: &Disagreement<'_>) -> bool {
        !disagreement.kind.is_notice() || self.gate.strict
    }

    /// Whether the case is as the run wants it: nothing flagged that somebody has to look at, and every word of a person met.
    pub(super) fn is_as_expected(&self) -> bool {
        self.failing().is_empty() && !self.disagreements().iter().any(|one| self.fails(one))
    }

    /// Whether there is nothing that a person should look at.
    #[cfg(feature = "cli")]
    pub(super) fn is_quiet(&self) -> bool {
        self.report.findings.iter().all(|finding| finding.verdict() == Verdict::Supported)
            && self.disagreements().is_empty()
    }
}
