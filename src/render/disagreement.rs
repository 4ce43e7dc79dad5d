//! Where a person and the program disagree, in words.

use super::words::quoted;
use crate::expectation::{Disagreement, DisagreementKind};

/// Where a person's word and the program's disagree, in one sentence.
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
    match disagreement.kind {
        DisagreementKind::Missed if verdict.is_flagged() => {
            format!("missed: {claim}{nth} is {verdict}, and nothing there is flagged")
        }
        DisagreementKind::Missed => format!("missed: {claim}{nth} is {verdict}, and no finding there says so"),
        DisagreementKind::FalseAlarm => format!("false alarm: {claim}{nth} is {verdict}, and is flagged"),
        DisagreementKind::OtherVerdict(found) => {
            format!("other verdict: {claim}{nth} is {verdict}, and is found to be {found}")
        }
        DisagreementKind::GapClosed => format!("closed gap: {claim}{nth} is {verdict} by now; remove its `gap`"),
    }
}
