//! `factsnap check`: every case judged, in the order given.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use factsnap::{Case, CaseError, JsonLines, Origin, Problem, case_id, check, load_case};

use super::color::Color;
use super::input::{Input, inputs, open, why};
use super::outcome::Outcome;
use super::output::{Format, Output};

/// What `check` takes.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Case files (.toml), JSON-lines files (.jsonl), folders of them, or - for JSON lines on standard input
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to show the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// Runs `check`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> io::Result<Outcome> {
    let out = io::BufWriter::new(io::stdout().lock());
    let mut output = Output::new(out, arguments.format, color);
    let mut outcome = Outcome::default();
    output.start()?;
    for input in inputs(&arguments.paths) {
        outcome.worsen(check_input(&input, &mut output)?);
    }
    output.finish()?;
    Ok(outcome)
}

fn check_input(input: &Input, output: &mut Output<impl Write>) -> io::Result<Outcome> {
    let path = match input {
        Input::Case { path, folder } => return check_file(path, folder, output),
        Input::Standard => return check_lines(JsonLines::new(io::stdin().lock(), None), "-", output),
        Input::Lines(path) | Input::Text(path) | Input::Unreadable(path, _) => path,
    };
    let message = match input {
        Input::Unreadable(_, why) => why.clone(),
        Input::Lines(path) => match open(path) {
            Ok(lines) => {
                let folder = path.parent().unwrap_or(Path::new(""));
                return check_lines(JsonLines::new(lines, Some(folder)), &path.display().to_string(), output);
            }
            Err(error) => why(&error),
        },
        _ => "a case file ends in .toml, a file of JSON lines in .jsonl".to_owned(),
    };
    failed(output, None, None, &CaseError::new(Problem::new(message)).in_file(path))
}

fn check_file(path: &Path, folder: &Path, output: &mut Output<impl Write>) -> io::Result<Outcome> {
    let id = case_id(folder, path);
    match load_case(path, &id) {
        Ok(loaded) => judge(&loaded.case, || loaded.origin(), output),
        Err(error) => failed(output, Some(&id), None, &error),
    }
}

fn check_lines<R: io::BufRead>(
    mut lines: JsonLines<R>,
    path: &str,
    output: &mut Output<impl Write>,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::default();
    loop {
        outcome.worsen(match lines.next_case() {
            Ok(None) => return Ok(outcome),
            Ok(Some(Ok(case))) => judge(&case, || Origin::record(path, lines.line()), output)?,
            Ok(Some(Err(record))) => {
                let error = record.error.in_file(path);
                failed(output, record.id.as_deref(), Some(record.line), &error)?
            }
            // What is left of the stream cannot be read, and no other input is harmed.
            Err(error) => {
                let error = CaseError::new(Problem::new(error.to_string())).in_file(path);
                return Ok(failed(output, None, Some(lines.line() + 1), &error)?.max(outcome));
            }
        });
    }
}

fn judge(case: &Case, origin: impl FnOnce() -> Origin, output: &mut Output<impl Write>) -> io::Result<Outcome> {
    let report = check(case);
    output.case(case, &report, origin)?;
    Ok(if report.is_consistent() { Outcome::Consistent } else { Outcome::Inconsistent })
}

fn failed(
    output: &mut Output<impl Write>,
    id: Option<&str>,
    line: Option<usize>,
    error: &CaseError,
) -> io::Result<Outcome> {
    output.failed(id, line, error)?;
    Ok(Outcome::Failed)
}
