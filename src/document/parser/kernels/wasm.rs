//! Eight products at a time, by WebAssembly's instruction for it.

use std::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128};

/// Eight numbers of sixteen bits: two of each of four columns.
pub type Eight = v128;
/// A sum of 32 bits for each of four columns.
pub type Four = v128;

/// The number `at(0)`, then `at(1)`, ...
pub fn eight(at: impl Fn(usize) -> i16) -> Eight {
    i16x8(at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7))
}

/// Nothing yet.
pub fn zero() -> Four {
    i32x4_splat(0)
}

/// Adds, for each column, its two numbers times the two halves of `pair`.
pub fn add_products(sums: Four, pair: i32, numbers: Eight) -> Four {
    i32x4_add(sums, i32x4_dot_i16x8(i32x4_splat(pair), numbers))
}

/// The four sums.
pub fn numbers(sums: Four) -> [i32; 4] {
    [
        i32x4_extract_lane::<0>(sums),
        i32x4_extract_lane::<1>(sums),
        i32x4_extract_lane::<2>(sums),
        i32x4_extract_lane::<3>(sums),
    ]
}
