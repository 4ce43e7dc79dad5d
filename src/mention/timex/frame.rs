//! Words before a time that blur or narrow it: "early", "the end of", "more than", "about"; they belong to its extent.

use super::date_value::DateValue;
use super::form::{DateForm, Form, Found};
use super::scan::Scan;
use super::value::TimexModifier;
use crate::lexicon::calendar::Grain;

/// Phrases before an amount of time, longest first where one ends another.
const AMOUNT: &[(&str, TimexModifier)] = &[
    ("a little more than", TimexModifier::MoreThan),
    ("a little over", TimexModifier::MoreThan),
    ("no more than", TimexModifier::EqualOrLess),
    ("not more than", TimexModifier::EqualOrLess),
    ("no less than", TimexModifier::EqualOrMore),
    ("no fewer than", TimexModifier::EqualOrMore),
    ("just more than", TimexModifier::MoreThan),
    ("just over", TimexModifier::MoreThan),
    ("just under", TimexModifier::LessThan),
    ("less than", TimexModifier::LessThan),
    ("fewer than", TimexModifier::LessThan),
    ("more than", TimexModifier::MoreThan),
    ("longer than", TimexModifier::MoreThan),
    ("well over", TimexModifier::MoreThan),
    ("at least", TimexModifier::EqualOrMore),
    ("at most", TimexModifier::EqualOrLess),
    ("up to", TimexModifier::EqualOrLess),
    ("as many as", TimexModifier::EqualOrLess),
    ("nearly", TimexModifier::LessThan),
    ("almost", TimexModifier::LessThan),
    ("about", TimexModifier::Approx),
    ("around", TimexModifier::Approx),
    ("roughly", TimexModifier::Approx),
    ("approximately", TimexModifier::Approx),
    ("some", TimexModifier::Approx),
    ("under", TimexModifier::LessThan),
];

/// Nouns that narrow a period to a part of it.
const PARTS: &[(&str, TimexModifier)] = &[
    ("beginning", TimexModifier::Start),
    ("start", TimexModifier::Start),
    ("dawn", TimexModifier::Start),
    ("onset", TimexModifier::Start),
    ("middle", TimexModifier::Mid),
    ("end", TimexModifier::End),
    ("close", TimexModifier::End),
    ("rest", TimexModifier::End),
    ("remainder", TimexModifier::End),
];

impl Scan<'_, '_> {
    /// A found time with the words before it that belong to it.
    pub(super) fn framed(&self, found: Found) -> Found {
        match found.form {
            Form::Duration(_) | Form::Counted(..) | Form::Window(..) => self.framed_amount(found),
            Form::Date(_) | Form::NextOne(_) => self.framed_date(found),
            Form::Time { date: Some(_), .. } => self.framed_early(found),
            _ => found,
        }
    }

    fn framed_amount(&self, mut found: Found) -> Found {
        let start = found.tokens.start;
        let framed = AMOUNT.iter().find_map(|row| Some((self.phrase_before(start, row.0)?, row.1)));
        if let Some((first, modifier)) = framed {
            found.tokens.start = first;
            let modifier = counted_back(&found.form, modifier);
            return found.with(Some(modifier));
        }
        if self.before(start) == "over" && self.is_adverbial_over(start - 1) {
            found.tokens.start = start - 1;
            return found.with(Some(TimexModifier::MoreThan));
        }
        let the = self.before(start) == "the" && matches!(found.form, Form::Duration(_)) && !self.is_hyphen(start + 1);
        if self.before(start) == "another" || the {
            found.tokens.start = start - 1;
            return found;
        }
        if self.before_any(start, "only just")
            && !matches!(found.form, Form::Window(..))
            && self.back(start, 2) != "has"
        {
            found.tokens.start = start - 1;
        }
        found
    }

    /// "for over five years", "lasted over an hour": an amount, where a bare "over five years" is a window.
    fn is_adverbial_over(&self, at: usize) -> bool {
        self.before_any(at, "for after in of by with lasted lasting lasts took takes taking spent is was just well been to waited served a")
    }

    /// "early Wednesday morning", "late this afternoon", "early in the morning of 29 April".
    fn framed_early(&self, mut found: Found) -> Found {
        if let Some((start, modifier)) = self.early_late(found.tokens.start) {
            found.tokens.start = start;
            found.modifier = found.modifier.or(Some(modifier));
        }
        found
    }

    fn framed_date(&self, mut found: Found) -> Found {
        let exact = match found.form {
            Form::Date(DateForm::Stated(DateValue::Weekday(_))) => false,
            Form::Date(DateForm::Stated(date)) => date.grain() <= Grain::Day,
            _ => false,
        };
        let mut start = found.tokens.start;
        if (!exact || self.is(start, "the"))
            && let Some((first, modifier)) = self.early_late(start)
        {
            start = first;
            found.modifier = found.modifier.or(Some(modifier));
        }
        if !exact && let Some((first, modifier)) = self.part_of(start) {
            start = first;
            found.modifier = found.modifier.or(modifier);
        }
        let stated = matches!(found.form, Form::Date(DateForm::Stated(_)));
        let dotted = self.is_dotted_circa(start);
        if found.modifier.is_none() && stated && dotted && !exact {
            start -= 2;
            found.modifier = Some(TimexModifier::Approx);
        } else if found.modifier.is_none()
            && stated
            && self.before_any(start, "about around circa c ca approximately roughly")
            && !exact
        {
            start -= 1;
            found.modifier = Some(TimexModifier::Approx);
        }
        found.tokens.start = start;
        found
    }

    /// "ca. 466 BC"
    fn is_dotted_circa(&self, start: usize) -> bool {
        self.before(start) == "." && self.back_any(start, 2, "c ca") && self.is_glued(start - 1)
    }

    /// "early", "mid-", "late in", "later", with the article before.
    fn early_late(&self, start: usize) -> Option<(usize, TimexModifier)> {
        let dash = usize::from(self.is_dash(start.wrapping_sub(1)) && start > self.floor);
        let inside = usize::from(dash == 0 && matches!(self.before(start), "in"));
        let at = start.checked_sub(1 + dash + inside).filter(|at| *at >= self.floor)?;
        let modifier = match self.lower(at) {
            "early" => TimexModifier::Start,
            "earlier" if dash == 0 => TimexModifier::Start,
            "mid" if inside == 0 => TimexModifier::Mid,
            "late" => TimexModifier::End,
            "later" if dash == 0 => TimexModifier::End,
            _ => return None,
        };
        let the = usize::from(self.before(at) == "the" && inside == 0);
        Some((at - the, modifier))
    }

    /// "the end of", "the beginning of", "the early part of", "the rest of".
    fn part_of(&self, start: usize) -> Option<(usize, Option<TimexModifier>)> {
        if self.before(start) != "of" {
            return None;
        }
        let noun = start.checked_sub(2).filter(|at| *at >= self.floor)?;
        let (first, modifier) = match (self.back(noun, 1), self.lower(noun)) {
            ("early" | "first" | "earlier", "part" | "days" | "months" | "years" | "weeks") => {
                (noun - 1, TimexModifier::Start)
            }
            ("late" | "latter" | "later" | "last" | "final" | "closing", "part" | "days" | "months" | "weeks") => {
                (noun - 1, TimexModifier::End)
            }
            ("very", word) => (noun - 1, part_modifier(word)?),
            (_, word) => (noun, part_modifier(word)?),
        };
        let the = usize::from(self.before(first) == "the");
        let whole = self.is_any(noun, "rest remainder");
        Some((first - the, (!whole).then_some(modifier)))
    }
}

fn part_modifier(word: &str) -> Option<TimexModifier> {
    PARTS.iter().find(|row| row.0 == word).map(|row| row.1)
}

/// "more than a year ago" is before the date, "less than a year ago" after it.
fn counted_back(form: &Form, modifier: TimexModifier) -> TimexModifier {
    let is_counted_back = matches!(form, Form::Counted(..));
    match modifier {
        TimexModifier::MoreThan if is_counted_back => TimexModifier::Before,
        TimexModifier::LessThan if is_counted_back => TimexModifier::After,
        other => other,
    }
}
