//! Scores of games and votes: "3-1", "52 to 48" after a vote; kept apart from ranges.

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::mention::number::Rational;
use crate::text::TokenKind;

/// Words that show a game or a vote.
const CONTESTS: &[&str] = &[
    "win",
    "wins",
    "won",
    "victory",
    "victories",
    "beat",
    "beats",
    "beating",
    "beaten",
    "defeat",
    "defeated",
    "defeats",
    "lost",
    "loss",
    "lose",
    "losing",
    "draw",
    "drew",
    "drawn",
    "lead",
    "led",
    "leads",
    "score",
    "scored",
    "aggregate",
    "vote",
    "voted",
    "votes",
    "ruling",
    "ruled",
    "decision",
    "thrashed",
    "thrashing",
    "tied",
    "tie",
    "advantage",
    "triumph",
    "record",
    "trailing",
    "trailed",
    "match",
    "game",
    "edged",
    "split",
    "hammered",
    "leading",
    "sets",
    "series",
    "down",
    "up",
    "upset",
    "shootout",
];

impl Grammar<'_, '_> {
    pub(super) fn score(&self, at: usize) -> Option<Draft> {
        let [a, b] = [self.count(at)?, self.count(at + 2)?];
        let joined = self.is_hyphen(at + 1) && self.is_glued(at + 1) && self.is_glued(at + 2);
        let more = self.is_hyphen(at + 3) && self.is_glued(at + 3)
            || self.is_glued(at + 3) && self.document.get(at + 3).is_some_and(|t| t.kind == TokenKind::Word);
        if !joined
            || more
            || a.max(b) >= 1000
            || self.currency_before(at).is_some()
            || self.unit_after(at + 3).is_some()
        {
            return None;
        }
        let contest = self.shows_contest(at);
        if !contest && (a < b || self.is_plural(at + 3)) {
            return None;
        }
        let value = Rational::from(a.max(b)) + Rational::new(a.min(b), 1_000_000);
        let draft = Draft::point(QuantityKind::Score, &(at..at + 3), Some(value));
        Some(Draft { number: None, ..draft })
    }

    fn count(&self, at: usize) -> Option<i128> {
        let token = self.document.get(at).filter(|token| token.kind == TokenKind::Number)?;
        let digits = self.document.word(at);
        let plain = digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten().filter(|_| token.span.len() > 0)
    }

    fn shows_contest(&self, at: usize) -> bool {
        let sentence = self.document.sentence_around(at);
        let start = at.saturating_sub(6).max(sentence.start);
        (start..at).any(|token| CONTESTS.contains(&self.lower(token)))
            || (at + 3..(at + 6).min(sentence.end)).any(|token| CONTESTS.contains(&self.lower(token)))
    }
}
