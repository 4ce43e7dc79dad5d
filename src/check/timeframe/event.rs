//! What a timex dates: the event of its clause, or only a thing named or compared beside it.

use crate::lexicon::calendar::Grain;
use crate::mention::{DateValue, Reading, Timex, TimexRelation, TimexValue, YearPart};
use crate::text::{Token, TokenKind};

/// Whether a timex is a calendar date that places the event of its clause, so that another date of that event speaks
/// against it.
///
/// Not so what names a thing ("the 2018 championship", "Saturday's attack").
pub(super) fn dates_it(reading: &Reading<'_>, timex: &Timex) -> bool {
    let Some(date) = timex.in_itself.date() else { return false };
    let exact = !matches!(date, DateValue::Any(_) | DateValue::Relative { .. } | DateValue::Century(_));
    let inside = !matches!(timex.relation, TimexRelation::Since | TimexRelation::Until); // an end of a span is not its event
    let current = reading.document.lower(timex.tokens.start) == "this"; // "this year" is said of all that goes on
    exact && inside && !current && !names_a_thing(reading, timex, date)
}

/// Whether a timex is a date so wide that an article says it of many events: a month or a year.
pub(super) fn is_of_many(reading: &Reading<'_>, timex: &Timex) -> bool {
    let TimexValue::Date(date) = timex.in_itself else { return false };
    let is_rare = names_year(reading, timex) && matches!(date, DateValue::Part(_, YearPart::Month(_))); // "October 2011"
    let wide = matches!(
        date,
        DateValue::Part(_, YearPart::Month(_)) | DateValue::Year(_) | DateValue::Decade(_) | DateValue::Relative { .. }
    ) && date.grain() >= Grain::Month
        && !is_rare;
    wide && !names_a_thing(reading, timex, date)
}

/// Whether a time has the digits of its year.
pub(super) fn names_year(reading: &Reading<'_>, timex: &Timex) -> bool {
    let mut words = timex.tokens.clone().filter_map(|at| reading.document.get(at).map(|token| (at, token)));
    words.any(|(at, token)| token.kind == TokenKind::Number && reading.document.lower(at).len() == 4)
}

/// "the 2018 championship", "Saturday's attack".
fn names_a_thing(reading: &Reading<'_>, timex: &Timex, date: DateValue) -> bool {
    let next = timex.tokens.end;
    let owns = matches!(reading.document.lower(next), "'s" | "’s");
    let bare = timex.phrase == timex.span && matches!(date, DateValue::Year(_));
    owns || bare && reading.document.get(next).is_some_and(Token::is_content_word)
}
