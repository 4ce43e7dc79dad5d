//! Lengths of time: "five years", "a 14-month", "two and a half hours", "months", and what they are counted from.

use num_traits::CheckedAdd;

use super::TimexRelation;
use super::duration_value::DurationValue;
use super::form::{Form, Found, Way};
use super::not_timex;
use super::scan::Scan;
use super::value::TimexValue;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::{Function, Numeral};
use crate::mention::number::{Rational, number_at};
use crate::text::{Token, TokenKind};

/// Words between a number and its unit that say nothing of the length.
const FILLERS: &str = "full whole more long straight consecutive successive calendar fiscal additional further extra solid working business entire bloody brutal short gruelling grueling difficult hard happy trading other different short good separate";

impl Scan<'_, '_> {
    /// "five years", "two to three weeks", "5-minute", "one and a half decades": the amount opens it.
    pub(super) fn counted(&self, at: usize) -> Option<Found> {
        let (amount, end) = self.amount(at)?;
        if self.is_some_day(at) || self.is(at, "half") && end == at + 1 {
            return None;
        }
        let dated = self.is_any(end, "quarter half") && self.year(at).is_some();
        if dated || self.is_any(end, "quarters seconds") && self.is_any(end + 1, "of") {
            return None;
        }
        let (most, end) = self.upper_amount(end).map_or((None, end), |(most, end)| (Some(most), end));
        let (grain, factor, end, _) = self.unit(end)?;
        let amount = num_traits::CheckedMul::checked_mul(&amount, &Rational::from(factor))?;
        let value = DurationValue { most, ..halves_to_minutes(DurationValue::new(Some(amount), grain)) };
        let (value, end) = self.with_rest(value, end);
        self.counted_from(at, value, end)
    }

    /// Whether a number stands before a unit after all: it was judged with it, and found to be an age or a rate.
    fn is_numbered(&self, at: usize) -> bool {
        let last = if self.before(at) == "-" && self.is_glued(at) { at.wrapping_sub(2) } else { at.wrapping_sub(1) };
        let one = self.is_any(last, "one half");
        self.get(last).is_some_and(|token| {
            let counts = matches!(token.senses().numeral, Some(Numeral::Unit(_) | Numeral::Ten(_)));
            token.kind == TokenKind::Number || counts && !one
        })
    }

    /// "One day he left": no length, unless a preposition or what follows makes it one.
    fn is_some_day(&self, at: usize) -> bool {
        let bounded = self.before_any(at, "for in within after just only than least");
        let counted = self.is_any(at + 2, "later after before ago earlier");
        self.is(at, "one") && self.is(at + 1, "day") && !bounded && !counted
    }

    /// "half an hour", "half a century".
    pub(super) fn half_of(&self, at: usize) -> Option<Found> {
        if !self.is(at, "half") || self.is_any(at.wrapping_sub(1), "a first second last") && self.is(at, "of") {
            return None;
        }
        let article = self.is_any(at + 1, "a an");
        let plain = self.is_any(at + 2, "century") && self.is_hyphen(at + 1);
        let timed = self.is_any(at + 3, "of ago later -")
            || self.before_any(at, "last past next nearly almost subsequent over than about");
        if plain && !timed || self.is_any(at + 2, "centuries") {
            return None;
        }
        let (grain, _, end, _) = self.unit(if article { at + 2 } else { at + 1 })?;
        let value = halves_to_minutes(DurationValue::new(Some(Rational::new(1, 2)), grain));
        let start = if !article && self.before(at) == "a" { at - 1 } else { at };
        self.counted_from(start, value, end)
    }

    /// A unit with no number before it: "a year", "several months", "years", "decades-long".
    pub(super) fn uncounted(&self, at: usize) -> Option<Found> {
        let (grain, factor, end, plural) = self.unit(at)?;
        let adjectives = self.fillers_before(at);
        if self.is_numbered(adjectives) {
            return None;
        }
        if self.is_any(at, "days") && self.before(at) == "these" {
            return Some(Found::new(at - 1..at + 1, Form::Fixed(TimexValue::PresentRef)));
        }
        if self.is_no_length(adjectives, grain, plural) {
            return None;
        }
        let (start, amount) = self.vague_amount(adjectives, plural)?;
        let amount = amount.map(|amount| amount * Rational::from(factor));
        let value = DurationValue::new(amount, grain);
        let (value, end) = if amount.is_some() { self.with_and_a_half(value, end) } else { (value, end) };
        if amount.is_none() && grain <= Grain::Minute && !self.is_short_time(start, end) {
            return None;
        }
        self.counted_from(start, value, end)
    }

    /// Whether "minutes" and "seconds" are times and not the record of a meeting: "within minutes", "several minutes".
    fn is_short_time(&self, start: usize, end: usize) -> bool {
        self.is_any(end, "ago later earlier before after")
            || self.is(end, "of") && !self.is(start, "the")
            || self.is_any(start, "a several few many")
            || self.before_any(start, "within in for by just only mere")
    }

    /// Whether a unit without a number is none: "a second attack", "60 miles an hour", "quarters", "his Southampton days".
    fn is_no_length(&self, at: usize, grain: Grain, plural: bool) -> bool {
        let before = self.document.get(at.wrapping_sub(1));
        let surname = before.is_some_and(Token::is_name);
        if surname && self.is_capitalised(at) {
            return true;
        }
        if !plural {
            let speed = self.document.get(at.wrapping_sub(2)).is_some_and(|token| token.senses().unit.is_some());
            let counted = self.is_any(at + 1, "later ago earlier");
            return self.is_any(at, "second quarter") && !counted
                || self.is(at, "second") && !self.is_any(at + 1, "later ago earlier")
                || speed && self.before_any(at, "a an")
                || self.back_any(at, 2, "miles kilometers kilometres km metres knots");
        }
        if self.is_glued(at) && self.before(at) == "-" && self.back(at, 2) == "half" {
            return true;
        }
        let vague = self.before_any(at, "several few many of some");
        if grain == Grain::Quarter && !vague {
            return true;
        }
        let adjective = self.before_any(at, "younger early teenage formative golden work opening office longer later glory dark happy school college last peak leap election visiting rush");
        let named = before.is_some_and(|token| {
            token.is_capitalised()
                && token.function().is_none()
                && token.senses().calendar.is_none()
                && !token.opens_line()
        });
        grain <= Grain::Year
            && (adjective || grain <= Grain::Day && named && self.document.sentence_around(at).start + 1 < at)
    }

    /// A number and what makes it a fraction: "two and a half".
    pub(super) fn amount(&self, at: usize) -> Option<(Rational, usize)> {
        self.get(at)?;
        let number = number_at(self.document, at)?;
        let value = number.value?;
        for (offset, glue) in [(number.end, false), (number.end + 1, true)] {
            let half = if glue {
                self.is_hyphen(number.end)
                    && self.is(offset, "and")
                    && self.is(offset + 2, "a")
                    && self.is(offset + 4, "half")
            } else {
                self.is(offset, "and") && self.is(offset + 1, "a") && self.is(offset + 2, "half")
            };
            if half {
                let end = if glue { offset + 5 } else { offset + 3 };
                return Some((value.checked_add(&Rational::new(1, 2))?, end));
            }
        }
        Some((value, number.end))
    }

    /// The second number of "two to three years", "5-10 days".
    fn upper_amount(&self, at: usize) -> Option<(Rational, usize)> {
        if self.is_hyphen(at) && self.is_any(at + 1, "to or") {
            return self.amount(self.after_hyphen(at + 2));
        }
        let opens = self.is_dash(at) || self.is_any(at, "to or");
        if opens { self.amount(at + 1) } else { None }
    }

    /// The unit at a token, past a hyphen and words that say nothing: grain, factor, the token after, and whether plural.
    fn unit(&self, at: usize) -> Option<(Grain, i128, usize, bool)> {
        let mut at = self.after_hyphen(at);
        let mut skipped = 0;
        while skipped < 2 && self.is_any(at, FILLERS) {
            at = self.after_hyphen(at + 1);
            skipped += 1;
        }
        let plural = self.lower(at).ends_with('s');
        let (grain, factor) = match self.calendar(at)? {
            Calendar::Grain(Grain::Half) => return None,
            Calendar::Grain(grain) => (grain, 1),
            Calendar::Fortnight => (Grain::Week, 2),
            _ => return None,
        };
        let abbreviated = self.is_any(at, "sec secs min mins hr hrs yr yrs wk wks qtr");
        let end = if abbreviated { self.after_dot(at + 1) } else { at + 1 };
        Some((grain, factor, end, plural))
    }

    /// "and 30 minutes" after "two hours".
    fn with_rest(&self, value: DurationValue, end: usize) -> (DurationValue, usize) {
        let mut at = end;
        at = self.after_comma(at);
        if self.is(at, "and") {
            at += 1;
        }
        let rest = || {
            let (amount, after) = self.amount(at)?;
            let (grain, factor, after, _) = self.unit(after)?;
            let finer = grain < value.grain && factor == 1 && (at > end || !self.is_dash(end));
            finer.then_some((DurationValue { rest: Some((amount, grain)), ..value }, after))
        };
        rest().unwrap_or((value, end))
    }

    /// "and a half" after "a year".
    pub(super) fn with_and_a_half(&self, value: DurationValue, end: usize) -> (DurationValue, usize) {
        if !(self.is(end, "and") && self.is(end + 1, "a") && self.is(end + 2, "half")) {
            return (value, end);
        }
        let half = Rational::new(1, 2)
            * if value.amount == Some(Rational::from(10)) { Rational::from(10) } else { Rational::from(1) };
        (DurationValue { amount: value.amount.and_then(|amount| amount.checked_add(&half)), ..value }, end + 3)
    }

    fn fillers_before(&self, at: usize) -> usize {
        let mut start = at;
        while at - start < 2 && self.before_any(start, FILLERS) {
            start -= 1;
        }
        start
    }

    /// The determiner or vague number before a unit: where it starts and the amount it states.
    fn vague_amount(&self, at: usize, plural: bool) -> Option<(usize, Option<Rational>)> {
        let one = Some(Rational::from(1));
        let (first, second) = (self.before(at), self.back(at, 2));
        if !plural {
            return match first {
                "a" | "an" | "one" | "another" | "single" if second == "half" => {
                    Some((at - 2, Some(Rational::new(1, 2))))
                }
                "a" | "an" | "another" | "all" => Some((at - 1, one)),
                "single" if matches!(second, "a" | "one") => Some((at - 2, one)),
                "the" | "that" | "this"
                    if self.is_any(at, FILLERS)
                        && !self.is_any(at, "fiscal calendar business trading other further") =>
                {
                    Some((at - 1, one))
                }
                _ if self.is_hyphen(at + 1) && self.is_any(at + 2, "long old") => Some((at, one)),
                _ => None,
            };
        }
        if first == "a" && self.is_hyphen(at + 1) {
            return Some((at, None));
        }
        Some(match (second, first) {
            ("a", "dozen") => (at - 2, Some(Rational::from(12))),
            ("a", "few" | "couple") | ("the" | "these" | "those", "few") => (at - 2, None),
            ("couple" | "dozens" | "hundreds" | "thousands" | "number" | "scores" | "tens", "of") => {
                let article = usize::from(self.back_any(at, 3, "a the"));
                (at - 2 - article, None)
            }
            ("as", "many") => return None, // "the third in as many days"
            (_, "several" | "few" | "many" | "numerous" | "some" | "multiple") => (at - 1, None),
            (_, "the" | "those" | "these") => {
                let bounded = self.is_any(at + 1, "of after before since leading following ahead between that");
                if bounded || first != "the" { (at - 1, None) } else { return None }
            }
            ("'s" | "’s", _)
            | (_, "'s" | "’s" | "of" | "his" | "her" | "their" | "its" | "my" | "our" | "your" | "a")
                if !matches!(first, "of") =>
            {
                return None;
            }
            _ => (at, None),
        })
    }

    /// What a length is counted from: "two weeks ago", "three days later", "five years from now".
    fn counted_from(&self, start: usize, value: DurationValue, end: usize) -> Option<Found> {
        if not_timex::is_age_or_rate(self, end) || not_timex::is_cricket(self, start, end) {
            return None;
        }
        let found = |end: usize, form: Form| Some(Found::new(start..end, form));
        match self.lower(end) {
            "ago" => return found(end + 1, Form::FromSpeech(value, Way::Back)),
            "or" if self.is(end + 1, "so") && self.is(end + 2, "ago") => {
                return found(end + 3, Form::FromSpeech(value, Way::Back));
            }
            "earlier" | "previously" | "beforehand" => return found(end + 1, Form::FromReference(value, Way::Back)),
            "before" | "prior" => {
                let alone = !self.is_word(end + 1) || self.function(end + 1) == Some(Function::Coordinator);
                if alone {
                    return found(end + 1, Form::FromReference(value, Way::Back));
                }
                return Some(beside(start, value, end, TimexRelation::Before));
            }
            "later" | "afterward" | "afterwards" => return found(end + 1, Form::FromReference(value, Way::Ahead)),
            "after" => return Some(beside(start, value, end, TimexRelation::After)),
            "from" if self.is(end + 1, "now") || self.is(end + 1, "today") => {
                return found(end + 2, Form::FromSpeech(value, Way::Ahead));
            }
            "hence" => return found(end + 1, Form::FromSpeech(value, Way::Ahead)),
            _ => {}
        }
        if self.is_time_ahead(end) {
            let span = end + 1 + usize::from(self.is(end + 1, "time"));
            return found(span.min(end + 2), Form::FromSpeech(value, Way::Ahead));
        }
        let long = self.after_hyphen(end);
        let end = if self.is(long, "long") { long + 1 } else { end };
        Some(Found::new(start..end, Form::Duration(value)))
    }

    /// "in five years' time", "in a year's time".
    fn is_time_ahead(&self, end: usize) -> bool {
        self.is_any(end, "' ’ 's ’s") && self.is(end + 1, "time")
    }
}

/// "two years before the war": the length alone, and on which side of the event.
fn beside(start: usize, value: DurationValue, end: usize, side: TimexRelation) -> Found {
    let length = Found::new(start..end, Form::Duration(value));
    Found { relation: Some(side), ..length }
}

/// "half an hour" is thirty minutes, half a year six months.
fn halves_to_minutes(value: DurationValue) -> DurationValue {
    match (value.grain, value.amount) {
        (Grain::Year, Some(amount)) if amount == Rational::new(1, 2) => {
            DurationValue::new(Some(Rational::from(6)), Grain::Month)
        }
        (Grain::Hour, Some(amount)) if amount < Rational::from(1) => {
            DurationValue::new(Some(amount * Rational::from(60)), Grain::Minute)
        }
        _ => value,
    }
}
