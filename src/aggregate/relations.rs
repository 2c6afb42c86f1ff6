//! What reports say of how they hang together, said of their events; and single attacks as parts of the campaigns that
//! other articles count.

use super::archive::{Archive, Tie};
use crate::record::{Relation, RelationEvidence, RelationKind};
use std::collections::{BTreeMap, BTreeSet};

/// Two events, by id, and how they hang together.
type Ends = (RelationKind, String, String);

impl Archive {
    /// The relations between all events, each once, in order, with all the words that state it.
    pub(super) fn relations(&self) -> Vec<Relation> {
        let all = self.entries.values().filter_map(|&a| self.articles[a as usize].as_ref());
        self.stated(&all.flat_map(|entry| entry.slots.clone()).collect::<Vec<_>>())
    }

    /// The relations from and to the events of these reports, and others.
    pub(super) fn relations_of(&self, slots: &[u32]) -> Vec<Relation> {
        let near = slots.iter().flat_map(|&slot| self.linked(slot)).chain(slots.iter().copied());
        let events: BTreeSet<(u32, usize)> = near.filter_map(|slot| self.settled.home(slot)).collect();
        let members = events.into_iter().flat_map(|(home, group)| self.settled.group(home, group));
        let mut members: Vec<u32> = members.collect();
        members.sort_by(|a, b| self.order(*a).cmp(&self.order(*b)));
        self.stated(&members)
    }

    /// The reports that may say something of one: those of its article, and parts of it.
    fn linked(&self, slot: u32) -> Vec<u32> {
        let entry = self.articles[self.article_of[slot as usize] as usize].as_ref();
        let parts = self.ties[slot as usize].iter().filter(|(_, tie)| matches!(tie, Tie::Whole));
        entry.into_iter().flat_map(|e| e.slots.clone()).chain(parts.map(|(part, _)| *part)).collect()
    }

    /// What these reports, in the order of the digest, say.
    fn stated(&self, slots: &[u32]) -> Vec<Relation> {
        let mut found: BTreeMap<Ends, Vec<RelationEvidence>> = BTreeMap::new();
        let told = slots.iter().flat_map(|&slot| self.related(slot));
        for (kind, from, to, evidence) in told.chain(slots.iter().flat_map(|&slot| self.part_of(slot))) {
            let event = |slot| self.settled.event_of(slot).map(|e| e.id.as_str());
            let Some((from, to)) = event(from).zip(event(to)).filter(|(from, to)| from != to) else { continue };
            let known = found.entry((kind, from.into(), to.into())).or_default();
            if !known.contains(&evidence) {
                known.push(evidence);
            }
        }
        let relation = |((kind, from, to), evidence)| Relation { kind, from, to, evidence };
        found.into_iter().map(relation).collect()
    }

    /// What a report says of others of its article.
    fn related(&self, slot: u32) -> Vec<(RelationKind, u32, u32, RelationEvidence)> {
        let Some((told, entry)) = self.told(slot).zip(self.articles[self.article_of[slot as usize] as usize].as_ref())
        else {
            return Vec::new();
        };
        let slot_of =
            |id: &str| told.from.reports.iter().position(|r| r.id == id).map(|i| entry.slots.start + i as u32);
        let related = told.report.related.iter().filter_map(|related| {
            let evidence = RelationEvidence { article: told.report.article.clone(), span: related.span };
            Some((related.kind, slot, slot_of(&related.to)?, evidence))
        });
        related.collect()
    }

    /// The reports of several attacks of which a report is one, in order.
    fn part_of(&self, slot: u32) -> Vec<(RelationKind, u32, u32, RelationEvidence)> {
        let ties = self.ties[slot as usize].iter();
        let mut wholes: Vec<u32> = ties.filter(|(_, tie)| matches!(tie, Tie::Part)).map(|(whole, _)| *whole).collect();
        wholes.sort_by(|a, b| self.order(*a).cmp(&self.order(*b)));
        let part = |whole: u32| {
            let report = self.told(whole)?.report;
            let span = report.count.as_ref().map_or(report.trigger, |c| c.span);
            let evidence = RelationEvidence { article: report.article.clone(), span };
            Some((RelationKind::PartOf, slot, whole, evidence))
        };
        wholes.into_iter().filter_map(part).collect()
    }
}
