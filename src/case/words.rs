//! What a parser says is wrong, in words for people: no type of Rust and no name of ours.

use std::io;

/// What types of Rust are called, as parsers expect them and as they find them.
const KINDS: &[(&str, &str)] = &[
    ("a sequence", "a list"),
    ("sequence", "a list"),
    ("a map", "a table (TOML) or an object (JSON) with named fields"),
    ("map", "a table (TOML) or an object (JSON) with named fields"),
    ("a string", "text"),
    ("a borrowed string", "text"),
    ("a boolean", "true or false"),
    ("unit value", "nothing"),
    ("unit", "nothing"),
    ("null", "null"),
    ("Option value", "nothing"),
    ("option", "nothing"),
    ("datetime", "a date"),
    ("usize", "a whole number"),
    ("u64", "a whole number"),
    ("u32", "a whole number"),
    ("u8", "a whole number"),
    ("i64", "a whole number"),
    ("f64", "a number"),
    ("any valid JSON value", "a value"),
];

/// What a parser says begins so, and what is meant.
const SAYINGS: &[(&str, &str)] = &[
    ("EOF while parsing a string", "the text ends inside a string: expected a closing `\"`"),
    ("EOF while parsing a list", "the text breaks off inside a list: expected `]`"),
    ("EOF while parsing an object", "the text breaks off inside an object: expected `}`"),
    ("EOF while parsing", "the text breaks off where a value was expected"),
    ("expected value", "expected a value: a text in quotation marks, a number, a list, an object, true, false or null"),
    ("expected ident", "expected true, false or null"),
    ("key must be a string", "expected a name in quotation marks"),
    ("trailing characters", "expected the end of the line: something follows the value"),
    ("trailing comma", "there is a comma with nothing after it"),
    ("control character", "a string contains a line break or a control character: write it as \\n"),
    ("unexpected end of hex escape", "half a character in \\u escapes: the other half is missing"),
    ("lone leading surrogate", "half a character in \\u escapes: the other half is missing"),
    ("recursion limit exceeded", "lists or objects are nested too deeply"),
];

/// What a parser of JSON or TOML says, in words for people: what was expected, and what was found.
///
/// A place that it names is left out, since it is shown apart.
///
/// ```
/// let told = "invalid type: integer `3`, expected a sequence at line 1 column 8";
/// assert_eq!(factsnap::plain_words(told), "expected a list, found the number 3");
/// ```
pub fn plain_words(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or_default();
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((_, meant)) = SAYINGS.iter().find(|(said, _)| message.starts_with(said)) {
        return (*meant).to_owned();
    }
    let mistaken =
        ["invalid type: ", "invalid value: ", "invalid length "].iter().find_map(|it| message.strip_prefix(it));
    match mistaken.and_then(|rest| rest.rsplit_once(", expected ")) {
        Some((found, expected)) => format!("expected {}, found {}", kind(expected), self::found(found)),
        // serde's word for one of several names.
        None => message.replacen("unknown variant ", "unknown value ", 1),
    }
}

/// An I/O error in plain words, the same on every system where it is common.
///
/// ```
/// let error = std::fs::read("no/such/file").unwrap_err();
/// assert_eq!(factsnap::plain_io_words(&error), "there is no such file or folder");
/// ```
pub fn plain_io_words(error: &io::Error) -> String {
    let words = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder",
        io::ErrorKind::PermissionDenied => "that is not permitted",
        io::ErrorKind::InvalidData => "it is not UTF-8",
        io::ErrorKind::IsADirectory => "it is a folder, not a file",
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "a file stands where its folder would be",
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        io::ErrorKind::StorageFull => "the disk is full",
        _ => return error.to_string(),
    };
    words.to_owned()
}

/// What was expected: known by its kind, or said by ourselves.
fn kind(expected: &str) -> &str {
    match KINDS.iter().find(|(known, _)| *known == expected) {
        Some((_, kind)) => kind,
        None if expected.starts_with("struct ") || expected.starts_with("internally tagged enum ") => {
            "a table (TOML) or an object (JSON) with named fields"
        }
        None => expected,
    }
}

/// What was found: `string "x"` is the text "x", and a long one is cut.
fn found(found: &str) -> String {
    const LONGEST: usize = 40;
    let short = |text: &str| match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    };
    for (name, called) in [("string ", "the text"), ("integer ", "the number"), ("floating point ", "the number")] {
        if let Some(value) = found.strip_prefix(name) {
            return short(&format!("{called} {}", value.trim_matches('`')));
        }
    }
    let value = found.strip_prefix("boolean ").unwrap_or(found).trim_matches('`');
    kind(value).to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain_words;

    #[track_caller]
    fn check(message: &str, expected: &str) {
        assert_eq!(plain_words(message), expected);
    }

    #[test]
    fn types_are_said_in_words() {
        check(
            "invalid type: string \"x, expected y\", expected a sequence",
            "expected a list, found the text \"x, expected y\"",
        );
        check("invalid type: integer `3`, expected a string at line 1 column 8", "expected text, found the number 3");
        check(
            "invalid type: map, expected a string",
            "expected text, found a table (TOML) or an object (JSON) with named fields",
        );
        check(
            "invalid type: sequence, expected struct SourceRecord",
            "expected a table (TOML) or an object (JSON) with named fields, found a list",
        );
        check("invalid type: null, expected a string", "expected text, found null");
        check("invalid type: unit value, expected usize", "expected a whole number, found nothing");
        check(
            "invalid type: boolean `true`, expected a map",
            "expected a table (TOML) or an object (JSON) with named fields, found true",
        );
        check("invalid value: integer `-1`, expected usize", "expected a whole number, found the number -1");
        check(
            "invalid type: floating point `1.5`, expected a date such as 2024-09-09",
            "expected a date such as 2024-09-09, found the number 1.5",
        );
        let long = format!("invalid type: string \"{}\", expected a sequence", "x".repeat(1000));
        assert!(plain_words(&long).len() < 80);
    }

    #[test]
    fn what_breaks_off_is_said_so() {
        check("EOF while parsing a value at line 1 column 28", "the text breaks off where a value was expected");
        check("EOF while parsing a list at line 3 column 0", "the text breaks off inside a list: expected `]`");
        check("missing field `summary` at line 1 column 3", "missing field `summary`");
        check("expected `,` or `}` at line 1 column 3", "expected `,` or `}`");
    }

    /// Every type that a case, an output or a configuration has, as the parsers themselves name it.
    #[test]
    fn no_type_of_rust_is_named() {
        let wrong = [
            r#"{"id": 1, "summary": "x"}"#,
            r#"{"summary": [1]}"#,
            r#"{"sources": {"a": 1}, "summary": "x"}"#,
            r#"{"sources": [3], "summary": "x"}"#,
            r#"{"sources": [{"text": []}], "summary": "x"}"#,
            r#"{"sources": [{"published": 3}], "summary": "x"}"#,
            r#"{"sources": [], "summary": "x", "expect": "x"}"#,
            r#"{"sources": [], "summary": "x", "expect": [null]}"#,
            r#"{"sources": [], "summary": "x", "expect": [{"nth": "x"}]}"#,
            r#"{"sources": [], "summary": "x", "expect": [{"nth": -1}]}"#,
            r#"{"sources": [], "summary": "x", "tags": "x"}"#,
            r#"{"sources": [], "summary": "x", "label": true}"#,
            r#"{"sources": [], "summary": {"text": 1}}"#,
            "3",
        ];
        for line in wrong {
            let error = crate::Case::from_json_line(line).unwrap_err().to_string();
            let types = ["sequence", "struct", "map", "usize", "Record", "unit", "string", "invalid type", "Option"];
            assert_eq!(types.iter().find(|name| error.contains(**name)), None, "{line}: {error}");
            assert!(error.contains("expected ") && error.contains("found "), "{line}: {error}");
        }
    }
}
