//! What the paths on the command line stand for: case files, folders of them, JSON-lines files, standard input.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use factsnap::CONFIG_FILE;

/// One thing to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// A TOML case and the folder that its id is relative to.
    Case { path: PathBuf, folder: PathBuf },
    /// JSON lines in a file.
    Lines(PathBuf),
    /// JSON lines on standard input.
    Standard,
    /// Any other file.
    Text(PathBuf),
    /// A path that leads nowhere, and why.
    Unreadable(PathBuf, String),
}

/// The inputs of some paths: folders give their case and JSON-lines files in sorted order.
pub(crate) fn inputs(paths: &[PathBuf]) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            inputs.push(Input::Standard);
        } else if path.is_dir() {
            let before = inputs.len();
            walk(path, path, &mut inputs);
            if inputs.len() == before {
                inputs.push(Input::Unreadable(path.clone(), "there are no cases in this folder".to_owned()));
            }
        } else if path.exists() {
            inputs.push(file(path, Path::new("")));
        } else {
            inputs.push(Input::Unreadable(path.clone(), "there is no such file or folder".to_owned()));
        }
    }
    inputs
}

fn walk(folder: &Path, root: &Path, inputs: &mut Vec<Input>) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut paths: Vec<PathBuf> = match entries {
        Ok(entries) => entries.into_iter().map(|entry| entry.path()).collect(),
        Err(error) => return inputs.push(Input::Unreadable(folder.to_owned(), why(&error))),
    };
    paths.sort();
    for path in paths {
        // A link to a folder may lead back up; a link to a file is a file.
        if is_passed_over(&path) {
        } else if path.is_dir() && !path.is_symlink() {
            walk(&path, root, inputs);
        } else if path.is_file() && has_ending(&path, &["toml", "jsonl"]) {
            inputs.push(file(&path, root));
        }
    }
}

/// Whether a folder's entry is hidden, as those of tools are, or the configuration.
fn is_passed_over(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == CONFIG_FILE || name.as_encoded_bytes().starts_with(b"."))
}

/// A file under the name that other tools know it by: without `./`, as `git diff` has it.
fn file(path: &Path, folder: &Path) -> Input {
    let [path, folder] = [path, folder].map(|path| path.strip_prefix(".").unwrap_or(path));
    if has_ending(path, &["toml"]) {
        Input::Case { path: path.to_owned(), folder: folder.to_owned() }
    } else if has_ending(path, &["jsonl", "ndjson"]) {
        Input::Lines(path.to_owned())
    } else {
        Input::Text(path.to_owned())
    }
}

/// Whether a file's name ends in one of some endings, in letters of any case.
pub(crate) fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// A file opened for reading line by line.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    const BUFFER: usize = 1 << 16;
    Ok(Box::new(BufReader::with_capacity(BUFFER, File::open(path)?)))
}

/// Why a file cannot be read or written, in the same words on every system where that is common.
pub(crate) fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "that is not permitted".to_owned(),
        io::ErrorKind::InvalidData => "it is not UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::{Input, inputs};

    #[test]
    fn folders_give_their_cases_in_sorted_order() {
        let root = tempfile::TempDir::new().unwrap();
        let at = |name: &str| root.path().join(name);
        fs::create_dir(at("b")).unwrap();
        for name in ["c.toml", "a.jsonl", "b/x.TOML", "b/notes.txt", "b/y.toml.draft"] {
            fs::write(at(name), "").unwrap();
        }
        for name in [".draft.toml", "factsnap.toml"] {
            fs::write(at(name), "").unwrap();
        }
        let case = |name| Input::Case { path: at(name), folder: root.path().to_owned() };
        let expected = [Input::Lines(at("a.jsonl")), case("b/x.TOML"), case("c.toml")];
        assert_eq!(inputs(&[root.path().to_owned()]), expected);
    }

    #[test]
    fn a_folder_without_cases_is_no_silent_pass() {
        let root = tempfile::TempDir::new().unwrap();
        assert!(matches!(inputs(&[root.path().to_owned()])[..], [Input::Unreadable(..)]));
        assert_eq!(inputs(&[PathBuf::from("-")]), [Input::Standard]);
    }

    #[test]
    fn a_file_is_named_without_its_dot() {
        let named = |path: &str| inputs(&[PathBuf::from(path)]);
        assert_eq!(named("./Cargo.toml"), named("Cargo.toml"));
    }
}
