//! Words numbered as they come, so that what is worked out for one is found again.

use super::features::Look;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words that are remembered; more would only take memory.
const MOST: usize = 4096;

/// The words seen so far, by their looks.
#[derive(Default)]
pub struct Seen(HashMap<Look, usize, BuildHasherDefault<Spread>>);

/// A hasher for the words of an article, which are short or, as looks, hashes already.
#[derive(Default)]
pub struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let number = part.iter().fold(0, |number, &byte| number << 8 | u64::from(byte));
            self.write_u64(number);
        }
    }

    fn write_u64(&mut self, number: u64) {
        let product = (self.0 ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = product ^ product >> 32;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Seen {
    /// Whether it is time to [`Seen::clear`]: between sentences, so that the numbers of one stay.
    pub fn full(&self) -> bool {
        self.0.len() > MOST
    }

    /// Forgets all words; the next one's number is 0.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The word's number, and whether it is new. Numbers are given in order.
    pub fn see(&mut self, word: Look) -> (usize, bool) {
        let next = self.0.len();
        let number = *self.0.entry(word).or_insert(next);
        (number, number == next)
    }
}
