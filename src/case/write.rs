//! A case file made from texts, or from a case.

use std::fmt::Write as _;

use super::model::{Allow, Case, Expect, Label, Source};

/// The text of a case file with a note, some sources and a summary, which reads back as just these.
///
/// ```
/// use factsnap::{Case, Source, case_toml};
///
/// let source = Source { id: "1".into(), text: "It rained.\n".into(), ..Source::default() };
/// let text = case_toml("Weather.", &[source.clone()], "It's raining '''now'''.");
/// let case = Case::from_toml(&text, "weather")?;
/// assert_eq!((case.sources, case.summary.as_str()), (vec![source], "It's raining '''now'''."));
/// # Ok::<(), factsnap::CaseError>(())
/// ```
pub fn case_toml(note: &str, sources: &[Source], summary: &str) -> String {
    let note = Some(note.to_owned()).filter(|note| !note.is_empty());
    let case = Case { note, sources: sources.to_vec(), summary: summary.to_owned(), ..Case::default() };
    whole_case_toml(&case)
}

/// The text of a case file, which reads back as just this case but for its id, which is the file's path.
///
/// ```
/// use factsnap::{Case, Label, whole_case_toml};
///
/// let mut case = Case::new("It rained.").with_source("1", "It rained.");
/// (case.id, case.label, case.tags) = ("weather".into(), Some(Label::Consistent), vec!["rain".into()]);
/// assert_eq!(Case::from_toml(&whole_case_toml(&case), "weather")?, case);
/// # Ok::<(), factsnap::CaseError>(())
/// ```
pub fn whole_case_toml(case: &Case) -> String {
    let mut out = String::new();
    head(&mut out, case);
    for source in &case.sources {
        self::source(&mut out, source);
    }
    let _ = writeln!(out, "[summary]\ntext = {}", block(&case.summary));
    for expect in &case.expect {
        self::expect(&mut out, expect);
    }
    for allow in &case.allow {
        self::allow(&mut out, allow);
    }
    meta(&mut out, &case.meta);
    out
}

impl Case {
    /// The same with texts as they are written on every system: lines end in `\n` alone, and no byte-order mark comes first.
    ///
    /// ```
    /// let case = factsnap::Case::new("It rained.\r\nIt snowed.").with_plain_lines();
    /// assert_eq!(case.summary, "It rained.\nIt snowed.");
    /// ```
    #[must_use]
    pub fn with_plain_lines(mut self) -> Self {
        let texts = self.sources.iter_mut().map(|source| &mut source.text).chain([&mut self.summary]);
        let claims = self.expect.iter_mut().map(|expect| &mut expect.claim);
        let claims = claims.chain(self.allow.iter_mut().map(|allow| &mut allow.claim));
        for text in texts.chain(claims).filter(|text| text.contains(['\r', '\u{feff}'])) {
            *text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
        }
        self
    }
}

fn head(out: &mut String, case: &Case) {
    if let Some(note) = &case.note {
        let _ = writeln!(out, "note = {}", escaped(note));
    }
    match case.label {
        Some(Label::Consistent) => out.push_str("label = \"consistent\"\n"),
        Some(Label::Inconsistent) => out.push_str("label = \"inconsistent\"\n"),
        None => {}
    }
    if !case.tags.is_empty() {
        let tags: Vec<String> = case.tags.iter().map(|tag| escaped(tag)).collect();
        let _ = writeln!(out, "tags = [{}]", tags.join(", "));
    }
    if !out.is_empty() {
        out.push('\n');
    }
}

fn source(out: &mut String, source: &Source) {
    let _ = writeln!(out, "[[source]]\nid = {}", escaped(&source.id));
    let Source { title, publisher, author, .. } = source;
    for (name, value) in [("title", title), ("publisher", publisher), ("author", author)] {
        if let Some(value) = value {
            let _ = writeln!(out, "{name} = {}", escaped(value));
        }
    }
    if let Some(day) = source.published {
        let _ = writeln!(out, "published = {day}");
    }
    let _ = writeln!(out, "text = {}\n", block(&source.text));
}

fn expect(out: &mut String, expect: &Expect) {
    let _ = writeln!(out, "\n[[expect]]\nclaim = {}", escaped(&expect.claim));
    if let Some(nth) = expect.nth {
        let _ = writeln!(out, "nth = {nth}");
    }
    if let Some(checker) = &expect.checker {
        let _ = writeln!(out, "checker = {}", escaped(checker));
    }
    let _ = writeln!(out, "verdict = \"{}\"", expect.verdict);
    if let Some(gap) = &expect.gap {
        let _ = writeln!(out, "gap = {}", escaped(gap));
    }
}

fn allow(out: &mut String, allow: &Allow) {
    let (code, claim) = (allow.code.id, escaped(&allow.claim));
    let _ = writeln!(out, "\n[[allow]]\ncode = \"{code}\"\nclaim = {claim}");
    if let Some(nth) = allow.nth {
        let _ = writeln!(out, "nth = {nth}");
    }
    let _ = writeln!(out, "reason = {}", escaped(&allow.reason));
    if let Some(day) = allow.until {
        let _ = writeln!(out, "until = {day}");
    }
}

/// What belongs to the case besides, as far as TOML can say it: it has no `null`.
fn meta(out: &mut String, meta: &serde_json::Value) {
    let Some(fields) = meta.as_object() else { return };
    let values = fields.iter().filter_map(|(name, value)| {
        let value = ::toml::Value::try_from(value).ok()?;
        Some((name.clone(), value))
    });
    let table: ::toml::Table = values.collect();
    if !table.is_empty() {
        let whole = ::toml::Table::from_iter([("meta".to_owned(), ::toml::Value::Table(table))]);
        let _ = write!(out, "\n{whole}");
    }
}

/// A text between triple quotes as it is, or in escapes where it holds what cannot stand there; its lines stay lines.
fn block(text: &str) -> String {
    let is_plain = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    let is_literal = text.chars().all(is_plain) && !text.contains("'''") && !text.ends_with('\'');
    if is_literal { format!("'''\n{text}'''") } else { format!("\"\"\"\n{}\"\"\"", in_escapes(text, "\n")) }
}

/// A basic TOML string.
fn escaped(text: &str) -> String {
    format!("\"{}\"", in_escapes(text, "\\n"))
}

/// A text in the escapes of a basic TOML string, with line ends written as `line_end`.
fn in_escapes(text: &str, line_end: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str(line_end),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{case_toml, whole_case_toml};
    use crate::case::{Case, Source};

    #[test]
    fn lines_of_any_system_are_written_as_lines() {
        let case = Case::new("\u{feff}It rained.\r\nIt snowed.\r\n").with_source("1", "a\rb\r\n").with_plain_lines();
        let text = whole_case_toml(&case);
        assert!(text.contains("text = '''\na\nb\n'''"), "{text}");
        assert!(text.contains("text = '''\nIt rained.\nIt snowed.\n'''"), "{text}");
    }

    #[test]
    fn a_text_in_escapes_keeps_its_lines() {
        let text = case_toml("", &[], "He said 'it rains'\nand \"it pours'''\"\u{c}.\n");
        assert!(text.contains("\"\"\"\nHe said 'it rains'\nand \\\"it pours'''\\\"\\u000c.\n\"\"\""), "{text}");
    }

    #[test]
    fn any_text_reads_back() {
        for text in [
            "a",
            "a\n",
            "\na",
            "a'",
            "'''",
            "a\\b \"c\"",
            "tab\t",
            "a\r\nb",
            "nul\0esc\u{1b}del\u{7f}\u{85}",
            "é\u{202e}",
        ] {
            let source = Source { id: text.to_owned(), text: text.to_owned(), ..Source::default() };
            let case = Case::from_toml(&case_toml(text, std::slice::from_ref(&source), text), "x").unwrap();
            assert_eq!((case.sources, case.summary.as_str(), case.note.as_deref()), (vec![source], text, Some(text)));
        }
    }
}
