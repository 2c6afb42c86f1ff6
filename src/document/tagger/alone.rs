//! What words add by themselves to the scores of the tokens around them. Words come again and again, so that is summed up
//! once for each.

use super::features::{self, AROUND, Look};
use super::seen::Seen;
use super::weights::Weights;

/// The words seen so far, and for each a row for each place around it.
#[derive(Default)]
pub struct Alone {
    seen: Seen,
    sums: Vec<i32>,
    words: Vec<usize>,
}

impl Alone {
    /// Goes to a sentence.
    pub fn set(&mut self, weights: &Weights, looks: &[Look]) {
        if self.seen.full() {
            self.seen.clear();
            self.sums.clear();
        }
        let edges = AROUND.len() / 2;
        let with_edges = (0..looks.len() + 2 * edges).map(|i| features::near(looks, i, -(edges as isize)));
        self.words.clear();
        for look in with_edges {
            let (word, new) = self.seen.see(*look);
            self.words.push(word);
            if new {
                for place in AROUND {
                    let row = self.sums.len();
                    self.sums.resize(row + weights.labels(), 0);
                    weights.score(features::alone(look, place).map(|(_, f)| f), &mut self.sums[row..]);
                }
            }
        }
    }

    /// Adds what the words around token `i` of the sentence add to its scores.
    pub fn add(&self, i: usize, scores: &mut [i32]) {
        for (place, word) in self.words[i..].iter().take(AROUND.len()).enumerate() {
            let row = &self.sums[(word * AROUND.len() + place) * scores.len()..][..scores.len()];
            scores.iter_mut().zip(row).for_each(|(score, sum)| *score += sum);
        }
    }
}
