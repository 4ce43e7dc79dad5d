//! Quantities: a number or number range with its unit, its modifier, and the noun it counts.

mod age;
mod draft;
mod exclusion;
mod head;
mod measure;
mod modifier;
mod multiplier;
mod ordinal;
mod range;
mod score;
mod share;
mod sign;
mod unit;
mod vague;

#[cfg(test)]
mod corpus;

use super::number::Rational;
use super::reading::Taken;
use crate::interval::Interval;
use crate::lexicon::Numeral;
use crate::lexicon::modifier::Modifier;
use crate::lexicon::unit::Unit;
use crate::span::Span;
use crate::text::{Document, Token, TokenKind, TokenRange};
use draft::Draft;

/// What kind of number a quantity is; kinds that are no counts or measures are kept apart in judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// A count or a measure: "3,000 officers", "$1.2bn", "25 miles".
    Cardinal,
    /// A place in an order: "the third", "21st".
    Ordinal,
    /// A share of a whole: "half", "a third of", "one in five", "25%".
    Share,
    /// A factor: "doubled", "three-fold", "40 times".
    Multiplier,
    /// The result of a game or a vote: "3-1". Its range is one point, the larger count and a millionth of the smaller, so
    /// that two scores are equal only where both counts are.
    Score,
    /// Odds or a ratio: "3 to 1", as the quotient.
    Ratio,
    /// A person's or thing's age: "71-year-old", "aged 71".
    Age,
}

/// A stretch of text that states a quantity.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The words from the modifier to the unit, without the noun counted: "about 2,000", "$1.2bn", "at least 5%".
    pub span: Span,
    pub(crate) tokens: TokenRange,
    /// Count, share, ordinal, …
    pub kind: QuantityKind,
    /// The number as stated, in the stated unit, before the modifier bears on it. `None` for a range ("5 to 10"), a vague
    /// number ("dozens"), and for what is too large to hold.
    pub number: Option<Rational>,
    /// The values the words stand for, in the stated unit: a point for a bare number, more where a modifier or a range
    /// opens it. `None` for what is too large to hold.
    pub range: Option<Interval<Rational>>,
    /// The word that bounds or blurs the number.
    pub modifier: Option<Modifier>,
    /// What the number measures; `None` for a plain count.
    pub unit: Option<&'static Unit>,
    /// What a rate is counted by: the "share" of "$0.15 per share", the "100,000" of "12 per 100,000".
    pub per: Option<Span>,
    /// The noun counted, its last word last: "foreign security officials". `None` where none was found.
    pub head: Option<Span>,
    pub(crate) head_tokens: TokenRange,
}

/// Finds the quantities of a document among the tokens that are not taken.
pub(crate) fn find(document: &Document<'_>, taken: &Taken) -> Vec<Quantity> {
    let mut grammar = Grammar { document, taken, floor: 0 };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = document.get(at) {
        match opens_quantity(token, document.word(at)).then(|| grammar.read(at)).flatten() {
            Some(Found::Quantity(quantity, end)) => {
                found.push(quantity);
                at = end;
            }
            Some(Found::Nothing(end)) => at = end.max(at + 1),
            None => at += 1,
        }
        grammar.floor = at.min(grammar.floor.max(found.last().map_or(0, |last: &Quantity| last.tokens.end)));
    }
    found
}

/// Whether a quantity may open at a token; a cheap look that turns nearly every token away.
fn opens_quantity(token: Token, word: &str) -> bool {
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Symbol => word == "." || !word.is_ascii(),
        TokenKind::Word => token.senses().numeral.is_some() || word.as_bytes().last().is_some_and(u8::is_ascii_digit),
    }
}

/// What stands at a token: a quantity, or digits that are none and the token after them.
enum Found {
    Quantity(Quantity, usize),
    Nothing(usize),
}

/// The grammar over one document.
#[derive(Clone, Copy)]
struct Grammar<'d, 't> {
    document: &'d Document<'t>,
    taken: &'d Taken,
    /// The token after the last quantity; no modifier or unit reaches back past it.
    floor: usize,
}

impl Grammar<'_, '_> {
    fn read(&self, at: usize) -> Option<Found> {
        if self.taken.is_taken(at) {
            return None;
        }
        if let Some(end) = self.excluded(at) {
            return Some(Found::Nothing(end));
        }
        let draft = self.draft(at)?;
        if draft.tokens().any(|token| self.taken.is_taken(token)) || self.is_duration(&draft) {
            return Some(Found::Nothing(draft.end));
        }
        let draft = if draft.kind == QuantityKind::Ordinal { draft } else { self.with_rate(self.with_modifier(draft)) };
        let head = self.head(&draft);
        if self.is_pronoun(at, &draft, &head) {
            return Some(Found::Nothing(draft.end));
        }
        let end = draft.end;
        Some(Found::Quantity(draft.finish(self.document, head), end))
    }

    /// The first reading that fits, the most specific first.
    fn draft(&self, at: usize) -> Option<Draft> {
        self.multiplier(at)
            .or_else(|| self.score(at))
            .or_else(|| self.age(at))
            .or_else(|| self.odds(at))
            .or_else(|| self.ordinal(at))
            .or_else(|| self.vague(at))
            .or_else(|| self.range(at))
            .or_else(|| self.measure(at))
    }

    fn lower(&self, at: usize) -> &str {
        self.document.lower(at)
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.document.lower(at) == word
    }

    fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.document.lower(at))
    }

    fn is_glued(&self, at: usize) -> bool {
        self.document.get(at).is_some_and(Token::is_glued)
    }

    fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.document.word(at), "-" | "‐" | "‑" | "–" | "—" | "−")
    }

    /// Past one hyphen that is glued on both sides, as in "25-mile".
    fn past_hyphen(&self, at: usize) -> usize {
        if self.is_hyphen(at) && self.is_glued(at) && self.is_glued(at + 1) { at + 1 } else { at }
    }

    fn numeral(&self, at: usize) -> Option<Numeral> {
        self.document.get(at)?.senses().numeral
    }

    /// Whether the words stand right before a token.
    fn ends_with(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(words.len()).is_some_and(|start| self.starts_with(start, words))
    }

    /// Whether the words stand at a token.
    fn starts_with(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(index, word)| self.is(at + index, word))
    }
}
