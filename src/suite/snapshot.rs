//! A snapshot file, in the bytes that insta 1 writes: a head of YAML between two lines of `---`, then the verdict.
//!
//! Written here and not by insta, which takes its settings from the environment only and reports by panics.

use std::fmt::Write as _;

/// What stands above a verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The test program, from the workspace's folder.
    pub(super) source: Option<String>,
    /// The line of the test program, which only a pending verdict has.
    pub(super) assertion_line: Option<u32>,
    /// The case file, from the workspace's folder.
    pub(super) input_file: Option<String>,
}

/// A snapshot read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Snapshot {
    /// The lines between the two `---`, as they are.
    head: Vec<String>,
    /// The verdict, without the line break at its end.
    pub(super) verdict: String,
}

impl Snapshot {
    /// Reads the text of a snapshot file; on failure what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut lines = text.lines();
        if lines.next().map(str::trim_end) != Some("---") {
            return Err("this is not a snapshot: its first line is not `---`".to_owned());
        }
        let mut head = Vec::new();
        for line in lines.by_ref() {
            if line.trim_end() == "---" {
                let verdict = normal(&lines.collect::<Vec<_>>().join("\n"));
                return Ok(Self { head, verdict });
            }
            if !is_field(line) {
                return Err(format!("this is not a snapshot: `{line}` is no field of its head"));
            }
            head.push(line.to_owned());
        }
        Err("this is not a snapshot: no second `---` ends its head".to_owned())
    }

    /// Where the verdict was asserted, as the head has it.
    pub(super) fn source(&self) -> Option<String> {
        self.field("source").map(unquoted)
    }

    fn field(&self, name: &str) -> Option<&str> {
        self.head.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    /// The text of the file once it is accepted: without the line of the test program.
    pub(super) fn accepted(&self) -> String {
        let head = self.head.iter().map(String::as_str).filter(|line| !line.starts_with("assertion_line:"));
        let lines = ["---"].into_iter().chain(head).chain(["---", &self.verdict, ""]);
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// "name: value", or what goes on with the field above; a list or table that does not end is none.
fn is_field(line: &str) -> bool {
    if line.starts_with([' ', '-']) || line.trim() == "{}" {
        return true;
    }
    let Some((name, value)) = line.split_once(':') else { return false };
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let ends = |start, end| !value.trim().starts_with(start) || value.trim_end().ends_with(end);
    is_name && (value.is_empty() || value.starts_with(' ')) && ends('[', ']') && ends('{', '}')
}

impl Head {
    /// The text of a snapshot file with this head.
    pub(super) fn above(&self, verdict: &str) -> String {
        let mut head = String::new();
        let texts = [("source", &self.source), ("input_file", &self.input_file)];
        for (name, text) in texts {
            if let Some(text) = text {
                let _ = writeln!(head, "{name}: {}", quoted(text));
            }
            if let Some(line) = self.assertion_line.filter(|_| name == "source") {
                let _ = writeln!(head, "assertion_line: {line}");
            }
        }
        let head = if head.is_empty() { "{}\n" } else { &head };
        format!("---\n{head}---\n{}\n", normal(verdict))
    }
}

/// A verdict as it is compared: blank lines at its end and the line breaks of Windows do not count.
pub(super) fn normal(verdict: &str) -> String {
    verdict.trim_end().replace("\r\n", "\n")
}

/// A path as insta's YAML has it, which quotes more than YAML asks for.
fn quoted(text: &str) -> String {
    if !needs_quotes(text) {
        return text.to_owned();
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if c.is_ascii_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out + "\""
}

/// Paths end in an ending, so that none is a number or a word of YAML.
fn needs_quotes(path: &str) -> bool {
    path.starts_with([' ', '&', '*', '?', '|', '-', '<', '>', '=', '!', '%', '@', '.'])
        || path.starts_with("0x")
        || path.contains([':', '{', '}', '[', ']', ',', '#', '`', '"', '\'', '\\'])
        || path.contains(|c| matches!(c, '\0'..='\x06' | '\t' | '\n' | '\r' | '\x0e'..='\x1a' | '\x1c'..='\x1f'))
}

/// The text behind quotation marks, its escapes read as those of JSON, which they are.
fn unquoted(value: &str) -> String {
    serde_json::from_str(value).unwrap_or_else(|_| value.trim_matches('\'').to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Head, Snapshot};

    #[test]
    fn what_was_written_is_read() {
        let head = Head { source: Some("a, b.rs".into()), assertion_line: Some(3), input_file: Some("c.toml".into()) };
        let text = head.above("consistent\r\n\n");
        assert_eq!(text, "---\nsource: \"a, b.rs\"\nassertion_line: 3\ninput_file: c.toml\n---\nconsistent\n");
        let read = Snapshot::parse(&text.replace('\n', "\r\n")).unwrap();
        assert_eq!((read.source().as_deref(), read.verdict.as_str()), (Some("a, b.rs"), "consistent"));
        assert_eq!(read.accepted(), text.replace("assertion_line: 3\n", ""));
    }

    #[test]
    fn what_is_no_snapshot_is_refused() {
        let parse = |text: &str| Snapshot::parse(text).unwrap_err();
        assert!(parse("").contains("first line"));
        assert!(parse("---\nsource: a\n").contains("no second"));
        assert!(parse("---\n<<<<<<< HEAD\n---\n").contains("<<<<<<< HEAD"));
        assert!(parse("---\nsource: [\n---\n").contains("source: ["));
    }
}
