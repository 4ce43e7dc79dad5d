//! Negation: the words that turn what they stand by into its contrary, whatever their class: "not", "nobody", "cannot".

/// Sorted.
pub(crate) const WORDS: &[&str] = &[
    "'t", "cannot", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere",
    "scarcely", "without", "’t",
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().copied());
    }
}
