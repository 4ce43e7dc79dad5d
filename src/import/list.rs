//! Several texts in one value: a list, a list written as JSON or as Python writes it, or texts with a mark between them.

use serde_json::Value;

/// The texts of a value: those of its list, or itself.
pub(super) fn texts(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(text) => Some(written(text).unwrap_or_else(|| vec![text.clone()])),
        Value::Array(items) => items.iter().map(text).collect(),
        Value::Object(_) => text(value).map(|text| vec![text]),
        _ => None,
    }
}

/// The text of one value: a string, or an object that has one under a usual name.
pub(super) fn text(value: &Value) -> Option<String> {
    const NAMES: &[&str] = &["text", "content", "page_content", "pageContent", "body", "context"];
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(fields) => NAMES.iter().find_map(|name| Some(fields.get(*name)?.as_str()?.to_owned())),
        _ => None,
    }
}

/// The texts of a list that is written out: `["a", "b"]`, or `['a', "b's"]` as Python does.
fn written(text: &str) -> Option<Vec<String>> {
    let inner = text.trim().strip_prefix('[')?.strip_suffix(']')?;
    if let Ok(items) = serde_json::from_str::<Vec<String>>(text.trim()) {
        return Some(items);
    }
    let mut rest = inner.trim_start();
    let mut items = Vec::new();
    while !rest.is_empty() {
        let (item, after) = python_string(rest)?;
        items.push(item);
        rest = after.trim_start();
        // numpy parts the items of a list by spaces alone.
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    }
    (!items.is_empty()).then_some(items)
}

/// The string literal that a text starts with, and what stands behind it.
fn python_string(text: &str) -> Option<(String, &str)> {
    let mark = text.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let mut out = String::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            c if c == mark => return Some((out, text.get(at + 1..)?)),
            '\\' => match chars.next()?.1 {
                'n' => out.push('\n'),
                't' => out.push('\t'),
                'r' => out.push('\r'),
                'x' => out.push(code(&mut chars, 2)?),
                'u' => out.push(code(&mut chars, 4)?),
                'U' => out.push(code(&mut chars, 8)?),
                c @ ('\\' | '\'' | '"') => out.push(c),
                c => out.extend(['\\', c]),
            },
            c => out.push(c),
        }
    }
    None
}

fn code(chars: &mut impl Iterator<Item = (usize, char)>, digits: usize) -> Option<char> {
    let digits: String = chars.take(digits).map(|(_, c)| c).collect();
    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::texts;

    #[track_caller]
    fn check(value: &Value, expected: &[&str]) {
        assert_eq!(texts(value).unwrap(), expected);
    }

    #[test]
    fn lists_however_they_are_written() {
        check(&json!("It rained."), &["It rained."]);
        check(&json!(["a", {"text": "b"}]), &["a", "b"]);
        check(&json!(r#"["a", "b"]"#), &["a", "b"]);
        check(&json!(r#"['a', "b's", 'c\'s\n\u00e9']"#), &["a", "b's", "c's\né"]);
        check(&json!("['a'\n 'b']"), &["a", "b"]);
    }

    #[test]
    fn brackets_that_are_no_list_are_text() {
        check(&json!("[1] It rained [2]"), &["[1] It rained [2]"]);
        check(&json!("['a"), &["['a"]);
        check(&json!("[]"), &[] as &[&str]);
        assert_eq!(texts(&json!(3)), None);
    }
}
