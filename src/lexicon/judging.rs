//! Judging words: adjectives by which somebody says what a thing is worth, "called the plan reckless".

/// Endings of adjectives that judge; sorted.
const ENDINGS: &[&str] = &["able", "ful", "ible", "ish", "istic", "less", "ous"];

/// Nouns that only end like one; sorted.
const NOUNS: &[&str] = &["cable", "constable", "handful", "parish", "rubbish", "table", "vegetable"];

/// Adjectives that judge without such an ending; sorted.
const ADJECTIVES: &[&str] = &[
    "absurd",
    "appalling",
    "crucial",
    "essential",
    "excessive",
    "false",
    "historic",
    "illegal",
    "immoral",
    "inadequate",
    "insulting",
    "misguided",
    "naive",
    "necessary",
    "shocking",
    "tragic",
    "unfair",
    "unjust",
    "unlawful",
    "vital",
    "weak",
    "wrong",
];

/// Whether a lower-cased word judges.
pub(crate) fn is_judging(lower: &str) -> bool {
    let ending = ENDINGS.iter().any(|ending| lower.len() > ending.len() + 1 && lower.ends_with(ending));
    ending && NOUNS.binary_search(&lower).is_err() || ADJECTIVES.binary_search(&lower).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{ADJECTIVES, ENDINGS, NOUNS, is_judging};

    #[test]
    fn tables_are_sorted() {
        for table in [ENDINGS, NOUNS, ADJECTIVES] {
            crate::lexicon::assert_well_formed(table.iter().copied());
        }
    }

    #[test]
    fn adjectives_judge_and_nouns_do_not() {
        assert!(["reckless", "shameful", "unfair"].into_iter().all(is_judging));
        assert!(!["table", "green", "able"].into_iter().any(is_judging));
    }
}
