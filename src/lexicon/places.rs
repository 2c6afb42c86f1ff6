//! The gazetteer: hand-written rows and packed towns behind one lookup. Knows names and where they are, not texts.

use crate::record::{Place, PlacePrecision};
use packed::{Class, Packed};
use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

pub mod packed;
pub mod spelling;
pub mod tables;

pub use tables::Kind;
use tables::Tables;

/// The one gazetteer, loaded when it is first asked for.
pub static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::load);

/// All places known.
pub struct Gazetteer {
    /// The hand-written rows.
    pub tables: Tables,
    packed: Packed,
    /// From rows to the packed towns that they are other spellings of: these have ids and populations.
    twins: BTreeMap<u32, u32>,
    /// From rows of regions to the packed towns that they are called after.
    seats: BTreeMap<u32, u32>,
    /// From tolerant keys to the folded names of the rows that have them; made when first asked for.
    sounds: OnceLock<BTreeMap<String, Vec<String>>>,
    /// The way back: the row's name is the one that news uses.
    rows: BTreeMap<u32, u32>,
}

/// A place that a name may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// Its number: a row, or beyond the rows a packed place.
    pub number: u32,
    /// What it is.
    pub kind: Kind,
    /// Alpha-3, empty where it is in no one country.
    pub country: &'static str,
    /// The binary logarithm of its population, or what weighs as much.
    pub weight: u8,
    /// Degrees north and east.
    pub point: (f64, f64),
    /// A number that the packed places of one region share.
    pub region: Option<usize>,
}

impl Gazetteer {
    fn load() -> Self {
        let (tables, packed) = (Tables::load(), Packed::load());
        let (twins, seats, rows) = Default::default();
        let mut all = Self { tables, packed, twins, rows, seats, sounds: OnceLock::new() };
        let count = all.tables.rows.len() as u32;
        all.twins = (0..count).filter_map(|row| Some((row, all.packed_twin(row)?))).collect();
        all.seats = (0..count).filter_map(|row| Some((row, all.seat(row)?))).collect();
        all.rows = all.seats.iter().chain(&all.twins).map(|(&row, &packed)| (packed, row)).collect();
        all
    }

    /// The places that a folded name may mean: the rows, then the packed places that are not rows under another name.
    pub fn find(&self, key: &str) -> Vec<Known> {
        let rows = self.tables.by_key.get(key).into_iter().flatten();
        let mut out: Vec<Known> = rows.map(|row| self.known(*self.twins.get(row).unwrap_or(row))).collect();
        let own = out.len();
        let first = self.tables.rows.len() as u32;
        let seats: Vec<u32> = out.iter().filter_map(|k| self.seats.get(&k.number)).copied().collect();
        let packed = self.packed.find(key).iter().map(|place| place + first);
        for known in packed.chain(seats).map(|number| self.known(number)) {
            let told = out.iter().any(|k| k.number == known.number);
            if !told && !out[..own].iter().any(|row| same(row, &known)) {
                out.push(known);
            }
        }
        out
    }

    /// The packed town that the region of a row is called after, which all spellings of the region spell.
    fn seat(&self, row: u32) -> Option<u32> {
        let region = self.known(row);
        let near = |town: &Known| {
            let apart = |a: f64, b: f64| (a - b).abs() < 2.0;
            apart(region.point.0, town.point.0) && apart(region.point.1, town.point.1)
        };
        let row = self.tables.rows.get(row as usize).filter(|_| region.kind == Kind::Region)?;
        let names = row.aliases.iter().chain([&row.name]).map(|n| super::fold::key(n));
        let towns =
            names.flat_map(|name| self.packed.find(&name)).map(|n| self.known(n + self.tables.rows.len() as u32));
        let mut towns = towns.filter(|town| town.kind == Kind::Town && town.country == region.country && near(town));
        towns.next().map(|town| town.number)
    }

    /// The packed town that a row is another spelling of.
    fn packed_twin(&self, row: u32) -> Option<u32> {
        let known = self.known(row);
        if known.kind != Kind::Town {
            return None;
        }
        let names = &self.tables.rows[row as usize];
        let keys = names.aliases.iter().chain([&names.name]).map(|n| super::fold::key(n));
        let first = self.tables.rows.len() as u32;
        let packed = keys.flat_map(|key| self.packed.find(&key).to_vec()).map(|place| place + first);
        packed.filter(|&n| same(&known, &self.known(n))).min()
    }

    /// The places under names that sound like a folded name which has none of its own.
    pub fn find_alike(&self, key: &str) -> Vec<Known> {
        let close = |name: &String| strsim::jaro_winkler(name, key) > 0.8;
        let own = self.sounds.get_or_init(|| sounds(&self.tables)).get(&spelling::tolerant(key)).cloned();
        let names = own.into_iter().flatten().chain(self.packed.find_alike(key)).filter(close);
        let mut out: Vec<Known> = names.flat_map(|name| self.find(&name)).collect();
        out.sort_by_key(|k| k.number);
        out.dedup_by_key(|k| k.number);
        out
    }

    /// Whether a place is of the hand-written rows.
    pub fn is_written(&self, place: &Known) -> bool {
        (place.number as usize) < self.tables.rows.len()
    }

    /// What is known of the place of this number.
    pub fn known(&self, number: u32) -> Known {
        let Some(place) = number.checked_sub(self.tables.rows.len() as u32) else {
            let row = &self.tables.rows[number as usize];
            let weight = match row.kind {
                Kind::Country => 25,
                Kind::Region | Kind::Feature => 21,
                Kind::Site => 17,
                Kind::District | Kind::Town => 15,
            };
            return Known { number, kind: row.kind, country: row.country, weight, point: row.point, region: None };
        };
        let place = place as usize;
        let (kind, weight) = match self.packed.class(place) {
            // A town that has a row is one that news names, however small.
            Class::Town(weight) if self.rows.contains_key(&number) => (Kind::Town, weight.max(16)),
            Class::Town(weight) => (Kind::Town, weight),
            Class::Region => (Kind::Region, 19),
            Class::District => (Kind::District, 15),
        };
        let country = self.alpha3(self.packed.lies_in(place).0);
        let (point, region) = (self.packed.point(place), Some(self.packed.group(place)));
        Known { number, kind, country, weight, point, region }
    }

    fn alpha3(&self, alpha2: &str) -> &'static str {
        self.tables.by_code.get(alpha2).map_or("", |&row| self.tables.rows[row as usize].country)
    }

    /// The name of the region that a place lies in.
    pub fn region_of(&self, number: u32) -> Option<&str> {
        let place = number.checked_sub(self.tables.rows.len() as u32)? as usize;
        let region = self.packed.lies_in(place).1;
        (!region.is_empty() && self.packed.class(place) != Class::Region).then_some(region)
    }

    /// The name of a place to show.
    pub fn name(&self, number: u32) -> String {
        let row = self.rows.get(&number).copied().unwrap_or(number);
        match row.checked_sub(self.tables.rows.len() as u32) {
            Some(place) => self.packed.shown(place as usize),
            None => self.tables.rows[row as usize].name.to_string(),
        }
    }

    /// The record of a place, without the spellings of an article.
    pub fn record(&self, number: u32) -> Place {
        let known = self.known(number);
        let geoname_id =
            number.checked_sub(self.tables.rows.len() as u32).and_then(|p| self.packed.geoname(p as usize));
        let name = self.name(number);
        let id = match (known.kind, geoname_id) {
            (Kind::Country, _) => known.country.to_string(),
            (_, Some(id)) => format!("geonames:{id}"),
            _ => made_id(&name, &known),
        };
        let precision = match known.kind {
            Kind::Country => PlacePrecision::Country,
            Kind::Region | Kind::Feature | Kind::District => PlacePrecision::Region,
            Kind::Town => PlacePrecision::Town,
            Kind::Site => PlacePrecision::Exact,
        };
        Place {
            id,
            name,
            aliases: Vec::new(),
            country: (!known.country.is_empty()).then(|| known.country.to_string()),
            admin1: self.region_of(number).map(Into::into),
            latitude: Some(known.point.0),
            longitude: Some(known.point.1),
            precision,
            geoname_id,
        }
    }

    /// The country's row whose people or adjective `word` is, as written.
    pub fn demonym(&self, word: &str) -> Option<u32> {
        self.tables.demonyms.get(word).copied()
    }

    /// The capital of the country of this code: its folded name, and the town.
    pub fn capital(&self, country: &str) -> Option<(String, Known)> {
        let of = |row: &u32| self.tables.rows[*row as usize].country == country;
        let (key, _) = self.tables.capitals.iter().filter(|(_, row)| of(row)).min()?;
        let towns = self.find(key).into_iter().filter(|k| k.kind == Kind::Town && k.country == country);
        Some((key.clone(), towns.max_by_key(|k| k.weight)?))
    }

    /// The country that a folded name is the capital of.
    pub fn capital_of(&self, key: &str) -> Option<u32> {
        self.tables.capitals.get(key).copied()
    }
}

/// The names of regions, towns and sites by how they sound.
fn sounds(tables: &Tables) -> BTreeMap<String, Vec<String>> {
    let mut out: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in tables.rows.iter().filter(|r| matches!(r.kind, Kind::Region | Kind::Town | Kind::Site)) {
        for name in row.aliases.iter().chain([&row.name]).map(|n| super::fold::key(n)) {
            out.entry(spelling::tolerant(&name)).or_default().push(name);
        }
    }
    out
}

/// Whether a packed place is what a row says again: both areas of one country, or of one kind and near.
fn same(row: &Known, packed: &Known) -> bool {
    let area = |k: Kind| matches!(k, Kind::Region | Kind::Country | Kind::District);
    let near = (row.point.0 - packed.point.0).abs() < 0.3 && (row.point.1 - packed.point.1).abs() < 0.3;
    row.country == packed.country && (row.kind == packed.kind && near || area(row.kind) && area(packed.kind))
}

/// An id for a place that no other register numbers: its kind, country, name, and its rounded point where it is a town.
fn made_id(name: &str, known: &Known) -> String {
    let country = if known.country.is_empty() { "world" } else { known.country };
    let slug = super::fold::key(name).replace(' ', "-");
    let kind = match known.kind {
        Kind::Country | Kind::Region => "region",
        Kind::Feature => "feature",
        Kind::District => "district",
        Kind::Town => "town",
        Kind::Site => "site",
    };
    let point = format!("{:.0},{:.0}", known.point.0 * 10.0, known.point.1 * 10.0);
    format!("{kind}:{country}:{slug}:{point}")
}
