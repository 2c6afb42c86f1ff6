//! Arithmetic of the network. Every sum is made in one fixed order and functions are polynomials of our own, so that all
//! machines, and WebAssembly, give the same bits.

/// Rows that are summed at once, and columns: what fits the registers. They do not change the order within a sum.
const ROWS: usize = 4;
const COLUMNS: usize = 16;

/// A matrix by reference, row by row or column by column.
#[derive(Clone, Copy)]
pub struct Strided<'a> {
    /// The numbers.
    pub data: &'a [f32],
    /// From a row to the next.
    pub row: usize,
    /// From a column to the next.
    pub column: usize,
}

/// Adds `a` × `b` to `c`: `a` has `inner` columns, `b` is row by row, `b` and `c` have `width` columns, a multiple of 32.
pub fn add_product(a: Strided, inner: usize, b: &[f32], width: usize, c: &mut [f32]) {
    add_blocks::<ROWS, COLUMNS, false>(a, inner, b, width, c);
}

/// The same with products that are not rounded before they are added: for the trainer, whose machine can.
pub fn add_fused_product(a: Strided, inner: usize, b: &[f32], width: usize, c: &mut [f32]) {
    add_blocks::<8, 32, true>(a, inner, b, width, c);
}

fn add_blocks<const R: usize, const C: usize, const FUSED: bool>(
    a: Strided,
    inner: usize,
    b: &[f32],
    width: usize,
    c: &mut [f32],
) {
    for (block, rows) in c.chunks_mut(R * width).enumerate() {
        let first = block * R;
        if rows.len() == R * width {
            add_rows::<R, C, FUSED>(a, first, inner, b, width, rows);
            continue;
        }
        for (r, row) in rows.chunks_mut(width).enumerate() {
            add_rows::<1, C, FUSED>(a, first + r, inner, b, width, row);
        }
    }
}

fn add_rows<const R: usize, const C: usize, const FUSED: bool>(
    a: Strided,
    first: usize,
    inner: usize,
    b: &[f32],
    width: usize,
    c: &mut [f32],
) {
    for at in (0..width).step_by(C) {
        let mut sums = [[0f32; C]; R];
        for (r, sum) in sums.iter_mut().enumerate() {
            sum.copy_from_slice(&c[r * width + at..r * width + at + C]);
        }
        for k in 0..inner {
            let weights: &[f32; C] = b[k * width + at..].first_chunk().unwrap_or(&[0.0; C]);
            for (r, sum) in sums.iter_mut().enumerate() {
                let x = a.data[(first + r) * a.row + k * a.column];
                for (s, &w) in sum.iter_mut().zip(weights) {
                    *s = if FUSED { x.mul_add(w, *s) } else { *s + x * w };
                }
            }
        }
        for (r, sum) in sums.iter().enumerate() {
            c[r * width + at..r * width + at + C].copy_from_slice(sum);
        }
    }
}

/// For each row of `x`, the weights' product plus their last row, the bias. Rows of `x` have `inner` numbers.
pub fn affine(x: &[f32], inner: usize, weights: &[f32], width: usize, out: &mut Vec<f32>) {
    let rows = x.len() / inner;
    out.clear();
    for _ in 0..rows {
        out.extend_from_slice(&weights[inner * width..(inner + 1) * width]);
    }
    add_product(Strided { data: x, row: inner, column: 1 }, inner, weights, width, out);
}

/// e to the `x`, to about seven digits.
pub fn exp(x: f32) -> f32 {
    let x = x.clamp(-87.0, 88.0);
    let k = (x * std::f32::consts::LOG2_E).round_ties_even();
    let r = (x - k * 0.693_359_4) + k * 2.121_944_4e-4;
    let p = 1.987_569_1e-4f32;
    let p = p * r + 1.398_199_9e-3;
    let p = p * r + 8.333_452e-3;
    let p = p * r + 4.166_579_6e-2;
    let p = p * r + 1.666_666_5e-1;
    let p = p * r + 5.0e-1;
    (p * r * r + r + 1.0) * f32::from_bits(((k as i32 + 127) as u32) << 23)
}

/// The logistic function.
pub fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// The hyperbolic tangent.
pub fn tanh(x: f32) -> f32 {
    2.0 * sigmoid(2.0 * x) - 1.0
}
