//! The one-pass lexer: bytes in, tokens out, every byte but white space and marks of emphasis in exactly one token.

use std::ops::Range;

use super::markup::{address_end, emphasis};
use super::token::{Gap, Token, TokenKind};
use crate::span::Span;

/// Cuts `text` into tokens; `lower` is the same text lower-cased, byte for byte as long.
pub(super) fn tokenize(text: &str, lower: &str) -> Vec<Token> {
    let mut lexer = Lexer { text, lower, at: 0, closing: Vec::new(), tokens: Vec::with_capacity(text.len() / 5) };
    while let Some(gap) = lexer.skip_space() {
        lexer.token(gap);
    }
    lexer.tokens
}

struct Lexer<'t> {
    text: &'t str,
    lower: &'t str,
    at: usize,
    /// Where the emphasis that is open ends, the innermost last.
    closing: Vec<Range<usize>>,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    /// Moves to the next visible character; `None` at the end of the text.
    fn skip_space(&mut self) -> Option<Gap> {
        let is_first = self.at == 0;
        let (mut lines, mut is_glued) = (0, true);
        while let Some(c) = self.char_at(self.at) {
            if let Some(end) = self.emphasis_end(c) {
                self.at = end;
                continue;
            }
            if !c.is_whitespace() {
                return Some(match lines {
                    _ if is_first => Gap::Paragraph,
                    0 if is_glued => Gap::Glued,
                    0 => Gap::Space,
                    1 => Gap::Line,
                    _ => Gap::Paragraph,
                });
            }
            is_glued = false;
            lines += u32::from(c == '\n' || c == '\u{2029}');
            self.at += c.len_utf8();
        }
        None
    }

    /// The end of a mark of emphasis that stands here: one that opens, or the one that closes it.
    fn emphasis_end(&mut self, first: char) -> Option<usize> {
        if !matches!(first, '*' | '_') {
            return None;
        }
        if let Some(mark) = self.closing.pop_if(|mark| mark.start == self.at) {
            return Some(mark.end);
        }
        let (opening, closing) = emphasis(self.text, self.at)?;
        // What would close behind the mark around it is no emphasis of its own.
        if self.closing.last().is_some_and(|around| around.start < closing.end) {
            return None;
        }
        self.closing.push(closing);
        Some(opening.end)
    }

    fn token(&mut self, gap: Gap) {
        let start = self.at;
        let Some(first) = self.char_at(start) else { return };
        let (kind, end) = if first.is_ascii_digit() {
            (TokenKind::Number, self.number_end(start))
        } else if let Some(end) = address_end(self.text, start) {
            (TokenKind::Symbol, end)
        } else if first.is_alphabetic() {
            (TokenKind::Word, self.word_end(start))
        } else if let Some(end) = self.escape_end(start) {
            (TokenKind::Symbol, end)
        } else if let Some(end) = self.clitic_end(start) {
            (TokenKind::Word, end)
        } else {
            (TokenKind::Symbol, start + first.len_utf8())
        };
        self.at = end;
        let span = Span::new(start as u32, end as u32);
        let token = Token::new(span, kind, gap, &self.text[start..end], &self.lower[start..end]);
        self.tokens.push(token);
    }

    /// Digits, with a point or comma only where a digit follows it.
    fn number_end(&self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            let separator = matches!(byte, b'.' | b',') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            if !byte.is_ascii_digit() && !separator {
                break;
            }
            at += 1;
        }
        at
    }

    /// Letters and digits, apostrophes inside names ("O'Brien"), and dotted initials ("U.S.", "a.m.").
    fn word_end(&self, start: usize) -> usize {
        if let Some(end) = self.initials_end(start) {
            return end;
        }
        let mut at = start;
        while let Some(c) = self.char_at(at) {
            let inside = c.is_alphanumeric() || is_mark(c) || (is_apostrophe(c) && self.joins_letters(at, c));
            if !inside {
                break;
            }
            at += c.len_utf8();
        }
        at
    }

    /// The end of two or more letters that each have a full stop.
    fn initials_end(&self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) && bytes.get(at + 1) == Some(&b'.') {
            at += 2;
        }
        let followed = bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        (at - start >= 4 && !followed).then_some(at)
    }

    /// Whether an apostrophe at `at` belongs to the word around it and opens no clitic.
    fn joins_letters(&self, at: usize, apostrophe: char) -> bool {
        self.char_at(at + apostrophe.len_utf8()).is_some_and(char::is_alphabetic) && self.clitic_end(at).is_none()
    }

    /// The end of a clitic ("'s", "'ll", the "'t" of "don't") that opens at `at`, glued to a word before it.
    fn clitic_end(&self, at: usize) -> Option<usize> {
        let apostrophe = self.char_at(at).filter(|&c| is_apostrophe(c))?;
        let glued = self.text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let letters = at + apostrophe.len_utf8();
        let rest = &self.lower[letters..];
        let clitic = ["ll", "re", "ve", "s", "t", "d", "m"].into_iter().find(|c| rest.starts_with(c))?;
        let end = letters + clitic.len();
        (glued && !self.char_at(end).is_some_and(char::is_alphanumeric)).then_some(end)
    }

    /// The end of a JSON escape ("\\u00b0"): sources come as JSON strings inside JSON where a pipeline encodes them twice.
    fn escape_end(&self, start: usize) -> Option<usize> {
        let hex = self.text.as_bytes().get(start..start + 6)?.strip_prefix(b"\\u")?;
        hex.iter().all(u8::is_ascii_hexdigit).then_some(start + 6)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at)? {
            byte if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.text[at..].chars().next(),
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// Combining marks: part of the letter before them, though not alphabetic themselves.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use crate::text::Document;

    #[track_caller]
    fn check(text: &str, tokens: &str) {
        let document = Document::new(text);
        let words: Vec<&str> = document.tokens().iter().map(|t| t.span.slice(text)).collect();
        assert_eq!(words.join("|"), tokens);
    }

    #[test]
    fn numbers_keep_their_separators() {
        check("1,200.50 a 3.", "1,200.50|a|3|.");
        check("$1.2bn", "$|1.2|bn");
        check("5-million-euro", "5|-|million|-|euro");
        check("21st 10am", "21|st|10|am");
    }

    #[test]
    fn words_keep_digits_and_initials() {
        check("the G7 in the U.S. at 5 p.m.", "the|G7|in|the|U.S.|at|5|p.m.");
        check("J. Smith", "J|.|Smith");
    }

    #[test]
    fn clitics_are_tokens_of_their_own() {
        check("China's plan didn't", "China|'s|plan|didn|'t");
        check("O’Brien’s officers' pay", "O’Brien|’s|officers|'|pay");
        check("'tis 'said'", "'|tis|'|said|'");
    }

    #[test]
    fn marks_of_emphasis_are_no_tokens() {
        check("the **67** million", "the|67|million");
        check("***all*** of __them__, *not* one", "all|of|them|,|not|one");
        check("**Cost:** *from **2020** on*", "Cost|:|from|2020|on");
        check("a*b* c", "a|*|b|*|c");
        check("5 * 3 *** 2* snake_case_name _x", "5|*|3|*|*|*|2|*|snake|_|case|_|name|_|x");
        check("* item one\n* item two", "*|item|one|*|item|two");
        check("**open\n\nclosed**", "*|*|open|closed|*|*");
    }

    #[test]
    fn an_address_is_one_token() {
        check("see https://a.org/2024/03/09?x=7, or", "see|https://a.org/2024/03/09?x=7|,|or");
        check("[here](http://a.org/1).", "[|here|]|(|http://a.org/1|)|.");
        check("www.a.org/2022 ab.org/2022/1 end", "www.a.org/2022|ab.org/2022/1|end");
        check("It rained.He/she left at 5 a.m./p.m. 24/7", "It|rained|.|He|/|she|left|at|5|a.m.|/|p.m.|24|/|7");
    }

    #[test]
    fn any_script_is_a_word() {
        check("Škoda плати 5€", "Škoda|плати|5|€");
    }
}
