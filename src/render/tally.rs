//! The closing line: how many cases were read, and what became of their claims.

use std::fmt;

use super::snapshot::counts;
use crate::finding::Report;
use crate::verdict::Verdict;

/// What was counted over some cases.
///
/// ```
/// let mut tally = factsnap::render::Tally::default();
/// tally.add(&factsnap::Report::default());
/// assert_eq!(tally.to_string(), "1 case: 1 consistent; no claims");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    consistent: usize,
    inconsistent: usize,
    unreadable: usize,
    claims: [usize; Verdict::ALL.len()],
}

impl Tally {
    /// Counts a report.
    pub fn add(&mut self, report: &Report) {
        if report.is_consistent() {
            self.consistent += 1;
        } else {
            self.inconsistent += 1;
        }
        for (verdict, count) in Verdict::ALL.iter().zip(&mut self.claims) {
            *count += report.count(*verdict);
        }
    }

    /// Counts a case that could not be read.
    pub fn add_unreadable(&mut self) {
        self.unreadable += 1;
    }

    fn count(&self, verdict: Verdict) -> usize {
        Verdict::ALL
            .iter()
            .position(|of| *of == verdict)
            .and_then(|at| self.claims.get(at))
            .copied()
            .unwrap_or_default()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let cases = self.consistent + self.inconsistent + self.unreadable;
        let kinds =
            [(self.consistent, "consistent"), (self.inconsistent, "inconsistent"), (self.unreadable, "unreadable")];
        let kinds = kinds.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}"));
        match kinds.collect::<Vec<_>>().as_slice() {
            [] => write!(f, "no cases; ")?,
            kinds => write!(f, "{cases} case{}: {}; ", plural(cases), kinds.join(", "))?,
        }
        match self.claims.iter().sum() {
            0 => f.write_str("no claims"),
            claims => write!(f, "{claims} claim{}: {}", plural(claims), counts(|verdict| self.count(verdict))),
        }
    }
}
