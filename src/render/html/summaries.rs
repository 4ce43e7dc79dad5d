//! The summary of a case in two runs, side by side, with the words that changed marked.

use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};

use super::safe;

/// Bytes of both summaries together up to which changed words are looked for, so that no text takes long.
const MOST: usize = 20_000;

/// What is known of the summary before and after.
pub(super) fn summaries(old: Option<&str>, new: Option<&str>) -> Markup {
    match (old, new) {
        (Some(old), Some(new)) if old.trim() == new.trim() => html! {
            div class="pair summaries" { (side("Summary, unchanged", &html! { (safe(new.trim())) })) }
        },
        (Some(old), Some(new)) => html! {
            div class="pair summaries" {
                (side("Summary before", &marked(old.trim(), new.trim(), ChangeTag::Delete)))
                (side("Summary after", &marked(old.trim(), new.trim(), ChangeTag::Insert)))
            }
        },
        (Some(old), None) => {
            html! { div class="pair summaries" { (side("Summary before", &html! { (safe(old.trim())) })) } }
        }
        (None, Some(new)) => {
            html! { div class="pair summaries" { (side("Summary after", &html! { (safe(new.trim())) })) } }
        }
        (None, None) => Markup::default(),
    }
}

fn side(when: &str, summary: &Markup) -> Markup {
    html! { div class="side" { p class="where" { (when) } p class="words" { (summary) } } }
}

/// One of two summaries, of which the words are marked that the other does not have.
fn marked(old: &str, new: &str, tag: ChangeTag) -> Markup {
    let own = if tag == ChangeTag::Delete { old } else { new };
    if old.len() + new.len() > MOST {
        return html! { (safe(own)) };
    }
    let diff = TextDiff::from_words(old, new);
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for change in diff.iter_all_changes().filter(|change| [ChangeTag::Equal, tag].contains(&change.tag())) {
        let is_changed = change.tag() == tag;
        match pieces.last_mut().filter(|(changed, _)| *changed == is_changed) {
            Some((_, piece)) => piece.push_str(change.value()),
            None => pieces.push((is_changed, change.value().to_owned())),
        }
    }
    html! {
        @for (is_changed, piece) in &pieces {
            @match (is_changed, tag) {
                (false, _) => (safe(piece)),
                (true, ChangeTag::Delete) => del { (safe(piece)) },
                (true, _) => ins { (safe(piece)) },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::summaries;

    #[track_caller]
    fn check(old: Option<&str>, new: Option<&str>, expected: &[&str]) {
        let page = scraper::Html::parse_fragment(&summaries(old, new).0);
        let sides = scraper::Selector::parse(".side").unwrap();
        let sides: Vec<String> = page.select(&sides).map(|side| side.inner_html()).collect();
        assert_eq!(sides, expected);
    }

    #[test]
    fn changed_words_are_marked() {
        let (before, after) = ("<p class=\"where\">Summary before</p>", "<p class=\"where\">Summary after</p>");
        check(
            Some("Nine people <came>.\n"),
            Some("Three people <came>."),
            &[
                &format!("{before}<p class=\"words\"><del>Nine</del> people &lt;came&gt;.</p>"),
                &format!("{after}<p class=\"words\"><ins>Three</ins> people &lt;came&gt;.</p>"),
            ],
        );
        check(Some("Nine."), None, &[&format!("{before}<p class=\"words\">Nine.</p>")]);
        check(Some("Nine."), Some("Nine."), &["<p class=\"where\">Summary, unchanged</p><p class=\"words\">Nine.</p>"]);
        check(None, None, &[]);
    }
}
