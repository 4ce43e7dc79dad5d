//! Attitudes: the words by which a text says that people feel something without saying who.

/// Verbs that stir up, meet or feel an attitude, in every form; sorted.
pub(crate) const ROUSES: &[&str] = &[
    "address",
    "addressed",
    "addresses",
    "addressing",
    "allay",
    "allayed",
    "attract",
    "attracted",
    "attracting",
    "attracts",
    "cause",
    "caused",
    "causes",
    "causing",
    "draw",
    "drawing",
    "drawn",
    "draws",
    "drew",
    "ease",
    "eased",
    "elicited",
    "encountered",
    "express",
    "expressed",
    "expresses",
    "expressing",
    "face",
    "faced",
    "faces",
    "facing",
    "fuel",
    "fueled",
    "fuelled",
    "fuels",
    "generated",
    "heightened",
    "ignited",
    "met",
    "overcome",
    "prompt",
    "prompted",
    "prompting",
    "prompts",
    "provoke",
    "provoked",
    "provokes",
    "raise",
    "raised",
    "raises",
    "raising",
    "reignited",
    "spark",
    "sparked",
    "sparking",
    "sparks",
    "stir",
    "stirred",
    "stoked",
    "trigger",
    "triggered",
    "triggers",
    "voiced",
    "voices",
];

/// Adjectives that tell how many hold an attitude, and not who; sorted.
pub(crate) const SPREAD: &[&str] = &[
    "broad",
    "domestic",
    "foreign",
    "fresh",
    "global",
    "growing",
    "heavy",
    "international",
    "local",
    "mounting",
    "new",
    "outside",
    "popular",
    "public",
    "renewed",
    "rising",
    "sharp",
    "strong",
    "western",
    "wide",
    "widespread",
];

/// What a text says is felt or said of something without saying by whom: each stands for its synonyms; sorted.
pub(crate) const MOODS: &[&str] = &["anger", "criticism", "doubt", "fear", "praise"];

#[cfg(test)]
mod tests {
    use super::{MOODS, ROUSES, SPREAD};

    #[test]
    fn tables_are_sorted() {
        for table in [MOODS, ROUSES, SPREAD] {
            crate::lexicon::assert_well_formed(table.iter().copied());
        }
    }
}
