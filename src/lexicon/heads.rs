//! Words that names of bodies end or begin with: "Brigade", "Ministry", "University".

use super::{fold, known, rows};
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

/// Whether a name with `word`, in lower case, is of no actor: "Plan", "Street", "Cup".
pub fn is_of_thing(word: &str) -> bool {
    THINGS.contains(&word)
}

/// Words of names of agreements, events, roads and the like.
const THINGS: &[&str] = &[
    "accord", "accords", "act", "action", "agenda", "agreement", "airport", "amendment", "anniversary", "avenue",
    "award", "awards", "bay", "bill", "border", "bridge", "building", "canal", "championship", "championships",
    "charter", "city", "constitution", "convention", "corridor", "county", "covid", "creek", "crisis", "cup", "day",
    "declaration", "deal", "district", "doctrine", "election", "elections", "festival", "games", "gate", "highway",
    "hill", "hills", "holiday", "hotel", "house", "island", "islands", "lake", "law", "memorandum", "month", "mosque",
    "mountain", "mountains", "olympics", "operation", "oscar", "palace", "park", "peninsula", "plan", "port", "prize",
    "project", "protocol", "province", "referendum", "region", "resolution", "revolution", "river", "road", "route",
    "scandal", "sea", "season", "series", "square", "stadium", "state", "strait", "street", "strategy", "summit",
    "tower", "town", "treaty", "tunnel", "valley", "village", "virus", "war", "week", "winter", "year",
];

/// What a name that ends with `word`, in lower case, with or without marks, names.
pub fn find(word: &str) -> Option<&'static Head> {
    INDEX.get(word).map(|&i| &HEADS[i])
}

static HEADS: LazyLock<Vec<Head>> = LazyLock::new(|| {
    rows(include_str!("heads.tsv"))
        .map(|[word, kind, sector, example]| Head { word, kind, sector: known(sector), example })
        .collect()
});

static INDEX: LazyLock<HashMap<String, usize>> =
    LazyLock::new(|| HEADS.iter().enumerate().flat_map(|(i, h)| keys(h).map(move |key| (key, i))).collect());

fn keys(head: &Head) -> impl Iterator<Item = String> + use<> {
    [head.word.to_lowercase(), fold::key(head.word)].into_iter()
}
