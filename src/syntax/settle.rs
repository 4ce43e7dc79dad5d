//! What grammar settles that the models, which choose word by word from left to right, may leave unsettled.

use super::relation::Relation;
use super::tag::{Class, Form, Tag};
use super::tree::{Tree, Word};

/// "said" and its like are a past tense or a participle, which the tree shows better than the words beside them.
pub(super) fn settle_participles(tree: &mut Tree) {
    for at in 0..tree.words().len() {
        let has = |relation| tree.dependents_by(at, relation).next().is_some();
        let helped = has(Relation::Auxiliary) || has(Relation::PassiveAuxiliary);
        let subject = tree.dependents_by(at, Relation::Subject).any(|subject| subject < at);
        let word = tree.words()[at];
        if word.tag == Tag::PAST_PARTICIPLE && subject && !helped && word.relation != Relation::OpenComplement {
            tree.retag(at, Tag::PAST);
        } else if word.tag == Tag::PAST && has(Relation::PassiveAuxiliary) {
            tree.retag(at, Tag::PAST_PARTICIPLE);
        }
    }
}

/// Numbers agree: what "$" stands before is money, and what "20" counts is a plural, "rifles" of "20 assault rifles".
pub(super) fn settle_numbers(words: &mut [Word]) {
    for at in 0..words.len() {
        if let Some(head) = agreeing_head(words, at) {
            words[at].head = Some(head);
            words[at].relation = Relation::Number;
        }
    }
}

/// The head that a number is to have instead of its own.
fn agreeing_head(words: &[Word], at: usize) -> Option<usize> {
    if words[at].tag.class() != Class::Numeral {
        return None;
    }
    let is_free = |head: usize| !hangs_on(words, head, at) && !(0..head).any(|left| words[left].head == Some(at));
    let start = (0..at).rev().take_while(|&part| joins(words, part, at)).last().unwrap_or(at);
    let symbol = start.checked_sub(1).filter(|&before| words[before].tag.form() == Form::Currency);
    if let Some(symbol) = symbol.filter(|_| !joins_next(words, at)) {
        return Some(symbol).filter(|&symbol| is_free(symbol));
    }
    let noun = words[at].head.filter(|&noun| noun > at && words[at].relation == Relation::Number)?;
    let head = words[noun].head.filter(|&head| head > noun && words[noun].relation == Relation::Compound)?;
    let (noun_tag, head_tag) = (words[noun].tag, words[head].tag);
    let agrees = noun_tag.form() == Form::Singular && head_tag.form() == Form::Plural;
    let hyphen = words[at + 1..noun].iter().any(|word| word.tag.form() == Form::Hyphen);
    ((agrees || noun_tag.class() == Class::Name) && !hyphen).then_some(head)
}

/// Whether a part of a number belongs to the number that ends at `end`: "5" of "5 million".
fn joins(words: &[Word], part: usize, end: usize) -> bool {
    words[part].tag.class() == Class::Numeral && words[part].head.is_some_and(|head| part < head && head <= end)
}

fn joins_next(words: &[Word], at: usize) -> bool {
    let head = words[at].head.filter(|&head| head > at);
    head.is_some_and(|head| words[head].tag.class() == Class::Numeral)
}

fn hangs_on(words: &[Word], at: usize, above: usize) -> bool {
    std::iter::successors(Some(at), |&at| words[at].head).take(words.len()).any(|found| found == above)
}
