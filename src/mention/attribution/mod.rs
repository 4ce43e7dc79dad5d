//! Attributions: who (source) reports (cue) what (content), and the stretches in quotation marks.
//!
//! The terms are PARC's and `PolNeAR`'s: source, cue, content. The grammar runs in four steps: [`quotes`] are found first;
//! each cue word in its context gives a [`Clue`] (source, cue, order), which [`extent`] completes with its content;
//! [`resolve`] finds the other words by which the document knows the speaker.

use crate::lexicon::cue::{CueClass, Stance};
use crate::span::Span;
use crate::syntax::Syntax;
use crate::syntax::tag::Class;
use crate::text::{Document, Token, TokenKind, TokenRange};

mod according;
mod capitals;
mod clue;
mod complement;
#[cfg(test)]
mod corpus;
mod extent;
mod impersonal;
mod label;
mod passive;
mod phrase;
mod place;
mod quotes;
mod resolve;
mod run;
mod scene;
mod speaker;
mod subject;
mod verb;
mod who;
mod word;

use clue::{Clue, cover};
use label::Labels;
use scene::Scene;

pub use quotes::Quote;
pub(crate) use quotes::quotes;

/// A stretch of text that credits a content to a source.
///
/// An attribution may lie in the content of another: "the Global Times reported that |Wang announced …|" is two of them.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// From the first to the last of source, cue and content, which may stand in any order.
    pub span: Span,
    /// Source and cue alone: "Critics argue", "announced by the Ministry"; what a finding points at.
    pub claim: Span,
    /// Who it is credited to; `None` where the words leave it open ("it was announced that").
    pub speaker: Option<Speaker>,
    /// The words that report.
    pub cue: Span,
    /// What kind of act the cue names.
    pub class: CueClass,
    /// Where the source stands on the content, to tell "announced" from "denied".
    pub stance: Stance,
    /// What is reported: its first stretch where it is split.
    pub content: Span,
    pub(crate) content_tokens: TokenRange,
    /// The other stretches of a split content (`"…," he said, "|…|"`) and the quotes that carry it on, in order.
    pub rest: Vec<TokenSpan>,
    /// The index in [`Reading::quotes`](crate::Reading::quotes) of the first quote that the content is or holds.
    pub quote: Option<usize>,
}

/// A stretch of a document by its bytes and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenSpan {
    /// Bytes of the document.
    pub span: Span,
    pub(crate) tokens: TokenRange,
}

impl Attribution {
    /// Whether a stretch lies in what is reported.
    pub fn holds(&self, span: Span) -> bool {
        self.content.contains(span) || self.rest.iter().any(|part| part.span.contains(span))
    }

    /// The tokens of what is reported, stretch by stretch.
    pub(crate) fn contents(&self) -> impl Iterator<Item = &TokenRange> + Clone {
        std::iter::once(&self.content_tokens).chain(self.rest.iter().map(|part| &part.tokens))
    }
}

/// Who a statement is credited to.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The words beside the cue: "he", "the minister", "Wang"; the reporting words themselves where it is impersonal.
    pub span: Span,
    pub(crate) tokens: TokenRange,
    /// What the words are.
    pub kind: SpeakerKind,
    /// The fullest words for the same speaker in the document: "Minister of Public Security Wang Xiaohong".
    /// `None` where it is not clear or there are none.
    pub antecedent: Option<Span>,
    /// Every stretch by which the document knows this speaker, a bounded number of them, in order: its own words where
    /// they name or describe it, full name, titles and appositions ("a minister of X"), acronym and expansion.
    /// Empty for a pronoun nobody could be found for.
    pub known_as: Vec<TokenSpan>,
}

/// What the words that name a speaker are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpeakerKind {
    /// A proper name: "Wang", "the Global Times".
    Name,
    /// "he", "they", "who".
    Pronoun,
    /// A common noun with a determiner or title: "the minister", "a spokesman for the firm".
    Description,
    /// A group that nobody could name: "critics", "some observers", "experts".
    Group,
    /// Nobody at all: "there are worries", "reportedly", "it has raised concerns".
    Impersonal,
}

/// Finds the attributions of a document, in the order of their cues.
pub(crate) fn find(document: &Document<'_>, quotes: &[Quote], syntax: &Syntax) -> Vec<Attribution> {
    let scene = Scene::new(document, quotes, syntax);
    let clues = clues(&scene);
    let mut found: Vec<Attribution> = (0..clues.len()).filter_map(|index| scene.attribution(&clues, index)).collect();
    if !found.is_empty() {
        resolve::resolve(&scene, &mut found);
    }
    found
}

/// Source and cue of every attribution, found at the words that trigger one.
fn clues(scene: &Scene<'_, '_>) -> Vec<Clue> {
    let labels = Labels::of(scene);
    let mut found: Vec<Clue> = Vec::new();
    for (at, token) in scene.document.tokens().iter().enumerate() {
        let clue = match token.kind {
            TokenKind::Word => scene.word_clue(at, *token, &found),
            TokenKind::Symbol if scene.lower(at) == ":" => scene.label_clue(at, &labels),
            TokenKind::Symbol | TokenKind::Number => None,
        };
        found.extend(clue);
    }
    found
}

impl Scene<'_, '_> {
    fn word_clue(&self, at: usize, token: Token, earlier: &[Clue]) -> Option<Clue> {
        let Some(cue) = token.senses().cue else {
            return match self.lower(at) {
                "according" => self.according_clue(at),
                word if word.len() > 8 && word.ends_with("ly") => self.adverb_clue(at),
                _ => None,
            };
        };
        let is_noun = || {
            self.sentence(at).class(at) == Class::Noun
                && !self.is_name(at.wrapping_sub(1))
                && self.lower(at + 1) != "that"
        };
        let verb = cue.verb.filter(|_| cue.noun.is_none() || !is_noun());
        let found = verb.and_then(|(verb, form)| self.verb_clue(at, verb, form, earlier));
        let feeling = || cue.noun.filter(|noun| noun.class == CueClass::Warning);
        found.or_else(|| self.attitude_clue(at, feeling()?))
    }

    /// Completes a clue with its content; `None` where it has none.
    fn attribution(&self, clues: &[Clue], index: usize) -> Option<Attribution> {
        let clue = clues.get(index)?;
        let mut contents = extent::contents(self, clues, index).into_iter();
        let content_tokens = contents.next()?;
        let rest: Vec<TokenSpan> =
            contents.map(|tokens| TokenSpan { span: self.document.span_of(&tokens), tokens }).collect();
        let whole = rest.iter().fold(cover(&clue.claim, &content_tokens), |whole, part| cover(&whole, &part.tokens));
        Some(Attribution {
            span: self.document.span_of(&whole),
            claim: self.document.span_of(&clue.claim),
            speaker: self.speaker(clue),
            cue: self.document.span_of(&clue.cue),
            class: clue.class,
            stance: clue.stance,
            content: self.document.span_of(&content_tokens),
            quote: self
                .first_quote(&content_tokens)
                .or_else(|| rest.iter().find_map(|part| self.first_quote(&part.tokens))),
            content_tokens,
            rest,
        })
    }

    fn speaker(&self, clue: &Clue) -> Option<Speaker> {
        if let Some(source) = &clue.source {
            return Some(Speaker::new(self, source.clone(), self.speaker_kind(source)));
        }
        clue.impersonal.then(|| Speaker::new(self, clue.claim.clone(), SpeakerKind::Impersonal))
    }

    fn first_quote(&self, tokens: &TokenRange) -> Option<usize> {
        let first = self.quotes.partition_point(|quote| quote.outer().start < tokens.start);
        self.quotes.get(first).filter(|quote| quote.outer().end <= tokens.end).map(|_| first)
    }
}
