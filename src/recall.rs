//! The places of a summary that a person's words speak of: where it says those words, else where it says the same otherwise.

use crate::case::occurrences;
use crate::finding::{Finding, Value};
use crate::mention::{Quantity, Reading, Timex, TimexValue};
use crate::span::Span;

/// The places where a summary says some words, all of them or the nth; of a summary that was written anew, the claims whose
/// value is one that the words have: "3,000 officers" is found again in "three thousand officers".
pub(crate) fn places<'f>(
    summary: &str,
    words: &str,
    nth: Option<usize>,
    findings: impl Iterator<Item = &'f Finding>,
) -> Vec<Span> {
    let said = occurrences(summary, words, nth);
    if !said.is_empty() {
        return said;
    }
    let values = Values::of(words);
    let mut spans: Vec<Span> = findings.filter(|one| values.hold(summary, one)).map(|one| one.claim.span).collect();
    spans.sort();
    spans.dedup();
    match nth {
        Some(nth) => spans.into_iter().skip(nth.saturating_sub(1)).take(1).collect(),
        None => spans,
    }
}

/// The values that some words have when they are read on their own.
struct Values<'w> {
    words: Reading<'w>,
}

impl<'w> Values<'w> {
    fn of(words: &'w str) -> Self {
        Self { words: Reading::new(words, None) }
    }

    fn hold(&self, summary: &str, finding: &Finding) -> bool {
        let words = self.words.document.text();
        match &finding.claim.value {
            Value::Quantity(claim) => self.words.numbers().any(|one| is_same_quantity((one, words), (claim, summary))),
            Value::Timex(claim) => self.words.timexes().iter().any(|one| is_same_time(one, claim)),
            Value::Speaker(claim) => names(words, claim),
            Value::Sources(_) | Value::Words => false,
        }
    }
}

/// Whether two quantities have the same values in the same unit, and count the same noun where both name one.
fn is_same_quantity((one, words): (&Quantity, &str), (claim, summary): (&Quantity, &str)) -> bool {
    let noun = |quantity: &Quantity, text: &str| {
        let head = quantity.head.map(|head| head.slice(text).to_lowercase());
        head.and_then(|head| head.split_whitespace().last().map(str::to_owned))
    };
    let nouns = (noun(one, words), noun(claim, summary));
    let is_same_noun = !matches!(nouns, (Some(one), Some(other)) if one != other);
    let [one, claim] = [one, claim].map(Quantity::in_common_unit);
    (one.range, one.unit, one.kind) == (claim.range, claim.unit, claim.kind) && one.range.is_some() && is_same_noun
}

fn is_same_time(one: &Timex, claim: &Timex) -> bool {
    let value = |timex: &Timex| match timex.in_itself {
        TimexValue::Duration(length) => TimexValue::Duration(length.in_largest_unit()),
        value => value,
    };
    let in_itself = |timex: &Timex| (value(timex).to_string(), timex.modifier, timex.relation);
    in_itself(one) == in_itself(claim)
}

/// Whether some words have a speaker's name: "critics" of "critics said".
fn names(words: &str, speaker: &str) -> bool {
    let plain = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase);
        words.filter(|word| word != "the").collect::<Vec<_>>()
    };
    let (words, speaker) = (plain(words), plain(speaker));
    !speaker.is_empty() && words.windows(speaker.len()).any(|stretch| stretch == speaker)
}

#[cfg(test)]
mod tests {
    use super::places;
    use crate::case::Case;
    use crate::check::check;

    /// The words of a summary that a person's words, which it does not have, speak of.
    #[track_caller]
    fn recalled(summary: &str, words: &str, found: &[&str]) {
        let case = Case::new(summary).with_source("1", "It rained.");
        let report = check(&case);
        let places = places(summary, words, None, report.findings.iter());
        assert_eq!(places.iter().map(|place| place.slice(summary)).collect::<Vec<_>>(), found);
    }

    #[test]
    fn a_value_is_found_in_other_words() {
        recalled("Three thousand officers will be trained.", "3,000 officers", &["Three thousand"]);
        recalled("The plan covers the coming five years.", "over the next five years", &["the coming five years"]);
        recalled("Within the next 5 years it ends.", "within the next five years", &["Within the next 5 years"]);
        recalled("The plan covers the next 60 months.", "over the next five years", &["the next 60 months"]);
        recalled("It is 3,000 metres long.", "3 km", &["3,000 metres"]);
        recalled("It is too dear, critics argue.", "critics said", &["critics argue"]);
    }

    #[test]
    fn another_value_or_another_thing_is_none() {
        recalled("Three thousand trees were planted.", "3,000 officers", &[]);
        recalled("About three thousand officers were trained.", "3,000 officers", &[]);
        recalled("Officials said it rained.", "critics said", &[]);
    }

    #[test]
    fn words_that_are_there_come_first() {
        recalled("Nine people, 9 people.", "9 people", &["9 people"]);
        recalled("Nine\n  people came.", "nine people", &["Nine\n  people"]);
    }
}
