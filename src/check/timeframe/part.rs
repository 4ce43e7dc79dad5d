//! Part and whole: where in a decade, year or day the time lies that a source states more finely.

use std::ops::Bound;

use jiff::civil::Date;

use crate::lexicon::calendar::DayPart;
use crate::mention::{DateValue, TimeOfDay, Timex, TimexModifier, TimexRelation};

/// Whether a source's finer date lies in another part of the claim's than the claim says: "the early 1980s" told of 1987.
pub(super) fn lies_apart(stated: &Timex, given: &Timex) -> bool {
    let days = |timex: &Timex| timex.value.date().and_then(|date| date.days());
    let (Some(whole), Some(part)) = (days(stated), days(given)) else { return false };
    let (Some(length), Some(before), Some(until)) =
        (between(whole.low, whole.high), between(whole.low, part.low), between(whole.low, part.high))
    else {
        return false;
    };
    let (late, early) = (before * 5 >= length * 3, until * 5 <= length * 2);
    match stated.modifier {
        _ if length < A_MONTH => false, // "late Tuesday"
        Some(TimexModifier::Start) => late,
        Some(TimexModifier::End) => early,
        _ => false,
    }
}

/// The days of the shortest time whose parts hold several days, less those that bounds may leave out.
const A_MONTH: i64 = 26;

/// The days from one bound to another; whether the bounds themselves count makes no difference worth telling here.
fn between(from: Bound<Date>, to: Bound<Date>) -> Option<i64> {
    let day = |bound: Bound<Date>| match bound {
        Bound::Included(day) | Bound::Excluded(day) => Some(day),
        Bound::Unbounded => None,
    };
    day(from)?.until(day(to)?).ok().map(|span| i64::from(span.get_days()))
}

/// Whether the claim is the month that a source's quarter opens or ends with: "from July to September".
pub(super) fn is_end_of(stated: &Timex, given: &Timex) -> bool {
    let Some(DateValue::Month { year, month }) = stated.value.date() else { return false };
    let Some(DateValue::Quarter { year: of, quarter }) = given.value.date() else { return false };
    let end = match stated.relation {
        TimexRelation::Since => quarter.checked_mul(3).and_then(|last| last.checked_sub(2)),
        TimexRelation::Until => quarter.checked_mul(3),
        _ => None,
    };
    end == Some(month) && (year == of || year.is_none() || of.is_none())
}

/// Whether people call an hour one of a part of the day.
pub(super) fn has_hour(part: DayPart, hour: u8) -> bool {
    match part {
        DayPart::Morning => hour < 12,
        DayPart::Midday => (11..15).contains(&hour),
        DayPart::Afternoon => (12..19).contains(&hour),
        DayPart::Evening => (17..=24).contains(&hour),
        DayPart::Night => !(6..18).contains(&hour),
        DayPart::Daytime => (7..20).contains(&hour),
    }
}

/// Whether a source's clock time is less than an hour after, or before, one that the claim so bounds: "shortly after 2 p.m." of
/// 14:05.
pub(super) fn is_shortly(relation: TimexRelation, stated: TimeOfDay, given: TimeOfDay) -> bool {
    let minutes = |time: TimeOfDay| match time {
        TimeOfDay::Clock { hour, minute, .. } => Some(i32::from(hour) * 60 + i32::from(minute)),
        TimeOfDay::Part(_) => None,
    };
    let Some((stated, given)) = minutes(stated).zip(minutes(given)) else { return false };
    match relation {
        TimexRelation::After => (1..60).contains(&(given - stated)),
        TimexRelation::Before => (1..60).contains(&(stated - given)),
        _ => false,
    }
}
