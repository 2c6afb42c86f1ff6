//! Trains and scores the parser.

use super::backward::{Lesson, Matrices, learn};
use super::conllu::{Sentence, Word, recase_some};
use super::dice::Dice;
use super::network_file;
use super::parameters::{Adam, Gradients, Parameters};
use sitrep::document::parser::model::{Model, buckets};
use sitrep::document::parser::network::{INPUT, LOOK, LOOKS, WORD};
use sitrep::document::parser::{Parsed, Parser};
use sitrep::document::tagger::Tagger;
use sitrep::document::tagger::features::{self, Look};
use sitrep::document::tagger::weights::Weights;
use std::collections::BTreeMap;

/// Words in a step, about.
const BATCH: usize = 300;
const RATE: f32 = 2e-3;
const WARM_UP: f32 = 300.0;
/// Words seen less often have no row of their own.
const SEEN: u32 = 2;
/// The shipped numbers follow the learning ones so slowly, every few steps.
const FOLLOW: f32 = 0.01;
const FOLLOW_EVERY: usize = 6;

/// What numbers stand for.
pub struct Inventory {
    /// Hashes of words, rising.
    pub words: Vec<u32>,
    pub counts: Vec<u32>,
    pub tags: Vec<[u8; 2]>,
    pub relations: Vec<u8>,
}

impl Inventory {
    fn new(sentences: &[Sentence]) -> Self {
        let mut counts = BTreeMap::new();
        for look in sentences.iter().flat_map(looks) {
            *counts.entry(look.word()).or_insert(0) += 1;
        }
        counts.retain(|_, &mut n| n >= SEEN);
        Self {
            words: counts.keys().copied().collect(),
            counts: counts.values().copied().collect(),
            tags: sorted(sentences.iter().flatten().map(Word::tags)),
            relations: sorted(sentences.iter().flatten().map(|w| w.relation as u8)),
        }
    }

    fn lesson(&self, sentence: &Sentence) -> Lesson {
        let looks = looks(sentence);
        let row = |l: &Look| self.words.binary_search(&l.word()).map_or(0, |i| i + 1);
        let place = |found: Result<usize, usize>| found.expect("the inventory is of this treebank");
        Lesson {
            words: looks.iter().map(row).collect(),
            looks: looks.iter().map(buckets).collect(),
            tags: sentence.iter().map(|w| place(self.tags.binary_search(&w.tags()))).collect(),
            heads: sentence.iter().map(|w| w.head).collect(),
            relations: sentence.iter().map(|w| place(self.relations.binary_search(&(w.relation as u8)))).collect(),
        }
    }
}

fn sorted<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort();
    all.dedup();
    all
}

fn looks(sentence: &Sentence) -> Vec<Look> {
    let mut out = Vec::new();
    features::looks(sentence.iter().map(|w| w.form.as_str()), &mut out);
    out
}

/// The parser's file, after `epochs` readings of the treebank; `report` sees it as it grows.
pub fn train(treebank: &[Sentence], epochs: usize, report: impl Fn(usize, &[u8])) -> Vec<u8> {
    let sentences = recase_some(treebank);
    let inventory = Inventory::new(&sentences);
    let lessons: Vec<Lesson> = sentences.iter().filter(|s| s.len() <= 150).map(|s| inventory.lesson(s)).collect();
    let mut dice = Dice::new(1);
    let mut now = Parameters::new(inventory.words.len(), &mut dice);
    forget_unseen(&mut now, &lessons);
    let (mut adam, mut mean) = (Adam::new(&now), now.clone());
    let words: usize = lessons.iter().map(|l| l.words.len()).sum();
    let all_steps = (epochs * words / BATCH) as f32;
    let mut steps = 0;
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    for epoch in 1..=epochs {
        dice.shuffle(&mut order);
        let mut loss = 0.0;
        for batch in batches(&order, &lessons) {
            let (gradients, cost) = learn_batch(&now, &inventory, &lessons, batch, steps);
            let size: usize = batch.iter().map(|&i| lessons[i].words.len()).sum();
            let rate = RATE * (steps as f32 / WARM_UP).min(1.0) * (1.0 - steps as f32 / all_steps).max(0.01);
            adam.step(&mut now, &gradients, 1.0 / size as f32, rate);
            loss += cost;
            steps += 1;
            if steps.is_multiple_of(FOLLOW_EVERY) {
                mean.follow(&now, FOLLOW.max(1.0 / (1.0 + steps as f32 / FOLLOW_EVERY as f32)));
            }
        }
        println!("  epoch {epoch}: loss {:.4}", loss / words as f32);
        if epoch % 4 == 0 || epoch == epochs {
            report(epoch, &network_file::pack(&mean, &inventory));
        }
    }
    network_file::pack(&mean, &inventory)
}

/// Rows of looks that no word has are zero, and stay so.
fn forget_unseen(parameters: &mut Parameters, lessons: &[Lesson]) {
    let mut seen = vec![false; parameters.looks.len() / LOOK];
    lessons.iter().flat_map(|l| l.looks.iter().flatten()).for_each(|&row| seen[row] = true);
    for (row, _) in parameters.looks.chunks_exact_mut(LOOK).zip(seen).filter(|(_, seen)| !seen) {
        row.fill(0.0);
    }
}

fn batches<'o>(mut order: &'o [usize], lessons: &[Lesson]) -> Vec<&'o [usize]> {
    let mut out = Vec::new();
    while !order.is_empty() {
        let mut size = 0;
        let fits = |&&i: &&usize| {
            let before = size;
            size += lessons[i].words.len();
            before < BATCH
        };
        let (batch, rest) = order.split_at(order.iter().take_while(fits).count());
        out.push(batch);
        order = rest;
    }
    out
}

/// Learns from a batch on two threads; what comes out does not depend on which is faster.
fn learn_batch(
    now: &Parameters,
    inventory: &Inventory,
    lessons: &[Lesson],
    batch: &[usize],
    step: usize,
) -> (Gradients, f32) {
    let matrices = Matrices::new(&now.dense);
    let learn_half = |half: usize| {
        let mut gradients = Gradients::new();
        let mut loss = 0.0;
        for &i in batch.iter().skip(half).step_by(2) {
            let mut dice = Dice::new((step as u64) << 32 | i as u64);
            let lesson = drop_words(&lessons[i], &inventory.counts, &mut dice);
            loss += learn(&matrices, &lesson, &inputs(now, &lesson), &mut dice, &mut gradients);
        }
        (gradients, loss)
    };
    let ((mut first, loss), (second, more)) = std::thread::scope(|scope| {
        let other = scope.spawn(|| learn_half(1));
        (learn_half(0), other.join().expect("the other half"))
    });
    first.add(&second);
    (first, loss + more)
}

/// Makes some words unknown, rare ones more often.
fn drop_words(lesson: &Lesson, counts: &[u32], dice: &mut Dice) -> Lesson {
    let mut drop = |&row: &usize| match row.checked_sub(1) {
        Some(i) if dice.unit() < 0.35 / (0.35 + counts[i] as f32) => 0,
        _ => row,
    };
    Lesson {
        words: lesson.words.iter().map(&mut drop).collect(),
        looks: lesson.looks.clone(),
        tags: lesson.tags.clone(),
        heads: lesson.heads.clone(),
        relations: lesson.relations.clone(),
    }
}

fn inputs(now: &Parameters, lesson: &Lesson) -> Vec<f32> {
    let mut out = Vec::with_capacity(lesson.words.len() * INPUT);
    for (&word, looks) in lesson.words.iter().zip(&lesson.looks) {
        out.extend(&now.words[word * WORD..(word + 1) * WORD]);
        looks.iter().for_each(|&look| out.extend(&now.looks[look * LOOK..(look + 1) * LOOK]));
    }
    debug_assert_eq!(INPUT, WORD + LOOKS * LOOK);
    out
}

/// A table of accuracies, in per cent.
pub struct Score {
    pub upos: f64,
    pub xpos: f64,
    pub attached: f64,
    pub labelled: f64,
    /// F1 of a word with this relation and the right head.
    pub roles: Vec<(&'static str, f64)>,
}

const ROLES: [&str; 6] = ["nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "conj"];

/// Scores a file on gold tokens.
pub fn score(file: &[u8], tagger: &[u8], sentences: &[Sentence]) -> Score {
    let model = Model::load(file).expect("a model");
    let tagger = Weights::load(tagger).expect("a model");
    let (mut tagger, mut parser) = (Tagger::new(Some(&tagger)), Parser::new(&model));
    let mut pairs: Vec<(&Word, Parsed)> = Vec::new();
    for sentence in sentences {
        tagger.read(sentence.iter().map(|w| w.form.as_str()));
        pairs.extend(sentence.iter().zip(parser.read(&tagger)));
    }
    let share = |fits: &dyn Fn(&Word, &Parsed) -> bool| {
        100.0 * pairs.iter().filter(|(w, p)| fits(w, p)).count() as f64 / pairs.len().max(1) as f64
    };
    let right = |w: &Word, p: &Parsed| w.head == p.head && w.relation == p.relation;
    let role = |name: &'static str| {
        let is = |relation: sitrep::document::Relation| relation.as_str() == name;
        let hits = share(&|w, p| right(w, p) && is(w.relation));
        (name, 200.0 * hits / (share(&|w, _| is(w.relation)) + share(&|_, p| is(p.relation))).max(1e-9))
    };
    Score {
        upos: share(&|w, p| w.upos == p.upos),
        xpos: share(&|w, p| w.xpos == p.xpos),
        attached: share(&|w, p| w.head == p.head),
        labelled: share(&right),
        roles: ROLES.map(role).to_vec(),
    }
}
