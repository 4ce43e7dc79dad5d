//! What the words of a source are, folded once, so that any number of quotations can be looked for in them.

use super::wording::words;
use crate::lexicon::lemma;
use crate::mention::Reading;
use crate::text::TokenKind;

/// The words of a text in its order, or of its quotations one behind the other.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    /// The token of each.
    pub(super) places: Vec<u32>,
    /// A hash of each word as it is compared; equal words have equal hashes.
    pub(super) hashes: Vec<u32>,
    /// A hash of each without its ending.
    pub(super) stems: Vec<u32>,
}

impl Words {
    fn of(reading: &Reading<'_>, places: Vec<u32>) -> Self {
        let lower = |&at: &u32| reading.document.lower(at as usize);
        let hashes = places.iter().map(|at| hash(folded(lower(at)))).collect();
        let stems = places.iter().map(|at| hash(lemma::stem(lower(at)).chars())).collect();
        Self { places, hashes, stems }
    }

    /// All words of a text.
    pub(crate) fn all(reading: &Reading<'_>) -> Self {
        let tokens = 0..reading.document.tokens().len();
        Self::of(reading, words(reading, &tokens).map(|at| at as u32).collect())
    }

    /// The words of a text's quotations, but for those within others.
    pub(crate) fn quoted(reading: &Reading<'_>) -> Self {
        let outer = reading.quotes.iter().filter(|quote| !quote.nested);
        let places = outer.flat_map(|quote| words(reading, &quote.tokens));
        Self::of(reading, places.map(|at| at as u32).collect())
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }
}

/// Whether a token is a word or a number, or stands for one.
pub(super) fn is_word(reading: &Reading<'_>, at: usize) -> bool {
    reading.document.get(at).is_some_and(|token| token.kind != TokenKind::Symbol) || reading.document.word(at) == "&"
}

/// The letters of a word as it is compared: straight apostrophes, "and" for "&".
pub(super) fn folded(lower: &str) -> impl Iterator<Item = char> {
    let whole = if lower == "&" { "and" } else { lower };
    whole.chars().map(|letter| if letter == '’' { '\'' } else { letter })
}

/// FNV-1a.
pub(super) fn hash(letters: impl Iterator<Item = char>) -> u32 {
    letters.fold(0x811c_9dc5, |hash, letter| (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193))
}
