//! Several texts in one value: a list of texts or of objects that have one, or such a list written out as text.

use serde_json::Value;

use super::literal;

/// Where an object has its text, the surest first.
const NAMES: &[&str] = &[
    "text",
    "content",
    "page_content",
    "pageContent",
    "body",
    "context",
    "passage",
    "document",
    "documents",
    "article",
];

/// The texts of a value: those of its list, or itself; what is null in a list is passed over.
pub(super) fn texts(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(text) => {
            let items = literal::list(text).map(Value::Array);
            Some(items.and_then(|items| texts(&items)).unwrap_or_else(|| vec![text.clone()]))
        }
        Value::Array(items) => {
            let texts = items.iter().filter(|item| !item.is_null()).map(inner).collect::<Option<Vec<_>>>()?;
            Some(texts.into_iter().flatten().collect())
        }
        Value::Object(_) => inner(value),
        _ => None,
    }
}

/// The texts of an item of a list: brackets of its own are words of it.
fn inner(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(text) => Some(vec![text.clone()]),
        Value::Array(_) => texts(value),
        Value::Object(fields) => NAMES.iter().find_map(|name| fields.get(*name)).and_then(inner),
        _ => None,
    }
}

/// The text of one value: a string, or an object that has one under a usual name.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(fields) => NAMES.iter().find_map(|name| Some(fields.get(*name)?.as_str()?.to_owned())),
        _ => None,
    }
}

/// Whether nothing is said in a value: null, blank text, `None` as Python writes it into a table, or a list of such.
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => ["", "None", "nan", "NaN", "null", "[]"].contains(&text.trim()),
        Value::Array(items) => items.iter().all(is_empty),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{is_empty, texts};

    #[track_caller]
    fn check(value: &Value, expected: &[&str]) {
        assert_eq!(texts(value).unwrap(), expected);
    }

    #[test]
    fn lists_however_they_are_written() {
        check(&json!("It rained."), &["It rained."]);
        check(&json!(["a", {"text": "b"}]), &["a", "b"]);
        check(&json!([{"page_content": "a", "metadata": {}}, {"content": ["b", "c"]}]), &["a", "b", "c"]);
        check(&json!([["a"], null, ["b"]]), &["a", "b"]);
        check(&json!({"documents": [["a", "b"]]}), &["a", "b"]);
        check(&json!("[{'content': 'a', 'score': nan}, None, 'b']"), &["a", "b"]);
    }

    #[test]
    fn brackets_that_are_no_list_of_texts_are_text() {
        check(&json!("[1] It rained [2]"), &["[1] It rained [2]"]);
        check(&json!("[1]"), &["[1]"]);
        check(&json!(["['a']"]), &["['a']"]);
        check(&json!("[]"), &[] as &[&str]);
        assert_eq!(texts(&json!(3)), None);
        assert_eq!(texts(&json!([3])), None);
        assert_eq!(texts(&json!([{"score": 3}])), None);
    }

    #[test]
    fn nothing_is_nothing_however_it_is_written() {
        for value in [json!(null), json!(" "), json!("None"), json!("nan"), json!([null, ""]), json!({})] {
            assert!(is_empty(&value), "{value}");
        }
        assert!(!is_empty(&json!(["", "a"])) && !is_empty(&json!(0)));
    }
}
