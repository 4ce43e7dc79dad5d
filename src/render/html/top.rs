//! The head of a report: its title and day, how many cases pass, and a bar of the claims by verdict.

use maud::{Markup, html};

use super::about::About;
use super::entry::{Entry, VERDICTS};
use super::safe;
use crate::mention::Rational;
use crate::render::numbers::digits;
use crate::render::tally::Tally;
use crate::render::times::day;

/// A stripe of a bar: its class, what it counts, and how many.
pub(super) struct Stripe<'n> {
    pub(super) class: &'n str,
    pub(super) name: &'n str,
    pub(super) count: usize,
}

/// The title with the day and the version.
pub(super) fn title(about: &About) -> Markup {
    title_with(about, &Markup::default())
}

fn title_with(about: &About, more: &Markup) -> Markup {
    html! {
        div class="title" {
            h1 { (safe(&about.title)) }
            p { time datetime=(about.date) { (day(about.date)) } " · factsnap " (about.version) (more) }
        }
    }
}

/// What a browser calls the page: how many cases pass, which tells one tab from another.
pub(super) fn tab(about: &About, entries: &[Entry]) -> String {
    let passing = entries.iter().filter(|entry| entry.state.passes()).count();
    format!("{} of {} pass · {}", grouped(passing), grouped(entries.len()), safe(&about.title))
}

/// The head of a run.
pub(super) fn top(about: &About, tally: &Tally, entries: &[Entry]) -> Markup {
    let passing = entries.iter().filter(|entry| entry.state.passes()).count();
    let checkers: Vec<&str> = tally.checkers().collect();
    let count = |verdict| checkers.iter().map(|checker| tally.count_of(checker, verdict)).sum();
    let stripes =
        VERDICTS.map(|verdict| Stripe { class: verdict.as_str(), name: verdict.as_str(), count: count(verdict) });
    html! {
        header class="top" {
            (title_with(about, &html! { " · " a href="#legend" { "How to read this report" } }))
            div class="totals" {
                (rate(passing, entries.len(), tally.fails_nothing()))
                div class="claims" { (bar("Claims by verdict", &stripes)) (failing(entries, tally.fails_nothing())) }
                @if !checkers.is_empty() { (table(tally, &checkers)) }
            }
        }
    }
}

/// "87% 555 of 638 cases pass": never 100% where one does not; where no case can fail, those that are as expected.
fn rate(passing: usize, cases: usize, fails_nothing: bool) -> Markup {
    let pass = match (fails_nothing, cases) {
        (true, 1) => " case as expected",
        (true, _) => " cases as expected",
        (false, 1) => " case passes",
        (false, _) => " cases pass",
    };
    html! {
        p class=(if passing == cases { "rate supported" } else { "rate contradicted" }) {
            @if let Some(percent) = (passing * 100).checked_div(cases) { strong { (percent) "%" } " " }
            span { (grouped(passing)) " of " (grouped(cases)) (pass) }
        }
    }
}

/// What does not pass, in words.
fn failing(entries: &[Entry], fails_nothing: bool) -> Markup {
    let title = if fails_nothing { "Other cases: " } else { "Cases that do not pass: " };
    let mut states: Vec<_> = entries.iter().map(|entry| entry.state).filter(|state| !state.passes()).collect();
    states.sort_unstable();
    let counts: Vec<String> = states
        .chunk_by(|one, other| one == other)
        .filter_map(|same| Some(format!("{} {}", grouped(same.len()), same.first()?.as_str())))
        .collect();
    html! { @if !counts.is_empty() { p class="failing" { (title) (counts.join(", ")) "." } } }
}

/// A bar and what its colours mean; the counts are text, so the bar itself need not be read out.
pub(super) fn bar(label: &str, stripes: &[Stripe<'_>]) -> Markup {
    let total: usize = stripes.iter().map(|stripe| stripe.count).sum();
    let mut at = 0;
    html! {
        svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" {
            @for stripe in stripes.iter().filter(|stripe| stripe.count > 0) {
                @let (start, end) = (at * 1000 / total, (at + stripe.count) * 1000 / total);
                rect class=(stripe.class) x=(start) y="0" width=((end - start).max(2)) height="10" {}
                ({ at += stripe.count; "" })
            }
        }
        ul class="legend" role="list" aria-label=(label) {
            @for stripe in stripes { li class=(stripe.class) { strong { (grouped(stripe.count)) } " " (stripe.name) } }
        }
    }
}

fn table(tally: &Tally, checkers: &[&str]) -> Markup {
    html! {
        table class="checkers" {
            caption class="hidden" { "Claims by checker and verdict" }
            thead { tr { td {} @for verdict in VERDICTS { th scope="col" { (verdict.as_str()) } } } }
            tbody {
                @for checker in checkers {
                    tr {
                        th scope="row" { (checker) }
                        @for count in VERDICTS.map(|verdict| tally.count_of(checker, verdict)) {
                            td class=[(count == 0).then_some("zero")] { (grouped(count)) }
                        }
                    }
                }
            }
        }
    }
}

/// "12,345".
pub(super) fn grouped(count: usize) -> String {
    digits(&Rational::from_integer(count.try_into().unwrap_or_default()))
}
