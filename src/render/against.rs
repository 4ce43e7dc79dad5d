//! Where the rules and judges of the user's own disagree on the same words, worded once for every format.

use super::escape::visible;
use super::reason::reason;
use crate::case::Case;
use crate::finding::{Disputes, Finding, Report};

/// "reader (a judge) says contradicted, the rules say supported (NUM000)": a finding beside those that disagree with it.
pub(super) fn against(disputes: &Disputes<'_>, finding: &Finding) -> Option<String> {
    let others = others(disputes, finding)?;
    Some(visible(&format!("{}, {others}", says(finding))).into_owned())
}

/// Why a finding is as it is, and who says otherwise: "no source has it; but the rules say supported (NUM000)".
pub(super) fn reason_and_others(case: &Case, disputes: &Disputes<'_>, finding: &Finding) -> String {
    let reason = reason(case, finding);
    match others(disputes, finding) {
        Some(others) => format!("{reason}; but {others}"),
        None => reason,
    }
}

/// The flagged findings that somebody else supports, each with what the two sides say.
pub(super) fn disputed(report: &Report) -> impl Iterator<Item = (&Finding, String)> {
    let disputes = report.disputes();
    let flagged = report.findings.iter().filter(|finding| finding.verdict().is_flagged());
    flagged.filter_map(move |finding| Some((finding, against(&disputes, finding)?)))
}

fn others(disputes: &Disputes<'_>, finding: &Finding) -> Option<String> {
    let others: Vec<String> = disputes.against(finding).into_iter().map(says).collect();
    (!others.is_empty()).then(|| others.join(", "))
}

fn says(finding: &Finding) -> String {
    match finding.judge() {
        None => format!("the rules say {} ({})", finding.verdict(), finding.code),
        Some(judge) => format!("{judge} (a judge) says {}", finding.verdict()),
    }
}
