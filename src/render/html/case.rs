//! One case: its summary and findings on one side, its sources on the other.

use maud::{Markup, html};

use super::marks::{Mark, marked};
use super::safe;
use crate::case::{Case, Source};
use crate::finding::{Evidence, Finding};
use crate::render::disagreement::disagreement;
use crate::render::judged::Judged;
use crate::render::reason::reason;
use crate::render::snapshot::headline;
use crate::render::words::{evidence_text, normal_form, quoted, source_id};

/// A finding with its number in the case, which links and styles know it by.
struct Numbered<'c> {
    case: usize,
    number: usize,
    finding: &'c Finding,
    allowed: Option<&'c str>,
}

/// The section of a case.
pub(super) fn section(number: usize, judged: &Judged<'_>) -> Markup {
    let Judged { case, report, .. } = *judged;
    let findings = numbered(number, judged);
    let origin = (judged.origin)();
    html! {
        section class="case" id=(format!("c{number}")) aria-labelledby=(format!("c{number}h")) {
            header {
                a class="back" href="#overview" { "All cases" }
                h2 id=(format!("c{number}h")) { (safe(&case.id)) }
                p { (headline(report)) " " span class="place" { (safe(&origin.path)) ":" (origin.line) } }
                @if let Some(note) = &case.note { p class="note" { (safe(note)) } }
                @for unmet in judged.disagreements() { p class="unmet" { (safe(&disagreement(&unmet))) } }
            }
            div class="sides" {
                div class="summary" tabindex="0" role="region" aria-label="Summary and findings" {
                    h3 { "Summary" }
                    div class="text" { (marked(&case.summary, claims(&findings))) }
                    h3 { "Findings" }
                    @if findings.is_empty() { p { "Nothing to judge." } }
                    ol class="findings" role="list" { @for one in &findings { (entry(case, one)) } }
                }
                div class="sources" tabindex="0" role="region" aria-label="Sources" {
                    @for (at, one) in case.sources.iter().enumerate() { (source(at, one, &findings)) }
                }
            }
        }
    }
}

/// The findings in order, and after them the allowed ones.
fn numbered<'c>(number: usize, judged: &Judged<'c>) -> Vec<Numbered<'c>> {
    let Judged { case, report, .. } = *judged;
    let open = report.findings.iter().map(|finding| (finding, None));
    let allowed = report.allowed.iter().map(|allowed| {
        (&allowed.finding, Some(case.allow.get(allowed.allow).map_or("", |allow| allow.reason.as_str())))
    });
    let both = open.chain(allowed).enumerate();
    both.map(|(at, (finding, allowed))| Numbered { case: number, number: at + 1, finding, allowed }).collect()
}

impl Numbered<'_> {
    /// The claim as the target of a link.
    fn claim(&self) -> String {
        format!("c{}f{}", self.case, self.number)
    }

    /// A piece of evidence, counted from 0.
    fn evidence(&self, at: usize) -> String {
        format!("{}e{}", self.claim(), at + 1)
    }

    fn entry(&self) -> String {
        format!("{}d", self.claim())
    }

    fn reason(&self) -> String {
        format!("{}r", self.claim())
    }

    /// What choosing the claim brings into view: its first evidence, or its entry where it has none.
    fn shown(&self) -> String {
        if self.finding.evidence.is_empty() { self.entry() } else { self.evidence(0) }
    }

    /// The verdict, or that a person allows it.
    fn verdict(&self) -> &'static str {
        if self.allowed.is_some() { "allowed" } else { self.finding.verdict().as_str() }
    }
}

fn claims(findings: &[Numbered<'_>]) -> Vec<Mark> {
    let mark = |one: &Numbered<'_>| Mark {
        span: one.finding.claim.span.start as usize..one.finding.claim.span.end as usize,
        finding: one.number,
        class: format!("mark claim {}", one.verdict()),
        id: one.claim(),
        link: format!("#{}", one.shown()),
        told: one.verdict().to_owned(),
        described_by: one.reason(),
    };
    findings.iter().map(mark).collect()
}

/// The marks of the evidence that stands in a source's text, or in its title.
fn evidence(source: usize, in_title: bool, findings: &[Numbered<'_>]) -> Vec<Mark> {
    let is_here = |evidence: &Evidence| evidence.source == source && evidence.in_title == in_title;
    let of = |one: &Numbered<'_>| {
        let pieces = one.finding.evidence.iter().enumerate().filter(|(_, evidence)| is_here(evidence));
        let mark = |(at, evidence): (usize, &Evidence)| Mark {
            span: evidence.statement.span.start as usize..evidence.statement.span.end as usize,
            finding: one.number,
            class: format!("mark evidence {}", one.verdict()),
            id: one.evidence(at),
            link: format!("#{}", one.claim()),
            told: format!("evidence of finding {}, {}; back to the claim", one.number, one.verdict()),
            described_by: one.reason(),
        };
        pieces.map(mark).collect::<Vec<_>>()
    };
    findings.iter().flat_map(of).collect()
}

fn source(at: usize, source: &Source, findings: &[Numbered<'_>]) -> Markup {
    let about: Vec<String> = [source.publisher.as_deref().map(safe), source.published.map(|day| day.to_string())]
        .into_iter()
        .flatten()
        .collect();
    html! {
        article class="source" {
            h3 { "Source " (safe(&source.id)) }
            @if !about.is_empty() { p class="about" { (about.join(", ")) } }
            @if let Some(title) = &source.title {
                p class="title" { (marked(title, evidence(at, true, findings))) }
            }
            div class="text" { (marked(&source.text, evidence(at, false, findings))) }
        }
    }
}

/// A finding in the list: its words always, the rest when it is chosen.
fn entry(case: &Case, one: &Numbered<'_>) -> Markup {
    let finding = one.finding;
    let verdict = one.verdict();
    html! {
        li role="listitem" class=(format!("finding {verdict} t{0} k{0}", one.number)) id=(one.entry()) {
            a class="head" href=(format!("#{}", one.shown())) {
                span class=(format!("badge {verdict}")) { (verdict) } " "
                code { (finding.code.id) } " " (safe(&quoted(finding.claim.span.slice(&case.summary))))
            }
            div class="detail" {
                p class="reason" id=(one.reason()) { (safe(&reason(case, finding))) }
                @if let Some(why) = one.allowed { p { "Allowed: " (safe(why)) } }
                dl {
                    dt { "Summary" }
                    dd {
                        a href=(format!("#{}", one.claim())) { (safe(&quoted(finding.claim.span.slice(&case.summary)))) }
                        @if let Some(form) = normal_form(&finding.claim, &case.summary) { " " (safe(&form)) }
                    }
                    @for (at, evidence) in finding.evidence.iter().enumerate() { (piece(case, one, at, evidence)) }
                }
            }
        }
    }
}

/// A piece of evidence in the list: a link to where it stands, and its normal form.
fn piece(case: &Case, one: &Numbered<'_>, at: usize, evidence: &Evidence) -> Markup {
    let text = evidence_text(case, evidence);
    html! {
        dt { "Source " (safe(source_id(case, evidence))) @if evidence.in_title { ", title" } }
        dd {
            a href=(format!("#{}", one.evidence(at))) { (safe(&quoted(evidence.statement.span.slice(text)))) }
            @if let Some(form) = normal_form(&evidence.statement, text) { " " (safe(&form)) }
        }
    }
}
