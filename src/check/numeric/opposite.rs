//! Opposites: whether the words around two numbers say contrary things of them, "a loss of $3m" and "a profit of $3m".

use super::stated::Stated;
use crate::check::frame::Frame;
use crate::lexicon::beside::ON_TOP;
use crate::lexicon::opposite::{Kind, Poles, of_kind};
use crate::lexicon::unit::Dimension;
use crate::mention::QuantityKind;
use crate::text::{Document, Token, TokenKind};

/// Whether the words around two numbers stand on opposite sides: nobody both hires and fires the same 300 workers.
pub(super) fn opposed(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let frames = stated.frame().zip(given.frame()).filter(|_| is_amount(stated) && is_amount(given));
    let Some((here, there)) = frames else { return false };
    let own = poles(stated, here);
    let axes = if own == Poles::default() { 0 } else { own.opposed(poles(given, there)) };
    let converse = of_kind(axes, Kind::Converse);
    // What the one sold the other bought.
    axes != converse || (converse != 0 && here.subject().is_some_and(|doer| there.subject() == Some(doer)))
}

/// Whether something can be done to so much of a thing: who was detained at 41 may be freed at 41.
fn is_amount(side: Stated<'_>) -> bool {
    let is_size = side.quantity.unit.is_some_and(|unit| SIZES.contains(&unit.dimension));
    !is_size && !matches!(side.quantity.kind, QuantityKind::Age | QuantityKind::Score)
}

/// What things have and nobody gives or takes.
const SIZES: [Dimension; 5] =
    [Dimension::Length, Dimension::Area, Dimension::Speed, Dimension::Angle, Dimension::Temperature];

/// The sides that the words of a number's clause take, unless it is denied: of its phrase, then the nearest on each axis.
fn poles(stated: Stated<'_>, frame: Frame<'_>) -> Poles {
    let document = &stated.reading.document;
    let side = |at: usize| document.get(at).filter(|_| !is_other_sense(document, at)).map(|token| token.senses().poles);
    let mut words: Vec<usize> = if frame.is_denied() { Vec::new() } else { frame.words().collect() };
    words.sort_by_key(|&at| at.abs_diff(stated.quantity.tokens.start));
    let nearest = |found: Poles, side: Poles| found.or(side.without(found.axes()));
    // "385 were killed and 342 others |wounded|" leaves the helping verb out
    let end = stated.quantity.head_tokens.end.max(stated.quantity.tokens.end);
    let behind = (end..end + 2).find(|&at| !ON_TOP.has(document.lower(at)));
    let participle = behind.filter(|&at| document.is_past_form(at));
    participle.into_iter().chain(frame.phrase()).chain(words).filter_map(side).fold(Poles::default(), nearest)
}

/// Whether a word stands for another thing than its side: "close to 300", and any "for" but a vote's.
fn is_other_sense(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |i| document.lower(i));
    match document.lower(at) {
        "close" => document.lower(at + 1) == "to",
        "clear" => !ends_measure(document, at),
        "for" => !matches!(before, "vote" | "voted" | "votes" | "voting"),
        "back" | "cut" => matches!(document.lower(at + 1), "-" | "to"),
        "black" | "red" => !matches!(before, "the"),
        _ => false,
    }
}

/// Whether a number, its unit or what it counts stands right before a word: "300 more", "15% above", "11 points clear".
fn ends_measure(document: &Document<'_>, at: usize) -> bool {
    let is_number = |token: &Token| token.kind == TokenKind::Number || token.senses().numeral.is_some();
    let before = |back: usize| at.checked_sub(back).and_then(|i| document.get(i));
    let is_counted = || document.is_plural(at - 1) && before(2).is_some_and(|token| is_number(&token));
    before(1).is_some_and(|token| is_number(&token) || token.senses().unit.is_some() || is_counted())
}
