//! Comparable: which quantities are of kinds that can agree or disagree at all.

use super::quantifier;
use crate::lexicon::unit::Dimension;
use crate::mention::{Quantity, QuantityKind};

/// Whether two quantities are of kinds that can agree or disagree at all.
pub(super) fn commensurable(a: &Quantity, b: &Quantity) -> bool {
    let dimension = |quantity: &Quantity| quantity.unit.map(|unit| unit.dimension);
    let pair = (dimension(a), dimension(b));
    let of_one_kind = a.kind == b.kind;
    let of_two_kinds =
        || a.number == b.number && is_series_and_count(a, b) || quantifier::bears_on(a, b) || is_age_or_bare(a, b);
    leaves_unit_out(a, b)
        || are(pair, Dimension::Share, Dimension::Points)
        || pair.0 == pair.1 && (of_one_kind || pair.0.is_some())
        || if of_one_kind { is_open_scale(pair) } else { of_two_kinds() }
}

/// Whether nothing says what a number counts or measures.
fn is_bare(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Cardinal && quantity.unit.is_none() && quantity.head.is_none()
}

/// "Lund, 64" may be read as a bare number where the sentence does not show that it is an age.
pub(super) fn is_age_or_bare(a: &Quantity, b: &Quantity) -> bool {
    let pair = |age: &Quantity, bare: &Quantity| age.kind == QuantityKind::Age && is_bare(bare);
    pair(a, b) || pair(b, a)
}

/// Whether a claim leaves out the unit that the source gives the same number, or a source a currency's sign ("?25,000").
pub(super) fn leaves_unit_out(claim: &Quantity, source: &Quantity) -> bool {
    let leaves_out = |bare: &Quantity, full: &Quantity| is_bare(bare) && full.unit.is_some();
    let same = claim.number.is_some() && claim.number == source.number;
    same && (leaves_out(claim, source) || claim.is_money() && leaves_out(source, claim))
}

/// Whether one is a place in a series ("the 14th title"), the other how many there are or how old somebody is.
pub(super) fn is_series_and_count(a: &Quantity, b: &Quantity) -> bool {
    let counts = |quantity: &Quantity| match quantity.kind {
        QuantityKind::Cardinal => quantity.unit.is_none(),
        kind => kind == QuantityKind::Age,
    };
    let is_place = |quantity: &Quantity| quantity.kind == QuantityKind::Ordinal;
    (is_place(a) && counts(b)) || (is_place(b) && counts(a))
}

/// "79 degrees" leaves the scale open that "79 °F" names.
pub(super) fn is_open_scale(pair: (Option<Dimension>, Option<Dimension>)) -> bool {
    are(pair, Dimension::Angle, Dimension::Temperature)
}

fn are(pair: (Option<Dimension>, Option<Dimension>), one: Dimension, other: Dimension) -> bool {
    pair == (Some(one), Some(other)) || pair == (Some(other), Some(one))
}
