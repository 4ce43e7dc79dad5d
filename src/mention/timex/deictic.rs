//! Times placed by words: "last week", "the coming year", "over the next five years", "today", "that month".

use super::date_value::DateValue;
use super::duration_value::DurationValue;
use super::form::{DateForm, Form, Found, Shift, Unit, Way, Whole};
use super::scan::Scan;
use super::value::{TimeOfDay, TimexValue};
use crate::lexicon::calendar::{Calendar, DayPart, Deictic, Grain, Placing};
use crate::lexicon::{Function, Numeral};
use crate::mention::number::Rational;
use crate::text::Token;

impl Scan<'_, '_> {
    /// "next five years", "last Monday", "previous quarter": a placing word and what it places.
    pub(super) fn placed(&self, at: usize) -> Option<Found> {
        let Calendar::Place(placing) = self.calendar(at)? else { return None };
        if self.is(at, "recent") && self.before(at) == "most" {
            let start = at - 1 - usize::from(self.back_any(at, 2, "the its their"));
            return self.placed_grain(start, at + 1, Placing::Last, false);
        }
        let the = self.before_any(at, "the its their his her our these those");
        let after_modal =
            ["will", "to", "would", "could", "can", "may", "might", "should", "must", "not", "'ll", "’ll"];
        let unit = matches!(self.calendar(at + 1), Some(Calendar::Grain(_))) && !self.lower(at + 1).ends_with('s');
        if self.is(at, "last") && after_modal.contains(&self.before(at)) && !(unit && self.before(at) == "to") {
            return None;
        }
        let preposition = placing == Placing::Following && !the && !self.before_any(at, "and a");
        if preposition && self.before(at) != "the" {
            return None;
        }
        let that = self.is(at, "same") && self.before_any(at, "that this")
            || self.is_any(at, "past coming") && self.before(at) == "this";
        let start = if the || that { at - 1 } else { at };
        self.window(start, at + 1, placing)
            .or_else(|| self.last_of(start, at + 1, placing))
            .or_else(|| self.placed_grain(start, at + 1, placing, the))
            .or_else(|| self.placed_name(start, at + 1, placing))
            .or_else(|| self.playing_season(start, at + 1, placing))
    }

    /// "next five years", "past few decades", "coming months".
    fn window(&self, start: usize, at: usize, placing: Placing) -> Option<Found> {
        let way = way(placing)?;
        if let Some((value, end)) = self.quarters(at) {
            return Some(Found::new(start..end, Form::Window(value, way)));
        }
        let (value, end) = match self.counted(at).map(|found| (found.form, found.tokens.end)) {
            Some((Form::Duration(value), end)) => (value, end),
            Some(_) => return None,
            None => self.vague_window(at)?,
        };
        if self.is_any(end, "of in") && placing == Placing::Last && self.whole(end + 1).is_some() {
            let (_, end) = self.whole(end + 1)?;
            return Some(Found::new(start..end, Form::Duration(value)));
        }
        Some(Found::new(start..end, Form::Window(value, way)))
    }

    /// "three quarters" of a year each, which alone would be three fourths.
    fn quarters(&self, at: usize) -> Option<(DurationValue, usize)> {
        let count = match self.get(at)?.senses().numeral {
            Some(Numeral::Unit(count)) => u32::from(count),
            _ => self.digits(at).filter(|(_, length)| *length == 1).and_then(|(count, _)| u32::try_from(count).ok())?,
        };
        let plural = self.is(at + 1, "quarters") && !self.is(at + 2, "of");
        plural.then(|| (DurationValue::new(Some(Rational::from(i128::from(count))), Grain::Quarter), at + 2))
    }

    /// "few weeks", "several months", "couple of years", "years".
    fn vague_window(&self, at: usize) -> Option<(DurationValue, usize)> {
        let mut end = at;
        if self.is_any(end, "few several many some") {
            end += 1;
        } else if self.is(end, "couple") {
            end += 1 + usize::from(self.is(end + 1, "of"));
        } else if self.is(end, "half") {
            end += 1 + usize::from(self.is_hyphen(end + 1));
            let Calendar::Grain(grain) = self.calendar(end)? else { return None };
            return Some((DurationValue::new(Some(Rational::new(1, 2)), grain), end + 1));
        }
        let Calendar::Grain(grain) = self.calendar(end)? else { return None };
        (self.lower(end).ends_with('s')).then_some((DurationValue::new(None, grain), end + 1))
    }

    /// "last week", "the past year", "the following day", "the same month".
    fn placed_grain(&self, start: usize, at: usize, placing: Placing, the: bool) -> Option<Found> {
        let named = self.is_any(at, "full calendar fiscal financial trading school academic");
        let at = at + usize::from(named);
        let grain = match self.calendar(at)? {
            Calendar::Grain(grain) if !self.lower(at).ends_with('s') => grain,
            Calendar::Fortnight => {
                let value = DurationValue::new(Some(Rational::from(2)), Grain::Week);
                return Some(Found::new(start..at + 1, Form::Window(value, way(placing)?)));
            }
            _ => return None,
        };
        if grain < Grain::Day && placing != Placing::Past && placing != Placing::Next && placing != Placing::Last {
            return None;
        }
        let one = DurationValue::one(grain);
        let for_the_day = grain == Grain::Day && self.before(start) == "for";
        let age = grain >= Grain::Century && !self.before_any(start, "over within for");
        let windowed = the && self.is_window_preposition(start) && !for_the_day && !age;
        let owns = self.is_any(at + 1, "'s ’s");
        let form = match placing {
            Placing::Past if grain == Grain::Weekend => Form::Date(DateForm::Shift(Shift::speech(-1, grain))),
            Placing::Past => Form::Window(one, Way::Back),
            Placing::Coming => Form::Window(one, Way::Ahead),
            Placing::Last
                if (the && !owns && !named && !age && grain != Grain::Quarter && grain != Grain::Weekend)
                    || grain <= Grain::Hour =>
            {
                Form::Window(one, Way::Back)
            }
            Placing::Last => Form::Date(DateForm::Shift(Shift::speech(-1, grain))),
            Placing::Next if windowed || grain <= Grain::Hour => Form::Window(one, Way::Ahead),
            Placing::Next if the && grain <= Grain::Weekend => Form::Date(DateForm::Shift(Shift::reference(1, grain))),
            Placing::Next if the && !age => Form::NextOne(grain),
            Placing::Next => Form::Date(DateForm::Shift(Shift::speech(1, grain))),
            Placing::Previous => Form::Date(DateForm::Shift(Shift::reference(-1, grain))),
            Placing::Following => Form::Date(DateForm::Shift(Shift::reference(1, grain))),
            Placing::Same => Form::Date(DateForm::Shift(Shift::reference(0, grain))),
            Placing::This if grain == Grain::Day => Form::Date(DateForm::Shift(Shift::reference(0, grain))),
            Placing::This => Form::Date(DateForm::Shift(Shift::speech(0, grain))),
        };
        if let Form::Window(one, way) = form
            && let (value, end) = self.with_and_a_half(one, at + 1)
            && end > at + 1
        {
            return Some(Found::new(start..end, Form::Window(value, way)));
        }
        Some(self.continued(Found::new(start..at + 1, form)))
    }

    /// "over the next year": the preposition makes it a window and not the calendar year.
    fn is_window_preposition(&self, start: usize) -> bool {
        self.before_any(start, "over in within for during throughout through")
    }

    /// What may follow a shifted period: "last year's third quarter", "last week's Friday".
    fn continued(&self, found: Found) -> Found {
        let end = found.tokens.end;
        let Form::Date(DateForm::Shift(shift)) = found.form else { return found };
        let owns = self.is_any(end, "'s ’s") && shift.grain == Grain::Year;
        match self.period_of_year(end + 1) {
            Some((part, after)) if owns => Found::date(found.tokens.start..after, DateForm::Within(part, shift)),
            _ => found,
        }
    }

    /// "last Monday", "next June", "the previous spring", "last night".
    fn placed_name(&self, start: usize, at: usize, placing: Placing) -> Option<Found> {
        let placed = |date: DateValue, end: usize| Some(Found::date(start..end, DateForm::Placed(date, placing)));
        match self.calendar(at)? {
            Calendar::Weekday(weekday) if self.is_weekday(at) => {
                Some(self.with_day_part(placed(DateValue::Weekday(weekday), at + 1)?))
            }
            Calendar::Month(_) => {
                let (month, end) = self.month(at)?;
                if let Some((day, end)) = self.day_number(end) {
                    return placed(DateValue::MonthDay { month, day }, end);
                }
                placed(DateValue::Month { year: None, month }, end)
            }
            Calendar::Season(_) if self.is(at - 1, "recent") => None, // "the recent fall in prices"
            Calendar::Season(season)
                if !self.is(at, "fall") || self.function(at + 1).is_some() || !self.is_word(at + 1) =>
            {
                placed(DateValue::Season { year: None, season }, at + 1)
            }
            Calendar::DayPart(part) => {
                let day = match placing {
                    Placing::Last => Shift::speech(-1, Grain::Day),
                    Placing::This => Shift::speech(0, Grain::Day),
                    Placing::Next | Placing::Following => Shift::reference(1, Grain::Day),
                    Placing::Previous => Shift::reference(-1, Grain::Day),
                    Placing::Same => Shift::reference(0, Grain::Day),
                    _ => return None,
                };
                Some(Found::new(start..at + 1, self.part_form(at, part, Some(DateForm::Shift(day)))))
            }
            Calendar::Holiday(holiday) => {
                let offset = if placing == Placing::Last { -1 } else { i32::from(placing == Placing::Next) };
                let year = Whole::Shift(Shift::speech(offset, Grain::Year));
                Some(Found::date(start..at + 1, DateForm::Holiday(holiday, Some(year))))
            }
            _ => None,
        }
    }

    /// "last season", "next season", "this season"; "the same season" may be any.
    fn playing_season(&self, start: usize, at: usize, placing: Placing) -> Option<Found> {
        let offset = match placing {
            Placing::Last | Placing::Past | Placing::Previous => -1,
            Placing::Next | Placing::Coming => 1,
            Placing::This => 0,
            Placing::Following | Placing::Same => return None,
        };
        let season = self.is(at, "season") && !self.is_capitalised(at);
        season.then(|| Found::date(start..at + 1, DateForm::Stated(DateValue::PlayingSeason(offset))))
    }

    /// "the last week of September", "the last day of the month", "last Friday in March".
    fn last_of(&self, start: usize, at: usize, placing: Placing) -> Option<Found> {
        if placing != Placing::Last {
            return None;
        }
        let unit = match self.calendar(at)? {
            Calendar::Grain(grain) if !self.lower(at).ends_with('s') => Unit::Grain(grain),
            Calendar::Weekday(weekday) => Unit::Weekday(weekday),
            _ => return None,
        };
        let long = matches!(unit, Unit::Grain(grain) if grain > Grain::Week);
        if !(self.is(at + 1, "of") || self.is(at + 1, "in") && !long) {
            return None;
        }
        let (whole, end) = self.whole(at + 2)?;
        Some(Found::date(start..end, DateForm::Nth(-1, unit, whole)))
    }

    /// "this year", "that month", "the year", "the year-earlier quarter": a unit after a pointing word.
    pub(super) fn pointed(&self, at: usize) -> Option<Found> {
        let Calendar::Grain(grain) = self.calendar(at)? else { return None };
        if self.lower(at).ends_with('s') || self.is_award(at) {
            return None;
        }
        if grain == Grain::Year && self.is_hyphen(at + 1) && self.is_any(at + 2, "earlier ago") {
            return Some(self.year_earlier(at));
        }
        if let Some(found) = self.prior_year(at).or_else(|| self.part_of_current(at, grain)) {
            return Some(found);
        }
        if self.before(at) == "of" && self.back_any(at, 2, "end start beginning middle") && grain >= Grain::Day {
            return Some(Found::date(at..at + 1, DateForm::Shift(Shift::speech(0, grain))));
        }
        if self.is_hyphen(at + 1) && self.is(at + 2, "end") && grain >= Grain::Month {
            let year = self.year(at + 3).filter(|_| grain == Grain::Year);
            let form = year
                .map_or(DateForm::Shift(Shift::speech(0, grain)), |(year, _)| DateForm::Stated(DateValue::Year(year)));
            let mut found = Found::date(at..year.map_or(at + 3, |(_, end)| end), form);
            found.modifier = Some(super::TimexModifier::End);
            return Some(found);
        }
        if let Some((year, end)) = self.year(at + 1).filter(|_| grain == Grain::Year && self.before(at) == "the") {
            return Some(Found::date(at - 1..end, DateForm::Stated(DateValue::Year(year))));
        }
        let adjective = usize::from(self.before_any(at, "fiscal calendar financial current very whole entire same"));
        let det = at - adjective;
        let start = det.checked_sub(1)?;
        let shift = match self.before(det) {
            "this" if grain > Grain::Day => Shift::speech(0, grain),
            "that" if grain >= Grain::Day => Shift::reference(0, grain),
            "the" if self.back(at, 1) == "current" => Shift::speech(0, grain),
            "the" if grain >= Grain::Week && !self.is_nominal(at) => Shift::reference(0, grain),
            "the"
                if grain == Grain::Day
                    && self.back_any(det, 2, "of in")
                    && self.back_any(det, 3, "later earlier late early end start beginning rest") =>
            {
                Shift::reference(0, grain)
            }
            _ => return None,
        };
        Some(self.continued(Found::date(start..at + 1, DateForm::Shift(shift))))
    }

    /// "Player of the Year", "Goal of the Month": a title, not a time.
    fn is_award(&self, at: usize) -> bool {
        let of_the = self.before(at) == "the" && self.back(at, 2) == "of";
        let titled = self.is_capitalised(at) || self.back(at, 3) == "player" || self.back(at, 3) == "match";
        of_the && titled && at.checked_sub(3).is_some_and(|noun| self.is_capitalised(noun) || self.is_capitalised(at))
    }

    /// "the day before", "the year after": the unit beside the time last named.
    pub(super) fn day_before(&self, at: usize) -> Option<Found> {
        let Calendar::Grain(grain) = self.calendar(at).filter(|_| self.before(at) == "the")? else { return None };
        let offset = match self.lower(at + 1) {
            "before" | "earlier" => -1,
            "after" | "later" => 1,
            _ => return None,
        };
        let alone = !self.is_word(at + 2) || self.is_any(at + 2, "and when in to but by he she they was were");
        let unit = (Grain::Day..=Grain::Decade).contains(&grain) && !self.lower(at).ends_with('s');
        (alone && unit).then(|| Found::date(at - 1..at + 2, DateForm::Shift(Shift::reference(offset, grain))))
    }

    /// Whether "the year" is no date: "the week-long", "the year of the dragon", "the month when".
    fn is_nominal(&self, at: usize) -> bool {
        self.is_hyphen(at + 1) || self.is_any(at + 1, "of when that after before since in")
    }

    /// "today", "yesterday morning", "tonight", "currently", "recently", "the future".
    pub(super) fn deictic(&self, at: usize) -> Option<Found> {
        let Calendar::Deictic(deictic) = self.calendar(at)? else { return None };
        let named = at > 0 && self.is_capitalised(at) && self.document.get(at - 1).is_some_and(Token::is_undated_name);
        if named {
            return None;
        }
        let day = |offset: i8| DateForm::Shift(Shift::speech(i32::from(offset), Grain::Day));
        let night = TimeOfDay::Part(DayPart::Night);
        match deictic {
            Deictic::Day(offset) => {
                if self.is(at, "today")
                    && self.is_any(at + 1, "'s ’s")
                    && self.is_any(at + 2, "world society standards terms")
                {
                    return Some(Found::new(at..at + 1, Form::Fixed(TimexValue::PresentRef)));
                }
                Some(self.with_day_part(Found::date(at..at + 1, day(offset))))
            }
            Deictic::Night(offset) => {
                Some(Found::new(at..at + 1, Form::Time { date: Some(day(offset)), time: night, offset: None }))
            }
            Deictic::Overnight => Some(Found::new(at..at + 1, Form::Time { date: None, time: night, offset: None })),
            Deictic::Present | Deictic::Past | Deictic::Future => self.vague(at, deictic),
        }
    }

    fn vague(&self, at: usize, deictic: Deictic) -> Option<Found> {
        let the = usize::from(self.before(at) == "the");
        let found = |start: usize, value| Some(Found::new(start..at + 1, Form::Fixed(value)));
        match (deictic, self.lower(at)) {
            (Deictic::Present, "now") if self.is_filler_now(at) => None,
            (Deictic::Present, "present" | "current") if !self.is_noun_use(at, the) => None,
            (Deictic::Present, "present") => found(at - the, TimexValue::PresentRef),
            (Deictic::Present, "now") if self.before(at) == "right" => found(at - 1, TimexValue::PresentRef),
            (Deictic::Present, _) => found(at, TimexValue::PresentRef),
            (Deictic::Future, "future") => self.future(at, the),
            (Deictic::Future, "soon") if self.before(at) == "as" || self.is(at + 1, "as") => None,
            (Deictic::Future, "shortly") if self.is_any(at + 1, "after before afterwards afterward thereafter") => None,
            (Deictic::Future, "soon")
                if self.is_any(at + 1, "after afterwards afterward became found began started followed thereafter") =>
            {
                None
            }
            (Deictic::Future, "soon")
                if super::tense::direction(self.document, &self.sentence(at), &(at..at + 1)) != Some(Way::Ahead) =>
            {
                None
            }
            (Deictic::Future, _) => found(at, TimexValue::FutureRef),
            _ => found(at, TimexValue::PastRef),
        }
    }

    /// "Now, listen", "now that": no time.
    fn is_filler_now(&self, at: usize) -> bool {
        self.is(at + 1, "that")
            || (self.is(at + 1, ",") && self.is_capitalised(at))
            || self.is_hyphen(at + 1)
            || matches!(self.before(at), "right") && self.is(at + 1, "wing")
    }

    /// "at present", "the present": and not "present the case", "the president was present".
    fn is_noun_use(&self, at: usize, the: usize) -> bool {
        match self.lower(at) {
            "current" => false,
            _ => self.before(at) == "at" || (the == 1 && !self.is_word(at + 1)) || (the == 1 && self.is(at + 1, "day")),
        }
    }

    fn future(&self, at: usize, the: usize) -> Option<Found> {
        let noun = !self.is_word(at + 1) || self.function(at + 1).is_some();
        if self.before_any(at, "near foreseeable distant immediate not-too-distant") {
            let start = at - 1 - usize::from(self.back(at, 2) == "the");
            return Some(Found::new(start..at + 1, Form::Fixed(TimexValue::FutureRef)));
        }
        let placed = the == 1 || self.before(at) == "in";
        (noun && placed && !self.is_capitalised(at))
            .then(|| Found::new(at - the..at + 1, Form::Fixed(TimexValue::FutureRef)))
    }

    /// "the recent fall", where no unit follows; "the most recent fall" may be long ago.
    pub(super) fn recent(&self, at: usize) -> Option<Found> {
        let alone = self.is(at, "recent") && !self.before_any(at, "most more less");
        let noun = self.get(at + 1).is_some_and(|token| token.is_content_word() && token.senses().calendar.is_none());
        (alone && noun).then(|| Found::new(at..at + 1, Form::Fixed(TimexValue::PastRef)))
    }

    /// "the past", "in the past": no unit after it.
    pub(super) fn the_past(&self, at: usize) -> Option<Found> {
        let past = self.is(at, "past") && self.before(at) == "the" && self.back(at, 2) == "in";
        let noun = !self.is_word(at + 1)
            || matches!(self.function(at + 1), Some(f) if f != Function::Preposition || self.is(at + 1, "by"));
        (past && noun).then(|| Found::new(at - 1..at + 1, Form::Fixed(TimexValue::PastRef)))
    }
}

/// The direction of a window; `None` for words that open none.
fn way(placing: Placing) -> Option<Way> {
    match placing {
        Placing::Last | Placing::Past | Placing::Previous => Some(Way::Back),
        Placing::Next | Placing::Coming | Placing::Following => Some(Way::Ahead),
        Placing::Same | Placing::This => None,
    }
}
