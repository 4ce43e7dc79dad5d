//! The frame of every page: its head with the policy, and its end with the script.

use maud::{DOCTYPE, PreEscaped, html};

use super::about::About;
use super::policy::{SCRIPT, STYLE, policy};

/// Where a page stands among the others of its report.
#[derive(Clone, Debug, Default)]
pub(super) struct Neighbours {
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
}

/// What comes before a page's content.
pub(super) fn before(about: &About, title: &str, neighbours: &Neighbours) -> String {
    let head = html! {
        head {
            meta charset="utf-8";
            meta name="generator" content=(format!("factsnap {}", about.version));
            meta http-equiv="Content-Security-Policy" content=(policy());
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (title) }
            @if let Some(page) = &neighbours.previous { link rel="prev" href=(page); }
            @if let Some(page) = &neighbours.next { link rel="next" href=(page); }
            style { (PreEscaped(STYLE)) }
        }
    };
    let skip = html! { a class="skip" href="#main" { "Skip to the cases" } };
    format!("{}<html lang=\"en\">{}<body>{}\n", DOCTYPE.0, head.0, skip.0)
}

/// What comes after it.
pub(super) fn after() -> String {
    format!("<script>{SCRIPT}</script></body></html>\n")
}
