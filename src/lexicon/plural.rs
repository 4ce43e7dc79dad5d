//! Plurals: which words are plural nouns, by their ending or by a table of those that do not end so.

/// Plurals without the ending, too short to go by it, or with that of a singular ("crisis"); sorted.
const IRREGULAR: &[&str] = &[
    "bangladeshis",
    "children",
    "criteria",
    "data",
    "feet",
    "iraqis",
    "israelis",
    "kuwaitis",
    "media",
    "men",
    "mice",
    "mps",
    "pakistanis",
    "people",
    "personnel",
    "police",
    "saudis",
    "taxis",
    "teeth",
    "women",
    "yemenis",
];

/// Whether a lower-cased word, if it is a noun, is a plural.
pub(crate) fn is_plural(lower: &str) -> bool {
    let ends = lower.len() > 3 && lower.ends_with('s') && !["ss", "us", "is"].iter().any(|end| lower.ends_with(end));
    ends || is_irregular(lower)
}

/// Whether a lower-cased word is a plural that its ending does not tell.
pub(super) fn is_irregular(lower: &str) -> bool {
    IRREGULAR.binary_search(&lower).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{IRREGULAR, is_plural};

    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(IRREGULAR.iter().copied());
    }

    #[test]
    fn endings_tell_but_for_those_of_one_thing() {
        assert!(["trees", "people", "countries", "mps"].into_iter().all(is_plural));
        assert!(!["gas", "boss", "crisis", "virus", "tree"].into_iter().any(is_plural));
    }
}
