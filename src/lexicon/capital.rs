//! Capitals: the towns whose names stand for a government, each with the words for its country.

/// Capital, and the words that name its country or what is of it; sorted by capital.
const CAPITALS: &[(&str, &[&str])] = &[
    ("ankara", &["turkey", "turkish"]),
    ("athens", &["greece", "greek"]),
    ("baghdad", &["iraq", "iraqi"]),
    ("beijing", &["china", "chinese"]),
    ("berlin", &["germany", "german"]),
    ("brussels", &["eu", "european", "commission"]),
    ("cairo", &["egypt", "egyptian"]),
    ("canberra", &["australia", "australian"]),
    ("damascus", &["syria", "syrian"]),
    ("delhi", &["india", "indian"]),
    ("dublin", &["ireland", "irish"]),
    ("havana", &["cuba", "cuban"]),
    ("islamabad", &["pakistan", "pakistani"]),
    ("jakarta", &["indonesia", "indonesian"]),
    ("jerusalem", &["israel", "israeli"]),
    ("kabul", &["afghanistan", "afghan"]),
    ("kyiv", &["ukraine", "ukrainian"]),
    ("london", &["britain", "british", "uk"]),
    ("madrid", &["spain", "spanish"]),
    ("moscow", &["russia", "russian", "kremlin"]),
    ("paris", &["france", "french"]),
    ("pyongyang", &["korea", "korean"]),
    ("riyadh", &["saudi"]),
    ("rome", &["italy", "italian"]),
    ("seoul", &["korea", "korean"]),
    ("stockholm", &["sweden", "swedish"]),
    ("tehran", &["iran", "iranian"]),
    ("tokyo", &["japan", "japanese"]),
    ("vienna", &["austria", "austrian"]),
    ("warsaw", &["poland", "polish"]),
    ("washington", &["america", "american", "us"]),
];

/// Whether a lower-cased word names a state or its capital, for which any of its officials may speak.
pub(crate) fn is_state(word: &str) -> bool {
    CAPITALS.iter().any(|(capital, country)| *capital == word || country.contains(&word))
}

/// The endings of words for what is of a country or a people.
const OF_A_PEOPLE: &[&str] =
    &["ali", "ani", "aqi", "can", "ean", "eli", "ern", "ese", "hman", "ian", "ish", "nder", "shi"];

/// Whether a lower-cased word says of what people, country or party one is: "chinese", "western".
pub(crate) fn is_demonym(word: &str) -> bool {
    OF_A_PEOPLE.iter().any(|end| word.ends_with(end))
        || matches!(
            word,
            "republicans" | "democrats" | "french" | "dutch" | "greek" | "german" | "democratic" | "republican"
        )
}

#[cfg(test)]
mod tests {
    use super::CAPITALS;

    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(CAPITALS.iter().map(|row| row.0));
    }
}
