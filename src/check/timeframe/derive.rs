//! Times that a source gives without stating them: "for five years" of "from 2019 to 2024", "40 years" of a 40th anniversary.

use super::super::claim::{Candidate, Mention};
use super::super::witness::Witness;
use crate::finding::{Arithmetic, Reason};
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::timing::APART;
use crate::mention::{
    DateValue, Quantity, QuantityKind, Rational, Reading, Recurrence, SetValue, Timex, TimexRelation, TimexValue,
};
use crate::rule::{RuleId, RuleSet};
use crate::text::Token;

/// A ground for a time that several statements of one source together give.
pub(super) fn derive<'r>(
    claim: &Timex,
    witness: &'r Witness<'r>,
    rules: RuleSet,
) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let document = &witness.reading.document;
    let anniversary = |years| {
        nth(years, witness, |at| document.lower(at) == "anniversary").filter(|_| rules.asks(RuleId::Anniversary))
    };
    match claim.in_itself {
        TimexValue::Duration(length) => {
            let (count, grain) = (length.whole()?, length.grain);
            let apart = between_two(count, grain, witness).filter(|_| rules.asks(RuleId::BetweenDates));
            let is_unit =
                |at| document.get(at).and_then(|token| token.senses().calendar) == Some(Calendar::Grain(grain));
            let nth = || nth(count, witness, is_unit).filter(|_| count > 1 && rules.asks(RuleId::NthOfUnit));
            apart.or_else(nth).or_else(|| anniversary(count).filter(|_| grain == Grain::Year))
        }
        TimexValue::Date(DateValue::Year(year)) => {
            anniversary(i32::from(witness.reading.published?.year()).checked_sub(year)?)
        }
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
    // Of days, the first and the last are counted too: "from 3 to 5 May" lasts three.
    let runs = |a: &Timex, b: &Timex| unit == Grain::Day && spans(source, a, b);
    let is_it = |a, b| {
        apart(a, b, unit).is_some_and(|between| between == count || runs(a, b) && between.checked_add(1) == Some(count))
    };
    let ends = source.timexes().windows(2).find(|pair| near(&pair[0], &pair[1]) && is_it(&pair[0], &pair[1]))?;
    let of = ends.iter().map(|timex| Candidate { witness, mention: Mention::Timex(timex) });
    Some((Reason::Derived { by: Arithmetic::Difference, value: None }, of.collect()))
}

/// Whether two dates bound one time: "from 2016 to 2021", "born in 1950, died in 2020".
fn spans(source: &Reading<'_>, from: &Timex, to: &Timex) -> bool {
    let before = from.tokens.start.saturating_sub(2)..from.tokens.start;
    let born = before.into_iter().any(|at| source.document.lower(at) == "born");
    born || from.relation == TimexRelation::Since && to.relation == TimexRelation::Until
}

/// How many of a unit lie between two times that are both as fine as it.
fn apart(a: &Timex, b: &Timex, unit: Grain) -> Option<i32> {
    match (unit, a.value.date()?, b.value.date()?) {
        (Grain::Year, from, to) => to.year()?.checked_sub(from.year()?),
        (Grain::Day, DateValue::Day(from), DateValue::Day(to)) => from.until(to).ok().map(|span| span.get_days()),
        (Grain::Day, DateValue::Weekday(from), DateValue::Weekday(to)) => {
            Some((i32::from(to) - i32::from(from)).rem_euclid(7))
        }
        _ => None,
    }
}

/// An ordinal of the number before a word: "the 40th anniversary" of what is 40 years ago, "the fourth day" of what lasts four.
fn nth<'r>(
    count: i32,
    witness: &'r Witness<'r>,
    is_of: impl Fn(usize) -> bool,
) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let reading = &witness.reading;
    let number = Some(Rational::from(i128::from(count)));
    let is_it = |quantity: &&Quantity| {
        let mut next = quantity.tokens.end..quantity.tokens.end + 2;
        quantity.kind == QuantityKind::Ordinal && quantity.number == number && next.any(&is_of)
    };
    let ordinal = reading.quantities().iter().find(is_it)?;
    Some((Reason::Follows, vec![Candidate { witness, mention: Mention::Quantity(ordinal) }]))
}

/// Whether a length from one event to another may be worked out from the dates of a source: "nine days after the attacks".
pub(super) fn may_lie_between(timex: &Timex, summary: &Reading<'_>, witnesses: &[Witness<'_>]) -> bool {
    let document = &summary.document;
    let joins = |at: usize| APART.binary_search(&document.lower(at)).is_ok();
    let is_length = matches!(timex.in_itself, TimexValue::Duration(_)) || joins(timex.tokens.end - 1);
    let is_date = |given: &&Timex| matches!(given.in_itself, TimexValue::Date(_) | TimexValue::Time(_));
    let dates = witnesses.iter().map(|witness| witness.reading.timexes().iter().filter(is_date).count());
    is_length && (joins(timex.tokens.end) || joins(timex.tokens.end - 1)) && dates.max().is_some_and(|dates| dates > 2)
}

/// Whether a claim has of each unit of time what the sources have in all: "3,000 calls |a month|" of "3,000 calls last year", where
/// no source has any number by the month.
pub(super) fn is_rate_of_a_total(timex: &Timex, summary: &Reading<'_>, witnesses: &[Witness<'_>]) -> bool {
    let TimexValue::Set(SetValue { every: Recurrence::Period(every), .. }) = timex.in_itself else { return false };
    let counted = summary.quantities().iter().find(|quantity| quantity.end() == timex.tokens.start);
    let Some(number) = counted.and_then(|quantity| quantity.number).filter(|number| *number > Rational::from(MANY))
    else {
        return false;
    };
    let readings = || witnesses.iter().map(|witness| &witness.reading);
    let has_number = readings().flat_map(Reading::quantities).any(|quantity| quantity.number == Some(number));
    let is_unit = |token: &Token| match token.senses().calendar {
        Some(Calendar::Grain(grain) | Calendar::Recurring(_, grain)) => grain == every.grain,
        _ => false,
    };
    has_number && !readings().flat_map(|reading| reading.document.tokens()).any(is_unit)
}

/// Smaller numbers are found in any text.
const MANY: i128 = 100;
