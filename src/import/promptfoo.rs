//! promptfoo: the results that `eval --output` writes (JSON, JSON lines), or tests with the output beside them (YAML, JSON, CSV).

use serde_json::Value;

use super::record::{Fields, Record};
use super::shape::{Shape, records};
use crate::case::{CaseError, Problem};

pub(super) fn read(shape: Shape, text: &str) -> Result<Vec<Record>, CaseError> {
    let mut records = records(shape, text, &[&["results", "results"], &["results"], &["tests"]])?;
    for record in &mut records {
        if let Ok(fields) = &mut record.fields {
            match flat(fields) {
                Ok(flat) => *fields = flat,
                Err(problem) => record.fields = Err(problem),
            }
        }
    }
    Ok(records)
}

/// The variables, the output and the description of a result or test side by side.
fn flat(fields: &Fields) -> Result<Fields, Problem> {
    let mut flat = Fields::new();
    match fields.get("vars") {
        Some(Value::Object(vars)) => flat.extend(vars.clone()),
        Some(Value::String(file)) => {
            return Err(Problem::new(format!("the variables of the test are in another file: {file}")));
        }
        // In a table each column is a variable but for those with two underscores.
        _ => flat.extend(
            fields.iter().filter(|(name, _)| !is_special(name)).map(|(name, value)| (name.clone(), value.clone())),
        ),
    }
    if let Some(output) = output(fields)? {
        flat.insert("output".to_owned(), output);
    }
    if let Some(description) = description(fields) {
        flat.insert("description".to_owned(), Value::String(description));
    }
    Ok(flat)
}

fn is_special(name: &str) -> bool {
    name.starts_with("__")
        || ["assert", "options", "metadata", "response", "testCase", "providerOutput"].contains(&name)
}

/// What the provider answered, or what the test gives in its stead.
fn output(fields: &Fields) -> Result<Option<Value>, Problem> {
    let response = fields.get("response");
    if let Some(error) = response.and_then(|response| response.get("error")).or_else(|| fields.get("error"))
        && let Some(error) = error.as_str().filter(|error| !error.is_empty())
        && response.and_then(|response| response.get("output")).is_none()
    {
        return Err(Problem::new(format!("the provider gave no output: {error}")));
    }
    let given = ["providerOutput", "__providerOutput"].iter().find_map(|name| fields.get(*name));
    let output = response.and_then(|response| response.get("output")).or(given);
    // What is no text cannot be judged; a variable may hold the summary instead.
    Ok(output.filter(|output| output.is_string()).cloned())
}

/// What the test says it shows, with the provider where several were asked.
fn description(fields: &Fields) -> Option<String> {
    let test = fields.get("testCase").and_then(|test| test.get("description"));
    let said = fields.get("description").or_else(|| fields.get("__description")).or(test)?.as_str()?;
    let provider = fields.get("provider").and_then(|provider| provider.get("label").or_else(|| provider.get("id")));
    match provider.and_then(Value::as_str).filter(|provider| !provider.is_empty()) {
        Some(provider) => Some(format!("{said} ({provider})")),
        None => Some(said.to_owned()).filter(|said| !said.trim().is_empty()),
    }
}
