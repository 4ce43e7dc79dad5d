//! Shapes: how the records of a text are written, and the reader of each.

use super::record::Record;
use super::{csv, json};
use crate::case::CaseError;

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

/// The records of a text of some shape; `hold` names the fields in which one object holds them.
pub(super) fn records(shape: Shape, text: &str, hold: &[&[&str]]) -> Result<Vec<Record>, CaseError> {
    match shape {
        Shape::Json => json::records(text, hold),
        Shape::Csv => csv::records(text),
        Shape::Yaml => json::records_of_yaml(text, hold),
    }
}
