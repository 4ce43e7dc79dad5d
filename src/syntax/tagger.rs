//! Word classes, word by word from left to right.

use super::clue::Clue;
use super::model::{Feature, Model, Scores, Weights, feature};
use super::tag::{Class, Tag};

/// A guess that leads by so much is taken as it is, which saves time and costs under a tenth of a point.
const SURE: i32 = 250;

/// The tag of every word of a sentence.
pub(super) fn tags(clues: &[Clue], model: &Model<'_>) -> Vec<Tag> {
    tags_by(clues, &guesses(clues, &model.guesses), &model.tags)
}

/// The same where the guesses are known.
pub(super) fn tags_by(clues: &[Clue], guesses: &[Guess], weights: &impl Weights) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(clues.len());
    for guess in guesses {
        let tag = if guess.lead >= SURE {
            guess.tag
        } else {
            Tag::at(best(&weights.scores(&tag_features(clues, guesses, &tags)), Tag::COUNT))
        };
        tags.push(tag);
    }
    tags
}

/// What a word may be, before what stands around it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guess {
    tag: Tag,
    /// By how much it beats the next best.
    lead: i32,
}

/// The likeliest tag of every word by itself and the words beside it: what the words to the right may turn out to be.
pub(super) fn guesses(clues: &[Clue], weights: &impl Weights) -> Vec<Guess> {
    let guess = |at| {
        let scores = weights.scores(&guess_features(clues, at));
        let first = best(&scores, Tag::COUNT);
        let mut others = scores;
        others[first] = i32::MIN;
        Guess { tag: Tag::at(first), lead: scores[first] - others[best(&others, Tag::COUNT)] }
    };
    (0..clues.len()).map(guess).collect()
}

/// The class with the highest score, the first of equals.
pub(super) fn best(scores: &Scores, classes: usize) -> usize {
    let most = scores[..classes].iter().fold(i32::MIN, |most, &score| most.max(score));
    scores.iter().position(|&score| score == most).unwrap_or_default()
}

/// What a word is guessed by.
pub(super) fn guess_features(clues: &[Clue], at: usize) -> [Feature; 12] {
    let clue = |offset: isize| at.checked_add_signed(offset).and_then(|at| clues.get(at)).copied().unwrap_or_default();
    let (here, before, after) = (clue(0), clue(-1), clue(1));
    let [one, two, three, four] = here.suffixes;
    let of = |template: u32, a, b| feature(200 + template, a, b, 0);
    [
        of(0, here.word, 0),
        of(1, one, here.shape),
        of(2, two, here.shape),
        of(3, three, here.shape),
        of(4, four, 0),
        of(5, here.prefix, 0),
        of(6, here.shape, here.sense),
        of(7, before.word, here.word),
        of(8, before.word, three),
        of(9, after.word, here.word),
        of(10, after.word, two),
        of(11, before.word, after.word),
    ]
}

/// The features of the word behind those that have tags.
pub(super) fn tag_features(clues: &[Clue], guesses: &[Guess], tags: &[Tag]) -> [Feature; 39] {
    let at = tags.len();
    let clue = |offset: isize| at.checked_add_signed(offset).and_then(|at| clues.get(at)).copied().unwrap_or_default();
    let tag = |back: usize| at.checked_sub(back).map_or(Tag::COUNT, |at| tags[at].place()) as u32;
    let guess = |by: usize| guesses.get(at + by).map_or(Tag::COUNT, |guess| guess.tag.place()) as u32;
    let (here, before, after) = (clue(0), clue(-1), clue(1));
    let (last, last_two) = (tag(1), tag(1) << 8 | tag(2));
    let next_two = guess(1) << 8 | guess(2);
    let [one, two, three, four] = here.suffixes;
    let (verb, verb_word) = verb_before(clues, tags);
    let ahead = verbs_ahead(guesses, at);
    let own = guess(0);
    let of = feature;
    [
        of(0, 0, 0, 0),
        of(1, here.word, 0, 0),
        of(2, one, here.shape, 0),
        of(3, two, here.shape, 0),
        of(4, three, here.shape, 0),
        of(5, four, 0, 0),
        of(6, here.prefix, 0, 0),
        of(7, here.shape, here.sense, 0),
        of(8, last, here.word, 0),
        of(9, last_two, here.word, 0),
        of(10, last, last_two, 0),
        of(11, before.word, here.word, 0),
        of(12, before.word, 0, 0),
        of(13, clue(-2).word, 0, 0),
        of(14, after.word, 0, 0),
        of(15, clue(2).word, 0, 0),
        of(16, after.word, here.word, 0),
        of(19, last, three, 0),
        of(20, last, here.shape, 0),
        of(21, after.shape, here.shape, 0),
        of(22, before.shape, here.shape, 0),
        of(23, last, after.word, 0),
        of(24, after.sense, here.sense, 0),
        of(25, before.word, after.word, 0),
        of(27, last_two, two, 0),
        of(29, own, last, guess(1)),
        of(30, own, next_two, 0),
        of(31, last, next_two, 0),
        of(32, here.word, guess(1), 0),
        of(33, two, guess(1), last),
        of(34, own, last_two, 0),
        of(35, two, verb, verb_word),
        of(36, own, verb, ahead),
        of(37, own, verb_word, last),
        of(38, here.word, verb, ahead),
        of(39, own, guess(1), clue(2).word),
        of(40, here.word, next_two, 0),
        of(41, own, last_two, guess(1)),
        of(42, own, last, next_two),
    ]
}

/// The nearest verb before the next word: its tag, and the word of a helping one.
fn verb_before(clues: &[Clue], tags: &[Tag]) -> (u32, u32) {
    let found = tags.iter().enumerate().rev().take(12).find(|(_, tag)| tag.is_verbal());
    found.map_or((0, 0), |(at, tag)| {
        let apart = (tags.len() - at).min(4) as u32;
        let word = if tag.class() == Class::Auxiliary { clues[at].word } else { 0 };
        (tag.place() as u32 + 1 + (apart << 8), word)
    })
}

/// Whether a finite verb, or what opens another clause, is likely to come first.
fn verbs_ahead(guesses: &[Guess], at: usize) -> u32 {
    let ahead = guesses.iter().skip(at + 1).take(12);
    ahead
        .map(|guess| if guess.tag.is_finite() { 1 } else { u32::from(guess.tag.opens_clause()) * 2 })
        .find(|&kind| kind > 0)
        .unwrap_or_default()
}
