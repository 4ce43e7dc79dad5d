//! Differences between two runs: findings new, gone and changed, case by case, and whether that is better or worse.
//!
//! A finding is right or wrong by what people say: by an `expect` at its claim, else by the `label` (with `meta.spans`, where
//! there are any), else a flag counts as wrong and no flag as right. A change is better when what was wrong is right now,
//! worse when it is the other way round.

mod change;
mod truth;

use std::collections::HashMap;

use crate::case::Case;
use crate::run::RunFinding;
use crate::span::Span;

pub use change::{Change, ChangeKind, Effect};

/// What a run says of one case, and what people say of it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The case's id.
    pub id: String,
    /// What was found, or why the case could not be read.
    pub outcome: Result<Vec<RunFinding>, String>,
    /// The case, where there is more than the run: it may say what is true.
    pub truth: Option<Case>,
    /// Where each `expect` of the case speaks of, as [`expected_places`](crate::expected_places) finds it; empty where that is
    /// not known, and only its words can be looked for.
    pub expected: Vec<Vec<Span>>,
}

impl Record {
    /// The summary, where the case is known and has the very words that were judged.
    fn summary(&self) -> Option<&str> {
        let summary = self.truth.as_ref()?.summary.as_str();
        let mut findings = self.outcome.iter().flatten();
        findings.all(|finding| finding.span().slice(summary) == finding.claim.text).then_some(summary)
    }
}

/// A case that is not as it was.
#[derive(Clone, Debug)]
pub struct CaseDiff {
    /// The case's id.
    pub id: String,
    /// What happened to the case as a whole.
    pub kind: CaseKind,
    /// The summary that was judged before, where it is known: a run says only what it found.
    pub old_summary: Option<String>,
    /// The summary that is judged now, where it is known.
    pub new_summary: Option<String>,
    /// What happened to its findings, in the order of the summary.
    pub changes: Vec<Change>,
    /// Whether it is better or worse than before.
    pub effect: Effect,
}

/// What happened to a case as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseKind {
    /// It is in both runs.
    Changed,
    /// It is in the new run only.
    New,
    /// It is in the old run only.
    Gone,
    /// It can no longer be read, and why.
    Broken(String),
    /// It could not be read before.
    Mended,
}

/// The cases that differ between two runs, in the order of the new one, those that are gone last.
pub fn diff(old: Vec<Record>, new: Vec<Record>) -> Vec<CaseDiff> {
    let mut old_by_id: HashMap<(String, usize), Record> = numbered(old).into_iter().collect();
    let order: Vec<(String, usize)> = {
        let mut keys: Vec<_> = old_by_id.keys().cloned().collect();
        keys.sort();
        keys
    };
    let mut diffs = Vec::new();
    for (key, new) in numbered(new) {
        let old = old_by_id.remove(&key);
        diffs.extend(case_diff(key.0, old.as_ref(), Some(&new)));
    }
    for key in order {
        if let Some(old) = old_by_id.remove(&key) {
            diffs.extend(case_diff(key.0, Some(&old), None));
        }
    }
    diffs
}

/// Each record with its id and how many of that id came before it.
fn numbered(records: Vec<Record>) -> Vec<((String, usize), Record)> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let number = |record: Record| {
        let count = seen.entry(record.id.clone()).or_default();
        *count += 1;
        ((record.id.clone(), *count), record)
    };
    records.into_iter().map(number).collect()
}

fn case_diff(id: String, old: Option<&Record>, new: Option<&Record>) -> Option<CaseDiff> {
    let kind = match (old.map(|old| &old.outcome), new.map(|new| &new.outcome)) {
        (_, None) => CaseKind::Gone,
        (Some(Err(_)), Some(Err(_))) => return None,
        (_, Some(Err(why))) => CaseKind::Broken(why.clone()),
        (None, _) => CaseKind::New,
        (Some(Err(_)), _) => CaseKind::Mended,
        _ => CaseKind::Changed,
    };
    let changes = change::changes(old, new);
    let effect = match &kind {
        CaseKind::Gone => Effect::Neutral, // a case that was taken out says nothing of the rest
        CaseKind::Broken(_) => Effect::Worse,
        CaseKind::Mended | CaseKind::New | CaseKind::Changed => of_all(&changes),
    };
    let [old_summary, new_summary] = [old, new].map(|side| side.and_then(Record::summary).map(str::to_owned));
    let differs = kind != CaseKind::Changed || !changes.is_empty();
    differs.then_some(CaseDiff { id, kind, old_summary, new_summary, changes, effect })
}

/// One change for the worse is not made good by another for the better.
fn of_all(changes: &[Change]) -> Effect {
    changes.iter().map(|change| change.effect).max().unwrap_or(Effect::Neutral)
}

#[cfg(test)]
mod tests {
    use super::{CaseDiff, CaseKind, Effect, Record, diff};
    use crate::case::{Case, Expect, Label};
    use crate::check::check;
    use crate::expectation::expected_places;
    use crate::render::json_line;
    use crate::run::RunLine;
    use crate::verdict::{Expected, Verdict};

    const RIGHT: &str = "Three people were hurt.";
    const WRONG: &str = "Nine people were hurt.";

    fn record(summary: &str, truth: impl FnOnce(&mut Case)) -> Record {
        let mut case = Case::new(summary).with_source("1", "The crash injured three people.");
        case.id = "crash".to_owned();
        truth(&mut case);
        let report = check(&case);
        let RunLine::Case(run) = RunLine::read(&json_line(&case, &report)).unwrap() else { panic!() };
        let expected = expected_places(&case, &report);
        Record { id: run.id, outcome: Ok(run.findings), truth: Some(case), expected }
    }

    fn plain(summary: &str) -> Record {
        record(summary, |_| {})
    }

    /// The same words judged otherwise, as by another version of the program.
    fn unflagged(mut record: Record) -> Record {
        for finding in record.outcome.as_mut().unwrap() {
            finding.verdict = Verdict::Undetermined;
            finding.code = "NUM009".to_owned();
        }
        record
    }

    #[track_caller]
    fn one(old: Record, new: Record) -> CaseDiff {
        let mut diffs = diff(vec![old], vec![new]);
        assert_eq!(diffs.len(), 1);
        diffs.remove(0)
    }

    #[test]
    fn summaries_are_those_that_were_judged() {
        let changed = one(plain(RIGHT), plain(WRONG));
        assert_eq!((changed.old_summary.as_deref(), changed.new_summary.as_deref()), (Some(RIGHT), Some(WRONG)));
        // The case of a run may have been written anew since.
        let old = Record { truth: plain(WRONG).truth, ..plain(RIGHT) };
        let changed = one(old, plain(WRONG));
        assert_eq!((changed.old_summary.as_deref(), changed.new_summary.as_deref()), (None, Some(WRONG)));
    }

    #[test]
    fn nothing_changed() {
        assert!(diff(vec![plain(WRONG)], vec![plain(WRONG)]).is_empty());
    }

    #[test]
    fn a_claim_that_only_moved_is_the_same() {
        assert!(diff(vec![plain(WRONG)], vec![plain("It is said: Nine people were hurt.")]).is_empty());
    }

    #[test]
    fn a_new_flag_is_worse_where_nobody_says_what_is_true() {
        let worse = one(plain(RIGHT), plain(WRONG));
        assert_eq!((worse.kind, worse.effect), (CaseKind::Changed, Effect::Worse));
        assert_eq!(one(plain(WRONG), plain(RIGHT)).effect, Effect::Better);
        assert_eq!(one(plain(WRONG), unflagged(plain(WRONG))).effect, Effect::Better);
    }

    #[test]
    fn truth_turns_it_round() {
        let labelled = || record(WRONG, |case| case.label = Some(Label::Inconsistent));
        assert_eq!(one(unflagged(labelled()), labelled()).effect, Effect::Better);
        assert_eq!(one(labelled(), unflagged(labelled())).effect, Effect::Worse);
        let expected = || {
            record(WRONG, |case| {
                let (claim, verdict) = ("Nine".to_owned(), Expected::Contradicted);
                case.expect = vec![Expect { claim, nth: None, checker: None, verdict, gap: None }];
            })
        };
        assert_eq!(one(unflagged(expected()), expected()).effect, Effect::Better);
        assert_eq!(one(expected(), unflagged(expected())).effect, Effect::Worse);
    }

    #[test]
    fn truth_holds_for_a_summary_that_was_written_anew() {
        let expected = |summary| {
            record(summary, |case| {
                let (claim, verdict) = ("Nine people".to_owned(), Expected::Contradicted);
                case.expect = vec![Expect { claim, nth: None, checker: None, verdict, gap: None }];
            })
        };
        assert_eq!(one(expected(WRONG), expected("The crash hurt 9 people.")).effect, Effect::Neutral);
        assert_eq!(one(expected(WRONG), expected("The crash hurt 8 people.")).effect, Effect::Worse);
    }

    #[test]
    fn cases_come_and_go() {
        let new = diff(Vec::new(), vec![plain(WRONG)]).remove(0);
        assert_eq!((new.kind, new.effect), (CaseKind::New, Effect::Worse));
        let gone = diff(vec![plain(WRONG)], Vec::new()).remove(0);
        assert_eq!((gone.kind, gone.effect), (CaseKind::Gone, Effect::Neutral));
        let broken =
            || Record { id: "crash".to_owned(), outcome: Err("no".to_owned()), truth: None, expected: Vec::new() };
        assert_eq!(one(plain(RIGHT), broken()).effect, Effect::Worse);
        assert_eq!(one(broken(), plain(RIGHT)).kind, CaseKind::Mended);
        assert!(diff(vec![broken()], vec![broken()]).is_empty());
    }
}
