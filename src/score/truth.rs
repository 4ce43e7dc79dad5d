//! What people say of a case: what is wrong in it, and what can be argued about.

use super::figure::Figure;
use crate::case::{Case, Label};
use crate::expectation::{marks, occurrences};
use crate::finding::Finding;
use crate::span::Span;
use crate::verdict::Expected;

/// The checkers, each with the figures of its errors and of its false alarms.
pub(super) const CHECKERS: [(&str, Figure, Figure); 3] = [
    ("numeric", Figure::NumericErrorsFound, Figure::FaithfulFlaggedNumeric),
    ("timeframe", Figure::TimeframeErrorsFound, Figure::FaithfulFlaggedTimeframe),
    ("attribution", Figure::AttributionErrorsFound, Figure::FaithfulFlaggedAttribution),
];

/// Something in a summary that a person says is wrong.
pub(super) struct Error {
    /// Whose it is to find; `any` where that is not said.
    pub(super) checker: &'static str,
    /// The figure it counts in.
    pub(super) found: Figure,
    pub(super) places: Vec<Span>,
    pub(super) note: Option<String>,
}

impl Error {
    fn new(checker: Option<&str>, places: Vec<Span>, note: Option<String>) -> Self {
        let known = CHECKERS.into_iter().find(|(name, ..)| Some(*name) == checker);
        let (checker, found) = known.map_or(("any", Figure::OtherErrorsFound), |(name, found, _)| (name, found));
        Self { checker, found, places, note }
    }

    pub(super) fn is_at(&self, flag: &Finding) -> bool {
        self.places.iter().any(|place| place.overlaps(flag.claim.span))
    }

    pub(super) fn is_flagged(&self, flags: &[&Finding]) -> bool {
        flags.iter().any(|flag| self.is_at(flag))
    }

    pub(super) fn is_found(&self, flags: &[&Finding]) -> bool {
        flags.iter().any(|flag| self.is_at(flag) && (self.checker == "any" || flag.is_of(self.checker)))
    }
}

/// What a person says is wrong: claim by claim, else as a whole.
pub(super) fn errors(case: &Case) -> Vec<Error> {
    let places = |expect| occurrences(&case.summary, expect);
    // What a summary no longer says is no error of it.
    let wrong = case.expect.iter().filter(|expect| expect.verdict.is_flagged() && !places(expect).is_empty());
    let errors = wrong.map(|expect| Error::new(expect.checker.as_deref(), places(expect), expect.gap.clone()));
    let errors: Vec<Error> = errors.collect();
    match case.label {
        Some(Label::Inconsistent) if errors.is_empty() => vec![error_of_label(case)],
        _ => errors,
    }
}

fn error_of_label(case: &Case) -> Error {
    let kind = case.tags.iter().find_map(|tag| tag.strip_prefix("kind:"));
    let (mut places, notes): (Vec<Span>, Vec<Option<String>>) = marks(case).into_iter().unzip();
    if places.is_empty() {
        places.push(Span::new(0, case.summary.len() as u32));
    }
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    Error::new(kind, places, (!notes.is_empty()).then(|| notes.join("; ")))
}

/// Where a flag counts neither way. Who labels a whole summary as consistent leaves nothing in it to argue about.
pub(super) fn arguable(case: &Case) -> Vec<Span> {
    let settled = case.label == Some(Label::Consistent);
    let arguable = case.expect.iter().filter(|expect| !settled && expect.verdict == Expected::Undetermined);
    arguable.flat_map(|expect| occurrences(&case.summary, expect)).collect()
}
