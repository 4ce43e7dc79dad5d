//! Capitals: which words of a document have a capital only where any word has one.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::Quote;
use crate::text::Document;

/// More words than tell how a document writes one; what goes beyond is not looked at.
const MOST_TOKENS: usize = 4000;

/// What the capitals of a document show, read off it once.
pub(super) struct Capitals<'d> {
    /// The lower-cased words that have a capital within a sentence.
    within: HashSet<&'d str, FixedState>,
}

impl<'d> Capitals<'d> {
    pub(super) fn of(document: &'d Document<'_>, quotes: &[Quote]) -> Self {
        let opens_quote =
            |at: usize| quotes.binary_search_by_key(&at.wrapping_sub(1), |quote| quote.outer().start).is_ok();
        let opens = |at: usize| document.sentence_around(at).start == at || opens_quote(at);
        let mut capitals = Self { within: HashSet::default() };
        for (at, token) in document.tokens().iter().enumerate().take(MOST_TOKENS) {
            if token.is_capitalised() && !opens(at) {
                capitals.within.insert(document.lower(at));
            }
        }
        capitals
    }

    /// Whether a word has its capital only because a sentence or a quotation opens with it.
    pub(super) fn are_by_place(&self, lower: &str) -> bool {
        !self.within.contains(lower)
    }
}
