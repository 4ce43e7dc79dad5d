//! `factsnap diff`: what changed between two runs, two folders of cases, or two git revisions of a folder.

mod human;
mod markdown;
pub(super) mod side;

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use factsnap::diff::{CaseDiff, CaseKind, Effect, Record, diff};
use factsnap::disk::write_whole;
use factsnap::render::{About, html_diff};
use factsnap::{Case, Selection, plain_io_words, today};

use super::cases::{Known, each_case, problem};
use super::color::Color;
use super::outcome::{Ended, Outcome};
use super::output::format_and_file;
use super::project::{Project, ProjectArguments};

const HELP: &str = "\
A finding is right when it flags what an `expect` or a `label` of the case says is wrong, and leaves alone \
what they say is right; where a case does not say what is true, a flag counts as wrong. A case is worse when any of its findings was \
right and is wrong now, or when it can no longer be read.

Exit status: 0 nothing is worse, 1 something is worse, 2 something could not be read.

Examples:
  factsnap check cases --format jsonl > old.jsonl
  factsnap diff old.jsonl new.jsonl --truth cases
      what a changed rule does, from a run before it and one after
  factsnap diff main:cases cases
      the cases of a branch against the working tree
  factsnap diff HEAD~1:cases HEAD:cases --format markdown > comment.md
  factsnap diff old.jsonl new.jsonl --output html=changes.html
      lines in the terminal, and a page for a browser";

/// What `diff` takes.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Arguments {
    /// Before: JSON lines from `check` (a file, or - for standard input), cases (a folder or file), or REVISION:PATH of a git
    /// repository
    old: PathBuf,
    /// After: the same
    new: PathBuf,
    /// How to show the differences
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Also write another format to a file; may be given more than once
    #[arg(long, value_name = "FORMAT=FILE", value_parser = format_and_file::<Format>)]
    output: Vec<(Format, PathBuf)>,
    /// Labelled cases that say what is true of the cases of a run
    #[arg(long, value_name = "LABELLED", num_args = 1..)]
    truth: Vec<PathBuf>,
    #[command(flatten)]
    project: ProjectArguments,
}

/// How differences are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One line a finding, for people
    Human,
    /// Ready as a comment on a pull request
    Markdown,
    /// A page to look at in a browser: each finding as it was beside how it is
    Html,
}

/// Runs `diff`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    let project = Project::new(&arguments.project, Selection::default())?;
    let mut old = side::read(&project, &arguments.old, color)?;
    let mut new = side::read(&project, &arguments.new, color)?;
    let mut outcome = old.outcome.max(new.outcome);
    if outcome == Outcome::Failed && (old.records.is_empty() || new.records.is_empty()) {
        return Ok(outcome); // a side of which nothing can be read differs in nothing
    }
    if !arguments.truth.is_empty() {
        let sides = [&mut old.records, &mut new.records];
        outcome.worsen(add_truth(&project, &arguments.truth, color, sides)?);
    }
    let diffs = diff(old.records, new.records);
    for (format, path) in &arguments.output {
        write_whole(path, page(*format, &diffs).as_bytes())
            .map_err(|error| problem(path, format!("cannot be written: {}", plain_io_words(&error))))?;
    }
    io::stdout().lock().write_all(page(arguments.format, &diffs).as_bytes())?;
    if diffs.iter().any(|diff| diff.effect == Effect::Worse) {
        outcome.worsen(Outcome::Inconsistent);
    }
    Ok(outcome)
}

fn page(format: Format, diffs: &[CaseDiff]) -> String {
    match format {
        Format::Human => human::page(diffs),
        Format::Markdown => markdown::page(diffs),
        Format::Html => html_diff(&About::on(today()).titled("What changed between two runs"), diffs),
    }
}

/// Gives the records of a run the cases that say what is true of them.
fn add_truth(project: &Project, paths: &[PathBuf], color: Color, sides: [&mut Vec<Record>; 2]) -> Ended {
    let mut truths: HashMap<String, Case> = HashMap::new();
    let outcome = each_case(project, paths, color, |Known { case, .. }| {
        truths.insert(case.id.clone(), case);
        Ok(())
    })?;
    for record in sides.into_iter().flatten().filter(|record| record.truth.is_none()) {
        record.truth = truths.get(&record.id).cloned();
    }
    Ok(outcome)
}

/// "3 cases changed: 2 better, 1 worse".
fn headline(diffs: &[CaseDiff]) -> String {
    if diffs.is_empty() {
        return "no case changed".to_owned();
    }
    let counted = |effect| diffs.iter().filter(|diff| diff.effect == effect).count();
    let parts = [Effect::Better, Effect::Worse, Effect::Neutral].map(|effect| (counted(effect), effect.as_str()));
    let parts: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}")).collect();
    format!("{} {} changed: {}", diffs.len(), if diffs.len() == 1 { "case" } else { "cases" }, parts.join(", "))
}

/// What happened to a case as a whole, where its findings do not tell.
fn whole(kind: &CaseKind) -> Option<&'static str> {
    match kind {
        CaseKind::Changed => None,
        CaseKind::New => Some("new case"),
        CaseKind::Gone => Some("case gone"),
        CaseKind::Broken(_) => Some("can no longer be read"),
        CaseKind::Mended => Some("could not be read before"),
    }
}

/// How many findings of a checker are new, gone and changed.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    new: usize,
    gone: usize,
    changed: usize,
}

/// The tally of each checker, by name.
fn tallies(diffs: &[CaseDiff]) -> Vec<(String, Tally)> {
    use factsnap::diff::ChangeKind::{Changed, Gone, New};
    let mut tallies = std::collections::BTreeMap::<String, Tally>::new();
    for change in diffs.iter().flat_map(|diff| &diff.changes) {
        let checker = change.finding().map(|finding| finding.checker.clone()).unwrap_or_default();
        let tally = tallies.entry(checker).or_default();
        match change.kind() {
            New => tally.new += 1,
            Gone => tally.gone += 1,
            Changed => tally.changed += 1,
        }
    }
    tallies.into_iter().collect()
}

/// What became of a finding: `NUM000 supported -> NUM001 contradicted`.
fn became(change: &factsnap::diff::Change) -> String {
    let said = |finding: &factsnap::RunFinding| format!("{} {}", finding.code, finding.verdict);
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if old.code != new.code => format!("{} -> {}", said(old), said(new)),
        (_, Some(finding)) | (Some(finding), None) => said(finding),
        (None, None) => String::new(),
    }
}

/// The reason a person reads: the new one, or both where only the reason changed.
fn reason(change: &factsnap::diff::Change) -> String {
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if old.code == new.code && old.reason != new.reason => {
            format!("{}, was: {}", new.reason, old.reason)
        }
        (_, Some(finding)) | (Some(finding), None) => finding.reason.clone(),
        (None, None) => String::new(),
    }
}
