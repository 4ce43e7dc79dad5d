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
    /// The scores that some features, at most [`MOST_FEATURES`], give together.
    fn scores(&self, features: &[Feature]) -> Scores;
}

/// So many features decide at most, so that the sum of their weights, a byte each, stays within 16 bits.
const MOST_FEATURES: usize = 128;

/// The golden ratio, which scatters what is multiplied by it.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// One feature of up to three values; the template says which values they are.
pub(super) fn feature(template: u32, a: u32, b: u32, c: u32) -> Feature {
    // The product of a sum in two parts, since many features share their first value.
    let of_template = (u64::from(template) << 32).wrapping_mul(GOLDEN);
    let mut hash = of_template.wrapping_add(u64::from(a).wrapping_mul(GOLDEN));
    hash = (hash ^ hash >> 29 ^ u64::from(b)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ hash >> 32 ^ u64::from(c)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ hash >> 31
}

/// Weights for any number of classes.
///
/// A file has buckets of entries, each a part of its feature's hash, a class and a weight. What most features say is a class or
/// two, so that it stands beside the hash and is found with it; the few that say more have a row of their own.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// How many bits of a feature choose its bucket.
    bits: u32,
    /// Where the slots of each bucket start.
    starts: Vec<u32>,
    /// The features, bucket by bucket; behind them a window of none.
    slots: Vec<Slot>,
    /// What those features say that say much.
    rows: Vec<Row>,
}

/// The weights of all classes.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))] // One line of the cache.
struct Row([i8; CLASSES]);

/// A feature and what it says: from the lowest byte on its fingerprint in two bytes, then classes and weights in turn, three of
/// each; or [`ROW`] and the place of its row.
type Slot = u64;

/// So many classes have their weights in a slot.
const IN_SLOT: usize = 3;

/// In place of the first class: the feature has a row, whose place fills the four bytes above.
const ROW: u64 = 0xff;

/// So many buckets of a file say where they start from the same place, a little-endian `u32` of entries; each says how far from
/// there, as a `u16`, and one more for the end.
pub(super) const BLOCK: usize = 256;

/// Fingerprint (two bytes), class, weight.
pub(super) const ENTRY: usize = 4;

/// So many slots are looked at at once; a bucket seldom has more.
const WINDOW: usize = 4;

impl Table {
    /// Splits a table from the front of a model; an empty one where the bytes are none.
    pub(super) fn split(bytes: &[u8]) -> (Self, &[u8]) {
        let split = || {
            let (bits, rest) = split_number(bytes)?;
            let (count, rest) = split_number(rest)?;
            let bits = bits.min(16);
            let buckets = (1 << bits) + 1;
            let (blocks, rest) = rest.split_at_checked(usize::div_ceil(buckets, BLOCK) * 4)?;
            let (starts, rest) = rest.split_at_checked(buckets * 2)?;
            let (entries, rest) = rest.split_at_checked(count as usize * ENTRY)?;
            let blocks = blocks.as_chunks().0.iter().map(|block| u32::from_le_bytes(*block) as usize);
            let blocks = blocks.flat_map(|block| std::iter::repeat_n(block, BLOCK));
            let starts = starts.as_chunks().0.iter().map(|start| usize::from(u16::from_le_bytes(*start)));
            let starts = blocks.zip(starts).map(|(block, start)| block + start).collect::<Vec<_>>();
            Some((Self::new(bits, &starts, entries.as_chunks().0), rest))
        };
        split().unwrap_or_default()
    }

    /// Lays out the entries of buckets that start at some places; those of one feature are together.
    fn new(bits: u32, buckets: &[usize], entries: &[[u8; ENTRY]]) -> Self {
        let mut table = Self { bits, slots: Vec::with_capacity(entries.len() + WINDOW), ..Self::default() };
        for range in buckets.windows(2) {
            table.starts.push(table.slots.len() as u32);
            let bucket = entries.get(range[0]..range[1]).unwrap_or_default();
            for feature in bucket.chunk_by(|one, other| fingerprint(*one) == fingerprint(*other)) {
                let slot = table.slot(feature);
                table.slots.push(slot);
            }
        }
        table.starts.push(table.slots.len() as u32);
        table.slots.extend([0; WINDOW]);
        table.slots.shrink_to_fit();
        table
    }

    /// The slot of the entries of one feature.
    fn slot(&mut self, entries: &[[u8; ENTRY]]) -> Slot {
        let payload = if entries.len() > IN_SLOT {
            self.rows.push(row(entries));
            (self.rows.len() as u64 - 1) << 8 | ROW
        } else {
            let weights =
                entries.iter().map(|&[_, _, class, weight]| u64::from(weight) << 8 | u64::from(class % CLASSES as u8));
            weights.rev().fold(0, |slot, weight| slot << 16 | weight)
        };
        payload << 16 | entries.first().map_or(0, |entry| u64::from(fingerprint(*entry)))
    }

    /// What a feature says, as in its slot; zero where the table does not have it. Looked for without a branch, so that the memory of
    /// many features is fetched at once.
    fn payload(&self, feature: Feature) -> u64 {
        let bucket = narrow_bucket(feature, self.bits);
        let wanted = feature & FINGERPRINT;
        let (Some(&start), Some(&end)) = (self.starts.get(bucket), self.starts.get(bucket + 1)) else { return 0 };
        let (mut payload, mut at, end) = (0, start as usize, end as usize);
        while let Some(window) = self.slots.get(at..).and_then(<[Slot]>::first_chunk::<WINDOW>) {
            for (by, slot) in window.iter().enumerate() {
                let hit = u64::from(slot & FINGERPRINT == wanted) & u64::from(at + by < end);
                payload |= (slot >> 16) & hit.wrapping_neg();
            }
            at += WINDOW;
            if at >= end {
                break;
            }
        }
        payload
    }
}

/// The bits of a feature that its slot has; the highest of two bytes chooses the bucket too.
const FINGERPRINT: u64 = 0x7fff;

fn fingerprint([low, high, ..]: [u8; ENTRY]) -> u16 {
    u16::from_le_bytes([low, high]) & FINGERPRINT as u16
}

/// The entries of one feature, laid out; of one class they add up.
fn row(entries: &[[u8; ENTRY]]) -> Row {
    let mut row = Row([0; CLASSES]);
    for &[_, _, class, weight] in entries {
        let sum = &mut row.0[usize::from(class) % CLASSES];
        *sum = sum.saturating_add(weight.cast_signed());
    }
    row
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

impl Weights for Table {
    fn scores(&self, features: &[Feature]) -> Scores {
        let (mut found, mut count) = ([0; MOST_FEATURES], 0);
        for &feature in &features[..features.len().min(MOST_FEATURES)] {
            found[count] = self.payload(feature);
            count += usize::from(found[count] > 0);
        }
        let mut sums = [0_i16; CLASSES];
        for payload in &found[..count] {
            let [class, weight, class2, weight2, class3, weight3, ..] = payload.to_le_bytes();
            if u64::from(class) == ROW {
                let row = self.rows.get((payload >> 8) as usize).map_or([0; CLASSES], |row| row.0);
                sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i16::from(weight));
                continue;
            }
            for (class, weight) in [(class, weight), (class2, weight2), (class3, weight3)] {
                sums[usize::from(class) % CLASSES] += i16::from(weight.cast_signed());
            }
        }
        sums.map(i32::from)
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
    fn scores(&self, features: &[Feature]) -> Scores {
        let (mut sums, mut scores) = ([[0; SLOTS]; 2], [0; CLASSES]);
        for &feature in &features[..features.len().min(MOST_FEATURES)] {
            self.add_slots(feature, &mut sums);
        }
        scores[0] = sums[0].iter().copied().map(i32::from).sum();
        scores[1] = sums[1].iter().copied().map(i32::from).sum();
        scores
    }
}

/// What reading a sentence needs: one set of weights for each decision.
#[derive(Clone, Debug, Default)]
pub(super) struct Model<'m> {
    /// Which [`super::tag::Tag`] a word has, by itself.
    pub(super) guesses: Table,
    /// Which [`super::tag::Tag`] a word has in its sentence.
    pub(super) tags: Table,
    /// Which move the parser makes.
    pub(super) moves: ThreeTable<'m>,
    /// Which [`super::relation::Relation`] an arc has.
    pub(super) relations: Table,
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
