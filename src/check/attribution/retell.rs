//! Retelling: whether a statement of a source is the very one that a claim retells.

use super::identity::{Identity, identity};
use crate::mention::{Attribution, Reading, Speaker};
use crate::text::TokenKind;

/// An attribution in its text.
pub(super) type Said<'r> = (&'r Reading<'r>, &'r Attribution);

/// So many words a statement must have to be told from every other.
pub(super) const FEWEST_WORDS: usize = 4;

/// More words than a statement has; what goes beyond is not compared, so that no text makes comparing costly.
const MOST_WORDS: usize = 300;

/// Whether the source's statement runs through the claim's words in their order, or has nearly every one of them.
pub(super) fn retells(claim: Said<'_>, source: Said<'_>) -> bool {
    runs_through(claim, source) || repeats(claim, source)
}

/// Whether the source's statement has all words of the claim's in one run.
fn runs_through(claim: Said<'_>, source: Said<'_>) -> bool {
    let told = words(claim);
    let mut given = words(source);
    if told.clone().take(FEWEST_WORDS).count() < FEWEST_WORDS || content_words(claim).take(2).count() < 2 {
        return false;
    }
    let Some(first) = told.clone().next() else { return false };
    while let Some(word) = given.next() {
        let mut rest = given.clone();
        if word == first && told.clone().skip(1).all(|word| rest.next() == Some(word)) {
            return true;
        }
    }
    false
}

/// Whether the source's statement has nearly every content word of the claim's.
pub(super) fn repeats(claim: Said<'_>, source: Said<'_>) -> bool {
    let claimed = content_words(claim).count();
    let mut spare = claimed / 10;
    claimed >= FEWEST_WORDS
        && content_words(claim).all(|word| {
            content_words(source).any(|other| other == word) || spare.checked_sub(1).map(|left| spare = left).is_some()
        })
}

/// Whether a turn of a transcript tells what the claim retells, and the claim's own speaker does not elsewhere.
pub(super) fn retells_turn(claim: Said<'_>, source: Said<'_>) -> bool {
    is_turn(source) && rambles_through(claim, source) && !is_spread(claim, source)
}

/// Whether a turn of a transcript, which rambles, has a good part of the claim's content words: nobody else's turn has.
fn rambles_through(claim: Said<'_>, source: Said<'_>) -> bool {
    let claimed = content_words(claim).count();
    let shared = content_words(claim).filter(|word| content_words(source).any(|other| other == *word)).count();
    shared >= FEWEST_WORDS && shared * 5 >= claimed * 2
}

/// The stems of the words and numbers of what is credited.
fn words((reading, attribution): Said<'_>) -> impl Iterator<Item = u32> + Clone {
    let tokens = attribution.contents().flat_map(Clone::clone).filter_map(|i| reading.document.get(i));
    tokens.filter(|token| token.kind != TokenKind::Symbol).map(|token| token.stem).take(MOST_WORDS)
}

/// The stems of the content words of what is credited.
pub(super) fn content_words((reading, attribution): Said<'_>) -> impl Iterator<Item = u32> + Clone {
    let tokens = attribution.contents().flat_map(Clone::clone).filter_map(|i| reading.document.get(i));
    tokens.filter(|token| token.is_content_word()).map(|token| token.stem).take(MOST_WORDS)
}

/// Whether the statement is a turn of a transcript: "Amanda: …".
fn is_turn((reading, attribution): Said<'_>) -> bool {
    attribution.cue.slice(reading.document.text()) == ":"
}

/// Whether the claim's own speaker has as many of its words as another's turn, over several turns.
fn is_spread(claim: Said<'_>, turn: Said<'_>) -> bool {
    let (Some(claimed), Some(speaker)) = (&claim.1.speaker, &turn.1.speaker) else { return true };
    let is_own = |given: &Speaker| identity((claim.0, claimed), (turn.0, given)) == Identity::Same;
    let own = turn.0.attributions.iter().filter(|given| given.speaker.as_ref().is_some_and(is_own));
    let own: Vec<&Attribution> = own.collect();
    let told = |word: &u32| own.iter().any(|given| content_words((turn.0, given)).any(|other| other == *word));
    let here = |word: &u32| content_words(turn).any(|other| other == *word);
    let (own, here) = (content_words(claim).filter(told).count(), content_words(claim).filter(here).count());
    !is_own(speaker) && own * 5 > here * 4
}
