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

/// A sentence that a full stop ends has a finite verb, "The museum opened on Friday.", unlike a caption: where none is read, the
/// participle behind the noun that the sentence hangs on is one.
pub(super) fn settle_fragments(words: &mut [Word]) {
    let is_closed = words.last().is_some_and(|word| word.tag.form() == Form::Stop);
    let root = words.iter().position(|word| word.head.is_none());
    let Some(root) = root.filter(|_| is_closed && !words.iter().any(|word| word.tag.is_finite())) else { return };
    let is_told = |(at, word): &(usize, &Word)| {
        *at > root
            && word.tag == Tag::PAST_PARTICIPLE
            && word.relation == Relation::NounClause
            && word.head == Some(root)
    };
    let Some((verb, _)) = words.iter().enumerate().find(is_told) else { return };
    for word in words[verb + 1..].iter_mut().filter(|word| word.head == Some(root)) {
        word.head = Some(verb);
    }
    (words[root].head, words[root].relation) = (Some(verb), Relation::Subject);
    (words[verb].head, words[verb].relation) = (None, Relation::Root);
    words[verb].tag = Tag::PAST;
}

/// Numbers agree: what "$" stands before is money, a unit behind a number measures, "year" of "a five year plan", and what
/// "20" counts is a plural, "rifles" of "20 assault rifles".
pub(super) fn settle_numbers(words: &mut [Word], measures: impl Fn(usize) -> bool) {
    for at in 0..words.len() {
        if let Some(unit) = unit_behind(words, at, &measures) {
            hang_on_unit(words, at, unit);
        } else if let Some(head) = agreeing_head(words, at, &measures) {
            words[at].head = Some(head);
            words[at].relation = Relation::Number;
        }
    }
}

/// Makes a number depend on its unit; where the unit hung on it, the two change places in the tree.
fn hang_on_unit(words: &mut [Word], at: usize, unit: usize) {
    if words[unit].head == Some(at) {
        for dependent in words.iter_mut().filter(|word| word.head == Some(at)) {
            dependent.head = Some(unit);
        }
        (words[unit].head, words[unit].relation) = (words[at].head, words[at].relation);
    }
    words[at].head = Some(unit);
    words[at].relation = Relation::Number;
}

/// The head that a number is to have instead of its own.
fn agreeing_head(words: &[Word], at: usize, measures: impl Fn(usize) -> bool) -> Option<usize> {
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
    ((agrees || noun_tag.class() == Class::Name) && !hyphen && !measures(noun)).then_some(head)
}

/// The unit that a number stands right before, a hyphen aside, where the model has the number depend on something else.
fn unit_behind(words: &[Word], at: usize, measures: impl Fn(usize) -> bool) -> Option<usize> {
    if words[at].tag.class() != Class::Numeral || joins_next(words, at) {
        return None;
    }
    let is_hyphen = words.get(at + 1).is_some_and(|word| word.tag.form() == Form::Hyphen);
    let unit = at + 1 + usize::from(is_hyphen);
    let word = words.get(unit).filter(|word| matches!(word.tag.class(), Class::Noun | Class::Symbol))?;
    let depends = words[at].head == Some(unit);
    let free = word.head == Some(at) || !hangs_on(words, unit, at);
    let crosses = |dependent: usize| words[dependent].head == Some(at) && dependent != unit && word.head != Some(at);
    let crossing = (unit..words.len()).any(crosses);
    let currency = word.tag.form() == Form::Currency;
    (measures(unit) && !depends && free && !crossing && !currency).then_some(unit)
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
