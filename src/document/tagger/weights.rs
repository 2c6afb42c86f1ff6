//! A packed linear model: sparse rows of (label, weight), found by a feature's hash. The file is used where it lies;
//! only the places where rows begin are counted once.
//!
//! Layout, little endian: `labels`, `rows`, `entries` as u32; the code book, 32 × i16; the labels, two bytes each; a bit
//! for each hash that has a row; a byte for each row's length; a byte for each entry's label; a byte for its code.

use super::features::HASH_BITS;

/// Levels of weight that a file knows.
pub const LEVELS: usize = 32;

const HEADER: usize = 12;
const BITMAP: usize = 1 << (HASH_BITS - 3);

/// A model that lies in `'m`.
pub struct Weights<'m> {
    book: [i32; LEVELS],
    labels: &'m [u8],
    bitmap: &'m [u8],
    /// Rows before each 64 hashes.
    ranks: Vec<u32>,
    /// Where each row's entries begin; one more at the end.
    starts: Vec<u32>,
    entry_labels: &'m [u8],
    entry_codes: &'m [u8],
}

impl<'m> Weights<'m> {
    /// The model in `file`; `None` if that is no model.
    pub fn load(file: &'m [u8]) -> Option<Self> {
        let number = |at: usize| Some(u32::from_le_bytes(file.get(at..at + 4)?.try_into().ok()?) as usize);
        let (labels, rows, entries) = (number(0)?, number(4)?, number(8)?);
        let mut rest = file.get(HEADER..)?;
        let book = take(&mut rest, 2 * LEVELS)?;
        let labels = take(&mut rest, 2 * labels)?;
        let bitmap = take(&mut rest, BITMAP)?;
        let lengths = take(&mut rest, rows)?;
        Some(Self {
            book: std::array::from_fn(|i| i32::from(i16::from_le_bytes([book[2 * i], book[2 * i + 1]]))),
            labels,
            bitmap,
            ranks: sums(bitmap.chunks_exact(8).map(|c| c.iter().map(|b| b.count_ones()).sum())),
            starts: sums(lengths.iter().map(|&n| u32::from(n))),
            entry_labels: take(&mut rest, entries)?,
            entry_codes: take(&mut rest, entries)?,
        })
    }

    /// How many labels there are.
    pub fn labels(&self) -> usize {
        self.labels.len() / 2
    }

    /// The two bytes that stand for a label.
    pub fn label(&self, label: u8) -> Option<[u8; 2]> {
        let at = 2 * usize::from(label);
        self.labels.get(at..at + 2)?.try_into().ok()
    }

    /// Adds up the weights of `features`, by label.
    pub fn score(&self, features: impl IntoIterator<Item = u32>, scores: &mut [i32]) {
        // Room for any byte, so that no sum need look whether its label is one.
        let mut sums = [0; 1 << 8];
        for feature in features {
            let Some(entries) = self.row(feature as usize) else { continue };
            let codes = self.entry_codes[entries.clone()].iter();
            for (&label, &code) in self.entry_labels[entries].iter().zip(codes) {
                sums[usize::from(label)] += self.book[usize::from(code) % LEVELS];
            }
        }
        scores.iter_mut().zip(sums).for_each(|(score, sum)| *score += sum);
    }

    fn row(&self, hash: usize) -> Option<std::ops::Range<usize>> {
        let block = self.bitmap.get(hash / 64 * 8..hash / 64 * 8 + 8)?;
        let bits = u64::from_le_bytes(block.try_into().ok()?);
        let bit = 1 << (hash % 64);
        if bits & bit == 0 {
            return None;
        }
        let row = self.ranks[hash / 64] as usize + (bits & (bit - 1)).count_ones() as usize;
        let (start, end) = (*self.starts.get(row)? as usize, *self.starts.get(row + 1)? as usize);
        (end <= self.entry_labels.len()).then_some(start..end)
    }
}

fn take<'m>(rest: &mut &'m [u8], length: usize) -> Option<&'m [u8]> {
    let (head, tail) = rest.split_at_checked(length)?;
    *rest = tail;
    Some(head)
}

/// The sums of all numbers before each place, and of all.
fn sums(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut sum = 0;
    let mut out = vec![0];
    out.extend(numbers.map(|n| {
        sum += n;
        sum
    }));
    out
}
