//! Time expressions: TIMEX3 type and value, modifier, and the days they cover once anchored.

mod date_value;
mod display;
mod duration_value;
mod parse;
mod value;

use jiff::civil::Date;

pub use date_value::DateValue;
pub use duration_value::DurationValue;
pub use parse::ParseTimexError;
pub use value::{Quant, Recurrence, SetValue, TimeOfDay, TimeValue, TimexModifier, TimexValue};

pub use crate::lexicon::calendar::{DayPart, Grain, Season};

use super::number::number_at;
use super::reading::Taken;
use crate::interval::Interval;
use crate::lexicon::calendar::Calendar;
use crate::span::Span;
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
    /// TIMEX3 `mod`: "early", "about", "at least".
    pub modifier: Option<TimexModifier>,
    /// How the phrase bounds its event.
    pub relation: TimexRelation,
    /// The days the value covers, the modifier and relation left aside, both ends closed; of a window ("over the next five
    /// years") the days of the window. `None` while it is not anchored to the calendar.
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
pub(crate) fn find(document: &Document<'_>, published: Option<Date>, taken: &Taken) -> Vec<Timex> {
    let _ = published;
    let mut found = Vec::new();
    let mut at = 0;
    while at < document.tokens().len() {
        let duration = number_at(document, at).filter(|_| !taken.is_taken(at)).and_then(|number| {
            let Some(Calendar::Grain(Grain::Year)) = document.get(number.end)?.senses().calendar else { return None };
            Some((number.value?, number.end + 1))
        });
        match duration {
            Some((amount, end)) => {
                let tokens = at..end;
                let span = document.span_of(&tokens);
                let value = TimexValue::Duration(DurationValue::new(Some(amount), Grain::Year));
                found.push(Timex {
                    span,
                    phrase: span,
                    tokens,
                    value,
                    modifier: None,
                    relation: TimexRelation::For,
                    days: None,
                });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}
