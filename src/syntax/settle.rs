//! What grammar settles that the models, which choose word by word from left to right, may leave unsettled.

use super::relation::Relation;
use super::tag::{Class, Form, Tag};
use super::tree::{Tree, Word};
use crate::lexicon::abbreviation::BEFORE_NAME;
use crate::lexicon::body::is_text;
use crate::lexicon::lemma::{is_irregular_verb, is_unchanged};

/// An abbreviated title in front of a name is a part of the name, "Rep. Rivera", also where the treebank hardly has it.
pub(super) fn settle_titles<'w>(tags: &mut [Tag], word: impl Fn(usize) -> &'w str) {
    for at in 2..tags.len() {
        let is_title = tags[at - 1].form() == Form::Stop && BEFORE_NAME.binary_search(&word(at - 2)).is_ok();
        if is_title && tags[at].class() == Class::Name && tags[at - 2].class() == Class::Verb {
            tags[at - 2] = Tag::NAME;
        }
    }
}

/// What stands behind "a" or "the" is no plain verb, and what people print is a noun there: "a poll found".
pub(super) fn settle_nouns<'w>(tags: &mut [Tag], word: impl Fn(usize) -> &'w str) {
    for (at, tag) in tags.iter_mut().enumerate().skip(1) {
        let is_plain = matches!(tag.form(), Form::Infinitive | Form::Imperative | Form::Present);
        let is_misread = is_plain && tag.class() == Class::Verb || is_text(word(at));
        let is_noun = matches!(tag.class(), Class::Noun | Class::Name);
        if is_misread && !is_noun && matches!(word(at - 1), "a" | "an" | "the") {
            *tag = Tag::new(Class::Noun, Form::Singular);
        }
    }
}

/// What the lexicon knows of verbs that the treebank hardly has: "sank" is nothing but a past tense, and "hurt" behind "was" a
/// participle.
pub(super) fn settle_verbs<'w>(tags: &mut [Tag], word: impl Fn(usize) -> &'w str) {
    for at in 0..tags.len() {
        let class = tags[at].class();
        let before = at.checked_sub(1).map_or(Tag::UNKNOWN, |before| tags[before]);
        if matches!(class, Class::Verb | Class::Auxiliary | Class::Name) {
            continue;
        }
        if before.class() == Class::Auxiliary && is_unchanged(word(at)) {
            tags[at] = Tag::PAST_PARTICIPLE;
        } else if matches!(before.class(), Class::Noun | Class::Name | Class::Pronoun | Class::Adverb)
            && is_irregular_verb(word(at))
        {
            tags[at] = Tag::PAST;
        }
    }
}

/// "said" and its like are a past tense or a participle, which the tree shows better than the words beside them.
pub(super) fn settle_participles(tree: &mut Tree) {
    for at in 0..tree.len() {
        let has = |relation| tree.dependents_by(at, relation).next().is_some();
        let helped = has(Relation::Auxiliary) || has(Relation::PassiveAuxiliary);
        let subject = tree.dependents_by(at, Relation::Subject).any(|subject| subject < at);
        let Some(word) = tree.word(at) else { return };
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
    let is_clause_of_noun = |word: &Word| word.tag == Tag::PAST && word.relation == Relation::NounClause;
    let is_finite = |word: &Word| word.tag.is_finite() && !is_clause_of_noun(word);
    let Some(root) = root.filter(|_| is_closed && !words.iter().any(is_finite)) else { return };
    let in_phrase = |&at: &usize| at != root && words[at].relation == Relation::NounModifier;
    let phrase_of = |at: usize| std::iter::successors(words[at].head, |&at| words[at].head.filter(|_| in_phrase(&at)));
    let is_told = |(at, word): &(usize, &Word)| {
        let is_participle =
            matches!(word.tag, Tag::PAST_PARTICIPLE | Tag::PAST) && word.relation == Relation::NounClause;
        *at > root && is_participle && phrase_of(*at).take(words.len()).any(|at| at == root)
    };
    let Some((verb, _)) = words.iter().enumerate().find(is_told) else { return };
    for word in words[verb + 1..].iter_mut().filter(|word| word.head == Some(root)) {
        word.head = Some(verb);
    }
    (words[root].head, words[root].relation) = (Some(verb), Relation::Subject);
    (words[verb].head, words[verb].relation) = (None, Relation::Root);
    words[verb].tag = Tag::PAST;
}

/// "The union plans to sue.", "The school counts 30 boys.": a plural that stands between another noun and what is to be done, or a
/// noun without a preposition, is no noun but the verb, and the other noun its subject.
pub(super) fn settle_plans(words: &mut [Word]) {
    let root = words.iter().position(|word| word.head.is_none()).unwrap_or_default();
    let Some((verb, rest)) = plan(words, root).or_else(|| bare_object(words, root)) else { return };
    let Some(subject) = verb.checked_sub(1).filter(|&at| describes(words, at, verb)) else { return };
    let stays = [Relation::Punctuation, Relation::Oblique, Relation::AdverbialClause, Relation::Adverb];
    for word in words[..subject].iter_mut().filter(|word| word.head == Some(verb) && !stays.contains(&word.relation)) {
        word.head = Some(subject);
    }
    if root != verb {
        let is_outside = |at: usize| at < verb || words[at].tag.form() == Form::Stop;
        let outside: Vec<usize> =
            (0..words.len()).filter(|&at| words[at].head == Some(root) && is_outside(at)).collect();
        for at in outside {
            words[at].head = Some(verb);
        }
    }
    words[subject].relation = Relation::Subject;
    words[verb] = Word { tag: Tag::PRESENT, head: None, relation: Relation::Root };
    let is_todo = words[rest].tag.form() == Form::Infinitive;
    let relation = if is_todo { Relation::OpenComplement } else { Relation::Object };
    (words[rest].head, words[rest].relation) = (Some(verb), relation);
}

fn is_plural(word: &Word) -> bool {
    word.tag.form() == Form::Plural && word.tag.class() == Class::Noun
}

/// A plural that a sentence without a verb hangs on, and the noun behind it that no preposition joins to it.
fn bare_object(words: &[Word], root: usize) -> Option<(usize, usize)> {
    let is_bare = |at: &usize| {
        let joins = |word: &Word| word.head == Some(*at) && matches!(word.relation, Relation::Case | Relation::Mark);
        words[*at].head == Some(root) && words[*at].relation == Relation::NounModifier && !words.iter().any(joins)
    };
    let is_closed = words.last()?.tag.form() == Form::Stop && !words.iter().any(|word| word.tag.is_finite());
    let object = (root + 1..words.len()).find(is_bare)?;
    (is_closed && is_plural(words.get(root)?)).then_some((root, object))
}

/// "is due to begin": no preposition stands before an infinitive, so that the adjective is what is said, and the infinitive what it
/// is said of.
pub(super) fn settle_infinitives(words: &mut [Word]) {
    for to in 1..words.len() {
        let due = to - 1;
        let Some(verb) = words[due].head.filter(|&verb| verb > to && words[due].relation == Relation::Case) else {
            continue;
        };
        let is_fixed = words[to].head == Some(due) && words[to].relation == Relation::Fixed;
        if !is_fixed || words[verb].tag.form() != Form::Infinitive || words[due].tag.class() != Class::Adjective {
            continue;
        }
        for word in words[..due].iter_mut().filter(|word| word.head == Some(verb)) {
            word.head = Some(due);
        }
        (words[due].head, words[due].relation) = (words[verb].head, words[verb].relation);
        (words[verb].head, words[verb].relation) = (Some(due), Relation::OpenComplement);
        (words[to].head, words[to].relation) = (Some(verb), Relation::Mark);
    }
}

/// A plural and the infinitive behind it, of which one is the word that the sentence hangs on.
fn plan(words: &[Word], root: usize) -> Option<(usize, usize)> {
    let infinitive = |word: &Word| word.tag.form() == Form::Infinitive && word.tag.class() == Class::Verb;
    let behind = |word: &Word| infinitive(word) && word.head == Some(root) && word.relation == Relation::NounClause;
    let todo = if infinitive(words.get(root)?) { root } else { words.iter().position(behind)? };
    let to = (0..todo).find(|&at| words[at].head == Some(todo) && words[at].relation == Relation::Mark)?;
    let verb = to.checked_sub(1)?;
    let is_subject = verb == root || words[verb].head == Some(root) && words[verb].relation == Relation::Subject;
    (is_plural(&words[verb]) && is_subject).then_some((verb, todo))
}

/// Whether a word before a noun is a noun of its own that describes it, or stands first and may be a name that nobody knows.
fn describes(words: &[Word], at: usize, noun: usize) -> bool {
    let word = words[at];
    let is_noun = word.relation == Relation::Compound && word.tag.class() != Class::Numeral;
    word.head == Some(noun)
        && (is_noun || (at == 0 && word.relation == Relation::Adjective && word.tag.form() == Form::Plain))
}

/// Numbers agree: what "$" stands before is money, a unit behind a number measures, "year" of "a five year plan", and what
/// "20" counts is a plural, "rifles" of "20 assault rifles".
pub(super) fn settle_numbers(words: &mut [Word], measures: impl Fn(usize) -> bool) {
    for at in 0..words.len() {
        if let Some(unit) = unit_behind(words, at, &measures) {
            hang_on_unit(words, at, unit);
        } else if let Some(noun) = shared_noun(words, at) {
            (words[noun].head, words[noun].relation) = (words[at].head, words[at].relation);
            for word in words[..noun].iter_mut().filter(|word| word.head == Some(at)) {
                word.head = Some(noun);
            }
            (words[at].head, words[at].relation) = (Some(noun), Relation::Number);
        } else if let Some(head) = agreeing_head(words, at, &measures) {
            words[at].head = Some(head);
            words[at].relation = Relation::Number;
        }
    }
}

/// The noun that the last of several numbers stands before, and all of them count: "dollars" of "12,000, 8,000 and 5,000 dollars".
fn shared_noun(words: &[Word], at: usize) -> Option<usize> {
    let is_number = |at: usize| words.get(at).is_some_and(|word| word.tag.class() == Class::Numeral);
    let is_list = |at: &usize| {
        is_number(*at) || matches!(words[*at].tag.form(), Form::Comma) || words[*at].tag.class() == Class::Coordinator
    };
    let last = (at + 1..words.len()).take_while(is_list).last().filter(|&last| is_number(at) && is_number(last))?;
    let noun =
        words.get(last + 1).filter(|noun| noun.tag.form() == Form::Plural && words[last].head == Some(last + 1))?;
    let is_list = (at + 1..last).any(|at| words[at].tag.class() == Class::Coordinator);
    let is_outside = words[at].head.is_none_or(|head| head < at || head > last + 1) && !hangs_on(words, at, last + 1);
    (is_list && is_outside && noun.head != words[at].head.filter(|_| words[at].relation == Relation::Number))
        .then_some(last + 1)
}

/// Makes a number depend on its unit; where the unit hung on it, the two change places in the tree.
fn hang_on_unit(words: &mut [Word], at: usize, unit: usize) {
    if hangs_on(words, unit, at) {
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
    let word = words.get(unit).filter(|word| matches!(word.tag.class(), Class::Noun | Class::Name | Class::Symbol))?;
    let depends = words[at].head == Some(unit);
    let crosses = |dependent: usize| words[dependent].head == Some(at) && dependent != unit;
    let crossing = !hangs_on(words, unit, at) && (unit..words.len()).any(crosses);
    let currency = word.tag.form() == Form::Currency;
    let counts = !is_hyphen && word.head == Some(at) && word.relation == Relation::Apposition;
    ((measures(unit) || counts) && !depends && !crossing && !currency).then_some(unit)
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
