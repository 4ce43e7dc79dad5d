//! Markdown, for a job's summary or a comment: what is wrong in each case, then the counts as a table.

use std::io::{self, Write};

use super::concern::{Concern, concerns, unmet};
use super::escape::visible;
use super::format::{Failure, Format};
use super::judged::Judged;
use super::tally::Tally;
use crate::verdict::Verdict;

/// Writes GitHub-flavoured Markdown.
#[derive(Debug, Default)]
pub struct Markdown;

impl Format for Markdown {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "## factsnap\n")
    }

    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()> {
        if judged.is_quiet() && judged.report.allowed.is_empty() {
            return Ok(());
        }
        let origin = (judged.origin)();
        let (concerns, unmet) = (concerns(judged, &origin), unmet(judged, &origin));
        let shown: Vec<_> = concerns.iter().filter(|concern| !concern.is_expected).collect();
        if shown.is_empty() && unmet.is_empty() {
            return Ok(());
        }
        writeln!(out, "### {}\n", code_span(&judged.case.id))?;
        for concern in shown {
            writeln!(out, "{}", item(&origin.path, concern))?;
        }
        for unmet in unmet {
            let (line, column) = unmet.start;
            let place = code_span(&format!("{}:{line}:{column}", origin.path));
            writeln!(out, "- **{}** at {place}: {}", unmet.name, prose(&unmet.told))?;
        }
        writeln!(out)
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn Write) -> io::Result<()> {
        let (path, line) = failure.place();
        let name = failure.id.map_or_else(|| format!("{path}:{line}"), str::to_owned);
        let place = code_span(&format!("{path}:{line}"));
        writeln!(out, "### {}\n\n- **unreadable** {place}: {}\n", code_span(&name), prose(&failure.message()))
    }

    fn finish(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        let checkers: Vec<&str> = tally.checkers().collect();
        if !checkers.is_empty() {
            let cells = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
            let verdicts = || Verdict::ALL.into_iter().rev();
            writeln!(out, "{}", cells([String::new()].into_iter().chain(verdicts().map(|v| v.to_string())).collect()))?;
            writeln!(out, "|---|{}", "--:|".repeat(Verdict::ALL.len()))?;
            for checker in checkers {
                let counts = verdicts().map(|verdict| tally.count_of(checker, verdict).to_string());
                writeln!(out, "{}", cells([checker.to_owned()].into_iter().chain(counts).collect()))?;
            }
            writeln!(out)?;
        }
        writeln!(out, "{}", prose(&tally.to_string()))
    }
}

fn item(path: &str, concern: &Concern<'_>) -> String {
    let (line, column) = concern.start;
    let verdict = match concern.allowed {
        Some(_) => "allowed",
        None => concern.finding.verdict().as_str(),
    };
    let why = concern.allowed.as_ref().map(|why| format!(" (allowed: {})", prose(why))).unwrap_or_default();
    format!(
        "- **{verdict}** {} {} at {}: {}{why}",
        concern.finding.code,
        code_span(&concern.words),
        code_span(&format!("{path}:{line}:{column}")),
        prose(&concern.reason),
    )
}

/// Text that nothing in it can turn into anything else: no markup, no link, no mention of a user or an issue.
fn prose(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let is_link = match c {
            ':' => text.get(at + 1..).is_some_and(|rest| rest.starts_with('/')),
            '.' => text.get(at.saturating_sub(3)..at).is_some_and(|before| before.eq_ignore_ascii_case("www")),
            _ => false,
        };
        match c {
            // Escaped or not, GitHub turns these into mentions; within code it does not.
            '@' | '#' => out.extend(['`', c, '`']),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '|' | '&' | '$' => out.extend(['\\', c]),
            _ if is_link => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

/// Text in code style, fenced by more backticks in a row than it holds: nothing in it is markup, a link or a mention.
///
/// ```
/// assert_eq!(factsnap::render::code_span("a`b @c"), "`` a`b @c ``");
/// ```
pub fn code_span(text: &str) -> String {
    let text = visible(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // One space on either side is not shown, and keeps a backtick at the edge from the fence; an empty span is no span.
    if longest > 0 || text.trim().is_empty() {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

#[cfg(test)]
mod tests {
    use super::{code_span, prose};

    #[test]
    fn text_stays_text() {
        assert_eq!(
            prose("<b> *x* [a](b) @me #1 http://x www.x 3:1"),
            r"\<b\> \*x\* \[a\](b) `@`me `#`1 http\://x www\.x 3:1"
        );
        assert_eq!(code_span("a`b``c"), "``` a`b``c ```");
        assert_eq!(code_span("a\n\u{202e}"), "`a \\u{202e}`");
    }
}
