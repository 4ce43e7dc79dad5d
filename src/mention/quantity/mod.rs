//! Quantities: a number or number range with its unit, its modifier, and the noun it counts.

use super::number::{Rational, number_at};
use super::reading::Taken;
use crate::interval::Interval;
use crate::lexicon::modifier::Modifier;
use crate::lexicon::unit::Unit;
use crate::span::Span;
use crate::text::{Document, TokenRange};

/// What kind of number a quantity is; kinds that are no counts or measures are kept apart in judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// A count or a measure: "3,000 officers", "$1.2bn", "25 miles".
    Cardinal,
    /// A place in an order: "the third", "21st".
    Ordinal,
    /// A share of a whole: "half", "a third of", "one in five", "25%".
    Share,
    /// A factor: "doubled", "three-fold", "40 times".
    Multiplier,
    /// The result of a game or a vote: "3-1".
    Score,
    /// A person's or thing's age: "71-year-old", "aged 71".
    Age,
}

/// A stretch of text that states a quantity.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The words from the modifier to the unit, without the noun counted: "about 2,000", "$1.2bn", "at least 5%".
    pub span: Span,
    pub(crate) tokens: TokenRange,
    /// Count, share, ordinal, …
    pub kind: QuantityKind,
    /// The number as stated, in the stated unit, before the modifier bears on it. `None` for a range ("5 to 10"), a vague
    /// number ("dozens"), and for what is too large to hold.
    pub number: Option<Rational>,
    /// The values the words stand for, in the stated unit: a point for a bare number, more where a modifier or a range
    /// opens it. `None` for what is too large to hold.
    pub range: Option<Interval<Rational>>,
    /// The word that bounds or blurs the number.
    pub modifier: Option<Modifier>,
    /// What the number measures; `None` for a plain count.
    pub unit: Option<&'static Unit>,
    /// The noun counted, its last word last: "foreign security officials". `None` where none was found.
    pub head: Option<Span>,
    pub(crate) head_tokens: TokenRange,
}

/// Finds the quantities of a document among the tokens that are not taken.
pub(crate) fn find(document: &Document<'_>, taken: &Taken) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < document.tokens().len() {
        match number_at(document, at).filter(|_| !taken.is_taken(at)) {
            Some(number) => {
                let tokens = at..number.end;
                found.push(Quantity {
                    span: document.span_of(&tokens),
                    tokens,
                    kind: QuantityKind::Cardinal,
                    number: number.value,
                    range: number.value.map(Interval::point),
                    modifier: None,
                    unit: None,
                    head: None,
                    head_tokens: 0..0,
                });
                at = number.end;
            }
            None => at += 1,
        }
    }
    found
}
