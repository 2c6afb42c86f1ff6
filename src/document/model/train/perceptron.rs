//! An averaged perceptron over hashed features, sparse in its labels.

use sitrep::document::tagger::features::{Features, HASH_BITS};

/// The weight of a label in a feature's row; `sum` and `since` make its average over all steps.
#[derive(Clone, Copy)]
struct Entry {
    label: u8,
    weight: f32,
    sum: f64,
    since: u64,
}

/// Weights that learn.
pub struct Perceptron {
    rows: Vec<Vec<Entry>>,
    steps: u64,
    /// Only entries that are there may change: the model was pruned.
    closed: bool,
}

/// A row's hash, a label, the average weight.
pub type Weight = (u32, u8, f32);

impl Perceptron {
    /// All weights are zero.
    pub fn new() -> Self {
        Self { rows: vec![Vec::new(); 1 << HASH_BITS], steps: 0, closed: false }
    }

    /// Only `survivors` may have weights, and begin at nothing.
    pub fn closed(survivors: &[Weight]) -> Self {
        let mut new = Self { closed: true, ..Self::new() };
        for &(row, label, _) in survivors {
            new.rows[row as usize].push(Entry { label, weight: 0.0, sum: 0.0, since: 0 });
        }
        new
    }

    /// Adds up the weights of `features`, by label.
    pub fn score(&self, features: &Features, scores: &mut [f32]) {
        scores.fill(0.0);
        for &feature in features {
            for entry in &self.rows[feature as usize] {
                scores[usize::from(entry.label)] += entry.weight;
            }
        }
    }

    /// Learns that `right` was the label, not `wrong`.
    pub fn learn(&mut self, features: &Features, right: u8, wrong: u8) {
        for &feature in features {
            self.add(feature, right, 1.0);
            self.add(feature, wrong, -1.0);
        }
    }

    /// Ends a step: averages count steps.
    pub fn tick(&mut self) {
        self.steps += 1;
    }

    fn add(&mut self, row: u32, label: u8, change: f32) {
        let row = &mut self.rows[row as usize];
        let entry = match row.iter_mut().position(|e| e.label == label) {
            Some(at) => &mut row[at],
            None if self.closed => return,
            None => {
                row.push(Entry { label, weight: 0.0, sum: 0.0, since: self.steps });
                row.last_mut().expect("just pushed")
            }
        };
        entry.sum += f64::from(entry.weight) * (self.steps - entry.since) as f64;
        entry.since = self.steps;
        entry.weight += change;
    }

    /// The average weights that are not zero, by row and label.
    pub fn averages(&self) -> Vec<Weight> {
        let average = |e: &Entry| {
            let sum = e.sum + f64::from(e.weight) * (self.steps - e.since) as f64;
            (sum / self.steps.max(1) as f64) as f32
        };
        let rows = self.rows.iter().enumerate();
        let mut all: Vec<Weight> =
            rows.flat_map(|(i, row)| row.iter().map(move |e| (i as u32, e.label, average(e)))).collect();
        all.retain(|w| w.2 != 0.0);
        all.sort_by_key(|w| (w.0, w.1));
        all
    }
}

/// The `keep` weights that are furthest from zero, by row and label.
pub fn prune(mut weights: Vec<Weight>, keep: usize) -> Vec<Weight> {
    weights.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()).then((a.0, a.1).cmp(&(b.0, b.1))));
    weights.truncate(keep);
    weights.sort_by_key(|w| (w.0, w.1));
    weights
}
