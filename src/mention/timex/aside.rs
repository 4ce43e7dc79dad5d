//! Dates told in passing: in a participle ("built in 1962"), a relative clause, brackets, or before the noun they name.

use crate::lexicon::Function;
use crate::text::{Document, Token, TokenRange};

/// How far before a date the verb it belongs to is looked for.
const REACH: usize = 10;

/// Whether a date is told in passing, so that the dates after it are not told of its year: "The bridge, built in 1962, will
/// close on 3 March".
pub(super) fn is_aside(document: &Document<'_>, tokens: &TokenRange) -> bool {
    let sentence = document.sentence_around(tokens.start);
    let first = sentence.start.max(tokens.start.saturating_sub(REACH));
    is_in_brackets(document, first, tokens) || names_a_thing(document, tokens) || {
        let verb = (first..tokens.start).rev().find(|&at| document.is_past_form(at));
        verb.is_some_and(|verb| is_subordinate(document, sentence.start, verb, tokens))
    }
}

fn is_in_brackets(document: &Document<'_>, first: usize, tokens: &TokenRange) -> bool {
    let mark = (first..tokens.start).rev().map(|at| document.lower(at)).find(|word| matches!(*word, "(" | ")"));
    mark == Some("(")
}

/// "the 1998 agreement"
fn names_a_thing(document: &Document<'_>, tokens: &TokenRange) -> bool {
    let before = tokens.start.checked_sub(1).and_then(|at| document.get(at));
    let noun = document.get(tokens.end).is_some_and(Token::is_content_word);
    noun && before.and_then(Token::function) == Some(Function::Determiner)
}

/// Whether the verb before a date is no main clause's: a participle behind a comma or at the head of the sentence, the verb
/// of a relative clause, or a participle right behind its noun while the sentence's own verb follows the date.
fn is_subordinate(document: &Document<'_>, sentence: usize, verb: usize, tokens: &TokenRange) -> bool {
    let auxiliary = |at: usize| document.get(at).is_some_and(|token| token.function() == Some(Function::Auxiliary));
    let first = if verb > sentence && auxiliary(verb - 1) { verb - 1 } else { verb };
    let before = if first > sentence { document.lower(first - 1) } else { "" };
    let opens = first == sentence && document.lower(tokens.end) == ",";
    let own_verb = auxiliary(tokens.end) || document.is_past_form(tokens.end);
    let participle = first == verb && (matches!(before, "," | "–" | "—" | "(") || opens || own_verb);
    participle || matches!(before, "which" | "who" | "where")
}
