//! Slips: where a source has the words of a quotation but for a negation or a number, which a few words can lose.

use super::polarity::is_negation;
use super::wording::words;
use crate::mention::{Quote, Reading};
use crate::text::{Token, TokenKind, TokenRange};

/// What makes a quotation the one it is, and what a slip may change in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Frame<'t> {
    /// The words but negations, numbers as "#".
    words: Vec<&'t str>,
    /// The token of each word.
    tokens: Vec<usize>,
}

/// The spoken words of a source that are a quotation's but for a negation or a number; `None` where it has the very ones too.
pub(super) fn slip_place(summary: &Reading<'_>, quote: &Quote, source: &Reading<'_>) -> Option<TokenRange> {
    let stated = frame(summary, &quote.tokens);
    let stands = |&i: &usize| summary.document.get(i).is_some_and(Token::is_content_word);
    if stated.words.len() < 2 || !stated.tokens.iter().any(stands) {
        return None;
    }
    let around = before(summary, quote.outer().start)..quote.tokens.end;
    let (negated, numbers) = (negations(summary, around), numbers(summary, &stated));
    let mut slip = None;
    for spoken in source.quotes.iter().filter(|spoken| !spoken.nested) {
        let given = frame(source, &spoken.tokens);
        let size = stated.words.len();
        for (run, tokens) in given.words.windows(size).zip(given.tokens.windows(size)) {
            if run != stated.words {
                continue;
            }
            let Some(place) = place(source, spoken, tokens) else { continue };
            let said = Frame { words: Vec::new(), tokens: tokens.to_vec() };
            if negations(source, place.clone()) % 2 == negated % 2 && self::numbers(source, &said) == numbers {
                return None;
            }
            slip = slip.or(Some(place));
        }
    }
    slip
}

/// The stretch of a run with the negation right before it.
fn place(source: &Reading<'_>, spoken: &Quote, run: &[usize]) -> Option<TokenRange> {
    let (mut start, last) = (*run.first()?, *run.last()?);
    while start > spoken.tokens.start && is_negation(source.document.lower(start - 1)) {
        start -= 1;
    }
    Some(start..last + 1)
}

/// Where the words before a quotation begin that may negate it: "it was not |“a crime”|".
fn before(summary: &Reading<'_>, quote: usize) -> usize {
    quote.saturating_sub(3).max(summary.document.sentence_around(quote).start)
}

fn negations(reading: &Reading<'_>, tokens: TokenRange) -> usize {
    { tokens }.filter(|&i| is_negation(reading.document.lower(i))).count()
}

/// The numbers of a frame, in their words.
fn numbers(reading: &Reading<'_>, frame: &Frame<'_>) -> Vec<String> {
    let numbers = frame.tokens.iter().filter(|&&i| is_number(reading, i));
    numbers.map(|&i| reading.document.lower(i).to_owned()).collect()
}

fn frame<'t>(reading: &'t Reading<'_>, tokens: &TokenRange) -> Frame<'t> {
    let mut frame = Frame::default();
    for i in words(reading, tokens) {
        let word = reading.document.lower(i);
        let carries = matches!(word, "do" | "does" | "did") && is_negation(reading.document.lower(i + 1));
        if is_negation(word) || carries {
            continue;
        }
        frame.tokens.push(i);
        frame.words.push(match word {
            _ if is_number(reading, i) => "#",
            "wo" | "'ll" | "’ll" => "will",
            "ca" => "can",
            "'m" | "’m" => "am",
            _ => word,
        });
    }
    frame
}

fn is_number(reading: &Reading<'_>, token: usize) -> bool {
    let document = &reading.document;
    document.get(token).is_some_and(|token| token.kind == TokenKind::Number || token.senses().numeral.is_some())
}
