//! Records of a table: the first row names the values of the others.

use ::csv::{ReaderBuilder, StringRecord};
use serde_json::Value;

use super::record::{Fields, Record, RecordPlace};
use crate::case::{CaseError, Problem};

pub(super) fn records(text: &str) -> Result<Vec<Record>, CaseError> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let names = reader.headers().cloned().unwrap_or_default();
    if names.iter().all(|name| name.trim().is_empty()) {
        return Err(Problem::new("there is no table in it: expected a first row of names").into());
    }
    let mut records = Vec::new();
    let mut row = StringRecord::new();
    loop {
        let at = usize::try_from(reader.position().byte()).unwrap_or_default();
        match reader.read_record(&mut row) {
            Ok(false) => return Ok(records),
            Ok(true) => {
                let at = row.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(at);
                // The position of a row may be the end of the line before it.
                let blank = text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
                records.push(Record { place: RecordPlace::Byte(at + blank), fields: fields(&names, &row) });
            }
            Err(error) => {
                records.push(Record { place: RecordPlace::Byte(at), fields: Err(Problem::new(error.to_string())) });
                return Ok(records);
            }
        }
    }
}

fn fields(names: &StringRecord, row: &StringRecord) -> Result<Fields, Problem> {
    if row.len() != names.len() {
        let message = format!("the row has {} values, the first row {} names", row.len(), names.len());
        return Err(Problem::new(message).with_help(Some("quote a value that holds a comma".to_owned())));
    }
    let cell = |(name, value): (&str, &str)| (name.trim().to_owned(), Value::String(value.to_owned()));
    Ok(names.iter().zip(row).map(cell).collect())
}

/// Tables are parted by commas, by tabs, and by semicolons where a comma is the decimal point.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    [b',', b'\t', b';']
        .into_iter()
        .max_by_key(|mark| (head.bytes().filter(|byte| byte == mark).count(), *mark == b','))
        .unwrap_or(b',')
}
