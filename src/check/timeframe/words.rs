//! What the words of two times say beyond their values: "on Monday" twice, two holidays, "next Friday".

use super::super::checker::Relation;
use super::relate;
use super::side;
use super::swap::is_swapped;
use crate::finding::Reason;
use crate::mention::{DateValue, Reading, Timex, TimexValue};
use crate::text::Token;

/// A timex and the text it stands in.
type Told<'r> = (&'r Timex, &'r Reading<'r>);

/// Relates two timexes; one that the claim has exchanged for another of its sentence is no ground for it, and one that
/// the source denies, or has the event on the other side of, speaks against it.
pub(super) fn relate(claim: Told<'_>, source: Told<'_>) -> Relation {
    match by_words(claim, source) {
        Relation::Entails(_) if is_swapped(claim, source) => Relation::Neutral,
        relation @ Relation::Entails(_) => side::turned(claim, source).unwrap_or(relation),
        relation => relation,
    }
}

/// Relates two timexes by their words where those decide, else by their values.
fn by_words(claim: Told<'_>, source: Told<'_>) -> Relation {
    let (stated, given) = (text(claim), text(source));
    // "on Monday" is on Monday, whatever day each text speaks from; "Good Friday" has no value but its words.
    if stated.eq_ignore_ascii_case(given) {
        return relate::same_value(claim.0, source.0);
    }
    if is_unknown(claim.0) || is_unknown(source.0) {
        return relate_unknown(claim, source);
    }
    if [stated, given].into_iter().any(is_next_or_last) && are_a_week_apart(claim.0, source.0) {
        return Relation::Undecided(Reason::Vague);
    }
    relate::relate(claim.0, source.0)
}

fn text((timex, reading): Told<'_>) -> &str {
    timex.span.slice(reading.document.text())
}

/// "next Friday" is the coming Friday to some and the one a week later to others; so is "last Friday" the other way.
fn is_next_or_last(words: &str) -> bool {
    words.get(..5).is_some_and(|word| ["next ", "last "].iter().any(|said| word.eq_ignore_ascii_case(said)))
}

fn are_a_week_apart(a: &Timex, b: &Timex) -> bool {
    match (a.value.date(), b.value.date()) {
        (Some(DateValue::Day(a)), Some(DateValue::Day(b))) => a.until(b).is_ok_and(|span| span.get_days().abs() == 7),
        _ => false,
    }
}

/// Whether nothing is known of a date but that it is one ("the next day", "Good Friday").
fn is_unknown(timex: &Timex) -> bool {
    matches!(timex.in_itself, TimexValue::Date(DateValue::Any(_)))
}

/// Dates of which one is known by its words alone: two holidays are two days, "that year" may be any.
fn relate_unknown(claim: Told<'_>, source: Told<'_>) -> Relation {
    match (is_named_day(claim.0, claim.1), is_named_day(source.0, source.1)) {
        (true, true) if is_unknown(claim.0) && is_unknown(source.0) => Relation::Contradicts(None, Reason::Differs),
        (true, _) => Relation::Neutral,
        _ => relate::by_distance(claim.0, source.0),
    }
}

/// Whether a time is a name: "Good Friday".
pub(super) fn is_named_day(timex: &Timex, reading: &Reading<'_>) -> bool {
    let last = timex.tokens.end.checked_sub(1).and_then(|last| reading.document.get(last));
    last.is_some_and(Token::is_capitalised)
}
