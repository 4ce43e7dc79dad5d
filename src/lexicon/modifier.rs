//! Words that bound or blur the value they stand by.

/// What a modifier does to a value, by its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// "about", "around", "roughly": near the value on either side.
    Approximately,
    /// "nearly", "almost", "just under": near the value and below it.
    Nearly,
    /// "just over": near the value and above it.
    JustOver,
    /// "more than", "over": above the value.
    MoreThan,
    /// "at least", "no fewer than": the value or above it.
    AtLeast,
    /// "less than", "under": below the value.
    LessThan,
    /// "at most", "up to": the value or below it.
    AtMost,
}

/// Single-word modifiers, sorted by word; phrases ("more than") are the grammars' work.
pub(crate) const WORDS: &[(&str, Modifier)] = &[
    ("about", Modifier::Approximately),
    ("almost", Modifier::Nearly),
    ("around", Modifier::Approximately),
    ("nearly", Modifier::Nearly),
    ("over", Modifier::MoreThan),
    ("roughly", Modifier::Approximately),
    ("some", Modifier::Approximately),
    ("under", Modifier::LessThan),
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
