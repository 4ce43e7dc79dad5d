//! A case: what a person should look at is open, the rest is folded.

use maud::{Markup, html};

use super::anchor::Anchors;
use super::entry::{Entry, VERDICTS};
use super::finding::{Named, capital};
use super::safe;
use super::sentence::Sentences;
use super::state::State;
use super::texts::texts;
use crate::case::{Case, Origin};
use crate::finding::Finding;
use crate::render::against::against;
use crate::render::disagreement::disagreement;
use crate::render::judged::Judged;
use crate::verdict::Verdict;

/// A case, as an article: a landmark for each would bury those of the page.
pub(super) fn section(judged: &Judged<'_>, origin: &Origin, entry: &Entry, anchors: &mut Anchors) -> Markup {
    let case = judged.case;
    let findings = named(judged, &entry.anchor, anchors);
    let sentences = Sentences::new(case);
    let mut flagged: Vec<&Named<'_>> = findings.iter().filter(|one| one.is_flagged()).collect();
    flagged.sort_by_key(|one| one.is_expected); // stable: then as the summary has them
    frame(
        entry,
        &html! {
            @if let Some(note) = &case.note { p class="note" { (safe(note)) } }
            p class="place" {
                (safe(&origin.path)) ":" (origin.line)
                @for tag in &case.tags { " " span class="tag" { (safe(tag)) } }
                " " a href=(format!("#{}", entry.anchor)) { "Link to this case" }
            }
            (unmet(judged))
            @if !flagged.is_empty() { ol class="findings" role="list" { @for one in &flagged { (one.full(case, &sentences)) } } }
            (folded(case, &findings, "undetermined", &sentences))
            (folded(case, &findings, "allowed", &sentences))
            (folded(case, &findings, "supported", &sentences))
            @if findings.is_empty() { p class="note" { "The summary makes no claim that can be checked." } }
            (texts(case, &findings))
        },
    )
}

/// A case that cannot be read, with what is wrong.
pub(super) fn unreadable(entry: &Entry) -> Markup {
    frame(entry, &html! { p class="unmet stop" tabindex="-1" { (entry.worst) } })
}

fn frame(entry: &Entry, body: &Markup) -> Markup {
    let heading = format!("{}:h", entry.anchor);
    let is_open = !entry.state.passes() || entry.flagged() > 0;
    html! {
        article class="case" id=(entry.anchor) aria-labelledby=(heading) data-f=(entry.marks.pairs) data-s=(entry.state.tokens())
            data-t=(entry.marks.tags) data-p=(entry.marks.file) data-n=(entry.flagged()) {
            details class="whole" open[is_open] {
                summary {
                    h3 id=(heading) { (entry.id) }
                    (counts(entry))
                    span class=(format!("state {}", entry.state.class())) { (entry.state.as_str()) }
                }
                div class="body" { (body) }
            }
        }
    }
}

/// "1 contradicted 3 supported"; nothing where the state says it all.
fn counts(entry: &Entry) -> Markup {
    let some = VERDICTS.iter().zip(entry.counts).filter(|(_, count)| *count > 0);
    html! {
        span class="counts" {
            @for (verdict, count) in some { span class=(verdict.as_str()) { (count) " " (verdict.as_str()) } " " }
            @if entry.state != State::Unreadable && entry.counts == [0; 4] { span { "no claims" } }
        }
    }
}

/// What a person says and the findings do not bear out; what only speaks of nothing any more is a notice.
fn unmet(judged: &Judged<'_>) -> Markup {
    html! {
        @for one in judged.disagreements() {
            @let told = capital(&safe(&disagreement(&one)));
            @if judged.fails(&one) { p class="unmet stop" tabindex="-1" { (told) } } @else { p class="notice" { (told) } }
        }
    }
}

/// The findings of one verdict, behind their number.
fn folded(case: &Case, findings: &[Named<'_>], verdict: &str, sentences: &Sentences<'_>) -> Markup {
    let of: Vec<&Named<'_>> = findings.iter().filter(|one| one.verdict() == verdict).collect();
    if of.is_empty() {
        return Markup::default();
    }
    html! {
        details class="fold" {
            summary { (of.len()) " " (verdict) }
            ol class="findings" role="list" {
                @for one in of {
                    @if one.finding.verdict() == Verdict::Supported { (one.brief(case, sentences)) } @else { (one.full(case, sentences)) }
                }
            }
        }
    }
}

/// The findings in order, and after them the allowed ones.
fn named<'c>(judged: &Judged<'c>, anchor: &str, anchors: &mut Anchors) -> Vec<Named<'c>> {
    let Judged { case, report, .. } = *judged;
    let (failing, disputes) = (judged.failing(), report.disputes());
    let is_expected =
        |finding: &Finding| finding.verdict().is_flagged() && !failing.iter().any(|one| std::ptr::eq(*one, finding));
    let open = report.findings.iter().map(|finding| (finding, None));
    let allowed = report.allowed.iter().map(|allowed| {
        (&allowed.finding, Some(case.allow.get(allowed.allow).map_or("", |allow| allow.reason.as_str())))
    });
    let named = |(finding, allowed): (&'c Finding, Option<&'c str>)| Named {
        anchor: anchors.finding(anchor, finding.code.id, finding.claim.span.slice(&case.summary)),
        finding,
        allowed,
        against: against(&disputes, finding),
        is_expected: allowed.is_none() && is_expected(finding),
    };
    open.chain(allowed).map(named).collect()
}
