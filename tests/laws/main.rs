//! Laws that hold for every text, checked on generated ones.
#![expect(clippy::expect_used, clippy::panic, reason = "a law that cannot be stated is a failed test")]

mod attribution;
mod every_text;
mod fuzz;
mod meaning;
mod mutated;
mod numeric;
mod timeframe;

use std::env;

use factsnap::{Case, Finding, Report, check};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{FileFailurePersistence, RngSeed};

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
    Event { before: "A charity delivered", counted: "blankets", after: "to flooded villages" },
];

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const GRAINS: [&str; 4] = ["days", "weeks", "months", "years"];

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

/// The same inputs in every run, unless somebody asks for others: `PROPTEST_CASES` for more of them, `PROPTEST_RNG_SEED` for
/// another choice. What such a run finds is kept beside its law (`*.regressions`) and tried first from then on.
fn config() -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    if env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(SEED);
    }
    config.failure_persistence = Some(Box::new(FileFailurePersistence::WithSource("regressions")));
    config
}

/// Enough for a run that everybody makes; longer ones are asked for.
const CASES: u32 = 192;

/// Any number will do, as long as it stays the same.
const SEED: u64 = 2026;
