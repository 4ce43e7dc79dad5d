//! Opposites: whether the words around two numbers say contrary things of them, "a loss of $3m" and "a profit of $3m".

use super::stated::Stated;
use crate::check::clause::{before, behind};
use crate::check::negation::is_negated;
use crate::lexicon::opposite::{Kind, Poles, of_kind};
use crate::text::{Document, Token, TokenKind, TokenRange};

/// Whether the words around two numbers stand on opposite sides: nobody both hires and fires the same 300 workers.
pub(super) fn opposed(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let axes = poles(stated).opposed(poles(given));
    if axes == 0 {
        return false;
    }
    let converse = of_kind(axes, Kind::Converse);
    axes != converse || (converse != 0 && is_same_doer(stated, given, converse))
}

/// The sides that the words around a number take: those of its noun phrase, then the nearest on either side of it; where
/// these two disagree, none.
fn poles(stated: Stated<'_>) -> Poles {
    let document = &stated.reading.document;
    let phrase = phrase(stated);
    let inner = nearest(document, stated.quantity.tokens.end..phrase.end);
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
            if !is_negated(document, at) {
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
        "black" | "red" => !matches!(before, "the"),
        "more" | "less" | "fewer" | "above" | "below" => !ends_measure(document, at),
        _ => false,
    }
}

/// Whether a number or its unit stands right before a word: "300 more", "15% above".
fn ends_measure(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| document.get(i));
    before.is_some_and(|token| {
        token.kind == TokenKind::Number || token.senses().numeral.is_some() || token.senses().unit.is_some()
    })
}

/// Whether a content word that may be the doer stands before the words that tell of both numbers: "the fund sold".
fn is_same_doer(stated: Stated<'_>, given: Stated<'_>, axes: u128) -> bool {
    let there = doers(given, axes);
    doers(stated, axes).any(|stem| there.clone().any(|other| other == stem))
}

/// The content words before the word that takes a side; none where it is passive, so that the doer stands elsewhere.
fn doers(stated: Stated<'_>, axes: u128) -> impl Iterator<Item = u32> + Clone + '_ {
    let document = &stated.reading.document;
    let start = stated.quantity.tokens.start;
    let takes_side = |at: &usize| document.get(*at).is_some_and(|token| token.senses().poles.axes() & axes != 0);
    let is_passive = |at: usize| matches!(document.lower(at), "was" | "were" | "been" | "be" | "being" | "is" | "are");
    let tokens = match before(document, start).rev().find(takes_side) {
        Some(verb) if verb > 0 && is_passive(verb - 1) => 0..0,
        Some(verb) => before(document, verb),
        None => before(document, start), // "is 12 points ahead"
    };
    let tokens = tokens.filter_map(move |at| document.get(at));
    { tokens }.filter(|token: &Token| token.is_content_word()).map(|token| token.stem)
}
