//! What a summary says of itself: "Here is a summary in 79 words:", "summarised in five steps".

use crate::lexicon::beside::LENGTHS;
use crate::mention::number::skip_hyphen;
use crate::mention::quantity::{Quantity, Reader};

/// A preamble stands among the first tokens of a summary.
const LATEST_START: usize = 40;

impl Reader<'_, '_> {
    /// Whether a number speaks of the summary, not of the sources.
    pub(super) fn is_about_summary(&self, quantity: &Quantity) -> bool {
        let head = skip_hyphen(self.document, quantity.tokens.end);
        let length = LENGTHS.has(self.lower(head));
        let part = matches!(self.lower(head), "step" | "steps" | "point" | "points");
        (length && self.is_in_preamble(quantity.tokens.start))
            || ((length || part) && self.is_told(quantity.tokens.start))
            || self.is_asked(quantity.tokens.start, head)
    }

    /// "Here is a summary … in 79 words".
    fn is_in_preamble(&self, at: usize) -> bool {
        let sentence = self.document.sentence_around(at);
        sentence.start < LATEST_START
            && sentence.take(LATEST_START).any(|i| self.lower(i) == "summary" || tells_of_summary(self.lower(i)))
    }

    /// "can be summarised in five steps".
    fn is_told(&self, at: usize) -> bool {
        self.before(at) == "in" && (at.saturating_sub(3)..at).any(|i| tells_of_summary(self.lower(i)))
    }

    /// "in 50 words or fewer".
    fn is_asked(&self, at: usize, head: usize) -> bool {
        self.before(at) == "in"
            && matches!(self.lower(head), "word" | "words")
            && matches!((self.lower(head + 1), self.lower(head + 2)), ("or", "less" | "fewer"))
    }
}

fn tells_of_summary(word: &str) -> bool {
    word.starts_with("summari") && !matches!(word, "summaries" | "summarily")
}
