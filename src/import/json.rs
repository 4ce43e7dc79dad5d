//! Records of JSON lines, of a JSON array, of an object that holds an array, and of the same in YAML.

use serde_json::Value;

use super::record::{Fields, Record, RecordPlace};
use crate::case::{CaseError, Problem};

pub(super) fn records(text: &str, hold: &[&[&str]]) -> Result<Vec<Record>, CaseError> {
    let start = text.trim_start();
    let is_lines = start.starts_with('{') && start.lines().next().is_some_and(is_object);
    if is_lines && start.lines().filter(|line| !line.trim().is_empty()).count() > 1 {
        return Ok(lines(text));
    }
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(fields)) if is_lines && held(&Value::Object(fields.clone()), hold).is_none() => {
            Ok(lines(text))
        }
        Ok(value) => items(value, hold),
        Err(_) if text.trim().is_empty() => Err(no_records(hold).into()),
        // A text whose first line alone is broken is one of lines still.
        Err(_) if start.lines().skip(1).any(is_object) && !start.starts_with('[') => Ok(lines(text)),
        Err(error) => Err(broken(text, 0, &error).into()),
    }
}

fn is_object(line: &str) -> bool {
    matches!(serde_json::from_str(line), Ok(Value::Object(_)))
}

fn lines(text: &str) -> Vec<Record> {
    let mut start = 0;
    let mut records = Vec::new();
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            let fields = match serde_json::from_str::<Value>(line.trim_end()) {
                Ok(Value::Object(fields)) => Ok(fields),
                Ok(_) => Err(Problem::new("a record is a JSON object: {\"name\": …}")),
                Err(error) => Err(broken(text, start, &error)),
            };
            records.push(Record { place: RecordPlace::Byte(start), fields });
        }
        start += line.len();
    }
    records
}

/// What serde found wrong in the part of a text that starts at a byte.
fn broken(text: &str, start: usize, error: &serde_json::Error) -> Problem {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let part = text.get(start..).unwrap_or_default();
    let line: usize = part.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = start + line + error.column().saturating_sub(1);
    Problem::new(message).at(text, at..at + 1)
}

/// YAML read as the JSON it stands for: tags and anchors are resolved by the reader, within its bounds.
pub(super) fn records_of_yaml(text: &str, hold: &[&[&str]]) -> Result<Vec<Record>, CaseError> {
    match serde_saphyr::from_str::<Value>(text) {
        Ok(value) => items(value, hold),
        Err(error) => {
            let message = error.to_string();
            let message = message.lines().next().unwrap_or_default();
            Err(Problem::new(format!("no YAML: {message}")).into())
        }
    }
}

fn items(value: Value, hold: &[&[&str]]) -> Result<Vec<Record>, CaseError> {
    let items = match value {
        Value::Array(items) => items,
        value => match held(&value, hold) {
            Some(items) => items,
            None => return Err(no_records(hold).into()),
        },
    };
    let record = |(index, item): (usize, Value)| {
        let fields: Result<Fields, Problem> = match item {
            Value::Object(fields) => Ok(fields),
            _ => Err(Problem::new("a record is an object with named values")),
        };
        Record { place: RecordPlace::Item(index + 1), fields }
    };
    Ok(items.into_iter().enumerate().map(record).collect())
}

fn no_records(hold: &[&[&str]]) -> Problem {
    let names: Vec<String> = hold.iter().map(|path| format!("`{}`", path.join("."))).collect();
    let held = if names.is_empty() { String::new() } else { format!(", alone or as {}", names.join(" or ")) };
    Problem::new(format!("there are no records in it: expected a list of objects{held}"))
}

/// The list that an object holds under one of some paths.
fn held(value: &Value, hold: &[&[&str]]) -> Option<Vec<Value>> {
    let at = |path: &&[&str]| path.iter().try_fold(value, |value, name| value.get(name))?.as_array().cloned();
    hold.iter().find_map(at)
}
