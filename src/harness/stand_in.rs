//! Thin stand-ins until the case loader and the snapshot renderer are there.

use std::fmt::Write as _;
use std::path::Path;

use crate::case::{Case, Expect};
use crate::finding::Report;
use crate::verdict::Verdict;

pub(super) fn load_case(path: &Path) -> Result<Case, String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| error.to_string())?;
    let value = serde_json::to_value(table).map_err(|error| error.to_string())?;
    let mut case = Case::new(value["summary"]["text"].as_str().or(value["summary"].as_str()).ok_or("no summary")?);
    for expect in value["expect"].as_array().into_iter().flatten() {
        let verdict = expect["verdict"].as_str().unwrap_or_default();
        case.expect.push(Expect {
            claim: expect["claim"].as_str().unwrap_or_default().to_owned(),
            nth: None,
            checker: None,
            verdict: Verdict::ALL.into_iter().find(|v| v.as_str() == verdict).ok_or("no verdict")?,
            gap: expect["gap"].as_str().map(str::to_owned),
        });
    }
    for source in value["source"].as_array().into_iter().flatten() {
        case = case.with_source(source["id"].as_str().unwrap_or_default(), source["text"].as_str().unwrap_or_default());
    }
    Ok(case)
}

pub(super) fn snapshot(case: &Case, report: &Report) -> String {
    let mut text = case.summary.clone();
    for finding in &report.findings {
        let _ = writeln!(text, "{} {}", finding.code, finding.claim.span.slice(&case.summary));
    }
    text
}
