//! Witnesses: the texts of the sources, read once, near-identical ones counted as one.

use std::collections::HashSet;

use foldhash::fast::FixedState;

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
}

/// Reads the articles and headlines of all sources.
pub(crate) fn witnesses(sources: &[Source]) -> Vec<Witness<'_>> {
    let mut witnesses: Vec<Witness<'_>> = Vec::with_capacity(sources.len());
    let mut fingerprints: Vec<(usize, Fingerprint)> = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        let reading = Reading::new(&source.text, source.published);
        let [publisher, author] = [&source.publisher, &source.author].map(Option::as_deref);
        let fingerprint = fingerprint(&reading);
        let twin =
            fingerprints.iter().find(|(_, other)| nearly_equal(&fingerprint, other)).map(|(original, _)| *original);
        let original = twin.unwrap_or(index);
        if twin.is_none() && sources.len() > 1 {
            fingerprints.push((index, fingerprint));
        }
        witnesses.push(Witness { source: index, in_title: false, publisher, author, reading, original });
        if let Some(title) = &source.title {
            let reading = Reading::new(title, source.published);
            witnesses.push(Witness { source: index, in_title: true, publisher, author: None, reading, original });
        }
    }
    witnesses
}

/// The runs of three words that a text holds, hashed (shingles, after Broder, 1997).
type Fingerprint = HashSet<u64, FixedState>;

fn fingerprint(reading: &Reading<'_>) -> Fingerprint {
    let words = reading.document.tokens().iter().filter(|token| token.kind != TokenKind::Symbol);
    let stems: Vec<u64> = words.map(|token| u64::from(token.stem)).collect();
    stems.windows(3).map(|run| run[0] ^ (run[1] << 16) ^ (run[2] << 32)).collect()
}

/// Whether nine in ten runs of the smaller text stand in the other: a reprint, a shortened print, an agency copy.
fn nearly_equal(a: &Fingerprint, b: &Fingerprint) -> bool {
    let (small, large) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = small.iter().filter(|run| large.contains(run)).count();
    !small.is_empty() && shared * 10 >= small.len() * 9
}

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
