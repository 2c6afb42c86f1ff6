//! What words add by themselves to the scores of the tokens around them. Words come again and again, so that is summed up
//! once for each.

use super::features::{self, AROUND, Look};
use super::seen::Seen;
use super::weights::{ROOM, Scores, Weights};

/// The words seen so far, and for each a row for each place around it.
#[derive(Default)]
pub struct Alone {
    seen: Seen,
    sums: Vec<Scores>,
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
                    let mut sums = [0; ROOM];
                    features::alone(look, place).for_each(|(_, feature)| weights.score([feature], &mut sums));
                    self.sums.push(sums);
                }
            }
        }
    }

    /// What the words around token `i` of the sentence add to its scores.
    pub fn sums(&self, i: usize) -> Scores {
        let row = |place: usize| &self.sums[self.words[i + place] * AROUND.len() + place];
        let rows: [&Scores; AROUND.len()] = std::array::from_fn(row);
        std::array::from_fn(|label| rows.iter().map(|row| row[label]).sum())
    }
}
