//! Pairs of reports worth a look: those of one family of kinds that share a month, a country or an agent.

use super::similarity::Index;
use crate::record::Digest;
use std::collections::{BTreeMap, BTreeSet};

/// Index pairs, each once, the smaller first, in order; none within an article, whose reports are of different events.
/// Assumes reports in order of their articles' ids.
pub fn pairs(digest: &Digest, index: &Index) -> Vec<(usize, usize)> {
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, report) in digest.reports.iter().enumerate() {
        for key in keys(index, i) {
            blocks.entry(format!("{} {key}", report.plover.event)).or_default().push(i);
        }
    }
    let mut pairs = BTreeSet::new();
    for block in blocks.values() {
        for &a in block {
            let others = block.partition_point(|&b| digest.reports[b].article <= digest.reports[a].article);
            pairs.extend(block[others..].iter().map(|&b| (a, b)));
        }
    }
    pairs.into_iter().collect()
}

fn keys(index: &Index, report: usize) -> Vec<String> {
    let facts = index.of(report);
    let months = facts
        .days
        .iter()
        .flat_map(|(start, end, _)| [start.get(..7), end.get(..7)])
        .flatten()
        .map(|m| format!("month {m}"));
    let countries = facts.countries.iter().map(|c| format!("country {c}"));
    let people = facts.agents.iter().chain(&facts.targets).map(|a| format!("actor {a}"));
    let mut keys: Vec<String> = months.chain(countries).chain(people).collect();
    if keys.is_empty() {
        keys.push("nothing".into());
    }
    keys.sort();
    keys.dedup();
    keys
}
