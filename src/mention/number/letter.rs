//! Letters for scales behind digits: "300k", "$1.2B", and the "m" of "2m people" that is not the "m" of a 2m wall.

use crate::lexicon::Numeral;
use crate::lexicon::beside::AFTER_METRES;
use crate::text::{Document, TokenKind};

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

/// Whether what stands behind a bare "m" is counted ("2m people") rather than measured ("a 2m wall", "2m tall").
fn counts_millions(document: &Document<'_>, at: usize) -> bool {
    let word = document.lower(at);
    let Some(token) = document.get(at).filter(|token| token.kind == TokenKind::Word) else { return false };
    let plural = document.is_plural(at);
    let money = token.senses().unit.is_some_and(|unit| unit.dimension == crate::lexicon::unit::Dimension::Money);
    (plural || money) && token.function().is_none() && !AFTER_METRES.has(word)
}
