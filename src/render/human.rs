//! A report for a terminal: each finding with the summary's words and the evidence's, carets and values below them.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::escape::{visible, visible_lines};
use super::excerpt::Excerpt;
use super::place::Places;
use super::words::{self, evidence_text, normal_form, reason, source_id};
use crate::case::{Case, Origin};
use crate::expectation::Disagreement;
use crate::finding::{Evidence, Finding, Report};
use crate::span::Span;
use crate::text::lines::Lines;
use crate::verdict::Verdict;

/// Pieces of evidence shown for one finding.
const EVIDENCE: usize = 2;

/// The findings of a case that are not supported, one block each; coloured where the caller's terminal is.
pub fn human(case: &Case, report: &Report, origin: &Origin, coloured: bool) -> String {
    let page = Page { case, origin, places: Places::new(case, origin), renderer: renderer(coloured) };
    let shown = report.findings.iter().filter(|finding| finding.verdict() != Verdict::Supported);
    shown.map(|finding| page.finding(finding)).collect()
}

/// What a person says of a case and the report does not bear out, one block each.
pub fn human_disagreements(case: &Case, disagreements: &[Disagreement<'_>], origin: &Origin, coloured: bool) -> String {
    let page = Page { case, origin, places: Places::new(case, origin), renderer: renderer(coloured) };
    disagreements.iter().map(|disagreement| page.disagreement(disagreement)).collect()
}

fn renderer(coloured: bool) -> Renderer {
    if coloured { Renderer::styled() } else { Renderer::plain() }
}

struct Page<'c> {
    case: &'c Case,
    origin: &'c Origin,
    places: Places<'c>,
    renderer: Renderer,
}

impl Page<'_> {
    fn finding(&self, finding: &Finding) -> String {
        let verdict = finding.verdict();
        let level = if verdict.is_flagged() { Level::ERROR } else { Level::WARNING };
        let title = level.with_name(verdict.as_str()).primary_title(visible(&reason(self.case, finding)).into_owned());
        let form = normal_form(&finding.claim, &self.case.summary);
        let claim = self.claim(finding.claim.span, form);
        let evidence = finding.evidence.iter().take(EVIDENCE).map(|evidence| self.evidence(evidence));
        self.block(Group::with_title(title.id(finding.code.id)), [claim].into_iter().chain(evidence))
    }

    fn disagreement(&self, disagreement: &Disagreement<'_>) -> String {
        let expect = disagreement.expect;
        let title = words::disagreement(disagreement);
        let (name, rest) = title.split_once(": ").unwrap_or(("expect", &title));
        let title = Level::ERROR.with_name(name).primary_title(visible(rest));
        let nth = expect.nth.unwrap_or(1).saturating_sub(1);
        let at = self.case.summary.match_indices(&expect.claim).nth(nth).map_or(0, |(at, _)| at);
        let claim = self.claim(Span::new(at as u32, (at + expect.claim.len()) as u32), None);
        self.block(Group::with_title(title), [claim])
    }

    fn block<'a>(&self, group: Group<'a>, shown: impl IntoIterator<Item = Shown<'a>>) -> String {
        let (mut group, mut headers) = (group, Vec::new());
        for Shown { header, place, snippet } in shown {
            group = group.element(snippet.path(header.clone()));
            headers.push((format!("{header}{place}"), header));
        }
        let text = self.renderer.render(&[group]);
        // The renderer appends the place within the snippet, which is a window; the header has told the place in the file.
        headers.iter().fold(text, |text, (header, wanted)| text.replacen(header, wanted, 1)) + "\n\n"
    }

    fn claim<'a>(&self, span: Span, form: Option<String>) -> Shown<'a> {
        let (line, column) = self.places.at(span.start);
        let window = Window::new(&self.case.summary, span);
        let first = self.places.at(window.start as u32).0;
        window.shown(format!("{}:{line}:{column}", self.origin.path), first, AnnotationKind::Primary, form)
    }

    fn evidence<'a>(&self, evidence: &Evidence) -> Shown<'a> {
        let text = evidence_text(self.case, evidence);
        let window = Window::new(text, evidence.statement.span);
        let first = Lines::new(text).at(window.start).0;
        let form = normal_form(&evidence.statement, text);
        window.shown(self.source_name(evidence), first, AnnotationKind::Context, form)
    }

    /// "source 1, title (Global Times, 2024-09-09)".
    fn source_name(&self, evidence: &Evidence) -> String {
        let source = self.case.sources.get(evidence.source);
        let publisher = source.and_then(|source| source.publisher.clone());
        let published = source.and_then(|source| source.published).map(|day| day.to_string());
        let about: Vec<String> = [publisher, published].into_iter().flatten().collect();
        let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
        let title = if evidence.in_title { ", title" } else { "" };
        format!("source {}{title}{about}", source_id(self.case, evidence))
    }
}

/// An excerpt, what to call it, and the place in it that the renderer will append to that.
struct Shown<'a> {
    header: String,
    place: String,
    snippet: Snippet<'a, Annotation<'a>>,
}

/// A part of a text that is safe to show, and the bytes of it that are meant.
struct Window {
    text: String,
    meant: Range<usize>,
    /// Where it starts in the whole text.
    start: usize,
}

impl Window {
    fn new(text: &str, span: Span) -> Self {
        let Excerpt { shown, span, left_out, cut_before, cut_after } = Excerpt::new(text, span);
        let part = |from: usize, to: usize| visible_lines(text.get(from..to).unwrap_or_default());
        let dots = |cut: bool| if cut { "…" } else { "" };
        let before = format!("{}{}", dots(cut_before), part(shown.start, span.start));
        let meant = if left_out.is_empty() {
            part(span.start, span.end).into_owned()
        } else {
            format!("{}…{}", part(span.start, left_out.start), part(left_out.end, span.end))
        };
        let after = format!("{}{}", part(span.end, shown.end), dots(cut_after));
        let bytes = before.len()..before.len() + meant.len();
        Self { text: before + &meant + &after, meant: bytes, start: shown.start }
    }

    fn shown<'a>(self, header: String, first: usize, kind: AnnotationKind, form: Option<String>) -> Shown<'a> {
        let (below, column) = Lines::new(&self.text).at(self.meant.start);
        let place = format!(":{}:{column}", first + below - 1);
        let mark = kind.span(self.meant).label(form.map(|form| visible(&form).into_owned()));
        let snippet = Snippet::source(self.text).line_start(first).fold(false).annotation(mark);
        Shown { header: visible(&header).into_owned(), place, snippet }
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
        let expected = r"unsupported[ATT004]: nothing in any source bears on it
 --> plan.toml:7:12
  |
7 | Critics argue the plan to train 3,000 people over five years is\u{202e} dear.
  | ^^^^^^^^^^^^^

contradicted[TIM001]: source 1 has three years, the summary five years
 --> plan.toml:7:57
  |
7 | Critics argue the plan to train 3,000 people over five years is\u{202e} dear.
  |                                              ^^^^^^^^^^^^^^^ P5Y (five years)
  |
 ::: source 1 (The Courier, 2024-09-09)
  |
2 | It runs for three years.
  |             ----------- P3Y (three years)

";
        assert_eq!(human(&case, &report, &origin, false), expected);
    }
}
