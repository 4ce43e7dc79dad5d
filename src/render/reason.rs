//! The one sentence that says why a claim has its verdict.

use super::arithmetic::worked_out;
use super::times::day as day_words;
use super::words::{evidence_text, plain, quoted, source_id};
use crate::case::Case;
use crate::finding::{Evidence, Finding, Judgement, Reason, Value};

/// Why a claim has its verdict, in one sentence without a full stop.
///
/// ```
/// use factsnap::{Case, check, render::reason};
///
/// let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// assert_eq!(reason(&case, &check(&case).findings[0]), "source 1 says 3 people, the summary says 9 people");
/// ```
pub fn reason(case: &Case, finding: &Finding) -> String {
    match &finding.reason {
        Reason::Judged(judgement) => return judged(judgement),
        Reason::Unjudged { judge, problem } => return unjudged(judge, problem.as_deref()),
        _ => {}
    }
    let Some(evidence) = finding.evidence.first() else { return without_evidence(case, finding) };
    let there = Sides::new(case, finding, evidence);
    let Sides { source, claim, evidence } = &there;
    match &finding.reason {
        Reason::Same => same(finding, source),
        Reason::Follows => format!("follows from {evidence} in {source}"),
        Reason::Converted => format!("{source} says {evidence}, which is {claim} in the other unit"),
        Reason::Rounded => format!("{source} says {evidence}, which is {claim} when rounded"),
        Reason::Derived { by, value } => {
            format!("worked out from {source}: {}", worked_out(case, finding, *by, *value))
        }
        Reason::Differs => there.differ(),
        Reason::OfAnother => there.of_another(case, finding),
        Reason::OtherDirection => format!("{source} has the same number, of a change in the other direction"),
        Reason::Opposite => {
            let what = if matches!(finding.claim.value, Value::Timex(_)) { "time" } else { "number" };
            format!("{source} has the same {what}, but says the opposite of what the summary says of it")
        }
        Reason::OtherStatus => {
            let time = if matches!(finding.claim.value, Value::Timex(_)) { "the same time" } else { "the same" };
            format!("{source} has {time}, but one reports it as done, the other as still to come")
        }
        Reason::OtherUnit => format!("the digits agree, the unit does not: {}", there.differ()),
        Reason::NoEvidence | Reason::NoSuchValue => format!("no source has {claim} here; the nearest is {evidence}"),
        Reason::Overlaps => {
            format!(
                "{source} says {evidence}, the summary says {claim}: both can hold, but neither follows from the other"
            )
        }
        Reason::Hedged => {
            format!("{source} says {evidence}, the summary says {claim}: the number is the same, the hedge is not")
        }
        Reason::Vague => format!("too vague to decide: {}", there.differ()),
        Reason::OtherSpeaker => format!("{source} credits it to {evidence}, the summary to {claim}"),
        Reason::OfficeOfSpeaker => {
            format!("{source} has {evidence} say it, the summary has {claim}: near, not the same")
        }
        Reason::ToldAsFact => format!("{source} reports it only as somebody's claim"),
        Reason::OppositeStance => format!("{source} has the same speaker take the opposite stance"),
        Reason::QuoteDiffers { missing, added } => quote_differs(source, missing, added),
        Reason::NotQuoted => format!("{source} reports these words, but not as a quotation"),
        Reason::HeldElsewhere => format!("{source} supports the sentence, {} does not", cited(finding)),
        Reason::PartlyHeld => format!("{source} supports only part of the sentence"),
        Reason::NoPublicationDate { needed: None } => {
            format!("{source} has no publication date, so {claim} cannot be compared with {evidence}")
        }
        Reason::Countable
        | Reason::Restated
        | Reason::Named
        | Reason::TooLarge
        | Reason::NotCompared { .. }
        | Reason::NoPublicationDate { .. }
        | Reason::UnclearSpeaker
        | Reason::UnusedAllow(_)
        | Reason::ExpiredAllow(_)
        | Reason::Judged(_)
        | Reason::Unjudged { .. }
        | Reason::NoSuchSource => without_evidence(case, finding),
    }
}

/// What a judge says, in its own words on one line.
fn judged(Judgement { judge, says, .. }: &Judgement) -> String {
    let says = says.split_whitespace().collect::<Vec<_>>().join(" ");
    let says = says.trim_end_matches('.');
    if says.is_empty() { format!("{judge} (a judge) says so") } else { format!("{judge} (a judge) says: {says}") }
}

fn unjudged(judge: &str, problem: Option<&str>) -> String {
    match problem {
        Some(problem) => format!("the record of {judge} (a judge) does not hold: {problem}"),
        None => format!("{judge} (a judge) has not been asked yet; run `factsnap judge`"),
    }
}

/// What is wrong with an `[[allow]]`.
fn idle_allow(case: &Case, finding: &Finding, at: usize) -> String {
    let Some(allow) = case.allow.get(at) else { return String::new() };
    let it = format!("the allow of {} at {}", allow.code, quoted(&allow.claim));
    match (&finding.reason, allow.until) {
        (Reason::ExpiredAllow(_), Some(until)) => format!("{it} expired on {until}"),
        _ => format!("{it} matches no finding"),
    }
}

fn without_evidence(case: &Case, finding: &Finding) -> String {
    let claim = plain(&finding.claim, &case.summary);
    match &finding.reason {
        Reason::Same | Reason::Follows | Reason::Converted | Reason::Rounded => same(finding, "a source"),
        Reason::Derived { .. } => "it can be worked out from the sources".to_owned(),
        Reason::Countable => "no source states it, though it may be a count of what a source names".to_owned(),
        Reason::Restated => "the summary's own numbers give it".to_owned(),
        Reason::Named => "the number is part of a name that no source has".to_owned(),
        Reason::NoEvidence => match &finding.claim.value {
            // Where nobody is named ("there are worries") the speaker is the whole claim, which cannot say anything.
            Value::Speaker(name) if *name == finding.claim.span.slice(&case.summary) => {
                "no source has anybody say anything of the kind".to_owned()
            }
            Value::Speaker(name) => format!("no source has {} say anything of the kind", quoted(name)),
            Value::Words => "no source has these words".to_owned(),
            _ => "no source says anything about it".to_owned(),
        },
        Reason::OtherDirection => "the sources have a change in the other direction".to_owned(),
        Reason::Opposite => "the sources say the opposite of the same number".to_owned(),
        Reason::OtherStatus => {
            "the sources do not report it as done where the summary does, or the other way round".to_owned()
        }
        Reason::NoSuchValue | Reason::Differs | Reason::OtherUnit => format!("no source has {claim} here"),
        Reason::OfAnother => format!("the sources have {claim} of something else"),
        Reason::Overlaps => "it neither follows from a source nor excludes one".to_owned(),
        Reason::Hedged => "the sources hedge the same number otherwise".to_owned(),
        Reason::Vague => "it is too vague to decide".to_owned(),
        Reason::TooLarge => "the number is too large to hold".to_owned(),
        Reason::NotCompared { compared } => {
            format!("the texts are too large: only the first {compared} of this kind were compared")
        }
        Reason::NoPublicationDate { needed: None } => {
            "a source without a publication date cannot place it in the calendar".to_owned()
        }
        Reason::NoPublicationDate { needed: Some(day) } => {
            format!("holds only if the source was published on {}; give it a `published` date", day_words(*day))
        }
        Reason::UnclearSpeaker => "it is not clear who is meant".to_owned(),
        Reason::OtherSpeaker => format!("no source credits it to {claim}"),
        Reason::OfficeOfSpeaker => format!("no source has {claim} say it, only one who belongs to it"),
        Reason::ToldAsFact => "a source reports it only as somebody's claim".to_owned(),
        Reason::OppositeStance => "a source has the same speaker take the opposite stance".to_owned(),
        Reason::QuoteDiffers { missing, added } => quote_differs("the source", missing, added),
        Reason::NotQuoted => "a source reports these words, but not as a quotation".to_owned(),
        Reason::NoSuchSource => format!("the case has no {}", cited(finding)),
        Reason::HeldElsewhere => format!("another source supports the sentence, {} does not", cited(finding)),
        Reason::UnusedAllow(at) | Reason::ExpiredAllow(at) => idle_allow(case, finding, *at),
        Reason::PartlyHeld => "too little of the sentence is found in a source".to_owned(),
        Reason::Judged(judgement) => judged(judgement),
        Reason::Unjudged { judge, problem } => unjudged(judge, problem.as_deref()),
    }
}

fn same(finding: &Finding, source: &str) -> String {
    match &finding.claim.value {
        Value::Sources(_) => format!("{source} supports the sentence"),
        Value::Speaker(_) => format!("{source} has the same speaker say it"),
        Value::Words => format!("{source} has the very words"),
        Value::Quantity(_) | Value::Timex(_) => format!("{source} says the same"),
    }
}

/// Whether the first evidence has the claim's own number, if of something else.
fn has_same_number(finding: &Finding) -> bool {
    let evidence = finding.evidence.first().map(|evidence| &evidence.statement.value);
    matches!((&finding.claim.value, evidence), (Value::Quantity(claim), Some(Value::Quantity(other))) if claim.number == other.number)
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
        if finding.evidence.len() == 1 && has_same_number(finding) {
            return format!("{source} has {claim} of something else");
        }
        let Some(other) = finding.evidence.get(1) else {
            return format!("{source} has {evidence} for this, and not {claim}");
        };
        let elsewhere = format!("source {}", source_id(case, other));
        let and = if elsewhere == *source { ", and".to_owned() } else { format!("; {elsewhere} has") };
        let other = plain(&other.statement, evidence_text(case, other));
        match &finding.claim.value {
            Value::Speaker(_) => format!("{source} has {evidence} say this{and} {other} say something else"),
            _ => format!("{source} gives {evidence} for this{and} {other} for something else"),
        }
    }

    fn differ(&self) -> String {
        format!("{} says {}, the summary says {}", self.source, self.evidence, self.claim)
    }
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

#[cfg(test)]
mod tests {
    use super::reason;
    use crate::finding::{Arithmetic, Reason, Value};
    use crate::render::sample;

    /// The reason in words for "over five years" against "three years" in source 1.
    #[track_caller]
    fn check(because: Reason, words: &str) {
        let (case, mut report) = sample::training();
        let mut finding = report.findings.pop().unwrap();
        finding.reason = because;
        assert_eq!(reason(&case, &finding), words);
    }

    /// The reason in words for a claim of another kind: "Critics argue", without evidence.
    #[track_caller]
    fn check_alone(because: Reason, value: Value, words: &str) {
        let (case, mut report) = sample::training();
        let finding = &mut report.findings[0];
        (finding.reason, finding.claim.value) = (because, value);
        assert_eq!(reason(&case, finding), words);
    }

    #[test]
    fn reasons_name_both_sides() {
        check(Reason::Same, "source 1 says the same");
        check(Reason::Follows, "follows from three years in source 1");
        check(Reason::Rounded, "source 1 says three years, which is five years when rounded");
        check(Reason::OfAnother, "source 1 has three years for this, and not five years");
        check(
            Reason::OtherUnit,
            "the digits agree, the unit does not: source 1 says three years, the summary says five years",
        );
        check(Reason::NoSuchValue, "no source has five years here; the nearest is three years");
        check(Reason::Vague, "too vague to decide: source 1 says three years, the summary says five years");
        check(
            Reason::NoPublicationDate { needed: None },
            "source 1 has no publication date, so five years cannot be compared with three years",
        );
        check(
            Reason::NoPublicationDate { needed: Some(jiff::civil::date(2024, 9, 9)) },
            "holds only if the source was published on 9 September 2024; give it a `published` date",
        );
    }

    #[test]
    fn reasons_without_evidence_stand_alone() {
        let speaker = || Value::Speaker("the critics".to_owned());
        check_alone(Reason::NoEvidence, speaker(), r#"no source has "the critics" say anything of the kind"#);
        check_alone(Reason::NoEvidence, Value::Words, "no source has these words");
        check_alone(Reason::NoSuchSource, Value::Sources(vec!["7".to_owned()]), "the case has no source 7");
        check_alone(
            Reason::Derived { by: Arithmetic::Sum, value: None },
            Value::Words,
            "it can be worked out from the sources",
        );
        check_alone(Reason::TooLarge, Value::Words, "the number is too large to hold");
        check_alone(
            Reason::NotCompared { compared: 7 },
            Value::Words,
            "the texts are too large: only the first 7 of this kind were compared",
        );
    }

    #[test]
    fn quotes_show_the_words_that_differ() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let differs = |missing, added| Reason::QuoteDiffers { missing: words(missing), added: words(added) };
        check(differs(&["never"], &["always"]), r#"the quote has "always" where source 1 has "never""#);
        check(differs(&["never"], &[]), r#"the quote leaves out "never" of source 1"#);
        check(differs(&[], &["so", "far"]), r#"the quote adds "so far" to the words of source 1"#);
    }

    #[test]
    fn equal_normal_forms_give_way_to_the_words() {
        let (mut case, mut report) = sample::training();
        let mut finding = report.findings.remove(1);
        finding.reason = Reason::Differs;
        assert_eq!(reason(&case, &finding), r#"source 1 says "3,000", the summary says "3,000""#);
        case.sources.clear();
        assert!(!reason(&case, &finding).is_empty());
    }
}
