//! What a person allows: findings taken out of the judgement, and the `[[allow]]`s that do so no longer.

use jiff::civil::Date;

use crate::case::{Allow, Case};
use crate::code;
use crate::finding::{Allowed, Finding, Reason, Report, Statement, Value};
use crate::recall;
use crate::span::Span;
use crate::verdict::Verdict;

/// The report of a case's findings, with what the case allows set apart.
///
/// Without a day every `[[allow]]` holds.
pub(super) fn apply(case: &Case, findings: Vec<Finding>, today: Option<Date>) -> Report {
    if case.allow.is_empty() {
        return Report { findings, ..Report::default() };
    }
    let places = |allow: &Allow| recall::places(&case.summary, &allow.claim, allow.nth, findings.iter());
    let places: Vec<Vec<Span>> = case.allow.iter().map(places).collect();
    let mut is_used = vec![false; case.allow.len()];
    let mut report = Report::default();
    for finding in findings {
        let speaking = case.allow.iter().zip(&places);
        let speaking = speaking.map(|(allow, places)| !has_expired(allow, today) && speaks_of(allow, places, &finding));
        let mut first = None;
        for (at, (_, used)) in speaking.zip(&mut is_used).enumerate().filter(|(_, (speaks, _))| *speaks) {
            *used = true;
            first = first.or(Some(at));
        }
        match first {
            Some(allow) => report.allowed.push(Allowed { finding, allow }),
            None => report.findings.push(finding),
        }
    }
    let idle = is_used.iter().enumerate().filter(|(_, used)| !**used);
    report.findings.extend(idle.filter_map(|(at, _)| idle_allow(case, at, *places.get(at)?.first()?, today)));
    report.findings.sort_by_key(super::place);
    report
}

/// It holds on its last day.
fn has_expired(allow: &Allow, today: Option<Date>) -> bool {
    matches!((allow.until, today), (Some(until), Some(today)) if today > until)
}

fn speaks_of(allow: &Allow, places: &[Span], finding: &Finding) -> bool {
    let is_there = || places.iter().any(|place| place.overlaps(finding.claim.span));
    allow.code == finding.code && finding.verdict() != Verdict::Supported && is_there()
}

/// The finding of an `[[allow]]` that allows nothing, at the claim it was meant for. One whose claim is gone has lapsed, which a
/// disagreement tells.
fn idle_allow(case: &Case, at: usize, span: Span, today: Option<Date>) -> Option<Finding> {
    let allow = case.allow.get(at)?;
    let claim = Statement { span, value: Value::Words };
    let (code, reason) = if has_expired(allow, today) {
        (&code::ALW002, Reason::ExpiredAllow(at))
    } else {
        (&code::ALW001, Reason::UnusedAllow(at))
    };
    Some(Finding { code, claim, evidence: Vec::new(), reason })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::case::{Allow, Case};
    use crate::check::{check, check_on};
    use crate::code::Code;
    use crate::finding::Report;

    fn case(code: &str, claim: &str) -> Case {
        let mut case = Case::new("Nine people were hurt in the crash.")
            .with_source("1", "The crash injured three people on the coast road.");
        let code = Code::find(code).unwrap();
        let until = Some(date(2026, 1, 31));
        case.allow.push(Allow { code, claim: claim.into(), nth: None, reason: "A fixture.".into(), until });
        case
    }

    fn codes(report: &Report) -> (Vec<&str>, Vec<&str>) {
        let allowed = report.allowed.iter().map(|allowed| allowed.finding.code.id);
        (report.findings.iter().map(|finding| finding.code.id).collect(), allowed.collect())
    }

    #[test]
    fn an_allow_takes_out_the_finding_of_its_code_and_place() {
        assert_eq!(codes(&check(&case("NUM001", "Nine people"))), (vec![], vec!["NUM001"]));
        assert_eq!(codes(&check(&case("NUM002", "Nine people"))), (vec!["NUM001", "ALW001"], vec![]));
        assert_eq!(codes(&check(&case("NUM001", "the crash"))), (vec!["NUM001", "ALW001"], vec![]));
        assert_eq!(codes(&check(&case("NUM001", "not there"))), (vec!["NUM001"], vec![]));
        assert_eq!(codes(&check(&case("NUM001", "9 people"))), (vec![], vec!["NUM001"]));
    }

    #[test]
    fn an_allow_holds_on_its_last_day() {
        let case = case("NUM001", "Nine");
        assert_eq!(codes(&check_on(&case, date(2026, 1, 31))), (vec![], vec!["NUM001"]));
        assert_eq!(codes(&check_on(&case, date(2026, 2, 1))), (vec!["ALW002", "NUM001"], vec![]));
    }
}
