//! What has become of the reports of an archive: components between which nothing is alike, each grouped, each group an
//! event. Only what articles that came or went have touched is done again.

use super::archive::{Archive, Tie};
use super::cluster::{Edge, Group, Verdicts, groups};
use super::dates;
use super::facts::Facts;
use super::merge::{self, Told};
use super::similarity::weigh;
use crate::record::{Event, Join};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Components by the least of their slots, and what is no longer true of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Settled {
    pub(super) components: HashMap<u32, Component>,
    /// By slot: the component, and the group in it; none where it has none yet, or is gone.
    homes: Vec<Option<(u32, usize)>>,
    /// Slots that are new, gone, or like others than before.
    stale: BTreeSet<u32>,
    /// The events of components that were taken apart, by the slots of their reports: those of groups that form again.
    old: HashMap<Vec<u32>, Event>,
    /// The first reports of events of which nobody was told yet, and the events that are gone since.
    pub(super) news: BTreeSet<u32>,
    pub(super) gone: BTreeSet<String>,
}

/// Reports that hang together, by slot in the order of the digest, and what became of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Component {
    pub(super) slots: Vec<u32>,
    /// Reports go by their place in the component.
    pub(super) groups: Vec<Group>,
    /// An event a group.
    pub(super) events: Vec<Event>,
}

impl Component {
    /// The slots of a group.
    pub(super) fn members<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = u32> + 'a {
        group.members.iter().map(|&m| self.slots[m])
    }
}

impl Settled {
    /// What was found of a report may be true no longer.
    pub(super) fn touch(&mut self, slot: u32) {
        self.stale.insert(slot);
        if self.homes.len() <= slot as usize {
            self.homes.resize(slot as usize + 1, None);
        }
    }

    /// The component of a report, and the group in it.
    pub(super) fn home(&self, slot: u32) -> Option<(u32, usize)> {
        *self.homes.get(slot as usize)?
    }

    /// The reports of a group, by slot.
    pub(super) fn group(&self, home: u32, group: usize) -> Vec<u32> {
        let component = self.components.get(&home);
        component.map(|c| c.members(&c.groups[group]).collect()).unwrap_or_default()
    }

    /// The event of a report.
    pub(super) fn event_of(&self, slot: u32) -> Option<&Event> {
        let (home, group) = self.home(slot)?;
        self.components.get(&home)?.events.get(group)
    }

    /// Takes the component of a report apart; its reports are to be looked at again.
    fn dissolve(&mut self, slot: u32) {
        let Some((home, _)) = self.home(slot) else { return };
        let mut component = self.components.remove(&home).unwrap_or_default();
        let events = std::mem::take(&mut component.events);
        let members = component.groups.iter().map(|group| component.members(group).collect());
        self.old.extend(members.zip(events));
        for slot in component.slots {
            self.homes[slot as usize] = None;
            self.stale.insert(slot);
        }
    }

    fn keep(&mut self, component: Component) -> u32 {
        let home = component.slots.iter().copied().min().unwrap_or_default();
        for (n, group) in component.groups.iter().enumerate() {
            component.members(group).for_each(|slot| self.homes[slot as usize] = Some((home, n)));
        }
        self.components.insert(home, component);
        home
    }
}

/// The score of a pair that a user joins: above all others.
const WANTED: f64 = 100.0;

impl Archive {
    /// Brings components and events up to date.
    pub(super) fn settle(&mut self) {
        if self.settled.stale.is_empty() {
            return;
        }
        self.compare();
        let formed = self.form();
        let again = self.date(&formed);
        for home in formed.into_iter().chain(again.iter().copied()).collect::<BTreeSet<u32>>() {
            self.tell(home, again.contains(&home));
        }
        self.settled.gone.extend(std::mem::take(&mut self.settled.old).into_values().map(|e| e.id));
    }

    /// New components in the place of the stale ones.
    fn form(&mut self) -> Vec<u32> {
        let verdicts = self.verdicts().0;
        let wanted = verdicts.same.iter().flat_map(|&(a, b)| [(a, b), (b, a)]);
        let mut joined: HashMap<u32, Vec<u32>> = HashMap::new();
        wanted.for_each(|(a, b)| joined.entry(a).or_default().push(b));
        let mut formed = Vec::new();
        while let Some(slot) = self.settled.stale.pop_first() {
            self.settled.dissolve(slot);
            if self.facts[slot as usize].is_some() {
                let slots = self.reach(slot, &joined);
                let component = self.component(slots, &verdicts);
                formed.push(self.settled.keep(component));
            }
        }
        formed
    }

    /// All reports that hang together with one, in the order of the digest.
    fn reach(&mut self, slot: u32, joined: &HashMap<u32, Vec<u32>>) -> Vec<u32> {
        let mut reached = BTreeSet::from([slot]);
        let mut next = vec![slot];
        while let Some(slot) = next.pop() {
            self.settled.dissolve(slot);
            self.settled.stale.remove(&slot);
            let ties = self.ties[slot as usize].iter();
            let like = ties.filter(|(_, tie)| matches!(tie, Tie::Like(_))).map(|(other, _)| other);
            next.extend(like.chain(joined.get(&slot).into_iter().flatten()).filter(|o| reached.insert(**o)));
        }
        let mut slots: Vec<u32> = reached.into_iter().collect();
        slots.sort_by(|a, b| self.order(*a).cmp(&self.order(*b)));
        slots
    }

    /// By what reports are ordered in the digest.
    pub(super) fn order(&self, slot: u32) -> (Option<&(String, usize)>, u32) {
        let article = self.articles[self.article_of[slot as usize] as usize].as_ref();
        (article.map(|a| &a.key), slot)
    }

    /// A component, grouped.
    fn component(&self, slots: Vec<u32>, verdicts: &Verdicts<u32>) -> Component {
        let place: HashMap<u32, usize> = slots.iter().enumerate().map(|(i, &s)| (s, i)).collect();
        let edges = slots.iter().enumerate().flat_map(|(i, s)| {
            let ties = self.ties[*s as usize].iter();
            let likes = ties.filter_map(|(other, tie)| match tie {
                Tie::Like(score) => Some((place[other], *score)),
                _ => None,
            });
            likes.filter(move |(j, _)| i < *j).map(move |(j, score)| Edge { ends: (i, j), score })
        });
        let within = |pairs: &BTreeSet<(u32, u32)>| -> BTreeSet<(usize, usize)> {
            let both = pairs.iter().filter_map(|(a, b)| place.get(a).copied().zip(place.get(b).copied()));
            both.map(|(a, b)| (a.min(b), a.max(b))).collect()
        };
        let verdicts = Verdicts { same: within(&verdicts.same), apart: within(&verdicts.apart) };
        let wanted = verdicts.same.iter().map(|&ends| Edge { ends, score: WANTED });
        let groups = groups(&self.facts_of(&slots), edges.chain(wanted).collect(), &verdicts);
        Component { slots, groups, events: Vec::new() }
    }

    fn facts_of(&self, slots: &[u32]) -> Vec<&Facts> {
        slots.iter().filter_map(|&s| self.facts[s as usize].as_ref()).collect()
    }

    /// Dates the undated articles that tell of new groups. Returns the components of those that have got another date.
    fn date(&mut self, formed: &[u32]) -> BTreeSet<u32> {
        let slots = formed.iter().flat_map(|home| &self.settled.components[home].slots);
        let articles: BTreeSet<u32> = slots.map(|&slot| self.article_of[slot as usize]).collect();
        let mut again = BTreeSet::new();
        for article in articles {
            let dated = self.dated(article).map(Box::new);
            let Some(entry) = &mut self.articles[article as usize] else { continue };
            if entry.dated != dated {
                entry.dated = dated;
                again.extend(entry.slots.clone().filter_map(|slot| Some(self.settled.home(slot)?.0)));
            }
        }
        again
    }

    /// An undated article as the groups of its reports date it.
    fn dated(&self, article: u32) -> Option<crate::record::Extraction> {
        let read = self.undated(article).filter(|read| read.article.published.is_none())?;
        let slots = self.articles[article as usize].as_ref()?.slots.clone();
        dates::dated(read, &slots.filter_map(|slot| self.undated_group(slot)).collect::<Vec<_>>())
    }

    /// The group of a report as its articles have it, itself first.
    fn undated_group(&self, slot: u32) -> Option<Vec<Told<'_>>> {
        let (home, group) = self.settled.home(slot)?;
        let component = &self.settled.components[&home];
        let others = component.members(&component.groups[group]).filter(|&s| s != slot);
        let told = |slot: u32| {
            let article = self.article_of[slot as usize];
            self.report_of(self.undated(article)?, article, slot)
        };
        Some(std::iter::once(slot).chain(others).filter_map(told).collect())
    }

    /// Writes the events of a component: `anew`, or those alone that were not there before.
    fn tell(&mut self, home: u32, anew: bool) {
        let mut old = std::mem::take(&mut self.settled.old);
        let component = &self.settled.components[&home];
        let members = component.groups.iter().map(|group| component.members(group).collect::<Vec<u32>>());
        let (mut events, mut news) = (Vec::new(), BTreeSet::new());
        for (group, slots) in component.groups.iter().zip(members) {
            let known = old.remove(&slots).filter(|_| !anew);
            news.extend(slots.first().copied().filter(|_| known.is_none()));
            events.push(known.unwrap_or_else(|| self.event(component, group, &slots)));
        }
        self.settled.old = old;
        self.settled.news.extend(news);
        self.settled.components.entry(home).or_default().events = events;
    }

    fn event(&self, component: &Component, group: &Group, slots: &[u32]) -> Event {
        let told: Vec<Told> = slots.iter().filter_map(|&slot| self.told(slot)).collect();
        Event { joins: self.joins(component, group, &told), ..merge::event(&told) }
    }

    /// Why the reports of a group are held to be of one event.
    fn joins(&self, component: &Component, group: &Group, told: &[Told]) -> Vec<Join> {
        let place: BTreeMap<usize, &Told> = group.members.iter().copied().zip(told).collect();
        let id = |m: usize| place.get(&m).map(|t| t.report.id.clone()).unwrap_or_default();
        let facts = |m: usize| self.facts[component.slots[m] as usize].as_ref();
        let join = |edge: &Edge| {
            let (a, b) = edge.ends;
            let both = facts(a).zip(facts(b)).filter(|_| edge.score < WANTED);
            let weights = both.and_then(|(a, b)| weigh(a, b));
            let reasons = weights.map_or_else(|| vec!["user"], |w| w.reasons());
            Join {
                reports: [id(a), id(b)],
                score: weights.map(|w| (w.score() * 100.0).round() / 100.0),
                because: reasons.into_iter().map(Into::into).collect(),
            }
        };
        group.joins.iter().map(join).collect()
    }
}
