//! Polarity: whether two statements of one speaker affirm the same, counting denials, refusals and the words that negate.

use super::retell::{FEWEST_WORDS, Said, content_words, retells};
use crate::check::align::Fit;
use crate::lexicon::cue::Stance;
use crate::mention::Reading;
use crate::rule::{RuleId, RuleSet};
use crate::text::Token;

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

/// Compares what a claim and a source, which has so much of it, have one speaker affirm.
pub(super) fn polarity(claim: Said<'_>, source: Said<'_>, fit: Fit, rules: RuleSet) -> Polarity {
    let (stated, given) = (claim.1.stance, source.1.stance);
    let denies = |stance: Stance| matches!(stance, Stance::Denied | Stance::Refused);
    let denial = denies(stated) != denies(given);
    let opposed = rules.asks(RuleId::OppositeCue) && stated.opposes(given);
    if opposed && !denial {
        return Polarity::Opposite;
    }
    let turned = rules.asks(RuleId::NegationTurned) && is_turned(claim, source);
    match (opposed, turned) {
        (false, true) if is_same_content(claim, source) => Polarity::Opposite,
        (false, _) => Polarity::Same,
        // "denied that it stands out", "it is not true that it stands out": one denial against one negation of the whole.
        (true, false) if (negations(claim) + negations(source)) % 2 == 1 => Polarity::Unclear,
        (true, false) if fit >= ALIKE || is_same_content(claim, source) => Polarity::Opposite,
        (true, true) if is_same_content(claim, source) => Polarity::Same,
        (true, _) => Polarity::Unclear,
    }
}

/// What comparing takes, by the words of both.
pub(super) fn steps(claim: Said<'_>, source: Said<'_>) -> usize {
    let words = |said: Said<'_>| said.1.contents().map(ExactSizeIterator::len).sum::<usize>();
    (words(claim) + words(source)) * FOR_EACH_WORD
}

/// Each word is looked at for what negates it, a few of them up the tree.
const FOR_EACH_WORD: usize = 40;

/// Whether one statement negates a word that the other has where nothing is negated: "was not a factor", "was a factor".
fn is_turned(claim: Said<'_>, source: Said<'_>) -> bool {
    let turned = |one: Said<'_>, other: Said<'_>| negated(one).iter().filter(|&&word| affirms(other, word)).count();
    negations(claim) != negations(source) && (turned(claim, source) + turned(source, claim)) % 2 == 1
}

fn negations((reading, attribution): Said<'_>) -> usize {
    attribution.contents().flat_map(Clone::clone).filter(|&at| negates(reading, at)).count()
}

/// Of a statement so much is looked at for negations: each is sought up the tree from every word.
const MOST_TOKENS: usize = 200;

/// The stems of the words that a statement negates: of a verb or noun that says it of its subject, or of a noun with "no".
fn negated((reading, attribution): Said<'_>) -> Vec<u32> {
    let tokens = attribution.contents().flat_map(Clone::clone).take(MOST_TOKENS);
    // "has not happened since 1984" tells that it happened then.
    let since = tokens.clone().any(|at| matches!(reading.document.lower(at), "since" | "until"));
    // "Not yet, it opens in May": what stands alone turns nothing.
    let alone = |at: usize| matches!(reading.document.word(at + 1), "," | "yet");
    let negates = |at: &usize| !since && negates(reading, *at) && !alone(*at);
    let heads = tokens.filter(negates).filter_map(|at| Some(denied(reading, reading.sentence(at).head(at)?)));
    let odd = |at: &usize| negations_above(reading, *at) % 2 == 1;
    let words = heads.filter(odd).filter_map(|at| reading.document.get(at));
    words.filter(|token| token.is_content_word()).map(|token| token.stem).collect()
}

/// What a negation at a noun denies: of a subject, what is said of it ("no group |owns| it").
fn denied(reading: &Reading<'_>, noun: usize) -> usize {
    let sentence = reading.sentence(noun);
    let said = sentence.head(noun).filter(|_| sentence.relation(noun).is_subject());
    said.filter(|&said| reading.document.get(said).is_some_and(Token::is_content_word)).unwrap_or(noun)
}

/// How often a word is negated, by what stands beside it and above it: "no reason why it should not |go|" twice.
fn negations_above(reading: &Reading<'_>, at: usize) -> usize {
    let sentence = reading.sentence(at);
    let beside = |up: usize| {
        let nouns = sentence.dependents(up).filter(|&noun| sentence.relation(noun).is_subject());
        let of_nouns = nouns.flat_map(|noun| sentence.dependents(noun));
        of_nouns.chain(sentence.dependents(up)).chain([up]).collect::<Vec<usize>>()
    };
    let mut found: Vec<usize> = sentence.upwards(at).flat_map(beside).filter(|&at| negates(reading, at)).collect();
    found.sort_unstable();
    found.dedup();
    found.len()
}

/// Whether a statement has a word, and each time where nothing above it in its sentence is negated.
fn affirms((reading, attribution): Said<'_>, word: u32) -> bool {
    let tokens = attribution.contents().flat_map(Clone::clone).take(MOST_TOKENS);
    let mut places = tokens.filter(|&at| reading.document.get(at).is_some_and(|token| token.stem == word)).peekable();
    places.peek().is_some() && !places.any(|at| negations_above(reading, at) > 0)
}

fn negates(reading: &Reading<'_>, at: usize) -> bool {
    let next = at + 1;
    let hyphen = reading.document.word(next) == "-" && reading.document.lower(next + 1) != "one"; // "no-one"
    let compound = reading.document.get(next).is_some_and(Token::is_capitalised) || hyphen;
    let more = matches!(reading.document.lower(next), "just" | "only" | ","); // "not only", "no, he does not"
    let yet = reading.document.lower(at) == "yet" && reading.document.lower(next) == "to";
    let token = reading.document.get(at);
    yet || reading.document.lower(at) == "unable" || token.is_some_and(Token::negates) && !compound && !more // "No Fly List"
}

/// Whether two statements have the same content words, but for one in ten of a longer one; a short claim has to be held whole.
fn is_same_content(claim: Said<'_>, source: Said<'_>) -> bool {
    let length = |said: Said<'_>| content_words(said).count();
    let (claimed, given) = (length(claim), length(source));
    let (short, long) = (claimed.min(given), claimed.max(given));
    if short >= FEWEST_WORDS {
        return long * 4 <= short * 5 && retells(claim, source);
    }
    let holds = |a: Said<'_>, b: Said<'_>| content_words(a).all(|word| content_words(b).any(|other| other == word));
    short > 0 && holds(claim, source)
}
