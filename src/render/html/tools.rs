//! Search, filters and sorting; the script keeps them in the page's address, and without scripts they are not shown.

use maud::{Markup, html};

use super::facets::{Choice, Facets};
use super::top::grouped;

/// What a filter offers under one heading: the value in the address, and what it is called.
type Group<'n> = (&'n str, &'n [(&'n str, &'n str)]);

const VERDICTS: [Group<'_>; 2] = [
    (
        "Cases",
        &[("fails", "do not pass"), ("passes", "pass"), ("unmet", "not as expected"), ("unreadable", "cannot be read")],
    ),
    (
        "Claims",
        &[
            ("flagged", "flagged"),
            ("contradicted", "contradicted"),
            ("unsupported", "unsupported"),
            ("undetermined", "undetermined"),
            ("supported", "supported"),
            ("allowed", "allowed"),
        ],
    ),
];

const EFFECTS: [Group<'_>; 1] = [("Changes", &[("worse", "worse"), ("better", "better"), ("neither", "neither")])];

const SORTS: [(&str, &str); 3] = [("", "worst first"), ("name", "by name"), ("flagged", "most flagged first")];

/// The tools of a report of so many cases.
pub(super) fn tools(cases: usize, facets: &Facets) -> Markup {
    let checkers: Vec<&str> = facets.checkers().into_iter().collect();
    form(
        cases,
        "cases",
        "flagged",
        &html! {
            (select("verdict", "Show", "everything", &groups(&VERDICTS)))
            @if checkers.len() > 1 { (select("checker", "Checker", "any", &names(&checkers))) }
            (choices("tag", "Tag", &facets.tag_choices()))
            (choices("file", "File", &facets.file_choices()))
            (select("sort", "Sort", SORTS[0].1, &groups(&[("", &SORTS[1..])])))
        },
    )
}

/// The tools of a comparison.
pub(super) fn diff_tools(cases: usize, checkers: &[&str]) -> Markup {
    form(
        cases,
        "changed cases",
        "worse",
        &html! {
            (select("verdict", "Show", "everything", &groups(&EFFECTS)))
            @if checkers.len() > 1 { (select("checker", "Checker", "any", &names(checkers))) }
        },
    )
}

fn form(cases: usize, what: &str, next: &str, filters: &Markup) -> Markup {
    html! {
        form class="tools" id="tools" role="search" aria-label=(format!("Search and filter {what}")) {
            label class="search" { span { "Search" } input type="search" name="q" autocomplete="off" spellcheck="false" placeholder="Any words"; }
            (filters)
            div class="found" {
                output id="found" role="status" aria-live="polite" { (grouped(cases)) " of " (grouped(cases)) " " (what) }
                button type="reset" id="clear" hidden { "Clear" }
            }
            (steps(next))
        }
        p class="nothing" id="nothing" hidden { "No case fits this search. Clear it to see them all." }
    }
}

/// The tools of a page of cases, which is searched from the table that leads to it.
pub(super) fn page_tools() -> Markup {
    html! { div class="tools" { (steps("flagged")) } (keys()) }
}

/// Buttons to the next and the previous thing that matters, and the keys that do the same.
fn steps(next: &str) -> Markup {
    html! {
        div class="steps" role="group" aria-label=(format!("What is {next}")) {
            button type="button" data-step="-1" { "Previous " kbd { "k" } }
            button type="button" data-step="1" { "Next " (next) " " kbd { "j" } }
            button type="button" id="help" aria-haspopup="dialog" { "Keys " kbd { "?" } }
        }
    }
}

/// The keys in a small window, and a line that is read out but not seen.
pub(super) fn keys() -> Markup {
    let keys = [
        ("j or n", "next claim that is flagged or worse"),
        ("k or p", "the one before"),
        ("o", "open or close the case"),
        ("/", "search"),
        ("Esc", "leave the search"),
        ("?", "this help"),
    ];
    html! {
        dialog id="keys" aria-labelledby="keys-title" {
            h2 id="keys-title" { "Keys" }
            dl { @for (key, meaning) in keys { dt { kbd { (key) } } dd { (meaning) } } }
            form method="dialog" { button { "Close" } }
        }
        p class="hidden" id="said" role="status" aria-live="polite" {}
    }
}

fn groups(groups: &[Group<'_>]) -> Markup {
    html! {
        @for (name, options) in groups {
            @if name.is_empty() || groups.len() == 1 { (self::options(options)) }
            @else { optgroup label=(name) { (self::options(options)) } }
        }
    }
}

fn options(options: &[(&str, &str)]) -> Markup {
    html! { @for (value, name) in options { option value=(value) { (name) } } }
}

fn names(names: &[&str]) -> Markup {
    html! { @for name in names { option value=(name) { (name) } } }
}

/// A filter by what cases know by number; none where there is nothing to choose.
fn choices(name: &str, label: &str, choices: &[Choice]) -> Markup {
    if choices.is_empty() || (choices.len() == 1 && name == "file") {
        return Markup::default();
    }
    select(
        name,
        label,
        "any",
        &html! { @for choice in choices { option value=(choice.name) data-n=(choice.numbers) { (choice.name) } } },
    )
}

fn select(name: &str, label: &str, all: &str, options: &Markup) -> Markup {
    html! { label { span { (label) } select name=(name) autocomplete="off" { option value="" { (all) } (options) } } }
}
