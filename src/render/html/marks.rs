//! A text with some of its stretches marked, each a link; stretches may overlap.

use std::ops::Range;

use maud::{Markup, html};

use super::safe;

/// A stretch of a text that a finding speaks of.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Bytes of the text.
    pub(super) span: Range<usize>,
    /// `claim` or `evidence`, and the verdict.
    pub(super) class: String,
    /// What the stretch is called as the target of a link.
    pub(super) id: String,
    /// Where it leads.
    pub(super) link: String,
    /// What it is, for those who do not see its colour.
    pub(super) told: &'static str,
}

/// The text with its marks.
///
/// Where marks overlap, the shortest is the link.
pub(super) fn marked(text: &str, mut marks: Vec<Mark>) -> Markup {
    for mark in &mut marks {
        mark.span.start = text.floor_char_boundary(mark.span.start);
        mark.span.end = text.floor_char_boundary(mark.span.end).max(mark.span.start);
    }
    marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
    let mut edges: Vec<usize> = marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]).collect();
    edges.extend([0, text.len()]);
    edges.sort_unstable();
    edges.dedup();
    let mut coming = marks.iter().peekable();
    let mut open: Vec<&Mark> = Vec::new();
    html! {
        @for (at, &start) in edges.iter().enumerate() {
            @let end = edges.get(at + 1).copied().unwrap_or(start);
            ({
                open.retain(|mark| mark.span.end > start);
                let mut anchors = Vec::new();
                while let Some(mark) = coming.next_if(|mark| mark.span.start == start) {
                    anchors.push(mark);
                    open.push(mark);
                }
                segment(text.get(start..end).unwrap_or_default(), &anchors, &open)
            })
        }
    }
}

/// A stretch in which nothing begins or ends but at its start.
fn segment(text: &str, anchors: &[&Mark], open: &[&Mark]) -> Markup {
    let shortest = open.iter().filter(|mark| !mark.span.is_empty()).min_by_key(|mark| mark.span.len());
    let shortest = shortest.filter(|_| !text.is_empty());
    // The link is a target itself where it begins with its stretch, which spares a long page an element for most marks.
    let begins = |mark: &Mark| anchors.iter().any(|anchor| anchor.id == mark.id);
    let own = shortest.filter(|mark| begins(mark));
    html! {
        @for mark in anchors.iter().filter(|mark| own.is_none_or(|own| own.id != mark.id)) { span id=(mark.id) {} }
        @match shortest {
            None => (safe(text)),
            Some(mark) => a class=(mark.class) id=[own.map(|own| &own.id)] href=(mark.link) title=(mark.told) { (safe(text)) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, marked};

    #[track_caller]
    fn check(text: &str, spans: &[(usize, usize)], expected: &str) {
        let mark = |(at, span): (usize, &(usize, usize))| Mark {
            span: span.0..span.1,
            class: format!("c{}", at + 1),
            id: format!("f{}", at + 1),
            link: format!("#e{}", at + 1),
            told: "",
        };
        let html = marked(text, spans.iter().enumerate().map(mark).collect()).into_string();
        assert_eq!(html.replace(" title=\"\"", ""), expected);
    }

    #[test]
    fn marks_are_links() {
        check("a <b>", &[(2, 5)], "a <a class=\"c1\" id=\"f1\" href=\"#e1\">&lt;b&gt;</a>");
        check("", &[(0, 0)], "<span id=\"f1\"></span>");
    }

    #[test]
    fn the_shortest_of_overlapping_marks_is_the_link() {
        let begin = "<a class=\"c1\" id=\"f1\" href=\"#e1\">a</a>";
        let inner = "<a class=\"c2\" id=\"f2\" href=\"#e2\">b</a>";
        let rest = "<a class=\"c1\" href=\"#e1\">c</a>";
        check("abc", &[(0, 3), (1, 2)], &format!("{begin}{inner}{rest}"));
        let (inner, rest) = (inner.replace(">b<", ">a<"), rest.replace(">c<", ">b<"));
        check("ab", &[(0, 2), (0, 1)], &format!("<span id=\"f1\"></span>{inner}{rest}"));
    }

    #[test]
    fn spans_that_fit_no_text_do_no_harm() {
        check("é", &[(1, 9)], "<a class=\"c1\" id=\"f1\" href=\"#e1\">é</a>");
    }
}
