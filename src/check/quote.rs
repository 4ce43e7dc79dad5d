//! Quotations: the words in quotation marks must stand in a source, word for word.

use super::checker::{Candidate, Checker, Claim, Mention, Outcome, Relation, Rules};
use super::witness::Witness;
use crate::code::{ATT009, ATT010, ATT011, ATT012, ATT013, Code};
use crate::finding::Reason;
use crate::lexicon::lemma;
use crate::mention::{Quote, Reading};
use crate::text::{TokenKind, TokenRange};

/// Judges every quotation of a summary.
pub(crate) struct Quotation;

static RULES: Rules = Rules {
    supported: &ATT010,
    contradicted: &ATT011,
    unsupported: &ATT012,
    misplaced: &ATT011,
    undetermined: &ATT009,
    margin: u32::MAX / 2, // every place where the words stand is as good as the other
    same_thing: 0,
};

impl Checker for Quotation {
    fn rules(&self) -> &'static Rules {
        &RULES
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Claim<'r>> {
        let claim = |quote| Claim { reading: summary, mention: Mention::Quote(quote) };
        let spoken = summary.quotes.iter().filter(|quote| words(summary, &quote.tokens).next().is_some());
        spoken.map(claim).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Quote(quote) = claim.mention else { return Vec::new() };
        let place = gapped_place(claim.reading, quote, &witness.reading)
            .or_else(|| place(claim.reading, quote, &witness.reading));
        place.map(|tokens| Candidate { witness, mention: Mention::Passage(tokens) }).into_iter().collect()
    }

    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32 {
        u32::from(matches!(self.relate(claim, candidate), Relation::Entails(_)))
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        let stated = fold(claim.reading, claim.mention.tokens());
        let given = fold(&candidate.witness.reading, candidate.mention.tokens());
        match differences(&given, &stated) {
            Some((missing, added)) if inflects(&missing, &added) => Relation::Entails(Reason::Follows),
            None => Relation::Entails(Reason::Same),
            Some((missing, added)) => {
                let spoken = candidate
                    .witness
                    .reading
                    .quotes
                    .iter()
                    .any(|quote| overlap(&quote.tokens, candidate.mention.tokens()));
                let code: Option<&'static Code> = if spoken { None } else { Some(&ATT013) };
                Relation::Contradicts(code, Reason::QuoteDiffers { missing, added })
            }
        }
    }

    fn without_evidence(&self, _: &Claim<'_>, _: &[Witness<'_>], _: Option<&Candidate<'_>>) -> Outcome {
        (&ATT012, Reason::NoEvidence)
    }
}

/// The words and numbers of a stretch.
fn words<'r>(reading: &'r Reading<'_>, tokens: &TokenRange) -> impl Iterator<Item = usize> + 'r {
    tokens.clone().filter(|&i| reading.document.get(i).is_some_and(|token| token.kind != TokenKind::Symbol))
}

/// A stretch folded for comparison: words only, lower case, straight apostrophes; "[…]" and "…" as gaps.
fn fold(reading: &Reading<'_>, tokens: &TokenRange) -> Vec<Word> {
    let document = &reading.document;
    let mut folded = Vec::new();
    let mut bracket = false;
    for i in tokens.clone() {
        match document.word(i) {
            "[" => bracket = true,
            "]" => bracket = false,
            "…" => folded.push(Word::Gap),
            "." if document.word(i + 1) == "." && document.word(i + 2) == "." => folded.push(Word::Gap),
            _ if document.get(i).is_none_or(|token| token.kind == TokenKind::Symbol) => {}
            _ if bracket => folded.push(Word::Gap),
            _ => folded.push(Word::Of(document.lower(i).replace('’', "'"))),
        }
    }
    folded.dedup_by(|a, b| *a == Word::Gap && *b == Word::Gap);
    folded
}

/// One word of a folded stretch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Word {
    Of(String),
    /// Where the writer says that words were left out or put in.
    Gap,
}

/// The words of `given` that `stated` lacks and those it adds; `None` where it does neither, gaps excepted.
fn differences(given: &[Word], stated: &[Word]) -> Option<(Vec<String>, Vec<String>)> {
    let (mut missing, mut added) = (Vec::new(), Vec::new());
    for operation in similar::capture_diff_slices(similar::Algorithm::Myers, given, stated) {
        let (_, old, new) = operation.as_tag_tuple();
        let (old, new) = (&given[old], &stated[new]);
        if old == new || new.contains(&Word::Gap) {
            continue;
        }
        missing.extend(old.iter().filter_map(Word::text));
        added.extend(new.iter().filter_map(Word::text));
    }
    (!missing.is_empty() || !added.is_empty()).then_some((missing, added))
}

fn overlap(a: &TokenRange, b: &TokenRange) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether the words differ in their inflection alone: a quotation fitted to the grammar around it.
fn inflects(missing: &[String], added: &[String]) -> bool {
    let same = |(a, b): (&String, &String)| lemma::stem(a) == lemma::stem(b);
    missing.len() == added.len() && missing.iter().zip(added).all(same)
}

impl Word {
    fn text(&self) -> Option<String> {
        match self {
            Self::Of(text) => Some(text.clone()),
            Self::Gap => None,
        }
    }
}

/// The stretch of a source that holds every part of a quotation that says it leaves words out, in order.
fn gapped_place(summary: &Reading<'_>, quote: &Quote, source: &Reading<'_>) -> Option<TokenRange> {
    let folded = fold(summary, &quote.tokens);
    let parts: Vec<&[Word]> = folded.split(|word| *word == Word::Gap).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    let spoken: Vec<usize> = words(source, &(0..source.document.tokens().len())).collect();
    let texts: Vec<Word> = spoken.iter().map(|&i| Word::Of(source.document.lower(i).replace('’', "'"))).collect();
    let mut from = 0;
    let mut first = None;
    for part in parts {
        let at = from + texts.get(from..)?.windows(part.len()).position(|window| window == part)?;
        first = first.or(Some(at));
        from = at + part.len();
    }
    Some(*spoken.get(first?)?..*spoken.get(from.checked_sub(1)?)? + 1)
}

/// The stretch of a source that holds the most of a quotation's words, where it holds enough of them to be its origin.
fn place(summary: &Reading<'_>, quote: &Quote, source: &Reading<'_>) -> Option<TokenRange> {
    let quoted: Vec<&str> = words(summary, &quote.tokens).map(|i| stem(summary, i)).collect();
    let spoken: Vec<usize> = words(source, &(0..source.document.tokens().len())).collect();
    let window = quoted.len().min(spoken.len());
    let (start, hits) = fullest_window(&quoted, &spoken, window, source)?;
    let enough = if quote.is_scare() { hits == quoted.len() } else { hits * 10 >= quoted.len() * 6 };
    enough.then(|| trimmed(&quoted, &spoken[start..start + window], source)).flatten()
}

/// The window of `size` words that holds the most quoted words, and how many it holds; the first of equals.
fn fullest_window(quoted: &[&str], spoken: &[usize], size: usize, source: &Reading<'_>) -> Option<(usize, usize)> {
    let mut wanted = quoted.to_vec();
    wanted.sort_unstable();
    let held: Vec<bool> = spoken.iter().map(|&i| wanted.binary_search(&stem(source, i)).is_ok()).collect();
    let mut hits = held.get(..size)?.iter().filter(|held| **held).count();
    let mut best = (0, hits, run(quoted, spoken, 0, source));
    for start in 1..=held.len() - size {
        hits = hits + usize::from(held[start + size - 1]) - usize::from(held[start - 1]);
        if hits >= best.1 && hits > 0 {
            let run = run(quoted, spoken, start, source);
            if (hits, run) > (best.1, best.2) {
                best = (start, hits, run);
            }
        }
    }
    (size > 0).then_some((best.0, best.1))
}

/// How many words of a window stand just where the quotation has them: the order tells one place from another.
fn run(quoted: &[&str], spoken: &[usize], start: usize, source: &Reading<'_>) -> usize {
    let words = spoken[start..].iter().map(|&i| stem(source, i));
    words.zip(quoted).filter(|(spoken, quoted)| spoken == *quoted).count()
}

/// The window without the words at its ends that the quotation does not have.
fn trimmed(quoted: &[&str], window: &[usize], source: &Reading<'_>) -> Option<TokenRange> {
    let held = |i: &&usize| quoted.contains(&stem(source, **i));
    Some(*window.iter().find(held)?..*window.iter().rfind(held)? + 1)
}

/// A quotation is found by its own words, not by their synonyms.
fn stem<'r>(reading: &'r Reading<'_>, token: usize) -> &'r str {
    lemma::stem(reading.document.lower(token))
}
