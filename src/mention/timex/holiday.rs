//! Holidays by their names.

use super::date_value::{DateValue, YearPart};
use super::form::Found;
use super::scan::Scan;
use crate::lexicon::calendar::{Calendar, Grain, HOLIDAYS, Holiday};

impl Holiday {
    /// Its day in whatever year.
    pub(super) fn date(self) -> DateValue {
        match self {
            Self::Fixed(month, day) => DateValue::Part(None, YearPart::Day(month, day)),
            Self::Movable => DateValue::Any(Grain::Day),
        }
    }
}

impl Scan<'_, '_> {
    /// "Christmas", "Easter 2024", "New Year's Eve".
    pub(super) fn holiday(&self, at: usize) -> Option<Found> {
        let short = || match self.calendar(at)? {
            Calendar::Holiday(holiday) => {
                (self.is_capitalised(at) || self.is_any(at, "christmas xmas halloween")).then_some((holiday, at + 1))
            }
            _ => None,
        };
        let (holiday, end) = self.long_holiday(at).or_else(short)?;
        let date = holiday.date();
        if let Some((year, end)) = self.year(self.after_comma(end)) {
            return Some(Found::stated(at..end, date.in_year(year)));
        }
        let noun = self.is_word(end) && self.function(end).is_none() && self.calendar(end).is_none();
        let free = at == 0 || self.function(at - 1).is_some() || !self.is_capitalised(at - 1);
        (free && !noun).then(|| Found::stated(at..end, date))
    }

    fn long_holiday(&self, at: usize) -> Option<(Holiday, usize)> {
        let word = self.lower(at).as_bytes();
        let first =
            |row: &(&'static str, Holiday)| row.0.as_bytes().split(|&byte| byte == b' ').next().unwrap_or_default();
        let from = HOLIDAYS.partition_point(|row| first(row) < word);
        HOLIDAYS.get(from..)?.iter().take_while(|row| first(row) == word).find_map(|(words, holiday)| {
            let end = words.split(' ').try_fold(at, |end, part| {
                let end = self.after_dot(end);
                (self.lower(end).replace('’', "'") == part).then_some(end + 1)
            });
            end.map(|end| (*holiday, end))
        })
    }
}
