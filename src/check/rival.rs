//! A support that a contradiction outranks: the source has the claim's value, but of another event, and another value of
//! the claim's own.

use super::align::Fit;
use super::checker::{Checker, Claim, Relation};
use super::judge::Weighed;

/// The contradicting candidate that fits a claim so much better than its support that the support is of something else.
///
/// A candidate that supports another claim of the summary speaks of that one: "charged in June and sentenced in May".
pub(super) fn rival<'w, 'r>(
    checker: &dyn Checker,
    claims: &[Claim<'r>],
    weighed: &'w [Vec<Weighed<'r>>],
    index: usize,
) -> Option<(&'w Weighed<'r>, &'w Weighed<'r>)> {
    let mine = &weighed[index];
    let support = mine.iter().find(|candidate| matches!(candidate.relation, Relation::Entails(_)))?;
    let best = mine.iter().find(|candidate| matches!(candidate.relation, Relation::Contradicts(..)))?;
    let lead = checker.lead(&claims[index], &best.candidate)?;
    let outranks = best.fit >= support.fit + lead && best.fit >= LEAST;
    let near = index.saturating_sub(NEIGHBOURS)..weighed.len().min(index + NEIGHBOURS + 1);
    let explained = || near.clone().any(|other| other != index && supports(&weighed[other], best));
    (outranks && !explained()).then_some((best, support))
}

/// Claims farther apart in a summary are not told of one sentence of a source.
const NEIGHBOURS: usize = 16;

/// A contradiction that fits no better speaks of something else.
const LEAST: Fit = 300;

/// Whether the stretch of a source that one claim is contradicted by supports another.
fn supports(list: &[Weighed<'_>], of: &Weighed<'_>) -> bool {
    list.iter().any(|other| {
        matches!(other.relation, Relation::Entails(_))
            && std::ptr::eq(other.candidate.witness, of.candidate.witness)
            && other.candidate.mention.tokens() == of.candidate.mention.tokens()
    })
}
