//! A document: one text with its tokens and sentences, made once and read by every grammar.

use super::lexer::tokenize;
use super::sentence::sentences;
use super::token::{Token, TokenRange};
use crate::lexicon::lemma::is_past_form;
use crate::lexicon::plural::is_plural;
use crate::span::Span;

/// A text with its tokens and sentences.
///
/// All offsets are UTF-8 bytes of the text given. A text longer than 4 GiB is read up to there.
///
/// ```
/// use factsnap::Document;
///
/// let document = Document::new("Dr. Wang spoke at 9 a.m. on Monday. Nobody asked.");
/// assert_eq!(document.sentences().count(), 2);
/// ```
#[derive(Clone, Debug)]
pub struct Document<'t> {
    text: &'t str,
    lower: String,
    tokens: Vec<Token>,
    sentences: Vec<TokenRange>,
}

impl<'t> Document<'t> {
    /// Reads a text. Any text is a document; an empty one has no sentence.
    pub fn new(text: &'t str) -> Self {
        let text = clamp(text);
        let lower = fold_case(text);
        let tokens = tokenize(text, &lower);
        let sentences = sentences(text, &lower, &tokens);
        Self { text, lower, tokens, sentences }
    }

    /// The text itself.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The spans of the sentences, in order.
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Span> + '_ {
        self.sentences.iter().map(|range| self.span_of(range))
    }

    pub(crate) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The token at an index; `None` past the end, so that grammars may look ahead freely.
    pub(crate) fn get(&self, index: usize) -> Option<Token> {
        self.tokens.get(index).copied()
    }

    pub(crate) fn sentence_ranges(&self) -> &[TokenRange] {
        &self.sentences
    }

    /// The index of the sentence that holds a token.
    pub(crate) fn sentence_at(&self, token: usize) -> usize {
        self.sentences.partition_point(|range| range.end <= token)
    }

    /// The tokens of the sentence that holds a token; empty for an index past the end.
    pub(crate) fn sentence_around(&self, token: usize) -> TokenRange {
        self.sentences.get(self.sentence_at(token)).cloned().unwrap_or(token..token)
    }

    /// The lower-cased text of a token; empty past the end.
    pub(crate) fn lower(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.span.slice(&self.lower))
    }

    /// Whether a token is written as a name: see [`Token::is_name`].
    pub(crate) fn is_name(&self, index: usize) -> bool {
        self.get(index).is_some_and(Token::is_name)
    }

    /// Whether a token may be a plural noun.
    pub(crate) fn is_plural(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.function().is_none()) && is_plural(self.lower(index))
    }

    /// Whether a token has the form of a past tense or a past participle.
    pub(crate) fn is_past_form(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.function().is_none()) && is_past_form(self.lower(index))
    }

    /// The text of a token as written; empty past the end.
    pub(crate) fn word(&self, index: usize) -> &'t str {
        self.tokens.get(index).map_or("", |token| token.span.slice(self.text))
    }

    /// The bytes from the first to the last token of a range.
    pub(crate) fn span_of(&self, range: &TokenRange) -> Span {
        match (self.tokens.get(range.start), self.tokens.get(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if !range.is_empty() => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The tokens that lie in a span of bytes.
    pub(crate) fn tokens_in(&self, span: Span) -> TokenRange {
        let start = self.tokens.partition_point(|token| token.span.start < span.start);
        let end = self.tokens.partition_point(|token| token.span.end <= span.end);
        start..end.max(start)
    }
}

fn clamp(text: &str) -> &str {
    let most = u32::MAX as usize;
    if text.len() <= most { text } else { &text[..text.floor_char_boundary(most)] }
}

/// Lower-cases every letter whose lower case is as many bytes long, so that offsets stay the same.
fn fold_case(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let fold = |c: char| {
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(low), None) if low.len_utf8() == c.len_utf8() => low,
            _ => c,
        }
    };
    text.chars().map(fold).collect()
}
