//! Opposites: what is told of a part is denied of the rest, so that of ten climbers of whom nine survived one died.

use super::question::Question;
use crate::check::numeric::stated::Stated;
use crate::mention::Quantity;

/// Whether the claim tells the opposite of what is told of a part, or denies it.
pub(super) fn told(question: &Question<'_>, part: &Quantity) -> bool {
    let claim = Stated { reading: question.summary, quantity: question.stated };
    let source = Stated { reading: question.source, quantity: part };
    let Some((here, there)) = claim.frame().zip(source.frame()) else { return false };
    let denied = here.is_denied() != there.is_denied() && here.deed() == there.deed();
    denied || here.poles().opposed(there.poles()) != 0
}
