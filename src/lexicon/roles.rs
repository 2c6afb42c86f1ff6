//! Nouns that describe actors: "militia", "soldier", "protester".

use super::index::Index;
use super::spelling::Word;
use super::{known, plural, rows};
use std::sync::LazyLock;

/// A noun that describes actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// In the singular.
    pub noun: &'static str,
    /// The kind of actor.
    pub kind: &'static str,
    /// PLOVER sector.
    pub sector: Option<&'static str>,
    /// `civilian`, `combatant` or `unknown`.
    pub category: &'static str,
    /// What it names.
    pub sort: Sort,
    /// A sentence in which it is found.
    pub example: &'static str,
}

/// What a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A body of a state: with an adjective of nationality before it, that state's military, police, ...
    Body,
    /// The state itself: "the Iraqi government".
    State,
    /// One of the many organs of a state.
    Organ,
    /// A body of people.
    Group,
    /// People.
    People,
}

/// All of them.
pub fn all() -> &'static [Noun] {
    &NOUNS
}

/// The noun that begins with word `at`, and how many words it takes. Plurals are found as well.
pub fn find(words: &[Word], at: usize) -> Option<(&'static Noun, usize)> {
    INDEX.longest(words, at).map(|hit| (&NOUNS[*hit.values[0]], hit.words))
}

static NOUNS: LazyLock<Vec<Noun>> = LazyLock::new(|| {
    rows(include_str!("roles.tsv"))
        .map(|[noun, kind, sector, category, sort, example]| {
            let sort = match sort {
                "body" => Sort::Body,
                "state" => Sort::State,
                "organ" => Sort::Organ,
                "group" => Sort::Group,
                _ => Sort::People,
            };
            Noun { noun, kind, sector: known(sector), category, sort, example }
        })
        .collect()
});

static INDEX: LazyLock<Index<usize>> = LazyLock::new(|| {
    let mut index = Index::new(|w| &w.plain);
    for (i, noun) in NOUNS.iter().enumerate() {
        index.insert(noun.noun, i);
        index.insert(&plural(noun.noun), i);
    }
    index
});
