//! Packs the gazetteer: `cargo run --release --example pack_places -- DIR` reads GeoNames' towns in DIR and writes
//! `src/lexicon/places/towns.bin`. The layout is said in `src/lexicon/places/packed.rs`, which reads it.

use sitrep::lexicon::fold::key;
use sitrep::lexicon::places::spelling::{title, tolerant};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::{env, fs, path::Path};

/// Where small places matter: countries at war or in turmoil, whose villages news names; and the United States, whose
/// county seats local news names.
const FINE: &str = "US SY IQ YE LY UA SD SS SO ML NE BF NG TD CF CD MZ ET ER MM AF PK IL PS LB CO HT IR JO KE CM UG RW BI \
                    EG TN AZ AM GE DJ VE EC HN SV GT LK NP TJ KG SN";
/// Where the spellings of a name vary with the transliteration, so that alternate names are worth their bytes.
const VARIED: &str = "SY IQ YE LY UA SD SS SO ML NE BF TD ET ER MM AF PK IL PS LB IR JO EG SA BH DJ AM AZ GE";
/// Where second-level districts make news under their own names.
const DISTRICTS: &str = "US GB PH FR IN PK NG ES IE KE UG";
/// English names of towns, where GeoNames has the town's own: its name in plain letters, and the English one.
const ENGLISH: &[(&str, &str)] = &[
    ("Nuernberg", "Nuremberg"),
    ("Gent", "Ghent"),
    ("Arhus", "Aarhus"),
    ("Zaragoza", "Saragossa"),
    ("Hannover", "Hanover"),
    ("Braunschweig", "Brunswick"),
];
/// Words that GeoNames puts about the name of a region.
const AROUND: &[&str] = &[
    "Muhafazat ",
    "Sha`biyat ",
    "Wilayat-e ",
    "Respublika ",
    "Wilaya de ",
    "Gouvernorat de ",
    "Provincia de ",
    " Sheng",
    " Shi",
    " Governorate",
    " Province",
    " Region",
    " Krai",
    " Zizhiqu",
    " Oblast",
    "Changwat ",
    "Tinh ",
    "Estado de ",
    "Departamento de ",
    "Departement de ",
    "Departement du ",
    "Departement de la ",
    "Comunidad de ",
    "Misto ",
    "Province of ",
    "City and Borough of ",
    "Municipality of ",
    "Borough of ",
    "City and County of ",
];
const REGION: u8 = 40;
const DISTRICT: u8 = 41;

/// A row of the gazetteer.
#[derive(Clone)]
struct Row {
    id: u32,
    name: String,
    /// The name with its marks left off: "Malmo", where `name` is "Malmoe".
    plain: String,
    others: Vec<String>,
    point: (f64, f64),
    country: String,
    code: String,
    region: String,
    district: String,
    population: u32,
}

fn main() {
    let dir = env::args().nth(1).unwrap_or_else(|| "/work/shared/corpora/gazetteer".into());
    let places = select(&read_all(Path::new(&dir)));
    let packed = pack(&places);
    fs::write("src/lexicon/places/towns.bin", &packed).expect("towns.bin can be written");
    println!("{} places, {} bytes", places.len(), packed.len());
}

/// Every town of the three files once, with its region by name.
fn read_all(dir: &Path) -> Vec<Row> {
    let mut rows = read_dump(&dir.join("geonames-cities15000.tsv"));
    let mut seen: BTreeSet<u32> = rows.iter().map(|r| r.id).collect();
    rows.extend(read_dump(&dir.join("geonames-cities5000-2018.tsv")).into_iter().filter(|r| seen.insert(r.id)));
    let small = read_csv(&dir.join("geonames-cities1000.csv"));
    let mut by_name: HashMap<(String, String), Vec<usize>> = HashMap::new();
    for (i, r) in small.iter().enumerate() {
        by_name.entry((r.country.clone(), key(&r.name))).or_default().push(i);
    }
    let mut votes: BTreeMap<(String, String), BTreeMap<String, usize>> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for r in &mut rows {
        for &i in by_name.get(&(r.country.clone(), key(&r.name))).into_iter().flatten() {
            let s = &small[i];
            if (s.point.0 - r.point.0).abs() < 0.06 && (s.point.1 - r.point.1).abs() < 0.06 {
                known.insert(i);
                r.district = s.district.clone();
                *votes.entry((r.country.clone(), r.code.clone())).or_default().entry(s.region.clone()).or_default() +=
                    1;
            }
        }
    }
    for r in &mut rows {
        let vote = votes.get(&(r.country.clone(), r.code.clone()));
        r.region =
            vote.and_then(|v| v.iter().max_by_key(|(_, n)| **n)).map(|(name, _)| name.clone()).unwrap_or_default();
    }
    rows.extend(small.into_iter().enumerate().filter(|(i, _)| !known.contains(i)).map(|(_, r)| r));
    rows
}

fn read_dump(path: &Path) -> Vec<Row> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let row = |line: &str| {
        let c: Vec<&str> = line.split('\t').collect();
        Row {
            id: c[0].parse().expect("an id"),
            name: c[2].replace('`', "'"),
            plain: title(&key(c[1])),
            others: c[3].split(',').filter(|n| n.starts_with(char::is_uppercase)).map(Into::into).collect(),
            point: (c[4].parse().expect("a latitude"), c[5].parse().expect("a longitude")),
            country: c[8].into(),
            code: c[10].into(),
            region: String::new(),
            district: String::new(),
            population: c[14].parse().unwrap_or(0),
        }
    };
    text.lines().filter(|l| !l.contains("\tPPLX\t") && !l.contains("\tPPLH\t")).map(row).collect()
}

fn read_csv(path: &Path) -> Vec<Row> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let row = |line: &str| {
        let c = cells(line);
        Row {
            id: 0,
            name: c[2].replace('`', "'"),
            plain: c[2].replace('`', "'"),
            others: Vec::new(),
            point: (c[0].parse().expect("a latitude"), c[1].parse().expect("a longitude")),
            country: c[5].clone(),
            code: String::new(),
            region: c[3].clone(),
            district: c[4].clone(),
            population: 1500,
        }
    };
    text.lines().skip(1).map(row).filter(|r| !r.name.contains(',')).collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(String::new()),
            c => out.last_mut().expect("one cell at least").push(c),
        }
    }
    out
}

/// A place as it is packed.
struct Packed {
    id: u32,
    names: Vec<String>,
    point: (i16, i16),
    country: String,
    region: String,
    class: u8,
}

/// The towns worth their bytes, and the regions and districts that they lie in, in the order in which they are packed.
fn select(rows: &[Row]) -> Vec<Packed> {
    let listed = |list: &str, country: &str| list.split(' ').any(|c| c == country);
    let mut out = Vec::new();
    let mut areas: BTreeMap<(u8, &str, &str, &str), Vec<&Row>> = BTreeMap::new();
    for r in rows {
        areas.entry((REGION, &r.country, &r.region, "")).or_default().push(r);
        if listed(DISTRICTS, &r.country) {
            areas.entry((DISTRICT, &r.country, &r.region, &r.district)).or_default().push(r);
        }
        let small = r.id == 0;
        let names = names_of(r, listed(VARIED, &r.country) && r.population > 0);
        if !names.is_empty() && (!small || listed(FINE, &r.country)) {
            let class = f64::from(r.population.max(500)).log2().round() as u8;
            out.push(Packed {
                id: r.id,
                names,
                point: hundredths(r.point),
                country: r.country.clone(),
                region: r.region.clone(),
                class,
            });
        }
    }
    for ((class, country, region, district), rows) in areas {
        let name = bare(if class == REGION { region } else { district });
        let key = key(&name);
        if usable(&key) {
            out.push(Packed {
                id: 0,
                names: vec![name],
                point: middle(&rows),
                country: country.into(),
                region: region.into(),
                class,
            });
        }
    }
    out.sort_by(|a, b| {
        (&a.country, &a.region, a.class >= REGION, a.id, &a.names[0], a.point).cmp(&(
            &b.country,
            &b.region,
            b.class >= REGION,
            b.id,
            &b.names[0],
            b.point,
        ))
    });
    out.dedup_by(|a, b| {
        a.country == b.country
            && a.region == b.region
            && a.names[0] == b.names[0]
            && (a.class >= REGION) == (b.class >= REGION)
            && (a.point.0 - b.point.0).abs() < 6
            && (a.point.1 - b.point.1).abs() < 6
    });
    out
}

fn usable(key: &str) -> bool {
    key.len() > 2
        && key.len() < 40
        && key.split(' ').count() < 6
        && key.bytes().all(|b| b.is_ascii_lowercase() || b == b' ')
}

/// The name to show first, then the other spellings that fold differently.
fn names_of(row: &Row, varied: bool) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let others = row.others.iter().filter(|_| varied);
    let english = ENGLISH.iter().filter(|(own, _)| *own == row.name).map(|(_, english)| english.to_string());
    let own = [row.name.clone(), row.plain.clone()].into_iter().chain(english);
    let mut out: Vec<String> = own
        .chain(others.cloned())
        .filter(|n| {
            let key = key(n);
            usable(&key) && seen.insert(key)
        })
        .collect();
    if out.first() != Some(&row.name) {
        out.clear();
    }
    let keep = if row.population > 200_000 { 12 } else { 7 };
    out.truncate(keep);
    out
}

fn bare(name: &str) -> String {
    let mut name = name.replace('`', "'").replace("Kurdufan", "Kordofan");
    for around in AROUND {
        let around = around.replace('`', "'");
        if around.starts_with(' ') {
            name = name.strip_suffix(around.as_str()).unwrap_or(&name).to_string();
        } else {
            name = name.strip_prefix(around.as_str()).unwrap_or(&name).to_string();
        }
    }
    name
}

fn hundredths(point: (f64, f64)) -> (i16, i16) {
    ((point.0 * 100.0).round() as i16, (point.1 * 100.0).round() as i16)
}

/// The median of the towns of an area.
fn middle(rows: &[&Row]) -> (i16, i16) {
    let median = |mut all: Vec<f64>| {
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    hundredths((median(rows.iter().map(|r| r.point.0).collect()), median(rows.iter().map(|r| r.point.1).collect())))
}

fn pack(places: &[Packed]) -> Vec<u8> {
    let keys: BTreeSet<String> = places.iter().flat_map(|p| p.names.iter().map(|n| key(n))).collect();
    let index: HashMap<&str, usize> = keys.iter().enumerate().map(|(i, k)| (k.as_str(), i)).collect();
    let mut sections = vec![groups(places), places.iter().map(|p| p.class).collect()];
    sections.extend(planes(&places.iter().map(|p| p.point.0 as u16 as u32).collect::<Vec<_>>(), 2));
    sections.extend(planes(&places.iter().map(|p| p.point.1 as u16 as u32).collect::<Vec<_>>(), 2));
    let ids = places.iter().enumerate().map(|(i, p)| match i.checked_sub(1).map(|j| &places[j]) {
        Some(before) if before.country == p.country && before.region == p.region && p.id > 0 => p.id - before.id,
        _ => p.id,
    });
    sections.extend(planes(&ids.collect::<Vec<_>>(), 3));
    sections.push(places.iter().map(|p| p.names.len() as u8).collect());
    let refs: Vec<u32> = places.iter().flat_map(|p| p.names.iter().map(|n| index[key(n).as_str()] as u32)).collect();
    sections.extend(planes(&refs, 3));
    sections.extend(front_coded(keys.iter()));
    sections.extend(shown(places));
    sections.extend(planes(&by_sound(places, &index), 3));
    let mut out = Vec::new();
    for s in &sections {
        out.extend((s.len() as u32).to_le_bytes());
        out.extend(s);
    }
    out
}

/// Where each country and region starts: country, number of places, length of the region's name, the name.
fn groups(places: &[Packed]) -> Vec<u8> {
    let mut out = Vec::new();
    for group in places.chunk_by(|a, b| (&a.country, &a.region) == (&b.country, &b.region)) {
        let name = bare(&group[0].region);
        out.extend(group[0].country.as_bytes());
        out.extend((group.len() as u16).to_le_bytes());
        out.push(name.len() as u8);
        out.extend(name.as_bytes());
    }
    out
}

/// The bytes of numbers, the lowest of all first: what is alike stands together.
fn planes(numbers: &[u32], bytes: usize) -> Vec<Vec<u8>> {
    (0..bytes).map(|b| numbers.iter().map(|n| n.to_le_bytes()[b]).collect()).collect()
}

/// Lengths shared with the name before (0 at the start of each block of 16), lengths of the rest, the rests.
fn front_coded<'a>(names: impl Iterator<Item = &'a String>) -> Vec<Vec<u8>> {
    let (mut shared, mut lengths, mut rests, mut before) = (Vec::new(), Vec::new(), Vec::new(), "");
    for (i, name) in names.enumerate() {
        let same = before.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
        let same = if i % 16 == 0 { 0 } else { same };
        shared.push(same as u8);
        lengths.push((name.len() - same) as u8);
        rests.extend(&name.as_bytes()[same..]);
        before = name;
    }
    vec![shared, lengths, rests]
}

/// The names to show that are not their key in title case: index of the place, then the names, a line each.
fn shown(places: &[Packed]) -> Vec<Vec<u8>> {
    let other: Vec<(usize, &String)> =
        places.iter().map(|p| &p.names[0]).enumerate().filter(|(_, n)| title(&key(n)) != **n).collect();
    let mut out = planes(&other.iter().map(|(i, _)| *i as u32).collect::<Vec<_>>(), 3);
    out.push(other.iter().map(|(_, n)| n.as_str()).collect::<Vec<_>>().join("\n").into_bytes());
    out
}

/// The names of places where spellings vary, in the order of their tolerant keys.
fn by_sound(places: &[Packed], index: &HashMap<&str, usize>) -> Vec<u32> {
    let varied = places.iter().filter(|p| VARIED.split(' ').any(|c| c == p.country));
    let all: BTreeSet<(String, u32)> =
        varied.flat_map(|p| p.names.iter().map(|n| key(n))).map(|k| (tolerant(&k), index[k.as_str()] as u32)).collect();
    all.into_iter().map(|(_, i)| i).collect()
}
