//! promptfoo: the results that `eval --output` writes (JSON, JSON lines), or tests with the output beside them (YAML, JSON, CSV).

use serde_json::Value;

use super::csv;
use super::frame::{mark_outputs, unframed};
use super::record::{Fields, Record};
use super::shape::{Shape, records};
use crate::case::{CaseError, Problem};

/// Where an output that is an object has what it was made from.
const CONTEXTS: &[&str] = &["context", "contexts", "retrieved_contexts", "sources", "documents", "source"];

pub(super) fn read(shape: Shape, text: &str) -> Result<Vec<Record>, CaseError> {
    let records = match shape {
        Shape::Csv => csv::records_renamed(text, mark_outputs)?,
        _ => records(shape, text, &[&["results", "results"], &["results"], &["tests"]])?,
    };
    let unframe = |Record { place, fields }: Record| {
        let all =
            if shape == Shape::Csv { fields.map_or_else(|error| vec![Err(error)], unframed) } else { vec![fields] };
        all.into_iter().map(move |fields| Record { place, fields: fields.and_then(|fields| flat(&fields)) })
    };
    Ok(records.into_iter().flat_map(unframe).collect())
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
        add_output(&mut flat, output);
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
        let error = error.lines().next().unwrap_or_default(); // a stack of calls may follow
        return Err(Problem::new(format!("the provider gave no output: {error}")));
    }
    let given = ["providerOutput", "__providerOutput"].iter().find_map(|name| fields.get(*name));
    match response.map(|response| response.get("output").unwrap_or(&Value::Null)) {
        Some(Value::Null) if given.is_none() => Err(Problem::new("the provider gave no output")),
        Some(Value::Null) | None => Ok(given.cloned()),
        output => Ok(output.cloned()),
    }
}

/// Puts an output beside the variables; the context of one that is an object, or the JSON of one, beside them too.
fn add_output(flat: &mut Fields, output: Value) {
    let parsed = output.as_str().filter(|text| text.trim_start().starts_with('{'));
    let parsed = parsed.and_then(|text| serde_json::from_str::<Value>(text).ok()).filter(Value::is_object);
    let output = parsed.unwrap_or(output);
    for name in CONTEXTS {
        // A variable of the test was there before the model answered.
        if let Some(context) = output.get(*name).filter(|_| !flat.contains_key(*name)) {
            flat.insert((*name).to_owned(), context.clone());
        }
    }
    flat.insert("output".to_owned(), output);
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
