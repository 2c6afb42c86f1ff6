//! The network's numbers while it learns: the matrices, the embeddings, their gradients, and Adam's memory of both.

use super::dice::Dice;
use sitrep::document::parser::network::{BUCKETS, DENSE, LOOK, MATRICES, ROOT, WORD};
use std::collections::BTreeMap;

/// What the network is made of.
#[derive(Clone)]
pub struct Parameters {
    pub dense: Vec<f32>,
    /// A row for unknown words, then one for each word.
    pub words: Vec<f32>,
    pub looks: Vec<f32>,
}

impl Parameters {
    /// Small numbers that look random.
    pub fn new(words: usize, dice: &mut Dice) -> Self {
        let mut dense = Vec::with_capacity(DENSE);
        for (rows, columns) in MATRICES {
            let spread = (6.0 / (rows + columns) as f32).sqrt();
            dense.extend((0..rows * columns).map(|_| spread * dice.signed()));
            dense.extend(std::iter::repeat_n(0.0, columns));
        }
        dense.extend((ROOT..DENSE).map(|_| 0.1 * dice.signed()));
        let mut table = |numbers: usize| (0..numbers).map(|_| 0.3 * dice.signed()).collect();
        Self { dense, words: table((words + 1) * WORD), looks: table(BUCKETS * LOOK) }
    }

    /// Moves towards `target`, by a share of the way.
    pub fn follow(&mut self, target: &Self, share: f32) {
        let tables =
            [(&mut self.dense, &target.dense), (&mut self.words, &target.words), (&mut self.looks, &target.looks)];
        for (mine, theirs) in tables {
            mine.iter_mut().zip(theirs).for_each(|(m, t)| *m += share * (t - *m));
        }
    }
}

/// What a batch would have the numbers be.
pub struct Gradients {
    pub dense: Vec<f32>,
    pub words: BTreeMap<usize, [f32; WORD]>,
    pub looks: BTreeMap<usize, [f32; LOOK]>,
}

impl Gradients {
    pub fn new() -> Self {
        Self { dense: vec![0.0; DENSE], words: BTreeMap::new(), looks: BTreeMap::new() }
    }

    /// Adds the other's, in a fixed order.
    pub fn add(&mut self, other: &Self) {
        self.dense.iter_mut().zip(&other.dense).for_each(|(a, b)| *a += b);
        for (&row, values) in &other.words {
            add_row(self.words.entry(row).or_insert([0.0; WORD]), values);
        }
        for (&row, values) in &other.looks {
            add_row(self.looks.entry(row).or_insert([0.0; LOOK]), values);
        }
    }

    fn norm(&self) -> f32 {
        let squares = |values: &[f32]| values.iter().map(|&v| f64::from(v * v)).sum::<f64>();
        let words: f64 = self.words.values().map(|r| squares(r)).sum();
        let looks: f64 = self.looks.values().map(|r| squares(r)).sum();
        (squares(&self.dense) + words + looks).sqrt() as f32
    }
}

/// Adds numbers one to one.
pub fn add_row(to: &mut [f32], values: &[f32]) {
    to.iter_mut().zip(values).for_each(|(t, v)| *t += v);
}

/// Adam; of the embeddings only rows that were seen move.
pub struct Adam {
    first: Parameters,
    second: Parameters,
    steps: i32,
}

const LONGEST_STEP: f32 = 5.0;
const MEAN: f32 = 0.9;
const SPREAD: f32 = 0.98;

impl Adam {
    pub fn new(like: &Parameters) -> Self {
        let zero = Parameters {
            dense: vec![0.0; like.dense.len()],
            words: vec![0.0; like.words.len()],
            looks: vec![0.0; like.looks.len()],
        };
        Self { first: zero.clone(), second: zero, steps: 0 }
    }

    /// Makes a step of size `rate`; the gradients count for `scale`.
    pub fn step(&mut self, parameters: &mut Parameters, gradients: &Gradients, scale: f32, rate: f32) {
        self.steps += 1;
        let scale = scale * (LONGEST_STEP / (gradients.norm() * scale)).min(1.0);
        let unbias = (1.0 - SPREAD.powi(self.steps)).sqrt() / (1.0 - MEAN.powi(self.steps));
        let rate = rate * unbias;
        let (first, second) = (&mut self.first, &mut self.second);
        update(&mut parameters.dense, &mut first.dense, &mut second.dense, &gradients.dense, scale, rate);
        for (&row, g) in &gradients.words {
            let at = row * WORD..(row + 1) * WORD;
            let (p, m, v) = (&mut parameters.words[at.clone()], &mut first.words[at.clone()], &mut second.words[at]);
            update(p, m, v, g, scale, rate);
        }
        for (&row, g) in &gradients.looks {
            let at = row * LOOK..(row + 1) * LOOK;
            let (p, m, v) = (&mut parameters.looks[at.clone()], &mut first.looks[at.clone()], &mut second.looks[at]);
            update(p, m, v, g, scale, rate);
        }
    }
}

fn update(p: &mut [f32], m: &mut [f32], v: &mut [f32], g: &[f32], scale: f32, rate: f32) {
    for (((p, m), v), g) in p.iter_mut().zip(m).zip(v).zip(g) {
        let g = g * scale;
        *m += (1.0 - MEAN) * (g - *m);
        *v += (1.0 - SPREAD) * (g * g - *v);
        *p -= rate * *m / (v.sqrt() + 1e-7);
    }
}
