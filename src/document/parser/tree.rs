//! The best tree over scored arcs, after Chu, Liu and Edmonds: every word takes its best head, and circles are broken where
//! it costs least. One word alone hangs from the root.

/// The heads of `n` words, 0 for the root and 1 for the first word, from scores of `n` rows of `n + 1` heads.
pub fn best_tree(scores: &[f32], n: usize) -> Vec<usize> {
    let width = n + 1;
    let free = greedy(scores, n);
    if is_tree(&free) {
        return free;
    }
    // What hangs from the root costs so much that no more than one word does.
    let mut graph = Graph::new(n);
    let finite = |s: f32| if s.is_finite() { f64::from(s) } else { 0.0 };
    let spread = scores.iter().fold(1f64, |m, &s| m.max(finite(s).abs())) * 4.0 * width as f64;
    for dependent in 1..=n {
        for head in (0..=n).filter(|&h| h != dependent) {
            let score = finite(scores[(dependent - 1) * width + head]);
            graph.set(head, dependent, if head == 0 { score - spread } else { score });
        }
    }
    let heads = graph.arborescence();
    heads[1..].to_vec()
}

fn greedy(scores: &[f32], n: usize) -> Vec<usize> {
    let best = |(i, row): (usize, &[f32])| {
        let others = row.iter().enumerate().filter(|(h, _)| *h != i + 1);
        others.fold((0, row[0]), |best, (h, &score)| if score > best.1 { (h, score) } else { best }).0
    };
    scores.chunks_exact(n + 1).enumerate().map(best).collect()
}

/// Whether exactly one word hangs from the root, and all words from that one.
pub fn is_tree(heads: &[usize]) -> bool {
    let mut seen = vec![0usize; heads.len() + 1];
    for start in 1..=heads.len() {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start;
            at = heads[at - 1];
        }
        if at != 0 && seen[at] == start {
            return false;
        }
    }
    heads.iter().filter(|&&h| h == 0).count() == 1
}

/// Arcs between the root, words, and circles that were made one.
struct Graph {
    n: usize,
    scores: Vec<f64>,
}

impl Graph {
    fn new(n: usize) -> Self {
        Self { n, scores: vec![f64::NEG_INFINITY; (n + 1) * (n + 1)] }
    }

    fn set(&mut self, head: usize, dependent: usize, score: f64) {
        self.scores[dependent * (self.n + 1) + head] = score;
    }

    /// The heads of all nodes in the best tree. Circles are shrunk to their first node one after the other, then opened in
    /// the reverse order.
    fn arborescence(mut self) -> Vec<usize> {
        let size = self.n + 1;
        let mut alive = vec![true; size];
        // For each arc between nodes that are left, the words that it goes between.
        let mut real: Vec<(usize, usize)> = (0..size * size).map(|i| (i % size, i / size)).collect();
        let mut shrunk: Vec<Vec<Entered>> = Vec::new();
        let mut chosen = vec![0; size];
        let mut owner: Vec<Vec<usize>> = (0..size).map(|i| vec![i]).collect();
        loop {
            for d in (1..size).filter(|&d| alive[d]) {
                chosen[d] = self.best_head(d, &alive);
            }
            let Some(circle) = find_circle(&chosen, &alive) else { break };
            let nodes = circle.iter().map(|&d| Entered { words: owner[d].clone(), arc: real[d * size + chosen[d]] });
            shrunk.push(nodes.collect());
            owner[circle[0]] = circle.iter().flat_map(|&d| std::mem::take(&mut owner[d])).collect();
            self.shrink(&circle, &chosen, &mut alive, &mut real);
        }
        let mut heads = vec![usize::MAX; size];
        for d in (1..size).filter(|&d| alive[d]) {
            let (head, dependent) = real[d * size + chosen[d]];
            heads[dependent] = head;
        }
        // A circle is entered at one node; the others keep their arcs.
        for node in shrunk.iter().rev().flatten() {
            if node.words.iter().all(|&word| heads[word] == usize::MAX) {
                heads[node.arc.1] = node.arc.0;
            }
        }
        heads[0] = 0;
        heads
    }

    fn best_head(&self, d: usize, alive: &[bool]) -> usize {
        let row = &self.scores[d * (self.n + 1)..(d + 1) * (self.n + 1)];
        (0..=self.n).filter(|&h| h != d && alive[h]).fold(0, |best, h| if row[h] > row[best] { h } else { best })
    }

    /// Makes a circle one node, its first: arcs into it cost what the arc they replace was worth.
    fn shrink(&mut self, circle: &[usize], chosen: &[usize], alive: &mut [bool], real: &mut [(usize, usize)]) {
        let size = self.n + 1;
        let first = circle[0];
        let inside = |x: usize| circle.contains(&x);
        for other in (0..size).filter(|&x| alive[x] && !inside(x)) {
            let gain = |&d: &usize| self.scores[d * size + other] - self.scores[d * size + chosen[d]];
            let into = circle.iter().copied().reduce(|a, b| if gain(&b) > gain(&a) { b } else { a }).unwrap_or(first);
            let (score, arc) = (gain(&into), real[into * size + other]);
            let value = |&h: &usize| self.scores[other * size + h];
            let out_of =
                circle.iter().copied().reduce(|a, b| if value(&b) > value(&a) { b } else { a }).unwrap_or(first);
            let (out_score, out_arc) = (value(&out_of), real[other * size + out_of]);
            self.scores[first * size + other] = score;
            real[first * size + other] = arc;
            if other != 0 {
                self.scores[other * size + first] = out_score;
                real[other * size + first] = out_arc;
            }
        }
        circle[1..].iter().for_each(|&d| alive[d] = false);
    }
}

/// A node of a circle: its words, and the arc that it had there.
struct Entered {
    words: Vec<usize>,
    arc: (usize, usize),
}

fn find_circle(chosen: &[usize], alive: &[bool]) -> Option<Vec<usize>> {
    let mut seen = vec![0usize; chosen.len()];
    for start in (1..chosen.len()).filter(|&d| alive[d]) {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start;
            at = chosen[at];
        }
        if at != 0 && seen[at] == start {
            let mut circle = vec![at];
            let mut next = chosen[at];
            while next != at {
                circle.push(next);
                next = chosen[next];
            }
            return Some(circle);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random.
    fn scores(seed: u64, n: usize) -> Vec<f32> {
        let mut x = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut roll = || {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
            (x >> 40) as f32 / 1e6
        };
        (0..n * (n + 1)).map(|_| roll()).collect()
    }

    fn weight(scores: &[f32], heads: &[usize]) -> f32 {
        heads.iter().enumerate().map(|(i, &h)| scores[i * (heads.len() + 1) + h]).sum()
    }

    /// The weight of the best tree, by trying all.
    fn best_by_trial(scores: &[f32], n: usize) -> f32 {
        let all =
            (0..(n + 1).pow(n as u32)).map(|code| (0..n).map(|i| code / (n + 1).pow(i as u32) % (n + 1)).collect());
        all.filter(|heads: &Vec<usize>| is_tree(heads)).map(|heads| weight(scores, &heads)).fold(f32::MIN, f32::max)
    }

    #[test]
    fn finds_the_best_of_all_trees() {
        for seed in 0..60 {
            let n = 1 + seed as usize % 5;
            let scores = scores(seed + 1, n);
            let heads = best_tree(&scores, n);
            assert!(is_tree(&heads), "{heads:?}");
            assert!((weight(&scores, &heads) - best_by_trial(&scores, n)).abs() < 1e-3, "seed {seed}");
        }
    }

    #[test]
    fn makes_a_tree_of_anything() {
        for n in [1, 2, 40, 90] {
            assert!(is_tree(&best_tree(&scores(n as u64, n), n)));
            assert!(is_tree(&best_tree(&vec![0.0; n * (n + 1)], n)));
            assert!(is_tree(&best_tree(&vec![f32::NAN; n * (n + 1)], n)));
        }
    }
}
