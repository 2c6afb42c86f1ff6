//! Titles before names: "President", "Maj. Gen.", "Sheikh".

use super::index::Index;
use super::spelling::Word;
use super::{known, rows};
use std::sync::LazyLock;

/// A title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    /// As it is written.
    pub title: &'static str,
    /// PLOVER sector of those who bear it.
    pub sector: Option<&'static str>,
    /// Whether it is an office that "the president" may take up again.
    pub office: bool,
    /// A sentence in which it stands before a name.
    pub example: &'static str,
}

/// All of them.
pub fn all() -> &'static [Title] {
    &TITLES
}

/// The title that begins with word `at`, in capitals or not, and how many words it takes.
pub fn find(words: &[Word], at: usize) -> Option<(&'static Title, usize)> {
    INDEX.longest(words, at).map(|hit| (&TITLES[*hit.values[0]], hit.words))
}

static TITLES: LazyLock<Vec<Title>> = LazyLock::new(|| {
    rows(include_str!("titles.tsv"))
        .map(|[title, sector, sort, example]| Title { title, sector: known(sector), office: sort == "office", example })
        .collect()
});

static INDEX: LazyLock<Index<usize>> = LazyLock::new(|| {
    let mut index = Index::new(|w| &w.plain);
    for (i, title) in TITLES.iter().enumerate() {
        let abbreviated = title.title.ends_with('.') || title.title.len() <= 4;
        index.insert(&if abbreviated { title.title.to_owned() } else { title.title.to_lowercase() }, i);
    }
    index
});
