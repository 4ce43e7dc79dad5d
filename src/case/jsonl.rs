//! JSON lines: one case a line, read one at a time, so that a file of any length takes the memory of its longest line.

use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::{CaseError, Place, Problem};
use super::files::Files;
use super::model::{Case, Passage};
use super::read::read;
use super::record::{CaseRecord, PassageRecord};
use super::words::plain_words;

impl Case {
    /// Reads a case from one JSON line that names no files; one without `id` is called `line-1`, its sources `1`, `2`.
    ///
    /// ```
    /// let line = r#"{"id": "rain", "sources": [{"id": "a", "text": "It rained."}], "summary": "It rained."}"#;
    /// assert_eq!(factsnap::Case::from_json_line(line)?.sources[0].id, "a");
    /// let short = r#"{"sources": ["It rained."], "summary": "It rained."}"#;
    /// assert_eq!(factsnap::Case::from_json_line(short)?.sources[0].id, "1");
    /// # Ok::<(), factsnap::CaseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Text that is no JSON object, or no case.
    pub fn from_json_line(line: &str) -> Result<Self, CaseError> {
        parse(line, Files::None, 1)
    }
}

/// The case of a line; one without an id is called by the line's number.
fn parse(line: &str, files: Files<'_>, number: usize) -> Result<Case, CaseError> {
    let mut record: CaseRecord = serde_json::from_str(line).map_err(|error| broken(line, &error))?;
    let id = record.id.take().unwrap_or_else(|| format!("line-{number}"));
    read(record, id, files).map_err(|problems| CaseError {
        path: None,
        problems: problems.into_iter().map(|(_, problem)| problem).collect(),
    })
}

fn broken(line: &str, error: &serde_json::Error) -> CaseError {
    let at = error.column().saturating_sub(1);
    Problem::new(plain_words(&error.to_string())).at(line, at..at + 1).into()
}

/// The records of a JSON-lines stream.
///
/// Blank lines are passed over. A line that cannot be read is an item of its own, and the lines after it are unharmed.
#[derive(Debug)]
pub struct JsonLines<R> {
    input: R,
    folder: Option<PathBuf>,
    line: usize,
    buffer: Vec<u8>,
}

/// A line that is no case.
#[derive(Clone, Debug)]
pub struct RecordError {
    /// 1-based line of the stream, or row of the table.
    pub line: usize,
    /// The id of the record, where that much could be read.
    pub id: Option<String>,
    /// What is wrong.
    pub error: CaseError,
}

impl<R: BufRead> JsonLines<R> {
    /// Reads cases from a stream; the files they name are looked up in `folder`, or nowhere.
    pub fn new(input: R, folder: Option<&Path>) -> Self {
        Self { input, folder: folder.map(Path::to_owned), line: 0, buffer: Vec::new() }
    }

    /// The 1-based line of the record that was read last.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The next record as a case; `None` at the end of the stream.
    ///
    /// # Errors
    ///
    /// What the stream's own reading gives.
    pub fn next_case(&mut self) -> io::Result<Option<Result<Case, RecordError>>> {
        self.next_record(parse)
    }

    /// The texts of the next record: the one of a line with a `text`, or the summary and the sources of a case.
    ///
    /// # Errors
    ///
    /// What the stream's own reading gives.
    pub fn next_passages(&mut self) -> io::Result<Option<Result<Vec<Passage>, RecordError>>> {
        self.next_record(|line, files, number| match serde_json::from_str::<PassageRecord>(line) {
            Ok(PassageRecord { id, text: Some(text), published }) => {
                Ok(vec![Passage { id, text, published: published.map(|day| day.0) }])
            }
            Ok(_) => parse(line, files, number).map(Passage::of_case),
            Err(error) => Err(broken(line, &error)),
        })
    }

    fn next_record<T>(
        &mut self,
        parse: impl FnOnce(&str, Files<'_>, usize) -> Result<T, CaseError>,
    ) -> io::Result<Option<Result<T, RecordError>>> {
        if !self.advance()? {
            return Ok(None);
        }
        let files = self.folder.as_deref().map_or(Files::None, Files::Under);
        let bytes = self.buffer.trim_ascii_end();
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).filter(|_| self.line == 1).unwrap_or(bytes);
        let record =
            match str::from_utf8(bytes) {
                // serde would take a list for a record without field names.
                Ok(text) if !text.trim_start().starts_with('{') => Err(self
                    .error(None, Problem::new("a record is a JSON object: {\"sources\": …, \"summary\": …}").into())),
                Ok(text) => parse(text, files, self.line).map_err(|error| self.error(id_of(text), error)),
                Err(error) => {
                    let message =
                        format!("not UTF-8: byte {} of the line is not part of a valid character", error.valid_up_to());
                    Err(self.error(None, Problem::new(message).into()))
                }
            };
        Ok(Some(record))
    }

    /// Reads up to the next line that is not blank; `false` at the end of the stream.
    fn advance(&mut self) -> io::Result<bool> {
        const KEPT: usize = 1 << 20;
        loop {
            self.buffer.clear();
            self.buffer.shrink_to(KEPT);
            if self.input.read_until(b'\n', &mut self.buffer)? == 0 {
                return Ok(false);
            }
            self.line += 1;
            if !self.buffer.trim_ascii().is_empty() {
                return Ok(true);
            }
        }
    }

    /// An error with its place in the stream: what is missing from a record is missing where the record starts.
    fn error(&self, id: Option<String>, mut error: CaseError) -> RecordError {
        for problem in &mut error.problems {
            let start = || Place::new(&String::from_utf8_lossy(&self.buffer), 0..0);
            problem.place.get_or_insert_with(start).line = self.line;
        }
        RecordError { line: self.line, id, error }
    }
}

/// The id of a record that is no case, if it is JSON at all.
pub(crate) fn id_of(line: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    serde_json::from_str::<Id>(line).ok().map(|record| record.id)
}
