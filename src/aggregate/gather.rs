//! Extractions as one digest: articles by id, each actor and place once.

use crate::record::{Actor, Digest, Extraction, Note, Place};
use std::collections::BTreeMap;

/// One digest without events, of articles in order.
pub fn gather(articles: Vec<Extraction>) -> Digest {
    let mut digest = Digest::default();
    let mut actors: BTreeMap<String, Actor> = BTreeMap::new();
    let mut places: BTreeMap<String, Place> = BTreeMap::new();
    for e in articles {
        digest.notes.extend(e.notes.into_iter().map(|n| Note { article: Some(e.article.id.clone()), ..n }));
        digest.articles.push(e.article);
        digest.reports.extend(e.reports);
        e.actors.into_iter().for_each(|a| add_actor(&mut actors, a));
        e.places.into_iter().for_each(|p| add_place(&mut places, p));
    }
    digest.actors = actors.into_values().collect();
    digest.places = places.into_values().collect();
    digest
}

/// Gives an article another id.
pub fn rename(e: &mut Extraction, id: &str) {
    let old = std::mem::replace(&mut e.article.id, id.into());
    let renamed = |r: &mut String| {
        if let Some(rest) = r.strip_prefix(&old) {
            *r = format!("{id}{rest}");
        }
    };
    for r in &mut e.reports {
        r.article = id.into();
        renamed(&mut r.id);
        r.related.iter_mut().for_each(|x| renamed(&mut x.to));
    }
    e.notes.push(Note::new(
        "duplicate_id",
        format!("Another article is called \"{old}\" too; this one is \"{id}\" here."),
    ));
}

fn add_actor(actors: &mut BTreeMap<String, Actor>, new: Actor) {
    match actors.get_mut(&new.id) {
        Some(known) if *known == new => {}
        Some(known) => {
            let name = if new.name < known.name { &new } else { &*known }.name.clone();
            let mut aliases: Vec<String> = std::mem::take(&mut known.aliases);
            aliases.extend(new.aliases);
            aliases.extend([std::mem::replace(&mut known.name, name.clone()), new.name]);
            known.aliases = without(aliases, &name);
            known.country = known.country.take().max(new.country);
            known.sector = known.sector.take().max(new.sector);
            known.side = known.side.take().max(new.side);
            known.kind = std::mem::take(&mut known.kind).max(new.kind);
        }
        None => {
            actors.insert(new.id.clone(), new);
        }
    }
}

fn add_place(places: &mut BTreeMap<String, Place>, new: Place) {
    match places.get_mut(&new.id) {
        Some(known) if *known == new => {}
        Some(known) => {
            let mut aliases = std::mem::take(&mut known.aliases);
            aliases.extend(new.aliases);
            known.precision = known.precision.min(new.precision);
            known.aliases = without(aliases, &known.name);
        }
        None => {
            places.insert(new.id.clone(), new);
        }
    }
}

fn without(mut names: Vec<String>, name: &str) -> Vec<String> {
    names.retain(|n| n != name);
    names.sort();
    names.dedup();
    names
}
