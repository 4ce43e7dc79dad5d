//! What a number leaves out because the number before it says it: "48 percent to 41".

use num_traits::CheckedMul;

use super::{MOST_TIMES, Quantity, QuantityKind, Reader};
use crate::lexicon::beside::LINKS;
use crate::lexicon::unit::{Dimension, by_symbol};
use crate::mention::number::Rational;
use crate::syntax::tag::Class;

/// Between a number and its partner there are no more words: ", down from last year's revised".
const MOST_BETWEEN: usize = 10;

impl Reader<'_, '_> {
    /// Gives a bare number the unit and the noun of the number before it.
    pub(super) fn fill_in(&self, full: &Quantity, bare: &mut Quantity) {
        let measures = full.unit.is_some() && matches!(full.kind, QuantityKind::Cardinal | QuantityKind::Share);
        if !(measures && is_bare(bare) && self.is_linked(full, bare) && self.is_alike(full, bare)) {
            return;
        }
        let (unit, head, head_tokens) = (full.unit, full.head, full.head_tokens.clone());
        let is_lead =
            unit.is_some_and(|unit| unit.dimension == Dimension::Points) && self.lower(bare.tokens.end) == "to";
        let unit = if is_lead { by_symbol("%") } else { unit }; // "ahead by six points, 50 to 44"
        (bare.unit, bare.head, bare.head_tokens) = (unit, head, head_tokens);
        if unit.is_some_and(|unit| unit.dimension == Dimension::Share) {
            bare.kind = QuantityKind::Share;
        }
    }

    /// Whether no deed stands between two numbers of a sentence, and nothing behind the second that it might count.
    fn is_linked(&self, full: &Quantity, bare: &Quantity) -> bool {
        use Class::{Adposition, Adverb, Coordinator, Punctuation, Subordinator};
        let (between, next) = (full.end()..bare.tokens.start, bare.tokens.end);
        if between.is_empty() || between.len() > MOST_BETWEEN {
            return false;
        }
        let sentence = self.sentence(full.tokens.start);
        let acts =
            |at: usize| matches!(sentence.class(at), Class::Verb | Class::Auxiliary) && self.lower(at) != "compared";
        let is_lead = matches!(self.lower(next), "adrift" | "ahead" | "behind" | "clear"); // "11 behind Rovers" are no games
        let stands_bare = match sentence.class(next) {
            Punctuation | Adposition | Coordinator | Adverb | Subordinator => !is_lead,
            _ => !sentence.tokens().contains(&next) || self.taken.is_taken(next),
        };
        let is_digits = self.is_digits(bare.tokens.start);
        let same = sentence.tokens().contains(&bare.tokens.start);
        same && is_digits && stands_bare && !between.into_iter().any(acts)
    }

    /// Whether a number may be of the unit of another: in a place like its own, of like size, and no level that a change leads to.
    fn is_alike(&self, full: &Quantity, bare: &Quantity) -> bool {
        let (Some(number), Some(of)) = (bare.number, full.number) else { return false };
        let preposition = self.before(bare.tokens.start);
        let placed = LINKS.has(preposition) || preposition == self.before(full.tokens.start);
        let is_share = full.unit.is_some_and(|unit| unit.dimension == Dimension::Share);
        let is_level =
            is_share && preposition == "to" && full.direction.is_some() && self.before(full.tokens.start) != "from";
        let is_within =
            |less: Rational, more: Rational| more.checked_mul(&MOST_TIMES.into()).is_some_and(|most| less <= most);
        let near = is_within(number, of) && is_within(of, number);
        placed && !is_level && if is_share { number <= Rational::from(100) } else { near }
    }
}

/// Whether a number says neither what it counts nor in what it is measured.
fn is_bare(quantity: &Quantity) -> bool {
    let named = quantity.unit.is_some() || quantity.head.is_some() || quantity.per.is_some();
    quantity.kind == QuantityKind::Cardinal && !named && quantity.number.is_some()
}
