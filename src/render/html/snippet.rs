//! A claim as TOML, ready to be pasted into a case.

use std::fmt::Write as _;

use crate::case::{Case, occurrences};
use crate::finding::Finding;
use crate::render::escape::is_hidden;

/// A basic TOML string with nothing in it that is not seen.
///
/// The page keeps it in an attribute, so that a script need only put it behind `claim = `.
pub(super) fn toml_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if is_hidden(c) && u32::from(c) > 0xffff => {
                let _ = write!(out, "\\U{:08x}", u32::from(c));
            }
            c if is_hidden(c) => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Which occurrence of its words in the summary a claim is; `None` where they occur once.
pub(super) fn nth(case: &Case, finding: &Finding) -> Option<usize> {
    let span = finding.claim.span;
    let places = occurrences(&case.summary, span.slice(&case.summary), None);
    let at = places.iter().position(|place| *place == span)?;
    (places.len() > 1).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::toml_string;

    #[test]
    fn any_claim_reads_back_and_hides_nothing() {
        for text in ["", "a", "a\"b\\c", "a\r\nb\tc", "\u{202e}é\0\u{e0041}", "'''"] {
            let string = toml_string(text);
            let table: toml::Table = format!("claim = {string}").parse().unwrap();
            assert_eq!(table["claim"].as_str(), Some(text));
            assert!(!string.chars().any(crate::render::is_hidden), "{string}");
        }
    }
}
