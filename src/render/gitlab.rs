//! GitLab's code-quality report: one JSON array of issues, written case by case.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::concern::{Concern, Unmet, concerns, fingerprint, plain_path, unmet};
use super::escape::visible;
use super::format::{Failure, Format};
use super::json::line;
use super::judged::Judged;
use super::tally::Tally;
use crate::verdict::Verdict;

/// Writes a code-quality report.
#[derive(Debug, Default)]
pub struct Gitlab {
    has_issues: bool,
}

impl Gitlab {
    fn issue(&mut self, issue: &Value, out: &mut dyn Write) -> io::Result<()> {
        let comma = if std::mem::replace(&mut self.has_issues, true) { "," } else { "" };
        write!(out, "{comma}\n{}", line(issue))
    }
}

impl Format for Gitlab {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "[")
    }

    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()> {
        if judged.is_quiet() {
            return Ok(());
        }
        let origin = (judged.origin)();
        for concern in
            concerns(judged, &origin).iter().filter(|concern| concern.allowed.is_none() && !concern.is_expected)
        {
            self.issue(&issue(&origin.path, concern), out)?;
        }
        for unmet in unmet(judged, &origin) {
            self.issue(&issue_of_expect(&origin.path, &unmet), out)?;
        }
        Ok(())
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn Write) -> io::Result<()> {
        let (path, at) = failure.place();
        let issue = json!({
            "description": failure.message(),
            "check_name": "unreadable",
            "fingerprint": fingerprint(&["unreadable", &path, &at.to_string()]),
            "severity": "blocker",
            "location": {"path": visible(&plain_path(&path)), "lines": {"begin": at}},
        });
        self.issue(&issue, out)
    }

    fn finish(&mut self, _: &Tally, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "\n]")
    }
}

fn issue(path: &str, concern: &Concern<'_>) -> Value {
    let code = concern.finding.code;
    let mut lines = json!({"begin": concern.start.0});
    if let Some((end, _)) = concern.end {
        lines["end"] = end.into();
    }
    json!({
        "description": format!("{}: {}: {}", code.verdict, concern.words, concern.reason),
        "check_name": code.id,
        "fingerprint": concern.fingerprint,
        "severity": severity(code.verdict),
        "location": {"path": visible(&plain_path(path)), "lines": lines},
    })
}

fn issue_of_expect(path: &str, unmet: &Unmet) -> Value {
    json!({
        "description": unmet.told,
        "check_name": unmet.name,
        "fingerprint": unmet.fingerprint,
        "severity": if unmet.is_notice { "info" } else { "major" },
        "location": {"path": visible(&plain_path(path)), "lines": {"begin": unmet.start.0}},
    })
}

fn severity(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported | Verdict::Undetermined => "info",
        Verdict::Unsupported => "major",
        Verdict::Contradicted => "critical",
    }
}
