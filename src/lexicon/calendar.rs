//! Words of the calendar: months, weekdays, seasons, grains, and the words that place a time.

/// What a calendar word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calendar {
    /// 1 January to 12 December.
    Month(u8),
    /// 1 Monday to 7 Sunday, as in ISO 8601.
    Weekday(u8),
    /// A unit of time, singular or plural.
    Grain(Grain),
}

/// A unit of calendar or clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grain {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// Three months of a calendar or fiscal year.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// Sorted by word.
pub(crate) const WORDS: &[(&str, Calendar)] = &[
    ("monday", Calendar::Weekday(1)),
    ("second", Calendar::Grain(Grain::Second)),
    ("year", Calendar::Grain(Grain::Year)),
    ("years", Calendar::Grain(Grain::Year)),
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
