//! A case file made from texts, or from a case.

use std::fmt::Write as _;

use super::model::{Case, Expect, Label, Source};

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
    meta(&mut out, &case.meta);
    out
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
    for (name, value) in [("title", &source.title), ("publisher", &source.publisher)] {
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

/// A text between triple quotes as it is, or in escapes where it holds what cannot stand there.
fn block(text: &str) -> String {
    let is_plain = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    let is_literal = text.chars().all(is_plain) && !text.contains("'''") && !text.ends_with('\'');
    if is_literal { format!("'''\n{text}'''") } else { escaped(text) }
}

/// A basic TOML string.
fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::case_toml;
    use crate::case::{Case, Source};

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
