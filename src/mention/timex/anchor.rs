//! What times are counted from, the publication date and the time the text itself named last, and steps from there through the
//! calendar.

use jiff::civil::Date;
use jiff::{Span as TimeSpan, ToSpan};

use super::date_value::{DateValue, YearPart, historical};
use super::form::{Base, DateForm, Form, Found};
use crate::interval::Interval;
use crate::lexicon::calendar::Grain;
use crate::syntax::Sentence;
use crate::syntax::relation::Relation;
use crate::text::TokenRange;

/// How many tokens a day, named in news, stays the one that bare times of day refer to.
const MEMORY: usize = 40;

/// How many tokens one that a narration names does.
const STORY: usize = 200;

/// The anchors at one place of the text.
#[derive(Debug)]
pub(super) struct Anchor {
    pub(super) published: Option<Date>,
    /// Whether the text tells of a time that is not its publication's, as histories do.
    pub(super) narrates: bool,
    /// The first date of a narration whose year the text states: it tells the year of what stands before it.
    first: Option<DateValue>,
    /// The date named last, and after which token.
    named: Option<(DateValue, usize)>,
    /// The date named last, where nobody knows its year.
    pub(super) open: Option<DateValue>,
}

impl Anchor {
    pub(super) fn new(published: Option<Date>, found: &[Found], is_aside: impl Fn(&Found) -> bool) -> Self {
        let narrates = narrates(found, published);
        let told = |found: &&Found| narrates && published.is_some() && !is_aside(found);
        let first = found.iter().filter(told).find_map(|found| match found.form {
            Form::Date(DateForm::Stated(date)) => Some(date).filter(|date| date.year().is_some()),
            _ => None,
        });
        Self { published, narrates, first, named: None, open: None }
    }

    pub(super) fn name(&mut self, date: DateValue, token: usize) {
        self.open = date.year().is_none().then_some(date);
        if date.year().is_some() {
            self.named = Some((date, token));
        }
    }

    /// The day "last week" and "two years ago" count from.
    pub(super) fn speech(&self) -> Option<Date> {
        let published = self.published?;
        let named = self.named.and_then(|(date, _)| first_day(date)).filter(|_| self.narrates);
        named.or(Some(published))
    }

    /// The date "that year" and "a month later" refer to.
    pub(super) fn reference(&self) -> Option<DateValue> {
        self.named.map(|(date, _)| date).or(self.published.map(DateValue::Day))
    }

    /// The day of a time of day at a token: the one just named, else that of the publication.
    pub(super) fn day_near(&self, token: usize) -> Option<Date> {
        match self.named {
            Some((DateValue::Day(day), at)) if token < at + if self.narrates { STORY } else { MEMORY } => Some(day),
            _ => self.published,
        }
    }

    /// The date that a bare month continues: in narration the last named, in news none.
    pub(super) fn continued(&self) -> Option<DateValue> {
        self.named.map(|named| named.0).or(self.first).filter(|_| self.narrates)
    }
}

pub(super) fn first_day(date: DateValue) -> Option<Date> {
    if let std::ops::Bound::Included(day) = date.days()?.low { Some(day) } else { None }
}

/// Whether the years a text states are mostly far from its publication and nothing in it is said from that day.
fn narrates(found: &[Found], published: Option<Date>) -> bool {
    let now = published.map(|day| i32::from(day.year()));
    let (mut far, mut near) = (0, 0);
    for form in found.iter().map(|found| found.form) {
        match form {
            Form::Date(DateForm::Stated(date) | DateForm::Within(date, _))
            | Form::Time { date: Some(DateForm::Stated(date)), .. } => match (date.year(), date) {
                (Some(year), _) if now.is_none_or(|now| year < now && now - year >= 3) => {
                    far += if date.grain() <= Grain::Month { 2 } else { 1 }
                }
                (Some(_), _) | (None, DateValue::Weekday(_)) => near += 1,
                _ => {}
            },
            Form::Window(..) | Form::Counted(_, _, Base::Speech) => near += 1,
            Form::Date(DateForm::Shift(shift)) if shift.from == Base::Speech => near += 1,
            _ => {}
        }
    }
    if published.is_some() { far > near + 1 } else { near == 0 && far > 0 }
}

/// Whether a date is told in passing, so that the dates after it are not told of its year: "The bridge, built in 1962, will
/// close on 3 March".
pub(super) fn is_aside(sentence: &Sentence<'_>, tokens: &TokenRange) -> bool {
    let last = tokens.end.saturating_sub(1);
    let names_a_thing = sentence.head(last).is_some_and(|head| head >= tokens.end)
        && matches!(sentence.relation(last), Relation::Number | Relation::Compound | Relation::BareNounModifier);
    let clause = sentence.predicate_of(last).map(|predicate| sentence.relation(predicate));
    let subordinate =
        matches!(clause, Some(Relation::NounClause | Relation::RelativeClause | Relation::AdverbialClause));
    let own_verb = sentence.tag(tokens.end).is_finite() && clause.is_some(); // "The firm founded in 1998 was sold"
    names_a_thing || subordinate || own_verb
}

/// The month that a part of a year opens with, to order it against another.
pub(super) fn part(date: DateValue) -> Option<u8> {
    if let DateValue::Part(_, part) = date { Some(part.months().0) } else { None }
}

/// The year a bare month has in narration: that of the date named last, or the next where the year has turned between.
pub(super) fn continued_year(date: DateValue, reference: DateValue) -> Option<i32> {
    let year = reference.year()?;
    let month = part(date)?;
    let turned = match reference {
        DateValue::Part(_, YearPart::Month(named)) => named >= 11 && month <= 3,
        DateValue::Day(day) => day.month() >= 11 && month <= 3,
        _ => false,
    };
    Some(if turned { year + 1 } else { year })
}

/// A day so many units away; `None` for those that the calendar does not count in months or days.
pub(super) fn shift_day(day: Date, count: i32, grain: Grain) -> Option<Date> {
    let (months, days) = match grain {
        Grain::Day => (0, 1),
        Grain::Week | Grain::Weekend => (0, 7),
        Grain::Month => (1, 0),
        Grain::Quarter => (3, 0),
        Grain::Half => (6, 0),
        Grain::Year => (12, 0),
        Grain::Decade => (120, 0),
        Grain::Century => (1200, 0),
        Grain::Second | Grain::Minute | Grain::Hour | Grain::Millennium => return None,
    };
    let times = |unit: i64| unit * i64::from(count);
    let span = TimeSpan::new().try_months(times(months)).ok()?.try_days(times(days)).ok()?;
    day.checked_add(span).ok()
}

/// The date of a grain that holds a day.
pub(super) fn date_of(day: Date, grain: Grain) -> DateValue {
    let year = historical(day);
    let month = day.month().unsigned_abs();
    let week = day.iso_week_date();
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::Day => DateValue::Day(day),
        Grain::Weekend => DateValue::Weekend(week.year().into(), week.week().unsigned_abs()),
        Grain::Week => DateValue::Week(week.year().into(), week.week().unsigned_abs()),
        Grain::Month => DateValue::Part(Some(year), YearPart::Month(month)),
        Grain::Quarter => DateValue::Part(Some(year), YearPart::Quarter(month.saturating_sub(1) / 3 + 1)),
        Grain::Half => DateValue::Part(Some(year), YearPart::Half(month.saturating_sub(1) / 6 + 1)),
        Grain::Year => DateValue::Year(year),
        Grain::Decade => DateValue::Decade(year / 10),
        Grain::Century | Grain::Millennium => DateValue::Century(year / 100),
    }
}

/// The day of a weekday within the seven days that begin so many days from a day.
pub(super) fn weekday_within(day: Date, begin: i32, weekday: u8) -> Option<Date> {
    let first = day.checked_add(begin.days()).ok()?;
    let ahead = (i32::from(weekday) - i32::from(first.weekday().to_monday_one_offset())).rem_euclid(7);
    first.checked_add(ahead.days()).ok()
}

/// "last June", "next spring", "this autumn" from a day.
pub(super) fn placed_part(date: DateValue, day: Date, offset: i32) -> Option<DateValue> {
    let year = historical(day);
    let this = date.in_year(year).days()?;
    let over = this.is_disjoint(&Interval::at_least(day));
    let begun = first_day(date.in_year(year))? <= day;
    let current = begun && !over;
    Some(date.in_year(match offset {
        _ if offset < 0 && (current || !begun) => year - 1,
        _ if offset > 0 && begun => year + 1,
        _ => year,
    }))
}
