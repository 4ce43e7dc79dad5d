//! Retelling: whether a statement of a source is the very one that a claim retells.

use crate::lexicon::cue::Stance;
use crate::mention::{Attribution, Reading};

/// An attribution in its text.
pub(super) type Said<'r> = (&'r Reading<'r>, &'r Attribution);

/// So many words a statement must have to be told from every other.
pub(super) const FEWEST_WORDS: usize = 4;

/// More words than a statement has; what goes beyond is not compared, so that no text makes comparing costly.
const MOST_WORDS: usize = 300;

/// Whether the source's statement has nearly every content word of the claim's.
pub(super) fn retells(claim: Said<'_>, source: Said<'_>) -> bool {
    let claimed = content_words(claim).count();
    let mut spare = claimed / 10;
    claimed >= FEWEST_WORDS
        && content_words(claim).all(|word| {
            content_words(source).any(|other| other == word) || spare.checked_sub(1).map(|left| spare = left).is_some()
        })
}

/// The stems of the content words of what is credited.
pub(super) fn content_words((reading, attribution): Said<'_>) -> impl Iterator<Item = u32> + Clone {
    let tokens = attribution.contents().flat_map(Clone::clone).filter_map(|i| reading.document.get(i));
    tokens.filter(|token| token.is_content_word()).map(|token| token.stem).take(MOST_WORDS)
}

/// Whether a statement is a turn of a transcript: "Amanda: …".
pub(super) fn is_turn((reading, given): Said<'_>) -> bool {
    given.cue.slice(reading.document.text()) == ":"
}

/// Whether two cues name acts of one kind: who is angry announces nothing.
pub(super) fn is_like_act(a: &Attribution, b: &Attribution) -> bool {
    use Stance::{Affirmed, Agreed, Asked, Claimed, Confirmed, Denied, Disagreed, Refused, Urged, Warned};
    let kind = |attribution: &Attribution| match attribution.stance {
        Affirmed | Confirmed | Claimed => 0,
        Warned => 1,
        Disagreed => 2,
        Denied | Refused => 3,
        Agreed => 4,
        Urged => 5,
        Asked => 6,
    };
    kind(a) == kind(b)
}
