//! Citation marks: "[1]", "[1, 2]", "[1][2]", each naming sources by id.

use crate::span::Span;
use crate::text::{Document, TokenKind, TokenRange};

/// A citation mark of a text.
#[derive(Clone, Debug)]
pub struct Citation<'t> {
    /// The mark with its brackets.
    pub span: Span,
    pub(crate) tokens: TokenRange,
    /// The ids it names, in order.
    pub ids: Vec<&'t str>,
}

/// Finds the citation marks of a document.
pub(crate) fn find<'t>(document: &Document<'t>) -> Vec<Citation<'t>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < document.tokens().len() {
        match citation_at(document, at) {
            Some(citation) => {
                at = citation.tokens.end;
                found.push(citation);
            }
            None => at += 1,
        }
    }
    found
}

fn citation_at<'t>(document: &Document<'t>, at: usize) -> Option<Citation<'t>> {
    if document.word(at) != "[" {
        return None;
    }
    let mut ids = Vec::new();
    let mut next = at + 1;
    while document.get(next)?.kind == TokenKind::Number {
        // "[1,2]" is one number token, because a comma between digits may separate thousands.
        ids.extend(document.word(next).split(','));
        next += 1;
        match document.word(next) {
            "," | ";" => next += 1,
            "]" => {
                let tokens = at..next + 1;
                return Some(Citation { span: document.span_of(&tokens), tokens, ids });
            }
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::text::Document;

    #[track_caller]
    fn check(text: &str, ids: &[&[&str]]) {
        let found: Vec<_> = find(&Document::new(text)).into_iter().map(|c| c.ids).collect();
        assert_eq!(found, ids);
    }

    #[test]
    fn marks_name_sources() {
        check("It grew [1]. It fell [1, 2], then rose [1,3][2].", &[&["1"], &["1", "2"], &["1", "3"], &["2"]]);
    }

    #[test]
    fn other_brackets_are_no_marks() {
        check("\"[He] won\" [sic] [5 more] [ ] [1", &[]);
    }
}
