//! Linear models over hashed features: what a feature says for and against each class, in whole numbers.

use std::sync::LazyLock;

/// A feature of something to be decided: a hash of what holds there.
pub(super) type Feature = u64;

/// The most classes that a decision may have.
pub(super) const CLASSES: usize = 64;

/// The scores of all classes.
pub(super) type Scores = [i32; CLASSES];

/// Something that knows what each feature says for each class: a table of the model, or weights that are being learned.
pub(super) trait Weights {
    /// Adds what the feature says to the scores.
    fn add(&self, feature: Feature, scores: &mut Scores);

    /// The scores that all the features give together.
    fn scores(&self, features: &[Feature]) -> Scores {
        let mut scores = [0; CLASSES];
        for &feature in features {
            self.add(feature, &mut scores);
        }
        scores
    }
}

/// One feature of up to three values; the template says which values they are.
pub(super) fn feature(template: u32, a: u32, b: u32, c: u32) -> Feature {
    let mut hash = (u64::from(template) << 32 | u64::from(a)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash = (hash ^ hash >> 29 ^ u64::from(b)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ hash >> 32 ^ u64::from(c)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ hash >> 31
}

/// Weights as they stand in the model: buckets of entries, each a part of its feature's hash and two bytes more.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Table<'m> {
    layout: Layout,
    /// How many bits of a feature choose its bucket.
    bits: u32,
    /// Where each bucket starts, as a little-endian `u32` of entries; one more for the end.
    starts: &'m [u8],
    entries: &'m [u8],
}

/// What the two bytes behind an entry's fingerprint are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Layout {
    /// A class and its weight: a feature has as many entries as it has classes to speak for or against.
    #[default]
    Classes,
    /// The weights of the first two of three classes, against the third.
    Three,
}

/// Fingerprint (two bytes) and the two bytes of the layout.
pub(super) const ENTRY: usize = 4;

impl<'m> Table<'m> {
    /// Splits a table from the front of a model; an empty one where the bytes are none.
    pub(super) fn split(layout: Layout, bytes: &'m [u8]) -> (Self, &'m [u8]) {
        let split = || {
            let (bits, rest) = bytes.split_first_chunk::<4>()?;
            let (count, rest) = rest.split_first_chunk::<4>()?;
            let bits = u32::from_le_bytes(*bits).min(31);
            let (starts, rest) = rest.split_at_checked(((1 << bits) + 1) * 4)?;
            let (entries, rest) = rest.split_at_checked(u32::from_le_bytes(*count) as usize * ENTRY)?;
            Some((Self { layout, bits, starts, entries }, rest))
        };
        split().unwrap_or_default()
    }

    fn bucket(&self, feature: Feature) -> &'m [u8] {
        let at = bucket(feature, self.bits) * 4;
        let range = self.starts.get(at..at + 8).and_then(|bytes| bytes.split_first_chunk::<4>());
        let range = range.and_then(|(start, end)| Some((start, end.first_chunk::<4>()?)));
        let [start, end] = range.map_or([0; 2], |(start, end)| {
            [start, end].map(|bytes| u32::from_le_bytes(*bytes) as usize * ENTRY)
        });
        self.entries.get(start..end).unwrap_or_default()
    }
}

/// The bucket that a feature belongs to.
pub(super) fn bucket(feature: Feature, bits: u32) -> usize {
    (feature >> 16) as usize & ((1 << bits) - 1)
}

impl Weights for Table<'_> {
    fn add(&self, feature: Feature, scores: &mut Scores) {
        let fingerprint = (feature as u16).to_le_bytes();
        for entry in self.bucket(feature).chunks_exact(ENTRY).filter(|entry| entry[..2] == fingerprint) {
            let weight = |at: usize| i32::from(entry[at].cast_signed());
            match self.layout {
                Layout::Classes => scores[usize::from(entry[2]) % CLASSES] += weight(3),
                Layout::Three => {
                    scores[0] += weight(2);
                    scores[1] += weight(3);
                }
            }
        }
    }
}

/// What reading a sentence needs: one set of weights for each decision.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Model<W> {
    /// Which [`super::tag::Tag`] a word has, by itself.
    pub(super) guesses: W,
    /// Which [`super::tag::Tag`] a word has in its sentence.
    pub(super) tags: W,
    /// Which move the parser makes.
    pub(super) moves: W,
    /// Which [`super::relation::Relation`] an arc has.
    pub(super) relations: W,
}

impl<'m> Model<Table<'m>> {
    /// Reads a model: four tables, one behind the other.
    pub(super) fn from_bytes(bytes: &'m [u8]) -> Self {
        let (guesses, rest) = Table::split(Layout::Classes, bytes);
        let (tags, rest) = Table::split(Layout::Classes, rest);
        let (moves, rest) = Table::split(Layout::Three, rest);
        let (relations, _) = Table::split(Layout::Classes, rest);
        Self { guesses, tags, moves, relations }
    }
}

/// The model of the crate; MODEL.md beside it names what it was learned from.
pub(super) static MODEL: LazyLock<Model<Table<'static>>> =
    LazyLock::new(|| Model::from_bytes(include_bytes!("model.bin")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_model_know_nothing() {
        for bytes in [&b""[..], b"\xff\xff\xff\xff\xff\xff\xff\xff", b"\0\0\0\0\x01\0\0\0short"] {
            let model = Model::from_bytes(bytes);
            assert_eq!(model.tags.scores(&[0, 1, u64::MAX]), [0; CLASSES]);
        }
    }
}
