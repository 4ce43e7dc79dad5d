//! Wording: a quotation folded to its words, where a source has them, and in which words the two differ.

use super::spoken::{self, Words};
use crate::check::claim::Claim;
use crate::check::effort::Effort;
use crate::check::witness::Witness;
use crate::lexicon::lemma;
use crate::mention::{Quote, Reading};
use crate::text::{TokenKind, TokenRange};

/// The words and numbers of a stretch.
pub(super) fn words<'r>(reading: &'r Reading<'_>, tokens: &TokenRange) -> impl Iterator<Item = usize> + 'r {
    tokens.clone().filter(|&at| spoken::is_word(reading, at))
}

/// One word of a folded stretch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Word {
    Of(String),
    /// Where the writer says that words were left out or put in.
    Gap,
}

impl Word {
    fn text(&self) -> Option<String> {
        match self {
            Self::Of(text) => Some(text.clone()),
            Self::Gap => None,
        }
    }

    fn hash(&self) -> u32 {
        match self {
            Self::Of(text) => spoken::hash(text.chars()),
            Self::Gap => 0,
        }
    }
}

/// A stretch folded for comparison: words only, lower case, straight apostrophes; "[…]" and "…" as gaps.
pub(super) fn fold(reading: &Reading<'_>, tokens: &TokenRange) -> Vec<Word> {
    let document = &reading.document;
    let mut words = Vec::new();
    let mut bracket = false;
    for i in tokens.clone() {
        match document.word(i) {
            "[" => bracket = true,
            "]" => bracket = false,
            "…" => words.push(Word::Gap),
            "." if document.word(i + 1) == "." && document.word(i + 2) == "." => words.push(Word::Gap),
            word if word != "&" && document.get(i).is_none_or(|token| token.kind == TokenKind::Symbol) => {}
            _ if bracket => words.push(Word::Gap),
            _ => words.push(folded(reading, i)),
        }
    }
    words.dedup_by(|a, b| *a == Word::Gap && *b == Word::Gap);
    words
}

/// In which words a quotation differs from what was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Difference {
    /// Words that were said and are not quoted.
    pub(super) missing: Vec<String>,
    /// Words that are quoted and were not said.
    pub(super) added: Vec<String>,
    /// Whether they differ at the first word alone, and there in its ending or by an article: a quotation fitted to the grammar
    /// around it.
    pub(super) only_fitted: bool,
    /// Whether words differ in their endings alone.
    pub(super) only_inflected: bool,
}

/// The difference of `stated` from `given`; `None` where there is none, gaps excepted.
pub(super) fn difference(given: &[Word], stated: &[Word]) -> Option<Difference> {
    let mut found = Difference::default();
    let (mut fitted, mut inflected) = (0, 0);
    for operation in similar::capture_diff_slices(similar::Algorithm::Myers, given, stated) {
        let (_, old, new) = operation.as_tag_tuple();
        let first = new.start == 0;
        let (old, new) = (&given[old], &stated[new]);
        if old == new || spelled(old) == spelled(new) {
            continue;
        }
        let gap = new.contains(&Word::Gap);
        // A gap may stand for any words that were left out, never for words put in.
        found.missing.extend(old.iter().filter(|_| !gap).filter_map(Word::text));
        found.added.extend(new.iter().filter_map(Word::text));
        let endings = old.len() == new.len() && old.iter().zip(new).all(|(old, new)| inflects(old, new));
        inflected += if endings { old.len() } else { 0 };
        fitted += usize::from(first && endings && old.len() == 1);
    }
    let differs = !found.missing.is_empty() || !found.added.is_empty();
    let only = |count: usize| count == found.missing.len() && count == found.added.len();
    let article = found.missing.is_empty() && found.added.len() == 1 && stated.first().is_some_and(is_article);
    (found.only_fitted, found.only_inflected) = (only(fitted) || article, only(inflected));
    differs.then_some(found)
}

/// The letters of words in a row: "it's" is "its" in another's typing.
fn spelled(words: &[Word]) -> Option<String> {
    let texts = words.iter().map(|word| word.text().map(|text| text.replace('\'', "")));
    texts.collect()
}

/// "the", "a": what a title takes on or leaves off.
fn is_article(word: &Word) -> bool {
    matches!(word, Word::Of(text) if matches!(text.as_str(), "the" | "a" | "an"))
}

/// Whether two words differ in their ending alone.
fn inflects(given: &Word, stated: &Word) -> bool {
    match (given, stated) {
        (Word::Of(given), Word::Of(stated)) => lemma::stem(given) == lemma::stem(stated),
        _ => false,
    }
}

/// The stretch of a source that has just the words of a quotation, where it says that it leaves words out every part in order:
/// in its quotations, which may be broken off to say who speaks, else anywhere.
pub(super) fn verbatim_place(claim: &Claim<'_>, quote: &Quote, witness: &Witness<'_>) -> Option<TokenRange> {
    let stated = fold(claim.reading, &quote.tokens);
    let parts: Vec<&[Word]> = stated.split(|word| *word == Word::Gap).filter(|part| !part.is_empty()).collect();
    let places =
        |given: &Words| claim.effort.spend(given.len()).then(|| place_of(&parts, given, &witness.reading)).flatten();
    places(witness.quoted_words()).or_else(|| places(witness.words()))
}

fn place_of(parts: &[&[Word]], given: &Words, source: &Reading<'_>) -> Option<TokenRange> {
    let (mut first, mut from) = (None, 0);
    for part in parts {
        let hashes: Vec<u32> = part.iter().map(Word::hash).collect();
        let is_it = |&at: &usize| {
            let places = &given.places[at..at + part.len()];
            given.hashes[at..at + part.len()] == hashes && is_near(places) && is_said(part, places, source)
        };
        let mut starts = from..(given.len() + 1).saturating_sub(part.len()).max(from);
        let at = starts.find(is_it)?;
        first = first.or(Some(at));
        from = at + part.len();
    }
    Some(*given.places.get(first?)? as usize..*given.places.get(from.checked_sub(1)?)? as usize + 1)
}

/// Whether the words at some places are those of a part, which equal hashes leave next to no doubt of.
fn is_said(part: &[Word], places: &[u32], source: &Reading<'_>) -> bool {
    let is_word = |(word, &at): (&Word, &u32)| match word {
        Word::Of(text) => text.chars().eq(spoken::folded(source.document.lower(at as usize))),
        Word::Gap => false,
    };
    part.iter().zip(places).all(is_word)
}

/// Whether no more words part a stretch than say who speaks.
fn is_near(places: &[u32]) -> bool {
    places.windows(2).all(|pair| matches!(pair, [one, next] if next - one <= BROKEN_OFF))
}

/// The longest words for who speaks that break off a quotation, in tokens.
const BROKEN_OFF: u32 = 25;

/// One word as [`fold`] has it.
fn folded(reading: &Reading<'_>, token: usize) -> Word {
    Word::Of(spoken::folded(reading.document.lower(token)).collect())
}

/// What is spoken in a stretch that opens in one quotation and closes in another; else all of the stretch.
pub(super) fn fold_spoken(source: &Reading<'_>, tokens: &TokenRange) -> Vec<Word> {
    let outer = source.quotes.iter().filter(|quote| !quote.nested);
    let parts = outer.map(|quote| quote.tokens.start.max(tokens.start)..quote.tokens.end.min(tokens.end));
    let parts: Vec<TokenRange> = parts.filter(|part| !part.is_empty()).collect();
    match (parts.first(), parts.last()) {
        (Some(first), Some(last)) if parts.len() > 1 && first.start == tokens.start && last.end == tokens.end => {
            parts.iter().flat_map(|part| fold(source, part)).collect()
        }
        _ => fold(source, tokens),
    }
}

/// The stretch of a source that holds the most of a quotation's words, where it holds enough of them to be its origin.
pub(super) fn place(claim: &Claim<'_>, quote: &Quote, witness: &Witness<'_>) -> Option<TokenRange> {
    let (summary, source, spoken) = (claim.reading, &witness.reading, witness.words());
    let quoted: Vec<&str> = words(summary, &quote.tokens).map(|i| stem(summary, i)).collect();
    let window = quoted.len().min(spoken.len());
    if !claim.effort.spend(spoken.len() * 2) {
        return None;
    }
    let (start, hits) = fullest_window(&quoted, spoken, window, claim.effort)?;
    let enough = if quote.is_scare() { hits == quoted.len() } else { hits * 10 >= quoted.len() * 6 };
    // "its" has the stem of "it", behind which "'s" stands as a word of its own.
    let slack = if hits == quoted.len() { usize::from(quoted.len() > 3) } else { SLACK.min(quoted.len() / 3) };
    let wide = start.saturating_sub(slack)..(start + window + slack).min(spoken.len());
    // Telling the two apart takes their length times their difference, here and where they are related.
    let steps = quoted.len() * (quoted.len() - hits + SLACK) * FOR_TWO;
    let enough = enough && claim.effort.spend(steps);
    enough.then(|| trimmed(&quoted, spoken.places.get(wide)?, source)).flatten()
}

/// What two words take, of a quotation and of its place, to tell the two apart.
const FOR_TWO: usize = 10;

/// So many words a quotation may have dropped and its place be found whole.
const SLACK: usize = 3;

/// The window of `size` words that holds the most quoted words, and how many it holds; the first of equals.
fn fullest_window(quoted: &[&str], spoken: &Words, size: usize, effort: &Effort) -> Option<(usize, usize)> {
    let quoted: Vec<u32> = quoted.iter().map(|stem| spoken::hash(stem.chars())).collect();
    let mut wanted = quoted.clone();
    wanted.sort_unstable();
    let held: Vec<bool> = spoken.stems.iter().map(|stem| wanted.binary_search(stem).is_ok()).collect();
    let mut hits = held.get(..size)?.iter().filter(|held| **held).count();
    let mut best = (0, hits, run(&quoted, spoken, 0));
    for start in 1..=held.len() - size {
        hits = hits + usize::from(held[start + size - 1]) - usize::from(held[start - 1]);
        if hits >= best.1 && hits > 0 {
            if !effort.spend(size) {
                return None;
            }
            let run = run(&quoted, spoken, start);
            if (hits, run) > (best.1, best.2) {
                best = (start, hits, run);
            }
        }
    }
    (size > 0).then_some((best.0, best.1))
}

/// How many words of a window stand just where the quotation has them: the order tells one place from another.
fn run(quoted: &[u32], spoken: &Words, start: usize) -> usize {
    spoken.stems[start..].iter().zip(quoted).filter(|(spoken, quoted)| spoken == quoted).count()
}

/// The window without the words at its ends that have no counterpart in the quotation.
fn trimmed(quoted: &[&str], window: &[u32], source: &Reading<'_>) -> Option<TokenRange> {
    let spoken: Vec<&str> = window.iter().map(|&i| stem(source, i as usize)).collect();
    let matched = similar::capture_diff_slices(similar::Algorithm::Myers, &spoken, quoted);
    let same: Vec<_> =
        matched.iter().filter(|op| op.tag() == similar::DiffTag::Equal).map(similar::DiffOp::old_range).collect();
    let (first, last) = (same.first()?.start, same.last()?.end.checked_sub(1)?);
    Some(*window.get(first)? as usize..*window.get(last)? as usize + 1)
}

/// A quotation is found by its own words, not by their synonyms.
fn stem<'r>(reading: &'r Reading<'_>, token: usize) -> &'r str {
    lemma::stem(reading.document.lower(token))
}

#[cfg(test)]
mod tests {
    use super::{Difference, Word, difference};

    /// The words of a text, "…" as a gap.
    fn folded(text: &str) -> Vec<Word> {
        text.split(' ').map(|word| if word == "…" { Word::Gap } else { Word::Of(word.to_owned()) }).collect()
    }

    #[test]
    fn only_the_first_word_may_be_fitted() {
        let fitted =
            |given: &str, stated: &str| difference(&folded(given), &folded(stated)).map(|found| found.only_fitted);
        assert_eq!(fitted("working day and night", "worked day and night"), Some(true));
        assert_eq!(fitted("in the countries at issue", "in the country at issue"), Some(false));
        assert_eq!(fitted("politics we show anger", "we show anger politics"), Some(false));
        assert_eq!(difference(&folded("a b"), &folded("a b")), None::<Difference>);
    }
}
