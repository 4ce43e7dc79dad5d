//! Counts: things that a source lists by name or person by person, and the summary by their number.

use super::question::Question;
use super::{Derived, Operand};
use crate::finding::Arithmetic;
use crate::mention::{Quantity, QuantityKind, Rational};
use crate::text::{TokenKind, TokenRange};

/// "A 17-year-old boy, a woman, 32, and a 21-year-old man": persons of one sentence by their ages.
pub(super) fn ages<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let wanted = countable(question)?;
    let sentence = question.sentence_from(at);
    let document = &question.source.document;
    let opens = document.sentence_around(sentence.first()?.tokens.start).start;
    let before = question.source.quantities.get(..at)?.iter().rev();
    let mut before = before.take_while(|quantity| quantity.tokens.start >= opens);
    if sentence.first()?.kind != QuantityKind::Age || before.any(|quantity| quantity.kind == QuantityKind::Age) {
        return None; // the count starts with the first of them
    }
    let same = |age: &&Quantity| age.kind == QuantityKind::Age && is_one_of(person(question, age), question.noun());
    let persons: Vec<_> = sentence.iter().filter(same).collect();
    (persons.len() == wanted && question.fits(&persons))
        .then(|| Derived::new(Arithmetic::Count, Rational::from(wanted as i128), persons))
}

/// Whose age it is: the noun behind it, or what stands before its comma, a name or a noun.
fn person<'r>(question: &Question<'r>, age: &Quantity) -> &'r str {
    let document = &question.source.document;
    let behind_comma = age.tokens.start.checked_sub(2).filter(|at| document.lower(at + 1) == ",");
    let Some(at) = age.head_tokens.clone().next_back().or(behind_comma) else { return "" };
    let named = document.get(at).is_some_and(crate::text::Token::is_capitalised);
    if named { "person" } else { document.lower(at) }
}

/// Whether a person is one of several: "man" of "men", "girl" of "teenagers".
fn is_one_of(person: &str, persons: &str) -> bool {
    let young = matches!(person, "boy" | "girl" | "child" | "teenager" | "youth");
    match persons {
        "people" => young || matches!(person, "man" | "woman" | "person"),
        "children" | "teenagers" | "youths" => young,
        "men" => person == "man",
        "women" => person == "woman",
        plural => plural.strip_suffix('s').is_some_and(|one| one == person),
    }
}

/// "One girl and later another": two girls.
pub(super) fn one_and_another<'r>(question: &Question<'r>, at: usize) -> Option<Derived<'r>> {
    let one = question.source.quantities.get(at).filter(|one| one.number == Some(Rational::from(1)))?;
    if countable(question)? != 2 || !question.counts(one) {
        return None;
    }
    let document = &question.source.document;
    let end = one.head_tokens.end;
    let mut behind = end..document.sentence_around(one.tokens.start).end.min(end + ANOTHER_REACH);
    let another = behind.find(|&at| document.lower(at) == "another")?;
    let alone = document.get(another + 1).is_none_or(|next| !next.is_content_word() && next.kind != TokenKind::Number);
    let from = vec![Operand::Quantity(one), Operand::Words(another..another + 1)];
    (alone && question.fits(&[one])).then(|| Derived { by: Arithmetic::Sum, value: Rational::from(2), from })
}

/// "Another" farther behind is of something else.
const ANOTHER_REACH: usize = 10;

/// "The islands of Alva, Brenne and Corso": three islands. A list is only looked for behind the noun that the claim counts.
pub(super) fn names<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let wanted = countable(question)?;
    let tokens = question.source.document.tokens();
    let mut nouns = (0..tokens.len()).filter(|&at| question.is_head(tokens.get(at).map(|token| token.stem)));
    nouns.find_map(|noun| {
        let list = list_at(question, behind_noun(question, noun)?)?;
        let value = Rational::from(wanted as i128);
        (list.names == wanted && question.shared(&list.tokens) > 0).then(|| Derived {
            by: Arithmetic::Count,
            value,
            from: vec![Operand::Words(list.tokens)],
        })
    })
}

/// The claim's number where people would count to it instead of having it told.
fn countable(question: &Question<'_>) -> Option<usize> {
    let plain = question.is_cardinal() && question.stated.unit.is_none() && question.stated.modifier.is_none();
    let number = question.stated.number.filter(|number| plain && number.is_integer())?.to_integer();
    usize::try_from(number).ok().filter(|number| (2..=MOST_COUNTED).contains(number))
}

/// Nobody counts longer lists.
const MOST_COUNTED: usize = 20;

/// A run of names parted by commas and "and".
struct List {
    tokens: TokenRange,
    names: usize,
}

fn list_at(question: &Question<'_>, at: usize) -> Option<List> {
    let mut end = name_end(question, at)?;
    let mut names = 1;
    let mut closed = false;
    while !closed && names < MOST_COUNTED {
        let (next, last) = behind_separator(question, end);
        let Some(name) = name_end(question, next).filter(|_| next > end) else { break };
        (end, names, closed) = (name, names + 1, last);
    }
    (names > 1 && closed).then_some(List { tokens: at..end, names })
}

/// One past a name: up to four capitalised words, an age or a place in commas behind it passed over.
fn name_end(question: &Question<'_>, at: usize) -> Option<usize> {
    let document = &question.source.document;
    let capital = |at: usize| document.get(at).is_some_and(|t| t.kind == TokenKind::Word && t.is_capitalised());
    let words = (at..at + 4).take_while(|&at| capital(at)).count();
    let mut end = (words > 0).then_some(at + words)?;
    if document.lower(end) == "," && document.get(end + 1).is_some_and(|token| token.kind == TokenKind::Number) {
        end += 2;
    }
    Some(end)
}

/// Where the next item starts, and whether it is the last: behind "," and ", and" and "and".
fn behind_separator(question: &Question<'_>, at: usize) -> (usize, bool) {
    let lower = |at: usize| question.source.document.lower(at);
    match (lower(at), lower(at + 1)) {
        ("," | ";", "and") => (at + 2, true),
        ("and", _) => (at + 1, true),
        ("," | ";", _) => (at + 1, false),
        _ => (at, false),
    }
}

/// Where the list of what a noun names may start: "the islands of", "the four defendants, named as".
fn behind_noun(question: &Question<'_>, noun: usize) -> Option<usize> {
    (noun + 1..=noun + HEAD_REACH).find(|&at| !LEADS_IN.contains(&question.source.document.lower(at)))
}

/// Between a noun and the list of what it names.
const LEADS_IN: &[&str] =
    &["(", ",", "-", ":", "are", "as", "called", "like", "named", "namely", "of", "were", "–", "—"];

/// More words between a noun and a list part them.
const HEAD_REACH: usize = 5;
