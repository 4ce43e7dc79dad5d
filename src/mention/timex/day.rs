//! Weekdays and parts of the day: "Monday, Sept. 9", "Friday night", "the morning of 31 January", "noon".

use super::date_value::DateValue;
use super::form::{DateForm, Form, Found, Shift};
use super::not_timex;
use super::scan::Scan;
use super::value::TimeOfDay;
use crate::lexicon::calendar::{Calendar, DayPart, Grain};

impl Scan<'_, '_> {
    /// "Monday", "Friday night", "Monday, Sept. 9, 2024", "Friday 13 May", "Tuesday the 5th", "Friday of last week".
    pub(super) fn weekday(&self, at: usize) -> Option<Found> {
        let Calendar::Weekday(weekday) = self.calendar(at)? else { return None };
        if !self.is_weekday(at) {
            return None;
        }
        let end = if self.lower(at).len() < 6 && !self.is(at, "tgif") { self.after_dot(at + 1) } else { at + 1 };
        let next = self.after_any(self.after_comma(end), "the on");
        let dated = self.month_day(next).or_else(|| self.day_month(next)).or_else(|| self.numeric_date(next));
        if let Some(found) = dated {
            return Some(self.with_day_part(Found { tokens: at..found.tokens.end, ..found }));
        }
        let week = self.relative(self.after_any(end, "of")).filter(|(shift, _)| shift.grain == Grain::Week);
        Some(match week.filter(|_| self.is_any(end, "of last this next")) {
            Some((shift, end)) => Found::date(at..end, DateForm::Within(DateValue::Weekday(weekday), shift)),
            None => self.with_day_part(Found::stated(at..end, DateValue::Weekday(weekday))),
        })
    }

    /// Whether a weekday word is the day: "sun", "sat" and "Friday" the person are not.
    pub(super) fn is_weekday(&self, at: usize) -> bool {
        let dotted = self.is(at + 1, ".") && self.is_glued(at + 1) && !self.is_any(at, "sun sat wed mon");
        let next = self.after_comma(self.after_dot(at + 1));
        let dated = || self.month(next).is_some() || self.day_month(self.after_comma(at + 1)).is_some();
        let short = self.is_any(at, "tues thur thurs tgif") && self.is_capitalised(at);
        (self.lower(at).len() >= 6 || dotted || short || dated()) && !not_timex::is_in_name(self, at)
    }

    /// A part of the day or a clock after a day: "yesterday morning", "Friday at 5 p.m.", "Friday at noon".
    pub(super) fn with_day_part(&self, found: Found) -> Found {
        let Form::Date(date) = found.form else { return found };
        let (start, end) = (found.tokens.start, found.tokens.end);
        let last = self.after_any(end, "early late");
        let named = not_timex::is_in_name(self, end) || self.is_capitalised(end) && self.is_capitalised(end + 1);
        if let (Some(Calendar::DayPart(part)), false) = (self.calendar(last), named) {
            return Found::new(start..last + 1, self.part_form(last, part, Some(date)));
        }
        let at = self.after_any(self.after_comma(end), "at around by");
        if at == end {
            return found;
        }
        let sharp = self.is_any(at, "noon midnight dawn dusk") && !self.is(end, ",");
        match (self.clock_time(at), self.calendar(at)) {
            (Some((time, offset, after)), _) => Found::new(start..after, Form::Time { date: Some(date), time, offset }),
            (None, Some(Calendar::DayPart(part))) if sharp => {
                Found::new(start..at + 1, self.part_form(at, part, Some(date)))
            }
            _ => found,
        }
    }

    /// "noon" and "midnight" are on the clock, every other part of the day has its letters.
    pub(super) fn part_form(&self, at: usize, part: DayPart, date: Option<DateForm>) -> Form {
        let clock = |hour| TimeOfDay::Clock { hour, minute: 0, second: None };
        let time = match self.lower(at) {
            "noon" => clock(12),
            "midnight" => clock(24),
            _ => TimeOfDay::Part(part),
        };
        Form::Time { date, time, offset: None }
    }

    /// "this morning", "the night of May 3", "noon", "at night".
    pub(super) fn day_part(&self, at: usize) -> Option<Found> {
        let Calendar::DayPart(part) = self.calendar(at)? else { return None };
        let dash = usize::from(at > 0 && self.is_dash(at - 1));
        let early = if self.before_any(at - dash, "early late mid") { at - dash - 1 } else { at };
        let pointer = self.before(early);
        let day = match pointer {
            "this" => Some(DateForm::Shift(Shift::speech(0, Grain::Day))),
            "that" => Some(DateForm::Shift(Shift::reference(0, Grain::Day))),
            _ => None,
        };
        let start = early - usize::from(day.is_some() || pointer == "the");
        let end = self.after_any(at + 1, "hours");
        // "opening night on 1 October" is an event of that day.
        let describes = |at: usize| self.is_word(at) && self.function(at).is_none() && self.calendar(at).is_none();
        let is_event = early == at && at > 0 && describes(at - 1);
        let dated = self.date_after(end).filter(|_| !is_event && (self.is_any(end, "of on") || day.is_none()));
        if let Some((date, end)) = dated {
            return Some(Found::new(start..end, self.part_form(at, part, Some(date))));
        }
        let noun = self.is_word(end) && self.function(end).is_none();
        let placed = dash == 1 && early < at || !noun && (early < at || self.follows_preposition(start));
        let sharp = self.is_any(at, "noon midnight");
        let named = self.is_capitalised(at) && at > 0 && self.function(at - 1).is_none() || self.is_hyphen(at + 1);
        (!named && (day.is_some() || placed || sharp)).then(|| Found::new(start..end, self.part_form(at, part, day)))
    }
}
