//! Arithmetic of the network, such that all machines, and WebAssembly, give the same bits: products are of whole numbers,
//! whose sums have no order, and functions are polynomials of our own.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[path = "kernels/wasm.rs"]
mod lanes;
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[path = "kernels/plain.rs"]
mod lanes;

use lanes::{Eight, Four};

/// Rows of the input that are multiplied at once.
const ROWS: usize = 4;
/// Columns that an [`Eight`] has two numbers of.
const COLUMNS: usize = 4;
/// The greatest number of the input once it is whole. With weights of eight bits, sums of 2,000 products fit 32 bits.
const GREATEST: f32 = 4095.0;

/// A matrix of bytes, a scale for each column and a bias, laid out as it is multiplied: for each eight columns, pair of
/// rows after pair of rows.
pub struct Matrix {
    pairs: usize,
    weights: Vec<[Eight; 2]>,
    scales: Vec<f32>,
    bias: Vec<f32>,
}

impl Matrix {
    /// `codes`, bytes with a sign, row by row, the last row the bias. Rows are even in number, columns a multiple of eight.
    pub fn new(codes: &[u8], scales: Vec<f32>) -> Self {
        let columns = scales.len();
        let rows = codes.len() / columns - 1;
        let at = |row: usize, column: usize| i16::from(codes[row * columns + column] as i8);
        let eight = |first: usize, pair: usize| lanes::eight(|i| at(2 * pair + i % 2, first + i / 2));
        let both = |first: usize, pair: usize| [eight(first, pair), eight(first + COLUMNS, pair)];
        let weights = (0..columns).step_by(2 * COLUMNS).flat_map(|c| (0..rows / 2).map(move |pair| both(c, pair)));
        let bias = (0..columns).map(|c| f32::from(at(rows, c)) * scales[c]).collect();
        Self { pairs: rows / 2, weights: weights.collect(), scales, bias }
    }

    /// For each row of `x` its product with the matrix, and the bias. A few columns' weights meet all rows before the next
    /// columns' do: together the weights are more than the nearest memory holds.
    pub fn multiply(&self, x: &Whole, out: &mut Vec<f32>) {
        let columns = self.scales.len();
        out.clear();
        out.resize(x.units.len() * columns, 0.0);
        for (block, weights) in self.weights.chunks_exact(self.pairs).enumerate() {
            let rows = x.numbers.chunks_exact(self.pairs).zip(x.units.chunks(ROWS));
            for ((numbers, units), out) in rows.zip(out.chunks_mut(ROWS * columns)) {
                match units.len() {
                    1 => self.multiply_rows::<1>(block, weights, numbers, units, out),
                    2 => self.multiply_rows::<2>(block, weights, numbers, units, out),
                    _ => self.multiply_rows::<ROWS>(block, weights, numbers, units, out),
                }
            }
        }
    }

    fn multiply_rows<const R: usize>(
        &self,
        block: usize,
        weights: &[[Eight; 2]],
        x: &[[i32; ROWS]],
        units: &[f32],
        out: &mut [f32],
    ) {
        let mut sums = [[lanes::zero(); 2]; R];
        for (x, &[left, right]) in x.iter().zip(weights) {
            for (sums, &pair) in sums.iter_mut().zip(x) {
                sums[0] = lanes::add_products(sums[0], pair, left);
                sums[1] = lanes::add_products(sums[1], pair, right);
            }
        }
        for ((sums, &unit), out) in sums.into_iter().zip(units).zip(out.chunks_exact_mut(self.scales.len())) {
            for (half, sums) in sums.into_iter().enumerate() {
                self.put(sums, (2 * block + half) * COLUMNS, unit, out);
            }
        }
    }

    fn put(&self, sums: Four, at: usize, unit: f32, out: &mut [f32]) {
        let four = |numbers: &[f32]| <[f32; COLUMNS]>::try_from(&numbers[at..at + COLUMNS]).unwrap_or_default();
        let (scales, bias, sums) = (four(&self.scales), four(&self.bias), lanes::numbers(sums));
        let done: [f32; COLUMNS] = std::array::from_fn(|c| sums[c] as f32 * (unit * scales[c]) + bias[c]);
        out[at..at + COLUMNS].copy_from_slice(&done);
    }
}

/// Rows of numbers made whole, in pairs, four rows side by side; and what one of each row's is worth.
#[derive(Default)]
pub struct Whole {
    units: Vec<f32>,
    numbers: Vec<[i32; ROWS]>,
}

impl Whole {
    /// Takes the rows of `x`, `inner` numbers each, a multiple of four.
    pub fn set(&mut self, x: &[f32], inner: usize) {
        self.units.clear();
        self.numbers.clear();
        self.numbers.resize(x.len().div_ceil(ROWS * inner) * (inner / 2), [0; ROWS]);
        for (x, out) in x.chunks(ROWS * inner).zip(self.numbers.chunks_exact_mut(inner / 2)) {
            let rows = x.chunks_exact(inner).enumerate();
            self.units.extend(rows.map(|(r, row)| make_whole(row, r, out)));
        }
    }
}

/// The place of the first of the greatest numbers.
pub fn greatest<const N: usize>(numbers: &[f32; N]) -> usize {
    let mut most = [f32::MIN; 4];
    for four in numbers.as_chunks::<4>().0 {
        most = std::array::from_fn(|lane| greater(most[lane], four[lane]));
    }
    let most = most.into_iter().fold(f32::MIN, greater);
    numbers.iter().position(|&x| x == most).unwrap_or(0)
}

fn greater(a: f32, b: f32) -> f32 {
    if b > a { b } else { a }
}

/// Puts the numbers of a row as whole ones, in pairs, into column `r`; gives what one of them is worth.
fn make_whole(row: &[f32], r: usize, out: &mut [[i32; ROWS]]) -> f32 {
    let mut most = [1e-9f32; 4];
    for four in row.chunks_exact(4) {
        most = std::array::from_fn(|lane| greater(most[lane], four[lane].abs()));
    }
    let most = greater(greater(most[0], most[1]), greater(most[2], most[3]));
    let scale = GREATEST / most;
    let whole = |x: f32| (x * scale + ROUND).to_bits();
    for (pair, out) in row.chunks_exact(2).zip(out) {
        out[r] = (whole(pair[0]) & 0xffff | whole(pair[1]) << 16) as i32;
    }
    most / GREATEST
}

/// Added to a number it leaves it whole, in the lower bits; taken away again it leaves the whole number.
const ROUND: f32 = 12_582_912.0;

/// e to the `x`, to about seven digits.
pub fn exp(x: f32) -> f32 {
    let x = x.clamp(-87.0, 88.0);
    let rounded = x * std::f32::consts::LOG2_E + ROUND;
    let k = rounded - ROUND;
    let r = (x - k * 0.693_359_4) + k * 2.121_944_4e-4;
    let p = 1.987_569_1e-4f32;
    let p = p * r + 1.398_199_9e-3;
    let p = p * r + 8.333_452e-3;
    let p = p * r + 4.166_579_6e-2;
    let p = p * r + 1.666_666_5e-1;
    let p = p * r + 5.0e-1;
    // What is left of the bits after the shift is `k` and the exponent of 1.
    (p * r * r + r + 1.0) * f32::from_bits(rounded.to_bits().wrapping_add(127) << 23)
}

/// The logistic function.
pub fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// The hyperbolic tangent.
pub fn tanh(x: f32) -> f32 {
    2.0 * sigmoid(2.0 * x) - 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplies_as_numbers_do() {
        let (rows, columns) = (12, 8);
        let codes: Vec<u8> = (0..(rows + 1) * columns).map(|i| (i * 37 % 251) as u8).collect();
        let scales: Vec<f32> = (0..columns).map(|c| 0.01 * (c + 1) as f32).collect();
        let x: Vec<f32> = (0..5 * rows).map(|i| (i as f32 * 0.7).sin()).collect();
        let mut out = Vec::new();
        let mut whole = Whole::default();
        whole.set(&x, rows);
        Matrix::new(&codes, scales.clone()).multiply(&whole, &mut out);
        for (r, row) in x.chunks_exact(rows).enumerate() {
            for c in 0..columns {
                let weight = |k: usize| f32::from(codes[k * columns + c] as i8) * scales[c];
                let sum: f32 = row.iter().enumerate().map(|(k, x)| x * weight(k)).sum::<f32>() + weight(rows);
                assert!((out[r * columns + c] - sum).abs() < 0.02, "row {r} column {c}");
            }
        }
    }

    #[test]
    fn functions_are_close() {
        for i in -400..400 {
            let x = i as f32 / 20.0;
            assert!((tanh(x) - x.tanh()).abs() < 1e-6 && (exp(x) / x.exp() - 1.0).abs() < 1e-6, "{x}");
        }
    }
}
