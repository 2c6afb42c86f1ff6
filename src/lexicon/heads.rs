//! Words that names of bodies end or begin with: "Brigade", "Ministry", "University".

use super::{known, rows};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a name with such a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The word.
    pub word: &'static str,
    /// The kind of actor.
    pub kind: &'static str,
    /// PLOVER sector.
    pub sector: Option<&'static str>,
    /// A sentence in which it is found.
    pub example: &'static str,
}

/// All of them.
pub fn all() -> &'static [Head] {
    &HEADS
}

/// What a name that ends with `word`, in lower case, names.
pub fn find(word: &str) -> Option<&'static Head> {
    INDEX.get(word).map(|&i| &HEADS[i])
}

static HEADS: LazyLock<Vec<Head>> = LazyLock::new(|| {
    rows(include_str!("heads.tsv"))
        .map(|[word, kind, sector, example]| Head { word, kind, sector: known(sector), example })
        .collect()
});

static INDEX: LazyLock<HashMap<String, usize>> =
    LazyLock::new(|| HEADS.iter().enumerate().map(|(i, h)| (h.word.to_lowercase(), i)).collect());
