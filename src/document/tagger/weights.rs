//! A packed linear model: sparse rows of (label, weight), found by a feature's hash. The file is laid out once such
//! that a row takes few looks into memory.
//!
//! Layout, little endian: `labels`, `rows`, `entries` as u32; the code book, 32 × i16; the labels, two bytes each; a bit
//! for each hash that has a row; a byte for each row's length; a byte for each entry's label; a byte for its code.

use super::features::HASH_BITS;

/// Levels of weight that a file knows.
pub const LEVELS: usize = 32;

const HEADER: usize = 12;
const BITMAP: usize = 1 << (HASH_BITS - 3);

/// Labels that a model may have, at most.
pub const ROOM: usize = 128;

/// A sum for each label.
pub type Scores = [i32; ROOM];

/// A model whose file lies in `'m`.
pub struct Weights<'m> {
    book: [i32; LEVELS],
    labels: &'m [u8],
    /// For each 64 hashes a bit for each that has a row, and where their rows begin.
    blocks: Vec<(u64, u32)>,
    /// For each block where its rows begin in it and where the last ends, then their entries: a label, and a code above it.
    rows: Vec<u16>,
}

impl<'m> Weights<'m> {
    /// The model in `file`; `None` if that is no model.
    pub fn load(file: &'m [u8]) -> Option<Self> {
        let number = |at: usize| Some(u32::from_le_bytes(file.get(at..at + 4)?.try_into().ok()?) as usize);
        let (labels, rows, entries) = (number(0)?, number(4)?, number(8)?);
        let mut rest = file.get(HEADER..)?;
        let book = take(&mut rest, 2 * LEVELS)?;
        let labels = take(&mut rest, 2 * labels).filter(|labels| labels.len() <= 2 * ROOM)?;
        let bitmap = take(&mut rest, BITMAP)?;
        let mut lengths = take(&mut rest, rows)?;
        let [mut entry_labels, mut entry_codes] = [take(&mut rest, entries)?, take(&mut rest, entries)?];
        let (mut blocks, mut rows) = (Vec::with_capacity(BITMAP / 8), Vec::<u16>::new());
        for bits in bitmap.as_chunks().0 {
            let bits = u64::from_le_bytes(*bits);
            blocks.push((bits, rows.len() as u32));
            let lengths = take(&mut lengths, bits.count_ones() as usize)?;
            let mut end = lengths.len() as u16 + 1;
            rows.push(end);
            rows.extend(lengths.iter().map(|&length| {
                end += u16::from(length);
                end
            }));
            let entries = usize::from(end) - lengths.len() - 1;
            let labels = take(&mut entry_labels, entries)?.iter();
            rows.extend(
                labels.zip(take(&mut entry_codes, entries)?).map(|(&label, &code)| u16::from_le_bytes([label, code])),
            );
        }
        let book = std::array::from_fn(|i| i32::from(i16::from_le_bytes([book[2 * i], book[2 * i + 1]])));
        Some(Self { book, labels, blocks, rows })
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

    /// Adds the weights of `features`, by label. Looks for all rows before it reads any: memory then answers many questions
    /// at once, and what comes next is not guessed wrong.
    pub fn score<const N: usize>(&self, features: [u32; N], scores: &mut Scores) {
        let mut found = [(0, 0); N];
        let mut count = 0;
        for feature in features {
            let Some(&(bits, at)) = self.blocks.get(feature as usize / 64) else { continue };
            let bit = 1 << (feature % 64);
            found[count.min(N - 1)] = (at, (bits & (bit - 1)).count_ones());
            count += usize::from(bits & bit != 0);
        }
        for (at, row) in found.into_iter().take(count) {
            for entry in self.row(at as usize, row as usize).unwrap_or_default() {
                let [label, code] = entry.to_le_bytes();
                scores[usize::from(label) % ROOM] += self.book[usize::from(code) % LEVELS];
            }
        }
    }

    /// The entries of a row of the block that begins at `at`.
    fn row(&self, at: usize, row: usize) -> Option<&[u16]> {
        let block = self.rows.get(at..)?;
        block.get(usize::from(*block.get(row)?)..usize::from(*block.get(row + 1)?))
    }
}

fn take<'m>(rest: &mut &'m [u8], length: usize) -> Option<&'m [u8]> {
    let (head, tail) = rest.split_at_checked(length)?;
    *rest = tail;
    Some(head)
}
