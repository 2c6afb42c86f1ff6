//! Trains and scores the tagger.

use super::conllu::{self, Sentence, Word};
use super::{pack, perceptron};
use perceptron::Perceptron;
use sitrep::document::tagger::{Tagger, features, weights::Weights};
use sitrep::document::{Upos, Xpos, lemmas};

const EPOCHS: usize = 6;
/// Entries that are kept, first widely, then as they ship.
const KEEP: [usize; 2] = [260_000, 145_000];

/// The tagger's file.
pub fn train(treebank: &[Sentence]) -> Vec<u8> {
    let sentences = recase_some(treebank);
    let labels = labels(&sentences);
    let mut weights = learn(Perceptron::new(), &sentences, &labels);
    for keep in KEEP {
        println!("{} weights, pruned to {keep}", weights.len());
        let survivors = perceptron::prune(weights, keep);
        weights = learn(Perceptron::closed(&survivors), &sentences, &labels);
    }
    pack::pack(&labels, &weights)
}

/// Adds some sentences again as headlines and in capitals, which the treebanks have too few of.
fn recase_some(treebank: &[Sentence]) -> Vec<Sentence> {
    let mut out = Vec::new();
    for (i, sentence) in treebank.iter().enumerate() {
        out.push(sentence.clone());
        match i % 16 {
            5 => out.push(conllu::headline(sentence)),
            13 => out.push(conllu::capitals(sentence)),
            _ => {}
        }
    }
    out
}

fn pair(word: &Word) -> [u8; 2] {
    [word.upos as u8, word.xpos as u8]
}

fn labels(sentences: &[Sentence]) -> Vec<[u8; 2]> {
    let mut all: Vec<_> = sentences.iter().flatten().map(pair).collect();
    all.sort();
    all.dedup();
    all
}

fn learn(mut model: Perceptron, sentences: &[Sentence], labels: &[[u8; 2]]) -> Vec<perceptron::Weight> {
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut scores = vec![0.0; labels.len()];
    let mut dice = Dice(0x5eed);
    for epoch in 1..=EPOCHS {
        dice.shuffle(&mut order);
        let wrong: usize = order.iter().map(|&i| learn_sentence(&mut model, &sentences[i], labels, &mut scores)).sum();
        println!("  epoch {epoch}: {wrong} wrong");
    }
    model.averages()
}

/// Reads a sentence with the model's own tags as context, and learns from its mistakes; says how many there were.
fn learn_sentence(model: &mut Perceptron, sentence: &Sentence, labels: &[[u8; 2]], scores: &mut [f32]) -> usize {
    let mut looks = Vec::new();
    features::looks(sentence.iter().map(|w| w.form.as_str()), &mut looks);
    let mut before = Vec::new();
    let mut mistakes = 0;
    for (i, word) in sentence.iter().enumerate() {
        let right = labels.binary_search(&pair(word)).expect("labels are of this treebank") as u8;
        let found = features::extract(&looks, i, &before);
        model.score(&found, scores);
        let best = (0..scores.len()).rev().max_by(|&a, &b| scores[a].total_cmp(&scores[b])).unwrap_or(0) as u8;
        if best != right {
            model.learn(&found, right, best);
            mistakes += 1;
        }
        model.tick();
        before.push(best);
    }
    mistakes
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for i in (1..order.len()).rev() {
            order.swap(i, self.roll(i + 1));
        }
    }
}

/// Per cent of tokens with the right UPOS, XPOS, lemma, and lemma when the tags are given.
pub fn score(file: &[u8], sentences: &[Sentence]) -> [f64; 4] {
    let weights = Weights::load(file).expect("a model");
    let mut tagger = Tagger::new(Some(&weights));
    let mut hits = [0usize; 4];
    let mut tokens = 0;
    for sentence in sentences {
        tagger.read(sentence.iter().map(|w| w.form.as_str()));
        for (word, tags) in sentence.iter().zip(tagger.tags()) {
            tokens += 1;
            let right = |(upos, xpos): (Upos, Xpos)| lemmas::lemma(&word.form, upos, xpos) == word.lemma.as_str();
            let found = [tags.0 == word.upos, tags.1 == word.xpos, right(tags), right((word.upos, word.xpos))];
            hits.iter_mut().zip(found).for_each(|(hit, found)| *hit += usize::from(found));
        }
    }
    hits.map(|hit| 100.0 * hit as f64 / tokens.max(1) as f64)
}
