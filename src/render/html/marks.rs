//! A text with some of its stretches marked, each a link; stretches may overlap.

use std::ops::Range;

use maud::{Markup, html};

use super::safe;

/// A stretch of a text that a finding speaks of.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Bytes of the text.
    pub(super) span: Range<usize>,
    /// The number of the finding in its case.
    pub(super) finding: usize,
    /// `claim` or `evidence`, and the verdict.
    pub(super) class: String,
    /// What the stretch is called as the target of a link.
    pub(super) id: String,
    /// Where it leads.
    pub(super) link: String,
    /// What it is, for those who do not see its colour.
    pub(super) told: String,
    /// The element that says more.
    pub(super) described_by: String,
}

/// The text with its marks.
///
/// Where marks overlap, the shortest is the link, and all of them light up when their finding is chosen.
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
    html! {
        @for mark in anchors {
            span class=(format!("at t{}", mark.finding)) id=(mark.id) {}
        }
        @match shortest {
            _ if text.is_empty() => {}
            None => (safe(text)),
            Some(mark) => {
                @let numbers: Vec<String> = open.iter().map(|mark| format!("k{}", mark.finding)).collect();
                a class=(format!("{} {}", mark.class, numbers.join(" "))) href=(mark.link) title=(mark.told)
                    aria-describedby=(mark.described_by) { (safe(text)) }
            }
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
            finding: at + 1,
            class: "c".to_owned(),
            id: format!("f{}", at + 1),
            link: format!("#e{}", at + 1),
            told: String::new(),
            described_by: String::new(),
        };
        let html = marked(text, spans.iter().enumerate().map(mark).collect()).into_string();
        let html = html.replace(" title=\"\" aria-describedby=\"\"", "").replace("<span class=\"at ", "<at ");
        assert_eq!(html.replace("</span>", ""), expected);
    }

    #[test]
    fn marks_are_links() {
        check("a <b>", &[(2, 5)], "a <at t1\" id=\"f1\"><a class=\"c k1\" href=\"#e1\">&lt;b&gt;</a>");
        check("", &[(0, 0)], "<at t1\" id=\"f1\">");
    }

    #[test]
    fn the_shortest_of_overlapping_marks_is_the_link() {
        let outer = |text: &str| format!("<a class=\"c k1\" href=\"#e1\">{text}</a>");
        let inner = "<a class=\"c k1 k2\" href=\"#e2\">b</a>";
        let expected = format!("<at t1\" id=\"f1\">{}<at t2\" id=\"f2\">{inner}{}", outer("a"), outer("c"));
        check("abc", &[(0, 3), (1, 2)], &expected);
    }

    #[test]
    fn spans_that_fit_no_text_do_no_harm() {
        check("é", &[(1, 9)], "<at t1\" id=\"f1\"><a class=\"c k1\" href=\"#e1\">é</a>");
    }
}
