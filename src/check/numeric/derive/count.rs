//! Counts: persons that a source tells of one by one, and the summary by their number.

use super::question::Question;
use super::{Derived, Operand};
use crate::finding::Arithmetic;
use crate::mention::Rational;
use crate::text::TokenKind;

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
