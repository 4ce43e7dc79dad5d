//! Laws of times: another one is flagged where it stands, and the same one in other words never is.

use factsnap::{Case, DateValue, Interval, Report, Verdict, YearPart, check};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

use super::{GRAINS, Told, WEEKDAYS, article, assert_flags_only, config, flagged, judge, text};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_changed_time_is_flagged_where_it_stands(article in article(), pick in any::<prop::sample::Index>(), step in 1_usize..4) {
        let told = pick.get(&article).clone();
        let when = another_time(&told.when, step);
        prop_assume!(article.iter().all(|other| other.when != when));
        let summary = Told { when: when.clone(), ..told }.sentence();
        assert_flags_only(&summary, &judge(&text(&article), &summary), &when)?;
    }

    /// Days only: a month or a year later is another number of days, and "last month" may become the month before.
    #[test]
    fn a_verdict_knows_no_calendar_but_its_own(day in day(), published in 0_i64..9, off in -3_i64..4, shift in -40_000_i64..40_000) {
        let verdicts = |by: i64| {
            let (day, published) = (later(day, by), later(day, by + published));
            let summary = [long(later(day, off)), "yesterday".to_owned(), "two days ago".to_owned(), "three days ago".to_owned()];
            let judged = summary.map(|when| verdict(&told_on(&long(day)), &told_on(&when), published));
            (judged, verdict(&told_on("yesterday"), &told_on(&long(later(published, off))), published))
        };
        prop_assert_eq!(verdicts(0), verdicts(shift));
    }

    #[test]
    fn a_time_counted_from_today_may_be_named(day in day(), published in day(), words in select(&DEICTIC[..])) {
        let (words, resolve) = words;
        for source in [long(day), words.to_owned(), resolve(published)] {
            let source = told_on(&source);
            let by_words = verdict(&source, &told_on(words), published);
            let by_name = verdict(&source, &told_on(&resolve(published)), published);
            prop_assert_eq!(by_words, by_name, "{} of {}: {} against {}", source, published, words, resolve(published));
        }
    }

    #[test]
    fn a_claim_told_more_roughly_stays_supported(day in day(), published in day()) {
        let source = told_on(&long(day));
        let decade = i32::from(day.year()) / 10 * 10;
        for when in [day.strftime("%B %Y").to_string(), day.year().to_string(), format!("the {decade}s")] {
            let summary = told("in", &when);
            let report = judge_on(&source, &summary, published);
            prop_assert!(flagged(&report).is_empty(), "{summary} of {source}: {:?}", flagged(&report));
        }
    }
}

#[test]
fn the_calendar_is_that_of_the_almanac_for_400_years() {
    let mut day = date(1800, 1, 1);
    while day.year() < 2200 {
        let (year, month) = (i32::from(day.year()), day.month().unsigned_abs());
        let week = day.iso_week_date();
        let covers = [
            DateValue::Part(Some(year), YearPart::Month(month)),
            DateValue::Part(Some(year), YearPart::Quarter((month - 1) / 3 + 1)),
            DateValue::Part(Some(year), YearPart::Half((month - 1) / 6 + 1)),
            DateValue::Year(year),
            DateValue::Decade(year / 10),
            DateValue::Century(year / 100),
            DateValue::Week(week.year().into(), week.week().unsigned_abs()),
        ];
        for date in covers {
            assert!(date.days().is_some_and(|days| days.contains(&Interval::point(day))), "{day} is not in {date:?}");
        }
        assert_eq!(DateValue::day(year, month, day.day().unsigned_abs()), Some(DateValue::Day(day)));
        day = later(day, 1);
    }
}

/// Another weekday, year or unit of time in the same words.
fn another_time(when: &str, step: usize) -> String {
    let (words, last) = when.rsplit_once(' ').expect("a preposition and a time");
    let other =
        |list: &[&str]| list.iter().position(|word| *word == last).map(|at| list[(at + step) % list.len()].to_owned());
    let last = other(&WEEKDAYS).or_else(|| other(&GRAINS)).unwrap_or_else(|| {
        let year: usize = last.parse().expect("a year");
        (year + step).to_string()
    });
    format!("{words} {last}")
}

/// The name of what words stand for on a day of publication.
type Resolve = fn(Date) -> String;

/// Words for a time as seen from the day of publication, and what they name there.
const DEICTIC: [(&str, Resolve); 6] = [
    ("yesterday", |today| long(later(today, -1))),
    ("two days ago", |today| long(later(today, -2))),
    ("last month", |today| month_name(today.first_of_month().yesterday().expect("a day before"))),
    ("this month", month_name),
    ("last year", |today| (today.year() - 1).to_string()),
    ("two years ago", |today| (today.year() - 2).to_string()),
];

fn day() -> impl Strategy<Value = Date> {
    (0_i64..36_000).prop_map(|days| later(date(1925, 1, 1), days))
}

fn later(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).expect("a day of the calendar")
}

fn long(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

fn month_name(day: Date) -> String {
    day.strftime("%B %Y").to_string()
}

/// The event of these laws at some time, with the preposition its words take.
fn told_on(when: &str) -> String {
    let first = when.split(' ').next().unwrap_or_default();
    match (when.chars().next().is_some_and(char::is_alphabetic), first.len()) {
        (true, _) if first.chars().next().is_some_and(char::is_uppercase) => told("in", when),
        (true, _) => told("", when),
        (false, 4) => told("in", when),
        (false, _) => told("on", when),
    }
}

fn told(preposition: &str, when: &str) -> String {
    let gap = if preposition.is_empty() { "" } else { " " };
    format!("The lighthouse keeper repaired the northern lamp {preposition}{gap}{when}.")
}

fn judge_on(source: &str, summary: &str, published: Date) -> Report {
    let mut case = Case::new(summary).with_source("1", source);
    case.sources[0].published = Some(published);
    check(&case)
}

/// The verdicts of the timeframe checker alone.
fn verdict(source: &str, summary: &str, published: Date) -> Vec<Verdict> {
    let report = judge_on(source, summary, published);
    let times = report.findings.iter().filter(|finding| finding.code.checker == "timeframe");
    times.map(factsnap::Finding::verdict).collect()
}
