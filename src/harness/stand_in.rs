//! Thin stand-ins until the case loader and the snapshot renderer are there.

use std::fmt::Write as _;

use crate::case::Case;
use crate::finding::Report;

pub(super) fn snapshot(case: &Case, report: &Report) -> String {
    let mut text = case.summary.clone();
    for finding in &report.findings {
        let _ = writeln!(text, "{} {}", finding.code, finding.claim.span.slice(&case.summary));
    }
    text
}
