//! The network: embeddings of words and of their looks, a convolution, three layers that read both ways, and heads that
//! score tags, heads and relations. Its sizes are here, for the trainer and for reading alike.

use super::kernels::{Whole, sigmoid, tanh};
use super::model::Model;

/// Numbers that stand for a word.
pub const WORD: usize = 64;
/// Numbers that stand for each of its looks.
pub const LOOK: usize = 32;
/// Looks of a word.
pub const LOOKS: usize = 10;
/// Rows of the table of looks.
pub const BUCKETS: usize = 1 << 14;
/// A word's numbers in all.
pub const INPUT: usize = WORD + LOOKS * LOOK;
/// Words that the convolution sees.
pub const WINDOW: usize = 3;
/// What a layer keeps, each way.
pub const HIDDEN: usize = 96;
/// Both ways.
pub const BOTH: usize = 2 * HIDDEN;
/// Layers that read both ways.
pub const LAYERS: usize = 3;
/// What is compared to find a head.
pub const ARC: usize = 96;
/// What is compared to name a relation.
pub const RELATION: usize = 96;
/// Room for tags; a multiple of 16.
pub const TAGS: usize = 128;
/// Room for relations.
pub const RELATIONS: usize = 64;

/// A matrix: rows in, columns out, and a last row that is the bias.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Where it begins among all numbers.
    pub at: usize,
    /// Without the bias.
    pub rows: usize,
    /// Numbers out.
    pub columns: usize,
}

/// The matrices, in the order of the file.
pub const MATRICES: [(usize, usize); 10] = [
    (WINDOW * INPUT, HIDDEN),
    (HIDDEN, 2 * BOTH),
    (BOTH, 2 * BOTH),
    (BOTH, 2 * BOTH),
    (BOTH, TAGS),
    (BOTH, ARC),
    (BOTH, ARC),
    (ARC, ARC),
    (BOTH, 2 * RELATION),
    (RELATION, RELATIONS),
];

/// The places of the matrices, and of the root's two vectors after them.
pub const CONVOLUTION: usize = 0;
/// The first of the layers.
pub const LAYER: usize = 1;
/// Tags.
pub const TAG: usize = 4;
/// A word as it looks for its head.
pub const DEPENDENT: usize = 5;
/// A word as it is looked for.
pub const HEAD: usize = 6;
/// What compares the two.
pub const COMPARE: usize = 7;
/// A word as the dependent and as the head of a relation.
pub const ENDS: usize = 8;
/// Relations.
pub const NAME: usize = 9;

/// The shape of a matrix.
pub const fn shape(index: usize) -> Shape {
    let mut at = 0;
    let mut i = 0;
    while i < index {
        at += (MATRICES[i].0 + 1) * MATRICES[i].1;
        i += 1;
    }
    Shape { at, rows: MATRICES[index].0, columns: MATRICES[index].1 }
}

/// The root as a head, and as a relation's head.
pub const ROOT: usize = shape(NAME).at + (RELATION + 1) * RELATIONS;
/// All numbers beside the embeddings.
pub const DENSE: usize = ROOT + ARC + RELATION;

/// What the network makes of a sentence; rows are words. Kept between sentences for its memory.
#[derive(Default)]
pub struct Reading {
    /// What the convolution gives, [`HIDDEN`] a word; [`read`] goes on from it.
    pub now: Vec<f32>,
    /// Scores of tags, [`TAGS`] a word.
    pub tags: Vec<f32>,
    /// Scores of heads: for each word, first the root, then all words.
    pub arcs: Vec<f32>,
    whole: Whole,
    ends: Vec<f32>,
    next: Vec<f32>,
    gates: Vec<f32>,
    dependents: Vec<f32>,
    heads: Vec<f32>,
    compared: Vec<f32>,
    hidden: Vec<f32>,
    names: Vec<f32>,
}

/// Runs the network on a sentence.
pub fn read(model: &Model, reading: &mut Reading) {
    let (r, matrices) = (reading, &model.matrices);
    r.now.iter_mut().for_each(|x| *x = tanh(*x));
    for layer in 0..LAYERS {
        let width = if layer > 0 { BOTH } else { HIDDEN };
        r.whole.set(&r.now, width);
        matrices[LAYER + layer].multiply(&r.whole, &mut r.gates);
        open_gates(&mut r.gates);
        run_both_ways(&r.gates, r.now.len() / width, &mut r.next);
        if layer > 0 {
            r.next.iter_mut().zip(&r.now).for_each(|(next, now)| *next += now);
        }
        std::mem::swap(&mut r.now, &mut r.next);
    }
    r.whole.set(&r.now, BOTH);
    matrices[TAG].multiply(&r.whole, &mut r.tags);
    matrices[ENDS].multiply(&r.whole, &mut r.ends);
    matrices[DEPENDENT].multiply(&r.whole, &mut r.dependents);
    matrices[HEAD].multiply(&r.whole, &mut r.next);
    r.dependents.iter_mut().for_each(|x| *x = leak(*x));
    r.heads.clear();
    r.heads.extend_from_slice(&model.root[..ARC]);
    r.heads.extend(r.next.iter().map(|&x| leak(x)));
    r.whole.set(&r.dependents, ARC);
    matrices[COMPARE].multiply(&r.whole, &mut r.compared);
    r.arcs.clear();
    for dependent in r.compared.chunks_exact(ARC) {
        r.arcs.extend(r.heads.chunks_exact(ARC).map(|head| dot(dependent, head)));
    }
}

/// The scores of relations between each word and its head; 0 is the root, 1 the first word.
pub fn name<'r>(model: &Model, heads: &[usize], reading: &'r mut Reading) -> &'r [f32] {
    let r = reading;
    let root = &model.root[ARC..];
    r.hidden.clear();
    for (dependent, &head) in r.ends.chunks_exact(2 * RELATION).zip(heads) {
        let head = match head.checked_sub(1) {
            Some(head) => &r.ends[(2 * head + 1) * RELATION..(2 * head + 2) * RELATION],
            None => root,
        };
        r.hidden.extend(dependent.iter().zip(head).map(|(d, h)| leak(d + h)));
    }
    r.whole.set(&r.hidden, RELATION);
    model.matrices[NAME].multiply(&r.whole, &mut r.names);
    &r.names
}

/// What each way's gates and candidates are, of their scores.
fn open_gates(gates: &mut [f32]) {
    for way in gates.chunks_exact_mut(2 * HIDDEN) {
        let (gate, candidate) = way.split_at_mut(HIDDEN);
        gate.iter_mut().for_each(|g| *g = sigmoid(*g));
        candidate.iter_mut().for_each(|c| *c = tanh(*c));
    }
}

/// A gated layer: what it keeps is a mean of what it had and of what it sees. Gates and candidates of both ways in, both
/// ways' states out.
fn run_both_ways(gates: &[f32], n: usize, out: &mut Vec<f32>) {
    out.clear();
    out.resize(n * BOTH, 0.0);
    for backward in [false, true] {
        let way = usize::from(backward) * BOTH;
        let mut state = [0f32; HIDDEN];
        for step in 0..n {
            let i = if backward { n - 1 - step } else { step };
            let row = &gates[i * 2 * BOTH + way..i * 2 * BOTH + way + BOTH];
            let (gate, candidate) = row.split_at(HIDDEN);
            for ((s, &g), &c) in state.iter_mut().zip(gate).zip(candidate) {
                *s += g * (c - *s);
            }
            let at = i * BOTH + way / 2;
            out[at..at + HIDDEN].copy_from_slice(&state);
        }
    }
}

/// Keeps what is positive and a tenth of the rest.
pub fn leak(x: f32) -> f32 {
    if x > 0.0 { x } else { 0.1 * x }
}

/// The sum of the products, in eight lanes.
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0f32; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for ((lane, a), b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    lanes.iter().sum()
}
