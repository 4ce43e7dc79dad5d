//! The schema of `factsnap.toml`, made of the table of its keys.

use serde_json::{Map, Value, json};

use crate::config::{CONFIG_KEYS, ConfigKey};

pub(super) fn schema() -> Value {
    let top = CONFIG_KEYS.iter().filter(|key| !key.name.contains('.'));
    let properties: Map<String, Value> = top.map(|key| (key.name.to_owned(), property(key))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factsnap.toml",
        "description": "Which codes count, where cases and snapshots live, and what holds for some paths only.",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    })
}

fn property(key: &ConfigKey) -> Value {
    let mut property = match key.kind {
        "codes" | "globs" | "words" => json!({"type": "array", "items": {"type": "string"}}),
        "tables" => json!({"type": "array", "items": items(key.name)}),
        "number" => json!({"type": "integer", "minimum": 1}),
        "date" => json!({"type": "string", "format": "date"}),
        "true or false" => json!({"type": "boolean"}),
        words if words.contains(" or ") => json!({"enum": words.split(" or ").collect::<Vec<_>>()}),
        _ => json!({"type": "string"}),
    };
    property["description"] = json!(key.meaning);
    property
}

/// The table that stands in a list of such tables.
fn items(name: &str) -> Value {
    let start = format!("{name}.");
    let keys = CONFIG_KEYS.iter().filter_map(|key| Some((key.name.strip_prefix(&start)?.to_owned(), property(key))));
    let properties: Map<String, Value> = keys.collect();
    let required: &[&str] = if name == "judge" { &["name", "version", "command"] } else { &["paths"] };
    json!({"type": "object", "additionalProperties": false, "required": required, "properties": properties})
}

#[cfg(test)]
mod tests {
    use super::{CONFIG_KEYS, schema};

    #[test]
    fn every_key_is_described_by_a_kind_that_is_known() {
        let kinds = [
            "codes",
            "date",
            "folder",
            "full or verdicts",
            "globs",
            "number",
            "tables",
            "true or false",
            "word",
            "words",
        ];
        assert!(CONFIG_KEYS.iter().all(|key| kinds.contains(&key.kind)));
        let schema = schema();
        for key in CONFIG_KEYS {
            let path = key.name.replace('.', "/items/properties/");
            let told = schema.pointer(&format!("/properties/{path}/description")).and_then(|told| told.as_str());
            assert_eq!(told, Some(key.meaning));
        }
    }
}
