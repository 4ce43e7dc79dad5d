//! Imports: cases from a copied page, from tables, and from the test sets of three evaluators.
//!
//! Text in, cases out: nothing is read, fetched or run here. A record that is no case is an error of its own, and the
//! records around it are unharmed.

mod bytes;
mod columns;
mod csv;
mod deepeval;
mod frame;
mod furniture;
mod json;
mod list;
mod literal;
mod map;
mod own;
mod page;
mod promptfoo;
mod ragas;
mod record;
mod row;
mod shape;
mod table;

use crate::case::{Case, CaseError, Problem};

pub use bytes::{Decoded, decode};
pub use map::Map;
pub use shape::Shape;

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page of a summary with its sources, as copied from a browser.
    Page,
    /// JSON lines, or a JSON array, of objects; those that are cases already keep everything.
    Jsonl,
    /// A table; its first row has the names of the columns.
    Csv,
    /// promptfoo: what `eval --output` writes, or its tests as YAML, JSON or CSV.
    Promptfoo,
    /// deepeval: a data set of test cases or goldens as JSON, JSON lines or CSV, or a saved test run.
    Deepeval,
    /// ragas: an evaluation data set as JSON lines, JSON or CSV.
    Ragas,
}

/// A case of an imported text.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// What the record calls itself; not yet safe as a file's name. `None` where it has no name.
    pub name: Option<String>,
    /// The case, without an id.
    pub case: Case,
}

/// Reads the cases of a text, a record that is none as its error.
///
/// ```
/// use factsnap::import::{Form, Map, Shape, import};
///
/// let csv = "article,output\n\"It rained, and it snowed.\",It rained.\n";
/// let map = Map::parse("source=article,summary=output")?;
/// let cases = import(Form::Csv, Shape::Csv, csv, &map)?;
/// assert_eq!(cases[0].as_ref().unwrap().case.sources[0].text, "It rained, and it snowed.");
/// # Ok::<(), factsnap::CaseError>(())
/// ```
///
/// # Errors
///
/// A text that does not have the form at all.
pub fn import(form: Form, shape: Shape, text: &str, map: &Map) -> Result<Vec<Result<Imported, CaseError>>, CaseError> {
    let text = without_mark(text);
    if text.trim().is_empty() {
        return Err(Problem::new("the file is empty").into());
    }
    let read = match form {
        Form::Page => return page(text).map(|imported| vec![Ok(imported)]),
        Form::Jsonl | Form::Csv => table::read,
        Form::Promptfoo => promptfoo::read,
        Form::Deepeval => deepeval::read,
        Form::Ragas => ragas::read,
    };
    let shape = match form {
        Form::Csv => Shape::Csv,
        Form::Jsonl => Shape::Json,
        _ => shape,
    };
    let sound = if shape == Shape::Json { json::without_nan(text) } else { text.into() };
    let text = sound.as_ref();
    let records = read(shape, text)?;
    let case = |record: record::Record| match record.fields {
        Ok(fields) if form == Form::Jsonl && map.is_empty() && own::is_own(&fields) => {
            own::case(fields).map_err(|error| (record.place, error))
        }
        Ok(fields) => row::case(form, &fields, map).map_err(|problem| (record.place, problem.into())),
        Err(problem) => Err((record.place, problem.into())),
    };
    let plain = |imported: Imported| Imported { case: imported.case.with_plain_lines(), ..imported };
    let read: Vec<_> = records.into_iter().map(|record| case(record).map(plain)).collect();
    match of_all(&read) {
        Some(problem) => Err(problem.into()),
        None => Ok(read.into_iter().map(|one| one.map_err(|(place, error)| place.tell_all(text, error))).collect()),
    }
}

/// What is wrong with every record alike: with the file then, and said once.
fn of_all(read: &[Result<Imported, (record::RecordPlace, CaseError)>]) -> Option<Problem> {
    let mut problems = read.iter().map(|one| match one {
        Err((_, error)) => match error.problems.as_slice() {
            [problem] if problem.place.is_none() => Some(problem),
            _ => None,
        },
        Ok(_) => None,
    });
    let first = problems.next()??;
    let is_of_all = read.len() > 1 && problems.all(|one| one == Some(first));
    let told = || Problem {
        message: format!("none of the {} records is a case: {}", read.len(), first.message),
        ..first.clone()
    };
    is_of_all.then(told)
}

/// Reads the case of a page as copied from a browser: "2 Sources", `[1]`, the articles, then the summary.
///
/// ```
/// let page = "[1]\nHeadline\nIt rained.\n\nIt rained\n1\n.\n";
/// assert_eq!(factsnap::import::page(page)?.case.summary, "It rained [1].\n");
/// # Ok::<(), factsnap::CaseError>(())
/// ```
///
/// # Errors
///
/// A text without sources, or without a summary behind them.
pub fn page(text: &str) -> Result<Imported, CaseError> {
    page::read(without_mark(text))
}

/// A text without the byte-order mark that some programs put first.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
