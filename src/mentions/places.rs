//! Finds places: names of the gazetteer (`spots`), those that are places by the words around (`evidence`), which place
//! each is (`resolve`), what it stands for (`uses`), and buildings and bases (`facilities`). Assumes tokens and tags.

use super::{Mentions, PlaceMention};
use crate::article::Source;
use crate::document::Document;
use crate::lexicon::fold::key;
use crate::lexicon::places::{GAZETTEER, Kind, Known};
use crate::record::{EntityType, Place};
use evidence::Context;
use spots::Spot;
use std::collections::{BTreeMap, BTreeSet};

mod evidence;
mod resolve;
mod spots;
mod uses;
mod words;

/// Adds the places of `document` to `mentions`.
pub fn find(source: &Source, document: &Document, mentions: &mut Mentions) {
    let spots = believed(document, spots::find(document));
    let known = resolve::resolve(document, &spots);
    let mut places = Places::default();
    for (spot, known) in spots.iter().zip(&known) {
        let place = places.add(known, spot.span.of(document.text), spot.demonym);
        mentions.place_mentions.push(PlaceMention {
            tokens: spot.tokens.clone(),
            span: spot.span,
            kind: kind(spot, known),
            place: Some(place),
            relation: uses::relation(document, spot),
            role: uses::role(source, document, spot),
        });
    }
    mentions.places = places.records;
}

/// The spots that are places. A name that the words make a place once is believed more readily elsewhere.
fn believed(document: &Document, spots: Vec<Spot>) -> Vec<Spot> {
    let context = Context::read(document, &spots);
    let beliefs: Vec<f64> = spots.iter().map(|s| evidence::belief(document, s, &context)).collect();
    let mut best: BTreeMap<&str, f64> = BTreeMap::new();
    for (spot, &belief) in spots.iter().zip(&beliefs) {
        let known = best.entry(&spot.key).or_insert(belief);
        *known = known.max(belief);
    }
    let kept: Vec<bool> =
        spots.iter().zip(&beliefs).map(|(s, &b)| b + best[s.key.as_str()].clamp(0.0, 2.5) > 0.0).collect();
    spots.into_iter().zip(kept).filter(|(_, keep)| *keep).map(|(s, _)| s).collect()
}

fn kind(spot: &Spot, known: &Known) -> EntityType {
    match known.kind {
        _ if spot.demonym => EntityType::Nationality,
        Kind::Site => EntityType::Facility,
        _ => EntityType::Place,
    }
}

/// The records of an article's places, each once, in the order of their first mention.
#[derive(Default)]
struct Places {
    records: Vec<Place>,
    by_number: BTreeMap<u32, usize>,
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
}
