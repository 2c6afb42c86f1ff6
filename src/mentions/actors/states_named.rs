//! Countries that act: "Washington said", "Iran's attack", "an Israeli airstrike". Assumes the places and phrases, and takes
//! those that stand for a power.

use super::{Draft, Scene, shapes};
use crate::lexicon::roles;
use crate::lexicon::states::{self, Body, Naming};
use crate::mentions::{Form, PlaceMention, PlaceUse};
use crate::record::EntityType;
use crate::span::Span;
use std::collections::BTreeSet;

/// Adds a mention of the state for each country or capital that acts.
pub(super) fn find(scene: &mut Scene) {
    let mentions = scene.mentions;
    let located = mentions.place_mentions.iter().filter(|p| p.role == PlaceUse::Location);
    let theatres: BTreeSet<&str> = located.filter_map(|p| mentions.places[p.place?].country.as_deref()).collect();
    for place in &mentions.place_mentions {
        let acts = match place.kind {
            EntityType::Nationality => is_deed(scene, place, &theatres),
            _ => place.role == PlaceUse::Actor,
        };
        if !acts {
            continue;
        }
        let Some(actor) = state(scene, place).and_then(|code| scene.roster.enter_body(Body::State, &code)) else {
            continue;
        };
        let the = place.span.of(scene.document.text).get(..4).filter(|t| t.eq_ignore_ascii_case("the "));
        let name = Span::new(place.span.start + the.map_or(0, str::len), place.span.end);
        let draft = Draft { name, tokens: place.tokens.clone(), kind: EntityType::Place, actor, form: Form::Name };
        if scene.is_free(&place.tokens) {
            scene.add(draft);
        }
    }
}

/// What states do from afar: whose it is says who did it.
const FROM_AFAR: &[&str] = &[
    "strike", "airstrike", "shelling", "bombardment", "raid", "incursion", "invasion", "offensive", "missile", "drone",
    "rocket", "artillery", "barrage", "airdrop", "blockade", "annexation", "occupation", "aggression", "warplane",
    "plane", "tank", "helicopter", "gunboat", "bomber", "warship",
];
/// What is done anywhere: "a Nigerian attack" is one in Nigeria as well.
const ANYWHERE: &[&str] = &["attack", "assault", "bombing", "operation", "fire", "sanction", "ultimatum"];

/// Whether a nationality says who did the deed that its phrase names: "an Israeli airstrike", "the Turkish attack on Zakho";
/// not "a Syrian rebel attack", nor an attack where one of the `theatres` of the article is the very country.
fn is_deed(scene: &Scene, nationality: &PlaceMention, theatres: &BTreeSet<&str>) -> bool {
    let document = scene.document;
    let at = document.phrases.partition_point(|p| p.tokens.end < nationality.tokens.end);
    let Some(phrase) = document.phrases.get(at).filter(|p| p.tokens.contains(&nationality.tokens.start)) else {
        return false;
    };
    let lemma = document.tokens[phrase.head].lemma.as_str();
    let between = nationality.tokens.end..phrase.head;
    let words = shapes::words_in(scene, document.sentence_of(phrase.head), &between);
    let others = || (0..words.len()).any(|at| roles::find(words, at).is_some());
    let country = nationality.place.and_then(|p| scene.mentions.places[p].country.as_deref());
    let away = || country.is_some_and(|c| !theatres.contains(c));
    phrase.head >= nationality.tokens.end
        && (FROM_AFAR.contains(&lemma) || ANYWHERE.contains(&lemma) && away())
        && !others()
}

/// The code of the state that a place stands for: the country, or the country that it is the capital of.
fn state(scene: &Scene, place: &PlaceMention) -> Option<String> {
    let record = scene.mentions.places.get(place.place?)?;
    let code = record.country.as_ref()?;
    let words = crate::lexicon::spelling::words(&record.name, 0);
    let hit = states::index().longest(&words, 0)?;
    let own = |(c, naming): &&&(&str, Naming)| c == code && *naming != Naming::Adjective;
    hit.values.iter().find(own).filter(|_| hit.words == words.len()).map(|_| code.clone())
}
