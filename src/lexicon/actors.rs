//! Named actors: people, armed groups, organizations, media.

use super::index::Index;
use super::spelling::{self, Word};
use super::{known, list, rows};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A row of the tables in `actors/`, or of a user's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'t> {
    /// Its id, the same in every article.
    pub id: &'t str,
    /// The name to show.
    pub name: &'t str,
    /// Other names, with `|` between them.
    pub aliases: &'t str,
    /// The kind of actor, as [`crate::record::Actor::kind`] has it.
    pub kind: &'t str,
    /// ISO 3166-1 alpha-3.
    pub country: Option<&'t str>,
    /// PLOVER sector.
    pub sector: Option<&'t str>,
    /// Whom it belongs to or is backed by: a country's code or another row's id.
    pub side: Option<&'t str>,
    /// First and last day of this row, where the actor changed its role; `YYYY-MM-DD` or empty.
    pub days: (&'t str, &'t str),
    /// A sentence in which it is found, where its name alone would not do.
    pub example: &'t str,
}

/// Actors, and the look-up of their names.
#[derive(Debug, Default)]
pub struct Lexicon<'t> {
    rows: Vec<Row<'t>>,
    names: Names,
    /// The first row of each id.
    ids: HashMap<&'t str, usize>,
}

impl<'t> Lexicon<'t> {
    /// The rows of a table: id, name, aliases with `|` between them, kind, country, sector, side, first day, last day,
    /// with tabs between them, as in the tables of this crate. A name alone will do: `\tNoor Brigades`. A row without a
    /// name is none.
    ///
    /// ```
    /// let own = sitrep::lexicon::actors::Lexicon::read("\tNoor Brigades\tNB\tarmed_group\tIRQ");
    /// assert_eq!(own.rows()[0].country, Some("IRQ"));
    /// ```
    pub fn read(table: &'t str) -> Self {
        Self::of(rows(table).map(row).filter(|row| !row.name.is_empty()).collect())
    }

    fn of(rows: Vec<Row<'t>>) -> Self {
        let mut names = Names::default();
        rows.iter().enumerate().for_each(|(i, row)| names.insert(row, i));
        let ids = rows.iter().enumerate().rev().map(|(i, row)| (row.id, i)).collect();
        Self { rows, names, ids }
    }

    /// All rows.
    pub fn rows(&self) -> &[Row<'t>] {
        &self.rows
    }

    /// The rows whose name begins with word `at`; all have the same, longest one.
    pub fn find(&self, words: &[Word], at: usize) -> Option<Found<'t>> {
        let hit = self.names.long.longest(words, at).or_else(|| self.names.short.longest(words, at))?;
        let letters = |word: &str| word.len() <= 3 && !word.contains(|c: char| c.is_ascii_digit());
        let short = hit.words == 1 && hit.alias[0].acronym && letters(&hit.alias[0].plain);
        Some(Found { words: hit.words, rows: hit.values.iter().map(|&&i| self.rows[i]).collect(), short })
    }

    /// The first row with this id.
    pub fn row(&self, id: &str) -> Option<Row<'t>> {
        self.ids.get(id).map(|&i| self.rows[i])
    }
}

/// All rows of the crate's tables.
pub fn all() -> &'static [Row<'static>] {
    TABLES.rows()
}

/// The rows of the crate's tables whose name begins with word `at`; all have the same, longest one.
pub fn find(words: &[Word], at: usize) -> Option<Found<'static>> {
    TABLES.find(words, at)
}

/// A name of the tables in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'t> {
    /// How many words it takes.
    pub words: usize,
    /// Whose name it is.
    pub rows: Vec<Row<'t>>,
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

static TABLES: LazyLock<Lexicon<'static>> = LazyLock::new(|| {
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
    Lexicon::of(tables.into_iter().flat_map(rows).map(row).collect())
});

fn row<'t>([id, name, aliases, kind, country, sector, side, from, to, example]: [&'t str; 10]) -> Row<'t> {
    let days = (from, to);
    Row { id, name, aliases, kind, country: known(country), sector: known(sector), side: known(side), days, example }
}

/// Names of one word are compared as `known`: what is loose about one word alone meets too many others.
#[derive(Debug)]
struct Names {
    short: Index<usize>,
    long: Index<usize>,
}

impl Default for Names {
    fn default() -> Self {
        Self { short: Index::new(|w| &w.known), long: Index::new(|w| &w.loose) }
    }
}

impl Names {
    /// Adds the names of row `i`.
    fn insert(&mut self, row: &Row, i: usize) {
        for name in list(row.aliases).chain([row.name]) {
            let index = if spelling::words(name, 0).len() == 1 { &mut self.short } else { &mut self.long };
            index.insert(name, i);
        }
    }
}
