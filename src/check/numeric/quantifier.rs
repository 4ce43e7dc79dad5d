//! Quantifiers against numbers: "all members" of 70% of them, "nobody was hurt" beside "two people were hurt".

use super::stated::Stated;
use crate::check::checker::Relation;
use crate::check::frame::Frame;
use crate::finding::Reason;
use crate::interval::Interval;
use crate::lexicon::person::is_person;
use crate::mention::{Quantity, QuantityKind, Rational};

/// Whether one is a quantifier and the other a number that may agree or disagree with it, or both say that there is none.
pub(super) fn bears_on(a: &Quantity, b: &Quantity) -> bool {
    let pair = |quantifier: &Quantity, number: &Quantity| match number.kind {
        QuantityKind::Share => quantifier.kind == QuantityKind::Quantifier && shares(quantifier).is_some(),
        QuantityKind::Cardinal => is_none(quantifier) && number.unit.is_none(),
        _ => is_none(quantifier) && is_none(number),
    };
    pair(a, b) || pair(b, a)
}

/// How a quantifier and a number relate; `None` where the two are no such pair.
pub(super) fn relate(stated: Stated<'_>, given: Stated<'_>) -> Option<Relation> {
    if !bears_on(stated.quantity, given.quantity) {
        return None;
    }
    let relation = match (stated.quantity.kind, given.quantity.kind) {
        (QuantityKind::Share, _) | (_, QuantityKind::Share) => relate_shares(stated, given),
        (QuantityKind::Quantifier, QuantityKind::Quantifier) => relate_nones(stated, given),
        _ => relate_counts(stated, given),
    };
    Some(relation.unwrap_or(Relation::Neutral))
}

/// None beside none: that nobody was hurt says nothing of who died.
fn relate_nones(stated: Stated<'_>, given: Stated<'_>) -> Option<Relation> {
    let same = stated.counts_same(given) || counts_nobody(given, stated) || given.quantity.head_tokens.is_empty();
    let told =
        same && is_of_one_deed(stated, given) || is_told_as_deed(stated, given) || is_told_as_deed(given, stated);
    told.then_some(Relation::Entails(Reason::Same))
}

/// "All" and "most" of what a share is stated of.
fn relate_shares(stated: Stated<'_>, given: Stated<'_>) -> Option<Relation> {
    let (claim, evidence) = (shares(stated.quantity)?, shares(given.quantity)?);
    let same = stated.counts_same(given) && is_of_one_deed(stated, given);
    let told = stated.quantity.kind == QuantityKind::Quantifier && claim.contains(&evidence);
    match () {
        () if claim == evidence => Some(Relation::Entails(Reason::Follows)), // "100%" of "all of it"
        () if !same => None,
        () if claim.is_disjoint(&evidence) => Some(Relation::Contradicts(None, Reason::Differs)),
        () if told => Some(Relation::Entails(Reason::Follows)),
        () => None,
    }
}

/// Whether a quantifier speaks of no more than some: "nobody |among the hundreds taken to hospitals|".
fn is_of_some(side: Stated<'_>) -> bool {
    matches!(
        side.reading.document.lower(side.quantity.head_tokens.end.max(side.quantity.tokens.end)),
        "among" | "of" | "who" | "whose"
    )
}

/// None against a number of them.
fn relate_counts(stated: Stated<'_>, given: Stated<'_>) -> Option<Relation> {
    let number = stated.quantity.number.or(given.quantity.number)?;
    if [stated, given].into_iter().any(|side| is_none(side.quantity) && is_of_some(side)) {
        return None;
    }
    let same = stated.counts_same(given) || counts_nobody(stated, given) || counts_nobody(given, stated);
    if number == Rational::from(0) {
        return same.then_some(Relation::Entails(Reason::Same));
    }
    let told =
        same && is_of_one_deed(stated, given) || is_told_as_deed(stated, given) || is_told_as_deed(given, stated);
    told.then_some(Relation::Contradicts(None, Reason::Differs))
}

/// The share that a quantifier or a share stands for; none for "single-digit growth".
fn shares(quantity: &Quantity) -> Option<Interval<Rational>> {
    let range = quantity.range?.try_map(|value| quantity.unit.map_or(Some(*value), |unit| unit.to_base(value)))?;
    let whole = Interval::closed(Rational::from(0), Rational::from(1));
    whole.contains(&range).then_some(range)
}

/// Whether a quantifier says that there is none.
pub(super) fn is_none(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Quantifier && quantity.range == Some(Interval::point(Rational::from(0)))
}

/// Whether one is "nobody" and the other a number of people.
fn counts_nobody(nobody: Stated<'_>, people: Stated<'_>) -> bool {
    let alone = is_none(nobody.quantity) && nobody.quantity.head_tokens.is_empty();
    let noun = people.quantity.head_tokens.clone().next_back();
    let noun = noun.map_or("", |at| people.reading.document.lower(at));
    alone && (noun.is_empty() || is_person(noun))
}

/// Whether both tell one deed of what they count, and none of it is denied.
fn is_of_one_deed(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let frames = stated.frame().zip(given.frame());
    frames.is_some_and(|(here, there)| here.deed() == there.deed() && !there.is_refused() && !here.is_refused())
}

/// Whether a noun that there is none of is what became of the people counted: "no deaths" of "three people died".
fn is_told_as_deed(none: Stated<'_>, people: Stated<'_>) -> bool {
    let deed = || people.frame().and_then(Frame::deed);
    is_none(none.quantity) && none.head().is_some_and(|head| deed() == Some(head))
}

#[cfg(test)]
mod tests {
    use crate::case::Case;
    use crate::check::check;
    use crate::finding::Finding;
    use crate::verdict::Verdict;

    /// Checks the verdict of the summary's first number.
    #[track_caller]
    fn judged(source: &str, summary: &str, verdict: Verdict) {
        let report = check(&Case::new(summary).with_source("1", source));
        let found = report.findings.iter().find(|finding| finding.code.checker == "numeric");
        assert_eq!(found.map(Finding::verdict), Some(verdict), "{summary:?} of {source:?}");
    }

    #[test]
    fn nobody_is_no_number_of_people() {
        use Verdict::{Contradicted, Supported, Undetermined};
        judged("Three people died in the fire.", "Nobody died in the fire.", Contradicted);
        judged("Three people died in the fire.", "No people died in the fire.", Contradicted);
        judged("Three people died in the fire.", "There were no deaths in the fire.", Contradicted);
        judged("No one was hurt in the fire.", "Two people were hurt in the fire.", Contradicted);
        judged("Nobody was hurt in the fire.", "No one was hurt in the fire.", Supported);
        judged("Nobody was hurt in the fire.", "No bakers were hurt in the fire.", Supported);
        judged("No one was hurt in the fire.", "There were no injuries in the fire.", Supported);
        judged("No one was hurt in the fire.", "No one died in the fire.", Undetermined);
        judged("Zero cases were reported in May.", "No cases were reported in May.", Supported);
        judged("Three people died. The cause is open.", "No one has been charged.", Undetermined);
        judged("The 12 sailors survived the storm.", "No sailors drowned in the storm.", Undetermined);
    }

    #[test]
    fn all_and_most_are_shares() {
        use Verdict::{Contradicted, Supported, Undetermined};
        judged("About 70% of members voted for the deal.", "All members voted for the deal.", Contradicted);
        judged("40% of the pupils passed.", "Most of the pupils passed.", Contradicted);
        judged("Two thirds of the pupils passed.", "None of the pupils passed.", Contradicted);
        judged("Two thirds of the pupils passed.", "Most of the pupils passed.", Supported);
        judged("Half of the pupils swim.", "All of the pupils passed.", Undetermined);
    }
}
