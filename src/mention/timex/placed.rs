//! Times that a word places: "last week", "next Monday", "the coming year", "over the next five years".

use super::date_value::{DateValue, YearPart};
use super::form::{Base, DateForm, Form, Found, Shift, Way};
use super::named::day_of;
use super::scan::Scan;
use super::value::DurationValue;
use crate::lexicon::Numeral;
use crate::lexicon::calendar::{Calendar, Grain, Placing};
use crate::lexicon::timing::{BEFORE_VERB, KINDS_OF_YEAR};
use crate::mention::number::Rational;

impl Placing {
    /// Which period a word names, counted from which time.
    pub(super) fn offset(self) -> (Base, i32) {
        match self {
            Self::Last | Self::Past => (Base::Speech, -1),
            Self::This => (Base::Speech, 0),
            Self::Next | Self::Coming => (Base::Speech, 1),
            Self::Previous => (Base::Reference, -1),
            Self::Same => (Base::Reference, 0),
            Self::Following => (Base::Reference, 1),
        }
    }

    /// The direction of a window; `None` for words that open none.
    fn way(self) -> Option<Way> {
        match self.offset().1 {
            0 => None,
            ..0 => Some(Way::Back),
            _ => Some(Way::Ahead),
        }
    }
}

impl Scan<'_, '_> {
    /// "next five years", "last Monday", "previous quarter": a placing word and what it places.
    pub(super) fn placed(&self, at: usize) -> Option<Found> {
        let Calendar::Place(placing) = self.calendar(at)? else { return None };
        let the = self.before_any(at, "the its their his her our these those");
        let verb = self.is(at, "last") && self.before_any(at, BEFORE_VERB);
        let preposition = placing == Placing::Following && !the && !self.before_any(at, "and a");
        if verb || preposition {
            return None;
        }
        let that = self.is(at, "same") && self.before_any(at, "that this")
            || self.is_any(at, "past coming") && self.before(at) == "this";
        let start = if the || that { at - 1 } else { at };
        self.window(start, at + 1, placing)
            .or_else(|| (placing == Placing::Last).then(|| self.nth_of(start, -1, at + 1))?)
            .or_else(|| self.placed_grain(start, at + 1, placing, the))
            .or_else(|| self.placed_name(start, at + 1, placing))
    }

    /// "next five years", "past few decades", "coming months", "last nine months of 2015".
    fn window(&self, start: usize, at: usize, placing: Placing) -> Option<Found> {
        let way = placing.way()?;
        let (value, end) = self.quarters(at).or_else(|| self.counted_length(at)).or_else(|| self.vague_window(at))?;
        let whole = self.is_any(end, "of in").then(|| self.whole(end + 1)).flatten();
        Some(match whole.filter(|_| placing == Placing::Last) {
            Some((_, end)) => Found::new(start..end, Form::Duration(value)),
            None => Found::new(start..end, Form::Window(value, way)),
        })
    }

    /// "five years" that are counted from nowhere, and the token after.
    pub(super) fn counted_length(&self, at: usize) -> Option<(DurationValue, usize)> {
        let found = self.counted(at)?;
        if let Form::Duration(value) = found.form { Some((value, found.tokens.end)) } else { None }
    }

    /// "three quarters" of a year each, which alone would be three fourths.
    fn quarters(&self, at: usize) -> Option<(DurationValue, usize)> {
        let count = match self.get(at)?.senses().numeral {
            Some(Numeral::Unit(count)) => i128::from(count),
            _ => self.digits(at).filter(|(_, length)| *length == 1)?.0.into(),
        };
        let plural = self.is(at + 1, "quarters") && !self.is(at + 2, "of");
        plural.then(|| (DurationValue::new(Some(Rational::from(count)), Grain::Quarter), at + 2))
    }

    /// "few weeks", "several months", "couple of years", "years".
    fn vague_window(&self, at: usize) -> Option<(DurationValue, usize)> {
        let unit = self.phrase(at, "couple of").unwrap_or(self.after_any(at, "few several many some couple"));
        let Calendar::Grain(grain) = self.calendar(unit)? else { return None };
        self.lower(unit).ends_with('s').then_some((DurationValue::new(None, grain), unit + 1))
    }

    /// "last week", "the past year", "the following day", "the same month".
    fn placed_grain(&self, start: usize, at: usize, placing: Placing, the: bool) -> Option<Found> {
        let at = self.after_any(at, KINDS_OF_YEAR);
        let grain = self.one_grain(at)?;
        let age = grain >= Grain::Century;
        let during = self.before_any(start, "over in within for during throughout through");
        let opens = match placing {
            Placing::Past => grain != Grain::Weekend,
            Placing::Coming => true,
            Placing::Last => grain.is_clock() || the && !age && !matches!(grain, Grain::Quarter | Grain::Weekend),
            Placing::Next => {
                grain.is_clock() || the && during && !age && !(grain == Grain::Day && self.before(start) == "for")
            }
            _ => false,
        };
        if let (true, Some(way)) = (opens, placing.way()) {
            let (value, end) = self.with_and_a_half(DurationValue::one(grain), at + 1);
            return Some(Found::new(start..end, Form::Window(value, way)));
        }
        let (base, offset) = placing.offset();
        let told = placing == Placing::This || placing == Placing::Next && the;
        let from = if grain == Grain::Day && told { Base::Reference } else { base };
        Some(Found::date(start..at + 1, DateForm::Shift(Shift { offset, grain, from })))
    }

    /// "last Monday", "next June", "the previous spring", "last night".
    fn placed_name(&self, start: usize, at: usize, placing: Placing) -> Option<Found> {
        let placed = |date: DateValue, end: usize| Found::date(start..end, DateForm::Placed(date, placing));
        let open = |part| DateValue::Part(None, part);
        Some(match self.calendar(at)? {
            Calendar::Weekday(weekday) if self.is_weekday(at) => {
                self.with_day_part(placed(DateValue::Weekday(weekday), at + 1))
            }
            Calendar::Month(_) => {
                let (month, end) = self.month(at)?;
                match self.day_number(end) {
                    Some((day, end)) => placed(open(YearPart::Day(month, day)), end),
                    None => placed(open(YearPart::Month(month)), end),
                }
            }
            Calendar::Season(season)
                if !self.is(at, "fall") || self.function(at + 1).is_some() || !self.is_word(at + 1) =>
            {
                placed(open(YearPart::Season(season)), at + 1)
            }
            Calendar::DayPart(part) => {
                let from = if placing == Placing::Next { Base::Reference } else { placing.offset().0 };
                let day = Shift { offset: placing.offset().1, grain: Grain::Day, from };
                Found::new(start..at + 1, self.part_form(at, part, Some(DateForm::Shift(day))))
            }
            Calendar::Holiday(holiday) => {
                let year = Shift::speech(placing.offset().1, Grain::Year);
                Found::date(start..at + 1, DateForm::Within(day_of(holiday), year))
            }
            _ => return None,
        })
    }

    /// "last year", "this year", "that year", "the following year".
    pub(super) fn relative_year(&self, at: usize) -> Option<(Shift, usize)> {
        self.relative(at).filter(|(shift, _)| shift.grain == Grain::Year)
    }

    /// "last week", "the following month", "that year", "the year": read forward from its first word.
    pub(super) fn relative(&self, at: usize) -> Option<(Shift, usize)> {
        let the = self.is(at, "the");
        let word = at + usize::from(the);
        let ((from, offset), unit) = match self.calendar(word) {
            Some(Calendar::Place(placing)) => (placing.offset(), word + 1),
            _ if self.is(word, "that") => ((Base::Reference, 0), self.after_any(word + 1, "same")),
            _ if the => ((Base::Reference, 0), word),
            _ => return None,
        };
        let grain = self.one_grain(unit).filter(|grain| *grain >= Grain::Day)?;
        Some((Shift { offset, grain, from }, unit + 1))
    }
}
