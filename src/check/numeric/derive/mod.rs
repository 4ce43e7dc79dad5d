//! Derived values: what no source states and its own numbers give by one step of arithmetic, or its list by counting: "Alva, Brenne
//! and Corso" are three islands.

mod question;
mod step;
mod words;

use num_traits::CheckedAdd;

use super::stated::Stated;
use crate::check::claim::{Candidate, Claim, Mention};
use crate::check::witness::Witness;
use crate::finding::{Arithmetic, Reason};
use crate::lexicon::arithmetic::PLACES;
use crate::lexicon::calendar::Calendar;
use crate::mention::{Quantity, QuantityKind, Rational, Reading, Timex, TimexRelation, TimexValue};
use crate::rule::RuleId;
use crate::text::{Token, TokenKind, TokenRange};
use question::Question;

/// A value worked out and what it was worked out from.
pub(super) struct Derived<'r> {
    by: Arithmetic,
    value: Rational,
    from: Vec<Operand<'r>>,
}

/// What a value is worked out from: a number, or the words of a length of time or of something counted.
pub(super) enum Operand<'r> {
    Quantity(&'r Quantity),
    Words(TokenRange),
}

impl<'r> Derived<'r> {
    /// The reason and what it rests on.
    fn ground(self, witness: &'r Witness<'r>) -> (Reason, Vec<Candidate<'r>>) {
        let mention = |operand| match operand {
            Operand::Quantity(quantity) => Mention::Quantity(quantity),
            Operand::Words(tokens) => Mention::Passage(tokens),
        };
        let evidence = self.from.into_iter().map(|operand| Candidate { witness, mention: mention(operand) }).collect();
        (Reason::Derived { by: self.by, value: Some(self.value) }, evidence)
    }
}

/// The steps that asking one text takes.
pub(super) fn steps(source: &Reading<'_>) -> usize {
    source.document.tokens().len() + step::effort(source)
}

/// What gives the claim's number in one witness: numbers of one sentence that say what the claim says, or a list.
pub(super) fn derive<'r>(claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let question = Question::of(claim, &witness.reading)?;
    work_out(&question).map(|derived| derived.ground(witness))
}

fn work_out<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let step = question.rules.asks(RuleId::OneStep).then(|| step::shown(question)).flatten();
    step.or_else(|| counted(question).filter(|_| question.rules.asks(RuleId::Listed))).or_else(|| later_place(question))
}

/// The place that so much later gives: the 75th minute of "scored in the 69th minute and missed six minutes later".
fn later_place<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let document = &question.source.document;
    let wanted = question.stated.number.filter(|_| question.stated.kind == QuantityKind::Ordinal)?;
    let gives = |place: &&Quantity, later: &Timex| {
        let TimexValue::Duration(length) = later.in_itself else { return false };
        let unit = document.get(place.tokens.end).and_then(|token| token.senses().calendar);
        let sum = place.number.zip(length.amount).and_then(|(place, length)| place.checked_add(&length));
        unit == Some(Calendar::Grain(length.grain)) && later.relation == TimexRelation::After && sum == Some(wanted)
    };
    let places = question.source.quantities().iter().filter(|place| place.kind == QuantityKind::Ordinal);
    let laters = |place: &Quantity| question.source.timexes_in(&(place.tokens.end..place.tokens.end + LATER_REACH + 1));
    let (place, later) =
        { places }.find_map(|place| Some((place, laters(place).iter().find(|later| gives(&place, later))?)))?;
    let from = vec![Operand::Quantity(place), Operand::Words(later.tokens.clone())];
    Some(Derived { by: Arithmetic::Sum, value: wanted, from })
}

/// What comes so much later than a place is told no farther behind it.
const LATER_REACH: usize = 30;

/// What may give the claim's number, though nothing shows that it was worked out that way.
///
/// Arithmetic gives small numbers by chance, so that such a step only forbids to call the claim wrong.
pub(super) fn may_follow<'r>(claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let question = Question::of(claim, &witness.reading).filter(|_| claim.asks(RuleId::OneStep))?;
    step::any(&question).map(|derived| derived.ground(witness))
}

/// Whether the numbers beside the claim's own give it.
pub(super) fn follows_from_its_own(claim: &Claim<'_>) -> bool {
    claim.asks(RuleId::OneStep)
        && Question::of(claim, claim.reading).is_some_and(|question| step::of_its_own(&question))
}

/// As many names as the claim counts.
fn counted<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let wanted = countable(question)?;
    let is_of_any = wanted >= TELLING || PLACES.contains(&question.claim().noun());
    let mut end = 0;
    let lists = (0..question.source.document.tokens().len()).filter_map(|at| {
        let (tokens, names) = (at >= end).then(|| list_at(question, at))??;
        end = tokens.end;
        // "the Ashby, Denby and Hexley libraries"
        let counts = || question.is_head(question.source.document.get(end).map(|token| token.stem));
        (is_of_any || counts()).then_some((tokens, names))
    });
    let (tokens, _) = { lists }.find(|(tokens, names)| *names == wanted && question.bears_on(tokens))?;
    let value = Rational::from(wanted as i128);
    Some(Derived { by: Arithmetic::Count, value, from: vec![Operand::Words(tokens)] })
}

/// The claim's number where people would count to it instead of having it told.
fn countable(question: &Question<'_>) -> Option<usize> {
    let stated = question.stated;
    let is_plain = stated.kind == QuantityKind::Cardinal && stated.unit.is_none() && stated.modifier.is_none();
    let number = stated.number.filter(|number| is_plain && number.is_integer())?.to_integer();
    usize::try_from(number).ok().filter(|number| (2..=MOST_COUNTED).contains(number))
}

/// Nobody counts longer lists.
const MOST_COUNTED: usize = 20;

/// So many names in a row are hardly as many by chance.
const TELLING: usize = 4;

/// A run of names parted by commas and "and", and how many they are.
fn list_at(question: &Question<'_>, at: usize) -> Option<(TokenRange, usize)> {
    let (mut end, mut names, mut closed) = (name_end(question, at)?, 1, false);
    while !closed && names < MOST_COUNTED {
        let (next, last) = behind_separator(question, end);
        let Some(name) = name_end(question, next).filter(|_| next > end) else { break };
        (end, names, closed) = (name, names + 1, last);
    }
    (names > 2 && closed).then_some((at..end, names))
}

/// One past a name: up to four capitalised words, an article before it passed over.
fn name_end(question: &Question<'_>, at: usize) -> Option<usize> {
    let document = &question.source.document;
    let at = at + usize::from(document.lower(at) == "the");
    let is_capital = |token: Token| token.kind == TokenKind::Word && token.is_capitalised();
    let words = (at..at + 4).take_while(|&at| document.get(at).is_some_and(is_capital)).count();
    (words > 0).then_some(at + words)
}

/// Where the next item starts, and whether it is the last: behind "," and ", and" and "and".
fn behind_separator(question: &Question<'_>, at: usize) -> (usize, bool) {
    let lower = |at: usize| question.source.document.lower(at);
    match (lower(at), lower(at + 1)) {
        ("," | ";", "and") => (at + 2, true),
        ("and", _) => (at + 1, true),
        ("," | ";", _) => (at + 1, false),
        _ => (at, false),
    }
}

#[cfg(test)]
mod corpus;
