//! Fighters or not.

use super::super::parties;
use super::super::reading::Reading;
use super::super::telling::Part;
use crate::record::Category;

/// Fighters or not, where all are: of "11 civilians and a soldier" neither.
pub(super) fn shared_category(reading: &Reading, people: &[usize]) -> Category {
    let of = |&p: &usize| {
        let who = reading.document.words(&reading.document.phrases[p].tokens);
        category(reading, &parties::targets(reading, &[p]), who)
    };
    let mut all = people.iter().map(of);
    let first = all.next().unwrap_or(Category::Unknown);
    if all.all(|other| other == first) { first } else { Category::Unknown }
}

/// Fighters or not, by the actor or the noun.
pub(super) fn category(reading: &Reading, parts: &[Part], who: &str) -> Category {
    let sector = parts.iter().find_map(|p| reading.mentions.actors[p.actor?].sector.as_deref());
    let words = who.to_lowercase();
    let has = |list: &[&str]| list.iter().any(|w| words.contains(w));
    if has(&[
        "soldier", "fighter", "militant", "troop", "rebel", "gunm", "insurgent", "combatant", "militia", "jihadi",
        "terrorist", "officer", "police",
    ]) {
        Category::Combatant
    } else if has(&[
        "civilian", "child", "women", "woman", "resident", "villager", "student", "worker", "journalist", "contractor",
        "worshipper", "pupil", "boy", "girl", "farmer", "patient", "tourist", "bystander", "protester",
    ]) {
        Category::Civilian
    } else {
        match sector {
            Some("MIL" | "REB" | "UAF" | "PRM" | "COP") => Category::Combatant,
            Some("CVL" | "MED" | "JRN" | "EDU" | "NGO" | "REF") => Category::Civilian,
            _ => Category::Unknown,
        }
    }
}
