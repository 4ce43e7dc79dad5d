//! The averaged perceptron (Collins 2002), and its weights as a table of the model.

use std::cmp::Reverse;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::syntax::model::{BLOCK, BUCKET, CLASSES, Feature, SLOTS, Scores, Weights, bucket, narrow_bucket};

/// By how much the right class is to win.
const MARGIN: i32 = 20;

/// Weights that are being learned.
#[derive(Default)]
pub(super) struct Learner {
    /// How often a feature was met, before any is learned.
    counts: HashMap<Feature, u32, FixedState>,
    rows: HashMap<Feature, Vec<Cell>, FixedState>,
    clock: i64,
}

/// What a feature says for one class.
struct Cell {
    class: u8,
    weight: i32,
    /// The sum of its weights over time, up to `since`.
    total: i64,
    since: i64,
}

impl Cell {
    fn total(&self, now: i64) -> i64 {
        self.total + i64::from(self.weight) * (now - self.since)
    }
}

impl Learner {
    /// Takes note of features, so that rare ones can be left out.
    pub(super) fn count(&mut self, features: &[Feature]) {
        for &feature in features {
            *self.counts.entry(feature).or_default() += 1;
        }
    }

    /// From here on only features met so often are learned.
    pub(super) fn admit(&mut self, least: u32) {
        let counts = std::mem::take(&mut self.counts);
        let often = counts.into_iter().filter(|(_, count)| *count >= least);
        self.rows = often.map(|(feature, _)| (feature, Vec::new())).collect();
    }

    /// Learns from a decision: the right class is to win over every wrong one by a margin.
    pub(super) fn learn(
        &mut self,
        features: &[Feature],
        scores: &Scores,
        right: usize,
        wrong: impl Iterator<Item = usize>,
    ) {
        self.clock += 1;
        let rival = wrong.filter(|&class| class != right).max_by_key(|&class| (scores[class], Reverse(class)));
        let Some(rival) = rival.filter(|&rival| scores[rival] + MARGIN > scores[right]) else { return };
        for feature in features {
            if let Some(row) = self.rows.get_mut(feature) {
                change(row, right as u8, 1, self.clock);
                change(row, rival as u8, -1, self.clock);
            }
        }
    }

    /// Forgets what was learned, but for which features are worth learning: those of so many of the weightiest entries.
    pub(super) fn start_over(&mut self, layout: Layout, most: usize) {
        let kept = self.weightiest(layout, most).into_iter().map(|entry| (entry.feature, Vec::new())).collect();
        self.rows = kept;
        self.clock = 0;
    }

    /// The averaged weights as a table: the weightiest entries, at most so many, each weight in a byte.
    pub(super) fn table(&self, layout: Layout, most: usize) -> Vec<u8> {
        let entries = self.weightiest(layout, most);
        let unit = entries.get(entries.len() / 1000).map_or(1, Entry::weight).max(127);
        let byte = |total: i64| (total * 127 / unit).clamp(-127, 127) as i8;
        let bytes = |entry: &Entry| entry.totals.map(|total| byte(total).cast_unsigned());
        match layout {
            Layout::Classes => {
                let entries = entries.iter().map(|entry| (entry.feature, [entry.class, bytes(entry)[0]]));
                classes(entries.filter(|(_, [_, weight])| *weight != 0).collect())
            }
            Layout::Three => {
                let entries = entries.iter().map(|entry| (entry.feature, bytes(entry)));
                three(entries.filter(|(_, weights)| *weights != [0; 2]), most)
            }
        }
    }

    fn weightiest(&self, layout: Layout, most: usize) -> Vec<Entry> {
        let mut entries: Vec<Entry> =
            self.rows.iter().flat_map(|(feature, row)| self.entries(layout, *feature, row)).collect();
        entries.sort_unstable_by_key(|entry| (Reverse(entry.weight()), entry.feature, entry.class));
        entries.truncate(most);
        entries
    }

    fn entries(&self, layout: Layout, feature: Feature, row: &[Cell]) -> Vec<Entry> {
        let total = |cell: &Cell| cell.total(self.clock);
        match layout {
            Layout::Classes => {
                row.iter().map(|cell| Entry { feature, class: cell.class, totals: [total(cell), 0] }).collect()
            }
            Layout::Three => {
                let of = |class| row.iter().find(|cell| cell.class == class).map_or(0, total);
                vec![Entry { feature, class: 0, totals: [of(0) - of(2), of(1) - of(2)] }]
            }
        }
    }
}

/// Which table of the model weights are for: [`Table`](crate::syntax::model::Table) or
/// [`ThreeTable`](crate::syntax::model::ThreeTable).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    Classes,
    Three,
}

/// What a feature has learned, before it is made bytes.
struct Entry {
    feature: Feature,
    class: u8,
    totals: [i64; 2],
}

impl Entry {
    /// How much it can turn a decision.
    fn weight(&self) -> i64 {
        let [first, second] = self.totals;
        first.abs().max(second.abs()).max((first - second).abs())
    }
}

fn change(row: &mut Vec<Cell>, class: u8, by: i32, now: i64) {
    let at = row.iter().position(|cell| cell.class == class).unwrap_or_else(|| {
        row.push(Cell { class, weight: 0, total: 0, since: now });
        row.len() - 1
    });
    let cell = &mut row[at];
    cell.total = cell.total(now);
    cell.since = now;
    cell.weight += by;
}

impl Weights for Learner {
    fn scores(&self, features: &[Feature]) -> Scores {
        let mut scores = [0; CLASSES];
        for cell in features.iter().filter_map(|feature| self.rows.get(feature)).flatten() {
            scores[usize::from(cell.class)] += cell.weight;
        }
        scores
    }
}

/// About so many entries share a bucket, or up to twice as many.
const PER_BUCKET: usize = 2;

fn classes(mut entries: Vec<(Feature, [u8; 2])>) -> Vec<u8> {
    let bits = (entries.len() / PER_BUCKET).max(1).ilog2();
    entries.sort_unstable_by_key(|&(feature, bytes)| (narrow_bucket(feature, bits), feature as u16, feature, bytes));
    let mut bytes = Vec::new();
    bytes.extend(bits.to_le_bytes());
    bytes.extend((entries.len() as u32).to_le_bytes());
    let start = |place| entries.partition_point(|entry| narrow_bucket(entry.0, bits) < place);
    let starts: Vec<usize> = (0..=1 << bits).map(start).collect();
    bytes.extend(starts.iter().step_by(BLOCK).flat_map(|&start| (start as u32).to_le_bytes()));
    let blocks = starts.chunks(BLOCK);
    bytes.extend(blocks.flat_map(|block| block.iter().flat_map(|start| ((start - block[0]) as u16).to_le_bytes())));
    for (feature, weights) in entries {
        bytes.extend((feature as u16).to_le_bytes());
        bytes.extend(weights);
    }
    bytes
}

/// Fills buckets with the entries, the weightiest first; what finds its bucket full is left out.
fn three(entries: impl Iterator<Item = (Feature, [u8; 2])>, most: usize) -> Vec<u8> {
    let bits = (most / SLOTS).max(1).next_power_of_two().ilog2();
    let mut buckets = vec![([0_u8; BUCKET], 0); 1 << bits];
    for (feature, weights) in entries {
        let (bytes, used) = &mut buckets[bucket(feature, bits)];
        if *used < SLOTS {
            bytes[*used * 2..*used * 2 + 2].copy_from_slice(&(feature as u16).to_le_bytes());
            bytes[SLOTS * 2 + *used] = weights[0];
            bytes[SLOTS * 3 + *used] = weights[1];
            *used += 1;
        }
    }
    bits.to_le_bytes().into_iter().chain(buckets.into_iter().flat_map(|bucket| bucket.0)).collect()
}
