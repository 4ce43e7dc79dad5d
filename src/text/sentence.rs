//! Sentence boundaries: full stops that end one, told from those of abbreviations, initials, list marks and datelines.

use super::token::{Token, TokenKind, TokenRange};
use crate::lexicon::Function;
use crate::lexicon::abbreviation::BEFORE_NAME;
use crate::lexicon::body::Body;

/// A heading or list item is a short line; a longer one without a full stop is a wrapped line.
const SHORT_LINE: u32 = 60;

/// So many marks may stand between a full stop and the next sentence.
const MOST_CLOSING: usize = 16;

/// No sentence of prose is longer; text without full stops is cut, so that what is done for each sentence stays bounded.
const LONGEST: usize = 240;

/// Cuts the tokens into sentences; every token is in exactly one.
pub(super) fn sentences(text: &str, lower: &str, tokens: &[Token]) -> Vec<TokenRange> {
    let splitter = Splitter { text, lower, tokens, cased: tokens.iter().any(|t| t.is_capitalised()) };
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 1;
    while at < tokens.len() {
        if at - start >= LONGEST || splitter.opens_sentence(start, at) {
            sentences.push(start..at);
            start = at;
        }
        at += 1;
    }
    if !tokens.is_empty() {
        sentences.push(start..tokens.len());
    }
    sentences
}

struct Splitter<'t> {
    text: &'t str,
    lower: &'t str,
    tokens: &'t [Token],
    /// Whether the text uses capitals at all; without them a lower-case letter may open a sentence.
    cased: bool,
}

impl Splitter<'_> {
    /// Whether token `at` opens a sentence, given where the current one started.
    fn opens_sentence(&self, start: usize, at: usize) -> bool {
        let token = self.tokens[at];
        if token.opens_paragraph() {
            return true;
        }
        if self.opens_citation(at) {
            return false;
        }
        if token.opens_line() && self.ends_short_line(at) {
            return true;
        }
        if self.ends_dateline(start, at) {
            return true;
        }
        if self.word(at - 1).len() > 1 && self.word(at - 1).ends_with('.') {
            return self.clearly_opens(at); // initials: "the U.S. The firm"
        }
        let Some(stop) = self.terminal_before(start, at) else { return false };
        match self.lower(stop) {
            "." => self.full_stop_ends(start, stop, at),
            _ => self.may_open(at) && (!token.is_glued() || stop + 1 < at),
        }
    }

    /// The terminal mark before `at`, looking through closing quotes, brackets and citation marks glued to it.
    fn terminal_before(&self, start: usize, at: usize) -> Option<usize> {
        let mut stop = at.checked_sub(1)?;
        let start = start.max(at.saturating_sub(MOST_CLOSING));
        while stop > start && is_closing(self.word(stop)) {
            stop = if self.word(stop) == "]" { self.citation_start(start, stop)?.checked_sub(1)? } else { stop - 1 };
        }
        // A quote mark that stands apart opens what follows it: `He left. "No," …`
        let opening = at - 1;
        if stop < opening && is_quote(self.word(opening)) && !self.tokens[opening].is_glued() {
            return None;
        }
        matches!(self.word(stop), "." | "!" | "?" | "…").then_some(stop)
    }

    /// "[1]" belongs to the sentence before it, though it may stand behind its full stop.
    fn opens_citation(&self, at: usize) -> bool {
        self.word(at) == "[" && self.tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number)
    }

    /// The bracket that opens the citation closed at `end` ("[1]", "[1, 2]").
    fn citation_start(&self, start: usize, end: usize) -> Option<usize> {
        (start..end).rev().take(8).find(|&i| self.word(i) == "[")
    }

    fn full_stop_ends(&self, start: usize, stop: usize, at: usize) -> bool {
        let token = self.tokens[at];
        if stop <= start || self.is_list_mark(start, stop) {
            return false;
        }
        let before = self.tokens[stop - 1];
        let word = self.lower(stop - 1);
        if token.is_glued() && stop + 1 == at {
            // "practices.The": a space was lost; "example.com" and "No.5" are no ends.
            return token.is_capitalised()
                && before.kind == TokenKind::Word
                && before.span.len() > 3
                && !before.is_capitalised();
        }
        if self.is_dot_of(&self.tokens[stop]) && is_single_letter(before, word) {
            return false;
        }
        if BEFORE_NAME.binary_search(&word).is_ok() && self.abbreviates(word, at) {
            return false;
        }
        if before.senses().body == Some(Body::Form) {
            return self.clearly_opens(at); // "Acme Inc. Its profit"
        }
        self.may_open(at)
    }

    fn is_dot_of(&self, stop: &Token) -> bool {
        stop.is_glued() && stop.span.slice(self.text) == "."
    }

    /// Whether a word with a full stop is the abbreviation and not the word ("no", "mar", "gen", "art", "sun").
    fn abbreviates(&self, word: &str, at: usize) -> bool {
        match word {
            "no" | "nos" | "fig" | "art" | "ver" | "vol" => self.tokens[at].kind == TokenKind::Number,
            "etc" | "jr" | "sr" | "al" => !self.clearly_opens(at),
            _ => true,
        }
    }

    /// "1." at the head of a sentence numbers a list.
    fn is_list_mark(&self, start: usize, stop: usize) -> bool {
        stop == start + 1
            && self.tokens[start].kind == TokenKind::Number
            && self.tokens[start].span.len() <= 3
            && self.tokens[start].opens_line()
    }

    /// Whether what stands at `at` can open a sentence: anything but a lower-cased word or a mark that continues one.
    fn may_open(&self, at: usize) -> bool {
        let at = if is_quote(self.word(at)) || self.word(at) == "(" { at + 1 } else { at };
        match self.tokens.get(at) {
            Some(token) if token.kind == TokenKind::Word => {
                token.is_capitalised() || !self.cased || self.lower(at) == "i"
            }
            Some(token) if token.kind == TokenKind::Number => true,
            Some(_) => matches!(
                self.word(at),
                "[" | "-" | "–" | "—" | "•" | "*" | "$" | "£" | "€" | "#" | "'" | "‘" | "¿" | "¡"
            ),
            None => true,
        }
    }

    /// Whether `at` is a capitalised word that would be lower-cased inside a sentence ("The", "He").
    fn clearly_opens(&self, at: usize) -> bool {
        let token = self.tokens[at];
        token.is_capitalised()
            && matches!(
                token.function(),
                Some(
                    Function::Determiner
                        | Function::Pronoun
                        | Function::Preposition
                        | Function::Coordinator
                        | Function::Subordinator
                        | Function::Adverb
                )
            )
    }

    /// Whether the line before `at` is a heading or a list item rather than a wrapped one.
    fn ends_short_line(&self, at: usize) -> bool {
        let first = (0..at).rev().find(|&i| self.tokens[i].opens_line()).unwrap_or(0);
        let line = self.tokens[first].span.cover(self.tokens[at - 1].span);
        let opens = matches!(self.word(at), "-" | "–" | "—" | "•" | "*") || self.may_open(at);
        let runs_on = self.tokens[at - 1].function().is_some() || self.word(at - 1) == ",";
        opens && !runs_on && line.len() < SHORT_LINE
    }

    /// "BEIJING (AP) --", "LONDON, Sept 9 (Reuters) -": a place, an agency in brackets, a dash.
    fn ends_dateline(&self, start: usize, at: usize) -> bool {
        let dash = |i: usize| matches!(self.word(i), "-" | "–" | "—");
        if at - start > 14 || !self.tokens[start].opens_line() || !self.tokens[start].is_capitalised() || !dash(at - 1)
        {
            return false;
        }
        let before_dash = (start..at).rev().find(|&i| !dash(i)).unwrap_or(start);
        self.word(before_dash) == ")" && !self.tokens[at].is_glued()
    }

    fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.span.slice(self.text))
    }

    fn lower(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.span.slice(self.lower))
    }
}

fn is_single_letter(token: Token, word: &str) -> bool {
    token.kind == TokenKind::Word && word.chars().count() == 1 && token.is_capitalised() && word != "i"
}

fn is_closing(word: &str) -> bool {
    matches!(word, ")" | "]" | "'" | "’" | "”" | "\"" | "»")
}

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "‘" | "’" | "'" | "«" | "»")
}

#[cfg(test)]
mod tests {
    use crate::text::Document;

    #[track_caller]
    fn check(text: &str, sentences: &[&str]) {
        let document = Document::new(text);
        let got: Vec<&str> = document.sentences().map(|s| s.slice(text)).collect();
        assert_eq!(got, sentences);
    }

    #[test]
    fn a_citation_mark_behind_a_lone_stop_opens_nothing_before_it() {
        check(".\n [],", &[".", "[],"]);
    }

    #[test]
    fn terminal_marks_end_sentences() {
        check("He left. She stayed! Why? Nobody knows…", &["He left.", "She stayed!", "Why?", "Nobody knows…"]);
        check("It costs 3.5 million. In all.", &["It costs 3.5 million.", "In all."]);
        check("all in lower case. no capitals here.", &["all in lower case.", "no capitals here."]);
        check("a lost space.The next one", &["a lost space.", "The next one"]);
    }

    #[test]
    fn abbreviations_and_initials_do_not() {
        check(
            "Dr. J. Smith of Acme Inc. met Gen. Lee on Sept. 9.",
            &["Dr. J. Smith of Acme Inc. met Gen. Lee on Sept. 9."],
        );
        check("It fell to No. 5. The U.S. economy grew.", &["It fell to No. 5.", "The U.S. economy grew."]);
        check("He works for Acme Inc. The firm grew.", &["He works for Acme Inc.", "The firm grew."]);
        check("He said no. She agreed.", &["He said no.", "She agreed."]);
        check("They met at 9 a.m. on Monday.", &["They met at 9 a.m. on Monday."]);
    }

    #[test]
    fn initials_end_one_where_a_sentence_clearly_opens() {
        check("He moved to the U.S. The firm grew.", &["He moved to the U.S.", "The firm grew."]);
        check("It opened at 9 a.m. He was late.", &["It opened at 9 a.m.", "He was late."]);
    }

    #[test]
    fn quotes_and_citations_belong_to_the_sentence_they_close() {
        check("\"We won.\" He smiled.", &["\"We won.\"", "He smiled."]);
        check("He left. \"No,\" she said.", &["He left.", "\"No,\" she said."]);
        check("\"Why?\" he asked. It rained.", &["\"Why?\" he asked.", "It rained."]);
        check("It grew [1]. It fell. [2] It rose.", &["It grew [1].", "It fell. [2]", "It rose."]);
    }

    #[test]
    fn lines_end_headings_and_items_but_not_wrapped_text() {
        check("A heading\nThe text begins", &["A heading", "The text begins"]);
        check("1. First thing\n2. Second thing", &["1. First thing", "2. Second thing"]);
        check(
            "The minister announced on Monday that the government of\nFrance would pay.",
            &["The minister announced on Monday that the government of\nFrance would pay."],
        );
        check("One\n\ntwo", &["One", "two"]);
    }

    #[test]
    fn a_dateline_stands_alone() {
        check("BEIJING (AP) -- China grew.", &["BEIJING (AP) --", "China grew."]);
        check("LONDON, Sept 9 (Reuters) - Shares fell.", &["LONDON, Sept 9 (Reuters) -", "Shares fell."]);
    }
}
