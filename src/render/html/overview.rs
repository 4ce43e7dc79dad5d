//! The overview: counts by checker and verdict, filters, and every case in a row, the worst first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use maud::{Markup, html};

use super::safe;
use crate::code::Code;
use crate::finding::Finding;
use crate::render::disagreement::disagreement;
use crate::render::format::Failure;
use crate::render::judged::Judged;
use crate::render::reason::reason;
use crate::render::tally::Tally;
use crate::render::words::quoted;
use crate::verdict::Verdict;

/// The verdicts from bad to good, as columns.
const VERDICTS: [Verdict; 4] = [Verdict::Contradicted, Verdict::Unsupported, Verdict::Undetermined, Verdict::Supported];

/// What can be filtered by beside a verdict.
pub(super) const STATES: [&str; 2] = ["consistent", "unreadable"];

/// The codes that findings have, by their ids.
pub(super) type Codes = BTreeMap<&'static str, &'static Code>;

/// A case in the overview.
#[derive(Debug)]
pub(super) struct Row {
    number: usize,
    id: String,
    /// What filters know it by: its state, its verdicts, its checkers, and each pair of both that a finding has.
    classes: String,
    state: &'static str,
    counts: [usize; 4],
    /// The worst finding, the first `expect` that is not met where there is none, or why the case cannot be read.
    worst: String,
}

impl Row {
    pub(super) fn of_case(number: usize, judged: &Judged<'_>) -> Self {
        let Judged { case, report, .. } = *judged;
        let state = if report.is_consistent() { "consistent" } else { "inconsistent" };
        let mut classes: Vec<String> = report.findings.iter().flat_map(classes).collect();
        classes.push(state.to_owned());
        classes.sort_unstable();
        classes.dedup();
        let worst = report.findings.iter().rev().filter(|finding| finding.verdict() != Verdict::Supported);
        let worst = worst.max_by_key(|finding| finding.verdict());
        let told = |finding: &Finding| {
            safe(&format!("{}: {}", quoted(finding.claim.span.slice(&case.summary)), reason(case, finding)))
        };
        let unmet = || judged.disagreements().first().map(|unmet| safe(&disagreement(unmet)));
        Self {
            number,
            id: safe(&case.id),
            classes: classes.join(" "),
            state,
            counts: VERDICTS.map(|verdict| report.count(verdict)),
            worst: worst.map(told).or_else(unmet).unwrap_or_default(),
        }
    }

    pub(super) fn of_failure(number: usize, failure: &Failure<'_>) -> Self {
        let (path, line) = failure.place();
        let id = failure.id.map_or_else(|| format!("{path}:{line}"), str::to_owned);
        Self {
            number,
            id: safe(&id),
            classes: "unreadable".to_owned(),
            state: "unreadable",
            counts: [0; 4],
            worst: format!("{}:{line}: {}", safe(&path), failure.message()),
        }
    }
}

fn classes(finding: &Finding) -> [String; 3] {
    let (verdict, checker) = (finding.verdict(), finding.code.checker);
    [verdict.to_string(), checker.to_owned(), pair(verdict.as_str(), checker)]
}

/// The class of a case that has a finding of a checker with a verdict.
pub(super) fn pair(verdict: &str, checker: &str) -> String {
    format!("{verdict}-{checker}")
}

/// The overview of a run; sorts the rows.
pub(super) fn overview(tally: &Tally, codes: &Codes, rows: &mut [Row]) -> Markup {
    rows.sort_by_key(|row| (row.state != "unreadable", Reverse(row.counts[..3].to_vec()), row.number));
    let checkers: Vec<&str> = tally.checkers().collect();
    html! {
        section class="overview" id="overview" aria-labelledby="overview-title" {
            h1 id="overview-title" { "factsnap report" }
            p class="tally" { (tally.to_string()) }
            @if !checkers.is_empty() { (counts(tally, &checkers)) (meanings(codes)) }
            @if rows.len() > 1 { div class="list" { (filters(&checkers)) (cases(rows)) } }
            @else { @for row in rows.iter().filter(|row| row.state == "unreadable") { p { (row.id) ": " (row.worst) } } }
        }
    }
}

/// What the codes of the findings mean, once for the whole page.
fn meanings(codes: &Codes) -> Markup {
    html! {
        details class="codes" {
            summary { "What the codes mean" }
            dl { @for (id, code) in codes { dt { (id) } dd { (code.meaning) } } }
        }
    }
}

fn counts(tally: &Tally, checkers: &[&str]) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="region" aria-label="Counts" {
            table class="counts" {
                caption { "Claims by checker and verdict" }
                thead {
                    tr { th scope="col" { "Checker" } @for verdict in VERDICTS { th scope="col" { (verdict.as_str()) } } }
                }
                tbody { @for checker in checkers { (count(tally, checker)) } }
            }
        }
    }
}

fn count(tally: &Tally, checker: &str) -> Markup {
    html! {
        tr {
            th scope="row" { (checker) }
            @for (verdict, count) in VERDICTS.map(|verdict| (verdict, tally.count_of(checker, verdict))) {
                td class=(if count == 0 { "none" } else { verdict.as_str() }) { (count) }
            }
        }
    }
}

fn filters(checkers: &[&str]) -> Markup {
    let verdicts = VERDICTS.map(Verdict::as_str);
    html! {
        div class="filters" {
            (choice("Verdict", "v", verdicts[..3].iter().chain(&STATES).copied()))
            (choice("Checker", "c", checkers.iter().copied()))
        }
    }
}

/// A filter: one of several, or all.
fn choice<'n>(legend: &str, group: &str, names: impl Iterator<Item = &'n str>) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            @for (at, name) in ["all"].into_iter().chain(names).enumerate() {
                @let id = format!("{group}-{name}");
                span class="option" {
                    input type="radio" name=(group) id=(id) checked[at == 0];
                    label for=(id) { (if name == "all" { "any" } else { name }) }
                }
            }
        }
    }
}

fn cases(rows: &[Row]) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="region" aria-label="Cases" {
            table class="cases" {
                caption { "Cases, worst first" }
                thead {
                    tr {
                        th scope="col" { "Case" }
                        th scope="col" { "Verdict" }
                        @for verdict in VERDICTS { th scope="col" class="number" { (verdict.as_str()) } }
                        th scope="col" { "Worst finding" }
                    }
                }
                tbody { @for row in rows { (line(row)) } }
            }
        }
    }
}

fn line(row: &Row) -> Markup {
    html! {
        tr class=(row.classes) {
            th scope="row" {
                @if row.state == "unreadable" { (row.id) } @else { a href=(format!("#c{}", row.number)) { (row.id) } }
            }
            td { span class=(format!("badge {}", row.state)) { (row.state) } }
            @for (verdict, count) in VERDICTS.iter().zip(row.counts) {
                td class=(format!("number {}", if count == 0 { "none" } else { verdict.as_str() })) { (count) }
            }
            td class="worst" { (row.worst) }
        }
    }
}
