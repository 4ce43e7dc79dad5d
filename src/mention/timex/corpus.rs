//! Examples of time expressions, grouped by normal form, negatives included.
//!
//! The expected timex stands in square brackets. Where a publication date anchors a group it is Friday, 22 March 2013.

use jiff::civil::{Date, date};

use super::TimexRelation::{self, Ahead, Before, By, Next, Past, Since, Until};
use crate::mention::{Reading, Timex};

const PUBLISHED: Date = date(2013, 3, 22);

/// Reads a text whose one bracketed stretch is the only timex that counts, and compares its value and modifier.
#[track_caller]
fn check_at(marked: &str, published: Option<Date>, expected: &str) -> Timex {
    let text = marked.replace(['[', ']'], "");
    let start = marked.find('[').expect("an example marks its timex");
    let end = marked.find(']').expect("an example marks its timex") - 1;
    let reading = Reading::new(&text, published);
    let found = reading.timexes.iter().find(|t| t.span.start as usize == start && t.span.end as usize == end);
    let carets = |t: &Timex| {
        let (start, end) = (t.span.start as usize, t.span.end as usize);
        format!(
            "  {}{} {}\n",
            " ".repeat(text[..start].chars().count()),
            "^".repeat(text[start..end].chars().count()),
            t.timex3
        )
    };
    let shown = || format!("\n  {text}\n{}", reading.timexes.iter().map(carets).collect::<String>());
    let timex = found.unwrap_or_else(|| panic!("no timex {:?} in{}", &text[start..end], shown()));
    let value = match timex.modifier {
        Some(modifier) => format!("{} {modifier}", timex.timex3),
        None => timex.timex3.to_string(),
    };
    assert_eq!(value, expected, "{}", shown());
    timex.clone()
}

/// An example with the publication date of the corpus.
#[track_caller]
fn check(marked: &str, expected: &str) {
    check_at(marked, Some(PUBLISHED), expected);
}

/// An example without a publication date.
#[track_caller]
fn open(marked: &str, expected: &str) {
    check_at(marked, None, expected);
}

#[track_caller]
fn relation(marked: &str, expected: TimexRelation) {
    let text = marked.replace(['[', ']'], "");
    let reading = Reading::new(&text, None);
    let found = reading.timexes.iter().find(|timex| Some(timex.span.start as usize) == marked.find('['));
    assert_eq!(found.map(|timex| timex.relation), Some(expected), "{marked}");
}

/// A text without any time expression.
#[track_caller]
fn none(text: &str) {
    let reading = Reading::new(text, Some(PUBLISHED));
    let found: Vec<&str> = reading.timexes.iter().map(|t| t.span.slice(text)).collect();
    assert!(found.is_empty(), "{text:?} has {found:?}");
}

#[test]
fn full_dates_of_any_order() {
    for text in [
        "It opened on [Sept. 9, 2024], he said.",
        "It opened on [9th of September, 2024].",
        "Filed [2024-09-09] in Paris.",
        "Filed [09/09/2024] in Paris.",
        "It opened on [Monday, September 9, 2024].",
    ] {
        check(text, "2024-09-09");
    }
    check("the attacks of [9/11]", "2001-09-11");
}

#[test]
fn days_without_a_year_look_back_or_ahead_by_tense() {
    open("It opened on [Sept. 9].", "XXXX-09-09");
    check("It opened on [Sept. 9].", "2012-09-09");
    check("It will open on [Sept. 9].", "2013-09-09");
    check("Leaders plan to meet in [May].", "2013-05");
    check("He was jailed in 2009. It runs to June this year. On [Feb. 3] it began.", "2013-02-03");
    open("He was jailed in [November].", "XXXX-11");
}

#[test]
fn weekdays_are_the_nearest_past_unless_the_tense_says_otherwise() {
    check("He resigned on [Monday].", "2013-03-18");
    check("He will resign on [Monday].", "2013-03-25");
    check("The vote will be held on [Monday] in Rome.", "2013-03-25");
    check("He resigned [Friday].", "2013-03-22");
    check("He resigned [last Friday].", "2013-03-15");
    check("The shop reopens [next Friday].", "2013-03-29");
    check("He resigned [late Tuesday].", "2013-03-19 END");
    open("He resigned on [Monday].", "XXXX-WXX-1");
    check("It rained on [Friday of last week].", "2013-03-15");
}

#[test]
fn months_quarters_halves_and_fiscal_years() {
    check("in [September 2024]", "2024-09");
    check("It rose in [early May].", "2012-05 START");
    check("in [mid-December 2010]", "2010-12 MID");
    check("sales in [Q3 2024]", "2024-Q3");
    check("profit fell in [the third quarter]", "2012-Q3");
    check("guidance for [fiscal 2025]", "FY2025");
    check("[Last year's third quarter] was weak.", "2012-Q3");
    check("It rose in [the quarter].", "2012-Q4");
}

#[test]
fn seasons_years_decades_centuries_and_eras() {
    check("built in [1989]", "1989");
    check("[the end of 2020]", "2020 END");
    check("in [the summer of 1963]", "1963-SU");
    check("They return [this fall].", "2013-FA");
    check("in [the '60s]", "196");
    check("in [the early 20th century]", "19 START");
    check("He died in [44 BC].", "BC0044");
    check("at [Easter 2024]", "2024-03-31");
    check("It opened on [Martin Luther King Jr. Day].", "2013-01-21");
    check("on [Mardi Gras 2012]", "2012-02-21");
}

#[test]
fn times_of_day() {
    check("at [5 p.m. Friday]", "2013-03-22T17:00");
    open("It ended at [17:30 GMT].", "XXXX-XX-XXT17:30Z");
    check("He left [yesterday morning].", "2013-03-21TMO");
    check("It snowed [last night].", "2013-03-21TNI");
    check("on [the night of May 3, 2012]", "2012-05-03TNI");
    check("the opening night on [May 3, 2012]", "2012-05-03");
    open("It closed at [noon].", "XXXX-XX-XXT12:00");
    open("He spoke on [Friday night].", "XXXX-WXX-5TNI");
}

#[test]
fn durations() {
    check("jailed for [five years]", "P5Y");
    check("a [14-month] probe", "P14M");
    check("waited [two and a half hours]", "PT2.5H");
    check("waited [half an hour]", "PT30M");
    check("lasted [two hours and 30 minutes]", "PT2H30M");
    check("for [months] at sea", "PXM");
    check("took [two to three years]", "P2Y/P3Y");
    check("took [more than three years]", "P3Y MORE_THAN");
    check("took [almost a decade]", "P10Y LESS_THAN");
    check("took [at least 10 days]", "P10D EQUAL_OR_MORE");
}

#[test]
fn windows_keep_their_length() {
    let coming = check_at("It starts in [the coming year].", Some(PUBLISHED), "P1Y");
    assert_eq!(coming.relation, Next);
    let next = check_at("They train over [the next five years].", Some(PUBLISHED), "P5Y");
    assert_eq!(
        (next.relation, next.phrase.slice("They train over the next five years.")),
        (Next, "over the next five years")
    );
    assert_eq!(next.days.and_then(|days| days.as_point().copied()), None);
    assert_eq!(check_at("in [the past decade]", Some(PUBLISHED), "P10Y").relation, Past);
    open("in [recent years]", "PXY");
}

#[test]
fn deictic_and_anaphoric_dates() {
    check("He left [last year].", "2012");
    check("[today] in Rome", "2013-03-22");
    check("[Two weeks ago] he fell.", "2013-W10");
    check("[More than a year ago] he fell.", "2012 BEFORE");
    check("It rose on March 5. [Three days later] it fell.", "2013-03-08");
    check("It rose on March 5. [The following day] it fell.", "2013-03-06");
    open("He left [last year].", "UNDEF-this-year-MINUS-1");
    open("[Two weeks ago] he fell.", "P2W");
    check("He is [now] abroad.", "PRESENT_REF");
    check("in [the near future]", "FUTURE_REF");
    check("[the end of the year]", "2013 END");
}

#[test]
fn narration_carries_the_date_named_last() {
    open("In May 1941 the siege began. In [June] it ended.", "1941-06");
    check_at("In May 1941 the siege began. In [June] it ended.", Some(PUBLISHED), "1941-06");
    open("The siege of 12 May 1941 failed. [The next day] they left.", "1941-05-13");
}

#[test]
fn ranges_are_two_times() {
    check("from 2019 to [2023]", "2023");
    check("the plan (2025-[2026])", "2026");
    check("the 2012-[13] term", "2013");
    check("[May 3]-5, 2012", "2012-05-03");
    check("May 3-[5, 2012]", "2012-05-05");
    check("between [March] and May 2012", "2012-03");
}

#[test]
fn sets() {
    check("He calls [every Friday].", "XXXX-WXX-5");
    check("They meet [twice a month].", "P1M");
    check("the [annual] report", "P1Y");
    check("costs $5 million [a year]", "P1Y");
    check("30 litres [per day]", "P1D");
    check("closed on [Mondays]", "XXXX-WXX-1");
    check("[once every six months]", "P6M");
}

#[test]
fn prepositions_bound() {
    relation("no later than [May 2030]", By);
    open("It opens at [nine in the morning].", "XXXX-XX-XXT09:00");
    open("We ate at [seven in the evening].", "XXXX-XX-XXT19:00");
    relation("He will return in [five years].", Ahead);
    relation("[two years] before the war", Before);
    relation("It rose from [2019] to 2023.", Since);
    assert_eq!(Reading::new("from 2019 to 2023", None).timexes.last().map(|t| t.relation), Some(Until));
}

#[test]
fn what_is_no_time() {
    for text in [
        "He may march in the sun.",
        "Now, listen.",
        "They won Euro 2016 and watched Blade Runner 2049.",
        "It killed 1500 people and ran 2000 metres.",
        "It cost $2000, or 2,000 euros.",
        "the Sunday Times",
        "the Good Friday Agreement",
        "One day he will know.",
        "a boy 5 years and 2 months old",
        "Prices fall and springs break.",
        "A 71-year-old woman, 71 years old, died at the age of 71.",
        "Prices rose year-on-year.",
        "in year 999999999",
        "a girl called April",
        "It will cost 60 miles an hour.",
        "Prime Minister Theresa May said",
        "He made two half-centuries.",
    ] {
        none(text);
    }
}

mod kinds;
mod news;
mod random;
mod summaries;
