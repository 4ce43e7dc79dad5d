//! What a judge wrote about a batch, read: an answer for each case that was asked about, or why there is none.

use std::collections::BTreeMap;

use factsnap::judgement::{Judge, JudgeAnswer, Record};
use factsnap::render::visible;

use super::plan::Ask;
use super::program::Written;

/// Problems of a batch that are told, and characters of each.
const TOLD: usize = 10;
const LONGEST: usize = 400;

/// What came of a batch.
#[derive(Default)]
pub(super) struct Answered {
    pub(super) records: Vec<Record>,
    /// What went wrong, in lines that are safe to show.
    pub(super) problems: Vec<String>,
    /// How many cases have no record.
    pub(super) failed: usize,
}

/// What is kept of what a judge wrote about some cases.
pub(super) fn read(judge: &Judge, batch: &[&Ask], written: &Written) -> Answered {
    let (answers, mut problems) = lines(&written.answers);
    let mut answered = Answered::default();
    let mut by_case: BTreeMap<String, Vec<JudgeAnswer>> = BTreeMap::new();
    for answer in answers {
        by_case.entry(answer.case.clone()).or_default().push(answer);
    }
    let mut silent = Vec::new();
    for ask in batch {
        let id = &ask.case.id;
        match by_case.remove(id).map(|mut answers| (answers.pop(), answers.is_empty())) {
            None => silent.push(id.as_str()),
            Some((Some(answer), true)) => match judge.accept(&ask.case, answer) {
                Ok(record) => answered.records.push(record),
                Err(why) => problems.push(format!("{id}: {why}")),
            },
            Some(_) => problems.push(format!("{id}: it is answered twice")),
        }
    }
    problems.extend(by_case.keys().map(|id| format!("{id}: nobody asked about this case")));
    answered.failed = batch.len() - answered.records.len();
    answered.problems = told(written.failure.as_deref(), &silent, problems);
    answered
}

/// Every line that is an answer, and what is wrong with the others.
fn lines(bytes: &[u8]) -> (Vec<JudgeAnswer>, Vec<String>) {
    let (mut answers, mut problems) = (Vec::new(), Vec::new());
    let lines = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).split(|byte| *byte == b'\n').enumerate();
    for (at, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
        let answer = std::str::from_utf8(line).map_err(|_| "it is not UTF-8".to_owned()).and_then(JudgeAnswer::read);
        match answer {
            Ok(answer) => answers.push(answer),
            Err(why) => problems.push(format!("line {} of its output: {why}", at + 1)),
        }
    }
    (answers, problems)
}

fn told(failure: Option<&str>, silent: &[&str], problems: Vec<String>) -> Vec<String> {
    let silence = (!silent.is_empty()).then(|| match silent {
        [one] => format!("{one}: there is no answer"),
        [first, more @ ..] => format!("{first} and {} more: there is no answer", more.len()),
        [] => String::new(),
    });
    let mut all: Vec<String> = failure.map(str::to_owned).into_iter().chain(problems).chain(silence).collect();
    let more = all.len().saturating_sub(TOLD);
    all.truncate(TOLD);
    all.extend((more > 0).then(|| format!("and {more} more like these")));
    all.iter().map(|line| shown(line)).collect()
}

/// On one line, with nothing that moves the cursor, and not for ever.
fn shown(line: &str) -> String {
    let cut: String = line.chars().take(LONGEST).collect();
    let dots = if cut.len() < line.len() { "…" } else { "" };
    format!("{}{dots}", visible(&cut))
}
