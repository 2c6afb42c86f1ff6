//! What a part of a telling is: a person, a state, civilians, a place, a number.

use crate::document::{Document, Xpos};
use crate::mentions::PlaceUse;
use crate::record::EntityType;
use crate::reports::grammar;
use crate::reports::identity::is_anybody;
use crate::reports::nouns::{is_attacker, is_goods, is_site, is_thing, is_vessel};
use crate::reports::parties;
use crate::reports::reading::Reading;
use crate::reports::telling::{Part, Telling};
use std::ops::Range;

/// Whether a part is of a person or an attacker, whoever it is.
pub(super) fn does(reading: &Reading, part: &Part) -> bool {
    is_anybody(last(reading, part)) || is_attacker(last(reading, part))
}

/// Whether words say how many and not what: "six", "the three", "the others", "hundreds".
pub(super) fn is_number(reading: &Reading, part: &Part) -> bool {
    let number = |i: usize| reading.document.tokens[i].xpos == Xpos::Cd;
    let vague = matches!(last(reading, part), "other" | "dozen" | "hundred" | "thousand" | "score" | "pair" | "trio");
    let named = || part.tokens.clone().any(|i| reading.document.tokens[i].xpos.is_name());
    part.actor.is_none() && (number(part.tokens.end - 1) || vague && !named())
}

/// Whether words may be of a person by trade or surname, as nothing that they are known for speaks against it.
pub fn may_be_somebody(reading: &Reading, part: &Part) -> bool {
    let tag = |i: usize| reading.document.tokens[i].xpos;
    let noun = last(reading, part);
    let introduced = matches!(tag(part.tokens.start), Xpos::Dt | Xpos::Cd | Xpos::PrpS);
    let named = tag(part.tokens.end - 1).is_name();
    (introduced || named || tag(part.tokens.end - 1) == Xpos::Nns)
        && !(is_thing(noun)
            || matches!(noun, "body" | "corpse" | "remains")
            || is_vessel(noun)
            || is_site(noun)
            || parties::is_weapon(reading, &part.tokens))
}

/// Whether a part is of somebody of somebody's: the captain of "the ship's captain".
pub(super) fn is_owned(reading: &Reading, part: &Part) -> bool {
    let phrase = grammar::phrase_of(reading.document, part.tokens.end - 1).map(|p| &reading.document.phrases[p]);
    phrase.is_some_and(|p| p.possessor.is_some()) && !is_goods(last(reading, part)) && !is_thing(last(reading, part))
}

/// Whether a part is an actor that has a name.
pub fn is_named(reading: &Reading, part: &Part) -> bool {
    part.actor.is_some_and(|a| reading.mentions.actors[a].name.starts_with(char::is_uppercase))
}

/// Whether a part is a person by name or description.
pub fn is_person(reading: &Reading, part: &Part) -> bool {
    part.actor.is_some_and(|a| reading.mentions.actors[a].kind == "person")
}

/// Whether a part is of a state.
pub(super) fn is_state(reading: &Reading, part: &Part) -> bool {
    part.actor.is_some_and(|a| reading.mentions.actors[a].kind == "state")
}

/// Whether a part is of people who bear no arms.
pub(super) fn is_civilian(reading: &Reading, part: &Part) -> bool {
    part.actor.is_some_and(|a| matches!(reading.mentions.actors[a].kind.as_str(), "civilians" | "media"))
}

/// A pronoun, or a vehicle or vessel with people in it.
pub(super) fn stands_for_people(reading: &Reading, part: &Part) -> bool {
    // "His arrest", but not "his condition".
    let pronoun = |i: usize| match reading.document.tokens[i].xpos {
        Xpos::PrpS => part.tokens.len() == 1,
        tag => tag == Xpos::Prp,
    };
    let mut means = reading.within(&reading.mentions.means, &part.tokens, |m| &m.tokens);
    part.tokens.clone().any(pronoun)
        || is_national(reading, part)
        || has_vessel(reading.document, part)
        || means.any(|(_, m)| m.kind == EntityType::Vehicle)
}

/// "A Nigerian", "an Algerian": somebody by nationality.
pub fn is_national(reading: &Reading, part: &Part) -> bool {
    let document = reading.document;
    let one = part.tokens.len() == 2 && matches!(document.tokens[part.tokens.start].lemma.as_str(), "a" | "an");
    let mut inside = reading.within(&reading.mentions.place_mentions, &part.tokens, |m| &m.tokens);
    one && inside.any(|(_, m)| m.role == PlaceUse::Actor && m.tokens.end == part.tokens.end)
}

/// Whether words name a vessel.
pub fn has_vessel(document: &Document, part: &Part) -> bool {
    part.tokens.clone().any(|i| is_vessel(&document.tokens[i].lemma))
}

/// The lemma of the last word, most often its noun.
pub(super) fn last<'r>(reading: &'r Reading, part: &Part) -> &'r str {
    &reading.document.tokens[part.tokens.end - 1].lemma
}

/// Whether one of `parts` says how many.
pub(super) fn counted(reading: &Reading, parts: &[Part]) -> bool {
    parts.iter().any(|p| p.tokens.clone().any(|i| reading.quantity_of(i).is_some()))
}

/// Whether one of `parts` is where something takes place.
pub(super) fn is_place(reading: &Reading, parts: &[Part]) -> bool {
    parts.iter().any(|p| names_place(reading, &p.tokens))
}

/// Whether words name where something takes place: "the town of El Fasher", too, where they end before "of".
pub fn names_place(reading: &Reading, tokens: &Range<usize>) -> bool {
    let whole = tokens.start..named_after(reading, tokens.end);
    let mut inside = reading.within(&reading.mentions.place_mentions, &whole, |m| &m.tokens);
    inside.any(|(_, m)| m.role == PlaceUse::Location)
}

/// The end of the name after "of": "the town of El Fasher".
fn named_after(reading: &Reading, end: usize) -> usize {
    let of = reading.document.tokens.get(end).is_some_and(|t| t.lemma == "of");
    let name = of.then(|| grammar::phrase_starting_at(reading.document, end + 1)).flatten();
    name.map_or(end, |p| reading.document.phrases[p].tokens.end)
}

/// Whether one of `parts` bears arms by profession.
pub(super) fn armed(reading: &Reading, parts: &[Part]) -> bool {
    Telling::actors(parts).any(|a| {
        let actor = &reading.mentions.actors[a];
        matches!(actor.sector.as_deref(), Some("MIL" | "REB" | "UAF" | "COP" | "PRM" | "CRM"))
            || matches!(actor.kind.as_str(), "military" | "armed_group" | "police")
    })
}
