//! Derived values: what no source states and its own numbers of one sentence or list give all the same.

mod change;
mod context;
mod count;
mod cues;
mod difference;
mod list;
mod names;
mod opposite;
mod question;
mod relation;
mod step;
mod sum;

use super::stated::Stated;
use crate::check::claim::{Candidate, Claim, Mention};
use crate::check::witness::Witness;
use crate::finding::{Arithmetic, Reason};
use crate::mention::{Quantity, Rational};
use crate::rule::RuleId;
use crate::text::TokenRange;
use question::Question;

/// A value worked out and what it was worked out from.
pub(super) struct Derived<'r> {
    by: Arithmetic,
    value: Rational,
    from: Vec<Operand<'r>>,
}

/// What a value is worked out from: a number, or the words of something counted.
pub(super) enum Operand<'r> {
    Quantity(&'r Quantity),
    Words(TokenRange),
}

impl<'r> Derived<'r> {
    fn new(by: Arithmetic, value: Rational, from: impl IntoIterator<Item = &'r Quantity>) -> Self {
        Self { by, value, from: from.into_iter().map(Operand::Quantity).collect() }
    }

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

/// More numbers than an article has.
const MOST_QUANTITIES: usize = 500;

/// More numbers than bear on one claim.
const MOST_PLACES: usize = 200;

/// Ways to work out a value from a quantity of the source, by its index, and those behind it; the first that gives the
/// claim's is taken.
static WAYS: &[(RuleId, Way)] = &[
    (RuleId::Sum, sum::of),
    (RuleId::Difference, difference::of),
    (RuleId::Growth, change::of),
    (RuleId::PartShare, change::share),
    (RuleId::PartShare, change::portion),
    (RuleId::OneAndAnother, count::one_and_another),
];

type Way = for<'r> fn(&Question<'r>, usize) -> Option<Derived<'r>>;

/// What gives the claim's number in one witness, the first of several.
///
/// Arithmetic gives small numbers by chance, so that a way asks for three things: the source's words show the relation
/// ("from … to", "of the", a list), the derived value counts or measures what the claim does, and the two share words.
pub(super) fn derive<'r>(claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let Mention::Quantity(stated) = claim.mention else { return None };
    work_out(&Question::new(claim.reading, stated, &witness.reading, claim.rules))
        .map(|derived| derived.ground(witness))
}

/// What may give the claim's number, though nothing shows that it was worked out that way.
pub(super) fn may_follow<'r>(claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let Mention::Quantity(stated) = claim.mention else { return None };
    let question = Question::new(claim.reading, stated, &witness.reading, claim.rules);
    step::of(&question).filter(|_| claim.asks(RuleId::OneStep)).map(|derived| derived.ground(witness))
}

/// Whether the numbers beside the claim's own give it.
pub(super) fn follows_from_its_own(claim: &Claim<'_>) -> bool {
    let Mention::Quantity(stated) = claim.mention else { return false };
    let question = Question::new(claim.reading, stated, claim.reading, claim.rules);
    claim.asks(RuleId::OneStep) && step::of_its_own(&question)
}

fn work_out<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    question.stated.range?;
    let is_of_each = Stated { reading: question.summary, quantity: question.stated }.is_of_each();
    if is_of_each {
        return None; // a difference is told in all
    }
    let ways = || WAYS.iter().filter(|(rule, _)| question.rules.asks(*rule)).map(|(_, way)| way);
    let listed = || names::counted(question).filter(|_| question.rules.asks(RuleId::Listed));
    let in_all = || sum::of_items(question).filter(|_| question.rules.asks(RuleId::Sum));
    places(question).find_map(|at| ways().find_map(|way| way(question, at))).or_else(in_all).or_else(listed)
}

/// The quantities of the source that stand where it says something that the claim says.
fn places<'q>(question: &'q Question<'_>) -> impl Iterator<Item = usize> + 'q {
    let quantities = &question.source.quantities;
    let bears = |(_, quantity): &(usize, &Quantity)| question.bears_on(&quantity.tokens);
    quantities.iter().enumerate().take(MOST_QUANTITIES).filter(bears).take(MOST_PLACES).map(|(at, _)| at)
}

#[cfg(test)]
mod corpus;
