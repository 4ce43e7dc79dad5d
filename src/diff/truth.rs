//! Whether a flag, or no flag, is right at a place of a summary, by what people say of the case.

use super::Record;
use crate::case::Label;
use crate::expectation::{marks, occurrences};
use crate::run::RunFinding;

/// Whether it is right to flag, or not to flag, the claim of a finding.
pub(super) fn is_right(record: &Record, finding: &RunFinding, is_flagged: bool) -> bool {
    ought_to_be_flagged(record, finding) == is_flagged
}

fn ought_to_be_flagged(record: &Record, finding: &RunFinding) -> bool {
    let Some(case) = &record.truth else { return false };
    let span = finding.span();
    let is_of = |checker: &str| checker == finding.checker || finding.about.as_deref() == Some(checker);
    let places = |at: usize, expect| {
        let known = record.expected.get(at).cloned();
        known.unwrap_or_else(|| occurrences(&case.summary, expect))
    };
    let expects = case.expect.iter().enumerate();
    let expects = expects.filter(|(_, expect)| expect.checker.as_deref().is_none_or(is_of));
    let expects = expects.filter(|(at, expect)| places(*at, expect).iter().any(|place| place.overlaps(span)));
    let mut expects = expects.map(|(_, expect)| expect).peekable();
    if expects.peek().is_some() {
        return expects.any(|expect| expect.verdict.is_flagged());
    }
    match case.label {
        Some(Label::Inconsistent) => {
            let marks = marks(case);
            marks.is_empty() || marks.iter().any(|(mark, _)| mark.overlaps(span))
        }
        Some(Label::Consistent) | None => false,
    }
}
