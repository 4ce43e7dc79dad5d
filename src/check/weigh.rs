//! Weighing: every candidate of a claim with how well it fits and how it relates, the best first.

use super::align::{Fit, Profile, Rarity};
use super::checker::{Checker, Fitting, Relation};
use super::claim::{Candidate, Claim};
use super::effort::PAIR;
use super::witness::Witness;

/// A candidate with its place in the ranking.
pub(super) struct Weighed<'r> {
    pub(super) candidate: Candidate<'r>,
    pub(super) fit: Fit,
    /// The part of the fit that the words around both give.
    pub(super) context: Fit,
    pub(super) relation: Relation,
}

impl<'r> Weighed<'r> {
    pub(super) fn fitting(&self) -> Fitting<'_, 'r> {
        Fitting { candidate: &self.candidate, fit: self.fit, context: self.context }
    }

    pub(super) fn entails(&self) -> bool {
        matches!(self.relation, Relation::Entails(_))
    }

    pub(super) fn contradicts(&self) -> bool {
        matches!(self.relation, Relation::Contradicts(..))
    }

    /// Whether both are the same stretch of the same source, weighed for two claims.
    pub(super) fn is_same_stretch(&self, other: &Weighed<'_>) -> bool {
        let (here, there) = (&self.candidate, &other.candidate);
        std::ptr::eq(here.witness, there.witness) && here.mention.tokens() == there.mention.tokens()
    }
}

/// Every candidate, the best fitting first; of equals the one that stands first. Nothing where there are too many to compare.
pub(super) fn weigh<'r>(
    checker: &dyn Checker,
    claim: &Claim<'r>,
    witnesses: &'r [Witness<'r>],
    rarity: &Rarity,
) -> Option<Vec<Weighed<'r>>> {
    let profile = Profile::of(claim.reading, &claim.mention, rarity);
    let mut weighed: Vec<Weighed<'r>> = witnesses
        .iter()
        .flat_map(|witness| checker.candidates(claim, witness))
        .take_while(|_| claim.effort.spend(PAIR))
        .map(|candidate| {
            let context = profile.fit(&candidate.witness.reading, &candidate.mention);
            let fit = context + checker.kinship(claim, &candidate);
            let relation = checker.relate(claim, &candidate);
            Weighed { candidate, fit, context, relation }
        })
        .collect();
    weighed.sort_by_key(|weighed| std::cmp::Reverse(weighed.fit));
    (!claim.effort.is_spent()).then_some(weighed)
}

/// The best candidate that entails the claim.
pub(super) fn support<'w, 'r>(weighed: &'w [Weighed<'r>]) -> Option<&'w Weighed<'r>> {
    weighed.iter().find(|weighed| weighed.entails())
}

/// The places beside one in the list of claims; what stands farther off is not told together with it.
pub(super) fn neighbours(index: usize) -> impl Iterator<Item = usize> {
    (index.saturating_sub(NEIGHBOURS)..=index + NEIGHBOURS).filter(move |&other| other != index)
}

/// No sentence has more claims on either side of one; bounded, so that judging takes time linear in the claims.
const NEIGHBOURS: usize = 16;
