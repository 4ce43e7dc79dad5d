//! How fast a case is judged, in megabytes of source and summary a second, and as a ratio to a bare pass over the words.
//!
//! Ratios within one run are what to compare: machines are noisy, and two runs of the same build differ by a tenth.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "rates to be read, nothing is decided by them"
)]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use factsnap::{Case, Document, Reading, check, load_case};

/// How long each stage is repeated.
const REPEAT: Duration = Duration::from_millis(1500);

fn main() {
    let mut cases = Vec::new();
    load(Path::new("cases"), &mut cases);
    let bytes: usize = cases.iter().map(|case| texts(case).map(str::len).sum::<usize>()).sum();
    println!("{} cases, {bytes} bytes of source and summary", cases.len());
    let words = rate(bytes, || cases.iter().flat_map(texts).map(|text| text.split_whitespace().count()).sum());
    let stages = [
        ("split at white space", words),
        ("tokens and sentences", rate(bytes, || each(&cases, |text| Document::new(text).sentences().len()))),
        ("all mentions", rate(bytes, || each(&cases, |text| Reading::new(text, None).quantities().len()))),
        ("verdicts", rate(bytes, || cases.iter().map(|case| check(case).findings.len()).sum())),
    ];
    for (stage, rate) in stages {
        println!("{stage:<22} {rate:>8.1} MB/s {:>6.1} x", words / rate);
    }
}

fn each(cases: &[Case], read: impl Fn(&str) -> usize) -> usize {
    cases.iter().flat_map(texts).map(read).sum()
}

fn texts(case: &Case) -> impl Iterator<Item = &str> {
    case.sources.iter().map(|source| source.text.as_str()).chain([case.summary.as_str()])
}

/// Megabytes a second of a stage over all cases.
fn rate(bytes: usize, stage: impl Fn() -> usize) -> f64 {
    let start = Instant::now();
    let mut rounds = 0;
    while start.elapsed() < REPEAT {
        black_box(stage());
        rounds += 1;
    }
    (bytes * rounds) as f64 / start.elapsed().as_secs_f64() / 1e6
}

fn load(folder: &Path, cases: &mut Vec<Case>) {
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            load(&path, cases);
        } else if let Ok(loaded) = load_case(&path, "bench") {
            cases.push(loaded.case);
        }
    }
}
