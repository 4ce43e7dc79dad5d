//! Owners: whose age it is, "Spell, 43".

use super::stated::Stated;
use crate::mention::{Quantity, QuantityKind};
use crate::text::{Document, Token};

/// Whether two ages stand by two names, so that they say nothing of each other: "Spell, 43" and "Reyes, 51".
pub(super) fn are_ages_apart(stated: Stated<'_>, given: Stated<'_>) -> bool {
    is_of_one(stated, given) == Some(false)
}

/// Whether the names that two ages stand by are one: "Spell, 43" and "Michael Spell, 25"; `None` where there are no two.
pub(super) fn is_of_one(stated: Stated<'_>, given: Stated<'_>) -> Option<bool> {
    let named = |side: Stated<'_>| {
        named_beside(&side.reading.document, side.quantity).filter(|_| side.quantity.kind == QuantityKind::Age)
    };
    let (here, there) = named(stated).zip(named(given))?;
    Some(is_same_name((&stated.reading.document, here), (&given.reading.document, there)))
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

fn is_name(document: &Document<'_>, at: usize) -> bool {
    document.get(at).is_some_and(|token| token.is_undated_name() && token.senses().unit.is_none())
}

/// Whether two names, each by its last word, are of one: "Michael Spell" and "Spell", but not "Ada Finch" and "Ruth Finch".
fn is_same_name(a: (&Document<'_>, usize), b: (&Document<'_>, usize)) -> bool {
    let words = |(document, last): (&Document<'_>, usize)| {
        let run = (last.saturating_sub(3)..=last).rev().take_while(|&at| is_name(document, at));
        // A last name may be a title elsewhere: "Mr Judge".
        let named = run.filter(|&at| at == last || document.get(at).is_some_and(|token| !token.senses().title));
        named.filter_map(|at| document.get(at)).map(|token| token.stem).collect::<Vec<_>>()
    };
    let (here, there) = (words(a), words(b));
    let (short, long) = if here.len() <= there.len() { (&here, &there) } else { (&there, &here) };
    !short.is_empty() && short.iter().all(|word| long.contains(word))
}
