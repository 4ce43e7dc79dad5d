//! Arithmetic written out: "8 + 13 = 21".

use num_traits::{CheckedDiv, CheckedMul};

use super::numbers::digits;
use super::words::{evidence_text, plain, quoted};
use crate::case::Case;
use crate::finding::{Arithmetic, Evidence, Finding, Value};
use crate::mention::{Quantity, QuantityKind, Rational};

/// How the value of a claim comes from the values of the evidence; the claim itself where there is nothing to show.
pub(super) fn worked_out(case: &Case, finding: &Finding, by: Arithmetic, value: Option<Rational>) -> String {
    let terms: Vec<String> = finding.evidence.iter().map(|evidence| term(case, evidence)).collect();
    let Some(value) = value.filter(|_| !terms.is_empty()) else { return plain(&finding.claim, &case.summary) };
    let result = result(finding, value);
    match by {
        Arithmetic::Sum => format!("{} = {result}", terms.join(" + ")),
        Arithmetic::Difference => format!("{} = {result}", terms.join(" − ")),
        Arithmetic::Quotient => format!("{} = {result}", terms.join(" ÷ ")),
        Arithmetic::Product => format!("{} = {result}", terms.join(" × ")),
        Arithmetic::Change => match terms.as_slice() {
            [new, old, ..] => format!("from {old} to {new} is {result}"),
            _ => result,
        },
        Arithmetic::Count => format!("it lists {result}"),
    }
}

fn term(case: &Case, evidence: &Evidence) -> String {
    match &evidence.statement.value {
        Value::Quantity(quantity) => number(quantity).unwrap_or_default(),
        _ => quoted(evidence.statement.span.slice(evidence_text(case, evidence))),
    }
}

fn number(quantity: &Quantity) -> Option<String> {
    let first = quantity.number?;
    Some(match (quantity.kind, quantity.other, quantity.unit) {
        (QuantityKind::Score, Some(second), _) => {
            format!("{} − {}", digits(&first.max(second)), digits(&first.min(second)))
        }
        (_, _, Some(unit)) if unit.symbol == "1" => format!("{first}"), // a third stays a third
        (_, _, Some(unit)) if unit.symbol == "%" => format!("{}%", digits(&first)),
        _ => digits(&first),
    })
}

/// The value in percent where the claim is; what never comes out even is cut to a place that tells.
fn result(finding: &Finding, value: Rational) -> String {
    let Value::Quantity(claim) = &finding.claim.value else { return digits(&value) };
    let symbol = claim.unit.map_or("", |unit| unit.symbol);
    let percent = if symbol == "%" { "%" } else { "" };
    let hundredths = Rational::from(100);
    let cut = value.checked_mul(&hundredths).and_then(|value| value.round().checked_div(&hundredths));
    match cut {
        _ if symbol == "1" => value.to_string(), // a third stays a third
        Some(cut) if cut != value && cut != Rational::from(0) => format!("about {}{percent}", digits(&cut)),
        _ => format!("{}{percent}", digits(&value)),
    }
}

#[cfg(test)]
mod tests {
    use super::worked_out;
    use crate::case::Case;
    use crate::code::Code;
    use crate::finding::{Arithmetic, Evidence, Finding, Reason, Statement, Value};
    use crate::mention::{Rational, Reading};
    use crate::span::Span;

    /// The arithmetic that leads from terms to a claim, in words.
    #[track_caller]
    fn check(terms: &str, by: Arithmetic, value: (i128, i128), claim: &str, words: &str) {
        let case = Case::new(claim).with_source("1", terms);
        let value = Rational::new(value.0, value.1);
        let evidence = terms.split("; ").map(|term| {
            let at = term.as_ptr() as usize - terms.as_ptr() as usize;
            Evidence { source: 0, in_title: false, statement: statement(term, at as u32) }
        });
        let reason = Reason::Derived { by, value: Some(value) };
        let code = Code::find("NUM000").unwrap();
        let finding = Finding { code, claim: statement(claim, 0), evidence: evidence.collect(), reason };
        assert_eq!(worked_out(&case, &finding, by, Some(value)), words);
    }

    fn statement(words: &str, at: u32) -> Statement {
        let quantity = Reading::new(words, None).quantities().first().cloned();
        let value = quantity.map_or(Value::Words, |quantity| Value::Quantity(Box::new(quantity)));
        Statement { span: Span::new(at, at + words.len() as u32), value }
    }

    #[test]
    fn terms_and_result_are_written_out() {
        use Arithmetic::{Change, Count, Difference, Quotient, Sum};
        check("26 depots; seven mills", Sum, (33, 1), "more than 30 depots", "26 + 7 = 33");
        check("four men; a woman", Sum, (5, 1), "five people", r#"4 + "a woman" = 5"#);
        check("6.1%; 5.8%", Difference, (3, 10), "0.3 percentage points", "6.1% − 5.8% = 0.3");
        check("a 3-1 win", Difference, (2, 1), "two goals", "3 − 1 = 2");
        check("three; 12", Quotient, (1, 4), "a quarter of the judges", "3 ÷ 12 = 1/4");
        check("3,000 calls; 1,600 calls", Change, (175, 2), "nearly 90%", "from 1,600 to 3,000 is 87.5%");
        check("Alva and Brenne", Count, (2, 1), "two islands", "it lists 2");
    }
}
