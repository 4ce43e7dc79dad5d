//! The whole summary beside the whole sources, each claim and each piece of evidence a link to its finding.

use maud::{Markup, html};

use super::finding::{Named, about};
use super::marks::{Mark, marked};
use super::safe;
use crate::case::{Case, Source};
use crate::finding::Evidence;

/// The texts of a case, folded.
pub(super) fn texts(case: &Case, findings: &[Named<'_>]) -> Markup {
    html! {
        details class="fold texts" {
            summary { "Full summary and " (sources(case.sources.len())) }
            div class="sides" {
                div class="summary" tabindex="0" role="region" aria-label="Full summary" {
                    h4 { "Summary" }
                    div class="text" { (marked(&case.summary, claims(findings))) }
                }
                div class="sources" tabindex="0" role="region" aria-label="Full sources" {
                    @for (at, one) in case.sources.iter().enumerate() { (source(at, one, findings)) }
                }
            }
        }
    }
}

fn sources(count: usize) -> String {
    if count == 1 { "source".to_owned() } else { format!("{count} sources") }
}

fn claims(findings: &[Named<'_>]) -> Vec<Mark> {
    let mark = |one: &Named<'_>| Mark {
        span: one.finding.claim.span.start as usize..one.finding.claim.span.end as usize,
        class: format!("claim {}", one.verdict()),
        id: one.claim(),
        link: format!("#{}", one.anchor),
        told: one.verdict(),
    };
    findings.iter().map(mark).collect()
}

/// The marks of the evidence that stands in a source's text, or in its title.
fn evidence(source: usize, in_title: bool, findings: &[Named<'_>]) -> Vec<Mark> {
    let is_here = |evidence: &Evidence| evidence.source == source && evidence.in_title == in_title;
    let of = |one: &Named<'_>| {
        let pieces = one.finding.evidence.iter().enumerate().filter(|(_, evidence)| is_here(evidence));
        let mark = |(at, evidence): (usize, &Evidence)| Mark {
            span: evidence.statement.span.start as usize..evidence.statement.span.end as usize,
            class: format!("evidence {}", one.verdict()),
            id: one.evidence(at),
            link: format!("#{}", one.anchor),
            told: "evidence",
        };
        pieces.map(mark).collect::<Vec<_>>()
    };
    findings.iter().flat_map(of).collect()
}

fn source(at: usize, source: &Source, findings: &[Named<'_>]) -> Markup {
    html! {
        article class="source" {
            h4 { "Source " (safe(&source.id)) (about(source)) }
            @if let Some(title) = &source.title {
                p class="title" { (marked(title, evidence(at, true, findings))) }
            }
            div class="text" { (marked(&source.text, evidence(at, false, findings))) }
        }
    }
}
