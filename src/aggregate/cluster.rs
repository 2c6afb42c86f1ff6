//! Reports grouped, the likest first, never against a veto between any two of a group.

use super::similarity::{ENOUGH, Index};
use crate::record::Digest;
use std::collections::HashMap;

/// Groups of report indices, in order.
pub fn cluster(digest: &Digest, index: &Index, pairs: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut scored: Vec<(f64, usize, usize)> = pairs
        .iter()
        .filter_map(|&(a, b)| Some((index.similarity(digest, a, b)?, a, b)))
        .filter(|p| p.0 >= ENOUGH)
        .collect();
    scored.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut group: Vec<usize> = (0..digest.reports.len()).collect();
    let mut members: HashMap<usize, Vec<usize>> = (0..digest.reports.len()).map(|i| (i, vec![i])).collect();
    for (_, a, b) in scored {
        let (into, from) = (group[a].min(group[b]), group[a].max(group[b]));
        if into == from || !may_join(digest, index, &members[&into], &members[&from]) {
            continue;
        }
        let moved = members.remove(&from).unwrap_or_default();
        moved.iter().for_each(|&i| group[i] = into);
        members.entry(into).or_default().extend(moved);
    }
    let mut groups: Vec<Vec<usize>> = members.into_values().collect();
    groups.iter_mut().for_each(|g| g.sort_unstable());
    groups.sort();
    groups
}

/// Whether no two reports of the groups rule each other out. Two reports of one article are two events there.
fn may_join(digest: &Digest, index: &Index, left: &[usize], right: &[usize]) -> bool {
    left.iter().all(|&a| right.iter().all(|&b| index.similarity(digest, a, b).is_some()))
}
