//! One line a finding, for editors and for `grep`: `path:line:column: CODE verdict "words": reason`.

use std::fmt::Write as _;

use super::escape::visible;
use super::place::Places;
use super::reason::reason;
use super::words::quoted;
use crate::case::{Case, Origin};
use crate::finding::Report;
use crate::verdict::Verdict;

/// The findings of a case that are not supported, one a line.
///
/// ```
/// use factsnap::{Case, Origin, check, render::concise};
///
/// let case = Case::new("It rained.").with_source("1", "It rained.");
/// assert_eq!(concise(&case, &check(&case), &Origin::record("cases.jsonl", 3)), "");
/// ```
pub fn concise(case: &Case, report: &Report, origin: &Origin) -> String {
    let mut out = String::new();
    let places = Places::new(case, origin);
    for finding in report.findings.iter().filter(|finding| finding.verdict() != Verdict::Supported) {
        let (line, column) = places.at(finding.claim.span.start);
        let words = quoted(finding.claim.span.slice(&case.summary));
        let told = format!("{} {} {words}: {}", finding.code, finding.verdict(), reason(case, finding));
        let _ = writeln!(out, "{}:{line}:{column}: {}", visible(&origin.path), visible(&told));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::concise;
    use crate::case::Origin;
    use crate::render::sample;

    #[test]
    fn findings_are_lines() {
        let (case, report) = sample::training();
        let origin = Origin { path: "plan.toml".to_owned(), line: 7, column: 12, is_verbatim: true };
        let expected = "\
plan.toml:7:12: ATT004 unsupported \"Critics argue\": no source has \"critics\" say anything of the kind
plan.toml:7:57: TIM001 contradicted \"over five years\": source 1 has three years, the summary five years
";
        assert_eq!(concise(&case, &report, &origin), expected);
    }
}
