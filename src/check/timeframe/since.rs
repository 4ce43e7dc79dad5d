//! Years counted between two that a source compares: "the lowest since 2005" of 2016, "up from 52 in 2012".

use crate::mention::{Reading, Timex, TimexModifier, TimexValue};

/// Two times of a source that lie so many years apart as a claim says: one it counts "since" and one it tells of, or two that it
/// compares in a sentence.
pub(super) fn years<'r>(claim: &Timex, count: i32, source: &'r Reading<'r>) -> Option<[&'r Timex; 2]> {
    counted_since(claim, count, source).or_else(|| compared(count, source))
}

/// "the highest since 2008" in a text that has no publication date but tells of 2015, or of the years beside it.
fn counted_since<'r>(claim: &Timex, count: i32, source: &'r Reading<'r>) -> Option<[&'r Timex; 2]> {
    let is_first = |timex: &&Timex| {
        let mut before = timex.tokens.start.saturating_sub(PHRASE)..timex.tokens.start;
        before.any(|at| source.document.lower(at) == "since") && year(timex).is_some()
    };
    source.timexes.iter().filter(is_first).take(MOST).find_map(|first| {
        let fits = |other: &&Timex| {
            let years = year(other).zip(year(first)).and_then(|(last, first)| last.checked_sub(first));
            years.is_some_and(|years| is_so_many(claim.modifier, count, years))
        };
        source.published.is_none().then(|| source.timexes.iter().take(MOST).find(fits))?.map(|last| [first, last])
    })
}

/// Whether so many years are told by a count and its modifier; the year that a text speaks of may be the one beside those it names.
fn is_so_many(modifier: Option<TimexModifier>, count: i32, years: i32) -> bool {
    use TimexModifier::{EqualOrLess, EqualOrMore, LessThan, MoreThan};
    match modifier {
        Some(MoreThan | EqualOrMore) => (count..=count.saturating_add(count / 2)).contains(&years),
        Some(LessThan | EqualOrLess) => (count.saturating_sub(count / 3)..=count).contains(&years),
        _ => years.abs_diff(count) <= 1 && years > 1,
    }
}

/// "from 52 in 2012 to 69 in 2015", "69 in 2015, compared with 52 in 2012".
fn compared<'r>(count: i32, source: &'r Reading<'r>) -> Option<[&'r Timex; 2]> {
    let document = &source.document;
    let times = source.timexes.iter().enumerate().take(MOST);
    times.filter(|(_, timex)| year(timex).is_some()).find_map(|(at, first)| {
        let sentence = document.sentence_around(first.tokens.start);
        let rest = source.timexes.get(at + 1..)?.iter().take_while(|timex| timex.tokens.start < sentence.end);
        let compares = sentence.clone().any(|at| matches!(document.lower(at), "from" | "compared"));
        let is_apart = |last: &&Timex| {
            year(first).zip(year(last)).is_some_and(|(a, b)| i64::from(a.abs_diff(b)) == i64::from(count))
        };
        compares.then(|| rest.take(NEAR).find(is_apart))?.map(|last| [first, last])
    })
}

/// The year that a time is.
fn year(timex: &Timex) -> Option<i32> {
    match timex.in_itself {
        TimexValue::Date(date) => date.year(),
        _ => None,
    }
}

/// How far before its year "since" stands: "since the three months to October 2005".
const PHRASE: usize = 6;

/// More times than are looked at.
const MOST: usize = 60;

/// More times than a sentence compares.
const NEAR: usize = 6;
