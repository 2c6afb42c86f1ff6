//! Products of matrices, as fast as the machine that trains can.

/// Rows that are summed at once, and columns: what fits the registers.
const ROWS: usize = 8;
const COLUMNS: usize = 32;

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
/// Every sum is made in one fixed order.
pub fn add_product(a: Strided, inner: usize, b: &[f32], width: usize, c: &mut [f32]) {
    for (block, rows) in c.chunks_mut(ROWS * width).enumerate() {
        let first = block * ROWS;
        if rows.len() == ROWS * width {
            add_rows::<ROWS>(a, first, inner, b, width, rows);
            continue;
        }
        for (r, row) in rows.chunks_mut(width).enumerate() {
            add_rows::<1>(a, first + r, inner, b, width, row);
        }
    }
}

fn add_rows<const R: usize>(a: Strided, first: usize, inner: usize, b: &[f32], width: usize, c: &mut [f32]) {
    for at in (0..width).step_by(COLUMNS) {
        let mut sums = [[0f32; COLUMNS]; R];
        for (r, sum) in sums.iter_mut().enumerate() {
            sum.copy_from_slice(&c[r * width + at..r * width + at + COLUMNS]);
        }
        for k in 0..inner {
            let weights: &[f32; COLUMNS] = b[k * width + at..].first_chunk().unwrap_or(&[0.0; COLUMNS]);
            for (r, sum) in sums.iter_mut().enumerate() {
                let x = a.data[(first + r) * a.row + k * a.column];
                for (s, &w) in sum.iter_mut().zip(weights) {
                    *s = x.mul_add(w, *s);
                }
            }
        }
        for (r, sum) in sums.iter().enumerate() {
            c[r * width + at..r * width + at + COLUMNS].copy_from_slice(sum);
        }
    }
}
