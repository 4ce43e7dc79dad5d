//! Quotations: the words in quotation marks must stand in a source, word for word.

use super::retell::is_turn;
use super::wording::{difference, fold, fold_spoken, place, verbatim_place, words};
use crate::check::checker::{Checker, Outcome, Relation, Standards};
use crate::check::claim::{Candidate, Claim, Mention};
use crate::check::witness::Witness;
use crate::code::{ATT009, ATT010, ATT011, ATT012, ATT013, Code};
use crate::finding::Reason;
use crate::lexicon::naming::NAMING;
use crate::mention::{Quote, Reading};
use crate::rule::RuleId;
use crate::text::TokenRange;

/// Judges every quotation of a summary.
pub(crate) struct Quotation;

static STANDARDS: Standards = Standards {
    supported: &ATT010,
    contradicted: &ATT011,
    unsupported: &ATT012,
    misplaced: &ATT011,
    undetermined: &ATT009,
    margin: u32::MAX / 2, // every place where the words stand is as good as the other
    same_thing: 0,
};

impl Checker for Quotation {
    fn standards(&self) -> &'static Standards {
        &STANDARDS
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Mention<'r>> {
        let spoken = summary.quotes.iter().filter(|quote| words(summary, &quote.tokens).next().is_some());
        spoken.map(Mention::Quote).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Quote(quote) = claim.mention else { return Vec::new() };
        let scanned = |reading: &Reading<'_>| reading.attributions.len() + reading.quotes.len();
        claim.effort.spend(scanned(claim.reading) + scanned(&witness.reading));
        let place = verbatim_place(claim, quote, witness).or_else(|| place(claim, quote, witness));
        place.map(|tokens| Candidate { witness, mention: Mention::Passage(tokens) }).into_iter().collect()
    }

    fn kinship(&self, _: &Claim<'_>, _: &Candidate<'_>) -> u32 {
        0
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        let Mention::Quote(quote) = claim.mention else { return Relation::Neutral };
        let stated = fold(claim.reading, claim.mention.tokens());
        let given = fold_spoken(&candidate.witness.reading, candidate.mention.tokens());
        match difference(&given, &stated) {
            None if is_told(quote, candidate) && is_credited(claim.reading, quote) => {
                Relation::Undecided(Reason::NotQuoted)
            }
            None => Relation::Entails(Reason::Same),
            Some(difference)
                if claim.asks(RuleId::FittedQuote)
                    && (difference.only_fitted || quote.is_scare() && difference.only_inflected) =>
            {
                Relation::Entails(Reason::Follows)
            }
            Some(_) if claim.asks(RuleId::LooseMarks) && is_loose(claim.reading, quote) => {
                Relation::Undecided(Reason::PartlyHeld)
            }
            Some(difference) => {
                let (missing, added) = (difference.missing, difference.added);
                Relation::Contradicts(code(candidate), Reason::QuoteDiffers { missing, added })
            }
        }
    }

    fn without_evidence(&self, claim: &Claim<'_>, witnesses: &[Witness<'_>], _: Option<&Candidate<'_>>) -> Outcome {
        let Mention::Quote(quote) = claim.mention else { return (&ATT012, Reason::NoEvidence) };
        let loose =
            quote.is_scare() && (!is_credited(claim.reading, quote) || has_words(claim.reading, quote, witnesses));
        let loose = loose || is_loose(claim.reading, quote);
        if loose && claim.asks(RuleId::LooseMarks) {
            (&ATT009, Reason::PartlyHeld)
        } else {
            (&ATT012, Reason::NoEvidence)
        }
    }
}

/// Whether a source has the words only in a statement that it tells in its own grammar.
fn is_told(quote: &Quote, candidate: &Candidate<'_>) -> bool {
    let (source, tokens) = (&candidate.witness.reading, candidate.mention.tokens());
    let span = source.document.span_of(tokens);
    let reported = source.attributions.iter().any(|given| given.holds(span) && !is_turn((source, given)));
    let spoken = source.quotes.iter().any(|quote| overlap(&quote.tokens, tokens));
    quote.words >= LONG && !spoken && reported
}

/// So many words nobody is quoted for by chance.
const LONG: u32 = 4;

/// The code for words that a source has otherwise: spoken there, or told in its own grammar.
fn code(candidate: &Candidate<'_>) -> Option<&'static Code> {
    let mut quotes = candidate.witness.reading.quotes.iter();
    let spoken = quotes.any(|quote| overlap(&quote.tokens, candidate.mention.tokens()));
    if spoken { None } else { Some(&ATT013) }
}

fn overlap(a: &TokenRange, b: &TokenRange) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether somebody is said to have used the words; else they may be the writer's own irony, or a name.
fn is_credited(summary: &Reading<'_>, quote: &Quote) -> bool {
    summary.attributions.iter().any(|attribution| attribution.holds(quote.span))
}

/// Whether a source has every word of a quotation, wherever.
fn has_words(summary: &Reading<'_>, quote: &Quote, witnesses: &[Witness<'_>]) -> bool {
    let mut stems = words(summary, &quote.tokens).filter_map(|i| summary.document.get(i)).map(|token| token.stem);
    stems.all(|stem| witnesses.iter().any(|witness| witness.places_of(stem).len() > 0))
}

/// Whether the marks promise no one's very words: they name something, or are the single ones with which a headline gives
/// somebody's claim in its own words.
fn is_loose(summary: &Reading<'_>, quote: &Quote) -> bool {
    let single = matches!(quote.span.slice(summary.document.text()).chars().next(), Some('\'' | '‘'));
    is_named(summary, quote) || single && !quote.nested && !is_credited(summary, quote)
}

/// Whether a quotation is spoken of rather than spoken: "the word “…”", "the question “…”", "click “…”".
fn is_named(summary: &Reading<'_>, quote: &Quote) -> bool {
    let before = quote.outer().start.wrapping_sub(1);
    NAMING.binary_search(&summary.document.lower(before)).is_ok()
}
