//! Ages: who was born in 1953 was 70 or 71 in 2024.

use super::question::Question;
use super::{Derived, Operand};
use crate::finding::Arithmetic;
use crate::interval::Interval;
use crate::mention::{QuantityKind, Rational, Timex, TimexValue};

pub(super) fn of<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let age = question.stated.number.filter(|_| question.stated.kind == QuantityKind::Age)?;
    let published = question.source.published?;
    let mut births = question.source.timexes.iter().filter(|timex| is_birth(question, timex));
    births.find_map(|timex| {
        let TimexValue::Date(date) = timex.value else { return None };
        let years = Rational::from(i128::from(i32::from(published.year()).checked_sub(date.year()?)?));
        let ages = Interval::closed(years - Rational::from(1), years); // the birthday may be still to come
        let told = ages.contains(&Interval::point(age)) && question.shared(&timex.tokens) > 0;
        told.then(|| Derived { by: Arithmetic::Age, value: age, from: vec![Operand::Words(timex.tokens.clone())] })
    })
}

fn is_birth(question: &Question<'_>, timex: &Timex) -> bool {
    let start = timex.tokens.start;
    (start.saturating_sub(BIRTH_REACH)..start).any(|at| question.source.document.lower(at) == "born")
}

/// "Born in Leeds on 12 March 1953".
const BIRTH_REACH: usize = 5;
