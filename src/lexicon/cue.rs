//! Cues: the verbs and nouns that report what somebody said, wrote or thinks.

/// What a cue tells about the stance of its source towards the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stance {
    /// "said", "announced", "told".
    Affirmed,
    /// "denied", "rejected".
    Denied,
}

/// How a cue word is used, by its part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// "said", "announced".
    Verb(Stance),
}

/// Sorted by word.
pub(crate) const WORDS: &[(&str, Cue)] =
    &[("announced", Cue::Verb(Stance::Affirmed)), ("said", Cue::Verb(Stance::Affirmed))];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
