//! Where a person and the program disagree, in words.

use super::words::quoted;
use crate::expectation::{Disagreement, DisagreementKind};

/// Where a person's word and the program's disagree, in one sentence that starts with the kind's name.
///
/// ```
/// use factsnap::{Case, Expect, Verdict, check, disagreements, render::disagreement};
///
/// let mut case = Case::new("It rained.").with_source("1", "It rained.");
/// let (claim, verdict) = ("It rained".into(), Verdict::Contradicted);
/// case.expect.push(Expect { claim, nth: None, checker: None, verdict, gap: None });
/// let report = check(&case);
/// assert_eq!(
///     disagreement(&disagreements(&case, &report)[0]),
///     r#"missed: "It rained" is contradicted, and nothing there is flagged"#,
/// );
/// ```
pub fn disagreement(disagreement: &Disagreement<'_>) -> String {
    let expect = disagreement.expect;
    let claim = quoted(&expect.claim);
    let nth = expect.nth.map(|nth| format!(" (occurrence {nth})")).unwrap_or_default();
    let verdict = expect.verdict;
    let found = match disagreement.kind {
        DisagreementKind::Missed if verdict.is_flagged() => ", and nothing there is flagged",
        DisagreementKind::Missed => ", and no finding there says so",
        DisagreementKind::FalseAlarm => ", and is flagged",
        DisagreementKind::OtherVerdict(found) => &format!(", and is found to be {found}"),
        DisagreementKind::GapClosed => " by now; remove its `gap`",
    };
    format!("{}: {claim}{nth} is {verdict}{found}", disagreement.kind.name())
}
