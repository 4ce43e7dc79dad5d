//! Times of day on the clock: "5:30 p.m. GMT", "1430 GMT", "half past two", "five o'clock in the morning".

use super::form::{DateForm, Form, Found};
use super::scan::Scan;
use super::value::TimeOfDay;
use crate::lexicon::calendar::{Calendar, Deictic};
use crate::text::Token;

/// A time of day, the minutes of its zone east of Greenwich, and the token after it.
pub(super) type Clock = (TimeOfDay, Option<i16>, usize);

/// Hour, minute, second, the token after, and whether the form alone is a time.
type Fields = (u8, u8, Option<u8>, usize, bool);

impl Scan<'_, '_> {
    /// "10:30", "5 p.m. on Friday", "5.30pm", "0900 GMT", "nine o'clock".
    pub(super) fn clock(&self, at: usize) -> Option<Found> {
        let (time, offset, end) = self.clock_time(at)?;
        let (date, end) = self.date_after(end).map_or((None, end), |(date, end)| (Some(date), end));
        let article = self.is(at, "quarter") && self.before(at) == "a";
        Some(Found::new(at - usize::from(article)..end, Form::Time { date, time, offset }))
    }

    pub(super) fn clock_time(&self, at: usize) -> Option<Clock> {
        let (hour, minute, second, end, sure) = self.clock_fields(at)?;
        // "am" is the verb unless it follows its number closely
        let sign = self.lower(end).contains('.') || self.is(end, "pm") || self.get(end).is_some_and(Token::is_all_caps);
        let is_meridiem = sign || self.is_glued(end) || self.is_number(end - 1);
        let half = match self.calendar(end) {
            Some(Calendar::Meridiem(add)) if (1..=12).contains(&hour) && is_meridiem => {
                Some((hour % 12 + add, end + 1))
            }
            _ => self.in_part(hour, end),
        };
        let (hour, end) = half.unwrap_or((hour, end));
        let zone = self.calendar(end).filter(|_| self.get(end).is_some_and(Token::is_all_caps));
        let offset = if let Some(Calendar::Zone(offset)) = zone { Some(offset) } else { None };
        let shown = hour <= 24 && minute <= 59 && second.is_none_or(|second| second <= 60);
        let clock = (TimeOfDay::Clock { hour, minute, second }, offset, end + usize::from(offset.is_some()));
        ((sure || half.is_some() || offset.is_some()) && shown).then_some(clock)
    }

    /// "at two in the morning", "five o'clock in the afternoon": the hour of 24, and the token after.
    fn in_part(&self, hour: u8, at: usize) -> Option<(u8, usize)> {
        let part = self.phrase(at, "in the").filter(|_| (1..=12).contains(&hour))?;
        let add = if self.is(part, "morning") { 0 } else { 12 };
        let told =
            self.is_any(at.wrapping_sub(1), "o'clock o’clock") || self.is_any(at.wrapping_sub(2), "past to : at");
        (told && self.is_any(part, "morning afternoon evening")).then_some((hour % 12 + add, part + 1))
    }

    /// "half past two", "a quarter to five", "twenty past nine".
    fn spoken(&self, at: usize) -> Option<Fields> {
        let minute = match self.lower(at) {
            "half" => 30,
            "quarter" => 15,
            _ if self.is(at + 1, "past") => self.small(at).filter(|(minute, end)| *minute < 30 && *end == at + 1)?.0,
            _ => return None,
        };
        let (hour, end) = self.small(at + 2).filter(|(hour, _)| (1..=12).contains(hour))?;
        match self.lower(at + 1) {
            "past" => Some((hour, minute, None, end, true)),
            "to" if minute == 15 => Some(((hour + 10) % 12 + 1, 45, None, end, true)),
            _ => None,
        }
    }

    fn clock_fields(&self, at: usize) -> Option<Fields> {
        let colon = self.is_number(at) && self.is(at + 1, ":") && self.is_glued(at + 1) && self.is_glued(at + 2);
        let spoken = self.spoken(at);
        if spoken.is_some() || colon {
            return spoken.or_else(|| self.with_colons(at));
        }
        let dotted = self.is_number(at).then(|| self.document.word(at).split_once('.')).flatten();
        if let Some((hour, minute)) = dotted {
            return Some((hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?, None, at + 1, false));
        }
        if let Some((value, 4)) = self.digits(at) {
            let zoned = matches!(self.calendar(at + 1), Some(Calendar::Zone(_)));
            let (hour, minute) = (u8::try_from(value / 100).ok()?, u8::try_from(value % 100).ok()?);
            return zoned.then_some((hour, minute, None, at + 1, false));
        }
        let (hour, end) = self.small(at)?;
        if self.is_any(end, "o'clock o’clock") {
            return Some((hour, 0, None, end + 1, true));
        }
        let marked = matches!(self.calendar(end), Some(Calendar::Meridiem(_) | Calendar::Zone(_)));
        let told = marked || self.is(at.wrapping_sub(1), "at") && self.in_part(hour, end).is_some();
        told.then_some((hour, 0, None, end, false))
    }

    /// "10:30", "10:30:15", and not "John 3:16", "won 10:30", "in a time of 14:37:30".
    fn with_colons(&self, at: usize) -> Option<Fields> {
        let ((hour, 1..=2), (minute, 2)) = (self.digits(at)?, self.digits(at + 2)?) else { return None };
        let score = at > 0 && self.is_glued(at) && !self.before_any(at, "( - – [ \" ' “");
        let longer = self.is(at + 3, ":") && self.is_glued(at + 4);
        let second = self.digits(at + 4).filter(|_| longer).and_then(|(second, _)| u8::try_from(second).ok());
        let end = if second.is_some() { at + 5 } else { at + 3 };
        let lasts = longer && self.before_any(at, "of in");
        (!score && !lasts).then_some((u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, second, end, true))
    }

    /// The date after a time: "Friday", "on May 3", "yesterday", ", 9 September 2024".
    pub(super) fn date_after(&self, end: usize) -> Option<(DateForm, usize)> {
        let at = self.after_any(self.after_comma(end), "on of");
        let found = match self.calendar(at) {
            Some(Calendar::Weekday(_)) => self.weekday(at),
            Some(Calendar::Month(_)) => self.month_day(at),
            Some(Calendar::Deictic(Deictic::Day(_))) => self.deictic(at),
            _ if self.is_number(at) => self.day_month(at).or_else(|| self.numeric_date(at)),
            _ if self.is(at, "the") => self.day_month(at + 1),
            _ => None,
        }?;
        if let Form::Date(date) = found.form { Some((date, found.tokens.end)) } else { None }
    }
}
