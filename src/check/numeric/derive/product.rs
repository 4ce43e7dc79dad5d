//! Products: three prizes of $500 each are $1,500, and 12 schools that get $5,000 each get $60,000.

use num_traits::CheckedMul;

use super::Derived;
use super::question::{Question, exact};
use crate::finding::Arithmetic;
use crate::lexicon::unit::Dimension;
use crate::mention::{Quantity, Reading};

pub(super) fn of<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    if !question.is_cardinal() {
        return None;
    }
    let (first, rest) = question.sentence_from(at).split_first()?;
    let second = rest.first()?;
    let (count, rate) = if is_count(first) { (first, second) } else { (second, first) };
    if !is_count(count)
        || is_count(rate)
        || !question.is_of_unit(rate.unit)
        || !is_for_each(question.source, count, rate)
    {
        return None;
    }
    let value = exact(count)?.checked_mul(&exact(rate)?)?;
    (question.is_value(value, rate) && question.fits(&[count, rate]))
        .then(|| Derived::new(Arithmetic::Product, value, [count, rate]))
}

fn is_count(quantity: &Quantity) -> bool {
    quantity.unit.is_none_or(|unit| unit.dimension == Dimension::Share)
}

/// "$500 each", "each of the 12 schools", "200 tickets at $25".
fn is_for_each(reading: &Reading<'_>, count: &Quantity, rate: &Quantity) -> bool {
    let word = |at: usize| reading.document.lower(at);
    let before = |quantity: &Quantity, back: usize| quantity.tokens.start.checked_sub(back).map_or("", word);
    let behind = matches!(word(rate.tokens.end), "each" | "apiece" | "every" | "per") || rate.per.is_some();
    let each_of = (1..=3).any(|back| before(count, back) == "each");
    let at = before(rate, 1) == "at" && count.head_tokens.end == rate.tokens.start.saturating_sub(1);
    behind || each_of || at
}
