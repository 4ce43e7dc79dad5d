//! Times of day: "5:30 p.m. GMT", "1430 GMT", "noon", "Friday night", "the morning of 31 January".

use super::date_value::DateValue;
use super::form::{DateForm, Form, Found, Shift};
use super::not_timex;
use super::scan::Scan;
use super::value::TimeOfDay;
use crate::lexicon::calendar::{Calendar, DayPart, Deictic, Grain};
use crate::lexicon::lemma::is_regular_past;

impl Scan<'_, '_> {
    /// "10:30", "5 p.m. on Friday", "5.30pm", "0900 GMT", "nine o'clock".
    pub(super) fn clock(&self, at: usize) -> Option<Found> {
        let (time, offset, end) = self.clock_time(at)?;
        let (date, end) = self.date_after(end).map_or((None, end), |(date, end)| (Some(date), end));
        Some(Found::new(at..end, Form::Time { date, time, offset }))
    }

    fn clock_time(&self, at: usize) -> Option<(TimeOfDay, Option<i16>, usize)> {
        let (hour, minute, second, end, sure) = self.clock_fields(at)?;
        let (hour, end, sure) = match self.calendar(end) {
            Some(Calendar::Meridiem(add)) if (1..=12).contains(&hour) && self.is_meridiem(end) => {
                (hour % 12 + add, end + 1, true)
            }
            _ => self.in_part(hour, end).map_or((hour, end, sure), |(hour, end)| (hour, end, true)),
        };
        let (offset, end, sure) = match self.calendar(end) {
            Some(Calendar::Zone(offset)) if self.get(end).is_some_and(crate::text::Token::is_all_caps) => {
                (Some(offset), end + 1, true)
            }
            Some(Calendar::ZoneName) if sure && self.get(end).is_some_and(crate::text::Token::is_all_caps) => {
                (None, end + 1, true)
            }
            _ => (None, end, sure),
        };
        let valid = hour <= 24 && minute <= 59 && second.is_none_or(|second| second <= 60) && sure;
        valid.then_some((TimeOfDay::Clock { hour, minute, second }, offset, end))
    }

    /// "at two in the morning", "five o'clock in the afternoon": the hour of 24, and the token after.
    fn in_part(&self, hour: u8, at: usize) -> Option<(u8, usize)> {
        let placed = self.is(at, "in") && self.is(at + 1, "the") && (1..=12).contains(&hour);
        let add = match self.lower(at + 2) {
            "morning" => 0,
            "afternoon" | "evening" => 12,
            _ => return None,
        };
        let told = self.is_any(at.wrapping_sub(1), "o'clock o’clock")
            || self.is_spoken(at)
            || self.is(at.wrapping_sub(2), ":")
            || self.is(at.wrapping_sub(2), "at");
        (placed && told).then_some((hour % 12 + add, at + 3))
    }

    /// Whether "half past two" ends at a token.
    fn is_spoken(&self, end: usize) -> bool {
        end >= 2 && self.is_any(end - 2, "past to")
    }

    /// "half past two", "a quarter to five", "twenty past nine": the hour, the minute and the token after.
    fn spoken(&self, at: usize) -> Option<(u8, u8, usize)> {
        let minute = match self.lower(at) {
            "half" => 30,
            "quarter" => 15,
            _ if self.is(at + 1, "past") => self.small(at).filter(|(minute, end)| *minute < 30 && *end == at + 1)?.0,
            _ => return None,
        };
        let (hour, end) = self.small(at + 2).filter(|(hour, _)| (1..=12).contains(hour))?;
        match self.lower(at + 1) {
            "past" => Some((hour, minute, end)),
            "to" if minute == 15 => Some(((hour + 10) % 12 + 1, 45, end)),
            _ => None,
        }
    }

    /// "am" is the verb unless it follows its number closely.
    fn is_meridiem(&self, at: usize) -> bool {
        self.lower(at).contains('.')
            || self.is_glued(at)
            || self.is(at, "pm")
            || self.get(at).is_some_and(crate::text::Token::is_all_caps)
            || self.is_number(at - 1)
    }

    /// Hour, minute, second, the token after, and whether the form alone is a time.
    fn clock_fields(&self, at: usize) -> Option<(u8, u8, Option<u8>, usize, bool)> {
        if let Some((hour, minute, end)) = self.spoken(at) {
            return Some((hour, minute, None, end, true));
        }
        if self.is_number(at) && self.is(at + 1, ":") && self.is_glued(at + 1) && self.is_glued(at + 2) {
            let ((hour, length), (minute, 2)) = (self.digits(at)?, self.digits(at + 2)?) else { return None };
            if length > 2 || self.is_score(at) {
                return None;
            }
            if self.is(at + 3, ":") && self.before_any(at, "of in") {
                return None;
            }
            let second = if self.is(at + 3, ":") && self.is_glued(at + 4) { self.digits(at + 4) } else { None };
            let end = if second.is_some() { at + 5 } else { at + 3 };
            let second = second.and_then(|(second, _)| u8::try_from(second).ok());
            return Some((u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, second, end, true));
        }
        if let Some((hour, minute)) = self.is_number(at).then(|| self.document.word(at).split_once('.')).flatten() {
            let two = minute.len() == 2;
            return Some((hour.parse().ok()?, minute.parse().ok().filter(|_| two)?, None, at + 1, false));
        }
        if let Some((value, 4)) = self.digits(at) {
            let zoned = matches!(self.calendar(at + 1), Some(Calendar::Zone(_)));
            return zoned.then_some((
                u8::try_from(value / 100).ok()?,
                u8::try_from(value % 100).ok()?,
                None,
                at + 1,
                false,
            ));
        }
        let (hour, end) = self.small(at)?;
        if self.is_any(end, "o'clock o’clock") {
            return Some((hour, 0, None, end + 1, true));
        }
        let at_in_part = || self.is(at.wrapping_sub(1), "at") && self.in_part(hour, end).is_some();
        (matches!(self.calendar(end), Some(Calendar::Meridiem(_) | Calendar::Zone(_))) || at_in_part())
            .then_some((hour, 0, None, end, false))
    }

    /// "John 3:16", "won 10:30": a colon that no time has.
    fn is_score(&self, at: usize) -> bool {
        self.is_glued(at) && !self.before_any(at, "( - – [ \" ' “") && at > 0
    }

    /// The date after a time: "Friday", "on May 3", "yesterday", ", 9 September 2024".
    pub(super) fn date_after(&self, end: usize) -> Option<(DateForm, usize)> {
        let at = self.after_comma(end);
        let at = if self.is_any(at, "on of") { at + 1 } else { at };
        let found = match self.calendar(at) {
            Some(Calendar::Weekday(_)) => self.weekday(at),
            Some(Calendar::Month(_)) => self.month_day(at),
            Some(Calendar::Deictic(Deictic::Day(_))) => self.deictic(at),
            _ if self.is_number(at) => self.day_month(at).or_else(|| self.numeric_date(at)),
            _ if self.is(at, "the") => self.day_month(at + 1).or_else(|| {
                self.relative(at)
                    .filter(|(s, _)| s.grain == Grain::Day)
                    .map(|(s, e)| Found::date(at..e, DateForm::Shift(s)))
            }),
            _ if self.is(at, "that") => self
                .relative(at)
                .filter(|(s, _)| s.grain == Grain::Day)
                .map(|(s, e)| Found::date(at..e, DateForm::Shift(s))),
            _ => None,
        }?;
        match found.form {
            Form::Date(date) => Some((date, found.tokens.end)),
            _ => None,
        }
    }

    /// "Monday", "Friday night", "Monday, Sept. 9, 2024", "Friday 13 May", "Tuesday the 5th", "Friday of last week".
    pub(super) fn weekday(&self, at: usize) -> Option<Found> {
        let Calendar::Weekday(weekday) = self.calendar(at)? else { return None };
        if !self.is_weekday(at) {
            return None;
        }
        let end = if self.lower(at).len() < 6 && !self.is(at, "tgif") { self.after_dot(at + 1) } else { at + 1 };
        let end = if end > at + 1 && self.is_capitalised(end) && self.calendar(end).is_none() { at + 1 } else { end };
        let next = self.after_comma(end);
        let next = if self.is(next, "the") || self.is(next, "on") { next + 1 } else { next };
        let dated = self.month_day(next).or_else(|| self.day_month(next)).or_else(|| self.numeric_date(next));
        if let Some(found) = dated {
            return Some(self.with_day_part(Found { tokens: at..found.tokens.end, ..found }));
        }
        if self.is_any(end, "of last this next") {
            let whole = if self.is(end, "of") { end + 1 } else { end };
            if let Some((shift, end)) = self.relative(whole).filter(|(shift, _)| shift.grain == Grain::Week) {
                return Some(Found::date(at..end, DateForm::Within(DateValue::Weekday(weekday), shift)));
            }
        }
        Some(self.with_day_part(Found::date(at..end, DateForm::Stated(DateValue::Weekday(weekday)))))
    }

    /// Whether a weekday word is the day: "sun", "sat" and "Friday" the person are not.
    pub(super) fn is_weekday(&self, at: usize) -> bool {
        let abbreviated = self.lower(at).len() < 6;
        let dotted = self.is(at + 1, ".") && self.is_glued(at + 1) && !self.is_any(at, "sun sat wed mon");
        let dated = self.month(self.after_comma(self.after_dot(at + 1))).is_some()
            || self.day_month(self.after_comma(at + 1)).is_some();
        (!abbreviated || (dotted || dated || self.is_any(at, "tues thur thurs tgif") && self.is_capitalised(at)))
            && !not_timex::is_in_name(self, at)
    }

    /// A part of the day or a clock after a day: "yesterday morning", "Friday at 5 p.m.".
    pub(super) fn with_day_part(&self, found: Found) -> Found {
        let Form::Date(date) = found.form else { return found };
        let (start, end) = (found.tokens.start, found.tokens.end);
        let early = usize::from(self.is_any(end, "early late"));
        let named = not_timex::is_in_name(self, end) || self.is_capitalised(end) && self.is_capitalised(end + 1);
        let part = self.calendar(end + early).filter(|_| !named && !self.lower(end + early).ends_with('s'));
        if let Some(Calendar::DayPart(part)) = part {
            return Found::new(start..end + early + 1, self.part_form(end + early, part, Some(date)));
        }
        let at = self.after_comma(end);
        let at = if self.is_any(at, "at around by") { at + 1 } else { at };
        if at > end {
            if let Some((time, offset, after)) = self.clock_time(at) {
                return Found::new(start..after, Form::Time { date: Some(date), time, offset });
            }
            if self.is_any(at, "noon midnight dawn dusk") && !self.is(end, ",") {
                let Some(Calendar::DayPart(part)) = self.calendar(at) else { return found };
                return Found::new(start..at + 1, self.part_form(at, part, Some(date)));
            }
        }
        found
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
        let hours = usize::from(self.is(at + 1, "hours"));
        let end = at + 1 + hours;
        let early = self.early_before(at);
        let (start, day) = match self.before(early) {
            "this" => (early - 1, Some(DateForm::Shift(Shift::speech(0, Grain::Day)))),
            "that" => (early - 1, Some(DateForm::Shift(Shift::reference(0, Grain::Day)))),
            "the" => (early - 1, None),
            _ => (early, None),
        };
        let named_zone = matches!(self.calendar(end), Some(Calendar::Zone(_) | Calendar::ZoneName));
        let end = end + usize::from(named_zone && self.is_any(at, "noon midnight midday"));
        if let Some((date, end)) =
            self.date_after(end).filter(|(_, after)| *after > end && (self.is_any(end, "of on") || day.is_none()))
        {
            return Some(Found::new(start..end, self.part_form(at, part, Some(date))));
        }
        let placed =
            self.before_any(start, "in at by during until till before after through since from around every of for to");
        let named = self.is_capitalised(at) && at > 0 && self.function(at.wrapping_sub(1)).is_none()
            || self.is_hyphen(at + 1)
            || self.is_hyphen(at.wrapping_sub(1)) && self.back(at, 2) != "mid";
        let noun = self.is_word(end)
            && self.function(end).is_none()
            && !is_regular_past(self.lower(end))
            && self.calendar(end).is_none()
            && !self.is_any(at, "noon midnight");
        let fine = day.is_some()
            || early < at && (!noun || start < early)
            || (placed && !noun)
            || self.is_any(at, "noon midnight");
        (fine && !named).then(|| Found::new(start..end, self.part_form(at, part, day)))
    }

    fn early_before(&self, at: usize) -> usize {
        let dash = usize::from(self.is_dash(at.wrapping_sub(1)) && at > 0);
        if self.before_any(at - dash, "early late mid") { at - 1 - dash } else { at }
    }
}
