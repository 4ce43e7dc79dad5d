//! Where a person's word on a case and the program's verdicts disagree, and which flags a person expects.

use crate::case::{self, Allow, Case, Expect, Label};
use crate::finding::{Finding, Report};
use crate::recall;
use crate::span::Span;
use crate::verdict::{Expected, Verdict};

/// Something a person says of a case that the report does not bear out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement<'c> {
    /// What the person says.
    pub word: Word<'c>,
    /// What is wrong.
    pub kind: DisagreementKind,
    /// The first place of the summary that it speaks of; empty where there is none.
    pub span: Span,
}

/// What a person says of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word<'c> {
    /// What is true of a claim.
    Expect(&'c Expect),
    /// What is true of the whole summary.
    Label(Label),
    /// A finding that does not count.
    Allow(&'c Allow),
}

impl Word<'_> {
    /// The key it is written under: `expect`, `label` or `allow`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Expect(_) => "expect",
            Self::Label(_) => "label",
            Self::Allow(_) => "allow",
        }
    }

    /// What it says is true of its claim.
    pub fn expected(self) -> Expected {
        match self {
            Self::Expect(expect) => expect.verdict,
            Self::Label(Label::Consistent) => Expected::Supported,
            Self::Label(Label::Inconsistent) => Expected::Flagged,
            Self::Allow(allow) => allow.code.verdict.into(),
        }
    }
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
    /// The summary says neither the words any more nor what they mean: a notice.
    Lapsed,
}

impl DisagreementKind {
    /// Its name: `missed`, `false alarm`, `other verdict`, `closed gap` or `lapsed`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::FalseAlarm => "false alarm",
            Self::OtherVerdict(_) => "other verdict",
            Self::GapClosed => "closed gap",
            Self::Lapsed => "lapsed",
        }
    }

    /// Whether it only tells that a person's word speaks of nothing any more, which fails no run unless that is asked for.
    pub fn is_notice(self) -> bool {
        self == Self::Lapsed
    }
}

/// Compares what a person says of a case with the findings that it speaks of: each `expect`, the `label`, and each `allow`
/// whose words are gone.
///
/// `supported` holds where no finding is flagged there, `flagged` where one is; any other verdict holds where a finding has just
/// that verdict, even one that a person allows. An `expect` marked `gap` is the other way round: it disagrees when the gap has
/// closed. A label disagrees as long as no `expect` says that what it means is a gap.
///
/// ```
/// use factsnap::{Case, Expect, Expected, disagreements};
///
/// let mut case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// case.expect.push(Expect {
///     claim: "Nine".into(),
///     nth: None,
///     checker: None,
///     verdict: Expected::Supported,
///     gap: None,
/// });
/// let report = factsnap::check(&case);
/// assert_eq!(disagreements(&case, &report).len(), 1);
/// ```
pub fn disagreements<'c>(case: &'c Case, report: &Report) -> Vec<Disagreement<'c>> {
    let expects = case.expect.iter().filter_map(|expect| of_expect(case, expect, report));
    let label = case.label.and_then(|label| of_label(case, label, report));
    let allows = case.allow.iter().filter_map(|allow| of_allow(case, allow, report));
    expects.chain(label).chain(allows).collect()
}

/// The flagged findings of a report that nobody expects: no `expect` says that their claims are wrong, or that the program is known
/// to see them otherwise (`gap`), nor does the label.
///
/// ```
/// use factsnap::{Case, Label, check, unexpected};
///
/// let mut case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// assert_eq!(unexpected(&case, &check(&case)).len(), 1);
/// case.label = Some(Label::Inconsistent);
/// assert_eq!(unexpected(&case, &check(&case)).len(), 0);
/// ```
pub fn unexpected<'r>(case: &Case, report: &'r Report) -> Vec<&'r Finding> {
    // Whoever says claim by claim what is wrong says of the rest that it is not.
    if case.expect.is_empty() && case.label == Some(Label::Inconsistent) {
        return Vec::new();
    }
    let flagged: Vec<&Finding> = report.findings.iter().filter(|one| one.verdict().is_flagged()).collect();
    if flagged.is_empty() {
        return flagged;
    }
    let expects: Vec<_> = case.expect.iter().map(|expect| (expect, places(case, expect, report))).collect();
    let is_expected = |finding: &Finding| {
        expects.iter().any(|(expect, places)| {
            expect.checker.as_deref().is_none_or(|checker| finding.is_of(checker))
                && (expect.gap.is_some() || expect.verdict.is(finding.verdict()))
                && places.iter().any(|place| place.overlaps(finding.claim.span))
        })
    };
    flagged.into_iter().filter(|finding| !is_expected(finding)).collect()
}

fn of_expect<'c>(case: &Case, expect: &'c Expect, report: &Report) -> Option<Disagreement<'c>> {
    let places = places(case, expect, report);
    let disagreement = |kind| {
        Some(Disagreement { word: Word::Expect(expect), kind, span: places.first().copied().unwrap_or_default() })
    };
    if places.is_empty() {
        return disagreement(DisagreementKind::Lapsed);
    }
    let is_there = |finding: &&Finding| {
        places.iter().any(|place| place.overlaps(finding.claim.span))
            && expect.checker.as_deref().is_none_or(|checker| finding.is_of(checker))
    };
    let there: Vec<&Finding> = report.findings.iter().chain(&report.ignored).filter(is_there).collect();
    let mut allowed = report.allowed.iter().map(|allowed| &allowed.finding).filter(is_there);
    let kind = difference(expect.verdict, &there);
    let kind = kind.filter(|_| allowed.all(|finding| !expect.verdict.is(finding.verdict())));
    match (&expect.gap, kind) {
        (Some(_), None) => disagreement(DisagreementKind::GapClosed),
        (Some(_), Some(_)) | (None, None) => None,
        (None, Some(kind)) => disagreement(kind),
    }
}

fn difference(expected: Expected, there: &[&Finding]) -> Option<DisagreementKind> {
    let flagged = there.iter().map(|finding| finding.verdict()).filter(|verdict| verdict.is_flagged()).max();
    match (expected, flagged) {
        (Expected::Supported, None) => None,
        (Expected::Supported, Some(_)) => Some(DisagreementKind::FalseAlarm),
        _ if there.iter().any(|finding| expected.is(finding.verdict())) => None,
        (Expected::Undetermined, Some(_)) => Some(DisagreementKind::FalseAlarm),
        (_, Some(verdict)) => Some(DisagreementKind::OtherVerdict(verdict)),
        (_, None) => Some(DisagreementKind::Missed),
    }
}

/// A label where claims say better what is true of them speaks of the whole only.
fn of_label<'c>(case: &Case, label: Label, report: &Report) -> Option<Disagreement<'c>> {
    let whole = |kind| Disagreement { word: Word::Label(label), kind, span: Span::new(0, case.summary.len() as u32) };
    let is_gap = case.expect.iter().any(|expect| expect.gap.is_some());
    let mut flagged = every(report).filter(|finding| finding.verdict().is_flagged() && finding.code.checker != "allow");
    match label {
        Label::Inconsistent if flagged.next().is_none() && !is_gap => Some(whole(DisagreementKind::Missed)),
        Label::Consistent if !unexpected(case, report).is_empty() => Some(whole(DisagreementKind::FalseAlarm)),
        _ => None,
    }
}

fn of_allow<'c>(case: &Case, allow: &'c Allow, report: &Report) -> Option<Disagreement<'c>> {
    let is_gone = recall::places(&case.summary, &allow.claim, allow.nth, every(report)).is_empty();
    is_gone.then(|| Disagreement { word: Word::Allow(allow), kind: DisagreementKind::Lapsed, span: Span::default() })
}

/// The places of the summary that each `expect` of a case speaks of, in their order: those that say its words, else the claims of
/// the report that have their value.
///
/// ```
/// use factsnap::{Case, Expect, Expected, check, expected_places};
///
/// let mut case = Case::new("Three thousand came.").with_source("1", "It rained.");
/// let (claim, verdict) = ("3,000".into(), Expected::Unsupported);
/// case.expect.push(Expect { claim, nth: None, checker: None, verdict, gap: None });
/// assert_eq!(expected_places(&case, &check(&case))[0][0].slice(&case.summary), "Three thousand");
/// ```
pub fn expected_places(case: &Case, report: &Report) -> Vec<Vec<Span>> {
    case.expect.iter().map(|expect| places(case, expect, report)).collect()
}

/// The places of the summary that an `expect` speaks of: that say its words, else what they mean.
pub(crate) fn places(case: &Case, expect: &Expect, report: &Report) -> Vec<Span> {
    recall::places(&case.summary, &expect.claim, expect.nth, every(report))
}

/// Every finding, those that do not count too.
fn every(report: &Report) -> impl Iterator<Item = &Finding> {
    report.findings.iter().chain(&report.ignored).chain(report.allowed.iter().map(|one| &one.finding))
}

/// The places of the summary that say the words of an `expect`.
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
