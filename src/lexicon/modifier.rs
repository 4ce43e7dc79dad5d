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

impl Modifier {
    /// The name in machine-readable output: `more_than`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approximately => "approximately",
            Self::Nearly => "nearly",
            Self::JustOver => "just_over",
            Self::MoreThan => "more_than",
            Self::AtLeast => "at_least",
            Self::LessThan => "less_than",
            Self::AtMost => "at_most",
        }
    }
}

/// Single-word modifiers, sorted by word.
pub(crate) const WORDS: &[(&str, Modifier)] = &[
    ("<", Modifier::LessThan),
    (">", Modifier::MoreThan),
    ("about", Modifier::Approximately),
    ("above", Modifier::MoreThan),
    ("almost", Modifier::Nearly),
    ("approx", Modifier::Approximately),
    ("approximately", Modifier::Approximately),
    ("around", Modifier::Approximately),
    ("below", Modifier::LessThan),
    ("circa", Modifier::Approximately),
    ("estimated", Modifier::Approximately),
    ("exceeded", Modifier::MoreThan),
    ("exceeding", Modifier::MoreThan),
    ("nearly", Modifier::Nearly),
    ("over", Modifier::MoreThan),
    ("roughly", Modifier::Approximately),
    ("some", Modifier::Approximately),
    ("surpassing", Modifier::MoreThan),
    ("topping", Modifier::MoreThan),
    ("under", Modifier::LessThan),
    ("~", Modifier::Approximately),
    ("≤", Modifier::AtMost),
    ("≥", Modifier::AtLeast),
];

/// Modifiers of several words, longest first, so that "no more than" is found before "more than".
pub(crate) const PHRASES: &[(&[&str], Modifier)] = &[
    (&["less", "than", "or", "equal", "to"], Modifier::AtMost),
    (&["greater", "than", "or", "equal", "to"], Modifier::AtLeast),
    (&["a", "little", "more", "than"], Modifier::JustOver),
    (&["a", "little", "less", "than"], Modifier::Nearly),
    (&["no", "more", "than"], Modifier::AtMost),
    (&["not", "more", "than"], Modifier::AtMost),
    (&["no", "fewer", "than"], Modifier::AtLeast),
    (&["not", "fewer", "than"], Modifier::AtLeast),
    (&["no", "less", "than"], Modifier::AtLeast),
    (&["not", "less", "than"], Modifier::AtLeast),
    (&["slightly", "more", "than"], Modifier::JustOver),
    (&["slightly", "less", "than"], Modifier::Nearly),
    (&["slightly", "fewer", "than"], Modifier::Nearly),
    (&["just", "more", "than"], Modifier::JustOver),
    (&["just", "less", "than"], Modifier::Nearly),
    (&["as", "many", "as"], Modifier::AtMost),
    (&["as", "much", "as"], Modifier::AtMost),
    (&["as", "high", "as"], Modifier::AtMost),
    (&["no", "greater", "than"], Modifier::AtMost),
    (&["no", "higher", "than"], Modifier::AtMost),
    (&["at", "the", "most"], Modifier::AtMost),
    (&["as", "few", "as"], Modifier::AtLeast),
    (&["as", "low", "as"], Modifier::AtLeast),
    (&["just", "short", "of"], Modifier::Nearly),
    (&["as", "little", "as"], Modifier::AtLeast),
    (&["in", "excess", "of"], Modifier::MoreThan),
    (&["a", "maximum", "of"], Modifier::AtMost),
    (&["a", "minimum", "of"], Modifier::AtLeast),
    (&["a", "little", "over"], Modifier::JustOver),
    (&["a", "little", "under"], Modifier::Nearly),
    (&["in", "the", "region", "of"], Modifier::Approximately),
    (&["more", "than"], Modifier::MoreThan),
    (&["greater", "than"], Modifier::MoreThan),
    (&["higher", "than"], Modifier::MoreThan),
    (&["larger", "than"], Modifier::MoreThan),
    (&["longer", "than"], Modifier::MoreThan),
    (&["older", "than"], Modifier::MoreThan),
    (&["less", "than"], Modifier::LessThan),
    (&["fewer", "than"], Modifier::LessThan),
    (&["lower", "than"], Modifier::LessThan),
    (&["smaller", "than"], Modifier::LessThan),
    (&["younger", "than"], Modifier::LessThan),
    (&["shorter", "than"], Modifier::LessThan),
    (&["bigger", "than"], Modifier::MoreThan),
    (&["something", "like"], Modifier::Approximately),
    (&["somewhere", "around"], Modifier::Approximately),
    (&[">", "="], Modifier::AtLeast),
    (&["<", "="], Modifier::AtMost),
    (&["at", "least"], Modifier::AtLeast),
    (&["at", "most"], Modifier::AtMost),
    (&["up", "to"], Modifier::AtMost),
    (&["just", "over"], Modifier::JustOver),
    (&["slightly", "over"], Modifier::JustOver),
    (&["just", "above"], Modifier::JustOver),
    (&["just", "under"], Modifier::Nearly),
    (&["slightly", "under"], Modifier::Nearly),
    (&["just", "below"], Modifier::Nearly),
    (&["just", "shy", "of"], Modifier::Nearly),
    (&["close", "to"], Modifier::Nearly),
    (&["upwards", "of"], Modifier::MoreThan),
    (&["upward", "of"], Modifier::MoreThan),
    (&["north", "of"], Modifier::MoreThan),
    (&["well", "over"], Modifier::MoreThan),
    (&["well", "above"], Modifier::MoreThan),
    (&["well", "under"], Modifier::LessThan),
    (&["well", "below"], Modifier::LessThan),
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
