//! The second stage: an under-specified form and an anchor give a TIMEX3 value and the days it covers.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::anchor::{Anchor, first_day};
use super::aside::is_aside;
use super::date_value::{DateValue, historical};
use super::duration_value::DurationValue;
use super::form::{Base, DateForm, Form, Shift, Unit, Way, Whole};
use super::holiday::day_of;
use super::step::{continued_year, date_of, length, part, placed_part, placed_weekday, shift_day};
use super::tense;
use super::value::{TimeOfDay, TimeValue, TimexValue};
use super::{TimexRelation, form::Found};
use crate::interval::Interval;
use crate::lexicon::calendar::{DayPart, Grain, Holiday, Placing};
use crate::syntax::Syntax;
use crate::text::{Document, TokenRange};

/// A resolved form: the value, the relation the form itself implies, and the days.
pub(super) struct Resolved {
    pub(super) value: TimexValue,
    pub(super) relation: Option<TimexRelation>,
    pub(super) days: Option<Interval<Date>>,
}

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
        if let Some(date) = resolved.value.date().filter(|_| !counted) {
            let aside = is_aside(&self.syntax.sentence(self.document, found.tokens.start), &found.tokens);
            let stated = matches!(found.form, Form::Date(DateForm::Stated(date)) if date.year().is_some());
            if !(aside && self.anchor.narrates && matches!(date, DateValue::Year(_))) {
                self.anchor.name(date, found.tokens.end, stated && !aside);
            }
        }
        resolved
    }

    /// What TIMEX3 writes of a time beyond its own value: the day of a bare time of day, and that "years ago" is some time past.
    pub(super) fn written(&self, found: &Found, value: TimexValue) -> TimexValue {
        match (found.form, value) {
            (Form::Time { date: None, .. }, TimexValue::Time(time)) if !self.is_any_night(found) => {
                let date = self.anchor.day_near(found.tokens.start).map_or(time.date, DateValue::Day);
                TimexValue::Time(TimeValue { date, ..time })
            }
            (Form::Counted(length, way, _), TimexValue::Duration(_)) if length.amount.is_none() => {
                if way == Way::Back {
                    TimexValue::PastRef
                } else {
                    TimexValue::FutureRef
                }
            }
            _ => value,
        }
    }

    /// "at night", whichever.
    fn is_any_night(&self, found: &Found) -> bool {
        let before = found.tokens.start.checked_sub(1).map_or("", |at| self.document.lower(at));
        found.tokens.len() == 1
            && before == "at"
            && matches!(found.form, Form::Time { time: TimeOfDay::Part(DayPart::Night), .. })
    }

    /// Where the clause around a time looks.
    pub(super) fn direction(&self, tokens: &TokenRange) -> Option<Way> {
        tense::direction(self.document, &self.syntax.sentence(self.document, tokens.start), tokens)
    }

    /// Resolves one form, leaving the anchor as it is.
    pub(super) fn form(&self, found: &Found) -> Resolved {
        let plain = |value| Resolved { value, relation: None, days: None };
        match found.form {
            Form::Date(form) => dated(self.date(form, &found.tokens)),
            Form::Time { date, time, offset } => self.time(date, time, offset, &found.tokens),
            Form::Duration(value) => plain(TimexValue::Duration(value)),
            Form::Window(value, way) => self.window(value, way),
            Form::NextOne(grain) if self.anchor.narrates => dated(self.shifted(Shift::reference(1, grain))),
            Form::NextOne(grain) => self.window(DurationValue::one(grain), Way::Ahead),
            Form::Counted(value, way, base) => self.counted(value, way, base),
            Form::Set(set) => plain(TimexValue::Set(set)),
            Form::Fixed(value) => plain(value),
        }
    }

    /// "the past decade": the length stays the value, the days are those of the window.
    fn window(&self, value: DurationValue, way: Way) -> Resolved {
        let relation = Some(if way == Way::Back { TimexRelation::Past } else { TimexRelation::Next });
        let days = self.anchor.speech().filter(|_| !self.anchor.narrates).and_then(|day| {
            let other = day.checked_add(length(value, way)?).ok()?;
            Some(Interval::closed(day.min(other), day.max(other)))
        });
        Resolved { value: TimexValue::Duration(value), relation, days }
    }

    /// "two weeks ago", "a year earlier": a date of the unit counted, or the length where there is no anchor.
    fn counted(&self, value: DurationValue, way: Way, base: Base) -> Resolved {
        let relation = match (base, way) {
            (Base::Speech, Way::Back) => TimexRelation::Ago,
            (Base::Speech, Way::Ahead) => TimexRelation::Ahead,
            (Base::Reference, Way::Back) => TimexRelation::Before,
            (Base::Reference, Way::Ahead) => TimexRelation::After,
        };
        let date = match base {
            Base::Speech => self.since_speech(value, way),
            Base::Reference => self.since_reference(value, way),
        };
        match date {
            Some(date) => Resolved { relation: Some(TimexRelation::In), ..dated(date) },
            None => Resolved { value: TimexValue::Duration(value), relation: Some(relation), days: None },
        }
    }

    fn since_speech(&self, value: DurationValue, way: Way) -> Option<DateValue> {
        let count = signed(value, way)?;
        (value.grain >= Grain::Day).then_some(())?;
        shift_day(self.anchor.speech()?, count, value.grain).map(|day| date_of(day, value.grain))
    }

    /// Keeps the grain of the reference where it is finer than the unit: "a year earlier" than a quarter is a quarter.
    fn since_reference(&self, value: DurationValue, way: Way) -> Option<DateValue> {
        let count = signed(value, way)?;
        let reference = self.anchor.reference().filter(|_| value.grain >= Grain::Day)?;
        let bounded = reference.grain() <= value.grain;
        let day = bounded.then(|| first_day(reference))??;
        let grain = match reference.grain() {
            grain @ (Grain::Quarter | Grain::Month)
                if matches!(reference, DateValue::Quarter { .. } | DateValue::Month { .. }) =>
            {
                grain
            }
            Grain::Day if value.grain == Grain::Week => Grain::Day,
            _ => value.grain,
        };
        shift_day(day, count, value.grain).map(|day| date_of(day, grain))
    }

    fn time(&self, date: Option<DateForm>, time: TimeOfDay, offset: Option<i16>, tokens: &TokenRange) -> Resolved {
        let unknown = DateValue::Any(Grain::Day);
        let date = date.map_or(unknown, |date| self.date(date, tokens));
        let value = TimexValue::Time(TimeValue { date, time, offset });
        Resolved { value, relation: None, days: date.days() }
    }

    fn date(&self, form: DateForm, tokens: &TokenRange) -> DateValue {
        match form {
            DateForm::Stated(date) => self.complete(date, tokens),
            DateForm::Placed(date, placing) => self.place(date, placing).unwrap_or(date),
            DateForm::Shift(shift) => self.shifted(shift),
            DateForm::Within(date, shift) => self.within(date, shift).unwrap_or(date),
            DateForm::Nth(number, unit, whole) => {
                self.nth((number, unit), whole, tokens).unwrap_or_else(|| unanchored(number, unit, whole))
            }
            DateForm::Holiday(holiday, whole) => self.holiday(holiday, whole, tokens),
            DateForm::YearsEarlier(grain) => self.years_earlier(grain).unwrap_or(DateValue::Any(grain)),
            DateForm::Weekend => self.weekend(tokens).unwrap_or(DateValue::Any(Grain::Weekend)),
        }
    }

    /// The year, month or week of a date that leaves it open.
    fn complete(&self, date: DateValue, tokens: &TokenRange) -> DateValue {
        match date {
            DateValue::Weekday(weekday) => self.weekday(weekday, tokens).map_or(date, DateValue::Day),
            DateValue::DayOfMonth(day) => self.day_of_month(day, tokens).unwrap_or(date),
            _ if date.year().is_none() && part(date).is_some() => match self.continued(tokens) {
                Some(reference) => continued_year(date, reference).map_or(date, |year| date.in_year(year)),
                None => self.nearest(date, tokens).unwrap_or(date),
            },
            _ => date,
        }
    }

    /// The date of another year that a date without one continues; in news what lies ahead continues nothing past.
    fn continued(&self, tokens: &TokenRange) -> Option<DateValue> {
        let date = self.anchor.continued(tokens.start)?;
        let is_past = || self.anchor.published.zip(date.year()).is_some_and(|(day, year)| year < i32::from(day.year()));
        let leaps = || is_past() && self.direction(tokens) == Some(Way::Ahead);
        (self.anchor.narrates || !leaps()).then_some(date)
    }

    /// The year that puts an open date on the side of the publication date that the tense tells; the past where none does.
    fn nearest(&self, date: DateValue, tokens: &TokenRange) -> Option<DateValue> {
        let day = self.anchor.published?;
        let year = historical(day);
        let ahead = self.direction(tokens) == Some(Way::Ahead);
        let this_year = date.in_year(year).days()?;
        let low = first_day(date.in_year(year))?;
        let past = low <= day;
        Some(date.in_year(match (ahead, past) {
            (false, false) if self.direction(tokens).is_some() || low > shift_day(day, 4, Grain::Month)? => year - 1,
            (true, true) if this_year.is_disjoint(&Interval::at_least(day)) => year + 1,
            _ => year,
        }))
    }

    fn weekday(&self, weekday: u8, tokens: &TokenRange) -> Option<Date> {
        let published = self.anchor.published.filter(|_| !self.anchor.narrates);
        let day = published.or_else(|| match self.anchor.reference()? {
            DateValue::Day(day) if self.anchor.narrates => Some(day),
            _ => None,
        })?;
        let ahead = self.direction(tokens) == Some(Way::Ahead);
        let offset = i32::from(weekday) - i32::from(day.weekday().to_monday_one_offset());
        let offset = if ahead { offset.rem_euclid(7) } else { -((-offset).rem_euclid(7)) };
        day.checked_add(offset.days()).ok()
    }

    fn day_of_month(&self, day: u8, tokens: &TokenRange) -> Option<DateValue> {
        let _ = tokens;
        let reference = first_day(self.anchor.reference().filter(|date| date.grain() <= Grain::Month)?)?;
        DateValue::day(historical(reference), u8::try_from(reference.month()).ok()?, day)
    }

    fn place(&self, date: DateValue, placing: Placing) -> Option<DateValue> {
        let (day, offset) = match placing {
            Placing::Last | Placing::Past => (self.anchor.speech()?, -1),
            Placing::Next | Placing::Coming => (self.anchor.speech()?, 1),
            Placing::This => (self.anchor.speech()?, 0),
            Placing::Previous => (first_day(self.anchor.reference()?)?, -1),
            Placing::Following => (first_day(self.anchor.reference()?)?, 1),
            Placing::Same => (first_day(self.anchor.reference()?)?, 0),
        };
        match date {
            DateValue::Weekday(weekday) => placed_weekday(day, weekday, offset).map(DateValue::Day),
            _ => placed_part(date, day, offset),
        }
    }

    fn shifted(&self, shift: Shift) -> DateValue {
        let base = match shift.from {
            Base::Speech => self.anchor.speech(),
            Base::Reference if shift.grain == Grain::Quarter && shift.offset == 0 => return self.reported_quarter(),
            Base::Reference => {
                let finer = self.anchor.reference().filter(|date| date.grain() <= shift.grain);
                finer.and_then(first_day).or_else(|| self.anchor.speech())
            }
        };
        let relative = match shift.from {
            Base::Speech => DateValue::Relative { offset: shift.offset, grain: shift.grain },
            Base::Reference => DateValue::Any(shift.grain),
        };
        base.and_then(|day| shift_day(day, shift.offset, shift.grain)).map_or(relative, |day| date_of(day, shift.grain))
    }

    /// "the quarter": the one named last, or in news the one that ended last.
    fn reported_quarter(&self) -> DateValue {
        match self.anchor.reference() {
            Some(quarter @ DateValue::Quarter { .. }) => quarter,
            _ => self.shifted(Shift::speech(-1, Grain::Quarter)),
        }
    }

    fn whole(&self, whole: Whole, tokens: &TokenRange) -> DateValue {
        match whole {
            Whole::Date(date) => self.complete(date, tokens),
            Whole::Shift(shift) => self.shifted(shift),
        }
    }

    fn within(&self, date: DateValue, shift: Shift) -> Option<DateValue> {
        let whole = self.shifted(shift);
        match date {
            DateValue::Weekday(weekday) => {
                let day = first_day(whole)?.checked_add((i32::from(weekday) - 1).days()).ok()?;
                Some(DateValue::Day(day))
            }
            DateValue::DayOfMonth(number) => {
                let first = first_day(whole)?;
                DateValue::day(historical(first), u8::try_from(first.month()).ok()?, number)
            }
            _ => Some(date.in_year(whole.year()?)),
        }
    }

    fn nth(&self, (number, unit): (i8, Unit), whole: Whole, tokens: &TokenRange) -> Option<DateValue> {
        let days = self.whole(whole, tokens).days()?;
        let (std::ops::Bound::Included(low), std::ops::Bound::Included(high)) = (days.low, days.high) else {
            return None;
        };
        let steps = i32::from(number) - 1;
        let day = match unit {
            Unit::Weekday(weekday) => {
                let weekday = Weekday::from_monday_one_offset(i8::try_from(weekday).ok()?).ok()?;
                let day = if number < 0 {
                    high.tomorrow().ok()?.nth_weekday(-1, weekday).ok()?
                } else {
                    low.yesterday().ok()?.nth_weekday(i32::from(number), weekday).ok()?
                };
                return (low <= day && day <= high).then_some(DateValue::Day(day));
            }
            // A week is the month's that most of its days lie in.
            Unit::Grain(Grain::Week) if number < 0 => shift_day(high, -3, Grain::Day)?,
            Unit::Grain(Grain::Week) => shift_day(shift_day(low, 3, Grain::Day)?, steps, Grain::Week)?,
            Unit::Grain(Grain::Weekend) if number < 0 => {
                high.tomorrow().ok()?.nth_weekday(-1, Weekday::Saturday).ok()?
            }
            Unit::Grain(Grain::Weekend) => {
                low.yesterday().ok()?.nth_weekday(i32::from(number), Weekday::Saturday).ok()?
            }
            Unit::Grain(_) if number < 0 => high,
            Unit::Grain(grain) => shift_day(low, steps, grain)?,
        };
        (low <= day && day <= high).then(|| date_of(day, unit.grain()))
    }

    fn holiday(&self, holiday: Holiday, whole: Option<Whole>, tokens: &TokenRange) -> DateValue {
        let unknown = match holiday {
            Holiday::Fixed(month, day) => DateValue::MonthDay { month, day },
            _ => DateValue::Any(Grain::Day),
        };
        let in_year = |year: i32| day_of(holiday, year).map(DateValue::Day);
        if let Some(whole) = whole {
            return self.whole(whole, tokens).year().and_then(in_year).unwrap_or(unknown);
        }
        if let Some(year) = self.continued(tokens).and_then(|date| date.year()) {
            return in_year(year).unwrap_or(unknown);
        }
        let Some(published) = self.anchor.published else { return unknown };
        let year = historical(published);
        let ahead = self.direction(tokens) == Some(Way::Ahead);
        let passed = day_of(holiday, year).is_some_and(|day| day <= published);
        in_year(match (ahead, passed) {
            (false, false) => year - 1,
            (true, true) => year + 1,
            _ => year,
        })
        .unwrap_or(unknown)
    }

    fn years_earlier(&self, grain: Grain) -> Option<DateValue> {
        let reference = if grain == Grain::Quarter { self.reported_quarter() } else { self.anchor.reference()? };
        let day = shift_day(first_day(reference)?, -1, Grain::Year)?;
        let grain =
            if matches!(reference, DateValue::Quarter { .. } | DateValue::Month { .. }) && grain == Grain::Quarter {
                reference.grain()
            } else {
                grain
            };
        Some(date_of(day, grain))
    }

    fn weekend(&self, tokens: &TokenRange) -> Option<DateValue> {
        let day = self.anchor.speech()?;
        let ahead = self.direction(tokens) == Some(Way::Ahead);
        let on_weekend = day.weekday().to_monday_one_offset() >= 6;
        Some(date_of(if ahead || on_weekend { day } else { shift_day(day, -1, Grain::Week)? }, Grain::Weekend))
    }
}

impl Unit {
    fn grain(self) -> Grain {
        match self {
            Self::Grain(grain) => grain,
            Self::Weekday(_) => Grain::Day,
        }
    }
}

/// What is known of "the last quarter of the year" and "the first week of May" where nobody knows the year.
fn unanchored(number: i8, unit: Unit, whole: Whole) -> DateValue {
    let nth = |of: u8| u8::try_from(number).unwrap_or(of);
    let of_year = matches!(whole, Whole::Shift(Shift { grain: Grain::Year, .. }));
    match (unit, whole) {
        (Unit::Grain(Grain::Quarter), _) if of_year => DateValue::Quarter { year: None, quarter: nth(4).clamp(1, 4) },
        (Unit::Grain(Grain::Month), _) if of_year => DateValue::Month { year: None, month: nth(12).clamp(1, 12) },
        (Unit::Grain(Grain::Week | Grain::Weekend), Whole::Date(month @ DateValue::Month { .. })) => month,
        _ => DateValue::Any(unit.grain()),
    }
}

fn dated(date: DateValue) -> Resolved {
    Resolved { value: TimexValue::Date(date), relation: None, days: date.days() }
}

fn signed(value: DurationValue, way: Way) -> Option<i32> {
    value.whole()?.checked_mul(if way == Way::Back { -1 } else { 1 })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_day_of_400_years_lies_in_the_date_of_each_grain() {
        let grains = [
            Grain::Day,
            Grain::Week,
            Grain::Month,
            Grain::Quarter,
            Grain::Half,
            Grain::Year,
            Grain::Decade,
            Grain::Century,
        ];
        for day in date(1800, 1, 1).series(1.day()).take_while(|day| *day < date(2200, 1, 1)) {
            for grain in grains {
                let days = date_of(day, grain).days().expect("a date of a known day has days");
                assert!(days.contains(&Interval::point(day)), "{day} {grain:?}");
            }
        }
    }

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        for (year, month, day) in
            [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)]
        {
            assert_eq!(day_of(Holiday::Easter(0), year), Some(date(year as i16, month, day)));
        }
    }
}
