//! The JSON schema of a row of the table of findings, made of the columns.

use serde_json::{Map, Value, json};

use super::column::{COLUMNS, Column, EVIDENCE, Kind};

/// What a row holds, as `factsnap schema findings` prints it.
pub(crate) fn schema() -> Value {
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factsnap findings",
        "description": "A row of the table of findings, in CSV, Arrow and Parquet.",
    });
    extend(&mut schema, object(COLUMNS));
    schema
}

fn object<Get>(columns: &[Column<Get>]) -> Value {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    let properties: Map<String, Value> =
        columns.iter().map(|column| (column.name.to_owned(), property(column))).collect();
    json!({"type": "object", "properties": properties, "required": names, "additionalProperties": false})
}

fn property<Get>(column: &Column<Get>) -> Value {
    let mut property = json!({"description": column.about});
    let kind = match column.kind {
        Kind::Count => json!({"type": "integer", "format": "uint64", "minimum": 0}),
        Kind::Number => json!({"type": ["integer", "null"], "format": "uint32", "minimum": 0}),
        Kind::Text => json!({"type": ["string", "null"]}),
        Kind::Evidence => json!({"type": ["array", "null"], "items": object(EVIDENCE)}),
    };
    extend(&mut property, kind);
    property
}

fn extend(value: &mut Value, more: Value) {
    if let (Value::Object(fields), Value::Object(more)) = (value, more) {
        fields.extend(more);
    }
}
