//! Named actors: people, armed groups, organizations, media.

use super::index::Index;
use super::spelling::{self, Word};
use super::{known, list, rows};
use std::sync::LazyLock;

/// A row of the tables in `actors/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id, the same in every article.
    pub id: &'static str,
    /// The name to show.
    pub name: &'static str,
    /// Other names, with `|` between them.
    pub aliases: &'static str,
    /// The kind of actor, as [`crate::record::Actor::kind`] has it.
    pub kind: &'static str,
    /// ISO 3166-1 alpha-3.
    pub country: Option<&'static str>,
    /// PLOVER sector.
    pub sector: &'static str,
    /// Whom it belongs to or is backed by: a country's code or another row's id.
    pub side: Option<&'static str>,
    /// First and last day of this row, where the actor changed its role; `YYYY-MM-DD` or empty.
    pub days: (&'static str, &'static str),
    /// A sentence in which it is found, where its name alone would not do.
    pub example: &'static str,
}

/// All rows.
pub fn all() -> &'static [Row] {
    &ROWS
}

/// The rows whose name begins with word `at`; all have the same, longest one.
pub fn find(words: &[Word], at: usize) -> Option<Found> {
    let hit = INDEX.long.longest(words, at).or_else(|| INDEX.short.longest(words, at))?;
    let short = hit.words == 1 && hit.alias[0].acronym && hit.alias[0].plain.len() <= 3;
    Some(Found { words: hit.words, rows: hit.values.iter().map(|&&i| &ROWS[i]).collect(), short })
}

/// A name of the tables in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many words it takes.
    pub words: usize,
    /// Whose name it is.
    pub rows: Vec<&'static Row>,
    /// Whether it is an acronym of two or three letters, which others may have, too.
    pub short: bool,
}

/// The id of whoever goes by `name`: that of the table's row, or one that is the same for all spellings of the name.
///
/// ```
/// use sitrep::lexicon::actors::id;
/// assert_eq!(id("Kataib Hizboullah"), "kataib-hezbollah");
/// assert_eq!(id("Jabhat al-Haqq"), id("Jabhat al-Haq"));
/// ```
pub fn id(name: &str) -> String {
    let words = spelling::words(name, 0);
    let found = find(&words, 0).filter(|f| f.words == words.len());
    found.map_or_else(|| id_of_name(name), |f| f.rows[0].id.to_owned())
}

/// The id of a name that is in no table: the same for all spellings of it.
///
/// ```
/// use sitrep::lexicon::actors::id_of_name;
/// assert_eq!(id_of_name("Saraya al-Jihad"), id_of_name("Saraya al Djihad"));
/// ```
pub fn id_of_name(name: &str) -> String {
    format!("name:{}", spelling::key(name).replace(' ', "-"))
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let tables = [
        include_str!("actors/groups_middle_east.tsv"),
        include_str!("actors/groups_africa.tsv"),
        include_str!("actors/groups_asia.tsv"),
        include_str!("actors/groups_world.tsv"),
        include_str!("actors/people_middle_east.tsv"),
        include_str!("actors/people_africa.tsv"),
        include_str!("actors/people_asia.tsv"),
        include_str!("actors/people_europe.tsv"),
        include_str!("actors/people_americas.tsv"),
        include_str!("actors/bodies.tsv"),
        include_str!("actors/media.tsv"),
    ];
    tables.into_iter().flat_map(rows).map(row).collect()
});

fn row([id, name, aliases, kind, country, sector, side, from, to, example]: [&'static str; 10]) -> Row {
    let days = (from, to);
    Row { id, name, aliases, kind, country: known(country), sector, side: known(side), days, example }
}

/// Names of one word are compared as `known`: what is loose about one word alone meets too many others.
struct Names {
    short: Index<usize>,
    long: Index<usize>,
}

static INDEX: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names { short: Index::new(|w| &w.known), long: Index::new(|w| &w.loose) };
    for (i, row) in ROWS.iter().enumerate() {
        for name in list(row.aliases).chain([row.name]) {
            let index = if spelling::words(name, 0).len() == 1 { &mut names.short } else { &mut names.long };
            index.insert(name, i);
        }
    }
    names
});
