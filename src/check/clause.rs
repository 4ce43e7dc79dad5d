//! Clauses: the words around a number or a time, as far as they may say something of it.

use crate::lexicon::Function;
use crate::text::{Document, Token, TokenKind, TokenRange};

/// Words farther before a number or a time say nothing of it.
const BEFORE: usize = 10;

/// Words farther behind it, and behind the noun it counts, say nothing of it.
const BEHIND: usize = 7;

/// The words before a number or a time in its clause, as far as they may say something of it.
pub(in crate::check) fn before(document: &Document<'_>, number: usize) -> TokenRange {
    let sentence = document.sentence_around(number);
    let first = sentence.start.max(number.saturating_sub(BEFORE));
    let mut has_content = false;
    let closes = |at: &usize| {
        let token = document.get(*at);
        let coordinates = has_content && token.and_then(Token::function) == Some(Function::Coordinator);
        has_content |= token.is_some_and(Token::is_content_word);
        coordinates || ends_clause(document, *at)
    };
    (first..number).rev().find(closes).map_or(first, |at| at + 1)..number
}

/// The words behind a number with its noun, or a time, in its clause, up to the next number or the next phrase with a way of its own.
pub(in crate::check) fn behind(document: &Document<'_>, end: usize) -> TokenRange {
    let sentence = document.sentence_around(end.saturating_sub(1));
    let last = sentence.end.min(end + BEHIND);
    let closes = |at: &usize| {
        let other = document.get(*at).is_none_or(|token| {
            token.kind == TokenKind::Number
                || token.senses().numeral.is_some()
                || token.function() == Some(Function::Coordinator)
        });
        let turns = matches!(document.lower(*at), "to" | "from" | "with" | "after" | "before" | "than" | "as" | "by");
        other || turns || ends_clause(document, *at)
    };
    end..(end..last).find(closes).unwrap_or(last)
}

fn ends_clause(document: &Document<'_>, at: usize) -> bool {
    let word = document.lower(at);
    let is_mark = document.get(at).is_some_and(|token| token.kind == TokenKind::Symbol)
        && matches!(word, "," | ";" | ":" | "(" | ")" | "–" | "—" | "\"" | "“" | "”" | "?" | "!");
    let opens = matches!(word, "while" | "whereas" | "although" | "though" | "because" | "who" | "which" | "when");
    is_mark || opens || word == "but" || word == "that"
}
