//! Everything read so far, to which articles are added and from which they are taken, at a cost near their share: who is
//! like whom is kept from digest to digest, and so are the events of which no report has changed.

use super::candidates::{Blocks, keys};
use super::corrections::{self, Correction};
use super::facts::Facts;
use super::gather;
use super::merge::Told;
use super::settled::Settled;
use super::similarity::{ENOUGH, is_part, weigh};
use crate::record::Extraction;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Articles read, and what users know better. The digest of what it holds does not depend on how it came there.
///
/// ```
/// use sitrep::{Input, aggregate::Archive, extract};
/// let read = |text: &str| extract(&Input { text: Some(text.into()), published: Some("2024-03-07".into()), ..Default::default() });
/// let mut archive = Archive::default();
/// archive.add(read("Gunmen killed four soldiers near the Malian town of Gao on Tuesday."));
/// let mut other = Archive::default();
/// other.add(read("At least six soldiers were killed by gunmen near Gao in Mali on Tuesday."));
/// archive.merge(other);
/// assert_eq!(archive.digest().events.len(), 1);
/// ```
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Saved", into = "Saved")]
pub struct Archive {
    /// As they were given: by id, and by content where one id has several.
    pub(super) given: BTreeMap<String, Vec<Arc<Extraction>>>,
    pub(super) corrections: Vec<Correction>,
    /// As they enter the digest, and under which number.
    pub(super) entries: BTreeMap<Key, u32>,
    /// By number; none where it is gone.
    pub(super) articles: Vec<Option<Entry>>,
    /// By slot, a number of its own for every report ever added; none where it is gone.
    pub(super) facts: Vec<Option<Facts>>,
    /// By slot: the number of the article.
    pub(super) article_of: Vec<u32>,
    pub(super) blocks: Blocks,
    /// Slots of reports that are yet to be compared: not before events are asked for, as blocks fill up until then.
    open: Vec<u32>,
    /// By slot: whether it is among these.
    is_open: Vec<bool>,
    /// By slot: the last comparison that it was in, by number, and how many there were.
    met: Vec<u32>,
    compared: u32,
    /// By slot: how a report hangs together with others.
    pub(super) ties: Vec<Vec<(u32, Tie)>>,
    pub(super) settled: Settled,
}

/// An article's id, and which of those that were given under it.
pub(super) type Key = (String, usize);

/// An article as it enters the digest.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: Key,
    /// As it was given, or under an id of its own, or corrected.
    pub(super) read: Arc<Extraction>,
    /// Where others have told when it was written.
    pub(super) dated: Option<Box<Extraction>>,
    /// The slots of its reports.
    pub(super) slots: std::ops::Range<u32>,
}

/// How a report sees another.
#[derive(Clone, Copy, Debug)]
pub(super) enum Tie {
    /// It may be of the same event.
    Like(f64),
    /// It tells of many attacks, of which this is one.
    Part,
    /// It is one of these many.
    Whole,
}

/// What of an archive is written down: all else follows from it.
#[derive(Clone, Serialize, Deserialize)]
struct Saved {
    articles: Vec<Extraction>,
    corrections: Vec<Correction>,
}

impl From<Saved> for Archive {
    fn from(saved: Saved) -> Self {
        let mut archive = Self::default();
        archive.correct(saved.corrections);
        archive.extend(saved.articles);
        archive
    }
}

impl From<Archive> for Saved {
    fn from(archive: Archive) -> Self {
        drop(archive.articles);
        let articles = archive.given.into_values().flatten().map(Arc::unwrap_or_clone);
        Self { articles: articles.collect(), corrections: archive.corrections }
    }
}

impl Extend<Extraction> for Archive {
    fn extend<T: IntoIterator<Item = Extraction>>(&mut self, articles: T) {
        articles.into_iter().for_each(|a| self.add(a));
    }
}

impl Archive {
    /// Adds an article, or nothing where the same is there.
    pub fn add(&mut self, article: Extraction) {
        let id = article.article.id.clone();
        let same_id = self.given.entry(id.clone()).or_default();
        if same_id.iter().any(|known| **known == article) {
            return;
        }
        same_id.push(Arc::new(article));
        if same_id.len() > 1 {
            same_id.sort_by_cached_key(|e| serde_json::to_string(&**e).unwrap_or_default());
        }
        self.refresh(&id);
    }

    /// Takes out what was given under this id, and returns it.
    pub fn remove(&mut self, id: &str) -> Vec<Extraction> {
        let removed = self.given.remove(id).unwrap_or_default();
        self.refresh(id);
        removed.into_iter().map(Arc::unwrap_or_clone).collect()
    }

    /// Sets the corrections, in place of those before. Those of one report are carried out in their order.
    pub fn correct(&mut self, corrections: Vec<Correction>) {
        let before = std::mem::replace(&mut self.corrections, corrections);
        let named = before.iter().chain(&self.corrections).flat_map(Correction::reports);
        let mut ids: Vec<String> = named.filter_map(|r| Some(self.given_as(corrections::place(r)?.0))).collect();
        ids.sort();
        ids.dedup();
        ids.iter().for_each(|id| self.refresh(id));
    }

    /// What users know better.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// Adds all that another holds; its corrections come after those that are here.
    pub fn merge(&mut self, other: Self) {
        let Saved { articles, corrections } = other.into();
        let new: Vec<Correction> = corrections.into_iter().filter(|c| !self.corrections.contains(c)).collect();
        if !new.is_empty() {
            self.correct(self.corrections.iter().cloned().chain(new).collect());
        }
        self.extend(articles);
    }

    /// An article as it enters the digest.
    pub(super) fn reading(&self, article: u32) -> Option<&Extraction> {
        let entry = self.articles[article as usize].as_ref()?;
        Some(entry.dated.as_deref().unwrap_or(&entry.read))
    }

    /// The same without what others have told of its date.
    pub(super) fn undated(&self, article: u32) -> Option<&Extraction> {
        Some(&self.articles[article as usize].as_ref()?.read)
    }

    /// A report, by slot.
    pub(super) fn told(&self, slot: u32) -> Option<Told<'_>> {
        let article = self.article_of[slot as usize];
        self.report_of(self.reading(article)?, article, slot)
    }

    pub(super) fn report_of<'a>(&self, from: &'a Extraction, article: u32, slot: u32) -> Option<Told<'a>> {
        let first = self.articles[article as usize].as_ref()?.slots.start;
        let report = from.reports.get((slot - first) as usize)?;
        Some(Told { report, from })
    }

    /// The id under which an article was given that may have got one of its own.
    pub(super) fn given_as(&self, id: &str) -> String {
        let original = id.rsplit_once(" (").map(|(original, _)| original);
        original.filter(|o| !self.given.contains_key(id) && self.given.contains_key(*o)).unwrap_or(id).into()
    }

    /// Puts what was given under an id in the place of what was told under it.
    fn refresh(&mut self, id: &str) {
        let all = (id.to_owned(), 0)..=(id.to_owned(), usize::MAX);
        let old: Vec<Key> = self.entries.range(all).map(|(key, _)| key.clone()).collect();
        for key in old {
            let entry = self.entries.remove(&key).and_then(|article| self.articles[article as usize].take());
            entry.into_iter().flat_map(|e| e.slots).for_each(|slot| self.forget(slot));
        }
        (0..self.given.get(id).map_or(0, Vec::len)).for_each(|n| self.enter((id.into(), n)));
    }

    /// Enters what was given under an id, with its reports.
    fn enter(&mut self, key: Key) {
        let read = self.changed(&key.0, key.1).map_or_else(|| Arc::clone(&self.given[&key.0][key.1]), Arc::new);
        let new = Facts::all(&read);
        let (article, first) = (self.articles.len() as u32, self.facts.len() as u32);
        let slots = first..first + new.len() as u32;
        self.entries.insert(key.clone(), article);
        self.articles.push(Some(Entry { key, read, dated: None, slots }));
        new.into_iter().for_each(|facts| self.learn(article, facts));
    }

    /// An article under an id of its own, and corrected; nothing where it is as it was given.
    fn changed(&self, id: &str, n: usize) -> Option<Extraction> {
        let given = &self.given[id][n];
        let name = if n > 0 { format!("{id} ({})", n + 1) } else { id.to_owned() };
        let about = |c: &&Correction| c.reports().iter().any(|r| corrections::place(r).is_some_and(|p| p.0 == name));
        let mut mine = self.corrections.iter().filter(about).peekable();
        if n == 0 && mine.peek().is_none() {
            return None;
        }
        let mut article = Extraction::clone(given);
        if n > 0 {
            gather::rename(&mut article, &name);
        }
        corrections::apply(&mut article, mine);
        Some(article)
    }

    /// Finds a place for a report.
    fn learn(&mut self, article: u32, facts: Facts) {
        let slot = self.facts.len() as u32;
        let again = self.blocks.insert(slot, &keys(&facts));
        self.facts.push(Some(facts));
        self.article_of.push(article);
        self.ties.push(Vec::new());
        self.is_open.push(false);
        self.met.push(0);
        self.reopen(again);
        self.reopen(vec![slot]);
    }

    fn forget(&mut self, slot: u32) {
        if self.facts[slot as usize].take().is_none() {
            return;
        }
        self.untie(slot);
        self.settled.touch(slot);
        let again = self.blocks.remove(slot);
        self.reopen(again);
    }

    /// Has reports compared anew.
    fn reopen(&mut self, slots: Vec<u32>) {
        for &slot in &slots {
            self.untie(slot);
            self.settled.touch(slot);
            self.is_open[slot as usize] = true;
        }
        self.open.extend(slots);
    }

    /// Compares the reports that are open with those that they may be like, each pair once.
    pub(super) fn compare(&mut self) {
        for slot in std::mem::take(&mut self.open) {
            let was_open = std::mem::take(&mut self.is_open[slot as usize]);
            let Some(facts) = self.facts[slot as usize].as_ref().filter(|_| was_open) else { continue };
            self.compared = self.compared.wrapping_add(1);
            self.met[slot as usize] = self.compared;
            for other in self.blocks.partners(slot) {
                // Those still open meet it in their turn.
                let again = std::mem::replace(&mut self.met[other as usize], self.compared) == self.compared;
                if again || self.is_open[other as usize] {
                    continue;
                }
                let Some((mine, its)) = self.facts[other as usize].as_ref().and_then(|theirs| tie(facts, theirs))
                else {
                    continue;
                };
                self.ties[slot as usize].push((other, mine));
                self.ties[other as usize].push((slot, its));
            }
        }
    }

    fn untie(&mut self, slot: u32) {
        for (other, _) in std::mem::take(&mut self.ties[slot as usize]) {
            self.ties[other as usize].retain(|(s, _)| *s != slot);
        }
    }
}

/// How two reports hang together, as each of them sees it.
fn tie(a: &Facts, b: &Facts) -> Option<(Tie, Tie)> {
    if a.campaign != b.campaign {
        let (one, many) = if a.campaign { (b, a) } else { (a, b) };
        let ends = if a.campaign { (Tie::Whole, Tie::Part) } else { (Tie::Part, Tie::Whole) };
        return is_part(one, many).then_some(ends);
    }
    let score = weigh(a, b)?.score();
    (score >= ENOUGH).then_some((Tie::Like(score), Tie::Like(score)))
}
