//! What the paths on the command line stand for: case files, folders of them, JSON lines, tables, standard input.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use factsnap::disk::{files_below, has_ending};
use factsnap::import::{Decoded, decode};
use factsnap::{CONFIG_FILE, plain_io_words};
use flate2::read::MultiGzDecoder;

use super::records::is_table;

/// What is wrong with a file that holds no cases by its name.
pub(crate) const UNKNOWN_ENDING: &str =
    "case files end in .toml, JSON lines in .jsonl, tables in .parquet or .arrow; `factsnap import` reads others";

/// One thing to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// A TOML case and the folder that its id is relative to.
    Case { path: PathBuf, folder: PathBuf },
    /// JSON lines, or a table, in a file.
    Records(PathBuf),
    /// JSON lines on standard input.
    Standard,
    /// Any other file.
    Text(PathBuf),
    /// A path that leads nowhere, and why.
    Unreadable(PathBuf, String),
}

/// The inputs of some paths: folders give their case files, JSON lines and tables in sorted order.
pub(crate) fn inputs(paths: &[PathBuf]) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            inputs.push(Input::Standard);
        } else if path.is_dir() {
            let before = inputs.len();
            walk(path, &mut inputs);
            if inputs.len() == before {
                inputs.push(Input::Unreadable(path.clone(), "there are no cases in this folder".to_owned()));
            }
        } else {
            inputs.push(match fs::metadata(path) {
                Ok(_) => file(path, Path::new("")),
                Err(error) => Input::Unreadable(path.clone(), plain_io_words(&error)),
            });
        }
    }
    inputs
}

/// Adds what is below a folder.
fn walk(root: &Path, inputs: &mut Vec<Input>) {
    for found in files_below(root) {
        match found {
            Ok(path) if has_ending(&path, &["toml"]) || is_records(&path) => inputs.push(file(&path, root)),
            Ok(_) => {}
            Err((path, why)) => inputs.push(Input::Unreadable(path, why)),
        }
    }
}

/// The path without the `.gz` of a packed file.
pub(crate) fn unpacked(path: &Path) -> PathBuf {
    if has_ending(path, &["gz"]) { path.with_extension("") } else { path.to_owned() }
}

/// Whether a file holds many cases, by its name.
fn is_records(path: &Path) -> bool {
    has_ending(&unpacked(path), &["jsonl", "ndjson"]) || is_table(path)
}

/// A file under the name that other tools know it by: without `./`, as `git diff` has it.
fn file(path: &Path, folder: &Path) -> Input {
    let [path, folder] = [path, folder].map(|path| path.strip_prefix(".").unwrap_or(path));
    if path.file_name().is_some_and(|name| name == CONFIG_FILE) {
        Input::Unreadable(path.to_owned(), "this is the configuration, not a case".to_owned())
    } else if has_ending(path, &["toml"]) {
        Input::Case { path: path.to_owned(), folder: folder.to_owned() }
    } else if is_records(path) {
        Input::Records(path.to_owned())
    } else {
        Input::Text(path.to_owned())
    }
}

/// A file opened for reading line by line.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    Ok(lines(path, File::open(path)?))
}

/// The lines of a file's bytes, unpacked where its name ends in `.gz`.
pub(crate) fn lines(path: &Path, bytes: impl Read + 'static) -> Box<dyn BufRead> {
    const BUFFER: usize = 1 << 16;
    if has_ending(path, &["gz"]) {
        Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(bytes)))
    } else {
        Box::new(BufReader::with_capacity(BUFFER, bytes))
    }
}

/// All of a file, or of standard input for `-`.
fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path != Path::new("-") {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The same as text, whatever its encoding; one that had to be assumed is told on standard error.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    let Decoded { text, notice } =
        decode(read_bytes(path)?).map_err(|problem| io::Error::other(problem.to_string()))?;
    if let Some(notice) = notice {
        // Where standard error is closed nobody can be told.
        let _ = writeln!(io::stderr(), "notice: {} was {notice}", path.display());
    }
    Ok(text)
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
        for name in ["c.toml", "a.jsonl", "d.jsonl.gz", "e.parquet", "b/x.TOML", "b/notes.txt", "b/y.toml.draft"] {
            fs::write(at(name), "").unwrap();
        }
        for name in [".draft.toml", "factsnap.toml"] {
            fs::write(at(name), "").unwrap();
        }
        let case = |name| Input::Case { path: at(name), folder: root.path().to_owned() };
        let records = |name| Input::Records(at(name));
        let expected =
            [records("a.jsonl"), case("b/x.TOML"), case("c.toml"), records("d.jsonl.gz"), records("e.parquet")];
        assert_eq!(inputs(&[root.path().to_owned()]), expected);
    }

    #[cfg(unix)]
    #[test]
    fn linked_folders_are_followed_and_loops_are_told() {
        use std::os::unix::fs::symlink;

        let (root, elsewhere) = (tempfile::TempDir::new().unwrap(), tempfile::TempDir::new().unwrap());
        let at = |name: &str| root.path().join(name);
        fs::write(elsewhere.path().join("a.toml"), "").unwrap();
        fs::create_dir(at("b")).unwrap();
        symlink(elsewhere.path(), at("linked")).unwrap();
        symlink(root.path(), at("b/up")).unwrap();
        symlink("nowhere", at("c.toml")).unwrap();
        let found = inputs(&[root.path().to_owned()]);
        let expected = [
            Input::Unreadable(at("b/up"), "it links to a folder that contains it".to_owned()),
            Input::Unreadable(at("c.toml"), "there is no such file or folder".to_owned()),
            Input::Case { path: at("linked/a.toml"), folder: root.path().to_owned() },
        ];
        assert_eq!(found, expected);
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
