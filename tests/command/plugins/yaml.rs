//! Reading a file of YAML: its values, its scripts, and the actions it uses.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::all;

pub(crate) fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

pub(crate) fn read(path: &str) -> Value {
    let text = fs::read_to_string(root().join(path)).unwrap();
    serde_saphyr::from_str(&text).expect(path)
}

/// A string, or nothing where there is none.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Every script of a workflow or an action.
pub(crate) fn commands(file: &Value) -> Vec<String> {
    all(file, "run").into_iter().filter_map(|script| script.as_str().map(str::to_owned)).collect()
}

/// Every action that a workflow or another action uses.
pub(crate) fn uses(file: &Value) -> Vec<String> {
    all(file, "uses").into_iter().map(|name| text(name).to_owned()).collect()
}
