//! Victims: verb forms that stand for people by what befell them, "10 dead and 20 injured".

/// How a word tells of victims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Victim {
    /// It stands for them as well as before them: "20 injured", "injured 20".
    Befallen,
    /// It only stands before what it counts: "killing one", "scored one".
    Object,
}

use Victim::{Befallen, Object};

/// Word, how it tells of victims; sorted by word.
pub(crate) const WORDS: &[(&str, Victim)] = &[
    ("arrested", Befallen),
    ("arresting", Object),
    ("dead", Befallen),
    ("detained", Befallen),
    ("displaced", Befallen),
    ("evacuated", Befallen),
    ("hit", Object),
    ("hospitalised", Befallen),
    ("hospitalized", Befallen),
    ("hurt", Befallen),
    ("infected", Befallen),
    ("injured", Befallen),
    ("injuring", Object),
    ("killed", Befallen),
    ("killing", Object),
    ("missed", Object),
    ("missing", Befallen),
    ("rescued", Befallen),
    ("scored", Object),
    ("scoring", Object),
    ("wounded", Befallen),
    ("wounding", Object),
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
