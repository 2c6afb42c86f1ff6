//! The digest of an archive: its reports in components between which nothing is alike, each component grouped, each group
//! an event. A component of which nothing has changed since the last digest is taken from there.

use super::archive::{Archive, Tie};
use super::cluster::{Edge, Group, Verdicts, groups};
use super::corrections::{self, Correction};
use super::facts::Facts;
use super::merge::{self, Told};
use super::similarity::weigh;
use super::{dates, gather, relations};
use crate::record::{Digest, Event, Extraction, Join, Note};
use std::collections::{BTreeMap, BTreeSet};

/// Reports that hang together, and what became of them. Reports go by their place in the component.
#[derive(Clone, Debug, Default)]
pub struct Component {
    groups: Vec<Group>,
    /// An event a group, once it is told; none where it rests on what other components say.
    events: Vec<Option<Event>>,
}

/// A component and where its reports stand in the digest.
struct Found {
    ranks: Vec<usize>,
    slots: Vec<u32>,
    component: Component,
}

impl Found {
    fn members(&self, group: &Group) -> Vec<usize> {
        group.members.iter().map(|&m| self.ranks[m]).collect()
    }
}

/// The score of a pair that a user joins: above all others.
const WANTED: f64 = 100.0;

impl Archive {
    /// The digest of its articles, which come as they enter it, in order.
    pub(super) fn digest_of(&mut self, mut articles: Vec<Extraction>) -> Digest {
        let slots = self.order();
        let (verdicts, unused) = self.verdicts(&articles);
        let mut found = self.components(&slots, &verdicts);
        let dated = {
            let members = found.iter().flat_map(|f| f.component.groups.iter().map(|g| f.members(g)));
            dates::infer(&mut articles, &members.collect::<Vec<_>>())
        };
        let told = told(&articles);
        let mut events = Vec::with_capacity(told.len());
        for f in &mut found {
            self.tell(&told, f, &dated, &mut events);
        }
        events.sort_by(|a: &Event, b| start(a).cmp(&start(b)).then_with(|| a.id.cmp(&b.id)));
        let relations = relations::relations(&told, &events, &self.parts(&slots));
        self.known = found.into_iter().map(|f| (f.slots, f.component)).collect();
        let mut digest = gather::gather(articles);
        digest.notes.extend(unused);
        Digest { events, relations, ..digest }
    }

    /// The components of the reports, in order.
    fn components(&mut self, slots: &[u32], verdicts: &Verdicts) -> Vec<Found> {
        let mut ranks = vec![usize::MAX; self.facts.len()];
        slots.iter().enumerate().for_each(|(rank, &slot)| ranks[slot as usize] = rank);
        let like = |&slot: &u32| self.ties.get(&slot).into_iter().flatten().filter(|t| matches!(t.1, Tie::Like(_)));
        let pairs = slots.iter().flat_map(|s| like(s).map(|t| (ranks[*s as usize], ranks[t.0 as usize])));
        let roots = roots(slots.len(), pairs.chain(verdicts.same.iter().copied()));
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        roots.iter().enumerate().for_each(|(rank, &root)| members.entry(root).or_default().push(rank));
        let mut known = std::mem::take(&mut self.known);
        let found = |component: Vec<usize>| {
            let slots: Vec<u32> = component.iter().map(|&r| slots[r]).collect();
            let component_of = known.remove(&slots).unwrap_or_else(|| self.component(&slots, &component, verdicts));
            Found { ranks: component, slots, component: component_of }
        };
        members.into_values().map(found).collect()
    }

    /// A component, grouped.
    fn component(&self, slots: &[u32], ranks: &[usize], verdicts: &Verdicts) -> Component {
        let facts = self.facts_of(slots);
        let place: BTreeMap<u32, usize> = slots.iter().enumerate().map(|(i, &s)| (s, i)).collect();
        let edges = slots.iter().enumerate().flat_map(|(i, s)| {
            let ties = self.ties.get(s).into_iter().flatten();
            let likes = ties.filter_map(|(other, tie)| match tie {
                Tie::Like(score) => Some((place[other], *score)),
                _ => None,
            });
            likes.filter(move |(j, _)| i < *j).map(move |(j, score)| Edge { ends: (i, j), score })
        });
        let within = |pairs: &BTreeSet<(usize, usize)>| -> BTreeSet<(usize, usize)> {
            let here = |r: &usize| ranks.binary_search(r).ok();
            pairs.iter().filter_map(|(a, b)| here(a).zip(here(b))).collect()
        };
        let verdicts = Verdicts { same: within(&verdicts.same), apart: within(&verdicts.apart) };
        let wanted = verdicts.same.iter().map(|&ends| Edge { ends, score: WANTED });
        let groups = groups(&facts, edges.chain(wanted).collect(), &verdicts);
        Component { events: vec![None; groups.len()], groups }
    }

    fn facts_of(&self, slots: &[u32]) -> Vec<&Facts> {
        slots.iter().filter_map(|&s| self.facts[s as usize].as_ref()).collect()
    }

    /// The events of a component. What rests on a date taken from other events is not kept for the next digest.
    fn tell(&self, told: &[Told], found: &mut Found, dated: &BTreeSet<String>, events: &mut Vec<Event>) {
        let Component { groups, events: kept } = &found.component;
        let mut next = Vec::with_capacity(kept.len());
        for (group, kept) in groups.iter().zip(kept) {
            let reports: Vec<Told> = found.members(group).into_iter().map(|r| told[r]).collect();
            let moved = reports.iter().any(|t| dated.contains(&t.report.article));
            let event = match kept {
                Some(event) if !moved => event.clone(),
                _ => Event { joins: self.joins(&found.slots, group, &reports), ..merge::event(&reports) },
            };
            next.push((!moved).then(|| event.clone()));
            events.push(event);
        }
        found.component.events = next;
    }

    /// Why the reports of a group are held to be of one event.
    fn joins(&self, slots: &[u32], group: &Group, reports: &[Told]) -> Vec<Join> {
        let facts = self.facts_of(slots);
        let id = |m: usize| group.members.binary_search(&m).map_or_else(|_| String::new(), |i| reports[i].report.id.clone());
        let join = |edge: &Edge| {
            let (a, b) = edge.ends;
            let weights = weigh(facts[a], facts[b]).filter(|_| edge.score < WANTED);
            let reasons = weights.map_or_else(|| vec!["user"], |w| w.reasons());
            Join {
                reports: [id(a), id(b)],
                score: weights.map(|w| (w.score() * 100.0).round() / 100.0),
                because: reasons.into_iter().map(Into::into).collect(),
            }
        };
        group.joins.iter().map(join).collect()
    }

    /// Single attacks and the campaigns that they are part of, by rank.
    fn parts(&self, slots: &[u32]) -> Vec<(usize, usize)> {
        let mut ranks = vec![usize::MAX; self.facts.len()];
        slots.iter().enumerate().for_each(|(rank, &slot)| ranks[slot as usize] = rank);
        let ties = slots.iter().enumerate().flat_map(|(rank, s)| self.ties.get(s).into_iter().flatten().map(move |t| (rank, t)));
        ties.filter(|(_, t)| matches!(t.1, Tie::Part)).map(|(rank, t)| (rank, ranks[t.0 as usize])).collect()
    }

    /// What users say of pairs, by rank, the last word counting, and notes on what can't be carried out.
    fn verdicts(&self, articles: &[Extraction]) -> (Verdicts, Vec<Note>) {
        let (mut verdicts, mut unused) = (Verdicts::default(), Vec::new());
        let pairs: Vec<&Correction> = self.corrections.iter().filter(|c| c.reports().len() == 2).collect();
        if pairs.is_empty() {
            return (verdicts, unused);
        }
        let mut rank = 0;
        let mut firsts = BTreeMap::new();
        for article in articles {
            firsts.insert(article.article.id.as_str(), (rank, article));
            rank += article.reports.len();
        }
        let find = |id: &String| {
            let (first, article) = firsts.get(corrections::place(id)?.0)?;
            Some(first + corrections::find(&article.reports, id)?)
        };
        for correction in pairs {
            let ends: Vec<usize> = correction.reports().iter().filter_map(find).collect();
            match (correction, &ends[..]) {
                (_, &[a, b]) if a == b => unused.push(corrections::unused(correction)),
                (Correction::Same { .. }, &[a, b]) => verdicts.join(a.min(b), a.max(b)),
                (_, &[a, b]) => verdicts.part(a.min(b), a.max(b)),
                _ => unused.push(corrections::unused(correction)),
            }
        }
        (verdicts, unused)
    }
}

impl Verdicts {
    fn join(&mut self, a: usize, b: usize) {
        self.apart.remove(&(a, b));
        self.same.insert((a, b));
    }

    fn part(&mut self, a: usize, b: usize) {
        self.same.remove(&(a, b));
        self.apart.insert((a, b));
    }
}

/// All reports with the articles that hold them, in order.
fn told(articles: &[Extraction]) -> Vec<Told<'_>> {
    articles.iter().flat_map(|from| from.reports.iter().map(move |report| Told { report, from })).collect()
}

/// For each of `n` the first of those that pairs connect it with.
fn roots(n: usize, pairs: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..n).collect();
    fn root(parent: &mut [usize], mut i: usize) -> usize {
        while parent[i] != i {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        i
    }
    for (a, b) in pairs {
        let (a, b) = (root(&mut parent, a), root(&mut parent, b));
        parent[a.max(b)] = a.min(b);
    }
    (0..n).map(|i| root(&mut parent, i)).collect()
}

/// The day by which events are ordered; undated ones come last.
fn start(event: &Event) -> (bool, &str) {
    event.time.as_ref().map_or((true, ""), |t| (false, &t.start))
}
