//! Excerpts drawn for a terminal: a title, then each text in a frame with its name, line numbers and carets.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Message, Renderer, Snippet, Title};

use super::escape::{visible, visible_lines};
use super::excerpt::Excerpt;
use crate::span::Span;
use crate::text::lines::Lines;

/// Some lines of a text, safe to show.
pub(super) struct Frame {
    text: String,
    /// The bytes of the text that are meant, one stretch at least.
    meant: Vec<Range<usize>>,
    /// Where the text starts in what it was taken from.
    pub(super) start: usize,
}

/// How a frame is drawn.
pub(super) struct Drawn {
    pub(super) frame: Frame,
    /// What stands above it: "cases/plan.toml:7:12", "source 1".
    pub(super) header: String,
    /// The record that is meant where the header names a file of many.
    pub(super) of: Option<String>,
    /// The number of its first line.
    pub(super) line: usize,
    /// Whether it is what the title speaks of.
    pub(super) is_primary: bool,
    /// What stands behind the carets of each stretch.
    pub(super) labels: Vec<Option<String>>,
}

impl Frame {
    /// The part of a text around a span.
    pub(super) fn around(text: &str, span: Span) -> Self {
        let Excerpt { shown, span, left_out, cut_before, cut_after } = Excerpt::new(text, span);
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let dots = |cut: bool| if cut { "…" } else { "" };
        let meant = if left_out.is_empty() {
            part(span.start, span.end).to_owned()
        } else {
            format!("{}…{}", part(span.start, left_out.start), part(left_out.end, span.end))
        };
        let before = format!("{}{}", dots(cut_before), part(shown.start, span.start));
        let after = format!("{}{}", part(span.end, shown.end), dots(cut_after));
        Self::of([&before, &meant, &after], shown.start)
    }

    /// The part of a text around a span, where another span lies in it too.
    pub(super) fn around_both(text: &str, span: Span, other: Span) -> Option<Self> {
        let Excerpt { shown, left_out, cut_before, cut_after, .. } = Excerpt::new(text, span);
        let mut ends = [span.start, span.end, other.start, other.end].map(|end| end as usize);
        let is_apart = span.end <= other.start || other.end <= span.start;
        let is_within = shown.start <= ends[2] && ends[3] <= shown.end;
        if !is_apart || !is_within || !left_out.is_empty() {
            return None;
        }
        ends.sort_unstable();
        let dots = |cut: bool| if cut { "…" } else { "" };
        let (mut out, mut from, mut meant) = (dots(cut_before).to_owned(), shown.start, Vec::new());
        for to in ends.into_iter().chain([shown.end]) {
            let before = out.len();
            out += &visible_lines(text.get(from..to)?);
            meant.push(before..out.len());
            from = to;
        }
        out += dots(cut_after);
        let (first, second) = (meant.get(1)?.clone(), meant.get(3)?.clone());
        let meant = if span.start < other.start { vec![first, second] } else { vec![second, first] };
        Some(Self { text: out, meant, start: shown.start })
    }

    /// A text in three parts, of which the middle one is meant.
    pub(super) fn of(parts: [&str; 3], start: usize) -> Self {
        let [before, meant, after] = parts.map(visible_lines);
        let bytes = before.len()..before.len() + meant.len();
        Self { text: format!("{before}{meant}{after}"), meant: vec![bytes], start }
    }
}

/// Draws frames below a title, and a line of help or a note below them.
pub(super) fn draw(renderer: &Renderer, title: Title<'_>, drawn: Vec<Drawn>, note: Option<Message<'_>>) -> String {
    let mut group = Group::with_title(title);
    let mut headers = Vec::new();
    for Drawn { frame, header, of, line, is_primary, labels } in drawn {
        let header = visible(&header).into_owned();
        let (below, column) = Lines::new(&frame.text).at(frame.meant.first().map_or(0, |meant| meant.start));
        // The renderer appends the place within the frame, but the header has told the place in the file.
        let of = of.map(|id| format!(" ({})", visible(&id))).unwrap_or_default();
        headers.push((format!("{header}:{}:{column}", line + below - 1), format!("{header}{of}")));
        let kind = if is_primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let marks = frame.meant.into_iter().zip(labels);
        let marks = marks.map(|(meant, label)| kind.span(meant).label(label.map(|label| visible(&label).into_owned())));
        let snippet = Snippet::source(frame.text).line_start(line).fold(false).path(header);
        group = group.element(snippet.annotations(marks));
    }
    let group = group.elements(note);
    let text = renderer.render(&[group]);
    headers.iter().fold(text, |text, (header, wanted)| text.replacen(header, wanted, 1)) + "\n"
}

/// The renderer for a terminal that shows colours, or for one that does not.
pub(super) fn renderer(coloured: bool) -> Renderer {
    if coloured { Renderer::styled() } else { Renderer::plain() }
}
