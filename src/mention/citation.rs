//! Citation marks: "[1]", "[1, 2]", "[1-3]", "[1][2]", "[a]", each naming sources by id.

use std::borrow::Cow;

use super::attribution::Quote;
use crate::span::Span;
use crate::text::{Document, TokenKind, TokenRange};

/// A citation mark of a text.
#[derive(Clone, Debug)]
pub struct Citation<'t> {
    /// The mark with its brackets.
    pub span: Span,
    pub(crate) tokens: TokenRange,
    /// The ids it names, in order; those that a range leaves out are among them.
    pub ids: Vec<Cow<'t, str>>,
}

/// The longest range of ids that one mark may name.
const LONGEST: u32 = 50;

/// Finds the citation marks of a document.
pub(crate) fn find<'t>(document: &Document<'t>, quotes: &[Quote]) -> Vec<Citation<'t>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < document.tokens().len() {
        match citation_at(document, at).filter(|citation| !is_quoted(document, quotes, &citation.tokens)) {
            Some(citation) => {
                at = citation.tokens.end;
                found.push(citation);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a mark is part of what is quoted: a writer puts a year or a word in brackets there. One that closes the quotation
/// still cites.
fn is_quoted(document: &Document<'_>, quotes: &[Quote], mark: &TokenRange) -> bool {
    let goes_on = |end: usize| (mark.end..end).any(|i| !matches!(document.word(i), "." | "," | "!" | "?" | "[" | "]"));
    quotes.iter().any(|quote| quote.tokens.contains(&mark.start) && goes_on(quote.tokens.end))
}

fn citation_at<'t>(document: &Document<'t>, at: usize) -> Option<Citation<'t>> {
    if document.word(at) != "[" {
        return None;
    }
    let (ids, end) = letter_at(document, at + 1).or_else(|| numbers_at(document, at + 1))?;
    let tokens = at..end + 1;
    Some(Citation { span: document.span_of(&tokens), tokens, ids })
}

/// The letter of "[a]" at the end of a clause: elsewhere it is a word put in.
fn letter_at<'t>(document: &Document<'t>, at: usize) -> Option<(Vec<Cow<'t, str>>, usize)> {
    let letter = document.word(at);
    let closes = matches!(document.word(at + 2), "" | "." | "," | ";" | "[") || document.get(at + 2)?.opens_line();
    let single = letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_lowercase());
    (single && document.word(at + 1) == "]" && closes).then(|| (vec![Cow::Borrowed(letter)], at + 1))
}

/// The numbers of "[1, 2-4]" and the token of the bracket that closes them.
fn numbers_at<'t>(document: &Document<'t>, start: usize) -> Option<(Vec<Cow<'t, str>>, usize)> {
    let mut ids = Vec::new();
    let mut next = start;
    while document.get(next)?.kind == TokenKind::Number {
        // "[1,2]" is one number token, because a comma between digits may separate thousands.
        ids.extend(document.word(next).split(',').map(Cow::Borrowed));
        next += 1;
        if matches!(document.word(next), "-" | "–") {
            ids.extend(range(ids.last()?, document.word(next + 1))?);
            next += 2;
        }
        match document.word(next) {
            "," | ";" => next += 1,
            "]" => return Some((ids, next)),
            _ => return None,
        }
    }
    None
}

/// The ids behind the first of a range, to its last.
fn range<'t>(first: &str, last: &str) -> Option<Vec<Cow<'t, str>>> {
    let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    let is_range = first < last && last - first < LONGEST;
    is_range.then(|| (first + 1..=last).map(|id| Cow::Owned(id.to_string())).collect())
}

#[cfg(test)]
mod tests {
    use crate::mention::Reading;

    fn read(text: &str) -> Vec<Vec<String>> {
        let marks = Reading::new(text, None).citations;
        marks.iter().map(|mark| mark.ids.iter().map(ToString::to_string).collect()).collect()
    }

    #[track_caller]
    fn check(text: &str, ids: &[&[&str]]) {
        assert_eq!(read(text), ids, "{text}");
    }

    #[test]
    fn marks_name_sources() {
        check("It grew [1]. It fell [1, 2], then rose [1,3][2].", &[&["1"], &["1", "2"], &["1", "3"], &["2"]]);
    }

    #[test]
    fn ranges_name_what_lies_between() {
        check("It grew [1-3].", &[&["1", "2", "3"]]);
        check("It grew [1, 3–5].", &[&["1", "3", "4", "5"]]);
        check("It grew [3-1] and [1-900].", &[]);
    }

    #[test]
    fn letters_cite_at_the_end_of_a_clause() {
        check("It grew [a]. It fell [b], then rose [a][c].", &[&["a"], &["b"], &["a"], &["c"]]);
        check("He met [a] man and [i]t rained.", &[]);
    }

    #[test]
    fn brackets_in_a_quotation_put_words_in() {
        check("\"In [2019] we won,\" she said.", &[]);
        check("\"We won [2].\"", &[&["2"]]);
    }

    #[test]
    fn other_brackets_are_no_marks() {
        check("\"[He] won\" [sic] [5 more] [ ] [1", &[]);
    }
}
