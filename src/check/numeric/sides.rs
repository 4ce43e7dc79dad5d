//! Sides: who won by a score, "Ajax beat Feyenoord 3-1".

use super::owner::is_name;
use super::stated::Stated;
use crate::mention::QuantityKind;

/// Whether one text has do to the other what the other text has the other do to it, by the same score.
pub(super) fn sides_swapped(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let is_score = |side: Stated<'_>| side.quantity.kind == QuantityKind::Score;
    let sides = || sides(stated).zip(sides(given));
    is_score(stated)
        && is_score(given)
        && sides().is_some_and(|(here, there)| {
            here.verb == there.verb && here.doer == there.other && here.other == there.doer && here.doer != here.other
        })
}

/// The two names before a score, each by the stem of its last word, and what the first does to the second.
struct Sides {
    doer: u32,
    verb: u32,
    other: u32,
}

/// Names farther before a score are not its sides.
const REACH: usize = 12;

fn sides(stated: Stated<'_>) -> Option<Sides> {
    let document = &stated.reading.document;
    let start = stated.quantity.tokens.start;
    let first = document.sentence_around(start).start.max(start.saturating_sub(REACH));
    let mut before = (first..start).rev();
    let other = before.find(|&at| is_name(document, at))?;
    let is_content = |at: usize| document.get(at).is_some_and(crate::text::Token::is_content_word);
    let verb = before.find(|&at| is_content(at) && !is_name(document, at))?;
    let passive = matches!(document.lower(verb.checked_sub(1)?), "was" | "were" | "been" | "be" | "are" | "is");
    let doer = before.find(|&at| is_name(document, at)).filter(|_| !passive)?;
    let stem = |at: usize| document.get(at).map(|token| token.stem);
    Some(Sides { doer: stem(doer)?, verb: stem(verb)?, other: stem(other)? })
}
