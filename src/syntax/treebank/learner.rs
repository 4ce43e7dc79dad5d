//! The averaged perceptron (Collins 2002), and its weights as a table of the model.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::syntax::model::{ENTRY, Feature, Scores, Weights, bucket};

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

    /// A decision was made: from `wrong` to `right`, where they differ.
    pub(super) fn learn(&mut self, features: &[Feature], right: usize, wrong: usize) {
        self.clock += 1;
        if right == wrong {
            return;
        }
        for feature in features {
            if let Some(row) = self.rows.get_mut(feature) {
                change(row, right as u8, 1, self.clock);
                change(row, wrong as u8, -1, self.clock);
            }
        }
    }

    /// The averaged weights as a table: the weightiest entries, at most so many, each in a byte.
    pub(super) fn table(&self, most: usize) -> Vec<u8> {
        let cells = self.rows.iter().flat_map(|(feature, row)| row.iter().map(|cell| (*feature, cell)));
        let mut entries: Vec<(Feature, u8, i64)> =
            cells.map(|(feature, cell)| (feature, cell.class, cell.total(self.clock))).collect();
        entries.sort_unstable_by_key(|&(feature, class, total)| (std::cmp::Reverse(total.abs()), feature, class));
        let unit = entries.get(entries.len() / 1000).map_or(1, |entry| entry.2.abs()).max(127);
        eprintln!("  {} entries learned", entries.len());
        entries.truncate(most);
        let byte = |total: i64| (total * 127 / unit).clamp(-127, 127) as i8;
        let entries = entries.into_iter().map(|(feature, class, total)| (feature, class, byte(total)));
        serialise(entries.filter(|entry| entry.2 != 0).collect())
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
    fn add(&self, feature: Feature, scores: &mut Scores) {
        for cell in self.rows.get(&feature).into_iter().flatten() {
            scores[usize::from(cell.class)] += cell.weight;
        }
    }
}

/// About so many entries share a bucket.
const PER_BUCKET: usize = 4;

fn serialise(mut entries: Vec<(Feature, u8, i8)>) -> Vec<u8> {
    let bits = (entries.len() / PER_BUCKET).max(1).ilog2();
    let key = |&(feature, class, _): &(Feature, u8, i8)| (bucket(feature, bits), feature as u16, class, feature);
    entries.sort_unstable_by_key(key);
    let mut bytes = Vec::with_capacity(8 + (4 << bits) + entries.len() * ENTRY);
    bytes.extend(bits.to_le_bytes());
    bytes.extend((entries.len() as u32).to_le_bytes());
    for place in 0..=1 << bits {
        let start = entries.partition_point(|entry| bucket(entry.0, bits) < place);
        bytes.extend((start as u32).to_le_bytes());
    }
    for (feature, class, weight) in entries {
        bytes.extend((feature as u16).to_le_bytes());
        bytes.extend([class, weight.cast_unsigned()]);
    }
    bytes
}
