//! Names: a list of them in a source, which a summary tells by their number: "Ann Lee, Bob Roy and Carl Moss" are three people.

use super::question::Question;
use super::{Derived, Operand};
use crate::finding::Arithmetic;
use crate::lexicon::arithmetic::PLACES;
use crate::mention::{QuantityKind, Rational};
use crate::text::{TokenKind, TokenRange};

/// As many names as the claim counts.
pub(super) fn counted<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let wanted = countable(question)?;
    let fits = |list: &List| {
        let shared = question.shared(&list.tokens);
        let of_any = PLACES.contains(&question.noun()) || list.names >= TELLING;
        list.names == wanted && (list.full && question.counts_people() && shared > 0 || of_any && shared > 1)
    };
    let mut at = 0;
    while at < question.source.document.tokens().len() {
        match list_at(question, at) {
            Some(list) if fits(&list) => {
                let value = Rational::from(list.names as i128);
                return Some(Derived { by: Arithmetic::Count, value, from: vec![Operand::Words(list.tokens)] });
            }
            Some(list) => at = list.tokens.end,
            None => at += 1,
        }
    }
    None
}

/// The claim's number where people would count to it instead of having it told.
fn countable(question: &Question<'_>) -> Option<usize> {
    let stated = question.stated;
    let is_plain = stated.kind == QuantityKind::Cardinal && stated.unit.is_none() && stated.modifier.is_none();
    let number = stated.number.filter(|number| is_plain && number.is_integer())?.to_integer();
    usize::try_from(number).ok().filter(|number| (2..=MOST_COUNTED).contains(number))
}

/// Nobody counts longer lists.
const MOST_COUNTED: usize = 20;

/// So many names in a row are hardly as many by chance.
const TELLING: usize = 4;

/// A run of names parted by commas and "and".
struct List {
    tokens: TokenRange,
    names: usize,
    /// Whether every name has two words or more, as names of people have.
    full: bool,
}

fn list_at(question: &Question<'_>, at: usize) -> Option<List> {
    let mut end = name_end(question, at)?;
    let mut names = 1;
    let mut closed = false;
    let mut full = is_full(question, at);
    while !closed && names < MOST_COUNTED {
        let (next, last) = behind_separator(question, end);
        let Some(name) = name_end(question, next).filter(|_| next > end) else { break };
        (end, names, closed, full) = (name, names + 1, last, full && is_full(question, next));
    }
    (names > 2 && closed).then_some(List { tokens: at..end, names, full })
}

/// One past a name: up to four capitalised words, an article before it, an age or a place in commas behind it passed over.
fn name_end(question: &Question<'_>, at: usize) -> Option<usize> {
    let document = &question.source.document;
    let at = at + usize::from(document.lower(at) == "the");
    let words = (at..at + 4).take_while(|&at| is_capital(question, at)).count();
    let mut end = (words > 0).then_some(at + words)?;
    if document.lower(end) == "," && document.get(end + 1).is_some_and(|token| token.kind == TokenKind::Number) {
        end += 2;
    }
    Some(end)
}

fn is_capital(question: &Question<'_>, at: usize) -> bool {
    question.source.document.get(at).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised())
}

fn is_full(question: &Question<'_>, at: usize) -> bool {
    is_capital(question, at) && is_capital(question, at + 1)
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
