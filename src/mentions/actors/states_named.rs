//! Countries that act: "Washington said", "Iran's attack". Assumes the places, and takes those that stand for a power.

use super::{Draft, Scene};
use crate::lexicon::states::{self, Body, Naming};
use crate::mentions::{Form, PlaceMention, PlaceUse};
use crate::record::EntityType;
use crate::span::Span;

/// Adds a mention of the state for each country or capital that acts.
pub(super) fn find(scene: &mut Scene) {
    let mentions = scene.mentions;
    for place in &mentions.place_mentions {
        if place.role != PlaceUse::Actor || place.kind == EntityType::Nationality {
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

/// The code of the state that a place stands for: the country, or the country that it is the capital of.
fn state(scene: &Scene, place: &PlaceMention) -> Option<String> {
    let record = scene.mentions.places.get(place.place?)?;
    let code = record.country.as_ref()?;
    let words = crate::lexicon::spelling::words(&record.name, 0);
    let hit = states::index().longest(&words, 0)?;
    let own = |(c, naming): &&&(&str, Naming)| c == code && *naming != Naming::Adjective;
    hit.values.iter().find(own).filter(|_| hit.words == words.len()).map(|_| code.clone())
}
