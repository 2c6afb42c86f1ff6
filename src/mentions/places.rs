//! Finds places: names of the gazetteer (`spots`), those that are places by the words around (`evidence`), which place
//! each is (`resolve`), what it stands for (`uses`), buildings and bases (`facilities`), capitals without
//! their name (`capitals`), and points in degrees (`coordinates`). Assumes tokens and tags.

use super::{Mentions, PlaceMention, PlaceUse, TimeMention};
use crate::article::Source;
use crate::document::{Document, Name, NameKind, Xpos};
use crate::lexicon::fold::key;
use crate::lexicon::places::{GAZETTEER, Kind, Known};
use crate::record::{EntityType, Place};
use crate::span::Span;
use evidence::Context;
use facilities::Facility;
use spots::Spot;
use std::collections::{BTreeMap, BTreeSet};

mod capitals;
mod coordinates;
mod evidence;
mod facilities;
mod resolve;
mod roles;
mod spots;
mod uses;
#[rustfmt::skip] // Lists of words: a line each would hide them.
mod words;

/// Adds the places of `document` to `mentions`, and takes out the quantities that are parts of coordinates.
pub fn find(source: &Source, document: &Document, mentions: &mut Mentions) {
    let facilities = facilities::find(document);
    let points = coordinates::find(document);
    let in_point = |span: Span| points.iter().any(|p| p.span.overlaps(span));
    mentions.quantities.retain(|q| !in_point(q.span));
    let is_free = |s: &Spot| !is_time(s, &mentions.times) && !in_point(s.span);
    let mut spots = believed(document, &facilities, &is_free);
    capitals::name(document, &mut spots);
    capitals::add_bare(document, &mut spots);
    let known = resolve::resolve(document, &spots);
    let mut places = Places::default();
    // "Pakistan mosque", which stands in no town that the text names, is any in Pakistan.
    let mut unplaced = BTreeSet::new();
    for facility in &facilities {
        let mention = places.facility(document, facility, &spots, &known);
        let any = mention.is_none() && !spots::is_capital(document.word(facility.tokens.end - 1));
        unplaced.extend(any.then_some(facility.tokens.start));
        mentions.place_mentions.extend(mention);
    }
    for (mut spot, known) in spots.into_iter().zip(&known) {
        if covering(&facilities, &spot).is_some_and(|f| !unplaced.contains(&f.tokens.start)) {
            continue;
        }
        let (relation, role) = (uses::relation(document, &spot), roles::role(source, document, &spot));
        spots::extend(document, &mut spot);
        let place = Some(places.add(known, spot.span.of(document.text), spot.demonym));
        let kind = kind(document, &spot, known);
        mentions.place_mentions.push(PlaceMention {
            tokens: spot.tokens,
            span: spot.span,
            kind,
            place,
            relation,
            role,
        });
    }
    for point in points {
        let place = Some(places.add_made(coordinates::record(&point, &places.records)));
        let (kind, role) = (EntityType::Place, PlaceUse::Location);
        let (tokens, span) = (point.tokens, point.span);
        mentions.place_mentions.push(PlaceMention { tokens, span, kind, place, relation: None, role });
    }
    mentions.place_mentions.sort_by_key(|m| m.span);
    let taken: Vec<Span> = mentions.place_mentions.iter().map(|m| m.span).collect();
    let times: Vec<Span> = mentions.times.iter().map(|t| t.span).collect();
    let unknown = |n: &&Name| is_unknown_place(document, n, &taken) && !is_taken(document, n, &times);
    for name in document.names.iter().filter(unknown) {
        let (kind, role) = (EntityType::Place, PlaceUse::Location);
        let (tokens, span) = (name.tokens.clone(), document.span(&name.tokens));
        mentions.place_mentions.push(PlaceMention { tokens, span, kind, place: None, relation: None, role });
    }
    mentions.place_mentions.sort_by_key(|m| m.span);
    mentions.places = places.records;
}

/// "In Jouaiyya": where a name that no gazetteer has stands as a place's would; `taken` are the places known, in order.
fn is_unknown_place(document: &Document, name: &Name, taken: &[Span]) -> bool {
    let before = name.tokens.start.checked_sub(1).map_or("", |i| document.word(i));
    let within = matches!(before, "in" | "near" | "outside" | "around" | "from");
    let ends = document.tokens.get(name.tokens.end).is_none_or(|t| !t.xpos.is_noun() && t.xpos != Xpos::Pos);
    name.kind == NameKind::Place && within && ends && !is_taken(document, name, taken)
}

/// Whether a name overlaps one of these spans, which are in order.
fn is_taken(document: &Document, name: &Name, taken: &[Span]) -> bool {
    let span = document.span(&name.tokens);
    taken.get(taken.partition_point(|t| t.end <= span.start)).is_some_and(|t| t.overlaps(span))
}

/// Whether a spot is a word of a time: "June" is a town as well.
fn is_time(spot: &Spot, times: &[TimeMention]) -> bool {
    let i = times.partition_point(|t| t.span.end <= spot.span.start);
    times.get(i).is_some_and(|t| t.span.start <= spot.span.start)
}

/// The facility that a spot is a part of the name of.
fn covering<'f>(facilities: &'f [Facility], spot: &Spot) -> Option<&'f Facility> {
    let i = facilities.partition_point(|f| f.tokens.end <= spot.tokens.start);
    facilities.get(i).filter(|f| f.tokens.start < spot.tokens.end)
}

/// The spots that are places, of those that nothing else has (`is_free`). A name that the words make a place once is
/// believed more readily elsewhere.
fn believed(document: &Document, facilities: &[Facility], is_free: &dyn Fn(&Spot) -> bool) -> Vec<Spot> {
    let mut spots = spots::find(document);
    spots.retain(is_free);
    spots.retain(|s| covering(facilities, s).is_none_or(|f| !f.street && f.tokens.end >= s.tokens.end));
    let mut context = Context::read(document, &spots);
    let weigh =
        |context: &Context| -> Vec<f64> { spots.iter().map(|s| evidence::belief(document, s, context)).collect() };
    let first = weigh(&context);
    context.imply(&spots, &first);
    let beliefs = weigh(&context);
    let mut best: BTreeMap<&str, f64> = BTreeMap::new();
    for (spot, &belief) in spots.iter().zip(&beliefs) {
        let known = best.entry(&spot.key).or_insert(belief);
        *known = known.max(belief);
    }
    let kept: Vec<bool> =
        spots.iter().zip(&beliefs).map(|(s, &b)| b + best[s.key.as_str()].clamp(0.0, 2.5) > 0.0).collect();
    let mut out: Vec<Spot> = spots.into_iter().zip(kept).filter(|(_, keep)| *keep).map(|(s, _)| s).collect();
    let alike = spots::find_alike(document, &out, &context.countries);
    out.extend(alike.into_iter().filter(|s| is_free(s) && covering(facilities, s).is_none_or(|f| !f.street)));
    out.sort_by_key(|s| s.span);
    out
}

/// A site under its bare name ("Tanf") is a place like a town; with the noun ("Tanf base") a facility.
fn kind(document: &Document, spot: &Spot, known: &Known) -> EntityType {
    let noun = || words::is_building(&document.word(spot.tokens.end - 1).to_lowercase());
    match known.kind {
        _ if spot.demonym => EntityType::Nationality,
        Kind::Site if noun() => EntityType::Facility,
        _ => EntityType::Place,
    }
}

/// The records of an article's places, each once, in the order of their first mention.
#[derive(Default)]
struct Places {
    records: Vec<Place>,
    by_number: BTreeMap<u32, usize>,
    by_id: BTreeMap<String, usize>,
    spellings: BTreeSet<(usize, String)>,
}

impl Places {
    /// The index of the record of `known`, which the article writes as `words`.
    fn add(&mut self, known: &Known, words: &str, demonym: bool) -> usize {
        let records = &mut self.records;
        let i = *self.by_number.entry(known.number).or_insert_with(|| {
            records.push(GAZETTEER.record(known.number));
            records.len() - 1
        });
        let record = &mut records[i];
        if !demonym
            && words != record.name
            && key(words) != key(&record.name)
            && self.spellings.insert((i, words.to_string()))
        {
            let at = record.aliases.partition_point(|a| a.as_str() < words);
            record.aliases.insert(at, words.to_string());
        }
        i
    }

    /// The mention of a facility: under its own name where the gazetteer has it, else placed by the words around.
    fn facility(
        &mut self,
        document: &Document,
        facility: &Facility,
        spots: &[Spot],
        known: &[Known],
    ) -> Option<PlaceMention> {
        let span = document.span(&facility.tokens);
        let name = span.of(document.text);
        let site = GAZETTEER.find(&key(name)).into_iter().find(|k| k.kind == Kind::Site);
        let place = match site.or_else(|| facilities::inner_site(facility, spots, known)) {
            Some(site) => Some(self.add(&site, name, false)),
            None => {
                let base = facilities::base(document, facility, spots, known);
                let before = facility.tokens.start.checked_sub(2).map_or("", |i| document.word(i));
                let village = words::is_village(before) || words::is_village(document.word(facility.tokens.end - 1));
                let base =
                    base.filter(|(_, named)| *named || !village && document.word(facility.tokens.start + 1) != "of");
                // A quarter or village is a place, though nothing says where.
                if base.is_none() && !village && !words::is_quarter(document.word(facility.tokens.end - 1)) {
                    return None;
                }
                base.map(|(base, _)| self.add_site(name, &base))
            }
        };
        let (tokens, role) = (facility.tokens.clone(), PlaceUse::Location);
        Some(PlaceMention { tokens, span, kind: EntityType::Facility, place, relation: None, role })
    }

    /// The index of the record of the facility `words` in `base`.
    fn add_site(&mut self, words: &str, base: &Known) -> usize {
        self.add_made(facilities::record(words, base))
    }

    /// The index of a record that is not the gazetteer's.
    fn add_made(&mut self, record: Place) -> usize {
        let records = &mut self.records;
        *self.by_id.entry(record.id.clone()).or_insert_with(|| {
            records.push(record);
            records.len() - 1
        })
    }
}
