//! Examples of time expressions: the one that counts in square brackets, beside it its TIMEX3 value and modifier.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::TimexRelation::{self, Ahead, Before, By, Next, Since, Until};
use crate::lexicon::calendar::WORDS;
use crate::mention::{Reading, Timex};

/// A Friday.
const PUBLISHED: Date = date(2013, 3, 22);

/// Texts of that day.
const DATED: &[(&str, &str)] = &[
    // calendar dates
    ("It opened on [Monday, September 9, 2024].", "2024-09-09"),
    ("the vote on [the 9th]", "2013-03-09"),
    // open years by tense
    ("It opened on [Sept. 9].", "2012-09-09"),
    ("The road was closed until [December 31].", "2012-12-31"),
    ("The bridge, built in 1962, will close on [3 May].", "2013-05-03"),
    // weekdays by tense
    ("He resigned on [Monday].", "2013-03-18"),
    ("The talks start in Rome on [Monday].", "2013-03-25"),
    ("It rained on [Friday of last week].", "2013-03-15"),
    // months, quarters, halves, seasons
    ("It rose in [the quarter].", "2012-Q4"),
    ("up from [the 1988 second quarter]", "1988-Q2"),
    // weeks, years, decades, centuries, eras
    ("in [the first week of September 2013]", "2013-09 START"),
    ("on [the last weekend of June 2012]", "2012-06 END"),
    ("[This past weekend] he fell.", "2013-W11-WE"),
    ("the music of [the '20s]", "192"),
    ("in [the early 20th century]", "19 START"),
    // times of day
    ("at [5 p.m. EST on Friday]", "2013-03-22T17:00-05:00"),
    ("It snowed [last night].", "2013-03-21TNI"),
    ("On Tuesday they met. At [10:15] they left.", "2013-03-19T10:15"),
    ("They work at [night].", "XXXX-XX-XXTNI"),
    // lengths
    ("waited [half an hour]", "PT0.5H"),
    ("She won in a time of [14:37:30].", "PT14.62H"),
    ("for [months] at sea", "PXM"),
    ("over [the past three quarters]", "P3Q"),
    // counted from the day of speech or from the date named last
    ("He left [last year].", "2012"),
    ("[More than a year ago] he fell.", "2012 MORE_THAN"),
    ("It rose on March 5. [Three days later] it fell.", "2013-03-08"),
    ("In May 1941 the siege began. In [June] it ended.", "1941-06"),
    ("The siege began in [June]. In May 1941 it ended; by 1942 the town was rebuilt.", "1941-06"),
    ("the [recent] drop in prices", "PAST_REF"),
    ("in [the near future]", "FUTURE_REF"),
    // ranges
    ("the 2012-[13] term", "2013"),
    ("May 3-[5, 2012]", "2012-05-05"),
    // sets
    ("He calls [every Friday].", "XXXX-WXX-5"),
    ("on [Sunday nights]", "XXXX-WXX-7TNI"),
    ("[once every six months]", "P6M"),
    ("costs $5 million [a year]", "P1Y"),
];

/// Texts of nobody knows which day.
const UNDATED: &[(&str, &str)] = &[
    ("It opened on [Sept. 9].", "XXXX-09-09"),
    ("He resigned on [Monday].", "XXXX-WXX-1"),
    ("for [the summer] holidays", "XXXX-SU"),
    ("on [Ash Wednesday]", "XXXX-XX-XX"),
    ("He spoke on [Friday night].", "XXXX-WXX-5TNI"),
    ("It opens at [nine in the morning].", "XXXX-XX-XXT09:00"),
    ("in [recent years]", "PXY"),
    ("He left [last year].", "UNDEF-this-year-MINUS-1"),
    ("[Two weeks ago] he fell.", "P2W"),
    ("In May 1941 the siege began. In [June] it ended.", "1941-06"),
    ("The siege of 12 May 1941 failed. [The next day] they left.", "1941-05-13"),
];

/// How a time bounds its event.
const BOUNDS: &[(&str, TimexRelation)] = &[
    ("It must open no later than [March 2014].", By),
    ("It rose from [2019] to 2023.", Since),
    ("It rose from 2019 to [2023].", Until),
    ("It opened ahead of [June 2012].", Before),
    ("He will return in [five years].", Ahead),
    ("They train over [the next five years].", Next),
];

/// The timex that a text has in its brackets.
#[track_caller]
fn read(marked: &str, published: Option<Date>) -> Timex {
    let text = marked.replace(['[', ']'], "");
    let start = marked.find('[').expect("an example marks its timex");
    let end = marked.find(']').expect("an example marks its timex") - 1;
    let reading = Reading::new(&text, published);
    let timexes = reading.timexes();
    let found = timexes.iter().find(|t| (t.span.start as usize, t.span.end as usize) == (start, end));
    let shown = || timexes.iter().map(|t| format!("[{}] {}", t.span.slice(&text), t.timex3)).collect::<Vec<_>>();
    found.unwrap_or_else(|| panic!("{marked:?} has {:?}", shown())).clone()
}

#[test]
fn times_have_their_values() {
    let rows = |rows: &'static [(&str, &str)], day: Option<Date>| rows.iter().map(move |row| (day, row.0, row.1));
    let later = [("the music of [the '20s]", "202"), ("He was born [40 years ago].", "1986")];
    let later = later.iter().map(|row| (Some(date(2026, 5, 1)), row.0, row.1));
    for (day, text, value) in rows(DATED, Some(PUBLISHED)).chain(rows(UNDATED, None)).chain(later) {
        let timex = read(text, day);
        let modifier = timex.modifier.map_or_else(String::new, |modifier| format!(" {modifier}"));
        assert_eq!(format!("{}{modifier}", timex.timex3), value, "{text}");
    }
}

#[test]
fn prepositions_bound() {
    for (text, relation) in BOUNDS {
        assert_eq!(read(text, None).relation, *relation, "{text}");
    }
    let text = "They train over the next five years.";
    let next = Reading::new(text, Some(PUBLISHED)).timexes()[0].clone();
    assert_eq!(next.phrase.slice(text), "over the next five years");
}

#[test]
fn what_is_no_time() {
    for text in [
        "He may march in the sun.",
        "Prime Minister Theresa May said; a girl called April",
        "They won Euro 2016 and watched Blade Runner 2049.",
        "It killed 1500 people and ran 2000 metres at $2000, or 2,000 euros.",
        "the Sunday Times and the Good Friday Agreement",
        "One day he will know.",
        "Read https://example.org/2023/05/17/fire, www.example.org/2022-11-03 and example.org/2021/may/3.",
        "a boy 5 years and 2 months old; A 71-year-old woman, 71 years old, died at the age of 71.",
        "Prices fall and springs break year-on-year.",
        "in year 999999999",
        "It will cost 60 miles an hour.",
        "Three quarters of voters and a quarter of a mile.",
        "He won 6-4; a ratio of 3:1; Genesis 1:1.",
        "She was Gardener of the Year and Player of the Month.",
        "It was a third straight win, the second in a row, and the third in as many days.",
        "He won in 300 races, sold 410 and rides route 71 with the year 12 pupils.",
    ] {
        let found: Vec<_> = Reading::new(text, Some(PUBLISHED)).timexes().iter().map(|t| t.span.slice(text)).collect();
        assert!(found.is_empty(), "{text:?} has {found:?}");
    }
}

/// Between words of the calendar in any order.
const GLUE: &str = "the a of in - , . 's to and half more than two last later ago : / th s";

fn word() -> impl Strategy<Value = String> {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<String>>();
    let calendar: Vec<String> = WORDS.iter().flat_map(|row| words(row.1)).collect();
    let shouted = calendar.iter().map(|word| word.to_uppercase()).collect::<Vec<String>>();
    prop_oneof![
        prop::sample::select(calendar),
        prop::sample::select(shouted),
        prop::sample::select(words(GLUE)),
        (0_u64..=3_000).prop_map(|number| number.to_string()),
        any::<u128>().prop_map(|number| number.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_are_read_in_order_without_overlap(words in prop::collection::vec((word(), prop::bool::ANY), 0..24)) {
        let text = words.iter().flat_map(|(word, glued)| [word.as_str(), if *glued { "" } else { " " }]).collect::<String>();
        for published in [None, Some(PUBLISHED)] {
            let reading = Reading::new(&text, published);
            let timexes = reading.timexes();
            for pair in timexes.windows(2) {
                prop_assert!(pair[0].span.end <= pair[1].span.start, "{text}");
            }
        }
    }
}

#[test]
fn nothing_panics() {
    let long = "9".repeat(400);
    for text in [
        format!("in {long} and {long} years ago"),
        format!("for {long} centuries, the {long}th of May {long}"),
        "9999999999 millennia later, 170141183460469231731687303715884105727 decades ago".to_owned(),
        "the 99th century BC, 9999 BC, AD 1, 0 BC, 00-00-0000, 2024-13-45, 25:61".to_owned(),
        "first 1st of the last - – of - the 's ' . May . 31 June".to_owned(),
    ] {
        let _ = Reading::new(&text, Some(date(9999, 12, 31)));
        let _ = Reading::new(&text, Some(date(-9999, 1, 1)));
        let _ = Reading::new(&text, None);
    }
}
