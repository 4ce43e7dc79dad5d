//! Words and phrases that bound or blur the value they stand by.

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

use Modifier::{Approximately, AtLeast, AtMost, JustOver, LessThan, MoreThan, Nearly};

/// Single-word modifiers before a number, sorted by word.
pub(crate) const WORDS: &[(&str, Modifier)] = &[
    ("<", LessThan),
    (">", MoreThan),
    ("about", Approximately),
    ("above", MoreThan),
    ("almost", Nearly),
    ("approaching", Nearly),
    ("approx", Approximately),
    ("approximately", Approximately),
    ("around", Approximately),
    ("below", LessThan),
    ("circa", Approximately),
    ("estimated", Approximately),
    ("exceeded", MoreThan),
    ("exceeding", MoreThan),
    ("exceeds", MoreThan),
    ("maximum", AtMost),
    ("minimum", AtLeast),
    ("nearing", Nearly),
    ("nearly", Nearly),
    ("over", MoreThan),
    ("roughly", Approximately),
    ("some", Approximately),
    ("surpassed", MoreThan),
    ("surpassing", MoreThan),
    ("topped", MoreThan),
    ("topping", MoreThan),
    ("under", LessThan),
    ("~", Approximately),
    ("≈", Approximately),
    ("≤", AtMost),
    ("≥", AtLeast),
];

/// Modifiers of several words before a number; of two that end alike the longer is meant.
pub(crate) const PHRASES: &[(&[&str], Modifier)] = &[
    (&["more", "than"], MoreThan),
    (&["greater", "than"], MoreThan),
    (&["higher", "than"], MoreThan),
    (&["larger", "than"], MoreThan),
    (&["bigger", "than"], MoreThan),
    (&["longer", "than"], MoreThan),
    (&["older", "than"], MoreThan),
    (&["better", "than"], MoreThan),
    (&["well", "over"], MoreThan),
    (&["well", "above"], MoreThan),
    (&["in", "excess", "of"], MoreThan),
    (&["north", "of"], MoreThan),
    (&["upward", "of"], MoreThan),
    (&["upwards", "of"], MoreThan),
    (&["far", "more", "than"], MoreThan),
    (&["not", "more", "than"], AtMost),
    (&["no", "more", "than"], AtMost),
    (&["no", "greater", "than"], AtMost),
    (&["no", "higher", "than"], AtMost),
    (&["no", "longer", "than"], AtMost),
    (&["at", "most"], AtMost),
    (&["at", "the", "most"], AtMost),
    (&["up", "to"], AtMost),
    (&["as", "many", "as"], AtMost),
    (&["as", "much", "as"], AtMost),
    (&["as", "high", "as"], AtMost),
    (&["a", "maximum", "of"], AtMost),
    (&["less", "than", "or", "equal", "to"], AtMost),
    (&["at", "least"], AtLeast),
    (&["at", "a", "minimum"], AtLeast),
    (&["a", "minimum", "of"], AtLeast),
    (&["no", "fewer", "than"], AtLeast),
    (&["no", "less", "than"], AtLeast),
    (&["not", "less", "than"], AtLeast),
    (&["not", "fewer", "than"], AtLeast),
    (&["as", "few", "as"], AtLeast),
    (&["as", "little", "as"], AtLeast),
    (&["as", "low", "as"], AtLeast),
    (&["greater", "than", "or", "equal", "to"], AtLeast),
    (&["equal", "to", "or", "more", "than"], AtLeast),
    (&["less", "than"], LessThan),
    (&["fewer", "than"], LessThan),
    (&["lower", "than"], LessThan),
    (&["smaller", "than"], LessThan),
    (&["shorter", "than"], LessThan),
    (&["younger", "than"], LessThan),
    (&["well", "under"], LessThan),
    (&["well", "below"], LessThan),
    (&["short", "of"], LessThan),
    (&["just", "under"], Nearly),
    (&["just", "below"], Nearly),
    (&["just", "short", "of"], Nearly),
    (&["just", "shy", "of"], Nearly),
    (&["slightly", "under"], Nearly),
    (&["slightly", "below"], Nearly),
    (&["slightly", "less", "than"], Nearly),
    (&["slightly", "fewer", "than"], Nearly),
    (&["a", "little", "under"], Nearly),
    (&["a", "little", "less", "than"], Nearly),
    (&["just", "less", "than"], Nearly),
    (&["not", "quite"], Nearly),
    (&["close", "to"], Approximately),
    (&["just", "over"], JustOver),
    (&["just", "above"], JustOver),
    (&["just", "more", "than"], JustOver),
    (&["slightly", "over"], JustOver),
    (&["slightly", "above"], JustOver),
    (&["slightly", "more", "than"], JustOver),
    (&["a", "little", "over"], JustOver),
    (&["a", "little", "more", "than"], JustOver),
    (&["only", "just", "over"], JustOver),
    (&["an", "estimated"], Approximately),
    (&["something", "like"], Approximately),
    (&["somewhere", "around"], Approximately),
    (&["in", "the", "region", "of"], Approximately),
    (&["in", "the", "neighborhood", "of"], Approximately),
    (&[">", "="], AtLeast),
    (&["<", "="], AtMost),
];

/// Modifiers after a number ("5,000 or more").
pub(crate) const AFTER: &[(&[&str], Modifier)] = &[
    (&["or", "more"], AtLeast),
    (&["or", "above"], AtLeast),
    (&["or", "over"], AtLeast),
    (&["or", "higher"], AtLeast),
    (&["or", "older"], AtLeast),
    (&["or", "greater"], AtLeast),
    (&["or", "longer"], AtLeast),
    (&["and", "above"], AtLeast),
    (&["and", "over"], AtLeast),
    (&["and", "older"], AtLeast),
    (&["and", "up"], AtLeast),
    (&["-", "plus"], AtLeast),
    (&["plus"], AtLeast),
    (&["+"], AtLeast),
    (&["or", "less"], AtMost),
    (&["or", "fewer"], AtMost),
    (&["or", "under"], AtMost),
    (&["or", "below"], AtMost),
    (&["or", "lower"], AtMost),
    (&["or", "younger"], AtMost),
    (&["and", "under"], AtMost),
    (&["and", "younger"], AtMost),
    (&["or", "so"], Approximately),
    (&["-", "odd"], Approximately),
    (&["odd"], Approximately),
    (&["-", "ish"], Approximately),
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
