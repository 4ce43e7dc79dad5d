//! Derived values: what no source states and its own numbers give by one step of arithmetic, or its list by counting.

mod names;
mod question;
mod step;
mod term;

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

/// What gives the claim's number in one witness: numbers of one sentence that say what the claim says, or a list.
pub(super) fn derive<'r>(claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
    let question = Question::of(claim, &witness.reading)?;
    work_out(&question).map(|derived| derived.ground(witness))
}

fn work_out<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let step = question.rules.asks(RuleId::OneStep).then(|| step::shown(question)).flatten();
    step.or_else(|| names::counted(question).filter(|_| question.rules.asks(RuleId::Listed)))
}

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

#[cfg(test)]
mod corpus;
