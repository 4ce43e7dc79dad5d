//! The front page of a report of several files: the totals, and a table of the cases that leads to them.

use maud::{Markup, html};

use super::entry::{Entry, VERDICTS};
use super::state::State;
use super::top::grouped;

/// The row of a case, with the page that holds it; in brief where there are very many.
///
/// Thousands of rows stand on one page, so nothing is said in a row that the style or the script can tell by itself.
pub(super) fn row(entry: &Entry, page: &str, is_brief: bool) -> Markup {
    html! {
        tr id=(entry.anchor) data-f=(entry.marks.pairs) data-s=(entry.state.tokens())
            data-t=[Some(&entry.marks.tags).filter(|tags| !tags.is_empty())] data-p=(entry.marks.file) {
            th { a href=(format!("{page}#{}", entry.anchor)) { (entry.id) } }
            td { b class=(format!("state {}", entry.state.class())) { (entry.state.as_str()) } }
            @for count in entry.counts { td { @if count > 0 { (count) } } }
            td { @if !is_brief || entry.state == State::Unreadable { (shortened(&entry.worst)) } }
        }
    }
}

/// The table around the rows.
pub(super) fn table(cases: usize, rows: &str, is_brief: bool) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="region" aria-label="Cases" {
            table class="cases" {
                caption { "Cases (" (grouped(cases)) ")" }
                thead {
                    tr {
                        th scope="col" { "Case" }
                        th scope="col" { "Result" }
                        @for verdict in VERDICTS { th scope="col" { (verdict.as_str()) } }
                        th scope="col" { @if !is_brief { "Worst finding" } }
                    }
                }
                tbody { (maud::PreEscaped(rows)) }
            }
        }
    }
}

/// The start of a long text, so that many rows stay small.
fn shortened(text: &str) -> String {
    const MOST: usize = 100;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
