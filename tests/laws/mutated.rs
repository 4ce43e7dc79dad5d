//! Two hundred mutations of cases: whatever becomes of a text, it is judged without a panic and in the promised shape.
//!
//! A test build checks for overflow, which a release does not.

use std::fs;
use std::path::{Path, PathBuf};

use factsnap::{Case, JsonLines, load_case};

use super::SEED;
use super::fuzz::targets;

/// How many mutations are judged.
const MUTATIONS: usize = 200;

/// Numbers and dates at the ends of what can be held, and marks that part or join words.
const EXTREMES: &[&str] = &[
    "0",
    "-1",
    "170141183460469231731687303715884105727",
    "-170141183460469231731687303715884105728",
    "340282366920938463463374607431768211456 million",
    "0.000000000000000000000000000000000000001",
    "99999999999999999999 trillion trillion",
    "1/0",
    "1e309",
    "%",
    "9999-12-31",
    "0001-01-01",
    "31 February 0000",
    "December 9999",
    "99999 years ago",
    "18446744073709551616 days before",
    "the year before",
    "between 9 and 1",
    "half of a half of a half",
    "[1][99999999999999999999]",
    "\u{202e}",
    "\u{0}",
    "\u{feff}",
    "\"",
    "\n\n",
];

#[test]
fn mutated_cases_are_judged() {
    let cases = cases();
    let mut random = Random(SEED);
    for _ in 0..MUTATIONS {
        let mut case = random.of(&cases).clone();
        for _ in 0..=random.below(3) {
            let other = random.of(&cases).summary.clone();
            let texts = case.sources.iter_mut().map(|source| &mut source.text).chain([&mut case.summary]);
            let mut texts: Vec<&mut String> = texts.collect();
            let at = random.below(texts.len());
            *texts[at] = random.mutated(texts[at], &other);
        }
        targets::holds(&case);
    }
}

/// The project's own cases, with some of the development rows where they are at hand.
fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut own = Vec::new();
    for folder in files(&root.join("cases")) {
        own.extend(files(&folder).iter().filter_map(|file| load_case(file, "case").ok()).map(|loaded| loaded.case));
    }
    assert!(own.len() > MUTATIONS, "the project's cases are missing");
    own.extend(files(&root.join("../shared/data/dev")).iter().flat_map(|file| rows(file)));
    own
}

/// A few rows of a file, of which no text is so long that a test build takes long for it.
fn rows(file: &Path) -> Vec<Case> {
    const ROWS: usize = 8;
    const LONGEST: usize = 4_000;
    let Ok(text) = fs::read(file) else { return Vec::new() };
    let mut lines = JsonLines::new(text.as_slice(), None);
    let mut rows = Vec::new();
    while let Ok(Some(row)) = lines.next_case() {
        let is_short = |case: &Case| case.sources.iter().map(|source| source.text.len()).sum::<usize>() < LONGEST;
        rows.extend(row.ok().filter(is_short));
        if rows.len() == ROWS {
            break;
        }
    }
    rows
}

/// What is in a folder, in the order of names; nothing where there is none.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect();
    files.sort();
    files
}

/// The same numbers in every run: `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound; 0 where there is none.
    fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 33) as usize % bound.max(1)
    }

    fn of<'i, T>(&mut self, items: &'i [T]) -> &'i T {
        &items[self.below(items.len())]
    }

    /// A place between two characters of a text.
    fn place(&mut self, text: &str) -> usize {
        let at = self.below(text.len() + 1);
        text.floor_char_boundary(at)
    }

    /// A short stretch of a text.
    fn stretch(&mut self, text: &str) -> (usize, usize) {
        const LONGEST: usize = 60;
        let start = self.place(text);
        let end = text.floor_char_boundary((start + self.below(LONGEST)).min(text.len()));
        (start, end.max(start))
    }

    /// A text with one thing done to it; `other` is spliced in.
    fn mutated(&mut self, text: &str, other: &str) -> String {
        let (start, end) = self.stretch(text);
        let (before, taken, after) = (&text[..start], &text[start..end], &text[end..]);
        match self.below(5) {
            0 => self.flipped(text),
            1 => format!("{before}{after}"),
            2 => format!("{before}{taken}{taken}{after}"),
            3 => {
                let (start, end) = self.stretch(other);
                format!("{before}{}{after}", &other[start..end])
            }
            _ => format!("{before} {} {after}", self.of(EXTREMES)),
        }
    }

    /// A text with a bit of a byte turned; what is no character any more is replaced, as every reader does.
    fn flipped(&mut self, text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        let at = self.below(bytes.len());
        let bit = 1 << self.below(8);
        bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= bit);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}
