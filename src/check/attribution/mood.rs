//! Moods: what a text says that people feel without saying who, and whether a source has anybody feel so.

use crate::check::witness::Witness;
use crate::lexicon::cue::Stance;
use crate::mention::{Attribution, Reading};
use crate::text::Token;

/// Whether an impersonal attribution states a mood ("worries", "scepticism") rather than a mere hedge ("reportedly").
pub(super) fn is_opinion(reading: &Reading<'_>, stated: &Attribution) -> bool {
    moods(reading, stated).next().is_some()
}

/// Whether a source has one of the moods that an impersonal attribution states.
pub(super) fn is_voiced(reading: &Reading<'_>, stated: &Attribution, witnesses: &[Witness<'_>]) -> bool {
    let against = |given: &Attribution| matches!(given.stance, Stance::Disagreed | Stance::Denied);
    let opposed = witnesses.iter().any(|witness| witness.reading.attributions.iter().any(against));
    let angry = opposed && moods_of(reading, stated).any(|mood| matches!(mood, "anger" | "criticism"));
    angry
        || moods(reading, stated).any(|mood| {
            let mut tokens = witnesses.iter().flat_map(|witness| witness.reading.document.tokens());
            tokens.any(|token| token.stem == mood)
        })
}

/// The stems of the words of a claim that name a mood.
fn moods<'r>(reading: &'r Reading<'_>, stated: &Attribution) -> impl Iterator<Item = u32> + 'r {
    let claim = reading.document.tokens_in(stated.claim).filter_map(|i| reading.document.get(i));
    claim.filter(|token| mood(*token).is_some()).map(|token| token.stem)
}

/// The moods that a claim names.
fn moods_of<'r>(reading: &'r Reading<'_>, stated: &Attribution) -> impl Iterator<Item = &'static str> + 'r {
    let claim = reading.document.tokens_in(stated.claim);
    claim.filter_map(|i| reading.document.get(i)).filter_map(mood)
}

fn mood(token: Token) -> Option<&'static str> {
    MOODS.iter().copied().find(|mood| token.means(mood))
}

/// The concepts of `lexicon/synonym.rs` that name a mood.
const MOODS: &[&str] = &["anger", "criticism", "doubt", "fear", "praise"];
