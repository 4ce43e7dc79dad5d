//! Records: the rows of whatever file, as named values, each with the place it stands at.

use serde_json::{Map, Value};

use super::{csv, json};
use crate::case::{CaseError, Problem};

/// The named values of a record.
pub(super) type Fields = Map<String, Value>;

/// How the records of a text are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// JSON lines, an array, or one object that holds them.
    Json,
    /// Comma-separated values with a row of names.
    Csv,
    /// YAML.
    Yaml,
}

impl Shape {
    /// The shape of a file by its ending, or of a text without one by how it begins.
    pub fn of(ending: Option<&str>, text: &str) -> Self {
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("csv") => Self::Csv,
            Some("yaml" | "yml") => Self::Yaml,
            Some("json" | "jsonl" | "ndjson") => Self::Json,
            _ if text.trim_start().starts_with(['{', '[']) => Self::Json,
            _ => Self::Csv,
        }
    }
}

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

/// The records of a text of some shape; `hold` names the fields in which one object holds them.
pub(super) fn records(shape: Shape, text: &str, hold: &[&[&str]]) -> Result<Vec<Record>, CaseError> {
    match shape {
        Shape::Json => json::records(text, hold),
        Shape::Csv => csv::records(text),
        Shape::Yaml => json::records_of_yaml(text, hold),
    }
}
