//! The formats that are a table of findings: what each has in common.

#[cfg(feature = "arrow")]
mod arrow;
#[cfg(feature = "cli")]
mod csv;

#[cfg(feature = "arrow")]
pub use arrow::ArrowTable;
#[cfg(feature = "cli")]
pub use csv::Csv;

use super::format::Failure;
use super::json::{json_error_line, json_line};
use super::judged::Judged;
use crate::run::RunLine;

/// A case with its number in the run and its file, as the line of JSON lines says it: a table holds what that holds.
struct Entry {
    number: u64,
    file: String,
    line: RunLine,
}

/// Counts the cases of a run.
#[derive(Debug, Default)]
struct Numbers(u64);

impl Numbers {
    fn case(&mut self, judged: &Judged<'_>) -> serde_json::Result<Entry> {
        self.entry((judged.origin)().path, &json_line(judged.case, judged.report))
    }

    fn failed(&mut self, failure: &Failure<'_>) -> serde_json::Result<Entry> {
        let file = failure.error.path.as_ref().map_or_else(|| "-".to_owned(), |path| path.display().to_string());
        self.entry(file, &json_error_line(failure.id, failure.line, failure.error))
    }

    fn entry(&mut self, file: String, line: &str) -> serde_json::Result<Entry> {
        let number = self.0;
        self.0 += 1;
        Ok(Entry { number, file, line: RunLine::read(line)? })
    }
}
