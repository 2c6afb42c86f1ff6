//! Longest match of names of one or more words.

use super::spelling::{Gap, Word, words};
use smol_str::SmolStr;
use std::collections::HashMap;

/// Names and what they mean.
#[derive(Debug)]
pub struct Index<V> {
    /// By the first word's key.
    entries: HashMap<SmolStr, Vec<Entry<V>>>,
    key: fn(&Word) -> &SmolStr,
}

#[derive(Debug)]
struct Entry<V> {
    words: Vec<Word>,
    value: V,
}

/// A name found.
#[derive(Debug)]
pub struct Hit<'i, V> {
    /// How many words it takes.
    pub words: usize,
    /// What it may mean, in the order of the table.
    pub values: Vec<&'i V>,
    /// The name in the table.
    pub alias: &'i [Word],
}

impl<V> Index<V> {
    /// An empty one that compares words under `key`.
    pub fn new(key: fn(&Word) -> &SmolStr) -> Self {
        Self { entries: HashMap::new(), key }
    }

    /// Adds a name.
    pub fn insert(&mut self, name: &str, value: V) {
        let words = words(name, 0);
        if let Some(first) = words.first() {
            self.entries.entry((self.key)(first).clone()).or_default().push(Entry { words, value });
        }
    }

    /// The longest name that begins with word `at`.
    pub fn longest(&self, text: &[Word], at: usize) -> Option<Hit<'_, V>> {
        let entries = self.entries.get((self.key)(text.get(at)?))?;
        let fitting = entries.iter().filter(|e| self.fits(&e.words, text.get(at..at + e.words.len())));
        let mut hit: Option<Hit<V>> = None;
        for entry in fitting {
            match &mut hit {
                Some(h) if h.words > entry.words.len() => {}
                Some(h) if h.words == entry.words.len() => h.values.push(&entry.value),
                _ => hit = Some(Hit { words: entry.words.len(), values: vec![&entry.value], alias: &entry.words }),
            }
        }
        hit
    }

    fn fits(&self, name: &[Word], text: Option<&[Word]>) -> bool {
        text.is_some_and(|text| {
            let article = name.len() > 1 || !name[0].article || text[0].article;
            let same = article && name.iter().zip(text).all(|(n, t)| (self.key)(n) == (self.key)(t) && case_fits(n, t));
            same && name.iter().zip(text).skip(1).all(|(n, t)| n.gap == t.gap || t.gap == Gap::Soft)
        })
    }
}

/// Whether the word of a text has the capitals that the table's word has: "Is" will not do for "IS".
fn case_fits(table: &Word, text: &Word) -> bool {
    if table.acronym { text.acronym } else { !table.capital || text.capital }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> bool {
        let mut index = Index::new(|w| &w.known);
        index.insert(name, ());
        let words = words(text, 0);
        (0..words.len()).any(|at| index.longest(&words, at).is_some())
    }

    #[test]
    fn capitals_and_marks_count() {
        assert!(found("IS", "an IS attack"));
        assert!(!found("IS", "It is late. Is it?"));
        assert!(!found("PLAN", "a Plan"));
        assert!(!found("al-Mayadeen", "the town of Mayadeen"));
        assert!(!found("Islamic State", "the Islamic, State said"));
        assert!(found("CPI (Maoist)", "of CPI (Maoist) in"));
        assert!(found("White Helmets", "White Helmets"));
    }
}
