//! Reports grouped, the likest first, never against a veto between any two of a group.

use super::facts::Facts;
use super::similarity::{ENOUGH, told_twice, weigh};
use std::collections::{BTreeMap, BTreeSet};

/// The least mean score between the reports of two groups that are joined.
const ON_THE_WHOLE: f64 = 1.7;

/// Two reports, the smaller first, and how like they are.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The reports.
    pub ends: (usize, usize),
    /// How like they are.
    pub score: f64,
}

/// What users say of pairs of reports, the smaller first.
#[derive(Debug)]
pub struct Verdicts<N> {
    /// They are of one event.
    pub same: BTreeSet<(N, N)>,
    /// They are not.
    pub apart: BTreeSet<(N, N)>,
}

impl<N> Default for Verdicts<N> {
    fn default() -> Self {
        Self { same: BTreeSet::new(), apart: BTreeSet::new() }
    }
}

impl<N: Ord + Copy> Verdicts<N> {
    /// The two are of one event, whatever was said before.
    pub fn join(&mut self, a: N, b: N) {
        self.apart.remove(&(a, b));
        self.same.insert((a, b));
    }

    /// They are not.
    pub fn part(&mut self, a: N, b: N) {
        self.same.remove(&(a, b));
        self.apart.insert((a, b));
    }
}

/// Reports of one event, and the pairs that brought them together.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// In order.
    pub members: Vec<usize>,
    /// In the order in which they were joined.
    pub joins: Vec<Edge>,
}

/// Reports that hang together as groups, in order. Reports go by their place among `facts`.
pub fn groups(facts: &[&Facts], mut edges: Vec<Edge>, verdicts: &Verdicts<usize>) -> Vec<Group> {
    edges.sort_by(|x, y| y.score.total_cmp(&x.score).then(x.ends.cmp(&y.ends)));
    let alone = |m: usize| (m, Group { members: vec![m], joins: Vec::new() });
    let mut groups: BTreeMap<usize, Group> = (0..facts.len()).map(alone).collect();
    let mut owner: Vec<usize> = (0..facts.len()).collect();
    for edge in edges {
        let (a, b) = (owner[edge.ends.0], owner[edge.ends.1]);
        let (into, from) = (a.min(b), a.max(b));
        if into == from || !may_join(&groups[&into], &groups[&from], edge, facts, verdicts) {
            continue;
        }
        let moved = groups.remove(&from).unwrap_or_default();
        moved.members.iter().for_each(|&m| owner[m] = into);
        let group = groups.entry(into).or_default();
        group.members.extend(moved.members);
        group.joins.extend(moved.joins);
        group.joins.push(edge);
    }
    let mut all: Vec<Group> = groups.into_values().collect();
    all.iter_mut().for_each(|g| g.members.sort_unstable());
    all
}

/// Whether no two reports of the groups rule each other out, and they are alike on the whole. What a user joins only a
/// user keeps apart.
fn may_join(left: &Group, right: &Group, edge: Edge, facts: &[&Facts], verdicts: &Verdicts<usize>) -> bool {
    let pairs = || left.members.iter().flat_map(|&a| right.members.iter().map(move |&b| (a.min(b), a.max(b))));
    if pairs().any(|pair| verdicts.apart.contains(&pair)) {
        return false;
    }
    let score = |pair: (usize, usize)| match verdicts.same.contains(&pair) {
        true => Some(ENOUGH),
        false => likeness(facts[pair.0], facts[pair.1]),
    };
    let scores: Option<Vec<f64>> = pairs().map(score).collect();
    let mean = |all: Vec<f64>| all.iter().sum::<f64>() / all.len() as f64;
    verdicts.same.contains(&edge.ends) || scores.is_some_and(|all| mean(all) >= ON_THE_WHOLE)
}

/// How like two reports are; none where they rule each other out.
fn likeness(a: &Facts, b: &Facts) -> Option<f64> {
    if a.article == b.article { told_twice(a, b).then_some(ENOUGH) } else { weigh(a, b).map(|w| w.score()) }
}
