//! Writes the network as `sitrep::document::parser::model` reads it.

use super::parameters::Parameters;
use super::parser::Inventory;
use sitrep::document::parser::network::{MATRICES, ROOT};

const BOOK: usize = 16;

/// The file of the network.
pub fn pack(parameters: &Parameters, inventory: &Inventory) -> Vec<u8> {
    let mut file = Vec::new();
    for count in [inventory.words.len(), inventory.tags.len(), inventory.relations.len()] {
        file.extend((count as u32).to_le_bytes());
    }
    let books = [&parameters.words, &parameters.looks].map(|table| book(table));
    file.extend(books.iter().flatten().flat_map(|level| level.to_le_bytes()));
    file.extend(inventory.words.iter().flat_map(|key| key.to_le_bytes()));
    file.extend(halves(&parameters.words, &books[0]));
    file.extend(halves(&parameters.looks, &books[1]));
    let mut rest = parameters.dense.as_slice();
    for (rows, columns) in MATRICES {
        let (matrix, after) = rest.split_at((rows + 1) * columns);
        file.extend(eighths(matrix, columns));
        rest = after;
    }
    file.extend(parameters.dense[ROOT..].iter().flat_map(|x| x.to_le_bytes()));
    file.extend(inventory.tags.iter().flatten());
    file.extend(&inventory.relations);
    file
}

/// The sixteen levels that are closest to the numbers, after Lloyd; one of them is zero.
fn book(numbers: &[f32]) -> [f32; BOOK] {
    let mut sample: Vec<f32> = numbers.iter().copied().filter(|&x| x != 0.0).step_by(7).collect();
    sample.sort_by(f32::total_cmp);
    let mut levels: [f32; BOOK] = std::array::from_fn(|i| sample[(2 * i + 1) * sample.len() / (2 * BOOK)]);
    for _ in 0..30 {
        let mut sums = [(0f64, 0u32); BOOK];
        for &x in &sample {
            let sum = &mut sums[nearest(&levels, x)];
            *sum = (sum.0 + f64::from(x), sum.1 + 1);
        }
        for (level, (sum, n)) in levels.iter_mut().zip(sums).filter(|(_, (_, n))| *n > 0) {
            *level = (sum / f64::from(n)) as f32;
        }
    }
    levels[nearest(&levels, 0.0)] = 0.0;
    levels
}

fn nearest(levels: &[f32; BOOK], x: f32) -> usize {
    (0..BOOK).reduce(|a, b| if (levels[b] - x).abs() < (levels[a] - x).abs() { b } else { a }).unwrap_or(0)
}

fn halves(numbers: &[f32], book: &[f32; BOOK]) -> Vec<u8> {
    numbers.chunks_exact(2).map(|pair| (nearest(book, pair[0]) | nearest(book, pair[1]) << 4) as u8).collect()
}

/// A scale for each column, then the numbers as bytes.
fn eighths(matrix: &[f32], columns: usize) -> Vec<u8> {
    let most = |c: usize| matrix.iter().skip(c).step_by(columns).fold(1e-6f32, |m, x| m.max(x.abs()));
    let scales: Vec<f32> = (0..columns).map(|c| most(c) / 127.0).collect();
    let codes = matrix.chunks_exact(columns).flat_map(|row| row.iter().zip(&scales));
    let codes: Vec<u8> = codes.map(|(x, scale)| (x / scale).round() as i8 as u8).collect();
    scales.iter().flat_map(|s| s.to_le_bytes()).chain(codes).collect()
}
