//! Names of people, places and organizations, by a linear model over the words, their tags and what the lexicon knows of
//! them. Assumes tags. A name that was found in one place of an article is found in the others, too.

use super::phrases::names_day;
use super::tagger::weights::{ROOM, Weights};
use super::{Document, Xpos};
use cues::{Cues, Remembered};
use labels::Label;
use std::ops::Range;
use std::sync::OnceLock;

pub mod cues;
pub mod features;
mod known;
pub mod labels;
mod spread;

pub use labels::NameKind;

static FILE: &[u8] = include_bytes!("model/names.bin");

/// A name in the text, without titles and articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: NameKind,
}

/// The names of all sentences, in order of the text.
pub fn find(document: &Document) -> Vec<Name> {
    shipped().map_or(Vec::new(), |weights| find_with(weights, document))
}

/// The names that a model finds.
pub fn find_with(weights: &Weights, document: &Document) -> Vec<Name> {
    let mut finder = Finder::new(weights);
    let mut names = Vec::new();
    for sentence in &document.sentences {
        let range = sentence.tokens.clone();
        let words: Vec<_> = range.clone().map(|i| (document.word(i), document.tokens[i].xpos)).collect();
        finder.read(&words);
        let found = finder.names();
        let found = found.map(|(at, kind)| {
            // "Attacked Goma Monday"; not "the Mail on Sunday".
            let dated = kind != NameKind::Organization && at.len() > 1 && names_day(words[at.end - 1].0);
            Name { tokens: range.start + at.start..range.start + at.end - usize::from(dated), kind }
        });
        names.extend(found.filter_map(|name| known::settle(document, name)));
    }
    spread::spread(document, &mut names);
    names.retain(|name| name.kind != NameKind::Other);
    names
}

/// The model that comes with the crate.
fn shipped() -> Option<&'static Weights<'static>> {
    static WEIGHTS: OnceLock<Option<Weights<'static>>> = OnceLock::new();
    WEIGHTS.get_or_init(|| Weights::load(FILE)).as_ref()
}

/// Finds names in sentences one after the other, in the same memory.
pub struct Finder<'m, 'w> {
    weights: &'m Weights<'m>,
    remembered: Remembered<'w>,
    labels: Vec<Label>,
    found: Vec<u8>,
}

impl<'m, 'w> Finder<'m, 'w> {
    /// A finder with these weights.
    pub fn new(weights: &'m Weights<'m>) -> Self {
        let label = |i| weights.label(i as u8).map_or(Label::OUTSIDE, Label::from_bytes);
        let labels: Vec<_> = (0..weights.labels()).map(label).collect();
        Self { weights, remembered: Remembered::default(), labels, found: Vec::new() }
    }

    /// Reads a sentence, word and tag; [`Finder::names`] then has its names.
    pub fn read(&mut self, words: &[(&'w str, Xpos)]) {
        let cues = Cues::of(words, &mut self.remembered);
        self.found.clear();
        for i in 0..words.len() {
            let before = self.found.last().map_or(Label::OUTSIDE, |&l| self.labels[usize::from(l)]);
            let last = i + 1 == words.len();
            let fitting = || labels::fitting(&self.labels, before, cues.builds[i], last);
            let mut scores = [0; ROOM];
            // Most words can be no part of a name.
            if fitting().nth(1).is_some() {
                self.weights.score(features::extract(&cues, i, &self.found), &mut scores);
            }
            let best = labels::best(fitting(), &scores);
            self.found.push(best);
        }
    }

    /// The names of the sentence that was read last, by the places of their words.
    pub fn names(&self) -> impl Iterator<Item = (Range<usize>, NameKind)> {
        let labels: Vec<Label> = self.found.iter().map(|&l| self.labels[usize::from(l)]).collect();
        labels::spans(&labels).into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document;
    use crate::{Input, article};

    fn names(text: &str) -> Vec<(String, NameKind)> {
        let input = Input { text: Some(text.into()), ..Input::default() };
        let source = article::read(&input);
        let document = document::read(&source);
        document.names.iter().map(|name| (document.words(&name.tokens).to_string(), name.kind)).collect()
    }

    #[test]
    fn finds_names_without_titles() {
        let found =
            names("President Hamid Karzai met Mr Ould Bouamama of the World Health Organization in Timbuktu, Mali.");
        assert!(found.contains(&("Hamid Karzai".into(), NameKind::Person)), "{found:?}");
        assert!(found.contains(&("World Health Organization".into(), NameKind::Organization)), "{found:?}");
        assert!(found.contains(&("Timbuktu".into(), NameKind::Place)), "{found:?}");
    }

    #[test]
    fn is_silent_without_names() {
        assert!(names("the soldiers had left before dawn, and nobody was hurt.").is_empty());
        assert!(names("").is_empty());
    }
}
