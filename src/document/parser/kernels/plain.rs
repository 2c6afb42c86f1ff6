//! Eight products at a time, in words that a compiler turns into one instruction where the machine has it.

/// Eight numbers: two of each of four columns.
pub type Eight = [i16; 8];
/// A sum for each of four columns.
pub type Four = [i32; 4];

/// The number `at(0)`, then `at(1)`, ...
pub fn eight(at: impl Fn(usize) -> i16) -> Eight {
    std::array::from_fn(at)
}

/// Nothing yet.
pub fn zero() -> Four {
    [0; 4]
}

/// Adds, for each column, its two numbers times the two halves of `pair`.
pub fn add_products(sums: Four, pair: i32, numbers: Eight) -> Four {
    let (low, high) = (i32::from(pair as i16), i32::from((pair >> 16) as i16));
    std::array::from_fn(|c| sums[c] + (low * i32::from(numbers[2 * c]) + high * i32::from(numbers[2 * c + 1])))
}

/// The four sums.
pub fn numbers(sums: Four) -> [i32; 4] {
    sums
}
