//! Windows and their ends: "over the next five years" of 2024 ends in 2029, "since 2021" is the past three years.

use std::ops::Bound;

use jiff::civil::Date;

use crate::interval::Interval;
use crate::lexicon::calendar::Grain;
use crate::mention::{Timex, TimexRelation, TimexValue};

/// Whether one of two times is a window that is counted from the publication, and the other its open end or its beginning.
pub(super) fn bounds(stated: &Timex, given: &Timex) -> bool {
    is_end(stated, given) || is_end(given, stated)
}

fn is_end(end: &Timex, window: &Timex) -> bool {
    use TimexRelation::{By, Next, Past, Since, Until};
    let TimexValue::Duration(length) = window.value else { return false };
    let (Some((from, to)), Some(date)) = (window.days.and_then(|days| ends(&days)), end.value.date()) else {
        return false;
    };
    let named = end.in_itself.date().is_some_and(|date| date.year().is_some())
        && (Grain::Month..=length.grain()).contains(&date.grain());
    let holds = |day: Date| date.days().is_some_and(|days| days.contains(&Interval::point(day)));
    named
        && match (end.relation, window.relation) {
            (Until | By, Next) | (Until, Past) => holds(to),
            (Since, Next | Past) => holds(from),
            _ => false,
        }
}

fn ends(days: &Interval<Date>) -> Option<(Date, Date)> {
    match (days.low, days.high) {
        (Bound::Included(low), Bound::Included(high)) => Some((low, high)),
        _ => None,
    }
}
