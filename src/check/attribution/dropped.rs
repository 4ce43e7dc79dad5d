//! Dropped attributions: what a source credits to somebody as an opinion, a forecast or an allegation, told as a fact.

use crate::check::checker::{Candidate, Claim, Mention};
use crate::check::witness::Witness;
use crate::code::ATT006;
use crate::finding::{Finding, Reason};
use crate::lexicon::cue::{CueClass, Stance};
use crate::mention::{Attribution, Reading, SpeakerKind};
use crate::text::{Document, TokenRange};

/// A sentence of fewer content words may be told by anybody.
const FEWEST: usize = 5;

/// More statements than an article has.
const MOST_STATEMENTS: usize = 1000;

/// Judges the sentences of a summary that credit nobody.
///
/// Only what somebody alone vouches for becomes a finding: a summary may well tell as a fact what an office announces.
pub(crate) fn judge_dropped(summary: &Reading<'_>, witnesses: &[Witness<'_>]) -> Vec<Finding> {
    let sentences = summary.document.sentence_ranges().iter();
    let plain: Vec<&TokenRange> = sentences.filter(|sentence| is_plain(summary, sentence)).collect();
    if plain.is_empty() {
        return Vec::new();
    }
    let told = plain.iter().flat_map(|sentence| (*sentence).clone()).map(|i| summary.document.lower(i));
    let judges: Vec<&str> = told.filter(|word| JUDGES.binary_search(word).is_ok()).collect();
    let open: Vec<Open<'_>> = witnesses.iter().flat_map(|witness| open(witness, &judges)).collect();
    plain.into_iter().filter_map(|sentence| judge_sentence(summary, sentence, &open, witnesses)).collect()
}

fn judge_sentence(
    summary: &Reading<'_>,
    sentence: &TokenRange,
    open: &[Open<'_>],
    witnesses: &[Witness<'_>],
) -> Option<Finding> {
    let told = stems(&summary.document, sentence.clone());
    if told.len() < FEWEST {
        return None;
    }
    let judges = |word: &str| { sentence.clone() }.any(|i| summary.document.lower(i) == word);
    let retold = |open: &&Open<'_>| holds(&open.words, &told, 9) && open.judgement.is_none_or(judges);
    let dropped = open.iter().find(retold)?;
    if witnesses.iter().any(|witness| vouches(&witness.reading, &told)) {
        return None;
    }
    let phrase = trimmed(&summary.document, sentence);
    let claim = Claim { reading: summary, mention: Mention::Passage(phrase) }.statement();
    let evidence = Candidate { witness: dropped.witness, mention: Mention::Attribution(dropped.statement) }.evidence();
    Some(Finding { code: &ATT006, claim, evidence: vec![evidence], reason: Reason::AttributionDropped })
}

/// A statement of a source that nobody vouches for but who makes it.
struct Open<'r> {
    witness: &'r Witness<'r>,
    statement: &'r Attribution,
    /// The stems of its content words, sorted.
    words: Vec<u32>,
    /// The word that passes judgement, which the summary must have taken over, where the cue alone does not show it.
    judgement: Option<&'r str>,
}

/// The statements of a source that are opinions, forecasts or allegations; those of which only a word passes judgement, where
/// the summary has that word.
fn open<'r>(witness: &'r Witness<'r>, judges: &'r [&str]) -> impl Iterator<Item = Open<'r>> {
    let reading = &witness.reading;
    let credited = |statement: &&Attribution| {
        statement.speaker.as_ref().is_some_and(|speaker| speaker.kind != SpeakerKind::Impersonal)
    };
    let statements = reading.attributions.iter().take(MOST_STATEMENTS).filter(credited);
    statements.filter_map(move |statement| {
        let doubtful = is_doubtful(reading, statement);
        let judgement = if doubtful { None } else { judgement(reading, statement, judges) };
        let open = doubtful || judgement.is_some();
        let words = || sorted(statement.contents().flat_map(|part| stems(&reading.document, part.clone())));
        open.then(|| Open { witness, statement, words: words(), judgement })
    })
}

/// Whether the cue says that the writer does not vouch: "alleged", "predicted", "believes", "fears", "accused of".
fn is_doubtful(reading: &Reading<'_>, statement: &Attribution) -> bool {
    let cue = reading.document.tokens_in(statement.cue);
    let verb = cue.filter_map(|i| reading.document.get(i)?.senses().cue?.verb).next_back().map(|(verb, _)| verb.base());
    let thinks = verb.is_some_and(|verb| THINKS.binary_search(&verb).is_ok());
    statement.stance == Stance::Claimed
        || matches!(verb, Some("accuse" | "warn"))
        || statement.class == CueClass::Belief && thinks
}

/// The word of a statement that passes judgement on what it speaks of.
fn judgement<'r>(reading: &'r Reading<'_>, statement: &Attribution, judges: &[&str]) -> Option<&'r str> {
    if judges.is_empty() {
        return None;
    }
    let mut words = statement.contents().flat_map(Clone::clone).map(|i| reading.document.lower(i));
    words.find(|word| judges.contains(word))
}

/// Verbs of belief that say the thing is not known; sorted.
const THINKS: &[&str] = &[
    "anticipate",
    "assume",
    "believe",
    "envisage",
    "expect",
    "fear",
    "feel",
    "forecast",
    "hope",
    "predict",
    "reckon",
    "suspect",
    "think",
];

/// Words that pass judgement, whoever says them; sorted.
const JUDGES: &[&str] = &[
    "appalling",
    "awful",
    "barbaric",
    "catastrophic",
    "disastrous",
    "disgrace",
    "disgraceful",
    "irresponsible",
    "outrageous",
    "reckless",
    "scandalous",
    "shameful",
    "should",
    "stupid",
    "terrible",
    "unacceptable",
    "unfair",
    "unjust",
    "worst",
];

/// Whether a sentence credits nobody, quotes nobody, asks nothing and hedges nothing.
fn is_plain(summary: &Reading<'_>, sentence: &TokenRange) -> bool {
    let span = summary.document.span_of(sentence);
    let credits = summary.attributions.iter().any(|stated| stated.span.overlaps(span));
    let quotes = summary.quotes.iter().any(|quote| quote.span.overlaps(span));
    !credits && !quotes && !sentence.clone().any(|i| hedges(&summary.document, i))
}

/// Whether a word leaves open whether the thing is so.
fn hedges(document: &Document<'_>, token: usize) -> bool {
    let cue = document.get(token).is_some_and(|token| token.senses().cue.is_some());
    cue || matches!(
        document.lower(token),
        "may"
            | "might"
            | "could"
            | "would"
            | "if"
            | "whether"
            | "possibly"
            | "possible"
            | "perhaps"
            | "potential"
            | "potentially"
            | "likely"
            | "unlikely"
            | "probably"
            | "allegedly"
            | "alleged"
            | "reportedly"
            | "apparently"
            | "seems"
            | "seem"
            | "appears"
            | "appear"
            | "set"
            | "poised"
            | "suspected"
            | "?"
            | ":"
    )
}

/// Whether a text tells in its own voice, or has somebody confirm, most of what is told.
fn vouches(text: &Reading<'_>, told: &[u32]) -> bool {
    let open = |sentence: &TokenRange| {
        let span = text.document.span_of(sentence);
        text.attributions.iter().any(|given| given.span.overlaps(span) && given.stance != Stance::Confirmed)
    };
    let mut sentences = text.document.sentence_ranges().iter();
    sentences.any(|sentence| {
        let words = sorted(stems(&text.document, sentence.clone()).into_iter());
        holds(&words, told, 6) && !open(sentence)
    })
}

/// Whether so many tenths of the words are among those of a statement.
fn holds(statement: &[u32], told: &[u32], tenths: usize) -> bool {
    told.iter().filter(|word| statement.binary_search(word).is_ok()).count() * 10 >= told.len() * tenths
}

fn stems(document: &Document<'_>, tokens: TokenRange) -> Vec<u32> {
    { tokens }.filter_map(|i| document.get(i)).filter(|token| token.is_content_word()).map(|token| token.stem).collect()
}

fn sorted(words: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut words: Vec<u32> = words.collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// A sentence without the mark that ends it.
fn trimmed(document: &Document<'_>, sentence: &TokenRange) -> TokenRange {
    let ends = |i: usize| matches!(document.word(i), "." | "!");
    let last = sentence.clone().rev().find(|&i| !ends(i)).unwrap_or(sentence.start);
    sentence.start..last + 1
}

#[cfg(test)]
mod tests {
    use super::{JUDGES, THINKS};

    #[test]
    fn tables_are_sorted() {
        for table in [JUDGES, THINKS] {
            crate::lexicon::assert_well_formed(table.iter().copied());
        }
    }
}
