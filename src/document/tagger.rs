//! Parts of speech, by a linear model that reads a sentence from left to right, and the lemmas that follow from them.
//! Assumes tokens by the rules of the English treebanks. The label is both tags at once, so that they always agree.

use super::{Document, Upos, Xpos, lemmas};
use alone::Alone;
use features::Look;
use std::borrow::Cow;
use std::sync::OnceLock;
use weights::{Scores, Weights};

mod alone;
pub mod features;
mod headlines;
pub(super) mod seen;
pub mod weights;

static FILE: &[u8] = include_bytes!("model/tagger.bin");

/// The model that comes with the crate.
fn shipped() -> Option<&'static Weights<'static>> {
    static WEIGHTS: OnceLock<Option<Weights<'static>>> = OnceLock::new();
    WEIGHTS.get_or_init(|| Weights::load(FILE)).as_ref()
}

/// Tags sentences one after the other, in the same memory.
pub struct Tagger<'m> {
    weights: Option<&'m Weights<'m>>,
    looks: Vec<Look>,
    labels: Vec<u8>,
    alone: Alone,
    /// Those of each word.
    scores: Vec<Scores>,
}

impl<'m> Tagger<'m> {
    /// A tagger with these weights; without any, every word is an unknown one.
    pub fn new(weights: Option<&'m Weights<'m>>) -> Self {
        Self { weights, looks: Vec::new(), labels: Vec::new(), alone: Alone::default(), scores: Vec::new() }
    }

    /// The tagger with the weights that come with the crate.
    pub fn shipped() -> Self {
        Self::new(shipped())
    }

    /// Tags the tokens of one sentence, by index.
    pub fn tag(&mut self, document: &mut Document, sentence: usize) {
        let tokens = document.sentences[sentence].tokens.clone();
        let words: Vec<Cow<str>> = tokens.clone().map(|i| Cow::Borrowed(headlines::named(document, i))).collect();
        let words = if headlines::has_capitals(&words) { headlines::in_running_text(words) } else { words };
        self.read(words.iter().map(|word| word.as_ref()));
        for (i, (upos, xpos)) in tokens.zip(self.tags()) {
            let lemma = lemmas::lemma(document.word(i), upos, xpos);
            let token = &mut document.tokens[i];
            (token.upos, token.xpos, token.lemma) = (upos, xpos, lemma);
        }
    }

    /// Reads a sentence; [`Tagger::tags`] then has its tags.
    pub fn read<'w>(&mut self, words: impl Iterator<Item = &'w str>) {
        features::looks(words, &mut self.looks);
        let Some(weights) = self.weights else { return };
        self.labels.clear();
        self.scores.clear();
        self.alone.set(weights, &self.looks);
        for i in 0..self.looks.len() {
            let mut scores = self.alone.sums(i);
            weights.score(features::together(&self.looks, i, &self.labels).map(|(_, feature)| feature), &mut scores);
            self.labels.push(best(&scores[..weights.labels()]));
            self.scores.push(scores);
        }
    }

    /// How the words of the sentence that was read last look.
    pub(super) fn looks(&self) -> &[Look] {
        &self.looks
    }

    /// The scores of all tags for word `i` of the sentence that was read last, in the order of the model's labels.
    pub fn scores(&self, i: usize) -> &[i32] {
        let labels = self.weights.map_or(0, Weights::labels);
        self.scores.get(i).map_or(&[], |scores| &scores[..labels])
    }

    /// The tags of the sentence that was read last, a pair a word.
    pub fn tags(&self) -> impl Iterator<Item = (Upos, Xpos)> {
        let known = |i: usize| self.weights?.label(*self.labels.get(i)?);
        (0..self.looks.len()).map(move |i| known(i).map_or((Upos::X, Xpos::Fw), tags_of))
    }
}

/// The first of the highest.
fn best(scores: &[i32]) -> u8 {
    let most = scores.iter().copied().fold(i32::MIN, i32::max);
    scores.iter().position(|&score| score == most).map_or(0, |i| i as u8)
}

/// The tags that two bytes stand for.
pub(super) fn tags_of([upos, xpos]: [u8; 2]) -> (Upos, Xpos) {
    let upos = Upos::ALL.get(usize::from(upos)).copied().unwrap_or(Upos::X);
    let xpos = Xpos::ALL.get(usize::from(xpos)).copied().unwrap_or(Xpos::Fw);
    (upos, xpos)
}
