//! Records that are cases already, as `check` reads them from JSON lines: nothing of them is lost.

use serde_json::Value;

use super::Imported;
use super::record::Fields;
use crate::case::{Case, CaseError};

/// Whether a record is a case as it is: its sources are a list of objects that have an id each, or a text each where the label
/// is none of somebody else's.
pub(super) fn is_own(fields: &Fields) -> bool {
    let sources = fields.get("sources").or_else(|| fields.get("source")).and_then(Value::as_array);
    let has = |name: &'static str| move |source: &Value| source.get(name).is_some_and(Value::is_string);
    let label = fields.get("label").filter(|label| !label.is_null());
    let is_ours = label.is_none_or(|label| ["consistent", "inconsistent"].iter().any(|known| label == known));
    let is_list =
        |list: &Vec<Value>| !list.is_empty() && (list.iter().all(has("id")) || is_ours && list.iter().all(has("text")));
    fields.contains_key("summary") && sources.is_some_and(is_list)
}

pub(super) fn case(mut fields: Fields) -> Result<Imported, CaseError> {
    let name = fields.get("id").and_then(Value::as_str).map(str::to_owned);
    // A record of a table may be nameless; a case may not, but gets its name from the file that it is written to.
    fields.insert("id".to_owned(), name.as_deref().unwrap_or("case").into());
    let mut case = Case::from_json_line(&Value::Object(fields).to_string())?;
    case.id.clear();
    Ok(Imported { name, case })
}

#[cfg(test)]
mod tests {
    use super::{case, is_own};
    use crate::case::Case;

    #[test]
    fn a_record_of_our_own_keeps_everything() {
        let line = r#"{"id": "crash", "note": "n", "label": "inconsistent", "tags": ["t"], "meta": {"a": [1]},
            "sources": [{"id": "1", "title": "T", "publisher": "P", "published": "2024-09-09", "text": "It rained."}],
            "summary": {"text": "It snowed."}, "expect": [{"claim": "snowed", "verdict": "unsupported"}],
            "allow": [{"code": "NUM001", "claim": "snowed", "reason": "r"}]}"#;
        let serde_json::Value::Object(fields) = serde_json::from_str(line).unwrap() else { panic!() };
        assert!(is_own(&fields));
        let imported = case(fields).unwrap();
        let read = Case { id: String::new(), ..Case::from_json_line(line).unwrap() };
        assert_eq!((imported.name.as_deref(), imported.case), (Some("crash"), read));
    }
}
