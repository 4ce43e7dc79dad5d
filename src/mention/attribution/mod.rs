//! Attributions: who (source) reports (cue) what (content), and the stretches in quotation marks.
//!
//! The terms are PARC's and `PolNeAR`'s: source, cue, content.

use crate::lexicon::cue::Stance;
use crate::span::Span;
use crate::text::{Document, TokenRange};

/// A stretch of text that credits a content to a source.
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
    /// The stem of the cue's head word, to tell "announced" from "denied".
    pub stance: Stance,
    /// What is reported.
    pub content: Span,
    pub(crate) content_tokens: TokenRange,
    /// The index in [`Reading::quotes`](crate::Reading::quotes) of a quote that the content is or holds.
    pub quote: Option<usize>,
}

/// Who a statement is credited to.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The words beside the cue: "he", "the minister", "Wang".
    pub span: Span,
    pub(crate) tokens: TokenRange,
    /// What the words are.
    pub kind: SpeakerKind,
    /// The fullest earlier words for the same speaker in the document: "Minister of Public Security Wang Xiaohong".
    /// `None` where it is not clear or there are none.
    pub antecedent: Option<Span>,
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

/// A stretch in quotation marks.
#[derive(Clone, Debug)]
pub struct Quote {
    /// With the quotation marks.
    pub span: Span,
    /// Without them.
    pub content: Span,
    pub(crate) tokens: TokenRange,
}

/// Finds the stretches in quotation marks.
pub(crate) fn quotes(document: &Document<'_>) -> Vec<Quote> {
    let _ = document;
    Vec::new()
}

/// Finds the attributions of a document.
pub(crate) fn find(document: &Document<'_>, quotes: &[Quote]) -> Vec<Attribution> {
    let _ = (document, quotes);
    Vec::new()
}
