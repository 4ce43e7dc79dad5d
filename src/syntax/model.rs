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

/// Weights for any number of classes: buckets of entries, each a part of its feature's hash, a class and a weight.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Table<'m> {
    /// How many bits of a feature choose its bucket.
    bits: u32,
    /// Where the first bucket of each [`BLOCK`] starts, as a little-endian `u32` of entries.
    blocks: &'m [[u8; 4]],
    /// Where each bucket starts, as a little-endian `u16` of entries from the start of its block; one more for the end.
    starts: &'m [[u8; 2]],
    entries: &'m [[u8; ENTRY]],
}

/// So many buckets say where they start from the same place.
pub(super) const BLOCK: usize = 256;

/// Fingerprint (two bytes), class, weight.
pub(super) const ENTRY: usize = 4;

impl<'m> Table<'m> {
    /// Splits a table from the front of a model; an empty one where the bytes are none.
    pub(super) fn split(bytes: &'m [u8]) -> (Self, &'m [u8]) {
        let split = || {
            let (bits, rest) = split_number(bytes)?;
            let (count, rest) = split_number(rest)?;
            let bits = bits.min(31);
            let buckets = (1 << bits) + 1;
            let (blocks, rest) = rest.split_at_checked(usize::div_ceil(buckets, BLOCK) * 4)?;
            let (starts, rest) = rest.split_at_checked(buckets * 2)?;
            let (entries, rest) = rest.split_at_checked(count as usize * ENTRY)?;
            let (blocks, starts) = (blocks.as_chunks().0, starts.as_chunks().0);
            Some((Self { bits, blocks, starts, entries: entries.as_chunks().0 }, rest))
        };
        split().unwrap_or_default()
    }

    /// Where the entries of a feature's bucket stand.
    fn range(&self, feature: Feature) -> (usize, usize) {
        let at = narrow_bucket(feature, self.bits);
        let range = self.start(at).zip(self.start(at + 1));
        range.filter(|&(start, end)| start <= end && end <= self.entries.len()).unwrap_or_default()
    }

    fn start(&self, bucket: usize) -> Option<usize> {
        let block = u32::from_le_bytes(*self.blocks.get(bucket / BLOCK)?);
        Some(block as usize + usize::from(u16::from_le_bytes(*self.starts.get(bucket)?)))
    }

    /// Which of the first entries of a bucket are the feature's, a bit each: looked up without a branch, so that the memory
    /// of many features is fetched at once. Nothing is said of a bucket too near to the end of the table.
    fn hits(&self, feature: Feature, (start, end): (usize, usize)) -> u32 {
        let Some(window) = self.entries[start..].first_chunk::<WINDOW>() else { return 0 };
        let bits = window.iter().enumerate().map(|(at, entry)| u32::from(is_of(*entry, feature)) << at);
        bits.sum::<u32>() & ((1 << (end - start).min(WINDOW)) - 1)
    }

    /// Adds what the entries of a bucket say that are the feature's: those known to be, and those not looked at.
    fn add_hits(&self, feature: Feature, (start, end): (usize, usize), mut hits: u32, scores: &mut Scores) {
        while hits != 0 {
            add_entry(self.entries[start + hits.trailing_zeros() as usize], scores);
            hits &= hits - 1;
        }
        let seen = if start + WINDOW <= self.entries.len() { end.min(start + WINDOW) } else { start };
        self.entries[seen..end]
            .iter()
            .filter(|entry| is_of(**entry, feature))
            .for_each(|entry| add_entry(*entry, scores));
    }
}

/// So many entries of a bucket are looked at at once; most buckets have no more.
const WINDOW: usize = 4;

fn is_of(entry: [u8; ENTRY], feature: Feature) -> bool {
    u16::from_le_bytes([entry[0], entry[1]]) == feature as u16
}

fn add_entry(entry: [u8; ENTRY], scores: &mut Scores) {
    scores[usize::from(entry[2]) % CLASSES] += i32::from(entry[3].cast_signed());
}

fn split_number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    bytes.split_first_chunk::<4>().map(|(number, rest)| (u32::from_le_bytes(*number), rest))
}

/// The bucket of a [`Table`] that a feature belongs to: chosen by one bit of the fingerprint too, so that it holds half as many.
pub(super) fn narrow_bucket(feature: Feature, bits: u32) -> usize {
    (feature >> 15) as usize & ((1 << bits) - 1)
}

/// The bucket of a [`ThreeTable`] that a feature belongs to.
pub(super) fn bucket(feature: Feature, bits: u32) -> usize {
    (feature >> 16) as usize & ((1 << bits) - 1)
}

impl Weights for Table<'_> {
    fn add(&self, feature: Feature, scores: &mut Scores) {
        let range = self.range(feature);
        self.add_hits(feature, range, self.hits(feature, range), scores);
    }

    fn scores(&self, features: &[Feature]) -> Scores {
        let mut scores = [0; CLASSES];
        for features in features.chunks(64) {
            let mut found = [((0, 0), 0); 64];
            features.iter().zip(&mut found).for_each(|(&feature, found)| found.0 = self.range(feature));
            features.iter().zip(&mut found).for_each(|(&feature, found)| found.1 = self.hits(feature, found.0));
            for (&feature, &(range, hits)) in features.iter().zip(&found) {
                self.add_hits(feature, range, hits, &mut scores);
            }
        }
        scores
    }
}

/// Weights for three classes, two against the third: buckets all as large, so that asking takes no branch.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ThreeTable<'m> {
    bits: u32,
    buckets: &'m [[u8; BUCKET]],
}

/// So many features fit in a bucket.
pub(super) const SLOTS: usize = 8;

/// The fingerprints of a bucket's features, then their first weights, then their second ones.
pub(super) const BUCKET: usize = SLOTS * 4;

impl<'m> ThreeTable<'m> {
    /// Splits a table from the front of a model; an empty one where the bytes are none.
    fn split(bytes: &'m [u8]) -> (Self, &'m [u8]) {
        let split = || {
            let (bits, rest) = split_number(bytes)?;
            let bits = bits.min(31);
            let (buckets, rest) = rest.split_at_checked(BUCKET << bits)?;
            Some((Self { bits, buckets: buckets.as_chunks().0 }, rest))
        };
        split().unwrap_or_default()
    }
}

impl ThreeTable<'_> {
    /// Adds what a feature says, each slot of its bucket for itself, which takes neither a branch nor a sum across.
    fn add_slots(&self, feature: Feature, sums: &mut [[i16; SLOTS]; 2]) {
        let Some(found) = self.buckets.get(bucket(feature, self.bits)) else { return };
        let (fingerprints, weights) = found.split_at(SLOTS * 2);
        let (fingerprints, weights) = (fingerprints.as_chunks::<2>().0, weights.as_chunks::<SLOTS>().0);
        for slot in 0..SLOTS {
            let hit = -i16::from(u16::from_le_bytes(fingerprints[slot]) == feature as u16);
            sums[0][slot] += hit & i16::from(weights[0][slot].cast_signed());
            sums[1][slot] += hit & i16::from(weights[1][slot].cast_signed());
        }
    }
}

impl Weights for ThreeTable<'_> {
    fn add(&self, feature: Feature, scores: &mut Scores) {
        let found = self.scores(&[feature]);
        scores[0] += found[0];
        scores[1] += found[1];
    }

    /// At most 256 features, so that the sum of a slot stays within 16 bits.
    fn scores(&self, features: &[Feature]) -> Scores {
        let (mut sums, mut scores) = ([[0; SLOTS]; 2], [0; CLASSES]);
        for &feature in features.iter().take(256) {
            self.add_slots(feature, &mut sums);
        }
        scores[0] = sums[0].iter().copied().map(i32::from).sum();
        scores[1] = sums[1].iter().copied().map(i32::from).sum();
        scores
    }
}

/// What reading a sentence needs: one set of weights for each decision.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Model<'m> {
    /// Which [`super::tag::Tag`] a word has, by itself.
    pub(super) guesses: Table<'m>,
    /// Which [`super::tag::Tag`] a word has in its sentence.
    pub(super) tags: Table<'m>,
    /// Which move the parser makes.
    pub(super) moves: ThreeTable<'m>,
    /// Which [`super::relation::Relation`] an arc has.
    pub(super) relations: Table<'m>,
}

impl<'m> Model<'m> {
    /// Reads a model: four tables, one behind the other.
    pub(super) fn from_bytes(bytes: &'m [u8]) -> Self {
        let (guesses, rest) = Table::split(bytes);
        let (tags, rest) = Table::split(rest);
        let (moves, rest) = ThreeTable::split(rest);
        let (relations, _) = Table::split(rest);
        Self { guesses, tags, moves, relations }
    }
}

/// The model of the crate; MODEL.md beside it names what it was learned from.
pub(super) static MODEL: LazyLock<Model<'static>> = LazyLock::new(|| Model::from_bytes(include_bytes!("model.bin")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_model_know_nothing() {
        for bytes in [&b""[..], b"\xff\xff\xff\xff\xff\xff\xff\xff", b"\0\0\0\0\x01\0\0\0short"] {
            let model = Model::from_bytes(bytes);
            let features = [0, 1, u64::MAX];
            assert_eq!(model.tags.scores(&features), [0; CLASSES]);
            assert_eq!(model.moves.scores(&features), [0; CLASSES]);
        }
    }
}
