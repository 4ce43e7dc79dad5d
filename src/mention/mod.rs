//! Mentions: the stretches of a text that state a quantity, a timex or an attribution, and the reading that holds them.

pub(crate) mod attribution;
pub(crate) mod citation;
pub(crate) mod number;
pub(crate) mod quantity;
mod reading;
mod taken;
pub(crate) mod timex;

pub use attribution::{Attribution, Quote, Speaker, SpeakerKind, TokenSpan};
pub use citation::Citation;
pub use number::Rational;
pub use quantity::{Quantity, QuantityKind};
pub use reading::Reading;
pub use timex::{
    DateValue, DayPart, DurationValue, Recurrence, Season, SetValue, TimeOfDay, TimeValue, Timex, TimexModifier,
    TimexRelation, TimexValue, YearPart,
};
