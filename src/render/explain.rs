//! A code explained: what it means, why it matters, a live example, and where it may be wrong.

use std::fmt::Write as _;

use crate::code::{CODES, Code};
use crate::rule::Rule;

/// Columns of running text.
const WIDTH: usize = 88;

/// Some codes in one line each.
///
/// ```
/// use factsnap::{CODES, render::code_list};
///
/// assert_eq!(code_list(CODES).lines().count(), CODES.len());
/// ```
pub fn code_list(codes: &[&Code]) -> String {
    let name_width = CODES.iter().map(|code| code.name.len()).max().unwrap_or_default();
    let verdict_width = CODES.iter().map(|code| code.verdict.as_str().len()).max().unwrap_or_default();
    let mut out = String::new();
    for Code { id, name, verdict, meaning, .. } in codes {
        let _ = writeln!(out, "{id}  {verdict:verdict_width$}  {name:name_width$}  {meaning}");
    }
    out
}

/// Rules of judgement in a line each.
///
/// ```
/// let list = factsnap::render::rule_list(factsnap::RULES);
/// assert!(list.lines().any(|line| line.starts_with("numeric      one-step ")));
/// ```
pub fn rule_list(rules: &[Rule]) -> String {
    let checker_width = rules.iter().map(|rule| rule.checker.len()).max().unwrap_or_default();
    let name_width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let mut out = String::new();
    for Rule { name, checker, about, .. } in rules {
        let _ = writeln!(out, "{checker:checker_width$}  {name:name_width$}  {about}");
    }
    out
}

/// One code in full; `example` is how its case shows it now.
///
/// ```
/// let code = factsnap::Code::find("TIM001").unwrap();
/// let text = factsnap::render::explanation(code, "contradicted[TIM001]: …\n");
/// assert!(text.starts_with("TIM001 timeframe-contradicted\n"));
/// ```
pub fn explanation(code: &Code, example: &str) -> String {
    let Code { id, name, checker, verdict, meaning, why, limits, .. } = code;
    let mut out = format!("{id} {name}\nverdict: {verdict}, checker: {checker}\n");
    section(&mut out, "What it means", meaning);
    section(&mut out, "Why it matters", why);
    let _ = writeln!(out, "\nExample: cases/{}.toml\n", code.example);
    for line in example.trim_end().lines() {
        let _ = writeln!(out, "{}", format!("    {line}").trim_end());
    }
    section(&mut out, "Limits", limits);
    out
}

fn section(out: &mut String, title: &str, text: &str) {
    let _ = writeln!(out, "\n{title}");
    let mut line = String::from("   ");
    for word in text.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > WIDTH {
            let _ = writeln!(out, "{line}");
            line = String::from("   ");
        }
        line.push(' ');
        line.push_str(word);
    }
    let _ = writeln!(out, "{line}");
}
