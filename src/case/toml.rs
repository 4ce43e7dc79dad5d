//! TOML cases: one case a file, every problem with its line and column.

use std::ops::Range;

use ::toml::de::{DeTable, DeValue, Deserializer, Error};
use serde::Deserialize;

use super::error::{CaseError, MOST_PROBLEMS, Problem};
use super::fields::unknown_fields;
use super::files::Files;
use super::model::Case;
use super::read::{Misplaced, Path, read};
use super::record::CaseRecord;
use super::words::plain_words;

impl Case {
    /// Reads a case from the text of a TOML file that names no other files.
    ///
    /// ```
    /// let text = r#"
    /// summary = "Nine people were hurt."
    /// [[source]]
    /// id = "1"
    /// publised = 2024-09-09
    /// text = "The crash injured three people."
    /// "#;
    /// let error = factsnap::Case::from_toml(text, "crash").unwrap_err();
    /// assert_eq!(error.to_string(), "5:1: unknown field `publised` of a source; did you mean `published`?");
    /// ```
    ///
    /// # Errors
    ///
    /// Text that is no TOML, or no case.
    pub fn from_toml(text: &str, id: impl Into<String>) -> Result<Self, CaseError> {
        parse(text, id.into(), Files::None)
    }
}

/// The case of a TOML text whose files are looked up where `files` says.
pub(super) fn parse(text: &str, id: String, files: Files<'_>) -> Result<Case, CaseError> {
    let table = DeTable::parse(text).map_err(|error| broken(text, &first_error(text, error)))?;
    let unknown = unknown_fields(text, table.get_ref());
    if !unknown.is_empty() {
        return Err(CaseError { path: None, problems: unknown });
    }
    let record = CaseRecord::deserialize(Deserializer::from(table)).map_err(|error| broken(text, &error))?;
    read(record, id, files).map_err(|problems| CaseError { path: None, problems: place(text, problems) })
}

/// Where a case file has its summary.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum SummaryPlace {
    /// Between these bytes, quotation marks and all.
    Here(Range<usize>),
    /// In a file of this name.
    File(String),
}

/// Where a case file has its summary; the file is parsed again, because only a person who is shown a place wants it.
pub(super) fn summary_place(text: &str) -> Option<SummaryPlace> {
    let table = DeTable::parse(text).ok()?;
    let summary = table.get_ref().get("summary")?;
    let file = summary.get_ref().as_table().and_then(|table| table.get("file")?.get_ref().as_str());
    Some(match file {
        Some(name) => SummaryPlace::File(name.to_owned()),
        None => SummaryPlace::Here(field(table.get_ref(), ("summary", None, "text"))?),
    })
}

/// The first of the errors in a text that is no TOML: the parser itself tells the last, which may only follow from others.
fn first_error(text: &str, last: Error) -> Error {
    /// A longer text may have more errors than there is room for.
    const LONG: usize = 1 << 20;
    if text.len() > LONG {
        return last;
    }
    let (_, errors) = DeTable::parse_recoverable(text);
    errors.into_iter().min_by_key(|error| error.span().map_or(usize::MAX, |span| span.start)).unwrap_or(last)
}

fn broken(text: &str, error: &Error) -> CaseError {
    let problem = Problem::new(plain_words(error.message()));
    error.span().map_or(problem.clone(), |span| problem.at(text, span)).into()
}

/// Gives each problem the place of its field, which needs the file parsed again: errors are rare, spans are not kept.
fn place(text: &str, problems: Vec<Misplaced>) -> Vec<Problem> {
    let Ok(table) = DeTable::parse(text) else { return problems.into_iter().map(|(_, problem)| problem).collect() };
    let mut placed: Vec<_> =
        problems.into_iter().map(|(path, problem)| (field(table.get_ref(), path), problem)).collect();
    placed.sort_by_key(|(span, _)| span.as_ref().map_or(0, |span| span.start));
    placed
        .into_iter()
        .take(MOST_PROBLEMS)
        .map(|(span, problem)| span.map_or(problem.clone(), |span| problem.at(text, span)))
        .collect()
}

/// The bytes of a field's value, or of the nearest part of the way to it that is there.
fn field(table: &DeTable<'_>, (top, index, name): Path) -> Option<Range<usize>> {
    let value = table.get(top).or_else(|| table.get("sources").filter(|_| top == "source"))?;
    let value = index.and_then(|index| value.get_ref().as_array()?.get(index)).unwrap_or(value);
    let inner = match value.get_ref() {
        DeValue::Table(table) => table.get(name),
        _ => None,
    };
    Some(inner.unwrap_or(value).span())
}
