//! What a checker is: it names its claims, what may bear on one, and how the two relate; it never issues a verdict.

use super::align::Fit;
use super::claim::{Candidate, Claim, Mention};
use super::witness::Witness;
use crate::code::Code;
use crate::finding::Reason;
use crate::mention::Reading;

/// One kind of claim and the rules for it.
pub(crate) trait Checker: Sync {
    /// The codes its outcomes have, and how near two statements must be to be compared.
    fn standards(&self) -> &'static Standards;

    /// What a summary claims, in the order of the text.
    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Mention<'r>>;

    /// What of one witness may bear on a claim.
    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>>;

    /// How far claim and candidate speak of the same thing, beyond the words around them.
    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32;

    /// How a candidate bears on a claim, given that it speaks of the same thing.
    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation;

    /// How much worse than a rival a candidate that entails the claim may fit and still support it.
    fn margin(&self, claim: &Claim<'_>, entailing: &Candidate<'_>, rival: &Candidate<'_>) -> Fit {
        let _ = (claim, entailing, rival);
        self.standards().margin
    }

    /// How much better than its support a contradiction must fit a claim to outrank it; `None` where it never does.
    fn lead(&self, claim: &Claim<'_>, against: &Candidate<'_>, support: &Candidate<'_>) -> Option<Fit> {
        let _ = (claim, against, support);
        None
    }

    /// Whether what speaks against a claim fits it so much better than its support that the support is of something else.
    fn outweighs(&self, claim: &Claim<'_>, support: Fitting<'_, '_>, against: Fitting<'_, '_>) -> bool {
        let lead = self.lead(claim, against.candidate, support.candidate);
        lead.is_some_and(|lead| against.fit >= support.fit + lead && against.fit >= LEAST)
    }

    /// Whether a claim may rest on evidence that fits it so far, `context` of it by the words around both.
    fn may_rest_on(&self, claim: &Claim<'_>, fit: Fit, context: Fit) -> bool {
        let _ = (claim, fit, context);
        true
    }

    /// What is to be said of a claim that no candidate supports or contradicts.
    fn without_evidence(
        &self,
        claim: &Claim<'_>,
        witnesses: &[Witness<'_>],
        nearest: Option<&Candidate<'_>>,
    ) -> Outcome {
        let _ = (claim, witnesses);
        let reason = if nearest.is_some() { Reason::NoSuchValue } else { Reason::NoEvidence };
        (self.standards().unsupported, reason)
    }

    /// A ground for the claim that no single statement gives but several of one witness together do.
    fn derive<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
        let _ = (claim, witness);
        None
    }

    /// What may give a claim that nothing else supports, so that it cannot be called wrong.
    fn may_follow<'r>(&self, claim: &Claim<'r>, witnesses: &'r [Witness<'r>]) -> Option<(Reason, Vec<Candidate<'r>>)> {
        let _ = (claim, witnesses);
        None
    }
}

/// A candidate with how well it fits a claim.
#[derive(Clone, Copy)]
pub(crate) struct Fitting<'c, 'r> {
    pub(crate) candidate: &'c Candidate<'r>,
    pub(crate) fit: Fit,
    /// The part of the fit that the words around both give.
    pub(crate) context: Fit,
}

/// A contradiction that fits no better speaks of something else.
pub(crate) const LEAST: Fit = 300;

/// The codes of a checker's outcomes, and the fits at which it compares.
#[derive(Debug)]
pub(crate) struct Standards {
    pub(crate) supported: &'static Code,
    pub(crate) contradicted: &'static Code,
    pub(crate) unsupported: &'static Code,
    /// The value stands in a source, but of something else.
    pub(crate) misplaced: &'static Code,
    pub(crate) undetermined: &'static Code,
    /// What [`Checker::margin`] is unless the checker has a better word for a claim.
    pub(crate) margin: Fit,
    /// The least fit at which two different values contradict each other instead of speaking of two things.
    pub(crate) same_thing: Fit,
}

/// A code and why it was given.
pub(crate) type Outcome = (&'static Code, Reason);

/// What stands between one claim and one candidate (natural-language inference, with its reason).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// The claim follows.
    Entails(Reason),
    /// The claim cannot be true as well; the code says in which way, where the checker has a special one.
    Contradicts(Option<&'static Code>, Reason),
    /// They bear on each other, but it cannot be decided how.
    Undecided(Reason),
    /// Neither.
    Neutral,
}
