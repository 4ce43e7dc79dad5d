//! Arithmetic written out: "8,000 × 1/4 = 2,000".

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
        Arithmetic::Product => format!("{} = {result}", terms.join(" × ")),
        Arithmetic::Quotient => format!("{} = {result}", terms.join(" ÷ ")),
        Arithmetic::Change => match terms.as_slice() {
            [new, old, ..] => format!("from {old} to {new} is {result}"),
            _ => result,
        },
        Arithmetic::Count => format!("it lists {result}"),
        Arithmetic::Age => format!("{} is {result} years before it was published", terms.join(", ")),
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
