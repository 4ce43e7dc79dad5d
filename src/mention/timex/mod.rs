//! Time expressions: TIMEX3 type and value, modifier, and the days they cover once anchored.

mod anchor;
mod clock;
#[cfg(test)]
mod corpus;
mod date;
mod date_value;
mod day;
mod display;
mod duration;
mod form;
mod frame;
mod grammar;
mod named;
mod not_timex;
mod period;
mod placed;
mod resolve;
mod scan;
mod set;
mod tense;
mod value;

use jiff::civil::Date;

pub use date_value::{DateValue, YearPart};
pub use value::{DurationValue, Recurrence, SetValue, TimeOfDay, TimeValue, TimexModifier, TimexValue};

use crate::lexicon::calendar::Grain;
pub use crate::lexicon::calendar::{DayPart, Season};

use self::anchor::{Anchor, is_aside};
use self::form::{Found, Way};
use self::resolve::Resolver;
use super::taken::Taken;
use crate::interval::Interval;
use crate::span::Span;
use crate::syntax::Syntax;
use crate::text::{Document, TokenRange};

/// A stretch of text that states a date, a time, a duration or a set of times.
#[derive(Clone, Debug)]
pub struct Timex {
    /// The TIMEX3 extent: without the preposition, with the article ("the next five years").
    pub span: Span,
    /// The same with the preposition that says how it bounds its event ("over the next five years").
    pub phrase: Span,
    pub(crate) tokens: TokenRange,
    /// TIMEX3 value, as precise as the text and the anchor allow.
    pub value: TimexValue,
    /// The value as TIMEX3 has it, which is less than what can be compared of "years ago" (`PAST_REF`), and more of a bare time
    /// of day, which is of the day that the text named last or appeared on.
    pub timex3: TimexValue,
    /// The value by the timex's own words and the publication date alone, without the dates the text named before it:
    /// "Monday" stays `XXXX-WXX-1` here where nobody knows the day of publication.
    pub in_itself: TimexValue,
    /// What the date is of one named before it: "the next day" is (1, day), "that year" (0, year).
    pub(crate) from_reference: Option<(i32, Grain)>,
    /// TIMEX3 `mod`: "early", "about", "at least".
    pub modifier: Option<TimexModifier>,
    /// How the phrase bounds its event.
    pub relation: TimexRelation,
    /// The days the date or the window ("over the next five years") covers, the modifier and relation left aside, both ends
    /// closed; `None` while it is not anchored to the calendar.
    pub days: Option<Interval<Date>>,
}

/// How a time bounds the event it dates, from the preposition or adverb around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TimexRelation {
    /// "in", "on", "at", "during", none: the event lies in the time.
    #[default]
    In,
    /// "since", "from": the event starts there.
    Since,
    /// "until", "till", "to": the event ends there.
    Until,
    /// "by": the event is over by then.
    By,
    /// "before 2030"; of a duration "two years earlier", "two years before": so long before a time named elsewhere.
    Before,
    /// "after 2030"; of a duration "three days later", "three days after": so long after a time named elsewhere.
    After,
    /// "for", a bare duration: how long the event lasts.
    For,
    /// "over / in / within the next five years", "the coming year": a window that starts at the anchor.
    Next,
    /// "over the past decade", "in the last two weeks": a window that ends at the anchor.
    Past,
    /// "two weeks ago".
    Ago,
    /// "in five years' time", "five years from now".
    Ahead,
}

/// Finds the timexes of a document among the tokens that are not taken.
///
/// Two stages, as the best normalisers work: the grammar finds forms as under-specified as the words leave them, then each
/// is resolved against the publication date or the date the text itself named last.
pub(crate) fn find(document: &Document<'_>, syntax: &Syntax, published: Option<Date>, taken: &Taken) -> Vec<Timex> {
    let found = grammar::scan(document, syntax, published, taken);
    let is_aside = |found: &Found| is_aside(&syntax.sentence(document, found.tokens.start), &found.tokens);
    let mut resolver = Resolver { document, syntax, anchor: Anchor::new(published, &found, is_aside) };
    let alone = Resolver { document, syntax, anchor: Anchor::new(published, &[], is_aside) };
    let mut floor = 0;
    let timex = |found: Found| {
        let (value, relation) = resolver.resolve(&found);
        let before = frame::preposition(document, found.tokens.start, floor);
        let start = before.map_or(found.tokens.start, |(_, start)| start);
        let ahead = || resolver.direction(&found.tokens) == Some(Way::Ahead);
        floor = found.tokens.end;
        Timex {
            span: document.span_of(&found.tokens),
            phrase: document.span_of(&(start..found.tokens.end)),
            value,
            timex3: resolver.written(&found, value),
            in_itself: alone.form(&found).0,
            from_reference: found.reference_distance(),
            modifier: found.modifier,
            relation: (found.relation.or_else(|| frame::behind(document, found.tokens.end)).or(relation))
                .unwrap_or_else(|| stated(document, value, before, ahead)),
            days: value.date().map_or_else(|| resolver.window((value, relation)), |date| date.days()),
            tokens: found.tokens,
        }
    };
    found.into_iter().map(timex).collect()
}

/// The relation of a time that implies none itself: the preposition's, and "for" for a bare length.
fn stated(
    document: &Document<'_>,
    value: TimexValue,
    before: Option<(TimexRelation, usize)>,
    ahead: impl Fn() -> bool,
) -> TimexRelation {
    let preposition = before.map(|(relation, _)| relation);
    if !matches!(value, TimexValue::Duration(_)) {
        return preposition.unwrap_or_default();
    }
    match before.map(|(_, start)| document.lower(start)) {
        Some("in") if ahead() => TimexRelation::Ahead,
        Some("within" | "over") if ahead() => TimexRelation::Next,
        Some("after") => TimexRelation::After,
        Some("before") => TimexRelation::Before,
        _ => TimexRelation::For,
    }
}
