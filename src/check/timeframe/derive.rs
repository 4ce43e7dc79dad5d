//! Times that a source gives without stating them: "for five years" of "from 2019 to 2024", "40 years" of a 40th anniversary.

use super::super::checker::{Candidate, Mention};
use super::super::witness::Witness;
use super::window;
use crate::finding::{Arithmetic, Reason};
use crate::lexicon::calendar::Grain;
use crate::mention::{
    DateValue, Quantity, QuantityKind, Rational, Reading, Timex, TimexRelation, TimexValue, named_year,
};

/// A ground for a time that several statements of one source together give.
pub(super) fn derive<'r>(claim: &Timex, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let window = witness.reading.timexes.iter().find(|given| window::bounds(claim, given));
    window.map(|given| (Reason::Follows, timexes(&[given], witness))).or_else(|| put_together(claim, witness))
}

fn put_together<'r>(claim: &Timex, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    match claim.in_itself {
        TimexValue::Duration(length) => {
            let count = length.whole()?;
            let apart = || between_two(count, length.grain(), witness);
            let counted = || years_of_anniversary(count, witness).or_else(|| years_since(count, witness));
            if length.grain() == Grain::Year { apart().or_else(counted) } else { apart() }
        }
        TimexValue::Date(DateValue::Year(year)) => {
            let published = witness.reading.published?;
            years_of_anniversary(i32::from(published.year()).checked_sub(year)?, witness)
        }
        TimexValue::Date(date) => date_and_year(date, witness),
        _ => None,
    }
}

/// So many years, months or days between two dates that a source names one after the other.
fn between_two<'r>(count: i32, unit: Grain, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let source = &witness.reading;
    let near = |a: &Timex, b: &Timex| {
        let sentence = |timex: &Timex| source.document.sentence_at(timex.tokens.start);
        let near = sentence(b).saturating_sub(sentence(a)) <= usize::from(unit != Grain::Year);
        near && (unit != Grain::Year || spans(source, a, b))
    };
    let mut pairs = source.timexes.windows(2).filter_map(|pair| if let [a, b] = pair { Some([a, b]) } else { None });
    // Of days, the first and the last are counted too: "from 3 to 5 May" lasts three.
    let runs = |a: &Timex, b: &Timex, days: i32| {
        unit == Grain::Day && spans(source, a, b) && days.checked_add(1) == Some(count)
    };
    let is_it = |a, b| apart(a, b, unit).is_some_and(|between| between == count || runs(a, b, between));
    let ends = pairs.find(|[a, b]| near(a, b) && is_it(a, b))?;
    Some((Reason::Derived { by: Arithmetic::Difference, value: None }, timexes(&ends, witness)))
}

/// Whether two dates bound one time: "from 2016 to 2021", "born in 1950, died in 2020".
fn spans(source: &Reading<'_>, from: &Timex, to: &Timex) -> bool {
    let before = from.tokens.start.saturating_sub(2)..from.tokens.start;
    let born = before.into_iter().any(|at| source.document.lower(at) == "born");
    born || from.relation == TimexRelation::Since && to.relation == TimexRelation::Until
}

/// How many of a unit lie between two dates that are both as fine as it.
fn apart(a: &Timex, b: &Timex, unit: Grain) -> Option<i32> {
    let (from, to) = (a.value.date()?, b.value.date()?);
    match unit {
        Grain::Year => to.year()?.checked_sub(from.year()?),
        Grain::Month => month(to)?.checked_sub(month(from)?),
        Grain::Day => match (from, to) {
            (DateValue::Day(from), DateValue::Day(to)) => from.until(to).ok().map(|span| span.get_days()),
            _ => None,
        },
        _ => None,
    }
}

/// The months since the year 0 of the calendar.
fn month(date: DateValue) -> Option<i32> {
    let (year, month) = match date {
        DateValue::Month { year: Some(year), month } => (year, i32::from(month)),
        DateValue::Day(day) => (i32::from(day.year()), i32::from(day.month())),
        _ => return None,
    };
    year.checked_mul(12)?.checked_add(month)
}

fn timexes<'r>(found: &[&'r Timex], witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
    found.iter().map(|timex| Candidate { witness, mention: Mention::Timex(timex) }).collect()
}

/// "since 2014" in a text of 2024.
fn years_since<'r>(years: i32, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let first = i32::from(witness.reading.published?.year()).checked_sub(years)?;
    let is_it = |timex: &&Timex| {
        let since = timex.tokens.start.checked_sub(1).is_some_and(|at| witness.reading.document.lower(at) == "since");
        since && timex.in_itself.date().and_then(|date| date.year()) == Some(first)
    };
    let since = witness.reading.timexes.iter().find(is_it)?;
    Some((Reason::Follows, timexes(&[since], witness)))
}

/// "the 40th anniversary" of what is 40 years ago.
fn years_of_anniversary<'r>(years: i32, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let reading = &witness.reading;
    let is_it = |quantity: &&Quantity| {
        quantity.kind == QuantityKind::Ordinal
            && quantity.number == Some(Rational::from(i128::from(years)))
            && (quantity.tokens.end..quantity.tokens.end + 2).any(|at| reading.document.lower(at) == "anniversary")
    };
    let ordinal = reading.quantities.iter().find(is_it)?;
    Some((Reason::Follows, vec![Candidate { witness, mention: Mention::Quantity(ordinal) }]))
}

/// "7 January" in one place and its year in another; of a month both in one sentence.
fn date_and_year<'r>(claim: DateValue, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let reading = &witness.reading;
    let open = match claim {
        DateValue::Day(day) => DateValue::MonthDay { month: day.month().unsigned_abs(), day: day.day().unsigned_abs() },
        DateValue::Month { year: Some(_), month } => DateValue::Month { year: None, month },
        _ => return None,
    };
    let stated = reading.timexes.iter().find(|timex| timex.in_itself.date() == Some(open))?;
    let near = |timex: &Timex| {
        matches!(claim, DateValue::Day(_))
            || reading.document.sentence_at(timex.tokens.start) == reading.document.sentence_at(stated.tokens.start)
    };
    let of_year = |timex: &&Timex| timex.in_itself.date().and_then(|date| date.year()) == claim.year() && near(timex);
    let year = reading.timexes.iter().find(of_year);
    let in_a_name = || names_year(reading, stated, claim);
    (year.is_some() || in_a_name()).then(|| {
        let found: Vec<&Timex> = std::iter::once(stated).chain(year).collect();
        (Reason::Follows, timexes(&found, witness))
    })
}

/// Whether a year stands in a name in the sentence of a date: "November's Grand Prix 2023".
fn names_year(source: &Reading<'_>, stated: &Timex, claim: DateValue) -> bool {
    let mut sentence = source.document.sentence_around(stated.tokens.start);
    sentence.any(|at| {
        named_year(&source.document, at).is_some_and(|year| year.value.date().and_then(|d| d.year()) == claim.year())
    })
}
