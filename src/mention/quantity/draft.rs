//! A quantity under way: what the grammars hand on to each other until it is whole.

use super::{Quantity, QuantityKind};
use crate::interval::Interval;
use crate::lexicon::modifier::Modifier;
use crate::lexicon::unit::Unit;
use crate::mention::number::Rational;
use crate::text::{Document, TokenRange};

#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// First token, and the one after the last.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: QuantityKind,
    pub(super) number: Option<Rational>,
    pub(super) range: Option<Interval<Rational>>,
    pub(super) modifier: Option<Modifier>,
    pub(super) unit: Option<&'static Unit>,
    pub(super) per: Option<TokenRange>,
}

impl Draft {
    /// One value.
    pub(super) fn point(kind: QuantityKind, tokens: &TokenRange, number: Option<Rational>) -> Self {
        let range = number.map(Interval::point);
        Self { start: tokens.start, end: tokens.end, kind, number, range, modifier: None, unit: None, per: None }
    }

    /// A range of values, none of them stated as the number.
    pub(super) fn range(kind: QuantityKind, tokens: &TokenRange, range: Option<Interval<Rational>>) -> Self {
        Self { start: tokens.start, end: tokens.end, kind, number: None, range, modifier: None, unit: None, per: None }
    }

    pub(super) fn with_unit(self, unit: Option<&'static Unit>) -> Self {
        Self { unit, ..self }
    }

    pub(super) fn tokens(&self) -> TokenRange {
        self.start..self.end
    }

    pub(super) fn finish(self, document: &Document<'_>, head: TokenRange) -> Quantity {
        let tokens = self.tokens();
        Quantity {
            span: document.span_of(&tokens),
            tokens,
            kind: self.kind,
            number: self.number,
            range: self.range,
            modifier: self.modifier,
            unit: self.unit,
            per: self.per.map(|per| document.span_of(&per)),
            head: (!head.is_empty()).then(|| document.span_of(&head)),
            head_tokens: head,
        }
    }
}
