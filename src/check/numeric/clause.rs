//! Clauses: whose number it is where one sentence tells two, "four in ten fear it, while nine in ten like the tram", "$45 for
//! adults and $20 for students".

use super::comparable::commensurable;
use super::stated::Stated;
use crate::lexicon::Function;
use crate::lexicon::beside::DIVIDES;
use crate::text::Token;

/// Whether the claim is told with the words that the source tells another number with, and not with those of its own.
pub(super) fn is_told_with(stated: Stated<'_>, other: Stated<'_>, own: Stated<'_>) -> bool {
    let mut sentence = stated.reading.document.sentence_around(stated.quantity.tokens.start);
    if sentence.any(|at| stated.reading.document.lower(at) == "respectively") {
        return false; // "revenues and earnings grew by 19% and 38% respectively"
    }
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

/// The content words between the commas, "and"s and "while"s around a number.
fn terms(side: Stated<'_>) -> Vec<u32> {
    let document = &side.reading.document;
    let tokens = &side.quantity.tokens;
    let sentence = document.sentence_around(tokens.start);
    let divides = |&at: &usize| DIVIDES.has(document.lower(at));
    let start = (sentence.start..tokens.start).rev().find(divides).map_or(sentence.start, |at| at + 1);
    let end = (tokens.end..sentence.end).find(divides).unwrap_or(sentence.end);
    let words = (start..end).filter(|at| !tokens.contains(at)).filter_map(|at| document.get(at));
    words.filter(|word| word.is_content_word() && word.senses().numeral.is_none()).map(|word| word.stem).collect()
}

/// Whether the source gives the claim's label to another number of the same sentence and another label to this one.
pub(super) fn labelled_apart(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let (claim, source) = (label(stated), label(given));
    if claim.is_empty() || source.is_empty() || shares(&claim, &source) {
        return false;
    }
    let sentence = given.reading.document.sentence_around(given.quantity.tokens.start);
    let quantities = given.reading.quantities();
    let first = quantities.partition_point(|other| other.tokens.start < sentence.start);
    let mut others = quantities.iter().skip(first).take_while(|other| other.tokens.start < sentence.end);
    others.any(|other| {
        other.tokens != given.quantity.tokens
            && other.number != given.quantity.number
            && commensurable(stated.quantity, other)
            && shares(&claim, &label(Stated { reading: given.reading, quantity: other }))
    })
}

/// The words of the phrase that a preposition opens right behind a number and its noun: "for road repairs".
fn label(stated: Stated<'_>) -> Vec<u32> {
    let document = &stated.reading.document;
    let start = stated.quantity.head_tokens.end.max(stated.quantity.tokens.end);
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
