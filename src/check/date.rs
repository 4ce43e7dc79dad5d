//! Date against date: by the days both cover, or, where one is not anchored to the calendar, by the parts both have.

use super::checker::Relation;
use crate::code::TIM004;
use crate::finding::Reason;
use crate::lexicon::calendar::Grain;
use crate::mention::{DateValue, Season};

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
    use DateValue::{Any, PlayingSeason, Relative};
    match (a, b) {
        (PlayingSeason(_), PlayingSeason(_)) => Relation::Contradicts(None, Reason::Differs),
        (Any(_), _) => Relation::Undecided(Reason::Vague),
        (_, Any(_)) => Relation::Neutral,
        (Relative { offset: a, grain: unit }, Relative { offset: b, grain }) => relate_relative((a, unit), (b, grain)),
        // "last year" may be 2023, and 9 May may lie in it; a day of speech alone could tell.
        (Relative { .. }, other) | (other, Relative { .. }) if other.days().is_some() || other.year().is_some() => {
            unknown_day()
        }
        (Relative { grain, .. }, evidence) if lies_within(evidence, grain) => unknown_day(),
        (Relative { .. }, _) | (_, Relative { .. }) => Relation::Neutral,
        _ => Parts::of(a).relate(Parts::of(b)),
    }
}

/// "this week" lies in "this year", and is no "this year"; two of one unit, or of two units at one distance, are two times.
fn relate_relative(claim: (i32, Grain), evidence: (i32, Grain)) -> Relation {
    let same_distance = claim.0 == evidence.0;
    match (claim.1 == evidence.1, same_distance) {
        (true, _) => Relation::Contradicts(None, Reason::Differs),
        (false, true) if claim.0 == 0 && claim.1 > evidence.1 => Relation::Entails(Reason::Follows),
        (false, true) => Relation::Contradicts(Some(&TIM004), Reason::OtherUnit),
        (false, false) if claim.1 > evidence.1 => unknown_day(),
        (false, false) => Relation::Neutral,
    }
}

/// Whether a date without a year may lie in a period counted from the day of speech: "26 March" in "last month".
fn lies_within(date: DateValue, period: Grain) -> bool {
    match date {
        DateValue::Weekday(_) => (Grain::Weekend..=Grain::Week).contains(&period),
        DateValue::MonthDay { .. } => (Grain::Weekend..=Grain::Year).contains(&period),
        DateValue::Month { .. } | DateValue::Season { .. } => (Grain::Month..=Grain::Year).contains(&period),
        _ => false,
    }
}

fn unknown_day() -> Relation {
    Relation::Undecided(Reason::NoPublicationDate { needed: None })
}

/// What a date tells of year, part of the year, month, day of month and day of week.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<i32>,
    period: Option<Period>,
    month: Option<u8>,
    day: Option<u8>,
    weekday: Option<u8>,
}

/// A part of a year greater than a month.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Period {
    Half(u8),
    Quarter(u8),
    Season(Season),
}

impl Parts {
    fn of(date: DateValue) -> Self {
        let parts = Self { year: date.year(), ..Self::default() };
        match date {
            DateValue::Half { half, .. } => Self { period: Some(Period::Half(half)), ..parts },
            DateValue::Quarter { quarter, .. } | DateValue::FiscalQuarter { quarter, .. } => {
                Self { period: Some(Period::Quarter(quarter)), ..parts }
            }
            DateValue::Season { season, .. } => Self { period: Some(Period::Season(season)), ..parts },
            DateValue::Month { month, .. } => Self { month: Some(month), ..parts },
            DateValue::MonthDay { month, day } => Self { month: Some(month), day: Some(day), ..parts },
            DateValue::DayOfMonth(day) => Self { day: Some(day), ..parts },
            DateValue::Weekday(weekday) => Self { weekday: Some(weekday), ..parts },
            DateValue::Day(day) => Self {
                month: day.month().try_into().ok(),
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
            compare(self.period, evidence.period),
            compare(self.month, evidence.month),
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
    match (claim, evidence) {
        (Some(a), Some(b)) if a == b => Pair::Same,
        (Some(_), Some(_)) => Pair::Differs,
        (Some(_), None) => Pair::OnlyClaim,
        (None, _) => Pair::NotInClaim,
    }
}

#[cfg(test)]
mod tests {
    use super::relate;
    use crate::check::checker::Relation;
    use crate::finding::Reason;
    use crate::mention::{DateValue, TimexValue};

    fn date(value: &str) -> DateValue {
        value.parse::<TimexValue>().unwrap().date().unwrap()
    }

    #[track_caller]
    fn check(claim: &str, evidence: &str, relation: &Relation) {
        assert_eq!(relate(date(claim), date(evidence)), *relation, "{claim} from {evidence}");
    }

    #[test]
    fn coarser_follows_from_finer_and_not_the_other_way() {
        check("2024-09", "2024-09-09", &Relation::Entails(Reason::Follows));
        check("2024-09-09", "2024-09", &Relation::Neutral);
        check("XXXX-09", "2024-09-09", &Relation::Entails(Reason::Follows));
    }

    #[test]
    fn a_part_that_both_have_decides() {
        check("XXXX-Q1", "2024-Q2", &Relation::Contradicts(None, Reason::Differs));
        check("XXXX-WXX-2", "2024-09-09", &Relation::Contradicts(None, Reason::Differs));
        check("XXXX-WXX-1", "2024-09-09", &Relation::Entails(Reason::Follows));
    }

    #[test]
    fn a_weekday_and_a_day_without_a_year_may_be_one() {
        check("XXXX-WXX-1", "XXXX-09-09", &Relation::Undecided(Reason::NoPublicationDate { needed: None }));
        check("1985", "XXXX-WXX-1", &Relation::Neutral);
    }
}
