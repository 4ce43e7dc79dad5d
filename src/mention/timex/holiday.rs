//! Holidays by their names.

use super::date_value::DateValue;
use super::form::{DateForm, Found, Whole};
use super::scan::Scan;
use crate::lexicon::calendar::{Calendar, HOLIDAYS, Holiday};

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
        let found = |end: usize, whole| Some(Found::date(at..end, DateForm::Holiday(holiday, whole)));
        if let Some((year, end)) = self.year(self.after_comma(end)) {
            return found(end, Some(Whole::Date(DateValue::Year(year))));
        }
        let noun = self.is_word(end) && self.function(end).is_none() && self.calendar(end).is_none();
        let noun = noun && !self.is_any(end, "period weekend holiday holidays break");
        let free = end > at + 1 || at == 0 || self.function(at - 1).is_some() || !self.is_capitalised(at - 1);
        (free && (!noun || self.before_any(at, "at on over during until before by after since")))
            .then(|| found(end, None))?
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
