//! Citation marks: whether the source a mark names holds the sentence the mark closes.

use crate::case::Source;
use crate::check::align::{Fit, Profile, Rarity};
use crate::check::claim::Mention;
use crate::check::witness::Witness;
use crate::code::{ATT020, ATT021, ATT022, ATT023, ATT029, Code};
use crate::finding::{Evidence, Finding, Reason, Statement, Value};
use crate::mention::{Citation, Reading};
use crate::rule::{RuleId, RuleSet};
use crate::text::{Token, TokenRange};
use crate::verdict::Verdict;

/// The share of a sentence's words that one sentence of a source must have to hold it.
const HELD: Fit = 550;

/// How much better another source must hold a sentence for the mark to be wrong.
const CLEARLY: Fit = 300;

/// Judges every citation mark of a summary.
///
/// Marks are judged apart from the other claims: what bears on one is not a mention but a whole source, and the question is
/// not whether the sentence is true but where it stands.
pub(crate) fn judge_citations(
    summary: &Reading<'_>,
    sources: &[Source],
    witnesses: &[Witness<'_>],
    rarity: &Rarity,
    findings: &[Finding],
    rules: RuleSet,
) -> Vec<Finding> {
    let judge = |citation| judge_citation(summary, citation, sources, witnesses, rarity, findings, rules);
    summary.citations.iter().map(judge).collect()
}

fn judge_citation(
    summary: &Reading<'_>,
    citation: &Citation<'_>,
    sources: &[Source],
    witnesses: &[Witness<'_>],
    rarity: &Rarity,
    findings: &[Finding],
    rules: RuleSet,
) -> Finding {
    let is_cited =
        |source: usize| sources.get(source).is_some_and(|source| citation.ids.contains(&source.id.as_str().into()));
    let known = citation.ids.iter().all(|id| sources.iter().any(|source| source.id == *id));
    let scope = Scope { summary, witnesses, rarity, findings, rules, is_cited: &is_cited };
    let (code, reason, place) = if known {
        scope.judge_stretch(&closed_sentence(summary, citation))
    } else {
        (&ATT023, Reason::NoSuchSource, None)
    };
    Finding {
        code,
        claim: Mention::Citation(citation).statement(summary),
        evidence: place.into_iter().map(|place| place.evidence).collect(),
        reason,
    }
}

/// What a mark is judged by: the texts, and which of them it cites.
struct Scope<'s, 't> {
    summary: &'s Reading<'t>,
    witnesses: &'s [Witness<'t>],
    rarity: &'s Rarity,
    findings: &'s [Finding],
    rules: RuleSet,
    is_cited: &'s dyn Fn(usize) -> bool,
}

type Judgement = (&'static Code, Reason, Option<Place>);

impl Scope<'_, '_> {
    fn judge_stretch(&self, stretch: &TokenRange) -> Judgement {
        let profile = Profile::of(self.summary, &Mention::Passage(stretch.clone()), self.rarity);
        let cited = best_place(&profile, self.witnesses, self.is_cited);
        let other = best_place(&profile, self.witnesses, |source| !(self.is_cited)(source));
        let doubt = self.doubt(stretch);
        let free = doubt.map_or_else(|| is_long(self.summary, stretch), |doubt| doubt.flagged && !doubt.supported);
        match weigh(cited, other) {
            (code, _, place) if code == &ATT020 && doubt.is_some_and(|doubt| doubt.flagged) => {
                (&ATT029, Reason::PartlyHeld, place)
            }
            (code, ..)
                if code == &ATT029 && free && self.rules.asks(RuleId::StrangeSentence) && self.is_strange(stretch) =>
            {
                (&ATT022, Reason::NoEvidence, None)
            }
            weighed => weighed,
        }
    }

    /// What the other checkers found in a stretch; `None` where they judged nothing in it.
    fn doubt(&self, stretch: &TokenRange) -> Option<Doubt> {
        let span = self.summary.document.span_of(stretch);
        let there = self.findings.iter().filter(|finding| span.contains(finding.claim.span));
        let cited = |finding: &&Finding| finding.evidence.iter().any(|evidence| (self.is_cited)(evidence.source));
        let supported =
            there.clone().filter(|finding| finding.verdict() == Verdict::Supported).any(|finding| cited(&finding));
        let flagged = there.clone().any(|finding| finding.verdict().is_flagged());
        (there.count() > 0).then_some(Doubt { supported, flagged })
    }

    /// Whether at most three tenths of what a sentence says stands anywhere in what is cited, words weighed by their rarity: no
    /// long paraphrase is so free, and the words that the whole source is about tell nothing.
    fn is_strange(&self, sentence: &TokenRange) -> bool {
        let cited = || self.witnesses.iter().filter(|witness| (self.is_cited)(witness.source));
        let words = sentence.clone().filter_map(|i| self.summary.document.get(i)).filter(|word| word.is_content_word());
        let (mut held, mut total) = (0, 0);
        for word in words {
            let weight = self.rarity.weight(word.stem);
            total += weight;
            held += if cited().any(|witness| has_word(witness, word)) { weight } else { 0 };
        }
        held * 10 <= total * 3
    }
}

/// What the other checkers found in the stretch a mark closes.
#[derive(Clone, Copy, Debug)]
struct Doubt {
    /// Something in it is held by a cited source.
    supported: bool,
    /// Something in it is contradicted, or held by no source.
    flagged: bool,
}

/// Whether a text has a word; the "Technology" in a minister's title is none of a sentence on technology.
fn has_word(witness: &Witness<'_>, word: Token) -> bool {
    let document = &witness.reading.document;
    let named = |at: usize, token: Token| token.is_capitalised() && document.sentence_around(at).start != at;
    let mut tokens = document.tokens().iter().enumerate();
    tokens.any(|(at, token)| token.stem == word.stem && (word.is_capitalised() || !named(at, *token)))
}

/// A sentence of fewer content words may be told in none of its source's.
const LONG: usize = 8;

fn is_long(summary: &Reading<'_>, sentence: &TokenRange) -> bool {
    let tokens = sentence.clone().filter_map(|i| summary.document.get(i));
    tokens.filter(|token| token.is_content_word()).count() >= LONG
}

/// The sentence a mark closes, or the stretch since the mark before it where one sentence has several.
fn closed_sentence(summary: &Reading<'_>, citation: &Citation<'_>) -> TokenRange {
    let sentence = summary.document.sentence_around(citation.tokens.start);
    let index = summary.citations.partition_point(|other| other.tokens.start < citation.tokens.start);
    let earlier = index.checked_sub(1).and_then(|before| summary.citations.get(before)).map(|other| other.tokens.end);
    let start = earlier.filter(|end| sentence.contains(end)).unwrap_or(sentence.start);
    start..citation.tokens.start
}

/// The sentence of a source that holds the most of what is cited.
struct Place {
    fit: Fit,
    evidence: Evidence,
}

fn best_place(profile: &Profile, witnesses: &[Witness<'_>], among: impl Fn(usize) -> bool) -> Option<Place> {
    let mut best: Option<Place> = None;
    for witness in witnesses.iter().filter(|witness| among(witness.source)) {
        let document = &witness.reading.document;
        for range in document.sentence_ranges() {
            let fit = profile.fit(&witness.reading, &Mention::Passage(range.clone()));
            if fit > best.as_ref().map_or(0, |best| best.fit) {
                let statement = Statement { span: document.span_of(range), value: Value::Words };
                let evidence = Evidence { source: witness.source, in_title: witness.in_title, statement };
                best = Some(Place { fit, evidence });
            }
        }
    }
    best
}

fn weigh(cited: Option<Place>, other: Option<Place>) -> (&'static Code, Reason, Option<Place>) {
    let fit = |place: &Option<Place>| place.as_ref().map_or(0, |place| place.fit);
    if fit(&other) >= HELD && fit(&other) >= fit(&cited) + CLEARLY {
        (&ATT021, Reason::HeldElsewhere, other)
    } else if fit(&cited) >= HELD {
        (&ATT020, Reason::Same, cited)
    } else {
        (&ATT029, Reason::PartlyHeld, cited)
    }
}
