//! The sentence that a claim or a piece of evidence stands in, with its words marked.

use std::cell::OnceCell;
use std::ops::Range;

use maud::{Markup, html};

use super::safe;
use crate::case::Case;
use crate::span::Span;
use crate::text::Document;

/// Bytes of a sentence shown before and after the words that are meant, where it is long.
const AROUND: usize = 280;

/// The sentences of a case's texts, each found when somebody asks.
pub(super) struct Sentences<'c> {
    pub(super) summary: Text<'c>,
    pub(super) sources: Vec<Text<'c>>,
}

/// A text and where its sentences are.
pub(super) struct Text<'t> {
    text: &'t str,
    sentences: OnceCell<Vec<Span>>,
}

/// What is shown of a text: a sentence, or the middle of a long one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    bytes: Range<usize>,
    is_cut_before: bool,
    is_cut_after: bool,
}

impl<'c> Sentences<'c> {
    pub(super) fn new(case: &'c Case) -> Self {
        let sources = case.sources.iter().map(|source| Text::new(&source.text)).collect();
        Self { summary: Text::new(&case.summary), sources }
    }
}

impl<'t> Text<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, sentences: OnceCell::new() }
    }

    /// The sentences that a span touches, cut where they go on for too long around it.
    pub(super) fn around(&self, span: Span) -> Stretch {
        let sentences = self.sentences.get_or_init(|| Document::new(self.text).sentences().collect());
        let touched = sentences.iter().filter(|sentence| sentence.overlaps(span));
        let whole = touched.fold(span, |whole, one| whole.cover(*one));
        let boundary = |at: u32| self.text.floor_char_boundary(at as usize);
        let (start, end) = (boundary(span.start), boundary(span.end));
        let before = self.text.get(boundary(whole.start)..start).unwrap_or_default();
        let after = self.text.get(end..boundary(whole.end)).unwrap_or_default();
        let (kept_before, kept_after) = (last_words(before), first_words(after));
        Stretch {
            bytes: start.saturating_sub(kept_before)..(end + kept_after).max(start),
            is_cut_before: kept_before < before.len(),
            is_cut_after: kept_after < after.len(),
        }
    }
}

impl Stretch {
    /// All of a text, as of a headline.
    pub(super) fn whole(text: &str) -> Self {
        Self { bytes: 0..text.len(), is_cut_before: false, is_cut_after: false }
    }

    /// What is shown with the words that are meant marked, and dots where more of the sentence follows.
    pub(super) fn marked(&self, text: &str, meant: &[Span]) -> Markup {
        html! {
            @if self.is_cut_before { "…" }
            @for (piece, is_meant) in pieces(text, &self.bytes, meant) {
                @if is_meant { mark { (safe(piece)) } } @else { (safe(piece)) }
            }
            @if self.is_cut_after { "…" }
        }
    }
}

/// Bytes of the last words of a text, as many as are shown.
fn last_words(text: &str) -> usize {
    let cut = text.ceil_char_boundary(text.len().saturating_sub(AROUND));
    if cut == 0 {
        return text.len();
    }
    let rest = text.get(cut..).unwrap_or_default();
    rest.len() - rest.find(' ').map_or(0, |space| space + 1)
}

/// Bytes of the first words of a text, as many as are shown.
fn first_words(text: &str) -> usize {
    if text.len() <= AROUND {
        return text.len();
    }
    let first = text.get(..text.floor_char_boundary(AROUND)).unwrap_or_default();
    first.rfind(' ').unwrap_or(first.len())
}

/// The stretch in pieces, each with whether it is meant; words that several spans mean come once.
fn pieces<'t>(text: &'t str, shown: &Range<usize>, meant: &[Span]) -> Vec<(&'t str, bool)> {
    let (mut pieces, mut at) = (Vec::new(), shown.start);
    for span in joined(shown, text, meant) {
        pieces.push((text.get(at..span.start).unwrap_or_default(), false));
        pieces.push((text.get(span.clone()).unwrap_or_default(), true));
        at = span.end;
    }
    pieces.push((text.get(at..shown.end).unwrap_or_default(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

/// The bytes that some spans mean within a stretch, in order, those that touch as one.
fn joined(shown: &Range<usize>, text: &str, meant: &[Span]) -> Vec<Range<usize>> {
    let boundary = |at: u32| text.floor_char_boundary(at as usize).clamp(shown.start, shown.end.max(shown.start));
    let mut spans: Vec<Range<usize>> = meant.iter().map(|span| boundary(span.start)..boundary(span.end)).collect();
    spans.retain(|span| !span.is_empty());
    spans.sort_by_key(|span| (span.start, span.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match joined.last_mut().filter(|last| span.start <= last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => joined.push(span),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{AROUND, Text, first_words, last_words};
    use crate::span::Span;

    #[track_caller]
    fn check(text: &str, words: &[&str], expected: &str) {
        let span = |words: &&str| {
            let at = text.find(words).unwrap();
            Span::new(at as u32, (at + words.len()) as u32)
        };
        let spans: Vec<Span> = words.iter().map(span).collect();
        assert_eq!(Text::new(text).around(spans[0]).marked(text, &spans).into_string(), expected);
    }

    #[test]
    fn the_whole_sentence_is_shown() {
        check("It rained. Nine people were hurt. None died.", &["Nine"], "<mark>Nine</mark> people were hurt.");
        check("Three <men> and 4 women", &["4", "Three"], "<mark>Three</mark> &lt;men&gt; and <mark>4</mark> women");
        check("Nine people", &["Nine people", "Nine"], "<mark>Nine people</mark>");
    }

    #[test]
    fn a_long_sentence_is_cut_around_the_words() {
        let text = format!("{}nine people {}", "and so on ".repeat(90), "and on ".repeat(90));
        let span = Span::new(900, 904);
        let html = Text::new(&text).around(span).marked(&text, &[span]).into_string();
        assert!(html.contains("<mark>nine</mark> people") && html.ends_with(" and…") && html.len() < 700, "{html}");
        for (kept, words) in [(last_words(&text), " and so on"), (first_words(&text), "and so on ")] {
            assert!(kept <= AROUND && kept > AROUND - 10, "{kept} {words}");
        }
        assert_eq!((last_words("a b"), first_words("a b")), (3, 3));
    }

    #[test]
    fn any_span_has_a_sentence() {
        let text = "é".repeat(1000);
        for (start, end) in [(0, 0), (0, 2000), (1, 3), (1999, 5000), (9, 3), (4000, 4001)] {
            let span = Span::new(start, end);
            let _ = Text::new(&text).around(span).marked(&text, &[span]);
        }
    }
}
