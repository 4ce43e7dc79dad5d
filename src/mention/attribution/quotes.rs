//! Quotes: stretches in quotation marks, straight or curly, single or double, nested, carried over paragraphs or unclosed.

use crate::span::Span;
use crate::text::{Document, Token, TokenKind, TokenRange};

/// A stretch in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With the quotation marks.
    pub span: Span,
    /// Without them.
    pub content: Span,
    /// The tokens between the marks; marks that open its later paragraphs are among them.
    pub(crate) tokens: TokenRange,
    /// The tokens with the marks.
    outer: TokenRange,
    /// Whether it lies in another quote.
    pub nested: bool,
    /// Whether a mark closes it; one that is not closed ends with its paragraph.
    pub closed: bool,
    /// Number of words and numbers it holds.
    pub words: u32,
}

impl Quote {
    /// Whether it is so short (three words or fewer) that it may be a title or a scare quote and need no speaker.
    pub fn is_scare(&self) -> bool {
        self.words <= 3
    }

    /// The tokens with the marks.
    pub(crate) fn outer(&self) -> TokenRange {
        self.outer.clone()
    }
}

/// The longest quote read, in tokens: what opens and closes farther apart is taken for stray marks.
const LONGEST: usize = 600;
/// The longest quote in single straight marks, which are easily mistaken for apostrophes.
const LONGEST_SINGLE: usize = 80;

/// The kinds of mark that quote; a quote is closed by a mark of its own kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Straight,
    /// Two single marks: ''.
    Pair,
    /// “…” or «…».
    Curly,
    /// „…“, as German writes it.
    Low,
    Single,
    CurlySingle,
}

/// Finds the stretches in quotation marks, in the order in which they open.
pub(crate) fn quotes(document: &Document<'_>) -> Vec<Quote> {
    let mut finder = Finder { document, open: Vec::new(), found: Vec::new() };
    for (at, token) in document.tokens().iter().enumerate() {
        if token.opens_paragraph() {
            finder.end_paragraph(at);
        }
        if token.kind == TokenKind::Symbol {
            finder.symbol(at, *token);
        }
    }
    finder.end_paragraph(document.tokens().len());
    finder.found.sort_by_key(|quote| (quote.tokens.start, std::cmp::Reverse(quote.tokens.end)));
    finder.found
}

struct Finder<'d, 't> {
    document: &'d Document<'t>,
    /// The marks that are open, outermost first, each with its token.
    open: Vec<(Mark, usize)>,
    found: Vec<Quote>,
}

impl Finder<'_, '_> {
    fn symbol(&mut self, at: usize, token: Token) {
        let glued_right = self.document.get(at + 1).is_some_and(Token::is_glued);
        let (opens, closes) = (!token.is_glued(), !glued_right || token.is_glued());
        match self.document.word(at) {
            "\"" => self.straight(at, token, glued_right, 1),
            "'" if self.is_pair(at.wrapping_sub(1)) => {} // the second half of ''
            "'" if self.is_pair(at) => {
                let glued = self.document.get(at + 2).is_some_and(Token::is_glued);
                self.straight(at, token, glued, 2);
            }
            "„" => self.opening(Mark::Low, at),
            "“" | "”" if self.is_open(Mark::Low) => self.closing(Mark::Low, at, 1),
            "“" | "«" => self.opening(Mark::Curly, at),
            "”" | "»" if self.is_open(Mark::Curly) => self.closing(Mark::Curly, at, 1),
            "”" => self.closing(Mark::Straight, at, 1), // " and ” in one text
            "‘" if opens => self.opening(Mark::CurlySingle, at),
            "’" if closes => self.closing(Mark::CurlySingle, at, 1),
            "'" if self.is_open(Mark::Single) && closes => self.closing(Mark::Single, at, 1),
            "'" if opens && glued_right && !self.is_open(Mark::Single) && self.single_closes(at) => {
                self.opening(Mark::Single, at);
            }
            _ => {}
        }
    }

    /// One character opens and closes: spaces tell which, and where they do not, what is open.
    fn straight(&mut self, at: usize, token: Token, glued_right: bool, width: usize) {
        let mark = if width == 2 { Mark::Pair } else { Mark::Straight };
        let opens = !token.is_glued() && glued_right;
        let closes = token.is_glued() && !glued_right;
        let is_open = self.is_open(mark);
        if !is_open && closes && self.is_open(Mark::Curly) {
            return self.closing(Mark::Curly, at, width); // “ and " in one text
        }
        if !is_open
            && token.is_glued()
            && self.document.get(at.wrapping_sub(1)).is_some_and(|t| t.kind == TokenKind::Number)
        {
            return; // inches: 5"
        }
        if is_open && (!opens || closes) {
            self.closing(mark, at, width);
        } else if !is_open && !closes {
            // Where one is open, a mark that opens a line or a sentence carries it on.
            self.opening(mark, at);
        }
    }

    fn opening(&mut self, mark: Mark, at: usize) {
        let carried_on = self.document.get(at).is_some_and(Token::opens_line);
        match self.open.iter().position(|&(open, _)| open == mark) {
            Some(_) if carried_on => {}
            Some(position) => {
                // A second opening mark: the first was never closed, and was none.
                self.open.truncate(position);
                self.open.push((mark, at));
            }
            None => self.open.push((mark, at)),
        }
    }

    fn closing(&mut self, mark: Mark, at: usize, width: usize) {
        let Some(position) = self.open.iter().rposition(|&(open, _)| open == mark) else { return };
        let opened = self.open.get(position).map_or(at, |open| open.1);
        self.open.truncate(position);
        let inner = opened + usize::from(mark == Mark::Pair) + 1..at;
        self.push(opened..at + width, inner, true);
    }

    /// Ends what is open at a paragraph's end, unless the next paragraph opens with the mark that carries it on.
    fn end_paragraph(&mut self, next: usize) {
        let Some(&(mark, outermost)) = self.open.first() else { return };
        let carried_on = mark_of(self.document.word(next)) == Some(mark) && next - outermost < LONGEST;
        if carried_on {
            self.open.truncate(1);
            return;
        }
        self.open.clear();
        if matches!(mark, Mark::Straight | Mark::Curly) {
            self.push(outermost..next, outermost + 1..next, false);
        }
    }

    /// Whether two single marks stand for a double one: ''.
    fn is_pair(&self, at: usize) -> bool {
        self.document.word(at) == "'"
            && self.document.word(at + 1) == "'"
            && self.document.get(at + 1).is_some_and(Token::is_glued)
    }

    fn push(&mut self, outer: TokenRange, tokens: TokenRange, closed: bool) {
        if tokens.is_empty() || tokens.len() > LONGEST {
            return;
        }
        let words = tokens.clone().filter(|&i| self.document.get(i).is_some_and(|t| t.kind != TokenKind::Symbol));
        let words = words.count() as u32;
        self.found.push(Quote {
            span: self.document.span_of(&outer),
            content: self.document.span_of(&tokens),
            nested: !self.open.is_empty(),
            tokens,
            outer,
            closed,
            words,
        });
    }

    fn is_open(&self, mark: Mark) -> bool {
        self.open.iter().any(|&(open, _)| open == mark)
    }

    /// Whether a single mark that closes stands in reach, in the same paragraph.
    fn single_closes(&self, at: usize) -> bool {
        let runs_on = |i: usize| self.document.get(i + 1).is_some_and(|t| t.is_glued() && t.kind != TokenKind::Symbol);
        (at + 1..at + LONGEST_SINGLE)
            .map_while(|i| self.document.get(i).filter(|t| !t.opens_paragraph()).map(|t| (i, t)))
            .any(|(i, t)| matches!(self.document.word(i), "'" | "’") && t.is_glued() && !runs_on(i))
    }
}

fn mark_of(word: &str) -> Option<Mark> {
    match word {
        "\"" => Some(Mark::Straight),
        "“" | "„" | "«" => Some(Mark::Curly),
        "‘" => Some(Mark::CurlySingle),
        "'" => Some(Mark::Single),
        _ => None,
    }
}
