//! Letters for scales behind digits: "300k", "$1.2B", and the "m" of "2m people" that is not the "m" of a 2m wall.

use crate::lexicon::Numeral;
use crate::lexicon::beside::{AFTER_METRES, COUNTED};
use crate::lexicon::person::is_person;
use crate::lexicon::unit::Dimension;
use crate::text::{Document, Token, TokenKind};

/// The power of ten of a scale letter at a token, and the token after it.
pub(super) fn letter_scale(document: &Document<'_>, at: usize, money: bool) -> Option<(u8, usize)> {
    let token = document.get(at)?;
    let Some(Numeral::Letter(power)) = token.senses().numeral else { return None };
    let glued = token.is_glued();
    let holds = match document.word(at) {
        "grand" => is_grand(document, at),
        "k" | "K" | "mil" | "B" | "M" | "Cr" => glued || money,
        "m" => money || (glued && counts_millions(document, at + 1)),
        "b" | "bil" | "t" | "T" | "cr" => money,
        _ => false,
    };
    holds.then_some((power, at + 1))
}

/// The "grand" that is a thousand of a currency: no noun follows, as in "10 grand pianos".
pub(super) fn is_grand(document: &Document<'_>, at: usize) -> bool {
    document.word(at) == "grand"
        && !document.get(at + 1).is_some_and(|token| token.is_content_word() && !token.opens_line())
}

/// What a bare "m" counts stands so near.
const NEAR: usize = 12;

/// Whether a bare "m" stands with what is counted ("2m people", "the population grew to 8.6m") rather than measured ("a 2m wall").
fn counts_millions(document: &Document<'_>, at: usize) -> bool {
    let sentence = document.sentence_around(at.saturating_sub(1));
    let mut before = sentence.start.max(at.saturating_sub(NEAR))..at;
    let mut around = before.start..sentence.end.min(at + NEAR);
    let is_counted = |noun: &str| COUNTED.has(noun) || is_person(noun); // "2m new jobs", "2m retired teachers"
    let is_money = |token: Token| token.senses().unit.is_some_and(|unit| unit.dimension == Dimension::Money);
    let counts = document.is_plural(at) || is_counted(document.lower(at + 1)) || document.get(at).is_some_and(is_money);
    if document.get(at).is_some_and(|next| next.kind == TokenKind::Word && next.function().is_none()) && counts {
        return !AFTER_METRES.has(document.lower(at));
    }
    before.any(|i| COUNTED.has(document.lower(i))) && !around.any(|i| AFTER_METRES.has(document.lower(i)))
}
