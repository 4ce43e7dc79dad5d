//! Every case behind some paths, one at a time, with the data set it belongs to; what cannot be read is told and passed over.

use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

use factsnap::{Case, CaseError, JsonLines, Place, Problem, case_id, load_case};

use super::color::Color;
use super::complain_of;
use super::input::{Input, open, why};
use super::outcome::Outcome;
use super::project::{Project, Rules};

/// A case that was read.
pub(crate) struct Known<'r> {
    /// What belongs together: the name of its JSON-lines file, or the folder of its case file.
    pub(crate) data_set: &'r str,
    pub(crate) case: Case,
    /// How it is judged.
    pub(crate) rules: &'r Rules,
}

/// Gives each case of some paths to `visit`, or those of the project where there are no paths.
///
/// The outcome says whether everything could be read.
pub(crate) fn each_case(
    project: &Project,
    paths: &[PathBuf],
    color: Color,
    visit: impl FnMut(Known<'_>) -> io::Result<()>,
) -> io::Result<Outcome> {
    match project.inputs(paths) {
        Ok(inputs) => each_case_named(project, inputs, color, Path::to_owned, visit),
        Err(error) => {
            complain_of(color, &error);
            Ok(Outcome::Failed)
        }
    }
}

/// The same for inputs whose files are named otherwise than by where they lie.
pub(crate) fn each_case_named(
    project: &Project,
    inputs: Vec<Input>,
    color: Color,
    name: impl Fn(&Path) -> PathBuf,
    mut visit: impl FnMut(Known<'_>) -> io::Result<()>,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::default();
    let mut refuse = |error: &CaseError| {
        outcome.worsen(Outcome::Failed);
        complain_of(color, &CaseError { path: error.path.as_deref().map(&name), ..error.clone() });
    };
    let mut prepared =
        |data_set: &str, case: Case, rules: &Rules| visit(Known { data_set, case: rules.prepare(case), rules });
    for input in inputs {
        match input {
            Input::Case { path, folder } => match load_case(&path, &case_id(&folder, &path)) {
                Ok(loaded) => prepared(&folder_name(&path), loaded.case, &project.rules(&name(&path)))?,
                Err(error) => refuse(&error),
            },
            Input::Standard => {
                let (lines, path) = (JsonLines::new(io::stdin().lock(), None), Path::new("-"));
                let rules = project.rules(path);
                each_line(lines, path, |data_set, case| prepared(data_set, case, &rules), &mut refuse)?;
            }
            Input::Lines(path) => match open(&path) {
                Ok(lines) => {
                    let (lines, rules) = (JsonLines::new(lines, path.parent()), project.rules(&name(&path)));
                    each_line(lines, &path, |data_set, case| prepared(data_set, case, &rules), &mut refuse)?;
                }
                Err(error) => refuse(&problem(&path, why(&error))),
            },
            Input::Text(path) => {
                refuse(&problem(&path, "a case file ends in .toml, a file of JSON lines in .jsonl"));
            }
            Input::Unreadable(path, why) => refuse(&problem(&path, why)),
        }
    }
    Ok(outcome)
}

fn each_line<R: BufRead>(
    mut lines: JsonLines<R>,
    path: &Path,
    mut visit: impl FnMut(&str, Case) -> io::Result<()>,
    refuse: &mut impl FnMut(&CaseError),
) -> io::Result<()> {
    let data_set = path.file_stem().map_or_else(|| "-".to_owned(), |stem| stem.to_string_lossy().into_owned());
    loop {
        match lines.next_case() {
            Ok(None) => return Ok(()),
            Ok(Some(Ok(case))) => visit(&data_set, case)?,
            Ok(Some(Err(record))) => refuse(&record.error.in_file(path)),
            Err(error) => {
                refuse(&problem(path, error.to_string())); // what is left of the stream cannot be read
                return Ok(());
            }
        }
    }
}

fn folder_name(path: &Path) -> String {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or_else(|| ".".to_owned(), |folder| folder.display().to_string().replace('\\', "/"))
}

/// What is wrong with a file as a whole.
pub(crate) fn problem(path: &Path, message: impl Into<String>) -> CaseError {
    CaseError::new(Problem::new(message)).in_file(path)
}

/// What is wrong at a line and column of a file, both from 1, as serde counts them: a column in bytes.
pub(crate) fn problem_at(
    path: &Path,
    text: &str,
    (line, column): (usize, usize),
    message: impl Into<String>,
) -> CaseError {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let at = start + column.saturating_sub(1);
    let place = Some(Place::new(text, at..at + 1));
    CaseError::new(Problem { place, message: message.into(), help: None }).in_file(path)
}

/// What serde says is wrong, without the place, which is shown apart.
pub(crate) fn plain(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split(" at line ").next().unwrap_or_default().to_owned()
}
