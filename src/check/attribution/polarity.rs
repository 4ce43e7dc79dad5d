//! Polarity: whether two statements of one speaker affirm the same, counting denials, refusals and the words that negate.

use super::retell::{FEWEST_WORDS, Said, content_words, repeats};
use crate::check::align::Fit;
use crate::lexicon::cue::Stance;
use crate::lexicon::opposite::{Kind, Poles, of_kind};
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

/// How much of a claim a statement must have for one word of it to turn the whole.
const ALIKE: Fit = 450;

/// The same where the words that turn it are two contraries, which other statements have as well.
const NEARLY_ALL: Fit = 700;

/// Compares what a claim and a source, which has so much of it, have one speaker affirm.
pub(super) fn polarity(claim: Said<'_>, source: Said<'_>, fit: Fit, rules: RuleSet) -> Polarity {
    let (stated, given) = (claim.1.stance, source.1.stance);
    let denial = (stated == Stance::Denied) != (given == Stance::Denied);
    let opposed = rules.asks(RuleId::OppositeCue) && stated.opposes(given);
    if opposed && !denial {
        return Polarity::Opposite;
    }
    let odd = rules.asks(RuleId::NegationTurned) && (negations(claim, source) + negations(source, claim)) % 2 == 1;
    match (opposed, odd) {
        (false, true) if is_same_content(claim, source) => Polarity::Opposite,
        (false, true) if fit >= ALIKE && is_sentence(source) && negated_word(claim, source) => Polarity::Opposite,
        (false, false) if fit >= NEARLY_ALL && is_sentence(source) && are_contrary(claim, source) => Polarity::Opposite,
        (false, _) => Polarity::Same,
        (true, false) => Polarity::Opposite,
        (true, true) if is_same_content(claim, source) => Polarity::Same,
        (true, true) => Polarity::Unclear,
    }
}

/// A longer claim has contraries of many things.
const FEW_WORDS: usize = 8;

/// Whether a statement is one sentence: of several, one may say what another denies.
fn is_sentence((reading, attribution): Said<'_>) -> bool {
    let first = attribution.content_tokens.start;
    let sentence = reading.document.sentence_around(first);
    attribution.contents().all(|tokens| sentence.contains(&tokens.start) && tokens.end <= sentence.end)
}

/// Whether one statement negates a word that the other has and does not negate: "was not a factor", "was a factor".
fn negated_word(claim: Said<'_>, source: Said<'_>) -> bool {
    let turned = |one: Said<'_>, other: Said<'_>| {
        let negated: Vec<u32> = negated(one).collect();
        negated.iter().any(|word| content_words(other).any(|stem| stem == *word))
            && !negated.iter().any(|word| self::negated(other).any(|stem| stem == *word))
    };
    turned(claim, source) != turned(source, claim)
}

/// The content words right behind a word that negates.
fn negated((reading, attribution): Said<'_>) -> impl Iterator<Item = u32> {
    let tokens = attribution.contents().flat_map(Clone::clone);
    // "has not happened since 1984" tells that it happened then.
    let since = tokens.clone().any(|at| matches!(reading.document.lower(at), "since" | "until"));
    let negates = move |at: &usize| !since && reading.document.get(*at).is_some_and(Token::negates);
    tokens.filter(negates).filter_map(|at| {
        let near = (at + 1..at + 4).filter_map(|next| reading.document.get(next));
        near.filter(|token| token.is_content_word()).map(|token| token.stem).next()
    })
}

/// Whether a word of one is the contrary of a word of the other, and no other words of theirs are: "backed", "opposed".
fn are_contrary(claim: Said<'_>, source: Said<'_>) -> bool {
    let poles = |(reading, attribution): Said<'_>| {
        let tokens = attribution.contents().flat_map(Clone::clone).filter_map(|at| reading.document.get(at));
        Poles::of(tokens.map(|token| token.senses().poles))
    };
    content_words(claim).take(FEW_WORDS + 1).count() <= FEW_WORDS
        && of_kind(poles(claim).opposed(poles(source)), Kind::Contrary) != 0
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
