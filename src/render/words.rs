//! Findings in words: the one sentence of a reason, and the normal form of a value, for machines and for people.

use super::numbers::{digits, quantity_words};
use super::times::timex_words;
use crate::case::Case;
use crate::expectation::{Disagreement, DisagreementKind};
use crate::finding::{Arithmetic, Evidence, Finding, Reason, Statement, Value};
use crate::mention::Timex;

/// The id of the source that evidence stands in.
pub(super) fn source_id<'c>(case: &'c Case, evidence: &Evidence) -> &'c str {
    case.sources.get(evidence.source).map_or("", |source| &source.id)
}

/// The text that the span of evidence is of.
pub(super) fn evidence_text<'c>(case: &'c Case, evidence: &Evidence) -> &'c str {
    case.sources.get(evidence.source).map_or("", |source| match &source.title {
        Some(title) if evidence.in_title => title,
        _ => &source.text,
    })
}

/// The value of a statement for programs: "3000", ">=5 %", "5..10 km", "P5Y", a speaker's name, "1, 2".
pub(super) fn value(value: &Value) -> Option<String> {
    match value {
        Value::Quantity(quantity) => super::numbers::quantity_value(quantity),
        Value::Timex(timex) => Some(timex.value.to_string()),
        Value::Speaker(name) => Some(name.clone()),
        Value::Sources(ids) => Some(ids.join(", ")),
        Value::Words => None,
    }
}

/// The normal form of a statement for people: "3,000 officers", "P5Y (five years)".
pub(super) fn normal_form(statement: &Statement, text: &str) -> Option<String> {
    match &statement.value {
        Value::Quantity(quantity) => quantity_words(quantity, text),
        Value::Timex(timex) => Some(timex_form(timex)),
        Value::Speaker(name) => Some(name.clone()),
        Value::Sources(ids) if ids.len() == 1 => Some(format!("source {}", ids.join(", "))),
        Value::Sources(ids) => Some(format!("sources {}", ids.join(", "))),
        Value::Words => None,
    }
}

pub(super) fn timex_form(timex: &Timex) -> String {
    let value = timex.value.to_string();
    let mut notes: Vec<String> = timex_words(&value).into_iter().collect();
    notes.extend(timex.modifier.map(|modifier| modifier.to_string()));
    notes.extend(timex.days.and_then(|days| super::times::day_range(&days)).filter(|days| !days.contains(&value)));
    if notes.is_empty() { value } else { format!("{value} ({})", notes.join(", ")) }
}

/// What a statement says, as part of a sentence: "five years", "3,000 officers", or its own words in quotation marks.
fn plain(statement: &Statement, text: &str) -> String {
    let words = match &statement.value {
        Value::Quantity(quantity) => quantity_words(quantity, text),
        Value::Timex(timex) => timex_plain(timex),
        Value::Speaker(name) => Some(name.clone()),
        Value::Sources(_) | Value::Words => None,
    };
    words.unwrap_or_else(|| quoted(statement.span.slice(text)))
}

fn timex_plain(timex: &Timex) -> Option<String> {
    timex_words(&timex.value.to_string())
}

/// Some words of a text in quotation marks, cut where they are many.
pub(super) fn quoted(words: &str) -> String {
    const MOST: usize = 80;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(MOST) {
        None => format!("\"{words}\""),
        Some((end, _)) => format!("\"{}…\"", words.get(..end).unwrap_or_default().trim_end()),
    }
}

/// Why a claim has its verdict, in one sentence without a full stop.
pub(super) fn reason(case: &Case, finding: &Finding) -> String {
    let Some(evidence) = finding.evidence.first() else { return without_evidence(case, finding) };
    let there = Sides::new(case, finding, evidence);
    let Sides { source, claim, evidence } = &there;
    match &finding.reason {
        Reason::Same => format!("{source} says the same"),
        Reason::Follows => format!("follows from {evidence} in {source}"),
        Reason::Converted => format!("{source} has {evidence}, which is {claim} in the other unit"),
        Reason::Rounded => format!("{source} has {evidence}, which is {claim} when rounded"),
        Reason::Derived(arithmetic) => format!("worked out from {source}: {}", worked_out(case, finding, arithmetic)),
        Reason::Differs => there.differ(),
        Reason::OfAnother => there.of_another(case, finding),
        Reason::OtherUnit => format!("the digits agree, the unit does not: {}", there.differ()),
        Reason::NoEvidence | Reason::NoSuchValue => format!("no source has {claim} here; the nearest is {evidence}"),
        Reason::Overlaps => format!("{claim} and {evidence} in {source} overlap, but neither follows from the other"),
        Reason::Vague => format!("too vague to decide: {}", there.differ()),
        Reason::OtherSpeaker => format!("{source} credits it to {evidence}, the summary to {claim}"),
        Reason::OfficeOfSpeaker => {
            format!("{source} has {evidence} say it, the summary has {claim}: near, not the same")
        }
        Reason::OwnAction => format!("{source} tells it as the doing of {evidence}"),
        Reason::OwnVoice => format!("{source} states it in its own voice and credits nobody"),
        Reason::OppositeStance => format!("{source} has the same speaker take the opposite stance"),
        Reason::QuoteDiffers { missing, added } => quote_differs(source, missing, added),
        Reason::HeldElsewhere => format!("{source} holds the sentence, {} does not", cited(finding)),
        Reason::PartlyHeld => format!("{source} holds only part of the sentence"),
        Reason::NoPublicationDate { needed: None } => {
            format!("{source} has no publication date, so {claim} cannot be compared with {evidence}")
        }
        Reason::TooLarge | Reason::NoPublicationDate { .. } | Reason::UnclearSpeaker | Reason::NoSuchSource => {
            without_evidence(case, finding)
        }
    }
}

fn without_evidence(case: &Case, finding: &Finding) -> String {
    let claim = plain(&finding.claim, &case.summary);
    match &finding.reason {
        Reason::Same | Reason::Follows | Reason::Converted | Reason::Rounded => "the sources say the same".to_owned(),
        Reason::Derived(_) => "it can be worked out from the sources".to_owned(),
        Reason::NoEvidence => "nothing in any source bears on it".to_owned(),
        Reason::NoSuchValue | Reason::Differs | Reason::OtherUnit => format!("no source has {claim} here"),
        Reason::OfAnother => format!("the sources have {claim} of something else"),
        Reason::Overlaps => "it neither follows from a source nor excludes one".to_owned(),
        Reason::Vague => "it is too vague to be decided".to_owned(),
        Reason::TooLarge => "the number is too large to hold".to_owned(),
        Reason::NoPublicationDate { needed: None } => {
            "a source without a publication date cannot place it in the calendar".to_owned()
        }
        Reason::NoPublicationDate { needed: Some(day) } => {
            format!("holds only if the source was published on {}; give it a `published` date", super::times::day(*day))
        }
        Reason::UnclearSpeaker => "it is not clear who is meant".to_owned(),
        Reason::OtherSpeaker => format!("no source credits it to {claim}"),
        Reason::OfficeOfSpeaker => format!("no source has {claim} say it, only one who belongs to it"),
        Reason::OwnAction => "a source tells it as the speaker's own doing".to_owned(),
        Reason::OwnVoice => "the sources state it in their own voice and credit nobody".to_owned(),
        Reason::OppositeStance => "a source has the same speaker take the opposite stance".to_owned(),
        Reason::QuoteDiffers { missing, added } => quote_differs("the source", missing, added),
        Reason::NoSuchSource => format!("the case has no {}", cited(finding)),
        Reason::HeldElsewhere => format!("another source holds the sentence, {} does not", cited(finding)),
        Reason::PartlyHeld => "too little of the sentence is found in a source".to_owned(),
    }
}

/// Where a person's word and the program's disagree, in one sentence.
///
/// ```
/// use factsnap::{Case, Expect, Verdict, check, disagreements, render::disagreement};
///
/// let mut case = Case::new("It rained.").with_source("1", "It rained.");
/// let (claim, verdict) = ("It rained".into(), Verdict::Contradicted);
/// case.expect.push(Expect { claim, nth: None, checker: None, verdict, gap: None });
/// let report = check(&case);
/// assert_eq!(
///     disagreement(&disagreements(&case, &report)[0]),
///     r#"missed: "It rained" is contradicted, and nothing there is flagged"#,
/// );
/// ```
pub fn disagreement(disagreement: &Disagreement<'_>) -> String {
    let expect = disagreement.expect;
    let claim = quoted(&expect.claim);
    let nth = expect.nth.map(|nth| format!(" (occurrence {nth})")).unwrap_or_default();
    let verdict = expect.verdict;
    match disagreement.kind {
        DisagreementKind::Missed if verdict.is_flagged() => {
            format!("missed: {claim}{nth} is {verdict}, and nothing there is flagged")
        }
        DisagreementKind::Missed => format!("missed: {claim}{nth} is {verdict}, and no finding there says so"),
        DisagreementKind::FalseAlarm => format!("false alarm: {claim}{nth} is {verdict}, and is flagged"),
        DisagreementKind::OtherVerdict(found) => {
            format!("other verdict: {claim}{nth} is {verdict}, and is found to be {found}")
        }
        DisagreementKind::GapClosed => format!("closed gap: {claim}{nth} is {verdict} by now; remove its `gap`"),
    }
}

/// The two sides of a finding, each as part of a sentence.
struct Sides {
    source: String,
    claim: String,
    evidence: String,
}

impl Sides {
    fn new(case: &Case, finding: &Finding, evidence: &Evidence) -> Self {
        let (summary, text) = (case.summary.as_str(), evidence_text(case, evidence));
        let mut sides = Self {
            source: format!("source {}", source_id(case, evidence)),
            claim: plain(&finding.claim, summary),
            evidence: plain(&evidence.statement, text),
        };
        // Normal forms that hide the difference are no help: then the words themselves are shown.
        if sides.claim == sides.evidence {
            sides.claim = quoted(finding.claim.span.slice(summary));
            sides.evidence = quoted(evidence.statement.span.slice(text));
        }
        sides
    }

    /// The first evidence is what the claim speaks of, the second is where its value stands.
    fn of_another(&self, case: &Case, finding: &Finding) -> String {
        let Self { source, claim, evidence } = self;
        let elsewhere = finding.evidence.get(1).map(|other| format!("source {}", source_id(case, other)));
        match elsewhere.filter(|elsewhere| elsewhere != source) {
            Some(elsewhere) => format!("{source} has {evidence} here, {elsewhere} has {claim} of something else"),
            None => format!("{source} has {evidence} here and {claim} of something else"),
        }
    }

    fn differ(&self) -> String {
        format!("{} has {}, the summary {}", self.source, self.evidence, self.claim)
    }
}

fn said(case: &Case, finding: &Finding) -> String {
    plain(&finding.claim, &case.summary)
}

fn cited(finding: &Finding) -> String {
    match &finding.claim.value {
        Value::Sources(ids) if ids.len() > 1 => format!("sources {}", ids.join(", ")),
        Value::Sources(ids) => format!("source {}", ids.join(", ")),
        _ => "the cited source".to_owned(),
    }
}

fn quote_differs(source: &str, missing: &[String], added: &[String]) -> String {
    let words = |words: &[String]| quoted(&words.join(" "));
    match (missing, added) {
        ([], []) => format!("{source} has the quote in other words"),
        ([], added) => format!("the quote adds {} to the words of {source}", words(added)),
        (missing, []) => format!("the quote leaves out {} of {source}", words(missing)),
        (missing, added) => format!("the quote has {} where {source} has {}", words(added), words(missing)),
    }
}

/// "3 + 4 = 7" from the values of the evidence.
fn worked_out(case: &Case, finding: &Finding, arithmetic: &Arithmetic) -> String {
    let number = |statement: &Statement| match &statement.value {
        Value::Quantity(quantity) => quantity.number.as_ref().map(digits),
        _ => None,
    };
    let terms: Option<Vec<String>> = finding.evidence.iter().map(|evidence| number(&evidence.statement)).collect();
    let sign = if *arithmetic == Arithmetic::Sum { " + " } else { " − " };
    match (arithmetic, terms, number(&finding.claim)) {
        (Arithmetic::Count, _, Some(count)) => format!("it lists {count}"),
        (_, Some(terms), Some(result)) if terms.len() > 1 => format!("{} = {result}", terms.join(sign)),
        _ => said(case, finding),
    }
}
