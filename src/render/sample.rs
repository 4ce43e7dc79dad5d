//! One case with a report made by hand, for the tests of every format: no checker has a say in how findings look.

use crate::case::{Case, Source};
use crate::code::Code;
use crate::finding::{Evidence, Finding, Reason, Report, Statement, Value};
use crate::mention::Reading;
use crate::span::Span;

/// An invented group, a number that holds, and three years told as five; with a character that turns text around.
pub(super) fn training() -> (Case, Report) {
    let mut case = Case::new("Critics argue the plan to train 3,000 people over five years is\u{202e} dear.");
    case.sources.push(Source {
        id: "1".to_owned(),
        publisher: Some("The Courier".to_owned()),
        published: Some(jiff::civil::date(2024, 9, 9)),
        text: "The plan is to train 3,000 people.\r\nIt runs for three years.".to_owned(),
        ..Source::default()
    });
    let mut critics = finding("ATT004", &case, "Critics argue", "", Reason::NoEvidence);
    critics.claim.value = Value::Speaker("critics".to_owned());
    let findings = vec![
        critics,
        finding("NUM000", &case, "3,000", "3,000", Reason::Same),
        finding("TIM001", &case, "over five years", "three years", Reason::Differs),
    ];
    (case, Report { findings, ..Report::default() })
}

fn finding(code: &str, case: &Case, claim: &str, evidence: &str, reason: Reason) -> Finding {
    let evidence = (!evidence.is_empty()).then(|| Evidence {
        source: 0,
        in_title: false,
        statement: statement(&case.sources[0].text, evidence),
    });
    Finding {
        code: Code::find(code).unwrap(),
        claim: statement(&case.summary, claim),
        evidence: evidence.into_iter().collect(),
        reason,
    }
}

/// The words of a text with what the grammars make of them; a number without its noun, which is not what is tested.
fn statement(text: &str, words: &str) -> Statement {
    let at = text.find(words).unwrap();
    let span = Span::new(at as u32, (at + words.len()) as u32);
    let reading = Reading::new(words, None);
    let timex = reading.timexes().first().map(|timex| Value::Timex(Box::new(timex.clone())));
    let quantity = reading.quantities().first().map(|quantity| Value::Quantity(Box::new(quantity.clone())));
    Statement { span, value: timex.or(quantity).unwrap_or(Value::Words) }
}
