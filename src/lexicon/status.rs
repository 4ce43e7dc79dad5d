//! The words that say how real a deed is: helping verbs, and the verbs, adjectives and nouns that govern another verb.

/// How real a deed is, by what is said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// It has happened, or holds.
    Done,
    /// It is under way.
    Ongoing,
    /// Somebody means to do it.
    Planned,
    /// It is thought to come.
    Expected,
    /// It would, could or might be, or is asked for.
    Hypothetical,
    /// It is said not to be.
    Denied,
}

use Status::{Denied, Expected, Hypothetical, Planned};

/// What governs a verb, by its base form, and the status it gives it; sorted.
const GOVERNORS: &[(&str, Status)] = &[
    ("agree", Planned),
    ("aim", Planned),
    ("allow", Hypothetical),
    ("anticipate", Expected),
    ("ask", Hypothetical),
    ("attempt", Hypothetical),
    ("commit", Planned),
    ("decide", Planned),
    ("decline", Denied),
    ("demand", Hypothetical),
    ("deny", Denied),
    ("due", Expected),
    ("estimate", Expected),
    ("expect", Expected),
    ("fail", Denied),
    ("forecast", Expected),
    ("go", Planned),
    ("hope", Hypothetical),
    ("intend", Planned),
    ("intention", Planned),
    ("likely", Expected),
    ("mean", Planned),
    ("need", Hypothetical),
    ("offer", Hypothetical),
    ("order", Hypothetical),
    ("plan", Planned),
    ("pledge", Planned),
    ("predict", Expected),
    ("prepare", Planned),
    ("project", Expected),
    ("promise", Planned),
    ("proposal", Planned),
    ("propose", Planned),
    ("refuse", Denied),
    ("reject", Denied),
    ("schedule", Planned),
    ("seek", Hypothetical),
    ("set", Expected),
    ("tell", Hypothetical),
    ("threaten", Hypothetical),
    ("try", Hypothetical),
    ("urge", Hypothetical),
    ("vow", Planned),
    ("want", Hypothetical),
    ("wish", Hypothetical),
];

/// Verbs that say how a deed looks, by their base form; sorted.
pub(crate) const SEEMING: &[&str] = &["appear", "look", "seem"];

/// Helping verbs, by their base form; sorted.
const HELPERS: &[(&str, Status)] = &[
    ("ca", Hypothetical),
    ("can", Hypothetical),
    ("could", Hypothetical),
    ("may", Hypothetical),
    ("might", Hypothetical),
    ("must", Hypothetical),
    ("ought", Hypothetical),
    ("shall", Planned),
    ("should", Hypothetical),
    ("will", Planned),
    ("would", Hypothetical),
];

/// Connectives of a clause that is waited for or supposed, and tells of nothing done; sorted.
pub(crate) const AWAITING: &[&str] = &["if", "once", "unless", "until"];

/// Words beside which a negation does not say that nothing was done; sorted.
pub(crate) const UNDENYING: &[&str] = &["before", "only", "till", "until"];

/// Adverbs of how often, from never to always.
const FREQUENCIES: &[&str] =
    &["never", "rarely seldom hardly", "occasionally sometimes", "frequently often regularly usually", "always"];

/// How often an adverb says that something happens, by its place among others; the higher, the oftener.
pub(crate) fn frequency(word: &str) -> Option<usize> {
    FREQUENCIES.iter().position(|words| super::among(word, words))
}

/// The status that a word gives the verb it governs.
pub(crate) fn of_governor(lemma: &str) -> Option<Status> {
    find(GOVERNORS, lemma)
}

/// The status that a helping verb gives.
pub(crate) fn of_helper(lemma: &str) -> Option<Status> {
    find(HELPERS, lemma)
}

fn find(table: &[(&str, Status)], lemma: &str) -> Option<Status> {
    table.binary_search_by_key(&lemma, |row| row.0).ok().map(|row| table[row].1)
}

#[cfg(test)]
mod tests {
    use super::{AWAITING, GOVERNORS, HELPERS};
    use crate::lexicon::assert_well_formed;

    #[test]
    fn tables_are_sorted() {
        assert_well_formed(GOVERNORS.iter().map(|row| row.0));
        assert_well_formed(HELPERS.iter().map(|row| row.0));
        assert_well_formed(AWAITING.iter().copied());
    }
}
