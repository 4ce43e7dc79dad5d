//! Records of JSON lines, of a JSON array, of an object that holds an array, and of the same in YAML.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::Value;

use super::columns;
use super::record::{Fields, Record, RecordPlace};
use crate::case::{CaseError, Problem, plain_words};

pub(super) fn records(text: &str, hold: &[&[&str]]) -> Result<Vec<Record>, CaseError> {
    let start = text.trim_start();
    let is_lines = start.starts_with('{') && start.lines().next().is_some_and(is_object);
    if is_lines && start.lines().filter(|line| !line.trim().is_empty()).count() > 1 {
        return Ok(lines(text));
    }
    match serde_json::from_str::<Value>(text) {
        Ok(value) if is_lines && table(&value, hold).is_none() => Ok(lines(text)),
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
    let part = text.get(start..).unwrap_or_default();
    let line: usize = part.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = start + line + error.column().saturating_sub(1);
    Problem::new(plain_words(&error.to_string())).at(text, at..at + 1)
}

/// YAML read as the JSON it stands for: tags and anchors are resolved by the reader, within its bounds.
pub(super) fn records_of_yaml(text: &str, hold: &[&[&str]]) -> Result<Vec<Record>, CaseError> {
    match serde_saphyr::from_str::<Value>(text) {
        Ok(value) => items(value, hold),
        Err(error) => {
            let message = error.to_string();
            let message = message.lines().next().unwrap_or_default().trim_start_matches("error: ");
            // The place is shown apart.
            let message = message.split_once(": ").filter(|(at, _)| at.starts_with("line ")).map_or(message, |it| it.1);
            let place = error.location().map(|at| (at.line(), at.column()));
            let (line, column) = place.unwrap_or((1, 1));
            let (Ok(line), Ok(column)) = (usize::try_from(line), usize::try_from(column)) else {
                return Err(Problem::new(format!("not valid YAML: {message}")).into());
            };
            let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
            // The reader counts characters.
            let before = text.get(start..).unwrap_or_default().chars().take(column.saturating_sub(1));
            let at = start + before.map(char::len_utf8).sum::<usize>();
            Err(Problem::new(format!("not valid YAML: {message}")).at(text, at..at + 1).into())
        }
    }
}

fn items(value: Value, hold: &[&[&str]]) -> Result<Vec<Record>, CaseError> {
    let items = match value {
        Value::Array(items) => items,
        value => table(&value, hold).ok_or_else(|| no_records(hold))?,
    };
    let record = |(index, item): (usize, Value)| {
        let fields: Result<Fields, Problem> = match item {
            Value::Object(fields) => columns::unwrapped(fields),
            _ => Err(Problem::new("a record must be an object with named fields")),
        };
        Record { place: RecordPlace::Item(index + 1), fields }
    };
    Ok(items.into_iter().enumerate().map(record).collect())
}

fn no_records(hold: &[&[&str]]) -> Problem {
    let names: Vec<String> = hold.iter().map(|path| format!("`{}`", path.join("."))).collect();
    let places = if names.is_empty() { String::new() } else { format!(", alone or as {}", names.join(" or ")) };
    Problem::new(format!("it has no records: expected a list of objects{places}"))
}

/// The records that an object holds: in a list under one of some paths or under `rows`, or by column.
fn table(value: &Value, hold: &[&[&str]]) -> Option<Vec<Value>> {
    let fields = value.as_object()?;
    let at = |path: &&[&str]| path.iter().try_fold(value, |value, name| value.get(name))?.as_array();
    let list = hold.iter().chain([&["rows"].as_slice()]).find_map(at);
    // Rows without names have them beside the list.
    let list = list.filter(|items| !items.iter().all(Value::is_array) || items.is_empty());
    list.cloned().or_else(|| columns::rows(fields))
}

/// JSON as Python writes it, with numbers that are none as the nothing they stand for; columns stay where a space is before.
pub(super) fn without_nan(text: &str) -> Cow<'_, str> {
    const WORDS: [&str; 3] = ["NaN", "-Infinity", "Infinity"];
    if !WORDS.iter().any(|word| text.contains(word)) {
        return Cow::Borrowed(text);
    }
    let (mut out, mut rest, mut is_quoted) = (String::with_capacity(text.len()), text, false);
    while let Some(c) = rest.chars().next() {
        let word = WORDS.iter().find(|word| !is_quoted && rest.starts_with(**word));
        if let Some(word) = word {
            if *word == "NaN" && out.ends_with(' ') {
                out.pop();
            }
            let _ = write!(out, "{:width$}", "null", width = word.len());
        } else {
            out.push(c);
        }
        is_quoted ^= c == '"';
        let mut taken = word.map_or(c.len_utf8(), |word| word.len());
        if is_quoted && c == '\\' {
            let escaped = rest.chars().nth(1).unwrap_or_default();
            out.push_str(rest.get(taken..taken + escaped.len_utf8()).unwrap_or_default());
            taken += escaped.len_utf8();
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::without_nan;

    #[test]
    fn numbers_that_are_none_are_nothing() {
        for (text, expected) in [
            (r#"{"a": NaN, "b": [NaN, -Infinity]}"#, r#"{"a":null, "b": [null, null     ]}"#),
            (r#"{"a": "NaN \"NaN", "b": Infinity}"#, r#"{"a": "NaN \"NaN", "b": null    }"#),
            (r#"{"a": "x\\", "b": NaN}"#, r#"{"a": "x\\", "b":null}"#),
            (r#"["é NaN"]"#, r#"["é NaN"]"#),
        ] {
            assert_eq!(without_nan(text), expected);
        }
    }
}
