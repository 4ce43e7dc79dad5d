//! Portions: "a quarter of its 8,000 jobs" are 2,000, and "$38 million, of which the state pays two thirds" $25.3 million.

use num_traits::{CheckedMul, CheckedSub};

use super::Derived;
use super::question::{Question, exact};
use crate::finding::Arithmetic;
use crate::lexicon::Function;
use crate::mention::{Quantity, QuantityKind, Rational};
use crate::text::Token;

pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let share = question.source.quantities.get(at).filter(|share| share.kind == QuantityKind::Share)?;
    question.stated.number.filter(|_| question.is_cardinal())?;
    let part = share.unit?.to_base(&share.number?)?;
    let wholes = || wholes(question, at, share);
    taken(question, share, part, wholes()).or_else(|| {
        let rest = Rational::from(1).checked_sub(&part).filter(|_| question.is_of_rest())?;
        taken(question, share, rest, wholes())
    })
}

/// The first of several wholes of which a part is what the claim states.
fn taken<'r>(
    question: &Question<'r>,
    share: &'r Quantity,
    part: Rational,
    mut wholes: impl Iterator<Item = &'r Quantity>,
) -> Option<Derived<'r>> {
    wholes.find_map(|whole| {
        let value = exact(whole)?.checked_mul(&part)?;
        let bounded = share.modifier.filter(|_| whole.modifier.is_none());
        let range = match bounded {
            Some(_) => share.range?.try_map(|part| share.unit?.to_base(part)?.checked_mul(&exact(whole)?))?,
            None => whole.range?.try_map(|value| value.checked_mul(&part))?,
        };
        (question.is_range(value, range, whole) && question.fits(&[whole, share]))
            .then(|| Derived::new(Arithmetic::Product, value, [whole, share]))
    })
}

/// What a share may be of: the number behind its "of", else one told before it that its words point back to.
fn wholes<'r>(question: &Question<'r>, at: usize, share: &'r Quantity) -> impl Iterator<Item = &'r Quantity> {
    let quantities = &question.source.quantities;
    let behind = quantities.get(at + 1).filter(|whole| is_of(question, share, whole));
    let from = question.source.document.sentence_around(share.tokens.start).start.saturating_sub(1);
    let from = question.source.document.sentence_around(from).start;
    let told = quantities.get(at.saturating_sub(MOST_BACK)..at).unwrap_or_default().iter().rev();
    let told = told.take_while(move |whole| whole.tokens.start >= from);
    let told = told.filter(move |whole| behind.is_none() && points_back(question, share, whole));
    behind.into_iter().chain(told).filter(|whole| exact(whole).is_some() && question.is_of_unit(whole.unit))
}

/// A whole with more numbers between it and its share is not pointed back to.
const MOST_BACK: usize = 3;

/// "A quarter of its 8,000 jobs", "60% of the town's 50,000 voters".
fn is_of(question: &Question<'_>, share: &Quantity, whole: &Quantity) -> bool {
    let document = &question.source.document;
    let of = share.tokens.end;
    let names = |at: usize| match document.get(at).and_then(Token::function) {
        Some(function) => matches!(function, Function::Determiner | Function::Clitic | Function::Adverb),
        None => document.get(at).is_some_and(Token::is_content_word),
    };
    let near = whole.tokens.start > of && whole.tokens.start <= of + OF_REACH;
    near && document.lower(of) == "of" && (of + 1..whole.tokens.start).all(names)
}

/// "Of more than the town's 50,000" has no more words between.
const OF_REACH: usize = 6;

/// Whether a share is of a number told before it: "a quarter of them", "half of the sum", "of which 10%", "two thirds will
/// come from the state".
fn points_back(question: &Question<'_>, share: &Quantity, whole: &Quantity) -> bool {
    let document = &question.source.document;
    let of = share.tokens.end;
    if document.lower(of) == "of" {
        let noun = (of + 1..of + 4).find(|&at| document.get(at).is_some_and(Token::is_content_word));
        return POINTERS.binary_search(&document.lower(of + 1)).is_ok()
            || noun.is_some_and(|noun| names_whole(question, noun, whole));
    }
    if of_which(question, whole, share) {
        return true;
    }
    let before = share.tokens.start.checked_sub(1).map_or("", |at| document.lower(at));
    let changes = share.direction.is_some() || matches!(before, "at" | "by" | "from" | "than" | "to");
    let counted = document.get(of).is_some_and(|next| next.function() == Some(Function::Determiner));
    let gerund = document.lower(of).ends_with("ing"); // "with 30% coming from Asia"
    let measures = share.unit.is_some_and(|unit| unit.symbol == "%") && !share.head_tokens.is_empty() && !gerund;
    !changes && !counted && !measures
}

/// Words behind "of" that point back to a number; sorted.
const POINTERS: &[&str] = &["it", "that", "them", "these", "this", "those", "which", "whom"];

/// Whether a noun names what a whole counts, or an amount as such: "half of the passengers", "two thirds of the sum".
fn names_whole(question: &Question<'_>, noun: usize, whole: &Quantity) -> bool {
    let document = &question.source.document;
    let stem = |at: usize| document.get(at).map(|token| token.stem);
    let counted = whole.head_tokens.clone().any(|at| stem(at) == stem(noun));
    let wholes = if whole.is_money() { SUMS } else { BODIES };
    counted || wholes.binary_search(&document.lower(noun)).is_ok()
}

/// Nouns for an amount of money that was told before; sorted.
const SUMS: &[&str] = &["amount", "bill", "budget", "cash", "cost", "costs", "funds", "money", "price", "sum", "total"];

/// Nouns for all the people that were counted before; sorted.
const BODIES: &[&str] = &["crew", "electorate", "membership", "payroll", "staff", "total", "workforce"];

/// "The 8,000 staff, of whom the firm will keep half", "of the 50 voters, a third".
fn of_which(question: &Question<'_>, whole: &Quantity, share: &Quantity) -> bool {
    let document = &question.source.document;
    let sentence = document.sentence_around(share.tokens.start);
    let between = whole.tokens.end..share.tokens.start;
    let relative = |at: usize| document.lower(at) == "of" && matches!(document.lower(at + 1), "which" | "whom");
    let opens = document.lower(sentence.start) == "of" && whole.tokens.start <= sentence.start + OF_REACH;
    sentence.contains(&whole.tokens.start) && (opens || between.into_iter().any(relative))
}

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_well_formed(super::POINTERS.iter().copied());
        crate::lexicon::assert_well_formed(super::BODIES.iter().copied());
        crate::lexicon::assert_well_formed(super::SUMS.iter().copied());
    }
}
