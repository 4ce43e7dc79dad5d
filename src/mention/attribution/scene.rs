//! The scene: a document with its quotes, asked by the grammars where a quote opens, closes, or holds a token.

use std::cell::OnceCell;

use super::Quote;
use super::capitals::Capitals;
use crate::lexicon::{Function, Gender};
use crate::syntax::{Sentence, Syntax};
use crate::text::{Document, Token, TokenKind, TokenRange};

/// How many quotes before a token may hold it; deeper nesting is not looked for.
const NESTING: usize = 6;

pub(super) struct Scene<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) quotes: &'d [Quote],
    syntax: &'d Syntax,
    /// The last token of each quote, with its index, sorted.
    ends: Vec<(usize, usize)>,
    capitals: OnceCell<Capitals<'d>>,
}

impl<'d, 't> Scene<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>, quotes: &'d [Quote], syntax: &'d Syntax) -> Self {
        let mut ends: Vec<_> = quotes.iter().enumerate().map(|(i, quote)| (quote.outer().end - 1, i)).collect();
        ends.sort_unstable();
        Self { document, quotes, syntax, ends, capitals: OnceCell::new() }
    }

    /// The sentence of a token, read when it is first asked for.
    pub(super) fn sentence(&self, at: usize) -> Sentence<'_> {
        self.syntax.sentence(self.document, at)
    }

    /// What the capitals of the document show.
    pub(super) fn capitals(&self) -> &Capitals<'d> {
        self.capitals.get_or_init(|| Capitals::of(self.document, self.quotes))
    }

    pub(super) fn lower(&self, at: usize) -> &str {
        self.document.lower(at)
    }

    pub(super) fn token(&self, at: usize) -> Option<Token> {
        self.document.get(at)
    }

    pub(super) fn function(&self, at: usize) -> Option<Function> {
        self.token(at).and_then(Token::function)
    }

    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_capitalised)
    }

    /// Whether a word may stand before a person's name without being part of it.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.senses().title)
    }

    /// The gender that a title or given name shows.
    pub(super) fn gender(&self, at: usize) -> Option<Gender> {
        self.token(at)?.senses().gender
    }

    /// Whether a token is a noun, adjective, verb or name: a word with content of its own.
    pub(super) fn is_content(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == TokenKind::Word && (t.function().is_none() || t.is_name()))
    }

    /// The quote whose last token (its closing mark) is `at`.
    pub(super) fn quote_ending(&self, at: usize) -> Option<usize> {
        let found = self.ends.partition_point(|end| end.0 < at);
        self.ends.get(found).filter(|end| end.0 == at).map(|end| end.1)
    }

    /// The quote whose opening mark is `at`.
    pub(super) fn quote_opening(&self, at: usize) -> Option<usize> {
        let found = self.quotes.partition_point(|quote| quote.outer().start < at);
        (self.quotes.get(found)?.outer().start == at).then_some(found)
    }

    /// The innermost quote that holds a token between its marks.
    pub(super) fn quote_around(&self, at: usize) -> Option<usize> {
        let before = self.quotes.partition_point(|quote| quote.tokens.start <= at);
        (before.saturating_sub(NESTING)..before).rev().find(|&i| self.quotes[i].tokens.contains(&at))
    }

    /// The tokens among which source and cue stand together: the sentence, within the innermost quote around it.
    pub(super) fn zone(&self, at: usize) -> TokenRange {
        let sentence = self.document.sentence_around(at);
        match self.quote_around(at).and_then(|quote| self.quotes.get(quote)) {
            Some(quote) => sentence.start.max(quote.tokens.start)..sentence.end.min(quote.tokens.end),
            None => sentence,
        }
    }

    /// Whether a token is a mark that ends a clause.
    pub(super) fn is_stop(&self, at: usize) -> bool {
        matches!(self.document.word(at), "" | "." | "!" | "?" | ";" | "…" | "—" | "–")
    }

    /// The start of a citation mark that ends before `end`.
    pub(super) fn citation_start(&self, end: usize) -> Option<usize> {
        if self.lower(end.checked_sub(1)?) != "]" {
            return None;
        }
        let open = (end.saturating_sub(8)..end).rev().find(|&i| self.lower(i) == "[")?;
        self.token(open + 1).filter(|t| t.kind == TokenKind::Number).map(|_| open)
    }

    /// Whether only a full stop, citation marks or nothing stands between `at` and `end`.
    pub(super) fn ends_at(&self, at: usize, end: usize) -> bool {
        self.trim_end(at..end).is_empty()
    }

    /// Leaves out full stops, commas and citation marks at the end of a range.
    pub(super) fn trim_end(&self, mut range: TokenRange) -> TokenRange {
        while range.end > range.start {
            if let Some(open) = self.citation_start(range.end).filter(|&open| open >= range.start) {
                range.end = open;
            } else if matches!(self.document.word(range.end - 1), "." | "," | ";" | ":" | "—" | "–" | "-") {
                range.end -= 1;
            } else {
                break;
            }
        }
        range
    }
}
