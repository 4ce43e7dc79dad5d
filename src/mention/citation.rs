//! Citation marks: `[1]`, `[1, 2]`, `[source 1]`, `(source 2)`, `(1)`, each naming sources by id; marks that stand together
//! (`[1][2]`) are one mark, because the sources hold the sentence together.

use super::attribution::Quote;
use crate::span::Span;
use crate::text::{Document, TokenKind, TokenRange};

/// A citation mark of a text, or several in a row: `[1]`, `[1][2]`.
#[derive(Clone, Debug)]
pub struct Citation<'t> {
    /// The mark with its brackets.
    pub span: Span,
    pub(crate) tokens: TokenRange,
    /// The ids it names, in order.
    pub ids: Vec<&'t str>,
}

/// Finds the citation marks of a document; `known` are the ids of the sources that it may name.
pub(crate) fn find<'t>(document: &Document<'t>, quotes: &[Quote], known: &[&str]) -> Vec<Citation<'t>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < document.tokens().len() {
        match citation_at(document, at, known).filter(|citation| !is_quoted(document, quotes, &citation.tokens)) {
            Some(citation) => {
                at = citation.tokens.end;
                add(document, &mut found, citation);
            }
            None => at += 1,
        }
    }
    found
}

/// Adds a mark, or its ids to the mark right before it.
fn add<'t>(document: &Document<'t>, found: &mut Vec<Citation<'t>>, citation: Citation<'t>) {
    match found.last_mut().filter(|last| last.tokens.end == citation.tokens.start) {
        Some(last) => {
            last.tokens.end = citation.tokens.end;
            last.span = document.span_of(&last.tokens);
            last.ids.extend(citation.ids);
        }
        None => found.push(citation),
    }
}

/// Whether a mark is part of what is quoted: a writer puts a year or a word in brackets there. One that closes the quotation
/// still cites.
fn is_quoted(document: &Document<'_>, quotes: &[Quote], mark: &TokenRange) -> bool {
    let goes_on = |end: usize| (mark.end..end).any(|i| !matches!(document.word(i), "." | "," | "!" | "?" | "[" | "]"));
    quotes.iter().any(|quote| quote.tokens.contains(&mark.start) && goes_on(quote.tokens.end))
}

/// A mark in square brackets names anything that a number may; one in parentheses only a source that is there.
fn citation_at<'t>(document: &Document<'t>, at: usize, known: &[&str]) -> Option<Citation<'t>> {
    let (ids, end) = match document.word(at) {
        "[" => id_at(document, at + 1, known)
            .or_else(|| numbers_at(document, at + 1, "]").filter(|(_, end)| !is_link(document, *end)))?,
        "(" => numbers_at(document, at + 1, ")").filter(|(ids, _)| {
            let behind_word = at.checked_sub(1).and_then(|before| document.get(before));
            let behind_word = behind_word.is_some_and(|token| token.kind == TokenKind::Word);
            let is_known = || ids.iter().all(|id| known.contains(id));
            is_label(document.lower(at + 1)) || behind_word && is_known()
        })?,
        _ => return None,
    };
    let tokens = at..end + 1;
    Some(Citation { span: document.span_of(&tokens), tokens, ids })
}

/// Whether a bracket closes the text of a link in Markdown, "[400](https://a.org)", which is text; the id of a source with a link
/// to it is a mark still.
fn is_link(document: &Document<'_>, close: usize) -> bool {
    /// Bytes of a link, so that no text takes more than linear time.
    const LONGEST: usize = 2000;
    let rest = document.get(close).and_then(|token| document.text().get(token.span.end as usize..));
    let rest = rest.and_then(|rest| rest.get(..rest.floor_char_boundary(LONGEST)));
    let target = rest.and_then(|rest| Some(rest.strip_prefix('(')?.split_once(')')?.0));
    target.is_some_and(|target| {
        let is_path = target.starts_with(['/', '#']) || target.starts_with("www.") || target.contains("://");
        is_path && !target.contains(char::is_whitespace)
    })
}

/// The ids of a mark and the token of the bracket that closes it.
type Ids<'t> = (Vec<&'t str>, usize);

/// The id of a source, as it stands in brackets: "[A]", "[reuters-2]".
fn id_at<'t>(document: &Document<'t>, at: usize, known: &[&str]) -> Option<Ids<'t>> {
    let end = (at + 1..at + LONGEST_ID).find(|&end| document.word(end) == "]")?;
    let id = document.span_of(&(behind_label(document, at).min(end - 1)..end)).slice(document.text());
    known.contains(&id).then(|| (vec![id], end))
}

/// No id has more words and hyphens.
const LONGEST_ID: usize = 9;

/// The numbers of "[1, 2]" or "[sources 1 and 2]" and the token of the bracket that closes them.
fn numbers_at<'t>(document: &Document<'t>, start: usize, close: &str) -> Option<Ids<'t>> {
    let mut ids = Vec::new();
    let mut next = behind_label(document, start);
    while document.get(next)?.kind == TokenKind::Number {
        // "[1,2]" is one number token, because a comma between digits may separate thousands.
        ids.extend(document.word(next).split(','));
        match document.lower(next + 1) {
            "," | ";" | "and" | "&" => next = behind_label(document, next + 2),
            word if word == close => return Some((ids, next + 1)),
            _ => return None,
        }
    }
    None
}

/// The token behind "source", where it stands before a number.
fn behind_label(document: &Document<'_>, at: usize) -> usize {
    if is_label(document.lower(at)) { at + 1 } else { at }
}

fn is_label(word: &str) -> bool {
    matches!(word, "source" | "sources")
}

#[cfg(test)]
mod tests {
    use crate::mention::Reading;

    fn read(text: &str) -> Vec<Vec<String>> {
        let marks = Reading::citing(text, None, &["1", "2", "reuters-2"]).citations;
        marks.iter().map(|mark| mark.ids.iter().map(ToString::to_string).collect()).collect()
    }

    #[track_caller]
    fn check(text: &str, ids: &[&[&str]]) {
        assert_eq!(read(text), ids, "{text}");
    }

    #[test]
    fn marks_name_sources() {
        check("It grew [1]. It fell [1, 2], then rose [1,3][2].", &[&["1"], &["1", "2"], &["1", "3", "2"]]);
    }

    #[test]
    fn a_link_is_no_mark() {
        check("It sold [400](https://a.org/b) boats, [12](/c) bikes.", &[]);
        check("It grew [1](https://a.org/b), then fell [9](2).", &[&["1"], &["9"]]);
    }

    #[test]
    fn sources_go_by_their_ids() {
        check("It fell [reuters-2] a [source reuters-2] lot.", &[&["reuters-2"], &["reuters-2"]]);
        check("It grew [source 1] and fell (Source 2).", &[&["1"], &["2"]]);
        check("It grew [sources 1 and 2], then fell (source 1, source 9).", &[&["1", "2"], &["1", "9"]]);
    }

    #[test]
    fn parentheses_cite_what_is_known() {
        check("It grew (1). It fell (1, 2), then rose (2).", &[&["1"], &["1", "2"], &["2"]]);
        check("It grew (source: Reuters) in Leeds (9); 3 (2).", &[]);
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
