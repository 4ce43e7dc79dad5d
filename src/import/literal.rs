//! Values as Python prints them: `['a', "b's"]`, `[{'text': 'a', 'score': nan}]`, `array(['a' 'b'], dtype=object)`.

use serde_json::{Map, Value};

/// Values within values; more is no list of texts.
const DEEPEST: usize = 16;

/// The list that a text is, as JSON or as Python writes it; `None` where it is anything else.
pub(super) fn list(text: &str) -> Option<Vec<Value>> {
    let text = text.trim();
    if !text.ends_with([']', ')']) {
        return None;
    }
    if let Ok(Value::Array(items)) = serde_json::from_str(text) {
        return Some(items);
    }
    let mut reader = Reader { text, at: 0 };
    match (reader.value(0)?, reader.at == text.len()) {
        (Value::Array(items), true) if !items.is_empty() => Some(items),
        _ => None,
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, mark: char) -> bool {
        self.at = self.text.len() - self.rest().trim_start().len();
        let found = self.rest().starts_with(mark);
        self.at += if found { mark.len_utf8() } else { 0 };
        found
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        for (open, close) in [('[', ']'), ('(', ')')] {
            if self.skip(open) {
                return self.items(close, depth).map(Value::Array);
            }
        }
        if self.skip('{') {
            return self.fields('}', ':', depth).map(Value::Object);
        }
        match self.rest().chars().next()? {
            '\'' | '"' => self.string().map(Value::String),
            c if c.is_alphabetic() || c == '_' => self.named(depth),
            _ => self.number(),
        }
    }

    /// The items up to a closing mark; numpy parts them by spaces alone.
    fn items(&mut self, close: char, depth: usize) -> Option<Vec<Value>> {
        let mut items = Vec::new();
        while !self.skip(close) {
            items.push(self.value(depth + 1)?);
            self.skip(',');
        }
        Some(items)
    }

    /// `'name': value` of a dictionary, or `name=value` of a call.
    fn fields(&mut self, close: char, between: char, depth: usize) -> Option<Map<String, Value>> {
        let mut fields = Map::new();
        while !self.skip(close) {
            let name = if between == '=' { self.word().to_owned() } else { self.string()? };
            if name.is_empty() || !self.skip(between) {
                return None;
            }
            fields.insert(name, self.value(depth + 1)?);
            self.skip(',');
        }
        Some(fields)
    }

    /// `None`, `nan`, `True`; or a call: `array([…], dtype=object)` is its list, `Document(page_content='…')` its names.
    fn named(&mut self, depth: usize) -> Option<Value> {
        let word = self.word();
        match word {
            "None" | "nan" | "NaN" | "null" | "inf" => return Some(Value::Null),
            "True" | "true" => return Some(true.into()),
            "False" | "false" => return Some(false.into()),
            "object" => return Some(Value::String(word.to_owned())),
            _ => {}
        }
        if !self.skip('(') {
            return None;
        }
        if word != "array" {
            return self.fields(')', '=', depth).map(Value::Object);
        }
        let list = self.value(depth + 1)?;
        self.skip(',');
        self.fields(')', '=', depth)?;
        Some(list)
    }

    fn word(&mut self) -> &'t str {
        self.at = self.text.len() - self.rest().trim_start().len();
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn number(&mut self) -> Option<Value> {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c))).unwrap_or(rest.len());
        let number = rest.get(..end).filter(|number| number.parse::<f64>().is_ok())?;
        self.at += end;
        Some(Value::String(number.to_owned()))
    }

    /// The string literal at this place.
    fn string(&mut self) -> Option<String> {
        self.at = self.text.len() - self.rest().trim_start().len();
        let rest = self.rest();
        let mark = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
        let mut out = String::new();
        let mut chars = rest.char_indices().skip(1);
        while let Some((at, c)) = chars.next() {
            match c {
                c if c == mark => {
                    self.at += at + 1;
                    return Some(out);
                }
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
}

fn code(chars: &mut impl Iterator<Item = (usize, char)>, digits: usize) -> Option<char> {
    let digits: String = chars.take(digits).map(|(_, c)| c).collect();
    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::list;

    #[track_caller]
    fn check(text: &str, expected: &Value) {
        assert_eq!(list(text).map(Value::Array).as_ref(), Some(expected), "{text}");
    }

    #[test]
    fn what_python_prints_is_read() {
        check(r#"["a", {"text": "b"}]"#, &json!(["a", {"text": "b"}]));
        check(r#"['a', "b's", 'c\'s\n\u00e9']"#, &json!(["a", "b's", "c's\né"]));
        check("['a'\n 'b']", &json!(["a", "b"]));
        check("('a', 'b',)", &json!(["a", "b"]));
        check("[{'content': 'a', 'score': 0.5}, None, nan]", &json!([{"content": "a", "score": "0.5"}, null, null]));
        check("array(['a', 'b'], dtype=object)", &json!(["a", "b"]));
        check(
            "[Document(metadata={'page': -1, 'ok': True}, page_content='a')]",
            &json!([{"metadata": {"page": "-1", "ok": true}, "page_content": "a"}]),
        );
        check("[]", &json!([]));
    }

    #[test]
    fn anything_else_is_text() {
        for text in ["[1] It rained [2]", "['a", "'a']", "It rained (a lot)", "(It rained)", "[a]", "", "]", "f(x)"] {
            assert_eq!(list(text), None, "{text}");
        }
        assert_eq!(list(&"[".repeat(100_000)), None);
        assert_eq!(list(&("[".repeat(100_000) + &"]".repeat(100_000))), None);
    }
}
