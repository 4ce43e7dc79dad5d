//! Differences as a comment on a pull request.

use std::fmt::Write as _;

use factsnap::diff::{CaseDiff, CaseKind, Change, Effect};
use factsnap::render::code_span;

use super::{became, headline, reason, tallies, whole};

/// Cases shown in full: a comment of GitHub holds 65,536 characters.
const MOST_CASES: usize = 50;
/// Findings shown of one case.
const MOST_FINDINGS: usize = 30;

pub(super) fn page(diffs: &[CaseDiff]) -> String {
    let mut out = format!("### factsnap: {}\n", headline(diffs));
    if !diffs.is_empty() {
        out.push_str("\n| checker | new | gone | changed |\n|---|---:|---:|---:|\n");
    }
    for (checker, tally) in tallies(diffs) {
        let _ = writeln!(out, "| {} | {} | {} | {} |", cell(&checker), tally.new, tally.gone, tally.changed);
    }
    // What is worse is what a person has to look at.
    let mut shown: Vec<&CaseDiff> = diffs.iter().collect();
    shown.sort_by_key(|diff| std::cmp::Reverse(diff.effect));
    for diff in shown.iter().take(MOST_CASES) {
        case(&mut out, diff);
    }
    if shown.len() > MOST_CASES {
        let _ = writeln!(out, "\n… and {} more cases.", shown.len() - MOST_CASES);
    }
    out
}

fn case(out: &mut String, diff: &CaseDiff) {
    let whole = whole(&diff.kind).map(|whole| format!(" ({whole})")).unwrap_or_default();
    let _ = writeln!(out, "\n**{}** {}{whole}\n", diff.effect.as_str(), code(&diff.id));
    if let CaseKind::Broken(why) = &diff.kind {
        let _ = writeln!(out, "- {}", code(why));
    }
    for change in diff.changes.iter().take(MOST_FINDINGS) {
        let _ = writeln!(out, "{}", item(change));
    }
    if diff.changes.len() > MOST_FINDINGS {
        let _ = writeln!(out, "- … and {} more findings", diff.changes.len() - MOST_FINDINGS);
    }
}

fn item(change: &Change) -> String {
    let kind = change.kind().as_str();
    let effect = match change.effect {
        Effect::Better => "better, ",
        Effect::Worse => "worse, ",
        Effect::Neutral => "",
    };
    let claim = change.finding().map(|finding| finding.claim.text.as_str()).unwrap_or_default();
    format!("- {effect}{kind}: {} {} {}", code(&became(change)), code(claim), code(&reason(change)))
}

/// A code span on one line, in which nothing is markup, a link or a mention of somebody.
fn code(text: &str) -> String {
    code_span(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A code span in a table, where a bar would end the cell.
fn cell(text: &str) -> String {
    code(text).replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::{cell, code};

    #[test]
    fn nothing_gets_out_of_a_code_span() {
        for (text, span) in
            [("a <b> @c", "`a <b> @c`"), ("a `b`", "`` a `b` ``"), ("```\nx", "```` ``` x ````"), ("", "`  `")]
        {
            assert_eq!(code(text), span);
        }
        assert_eq!(cell("a|b"), "`a\\|b`");
    }
}
