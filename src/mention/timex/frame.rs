//! Words before a time: what blurs or narrows it and belongs to its extent ("early", "the end of", "more than"), and before that
//! the preposition, which tells how it bounds its event.

use super::TimexRelation::{self, After, Before, By, In, Since, Until};
use super::date_value::DateValue;
use super::form::{DateForm, Form, Found};
use super::scan::Scan;
use super::value::TimexModifier::{self, Approx, End, EqualOrLess, EqualOrMore, LessThan, Mid, MoreThan, Start};
use crate::lexicon::among;
use crate::lexicon::calendar::Grain;
use crate::lexicon::timing::BEFORE_OVER;
use crate::text::Document;

/// Phrases before an amount of time, with a bar between them.
const AMOUNT: &[(TimexModifier, &str)] = &[
    (MoreThan, "a little more than|a little over|just more than|just over|more than|longer than|well over"),
    (LessThan, "just under|less than|fewer than|under|nearly|almost"),
    (EqualOrLess, "no more than|not more than|at most|up to|as many as"),
    (EqualOrMore, "no less than|no fewer than|at least"),
    (Approx, "about|around|roughly|approximately|some"),
];

/// Nouns that narrow a period to a part of it: "the end of".
const PARTS: &[(TimexModifier, &str)] =
    &[(Start, "beginning start dawn onset"), (Mid, "middle"), (End, "end close rest remainder")];

/// Adjectives that do so: "early in", "mid-", and before some of its units: "the last days of".
const EARLY: &[(TimexModifier, &str)] = &[(Start, "early earlier"), (Mid, "mid"), (End, "late later")];
const FIRST: &[(TimexModifier, &str)] =
    &[(Start, "early first earlier"), (End, "late latter later last final closing")];

impl Scan<'_, '_> {
    /// A found time with the words before it that belong to it.
    pub(super) fn framed(&self, found: Found) -> Found {
        match found.form {
            Form::Duration(_) | Form::Counted(..) | Form::Window(..) => self.framed_amount(found),
            Form::Date(_) | Form::Time { date: Some(_), .. } => self.framed_date(found),
            _ => found,
        }
    }

    fn framed_amount(&self, mut found: Found) -> Found {
        let start = found.tokens.start;
        let starts = |row: &(TimexModifier, &str)| {
            let first = row.1.split('|').filter_map(|phrase| self.phrase_before(start, phrase)).min()?;
            Some((first, row.0))
        };
        let over = self.before(start) == "over" && self.before_any(start - 1, BEFORE_OVER);
        let longest = AMOUNT.iter().filter_map(starts).min_by_key(|row| row.0);
        if let Some((first, modifier)) = longest.or_else(|| over.then(|| (start - 1, MoreThan))) {
            found.tokens.start = first;
            return found.with(Some(modifier));
        }
        let window = matches!(found.form, Form::Window(..));
        let only = self.before_any(start, "only just") && !window && self.back(start, 2) != "has";
        let the = self.before(start) == "the" && matches!(found.form, Form::Duration(_)) && !self.is_hyphen(start + 1);
        found.tokens.start -= usize::from(only || the || self.before(start) == "another");
        found
    }

    /// "early Wednesday morning", "the end of the month"; nothing narrows a day of the calendar.
    fn framed_date(&self, mut found: Found) -> Found {
        let exact = matches!(found.form, Form::Date(DateForm::Stated(date))
            if date.grain() <= Grain::Day && !matches!(date, DateValue::Weekday(_)));
        if exact {
            return found;
        }
        if let Some((first, modifier)) = self.early_late(found.tokens.start) {
            found.tokens.start = first;
            found = found.with(Some(modifier));
        }
        match self.part_of(found.tokens.start).filter(|_| !matches!(found.form, Form::Time { .. })) {
            Some((first, modifier)) => Found { tokens: first..found.tokens.end, ..found }.with(modifier),
            None => found,
        }
    }

    /// "early", "mid-", "late in", "later", with the article before.
    fn early_late(&self, start: usize) -> Option<(usize, TimexModifier)> {
        let dash = usize::from(self.is_dash(start.wrapping_sub(1)) && start > self.floor);
        let inside = usize::from(dash == 0 && self.before_any(start, "in on"));
        let at = start.checked_sub(1 + dash + inside).filter(|at| *at >= self.floor)?;
        let modifier = find(EARLY, self.lower(at))?;
        Some((if inside == 0 { self.with_the(at) } else { at }, modifier))
    }

    /// "the end of", "the beginning of", "the early part of", "the rest of".
    fn part_of(&self, start: usize) -> Option<(usize, Option<TimexModifier>)> {
        let noun = start.checked_sub(2).filter(|at| *at >= self.floor && self.before(start) == "of")?;
        let units = self.is_any(noun, "part days months years weeks");
        let (first, modifier) = match find(FIRST, self.before(noun)).filter(|_| units) {
            Some(modifier) => (noun - 1, modifier),
            None => (noun, find(PARTS, self.lower(noun))?),
        };
        let whole = self.is_any(noun, "rest remainder");
        Some((self.with_the(first), (!whole).then_some(modifier)))
    }
}

/// The modifier of the row that has a word.
fn find(rows: &[(TimexModifier, &str)], word: &str) -> Option<TimexModifier> {
    rows.iter().find(|row| among(word, row.1)).map(|row| row.0)
}

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
