//! The second stage: an under-specified form and an anchor give a TIMEX3 value.

use jiff::civil::Date;

use super::anchor::{
    Anchor, continued_year, date_of, first_day, is_aside, part, placed_part, shift_day, weekday_within,
};
use super::date_value::{DateValue, YearPart, historical};
use super::form::{Base, DateForm, Form, Found, Shift, Way};
use super::value::DurationValue;
use super::value::{TimeOfDay, TimeValue, TimexValue};
use super::{TimexRelation, tense};
use crate::interval::Interval;
use crate::lexicon::calendar::{DayPart, Grain, Placing};
use crate::syntax::Syntax;
use crate::text::{Document, TokenRange};

/// The last months of a year are named without it this long before they come.
const MONTHS_AHEAD: i32 = 4;

/// A resolved form: the value, and the relation the form itself implies.
type Resolved = (TimexValue, Option<TimexRelation>);

/// Resolves forms at their place in a document.
pub(super) struct Resolver<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) syntax: &'d Syntax,
    pub(super) anchor: Anchor,
}

impl Resolver<'_, '_> {
    pub(super) fn resolve(&mut self, found: &Found) -> Resolved {
        let resolved = self.form(found);
        let counted = matches!(found.form, Form::Counted(..) | Form::Time { date: None, .. });
        if let Some(date) = resolved.0.date().filter(|_| !counted) {
            let aside = || is_aside(&self.syntax.sentence(self.document, found.tokens.start), &found.tokens);
            if !(self.anchor.narrates && matches!(date, DateValue::Year(_)) && aside()) {
                self.anchor.name(date, found.tokens.end);
            }
        }
        resolved
    }

    /// What TIMEX3 writes of a time beyond its own value: the day of a bare time of day, and that "years ago" is some time past.
    pub(super) fn written(&self, found: &Found, value: TimexValue) -> TimexValue {
        let at_night = matches!(found.form, Form::Time { time: TimeOfDay::Part(DayPart::Night), .. })
            && found.tokens.len() == 1
            && found.tokens.start.checked_sub(1).is_some_and(|at| self.document.lower(at) == "at");
        match (found.form, value) {
            (Form::Time { date: None, .. }, TimexValue::Time(time)) if !at_night => {
                let date = self.anchor.day_near(found.tokens.start).map_or(time.date, DateValue::Day);
                TimexValue::Time(TimeValue { date, ..time })
            }
            (Form::Counted(_, way, _), TimexValue::Duration(DurationValue { amount: None, .. })) => {
                if way == Way::Back { TimexValue::PastRef } else { TimexValue::FutureRef }
            }
            _ => value,
        }
    }

    /// Where the clause around a time looks.
    pub(super) fn direction(&self, tokens: &TokenRange) -> Option<Way> {
        tense::direction(self.document, &self.syntax.sentence(self.document, tokens.start), tokens)
    }

    /// Resolves one form, leaving the anchor as it is.
    pub(super) fn form(&self, found: &Found) -> Resolved {
        use TimexRelation::{After, Ago, Ahead, Before, In, Next, Past};
        let (back, ahead, length, way) = match found.form {
            Form::Date(form) => return (TimexValue::Date(self.date(form, &found.tokens)), None),
            Form::Time { date, time, offset } => {
                let date = date.map_or(DateValue::Any(Grain::Day), |date| self.date(date, &found.tokens));
                return (TimexValue::Time(TimeValue { date, time, offset }), None);
            }
            Form::Duration(length) => return (TimexValue::Duration(length), None),
            Form::Set(set) => return (TimexValue::Set(set), None),
            Form::Fixed(value) => return (value, None),
            Form::Counted(length, way, base) => {
                // "two weeks ago", "a year earlier": a date of the unit counted, or the length where there is no anchor
                if let Some(date) = self.counted_date(length, way, base) {
                    return (TimexValue::Date(date), Some(In));
                }
                if base == Base::Speech { (Ago, Ahead, length, way) } else { (Before, After, length, way) }
            }
            Form::Window(length, way) => (Past, Next, length, way),
        };
        (TimexValue::Duration(length), Some(if way == Way::Back { back } else { ahead }))
    }

    /// The days of "the past decade", told on the day of speech.
    pub(super) fn window(&self, (value, relation): Resolved) -> Option<Interval<Date>> {
        let TimexValue::Duration(length) = value else { return None };
        let day = self.anchor.speech().filter(|_| !self.anchor.narrates)?;
        let count = match relation? {
            TimexRelation::Past => -length.whole()?,
            TimexRelation::Next => length.whole()?,
            _ => return None,
        };
        let other = shift_day(day, count, length.grain)?;
        Some(Interval::closed(day.min(other), day.max(other)))
    }

    /// Keeps the grain of the reference where it is finer than the unit: "a year earlier" than a quarter is a quarter.
    fn counted_date(&self, value: DurationValue, way: Way, base: Base) -> Option<DateValue> {
        let count = value.whole()?.checked_mul(if way == Way::Back { -1 } else { 1 })?;
        if value.grain.is_clock() {
            return None;
        }
        if base == Base::Speech {
            return shift_day(self.anchor.speech()?, count, value.grain).map(|day| date_of(day, value.grain));
        }
        let reference = self.anchor.reference().filter(|reference| reference.grain() <= value.grain)?;
        let grain = match reference {
            DateValue::Part(_, YearPart::Quarter(_) | YearPart::Month(_)) => reference.grain(),
            _ if reference.grain() == Grain::Day && value.grain == Grain::Week => Grain::Day,
            _ => value.grain,
        };
        shift_day(first_day(reference)?, count, value.grain).map(|day| date_of(day, grain))
    }

    fn date(&self, form: DateForm, tokens: &TokenRange) -> DateValue {
        match form {
            DateForm::Stated(date) => self.complete(date, tokens),
            DateForm::Placed(date, placing) => self.place(date, placing).unwrap_or(date),
            DateForm::Shift(shift) => self.shifted(shift),
            DateForm::Within(date, shift) => self.within(date, shift).unwrap_or(date),
        }
    }

    /// The year, month or week of a date that leaves it open.
    fn complete(&self, date: DateValue, tokens: &TokenRange) -> DateValue {
        match date {
            DateValue::Weekday(weekday) => self.weekday(weekday, tokens).map_or(date, DateValue::Day),
            DateValue::Any(Grain::Weekend) => {
                self.weekday(6, tokens).map_or(date, |saturday| date_of(saturday, Grain::Weekend))
            }
            DateValue::DayOfMonth(day) => {
                let month = self.anchor.reference().filter(|month| month.grain() <= Grain::Month);
                month.and_then(|month| day_in(month, day)).unwrap_or(date)
            }
            _ if date.year().is_none() && part(date).is_some() => match self.anchor.continued() {
                Some(reference) => continued_year(date, reference).map_or(date, |year| date.in_year(year)),
                None => self.nearest(date, tokens).unwrap_or(date),
            },
            _ => date,
        }
    }

    /// The date of the year that puts it on the side of the publication date that the tense tells; where none does, the past
    /// or what comes soon.
    fn nearest(&self, date: DateValue, tokens: &TokenRange) -> Option<DateValue> {
        let day = self.anchor.published?;
        let year = historical(day);
        let low = first_day(date.in_year(year))?;
        let told = self.direction(tokens);
        let soon = || told.is_none() && shift_day(day, MONTHS_AHEAD, Grain::Month).is_some_and(|last| low <= last);
        let over = date.in_year(year).days()?.is_disjoint(&Interval::at_least(day));
        Some(date.in_year(match (told == Some(Way::Ahead), low <= day) {
            (false, false) if !soon() => year - 1,
            (true, true) if over => year + 1,
            _ => year,
        }))
    }

    /// "March of last year", "Friday of next week".
    fn within(&self, date: DateValue, shift: Shift) -> Option<DateValue> {
        let whole = self.shifted(shift);
        match date {
            DateValue::Weekday(weekday) => weekday_within(first_day(whole)?, 0, weekday).map(DateValue::Day),
            DateValue::DayOfMonth(day) => day_in(whole, day),
            _ => Some(date.in_year(whole.year()?)),
        }
    }

    fn weekday(&self, weekday: u8, tokens: &TokenRange) -> Option<Date> {
        let day = match self.anchor.reference().filter(|_| self.anchor.narrates) {
            Some(DateValue::Day(day)) => day,
            _ => self.anchor.published.filter(|_| !self.anchor.narrates)?,
        };
        weekday_within(day, if self.direction(tokens) == Some(Way::Ahead) { 0 } else { -6 }, weekday)
    }

    fn place(&self, date: DateValue, placing: Placing) -> Option<DateValue> {
        let (base, offset) = placing.offset();
        let day = match base {
            Base::Speech => self.anchor.speech()?,
            Base::Reference => first_day(self.anchor.reference()?)?,
        };
        match date {
            DateValue::Weekday(weekday) => {
                weekday_within(day, if offset < 0 { -7 } else { offset }, weekday).map(DateValue::Day)
            }
            _ => placed_part(date, day, offset),
        }
    }

    fn shifted(&self, shift: Shift) -> DateValue {
        let (base, unknown) = match shift.from {
            Base::Speech => (self.anchor.speech(), DateValue::Relative { offset: shift.offset, grain: shift.grain }),
            Base::Reference if shift.grain == Grain::Quarter && shift.offset == 0 => return self.reported_quarter(),
            Base::Reference if let Some(month) = self.month_on(shift) => return month,
            Base::Reference => {
                let finer = self.anchor.reference().filter(|date| date.grain() <= shift.grain);
                (finer.and_then(first_day).or_else(|| self.anchor.speech()), DateValue::Any(shift.grain))
            }
        };
        base.and_then(|day| shift_day(day, shift.offset, shift.grain)).map_or(unknown, |day| date_of(day, shift.grain))
    }

    /// "the following month" behind one whose year nobody knows.
    fn month_on(&self, shift: Shift) -> Option<DateValue> {
        let named = self.anchor.open.and_then(part).filter(|_| shift.grain == Grain::Month)?;
        let month = (i32::from(named) - 1).checked_add(shift.offset)?.rem_euclid(12) + 1;
        Some(DateValue::Part(None, YearPart::Month(u8::try_from(month).ok()?)))
    }

    /// "the quarter": the one named last, or in news the one that ended last.
    fn reported_quarter(&self) -> DateValue {
        match self.anchor.reference() {
            Some(quarter @ DateValue::Part(_, YearPart::Quarter(_))) => quarter,
            _ => self.shifted(Shift::speech(-1, Grain::Quarter)),
        }
    }
}

/// A day of the month that a date opens.
fn day_in(month: DateValue, day: u8) -> Option<DateValue> {
    let first = first_day(month)?;
    DateValue::day(historical(first), first.month().unsigned_abs(), day)
}
