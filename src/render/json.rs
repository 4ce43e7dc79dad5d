//! The output contract: one case as one JSON object, fields in a fixed order, offsets in UTF-8 bytes.

use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

use super::escape::json_fragment;
use super::format::{Failure, Format};
use super::judged::Judged;
use super::reason::reason;
use super::tally::Tally;
use super::words;
use crate::case::{Case, CaseError};
use crate::expectation::{Disagreement, disagreements};
use crate::finding::{Allowed, Disputes, Evidence, Finding, Report, Statement};

/// One case's report as a line of JSON, without the line's ending.
///
/// Characters that could fool a terminal are escaped, which JSON allows for any character.
///
/// ```
/// use factsnap::{Case, check, render::json_line};
///
/// let case = Case::new("It rained.").with_source("1", "It rained.");
/// assert!(json_line(&case, &check(&case)).starts_with(r#"{"id":"","verdict":"consistent","findings":["#));
/// ```
pub fn json_line(case: &Case, report: &Report) -> String {
    let verdict = if report.is_consistent() { "consistent" } else { "inconsistent" };
    let disputes = report.disputes();
    let findings = report.findings.iter().map(|finding| FindingLine::new(case, &disputes, finding)).collect();
    let allowed = report.allowed.iter().map(|allowed| AllowedLine::new(case, &disputes, allowed)).collect();
    let unmet = disagreements(case, report);
    let unmet = unmet.iter().map(|disagreement| UnmetLine::new(case, disagreement)).collect();
    line(&CaseLine { id: &case.id, verdict, findings, allowed, unmet })
}

/// What stands in the place of a record that cannot be read; `line` is `None` for a case file, which has its own places.
pub fn json_error_line(id: Option<&str>, line_number: Option<usize>, error: &CaseError) -> String {
    line(&ErrorLine { id, line: line_number, error: error.to_string() })
}

/// The answer of `mentions` for one text.
pub fn json_mentions_line(id: Option<&str>, mentions: Vec<serde_json::Value>) -> String {
    line(&MentionsLine { id, mentions })
}

/// Writes one line of JSON for each case, or one array of them.
#[derive(Debug)]
pub struct Json {
    is_array: bool,
    is_first: bool,
}

impl Json {
    /// A line for each case, as it is read.
    pub fn lines() -> Self {
        Self { is_array: false, is_first: true }
    }

    /// One array of what the lines would be.
    pub fn array() -> Self {
        Self { is_array: true, is_first: true }
    }

    fn item(&mut self, item: &str, out: &mut dyn io::Write) -> io::Result<()> {
        match (self.is_array, std::mem::take(&mut self.is_first)) {
            (true, true) => write!(out, "\n{item}"),
            (true, false) => write!(out, ",\n{item}"),
            (false, _) => writeln!(out, "{item}"),
        }
    }
}

impl Format for Json {
    fn start(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        if self.is_array { write!(out, "[") } else { Ok(()) }
    }

    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.item(&json_line(judged.case, judged.report), out)
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.item(&json_error_line(failure.id, failure.line, failure.error), out)
    }

    fn finish(&mut self, _: &Tally, out: &mut dyn io::Write) -> io::Result<()> {
        if self.is_array { writeln!(out, "\n]") } else { Ok(()) }
    }
}

#[derive(Serialize)]
struct CaseLine<'a> {
    id: &'a str,
    verdict: &'static str,
    findings: Vec<FindingLine<'a>>,
    /// Only where a person allows something.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allowed: Vec<AllowedLine<'a>>,
    /// Only where an `expect` is not met.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unmet: Vec<UnmetLine<'a>>,
}

#[derive(Serialize)]
struct UnmetLine<'a> {
    kind: &'static str,
    expect: &'static str,
    claim: StretchLine<'a>,
    reason: String,
}

#[derive(Serialize)]
struct StretchLine<'a> {
    start: u32,
    end: u32,
    text: &'a str,
}

#[derive(Serialize)]
struct AllowedLine<'a> {
    #[serde(flatten)]
    finding: FindingLine<'a>,
    allowed: &'a str,
}

#[derive(Serialize)]
struct FindingLine<'a> {
    code: &'static str,
    checker: &'static str,
    /// Only for what a judge says.
    #[serde(skip_serializing_if = "Option::is_none")]
    judge: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
    verdict: &'static str,
    claim: StatementLine<'a>,
    evidence: Vec<EvidenceLine<'a>>,
    reason: String,
    /// Only where the rules and judges disagree.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    against: Vec<AgainstLine<'a>>,
}

#[derive(Serialize)]
struct AgainstLine<'a> {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    judge: Option<&'a str>,
    verdict: &'static str,
}

#[derive(Serialize)]
struct EvidenceLine<'a> {
    source: &'a str,
    /// Only for words of the title, whose offsets are those of the title.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    place: Option<&'static str>,
    #[serde(flatten)]
    statement: StatementLine<'a>,
}

#[derive(Serialize)]
struct StatementLine<'a> {
    start: u32,
    end: u32,
    text: &'a str,
    value: Option<String>,
}

#[derive(Serialize)]
struct ErrorLine<'a> {
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    error: String,
}

#[derive(Serialize)]
struct MentionsLine<'a> {
    id: Option<&'a str>,
    mentions: Vec<serde_json::Value>,
}

impl<'a> FindingLine<'a> {
    fn new(case: &'a Case, disputes: &Disputes<'a>, finding: &'a Finding) -> Self {
        Self {
            code: finding.code.id,
            checker: finding.code.checker,
            judge: finding.judge(),
            about: finding.judge().map(|_| finding.kind()).filter(|kind| *kind != finding.code.checker),
            verdict: finding.verdict().as_str(),
            claim: StatementLine::new(&case.summary, &finding.claim),
            evidence: finding.evidence.iter().map(|evidence| EvidenceLine::new(case, evidence)).collect(),
            reason: reason(case, finding),
            against: disputes.against(finding).into_iter().map(AgainstLine::new).collect(),
        }
    }
}

impl<'a> AgainstLine<'a> {
    fn new(other: &'a Finding) -> Self {
        Self { code: other.code.id, judge: other.judge(), verdict: other.verdict().as_str() }
    }
}

impl<'a> AllowedLine<'a> {
    fn new(case: &'a Case, disputes: &Disputes<'a>, allowed: &'a Allowed) -> Self {
        let why = case.allow.get(allowed.allow).map_or("", |allow| allow.reason.as_str());
        Self { finding: FindingLine::new(case, disputes, &allowed.finding), allowed: why }
    }
}

impl<'a> UnmetLine<'a> {
    fn new(case: &'a Case, disagreement: &Disagreement<'_>) -> Self {
        let span = disagreement.span;
        Self {
            kind: disagreement.kind.name(),
            expect: disagreement.word.expected().as_str(),
            claim: StretchLine { start: span.start, end: span.end, text: span.slice(&case.summary) },
            reason: super::disagreement(disagreement),
        }
    }
}

impl<'a> EvidenceLine<'a> {
    fn new(case: &'a Case, evidence: &'a Evidence) -> Self {
        Self {
            source: words::source_id(case, evidence),
            place: evidence.in_title.then_some("title"),
            statement: StatementLine::new(words::evidence_text(case, evidence), &evidence.statement),
        }
    }
}

impl<'a> StatementLine<'a> {
    fn new(text: &'a str, statement: &'a Statement) -> Self {
        let span = statement.span;
        Self { start: span.start, end: span.end, text: span.slice(text), value: words::value(&statement.value) }
    }
}

/// Compact JSON that escapes hidden characters too.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        CompactFormatter.write_string_fragment(writer, &json_fragment(fragment))
    }
}

pub(crate) fn line(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    // Writing strings, numbers and lists to memory cannot fail, and serde_json writes UTF-8.
    let _ = value.serialize(&mut Serializer::with_formatter(&mut bytes, Visible));
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::json_line;
    use crate::render::sample;

    #[test]
    fn fields_are_in_the_order_of_the_contract() {
        let (mut case, mut report) = sample::training();
        report.findings.retain(|finding| finding.code.id == "TIM001");
        case.id = "a\u{202e}b".to_owned();
        let expected = concat!(
            r#"{"id":"a\u202eb","verdict":"inconsistent","findings":[{"code":"TIM001","checker":"timeframe","#,
            r#""verdict":"contradicted","claim":{"start":45,"end":60,"text":"over five years","value":"P5Y"},"#,
            r#""evidence":[{"source":"1","start":48,"end":59,"text":"three years","value":"P3Y"}],"#,
            r#""reason":"source 1 says three years, the summary says five years"}]}"#,
        );
        assert_eq!(json_line(&case, &report), expected);
    }
}
