//! The text a person reviews in a pull request: a verdict with its counts, then one block for each finding, keyed by content.
//!
//! A block names no line, column or offset, so that a change of a rule, or of another sentence, touches only its own blocks.

use std::fmt::Write as _;

use super::against::disputed;
use super::escape::visible;
use super::marked::rows;
use super::reason::reason;
use super::words::{evidence_text, normal_form, quoted, source_id};
use crate::case::Case;
use crate::finding::{Allowed, Finding, Report, Statement};
use crate::verdict::Verdict;

/// Pieces of evidence shown for one finding.
const EVIDENCE: usize = 3;

/// The verdicts of a case as a snapshot.
///
/// ```
/// use factsnap::{Case, check, render::snapshot};
///
/// let case = Case::new("It rained.").with_source("1", "It rained.");
/// assert_eq!(snapshot(&case, &check(&case)), "consistent: nothing to judge\n");
/// ```
pub fn snapshot(case: &Case, report: &Report) -> String {
    let mut out = format!("{}\n", headline(report));
    let (supported, others): (Vec<_>, Vec<_>) =
        report.findings.iter().partition(|finding| finding.verdict() == Verdict::Supported);
    for finding in others {
        out.push('\n');
        block(&mut out, case, finding);
    }
    if !supported.is_empty() {
        out.push_str("\nsupported\n");
    }
    for finding in supported {
        let _ = writeln!(out, "  {}", supported_line(case, finding));
    }
    if disputed(report).next().is_some() {
        out.push_str("\ndisputed\n");
    }
    for (finding, told) in disputed(report) {
        let _ = writeln!(out, "  {}: {told}", visible(&quoted(finding.claim.span.slice(&case.summary))));
    }
    if !report.allowed.is_empty() {
        out.push_str("\nallowed\n");
    }
    for Allowed { finding, allow } in &report.allowed {
        let why = case.allow.get(*allow).map(|allow| visible(&allow.reason)).unwrap_or_default();
        let _ =
            writeln!(out, "  {} {}: {why}", finding.code, visible(&quoted(finding.claim.span.slice(&case.summary))));
    }
    out
}

/// "inconsistent: 1 contradicted, 3 supported".
pub(super) fn headline(report: &Report) -> String {
    let verdict = if report.is_consistent() { "consistent" } else { "inconsistent" };
    format!("{verdict}: {}", counts(|verdict| report.count(verdict)))
}

/// "1 contradicted, 3 supported": the worst first, what there is none of left out.
fn counts(count: impl Fn(Verdict) -> usize) -> String {
    let some = Verdict::ALL.into_iter().rev().map(|verdict| (count(verdict), verdict)).filter(|(count, _)| *count > 0);
    let counts: Vec<String> = some.map(|(count, verdict)| format!("{count} {verdict}")).collect();
    if counts.is_empty() { "nothing to judge".to_owned() } else { counts.join(", ") }
}

fn block(out: &mut String, case: &Case, finding: &Finding) {
    let _ = writeln!(out, "{} {}: {}", finding.code, finding.verdict(), visible(&reason(case, finding)));
    let mut shown = Vec::new();
    // Where the whole summary is meant there is nothing to point at.
    shown.extend(
        (!finding.claim.span.is_empty()).then(|| ("summary".to_owned(), case.summary.as_str(), &finding.claim)),
    );
    for evidence in finding.evidence.iter().take(EVIDENCE) {
        let place = if evidence.in_title { ", title" } else { "" };
        let label = format!("source {}{place}", visible(source_id(case, evidence)));
        shown.push((label, evidence_text(case, evidence), &evidence.statement));
    }
    let width = shown.iter().map(|(label, _, _)| label.chars().count()).max().unwrap_or_default();
    for (label, text, statement) in shown {
        marked(out, &format!("  {label:width$}  "), text, statement);
    }
}

/// A statement in its context: rows of text after a label, carets below, the normal form behind the last of them.
fn marked(out: &mut String, label: &str, text: &str, statement: &Statement) {
    let rows = rows(text, statement.span);
    let last = rows.iter().rposition(|row| !row.carets.is_empty());
    let blank = " ".repeat(label.chars().count());
    for (index, row) in rows.iter().enumerate() {
        let _ = writeln!(out, "{}{}", if index == 0 { label } else { &blank }, row.text);
        let form = normal_form(statement, text).filter(|_| last == Some(index));
        let form = form.map(|form| format!(" {}", visible(&form))).unwrap_or_default();
        if !row.carets.is_empty() {
            let _ = writeln!(out, "{blank}{}{form}", row.carets);
        }
    }
}

/// One line: the code, the words, their normal form where it says more, and why they hold.
fn supported_line(case: &Case, finding: &Finding) -> String {
    let words = finding.claim.span.slice(&case.summary);
    let form = normal_form(&finding.claim, &case.summary).filter(|form| form != words);
    let form = form.map(|form| format!(" ({form})")).unwrap_or_default();
    let line = format!("{} {}{form}: {}", finding.code, quoted(words), reason(case, finding));
    visible(&line).into_owned()
}

#[cfg(test)]
mod tests {
    use super::snapshot;
    use crate::render::sample;

    #[test]
    fn findings_are_blocks_and_supported_ones_lines() {
        let (case, report) = sample::training();
        insta::assert_snapshot!(snapshot(&case, &report), @r#"
inconsistent: 1 contradicted, 1 unsupported, 1 supported

ATT004 unsupported: no source has "critics" say anything of the kind
  summary  Critics argue the plan to train 3,000 people over five years is\u{202e} dear.
           ^^^^^^^^^^^^^ critics

TIM001 contradicted: source 1 says three years, the summary says five years
  summary   Critics argue the plan to train 3,000 people over five years is\u{202e} dear.
                                                         ^^^^^^^^^^^^^^^ P5Y (five years)
  source 1  It runs for three years.
                        ^^^^^^^^^^^ P3Y (three years)

supported
  NUM000 "3,000": source 1 says the same
"#);
    }
}
