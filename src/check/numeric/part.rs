//! Parts and wholes: "30 of the 200 flights", "all 200", "all but three".

use super::stated::Stated;
use crate::mention::Quantity;
use crate::text::{Token, TokenKind};

impl<'r> Stated<'r> {
    /// Whether the number is all there is of a kind: "all 200 flights", "all of the 200", "the full 200".
    pub(super) fn is_whole(self) -> bool {
        let before = self.words_before();
        let fourth = self.quantity.tokens.start.checked_sub(4).map_or("", |at| self.reading.document.lower(at));
        matches!(before, [.., "all" | "full"] | [.., "all", "the" | "its" | "their" | "of" | "those"])
            || matches!(before, ["all", "of", "the" | "its" | "their" | "those"])
            || matches!((fourth, before[0]), ("each" | "every", "one"))
    }

    /// Whether the sentence goes on to tell of all of them: "some 300 people were on board, and all were rescued".
    pub(super) fn tells_of_all(self) -> bool {
        let mut sentence = self.reading.document.sentence_around(self.quantity.tokens.start);
        sentence.any(|at| matches!(self.reading.document.lower(at), "all" | "every" | "everybody" | "everyone"))
    }

    /// Whether the number is the whole that another number or "some" is a part of: the 200 of "30 of the 200 flights".
    pub(super) fn is_divided(self) -> bool {
        self.part().is_some()
    }

    /// The stem of what is done to the number, or to the part that stands before it: "cancelled" of "cancelled 30 of the 200
    /// flights" and of "cancelled 200 flights".
    pub(super) fn done_to(self) -> Option<u32> {
        let first = self.part().unwrap_or(self.quantity.tokens.start);
        let mut before = (first.saturating_sub(3)..first).rev().filter_map(|at| self.reading.document.get(at));
        before.find(|token| token.is_content_word()).map(|token| token.stem)
    }

    /// Whether it is so much for each of several: "$38 apiece".
    pub(super) fn is_of_each(self) -> bool {
        let end = self.quantity.tokens.end.max(self.quantity.head_tokens.end);
        let counts_them = self.quantity.unit.is_none() && self.quantity.head.is_some(); // "four councils each saw"
        !counts_them && matches!(self.reading.document.lower(end), "each" | "apiece")
    }

    /// Whether its sentence speaks of each of several.
    pub(super) fn speaks_of_each(self) -> bool {
        let mut sentence = self.reading.document.sentence_around(self.quantity.tokens.start);
        sentence.any(|at| matches!(self.reading.document.lower(at), "each" | "apiece" | "every" | "per"))
    }

    /// The whole that the number is said to be a part of: the 20 of "five of the 20 men".
    pub(super) fn whole(self) -> Option<&'r Quantity> {
        let end = self.quantity.tokens.end;
        let lower = |at: usize| self.reading.document.lower(at);
        let article = matches!(lower(end + 1), "the" | "its" | "their" | "those" | "these");
        let start = end + 1 + usize::from(article);
        let quantities = &self.reading.quantities;
        let at = quantities.partition_point(|other| other.tokens.start < start);
        quantities.get(at).filter(|other| lower(end) == "of" && other.tokens.start == start)
    }

    /// Where the part of the number stands: the 30 of "30 of the 200 flights".
    fn part(self) -> Option<usize> {
        let start = self.quantity.tokens.start;
        let of = match self.words_before() {
            [.., "of", "the" | "its" | "their" | "those" | "these"] => start.checked_sub(3),
            [.., "of"] => start.checked_sub(2),
            _ => None,
        };
        let part = of.and_then(|at| self.reading.document.get(at).map(|token| (at, token)));
        let is_part = |&(at, token): &(usize, Token)| {
            let word = |at: Option<usize>| at.map_or("", |at| self.reading.document.lower(at));
            let before = word(at.checked_sub(1));
            if matches!((before, word(Some(at))), ("each" | "every", "one")) {
                return false;
            }
            let is_part = matches!(word(Some(at)), "%" | "percent" | "cent" | "some" | "most" | "many" | "few");
            let not_all = word(Some(at)) == "all" && matches!(before, "almost" | "nearly" | "not");
            token.kind == TokenKind::Number || token.senses().numeral.is_some() || is_part || not_all
        };
        part.filter(is_part).map(|(at, _)| at)
    }

    /// Whether the number is what a statement leaves out: "all but three".
    pub(super) fn is_excepted(self) -> bool {
        matches!(
            self.words_before(),
            [.., "all", "but"]
                | [.., "except" | "excluding"]
                | [.., "except", "for"]
                | ["none", "of", "the" | "its" | "their"]
        )
    }
}
