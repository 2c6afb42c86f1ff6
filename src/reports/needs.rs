//! Whether the roles of a telling are such as its rule needs, so that "the sides struck a deal" makes no report.

use super::circumstances::VESSELS;
use super::folding;
use super::grammar;
use super::reading::Reading;
use super::rules::{Frame, Needs};
use super::telling::{Part, Telling};
use crate::document::Xpos;
use crate::mentions::PlaceUse;
use crate::record::EntityType;

/// Whether the roles are such as the rule needs.
pub fn met(reading: &Reading, telling: &Telling) -> bool {
    let actor = |parts: &[Part]| parts.iter().any(|p| p.actor.is_some());
    match telling.rule.needs {
        Needs::Nothing => true,
        Needs::Actor if telling.rule.frame == Frame::Undergo => {
            actor(&telling.targets) || is_place(reading, &telling.targets)
        }
        Needs::Actor => {
            actor(&telling.agents)
                || actor(&telling.ordered_by)
                || actor(&telling.targets)
                || is_place(reading, &telling.targets)
        }
        Needs::Victim if folding::HARM.contains(&telling.rule.id) && is_accident(reading, telling) => false,
        Needs::Victim => {
            actor(&telling.targets)
                || counted(reading, &telling.targets)
                || !telling.casualties.is_empty()
                || telling.targets.iter().any(|t| stands_for_people(reading, t))
        }
        Needs::Force => {
            armed(reading, &telling.agents)
                || armed(reading, &telling.targets)
                || !telling.means.is_empty()
                || telling.nominal && (actor(&telling.targets) || actor(&telling.ordered_by))
                || (actor(&telling.agents) || telling.nominal) && is_place(reading, &telling.targets)
                || !telling.casualties.is_empty()
        }
        Needs::Ground => {
            actor(&telling.agents) && is_place(reading, &telling.targets)
                || armed(reading, &telling.agents) && !telling.targets.is_empty()
        }
    }
}

/// Whether the sentence tells of an accident and of nothing that anybody did.
fn is_accident(reading: &Reading, telling: &Telling) -> bool {
    const ACCIDENTS: &[&str] = &[
        "crash", "accident", "collision", "collide", "derail", "derailment", "earthquake", "quake", "flood",
        "landslide", "avalanche", "hurricane", "cyclone", "typhoon", "tornado", "tsunami", "eruption", "lightning",
        "stampede", "epidemic", "outbreak", "famine", "drought", "heatwave", "shipwreck", "capsize", "wildfire",
        "mudslide", "overturn", "drown", "pileup", "collapse", "fireworks", "firework", "boiler", "malaria", "cholera",
        "ebola", "disease", "illness", "fever", "cancer", "hunger", "starvation", "cold", "heat", "snow", "ice",
        "fall", "storm", "slope", "disease", "pneumonia", "poverty", "overdose", "match", "race",
    ];
    const ACTS: &[&str] =
        &["attack", "bomb", "bombing", "strike", "airstrike", "shell", "shelling", "gun", "raid", "blast"];
    let document = reading.document;
    let lemma = |i: usize| document.tokens[i].lemma.as_str();
    let the = |i: usize| i > 0 && lemma(i - 1) == "the" && lemma(i) == "cold";
    let noun = |i: usize| {
        the(i)
            || document.tokens[i].xpos.is_noun()
            || !matches!(lemma(i), "fall" | "storm" | "match" | "race" | "cold" | "heat")
    };
    let fire = |i: usize| lemma(i) == "fire" && i > 0 && lemma(i - 1) == "catch";
    let word = |i: usize| ACCIDENTS.contains(&lemma(i)) && noun(i) || fire(i);
    if grammar::sentence(document, telling.head).take(120).any(|i| ACTS.contains(&lemma(i))) {
        return false;
    }
    telling.agents.is_empty()
        && telling.means.is_empty()
        && grammar::sentence(document, telling.head).take(120).any(word)
}

/// A pronoun, or a vehicle or vessel with people in it.
fn stands_for_people(reading: &Reading, part: &Part) -> bool {
    let document = reading.document;
    let word = |i: usize| document.tokens[i].xpos == Xpos::Prp || VESSELS.contains(&document.tokens[i].lemma.as_str());
    let mut means = reading.within(&reading.mentions.means, &part.tokens, |m| &m.tokens);
    part.tokens.clone().any(word) || means.any(|(_, m)| m.kind == EntityType::Vehicle)
}

fn counted(reading: &Reading, parts: &[Part]) -> bool {
    parts.iter().any(|p| p.tokens.clone().any(|i| reading.quantity_of(i).is_some()))
}

fn is_place(reading: &Reading, parts: &[Part]) -> bool {
    parts.iter().any(|p| {
        let whole = p.tokens.start..named_after(reading, p.tokens.end);
        let mut inside = reading.within(&reading.mentions.place_mentions, &whole, |m| &m.tokens);
        inside.any(|(_, m)| m.role == PlaceUse::Location)
    })
}

/// The end of the name after "of": "the town of El Fasher".
fn named_after(reading: &Reading, end: usize) -> usize {
    let of = reading.document.tokens.get(end).is_some_and(|t| t.lemma == "of");
    let name = of.then(|| grammar::phrase_starting_at(reading.document, end + 1)).flatten();
    name.map_or(end, |p| reading.document.phrases[p].tokens.end)
}

/// Whether one of `parts` bears arms by profession.
fn armed(reading: &Reading, parts: &[Part]) -> bool {
    Telling::actors(parts).any(|a| {
        let actor = &reading.mentions.actors[a];
        matches!(actor.sector.as_deref(), Some("MIL" | "REB" | "UAF" | "COP" | "PRM" | "CRM"))
            || matches!(actor.kind.as_str(), "military" | "armed_group" | "police")
    })
}
