//! Ages: who was born in 1953 was 70 or 71 in 2024.

use super::question::Question;
use super::{Derived, Operand};
use crate::finding::Arithmetic;
use crate::interval::Interval;
use crate::mention::{QuantityKind, Rational, Timex, TimexValue};
use crate::text::TokenRange;

pub(super) fn of<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    find(question, |born, ages, age| {
        ages.contains(&Interval::point(age)) && question.shared(born) > 0 // the birthday may be still to come
    })
}

/// An age that does not go with the year of birth of the person it is told of: "Lindqvist, 64".
pub(super) fn otherwise<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let name = question.stated.tokens.start.checked_sub(2)?;
    let comma = question.word_before() == ",";
    let named = question.summary.document.get(name).filter(|token| comma && token.is_capitalised())?;
    let is_hers = |born: &TokenRange| {
        let sentence = question.source.document.sentence_around(born.start);
        { sentence }.any(|at| question.source.document.get(at).is_some_and(|token| token.stem == named.stem))
    };
    find(question, |born, ages, age| !ages.contains(&Interval::point(age)) && is_hers(born))
}

/// The first year of birth that is asked for, by where it stands, the ages it gives, and the claim's age.
fn find<'r>(
    question: &Question<'r>,
    is_asked: impl Fn(&TokenRange, Interval<Rational>, Rational) -> bool,
) -> Option<Derived<'r>> {
    let age = question.stated.number.filter(|_| question.stated.kind == QuantityKind::Age)?;
    let published = question.source.published?;
    let mut births = question.source.timexes.iter().filter(|timex| is_birth(question, timex));
    births.find_map(|timex| {
        let TimexValue::Date(date) = timex.value else { return None };
        let years = Rational::from(i128::from(i32::from(published.year()).checked_sub(date.year()?)?));
        let ages = Interval::closed(years - Rational::from(1), years);
        is_asked(&timex.tokens, ages, age).then(|| {
            let value = if ages.contains(&Interval::point(age)) { age } else { years };
            Derived { by: Arithmetic::Age, value, from: vec![Operand::Words(timex.tokens.clone())] }
        })
    })
}

fn is_birth(question: &Question<'_>, timex: &Timex) -> bool {
    let start = timex.tokens.start;
    (start.saturating_sub(BIRTH_REACH)..start).any(|at| question.source.document.lower(at) == "born")
}

/// "Born in Leeds on 12 March 1953".
const BIRTH_REACH: usize = 5;
