//! Labels: what a list says behind each of its numbers, "$45 for adults and $20 for students".

use super::comparable::commensurable;
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
