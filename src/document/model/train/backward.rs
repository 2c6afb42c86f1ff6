//! The network forwards with all that is needed to learn, and backwards: the same arithmetic as
//! `sitrep::document::parser::network`, with parts left out at random.

use super::dice::Dice;
use super::parameters::{Gradients, add_row};
use super::products::{Strided, add_product};
use sitrep::document::parser::kernels::{exp, sigmoid, tanh};
use sitrep::document::parser::network::*;

/// A sentence as the network learns it.
pub struct Lesson {
    /// Rows of the words' table.
    pub words: Vec<usize>,
    /// Rows of the looks' table.
    pub looks: Vec<[usize; LOOKS]>,
    pub tags: Vec<usize>,
    /// 0 is the root.
    pub heads: Vec<usize>,
    pub relations: Vec<usize>,
}

const DROP_INPUT: f32 = 0.2;
const DROP_LAYER: f32 = 0.2;
const DROP_END: f32 = 0.25;

/// A matrix and its transpose.
pub struct Matrices<'p> {
    dense: &'p [f32],
    turned: Vec<Vec<f32>>,
}

impl<'p> Matrices<'p> {
    pub fn new(dense: &'p [f32]) -> Self {
        let turn = |i: usize| {
            let Shape { at, rows, columns } = shape(i);
            let w = &dense[at..];
            (0..columns).flat_map(|c| (0..rows).map(move |r| w[r * columns + c])).collect()
        };
        Self { dense, turned: (0..MATRICES.len()).map(turn).collect() }
    }

    fn forward(&self, index: usize, x: &[f32]) -> Vec<f32> {
        let Shape { at, rows, columns } = shape(index);
        let (weights, bias) = self.dense[at..at + (rows + 1) * columns].split_at(rows * columns);
        let mut out = repeat(bias, x.len() / rows);
        add_product(Strided { data: x, row: rows, column: 1 }, rows, weights, columns, &mut out);
        out
    }

    /// Adds the matrix' gradient, and gives its input's.
    fn backward(&self, index: usize, x: &[f32], dy: &[f32], gradients: &mut Gradients) -> Vec<f32> {
        let Shape { at, rows, columns } = shape(index);
        let n = dy.len() / columns;
        let (dw, bias) = gradients.dense[at..at + (rows + 1) * columns].split_at_mut(rows * columns);
        add_product(Strided { data: x, row: 1, column: rows }, n, dy, columns, dw);
        dy.chunks_exact(columns).for_each(|row| add_row(bias, row));
        let mut dx = vec![0.0; n * rows];
        add_product(Strided { data: dy, row: columns, column: 1 }, columns, &self.turned[index], rows, &mut dx);
        dx
    }
}

/// Learns from a sentence; gives the loss. `input` is what stands for its words.
pub fn learn(m: &Matrices, lesson: &Lesson, input: &[f32], dice: &mut Dice, gradients: &mut Gradients) -> f32 {
    let n = lesson.words.len();
    let input_mask = dice.mask(input.len(), DROP_INPUT);
    let mut windowed = Vec::new();
    windows(&product(input, &input_mask), &mut windowed);
    let mut first = m.forward(CONVOLUTION, &windowed);
    first.iter_mut().for_each(|x| *x = tanh(*x));
    let mut layers = Vec::new();
    let mut now = first.clone();
    for i in 0..LAYERS {
        let layer = Layer::forward(m, i, &now, n, dice);
        now = layer.out.clone();
        layers.push(layer);
    }
    let mask = repeat(&dice.mask(BOTH, DROP_LAYER), n);
    let last = product(&now, &mask);
    let (mut loss, mut d_last) = (0.0, vec![0.0; n * BOTH]);
    loss += learn_tags(m, lesson, &last, &mut d_last, gradients);
    loss += learn_heads(m, lesson, &last, &mut d_last, dice, gradients);
    loss += learn_relations(m, lesson, &last, &mut d_last, dice, gradients);
    let mut d_now = product(&d_last, &mask);
    for (i, layer) in layers.iter().enumerate().rev() {
        d_now = layer.backward(m, i, &d_now, n, gradients);
    }
    d_now.iter_mut().zip(&first).for_each(|(d, y)| *d *= 1.0 - y * y);
    let d_windows = m.backward(CONVOLUTION, &windowed, &d_now, gradients);
    let d_input = product(&unwindow(&d_windows, n), &input_mask);
    learn_embeddings(lesson, &d_input, gradients);
    loss
}

fn product(a: &[f32], b: &[f32]) -> Vec<f32> {
    a.iter().zip(b).map(|(a, b)| a * b).collect()
}

fn repeat(mask: &[f32], n: usize) -> Vec<f32> {
    mask.iter().copied().cycle().take(mask.len() * n).collect()
}

/// Each word between its neighbours; zeros at the edges.
fn windows(inputs: &[f32], out: &mut Vec<f32>) {
    let n = inputs.len() / INPUT;
    out.clear();
    for i in 0..n {
        for j in [i.wrapping_sub(1), i, i + 1] {
            match inputs.get(j.wrapping_mul(INPUT)..j.wrapping_mul(INPUT).wrapping_add(INPUT)) {
                Some(word) if j < n => out.extend_from_slice(word),
                _ => out.extend([0.0; INPUT]),
            }
        }
    }
}

fn unwindow(d_windows: &[f32], n: usize) -> Vec<f32> {
    let mut out = vec![0.0; n * INPUT];
    for (i, window) in d_windows.chunks_exact(WINDOW * INPUT).enumerate() {
        for (j, part) in [i.wrapping_sub(1), i, i + 1].into_iter().zip(window.chunks_exact(INPUT)) {
            if j < n {
                add_row(&mut out[j * INPUT..(j + 1) * INPUT], part);
            }
        }
    }
    out
}

fn learn_embeddings(lesson: &Lesson, d_input: &[f32], gradients: &mut Gradients) {
    for ((d, &word), looks) in d_input.chunks_exact(INPUT).zip(&lesson.words).zip(&lesson.looks) {
        let (d_word, d_looks) = d.split_at(WORD);
        add_row(gradients.words.entry(word).or_insert([0.0; WORD]), d_word);
        for (&look, d) in looks.iter().zip(d_looks.chunks_exact(LOOK)) {
            add_row(gradients.looks.entry(look).or_insert([0.0; LOOK]), d);
        }
    }
}

/// A layer that reads both ways, as it went.
struct Layer {
    mask: Vec<f32>,
    input: Vec<f32>,
    /// Gates and candidates, after their functions.
    gates: Vec<f32>,
    /// The states alone, without what was added from below.
    states: Vec<f32>,
    out: Vec<f32>,
}

impl Layer {
    fn forward(m: &Matrices, index: usize, x: &[f32], n: usize, dice: &mut Dice) -> Self {
        let mask = repeat(&dice.mask(x.len() / n, DROP_LAYER), n);
        let input = product(x, &mask);
        let mut gates = m.forward(LAYER + index, &input);
        let mut states = vec![0.0; n * BOTH];
        for backward in [false, true] {
            let way = usize::from(backward) * BOTH;
            let mut state = [0f32; HIDDEN];
            for i in order(n, backward) {
                let row = &mut gates[i * 2 * BOTH + way..i * 2 * BOTH + way + BOTH];
                let (gate, candidate) = row.split_at_mut(HIDDEN);
                for ((s, g), c) in state.iter_mut().zip(gate).zip(candidate) {
                    (*g, *c) = (sigmoid(*g), tanh(*c));
                    *s += *g * (*c - *s);
                }
                states[i * BOTH + way / 2..i * BOTH + way / 2 + HIDDEN].copy_from_slice(&state);
            }
        }
        let mut out = states.clone();
        if index > 0 {
            add_row(&mut out, x);
        }
        Self { mask, input, gates, states, out }
    }

    fn backward(&self, m: &Matrices, index: usize, d_out: &[f32], n: usize, gradients: &mut Gradients) -> Vec<f32> {
        let mut d_gates = vec![0.0; n * 2 * BOTH];
        for backward in [false, true] {
            let way = usize::from(backward) * BOTH;
            let half = way / 2;
            let mut carried = [0f32; HIDDEN];
            for i in order(n, !backward) {
                let before = if backward { i + 1 } else { i.wrapping_sub(1) };
                for k in 0..HIDDEN {
                    let at = i * 2 * BOTH + way + k;
                    let (g, c) = (self.gates[at], self.gates[at + HIDDEN]);
                    let s = if before < n { self.states[before * BOTH + half + k] } else { 0.0 };
                    let d = d_out[i * BOTH + half + k] + carried[k];
                    d_gates[at] = d * (c - s) * g * (1.0 - g);
                    d_gates[at + HIDDEN] = d * g * (1.0 - c * c);
                    carried[k] = d * (1.0 - g);
                }
            }
        }
        let mut dx = product(&m.backward(LAYER + index, &self.input, &d_gates, gradients), &self.mask);
        if index > 0 {
            add_row(&mut dx, d_out);
        }
        dx
    }
}

fn order(n: usize, backward: bool) -> impl Iterator<Item = usize> {
    (0..n).map(move |i| if backward { n - 1 - i } else { i })
}

/// Turns scores into the gradient of the loss of not choosing `right`; gives the loss.
fn cross_entropy(scores: &mut [f32], right: usize) -> f32 {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    scores.iter_mut().for_each(|s| *s = exp(*s - most));
    let sum: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|s| *s /= sum);
    let loss = -scores[right].max(1e-9).ln();
    scores[right] -= 1.0;
    loss
}

fn learn_tags(m: &Matrices, lesson: &Lesson, last: &[f32], d_last: &mut [f32], gradients: &mut Gradients) -> f32 {
    let mut scores = m.forward(TAG, last);
    let rows = scores.chunks_exact_mut(TAGS).zip(&lesson.tags);
    let loss = rows.map(|(row, &right)| cross_entropy(row, right)).sum();
    add_row(d_last, &m.backward(TAG, last, &scores, gradients));
    loss
}

fn learn_heads(
    m: &Matrices,
    lesson: &Lesson,
    last: &[f32],
    d_last: &mut [f32],
    dice: &mut Dice,
    gradients: &mut Gradients,
) -> f32 {
    let n = lesson.heads.len();
    let root = &m.dense[ROOT..ROOT + ARC];
    let below = m.forward(DEPENDENT, last);
    let above = m.forward(HEAD, last);
    let masks = [dice.mask(n * ARC, DROP_END), dice.mask(n * ARC, DROP_END)];
    let dependents = product(&leaky(&below), &masks[0]);
    let heads: Vec<f32> = root.iter().copied().chain(product(&leaky(&above), &masks[1])).collect();
    let compared = m.forward(COMPARE, &dependents);
    let mut loss = 0.0;
    let mut d_compared = vec![0.0; n * ARC];
    let mut d_heads = vec![0.0; (n + 1) * ARC];
    for (i, row) in compared.chunks_exact(ARC).enumerate() {
        let mut scores: Vec<f32> =
            heads.chunks_exact(ARC).map(|h| row.iter().zip(h).map(|(a, b)| a * b).sum()).collect();
        scores[i + 1] = f32::MIN / 2.0;
        loss += cross_entropy(&mut scores, lesson.heads[i]);
        for (j, &d) in scores.iter().enumerate() {
            for k in 0..ARC {
                d_compared[i * ARC + k] += d * heads[j * ARC + k];
                d_heads[j * ARC + k] += d * row[k];
            }
        }
    }
    add_row(&mut gradients.dense[ROOT..ROOT + ARC], &d_heads[..ARC]);
    let d_below = unleak(&product(&m.backward(COMPARE, &dependents, &d_compared, gradients), &masks[0]), &below);
    let d_above = unleak(&product(&d_heads[ARC..], &masks[1]), &above);
    add_row(d_last, &m.backward(DEPENDENT, last, &d_below, gradients));
    add_row(d_last, &m.backward(HEAD, last, &d_above, gradients));
    loss
}

fn learn_relations(
    m: &Matrices,
    lesson: &Lesson,
    last: &[f32],
    d_last: &mut [f32],
    dice: &mut Dice,
    gradients: &mut Gradients,
) -> f32 {
    let n = lesson.heads.len();
    let ends = m.forward(ENDS, last);
    let root = &m.dense[ROOT + ARC..DENSE];
    let mut sums = Vec::with_capacity(n * RELATION);
    for (dependent, &head) in ends.chunks_exact(2 * RELATION).zip(&lesson.heads) {
        let head = head.checked_sub(1).map_or(root, |h| &ends[(2 * h + 1) * RELATION..(2 * h + 2) * RELATION]);
        sums.extend(dependent.iter().zip(head).map(|(d, h)| d + h));
    }
    let mask = dice.mask(n * RELATION, DROP_END);
    let hidden = product(&leaky(&sums), &mask);
    let mut scores = m.forward(NAME, &hidden);
    let rows = scores.chunks_exact_mut(RELATIONS).zip(&lesson.relations);
    let loss = rows.map(|(row, &right)| cross_entropy(row, right)).sum();
    let d_sums = unleak(&product(&m.backward(NAME, &hidden, &scores, gradients), &mask), &sums);
    let mut d_ends = vec![0.0; ends.len()];
    for (i, (d, &head)) in d_sums.chunks_exact(RELATION).zip(&lesson.heads).enumerate() {
        add_row(&mut d_ends[2 * i * RELATION..(2 * i + 1) * RELATION], d);
        match head.checked_sub(1) {
            Some(h) => add_row(&mut d_ends[(2 * h + 1) * RELATION..(2 * h + 2) * RELATION], d),
            None => add_row(&mut gradients.dense[ROOT + ARC..DENSE], d),
        }
    }
    add_row(d_last, &m.backward(ENDS, last, &d_ends, gradients));
    loss
}

fn leaky(x: &[f32]) -> Vec<f32> {
    x.iter().map(|&x| leak(x)).collect()
}

fn unleak(d: &[f32], x: &[f32]) -> Vec<f32> {
    d.iter().zip(x).map(|(d, &x)| if x > 0.0 { *d } else { 0.1 * d }).collect()
}
