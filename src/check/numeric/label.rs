//! Labels: what a list says behind each of its numbers, "$45 for adults and $20 for students".

use super::deed;
use super::relation::commensurable;
use super::stated::Stated;
use crate::lexicon::Function;
use crate::text::Token;

/// Whether the source gives the claim's label to another number of the same sentence and another label to this one.
pub(super) fn labelled_apart(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let (claim, source) = (label(stated), label(given));
    if claim.is_empty() || source.is_empty() || shares(&claim, &source) {
        return false;
    }
    let sentence = given.reading.document.sentence_around(given.quantity.tokens.start);
    let quantities = &given.reading.quantities;
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
    let is = |word: &Token, function| word.function() == Some(function);
    let mut words = deed::words(stated).peekable();
    if words.next_if(|word| is(word, Function::Preposition)).is_none() {
        return Vec::new();
    }
    let phrase = words.skip_while(|word| is(word, Function::Determiner)).take_while(|word| word.is_content_word());
    phrase.map(|word| word.stem).collect()
}

fn shares(a: &[u32], b: &[u32]) -> bool {
    a.iter().any(|word| b.contains(word))
}
