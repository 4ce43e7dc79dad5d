//! What is said at the end of a run: how many cases were read, and what became of their claims.

use std::collections::BTreeMap;
use std::fmt;

use super::judged::Judged;
use crate::verdict::Verdict;

/// What was counted over some cases.
///
/// ```
/// use factsnap::render::{Judged, Tally};
/// use factsnap::{Case, Gate, Origin, check};
///
/// let case = Case::new("It rained.").with_source("1", "It rained.");
/// let mut tally = Tally::default();
/// tally.add(&Judged { case: &case, report: &check(&case), origin: &Origin::default, gate: Gate::default() });
/// assert_eq!(tally.to_string(), "1 case: 1 passed; no claims");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    passed: usize,
    failed: usize,
    unreadable: usize,
    /// Whether a case that is not as expected fails nothing.
    fails_nothing: bool,
    /// Claims by checker, then verdict.
    claims: BTreeMap<&'static str, BTreeMap<Verdict, usize>>,
    allowed: usize,
    /// Each `allow` that allows nothing or has expired.
    idle: usize,
    /// Claims that are flagged and that a person expects to be.
    expected: usize,
    /// Where a person's word is not borne out, by what is wrong.
    unmet: BTreeMap<&'static str, usize>,
    /// Words of a person that speak of nothing any more.
    lapsed: usize,
}

impl Tally {
    /// Counts a case with its report.
    pub fn add(&mut self, judged: &Judged<'_>) {
        let report = judged.report;
        self.fails_nothing = judged.gate.fails_nothing();
        if judged.is_as_expected() {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
        let (idle, claims): (Vec<_>, Vec<_>) = report.findings.iter().partition(|one| one.code.checker == "allow");
        self.idle += idle.len();
        for finding in claims {
            *self.claims.entry(finding.code.checker).or_default().entry(finding.verdict()).or_default() += 1;
        }
        let flagged = report.findings.iter().filter(|finding| finding.verdict().is_flagged()).count();
        let failing = judged.failing().into_iter().filter(|finding| finding.verdict().is_flagged()).count();
        self.expected += flagged - failing;
        self.allowed += report.allowed.len();
        for disagreement in judged.disagreements() {
            if disagreement.kind.is_notice() {
                self.lapsed += 1;
            } else {
                *self.unmet.entry(disagreement.kind.name()).or_default() += 1;
            }
        }
    }

    /// Counts a case that could not be read.
    pub fn add_unreadable(&mut self) {
        self.unreadable += 1;
    }

    /// Whether no case fails on its own in this run.
    #[cfg(feature = "cli")]
    pub(super) fn fails_nothing(&self) -> bool {
        self.fails_nothing
    }

    /// The cases that passed, failed and could not be read; where none can fail, those that are as expected and those that are not.
    fn cases(&self) -> [(usize, &'static str); 3] {
        let (passed, failed) =
            if self.fails_nothing { ("as expected", "not as expected") } else { ("passed", "failed") };
        [(self.passed, passed), (self.failed, failed), (self.unreadable, "unreadable")]
    }

    /// The checkers that judged anything, by name.
    pub(super) fn checkers(&self) -> impl Iterator<Item = &'static str> {
        self.claims.keys().copied()
    }

    /// The claims a checker gave a verdict.
    pub(super) fn count_of(&self, checker: &str, verdict: Verdict) -> usize {
        self.claims.get(checker).and_then(|counts| counts.get(&verdict)).copied().unwrap_or_default()
    }

    /// The claims by checker and verdict, as lines of a table; none where there are no claims.
    #[cfg(feature = "cli")]
    pub(super) fn table(&self) -> String {
        use std::fmt::Write as _;

        let verdicts = || Verdict::ALL.into_iter().rev();
        let width = self.checkers().map(str::len).max().unwrap_or_default();
        let mut out = String::new();
        if width > 0 {
            let _ = write!(out, "{:width$}", "");
            for verdict in verdicts() {
                let _ = write!(out, "  {verdict}");
            }
            out.push('\n');
        }
        for checker in self.checkers() {
            let _ = write!(out, "{checker:width$}");
            for verdict in verdicts() {
                let _ = write!(out, "  {:>1$}", self.count_of(checker, verdict), verdict.as_str().len());
            }
            out.push('\n');
        }
        out
    }

    /// "3 cases: 2 passed, 1 unreadable".
    pub(super) fn of_cases(&self) -> String {
        let cases = self.passed + self.failed + self.unreadable;
        let kinds = self.cases();
        let kinds = kinds.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}"));
        match kinds.collect::<Vec<_>>().as_slice() {
            [] => "no cases".to_owned(),
            kinds => format!("{cases} case{}: {}", plural(cases), kinds.join(", ")),
        }
    }

    /// "3 claims: 1 contradicted, 2 supported": the worst first.
    fn of_claims(&self) -> String {
        let count = |verdict| self.checkers().map(|checker| self.count_of(checker, verdict)).sum::<usize>();
        let counts = Verdict::ALL.into_iter().rev().map(|verdict| (count(verdict), verdict));
        let counts: Vec<_> = counts.filter(|(count, _)| *count > 0).collect();
        match counts.iter().map(|(count, _)| count).sum::<usize>() {
            0 => "no claims".to_owned(),
            claims => {
                let counts: Vec<String> = counts.iter().map(|(count, verdict)| format!("{count} {verdict}")).collect();
                format!("{claims} claim{}: {}", plural(claims), counts.join(", "))
            }
        }
    }

    /// "no claims", where there are none: nothing was judged then.
    #[cfg(feature = "cli")]
    pub(super) fn of_none(&self) -> Option<&'static str> {
        (self.claims.is_empty() && self.passed + self.failed > 0).then_some("no claims")
    }

    /// What people say and what became of it: "2 flagged as expected", "1 allowed", "1 not as the case says: 1 missed".
    pub(super) fn of_words(&self) -> Vec<String> {
        let some = |count: usize, what: &str| (count > 0).then(|| format!("{count} {what}"));
        let mut words: Vec<String> = some(self.expected, "flagged as expected").into_iter().collect();
        words.extend(some(self.allowed, "allowed"));
        words.extend(some(self.lapsed, "lapsed"));
        words.extend(some(self.idle, "unused or expired `allow`"));
        let unmet: Vec<String> = self.unmet.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
        if !unmet.is_empty() {
            let count = self.unmet.values().sum::<usize>();
            words.push(format!("{count} expectation{} not met: {}", plural(count), unmet.join(", ")));
        }
        words
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// All of it in one line.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [self.of_cases(), self.of_claims()].into_iter().chain(self.of_words());
        f.write_str(&parts.collect::<Vec<_>>().join("; "))
    }
}
