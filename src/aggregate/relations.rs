//! What reports say of how they hang together, said of their events; and single attacks as parts of the campaigns that
//! other articles count.

use super::merge::Told;
use crate::record::{Event, Relation, RelationEvidence, RelationKind};
use std::collections::{BTreeMap, HashMap};

/// The relations between events, each once, in order, with all the words that state it. `parts` are pairs of a report of
/// one attack and one of several, by rank.
pub fn relations(told: &[Told], events: &[Event], parts: &[(usize, usize)]) -> Vec<Relation> {
    let event_of: HashMap<&str, &str> =
        events.iter().flat_map(|e| e.reports.iter().map(|r| (r.as_str(), e.id.as_str()))).collect();
    let mut found: BTreeMap<(RelationKind, &str, &str), Vec<RelationEvidence>> = BTreeMap::new();
    let mut add = |kind, from: &str, to: &str, evidence: RelationEvidence| {
        let ends = event_of.get(from).zip(event_of.get(to));
        if let Some((from, to)) = ends.filter(|(from, to)| from != to) {
            let known = found.entry((kind, *from, *to)).or_default();
            if !known.contains(&evidence) {
                known.push(evidence);
            }
        }
    };
    for Told { report, .. } in told {
        for related in &report.related {
            let evidence = RelationEvidence { article: report.article.clone(), span: related.span };
            add(related.kind, &report.id, &related.to, evidence);
        }
    }
    for &(part, whole) in parts {
        let whole = told[whole].report;
        let span = whole.count.as_ref().map_or(whole.trigger, |c| c.span);
        let evidence = RelationEvidence { article: whole.article.clone(), span };
        add(RelationKind::PartOf, &told[part].report.id, &whole.id, evidence);
    }
    let relation = |((kind, from, to), evidence): ((RelationKind, &str, &str), _)| Relation {
        kind,
        from: from.into(),
        to: to.into(),
        evidence,
    };
    found.into_iter().map(relation).collect()
}
