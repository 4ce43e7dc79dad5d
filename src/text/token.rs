//! One token: where it stands, what class of characters it is, and what the lexicon says of it.

use crate::lexicon::{self, Function, Senses, WordId, family};
use crate::span::Span;

/// A half-open range of token indices of one document.
pub(crate) type TokenRange = std::ops::Range<usize>;

/// The class of characters a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, digits after them ("G7"), dotted initials ("U.S."), and clitics ("'s").
    Word,
    /// Digits with the points and commas between them ("1,200.50").
    Number,
    /// Any other single character.
    Symbol,
}

/// Sixteen bytes, no allocation: the text stays in the document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Bytes of the document.
    pub(crate) span: Span,
    /// Hash of the word's stem, or of a number's digits: equal for inflections and synonyms of one word and for one number
    /// however its thousands are parted; 0 for a symbol.
    pub(crate) stem: u32,
    word: WordId,
    /// Class of its characters.
    pub(crate) kind: TokenKind,
    flags: u8,
}

const SPACE: u8 = 1;
const LINE: u8 = 2;
const PARAGRAPH: u8 = 4;
const CAPITAL: u8 = 8;
const ALL_CAPS: u8 = 16;

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Glued,
    Space,
    Line,
    Paragraph,
}

impl Token {
    pub(super) fn new(span: Span, kind: TokenKind, gap: Gap, original: &str, lower: &str) -> Self {
        let word = lexicon::lookup(lower);
        let gap = match gap {
            Gap::Glued => 0,
            Gap::Space => SPACE,
            Gap::Line => SPACE | LINE,
            Gap::Paragraph => SPACE | LINE | PARAGRAPH,
        };
        let flags = gap | if kind == TokenKind::Word { case_flags(original) } else { 0 };
        let stem = match kind {
            TokenKind::Word => word.family().unwrap_or_else(|| family::of_word(word.senses(), lower)),
            TokenKind::Number => family::of_number(lower),
            TokenKind::Symbol => 0,
        };
        Self { span, stem, word, kind, flags }
    }

    /// What the lexicon knows of the token.
    pub(crate) fn senses(self) -> &'static Senses {
        self.word.senses()
    }

    /// The token's grammatical class, where it is a function word.
    pub(crate) fn function(self) -> Option<Function> {
        let named = self.is_all_caps() && self.senses().function == Some(Function::Pronoun);
        self.senses().function.filter(|_| !named) // "the WHO", "the US"
    }

    /// Whether the token is a word that carries content: neither a function word nor a single letter.
    pub(crate) fn is_content_word(self) -> bool {
        self.kind == TokenKind::Word && self.function().is_none() && self.span.len() > 1
    }

    /// Whether the word negates what it stands by.
    pub(crate) fn negates(self) -> bool {
        self.senses().negates
    }

    /// Whether the token is written as a name, or as a part of one: a capitalised word with content, or all capitals ("IT").
    ///
    /// The word that opens a sentence may be, a month or weekday too: what else they are is for the grammars to say.
    pub(crate) fn is_name(self) -> bool {
        self.is_capitalised() && (self.function().is_none() || self.is_all_caps())
    }

    /// Whether it is a name that no word of the calendar can be.
    pub(crate) fn is_undated_name(self) -> bool {
        self.is_name() && self.senses().calendar.is_none()
    }

    /// Whether nothing stands between this token and the one before it.
    pub(crate) fn is_glued(self) -> bool {
        self.flags & SPACE == 0
    }

    /// Whether the token opens a line.
    pub(crate) fn opens_line(self) -> bool {
        self.flags & LINE != 0
    }

    /// Whether a blank line stands before the token.
    pub(crate) fn opens_paragraph(self) -> bool {
        self.flags & PARAGRAPH != 0
    }

    /// Whether the word opens with a capital.
    pub(crate) fn is_capitalised(self) -> bool {
        self.flags & CAPITAL != 0
    }

    /// Whether the word is of the family that alignment joins under `concept`, the first word of a group of near-synonyms:
    /// "injured" and "wounds" mean "injure".
    pub(crate) fn means(self, concept: &str) -> bool {
        self.stem == family::of_concept(concept)
    }

    /// Whether the word is two or more letters, all capitals ("NATO", "U.S.").
    pub(crate) fn is_all_caps(self) -> bool {
        self.flags & ALL_CAPS != 0
    }
}

fn case_flags(original: &str) -> u8 {
    let mut letters = original.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return 0;
    }
    let mut rest = letters.peekable();
    let shouting = rest.peek().is_some() && rest.all(char::is_uppercase);
    CAPITAL | if shouting { ALL_CAPS } else { 0 }
}
