//! One case beside what people say of it: what was found, what was missed, what was flagged in error.

use super::ROWS;
use super::counts::Outcome;
use crate::case::{Case, Label};
use crate::expectation::{marks, occurrences};
use crate::finding::{Finding, Report};
use crate::span::Span;

/// The outcomes of one case, each with the row it counts in.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    pub(super) cases: Vec<(&'static str, Outcome)>,
    pub(super) claims: Vec<(&'static str, Outcome)>,
}

impl Verdicts {
    pub(super) fn is_empty(&self) -> bool {
        self.cases.is_empty() && self.claims.is_empty()
    }
}

/// Something the program got wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// How.
    pub kind: SlipKind,
    /// The checker that should have flagged it, or that flagged it; `any` where that is not said.
    pub row: &'static str,
    /// The stretch of the summary that is meant; the whole of it where no place is known.
    pub span: Span,
    /// What a person says about it, or why they think the program cannot see it.
    pub note: Option<String>,
}

/// How the program was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// A wrong place that was not flagged.
    Missed,
    /// A right place that was flagged.
    Alarm,
}

pub(super) fn compare(case: &Case, report: &Report) -> (Verdicts, Vec<Slip>) {
    let flags: Vec<&Finding> = report.findings.iter().filter(|finding| finding.verdict().is_flagged()).collect();
    let (mut verdicts, mut slips) = (Verdicts::default(), Vec::new());
    match case.label {
        Some(Label::Consistent) => consistent(&flags, &mut verdicts, &mut slips),
        Some(Label::Inconsistent) => inconsistent(case, &flags, &mut verdicts, &mut slips),
        None => {}
    }
    expected(case, &flags, &mut verdicts, &mut slips);
    // A claim that its label tells of already is told of once.
    let mut told: Vec<Slip> = Vec::new();
    for slip in slips {
        if !told.iter().any(|other| other.kind == slip.kind && other.span == slip.span && other.row == slip.row) {
            told.push(slip);
        }
    }
    (verdicts, told)
}

/// A summary that is right as a whole: every flag in it is an alarm, counted once a checker.
fn consistent(flags: &[&Finding], verdicts: &mut Verdicts, slips: &mut Vec<Slip>) {
    verdicts.cases.extend(
        ROWS.map(|row| (row, Outcome::Right(flags.iter().any(|flag| row == "any" || flag.code.checker == row)))),
    );
    slips.extend(flags.iter().map(|flag| alarm(flag, None)));
}

/// A summary that is wrong somewhere: found by the checker of its kind at a marked place, and by any checker anywhere.
fn inconsistent(case: &Case, flags: &[&Finding], verdicts: &mut Verdicts, slips: &mut Vec<Slip>) {
    verdicts.cases.push(("any", Outcome::Wrong(!flags.is_empty())));
    let kind = case.tags.iter().find_map(|tag| tag.strip_prefix("kind:"));
    let row = kind.and_then(|kind| ROWS.into_iter().find(|row| *row == kind && *row != "any"));
    let marks = marks(case);
    let is_found = match row {
        None => !flags.is_empty(),
        Some(row) => {
            let is_marked = |flag: &Finding| marks.iter().any(|(mark, _)| mark.overlaps(flag.claim.span));
            let found = flags.iter().any(|flag| flag.code.checker == row && (marks.is_empty() || is_marked(flag)));
            verdicts.cases.push((row, Outcome::Wrong(found)));
            found
        }
    };
    if !is_found {
        let row = row.unwrap_or("any");
        let whole = (Span::new(0, case.summary.len() as u32), None);
        let marks = if marks.is_empty() { vec![whole] } else { marks };
        slips.extend(marks.into_iter().map(|(span, note)| Slip { kind: SlipKind::Missed, row, span, note }));
    }
}

/// Single claims that a person spoke of.
fn expected(case: &Case, flags: &[&Finding], verdicts: &mut Verdicts, slips: &mut Vec<Slip>) {
    for expect in &case.expect {
        let places = occurrences(&case.summary, expect);
        let there = |flag: &&&Finding| {
            places.iter().any(|place| place.overlaps(flag.claim.span))
                && expect.checker.as_deref().is_none_or(|checker| checker == flag.code.checker)
        };
        let flags: Vec<_> = flags.iter().filter(there).collect();
        let outcome = if expect.verdict.is_flagged() {
            Outcome::Wrong(!flags.is_empty())
        } else {
            Outcome::Right(!flags.is_empty())
        };
        let row = ROWS.into_iter().find(|row| expect.checker.as_deref() == Some(row));
        verdicts.claims.extend(row.into_iter().chain(["any"]).map(|row| (row, outcome)));
        match outcome {
            Outcome::Wrong(false) => {
                let span = places.first().copied().unwrap_or_default();
                let (row, note) = (row.unwrap_or("any"), expect.gap.clone());
                slips.push(Slip { kind: SlipKind::Missed, row, span, note });
            }
            Outcome::Right(true) => slips.extend(flags.iter().map(|flag| alarm(flag, expect.gap.clone()))),
            _ => {}
        }
    }
}

fn alarm(flag: &Finding, note: Option<String>) -> Slip {
    Slip { kind: SlipKind::Alarm, row: flag.code.checker, span: flag.claim.span, note }
}

#[cfg(test)]
mod tests {
    use super::SlipKind;
    use crate::case::{Case, Expect, Label};
    use crate::check::check;
    use crate::score::{Counts, Scores};
    use crate::verdict::Verdict;

    fn crash() -> Case {
        Case::new("Nine people were hurt in the crash.").with_source("1", "The crash injured three people.")
    }

    #[track_caller]
    fn scored(case: &Case, row: &str, counts: Counts, slips: &[SlipKind]) {
        let mut scores = Scores::default();
        let told = scores.add("set", case, &check(case));
        let group = &scores.all;
        assert_eq!(group.cases.get(row).or(group.claims.get(row)), Some(&counts));
        assert_eq!(told.iter().map(|slip| slip.kind).collect::<Vec<_>>(), slips);
    }

    #[test]
    fn a_kind_is_found_at_its_place_only() {
        let mut case = crash();
        case.label = Some(Label::Inconsistent);
        case.tags = vec!["kind:numeric".to_owned()];
        let found = Counts { wrong: 1, found: 1, ..Counts::default() };
        let missed = Counts { found: 0, ..found };
        scored(&case, "numeric", found, &[]);
        case.meta = serde_json::json!({"spans": [{"start": 0, "end": 4}]});
        scored(&case, "numeric", found, &[]);
        case.meta = serde_json::json!({"spans": [{"start": 30, "end": 35, "note": "no crash"}]});
        scored(&case, "numeric", missed, &[SlipKind::Missed]);
        scored(&case, "any", found, &[SlipKind::Missed]);
    }

    #[test]
    fn a_flag_in_a_consistent_summary_is_an_alarm() {
        let mut case = crash();
        case.label = Some(Label::Consistent);
        scored(&case, "numeric", Counts { right: 1, alarms: 1, ..Counts::default() }, &[SlipKind::Alarm]);
        scored(&case, "timeframe", Counts { right: 1, ..Counts::default() }, &[SlipKind::Alarm]);
    }

    #[test]
    fn an_expect_speaks_of_its_claim() {
        let expect =
            |claim: &str, verdict| Expect { claim: claim.to_owned(), nth: None, checker: None, verdict, gap: None };
        let mut case = crash();
        case.expect = vec![expect("Nine", Verdict::Contradicted), expect("the crash", Verdict::Supported)];
        scored(&case, "any", Counts { wrong: 1, found: 1, right: 1, alarms: 0 }, &[]);
    }

    #[test]
    fn a_case_nobody_spoke_of_counts_nowhere() {
        let mut scores = Scores::default();
        scores.add("set", &crash(), &check(&crash()));
        assert!(scores.is_empty());
    }
}
