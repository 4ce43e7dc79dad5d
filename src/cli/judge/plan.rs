//! What is to be asked: the cases of which a judge has said nothing yet.

use std::collections::{BTreeSet, HashSet};

use factsnap::judgement::{Judge, JudgeRequest, Key};
use factsnap::{Case, check};
use fast_glob::glob_match;

use super::Arguments;
use crate::cli::cases::{Known, each_case};
use crate::cli::color::Color;
use crate::cli::outcome::{Halt, Outcome};
use crate::cli::project::Project;

/// What each judge is to be asked.
pub(super) struct Plan {
    /// By the place of the judge.
    waiting: Vec<Waiting>,
    /// Every key that a case has.
    known: HashSet<(usize, Key)>,
    /// Whether every case could be read.
    pub(super) outcome: Outcome,
}

/// What one judge is to be asked.
#[derive(Default)]
pub(super) struct Waiting {
    pub(super) asks: Vec<Ask>,
    /// How many cases it has judged already.
    pub(super) recorded: usize,
}

/// A case that a judge is to be asked about.
pub(super) struct Ask {
    pub(super) case: Case,
    /// The line that the judge reads.
    pub(super) request: String,
}

impl Plan {
    /// What the judges at some places are to be asked; nothing where records are only to be removed.
    pub(super) fn new(
        project: &Project,
        asked_for: &[usize],
        arguments: &Arguments,
        color: Color,
    ) -> Result<Self, Halt> {
        let judges = project.judgements().judges();
        let asked_for = if arguments.prune { &[] } else { asked_for };
        let mut waiting: Vec<Waiting> = judges.iter().map(|_| Waiting::default()).collect();
        let (mut known, mut asked) = (HashSet::new(), HashSet::new());
        let outcome = each_case(project, &arguments.paths, color, |Known { case, rules, .. }| {
            let mut rules_say = None;
            let is_updated = arguments.update.as_deref().is_some_and(|pattern| is_meant(&case.id, pattern));
            for (at, key) in project.judgements().keys(&rules.judging, &case) {
                let (Some((judge, records)), Some(waiting)) = (judges.get(at), waiting.get_mut(at)) else { continue };
                known.insert((at, key.clone()));
                if !asked_for.contains(&at) {
                    continue;
                }
                if !is_updated && records.get(&key).is_some() {
                    waiting.recorded += 1;
                } else if asked.insert((at, key)) {
                    let report = rules_say.get_or_insert_with(|| check(&Case { allow: Vec::new(), ..case.clone() }));
                    let request = JudgeRequest::new(judge, &case, report).line();
                    waiting.asks.push(Ask { case: case.clone(), request });
                }
            }
            Ok(())
        })?;
        Ok(Self { waiting, known, outcome })
    }

    /// What a judge is to be asked.
    pub(super) fn take(&mut self, at: usize) -> Waiting {
        self.waiting.get_mut(at).map(std::mem::take).unwrap_or_default()
    }

    /// Whether a case has a key.
    pub(super) fn is_known(&self, at: usize, key: &Key) -> bool {
        self.known.contains(&(at, key.clone()))
    }
}

impl Waiting {
    /// How much it is, in a line.
    pub(super) fn told(&self, judge: &Judge) -> String {
        let bytes: usize = self.asks.iter().map(|ask| ask.request.len()).sum();
        let (cases, batches) = (counted(self.asks.len(), "case"), counted(self.batches(judge.batch).len(), "batch"));
        format!("{}: {cases} to ask about in {batches}, {bytes} bytes; {} recorded", judge.name, self.recorded)
    }

    /// The cases in batches, each of which has an id once, so that an answer is of one case.
    pub(super) fn batches(&self, most: usize) -> Vec<Vec<&Ask>> {
        let mut batches = Vec::new();
        let (mut batch, mut ids) = (Vec::new(), BTreeSet::new());
        for ask in &self.asks {
            if batch.len() >= most.max(1) || !ids.insert(ask.case.id.as_str()) {
                batches.push(std::mem::take(&mut batch));
                ids = BTreeSet::from([ask.case.id.as_str()]);
            }
            batch.push(ask);
        }
        batches.extend((!batch.is_empty()).then_some(batch));
        batches
    }
}

fn is_meant(id: &str, pattern: &str) -> bool {
    id.contains(pattern) || glob_match(pattern, id)
}

/// "1 case", "2 batches".
fn counted(count: usize, what: &str) -> String {
    let end = if what.ends_with("ch") { "es" } else { "s" };
    format!("{count} {what}{}", if count == 1 { "" } else { end })
}

#[cfg(test)]
mod tests {
    use factsnap::Case;

    use super::{Ask, Waiting, is_meant};

    #[test]
    fn a_batch_has_an_id_once() {
        let ask = |id: &str| Ask { case: Case { id: id.to_owned(), ..Case::default() }, request: String::new() };
        let waiting = Waiting { asks: ["a", "b", "c", "c", "a"].map(ask).into(), recorded: 0 };
        let batches = waiting.batches(2);
        let ids: Vec<String> =
            batches.iter().map(|batch| batch.iter().map(|ask| ask.case.id.as_str()).collect()).collect();
        assert_eq!(ids, ["ab", "c", "ca"]);
    }

    #[test]
    fn a_case_is_meant_by_a_part_or_a_pattern() {
        assert!(is_meant("rail/track", "rail") && is_meant("rail/track", "rail/*") && is_meant("rail/track", "**/tr*"));
        assert!(!is_meant("rail/track", "road") && !is_meant("a/rail/track", "rail/*"));
    }
}
