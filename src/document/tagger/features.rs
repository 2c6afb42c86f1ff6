//! What the tagger looks at: each template is one number, hashed from the word, its neighbours and the tags before it.
//! The trainer calls the same functions, so that training and reading can never drift apart.

use std::hash::{Hash, Hasher};

/// Features a token has.
pub const TEMPLATES: usize = 42;

/// Those of them that more than one word or label makes, or a word farther away.
const TOGETHER: usize = 25;

/// Hashes keep so many bits: a feature is an index into a table without keys.
pub const HASH_BITS: u32 = 20;

/// The features of one token.
pub type Features = [u32; TEMPLATES];

/// How a word looks, case and digits folded; computed once a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub(in crate::document) word: u32,
    pub(in crate::document) suffixes: [u32; 4],
    pub(in crate::document) prefixes: [u32; 3],
    pub(in crate::document) shape: u32,
}

impl Look {
    /// A hash of the word, case and digits folded.
    pub fn word(&self) -> u32 {
        self.word
    }
}

impl Hash for Look {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Words that differ hardly ever share these two.
        state.write_u64(u64::from(self.word) << 32 | u64::from(self.shape));
    }
}

/// The label before a sentence begins.
pub const NO_LABEL: u8 = u8::MAX;

const EDGE: Look = Look { word: 1, suffixes: [1; 4], prefixes: [1; 3], shape: 1 << 12 };

/// How a sentence uses capitals, which says what a capital is worth in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Casing {
    Running,
    Headline,
    Capitals,
}

/// The looks of the words of a sentence.
pub fn looks<'w>(words: impl Iterator<Item = &'w str>, out: &mut Vec<Look>) {
    out.clear();
    out.extend(words.map(look));
    let casing = casing(out) as u32;
    for look in out {
        look.shape |= casing << 13;
    }
}

fn look(word: &str) -> Look {
    let mut folded = Tail::default();
    let mut out = Look { word: SEED, prefixes: [SEED; 3], shape: shape(word), ..Look::default() };
    for c in word.chars() {
        let c = fold(c);
        out.word = step(out.word, c);
        for (k, prefix) in out.prefixes.iter_mut().enumerate() {
            if folded.seen <= k {
                *prefix = step(*prefix, c);
            }
        }
        folded.push(c);
    }
    out.suffixes = folded.suffixes();
    out
}

/// A hash of a word, as its look has it.
pub fn word_hash(word: &str) -> u32 {
    word.chars().map(fold).fold(SEED, step)
}

const SEED: u32 = 0x811c_9dc5;

fn step(hash: u32, c: char) -> u32 {
    (hash ^ c as u32).wrapping_mul(0x0100_0193).rotate_left(5)
}

fn fold(c: char) -> char {
    match c {
        '0'..='9' => '0',
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '–' | '—' => '-',
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The last characters of a word that is read from its beginning.
#[derive(Default)]
struct Tail {
    last: [char; 4],
    seen: usize,
}

impl Tail {
    fn push(&mut self, c: char) {
        self.last.rotate_left(1);
        self.last[3] = c;
        self.seen += 1;
    }

    /// Suffixes of one to four characters; a shorter word gives itself, marked as whole by the blank before it.
    fn suffixes(&self) -> [u32; 4] {
        let mut hash = SEED ^ 0x55;
        let mut out = [0; 4];
        for (k, suffix) in out.iter_mut().enumerate() {
            hash = step(hash, self.last[3 - k]);
            *suffix = hash;
        }
        out
    }
}

/// A bit for each class of character in a word, and its length up to three.
fn shape(word: &str) -> u32 {
    let mut shape = 0;
    let mut length = 0;
    for (i, c) in word.chars().enumerate() {
        shape |= match c {
            c if c.is_uppercase() => 1 << u32::from(i > 0),
            c if c.is_alphabetic() => 4,
            c if c.is_numeric() => 8 << u32::from(i == 0),
            '-' => 32,
            '.' => 64,
            '\'' | '’' => 128,
            ',' => 256,
            _ => 512,
        };
        length += 1;
    }
    shape | (length.min(3) as u32) << 10
}

const FIRST_CAPITAL: u32 = 1;
const INNER_CAPITAL: u32 = 2;
const LOWER: u32 = 4;

fn casing(looks: &[Look]) -> Casing {
    let long = |l: &&Look| l.shape >> 10 & 3 == 3;
    let count = |bits: u32| looks.iter().filter(long).filter(|l| l.shape & bits != 0).count();
    let lower = count(LOWER);
    let capital = count(FIRST_CAPITAL);
    let small = looks.iter().filter(long).filter(|l| l.shape & LOWER != 0 && l.shape & FIRST_CAPITAL == 0).count();
    match () {
        _ if lower == 0 && count(INNER_CAPITAL) >= 2 => Casing::Capitals,
        _ if capital >= 3 && capital >= 3 * small => Casing::Headline,
        _ => Casing::Running,
    }
}

/// Words whose looks by themselves have several features of a token: the one before it, itself, the one after it.
pub const AROUND: [isize; 3] = [-1, 0, 1];

/// The word `k` words after word `i`, or the edge.
pub fn near(looks: &[Look], i: usize, k: isize) -> &Look {
    i.checked_add_signed(k).and_then(|j| looks.get(j)).unwrap_or(&EDGE)
}

/// The features of token `i`, by template; `before` holds the labels of the tokens before it.
pub fn extract(looks: &[Look], i: usize, before: &[u8]) -> Features {
    let mut out = [0; TEMPLATES];
    let alone = AROUND.into_iter().flat_map(|k| alone(near(looks, i, k), k));
    for (template, feature) in alone.chain(together(looks, i, before)) {
        out[template as usize] = feature;
    }
    out
}

/// The features that a token has from the look of one word alone, which is `place` words after it, with their templates.
pub fn alone(look: &Look, place: isize) -> impl Iterator<Item = (u32, u32)> {
    let [s0, s1, s2, s3] = look.suffixes;
    let [p0, p1, p2] = look.prefixes;
    let (word, shape) = (look.word, look.shape);
    let all = [
        (0, 0, 0),
        (0, 1, word),
        (0, 13, s0),
        (0, 14, s1),
        (0, 15, s2),
        (0, 16, s3),
        (0, 17, p0),
        (0, 18, p1),
        (0, 19, p2),
        (0, 20, shape),
        (-1, 2, word),
        (-1, 21, shape),
        (-1, 23, s2),
        (1, 3, word),
        (1, 22, shape),
        (1, 24, s2),
        (1, 25, s1),
    ];
    let here = all.into_iter().filter(move |(from, ..)| *from == place);
    here.map(|(_, template, a)| (template, hash(template, a, 0, HASH_BITS)))
}

/// Its other features: from labels, from words together, and the few of words that are farther away.
pub fn together(looks: &[Look], i: usize, before: &[u8]) -> [(u32, u32); TOGETHER] {
    let at = |k: isize| near(looks, i, k);
    let label = |k: usize| u32::from(i.checked_sub(k).and_then(|j| before.get(j).copied()).unwrap_or(NO_LABEL));
    let (w, l1, l2, r1, r2) = (at(0), at(-1), at(-2), at(1), at(2));
    let (t1, t2) = (label(1), label(1) << 8 | label(2));
    let place = u32::from(i == 0) | u32::from(i + 1 == looks.len()) << 1;
    let end = looks.last().map_or(0, |l| l.word);
    let pairs = [
        (4, l2.word, 0),
        (5, r2.word, 0),
        (26, r2.suffixes[2], 0),
        (6, t1, 0),
        (7, t2, 0),
        (8, t1, w.word),
        (9, t2, w.word),
        (10, l1.word, w.word),
        (11, w.word, r1.word),
        (12, l1.word, r1.word),
        (27, t1, w.suffixes[2]),
        (28, t1, r1.word),
        (29, t1, r1.suffixes[2]),
        (30, w.suffixes[2], r1.suffixes[2]),
        (31, l1.suffixes[2], w.suffixes[2]),
        (32, t1, w.shape),
        (33, w.shape << 2 | place, w.suffixes[1]),
        (34, t2, w.suffixes[1]),
        (35, w.word, w.shape << 2 | place),
        (36, r1.word, r2.word),
        (37, w.shape << 2 | place, r1.shape),
        (38, end, w.suffixes[1]),
        (39, t1, l2.word),
        (40, w.shape, l1.shape),
        (41, l1.word, t2),
    ];
    pairs.map(|(template, a, b)| (template, hash(template, a, b, HASH_BITS)))
}

/// A hash of `bits` bits.
pub(in crate::document) fn hash(template: u32, a: u32, b: u32, bits: u32) -> u32 {
    let mut x = (u64::from(a) << 32 | u64::from(b)) ^ u64::from(template).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ x >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
    x = (x ^ x >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (x >> (64 - bits)) as u32
}
