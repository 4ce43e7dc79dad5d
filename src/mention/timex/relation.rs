//! The preposition before a time: how the time bounds its event, and where the whole phrase starts.

use super::TimexRelation::{self, After, Before, By, In, Since, Until};
use crate::text::Document;

/// What may stand before a time, with a bar between; of those that fit, the longest is meant.
const PREPOSITIONS: &[(TimexRelation, &str)] = &[
    (By, "no later than|not later than|by"),
    (
        Since,
        "no earlier than|starting in|starting on|starting from|starting|beginning in|beginning on|ever since|back to|since|from",
    ),
    (Before, "earlier than|prior to|ahead of|before"),
    (After, "later than|after|following|beyond"),
    (Until, "up to|up until|until after|until|till|through|ending in|ending on|ending|ended"),
    (In, "as early as|as late as|as recently as|as of|at|on|in|during|within|over|throughout|for|between|of"),
];

impl TimexRelation {
    /// Whether nothing has both to one time: what lies on one side of a date, or of the day of speech, is not on the other.
    pub(crate) fn opposes(self, other: Self) -> bool {
        use TimexRelation::{Ago, Ahead, Next, Past};
        let apart = |a, b| matches!((a, b), (Before | Until | By, Since | After) | (Past | Ago, Next | Ahead));
        apart(self, other) || apart(other, self)
    }
}

/// The relation that the words before a token state, and the token they start at.
pub(super) fn preposition(document: &Document<'_>, start: usize, floor: usize) -> Option<(TimexRelation, usize)> {
    let pointed = start.checked_sub(1).is_some_and(|at| at >= floor && matches!(document.lower(at), "this" | "that"));
    let start = start - usize::from(pointed); // "from this upcoming Saturday"
    let word_before = |end: usize, word: &str| (end > floor && document.lower(end - 1) == word).then(|| end - 1);
    let opens = |phrase: &str| phrase.rsplit(' ').try_fold(start, word_before);
    let last = start.checked_sub(1).map_or("", |before| document.lower(before));
    let may_open = |phrase: &&str| phrase.ends_with(last);
    let first = |row: &(TimexRelation, &str)| Some((row.0, row.1.split('|').filter(may_open).filter_map(opens).min()?));
    PREPOSITIONS.iter().filter_map(first).min_by_key(|found| found.1)
}

/// "on Wednesday at the earliest", "at the latest".
pub(super) fn behind(document: &Document<'_>, end: usize) -> Option<TimexRelation> {
    match [0, 1, 2].map(|step| document.lower(end + step)) {
        ["at", "the", "earliest"] => Some(Since),
        ["at", "the", "latest"] => Some(By),
        _ => None,
    }
}
