//! Opposites: what is told of a part is denied of the rest, so that of ten climbers of whom nine survived one died.

use super::question::Question;
use crate::check::numeric::deed::{deed, words};
use crate::check::numeric::stated::Stated;
use crate::lexicon::opposite::Poles;
use crate::mention::Quantity;
use crate::text::Token;

/// Whether the claim tells the opposite of what is told of a part, or denies it.
pub(super) fn told(question: &Question<'_>, part: &Quantity) -> bool {
    let claim = Stated { reading: question.summary, quantity: question.stated };
    let source = Stated { reading: question.source, quantity: part };
    let apart = poles(claim).opposed(poles(source)) != 0;
    apart || (is_denied(claim) != is_denied(source) && shares_deed(claim, source))
}

fn poles(stated: Stated<'_>) -> Poles {
    Poles::of(words(stated).map(|word| word.senses().poles))
}

fn is_denied(stated: Stated<'_>) -> bool {
    words(stated).any(Token::negates)
}

/// Whether what one tells is among what the other tells: "were launched", "were not launched".
fn shares_deed(a: Stated<'_>, b: Stated<'_>) -> bool {
    deed(a).is_some_and(|deed| words(b).any(|word| word.stem == deed.stem))
}
