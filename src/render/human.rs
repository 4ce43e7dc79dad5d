//! A report for a terminal: each finding with the summary's words and the evidence's, carets and values below them.

use std::io::{self, Write};

use annotate_snippets::{Level, Renderer};

use super::against::against;
use super::disagreement::disagreement as told;
use super::escape::visible;
use super::format::{Failure, Format};
use super::frame::{Drawn, Frame, draw, renderer};
use super::judged::Judged;
use super::place::{Places, names_case};
use super::problem::human_error;
use super::reason::reason;
use super::show::{Selected, Show, of_hidden};
use super::tally::Tally;
use super::words::{evidence_text, form_for_people, source_id};
use crate::case::{Case, Origin, Source};
use crate::code::Code;
use crate::expectation::Disagreement;
use crate::finding::{Disputes, Evidence, Finding, Report, Statement};
use crate::span::Span;
use crate::text::lines::Lines;
use crate::verdict::Verdict;

/// Pieces of evidence shown for one finding.
const EVIDENCE: usize = 2;

/// The findings of a case that are not supported, one block each; coloured where the caller's terminal is.
pub fn human(case: &Case, report: &Report, origin: &Origin, coloured: bool) -> String {
    let page = Page::new(case, report, origin, coloured);
    let shown = report.findings.iter().filter(|finding| finding.verdict() != Verdict::Supported);
    shown.map(|finding| page.finding(finding)).collect()
}

/// Some findings of a case, one block each.
fn human_findings((case, report): (&Case, &Report), findings: &[&Finding], origin: &Origin, coloured: bool) -> String {
    let page = Page::new(case, report, origin, coloured);
    findings.iter().map(|finding| page.finding(finding)).collect()
}

/// The findings of one code, supported ones too: how an explanation shows its example.
pub fn human_code(case: &Case, report: &Report, code: &Code, origin: &Origin, coloured: bool) -> String {
    let page = Page::new(case, report, origin, coloured);
    report.findings.iter().filter(|finding| finding.code == code).map(|finding| page.finding(finding)).collect()
}

/// What a person says of a case and the report does not bear out, one block each.
pub fn human_disagreements(case: &Case, disagreements: &[Disagreement<'_>], origin: &Origin, coloured: bool) -> String {
    let report = &Report::default();
    let page = Page::new(case, report, origin, coloured);
    disagreements.iter().map(|disagreement| page.disagreement(disagreement)).collect()
}

struct Page<'c> {
    case: &'c Case,
    disputes: Disputes<'c>,
    origin: &'c Origin,
    places: Places<'c>,
    renderer: Renderer,
}

impl<'c> Page<'c> {
    fn new(case: &'c Case, report: &'c Report, origin: &'c Origin, coloured: bool) -> Self {
        let (disputes, places) = (report.disputes(), Places::new(case, origin));
        Self { case, disputes, origin, places, renderer: renderer(coloured) }
    }

    fn finding(&self, finding: &Finding) -> String {
        let verdict = finding.verdict();
        let level = match verdict {
            Verdict::Supported => Level::NOTE,
            Verdict::Undetermined => Level::WARNING,
            Verdict::Unsupported | Verdict::Contradicted => Level::ERROR,
        };
        let title = level.with_name(verdict.as_str()).primary_title(visible(&reason(self.case, finding)).into_owned());
        let form = form_for_people(&finding.claim, &self.case.summary);
        let claim = self.claim(finding.claim.span, form);
        let drawn = [claim].into_iter().chain(self.evidences(finding)).collect();
        let against = against(&self.disputes, finding);
        let note = against.as_deref().map(|against| Level::NOTE.message(against));
        draw(&self.renderer, title.id(finding.code.id), drawn, note) + "\n"
    }

    fn disagreement(&self, disagreement: &Disagreement<'_>) -> String {
        let title = told(disagreement);
        let (name, rest) = title.split_once(": ").unwrap_or(("expect", &title));
        let level = if disagreement.kind.is_notice() { Level::WARNING } else { Level::ERROR };
        let title = level.with_name(name).primary_title(visible(rest));
        let claim = self.claim(disagreement.span, None);
        draw(&self.renderer, title, vec![claim], None) + "\n"
    }

    fn claim(&self, span: Span, label: Option<String>) -> Drawn {
        let frame = Frame::around(&self.case.summary, span);
        let is_file = names_case(self.origin, self.case) || self.origin.is_verbatim;
        let at = |offset: u32| if is_file { self.places.at(offset) } else { self.places.within(offset) };
        let (line, column) = at(span.start);
        // A record is one line of its file; what helps is the place within its summary.
        let (header, of) = if is_file {
            (format!("{}:{line}:{column}", self.origin.path), None)
        } else {
            let header = format!("{}:{}", self.origin.path, self.origin.line);
            (header, Some(format!("{}, summary {line}:{column}", self.case.id)))
        };
        let first = at(frame.start as u32).0;
        Drawn { frame, header, of, line: first, is_primary: true, labels: vec![label] }
    }

    /// The evidence of a finding; two pieces in one stretch of a source are one excerpt.
    fn evidences(&self, finding: &Finding) -> Vec<Drawn> {
        let mut shown = finding.evidence.iter().take(EVIDENCE);
        let (first, second) = (shown.next(), shown.next());
        match (first, second) {
            (Some(first), Some(second)) => self
                .joined(first, second)
                .map_or_else(|| vec![self.evidence(first), self.evidence(second)], |joined| vec![joined]),
            _ => first.into_iter().map(|evidence| self.evidence(evidence)).collect(),
        }
    }

    fn joined(&self, first: &Evidence, second: &Evidence) -> Option<Drawn> {
        let is_one = (first.source, first.in_title) == (second.source, second.in_title);
        let text = evidence_text(self.case, first);
        let spans = (first.statement.span, second.statement.span);
        let frame = Frame::around_both(text, spans.0, spans.1).filter(|_| is_one)?;
        Some(self.of_source(first, frame, &[&first.statement, &second.statement]))
    }

    fn evidence(&self, evidence: &Evidence) -> Drawn {
        let frame = Frame::around(evidence_text(self.case, evidence), evidence.statement.span);
        self.of_source(evidence, frame, &[&evidence.statement])
    }

    fn of_source(&self, evidence: &Evidence, frame: Frame, statements: &[&Statement]) -> Drawn {
        let text = evidence_text(self.case, evidence);
        let line = Lines::new(text).at(frame.start).0;
        let labels = statements.iter().map(|statement| form_for_people(statement, text)).collect();
        Drawn { frame, header: self.source_name(evidence), of: None, line, is_primary: false, labels }
    }

    /// "source 1, title (Global Times, 2024-09-09)".
    fn source_name(&self, evidence: &Evidence) -> String {
        let of_source = |name: fn(&Source) -> Option<String>| self.case.sources.get(evidence.source).and_then(name);
        let about = [of_source(|s| s.publisher.clone()), of_source(|s| s.published.map(|day| day.to_string()))];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let about = if about.is_empty() { about } else { format!(" ({about})") };
        let title = if evidence.in_title { ", title" } else { "" };
        format!("source {}{title}{about}", source_id(self.case, evidence))
    }
}

/// Writes excerpts with carets, where a person's word is not borne out, and a closing table.
#[derive(Debug)]
pub struct Human {
    coloured: bool,
    show: Show,
    /// How many undetermined claims were not shown.
    hidden: usize,
}

impl Human {
    /// Excerpts in colour or without, of what needs a look and what is to be shown besides.
    pub fn new(coloured: bool, show: Show) -> Self {
        Self { coloured, show, hidden: 0 }
    }
}

impl Format for Human {
    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()> {
        let Selected { findings, hidden } = self.show.of(judged);
        self.hidden += hidden;
        let disagreements = judged.disagreements();
        if disagreements.is_empty() && findings.is_empty() {
            return Ok(());
        }
        let origin = (judged.origin)();
        write!(out, "{}", human_findings((judged.case, judged.report), &findings, &origin, self.coloured))?;
        write!(out, "{}", human_disagreements(judged.case, &disagreements, &origin, self.coloured))
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", human_error(failure.error, self.coloured))
    }

    fn finish(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        let table = tally.table();
        let gap = if table.is_empty() { "" } else { "\n" };
        let none = tally.of_none().map(str::to_owned);
        let words = [tally.of_cases()].into_iter().chain(none).chain(tally.of_words());
        writeln!(out, "{table}{gap}{}", words.collect::<Vec<_>>().join("; "))?;
        of_hidden(self.hidden).iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}

#[cfg(test)]
mod tests {
    use super::human;
    use crate::case::Origin;
    use crate::render::sample;

    #[test]
    fn findings_are_excerpts() {
        let (case, report) = sample::training();
        let origin = Origin { path: "plan.toml".to_owned(), line: 7, column: 12, is_verbatim: true };
        insta::assert_snapshot!(human(&case, &report, &origin, false), @r#"
unsupported[ATT004]: no source has "critics" say anything of the kind
 --> plan.toml:7:12
  |
7 | Critics argue the plan to train 3,000 people over five years is\u{202e} dear.
  | ^^^^^^^^^^^^^ critics

contradicted[TIM001]: source 1 says three years, the summary says five years
 --> plan.toml:7:57
  |
7 | Critics argue the plan to train 3,000 people over five years is\u{202e} dear.
  |                                              ^^^^^^^^^^^^^^^ five years
  |
 ::: source 1 (The Courier, 2024-09-09)
  |
2 | It runs for three years.
  |             ----------- three years
"#);
    }
}
