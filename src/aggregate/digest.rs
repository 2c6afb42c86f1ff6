//! The digest of an archive, whole, and what has changed in it.

use super::archive::{Archive, Entry};
use super::cluster::Verdicts;
use super::corrections::{self, Correction};
use super::gather;
use crate::record::{Changes, Digest, Event, Extraction, Note, Relation};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Archive {
    /// The events of all articles.
    pub fn digest(&mut self) -> Digest {
        self.settle();
        let articles = self.entries.values().filter_map(|&a| self.reading(a).cloned()).collect();
        let events = self.settled.components.values().flat_map(|c| c.events.iter().cloned()).collect();
        self.written(articles, events)
    }

    /// The same, at the end.
    pub fn into_digest(mut self) -> Digest {
        // Nobody comes any more who would be compared: events are written where the blocks were.
        self.compare();
        self.blocks = Default::default();
        self.settle();
        let (relations, unused) = (self.relations(), self.verdicts().1);
        let events = self.settled.components.into_values().flat_map(|c| c.events).collect();
        drop(self.given);
        let entries = self.entries.into_values().filter_map(|number| self.articles[number as usize].take());
        let read = |entry: Entry| entry.dated.map_or_else(|| Arc::unwrap_or_clone(entry.read), |dated| *dated);
        assembled(entries.map(read).collect(), events, relations, unused)
    }

    /// What has changed in the digest since this was last asked for, at a cost near the share of the articles that came
    /// or went. Articles that others have dated are in the digest alone.
    pub fn changes(&mut self) -> Changes {
        self.settle();
        let news = std::mem::take(&mut self.settled.news);
        let homes: BTreeSet<(u32, usize)> = news.into_iter().filter_map(|slot| self.settled.home(slot)).collect();
        let told = homes.iter().filter_map(|(home, group)| self.settled.components.get(home)?.events.get(*group));
        let mut events: Vec<Event> = told.cloned().collect();
        events.sort_by(earlier);
        let ids: BTreeSet<&str> = events.iter().map(|e| e.id.as_str()).collect();
        let slots: Vec<u32> = homes.iter().flat_map(|(home, group)| self.settled.group(*home, *group)).collect();
        let mut relations = self.relations_of(&slots);
        relations.retain(|r| ids.contains(r.from.as_str()) || ids.contains(r.to.as_str()));
        let gone = std::mem::take(&mut self.settled.gone).into_iter();
        let gone = gone.filter(|id| !ids.contains(id.as_str())).collect();
        Changes { events, gone, relations }
    }

    fn written(&self, articles: Vec<Extraction>, events: Vec<Event>) -> Digest {
        assembled(articles, events, self.relations(), self.verdicts().1)
    }

    /// What users say of pairs, by slot, the last word counting, and notes on what can't be carried out.
    pub(super) fn verdicts(&self) -> (Verdicts<u32>, Vec<Note>) {
        let (mut verdicts, mut unused) = (Verdicts::default(), Vec::new());
        for correction in self.corrections.iter().filter(|c| c.reports().len() == 2) {
            let ends: Vec<u32> = correction.reports().iter().filter_map(|id| self.slot_of(id)).collect();
            match (correction, &ends[..]) {
                (_, &[a, b]) if a == b => unused.push(corrections::unused(correction)),
                (Correction::Same { .. }, &[a, b]) => verdicts.join(a.min(b), a.max(b)),
                (_, &[a, b]) => verdicts.part(a.min(b), a.max(b)),
                _ => unused.push(corrections::unused(correction)),
            }
        }
        (verdicts, unused)
    }

    /// The report that an id means, by slot.
    fn slot_of(&self, id: &str) -> Option<u32> {
        let (name, _) = corrections::place(id)?;
        let given = self.given_as(name);
        let mut entries = self.entries.range((given.clone(), 0)..=(given, usize::MAX)).map(|(_, number)| *number);
        let article = entries.find(|a| self.undated(*a).is_some_and(|read| read.article.id == name))?;
        let found = corrections::find(&self.undated(article)?.reports, id)?;
        Some(self.articles[article as usize].as_ref()?.slots.start + found as u32)
    }
}

fn assembled(articles: Vec<Extraction>, mut events: Vec<Event>, relations: Vec<Relation>, unused: Vec<Note>) -> Digest {
    events.sort_by(earlier);
    let mut digest = gather::gather(articles);
    digest.notes.extend(unused);
    Digest { events, relations, ..digest }
}

/// Events are ordered by day; undated ones come last.
fn earlier(a: &Event, b: &Event) -> std::cmp::Ordering {
    fn day(event: &Event) -> (bool, Option<&str>) {
        (event.time.is_none(), event.time.as_ref().map(|t| t.start.as_str()))
    }
    day(a).cmp(&day(b)).then_with(|| a.id.cmp(&b.id))
}
