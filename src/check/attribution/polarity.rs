//! Polarity: whether two statements of one speaker affirm the same, counting denials, refusals and the words that negate.

use super::retell::{FEWEST_WORDS, Said, content_words, repeats};
use crate::lexicon::cue::Stance;
use crate::rule::{RuleId, RuleSet};
use crate::text::{Token, TokenKind};

/// How what one speaker is said to affirm bears on what the same speaker affirms in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Polarity {
    /// Both affirm, or both deny; "denied lying" and "said he had not lied".
    Same,
    /// One affirms what the other denies.
    Opposite,
    /// One denies and one negates, but perhaps not the same.
    Unclear,
}

/// Compares what a claim and a source have one speaker affirm.
pub(super) fn polarity(claim: Said<'_>, source: Said<'_>, rules: RuleSet) -> Polarity {
    let (stated, given) = (claim.1.stance, source.1.stance);
    let denial = (stated == Stance::Denied) != (given == Stance::Denied);
    let opposed = rules.asks(RuleId::OppositeCue) && stated.opposes(given);
    if opposed && !denial {
        return Polarity::Opposite;
    }
    let odd = rules.asks(RuleId::NegationTurned) && (negations(claim, source) + negations(source, claim)) % 2 == 1;
    match (opposed, odd) {
        (false, true) if is_same_content(claim, source) => Polarity::Opposite,
        (false, _) => Polarity::Same,
        (true, false) => Polarity::Opposite,
        (true, true) if is_same_content(claim, source) => Polarity::Same,
        (true, true) => Polarity::Unclear,
    }
}

/// Whether two statements have the same content words, but for one in ten of a longer one.
fn is_same_content(claim: Said<'_>, source: Said<'_>) -> bool {
    let length = |said: Said<'_>| content_words(said).count();
    let (claimed, given) = (length(claim), length(source));
    let (short, long) = (claimed.min(given), claimed.max(given));
    if short >= FEWEST_WORDS {
        return long * 4 <= short * 5 && repeats(claim, source);
    }
    let holds = |a: Said<'_>, b: Said<'_>| content_words(a).all(|word| content_words(b).any(|other| other == word));
    short > 0 && holds(claim, source) && holds(source, claim) && !are_of_two(claim, source)
}

/// Whether the pronouns that open two short statements are of two people: "said |he| was safe", "said |they| were not safe".
fn are_of_two(claim: Said<'_>, source: Said<'_>) -> bool {
    let third = |(reading, attribution): Said<'_>| {
        let mut opening = attribution.content_tokens.clone().take(2);
        opening.find(|&i| matches!(reading.document.lower(i), "he" | "it" | "she" | "they"))
    };
    let both = third(claim).zip(third(source));
    both.is_some_and(|(here, there)| claim.0.document.lower(here) != source.0.document.lower(there))
}

/// How many words negate among, or right before, the content words that a statement shares with another.
fn negations(said: Said<'_>, other: Said<'_>) -> usize {
    let (reading, attribution) = said;
    let is_word = |i: &usize| reading.document.get(*i).is_some_and(|token| token.kind != TokenKind::Symbol);
    let words: Vec<usize> = attribution.contents().flat_map(Clone::clone).filter(is_word).collect();
    let negates = |at: usize| reading.document.get(at).is_some_and(Token::negates);
    if !words.iter().any(|&i| negates(i)) {
        return 0;
    }
    let shared = |&i: &usize| {
        let word = reading.document.get(i).filter(|token| token.is_content_word());
        word.is_some_and(|token| content_words(other).any(|stem| stem == token.stem))
    };
    let ends = words.iter().position(shared).zip(words.iter().rposition(shared));
    let between = ends.and_then(|(first, last)| words.get(first.saturating_sub(2)..last));
    between.map_or(0, |words| words.iter().filter(|&&i| negates(i)).count())
}
