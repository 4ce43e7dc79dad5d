//! Records: the rows of whatever file, as named values, each with the place it stands at.

use serde_json::{Map, Value};

use crate::case::{CaseError, Problem};

/// The named values of a record.
pub(super) type Fields = Map<String, Value>;

/// One record, or what is wrong with it.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) place: RecordPlace,
    pub(super) fields: Result<Fields, Problem>,
}

/// Where a record stands.
#[derive(Clone, Copy, Debug)]
pub(super) enum RecordPlace {
    /// At this byte of the text.
    Byte(usize),
    /// In an array, from 1.
    Item(usize),
}

impl RecordPlace {
    /// Problems as an error that names the place.
    pub(super) fn tell_all(self, text: &str, error: CaseError) -> CaseError {
        let told = error.problems.into_iter().flat_map(|problem| self.tell(text, problem).problems);
        CaseError { path: error.path, problems: told.collect() }
    }

    /// A problem as an error that names the place.
    pub(super) fn tell(self, text: &str, mut problem: Problem) -> CaseError {
        match self {
            // A problem may know its place better than its record does.
            Self::Byte(at) if problem.place.is_none() => problem.at(text, at..at + 1).into(),
            Self::Byte(_) => problem.into(),
            Self::Item(number) => {
                problem.message = format!("record {number}: {}", problem.message);
                problem.into()
            }
        }
    }
}
