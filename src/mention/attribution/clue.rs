//! A clue: source and cue found together, before the content's extent is known.

use crate::lexicon::cue::{CueClass, CueVerb, Stance};
use crate::text::TokenRange;

/// Source and cue of one attribution, and where its content lies.
#[derive(Clone, Debug)]
pub(super) struct Clue {
    pub(super) source: Option<TokenRange>,
    pub(super) cue: TokenRange,
    /// What a finding points at; covers source and cue where they stand together.
    pub(super) claim: TokenRange,
    pub(super) class: CueClass,
    pub(super) stance: Stance,
    pub(super) place: Place,
    /// Whether nobody in particular is the source: the claim itself stands for it.
    pub(super) impersonal: bool,
}

/// Where the content stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// From this token to the end of the clause.
    After(usize),
    /// From the start of the clause to this token (exclusive).
    Before(usize),
    /// Before the first token (exclusive) and again from the second.
    Split(usize, usize),
    /// Exactly these tokens.
    Exactly(TokenRange),
}

impl Clue {
    pub(super) fn new(source: TokenRange, cue: TokenRange, verb: &CueVerb, place: Place) -> Self {
        let claim = cover(&source, &cue);
        Self { source: Some(source), cue, claim, class: verb.class, stance: verb.stance, place, impersonal: false }
    }
}

/// The smallest range that holds both.
pub(super) fn cover(a: &TokenRange, b: &TokenRange) -> TokenRange {
    a.start.min(b.start)..a.end.max(b.end)
}
