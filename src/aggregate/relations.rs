//! What reports say of how they hang together, said of their events.

use crate::record::{Digest, Relation, RelationEvidence, RelationKind};
use std::collections::{BTreeMap, HashMap};

/// The relations between events, each once, with all the words that state it.
pub fn relations(digest: &Digest) -> Vec<Relation> {
    let event_of: HashMap<&str, &str> =
        digest.events.iter().flat_map(|e| e.reports.iter().map(|r| (r.as_str(), e.id.as_str()))).collect();
    let mut found: BTreeMap<(RelationKind, &str, &str), Vec<RelationEvidence>> = BTreeMap::new();
    for report in &digest.reports {
        for related in &report.related {
            let ends = (event_of.get(report.id.as_str()), event_of.get(related.to.as_str()));
            let (Some(from), Some(to)) = ends else { continue };
            if from != to {
                let evidence = RelationEvidence { article: report.article.clone(), span: related.span };
                found.entry((related.kind, from, to)).or_default().push(evidence);
            }
        }
    }
    let relation = |((kind, from, to), evidence): ((RelationKind, &str, &str), _)| Relation {
        kind,
        from: from.into(),
        to: to.into(),
        evidence,
    };
    found.into_iter().map(relation).collect()
}
