//! Writes a linear model as `sitrep::document::tagger::weights` reads it.

use super::perceptron::Weight;
use sitrep::document::tagger::{features::HASH_BITS, weights::LEVELS};

/// Weights lie on a logarithmic scale: half of the levels on each side of zero.
const HALF: i32 = LEVELS as i32 / 2;
const LARGEST: f32 = 16_000.0;

/// The file of `weights`, which are sorted by row and label.
pub fn pack(labels: &[[u8; 2]], weights: &[Weight]) -> Vec<u8> {
    let book = Book::new(weights);
    let coded: Vec<_> = weights.iter().map(|&(row, label, w)| (row, label, book.code(w))).collect();
    let mut bitmap = vec![0u8; 1 << (HASH_BITS - 3)];
    let mut lengths: Vec<u8> = Vec::new();
    for row in coded.chunk_by(|a, b| a.0 == b.0) {
        bitmap[row[0].0 as usize / 8] |= 1 << (row[0].0 % 8);
        lengths.push(row.len() as u8);
    }
    let mut file = Vec::new();
    for number in [labels.len(), lengths.len(), coded.len()] {
        file.extend((number as u32).to_le_bytes());
    }
    file.extend((0..LEVELS).flat_map(|code| book.level(code as u8).to_le_bytes()));
    file.extend(labels.iter().flatten());
    file.extend(bitmap);
    file.extend(lengths);
    file.extend(coded.iter().map(|w| w.1));
    file.extend(coded.iter().map(|w| w.2));
    file
}

/// A scale of weights, from the smallest to the largest.
struct Book {
    largest: f32,
    ratio: f32,
}

impl Book {
    fn new(weights: &[Weight]) -> Self {
        let size = |w: &Weight| w.2.abs();
        let mut sizes: Vec<f32> = weights.iter().map(size).collect();
        sizes.sort_by(f32::total_cmp);
        // The very largest are few: the scale ends where one in two thousand is larger.
        let largest = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 2000)).copied().unwrap_or(1.0);
        let smallest = sizes.get(sizes.len() / 50).copied().unwrap_or(1.0);
        Self { largest, ratio: (largest / smallest).powf(1.0 / (HALF - 1) as f32).max(1.001) }
    }

    /// Even codes are positive, odd ones negative; the lowest are the largest.
    fn code(&self, weight: f32) -> u8 {
        let down = (self.largest / weight.abs()).ln() / self.ratio.ln();
        let rank = (down.round() as i32).clamp(0, HALF - 1);
        (2 * rank + i32::from(weight < 0.0)) as u8
    }

    fn level(&self, code: u8) -> i16 {
        let size = LARGEST * self.ratio.powi(-i32::from(code / 2));
        let sign = if code.is_multiple_of(2) { 1.0 } else { -1.0 };
        (sign * size.max(1.0)).round() as i16
    }
}
