//! Negation: the words that turn what they stand by into its contrary, whatever their class: "not", "nobody", "cannot".

/// Sorted.
pub(crate) const WORDS: &[&str] = &[
    "'t", "cannot", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere",
    "scarcely", "without", "’t",
];

/// Words that deny all but one: who "last played in May" has not played since. Sorted.
pub(crate) const EXCEPTING: &[&str] = &["first", "last", "latest", "only"];

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().copied());
        crate::lexicon::assert_well_formed(super::EXCEPTING.iter().copied());
    }
}
