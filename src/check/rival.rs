//! What stands against a support: a better fitting contradiction that outranks it.

use super::checker::Checker;
use super::claim::Claim;
use super::weigh::{Weighed, neighbours, support};

/// The contradicting candidate that fits a claim so much better than its support that the support is of something else.
///
/// A candidate that supports another claim of the summary speaks of that one: "charged in June and sentenced in May".
pub(super) fn rival<'w, 'r>(
    checker: &dyn Checker,
    claims: &[Claim<'r>],
    weighed: &'w [Vec<Weighed<'r>>],
    index: usize,
) -> Option<(&'w Weighed<'r>, &'w Weighed<'r>)> {
    let mine = weighed.get(index)?;
    let support = support(mine)?;
    let best = mine.iter().find(|candidate| candidate.contradicts())?;
    let outranks = checker.outweighs(claims.get(index)?, support.fitting(), best.fitting());
    let explained = || neighbours(index).filter_map(|other| weighed.get(other)).any(|other| supports(other, best));
    (outranks && !explained()).then_some((best, support))
}

/// Whether a candidate is the best ground of another claim near one. Of two numbers that have changed places neither is: each fits
/// the other's place better.
pub(super) fn is_explained(weighed: &[Vec<Weighed<'_>>], index: usize, candidate: &Weighed<'_>) -> bool {
    let bears = |other: &&Weighed<'_>| other.entails() || other.contradicts();
    let best = |other: usize| weighed.get(other).and_then(|list| list.iter().find(bears));
    neighbours(index).filter_map(best).any(|best| best.entails() && best.is_same_stretch(candidate))
}

/// Whether the stretch of a source that one claim is contradicted by supports another.
fn supports(list: &[Weighed<'_>], of: &Weighed<'_>) -> bool {
    list.iter().any(|other| other.entails() && other.is_same_stretch(of))
}
