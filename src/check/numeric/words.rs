//! What the words around two numbers show: whose number each is ("four in ten fear it, while nine in ten like the tram", "Spell,
//! 43"), and whether they say contrary things of them ("a loss of $3m", "a profit of $3m").

use super::comparable::commensurable;
use super::stated::Stated;
use crate::check::frame::Frame;
use crate::lexicon::Function;
use crate::lexicon::beside::{BEFORE_AGE, DIVIDES, ON_TOP};
use crate::lexicon::opposite::{Kind, Poles, of_kind};
use crate::lexicon::unit::Dimension;
use crate::mention::{Quantity, QuantityKind};
use crate::text::{Document, Token, TokenKind};

/// Whether the claim is told with the words that the source tells another number with, and not with those of its own.
pub(super) fn is_told_with(stated: Stated<'_>, other: Stated<'_>, own: Stated<'_>) -> bool {
    let (claim, other, own) = (terms(stated), terms(other), terms(own));
    let shared = |words: &[u32], without: &[u32]| {
        claim.iter().filter(|word| words.contains(word) && !without.contains(word)).count()
    };
    let says_else = own.iter().filter(|word| !claim.contains(word)).count();
    shared(&own, &other) == 0 && shared(&other, &own) >= ENOUGH && says_else >= ENOUGH
}

/// Whether the words behind the claim's number stand behind another one word for word, and not behind its own.
pub(super) fn is_copied_from(stated: Stated<'_>, other: Stated<'_>, own: Stated<'_>) -> bool {
    let end = |side: Stated<'_>| side.quantity.tokens.end;
    let is_same = |side: Stated<'_>, at: usize| {
        stated.reading.document.lower(end(stated) + at) == side.reading.document.lower(end(side) + at)
    };
    let in_common = |side: Stated<'_>| (0..COPIED).take_while(|&at| is_same(side, at)).count();
    own.head().is_some() && in_common(other) == COPIED && in_common(own) < COPIED - 1
}

/// So many words in a row are hardly the same by chance.
const COPIED: usize = 3;

/// One word in common may be chance.
const ENOUGH: usize = 2;

/// The content words between the commas, "and"s and "while"s around a number; what stands in brackets parts nothing.
fn terms(side: Stated<'_>) -> Vec<u32> {
    let document = &side.reading.document;
    let tokens = &side.quantity.tokens;
    let sentence = document.sentence_around(tokens.start);
    let start = divider(document, (sentence.start..tokens.start).rev(), [")", "("]).map_or(sentence.start, |at| at + 1);
    let end = divider(document, tokens.end..sentence.end, ["(", ")"]).unwrap_or(sentence.end);
    let words = (start..end).filter(|at| !tokens.contains(at)).filter_map(|at| document.get(at));
    words.filter(|word| word.is_content_word() && word.senses().numeral.is_none()).map(|word| word.stem).collect()
}

/// The first token on the way that divides, unless it stands in brackets that are passed over whole.
fn divider(document: &Document<'_>, way: impl Iterator<Item = usize>, [enters, leaves]: [&str; 2]) -> Option<usize> {
    let mut depth = 0_usize;
    { way }.find(|&at| match document.lower(at) {
        word if word == enters => {
            depth += 1;
            false
        }
        word if word == leaves && depth > 0 => {
            depth -= 1;
            false
        }
        word => depth == 0 && DIVIDES.has(word),
    })
}

/// Whether the source gives the claim's label to another number of the same sentence and another label to this one.
pub(super) fn labelled_apart(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let (claim, source) = (label(stated), label(given));
    if claim.is_empty() || source.is_empty() || shares(&claim, &source) {
        return false;
    }
    given.sentence().any(|other| {
        other.tokens != given.quantity.tokens
            && other.number != given.quantity.number
            && commensurable(stated.quantity, other)
            && shares(&claim, &label(Stated { reading: given.reading, quantity: other }))
    })
}

/// The words of the phrase that a preposition opens right behind a number and its noun: "for road repairs".
fn label(stated: Stated<'_>) -> Vec<u32> {
    let document = &stated.reading.document;
    let start = stated.quantity.end();
    let is = |at: usize, function| document.get(at).and_then(Token::function) == Some(function);
    if !is(start, Function::Preposition) {
        return Vec::new();
    }
    let words = (start + 1..).skip_while(|&at| is(at, Function::Determiner)).map_while(|at| document.get(at));
    words.take_while(|word| word.is_content_word()).map(|word| word.stem).collect()
}

fn shares(a: &[u32], b: &[u32]) -> bool {
    a.iter().any(|word| b.contains(word))
}

/// Whether two ages stand by two names, so that they say nothing of each other: "Spell, 43" and "Reyes, 51".
pub(super) fn are_ages_apart(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let named = |side: Stated<'_>| {
        named_beside(&side.reading.document, side.quantity).filter(|_| side.quantity.kind == QuantityKind::Age)
    };
    let is_same = |(here, there)| is_same_name((&stated.reading.document, here), (&given.reading.document, there));
    named(stated).zip(named(given)).is_some_and(|names| !is_same(names))
}

/// The name that an age stands by: "Spell, 43", "Spell, a 43-year-old", "the 43-year-old Michael Spell".
fn named_beside(document: &Document<'_>, age: &Quantity) -> Option<usize> {
    let start = age.tokens.start;
    let article = usize::from(BEFORE_AGE.has(document.lower(start.wrapping_sub(1))));
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
    let end = stated.quantity.end();
    let behind = (end..end + 2).find(|&at| !ON_TOP.has(document.lower(at)));
    let participle = behind.filter(|&at| document.is_past_form(at));
    participle.into_iter().chain(frame.phrase()).chain(words).filter_map(side).fold(Poles::default(), nearest)
}

/// Whether a word stands for another thing than its side: "close to 300", and any "for" but a vote's.
fn is_other_sense(document: &Document<'_>, at: usize) -> bool {
    let before = document.lower(at.wrapping_sub(1));
    match document.lower(at) {
        "close" => document.lower(at + 1) == "to",
        "for" => !matches!(before, "vote" | "voted" | "votes" | "voting"),
        "back" | "cut" => matches!(document.lower(at + 1), "-" | "to"),
        "black" | "red" => before != "the",
        _ => false,
    }
}

/// Whether a token is a number, in digits or words.
pub(super) fn is_number(token: Option<Token>) -> bool {
    token.is_some_and(|token| token.kind == TokenKind::Number || token.senses().numeral.is_some())
}
