//! What stands against a support: a better fitting contradiction that outranks it, or another source that disputes it.

use super::align::Fit;
use super::checker::{Checker, Claim, Relation, Rules};
use super::judge::Weighed;
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
    let mine = &weighed[index];
    let support = mine.iter().find(|candidate| matches!(candidate.relation, Relation::Entails(_)))?;
    let best = mine.iter().find(|candidate| matches!(candidate.relation, Relation::Contradicts(..)))?;
    let lead = checker.lead(&claims[index], &best.candidate)?;
    let outranks = best.fit >= support.fit + lead && best.fit >= LEAST;
    let near = index.saturating_sub(NEIGHBOURS)..weighed.len().min(index + NEIGHBOURS + 1);
    let explained = || near.clone().any(|other| other != index && supports(&weighed[other], best));
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
