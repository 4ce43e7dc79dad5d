//! The closing line: how many cases were read, and what became of their claims.

use std::collections::BTreeMap;
use std::fmt;

use crate::case::Case;
use crate::expectation::disagreements;
use crate::finding::Report;
use crate::verdict::Verdict;

/// What was counted over some cases.
///
/// ```
/// let mut tally = factsnap::render::Tally::default();
/// tally.add(&factsnap::Case::default(), &factsnap::Report::default());
/// assert_eq!(tally.to_string(), "1 case: 1 consistent; no claims");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    consistent: usize,
    inconsistent: usize,
    unreadable: usize,
    /// Claims by checker, then verdict.
    claims: BTreeMap<&'static str, BTreeMap<Verdict, usize>>,
    allowed: usize,
    /// Where a person's word is not borne out, by what is wrong.
    unmet: BTreeMap<&'static str, usize>,
}

impl Tally {
    /// Counts a case with its report.
    pub fn add(&mut self, case: &Case, report: &Report) {
        if report.is_consistent() {
            self.consistent += 1;
        } else {
            self.inconsistent += 1;
        }
        for finding in &report.findings {
            *self.claims.entry(finding.code.checker).or_default().entry(finding.verdict()).or_default() += 1;
        }
        self.allowed += report.allowed.len();
        for disagreement in disagreements(case, report) {
            *self.unmet.entry(disagreement.kind.name()).or_default() += 1;
        }
    }

    /// Counts a case that could not be read.
    pub fn add_unreadable(&mut self) {
        self.unreadable += 1;
    }

    /// The cases that were consistent, inconsistent and unreadable.
    pub(super) fn cases(&self) -> [(usize, &'static str); 3] {
        [(self.consistent, "consistent"), (self.inconsistent, "inconsistent"), (self.unreadable, "unreadable")]
    }

    /// The checkers that judged anything, by name.
    pub(super) fn checkers(&self) -> impl Iterator<Item = &'static str> {
        self.claims.keys().copied()
    }

    /// The claims a checker gave a verdict.
    pub(super) fn count_of(&self, checker: &str, verdict: Verdict) -> usize {
        self.claims.get(checker).and_then(|counts| counts.get(&verdict)).copied().unwrap_or_default()
    }

    /// "1 contradicted (1 numeric), 3 supported (2 numeric, 1 timeframe)": the worst first.
    fn verdicts(&self) -> Vec<String> {
        let verdicts = Verdict::ALL.into_iter().rev();
        verdicts.filter_map(|verdict| self.of_verdict(verdict)).collect()
    }

    fn of_verdict(&self, verdict: Verdict) -> Option<String> {
        let counts = self.checkers().map(|checker| (self.count_of(checker, verdict), checker));
        let counts: Vec<_> = counts.filter(|(count, _)| *count > 0).collect();
        let total: usize = counts.iter().map(|(count, _)| count).sum();
        let by: Vec<String> = counts.iter().map(|(count, checker)| format!("{count} {checker}")).collect();
        (total > 0).then(|| format!("{total} {verdict} ({})", by.join(", ")))
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let cases = self.consistent + self.inconsistent + self.unreadable;
        let kinds = self.cases();
        let kinds = kinds.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}"));
        match kinds.collect::<Vec<_>>().as_slice() {
            [] => write!(f, "no cases; ")?,
            kinds => write!(f, "{cases} case{}: {}; ", plural(cases), kinds.join(", "))?,
        }
        match self.claims.values().flat_map(BTreeMap::values).sum::<usize>() {
            0 => f.write_str("no claims")?,
            claims => write!(f, "{claims} claim{}: {}", plural(claims), self.verdicts().join(", "))?,
        }
        if self.allowed > 0 {
            write!(f, "; {} allowed", self.allowed)?;
        }
        match self.unmet.values().sum::<usize>() {
            0 => Ok(()),
            unmet => {
                let kinds: Vec<String> = self.unmet.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
                write!(f, "; {unmet} `expect`{} not met: {}", plural(unmet), kinds.join(", "))
            }
        }
    }
}
