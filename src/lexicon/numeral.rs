//! Number words: units, tens, hundreds, scales, ordinals, and the letters news writes for scales.

/// What a number word contributes to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// "zero" to "nineteen".
    Unit(u8),
    /// "twenty" to "ninety".
    Ten(u8),
    /// "hundred".
    Hundred,
    /// "thousand", "million", "bn": ten to this power.
    Scale(u8),
    /// "first" to "nineteenth", and "twentieth" to "ninetieth".
    Ordinal(u8),
}

use Numeral::{Hundred, Ordinal, Scale, Ten, Unit};

/// Sorted by word.
pub(crate) const WORDS: &[(&str, Numeral)] = &[
    ("billion", Scale(9)),
    ("bn", Scale(9)),
    ("eight", Unit(8)),
    ("eighty", Ten(80)),
    ("first", Ordinal(1)),
    ("five", Unit(5)),
    ("hundred", Hundred),
    ("million", Scale(6)),
    ("one", Unit(1)),
    ("second", Ordinal(2)),
    ("thousand", Scale(3)),
    ("three", Unit(3)),
    ("two", Unit(2)),
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
