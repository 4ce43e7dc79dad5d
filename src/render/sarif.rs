//! SARIF 2.1.0, for code scanning: one run whose rules are our codes and whose results are written case by case.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::concern::{Concern, EXPECT, Unmet, concerns, plain_path, unmet};
use super::escape::visible;
use super::format::{Failure, Format};
use super::json::line;
use super::judged::Judged;
use super::tally::Tally;
use crate::code::{CODES, Code};
use crate::verdict::Verdict;

/// Writes a SARIF log.
#[derive(Debug, Default)]
pub struct Sarif {
    has_results: bool,
    /// What could not be read; SARIF has its place behind the results.
    unreadable: Vec<Value>,
}

impl Format for Sarif {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let driver = json!({
            "name": "factsnap",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": CODES.iter().map(|code| rule(code)).chain([rule_of_expect()]).collect::<Vec<_>>(),
        });
        write!(
            out,
            r#"{{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{{"tool":{{"driver":{}}},"columnKind":"unicodeCodePoints","results":["#,
            line(&driver)
        )
    }

    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()> {
        if judged.is_quiet() && judged.report.allowed.is_empty() {
            return Ok(());
        }
        let (origin, id) = ((judged.origin)(), &judged.case.id);
        let findings = concerns(judged, &origin).into_iter().map(|concern| result(id, &origin.path, &concern));
        let unmet = unmet(judged, &origin).into_iter().map(|unmet| result_of_expect(id, &origin.path, &unmet));
        for result in findings.chain(unmet) {
            let comma = if std::mem::replace(&mut self.has_results, true) { "," } else { "" };
            write!(out, "{comma}\n{}", line(&result))?;
        }
        Ok(())
    }

    fn failed(&mut self, failure: &Failure<'_>, _: &mut dyn Write) -> io::Result<()> {
        let (path, at) = failure.place();
        self.unreadable.push(json!({
            "level": "error",
            "message": {"text": failure.message()},
            "locations": [location(&path, &json!({"startLine": at}))],
        }));
        Ok(())
    }

    fn finish(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        let invocation = json!({
            "executionSuccessful": self.unreadable.is_empty(),
            "toolExecutionNotifications": self.unreadable,
        });
        let told = json!({"tally": tally.to_string()});
        writeln!(out, "\n],\"invocations\":[{}],\"properties\":{}}}]}}", line(&invocation), line(&told))
    }
}

fn rule(code: &Code) -> Value {
    json!({
        "id": code.id,
        "name": code.name,
        "shortDescription": {"text": code.meaning},
        "fullDescription": {"text": format!("{} {}", code.meaning, code.why)},
        "help": {"text": format!("{} Limits: {}", code.why, code.limits)},
        "defaultConfiguration": {"level": level(code.verdict)},
        "properties": {"checker": code.checker, "verdict": code.verdict.as_str()},
    })
}

/// The rule behind those of the codes: what a person expects of a case is to be found.
fn rule_of_expect() -> Value {
    let meaning = "What a person says of the case is not met.";
    json!({
        "id": EXPECT,
        "name": "expect-not-met",
        "shortDescription": {"text": meaning},
        "fullDescription": {"text": meaning},
        "help": {"text": "What a person says is true of the claim, and what was found, are not the same."},
        "defaultConfiguration": {"level": "error"},
    })
}

fn result_of_expect(id: &str, path: &str, unmet: &Unmet) -> Value {
    let (line, column) = unmet.start;
    json!({
        "ruleId": EXPECT,
        "ruleIndex": CODES.len(),
        "level": if unmet.is_notice { "note" } else { "error" },
        "message": {"text": unmet.told},
        "locations": [location(path, &json!({"startLine": line, "startColumn": column}))],
        "partialFingerprints": {"factsnap/v1": unmet.fingerprint},
        "properties": {"case": visible(id)},
    })
}

fn result(id: &str, path: &str, concern: &Concern<'_>) -> Value {
    let code = concern.finding.code;
    let (start_line, start_column) = concern.start;
    let mut region = json!({"startLine": start_line, "startColumn": start_column});
    if let Some((line, column)) = concern.end {
        region["endLine"] = line.into();
        region["endColumn"] = column.into();
    }
    let mut result = json!({
        "ruleId": code.id,
        "ruleIndex": CODES.iter().position(|known| *known == code),
        "level": level(code.verdict),
        "message": {"text": format!("{}: {}: {}", code.verdict, concern.words, concern.reason)},
        "locations": [location(path, &region)],
        "partialFingerprints": {"factsnap/v1": concern.fingerprint},
        "properties": {"case": visible(id)},
    });
    if let Some(why) = &concern.allowed {
        result["suppressions"] = json!([{"kind": "inSource", "justification": why}]);
    } else if concern.is_expected {
        result["suppressions"] = json!([{"kind": "inSource", "justification": "The case expects it."}]);
    }
    result
}

fn location(path: &str, region: &Value) -> Value {
    json!({"physicalLocation": {"artifactLocation": {"uri": uri(path)}, "region": region}})
}

fn level(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "none",
        Verdict::Undetermined => "note",
        Verdict::Unsupported | Verdict::Contradicted => "error",
    }
}

/// A path as a URI reference (RFC 3986): a relative one stays relative.
fn uri(path: &str) -> String {
    let path = plain_path(path);
    let escape = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    let escaped: String = path.bytes().map(escape).collect();
    if escaped.starts_with('/') { format!("file://{escaped}") } else { escaped }
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_uri_references() {
        assert_eq!(uri("cases/a b\u{202e}.toml"), "cases/a%20b%E2%80%AE.toml");
        assert_eq!(uri("/tmp/x:y.toml"), "file:///tmp/x%3Ay.toml");
    }
}
