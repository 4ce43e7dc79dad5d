//! Laws that hold for every text, checked on generated ones.
#![expect(clippy::expect_used, clippy::panic, reason = "a law that cannot be stated is a failed test")]

use factsnap::{Case, Finding, Reading, Report, Verdict, check, render};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Something that happened: what stands before and after its number, told apart by every content word.
#[derive(Clone, Copy, Debug)]
struct Event {
    before: &'static str,
    counted: &'static str,
    after: &'static str,
}

const EVENTS: [Event; 6] = [
    Event { before: "The harbour authority hired", counted: "dockers", after: "to clear the northern pier" },
    Event { before: "A museum in Altstadt bought", counted: "paintings", after: "from a private collector" },
    Event { before: "Rangers counted", counted: "wolves", after: "across the Brennet valley" },
    Event { before: "The textile mill sold", counted: "looms", after: "to a rival from Porto" },
    Event { before: "Engineers inspected", counted: "tunnels", after: "along the coastal railway" },
    Event { before: "One charity delivered", counted: "blankets", after: "to flooded villages" },
];

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const GRAINS: [&str; 4] = ["days", "weeks", "months", "years"];

/// A unit and another that gives the same number another meaning.
const UNITS: [(&str, &str); 5] = [
    ("kilometres", "miles"),
    ("tonnes", "kilograms"),
    ("dollars", "euros"),
    ("million pounds", "billion pounds"),
    ("percent", "percentage points"),
];

/// An event with all that is said of it.
#[derive(Clone, Debug)]
struct Told {
    event: Event,
    number: u32,
    when: String,
}

impl Told {
    fn sentence(&self) -> String {
        self.with_number(&thousands(self.number))
    }

    fn with_number(&self, number: &str) -> String {
        let Event { before, counted, after } = self.event;
        format!("{before} {number} {counted} {after} {}.", self.when)
    }
}

fn when() -> impl Strategy<Value = String> {
    prop_oneof![
        select(&WEEKDAYS[..]).prop_map(|day| format!("on {day}")),
        (1950..2020).prop_map(|year| format!("in {year}")),
        (2..9, select(&GRAINS[..])).prop_map(|(n, grain)| format!("within {n} {grain}")),
    ]
}

/// Two to six events, each told once, with numbers of their own.
fn article() -> impl Strategy<Value = Vec<Told>> {
    subsequence(EVENTS.to_vec(), 2..=EVENTS.len()).prop_flat_map(|events| {
        let told = events.into_iter().map(|event| (Just(event), 21_u32..9_000, when()));
        told.map(|parts| parts.prop_map(|(event, number, when)| Told { event, number, when })).collect::<Vec<_>>()
    })
}

fn text(article: &[Told]) -> String {
    article.iter().map(Told::sentence).collect::<Vec<_>>().join(" ")
}

fn thousands(number: u32) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}

fn judge(source: &str, summary: &str) -> Report {
    check(&Case::new(summary).with_source("1", source))
}

fn flagged(report: &Report) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| finding.verdict().is_flagged()).collect()
}

/// Asserts that every flagged finding lies at `changed`, and that there is one.
#[track_caller]
fn assert_flags_only(summary: &str, report: &Report, changed: &str) -> Result<(), TestCaseError> {
    let at = summary.find(changed).unwrap_or_else(|| panic!("{changed:?} is not in {summary:?}")) as u32;
    let place = factsnap::Span::new(at, at + changed.len() as u32);
    let flagged = flagged(report);
    prop_assert!(!flagged.is_empty(), "{changed:?} went unnoticed in {summary:?}");
    for finding in flagged {
        prop_assert!(finding.claim.span.overlaps(place), "{summary:?}: {} flags {:?}", finding.code, finding.claim);
    }
    Ok(())
}

/// Texts of any kind: letters and marks of several scripts, numbers, quotes, controls.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        "[ \n\t\"'“”‘’().,;:!?$£€%\\[\\]0-9-]{0,8}",
        select(vec![
            "said",
            "according to",
            "Monday",
            "five years",
            "1,200",
            "$1.2bn",
            "about",
            "more than",
            "between",
            "the",
            "he",
            "critics argue",
            "half",
            "two thirds",
            "last week",
            "31 February",
            "May 3-5",
            "999999999",
            "[1]",
            "in",
            "of",
            "3-1",
            "170141183460469231731687303715884105727",
            "0.00000000000000000000000000000000000001",
            "/3",
            "in his",
            "s",
            "71-year-old",
            "²",
            "½",
            "\u{202e}",
            "\u{0}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_every_span_slices_it(source in any_text(), summary in any_text()) {
        let report = judge(&source, &summary);
        for finding in &report.findings {
            let span = finding.claim.span;
            prop_assert!(summary.get(span.start as usize..span.end as usize).is_some_and(|words| !words.is_empty()));
            for evidence in &finding.evidence {
                let span = evidence.statement.span;
                prop_assert!(source.get(span.start as usize..span.end as usize).is_some_and(|words| !words.is_empty()));
            }
        }
    }

    #[test]
    fn spans_of_every_mention_lie_in_order_on_character_boundaries(text in any_text()) {
        let reading = Reading::new(&text, None);
        let inside = |span: factsnap::Span| text.get(span.start as usize..span.end as usize).is_some();
        prop_assert!(reading.quantities.iter().all(|q| inside(q.span) && q.head.is_none_or(inside)));
        prop_assert!(reading.timexes.iter().all(|t| inside(t.span) && inside(t.phrase) && t.phrase.contains(t.span)));
        prop_assert!(reading.attributions.iter().all(|a| inside(a.span) && inside(a.cue) && inside(a.content)));
        prop_assert!(reading.quantities.is_sorted_by_key(|q| q.span));
        prop_assert!(reading.timexes.is_sorted_by_key(|t| t.span));
    }

    #[test]
    fn a_text_holds_what_it_says(text in any_text().prop_filter("marks need sources", |text| !text.contains('['))) {
        let report = judge(&text, &text);
        prop_assert!(flagged(&report).is_empty(), "{text:?}: {:?}", flagged(&report));
    }

    #[test]
    fn a_copied_sentence_is_consistent(article in article(), pick in any::<prop::sample::Index>()) {
        let report = judge(&text(&article), &pick.get(&article).sentence());
        prop_assert!(flagged(&report).is_empty(), "{:?}", flagged(&report));
        prop_assert!(report.count(Verdict::Supported) >= 2);
    }

    #[test]
    fn a_further_source_takes_no_support_away(article in article(), other in article(), pick in any::<prop::sample::Index>()) {
        let summary = pick.get(&article).sentence();
        let alone = Case::new(&*summary).with_source("1", text(&article));
        let both = alone.clone().with_source("2", text(&other));
        let (alone, both) = (check(&alone), check(&both));
        for (before, after) in alone.findings.iter().zip(&both.findings) {
            if before.verdict() == Verdict::Supported {
                prop_assert_ne!(after.verdict(), Verdict::Unsupported);
            }
        }
    }

    #[test]
    fn a_source_of_another_day_takes_no_support_away(article in article(), other in article(), pick in any::<prop::sample::Index>()) {
        let mut case = Case::new(pick.get(&article).sentence()).with_source("1", text(&article)).with_source("2", text(&other));
        case.sources[0].published = Some(jiff::civil::date(2024, 1, 3));
        case.sources[1].published = Some(jiff::civil::date(2024, 6, 5));
        prop_assert!(flagged(&check(&case)).is_empty());
    }

    #[test]
    fn the_same_case_gives_the_same_bytes(article in article(), summary in any_text()) {
        let case = Case::new(summary).with_source("1", text(&article));
        prop_assert_eq!(render::json_line(&case, &check(&case)), render::json_line(&case, &check(&case)));
    }

    #[test]
    fn a_number_may_be_written_in_any_way(article in article(), pick in any::<prop::sample::Index>(), hundreds in 11_u32..99) {
        prop_assume!(hundreds % 10 != 0);
        let mut article = article;
        let picked = pick.index(article.len());
        article[picked].number = hundreds * 100;
        let told = &article[picked];
        let plain = (hundreds * 100).to_string();
        let scaled = format!("{}.{} thousand", hundreds / 10, hundreds % 10);
        for number in [plain, scaled, words(hundreds * 100)] {
            let summary = told.with_number(&number);
            let report = judge(&text(&article), &summary);
            prop_assert!(flagged(&report).is_empty(), "{summary:?}: {:?}", flagged(&report));
        }
    }

    #[test]
    fn a_changed_digit_is_flagged_where_it_stands(article in article(), pick in any::<prop::sample::Index>(), by in 1_u32..9) {
        let told = pick.get(&article);
        let digit = told.number / 10 % 10;
        let changed = told.number - digit * 10 + (digit + by) % 10 * 10;
        // A round number may be the old one rounded, and another event's number is another law's matter.
        prop_assume!(changed % 100 != 0 && article.iter().all(|other| other.number != changed));
        let changed = thousands(changed);
        let summary = told.with_number(&changed);
        assert_flags_only(&summary, &judge(&text(&article), &summary), &changed)?;
    }

    #[test]
    fn a_changed_unit_is_flagged_where_it_stands(article in article(), number in 21_u32..900, units in select(UNITS.to_vec())) {
        let told = |unit: &str| format!("The ferry line moved {number} {unit} past the old lighthouse.");
        let source = format!("{} {}", text(&article), told(units.0));
        let summary = told(units.1);
        assert_flags_only(&summary, &judge(&source, &summary), &format!("{number} {}", units.1))?;
    }

    #[test]
    fn a_changed_time_is_flagged_where_it_stands(article in article(), pick in any::<prop::sample::Index>(), step in 1_usize..4) {
        let told = pick.get(&article).clone();
        let when = another_time(&told.when, step);
        prop_assume!(article.iter().all(|other| other.when != when));
        let summary = Told { when: when.clone(), ..told }.sentence();
        assert_flags_only(&summary, &judge(&text(&article), &summary), &when)?;
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

/// A number of thousands and hundreds in words.
fn words(number: u32) -> String {
    const UNITS: [&str; 10] = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let (thousands, hundreds) = ((number / 1000) as usize, (number / 100 % 10) as usize);
    format!("{} thousand {} hundred", UNITS[thousands], UNITS[hundreds])
}
