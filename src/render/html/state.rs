//! What became of a case as a whole, and whether it passes.

use crate::render::judged::Judged;
use crate::verdict::Verdict;

/// What became of a case, from bad to good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// It could not be read.
    Unreadable,
    /// A person says what is true of it, and the findings do not bear that out.
    Unmet,
    /// Something is flagged, and nobody says that it ought to be.
    Flagged,
    /// Something is flagged, as a person says.
    Expected,
    /// Nothing is flagged, but something cannot be decided.
    Open,
    /// Every claim is supported or allowed.
    Clear,
}

impl State {
    pub(super) fn of(judged: &Judged<'_>) -> Self {
        if judged.disagreements().iter().any(|one| judged.fails(one)) {
            Self::Unmet
        } else if !judged.failing().is_empty() {
            Self::Flagged
        } else if !judged.report.is_consistent() {
            Self::Expected
        } else if judged.report.count(Verdict::Undetermined) > 0 {
            Self::Open
        } else {
            Self::Clear
        }
    }

    /// Whether nobody has to do anything about it.
    pub(super) fn passes(self) -> bool {
        self >= Self::Expected
    }

    /// In words for people.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "cannot be read",
            Self::Unmet => "not as expected",
            Self::Flagged => "flagged",
            Self::Expected => "flagged as expected",
            Self::Open | Self::Clear => "passes",
        }
    }

    /// The class that colours it.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Unreadable | Self::Unmet | Self::Flagged => "contradicted",
            Self::Expected => "undetermined",
            Self::Open | Self::Clear => "supported",
        }
    }

    /// What filters know it by.
    pub(super) fn tokens(self) -> &'static str {
        match self {
            Self::Unreadable => "fails unreadable",
            Self::Unmet => "fails unmet",
            Self::Flagged => "fails",
            Self::Expected | Self::Open | Self::Clear => "passes",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::State;
    use crate::case::{Case, Expect, Label, Origin};
    use crate::check::check;
    use crate::gate::{FailOn, Gate};
    use crate::render::Judged;
    use crate::verdict::Expected;

    #[track_caller]
    fn becomes(summary: &str, change: impl FnOnce(&mut Case), state: State) {
        let mut case = Case::new(summary).with_source("1", "The crash injured three people.");
        change(&mut case);
        let (report, origin) = (check(&case), Origin::default);
        let judged =
            |fail_on| Judged { case: &case, report: &report, origin: &origin, gate: Gate { fail_on, strict: false } };
        assert_eq!(State::of(&judged(FailOn::Unmet)), state);
        assert_eq!(state.passes(), judged(FailOn::Unmet).is_as_expected());
        let strictly = if state == State::Expected { State::Flagged } else { state };
        assert_eq!(State::of(&judged(FailOn::Flagged)), strictly);
    }

    #[test]
    fn what_a_person_says_decides_whether_a_flag_passes() {
        let expect = |verdict| Expect { claim: "Nine".to_owned(), nth: None, checker: None, verdict, gap: None };
        let (right, wrong) = ("Three people were hurt.", "Nine people were hurt.");
        becomes(right, |_| {}, State::Clear);
        becomes(right, |case| case.label = Some(Label::Inconsistent), State::Unmet);
        becomes(wrong, |_| {}, State::Flagged);
        becomes(wrong, |case| case.expect.push(expect(Expected::Contradicted)), State::Expected);
        becomes(wrong, |case| case.expect.push(expect(Expected::Supported)), State::Unmet);
        becomes(wrong, |case| case.label = Some(Label::Inconsistent), State::Expected);
    }
}
