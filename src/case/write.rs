//! A case file made from texts.

use std::fmt::Write as _;

use super::model::Source;

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
    let mut out = String::new();
    if !note.is_empty() {
        let _ = writeln!(out, "note = {}\n", escaped(note));
    }
    for source in sources {
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
    let _ = writeln!(out, "[summary]\ntext = {}", block(summary));
    out
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
