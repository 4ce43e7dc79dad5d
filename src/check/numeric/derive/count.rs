//! Counts: persons that a source tells of one by one, and the summary by their number.

use super::question::Question;
use super::{Derived, Operand};
use crate::finding::Arithmetic;
use crate::lexicon::person::is_one_of;
use crate::mention::{Quantity, QuantityKind, Rational};
use crate::text::TokenKind;

/// "A 17-year-old boy, a woman, 32, and a 21-year-old man": persons of one sentence by their ages.
pub(super) fn ages<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let wanted = countable(question)?;
    let sentence = question.sentence_from(at);
    let document = &question.source.document;
    let opens = document.sentence_around(sentence.first()?.tokens.start).start;
    let before = question.source.quantities.get(..at)?.iter().rev();
    let mut before = before.take_while(|quantity| quantity.tokens.start >= opens);
    if sentence.first()?.kind != QuantityKind::Age || before.any(|quantity| quantity.kind == QuantityKind::Age) {
        return None; // the count starts with the first of them
    }
    let same = |age: &&Quantity| age.kind == QuantityKind::Age && is_one_of(person(question, age), question.noun());
    let persons: Vec<_> = sentence.iter().filter(same).collect();
    (persons.len() == wanted && question.fits(&persons))
        .then(|| Derived::new(Arithmetic::Count, Rational::from(wanted as i128), persons))
}

/// Whose age it is: the noun behind it, or what stands before its comma, a name or a noun.
fn person<'r>(question: &Question<'r>, age: &Quantity) -> &'r str {
    let document = &question.source.document;
    let behind_comma = age.tokens.start.checked_sub(2).filter(|at| document.lower(at + 1) == ",");
    let Some(at) = age.head_tokens.clone().next_back().or(behind_comma) else { return "" };
    let named = document.get(at).is_some_and(crate::text::Token::is_capitalised);
    if named { "person" } else { document.lower(at) }
}

/// "One girl and later another": two girls, whatever the claim tells of them.
pub(super) fn one_and_another<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let one = question.source.quantities.get(at).filter(|one| one.number == Some(Rational::from(1)))?;
    if countable(question)? != 2 || !question.counts(one) {
        return None;
    }
    let document = &question.source.document;
    let end = one.head_tokens.end;
    let mut behind = end..document.sentence_around(one.tokens.start).end.min(end + ANOTHER_REACH);
    let another = behind.find(|&at| document.lower(at) == "another")?;
    let alone = document.get(another + 1).is_none_or(|next| !next.is_content_word() && next.kind != TokenKind::Number);
    let from = vec![Operand::Quantity(one), Operand::Words(another..another + 1)];
    alone.then(|| Derived { by: Arithmetic::Sum, value: Rational::from(2), from })
}

/// "Another" farther behind is of something else.
const ANOTHER_REACH: usize = 10;

/// The claim's number where people would count to it instead of having it told.
pub(super) fn countable(question: &Question<'_>) -> Option<usize> {
    let plain = question.is_cardinal() && question.stated.unit.is_none() && question.stated.modifier.is_none();
    let number = question.stated.number.filter(|number| plain && number.is_integer())?.to_integer();
    usize::try_from(number).ok().filter(|number| (2..=MOST_COUNTED).contains(number))
}

/// Nobody counts longer lists.
pub(super) const MOST_COUNTED: usize = 20;
