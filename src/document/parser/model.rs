//! The network's file: embeddings at four bits a number, matrices at eight. Embeddings are read where they lie; the
//! matrices are laid out once.
//!
//! Layout, little endian: words, tags, relations as u32; two code books of 16 × f32; a hash of four bytes for each word,
//! rising; half a byte for each number of the words' rows (the first is that of unknown words) and of the looks' rows;
//! for each matrix a scale for each column as f32, and its numbers as i8; the root's numbers as f32; the tags, two bytes
//! each; the relations, a byte each.

use super::kernels::Matrix;
use super::network::{ARC, BUCKETS, CONVOLUTION, HIDDEN, INPUT, LOOK, LOOKS, MATRICES, RELATION, WINDOW, WORD};
use crate::document::tagger::features::{Look, hash};

const BOOK: usize = 16;
const BUCKET_BITS: u32 = BUCKETS.trailing_zeros();

/// The weights of the parser.
pub struct Model<'m> {
    /// In the order of [`MATRICES`]; that of the convolution is laid out anew by [`beside`].
    pub matrices: Vec<Matrix>,
    /// The root as a head, then as a relation's head.
    pub root: Vec<f32>,
    keys: Vec<u32>,
    books: [[f32; BOOK]; 2],
    words: &'m [u8],
    looks: &'m [u8],
    tags: &'m [u8],
    relations: &'m [u8],
}

impl<'m> Model<'m> {
    /// The model in `file`; `None` if that is no model.
    pub fn load(file: &'m [u8]) -> Option<Self> {
        let mut rest = file;
        let [words, tags, relations] = [take_count(&mut rest)?, take_count(&mut rest)?, take_count(&mut rest)?];
        let books = [take_book(&mut rest)?, take_book(&mut rest)?];
        let keys = take(&mut rest, 4 * words)?;
        let words = take(&mut rest, (words + 1) * WORD / 2)?;
        let looks = take(&mut rest, BUCKETS * LOOK / 2)?;
        let mut matrices = Vec::with_capacity(MATRICES.len());
        for (rows, columns) in MATRICES {
            let scales = floats(take(&mut rest, 4 * columns)?);
            let codes = take(&mut rest, (rows + 1) * columns)?;
            matrices.push(match matrices.len() {
                CONVOLUTION => Matrix::new(&beside(codes), scales.repeat(WINDOW)),
                _ => Matrix::new(codes, scales),
            });
        }
        let root = floats(take(&mut rest, 4 * (ARC + RELATION))?);
        let keys = keys.chunks_exact(4).map(|k| u32::from_le_bytes([k[0], k[1], k[2], k[3]])).collect();
        Some(Self {
            matrices,
            root,
            keys,
            books,
            words,
            looks,
            tags: take(&mut rest, 2 * tags)?,
            relations: take(&mut rest, relations)?,
        })
    }

    /// How many tags there are.
    pub fn tag_count(&self) -> usize {
        self.tags.len() / 2
    }

    /// How many relations there are.
    pub fn relation_count(&self) -> usize {
        self.relations.len()
    }

    /// The two bytes that stand for a tag.
    pub fn tag(&self, i: usize) -> Option<[u8; 2]> {
        self.tags.get(2 * i..2 * i + 2)?.try_into().ok()
    }

    /// The byte that stands for a relation.
    pub fn relation(&self, i: usize) -> Option<u8> {
        self.relations.get(i).copied()
    }

    /// Adds the [`INPUT`] numbers that stand for a word.
    pub fn add_input(&self, look: &Look, out: &mut Vec<f32>) {
        let row = self.keys.binary_search(&look.word).map_or(0, |i| i + 1);
        unpack(&self.words[row * WORD / 2..(row + 1) * WORD / 2], &self.books[0], out);
        for bucket in buckets(look) {
            unpack(&self.looks[bucket * LOOK / 2..(bucket + 1) * LOOK / 2], &self.books[1], out);
        }
    }
}

/// The convolution's matrix with what is for a word as the left neighbour, for itself and as the right neighbour side by
/// side, so that it need be multiplied once a word. The bias is with the word itself.
fn beside(codes: &[u8]) -> Vec<u8> {
    let bias = WINDOW * INPUT;
    let row = |row: usize| &codes[row * HIDDEN..(row + 1) * HIDDEN];
    let mut out: Vec<u8> =
        (0..INPUT).flat_map(|i| (0..WINDOW).flat_map(move |w| row(w * INPUT + i))).copied().collect();
    out.extend([0; HIDDEN]);
    out.extend(row(bias));
    out.extend([0; HIDDEN]);
    out
}

/// The rows of the table of looks that belong to a word.
pub fn buckets(look: &Look) -> [usize; LOOKS] {
    let [s1, s2, s3, s4] = look.suffixes;
    let [p1, p2, p3] = look.prefixes;
    let looks =
        [(s1, 0), (s2, 0), (s3, 0), (s4, 0), (p1, 0), (p2, 0), (p3, 0), (look.shape, 0), (look.shape, s2), (p3, s3)];
    let mut template = 100;
    looks.map(|(a, b)| {
        template += 1;
        hash(template, a, b, BUCKET_BITS) as usize
    })
}

fn unpack(codes: &[u8], book: &[f32; BOOK], out: &mut Vec<f32>) {
    out.extend(codes.iter().flat_map(|&code| [book[usize::from(code & 15)], book[usize::from(code >> 4)]]));
}

fn take<'m>(rest: &mut &'m [u8], length: usize) -> Option<&'m [u8]> {
    let (head, tail) = rest.split_at_checked(length)?;
    *rest = tail;
    Some(head)
}

fn take_count(rest: &mut &[u8]) -> Option<usize> {
    Some(u32::from_le_bytes(take(rest, 4)?.try_into().ok()?) as usize)
}

fn take_book(rest: &mut &[u8]) -> Option<[f32; BOOK]> {
    floats(take(rest, 4 * BOOK)?).try_into().ok()
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
}
