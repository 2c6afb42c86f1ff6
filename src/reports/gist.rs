//! The telling words of an event: the nouns, names and numbers of its sentences, without the triggers and without those
//! that stand in any report of violence.

use super::reading::Reading;
use super::telling::Telling;
use crate::document::{Document, Upos, Xpos};
use crate::record::PlacePrecision;
use std::collections::BTreeSet;

/// How many words are kept of an event.
const MOST: usize = 40;

/// Words that tell nothing: who reports and when, what comes with any attack or arrest, and what stands in any war.
const COMMON: &[&str] = &[
    "'s", "action", "afternoon", "agency", "ago", "air", "airstrike", "area", "army", "attack", "attacker",
    "authority", "base", "body", "bomb", "border", "camp", "campaign", "capital", "case", "casualty", "charge", "city",
    "civilian", "coalition", "commander", "country", "damage", "day", "death", "defence", "defense", "direction",
    "district", "drone", "evening", "facility", "family", "fighter", "force", "general", "government", "group",
    "gunman", "hour", "incident", "infrastructure", "injury", "interest", "investigation", "kind", "leader", "life",
    "man", "media", "member", "militant", "military", "militia", "minister", "ministry", "minute", "missile", "month",
    "morning", "movement", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "name", "neighborhood", "news", "night", "number",
    "officer", "official", "one", "operation", "order", "other", "part", "people", "percent", "person", "personnel",
    "place", "police", "position", "president", "province", "raid", "rebel", "region", "report", "reporter",
    "response", "result", "rocket", "scene", "security", "series", "service", "shell", "side", "site", "soldier",
    "source", "spokesman", "spokesperson", "spokeswoman", "state", "statement", "strike", "supporter", "suspect",
    "target", "territory", "terrorist", "thing", "threat", "time", "town", "troop", "troops", "victim", "village",
    "war", "wave", "way", "weapon", "week", "weekend", "woman", "word", "year",
];

/// The words of these sentences, in the order of the text, each once.
pub fn words(reading: &Reading, sentences: &BTreeSet<usize>, told: &[&Telling]) -> Vec<String> {
    let document = reading.document;
    let mut seen = BTreeSet::new();
    let tokens = sentences.iter().flat_map(|&s| document.sentences[s].tokens.clone());
    let triggers: BTreeSet<usize> = told.iter().flat_map(|t| t.tokens.clone()).collect();
    let says = |&i: &usize| is_telling(document, i) && !reading.is_time(i) && !is_known(reading, i);
    let telling = tokens.filter(|i| says(i) && !triggers.contains(i));
    let words = telling.map(|i| document.tokens[i].lemma.to_lowercase());
    words.filter(|w| !COMMON.contains(&w.as_str()) && seen.insert(w.clone())).take(MOST).collect()
}

fn is_telling(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let word = document.word(at);
    match token.upos {
        Upos::Noun | Upos::Propn => word.chars().filter(|c| c.is_alphabetic()).count() > 1,
        _ => token.xpos == Xpos::Cd && word.len() > 1 && word.starts_with(|c: char| c.is_ascii_digit()),
    }
}

/// Whether a token belongs to a name that is in every other article of a war: of a country, a state or a known actor.
fn is_known(reading: &Reading, at: usize) -> bool {
    let lexicon = |id: &str| !id.starts_with("name:") && !id.starts_with("desc:");
    let actor = reading.actor_at(at).is_some_and(|m| lexicon(&reading.mentions.actors[m.actor].id));
    let mentions = &reading.mentions.place_mentions;
    let mut here = reading.within(mentions, &(at..at + 1), |m| &m.tokens).filter_map(|(_, m)| m.place);
    actor || here.any(|p| reading.mentions.places[p].precision == PlacePrecision::Country)
}
