//! Opposites: whether the words around two numbers say contrary things of them, "a loss of $3m" and "a profit of $3m".

use super::stated::Stated;
use crate::lexicon::Function;
use crate::lexicon::opposite::{Kind, Poles, of_kind};
use crate::text::{Document, Token, TokenKind, TokenRange};

/// Words farther before a number say nothing of it.
const BEFORE: usize = 10;

/// Words farther behind a number and the noun it counts say nothing of it.
const BEHIND: usize = 7;

/// Whether the words around two numbers stand on opposite sides: nobody both hires and fires the same 300 workers.
pub(super) fn opposed(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let axes = poles(stated).opposed(poles(given));
    let converse = of_kind(axes, Kind::Converse);
    axes != converse || (converse != 0 && is_same_doer(stated, given, converse))
}

/// The sides that the words around a number take: those of its noun phrase, then the nearest on either side of it; where
/// these two disagree, none.
fn poles(stated: Stated<'_>) -> Poles {
    let document = &stated.reading.document;
    let phrase = phrase(stated);
    let inner = nearest(document, stated.quantity.head_tokens.clone());
    let before = nearest(document, before(document, phrase.start).rev());
    let behind = nearest(document, behind(document, phrase.end));
    let around = before.or(behind).without(before.opposed(behind));
    inner.or(around.without(inner.axes()))
}

/// The number with the noun it counts.
fn phrase(stated: Stated<'_>) -> TokenRange {
    let quantity = stated.quantity;
    quantity.tokens.start..quantity.tokens.end.max(quantity.head_tokens.end)
}

/// The sides of the first word on each axis; a negated word takes none, and none behind it does.
fn nearest(document: &Document<'_>, tokens: impl Iterator<Item = usize>) -> Poles {
    let (mut found, mut seen) = (Poles::default(), 0);
    for at in tokens {
        let Some(poles) = document.get(at).map(|token| token.senses().poles).filter(|poles| poles.axes() != 0) else {
            continue;
        };
        if !is_other_sense(document, at) {
            if !super::negation::is_negated(document, at) {
                found = found.or(poles.without(seen));
            }
            seen |= poles.axes();
        }
    }
    found
}

/// Whether a word stands for another thing than its side: "close to 300", and any "for" but a vote's.
fn is_other_sense(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |i| document.lower(i));
    match document.lower(at) {
        "close" => document.lower(at + 1) == "to",
        "for" => !matches!(before, "vote" | "voted" | "votes" | "voting"),
        "back" | "cut" => matches!(document.lower(at + 1), "-" | "to"),
        _ => false,
    }
}

/// The words before a number in its clause, as far as they may say something of it.
pub(super) fn before(document: &Document<'_>, number: usize) -> TokenRange {
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

/// The words behind a number and its noun in its clause, up to the next number or the next phrase with a way of its own.
pub(super) fn behind(document: &Document<'_>, end: usize) -> TokenRange {
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

/// Whether a content word that may be the doer stands before the words that tell of both numbers: "the fund sold".
fn is_same_doer(stated: Stated<'_>, given: Stated<'_>, axes: u64) -> bool {
    let there = doers(given, axes);
    doers(stated, axes).any(|stem| there.clone().any(|other| other == stem))
}

/// The content words before the word that takes a side; none where it is passive, so that the doer stands elsewhere.
fn doers(stated: Stated<'_>, axes: u64) -> impl Iterator<Item = u32> + Clone + '_ {
    let document = &stated.reading.document;
    let start = stated.quantity.tokens.start;
    let takes_side = |at: &usize| document.get(*at).is_some_and(|token| token.senses().poles.axes() & axes != 0);
    let is_passive = |at: usize| matches!(document.lower(at), "was" | "were" | "been" | "be" | "being" | "is" | "are");
    let verb = before(document, start).rev().find(takes_side).filter(|&at| at == 0 || !is_passive(at - 1));
    let tokens = verb.map_or(0..0, |verb| before(document, verb)).filter_map(move |at| document.get(at));
    { tokens }.filter(|token: &Token| token.is_content_word()).map(|token| token.stem)
}
