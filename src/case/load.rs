//! Case files: the one place of the library that reads the disk, for the command and the harness alike.

use std::fs;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use super::error::{CaseError, Place, Problem};
use super::files::Files;
use super::model::Case;
use super::origin::Origin;
use super::toml::{self, SummaryPlace};
use super::words::plain_io_words;

/// A case and where a person finds its summary.
#[derive(Clone, Debug)]
pub struct LoadedCase {
    /// The case.
    pub case: Case,
    /// The file that was read.
    pub path: PathBuf,
    text: String,
}

/// Reads a TOML case and the files it names.
///
/// # Errors
///
/// A file that cannot be read, is not UTF-8, or is no case: the error names it, with line and column.
pub fn load_case(path: &Path, id: &str) -> Result<LoadedCase, CaseError> {
    let text = read_utf8(path)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let case = toml::parse(&text, id.to_owned(), Files::Under(folder)).map_err(|error| error.in_file(path))?;
    Ok(LoadedCase { case, path: path.to_owned(), text })
}

impl LoadedCase {
    /// A case whose text is at hand, as if it stood in a file that names no others.
    ///
    /// # Errors
    ///
    /// Text that is no TOML, or no case.
    pub fn of_text(text: &str, path: impl Into<PathBuf>, id: &str) -> Result<Self, CaseError> {
        let path = path.into();
        match toml::parse(text, id.to_owned(), Files::None) {
            Ok(case) => Ok(Self { case, path, text: text.to_owned() }),
            Err(error) => Err(error.in_file(path)),
        }
    }

    /// Where the summary starts.
    pub fn origin(&self) -> Origin {
        match toml::summary_place(&self.text) {
            Some(SummaryPlace::File(name)) => {
                let path = self.path.parent().unwrap_or(Path::new("")).join(name);
                Origin { path: path.display().to_string(), line: 1, column: 1, is_verbatim: true }
            }
            Some(SummaryPlace::Here(span)) => self.place_in(span),
            None => Origin::record(self.path.display().to_string(), 1),
        }
    }

    /// The start of the summary within its value; where the value has escapes, that of the value.
    fn place_in(&self, value: Range<usize>) -> Origin {
        let found = self.text.get(value.clone()).and_then(|value| value.find(&self.case.summary));
        let start = value.start + found.unwrap_or_default();
        let place = Place::new(&self.text, start..start);
        let path = self.path.display().to_string();
        Origin { path, line: place.line, column: place.column, is_verbatim: found.is_some() }
    }
}

/// The id of a case file: its path below `folder` without ending, parts joined by `/` on every system.
///
/// ```
/// use std::path::Path;
///
/// let id = factsnap::case_id(Path::new("cases"), Path::new("cases/numeric/million-for-billion.toml"));
/// assert_eq!(id, "numeric/million-for-billion");
/// ```
pub fn case_id(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).ok().filter(|below| !below.as_os_str().is_empty()).unwrap_or(path);
    let without_ending = below.with_extension("");
    let parts = without_ending.components().filter(|part| *part != Component::CurDir);
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").replace("//", "/")
}

fn read_utf8(path: &Path) -> Result<String, CaseError> {
    let failed = |message: String| CaseError::from(Problem::new(message)).in_file(path);
    let bytes = fs::read(path).map_err(|error| failed(format!("cannot be read: {}", plain_io_words(&error))))?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).map(<[u8]>::to_vec).unwrap_or(bytes);
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let valid = String::from_utf8_lossy(error.as_bytes().get(..at).unwrap_or_default());
        let problem = Problem::new(format!("not UTF-8: byte {at} is not part of a valid character"));
        CaseError::from(problem.at(&valid, at..at)).in_file(path)
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{LoadedCase, case_id};
    use crate::case::Origin;

    #[track_caller]
    fn check(summary: &str, line: usize, column: usize, is_verbatim: bool) {
        let text = format!("[[source]]\nid = \"1\"\ntext = \"It rained.\"\n[summary]\n{summary}\n");
        let loaded = LoadedCase::of_text(&text, "cases/rain.toml", "rain").unwrap();
        assert_eq!(loaded.origin(), Origin { path: "cases/rain.toml".to_owned(), line, column, is_verbatim });
    }

    #[test]
    fn a_summary_starts_within_its_quotation_marks() {
        check("text = '''\nIt rained.\n'''", 6, 1, true);
        check("text = \"It rained.\"", 5, 9, true);
        check("text = \"It \\\"rained\\\".\"", 5, 8, false);
    }

    #[test]
    fn ids_are_paths_without_ending() {
        for (folder, path, id) in [
            ("cases", "cases/numeric/a.b.toml", "numeric/a.b"),
            ("", "cases/a.toml", "cases/a"),
            ("", "./a.toml", "a"),
            ("", "/tmp/a.toml", "/tmp/a"),
            ("a.toml", "a.toml", "a"),
        ] {
            assert_eq!(case_id(Path::new(folder), Path::new(path)), id);
        }
    }
}
