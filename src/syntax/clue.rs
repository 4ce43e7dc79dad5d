//! What the words of a sentence show before anything is read: their letters, their looks and what the lexicon says of them.

use crate::lexicon::{Function, Numeral, Senses};
use crate::text::{Document, Token, TokenKind, TokenRange};

/// What one word shows, each as a number to make features of; the default stands for what is before and after a sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clue {
    /// The lower-cased word; a number by its size only.
    pub(super) word: u32,
    /// Its first letters.
    pub(super) prefix: u32,
    /// Its last one, two, three and four letters.
    pub(super) suffixes: [u32; 4],
    /// Capitals, digits and what it touches.
    pub(super) shape: u32,
    /// What the lexicon says of it.
    pub(super) sense: u32,
}

/// The clues of a sentence, a word each.
pub(super) fn clues(document: &Document<'_>, sentence: &TokenRange) -> Vec<Clue> {
    let casing = Casing::of(document, sentence);
    sentence.clone().map(|at| clue(document, sentence, at, casing)).collect()
}

/// How a sentence uses capitals, which says what one of them is worth.
#[derive(Clone, Copy)]
enum Casing {
    /// Only the first word, names and the like have capitals.
    Plain,
    /// Nearly every word has one: a headline.
    Title,
    /// Nearly every word has nothing else.
    Shouting,
}

impl Casing {
    fn of(document: &Document<'_>, sentence: &TokenRange) -> Self {
        let words = || document.tokens()[sentence.clone()].iter().filter(|token| token.is_content_word());
        let (all, capitalised) = (words().count(), words().filter(|token| token.is_capitalised()).count());
        let shouting = words().filter(|token| token.is_all_caps()).count();
        match () {
            () if all < 3 => Self::Plain,
            () if shouting * 4 > all * 3 => Self::Shouting,
            () if capitalised * 5 > all * 4 => Self::Title,
            () => Self::Plain,
        }
    }
}

fn clue(document: &Document<'_>, sentence: &TokenRange, at: usize, casing: Casing) -> Clue {
    let token = document.tokens()[at];
    let lower = document.lower(at).as_bytes();
    let word = if token.kind == TokenKind::Number { number(lower) } else { hash(lower) };
    let last = |letters: usize| hash(&lower[lower.len().saturating_sub(letters)..]);
    let (suffixes, prefix) = match token.kind {
        TokenKind::Word => ([last(1), last(2), last(3), last(4)], hash(&lower[..lower.len().min(3)])),
        _ => ([word; 4], word),
    };
    let sense = sense(token.senses(), token.function());
    Clue { word, prefix, suffixes, shape: shape(document, sentence, at, casing), sense }
}

fn shape(document: &Document<'_>, sentence: &TokenRange, at: usize, casing: Casing) -> u32 {
    let token = document.tokens()[at];
    let glued = |at: usize| document.get(at).is_some_and(Token::is_glued);
    let letters = |at: usize| document.get(at).is_some_and(|token| token.kind != TokenKind::Symbol);
    let opens = sentence.clone().take_while(|&before| before < at).all(|before| !letters(before));
    let flags = [
        token.is_capitalised(),
        token.is_all_caps(),
        opens,
        glued(at) && at > sentence.start && letters(at - 1),
        glued(at + 1) && at + 1 < sentence.end && letters(at + 1),
        document.word(at).len() == 1,
        document.word(at).bytes().any(|byte| byte.is_ascii_digit()),
        document.word(at).ends_with('.'),
    ];
    let flags = flags.into_iter().fold(0, |all, flag| all << 1 | u32::from(flag));
    (flags << 2 | token.kind as u32) << 2 | casing as u32
}

/// A number by its looks: how many digits, a year, with a comma or a point.
fn number(digits: &[u8]) -> u32 {
    let is_year = digits.len() == 4 && (digits.starts_with(b"19") || digits.starts_with(b"20"));
    let looks = [is_year, digits.contains(&b','), digits.contains(&b'.'), digits == b"1", digits.starts_with(b"0")];
    let looks = looks.into_iter().fold(1, |all, look| all << 1 | u32::from(look));
    looks << 8 | digits.len().min(8) as u32
}

fn sense(senses: &Senses, function: Option<Function>) -> u32 {
    let function = function.map_or(0, |function| function as u32 + 1);
    let numeral = match senses.numeral {
        None => 0,
        Some(Numeral::Scale(_)) => 1,
        Some(_) => 2,
    };
    let flags = [
        senses.unit.is_some(),
        senses.calendar.is_some(),
        senses.cue.is_some(),
        senses.title,
        senses.gender.is_some(),
        senses.modifier.is_some(),
    ];
    flags.into_iter().fold(function << 2 | numeral, |all, flag| all << 1 | u32::from(flag))
}

/// FNV-1a; the words of a language are few enough for 32 bits.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
