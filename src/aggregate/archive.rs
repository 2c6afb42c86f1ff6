//! Everything read so far, to which articles are added and from which they are taken, at a cost near their share: who is
//! like whom is kept from digest to digest, and so are the events of which no report has changed.

use super::candidates::{Blocks, Key as BlockKey, keys};
use super::corrections::{self, Correction};
use super::facts::Facts;
use super::gather;
use super::merge::Told;
use super::settled::Settled;
use super::similarity::{ENOUGH, is_part, weigh};
use crate::record::Extraction;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    pub(super) given: BTreeMap<String, Vec<Extraction>>,
    pub(super) corrections: Vec<Correction>,
    /// As they enter the digest, and under which number.
    pub(super) entries: BTreeMap<Key, u32>,
    /// By number; none where it is gone.
    pub(super) articles: Vec<Option<Entry>>,
    /// By slot, a number of its own for every report ever added; none where it is gone.
    pub(super) facts: Vec<Option<Facts>>,
    /// By slot: the number of the article.
    pub(super) article_of: Vec<u32>,
    blocks: Blocks,
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
    /// Where it is not as it was given.
    pub(super) changed: Option<Box<Extraction>>,
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
        Self { articles: archive.given.into_values().flatten().collect(), corrections: archive.corrections }
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
        if same_id.contains(&article) {
            return;
        }
        same_id.push(article);
        if same_id.len() > 1 {
            same_id.sort_by_cached_key(|e| serde_json::to_string(e).unwrap_or_default());
        }
        self.refresh(&id);
    }

    /// Takes out what was given under this id, and returns it.
    pub fn remove(&mut self, id: &str) -> Vec<Extraction> {
        let removed = self.given.remove(id).unwrap_or_default();
        self.refresh(id);
        removed
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
        entry.dated.as_deref().or_else(|| self.undated(article))
    }

    /// The same without what others have told of its date.
    pub(super) fn undated(&self, article: u32) -> Option<&Extraction> {
        let Entry { key: (id, n), changed, .. } = self.articles[article as usize].as_ref()?;
        changed.as_deref().or_else(|| self.given.get(id)?.get(*n))
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
        let changed = self.changed(&key.0, key.1).map(Box::new);
        let new = Facts::all(changed.as_deref().unwrap_or(&self.given[&key.0][key.1]));
        let (article, first) = (self.articles.len() as u32, self.facts.len() as u32);
        let slots = first..first + new.len() as u32;
        self.entries.insert(key.clone(), article);
        self.articles.push(Some(Entry { key, changed, dated: None, slots }));
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
        let mut article = given.clone();
        if n > 0 {
            gather::rename(&mut article, &name);
        }
        corrections::apply(&mut article, mine);
        Some(article)
    }

    /// Finds a place for a report, and whom it is like.
    fn learn(&mut self, article: u32, facts: Facts) {
        let slot = self.facts.len() as u32;
        let blocks = keys(&facts);
        let again = self.blocks.insert(slot, &blocks);
        self.facts.push(Some(facts));
        self.article_of.push(article);
        self.ties.push(Vec::new());
        self.compare(slot, &blocks);
        self.settled.touch(slot);
        self.compare_again(again);
    }

    fn forget(&mut self, slot: u32) {
        let Some(facts) = self.facts[slot as usize].take() else { return };
        self.untie(slot);
        self.settled.touch(slot);
        let again = self.blocks.remove(slot, &keys(&facts));
        self.compare_again(again);
    }

    /// Compares a report with those that it may be like.
    fn compare(&mut self, slot: u32, blocks: &[BlockKey]) {
        let Some(facts) = &self.facts[slot as usize] else { return };
        for other in self.blocks.partners(slot, blocks) {
            let Some(theirs) = &self.facts[other as usize] else { continue };
            let Some((mine, its)) = tie(facts, theirs) else { continue };
            self.ties[slot as usize].push((other, mine));
            self.ties[other as usize].push((slot, its));
        }
    }

    fn compare_again(&mut self, slots: Vec<u32>) {
        for slot in slots {
            let blocks = self.facts[slot as usize].as_ref().map(keys).unwrap_or_default();
            self.untie(slot);
            self.compare(slot, &blocks);
            self.settled.touch(slot);
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
