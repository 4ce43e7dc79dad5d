//! Owners: whose number it is, where a sentence gives several names a number each, "Ford sold 20,000 and Toyota 35,000".

use super::relation::commensurable;
use super::stated::Stated;
use crate::mention::{Quantity, QuantityKind};
use crate::text::{Document, Token, TokenKind};

/// A name farther before a number need not be whose it is.
const REACH: usize = 7;

/// Whether two numbers are of two names, so that they say nothing of each other.
///
/// Of ages that is so wherever both stand by a name. Other numbers have to stand in a sentence that gives the claim's name
/// a number of its own, because a name before a number may be a place, a day or anybody.
pub(super) fn owned_apart(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let (claim, source) = (&stated.reading.document, &given.reading.document);
    if is_age(stated.quantity) && is_age(given.quantity) {
        let owners = named_beside(claim, stated.quantity).zip(named_beside(source, given.quantity));
        return owners.is_some_and(|(here, there)| !is_same_name((claim, here), (source, there)));
    }
    let owners = owner(claim, stated.quantity).zip(owner(source, given.quantity));
    let Some((here, there)) = owners.filter(|(here, there)| !is_same_name((claim, *here), (source, *there))) else {
        return false;
    };
    let sentence = source.sentence_around(there);
    let quantities = &given.reading.quantities;
    let first = quantities.partition_point(|other| other.tokens.start < sentence.start);
    let mut others = quantities.iter().skip(first).take_while(|other| other.tokens.start < sentence.end);
    others.any(|other| {
        let is_claims = |owner| is_same_name((claim, here), (source, owner));
        other.tokens != given.quantity.tokens
            && commensurable(stated.quantity, other)
            && owner(source, other).is_some_and(is_claims)
    })
}

/// Whether both are ages by one name: "Spell, 43" and "Michael Spell, 25".
pub(super) fn is_age_of_same(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let (claim, source) = (&stated.reading.document, &given.reading.document);
    let named = || named_beside(claim, stated.quantity).zip(named_beside(source, given.quantity));
    let is_same = |(here, there)| is_same_name((claim, here), (source, there));
    is_age(stated.quantity) && is_age(given.quantity) && named().is_some_and(is_same)
}

fn is_age(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Age
}

/// The last word of the nearest name before a number in its clause.
fn owner(document: &Document<'_>, quantity: &Quantity) -> Option<usize> {
    let start = quantity.tokens.start;
    let first = document.sentence_around(start).start.max(start.saturating_sub(REACH));
    let before =
        (first..start).rev().take_while(|&at| document.get(at).is_some_and(|token| !parts(document, at, token)));
    { before }.find(|&at| is_name(document, at))
}

fn parts(document: &Document<'_>, at: usize, token: Token) -> bool {
    let is_mark = token.kind == TokenKind::Symbol && matches!(document.lower(at), "," | ";" | ":" | "(" | ")" | "\"");
    is_mark || token.kind == TokenKind::Number || token.senses().numeral.is_some()
}

/// The name that an age stands by: "Spell, 43", "Spell, a 43-year-old", "the 43-year-old Michael Spell".
fn named_beside(document: &Document<'_>, age: &Quantity) -> Option<usize> {
    let start = age.tokens.start;
    let article = usize::from(matches!(document.lower(start.wrapping_sub(1)), "a" | "an" | "aged"));
    let comma = start.checked_sub(1 + article).filter(|&at| document.lower(at) == ",");
    let before = comma.and_then(|at| at.checked_sub(1)).filter(|&at| is_name(document, at));
    let behind = || {
        let end = age.tokens.end;
        let first = (end..end + 3).take_while(|&at| document.get(at).is_some_and(Token::is_content_word));
        let last = { first }
            .find(|&at| is_name(document, at))
            .and_then(|at| (at..at + 3).take_while(|&i| is_name(document, i)).last());
        last.filter(|at| !document.get(at + 1).is_some_and(Token::is_content_word)) // "the 43-year-old Columbus resident"
    };
    before.or_else(behind)
}

pub(super) fn is_name(document: &Document<'_>, at: usize) -> bool {
    let named = |token: Token| {
        let senses = token.senses();
        token.is_capitalised() && token.is_content_word() && senses.calendar.is_none() && senses.unit.is_none()
    };
    document.get(at).is_some_and(named)
}

/// Whether two names, each by its last word, are of one: "Michael Spell" and "Spell", but not "Ada Finch" and "Ruth Finch".
fn is_same_name(a: (&Document<'_>, usize), b: (&Document<'_>, usize)) -> bool {
    let words = |(document, last): (&Document<'_>, usize)| {
        let run = (last.saturating_sub(3)..=last).rev().take_while(|&at| is_name(document, at));
        let named = run.filter_map(|at| document.get(at)).filter(|token| !token.senses().title);
        named.map(|token| token.stem).collect::<Vec<_>>()
    };
    let (here, there) = (words(a), words(b));
    let (short, long) = if here.len() <= there.len() { (&here, &there) } else { (&there, &here) };
    short.iter().all(|word| long.contains(word))
}
