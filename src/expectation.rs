//! Where a person's word on a case and the program's verdicts disagree.

use crate::case::{self, Case, Expect};
use crate::finding::{Finding, Report};
use crate::span::Span;
use crate::verdict::Verdict;

/// One `expect` of a case that the report does not bear out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement<'c> {
    /// What the person says.
    pub expect: &'c Expect,
    /// What is wrong.
    pub kind: DisagreementKind,
    /// The first place of the summary that it speaks of.
    pub span: Span,
}

/// How a person's word and the program's verdict disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisagreementKind {
    /// The person says it is wrong, the program does not.
    Missed,
    /// The person says it is right, the program flags it.
    FalseAlarm,
    /// Both flag it, with another verdict.
    OtherVerdict(Verdict),
    /// It is marked as a gap, but the program sees it by now.
    GapClosed,
}

impl DisagreementKind {
    /// Its name: `missed`, `false alarm`, `other verdict` or `closed gap`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::FalseAlarm => "false alarm",
            Self::OtherVerdict(_) => "other verdict",
            Self::GapClosed => "closed gap",
        }
    }
}

/// Compares every `expect` of a case with the findings that overlap its claim.
///
/// `supported` holds where no finding is flagged there; any other verdict holds where a finding has just that verdict, even one
/// that a person allows. An `expect` marked `gap` is the other way round: it disagrees when the gap has closed.
///
/// ```
/// use factsnap::{Case, Expect, Verdict, disagreements};
///
/// let mut case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// case.expect.push(Expect {
///     claim: "Nine".into(),
///     nth: None,
///     checker: None,
///     verdict: Verdict::Supported,
///     gap: None,
/// });
/// let report = factsnap::check(&case);
/// assert_eq!(disagreements(&case, &report).len(), 1);
/// ```
pub fn disagreements<'c>(case: &'c Case, report: &Report) -> Vec<Disagreement<'c>> {
    case.expect.iter().filter_map(|expect| disagreement(case, expect, report)).collect()
}

fn disagreement<'c>(case: &Case, expect: &'c Expect, report: &Report) -> Option<Disagreement<'c>> {
    let places = occurrences(&case.summary, expect);
    let is_there = |finding: &&Finding| {
        places.iter().any(|place| place.overlaps(finding.claim.span))
            && expect.checker.as_deref().is_none_or(|checker| checker == finding.code.checker)
    };
    let there: Vec<&Finding> = report.findings.iter().chain(&report.ignored).filter(is_there).collect();
    let mut allowed = report.allowed.iter().map(|allowed| &allowed.finding).filter(is_there);
    let kind = difference(expect.verdict, &there);
    let kind = kind.filter(|_| allowed.all(|finding| finding.verdict() != expect.verdict));
    let kind = match (&expect.gap, kind) {
        (Some(_), None) => DisagreementKind::GapClosed,
        (Some(_), Some(_)) | (None, None) => return None,
        (None, Some(kind)) => kind,
    };
    let span = places.first().copied().unwrap_or(Span::new(0, 0));
    Some(Disagreement { expect, kind, span })
}

fn difference(expected: Verdict, there: &[&Finding]) -> Option<DisagreementKind> {
    let flagged = there.iter().map(|finding| finding.verdict()).filter(|verdict| verdict.is_flagged()).max();
    match (expected, flagged) {
        (Verdict::Supported, None) => None,
        (Verdict::Supported, Some(_)) => Some(DisagreementKind::FalseAlarm),
        _ if there.iter().any(|finding| finding.verdict() == expected) => None,
        (Verdict::Undetermined, Some(_)) => Some(DisagreementKind::FalseAlarm),
        (_, Some(verdict)) => Some(DisagreementKind::OtherVerdict(verdict)),
        (_, None) => Some(DisagreementKind::Missed),
    }
}

/// The places of the summary that an `expect` speaks of; none when its claim is not in the summary.
pub(crate) fn occurrences(summary: &str, expect: &Expect) -> Vec<Span> {
    case::occurrences(summary, &expect.claim, expect.nth)
}

/// The places of the summary that a person marked as wrong, with their remark: `meta.spans`, as in
/// `{"start": 62, "end": 86, "note": "one year"}`, in bytes of the summary.
pub(crate) fn marks(case: &Case) -> Vec<(Span, Option<String>)> {
    let spans = case.meta.get("spans").and_then(serde_json::Value::as_array);
    let mark = |span: &serde_json::Value| {
        let byte = |name: &str| span.get(name)?.as_u64().and_then(|at| u32::try_from(at).ok());
        let note = span.get("note").and_then(serde_json::Value::as_str).map(str::to_owned);
        Some((Span::new(byte("start")?, byte("end")?), note))
    };
    spans.into_iter().flatten().filter_map(mark).collect()
}
