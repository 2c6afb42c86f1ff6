//! What the convolution makes of words. It is linear: a word adds the same to its own place and to its neighbours', in any
//! sentence. Words come again and again in an article, so that is multiplied out once for each.

use super::kernels::Whole;
use super::model::Model;
use super::network::{CONVOLUTION, HIDDEN, INPUT, WINDOW};
use crate::document::tagger::features::Look;
use crate::document::tagger::seen::Seen;

/// The words seen so far, and a row for each: what it adds on its right, to itself, and on its left.
#[derive(Default)]
pub struct Words {
    seen: Seen,
    words: Vec<usize>,
    rows: Vec<f32>,
    inputs: Vec<f32>,
    whole: Whole,
    fresh: Vec<f32>,
}

impl Words {
    /// What the convolution gives for the words of a sentence, [`HIDDEN`] numbers a word.
    pub fn convolve(&mut self, model: &Model, looks: &[Look], out: &mut Vec<f32>) {
        self.learn(model, looks);
        let rows = &self.words;
        out.clear();
        for i in 0..rows.len() {
            let part =
                |j: usize, place: usize| rows.get(j).map(|row| &self.rows[(row * WINDOW + place) * HIDDEN..][..HIDDEN]);
            out.extend_from_slice(&self.rows[(rows[i] * WINDOW + 1) * HIDDEN..][..HIDDEN]);
            for (j, place) in [(i.wrapping_sub(1), 0), (i + 1, 2)] {
                let sums = out[i * HIDDEN..].iter_mut();
                sums.zip(part(j, place).into_iter().flatten()).for_each(|(sum, x)| *sum += x);
            }
        }
    }

    /// Makes the rows of words not seen before.
    fn learn(&mut self, model: &Model, looks: &[Look]) {
        if self.seen.full() {
            self.seen.clear();
            self.rows.clear();
        }
        self.words.clear();
        self.inputs.clear();
        for look in looks {
            let (word, new) = self.seen.see(*look);
            self.words.push(word);
            if new {
                model.add_input(look, &mut self.inputs);
            }
        }
        self.whole.set(&self.inputs, INPUT);
        model.matrices[CONVOLUTION].multiply(&self.whole, &mut self.fresh);
        self.rows.extend_from_slice(&self.fresh);
    }
}
