//! One line a finding, for editors and for `grep`: `path:line:column: CODE verdict "words": reason`.

use std::fmt::Write as _;
use std::io;

use super::against::reason_and_others;
use super::disagreement::disagreement;
use super::escape::{visible, visible_lines};
use super::format::{Failure, Format};
use super::judged::Judged;
use super::place::{Places, names_case};
use super::show::{Selected, Show, of_hidden};
use super::tally::Tally;
use super::words::quoted;
use crate::case::{Case, Origin};
use crate::expectation::{Disagreement, disagreements};
use crate::finding::{Finding, Report};
use crate::span::Span;
use crate::verdict::Verdict;

/// The findings of a case that are not supported and what a person says of it and is not met, one a line.
///
/// ```
/// use factsnap::{Case, Origin, check, render::concise};
///
/// let case = Case::new("It rained.").with_source("1", "It rained.");
/// assert_eq!(concise(&case, &check(&case), &Origin::record("cases.jsonl", 3)), "");
/// ```
pub fn concise(case: &Case, report: &Report, origin: &Origin) -> String {
    let findings = report.findings.iter().filter(|finding| finding.verdict() != Verdict::Supported);
    lines((case, report), &findings.collect::<Vec<_>>(), &disagreements(case, report), origin)
}

fn lines(
    (case, report): (&Case, &Report),
    findings: &[&Finding],
    unmet: &[Disagreement<'_>],
    origin: &Origin,
) -> String {
    let mut out = String::new();
    let (places, disputes) = (Places::new(case, origin), report.disputes());
    let mut line = |span: Span, told: &str| {
        let (line, column) = places.at(span.start);
        let of = match places.within(span.start) {
            _ if names_case(origin, case) || origin.is_verbatim => String::new(),
            // A record is one line of its file; what helps is the place within its summary.
            (line, column) => format!("{}:{line}:{column}: ", case.id),
        };
        let _ = writeln!(out, "{}:{line}:{column}: {}", visible(&origin.path), visible(&format!("{of}{told}")));
    };
    for finding in findings {
        let words = match finding.claim.span.slice(&case.summary) {
            "" => String::new(), // what speaks of the whole summary
            words => format!(" {}", quoted(words)),
        };
        let told =
            format!("{} {}{words}: {}", finding.code, finding.verdict(), reason_and_others(case, &disputes, finding));
        line(finding.claim.span, &told);
    }
    for unmet in unmet {
        line(unmet.span, &format!("{} {}", unmet.word.name(), disagreement(unmet)));
    }
    out
}

/// Writes a line for each finding that is shown, and closing lines.
#[derive(Debug, Default)]
pub struct Concise {
    show: Show,
    /// How many undetermined claims were not shown.
    hidden: usize,
}

impl Concise {
    /// Lines of what needs a look and what is to be shown besides.
    pub fn new(show: Show) -> Self {
        Self { show, hidden: 0 }
    }
}

impl Format for Concise {
    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let Selected { findings, hidden } = self.show.of(judged);
        self.hidden += hidden;
        let unmet = judged.disagreements();
        if findings.is_empty() && unmet.is_empty() {
            return Ok(());
        }
        write!(out, "{}", lines((judged.case, judged.report), &findings, &unmet, &(judged.origin)()))
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        writeln!(out, "{}", visible_lines(&failure.error.to_string()))
    }

    fn finish(&mut self, tally: &Tally, out: &mut dyn io::Write) -> io::Result<()> {
        writeln!(out, "{tally}")?;
        of_hidden(self.hidden).iter().try_for_each(|line| writeln!(out, "{line}"))
    }
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
        insta::assert_snapshot!(concise(&case, &report, &origin), @r#"
plan.toml:7:12: ATT004 unsupported "Critics argue": no source has "critics" say anything of the kind
plan.toml:7:57: TIM001 contradicted "over five years": source 1 says three years, the summary says five years
"#);
    }

    #[test]
    fn a_record_is_named_by_its_id() {
        let (mut case, report) = sample::training();
        case.id = "plan-7".to_owned();
        let line = concise(&case, &report, &Origin::record("plans.jsonl", 7));
        assert!(line.starts_with("plans.jsonl:7:1: plan-7:1:1: ATT004 "), "{line}");
    }
}
