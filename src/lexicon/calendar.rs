//! Words of the calendar: months, weekdays, seasons, grains, holidays, and the words that place a time.

/// What a calendar word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calendar {
    /// 1 January to 12 December, in full or abbreviated.
    Month(u8),
    /// 1 Monday to 7 Sunday, as in ISO 8601.
    Weekday(u8),
    /// "Mondays".
    Weekdays(u8),
    /// Spring to winter.
    Season(Season),
    /// A unit of time, singular or plural.
    Grain(Grain),
    /// Two weeks.
    Fortnight,
    /// "morning", "midnight".
    DayPart(DayPart),
    /// "today", "currently": a time as seen from the day of speech.
    Deictic(Deictic),
    /// "last", "coming": which of several periods is meant.
    Place(Placing),
    /// "weekly": once every so many units.
    Recurring(u8, Grain),
    /// "monthlong": so long a time in one word.
    Lasting(Grain),
    /// "Q3".
    Quarter(u8),
    /// "H1".
    Half(u8),
    /// "a.m." is 0, "p.m." 12: hours to add to the clock.
    Meridiem(u8),
    /// "BC" is false, "AD" true: whether the year is of the common era.
    Era(bool),
    /// A time zone by its minutes east of Greenwich.
    Zone(i16),
    /// "nineties" is 9.
    Decade(u8),
    /// A holiday that one word names.
    Holiday(Holiday),
}

/// A unit of calendar or clock time, from the shortest to the longest.
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
    /// Saturday and Sunday.
    Weekend,
    /// A week.
    Week,
    /// A month.
    Month,
    /// Three months of a calendar or fiscal year.
    Quarter,
    /// Six months of a calendar or fiscal year.
    Half,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

/// Every grain, in order, with its English name, its letters in a TIMEX3 duration, and how TIMEX3 writes one that is not known.
pub(crate) const GRAINS: &[(Grain, &str, &str, &str)] = &[
    (Grain::Second, "second", "S", "XXXX-XX-XXTXX"),
    (Grain::Minute, "minute", "M", "XXXX-XX-XXTXX"),
    (Grain::Hour, "hour", "H", "XXXX-XX-XXTXX"),
    (Grain::Day, "day", "D", "XXXX-XX-XX"),
    (Grain::Weekend, "weekend", "WE", "XXXX-WXX-WE"),
    (Grain::Week, "week", "W", "XXXX-WXX"),
    (Grain::Month, "month", "M", "XXXX-XX"),
    (Grain::Quarter, "quarter", "Q", "XXXX-QX"),
    (Grain::Half, "half", "H", "XXXX-HX"),
    (Grain::Year, "year", "Y", "XXXX"),
    (Grain::Decade, "decade", "DE", "XXX"),
    (Grain::Century, "century", "CE", "XX"),
    (Grain::Millennium, "millennium", "ML", "XX"),
];

impl Grain {
    /// The English word for one of it.
    pub(crate) fn name(self) -> &'static str {
        GRAINS[self as usize].1
    }

    /// The letters TIMEX3 writes in a duration.
    pub(crate) fn code(self) -> &'static str {
        GRAINS[self as usize].2
    }

    /// What TIMEX3 writes of one that is not known.
    pub(crate) fn unknown(self) -> &'static str {
        GRAINS[self as usize].3
    }

    /// Whether a clock measures it.
    pub(crate) fn is_clock(self) -> bool {
        self <= Self::Hour
    }
}

/// A season, of the northern half of the world as news writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

/// Every season with the two letters TIMEX3 writes.
pub(crate) const SEASONS: &[(Season, &str)] =
    &[(Season::Spring, "SP"), (Season::Summer, "SU"), (Season::Autumn, "FA"), (Season::Winter, "WI")];

impl Season {
    /// The two letters TIMEX3 writes.
    pub(crate) fn code(self) -> &'static str {
        SEASONS[self as usize].1
    }

    /// 3, 6, 9 or 12.
    pub(crate) fn first_month(self) -> u8 {
        3 * (self as u8 + 1)
    }
}

/// A part of the day, by its TIMEX3 letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// `MO`: morning, dawn.
    Morning,
    /// `MI`: midday.
    Midday,
    /// `AF`: afternoon.
    Afternoon,
    /// `EV`: evening, dusk.
    Evening,
    /// `NI`: night.
    Night,
    /// `DT`: daytime, working hours.
    Daytime,
}

/// Every part of the day with the two letters TIMEX3 writes, and the hours that people call hours of it.
pub(crate) const DAY_PARTS: &[(DayPart, &str, std::ops::Range<u8>)] = &[
    (DayPart::Morning, "MO", 0..12),
    (DayPart::Midday, "MI", 11..15),
    (DayPart::Afternoon, "AF", 12..19),
    (DayPart::Evening, "EV", 17..25),
    (DayPart::Night, "NI", 18..30),
    (DayPart::Daytime, "DT", 7..20),
];

impl DayPart {
    /// The two letters TIMEX3 writes.
    pub(crate) fn code(self) -> &'static str {
        DAY_PARTS[self as usize].1
    }

    /// Whether an hour, of this day or the next, is one of it.
    pub(crate) fn has_hour(self, hour: u8) -> bool {
        [hour, hour + 24].iter().any(|hour| DAY_PARTS[self as usize].2.contains(hour))
    }
}

/// A time as seen from the day of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deictic {
    /// So many days from the day of speech.
    Day(i8),
    /// The night of that day.
    Night(i8),
    /// The night before or after it.
    Overnight,
    /// `PRESENT_REF`.
    Present,
    /// `PAST_REF`.
    Past,
    /// `FUTURE_REF`.
    Future,
}

/// Which of several periods is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placing {
    /// "last": the one before that of speech, or a window that ends with it.
    Last,
    /// "next": the one after that of speech, or a window that starts with it.
    Next,
    /// "past", "recent": a window that ends at the time of speech.
    Past,
    /// "coming": a window that starts at the time of speech.
    Coming,
    /// "previous": the one before the one just named.
    Previous,
    /// "following": the one after the one just named.
    Following,
    /// "same": the one just named.
    Same,
    /// "this": the one of speech.
    This,
}

/// A holiday by when it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// Another day each year.
    Movable,
}

use Calendar::{
    DayPart as DayParts, Decade, Deictic as Deictics, Era, Fortnight, Grain as Grains, Half, Holiday as Holidays,
    Lasting, Meridiem, Month, Place, Quarter, Recurring, Season as Seasons, Weekday, Weekdays, Zone,
};

/// What a word names, with the words that name it; no word twice.
pub(crate) const WORDS: &[(Calendar, &str)] = &[
    (Month(1), "january jan"),
    (Month(2), "february feb"),
    (Month(3), "march mar"),
    (Month(4), "april apr"),
    (Month(5), "may"),
    (Month(6), "june jun"),
    (Month(7), "july jul"),
    (Month(8), "august aug"),
    (Month(9), "september sept sep"),
    (Month(10), "october oct"),
    (Month(11), "november nov"),
    (Month(12), "december dec"),
    (Weekday(1), "monday mon"),
    (Weekday(2), "tuesday tues tue"),
    (Weekday(3), "wednesday wed"),
    (Weekday(4), "thursday thurs thur thu"),
    (Weekday(5), "friday tgif fri"),
    (Weekday(6), "saturday sat"),
    (Weekday(7), "sunday sun"),
    (Weekdays(1), "mondays"),
    (Weekdays(2), "tuesdays"),
    (Weekdays(3), "wednesdays"),
    (Weekdays(4), "thursdays"),
    (Weekdays(5), "fridays"),
    (Weekdays(6), "saturdays"),
    (Weekdays(7), "sundays"),
    (Seasons(Season::Autumn), "autumn fall"),
    (Seasons(Season::Spring), "springtime spring"),
    (Seasons(Season::Summer), "summertime summer"),
    (Seasons(Season::Winter), "wintertime winter"),
    (Grains(Grain::Century), "centuries century"),
    (Grains(Grain::Day), "days day"),
    (Grains(Grain::Decade), "decades decade"),
    (Grains(Grain::Half), "halves half"),
    (Grains(Grain::Hour), "hours hour hrs hr"),
    (Grains(Grain::Millennium), "millennium millennia"),
    (Grains(Grain::Minute), "minutes minute mins min"),
    (Grains(Grain::Month), "months month"),
    (Grains(Grain::Quarter), "quarters quarter qtr"),
    (Grains(Grain::Second), "seconds second secs sec"),
    (Grains(Grain::Week), "weeks week wks wk"),
    (Grains(Grain::Weekend), "weekends weekend"),
    (Grains(Grain::Year), "years year yrs yr"),
    (Fortnight, "fortnights fortnight"),
    (Lasting(Grain::Day), "daylong"),
    (Lasting(Grain::Decade), "decadelong"),
    (Lasting(Grain::Hour), "hourlong"),
    (Lasting(Grain::Month), "monthlong"),
    (Lasting(Grain::Week), "weeklong"),
    (Lasting(Grain::Year), "yearlong"),
    (Recurring(1, Grain::Year), "annually annual yearly"),
    (Recurring(1, Grain::Day), "nightly daily"),
    (Recurring(1, Grain::Hour), "hourly"),
    (Recurring(1, Grain::Month), "monthly"),
    (Recurring(1, Grain::Quarter), "quarterly"),
    (Recurring(1, Grain::Week), "weekly"),
    (Recurring(2, Grain::Year), "biennially biennial"),
    (Recurring(2, Grain::Month), "bimonthly"),
    (Recurring(2, Grain::Week), "fortnightly biweekly"),
    (Recurring(4, Grain::Year), "quadrennial"),
    (Recurring(6, Grain::Month), "semiannually biannually semiannual biannual"),
    (DayParts(DayPart::Afternoon), "afternoons afternoon teatime"),
    (DayParts(DayPart::Morning), "daybreak mornings morning sunrise dawn"),
    (DayParts(DayPart::Daytime), "daytime"),
    (DayParts(DayPart::Evening), "evenings evening sunset dusk"),
    (DayParts(DayPart::Midday), "lunchtime noontime midday noon"),
    (DayParts(DayPart::Night), "nighttime midnight nights night"),
    (Deictics(Deictic::Day(-1)), "yesterday"),
    (Deictics(Deictic::Night(-1)), "yesternight"),
    (Deictics(Deictic::Present), "currently nowadays present now"),
    (Deictics(Deictic::Future), "future soon"),
    (Deictics(Deictic::Past), "recently lately"),
    (Deictics(Deictic::Overnight), "overnight"),
    (Deictics(Deictic::Day(0)), "today"),
    (Deictics(Deictic::Night(0)), "tonight"),
    (Deictics(Deictic::Day(1)), "tomorrow"),
    (Place(Placing::Coming), "forthcoming upcoming coming"),
    (Place(Placing::This), "current this"),
    (Place(Placing::Following), "subsequent succeeding following ensuing"),
    (Place(Placing::Last), "latest last"),
    (Place(Placing::Next), "next"),
    (Place(Placing::Past), "recent past"),
    (Place(Placing::Previous), "preceding previous prior"),
    (Place(Placing::Same), "same"),
    (Decade(2), "twenties"),
    (Decade(3), "thirties"),
    (Decade(4), "forties"),
    (Decade(5), "fifties"),
    (Decade(6), "sixties"),
    (Decade(7), "seventies"),
    (Decade(8), "eighties"),
    (Decade(9), "nineties"),
    (Quarter(1), "q1"),
    (Quarter(2), "q2"),
    (Quarter(3), "q3"),
    (Quarter(4), "q4"),
    (Half(1), "h1"),
    (Half(2), "h2"),
    (Era(true), "a.d. c.e. ad ce"),
    (Era(false), "b.c.e. b.c. bce bc"),
    (Meridiem(0), "a.m. am"),
    (Meridiem(12), "p.m. pm"),
    (Zone(-480), "pst"),
    (Zone(-420), "mst pdt"),
    (Zone(-360), "cst mdt"),
    (Zone(-300), "cdt est"),
    (Zone(-240), "edt"),
    (Zone(0), "gmt utc"),
    (Zone(60), "bst cet"),
    (Zone(120), "cest sast eet"),
    (Zone(180), "eest msk"),
    (Zone(480), "hkt sgt"),
    (Zone(540), "jst kst"),
    (Zone(600), "aest"),
    (Zone(660), "aedt"),
    (Holidays(Holiday::Movable), "easter"),
    (Holidays(Holiday::Fixed(6, 19)), "juneteenth"),
    (Holidays(Holiday::Fixed(10, 31)), "halloween"),
    (Holidays(Holiday::Movable), "thanksgiving"),
    (Holidays(Holiday::Fixed(12, 25)), "christmas xmas"),
    (Holidays(Holiday::Fixed(12, 31)), "hogmanay"),
    (Holidays(Holiday::Movable), "pentecost"),
];

/// Holidays of several words, sorted by the first, the longer before the shorter.
pub(crate) const HOLIDAYS: &[(&str, Holiday)] = &[
    ("all saints day", Holiday::Fixed(11, 1)),
    ("all souls day", Holiday::Fixed(11, 2)),
    ("anzac day", Holiday::Fixed(4, 25)),
    ("april fools day", Holiday::Fixed(4, 1)),
    ("armistice day", Holiday::Fixed(11, 11)),
    ("ascension day", Holiday::Movable),
    ("ash wednesday", Holiday::Movable),
    ("australia day", Holiday::Fixed(1, 26)),
    ("bastille day", Holiday::Fixed(7, 14)),
    ("black friday", Holiday::Movable),
    ("bonfire night", Holiday::Fixed(11, 5)),
    ("boxing day", Holiday::Fixed(12, 26)),
    ("burns night", Holiday::Fixed(1, 25)),
    ("canada day", Holiday::Fixed(7, 1)),
    ("christmas day", Holiday::Fixed(12, 25)),
    ("christmas eve", Holiday::Fixed(12, 24)),
    ("columbus day", Holiday::Movable),
    ("earth day", Holiday::Fixed(4, 22)),
    ("easter monday", Holiday::Movable),
    ("easter sunday", Holiday::Movable),
    ("father 's day", Holiday::Movable),
    ("fathers day", Holiday::Movable),
    ("flag day", Holiday::Fixed(6, 14)),
    ("good friday", Holiday::Movable),
    ("groundhog day", Holiday::Fixed(2, 2)),
    ("guy fawkes night", Holiday::Fixed(11, 5)),
    ("independence day", Holiday::Fixed(7, 4)),
    ("indigenous peoples ' day", Holiday::Movable),
    ("international women 's day", Holiday::Fixed(3, 8)),
    ("labor day", Holiday::Movable),
    ("mardi gras", Holiday::Movable),
    ("martin luther king jr day", Holiday::Movable),
    ("martin luther king day", Holiday::Movable),
    ("maundy thursday", Holiday::Movable),
    ("may day", Holiday::Fixed(5, 1)),
    ("memorial day", Holiday::Movable),
    ("mlk day", Holiday::Movable),
    ("mother 's day", Holiday::Movable),
    ("mothers day", Holiday::Movable),
    ("new year 's day", Holiday::Fixed(1, 1)),
    ("new year 's eve", Holiday::Fixed(12, 31)),
    ("new year 's", Holiday::Fixed(1, 1)),
    ("new years day", Holiday::Fixed(1, 1)),
    ("new years eve", Holiday::Fixed(12, 31)),
    ("palm sunday", Holiday::Movable),
    ("patriots ' day", Holiday::Movable),
    ("patriots day", Holiday::Movable),
    ("pearl harbor day", Holiday::Fixed(12, 7)),
    ("presidents ' day", Holiday::Movable),
    ("presidents day", Holiday::Movable),
    ("remembrance day", Holiday::Fixed(11, 11)),
    ("shrove tuesday", Holiday::Movable),
    ("st andrew 's day", Holiday::Fixed(11, 30)),
    ("st david 's day", Holiday::Fixed(3, 1)),
    ("st george 's day", Holiday::Fixed(4, 23)),
    ("st patrick 's day", Holiday::Fixed(3, 17)),
    ("thanksgiving day", Holiday::Movable),
    ("twelfth night", Holiday::Fixed(1, 5)),
    ("valentine 's day", Holiday::Fixed(2, 14)),
    ("ve day", Holiday::Fixed(5, 8)),
    ("veterans ' day", Holiday::Fixed(11, 11)),
    ("veterans day", Holiday::Fixed(11, 11)),
    ("victory day", Holiday::Fixed(5, 9)),
    ("whit monday", Holiday::Movable),
    ("whit sunday", Holiday::Movable),
];

#[cfg(test)]
mod tests {
    #[test]
    fn holidays_are_sorted_by_their_first_word() {
        assert!(super::HOLIDAYS.is_sorted_by_key(|row| row.0.split(' ').next()));
    }

    #[test]
    fn tables_of_codes_are_in_order() {
        assert!(super::GRAINS.iter().enumerate().all(|(at, row)| row.0 as usize == at));
        assert!(super::SEASONS.iter().enumerate().all(|(at, row)| row.0 as usize == at));
        assert!(super::DAY_PARTS.iter().enumerate().all(|(at, row)| row.0 as usize == at));
    }

    #[test]
    fn no_word_stands_twice() {
        let mut words: Vec<&str> = super::WORDS.iter().flat_map(|row| row.1.split(' ')).collect();
        words.sort_unstable();
        crate::lexicon::assert_well_formed(words);
    }
}
