//! The findings of one case in two runs side by side.

use std::collections::HashMap;

use super::Record;
use super::truth::is_right;
use crate::run::RunFinding;

/// A finding that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The finding before; `None` for a new one.
    pub old: Option<RunFinding>,
    /// The finding now; `None` for one that is gone.
    pub new: Option<RunFinding>,
    /// Whether that is better or worse.
    pub effect: Effect,
}

/// What happened to a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It was not there before.
    New,
    /// It is no longer there.
    Gone,
    /// Its code, its evidence or its reason is another.
    Changed,
}

impl ChangeKind {
    /// Its name: `new`, `gone` or `changed`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Changed => "changed",
        }
    }
}

/// Whether a change is for the better, from good to bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// As right, or as wrong, as before.
    Neutral,
    /// It was wrong and is right now.
    Better,
    /// It was right and is wrong now.
    Worse,
}

impl Effect {
    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neither",
            Self::Better => "better",
            Self::Worse => "worse",
        }
    }
}

impl Change {
    /// What happened.
    pub fn kind(&self) -> ChangeKind {
        match (&self.old, &self.new) {
            (None, _) => ChangeKind::New,
            (_, None) => ChangeKind::Gone,
            _ => ChangeKind::Changed,
        }
    }

    /// The finding as it is now, or as it was where it is gone.
    pub fn finding(&self) -> Option<&RunFinding> {
        self.new.as_ref().or(self.old.as_ref())
    }
}

impl Change {
    /// A finding of one side only, on words that the other side's summary does not say, shows no error seen there that is missed
    /// here: the two are of different words.
    fn unless_said_anew(mut self, other: Option<&str>, effect: Effect) -> Self {
        let says = |summary: &str| self.finding().is_some_and(|finding| summary.contains(&finding.claim.text));
        let is_of_one = self.kind() != ChangeKind::Changed;
        if is_of_one && self.effect == effect && other.is_some_and(|summary| !says(summary)) {
            self.effect = Effect::Neutral;
        }
        self
    }
}

/// A claim by what is judged in it, not by where it stands, so that a word put in before it changes nothing.
type Key<'f> = (&'f str, Option<&'f str>, &'f str, usize);

pub(super) fn changes(old: Option<&Record>, new: Option<&Record>) -> Vec<Change> {
    let (old_findings, new_findings) = (findings(old), findings(new));
    let [old_summary, new_summary] = [old, new].map(|side| side.and_then(Record::summary));
    let mut before: HashMap<Key<'_>, &RunFinding> = keyed(old_findings).into_iter().collect();
    let mut changes = Vec::new();
    for (key, now) in keyed(new_findings) {
        match before.remove(&key) {
            Some(was) if is_same(was, now) => {}
            was => changes.push(change(was.zip(old), Some(now).zip(new)).unless_said_anew(old_summary, Effect::Better)),
        }
    }
    let gone = keyed(old_findings).into_iter().filter(|(key, _)| before.contains_key(key));
    changes.extend(gone.map(|(_, was)| change(Some(was).zip(old), None).unless_said_anew(new_summary, Effect::Worse)));
    changes.sort_by_key(|change| change.finding().map(|finding| (finding.claim.start, finding.claim.end)));
    changes
}

fn findings(record: Option<&Record>) -> &[RunFinding] {
    record.and_then(|record| record.outcome.as_deref().ok()).unwrap_or_default()
}

fn keyed<'f>(findings: &'f [RunFinding]) -> Vec<(Key<'f>, &'f RunFinding)> {
    let mut seen: HashMap<(&str, Option<&str>, &str), usize> = HashMap::new();
    let key = |finding: &'f RunFinding| {
        let RunFinding { checker, judge, claim, .. } = finding;
        let (checker, judge, text) = (checker.as_str(), judge.as_deref(), claim.text.as_str());
        let count = seen.entry((checker, judge, text)).or_default();
        *count += 1;
        ((checker, judge, text, *count), finding)
    };
    findings.iter().map(key).collect()
}

/// Whether nothing changed but places.
fn is_same(was: &RunFinding, now: &RunFinding) -> bool {
    let words = |finding: &RunFinding| -> Vec<(String, String, Option<String>)> {
        let evidence = finding.evidence.iter();
        evidence.map(|one| (one.source.clone(), one.statement.text.clone(), one.statement.value.clone())).collect()
    };
    was.code == now.code
        && was.verdict == now.verdict
        && was.reason == now.reason
        && was.claim.value == now.claim.value
        && words(was) == words(now)
}

fn change(old: Option<(&RunFinding, &Record)>, new: Option<(&RunFinding, &Record)>) -> Change {
    let right = |one: Option<(&RunFinding, &Record)>, other: Option<(&RunFinding, &Record)>| match one {
        Some((finding, record)) => is_right(record, finding, finding.verdict.is_flagged()),
        // Where there is no finding nothing is flagged, which is as right as it would be at the other's claim.
        None => other.is_none_or(|(finding, record)| is_right(record, finding, false)),
    };
    let effect = match (right(old, new), right(new, old)) {
        (true, false) => Effect::Worse,
        (false, true) => Effect::Better,
        _ => Effect::Neutral,
    };
    Change { old: old.map(|(finding, _)| finding.clone()), new: new.map(|(finding, _)| finding.clone()), effect }
}
