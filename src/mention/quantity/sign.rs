//! Signs: "-5", "minus five", "negative 2".

use super::Grammar;
use crate::text::TokenKind;

impl Grammar<'_, '_> {
    /// The token of the sign before a number.
    pub(super) fn minus_before(&self, at: usize) -> Option<usize> {
        let sign = at.checked_sub(1).filter(|&sign| sign >= self.floor)?;
        if self.is_any(sign, &["minus", "negative"]) {
            return Some(sign);
        }
        let stands_apart = sign == 0
            || !self.is_glued(sign)
            || self.document.get(sign - 1).is_some_and(|before| {
                before.kind == TokenKind::Symbol && matches!(self.document.word(sign - 1), "(" | "," | "\"")
            });
        let is_sign = matches!(self.document.word(sign), "-" | "−") && self.is_glued(at) && stands_apart;
        is_sign.then_some(sign)
    }
}
