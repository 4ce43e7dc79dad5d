//! Deeds: what a text tells of the things it counts, "died" of "three people died in the fire".

use super::stated::Stated;
use crate::text::{Token, TokenRange};

/// What is told of the things counted: the first content word behind them.
pub(super) fn deed(stated: Stated<'_>) -> Option<Token> {
    words(stated).find(|word| word.is_content_word())
}

/// The words of [`clause`].
pub(super) fn words(stated: Stated<'_>) -> impl Iterator<Item = Token> + '_ {
    clause(stated).filter_map(move |at| stated.reading.document.get(at))
}

/// The words behind a number and its noun in its clause.
fn clause(stated: Stated<'_>) -> TokenRange {
    let document = &stated.reading.document;
    let start = stated.quantity.head_tokens.end.max(stated.quantity.tokens.end);
    let end = document.sentence_around(stated.quantity.tokens.start).end.min(start + REACH);
    let closes = |at: &usize| matches!(document.lower(*at), "," | ";" | "." | "and" | "but" | "while");
    start..(start..end).find(closes).unwrap_or(end).max(start)
}

/// What was done is told so near behind the number.
const REACH: usize = 10;
