//! Which of the places that bear a name an article means: the one that the words put it in ("Paris, Texas"), the one
//! in a country that the article speaks of, the one near its other places, the larger one. One meaning a name and
//! article, but for what the words say of a single mention.

use super::spots::Spot;
use super::words;
use crate::distance::kilometres;
use crate::document::Document;
use crate::lexicon::places::{GAZETTEER, Kind, Known};
use std::collections::BTreeMap;

/// The most places that others are measured against.
const WITNESSES: usize = 60;

/// A place that speaks for others near it: in the first round every meaning of a name, then the one chosen.
struct Witness<'s> {
    key: &'s str,
    known: Known,
    /// How far it is to be trusted.
    trust: f64,
}

/// What the article says of all its names together.
struct Setting<'s> {
    countries: BTreeMap<&'static str, f64>,
    witnesses: Vec<Witness<'s>>,
}

/// The place of each spot.
pub fn resolve(document: &Document, spots: &[Spot]) -> Vec<Known> {
    let containers: Vec<Vec<Known>> = (0..spots.len()).map(|i| containers(document, spots, i)).collect();
    let mut setting = Setting { countries: stated_countries(spots), witnesses: meanings(spots) };
    let mut chosen = choose_each(document, spots, &containers, &setting);
    for _ in 0..2 {
        setting = settle(spots, &chosen);
        chosen = choose_each(document, spots, &containers, &setting);
    }
    let mut out: Vec<Known> = Vec::with_capacity(spots.len());
    for (i, spot) in spots.iter().enumerate() {
        let shared = chosen[spot.key.as_str()];
        let part = part(document, spots, i).map(|j| out[j]);
        if containers[i].is_empty() && part.is_none() {
            out.push(shared);
            continue;
        }
        let holds = |k: &Known| if part.is_some_and(|p| lies_in(&p, k)) { 25.0 } else { 0.0 };
        let score = |k: &Known| score(document, &[spot], k, &containers[i], &setting) + holds(k);
        out.push(best(&spot.found, score).unwrap_or(shared));
    }
    out
}

/// The place before spot `i` that a comma puts in it: "Tbilisi, Georgia"; asked where the name may be a country's.
fn part(document: &Document, spots: &[Spot], i: usize) -> Option<usize> {
    let country = spots[i].found.iter().any(|k| k.kind == Kind::Country);
    let before = i.checked_sub(1).filter(|_| country).map(|j| spots[j].tokens.end)?;
    (before + 1 == spots[i].tokens.start && document.word(before) == ",").then_some(i - 1)
}

/// The setting once every name has a meaning.
fn settle<'s>(spots: &'s [Spot], chosen: &BTreeMap<&'s str, Known>) -> Setting<'s> {
    let (mut countries, mut witnesses) = (stated_countries(spots), Vec::new());
    for (key, n) in by_number(spots) {
        let known = chosen[key];
        if known.kind != Kind::Country && !known.country.is_empty() {
            *countries.entry(known.country).or_default() += 0.5 * (n as f64).min(3.0);
        }
        if witnesses.len() < WITNESSES {
            witnesses.push(Witness { key, known, trust: 1.0 });
        }
    }
    Setting { countries, witnesses }
}

/// All that the names may mean, the larger places trusted more.
fn meanings(spots: &[Spot]) -> Vec<Witness<'_>> {
    let mut out = Vec::new();
    let mut seen = BTreeMap::new();
    spots.iter().for_each(|s| {
        seen.entry(s.key.as_str()).or_insert(s);
    });
    for (key, _) in by_number(spots).into_iter().take(WITNESSES * 2 / 3) {
        let found = &seen[key].found;
        let trust = |k: &Known| {
            if found.len() == 1 {
                1.0
            } else if k.weight > 18 {
                0.8
            } else {
                0.6
            }
        };
        out.extend(found.iter().take(16).map(|k| Witness { key, known: *k, trust: trust(k) }));
    }
    out
}

/// The names with how often they stand in the article, the most often first.
fn by_number(spots: &[Spot]) -> Vec<(&str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    spots.iter().for_each(|s| *counts.entry(&s.key).or_default() += 1);
    let mut out: Vec<_> = counts.into_iter().collect();
    out.sort_by_key(|(key, n)| (std::cmp::Reverse(*n), *key));
    out
}

fn choose_each<'s>(
    document: &Document,
    spots: &'s [Spot],
    containers: &[Vec<Known>],
    setting: &Setting,
) -> BTreeMap<&'s str, Known> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, spot) in spots.iter().enumerate() {
        groups.entry(&spot.key).or_default().push(i);
    }
    let choose = |(key, members): (&'s str, Vec<usize>)| {
        let within: Vec<Known> = members.iter().take(20).flat_map(|&i| containers[i].iter().copied()).collect();
        let some: Vec<&Spot> = members.iter().take(20).map(|&i| &spots[i]).collect();
        let score = |k: &Known| score(document, &some, k, &within, setting);
        best(&spots[members[0]].found, score).map(|known| (key, known))
    };
    groups.into_iter().filter_map(choose).collect()
}

fn best(found: &[Known], score: impl Fn(&Known) -> f64) -> Option<Known> {
    let scored = found.iter().map(|k| (score(k), k));
    scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.number.cmp(&a.1.number))).map(|(_, k)| *k)
}

/// How well a place fits the mentions of its name.
fn score(document: &Document, spots: &[&Spot], known: &Known, within: &[Known], setting: &Setting) -> f64 {
    let mut score = f64::from(known.weight) + shape(document, spots, known);
    if within.iter().any(|c| lies_in(known, c)) {
        score += 25.0;
    }
    if known.kind == Kind::Town
        && GAZETTEER.capital_of(&spots[0].key).is_some_and(|row| GAZETTEER.known(row).country == known.country)
    {
        score += 2.0;
    }
    let total: f64 = setting.countries.values().sum();
    if let Some(n) = setting.countries.get(known.country) {
        // "The United States and China met in Geneva": a power named beside others acts beyond its borders.
        let share = if *n < 2.0 && *n < total { 0.5 } else { 1.0 };
        score += share * (3.0 * n.min(2.0) / 2.0 + 5.0 * n / total);
    }
    score + nearness(&spots[0].key, known, &setting.witnesses)
}

/// Whether what stands beside the name asks for a region or for a town.
fn shape(document: &Document, spots: &[&Spot], known: &Known) -> f64 {
    let area = |k: &Known| matches!(k.kind, Kind::Region | Kind::District | Kind::Feature);
    let asks = spots.iter().any(|s| {
        let after = document.word(s.tokens.end).to_lowercase();
        let before = s.tokens.start.checked_sub(1).map(|i| document.word(i).to_lowercase()).unwrap_or_default();
        let of = s.tokens.start.checked_sub(2).map(|i| document.word(i).to_lowercase()).unwrap_or_default();
        words::is_area(&after) && after != "area"
            || words::is_direction(&before) && !before.contains("town")
            || before == "of" && words::is_area(&of)
    });
    let twin = spots[0].found.iter().any(|k| {
        k.kind == Kind::Town && k.weight > 14 && k.country == known.country && kilometres(k.point, known.point) < 400.0
    });
    let country = spots[0].found.iter().any(|k| k.kind == Kind::Country);
    // News that names "Gaza" means that of the hand-written rows, not a province elsewhere.
    let written = |k: &Known| area(k) && GAZETTEER.is_written(k);
    let rival = !written(known) && spots[0].found.iter().any(|k| written(k) && k.country != known.country);
    match (area(known), asks) {
        (true, false) if rival => -4.0,
        (true, true) => 6.0,
        (true, false) if country => -6.0,
        (true, false) if twin => -7.0,
        _ => 0.0,
    }
}

/// How near the other places of the article are: the three names with the nearest count.
fn nearness(key: &str, known: &Known, witnesses: &[Witness]) -> f64 {
    let near = |w: &Witness| match (kilometres(known.point, w.known.point), w.known.kind) {
        (_, Kind::Country) => 0.0,
        _ if w.known.number == known.number => 0.0,
        _ if known.kind == Kind::Country && w.known.country == known.country => 4.0 * w.trust,
        _ if known.kind == Kind::Country => 0.0,
        (d, _) if d < 40.0 => 5.0 * w.trust,
        (d, _) if d < 120.0 => 4.0 * w.trust,
        (d, _) if d < 300.0 => 2.5 * w.trust,
        (d, _) if d < 800.0 => w.trust,
        _ => 0.0,
    };
    let others = witnesses.chunk_by(|a, b| a.key == b.key).filter(|group| group[0].key != key);
    let mut all: Vec<f64> = others.map(|group| group.iter().map(near).fold(0.0, f64::max)).collect();
    all.sort_by(|a, b| b.total_cmp(a));
    all.iter().zip([1.0, 0.6, 0.4]).map(|(n, share)| n * share).sum()
}

/// Countries by how often they are named; villages (under 2^14 people) called China, Cuba or Mali speak against none.
fn stated_countries(spots: &[Spot]) -> BTreeMap<&'static str, f64> {
    let mut out = BTreeMap::new();
    let village = |k: &Known| k.kind == Kind::Town && k.weight < 14;
    for spot in spots {
        if let Some(known) =
            spot.found.first().filter(|k| k.kind == Kind::Country && spot.found[1..].iter().all(village))
        {
            *out.entry(known.country).or_insert(0.0) += if spot.demonym { 0.5 } else { 1.0 };
        }
    }
    out
}

/// What the words put spot `i` in: "Mayadeen, Syria", "Mayadeen in eastern Syria", "Mayadeen (Syria)", "Syria's Mayadeen".
fn containers(document: &Document, spots: &[Spot], i: usize) -> Vec<Known> {
    let mut out = Vec::new();
    if let Some(next) = spots.get(i + 1) {
        let between: Vec<&str> = (spots[i].tokens.end..next.tokens.start).take(6).map(|t| document.word(t)).collect();
        if joins(&between) && !next.demonym {
            out.extend(next.found.iter().filter(|k| k.kind != Kind::Site));
        }
    }
    if let Some(before) = i.checked_sub(1).map(|j| &spots[j]) {
        let between: Vec<String> =
            (before.tokens.end..spots[i].tokens.start).take(6).map(|t| document.word(t).to_lowercase()).collect();
        if holds(&between, before.demonym) {
            out.extend(before.found.iter().filter(|k| k.kind == Kind::Country));
        }
    }
    out
}

/// Whether the words between two names put the first in the second.
fn joins(between: &[&str]) -> bool {
    match between {
        [","] | ["("] => true,
        rest if rest.len() < 6 => {
            let lower: Vec<String> = rest.iter().map(|w| w.to_lowercase()).collect();
            let filler = |w: &String| {
                words::is_direction(w)
                    || words::is_settlement(w)
                    || words::is_area(w)
                    || matches!(w.as_str(), "the" | "a" | "an" | "of" | "in" | "'s" | "’s" | "," | "restive" | "small")
            };
            lower.iter().any(|w| w == "in") && lower.iter().all(filler)
        }
        _ => false,
    }
}

/// Whether the words after a country lead to a place in it: "Syria's", "the Syrian city of".
fn holds(between: &[String], demonym: bool) -> bool {
    let filler = |w: &String| {
        words::is_direction(w)
            || words::is_settlement(w)
            || words::is_area(w)
            || matches!(w.as_str(), "of" | "border" | "capital" | "main" | "largest" | "second" | "the" | "biggest")
    };
    match between {
        [own, rest @ ..] if own == "'s" || own == "’s" => rest.iter().all(filler),
        [] => demonym,
        all => demonym && all.iter().all(filler),
    }
}

/// Whether `place` can lie in `whole`.
fn lies_in(place: &Known, whole: &Known) -> bool {
    if place.number == whole.number || place.kind == Kind::Country {
        return false;
    }
    let apart = kilometres(place.point, whole.point);
    match whole.kind {
        Kind::Region if place.kind == Kind::Region => false,
        Kind::Country => place.country == whole.country,
        Kind::Region if whole.region.is_some() => place.region == whole.region,
        Kind::Region => place.country == whole.country && apart < 450.0 && state_fits(place, whole),
        Kind::District => place.country == whole.country && apart < 80.0,
        Kind::Feature => apart < 300.0,
        Kind::Town => place.country == whole.country && apart < 60.0 && place.weight <= whole.weight,
        Kind::Site => false,
    }
}

/// Whether the region that a packed place lies in has the name of `whole`, where the gazetteer knows such a region.
fn state_fits(place: &Known, whole: &Known) -> bool {
    let name = GAZETTEER.name(whole.number);
    let name = name.trim_end_matches(" State");
    match GAZETTEER.region_of(place.number) {
        Some(region) if matches!(whole.country, "USA" | "CAN" | "AUS" | "GBR" | "IND" | "NGA" | "MEX" | "UKR") => {
            region.starts_with(name)
        }
        _ => true,
    }
}
