//! Two runs compared: what got worse and what got better, each finding as it was beside how it is.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use maud::{Markup, html};

use super::about::About;
use super::anchor::Anchors;
use super::finding::capital;
use super::page::{Neighbours, after, before};
use super::safe;
use super::summaries::summaries;
use super::tools::{diff_tools, keys};
use super::top::{Stripe, bar, title};
use crate::diff::{CaseDiff, CaseKind, Change, Effect};
use crate::render::words::quoted;
use crate::run::RunFinding;

/// A page that shows what changed between two runs, the worst first.
///
/// ```
/// use factsnap::render::{About, html_diff};
///
/// let page = html_diff(&About::on(factsnap::today()), &[]);
/// assert!(page.contains("Nothing changed between the two runs."));
/// ```
pub fn html_diff(about: &About, diffs: &[CaseDiff]) -> String {
    let mut shown: Vec<&CaseDiff> = diffs.iter().collect();
    shown.sort_by_key(|diff| Reverse(diff.effect)); // stable: then as they came
    let mut anchors = Anchors::default();
    let changes = || diffs.iter().flat_map(|diff| &diff.changes);
    let checkers: BTreeSet<&str> = changes().filter_map(|change| Some(change.finding()?.checker.as_str())).collect();
    let checkers: Vec<String> = checkers.into_iter().map(safe).collect();
    let checkers: Vec<&str> = checkers.iter().map(String::as_str).collect();
    let body = html! {
        header class="top" { (title(about)) div class="totals" { (totals(diffs)) } }
        main id="main" {
            @if diffs.is_empty() { p class="nothing" { "Nothing changed between the two runs." } }
            @if diffs.len() > 1 { (diff_tools(diffs.len(), &checkers)) }
            (keys())
            h2 class="hidden" { "Changed cases" }
            div id="cases" { @for diff in &shown { (case(diff, &mut anchors)) } }
        }
    };
    format!("{}{}{}", before(about, &about.title, &Neighbours::default()), body.0, after())
}

fn totals(diffs: &[CaseDiff]) -> Markup {
    let count = |effect| diffs.iter().filter(|diff| diff.effect == effect).count();
    let stripe = |effect: Effect, name| Stripe { class: class(effect), name, count: count(effect) };
    let stripes = [
        stripe(Effect::Worse, "worse"),
        stripe(Effect::Better, "better"),
        stripe(Effect::Neutral, "neither better nor worse"),
    ];
    html! {
        p class=(if count(Effect::Worse) == 0 { "rate supported" } else { "rate contradicted" }) {
            strong { (diffs.len()) } " " span { @if diffs.len() == 1 { "case changed" } @else { "cases changed" } }
        }
        div class="claims" { (bar("Changed cases", &stripes)) }
    }
}

fn class(effect: Effect) -> &'static str {
    match effect {
        Effect::Worse => "contradicted",
        Effect::Better => "supported",
        Effect::Neutral => "undetermined",
    }
}

fn case(diff: &CaseDiff, anchors: &mut Anchors) -> Markup {
    let anchor = anchors.case(&diff.id);
    let heading = format!("{anchor}:h");
    let mut pairs: BTreeSet<String> = diff.changes.iter().map(|change| safe(&pair(change))).collect();
    // A filter by effect finds the case even where no finding tells.
    pairs.insert(format!("{}:", diff.effect.as_str()));
    let stop = if diff.effect == Effect::Worse { "unmet stop" } else { "unmet" };
    html! {
        article class="case" id=(anchor) aria-labelledby=(heading) data-f=(pairs.into_iter().collect::<Vec<_>>().join(" ")) data-s=(diff.effect.as_str()) {
            details class="whole" open {
                summary {
                    h3 id=(heading) { (safe(&diff.id)) }
                    span class="counts" { (diff.changes.len()) @if diff.changes.len() == 1 { " change" } @else { " changes" } }
                    span class=(format!("state {}", class(diff.effect))) { (diff.effect.as_str()) }
                }
                div class="body" {
                    @if let Some(whole) = whole(&diff.kind) { p class=(stop) tabindex="-1" { (whole) } }
                    (summaries(diff.old_summary.as_deref(), diff.new_summary.as_deref()))
                    ol class="findings" role="list" { @for change in &diff.changes { (self::change(&anchor, change, anchors)) } }
                }
            }
        }
    }
}

/// What happened to a case as a whole, where its findings do not tell.
fn whole(kind: &CaseKind) -> Option<String> {
    match kind {
        CaseKind::Changed => None,
        CaseKind::New => Some("This case is new.".to_owned()),
        CaseKind::Gone => Some("This case is gone.".to_owned()),
        CaseKind::Broken(why) => Some(safe(&format!("This case can no longer be read: {why}"))),
        CaseKind::Mended => Some("This case could not be read before.".to_owned()),
    }
}

fn pair(change: &Change) -> String {
    let checker = change.finding().map(|finding| finding.checker.split_whitespace().collect::<String>());
    format!("{}:{}", change.effect.as_str(), checker.unwrap_or_default())
}

fn change(case: &str, change: &Change, anchors: &mut Anchors) -> Markup {
    let Some(finding) = change.finding() else { return Markup::default() };
    let anchor = anchors.finding(case, &plain(&finding.code), &finding.claim.text);
    let is_worse = change.effect == Effect::Worse;
    let word = if change.effect == Effect::Neutral { change.kind().as_str() } else { change.effect.as_str() };
    html! {
        li class=(format!("finding {}{}", class(change.effect), if is_worse { " stop" } else { "" })) id=(anchor) tabindex="-1" data-f=(safe(&pair(change))) {
            h4 { span class=(format!("badge {}", class(change.effect))) { (word) } " " span class="reason" { (safe(&quoted(&finding.claim.text))) } }
            div class="pair" { (side("Before", change.old.as_ref())) (side("After", change.new.as_ref())) }
            p class="acts" { a href=(format!("#{anchor}")) { "Link" } }
        }
    }
}

/// A code of a run as part of a name: of letters and digits, whatever a file has there.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect()
}

fn side(when: &str, finding: Option<&RunFinding>) -> Markup {
    html! {
        div class="side" {
            p class="where" { (when) }
            @match finding {
                None => p class="none" { "No such claim was found." },
                Some(finding) => {
                    p { span class=(format!("badge {}", finding.verdict)) { (finding.verdict) } " " span class="code" { (safe(&finding.code)) } }
                    p class="reason" { (capital(&safe(&finding.reason))) }
                    @for evidence in finding.evidence.iter().take(2) {
                        p class="words" { span class="where" { "Source " (safe(&evidence.source)) } " " mark { (safe(&quoted(&evidence.statement.text))) } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::html_diff;
    use crate::diff::{Record, diff};
    use crate::render::{About, is_hidden};
    use crate::run::{RunCase, RunLine};

    const HOSTILE: &str = "<b>x</b> \" ' ]]> --> </script> \u{202e} \0 &amp;";

    fn record(verdict: &str) -> Record {
        let text = serde_json::to_string(HOSTILE).unwrap();
        let statement = format!(r#""start": 0, "end": 9, "text": {text}, "value": {text}"#);
        let finding = format!(
            r#"{{"code": {text}, "checker": {text}, "verdict": "{verdict}", "claim": {{{statement}}},
                "evidence": [{{"source": {text}, {statement}}}], "reason": {text}}}"#
        );
        let line = format!(r#"{{"id": {text}, "verdict": "consistent", "findings": [{finding}]}}"#);
        let RunLine::Case(RunCase { id, findings, .. }) = RunLine::read(&line).unwrap() else { panic!() };
        Record { id, outcome: Ok(findings), truth: None, expected: Vec::new() }
    }

    #[test]
    fn what_a_run_says_is_text() {
        let broken = Record { outcome: Err(HOSTILE.to_owned()), ..record("supported") };
        for diffs in [
            diff(vec![record("supported")], vec![record("contradicted")]),
            diff(vec![record("supported")], vec![broken]),
        ] {
            assert_eq!(diffs.len(), 1);
            let page = html_diff(&About::on(jiff::civil::date(2026, 1, 2)), &diffs);
            assert!(!page.chars().any(|c| c != '\n' && is_hidden(c)));
            let page = scraper::Html::parse_document(&page);
            assert!(page.errors.is_empty(), "{:?}", page.errors);
            let count = |css| page.select(&scraper::Selector::parse(css).unwrap()).count();
            assert_eq!((count("b"), count("script"), count("article")), (0, 1, 1));
        }
    }
}
