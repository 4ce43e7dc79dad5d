//! One side of a difference: a run read back, or cases that are checked now.

use std::io;
use std::path::{Path, PathBuf};

use factsnap::diff::Record;
use factsnap::disk::has_ending;
use factsnap::render::json_line;
use factsnap::{Case, CaseError, RunCase, RunError, RunLine, expected_places, plain_io_words};

use crate::cli::cases::{Known, each_case_named, plain, problem, problem_at};
use crate::cli::color::Color;
use crate::cli::git;
use crate::cli::input::{inputs, read_text};
use crate::cli::outcome::Outcome;
use crate::cli::project::{Project, Rules};
use crate::cli::records::is_table;

/// The records of one side.
pub(crate) struct Side {
    pub(crate) records: Vec<Record>,
    /// Whether every case could be read.
    pub(crate) outcome: Outcome,
}

/// Reads one side: a path if there is one, else `REVISION:PATH`.
pub(crate) fn read(project: &Project, argument: &Path, color: Color) -> Result<Side, CaseError> {
    if argument.exists() || argument == Path::new("-") {
        return read_path(project, argument, argument, color);
    }
    let Some((revision, path)) = argument.to_str().and_then(git::parse) else {
        return Err(problem(
            argument,
            "there is no such file or folder; a git revision is written REVISION:PATH, as in main:cases",
        ));
    };
    let laid_out = git::lay_out(revision, path).map_err(|message| problem(argument, message))?;
    read_path(project, &laid_out.path, argument, color)
}

/// Reads what lies at a path and is called by a name.
fn read_path(project: &Project, path: &Path, name: &Path, color: Color) -> Result<Side, CaseError> {
    if path.is_dir() || has_ending(path, &["toml"]) {
        return cases(project, path, name, color);
    }
    if is_table(path) {
        return cases(project, path, name, color);
    }
    let text = read_text(path).map_err(|error| problem(name, format!("cannot be read: {}", plain_io_words(&error))))?;
    match is_run(&text) {
        true => run(name, &text),
        false if has_ending(path, &["jsonl", "ndjson"]) => cases(project, path, name, color),
        false => Err(problem(name, "this is neither output of `factsnap check --format jsonl` nor cases")),
    }
}

/// Whether a text is the output of `check` and no cases: its first record has findings or an error.
fn is_run(text: &str) -> bool {
    let first = text.trim_start().trim_start_matches('[').trim_start().lines().next().unwrap_or_default();
    let first: Result<serde_json::Value, _> = serde_json::from_str(first.trim_end().trim_end_matches([',', ']']));
    match first {
        Ok(value) => value.get("findings").is_some() || value.get("error").is_some(),
        Err(_) => text.trim().is_empty() || text.trim() == "[]" || text.trim() == "[\n]",
    }
}

fn run(path: &Path, text: &str) -> Result<Side, CaseError> {
    let mut records = Vec::new();
    for (index, line) in text.lines().enumerate() {
        // The array of `--format json` has one record a line too.
        let record = line.trim().trim_end_matches(',');
        if record.is_empty() || record == "[" || record == "]" {
            continue;
        }
        records.push(match RunLine::read(record) {
            Ok(RunLine::Case(RunCase { id, findings, .. })) => {
                Record { id, outcome: Ok(findings), truth: None, expected: Vec::new() }
            }
            Ok(RunLine::Unreadable(RunError { id, error, line })) => {
                let id = id.unwrap_or_else(|| format!("line {}", line.unwrap_or_default()));
                Record { id, outcome: Err(error), truth: None, expected: Vec::new() }
            }
            Err(error) => {
                let message = format!("not a line of `factsnap check --format jsonl`: {}", plain(&error));
                return Err(problem_at(path, text, (index + 1, error.column()), message));
            }
        });
    }
    Ok(Side { records, outcome: Outcome::default() })
}

fn cases(project: &Project, path: &Path, name: &Path, color: Color) -> Result<Side, CaseError> {
    let mut records = Vec::new();
    let is_one = path.is_file() && has_ending(path, &["toml"]);
    let called = |file: &Path| match file.strip_prefix(path) {
        Ok(below) if below.as_os_str().is_empty() => name.to_owned(),
        Ok(below) => name.join(below),
        Err(_) => file.to_owned(),
    };
    let added =
        each_case_named(project, inputs(&[PathBuf::from(path)]), color, called, |Known { mut case, rules, .. }| {
            if is_one {
                // Two versions of one case lie in two folders.
                case.id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            }
            records.push(judged(case, rules)?);
            Ok(())
        });
    let outcome = added.map_err(|error| problem(name, error.to_string()))?;
    Ok(Side { records, outcome })
}

fn judged(case: Case, rules: &Rules) -> io::Result<Record> {
    let report = rules.judge(&case);
    let line = json_line(&case, &report);
    let findings = match RunLine::read(&line) {
        Ok(RunLine::Case(run)) => run.findings,
        Ok(RunLine::Unreadable(_)) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let expected = expected_places(&case, &report);
    Ok(Record { id: case.id.clone(), outcome: Ok(findings), truth: Some(case), expected })
}
