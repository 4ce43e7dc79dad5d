//! One line of a summary around a stretch of it, for lists.

use factsnap::render::visible;
use factsnap::{Document, Span};

/// Characters kept on either side of the stretch.
const AROUND: usize = 60;

/// The sentence that holds a stretch, with the stretch between `»` and `«`, cut where it is long.
pub(crate) fn excerpt(text: &str, span: Span) -> String {
    let document = Document::new(text);
    let sentence = document.sentences().find(|sentence| sentence.overlaps(span)).unwrap_or(span);
    let before = Span::new(sentence.start.min(span.start), span.start).slice(text);
    let after = Span::new(span.end, sentence.end.max(span.end)).slice(text);
    let line = format!("{}»{}«{}", end_of(before), middle_of(span.slice(text)), start_of(after));
    visible(&line.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}

fn end_of(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        Some((at, _)) => format!("…{}", text.get(at..).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn start_of(text: &str) -> String {
    match text.char_indices().nth(AROUND) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn middle_of(text: &str) -> String {
    if text.chars().count() <= 3 * AROUND {
        return text.to_owned();
    }
    let end = text.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    format!("{} {}", start_of(text), text.get(end..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use factsnap::Span;

    use super::excerpt;

    #[test]
    fn a_stretch_is_marked_in_its_sentence() {
        let text = "It rained. Nine people\nwere hurt. None died.";
        assert_eq!(excerpt(text, Span::new(11, 15)), "»Nine« people were hurt.");
        assert_eq!(excerpt(text, Span::new(0, 0)), "»«");
    }

    #[test]
    fn any_stretch_has_an_excerpt() {
        let text = "é".repeat(1000);
        for (start, end) in [(0, 2000), (1, 3), (1998, 2000), (5, 2)] {
            assert!(excerpt(&text, Span::new(start, end)).chars().count() < 400);
        }
    }
}
