//! Names that are in no table: runs of name tokens (`runs`), what each names (`sorts`), and the short forms of what the
//! article has named in full (`shorts`). Assumes that the names of the lexicon are taken.

use super::roster::entity_type;
use super::{Draft, Scene, shapes};
use crate::lexicon::actors::id_of_name;
use crate::lexicon::spelling::{Word, words};
use crate::mentions::Form;
use crate::record::{Actor, EntityType};
use runs::Run;
use sorts::Sort;
use std::collections::BTreeSet;

mod runs;
mod shorts;
mod sorts;

/// Adds the names of the article that the lexicon lacks.
pub(super) fn find(scene: &mut Scene) {
    let mut short = Vec::new();
    for sentence in 0..scene.words.len() {
        for run in runs::in_sentence(scene, sentence) {
            if shapes::words_in(scene, sentence, &run.name).len() == 1 {
                short.push(run);
            } else if let Some(actor) = shorts::explained(scene, &run) {
                add_to(scene, &run, actor);
            } else if let Some(sort) = sorts::of(scene, &run) {
                add(scene, &run, &sort);
            }
        }
    }
    shorts::find(scene, short);
}

/// Adds a mention of an actor that is known already.
fn add_to(scene: &mut Scene, run: &Run, actor: usize) {
    let kind = entity_type(&scene.roster.get(actor).kind);
    let tokens = run.titled.start.min(run.name.start)..run.name.end;
    scene.add(Draft { name: scene.document.span(&run.name), tokens, kind, actor, form: Form::Name });
}

fn add(scene: &mut Scene, run: &Run, sort: &Sort) {
    let name = scene.document.span(&run.name);
    let text = name.of(scene.document.text);
    let actor = same_person(scene, text, sort).unwrap_or_else(|| {
        scene.roster.enter(Actor {
            id: id_of_name(text),
            name: text.split_whitespace().collect::<Vec<_>>().join(" "),
            kind: sort.kind.into(),
            ..Actor::default()
        })
    });
    scene.roster.describe(actor, sort.country, sort.sector, None);
    add_to(scene, run, actor);
}

/// The person of the article whose name has all words of this one, or the other way round, two at least.
fn same_person(scene: &Scene, name: &str, sort: &Sort) -> Option<usize> {
    if sort.kind != "person" {
        return None;
    }
    let own = parts(&words(name, 0));
    let people = scene.found.iter().rev().filter(|m| m.kind == EntityType::Person && m.form == Form::Name);
    let alike = |other: &BTreeSet<String>| {
        let common = own.intersection(other).count();
        common >= 2 && common == own.len().min(other.len())
    };
    people.map(|m| m.actor).find(|&a| alike(&parts(&words(&scene.roster.get(a).name, 0))))
}

fn parts(words: &[Word]) -> BTreeSet<String> {
    words.iter().map(|w| w.loose.to_string()).collect()
}
