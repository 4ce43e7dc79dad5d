//! Witnesses: the texts of the sources, read once, near-identical ones counted as one.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::spoken::Words;
use crate::case::Source;
use crate::mention::Reading;
use crate::text::TokenKind;

/// One text of a source: its article or its headline.
#[derive(Debug)]
pub(crate) struct Witness<'c> {
    /// Index of the source in the case.
    pub(crate) source: usize,
    /// Whether the text is the source's title.
    pub(crate) in_title: bool,
    /// Who publishes the source.
    pub(crate) publisher: Option<&'c str>,
    /// Whose own words the whole text is.
    pub(crate) author: Option<&'c str>,
    /// What was understood of it.
    pub(crate) reading: Reading<'c>,
    /// The first source that says nearly the same; the source itself where none before it does.
    pub(crate) original: usize,
    /// Its tokens by their stems, found when somebody first asks.
    by_stem: OnceLock<Vec<u32>>,
    /// Its words as quotations are compared, and those of its own quotations.
    words: [OnceLock<Words>; 2],
    /// Whether it is told by one who speaks of himself and whom nobody names, so that he may go by any name.
    personal: OnceLock<bool>,
}

impl<'c> Witness<'c> {
    fn new(source: usize, original: usize, in_title: bool, reading: Reading<'c>, of: &'c Source) -> Self {
        let [publisher, author] = [&of.publisher, &of.author].map(Option::as_deref);
        let author = author.filter(|_| !in_title);
        let (by_stem, words) = (OnceLock::new(), [OnceLock::new(), OnceLock::new()]);
        Self { source, in_title, publisher, author, reading, original, by_stem, words, personal: OnceLock::new() }
    }

    /// The tokens that have a stem, in order.
    pub(crate) fn places_of(&self, stem: u32) -> impl ExactSizeIterator<Item = usize> + Clone + '_ {
        let tokens = self.reading.document.tokens();
        let stem_at = |at: u32| tokens[at as usize].stem;
        let sorted = || {
            let mut places: Vec<u32> = (0..tokens.len() as u32).filter(|&at| stem_at(at) != 0).collect();
            places.sort_by_key(|&at| stem_at(at));
            places
        };
        let places = self.by_stem.get_or_init(sorted);
        let first = places.partition_point(|&at| stem_at(at) < stem);
        let end = places.partition_point(|&at| stem_at(at) <= stem);
        places[first..end].iter().map(|&at| at as usize)
    }

    /// Whether it is told by one who speaks of himself and whom nobody names, so that he may go by any name.
    pub(crate) fn is_personal(&self) -> bool {
        *self.personal.get_or_init(|| self.author.is_none() && is_personal(&self.reading))
    }

    /// All its words.
    pub(super) fn words(&self) -> &Words {
        self.words[0].get_or_init(|| Words::all(&self.reading))
    }

    /// The words of its quotations.
    pub(super) fn quoted_words(&self) -> &Words {
        self.words[1].get_or_init(|| Words::quoted(&self.reading))
    }
}

/// Reads the articles and headlines of all sources.
pub(crate) fn witnesses(sources: &[Source]) -> Vec<Witness<'_>> {
    let mut witnesses: Vec<Witness<'_>> = Vec::with_capacity(sources.len());
    let mut originals = Originals::default();
    for (index, source) in sources.iter().enumerate() {
        let reading = Reading::new(&source.text, source.published);
        let original = if sources.len() > 1 { originals.find(index, &reading) } else { index };
        witnesses.push(Witness::new(index, original, false, reading, source));
        if let Some(title) = &source.title {
            let reading = Reading::new(title, source.published);
            witnesses.push(Witness::new(index, original, true, reading, source));
        }
    }
    witnesses
}

/// The runs of three words that a text holds, hashed (shingles, after Broder, 1997).
type Fingerprint = HashSet<u64, FixedState>;

/// The texts that are no copies of others.
#[derive(Default)]
struct Originals {
    /// The source of each, and how many runs it holds.
    texts: Vec<(usize, usize)>,
    /// Which of them hold a run.
    holders: HashMap<u64, Vec<u32>, FixedState>,
}

/// A run that more originals hold is a turn of phrase, or a line that stands below every article.
const MOST_HOLDERS: usize = 1000;

impl Originals {
    /// The first source that says nearly the same as one; that itself where none does, and then it is one of them.
    fn find(&mut self, source: usize, reading: &Reading<'_>) -> usize {
        let fingerprint = fingerprint(reading);
        let mut shared: Vec<u32> =
            fingerprint.iter().filter_map(|run| self.holders.get(run)).flatten().copied().collect();
        shared.sort_unstable();
        let held = shared.chunk_by(|a, b| a == b);
        let twin = { held }.find_map(|all| {
            let (original, runs) = *self.texts.get(*all.first()? as usize)?;
            // Nine in ten runs of the smaller text stand in the other: a reprint, a shortened print, an agency copy.
            (all.len() * 10 >= runs.min(fingerprint.len()) * 9).then_some(original)
        });
        twin.unwrap_or_else(|| {
            for run in &fingerprint {
                let holders = self.holders.entry(*run).or_default();
                if holders.len() < MOST_HOLDERS {
                    holders.push(self.texts.len() as u32);
                }
            }
            self.texts.push((source, fingerprint.len()));
            source
        })
    }
}

fn fingerprint(reading: &Reading<'_>) -> Fingerprint {
    let words = reading.document.tokens().iter().filter(|token| token.kind != TokenKind::Symbol);
    let stems: Vec<u64> = words.map(|token| u64::from(token.stem)).collect();
    stems.windows(3).map(|run| run[0] ^ (run[1] << 16) ^ (run[2] << 32)).collect()
}

/// Whether a text speaks of itself as "I", or in other such words more than once or twice, outside its quotations.
fn is_personal(reading: &Reading<'_>) -> bool {
    let mut spoken = vec![false; reading.document.tokens().len()];
    for quote in &reading.quotes {
        spoken.get_mut(quote.tokens.clone()).into_iter().flatten().for_each(|spoken| *spoken = true);
    }
    let own = (0..spoken.len()).filter(|&at| !spoken[at]).map(|at| reading.document.lower(at));
    let own: Vec<&str> = own.filter(|word| matches!(*word, "i" | "my" | "we" | "our")).collect();
    own.contains(&"i") || own.len() >= FEW_OF_ME
}

/// So many words for oneself stand in a text that tells of oneself.
const FEW_OF_ME: usize = 3;

#[cfg(test)]
mod tests {
    use super::witnesses;
    use crate::case::Case;

    #[test]
    fn a_shortened_print_is_the_same_witness() {
        let long =
            "The bridge over the Orm closed on Monday. Engineers found cracks in two piers. Repairs take six weeks.";
        let short = "The bridge over the Orm closed on Monday. Engineers found cracks in two piers.";
        let case =
            Case::new("").with_source("1", long).with_source("2", short).with_source("3", "A choir sang in the hall.");
        let originals: Vec<usize> = witnesses(&case.sources).iter().map(|w| w.original).collect();
        assert_eq!(originals, [0, 0, 2]);
    }
}
