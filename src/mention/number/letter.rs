//! Letters for scales behind digits: "300k", "$1.2B", and the "m" of "2m people" that is not the "m" of a 2m wall.

use crate::lexicon::Numeral;
use crate::lexicon::beside::{AFTER_METRES, COUNTED};
use crate::lexicon::group::Group;
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
    let Some(token) = document.get(at).filter(|token| token.kind == TokenKind::Word) else {
        return counted_nearby(document, at);
    };
    let plural = document.is_plural(at);
    let money = token.senses().unit.is_some_and(|unit| unit.dimension == crate::lexicon::unit::Dimension::Money);
    (plural || money) && token.function().is_none() && !AFTER_METRES.has(word)
        || counted_behind_adjective(document, at)
        || counted_nearby(document, at)
}

/// "The population grew to 8.6m": what is counted stands before the number, and nothing around it is measured.
fn counted_nearby(document: &Document<'_>, at: usize) -> bool {
    const WORDS: usize = 12;
    let sentence = document.sentence_around(at.saturating_sub(1));
    let mut before = sentence.start.max(at.saturating_sub(WORDS))..at;
    let mut around = before.start..sentence.end.min(at + WORDS);
    before.any(|i| COUNTED.has(document.lower(i))) && !around.any(|i| AFTER_METRES.has(document.lower(i)))
}

/// "2m more people", "2m British voters", "2.1m retired teachers".
fn counted_behind_adjective(document: &Document<'_>, at: usize) -> bool {
    let adjective = document.get(at).is_some_and(|token| token.function().is_none() && !token.is_glued());
    let next = document.lower(at + 1);
    let plural =
        matches!(next, "men" | "women" | "children" | "homes") || COUNTED.has(next) || Group::find(next).is_some();
    adjective && plural && !AFTER_METRES.has(document.lower(at))
}
