//! Parts and wholes: "30 of the 200 flights", "all 200", "all but three".

use super::stated::Stated;
use super::words::is_number;
use crate::lexicon::beside::DIVIDES;
use crate::mention::Quantity;
use crate::syntax::tag::Class;
use crate::text::TokenKind;

/// What belongs to a number is told no farther behind it.
const MOST_AMONG: usize = 12;

impl<'r> Stated<'r> {
    /// Whether the number is all there is of a kind: "all 200 flights", "all of the 200", "the full 200".
    pub(super) fn is_whole(self) -> bool {
        let before = self.words_before();
        let fourth = self.lower(self.quantity.tokens.start.wrapping_sub(4));
        matches!(before, [.., "all" | "full"] | [.., "all", "the" | "its" | "their" | "of" | "those"])
            || matches!(before, ["all", "of", "the" | "its" | "their" | "those"])
            || matches!((fourth, before[0]), ("each" | "every", "one"))
    }

    /// Whether the number is the whole that another number or "some" is a part of: the 200 of "30 of the 200 flights".
    pub(super) fn is_divided(self) -> bool {
        self.part().is_some()
    }

    /// The stem of what is done to the number or its part: "cancelled" of "cancelled 30 of the 200 flights".
    pub(super) fn done_to(self) -> Option<u32> {
        let first = self.part().unwrap_or(self.quantity.tokens.start);
        let mut before = (first.saturating_sub(3)..first).rev().filter_map(|at| self.reading.document.get(at));
        before.find(|token| token.is_content_word()).map(|token| token.stem)
    }

    /// Whether it is so much for each of several: "$38 apiece".
    pub(super) fn is_of_each(self) -> bool {
        let end = self.quantity.end();
        let goes_on = || self.reading.document.get(end + 1).is_some_and(|next| next.kind == TokenKind::Word);
        let counts_them = self.quantity.unit.is_none() && self.quantity.head.is_some() && goes_on(); // "four councils each saw"
        !counts_them && matches!(self.lower(end), "each" | "apiece")
    }

    /// Whether what it is told of is each of several: "each of them home to 227", not the 227 of "each of the 227".
    pub(super) fn stands_behind_each(self) -> bool {
        let start = self.quantity.tokens.start;
        let opens = self.reading.document.sentence_around(start).start;
        let mut near = (opens.max(start.saturating_sub(MOST_AMONG))..start).rev();
        let each = near.find(|&at| DIVIDES.has(self.lower(at)) || self.lower(at) == "each");
        let tells = |at: usize| self.reading.sentence(at).class(at) != Class::Determiner && self.lower(at) != "of";
        each.is_some_and(|each| self.lower(each) == "each" && (each + 1..start).any(tells))
    }

    /// Whether it is so much for several together: "$200 in all", "500 miles for the two journeys together".
    pub(super) fn is_in_all(self) -> bool {
        let behind = match [0, 1].map(|on| self.lower(self.quantity.end() + on)) {
            ["in", "all" | "total"] | ["between", "them"] | ["altogether" | "combined", _] => true,
            [first, next] => first == "together" && next != "with",
        };
        behind
            || self.words_before().iter().any(|word| matches!(*word, "combined" | "total" | "totaling" | "totalling"))
    }

    /// Whether some of it are what another counts: the 29 of "29 people, 20 of them soldiers" beside "29 soldiers".
    pub(super) fn has_among_it(self, claim: Self) -> bool {
        let document = &self.reading.document;
        let end = self.quantity.end();
        let sentence = document.sentence_around(self.quantity.tokens.start);
        let near = |from: usize| from..sentence.end.min(from + MOST_AMONG);
        let named = |at: usize, stem: u32| near(at).any(|i| document.get(i).is_some_and(|token| token.stem == stem));
        let of_them = near(end).find(|&at| self.lower(at) == "of" && matches!(self.lower(at + 1), "them" | "whom"));
        let head = claim.head().filter(|head| self.head().is_some_and(|own| own != *head));
        let including = near(end).take(2).find(|&at| self.lower(at) == "including");
        let claimed = claim.quantity.head_tokens.end;
        let of = claim.reading.document.get(claimed + 1).filter(|_| claim.lower(claimed) == "of");
        of_them.zip(head).is_some_and(|(of, head)| named(of, head))
            || self.counts_same(claim) && including.zip(of).is_some_and(|(at, of)| named(at, of.stem))
    }

    /// Whether its sentence speaks of each of several.
    pub(super) fn speaks_of_each(self) -> bool {
        let mut sentence = self.reading.document.sentence_around(self.quantity.tokens.start);
        sentence.any(|at| matches!(self.lower(at), "each" | "apiece" | "every" | "per"))
    }

    /// The whole that the number is said to be a part of: the 20 of "five of the 20 men" and of "five of her last 20 games".
    pub(super) fn whole(self) -> Option<&'r Quantity> {
        let end = self.quantity.tokens.end;
        let class = |at: usize| self.reading.sentence(at).class(at);
        let describes = |at: usize| matches!(class(at), Class::Determiner | Class::Adjective | Class::Pronoun);
        let whole = self.sentence().find(|other| other.tokens.start > end).filter(|_| self.lower(end) == "of")?;
        let mut between = end + 1..whole.tokens.start;
        (between.len() <= 2 && between.all(describes)).then_some(whole)
    }

    /// Where the part of the number stands: the 30 of "30 of the 200 flights".
    fn part(self) -> Option<usize> {
        let start = self.quantity.tokens.start;
        let of = match self.words_before() {
            [.., "of", "the" | "its" | "their" | "those" | "these"] => start.checked_sub(3),
            [.., "of"] => start.checked_sub(2),
            _ => None,
        };
        let is_part = |&at: &usize| match (self.lower(at.wrapping_sub(1)), self.lower(at)) {
            ("each" | "every", "one") => false,
            ("almost" | "nearly" | "not", "all") | (_, "%" | "percent" | "cent" | "some" | "most" | "many" | "few") => {
                true
            }
            _ => is_number(self.reading.document.get(at)),
        };
        of.filter(is_part)
    }

    /// Whether the number is what a statement leaves out: "all but three".
    pub(super) fn is_excepted(self) -> bool {
        matches!(self.words_before(), [.., "all", "but"] | [.., "except" | "excluding"] | [.., "except", "for"])
    }
}
