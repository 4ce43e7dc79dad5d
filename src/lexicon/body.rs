//! Bodies: nouns for what speaks and is no person, a ministry, a company, a report.

/// What a noun for something that speaks without being a person is in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// "ministry", "university": the names of many bodies are made with it, so that only what stands beside it tells which.
    Common,
    /// "company", "bank": the same, and a firm.
    Firm,
    /// "inc", "ltd": it closes the name of a firm, and is written with a full stop.
    Form,
    /// "report", "poll", "press": what somebody wrote or prints.
    Text,
}

use Body::{Common, Firm, Form, Text};

/// Word, body; sorted by word.
pub(crate) const WORDS: &[(&str, Body)] = &[
    ("academy", Common),
    ("agency", Common),
    ("association", Common),
    ("authority", Common),
    ("bank", Firm),
    ("board", Common),
    ("bros", Form),
    ("bureau", Common),
    ("campaign", Common),
    ("carmaker", Firm),
    ("chamber", Common),
    ("church", Common),
    ("club", Common),
    ("co", Form),
    ("college", Common),
    ("commission", Common),
    ("committee", Common),
    ("company", Firm),
    ("congress", Common),
    ("corp", Form),
    ("council", Common),
    ("court", Common),
    ("department", Common),
    ("federation", Common),
    ("firm", Firm),
    ("foundation", Common),
    ("fund", Common),
    ("government", Common),
    ("group", Firm),
    ("hospital", Common),
    ("inc", Form),
    ("institute", Common),
    ("league", Common),
    ("ltd", Form),
    ("ministry", Common),
    ("museum", Common),
    ("news", Text),
    ("newspaper", Text),
    ("office", Common),
    ("paper", Text),
    ("party", Common),
    ("plc", Form),
    ("police", Common),
    ("poll", Text),
    ("post", Text),
    ("press", Text),
    ("pty", Form),
    ("report", Text),
    ("reuters", Text),
    ("school", Common),
    ("service", Common),
    ("society", Common),
    ("statement", Text),
    ("study", Text),
    ("survey", Text),
    ("times", Text),
    ("trust", Common),
    ("union", Common),
    ("university", Common),
];

/// Whether a lower-cased word is what somebody wrote or prints.
pub(crate) fn is_text(lower: &str) -> bool {
    WORDS.binary_search_by_key(&lower, |row| row.0).is_ok_and(|at| WORDS.get(at).is_some_and(|row| row.1 == Text))
}

/// Nouns for those whose trade is to speak for another; sorted.
pub(crate) const SPOKESPEOPLE: &[&str] =
    &["spokesman", "spokesmen", "spokespeople", "spokesperson", "spokespersons", "spokeswoman", "spokeswomen"];

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
        crate::lexicon::assert_well_formed(super::SPOKESPEOPLE.iter().copied());
    }
}
