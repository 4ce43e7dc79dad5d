//! What stands against a support: a better fitting contradiction that outranks it, or another source that disputes it.

use super::align::Fit;
use super::checker::{Checker, Claim, Relation, Rules};
use super::judge::{Weighed, neighbours, support};
use crate::finding::Reason;

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
    let lead = checker.lead(claims.get(index)?, &best.candidate)?;
    let outranks = best.fit >= support.fit + lead && best.fit >= LEAST;
    let explained = || neighbours(index).filter_map(|other| weighed.get(other)).any(|other| supports(other, best));
    (outranks && !explained()).then_some((best, support))
}

/// What another source than that of a claim's support, no copy of it, says otherwise of the same thing.
pub(super) fn disputing<'w, 'r>(
    support: &Weighed<'r>,
    weighed: &'w [Weighed<'r>],
    rules: &Rules,
) -> Option<&'w Weighed<'r>> {
    let is_other = |other: &&Weighed<'r>| other.candidate.witness.original != support.candidate.witness.original;
    let differs = |other: &&Weighed<'r>| other.relation == Relation::Contradicts(None, Reason::Differs);
    let near = weighed.iter().take_while(|other| other.fit >= rules.same_thing + rules.margin);
    { near }.find(|other| is_other(other) && differs(other))
}

/// A contradiction that fits no better speaks of something else.
const LEAST: Fit = 300;

/// Whether the stretch of a source that one claim is contradicted by supports another.
fn supports(list: &[Weighed<'_>], of: &Weighed<'_>) -> bool {
    list.iter().any(|other| other.entails() && other.is_same_stretch(of))
}
