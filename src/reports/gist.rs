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
    "ago", "agency", "area", "attack", "attacker", "authority", "body", "case", "charge", "city", "country", "day",
    "death", "incident", "injury", "investigation", "kind", "man", "media", "minute", "month", "morning", "name",
    "night", "number", "officer", "official", "one", "other", "part", "people", "percent", "person", "place", "police",
    "report", "reporter", "result", "scene", "side", "source", "spokesman", "spokesperson", "spokeswoman", "state",
    "statement", "suspect", "thing", "time", "town", "victim", "way", "week", "woman", "word", "year", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december", "yesterday", "today", "tomorrow",
    "afternoon", "evening", "hour", "government", "news", "weekend", "two", "'s", "mr", "mr.", "mrs", "ms", "mrs.",
    "ms.", "action", "air", "airstrike", "army", "base", "bomb", "border", "camp", "campaign", "capital", "casualty",
    "civilian", "coalition", "commander", "damage", "defence", "defense", "direction", "district", "drone", "facility",
    "fighter", "force", "group", "gunman", "infrastructure", "interest", "leader", "member", "militant", "military",
    "militia", "minister", "ministry", "missile", "movement", "neighborhood", "operation", "order", "personnel",
    "position", "president", "province", "raid", "rebel", "region", "response", "rocket", "security", "series",
    "service", "shell", "site", "soldier", "strike", "supporter", "target", "territory", "terrorist", "threat",
    "troops", "troop", "village", "war", "wave", "weapon", "general", "life", "family", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten",
];

/// The words of these sentences, in the order of the text, each once.
pub fn words(reading: &Reading, sentences: &BTreeSet<usize>, told: &[&Telling]) -> Vec<String> {
    let document = reading.document;
    let mut seen = BTreeSet::new();
    let tokens = sentences.iter().flat_map(|&s| document.sentences[s].tokens.clone());
    let telling = tokens
        .filter(|i| is_telling(document, *i) && !is_known(reading, *i) && !told.iter().any(|t| t.tokens.contains(i)));
    let words = telling.map(|i| document.tokens[i].lemma.to_lowercase());
    words.filter(|w| !COMMON.contains(&w.as_str()) && seen.insert(w.clone())).take(MOST).collect()
}

fn is_telling(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let word = document.word(at);
    match token.upos {
        Upos::Noun | Upos::Propn => word.chars().filter(|c| c.is_alphabetic()).count() > 1,
        _ => token.xpos == Xpos::Cd && word.len() > 1,
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
