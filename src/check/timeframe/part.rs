//! Parts of a day: which hours people call morning, and what is shortly before or after an hour.

use crate::lexicon::calendar::DayPart;
use crate::mention::{TimeOfDay, TimexRelation};

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
