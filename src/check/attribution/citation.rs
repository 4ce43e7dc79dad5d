//! Citation marks: whether the source a mark names holds the sentence the mark closes.

use crate::case::Source;
use crate::check::align::{Fit, MOST, Profile, Rarity, is_term};
use crate::check::claim::Mention;
use crate::check::effort::Effort;
use crate::check::witness::Witness;
use crate::code::{ATT020, ATT021, ATT022, ATT023, ATT029, Code};
use crate::finding::{Evidence, Finding, Reason, Statement, Value};
use crate::mention::{Citation, Reading};
use crate::rule::{RuleId, RuleSet};
use crate::span::Span;
use crate::text::TokenRange;

/// The share of a sentence's words, weighed by their rarity, that a source must have somewhere to hold it.
const HELD: Fit = 600;

/// A source with less of a sentence does not hold it: no paraphrase is so free.
const STRANGE: Fit = 350;

/// How much more of a sentence another source must have for the mark to be wrong. Sources of one story share most words of
/// a sentence; what only one of them tells decides.
const CLEARLY: Fit = 100;

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
    (rules, effort): (RuleSet, &Effort),
) -> Vec<Finding> {
    if summary.citations.is_empty() {
        return Vec::new();
    }
    let texts = Texts::of(summary, sources, witnesses, rarity);
    let flagged: Vec<Span> =
        findings.iter().filter(|finding| finding.verdict().is_flagged()).map(|finding| finding.claim.span).collect();
    let steps =
        texts.stems.iter().map(|stems| stems.len() * FOR_EACH_WORD + FOR_EACH_SOURCE).sum::<usize>() + flagged.len();
    effort.start();
    let judge = |citation| {
        let judge = || effort.spend(steps).then(|| judge_citation(citation, sources, &texts, &flagged, rules));
        effort.within(judge).flatten().unwrap_or_else(|| {
            let claim = Mention::Citation(citation).statement(summary);
            Finding { code: &ATT029, claim, evidence: Vec::new(), reason: effort.reason() }
        })
    };
    summary.citations.iter().map(judge).collect()
}

fn judge_citation(
    citation: &Citation<'_>,
    sources: &[Source],
    texts: &Texts<'_, '_>,
    flagged: &[Span],
    rules: RuleSet,
) -> Finding {
    let stretch = closed_sentence(texts.summary, citation);
    let span = texts.summary.document.span_of(&stretch);
    let doubted = flagged.iter().any(|claim| span.contains(*claim));
    let is_cited = |source: &usize| sources.get(*source).is_some_and(|it| citation.ids.contains(&it.id.as_str()));
    let (cited, others): (Vec<usize>, Vec<usize>) = (0..sources.len()).partition(is_cited);
    let is_unknown = |id: &_| !sources.iter().any(|source| source.id == *id);
    let (code, reason, place) = if citation.ids.iter().any(is_unknown) {
        (&ATT023, Reason::NoSuchSource, None)
    } else {
        let words = texts.words(&stretch);
        let profile = Profile::of(texts.summary, &Mention::Passage(stretch), texts.rarity);
        let other = others.iter().map(|&source| texts.hold(&profile, &words, &[source])).max_by_key(|held| held.share);
        let held = texts.hold(&profile, &words, &cited);
        weigh(held, other, words.len() >= LONG || doubted, doubted, rules)
    };
    let claim = Mention::Citation(citation).statement(texts.summary);
    Finding { code, claim, evidence: place.into_iter().collect(), reason }
}

/// The sentence a mark closes, the stretch since the mark before it where one sentence has several, or what comes after a mark
/// that stands behind a name.
fn closed_sentence(summary: &Reading<'_>, citation: &Citation<'_>) -> TokenRange {
    let sentence = summary.document.sentence_around(citation.tokens.start);
    let index = summary.citations.partition_point(|other| other.tokens.start < citation.tokens.start);
    let earlier = index.checked_sub(1).and_then(|before| summary.citations.get(before)).map(|other| other.tokens.end);
    let start = earlier.filter(|end| sentence.contains(end)).unwrap_or(sentence.start);
    let before = start..citation.tokens.start;
    let is_term = |at: &usize| summary.document.get(*at).is_some_and(is_term);
    if before.clone().filter(is_term).count() >= FEWEST {
        return before;
    }
    // Behind a name, "According to the Almanac [1], …", a mark stands for what comes after it.
    let later = summary.citations.get(index + 1).map(|other| other.tokens.start);
    let end = later.filter(|start| sentence.contains(start)).unwrap_or(sentence.end);
    let after = citation.tokens.end..end;
    if after.clone().filter(is_term).count() >= FEWEST { after } else { before }
}

/// A stretch of fewer telling words is a name, and no sentence.
const FEWEST: usize = 3;

/// A sentence of fewer words may be told in none of its source's.
const LONG: usize = 8;

/// The summary, and the words of every source, its headline's among them.
struct Texts<'s, 't> {
    summary: &'s Reading<'t>,
    witnesses: &'s [Witness<'t>],
    rarity: &'s Rarity,
    /// The stems of each source, sorted.
    stems: Vec<Vec<u32>>,
}

impl<'s, 't> Texts<'s, 't> {
    fn of(summary: &'s Reading<'t>, sources: &[Source], witnesses: &'s [Witness<'t>], rarity: &'s Rarity) -> Self {
        let stems = |source: usize| {
            let tokens = of_source(witnesses, source).iter().flat_map(|witness| witness.reading.document.tokens());
            let mut stems: Vec<u32> = tokens.map(|token| token.stem).collect();
            stems.sort_unstable();
            stems
        };
        Self { summary, witnesses, rarity, stems: (0..sources.len()).map(stems).collect() }
    }

    /// The words of a stretch of the summary with their weights.
    fn words(&self, stretch: &TokenRange) -> Vec<(u32, u32)> {
        let words = stretch.clone().filter_map(|i| self.summary.document.get(i)).filter(|word| is_term(*word));
        words.map(|word| (word.stem, self.rarity.weight(word.stem))).collect()
    }

    /// How some sources together hold a stretch of this profile and these words.
    fn hold(&self, profile: &Profile, words: &[(u32, u32)], among: &[usize]) -> Held {
        let has = |stem: u32| among.iter().any(|&source| self.stems[source].binary_search(&stem).is_ok());
        let held: u32 = words.iter().filter(|word| has(word.0)).map(|word| word.1).sum();
        let total: u32 = words.iter().map(|word| word.1).sum();
        let (fit, best) = self.best_sentence(profile, among).unzip();
        Held { share: held * MOST / total.max(1), fit: fit.unwrap_or(0), best }
    }

    fn best_sentence(&self, profile: &Profile, among: &[usize]) -> Option<(Fit, Evidence)> {
        let mut best: Option<(Fit, Evidence)> = None;
        for witness in among.iter().flat_map(|&source| of_source(self.witnesses, source)) {
            let document = &witness.reading.document;
            for range in document.sentence_ranges() {
                let fit = profile.fit(&witness.reading, &Mention::Passage(range.clone()));
                if fit > best.as_ref().map_or(0, |best| best.0) {
                    let statement = Statement { span: document.span_of(range), value: Value::Words };
                    best = Some((fit, Evidence { source: witness.source, in_title: witness.in_title, statement }));
                }
            }
        }
        best
    }
}

/// The texts of one source, which stand together.
fn of_source<'s, 't>(witnesses: &'s [Witness<'t>], source: usize) -> &'s [Witness<'t>] {
    let first = witnesses.partition_point(|witness| witness.source < source);
    let end = witnesses.partition_point(|witness| witness.source <= source);
    witnesses.get(first..end).unwrap_or_default()
}

/// What holding a sentence against a source takes, and against each word of it.
const FOR_EACH_SOURCE: usize = 100;
const FOR_EACH_WORD: usize = 5;

/// How much of a stretch some sources hold.
struct Held {
    /// The share of its words that stand anywhere in them.
    share: Fit,
    /// How well the best of their sentences fits it.
    fit: Fit,
    best: Option<Evidence>,
}

/// A verdict on a mark from what it cites and from the best of what it does not cite, and the sentence that shows it.
fn weigh(
    cited: Held,
    other: Option<Held>,
    telling: bool,
    doubted: bool,
    rules: RuleSet,
) -> (&'static Code, Reason, Option<Evidence>) {
    let better = other.filter(|other| other.share >= STRANGE.max(cited.share + CLEARLY) && other.fit > cited.fit);
    match better {
        Some(better) => (&ATT021, Reason::HeldElsewhere, better.best),
        None if cited.share < STRANGE && telling && rules.asks(RuleId::StrangeSentence) => {
            (&ATT022, Reason::NoEvidence, None)
        }
        None if cited.share >= HELD && !doubted => (&ATT020, Reason::Same, cited.best),
        None => (&ATT029, Reason::PartlyHeld, cited.best),
    }
}
