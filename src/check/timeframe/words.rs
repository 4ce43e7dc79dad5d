//! What the words of and around two times say beyond their values: "on Monday" twice, two holidays, "not until 2019", what each dates.

use super::super::checker::Relation;
use super::super::claim::Mention;
use super::super::frame::Frame;
use super::relate;
use crate::finding::Reason;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::mention::{DateValue, Reading, Timex, TimexRelation, TimexValue, YearPart};
use crate::rule::{RuleId, RuleSet};
use crate::text::{Token, TokenKind};

/// A timex and the text it stands in.
type Told<'r> = (&'r Timex, &'r Reading<'r>);

/// Relates two timexes; one that the source denies, or has the event on the other side of, speaks against it.
pub(super) fn relate(claim: Told<'_>, source: Told<'_>, rules: RuleSet) -> Relation {
    match by_words(claim, source, rules) {
        relation @ Relation::Entails(_) => turned(claim, source, rules).unwrap_or(relation),
        relation => relation,
    }
}

/// Relates two timexes by their words where those decide, else by their values.
fn by_words(claim: Told<'_>, source: Told<'_>, rules: RuleSet) -> Relation {
    let has_month = matches!(source.0.value, TimexValue::Date(DateValue::Part(_, YearPart::Month(_)))); // "the following month"
    // "on Monday" is on Monday, whatever day each text speaks from; "Good Friday" has no value but its words.
    if rules.asks(RuleId::SameWords) && text(claim).eq_ignore_ascii_case(text(source))
        || rules.asks(RuleId::InferredYear) && is_same_day_of_year(claim, source)
        || has_month && is_unknown(source.0) && claim.0.value == source.0.value
    {
        return relate::same_value(claim.0, source.0);
    }
    if is_of_other_zone(claim, source) || are_of_other_years(claim, source) {
        return Relation::Contradicts(None, Reason::Differs);
    }
    if is_unknown(claim.0) || is_unknown(source.0) {
        return relate_unknown(claim, source);
    }
    relate::relate(claim.0, source.0, rules)
}

/// Whether the clock of another place is told as that of the place itself: "8:15 local time" of "(8:15 GMT)".
fn is_of_other_zone((stated, reading): Told<'_>, (given, _): Told<'_>) -> bool {
    let (TimexValue::Time(here), TimexValue::Time(there)) = (stated.in_itself, given.in_itself) else { return false };
    let is_local = reading.document.lower(stated.tokens.end) == "local" && here.offset.is_none();
    is_local && there.offset.is_some() && here.time == there.time
}

/// Whether one is of this year and the other of the last, wherever the day of speech lies: "in March this year".
fn are_of_other_years(claim: Told<'_>, source: Told<'_>) -> bool {
    let is_said = |(timex, reading): Told<'_>, word: &str| {
        { timex.tokens.clone() }
            .any(|at| reading.document.lower(at) == word && reading.document.lower(at + 1) == "year")
    };
    let of = |told| ["last", "this", "next"].into_iter().position(|word| is_said(told, word));
    of(claim).zip(of(source)).is_some_and(|(here, there)| here != there) && claim.0.value == source.0.value
}

fn text((timex, reading): Told<'_>) -> &str {
    timex.span.slice(reading.document.text())
}

/// Whether two dates are one month, or one day of it, and at least one of them has its year only from the text around it.
fn is_same_day_of_year(claim: Told<'_>, source: Told<'_>) -> bool {
    let place = |(timex, _): Told<'_>| match timex.in_itself.date()? {
        DateValue::Day(day) => Some((day.month().unsigned_abs(), Some(day.day().unsigned_abs()))),
        DateValue::Part(_, YearPart::Day(month, day)) => Some((month, Some(day))),
        DateValue::Part(_, YearPart::Month(month)) => Some((month, None)),
        _ => None,
    };
    let is_same = place(claim).is_some() && place(claim) == place(source);
    // "23 September", not "last September"
    let is_inferred = |(timex, reading): Told<'_>| {
        let is_relative = |at: usize| matches!(reading.document.lower(at), "last" | "next" | "previous" | "this");
        let mut words = timex.tokens.clone().filter_map(|at| reading.document.get(at));
        words.any(|token| matches!(token.senses().calendar, Some(Calendar::Month(_))))
            && !timex.tokens.clone().any(is_relative)
            && !names_year(reading, timex)
    };
    is_same && (is_inferred(claim) || is_inferred(source))
}

/// Whether nothing is known of a date but that it is one ("the next day", "Good Friday").
fn is_unknown(timex: &Timex) -> bool {
    matches!(timex.in_itself, TimexValue::Date(DateValue::Any(_)))
}

/// Dates of which one is known by its words alone: two holidays are two days, "that year" may be any.
fn relate_unknown(claim: Told<'_>, source: Told<'_>) -> Relation {
    match (is_named_day(claim.0, claim.1), is_named_day(source.0, source.1)) {
        (true, true) => Relation::Contradicts(None, Reason::Differs),
        (true, _) => Relation::Neutral,
        _ => relate::by_distance(claim.0, source.0),
    }
}

/// Whether a time is a name: "Good Friday".
pub(super) fn is_named_day(timex: &Timex, reading: &Reading<'_>) -> bool {
    let last = reading.document.get(timex.tokens.end.wrapping_sub(1));
    is_unknown(timex) && last.is_some_and(Token::is_capitalised) // "Recently" opens a sentence
}

/// What becomes of an agreement in value where the two texts tell of one event on the two sides of it, or one denies it.
///
/// What is denied for three days may be the deed or the days, so that lengths are not asked.
fn turned(claim: Told<'_>, source: Told<'_>, rules: RuleSet) -> Option<Relation> {
    let are_dates = [claim, source].iter().all(|(timex, _)| timex.in_itself.date().is_some());
    let frames = frame(claim).zip(frame(source)).filter(|_| are_dates && rules.asks(RuleId::SideTurned));
    let (here, there) = frames?;
    let (stated, given) = (claim.0.relation, source.0.relation);
    if here.is_told_within(claim.0.phrase) && there.is_told_within(source.0.phrase) {
        return stated.opposes(given).then_some(Relation::Contradicts(None, Reason::Differs));
    }
    let apart = match (here.denies(there), there.denies(here)) {
        // "did not become famous until 1979" is from 1979 on, whatever else the two texts say of it.
        (false, false) if here.is_denied() != there.is_denied() => return None,
        // Both may say the same: "closed until 12 May", "open from 12 May".
        (false, false) if here.is_opposite(there) && !stated.opposes(given) => Reason::Opposite,
        (false, false) if here.poles().opposed(there.poles()) != 0 => return None,
        (false, false) if stated.opposes(given) => Reason::Differs,
        // "not before May" is from May on.
        (true, _) | (_, true) if stated == given => Reason::Opposite,
        _ => return None,
    };
    Some(Relation::Contradicts(None, apart))
}

fn frame((timex, reading): Told<'_>) -> Option<Frame<'_>> {
    Frame::of(reading, &Mention::Timex(timex))
}

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
    let wide = match date {
        DateValue::Part(_, YearPart::Month(_)) => !names_year(reading, timex), // unlike "October 2011"
        DateValue::Year(_) | DateValue::Decade(_) => true,
        DateValue::Relative { grain, .. } => grain >= Grain::Month,
        _ => false,
    };
    wide && !names_a_thing(reading, timex, date)
}

/// Whether a time has the digits of its year.
pub(super) fn names_year(reading: &Reading<'_>, timex: &Timex) -> bool {
    let mut words = timex.tokens.clone().filter_map(|at| reading.document.get(at));
    words.any(|token| token.kind == TokenKind::Number && token.span.len() == 4)
}

/// "the 2018 championship", "Saturday's attack".
fn names_a_thing(reading: &Reading<'_>, timex: &Timex, date: DateValue) -> bool {
    let next = timex.tokens.end;
    let owns = matches!(reading.document.lower(next), "'s" | "’s");
    let bare = timex.phrase == timex.span && matches!(date, DateValue::Year(_));
    owns || bare && reading.document.get(next).is_some_and(Token::is_content_word)
}
