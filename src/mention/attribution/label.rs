//! Sources without a verb: "NAME: content" in transcripts and headlines.

use super::clue::{Clue, Place, cover};
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::cue::{CueClass, Stance};
use crate::text::{Token, TokenKind, TokenRange};

/// The longest label before a colon, in tokens.
const LONGEST: usize = 7;

impl Scene<'_, '_> {
    /// The label whose colon stands at `at`, where it names somebody who speaks.
    pub(super) fn label_clue(&self, at: usize, labels: &Labels) -> Option<Clue> {
        let source = self.label_before(at)?;
        let next = at + 1;
        let opens_quote = self.quote_opening(next).is_some();
        let speaks = opens_quote || labels.repeats(self, &source) || self.is_surname(&source);
        let words = opens_quote || self.token(next).is_some_and(|token| token.kind == TokenKind::Word);
        if !speaks || !words || self.token(next).is_none_or(Token::opens_paragraph) {
            return None;
        }
        let end = labels.next_after(at).min(self.label_content_end(next));
        let (class, stance) = match self.lower(end - 1) {
            "?" => (CueClass::Question, Stance::Asked),
            _ => (CueClass::Speech, Stance::Affirmed),
        };
        let (cue, place) = (at..at + 1, Place::Exactly(next..end));
        Some(Clue { claim: cover(&source, &cue), source: Some(source), cue, class, stance, place, impersonal: false })
    }

    /// The capitalised words from the start of a line or sentence to a colon.
    fn label_before(&self, colon: usize) -> Option<TokenRange> {
        let start = (colon.saturating_sub(LONGEST)..colon).rev().find(|&i| self.starts_line(i))?;
        let mut words = (start..colon).filter(|&i| self.token(i).is_some_and(|t| t.kind == TokenKind::Word)).peekable();
        words.peek()?;
        let named = words.all(|i| self.is_capitalised(i) || matches!(self.lower(i), "of" | "the" | "and"));
        (named && self.function(start) != Some(Function::Preposition)).then_some(start..colon)
    }

    fn starts_line(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.opens_line() || at == 0) || self.document.sentence_around(at).start == at
    }

    /// A single name that the document also has as the last part of a longer one: "Xi" of "President Xi".
    fn is_surname(&self, source: &TokenRange) -> bool {
        let name = source.end - 1;
        let stem = self.token(name).map_or(0, |t| t.stem);
        let tokens = self.document.tokens();
        source.len() == 1
            && stem != 0
            && tokens.windows(2).enumerate().take(2000).any(|(i, pair)| {
                pair[1].stem == stem
                    && pair[0].is_capitalised()
                    && self.is_name(i)
                    && !pair[1].is_all_caps()
                    && i + 1 != name
            })
    }

    /// A turn ends where its line or paragraph does.
    fn label_content_end(&self, start: usize) -> usize {
        let end =
            (start + 1..self.document.tokens().len()).take(600).find(|&i| self.token(i).is_some_and(Token::opens_line));
        end.unwrap_or_else(|| self.document.tokens().len().min(start + 600))
    }
}

/// The labels of a document, to tell a transcript from a lone heading with a colon, and where a turn ends.
pub(super) struct Labels {
    /// Stems of their first words, sorted.
    stems: Vec<u32>,
    /// Where they start, sorted.
    starts: Vec<usize>,
}

impl Labels {
    pub(super) fn of(scene: &Scene<'_, '_>) -> Self {
        let tokens = scene.document.tokens();
        let colons = tokens.iter().enumerate().filter(|(i, _)| scene.lower(*i) == ":");
        let starts: Vec<usize> = colons.filter_map(|(i, _)| scene.label_before(i)).map(|label| label.start).collect();
        let mut stems: Vec<u32> = starts.iter().filter_map(|&start| tokens.get(start).map(|t| t.stem)).collect();
        stems.sort_unstable();
        Self { stems, starts }
    }

    /// Where the first label behind a token starts.
    fn next_after(&self, at: usize) -> usize {
        self.starts.get(self.starts.partition_point(|&start| start <= at)).copied().unwrap_or(usize::MAX)
    }

    fn repeats(&self, scene: &Scene<'_, '_>, label: &TokenRange) -> bool {
        let stem = scene.token(label.start).map_or(0, |t| t.stem);
        let first = self.stems.partition_point(|&other| other < stem);
        self.stems.get(first + 1) == Some(&stem)
    }
}
