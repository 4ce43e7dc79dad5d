//! Sums: eight welders and three painters are eleven workers, ten dead and another 13 are 23.

use num_traits::CheckedAdd;

use super::question::{Question, add, exact};
use super::{Derived, Operand};
use crate::finding::Arithmetic;
use crate::interval::Interval;
use crate::lexicon::Function;
use crate::mention::{Quantity, QuantityKind, Rational, Reading};
use crate::text::TokenRange;

/// The longest list that is added up.
const MOST_PARTS: usize = 6;

/// Neighbouring quantities whose sum is the claim's number, with "and a woman" behind them.
///
/// Small numbers are left out: three is the sum of too much by chance.
pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let stated = question.stated;
    let large = stated.number.is_some_and(|number| number > Rational::from(4));
    if !question.is_cardinal() || !(large || stated.unit.is_some()) {
        return None;
    }
    let parts = joined(question, question.source.quantities.get(at..)?);
    (1..=parts.len()).find_map(|count| total(question, parts.get(..count)?))
}

/// The parts of one list from the first quantity on; none where it is no part.
fn joined<'r>(question: &Question<'_>, quantities: &'r [Quantity]) -> Vec<&'r Quantity> {
    let mut parts: Vec<&Quantity> = Vec::new();
    // "130 flats in the first phase and a further 70": a place in an order or an age is passed over.
    let passed = |quantity: &&Quantity| !matches!(quantity.kind, QuantityKind::Ordinal | QuantityKind::Age);
    for part in quantities.iter().filter(passed).take(MOST_PARTS) {
        let joins = parts.last().is_none_or(|last| is_joined(question, last, part));
        if !is_part(question, part) || !joins {
            break;
        }
        parts.push(part);
    }
    parts
}

fn is_part(question: &Question<'_>, part: &Quantity) -> bool {
    exact(part).is_some() && question.is_of_unit(part.unit)
}

fn total<'r>(question: &Question<'r>, parts: &[&'r Quantity]) -> Option<Derived<'r>> {
    let last = parts.last()?;
    let one = one_more(question.source, last).filter(|_| question.stated.unit.is_none());
    if parts.len() > 1
        && let Some(sum) = agreeing(question, parts, 0)
    {
        return Some(Derived::new(Arithmetic::Sum, sum, parts.iter().copied()));
    }
    let one = one?;
    let sum = agreeing(question, parts, 1)?;
    let mut derived = Derived::new(Arithmetic::Sum, sum, parts.iter().copied());
    derived.from.push(Operand::Words(one));
    Some(derived)
}

/// The sum of the parts and so many more, if it is the claim's number and of the same thing.
fn agreeing(question: &Question<'_>, parts: &[&Quantity], more: i128) -> Option<Rational> {
    let sum = parts.iter().try_fold(Rational::from(more), |sum, part| sum.checked_add(&exact(part)?))?;
    let start = Interval::point(Rational::from(more));
    let range = parts.iter().try_fold(start, |sum, part| {
        let range = part.range?;
        Some(Interval { low: add(sum.low, range.low)?, high: add(sum.high, range.high)? })
    })?;
    let like = parts.iter().find(|part| part.modifier.is_some()).or(parts.first())?;
    (question.is_range(sum, range, like) && question.fits(parts)).then_some(sum)
}

/// One list of one thing done, or more of the same: "eight welders and three painters", "eight died when it fell and three
/// more later"; not "five were killed and seven injured".
fn is_joined(question: &Question<'_>, first: &Quantity, second: &Quantity) -> bool {
    let reading = question.source;
    let between = first.tokens.end..second.tokens.start;
    if other_outcome(question, &(between.start..second.tokens.end + 4)) {
        return false;
    }
    let one_sentence = between.end <= reading.document.sentence_around(first.tokens.start).end;
    (one_sentence && is_list(reading, first.head_tokens.end.max(between.start)..between.end))
        || (between.len() <= MORE_REACH && is_more(reading, second))
}

/// "130 homes at first, followed by a further 70" and "Another 70 came later" may stand so far apart.
const MORE_REACH: usize = 30;

/// Longer stretches between two numbers hold more than the items of a list.
const LIST_REACH: usize = 7;

fn is_list(reading: &Reading<'_>, between: TokenRange) -> bool {
    let word = |at: usize| reading.document.lower(at);
    // "Dairies took in two million and inns one, while markets brought half of one": clauses side by side.
    let side_by_side = between.clone().any(|at| word(at) == "while");
    let breaks = |at: usize| {
        let function = reading.document.get(at).and_then(crate::text::Token::function);
        match function {
            Some(Function::Auxiliary | Function::Pronoun) => true,
            Some(Function::Subordinator) => word(at) != "while",
            _ => !side_by_side && is_verb(reading, at),
        }
    };
    let joins = |at: usize| matches!(word(at), "and" | "," | "plus" | "&" | "while" | ";");
    between.len() <= LIST_REACH && between.clone().any(joins) && !between.clone().any(breaks)
}

fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.document.lower(at);
    let irregular = reading.document.get(at).is_some_and(|token| token.senses().base.is_some());
    let noun = matches!(word, "people" | "men" | "women" | "children" | "feet");
    (irregular && !noun) || (word.len() > 5 && (word.ends_with("ing") || word.ends_with("ed")))
}

/// "Another 13 people", "a further 70", "three more".
fn is_more(reading: &Reading<'_>, second: &Quantity) -> bool {
    let before = second.tokens.start.checked_sub(1).map_or("", |at| reading.document.lower(at));
    let first = reading.document.lower(second.tokens.start);
    matches!(before, "another" | "further" | "additional" | "extra")
        || matches!(first, "another" | "further")
        || matches!(reading.document.lower(second.tokens.end), "more" | "others" | "further" | "additional")
}

/// Whether the words about a part tell an outcome that the claim does not: "another 13 were injured" adds nobody to the dead.
fn other_outcome(question: &Question<'_>, words: &TokenRange) -> bool {
    let outcomes = words
        .clone()
        .filter_map(|at| question.source.document.get(at))
        .filter(|token| matches!(token.senses().concept, Some("die" | "injure" | "arrest" | "imprison")));
    outcomes.into_iter().any(|token| !question.says(token.stem))
}

/// "And a woman" behind the last part: one more.
fn one_more(reading: &Reading<'_>, last: &Quantity) -> Option<TokenRange> {
    let end = last.head_tokens.end.max(last.tokens.end);
    let document = &reading.document;
    let noun = document.get(end + 2).filter(|token| token.is_content_word())?;
    let joined =
        matches!(document.lower(end), "and" | "plus") && matches!(document.lower(end + 1), "a" | "an" | "another");
    let measured = noun.senses().calendar.is_some() || noun.senses().numeral.is_some() || noun.senses().unit.is_some();
    (joined && !measured && !last.head_tokens.is_empty()).then_some(end + 1..end + 3)
}
