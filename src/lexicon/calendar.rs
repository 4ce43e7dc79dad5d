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
    /// A time zone whose offset changes with the season ("ET").
    ZoneName,
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

impl Grain {
    /// Every grain, from the shortest to the longest.
    pub(crate) const ALL: [Self; 13] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Weekend,
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Half,
        Self::Year,
        Self::Decade,
        Self::Century,
        Self::Millennium,
    ];

    /// The English word for one of it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
        }
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

impl Season {
    /// 3, 6, 9 or 12.
    pub(crate) fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
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

/// A holiday by the rule that finds it in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, which one of them, weekday; the 5th is the last.
    Nth(u8, u8, u8),
    /// Days from Easter Sunday.
    Easter(i8),
}

use Calendar::{
    DayPart as DayParts, Decade, Deictic as Deictics, Era, Fortnight, Grain as Grains, Half, Holiday as Holidays,
    Lasting, Meridiem, Month, Place, Quarter, Recurring, Season as Seasons, Weekday, Weekdays, Zone, ZoneName,
};

/// Sorted by word.
pub(crate) const WORDS: &[(&str, Calendar)] = &[
    ("a.d.", Era(true)),
    ("a.m.", Meridiem(0)),
    ("ad", Era(true)),
    ("aedt", Zone(660)),
    ("aest", Zone(600)),
    ("afternoon", DayParts(DayPart::Afternoon)),
    ("afternoons", DayParts(DayPart::Afternoon)),
    ("am", Meridiem(0)),
    ("annual", Recurring(1, Grain::Year)),
    ("annually", Recurring(1, Grain::Year)),
    ("apr", Month(4)),
    ("april", Month(4)),
    ("aug", Month(8)),
    ("august", Month(8)),
    ("autumn", Seasons(Season::Autumn)),
    ("b.c.", Era(false)),
    ("b.c.e.", Era(false)),
    ("bc", Era(false)),
    ("bce", Era(false)),
    ("biannual", Recurring(6, Grain::Month)),
    ("biannually", Recurring(6, Grain::Month)),
    ("biennial", Recurring(2, Grain::Year)),
    ("biennially", Recurring(2, Grain::Year)),
    ("bimonthly", Recurring(2, Grain::Month)),
    ("biweekly", Recurring(2, Grain::Week)),
    ("bst", Zone(60)),
    ("c.e.", Era(true)),
    ("cdt", Zone(-300)),
    ("ce", Era(true)),
    ("centuries", Grains(Grain::Century)),
    ("century", Grains(Grain::Century)),
    ("cest", Zone(120)),
    ("cet", Zone(60)),
    ("christmas", Holidays(Holiday::Fixed(12, 25))),
    ("coming", Place(Placing::Coming)),
    ("cst", Zone(-360)),
    ("ct", ZoneName),
    ("current", Place(Placing::This)),
    ("currently", Deictics(Deictic::Present)),
    ("daily", Recurring(1, Grain::Day)),
    ("dawn", DayParts(DayPart::Morning)),
    ("day", Grains(Grain::Day)),
    ("daybreak", DayParts(DayPart::Morning)),
    ("daylong", Lasting(Grain::Day)),
    ("days", Grains(Grain::Day)),
    ("daytime", DayParts(DayPart::Daytime)),
    ("dec", Month(12)),
    ("decade", Grains(Grain::Decade)),
    ("decadelong", Lasting(Grain::Decade)),
    ("decades", Grains(Grain::Decade)),
    ("december", Month(12)),
    ("dusk", DayParts(DayPart::Evening)),
    ("easter", Holidays(Holiday::Easter(0))),
    ("edt", Zone(-240)),
    ("eest", Zone(180)),
    ("eet", Zone(120)),
    ("eighties", Decade(8)),
    ("ensuing", Place(Placing::Following)),
    ("est", Zone(-300)),
    ("et", ZoneName),
    ("evening", DayParts(DayPart::Evening)),
    ("evenings", DayParts(DayPart::Evening)),
    ("fall", Seasons(Season::Autumn)),
    ("feb", Month(2)),
    ("february", Month(2)),
    ("fifties", Decade(5)),
    ("following", Place(Placing::Following)),
    ("forthcoming", Place(Placing::Coming)),
    ("forties", Decade(4)),
    ("fortnight", Fortnight),
    ("fortnightly", Recurring(2, Grain::Week)),
    ("fortnights", Fortnight),
    ("fri", Weekday(5)),
    ("friday", Weekday(5)),
    ("fridays", Weekdays(5)),
    ("future", Deictics(Deictic::Future)),
    ("gmt", Zone(0)),
    ("h1", Half(1)),
    ("h2", Half(2)),
    ("half", Grains(Grain::Half)),
    ("halloween", Holidays(Holiday::Fixed(10, 31))),
    ("halves", Grains(Grain::Half)),
    ("hkt", Zone(480)),
    ("hogmanay", Holidays(Holiday::Fixed(12, 31))),
    ("hour", Grains(Grain::Hour)),
    ("hourlong", Lasting(Grain::Hour)),
    ("hourly", Recurring(1, Grain::Hour)),
    ("hours", Grains(Grain::Hour)),
    ("hr", Grains(Grain::Hour)),
    ("hrs", Grains(Grain::Hour)),
    ("jan", Month(1)),
    ("january", Month(1)),
    ("jst", Zone(540)),
    ("jul", Month(7)),
    ("july", Month(7)),
    ("jun", Month(6)),
    ("june", Month(6)),
    ("juneteenth", Holidays(Holiday::Fixed(6, 19))),
    ("kst", Zone(540)),
    ("last", Place(Placing::Last)),
    ("lately", Deictics(Deictic::Past)),
    ("latest", Place(Placing::Last)),
    ("lunchtime", DayParts(DayPart::Midday)),
    ("mar", Month(3)),
    ("march", Month(3)),
    ("may", Month(5)),
    ("mdt", Zone(-360)),
    ("midday", DayParts(DayPart::Midday)),
    ("midnight", DayParts(DayPart::Night)),
    ("millennia", Grains(Grain::Millennium)),
    ("millennium", Grains(Grain::Millennium)),
    ("min", Grains(Grain::Minute)),
    ("mins", Grains(Grain::Minute)),
    ("minute", Grains(Grain::Minute)),
    ("minutes", Grains(Grain::Minute)),
    ("mon", Weekday(1)),
    ("monday", Weekday(1)),
    ("mondays", Weekdays(1)),
    ("month", Grains(Grain::Month)),
    ("monthlong", Lasting(Grain::Month)),
    ("monthly", Recurring(1, Grain::Month)),
    ("months", Grains(Grain::Month)),
    ("morning", DayParts(DayPart::Morning)),
    ("mornings", DayParts(DayPart::Morning)),
    ("msk", Zone(180)),
    ("mst", Zone(-420)),
    ("mt", ZoneName),
    ("next", Place(Placing::Next)),
    ("night", DayParts(DayPart::Night)),
    ("nightly", Recurring(1, Grain::Day)),
    ("nights", DayParts(DayPart::Night)),
    ("nighttime", DayParts(DayPart::Night)),
    ("nineties", Decade(9)),
    ("noon", DayParts(DayPart::Midday)),
    ("noontime", DayParts(DayPart::Midday)),
    ("nov", Month(11)),
    ("november", Month(11)),
    ("now", Deictics(Deictic::Present)),
    ("nowadays", Deictics(Deictic::Present)),
    ("oct", Month(10)),
    ("october", Month(10)),
    ("overnight", Deictics(Deictic::Overnight)),
    ("p.m.", Meridiem(12)),
    ("past", Place(Placing::Past)),
    ("pdt", Zone(-420)),
    ("pentecost", Holidays(Holiday::Easter(49))),
    ("pm", Meridiem(12)),
    ("preceding", Place(Placing::Previous)),
    ("present", Deictics(Deictic::Present)),
    ("previous", Place(Placing::Previous)),
    ("prior", Place(Placing::Previous)),
    ("pst", Zone(-480)),
    ("pt", ZoneName),
    ("q1", Quarter(1)),
    ("q2", Quarter(2)),
    ("q3", Quarter(3)),
    ("q4", Quarter(4)),
    ("qtr", Grains(Grain::Quarter)),
    ("quadrennial", Recurring(4, Grain::Year)),
    ("quarter", Grains(Grain::Quarter)),
    ("quarterly", Recurring(1, Grain::Quarter)),
    ("quarters", Grains(Grain::Quarter)),
    ("recent", Place(Placing::Past)),
    ("recently", Deictics(Deictic::Past)),
    ("same", Place(Placing::Same)),
    ("sast", Zone(120)),
    ("sat", Weekday(6)),
    ("saturday", Weekday(6)),
    ("saturdays", Weekdays(6)),
    ("sec", Grains(Grain::Second)),
    ("second", Grains(Grain::Second)),
    ("seconds", Grains(Grain::Second)),
    ("secs", Grains(Grain::Second)),
    ("semiannual", Recurring(6, Grain::Month)),
    ("semiannually", Recurring(6, Grain::Month)),
    ("sep", Month(9)),
    ("sept", Month(9)),
    ("september", Month(9)),
    ("seventies", Decade(7)),
    ("sgt", Zone(480)),
    ("sixties", Decade(6)),
    ("soon", Deictics(Deictic::Future)),
    ("spring", Seasons(Season::Spring)),
    ("springtime", Seasons(Season::Spring)),
    ("subsequent", Place(Placing::Following)),
    ("succeeding", Place(Placing::Following)),
    ("summer", Seasons(Season::Summer)),
    ("summertime", Seasons(Season::Summer)),
    ("sun", Weekday(7)),
    ("sunday", Weekday(7)),
    ("sundays", Weekdays(7)),
    ("sunrise", DayParts(DayPart::Morning)),
    ("sunset", DayParts(DayPart::Evening)),
    ("teatime", DayParts(DayPart::Afternoon)),
    ("tgif", Weekday(5)), // "thank God it's Friday"
    ("thanksgiving", Holidays(Holiday::Nth(11, 4, 4))),
    ("thirties", Decade(3)),
    ("this", Place(Placing::This)),
    ("thu", Weekday(4)),
    ("thur", Weekday(4)),
    ("thurs", Weekday(4)),
    ("thursday", Weekday(4)),
    ("thursdays", Weekdays(4)),
    ("today", Deictics(Deictic::Day(0))),
    ("tomorrow", Deictics(Deictic::Day(1))),
    ("tonight", Deictics(Deictic::Night(0))),
    ("tue", Weekday(2)),
    ("tues", Weekday(2)),
    ("tuesday", Weekday(2)),
    ("tuesdays", Weekdays(2)),
    ("twenties", Decade(2)),
    ("upcoming", Place(Placing::Coming)),
    ("utc", Zone(0)),
    ("wed", Weekday(3)),
    ("wednesday", Weekday(3)),
    ("wednesdays", Weekdays(3)),
    ("week", Grains(Grain::Week)),
    ("weekend", Grains(Grain::Weekend)),
    ("weekends", Grains(Grain::Weekend)),
    ("weeklong", Lasting(Grain::Week)),
    ("weekly", Recurring(1, Grain::Week)),
    ("weeks", Grains(Grain::Week)),
    ("winter", Seasons(Season::Winter)),
    ("wintertime", Seasons(Season::Winter)),
    ("wk", Grains(Grain::Week)),
    ("wks", Grains(Grain::Week)),
    ("xmas", Holidays(Holiday::Fixed(12, 25))),
    ("year", Grains(Grain::Year)),
    ("yearlong", Lasting(Grain::Year)),
    ("yearly", Recurring(1, Grain::Year)),
    ("years", Grains(Grain::Year)),
    ("yesterday", Deictics(Deictic::Day(-1))),
    ("yesternight", Deictics(Deictic::Night(-1))),
    ("yr", Grains(Grain::Year)),
    ("yrs", Grains(Grain::Year)),
];

/// Holidays of several words, sorted by the first, the longer before the shorter.
pub(crate) const HOLIDAYS: &[(&[&str], Holiday)] = &[
    (&["all", "saints", "day"], Holiday::Fixed(11, 1)),
    (&["all", "souls", "day"], Holiday::Fixed(11, 2)),
    (&["anzac", "day"], Holiday::Fixed(4, 25)),
    (&["april", "fools", "day"], Holiday::Fixed(4, 1)),
    (&["armistice", "day"], Holiday::Fixed(11, 11)),
    (&["ascension", "day"], Holiday::Easter(39)),
    (&["ash", "wednesday"], Holiday::Easter(-46)),
    (&["australia", "day"], Holiday::Fixed(1, 26)),
    (&["bastille", "day"], Holiday::Fixed(7, 14)),
    (&["black", "friday"], Holiday::Nth(11, 4, 5)),
    (&["bonfire", "night"], Holiday::Fixed(11, 5)),
    (&["boxing", "day"], Holiday::Fixed(12, 26)),
    (&["burns", "night"], Holiday::Fixed(1, 25)),
    (&["canada", "day"], Holiday::Fixed(7, 1)),
    (&["christmas", "day"], Holiday::Fixed(12, 25)),
    (&["christmas", "eve"], Holiday::Fixed(12, 24)),
    (&["columbus", "day"], Holiday::Nth(10, 2, 1)),
    (&["earth", "day"], Holiday::Fixed(4, 22)),
    (&["easter", "monday"], Holiday::Easter(1)),
    (&["easter", "sunday"], Holiday::Easter(0)),
    (&["father", "'s", "day"], Holiday::Nth(6, 3, 7)),
    (&["fathers", "day"], Holiday::Nth(6, 3, 7)),
    (&["flag", "day"], Holiday::Fixed(6, 14)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["groundhog", "day"], Holiday::Fixed(2, 2)),
    (&["guy", "fawkes", "night"], Holiday::Fixed(11, 5)),
    (&["independence", "day"], Holiday::Fixed(7, 4)),
    (&["indigenous", "peoples", "'", "day"], Holiday::Nth(10, 2, 1)),
    (&["international", "women", "'s", "day"], Holiday::Fixed(3, 8)),
    (&["labor", "day"], Holiday::Nth(9, 1, 1)),
    (&["mardi", "gras"], Holiday::Easter(-47)),
    (&["martin", "luther", "king", "jr", "day"], Holiday::Nth(1, 3, 1)),
    (&["martin", "luther", "king", "day"], Holiday::Nth(1, 3, 1)),
    (&["maundy", "thursday"], Holiday::Easter(-3)),
    (&["may", "day"], Holiday::Fixed(5, 1)),
    (&["memorial", "day"], Holiday::Nth(5, 5, 1)),
    (&["mlk", "day"], Holiday::Nth(1, 3, 1)),
    (&["mother", "'s", "day"], Holiday::Nth(5, 2, 7)),
    (&["mothers", "day"], Holiday::Nth(5, 2, 7)),
    (&["new", "year", "'s", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year", "'s", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "year", "'s"], Holiday::Fixed(1, 1)),
    (&["new", "years", "day"], Holiday::Fixed(1, 1)),
    (&["new", "years", "eve"], Holiday::Fixed(12, 31)),
    (&["palm", "sunday"], Holiday::Easter(-7)),
    (&["patriots", "'", "day"], Holiday::Nth(4, 3, 1)),
    (&["patriots", "day"], Holiday::Nth(4, 3, 1)),
    (&["pearl", "harbor", "day"], Holiday::Fixed(12, 7)),
    (&["presidents", "'", "day"], Holiday::Nth(2, 3, 1)),
    (&["presidents", "day"], Holiday::Nth(2, 3, 1)),
    (&["remembrance", "day"], Holiday::Fixed(11, 11)),
    (&["shrove", "tuesday"], Holiday::Easter(-47)),
    (&["st", "andrew", "'s", "day"], Holiday::Fixed(11, 30)),
    (&["st", "david", "'s", "day"], Holiday::Fixed(3, 1)),
    (&["st", "george", "'s", "day"], Holiday::Fixed(4, 23)),
    (&["st", "patrick", "'s", "day"], Holiday::Fixed(3, 17)),
    (&["thanksgiving", "day"], Holiday::Nth(11, 4, 4)),
    (&["twelfth", "night"], Holiday::Fixed(1, 5)),
    (&["valentine", "'s", "day"], Holiday::Fixed(2, 14)),
    (&["ve", "day"], Holiday::Fixed(5, 8)),
    (&["veterans", "'", "day"], Holiday::Fixed(11, 11)),
    (&["veterans", "day"], Holiday::Fixed(11, 11)),
    (&["victory", "day"], Holiday::Fixed(5, 9)),
    (&["whit", "monday"], Holiday::Easter(50)),
    (&["whit", "sunday"], Holiday::Easter(49)),
];

#[cfg(test)]
mod tests {
    #[test]
    fn holidays_are_sorted_by_their_first_word() {
        assert!(super::HOLIDAYS.is_sorted_by_key(|row| row.0.first()));
    }

    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
