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

/// Whether the stretch of a source that one claim is contradicted by supports another.
fn supports(list: &[Weighed<'_>], of: &Weighed<'_>) -> bool {
    list.iter().any(|other| other.entails() && other.is_same_stretch(of))
}
