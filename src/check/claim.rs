//! Claims and candidates: a stretch of the summary that is judged, one of a source that may bear on it, and what each states.

use super::effort::Effort;
use super::witness::Witness;
use crate::finding::{Evidence, Statement, Value};
use crate::mention::{Attribution, Citation, Quantity, Quote, Reading, Speaker, SpeakerKind, Timex};
use crate::rule::{RuleId, RuleSet};
use crate::span::Span;
use crate::text::TokenRange;

/// A mention of the summary that is being judged.
#[derive(Clone, Debug)]
pub(crate) struct Claim<'r> {
    pub(crate) reading: &'r Reading<'r>,
    pub(crate) mention: Mention<'r>,
    /// The rules it is judged by.
    pub(crate) rules: RuleSet,
    /// What judging it may take.
    pub(crate) effort: &'r Effort,
}

/// A mention of a source that may bear on a claim.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'r> {
    pub(crate) witness: &'r Witness<'r>,
    pub(crate) mention: Mention<'r>,
}

/// A stretch of a text and what it states.
#[derive(Clone, Debug)]
pub(crate) enum Mention<'r> {
    Quantity(&'r Quantity),
    Timex(&'r Timex),
    Attribution(&'r Attribution),
    Quote(&'r Quote),
    Citation(&'r Citation<'r>),
    /// Plain words: a sentence, or the place of a quotation.
    Passage(TokenRange),
}

impl Mention<'_> {
    /// The tokens the mention is made of.
    pub(crate) fn tokens(&self) -> &TokenRange {
        match self {
            Self::Quantity(quantity) => &quantity.tokens,
            Self::Timex(timex) => &timex.tokens,
            Self::Attribution(attribution) => &attribution.content_tokens, // what it speaks of, not who says so
            Self::Quote(quote) => &quote.tokens,
            Self::Citation(citation) => &citation.tokens,
            Self::Passage(tokens) => tokens,
        }
    }

    /// The stretch to point at.
    fn span(&self, reading: &Reading<'_>) -> Span {
        match self {
            Self::Quantity(quantity) => quantity.phrase,
            Self::Timex(timex) => timex.phrase,
            Self::Attribution(attribution) => attribution.claim,
            Self::Quote(quote) => quote.span,
            Self::Citation(citation) => citation.span,
            Self::Passage(tokens) => reading.document.span_of(tokens),
        }
    }

    fn value(&self, reading: &Reading<'_>) -> Value {
        match self {
            Self::Quantity(quantity) => Value::Quantity(Box::new((*quantity).clone())),
            Self::Timex(timex) => Value::Timex(Box::new((*timex).clone())),
            Self::Attribution(attribution) => match &attribution.speaker {
                Some(speaker) => Value::Speaker(who(speaker).slice(reading.document.text()).to_owned()),
                None => Value::Words,
            },
            Self::Citation(citation) => Value::Sources(citation.ids.iter().map(ToString::to_string).collect()),
            Self::Quote(_) | Self::Passage(_) => Value::Words,
        }
    }

    /// The stretch with its normal form.
    pub(crate) fn statement(&self, reading: &Reading<'_>) -> Statement {
        Statement { span: self.span(reading), value: self.value(reading) }
    }
}

/// The words that say who speaks: for a pronoun, those that it stands for.
fn who(speaker: &Speaker) -> Span {
    speaker.antecedent.filter(|_| speaker.kind == SpeakerKind::Pronoun).unwrap_or(speaker.span)
}

impl Claim<'_> {
    /// Whether a rule is asked of it.
    pub(crate) fn asks(&self, rule: RuleId) -> bool {
        self.rules.asks(rule)
    }

    pub(crate) fn statement(&self) -> Statement {
        self.mention.statement(self.reading)
    }
}

impl Candidate<'_> {
    /// Whether two candidates stand in one sentence of one text.
    pub(crate) fn is_same_sentence(&self, other: &Self) -> bool {
        let sentence =
            |candidate: &Self| candidate.witness.reading.document.sentence_at(candidate.mention.tokens().start);
        std::ptr::eq(self.witness, other.witness) && sentence(self) == sentence(other)
    }

    pub(crate) fn evidence(&self) -> Evidence {
        let Witness { source, in_title, reading, .. } = self.witness;
        Evidence { source: *source, in_title: *in_title, statement: self.mention.statement(reading) }
    }
}
