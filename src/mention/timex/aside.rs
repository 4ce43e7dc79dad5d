//! Dates told in passing: in a participle ("built in 1962"), a relative clause, brackets, or before the noun they name.

use crate::syntax::Sentence;
use crate::syntax::relation::Relation;
use crate::text::TokenRange;

/// Whether a date is told in passing, so that the dates after it are not told of its year: "The bridge, built in 1962, will
/// close on 3 March".
pub(super) fn is_aside(sentence: &Sentence<'_>, tokens: &TokenRange) -> bool {
    let bracket = (sentence.tokens().start..tokens.start).rev().map(|at| sentence.lower(at));
    let in_brackets = bracket.take(10).find(|word| matches!(*word, "(" | ")")) == Some("(");
    if in_brackets {
        return true; // whatever the tree says, so that it need not be read
    }
    let last = tokens.end.saturating_sub(1);
    let names_a_thing = sentence.head(last).is_some_and(|head| head >= tokens.end)
        && matches!(sentence.relation(last), Relation::Number | Relation::Compound | Relation::BareNounModifier);
    let clause = sentence.predicate_of(last).map(|predicate| sentence.relation(predicate));
    let subordinate =
        matches!(clause, Some(Relation::NounClause | Relation::RelativeClause | Relation::AdverbialClause));
    let own_verb = sentence.tag(tokens.end).is_finite() && clause.is_some(); // "The firm founded in 1998 was sold"
    names_a_thing || subordinate || own_verb
}
