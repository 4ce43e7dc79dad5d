//! Date against date: by the days both cover, or, where one is not anchored to the calendar, by the parts both have.

use super::checker::Relation;
use crate::code::TIM004;
use crate::finding::Reason;
use crate::lexicon::calendar::Grain;
use crate::mention::{DateValue, YearPart};

/// Relates the date a claim states to one a source states.
pub(super) fn relate(claim: DateValue, evidence: DateValue) -> Relation {
    if claim == evidence {
        return Relation::Entails(Reason::Same);
    }
    match (claim.days(), evidence.days()) {
        (Some(claim), Some(evidence)) if claim.contains(&evidence) => Relation::Entails(Reason::Follows),
        (Some(claim), Some(evidence)) if claim.is_disjoint(&evidence) => Relation::Contradicts(None, Reason::Differs),
        (Some(_), Some(_)) => Relation::Neutral, // the claim is finer than what the source gives
        _ => relate_unanchored(claim, evidence),
    }
}

fn relate_unanchored(a: DateValue, b: DateValue) -> Relation {
    use DateValue::{Any, Relative};
    match (a, b) {
        (Any(_), _) => Relation::Undecided(Reason::Vague),
        (_, Any(_)) => Relation::Neutral,
        (Relative { offset: a, grain: unit }, Relative { offset: b, grain }) => relate_relative((a, unit), (b, grain)),
        // "last year" may be 2023, and 9 May may lie in it; a day of speech alone could tell.
        (Relative { .. }, other) | (other, Relative { .. }) if other.days().is_some() || other.year().is_some() => {
            unknown_day()
        }
        (Relative { .. }, _) => unknown_day(),
        (_, Relative { .. }) => Relation::Neutral,
        _ => Parts::of(a).relate(Parts::of(b)),
    }
}

/// "this week" lies in "this year", and is no "this year"; two of one unit, or of two units at one distance, are two times.
fn relate_relative(claim: (i32, Grain), evidence: (i32, Grain)) -> Relation {
    match (claim.1 == evidence.1, claim.0 == evidence.0) {
        (true, _) => Relation::Contradicts(None, Reason::Differs),
        (false, true) if claim.0 == 0 && claim.1 > evidence.1 => Relation::Entails(Reason::Follows),
        (false, true) => Relation::Contradicts(Some(&TIM004), Reason::OtherUnit),
        // "this week" is not "last month"
        (false, false) if matches!((claim, evidence), ((0, fine), (_, coarse)) | ((_, coarse), (0, fine)) if fine < coarse) => {
            Relation::Contradicts(None, Reason::Differs)
        }
        (false, false) if claim.1 > evidence.1 => unknown_day(),
        (false, false) => Relation::Neutral,
    }
}

fn unknown_day() -> Relation {
    Relation::Undecided(Reason::NoPublicationDate { needed: None })
}

/// What a date tells of year, months, day of month and day of week.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<i32>,
    months: Option<Months>,
    day: Option<u8>,
    weekday: Option<u8>,
}

/// Months, one bit each from January on, and the one that lies in a season still by the sun, and by the weather in the next.
type Months = (u16, u16);

fn months(part: YearPart) -> Months {
    let (first, count) = part.months();
    let bit = |step: u8| 1 << (first.saturating_add(step).saturating_sub(1) % 12);
    let turning = if let YearPart::Season(_) = part { bit(count) } else { 0 };
    ((0..count).fold(0, |all, step| all | bit(step)), turning)
}

fn compare_months(claim: Months, evidence: Months) -> Pair {
    match claim.0 & evidence.0 {
        both if both == evidence.0 => Pair::Same,
        0 if (claim.1 & evidence.0) | (evidence.1 & claim.0) == 0 => Pair::Differs,
        _ => Pair::OnlyClaim,
    }
}

impl Parts {
    fn of(date: DateValue) -> Self {
        let parts = Self { year: date.year(), ..Self::default() };
        match date {
            DateValue::Part(_, part @ YearPart::Day(_, day)) => {
                Self { months: Some(months(part)), day: Some(day), ..parts }
            }
            DateValue::Part(_, part) => Self { months: Some(months(part)), ..parts },
            DateValue::DayOfMonth(day) => Self { day: Some(day), ..parts },
            DateValue::Weekday(weekday) => Self { weekday: Some(weekday), ..parts },
            DateValue::Day(day) => Self {
                months: Some(months(YearPart::Month(day.month().unsigned_abs()))),
                day: day.day().try_into().ok(),
                weekday: day.weekday().to_monday_one_offset().try_into().ok(),
                ..parts
            },
            _ => parts,
        }
    }

    /// Equal in every part the claim has entails; different in one both have contradicts; a part only the claim has is finer.
    fn relate(self, evidence: Self) -> Relation {
        let pairs = [
            compare(self.year, evidence.year),
            compare_by(self.months, evidence.months, compare_months),
            compare(self.day, evidence.day),
            compare(self.weekday, evidence.weekday),
        ];
        if pairs.contains(&Pair::Differs) {
            return Relation::Contradicts(None, Reason::Differs);
        }
        if !pairs.contains(&Pair::OnlyClaim) && pairs.contains(&Pair::Same) {
            return Relation::Entails(Reason::Follows);
        }
        let open_year = compare(self.year, evidence.year) == Pair::OnlyClaim;
        let only_year = pairs.iter().filter(|pair| **pair == Pair::OnlyClaim).count() == 1;
        if open_year && only_year && pairs.contains(&Pair::Same) {
            return Relation::Undecided(Reason::Overlaps); // "May 2024" of a text that says May and not of which year
        }
        // "Monday" and "9 September" may be one day.
        let days = (self.weekday.or(self.day), evidence.weekday.or(evidence.day));
        if !pairs.contains(&Pair::Same) && days.0.is_some() && days.1.is_some() {
            unknown_day()
        } else {
            Relation::Neutral
        }
    }
}

/// One part of two dates.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pair {
    Same,
    Differs,
    OnlyClaim,
    NotInClaim,
}

fn compare<T: PartialEq>(claim: Option<T>, evidence: Option<T>) -> Pair {
    compare_by(claim, evidence, |a, b| if a == b { Pair::Same } else { Pair::Differs })
}

fn compare_by<T>(claim: Option<T>, evidence: Option<T>, compare: impl Fn(T, T) -> Pair) -> Pair {
    match (claim, evidence) {
        (Some(a), Some(b)) => compare(a, b),
        (Some(_), None) => Pair::OnlyClaim,
        (None, _) => Pair::NotInClaim,
    }
}
