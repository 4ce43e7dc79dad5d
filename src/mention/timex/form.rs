//! Under-specified forms: what the words alone say of a time, before any anchor resolves it.

use super::TimexRelation;
use super::date_value::DateValue;
use super::value::DurationValue;
use super::value::{SetValue, TimeOfDay, TimexModifier, TimexValue};
use crate::lexicon::calendar::{Grain, Placing};
use crate::text::TokenRange;

/// A time expression as found, with its form not yet resolved.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) tokens: TokenRange,
    pub(super) form: Form,
    pub(super) modifier: Option<TimexModifier>,
    /// Set where the words themselves say it; otherwise the preposition does.
    pub(super) relation: Option<TimexRelation>,
}

/// What the words say.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    Date(DateForm),
    Time {
        date: Option<DateForm>,
        time: TimeOfDay,
        offset: Option<i16>,
    },
    Duration(DurationValue),
    /// "the past decade", "the next five years".
    Window(DurationValue, Way),
    /// "two weeks ago", counted from the time of speech; "a year earlier", from the time last named.
    Counted(DurationValue, Way, Base),
    Set(SetValue),
    Fixed(TimexValue),
}

/// The direction of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Back,
    Ahead,
}

/// What the words say of a date.
#[derive(Clone, Copy, Debug)]
pub(super) enum DateForm {
    /// "9 September 2024", "Monday", "September 9": an open year or week is found by tense.
    Stated(DateValue),
    /// "last Monday", "next June", "the previous April".
    Placed(DateValue, Placing),
    /// "last week", "that year".
    Shift(Shift),
    /// "March of last year", "Friday of next week", "last Christmas".
    Within(DateValue, Shift),
}

/// So many units from the time of speech or from the time last named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shift {
    pub(super) offset: i32,
    pub(super) grain: Grain,
    pub(super) from: Base,
}

/// What a [`Shift`] counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    Speech,
    Reference,
}

impl Found {
    pub(super) fn new(tokens: TokenRange, form: Form) -> Self {
        Self { tokens, form, modifier: None, relation: None }
    }

    pub(super) fn date(tokens: TokenRange, form: DateForm) -> Self {
        Self::new(tokens, Form::Date(form))
    }

    pub(super) fn stated(tokens: TokenRange, date: DateValue) -> Self {
        Self::date(tokens, DateForm::Stated(date))
    }

    /// How many of which unit from the date named last a date is: "that day", "two days later".
    pub(super) fn reference_distance(&self) -> Option<(i32, Grain)> {
        match self.form {
            Form::Date(DateForm::Shift(Shift { offset, grain, from: Base::Reference })) => Some((offset, grain)),
            Form::Counted(length, way, Base::Reference) => {
                Some((if way == Way::Back { -length.whole()? } else { length.whole()? }, length.grain))
            }
            _ => None,
        }
    }

    pub(super) fn with(mut self, modifier: Option<TimexModifier>) -> Self {
        self.modifier = self.modifier.or(modifier);
        self
    }
}

impl Shift {
    pub(super) fn speech(offset: i32, grain: Grain) -> Self {
        Self { offset, grain, from: Base::Speech }
    }

    pub(super) fn reference(offset: i32, grain: Grain) -> Self {
        Self { offset, grain, from: Base::Reference }
    }
}
