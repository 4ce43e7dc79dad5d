//! What a report remembers of a case while the case itself waits in a file.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::facets::Facets;
use super::safe;
use super::state::State;
use crate::finding::Finding;
use crate::render::disagreement::disagreement;
use crate::render::format::Failure;
use crate::render::judged::Judged;
use crate::render::reason::reason;
use crate::render::words::quoted;
use crate::verdict::Verdict;

/// The verdicts from bad to good, as columns.
pub(super) const VERDICTS: [Verdict; 4] =
    [Verdict::Contradicted, Verdict::Unsupported, Verdict::Undetermined, Verdict::Supported];

/// A case in the order of the report.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its place in the run, from 0.
    pub(super) number: usize,
    /// Its name in links.
    pub(super) anchor: String,
    /// Its id, safe to show.
    pub(super) id: String,
    pub(super) state: State,
    /// Claims by verdict, in the order of `VERDICTS`.
    pub(super) counts: [usize; 4],
    /// What filters know it by.
    pub(super) marks: Marks,
    /// The worst finding, the first `expect` that is not met where there is none, or why the case cannot be read.
    pub(super) worst: String,
    /// Where it waits.
    pub(super) place: Range<u64>,
}

/// What filters know a case by.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// `contradicted:numeric supported:numeric,timeframe`: the checkers of each verdict.
    pub(super) pairs: String,
    /// The numbers of its tags.
    pub(super) tags: String,
    /// The number of its file.
    pub(super) file: usize,
}

impl Entry {
    pub(super) fn of_case(number: usize, anchor: String, judged: &Judged<'_>, path: &str, facets: &mut Facets) -> Self {
        Self {
            number,
            anchor,
            id: safe(&judged.case.id),
            state: State::of(judged),
            counts: VERDICTS.map(|verdict| judged.report.count(verdict)),
            marks: Marks { pairs: pairs(judged), tags: facets.tags(&judged.case.tags), file: facets.file(path) },
            worst: worst(judged),
            place: 0..0,
        }
    }

    pub(super) fn of_failure(number: usize, anchor: String, failure: &Failure<'_>, facets: &mut Facets) -> Self {
        let (path, line) = failure.place();
        let id = failure.id.map_or_else(|| format!("{path}:{line}"), str::to_owned);
        Self {
            number,
            anchor,
            id: safe(&id),
            state: State::Unreadable,
            counts: [0; 4],
            marks: Marks { file: facets.file(&path), ..Marks::default() },
            worst: format!("{}:{line}: {}", safe(&path), failure.message()),
            place: 0..0,
        }
    }

    /// Findings that are flagged.
    pub(super) fn flagged(&self) -> usize {
        self.counts[0] + self.counts[1]
    }

    /// What cases are ordered by: the worst first, then as they came.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        (self.state, Reverse(self.counts[..3].to_vec()), self.number)
    }
}

fn pairs(judged: &Judged<'_>) -> String {
    let open = judged.report.findings.iter().map(|finding| (finding.verdict().as_str(), finding.code.checker));
    let allowed = judged.report.allowed.iter().map(|allowed| ("allowed", allowed.finding.code.checker));
    let mut checkers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (verdict, checker) in open.chain(allowed) {
        checkers.entry(verdict).or_default().insert(checker);
    }
    let pair = |(verdict, checkers): (&str, BTreeSet<&str>)| {
        format!("{verdict}:{}", checkers.into_iter().collect::<Vec<_>>().join(","))
    };
    checkers.into_iter().map(pair).collect::<Vec<_>>().join(" ")
}

fn worst(judged: &Judged<'_>) -> String {
    let Judged { case, report, .. } = *judged;
    if let Some(unmet) = judged.disagreements().iter().find(|one| judged.fails(one)) {
        return safe(&disagreement(unmet));
    }
    let worst = report.findings.iter().rev().filter(|finding| finding.verdict() != Verdict::Supported);
    let worst = worst.max_by_key(|finding| finding.verdict());
    let told =
        |finding: &Finding| format!("{}: {}", quoted(finding.claim.span.slice(&case.summary)), reason(case, finding));
    worst.map(|finding| safe(&told(finding))).unwrap_or_default()
}
