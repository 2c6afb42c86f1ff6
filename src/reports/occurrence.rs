//! Sentences that only say when and where an event told before took place: "It happened on Saturday near the market",
//! "Officers were called to a bar in Salto". What they say is the event's.

use super::circumstances;
use super::grammar;
use super::reading::Reading;
use super::telling::Telling;
use std::ops::Range;

/// Verbs by which an event takes place.
const HAPPEN: &[&str] = &["happen", "occur", "unfold", "transpire", "take"];
/// What takes place.
const EVENTS: &[&str] = &[
    "it", "this", "that", "incident", "crime", "shooting", "attack", "robbery", "killing", "murder", "event",
    "violence", "blast", "explosion", "assault", "slaying", "stabbing", "accident", "confrontation", "altercation",
    "argument", "raid", "ambush", "clash", "bombing", "homicide", "everything", "all", "tragedy", "encounter",
];
/// Verbs by which helpers come to where it took place.
const COME: &[&str] = &["call", "respond", "dispatch", "summon", "rush", "arrive", "send"];
/// Who comes.
const HELPERS: &[&str] = &[
    "police", "officer", "deputy", "deputies", "crew", "paramedic", "medic", "firefighter", "trooper", "ambulance",
    "responder", "authority", "rescuer", "sheriff", "cop", "investigator", "they", "who", "unit",
];
/// How many sentences after the event such a sentence may stand.
const NEAR: usize = 5;

/// Adds when and where to the violent telling before, if the sentence says only that.
pub fn add(reading: &Reading, sentence: &Range<usize>, tellings: &mut [Telling]) {
    let place = reading.document.sentence_of(sentence.start);
    let Some(before) = tellings.iter_mut().rev().find(|t| super::is_assault(t)) else { return };
    if place - before.sentence > NEAR || !tells_of_one(reading, sentence) {
        return;
    }
    let (time, places) = circumstances::of_sentence(reading, sentence);
    before.time = before.time.or(time);
    if before.places.is_empty() || place == before.sentence + 1 {
        before.places.extend(places);
    }
}

fn tells_of_one(reading: &Reading, sentence: &Range<usize>) -> bool {
    let document = reading.document;
    let verbs = sentence.clone().take(20).filter(|&i| document.tokens[i].xpos.is_verb());
    verbs.into_iter().any(|verb| {
        let lemma = document.tokens[verb].lemma.as_str();
        let place = lemma != "take" || document.tokens.get(verb + 1).is_some_and(|t| t.lemma == "place");
        let group = grammar::verb_group(document, verb);
        let before = sentence.start..group.tokens.start;
        let names = |words: &[&str]| before.clone().any(|i| words.contains(&document.tokens[i].lemma.as_str()));
        // "The governor, who was in Kano, called the attack despicable".
        let called = lemma != "call" || group.passive || document.word(verb + 1) == "to";
        HAPPEN.contains(&lemma) && place && names(EVENTS) || COME.contains(&lemma) && called && names(HELPERS)
    })
}
