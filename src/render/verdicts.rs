//! A snapshot without texts: codes, values and verdicts, in an order that does not depend on where the summary has them.
//!
//! A summary that is written anew says the same in other words and another order, and may say it twice; none of that is seen.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::escape::visible;
use super::words::{source_id, value};
use crate::case::Case;
use crate::finding::{Finding, Report, Statement, Value};
use crate::mention::TimexValue;
use crate::verdict::Verdict;

/// The verdicts of a case as a snapshot that has no word of the summary or of the sources.
///
/// ```
/// use factsnap::{Case, check, render::snapshot_of_verdicts};
///
/// let case = |summary| Case::new(summary).with_source("1", "The crash injured three people.");
/// let verdicts = |summary| snapshot_of_verdicts(&case(summary), &check(&case(summary)));
/// assert_eq!(verdicts("Three people were injured."), "consistent\n\nsupported\n  NUM000 3\n");
/// assert_eq!(verdicts("3 were hurt in it."), verdicts("Three people were injured."));
/// let length = |summary| snapshot_of_verdicts(&Case::new(summary), &check(&Case::new(summary)));
/// assert_eq!(length("It lasts 60 months."), length("It lasts five years."));
/// assert_eq!(verdicts("Nine people were hurt."), "inconsistent\n\ncontradicted\n  NUM001 9; source 1: 3\n");
/// ```
pub fn snapshot_of_verdicts(case: &Case, report: &Report) -> String {
    let mut out = if report.is_consistent() { "consistent\n".to_owned() } else { "inconsistent\n".to_owned() };
    for verdict in Verdict::ALL.into_iter().rev() {
        let findings = report.findings.iter().filter(|finding| finding.verdict() == verdict);
        group(&mut out, &verdict.to_string(), findings.map(|finding| line(case, finding)).collect());
    }
    let allowed = report.allowed.iter().map(|allowed| line(case, &allowed.finding));
    group(&mut out, "allowed", allowed.collect());
    out
}

fn group(out: &mut String, title: &str, lines: BTreeSet<String>) {
    if !lines.is_empty() {
        let _ = writeln!(out, "\n{title}");
    }
    for line in lines {
        let _ = writeln!(out, "  {}", visible(&line));
    }
}

/// "TIM001 P5Y; source 1: P3Y": what a supported claim rests on is its own value, and need not be said.
fn line(case: &Case, finding: &Finding) -> String {
    let own = form(&finding.claim).map(|form| format!(" {form}")).unwrap_or_default();
    let judge = finding.judge().map(|judge| format!(" {judge} {}", finding.kind())).unwrap_or_default();
    let mut line = format!("{}{judge}{own}", finding.code.id);
    let evidence = finding.evidence.iter().filter(|_| finding.verdict() != Verdict::Supported);
    let theirs =
        evidence.filter_map(|one| Some(format!("; source {}: {}", source_id(case, one), form(&one.statement)?)));
    let mut said = BTreeSet::new();
    for one in theirs {
        if said.insert(one.clone()) {
            line.push_str(&one);
        }
    }
    line
}

/// A value with the modifier that TIMEX3 keeps beside it: ">=3", "2024 START"; equal values in one unit, 60 months as five years.
fn form(statement: &Statement) -> Option<String> {
    match &statement.value {
        Value::Quantity(quantity) => value(&Value::Quantity(Box::new(quantity.in_common_unit()))),
        Value::Timex(timex) => {
            let modifier = timex.modifier.map(|modifier| format!(" {modifier}")).unwrap_or_default();
            let value = match timex.value {
                TimexValue::Duration(length) => TimexValue::Duration(length.in_largest_unit()),
                value => value,
            };
            Some(format!("{value}{modifier}"))
        }
        other => value(other),
    }
}
