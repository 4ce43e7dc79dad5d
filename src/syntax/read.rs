//! Reading: from the tokens of a sentence to its tree, by the models and by what grammar settles.

use super::clue::{Clue, clues};
use super::fold::{folded, folds};
use super::model::{MODEL, Model};
use super::parser::arcs;
use super::settle::{
    settle_fragments, settle_infinitives, settle_nouns, settle_numbers, settle_participles, settle_plans,
    settle_titles, settle_verbs,
};
use super::tagger::tags;
use super::tree::{Tree, Word};
use crate::lexicon::Calendar;
use crate::text::{Document, TokenRange};

/// Reads a sentence of a document.
pub(super) fn read(document: &Document<'_>, sentence: &TokenRange) -> Tree {
    read_by(&MODEL, document, sentence)
}

/// The same by any model.
pub(super) fn read_by(model: &Model<'_>, document: &Document<'_>, sentence: &TokenRange) -> Tree {
    let mut words = words(model, document, sentence);
    let senses = |at: usize| document.tokens()[sentence.start + at].senses();
    let measures = |at: usize| senses(at).unit.is_some() || matches!(senses(at).calendar, Some(Calendar::Grain(_)));
    settle_numbers(&mut words, measures);
    settle_fragments(&mut words);
    settle_plans(&mut words);
    settle_infinitives(&mut words);
    let mut tree = Tree::new(&words);
    settle_participles(&mut tree);
    tree
}

/// The words of a sentence as the models read them, what is folded put back.
fn words(model: &Model<'_>, document: &Document<'_>, sentence: &TokenRange) -> Vec<Word> {
    let hosts = folds(document, sentence);
    let kept: Vec<usize> = (0..sentence.len()).filter(|&at| hosts[at].is_none()).collect();
    let all = clues(document, sentence);
    let clues: Vec<Clue> = kept.iter().map(|&at| all[at]).collect();
    let mut tags = tags(&clues, model);
    let lower = |at: usize| document.lower(sentence.start + kept[at]);
    settle_titles(&mut tags, lower);
    settle_nouns(&mut tags, lower);
    settle_verbs(&mut tags, lower);
    let mut read = tags.iter().zip(arcs(&clues, &tags, model));
    let word = |(at, host): (usize, &Option<usize>)| match host {
        Some(host) => folded(document, sentence.start + at, *host),
        None => read.next().map_or(Word::UNREAD, |(&tag, arc)| {
            let head = kept.get(arc.head).copied();
            Word { tag, head, relation: arc.relation }
        }),
    };
    hosts.iter().enumerate().map(word).collect()
}
