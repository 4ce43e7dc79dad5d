//! Numbers that no source need state, because a reader can work them out: counts and anniversaries.

use std::ops::Bound;

use num_traits::{CheckedMul, CheckedSub};

use super::interval;
use super::quantifier;
use super::stated::{MOST_COUNTED, Stated};
use crate::check::witness::Witness;
use crate::finding::Reason;
use crate::lexicon::arithmetic::POINTS;
use crate::mention::{Quantity, QuantityKind, Rational, Timex, TimexValue};
use crate::rule::{RuleId, RuleSet};
use crate::text::{Token, TokenKind};

/// Why a number need not stand in any source; `None` where it should.
pub(super) fn worked_out(stated: Stated<'_>, witnesses: &[Witness<'_>], rules: RuleSet) -> Option<Reason> {
    if rules.asks(RuleId::Countable)
        && (stated.is_countable() || stated.is_several() || counts_points(stated) || is_kept_count(stated, witnesses))
    {
        return Some(Reason::Countable);
    }
    // "2018 contracts"
    let is_its_year = |timex: &Timex| year(timex).is_some_and(|year| stated.quantity.number == Some(year));
    if stated.is_year() && witnesses.iter().flat_map(|witness| witness.reading.timexes()).any(is_its_year) {
        return Some(Reason::Vague);
    }
    if stated.quantity.kind == QuantityKind::Designation {
        return Some(Reason::Named);
    }
    if stated.quantity.kind == QuantityKind::Quantifier && rules.asks(RuleId::QuantifierSilence) {
        // "No one has been charged" is plain, though silence of the sources cannot show it wrong.
        return Some(if quantifier::is_none(stated.quantity) { Reason::NoEvidence } else { Reason::Vague });
    }
    if restated(stated, rules).is_some() {
        return Some(Reason::Restated);
    }
    witnesses.iter().filter(|_| rules.asks(RuleId::CountOfYears)).find_map(|witness| count_of_years(stated, witness))
}

/// Whether it counts what a text makes of itself, which a reader counts however many they are: "15 tips for travellers".
fn counts_points(stated: Stated<'_>) -> bool {
    let few = stated.quantity.number.is_some_and(|number| number <= Rational::from(MOST_POINTS));
    few && stated.quantity.unit.is_none() && POINTS.binary_search(&stated.noun()).is_ok()
}

/// Longer lists are told by their number.
const MOST_POINTS: i128 = 25;

/// Whether a score may be counted from the goals that sources tell of, none of which states any: "drew 1-1".
fn is_kept_count(stated: Stated<'_>, witnesses: &[Witness<'_>]) -> bool {
    let is_score = |quantity: &Quantity| quantity.kind == QuantityKind::Score;
    let is_low = |side: Option<Rational>| side.is_some_and(|side| side <= Rational::from(MOST_COUNTED));
    let is_low_score = is_score(stated.quantity) && is_low(stated.quantity.number) && is_low(stated.quantity.other);
    is_low_score && !witnesses.iter().flat_map(|witness| witness.reading.quantities()).any(is_score)
}

/// The measure that one in parentheses behind it repeats in another unit: the 79 of "79 degrees Fahrenheit (26 °C)".
pub(super) fn restated(stated: Stated<'_>, rules: RuleSet) -> Option<Stated<'_>> {
    let quantities = stated.reading.quantities();
    let index = quantities.partition_point(|other| other.tokens.start < stated.quantity.tokens.start);
    let quantity = quantities.get(index.checked_sub(1)?)?;
    let stands_beside = stated.word_before() == "(" && quantity.tokens.end + 1 == stated.quantity.tokens.start;
    let is_same = stands_beside && is_conversion(quantity, stated.quantity).unwrap_or(false);
    (is_same && rules.asks(RuleId::Restated)).then_some(Stated { quantity, ..stated })
}

/// Whether two measures are equal but for the rounding of the second; `None` where they cannot be compared.
fn is_conversion(first: &Quantity, second: &Quantity) -> Option<bool> {
    let (from, to) = first.unit.zip(second.unit).filter(|(from, to)| from.is_comparable(to))?;
    let number = second.number?;
    let off = from.to_base(&first.number?)?.checked_sub(&to.to_base(&number)?).and_then(interval::magnitude)?;
    let factor = Rational::new(to.factor.0.into(), to.factor.1.into());
    Some(off <= interval::round_step(number)?.checked_mul(&factor)?)
}

/// Whether an anniversary has the number of years that a source counts ("40 years on"), or that a year in it may give.
fn count_of_years(stated: Stated<'_>, witness: &Witness<'_>) -> Option<Reason> {
    if stated.quantity.kind != QuantityKind::Ordinal {
        return None;
    }
    let reading = &witness.reading;
    let digits = stated.reading.document.get(stated.quantity.tokens.start)?;
    let is_same = |token: &Token| token.kind == TokenKind::Number && token.stem == digits.stem;
    let spans_years = |timex: &Timex| matches!(timex.value, TimexValue::Duration(span) if span.amount.is_some() && span.amount == stated.quantity.number);
    if reading.document.tokens().iter().any(is_same) || reading.timexes().iter().any(spans_years) {
        return Some(Reason::Countable);
    }
    let mut years = reading.timexes().iter().filter_map(year);
    let Some(now) = reading.published.map(|day| Rational::from(i128::from(day.year()))) else {
        let is_open = years.next().is_some();
        return is_open.then_some(Reason::NoPublicationDate { needed: None });
    };
    years.any(|year| stated.quantity.number == Some(now - year)).then_some(Reason::Countable)
}

fn year(timex: &Timex) -> Option<Rational> {
    let Bound::Included(first) = timex.days?.low else { return None };
    matches!(timex.value, TimexValue::Date(_)).then(|| i128::from(first.year()).into())
}
