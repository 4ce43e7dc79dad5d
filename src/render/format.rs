//! What every format of `check` is: a start, a piece for each case in the order of the input, and an end.

use std::io::{self, Write};

use super::judged::Judged;
use super::tally::Tally;
use crate::case::CaseError;

/// A way to show a run, written as the run goes.
///
/// Each writes to a stream of its own that is given anew every time, so that a run can be shown in several formats at once.
pub trait Format {
    /// Writes what comes before the first case.
    ///
    /// # Errors
    ///
    /// What writing gives; so for all.
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let _ = out;
        Ok(())
    }

    /// Writes one case.
    ///
    /// # Errors
    ///
    /// What writing gives.
    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()>;

    /// Writes a case that cannot be read, in its place.
    ///
    /// # Errors
    ///
    /// What writing gives.
    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn Write) -> io::Result<()>;

    /// Writes what comes after the last case.
    ///
    /// # Errors
    ///
    /// What writing gives.
    fn finish(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()>;
}

/// A case that cannot be read.
#[derive(Clone, Copy, Debug)]
pub struct Failure<'c> {
    /// Its id, where that much could be read.
    pub id: Option<&'c str>,
    /// The line of a record, or the row of a table; `None` for a case file, whose error has its own places.
    pub line: Option<usize>,
    /// What is wrong.
    pub error: &'c CaseError,
}

#[cfg(feature = "cli")]
impl Failure<'_> {
    /// The file, and the line in it that the first problem is about; the file of standard input is `-`.
    pub(super) fn place(&self) -> (String, usize) {
        let path = self.error.path.as_ref().map_or_else(|| "-".to_owned(), |path| path.display().to_string());
        let first = self.error.problems.first().and_then(|problem| problem.place.as_ref());
        (path, first.map(|place| place.line).or(self.line).unwrap_or(1))
    }

    /// What is wrong, on one line and without its place.
    pub(super) fn message(&self) -> String {
        let problems = self.error.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        super::escape::visible(&problems).into_owned()
    }
}
