//! Tables in one JSON value, as data frames and data sets write themselves: by column, or in an envelope.

use serde_json::{Map, Value};

use super::record::Fields;
use crate::case::Problem;

/// The rows of an object that holds a table by column: `{"a": [1, 2]}`, `{"a": {"0": 1, "1": 2}}`, or
/// `{"columns": ["a"], "data": [[1], [2]]}`.
pub(super) fn rows(fields: &Fields) -> Option<Vec<Value>> {
    split(fields).or_else(|| lists(fields)).or_else(|| indexed(fields))
}

/// Names and rows apart.
fn split(fields: &Fields) -> Option<Vec<Value>> {
    let names = fields.get("columns")?.as_array()?.iter().map(Value::as_str).collect::<Option<Vec<_>>>()?;
    let row = |row: &Value| {
        let cells = row.as_array().filter(|cells| cells.len() == names.len())?;
        Some(names.iter().zip(cells).map(|(name, cell)| ((*name).to_owned(), cell.clone())).collect())
    };
    fields.get("data")?.as_array()?.iter().map(row).map(|row: Option<Map<_, _>>| row.map(Value::Object)).collect()
}

/// A list of one length for each name. One name alone may be a record's list.
fn lists(fields: &Fields) -> Option<Vec<Value>> {
    let columns = fields.iter().map(|(name, list)| Some((name, list.as_array()?))).collect::<Option<Vec<_>>>()?;
    let count = columns.first()?.1.len();
    if columns.len() < 2 || columns.iter().any(|(_, list)| list.len() != count) {
        return None;
    }
    let row =
        |at: usize| columns.iter().filter_map(|(name, list)| Some(((*name).clone(), list.get(at)?.clone()))).collect();
    Some((0..count).map(row).map(Value::Object).collect())
}

/// An object of numbered values for each name, as `DataFrame.to_json` writes.
fn indexed(fields: &Fields) -> Option<Vec<Value>> {
    let columns = fields.iter().map(|(name, column)| Some((name, column.as_object()?))).collect::<Option<Vec<_>>>()?;
    let keys: Vec<&String> = columns.first()?.1.keys().collect();
    let is_index = |key: &&String| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit());
    let is_table = columns.len() > 1 && !keys.is_empty() && keys.iter().all(is_index);
    if !is_table || columns.iter().any(|(_, column)| !column.keys().eq(keys.iter().copied())) {
        return None;
    }
    let mut keys = keys;
    keys.sort_by_key(|key| (key.len(), key.as_str()));
    let row = |key: &String| {
        let cells = columns.iter().filter_map(|(name, column)| Some(((*name).clone(), column.get(key)?.clone())));
        Value::Object(cells.collect())
    };
    Some(keys.into_iter().map(row).collect())
}

/// The row that the Hugging Face data set viewer puts into an envelope: `{"row_idx": 0, "row": {…}, "truncated_cells": []}`.
pub(super) fn unwrapped(item: Fields) -> Result<Fields, Problem> {
    let Some(Value::Object(row)) = item.get("row").filter(|_| item.contains_key("row_idx")) else { return Ok(item) };
    let cut = item.get("truncated_cells").and_then(Value::as_array);
    let cut: Vec<&str> = cut.into_iter().flatten().filter_map(Value::as_str).collect();
    if cut.is_empty() {
        return Ok(row.clone());
    }
    let help = "a text that was cut short cannot be judged; download the whole data set".to_owned();
    Err(Problem::new(format!("the viewer cut `{}` short", cut.join("`, `"))).with_help(Some(help)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{rows, unwrapped};

    #[track_caller]
    fn check(value: &Value, expected: Option<&Value>) {
        assert_eq!(rows(value.as_object().unwrap()).map(Value::Array).as_ref(), expected);
    }

    #[test]
    fn tables_by_column_are_read_by_row() {
        let both = json!([{"a": 1, "b": "x"}, {"a": 2, "b": null}]);
        check(&json!({"a": [1, 2], "b": ["x", null]}), Some(&both));
        check(&json!({"a": {"0": 1, "1": 2}, "b": {"0": "x", "1": null}}), Some(&both));
        check(&json!({"columns": ["a", "b"], "index": [0, 1], "data": [[1, "x"], [2, null]]}), Some(&both));
        let count = rows(json!({"a": {"0": 0, "10": 10, "2": 2}, "b": {"0": 0, "10": 0, "2": 0}}).as_object().unwrap());
        assert_eq!(count.unwrap()[1]["a"], 2);
    }

    #[test]
    fn records_are_no_tables() {
        for record in [
            json!({}),
            json!({"context": ["x", "y"]}),
            json!({"context": ["x", "y"], "output": "z"}),
            json!({"a": [1], "b": [1, 2]}),
            json!({"a": {"x": 1}, "b": {"x": 1}}),
            json!({"columns": ["a", "b"], "data": [[1, 2, 3]]}),
        ] {
            check(&record, None);
        }
    }

    #[test]
    fn envelopes_of_the_viewer_are_opened_unless_a_text_was_cut() {
        let item =
            |cut: Value| json!({"row_idx": 0, "row": {"a": 1}, "truncated_cells": cut}).as_object().unwrap().clone();
        assert_eq!(Value::Object(unwrapped(item(json!([]))).unwrap()), json!({"a": 1}));
        assert!(unwrapped(item(json!(["article"]))).unwrap_err().message.contains("`article`"));
    }
}
