//! The extent of a content: to the end of its clause or quote, cut where the next statement begins.

use super::clue::{Clue, Place};
use super::scene::Scene;
use crate::text::{Token, TokenRange};

/// How many quotes may carry a quoted statement on in the sentences behind it.
const CARRIED_ON: usize = 4;

/// The stretches of one content, in order; empty where nothing is left.
pub(super) fn contents(scene: &Scene<'_, '_>, clues: &[Clue], index: usize) -> Vec<TokenRange> {
    let Some(clue) = clues.get(index) else { return Vec::new() };
    let extent = Extent { scene, clues, index, clue, zone: scene.zone(clue.cue.start) };
    let mut found = match &clue.place {
        Place::After(start) => vec![extent.after(*start)],
        Place::Before(end) => vec![extent.before(*end)],
        Place::Split(end, start) => vec![extent.before(*end), extent.after(*start)],
        Place::Exactly(tokens) => vec![scene.trim_end(tokens.clone())],
    };
    found.retain(|tokens| !tokens.is_empty());
    extent.carry_on(&mut found);
    found
}

struct Extent<'s, 'd, 't> {
    scene: &'s Scene<'d, 't>,
    clues: &'s [Clue],
    index: usize,
    clue: &'s Clue,
    zone: TokenRange,
}

impl Extent<'_, '_, '_> {
    /// From `start` to the end of the sentence, the quote, or the statement.
    fn after(&self, start: usize) -> TokenRange {
        let direct = matches!(self.scene.lower(start.wrapping_sub(1)), "," | ":");
        if let Some(quote) = self.scene.quote_opening(start).and_then(|quote| self.scene.quotes.get(quote)) {
            let rest = quote.outer().end..self.zone.end;
            if direct || self.scene.ends_at(rest.start, rest.end) {
                return quote.outer();
            }
        }
        let end = self.next_statement(start).unwrap_or(self.zone.end);
        self.scene.trim_end(start..self.close_quotes(start, end))
    }

    /// A quote that opens in the content and runs over the sentence's end belongs to it whole.
    fn close_quotes(&self, start: usize, end: usize) -> usize {
        let first = self.scene.quotes.partition_point(|quote| quote.outer().start < start);
        let opened = self.scene.quotes.iter().skip(first).take_while(|quote| quote.outer().start < end);
        opened.map(|quote| quote.outer().end).fold(end, usize::max)
    }

    /// Where the statement of another cue of the sentence ends this one.
    fn next_statement(&self, start: usize) -> Option<usize> {
        let around = self.scene.quote_around(self.clue.cue.start);
        let later = self.clues.iter().skip(self.index + 1).take_while(|clue| clue.cue.start < self.zone.end);
        let mut later =
            later.filter(|clue| clue.cue.start > start && self.scene.quote_around(clue.cue.start) == around);
        later.find_map(|clue| self.cut_before(clue, start))
    }

    fn cut_before(&self, clue: &Clue, start: usize) -> Option<usize> {
        let source = clue.source.clone()?;
        match clue.place {
            Place::Before(_) | Place::Split(..) => Some(clue.claim.start.max(start)),
            Place::After(_) if source.end <= start => {
                let joint = clue.cue.start.checked_sub(1)?;
                matches!(self.scene.lower(joint), "," | "and" | "but" | "while").then_some(joint)
            }
            Place::After(_) => {
                let joint = source.start.checked_sub(1).filter(|&joint| joint > start)?;
                let comma = self.scene.lower(joint - 1) == ",";
                match self.scene.lower(joint) {
                    "but" | "while" | "although" | "though" | "whereas" | ";" => Some(joint),
                    "and" if comma => Some(joint - 1),
                    _ => None,
                }
            }
            Place::Exactly(_) => None,
        }
    }

    /// From the start of the sentence or quote to `end`.
    fn before(&self, end: usize) -> TokenRange {
        let mut start = self.zone.start;
        let content = self.scene.trim_end(start.min(end)..end);
        let last = self.scene.quote_ending(content.end.wrapping_sub(1));
        if let Some(quote) = last.and_then(|quote| self.scene.quotes.get(quote)) {
            start = start.min(quote.outer().start);
        }
        let told = self.clues.iter().take(self.index).rev().take(3);
        let told =
            told.filter(|clue| matches!(clue.place, Place::Before(_) | Place::Split(..)) && clue.claim.end < end);
        let start = told.map(|clue| clue.claim.end + 1).fold(start, usize::max);
        self.scene.trim_end(start.min(content.end)..content.end)
    }

    /// Quotes that stand alone behind a quoted statement are the same speaker's.
    fn carry_on(&self, found: &mut Vec<TokenRange>) {
        if !found.iter().any(|tokens| self.holds_quote(tokens)) {
            return;
        }
        for _ in 0..CARRIED_ON {
            let last = found.last().map_or(0, |tokens| tokens.end).max(self.clue.claim.end);
            let next = self.scene.document.sentence_around(last.saturating_sub(1)).end;
            let Some(quote) = self.scene.quote_opening(next).and_then(|quote| self.scene.quotes.get(quote)) else {
                return;
            };
            let end = quote.outer().end;
            let alone = self.scene.ends_at(end, self.scene.document.sentence_around(end - 1).end);
            if self.scene.token(next).is_none_or(Token::opens_paragraph) || !alone {
                return;
            }
            found.push(quote.outer());
        }
    }

    fn holds_quote(&self, tokens: &TokenRange) -> bool {
        let first = self.scene.quotes.partition_point(|quote| quote.outer().start < tokens.start);
        self.scene.quotes.get(first).is_some_and(|quote| quote.outer().start < tokens.end)
    }
}
