//! Word classes, word by word from left to right.

use super::clue::Clue;
use super::model::{Feature, Scores, Weights, feature};
use super::tag::Tag;

/// The tag of every word of a sentence.
pub(super) fn tags(clues: &[Clue], weights: &impl Weights) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(clues.len());
    let mut features = Vec::with_capacity(64);
    for _ in clues {
        tag_features(clues, &tags, &mut features);
        tags.push(Tag::at(best(&weights.scores(&features), Tag::COUNT)));
    }
    tags
}

/// The class with the highest score, the first of equals.
pub(super) fn best(scores: &Scores, classes: usize) -> usize {
    let best = (0..classes).max_by_key(|&class| (scores[class], std::cmp::Reverse(class)));
    best.unwrap_or_default()
}

/// The features of the word behind those that have tags.
pub(super) fn tag_features(clues: &[Clue], tags: &[Tag], features: &mut Vec<Feature>) {
    let at = tags.len();
    let clue = |offset: isize| at.checked_add_signed(offset).and_then(|at| clues.get(at)).copied().unwrap_or_default();
    let tag = |back: usize| at.checked_sub(back).map_or(Tag::COUNT, |at| tags[at].place()) as u32;
    let (here, before, after) = (clue(0), clue(-1), clue(1));
    let (last, last_two) = (tag(1), tag(1) << 8 | tag(2));
    let [one, two, three, four] = here.suffixes;
    features.clear();
    let mut add = |template, a, b| features.push(feature(template, a, b, 0));
    add(0, 0, 0);
    add(1, here.word, 0);
    add(2, one, here.shape);
    add(3, two, here.shape);
    add(4, three, here.shape);
    add(5, four, 0);
    add(6, here.prefix, 0);
    add(7, here.shape, here.sense);
    add(8, last, here.word);
    add(9, last_two, here.word);
    add(10, last, last_two);
    add(11, before.word, here.word);
    add(12, before.word, 0);
    add(13, clue(-2).word, 0);
    add(14, after.word, 0);
    add(15, clue(2).word, 0);
    add(16, after.word, here.word);
    add(17, after.suffixes[2], last);
    add(18, after.suffixes[1], two);
    add(19, last, three);
    add(20, last, here.shape);
    add(21, after.shape, here.shape);
    add(22, before.shape, here.shape);
    add(23, last, after.word);
    add(24, after.sense, here.sense);
    add(25, before.word, after.word);
    add(26, clue(2).suffixes[1], after.suffixes[1]);
    add(27, last_two, two);
    add(28, after.word, clue(2).word);
}
