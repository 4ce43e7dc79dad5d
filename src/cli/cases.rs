//! Every case behind some paths, one at a time, with the data set it belongs to; what cannot be read is told and passed over.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};

use factsnap::{Case, CaseError, Place, Problem, case_id, load_case, plain_io_words, plain_words};

use super::color::Color;
use super::complain;
use super::input::{Input, UNKNOWN_ENDING, open};
use super::outcome::{Ended, Outcome};
use super::project::{Project, Rules};
use super::records::Records;

/// A case that was read.
pub(crate) struct Known<'r> {
    /// What belongs together: the name of its file of JSON lines or its table, with its path where others have that name too, or the folder of
    /// its case file.
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
) -> Ended {
    Ok(each_case_named(project, project.inputs(paths)?, color, Path::to_owned, visit)?)
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
    let repeated = repeated_stems(&inputs);
    let mut refuse = |error: &CaseError| {
        outcome.worsen(Outcome::Failed);
        complain(color, &CaseError { path: error.path.as_deref().map(&name), ..error.clone() });
    };
    let mut prepared =
        |data_set: &str, case: Case, rules: &Rules| visit(Known { data_set, case: rules.prepare(case), rules });
    for input in inputs {
        match input {
            Input::Case { path, folder } => match load_case(&path, &case_id(&folder, &path)) {
                Ok(loaded) => prepared(&folder_name(&path), loaded.case, &project.rules(&name(&path)))?,
                Err(error) => refuse(&error),
            },
            Input::Standard => match Records::of_standard_input() {
                Ok(records) => {
                    let (path, rules) = (Path::new("-"), project.rules(Path::new("-")));
                    each_record(records, path, |case| prepared("-", case, &rules), &mut refuse)?;
                }
                Err(error) => refuse(&problem(Path::new("-"), plain_io_words(&error))),
            },
            Input::Records(path) => match Records::open(&path, open) {
                Ok(records) => {
                    let (data_set, rules) = (data_set(&path, &repeated), project.rules(&name(&path)));
                    each_record(records, &path, |case| prepared(&data_set, case, &rules), &mut refuse)?;
                }
                Err(error) => refuse(&problem(&path, plain_io_words(&error))),
            },
            Input::Text(path) => {
                refuse(&problem(&path, UNKNOWN_ENDING));
            }
            Input::Unreadable(path, why) => refuse(&problem(&path, why)),
        }
    }
    Ok(outcome)
}

fn each_record(
    mut records: Records,
    path: &Path,
    mut visit: impl FnMut(Case) -> io::Result<()>,
    refuse: &mut impl FnMut(&CaseError),
) -> io::Result<()> {
    loop {
        match records.next_case() {
            Ok(None) => return Ok(()),
            Ok(Some(Ok(case))) => visit(case)?,
            Ok(Some(Err(record))) => refuse(&record.error.in_file(path)),
            Err(error) => {
                refuse(&problem(path, plain_io_words(&error))); // what is left of the stream cannot be read
                return Ok(());
            }
        }
    }
}

/// The names of files of many cases that more than one of the inputs has.
fn repeated_stems(inputs: &[Input]) -> BTreeSet<OsString> {
    let paths = inputs.iter().filter_map(|input| match input {
        Input::Records(path) => Some(path),
        _ => None,
    });
    let mut seen = BTreeSet::new();
    let stems = paths.collect::<BTreeSet<_>>().into_iter().filter_map(|path| path.file_stem());
    stems.filter(|stem| !seen.insert(*stem)).map(OsStr::to_owned).collect()
}

fn data_set(path: &Path, repeated: &BTreeSet<OsString>) -> String {
    let stem = path.file_stem().unwrap_or_default();
    shown(if repeated.contains(stem) { path } else { Path::new(stem) })
}

fn folder_name(path: &Path) -> String {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    shown(folder.unwrap_or(Path::new(".")))
}

fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
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
    plain_words(&error.to_string())
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{data_set, repeated_stems};
    use crate::cli::input::Input;

    #[test]
    fn files_of_one_name_are_told_apart_by_their_paths() {
        let lines = |path: &str| Input::Records(PathBuf::from(path));
        let repeated = repeated_stems(&[lines("a/dev.jsonl"), lines("b/dev.jsonl"), lines("b/real.jsonl")]);
        assert_eq!(data_set(Path::new("b/real.jsonl"), &repeated), "real");
        assert_eq!(data_set(Path::new("b/dev.jsonl"), &repeated), "b/dev.jsonl");
        assert!(repeated_stems(&[lines("a/dev.jsonl"), lines("a/dev.jsonl")]).is_empty());
    }
}
