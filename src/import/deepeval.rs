//! deepeval: a data set of test cases or goldens as `save_as` writes it (JSON, JSON lines, CSV), or a saved test run.

use serde_json::Value;

use super::record::Record;
use super::shape::{Shape, records};
use crate::case::CaseError;

/// What stands between the texts of a context in a table.
const BETWEEN: [char; 2] = ['|', ';'];

pub(super) fn read(shape: Shape, text: &str) -> Result<Vec<Record>, CaseError> {
    let mut records =
        records(shape, text, &[&["testCases"], &["test_cases"], &["goldens"], &["testRunData", "testCases"]])?;
    if shape == Shape::Csv {
        records.iter_mut().filter_map(|record| record.fields.as_mut().ok()).for_each(|fields| {
            for name in ["context", "retrieval_context"] {
                if let Some(Value::String(text)) = fields.get(name)
                    && let Some(parts) = parts(text)
                {
                    fields.insert(name.to_owned(), parts);
                }
            }
        });
    }
    Ok(records)
}

/// The texts of a context with a mark between them: one that no space stands before, as a semicolon of prose is followed by one.
fn parts(text: &str) -> Option<Value> {
    let mark = BETWEEN.into_iter().find(|mark| {
        let mut places = text.match_indices(*mark).peekable();
        places.peek().is_some()
            && places.all(|(at, _)| text.get(at + 1..).is_some_and(|rest| !rest.starts_with(char::is_whitespace)))
    })?;
    Some(Value::Array(text.split(mark).map(|part| Value::String(part.to_owned())).collect()))
}
