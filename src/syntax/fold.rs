//! What stands for one word: the parts of a date hang on its month, a citation mark on the word before it. The treebank
//! hardly has either, and news and summaries are full of them.

use super::relation::Relation;
use super::tag::{Class, Form, Tag};
use super::tree::Word;
use crate::lexicon::Calendar;
use crate::text::{Document, TokenKind, TokenRange};

/// What is folded in a sentence: for each token, the one that it hangs on; `None` for those that are read.
pub(super) fn folds(document: &Document<'_>, sentence: &TokenRange) -> Vec<Option<usize>> {
    let mut hosts = vec![None; sentence.len()];
    for at in sentence.clone() {
        let (host, part) = date(document, at).or_else(|| mark(document, at)).unwrap_or((at, at..at));
        let is_inside = host >= sentence.start && part.end <= sentence.end && part.start >= sentence.start;
        for part in part.filter(|&part| is_inside && part != host) {
            hosts[part - sentence.start] = Some(host - sentence.start);
        }
    }
    hosts
}

/// The month at a token and the date around it: "9 May 2016", "May 9, 2016".
fn date(document: &Document<'_>, month: usize) -> Option<(usize, TokenRange)> {
    let is_month =
        |at: usize| matches!(document.get(at).map(|token| token.senses().calendar), Some(Some(Calendar::Month(_))));
    if !is_month(month) || !document.get(month)?.is_capitalised() {
        return None;
    }
    let digits = |at: usize, most: usize| {
        let is_number = document.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        is_number && document.word(at).len() <= most
    };
    let before = month.checked_sub(1).filter(|&day| digits(day, 2));
    let behind = Some(month + 1).filter(|&day| digits(day, 2) && !is_month(day + 1));
    if before.is_none() && behind.is_none() {
        return None;
    }
    let end = before.map_or(month + 2, |_| month + 1);
    let comma = usize::from(document.word(end) == ",");
    let is_year = digits(end + comma, 4) && document.word(end + comma).len() == 4;
    Some((month, before.unwrap_or(month)..if is_year { end + comma + 1 } else { end }))
}

/// A citation mark that opens at a token, and the word before it: "[1]", "[1, 2]".
fn mark(document: &Document<'_>, open: usize) -> Option<(usize, TokenRange)> {
    if document.word(open) != "[" {
        return None;
    }
    let is_part = |at: &usize| {
        document.get(*at).is_some_and(|token| token.kind == TokenKind::Number) || document.word(*at) == ","
    };
    let close = (open + 1..open + 8).find(|at| !is_part(at)).filter(|&at| at > open + 1)?;
    let is_mark = document.word(close) == "]";
    let host = (0..open).rev().find(|&at| document.word(at) != "]" && document.word(at) != "[" && !is_part(&at));
    host.filter(|_| is_mark).map(|host| (host, open..close + 1))
}

/// A folded token as a word of the tree.
pub(super) fn folded(document: &Document<'_>, at: usize, host: usize) -> Word {
    let (class, form, relation) = match document.word(at) {
        "," => (Class::Punctuation, Form::Comma, Relation::Punctuation),
        "[" => (Class::Punctuation, Form::Open, Relation::Punctuation),
        "]" => (Class::Punctuation, Form::Close, Relation::Punctuation),
        _ => (Class::Numeral, Form::Plain, Relation::BareNounModifier),
    };
    Word { tag: Tag::new(class, form), head: Some(host), relation }
}
