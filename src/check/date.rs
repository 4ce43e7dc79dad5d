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
        // "this week" is not "last month"
        (false, false) if matches!((claim, evidence), ((0, fine), (_, coarse)) | ((_, coarse), (0, fine)) if fine < coarse) => {
            Relation::Contradicts(None, Reason::Differs)
        }
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

/// What a date tells of year, months, day of month and day of week.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<i32>,
    period: Option<Period>,
    day: Option<u8>,
    weekday: Option<u8>,
}

/// A part of a year: a month or several.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Period {
    /// One bit each, from January on.
    months: u16,
    /// Whether they are counted in a fiscal year, which begins nobody knows when.
    is_fiscal: bool,
    /// The month that has begun in another season by the weather's count and lies in this one still by the sun's.
    last_days: u16,
}

impl Period {
    /// So many months from one on; those of a winter go on in January.
    fn of(first: u8, count: u8) -> Self {
        let months = (0..count).map(|step| month_bit(first.saturating_add(step))).fold(0, |all, month| all | month);
        Self { months, is_fiscal: false, last_days: 0 }
    }

    fn of_season(season: Season) -> Self {
        let first = season.first_month();
        Self { last_days: month_bit(first.saturating_add(3)), ..Self::of(first, 3) }
    }

    /// The months of the nth of the parts of a year that have so many months each.
    fn nth(number: u8, count: u8) -> Self {
        Self::of(number.saturating_sub(1).saturating_mul(count).saturating_add(1), count)
    }

    fn compare(self, evidence: Self) -> Pair {
        let is_turning = (self.last_days & evidence.months) | (evidence.last_days & self.months) != 0;
        match self.months & evidence.months {
            _ if self.months == evidence.months => Pair::Same,
            _ if self.is_fiscal != evidence.is_fiscal => Pair::OnlyClaim,
            both if both == evidence.months => Pair::Same,
            0 if !is_turning => Pair::Differs,
            _ => Pair::OnlyClaim,
        }
    }
}

/// A month as a bit; the 13th is January.
fn month_bit(month: u8) -> u16 {
    1 << (month.saturating_sub(1) % 12)
}

impl Parts {
    fn of(date: DateValue) -> Self {
        let parts = Self { year: date.year(), ..Self::default() };
        let of_month = |month: u8| Some(Period::of(month, 1));
        match date {
            DateValue::Half { half, .. } => Self { period: Some(Period::nth(half, 6)), ..parts },
            DateValue::Quarter { quarter, .. } => Self { period: Some(Period::nth(quarter, 3)), ..parts },
            DateValue::FiscalQuarter { quarter, .. } => {
                Self { period: Some(Period { is_fiscal: true, ..Period::nth(quarter, 3) }), ..parts }
            }
            DateValue::Season { season, .. } => Self { period: Some(Period::of_season(season)), ..parts },
            DateValue::Month { month, .. } => Self { period: of_month(month), ..parts },
            DateValue::MonthDay { month, day } => Self { period: of_month(month), day: Some(day), ..parts },
            DateValue::DayOfMonth(day) => Self { day: Some(day), ..parts },
            DateValue::Weekday(weekday) => Self { weekday: Some(weekday), ..parts },
            DateValue::Day(day) => Self {
                period: of_month(day.month().unsigned_abs()),
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
            compare_by(self.period, evidence.period, Period::compare),
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::relate;
    use crate::check::checker::Relation;
    use crate::finding::Reason;
    use crate::mention::DateValue::{self, Day, Half, Month, MonthDay, Quarter, Season, Weekday, Year};
    use crate::mention::Season::{Summer, Winter};

    const SUMMER: DateValue = Season { year: None, season: Summer };
    const WINTER: DateValue = Season { year: None, season: Winter };
    const MONDAY: DateValue = Day(date(2024, 9, 9));
    const FOLLOWS: Relation = Relation::Entails(Reason::Follows);
    const DIFFERS: Relation = Relation::Contradicts(None, Reason::Differs);

    fn month(month: u8) -> DateValue {
        Month { year: None, month }
    }

    fn quarter(quarter: u8) -> DateValue {
        Quarter { year: None, quarter }
    }

    #[track_caller]
    fn check(claim: DateValue, evidence: DateValue, relation: &Relation) {
        assert_eq!(relate(claim, evidence), *relation, "{claim} from {evidence}");
    }

    #[test]
    fn coarser_follows_from_finer_and_not_the_other_way() {
        check(Month { year: Some(2024), month: 9 }, MONDAY, &FOLLOWS);
        check(MONDAY, Month { year: Some(2024), month: 9 }, &Relation::Neutral);
        check(month(9), MONDAY, &FOLLOWS);
    }

    #[test]
    fn a_part_that_both_have_decides() {
        check(quarter(1), Quarter { year: Some(2024), quarter: 2 }, &DIFFERS);
        check(Weekday(2), MONDAY, &DIFFERS);
        check(Weekday(1), MONDAY, &FOLLOWS);
    }

    #[test]
    fn a_period_without_a_year_holds_its_months() {
        check(SUMMER, month(6), &FOLLOWS);
        check(WINTER, MonthDay { month: 1, day: 9 }, &FOLLOWS);
        check(Half { year: None, half: 1 }, quarter(2), &FOLLOWS);
        check(month(6), SUMMER, &Relation::Neutral);
        check(SUMMER, month(9), &Relation::Neutral); // until the 22nd it is summer by the sun
        check(SUMMER, quarter(3), &Relation::Neutral);
        check(SUMMER, month(1), &DIFFERS);
        check(month(7), WINTER, &DIFFERS);
    }

    #[test]
    fn a_weekday_and_a_day_without_a_year_may_be_one() {
        let unknown = Relation::Undecided(Reason::NoPublicationDate { needed: None });
        check(Weekday(1), MonthDay { month: 9, day: 9 }, &unknown);
        check(Year(1985), Weekday(1), &Relation::Neutral);
    }
}
