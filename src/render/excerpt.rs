//! The words of a text that a person needs to see: a span with what stands around it, cut where the text is long.

use std::ops::Range;

use crate::span::Span;

/// Characters of an excerpt, if its span leaves room.
const WIDTH: usize = 130;
/// The fewest and the most characters shown before and after a span.
const AROUND: (usize, usize) = (15, 60);
/// Characters of a span shown before its middle is left out, and those kept at either end then.
const LONG_SPAN: usize = 100;
const KEPT: usize = 45;

/// A span within the stretch of text that is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The bytes shown.
    pub(super) shown: Range<usize>,
    /// The bytes meant.
    pub(super) span: Range<usize>,
    /// The bytes of the span's middle that are left out; empty for most.
    pub(super) left_out: Range<usize>,
    /// Whether the text goes on before the part shown, in the same sentence.
    pub(super) cut_before: bool,
    /// Whether it goes on after it.
    pub(super) cut_after: bool,
}

impl Excerpt {
    pub(super) fn new(text: &str, span: Span) -> Self {
        let start = text.floor_char_boundary(span.start as usize);
        let end = text.floor_char_boundary(span.end as usize).max(start);
        let words = &text[start..end];
        let around = WIDTH.saturating_sub(words.chars().take(WIDTH).count()) / 2;
        let around = around.clamp(AROUND.0, AROUND.1);
        let (first, cut_before) = before(&text[..start], around);
        // A span that is a whole sentence needs nothing of the next.
        let (last, cut_after) = if ends_sentence(words) { (0, false) } else { after(text, end, around) };
        let left_out = middle(words);
        Self {
            shown: first..end + last,
            span: start..end,
            left_out: start + left_out.start..start + left_out.end,
            cut_before,
            cut_after,
        }
    }
}

/// Where to start in the text before a span: at its sentence, its paragraph, or a word not too far away.
fn before(text: &str, around: usize) -> (usize, bool) {
    let far = text.char_indices().rev().nth(around).map_or(0, |(at, _)| at);
    let near = &text[far..];
    let paragraph = near.rfind("\n\n").map(|at| at + 2);
    let sentence = near.rmatch_indices([' ', '\n']).find(|(at, _)| ends_sentence(&near[..*at])).map(|(at, _)| at + 1);
    match paragraph.max(sentence) {
        Some(at) => (far + at, false),
        None if far == 0 => (text.len() - text.trim_start().len(), false),
        None => (far + near.find(char::is_whitespace).map_or(0, |at| at + 1), true),
    }
}

/// How many bytes to show of the text after a span's end.
fn after(text: &str, end: usize, around: usize) -> (usize, bool) {
    let rest = &text[end..];
    let far = rest.char_indices().nth(around).map_or(rest.len(), |(at, _)| at);
    let near = &rest[..far];
    let paragraph = near.find("\n\n");
    let mut spaces = near.match_indices([' ', '\n']).map(|(at, _)| at);
    let sentence = spaces.find(|at| ends_sentence(&text[..end + at]));
    match [paragraph, sentence].into_iter().flatten().min() {
        Some(at) => (at, false),
        None if far == rest.len() => (rest.trim_end().len(), false),
        None => (near.rfind(char::is_whitespace).unwrap_or(near.len()), true),
    }
}

/// Whether a text ends where a sentence may: a full stop after a word of more than two letters, quotes and marks aside.
fn ends_sentence(text: &str) -> bool {
    let Some(rest) = text.trim_end_matches(['\r', '"', '\'', '”', '’', ')', ']']).strip_suffix(['.', '!', '?'])
    else {
        return false;
    };
    rest.chars().rev().take_while(|c| c.is_alphanumeric()).count() > 2 || rest.ends_with([']', '%', '"', '”'])
}

/// The part of a long span that is left out, from one space to another where there are any.
fn middle(span: &str) -> Range<usize> {
    if span.chars().nth(LONG_SPAN).is_none() {
        return 0..0;
    }
    let start = span.char_indices().nth(KEPT).map_or(0, |(at, _)| at);
    let end = span.char_indices().rev().nth(KEPT).map_or(start, |(at, _)| at);
    let start = span[..start].rfind(' ').filter(|space| *space > start / 2).unwrap_or(start);
    let word = span[end..].find(' ').filter(|space| *space < KEPT / 2).map_or(0, |space| space + 1);
    start..(end + word).max(start)
}

#[cfg(test)]
mod tests {
    use super::Excerpt;
    use crate::span::Span;

    #[track_caller]
    fn check(text: &str, words: &str, shown: &str) {
        let at = text.find(words).unwrap();
        let excerpt = Excerpt::new(text, Span::new(at as u32, (at + words.len()) as u32));
        let cut = |cut: bool| if cut { "…" } else { "" };
        assert_eq!(format!("{}{}{}", cut(excerpt.cut_before), &text[excerpt.shown], cut(excerpt.cut_after)), shown);
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        check("Nine people were hurt.\n", "Nine", "Nine people were hurt.");
    }

    #[test]
    fn a_sentence_is_enough() {
        check("It rained. Nine people were hurt [1]. Dr. Li came.", "Nine", "Nine people were hurt [1].");
        check("Nine people were hurt. None died.", "hurt", "Nine people were hurt.");
        check("It rained. Dr. Li saw 9 people. None died.", "9", "Dr. Li saw 9 people.");
        check("It rained\n\nNine people\n\nNone died", "Nine", "Nine people");
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let text = format!("{}nine people {}", "and so on ".repeat(20), "and on ".repeat(20));
        check(
            &text,
            "nine",
            "…and so on and so on and so on and so on and so on and so on nine people and on and on and on and on and on and on and on…",
        );
    }

    #[test]
    fn any_span_has_an_excerpt() {
        let text = "é".repeat(1000);
        for (start, end) in [(0, 0), (0, 2000), (1, 3), (1999, 5000), (9, 3)] {
            let excerpt = Excerpt::new(&text, Span::new(start, end));
            assert!(text.get(excerpt.shown).is_some() && text.get(excerpt.left_out).is_some());
        }
    }
}
