//! Years in names: "Euro 2016", "Glasgow 2014". No timexes, but a summary that has one says when.

use super::date_value::DateValue;
use super::value::TimexValue;
use super::{Timex, TimexRelation};
use crate::text::{Document, TokenKind};

/// The year that a token is in the name before it; `None` for any other number.
pub(crate) fn named_year(document: &Document<'_>, at: usize) -> Option<Timex> {
    let token = document.get(at).filter(|token| token.kind == TokenKind::Number && !token.is_glued())?;
    let year: i32 = document.word(at).parse().ok().filter(|year| (1900..2100).contains(year))?;
    let name = document.get(at.checked_sub(1)?).filter(|name| name.is_undated_name() && !name.is_all_caps())?;
    let counts = document
        .get(at + 1)
        .is_some_and(|next| next.senses().unit.is_some() || next.is_glued() && next.is_content_word());
    let value = TimexValue::Date(DateValue::Year(year));
    (name.is_content_word() && !counts).then(|| Timex {
        span: token.span,
        phrase: token.span,
        tokens: at..at + 1,
        value,
        timex3: value,
        in_itself: value,
        from_reference: None,
        modifier: None,
        relation: TimexRelation::In,
        days: DateValue::Year(year).days(),
    })
}
