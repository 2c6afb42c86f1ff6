//! The hand-written rows: countries, regions, features, small places and sites. They come before the packed towns.

use super::super::fold::key;
use std::collections::{HashMap, HashSet};

const COUNTRIES: &str = include_str!("countries.tsv");
const GIVEN: &str = include_str!("given_names.txt");
const STATES: &str = include_str!("states.tsv");
/// The other tables: one layout, a kind each.
const OTHERS: &[(Kind, &str)] = &[
    (Kind::Region, include_str!("regions_mideast_africa_ukraine.tsv")),
    (Kind::Region, include_str!("regions_asia_americas_europe.tsv")),
    (Kind::Feature, include_str!("features.tsv")),
    (Kind::Town, include_str!("localities_mideast_europe.tsv")),
    (Kind::Town, include_str!("localities_africa.tsv")),
    (Kind::Town, include_str!("localities_asia_americas.tsv")),
    (Kind::Site, include_str!("sites.tsv")),
];

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A sovereign state or a territory with a code of its own.
    Country,
    /// A first-level region, or a land with a name.
    Region,
    /// A sea, a river, a desert, a range, an island, a continent, a line.
    Feature,
    /// A second-level district.
    District,
    /// A town or village.
    Town,
    /// A base, a crossing, a camp, a building.
    Site,
}

/// A hand-written row.
pub struct Row {
    /// What it is.
    pub kind: Kind,
    /// The name to show.
    pub name: &'static str,
    /// Alpha-3; empty where it is in no one country.
    pub country: &'static str,
    /// Degrees north and east.
    pub point: (f64, f64),
    /// The other names.
    pub aliases: Vec<&'static str>,
}

/// All rows, and the ways to them.
pub struct Tables {
    /// In the order of the tables.
    pub rows: Vec<Row>,
    /// From a folded name to rows.
    pub by_key: HashMap<String, Vec<u32>>,
    /// From a demonym as written to the row of its country.
    pub demonyms: HashMap<&'static str, u32>,
    /// From a short form as written ("Calif.") to rows.
    pub short: HashMap<&'static str, Vec<u32>>,
    /// From the folded name of a capital to the row of its country.
    pub capitals: HashMap<String, u32>,
    /// Given names of people.
    pub given: HashSet<&'static str>,
    /// From alpha-2 to the row of the country.
    pub by_code: HashMap<&'static str, u32>,
    /// From alpha-3 to the row of the country.
    pub by_code3: HashMap<&'static str, u32>,
}

impl Tables {
    /// Reads the tables.
    pub fn load() -> Self {
        let mut tables = Self {
            rows: Vec::new(),
            by_key: HashMap::new(),
            demonyms: HashMap::new(),
            short: HashMap::new(),
            capitals: HashMap::new(),
            given: GIVEN.split_whitespace().collect(),
            by_code: HashMap::new(),
            by_code3: HashMap::new(),
        };
        lines(COUNTRIES).for_each(|c| tables.add_country(&c));
        for c in lines(STATES) {
            let row = tables.add(Kind::Region, &c);
            listed(&c, 5).for_each(|s| tables.short.entry(s).or_default().push(row));
        }
        for &(kind, text) in OTHERS {
            lines(text).for_each(|c| {
                tables.add(kind, &c);
            });
        }
        tables
    }

    fn add_country(&mut self, c: &[&'static str]) {
        let row = self.add(Kind::Country, &[c[2], c[1], c[3], c[4], cell(c, 6)]);
        self.by_code.insert(c[0], row);
        self.by_code3.insert(c[1], row);
        self.capitals.insert(key(c[5]), row);
        listed(c, 7).for_each(|d| {
            self.demonyms.insert(d, row);
        });
    }

    /// Adds a row of name, country, latitude, longitude, aliases; gives its number.
    fn add(&mut self, kind: Kind, c: &[&'static str]) -> u32 {
        let row = self.rows.len() as u32;
        let degrees = |i| cell(c, i).parse().unwrap_or_default();
        let aliases: Vec<_> = listed(c, 4).collect();
        for name in aliases.iter().chain([&c[0]]) {
            let key = key(name);
            let rows = self.by_key.entry(key.strip_prefix("the ").unwrap_or(&key).to_string()).or_default();
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        let country = if cell(c, 1) == "-" { "" } else { cell(c, 1) };
        self.rows.push(Row { kind, name: c[0], country, point: (degrees(2), degrees(3)), aliases });
        row
    }
}

/// The cells of each line that is no comment.
fn lines(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split('\t').collect())
}

fn cell(cells: &[&'static str], i: usize) -> &'static str {
    cells.get(i).copied().unwrap_or_default()
}

fn listed(cells: &[&'static str], i: usize) -> impl Iterator<Item = &'static str> + use<> {
    cell(cells, i).split('|').filter(|x| !x.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn rows_are_whole() {
        let tables = Tables::load();
        for row in &tables.rows {
            assert!(row.point.0.abs() <= 90.0 && row.point.1.abs() <= 180.0, "{}", row.name);
            assert!(row.point != (0.0, 0.0), "{} has no point", row.name);
            assert!(
                row.country.is_empty() || tables.by_code3.contains_key(row.country),
                "{}: {}",
                row.name,
                row.country
            );
        }
    }

    #[test]
    fn every_name_finds_its_row() {
        let tables = Tables::load();
        for (i, row) in tables.rows.iter().enumerate() {
            for name in row.aliases.iter().chain([&row.name]) {
                let key = key(name);
                let key = key.strip_prefix("the ").unwrap_or(&key);
                assert!(tables.by_key[key].contains(&(i as u32)), "{name}");
            }
        }
    }

    #[test]
    fn no_row_stands_twice() {
        let mut seen = BTreeSet::new();
        for row in &Tables::load().rows {
            assert!(seen.insert((row.kind, row.name, row.country)), "{} ({})", row.name, row.country);
        }
    }

    #[test]
    fn rows_have_all_cells() {
        for (text, cells) in [(COUNTRIES, 8), (STATES, 6)] {
            lines(text).for_each(|c| assert_eq!(c.len(), cells, "{c:?}"));
        }
        for (_, text) in OTHERS {
            lines(text).for_each(|c| assert!((4..=5).contains(&c.len()), "{c:?}"));
        }
    }
}
