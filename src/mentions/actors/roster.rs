//! The actors of an article: one for each id, with the names it goes by.

use crate::lexicon::actors::{Row, id_of_name};
use crate::lexicon::states::{self, Body};
use crate::lexicon::{inter, list};
use crate::mentions::ActorMention;
use crate::record::{Actor, EntityType};
use std::collections::{BTreeSet, HashMap};

/// The actors so far.
#[derive(Default)]
pub(super) struct Roster {
    actors: Vec<Actor>,
    by_id: HashMap<String, usize>,
    aliases: Vec<BTreeSet<String>>,
}

impl Roster {
    /// The index of the actor with this id; what was not known of it before is filled in.
    pub fn enter(&mut self, actor: Actor) -> usize {
        if let Some(&i) = self.by_id.get(&actor.id) {
            let known = &mut self.actors[i];
            known.country = known.country.take().or(actor.country);
            known.sector = known.sector.take().or(actor.sector);
            known.side = known.side.take().or(actor.side);
            return i;
        }
        self.by_id.insert(actor.id.clone(), self.actors.len());
        self.aliases.push(BTreeSet::new());
        self.actors.push(actor);
        self.actors.len() - 1
    }

    /// The index of a row's actor.
    pub fn enter_row(&mut self, row: &Row) -> usize {
        let side = |side: &str| if states::by_code(side).is_some() { Body::State.id(side) } else { side.into() };
        let i = self.enter(Actor {
            id: if row.id.is_empty() { id_of_name(row.name) } else { row.id.into() },
            name: row.name.into(),
            kind: if row.kind.is_empty() { "organization" } else { row.kind }.into(),
            country: row.country.map(Into::into),
            sector: row.sector.map(Into::into),
            side: row.side.map(side),
            ..Actor::default()
        });
        // A surname that the table holds to be one person's is a name of that person whether or not the article uses it.
        if row.kind == "person" {
            self.aliases[i].extend(list(row.aliases).filter(|a| !a.contains(' ')).map(str::to_owned));
        }
        i
    }

    /// The index of a body of the state `code`.
    pub fn enter_body(&mut self, body: Body, code: &str) -> Option<usize> {
        let state = states::by_code(code)?;
        let (kind, sector) = body.kind();
        Some(self.enter(Actor {
            id: body.id(code),
            name: body.name(state),
            kind: kind.into(),
            country: Some(code.into()),
            sector: Some(sector.into()),
            side: Some(Body::State.id(code)).filter(|_| body != Body::State),
            ..Actor::default()
        }))
    }

    /// The actor with this id.
    pub fn find(&self, id: &str) -> Option<&Actor> {
        self.by_id.get(id).map(|&i| &self.actors[i])
    }

    pub fn get(&self, i: usize) -> &Actor {
        &self.actors[i]
    }

    /// Notes that the article calls the actor so.
    pub fn call(&mut self, i: usize, name: &str) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name != self.actors[i].name && !name.is_empty() {
            self.aliases[i].insert(name);
        }
    }

    /// Sets what a title or an apposition says of the actor, where nothing is known.
    pub fn describe(&mut self, i: usize, country: Option<&str>, sector: Option<&str>, side: Option<String>) {
        let actor = &mut self.actors[i];
        if !actor.id.starts_with("name:") {
            return;
        }
        actor.country = actor.country.take().or(country.map(Into::into));
        actor.sector = actor.sector.take().or(sector.map(Into::into));
        actor.side = actor.side.take().or(side);
    }

    /// The actors that `found` mentions, in the order of their first mention, and the mentions with new indices.
    pub fn into_actors(self, mut found: Vec<ActorMention>) -> (Vec<Actor>, Vec<ActorMention>) {
        let mut place = vec![usize::MAX; self.actors.len()];
        let mut out: Vec<Actor> = Vec::new();
        for mention in &mut found {
            let old = mention.actor;
            if place[old] == usize::MAX {
                place[old] = out.len();
                let aliases = self.aliases[old].iter().cloned().collect();
                let actor = self.actors[old].clone();
                let inter = inter::of(&actor.kind, actor.sector.as_deref().unwrap_or_default());
                out.push(Actor { aliases, inter, ..actor });
            }
            mention.actor = place[old];
        }
        (out, found)
    }
}

/// The type of a name for a kind of actor.
pub(super) fn entity_type(kind: &str) -> EntityType {
    match kind {
        "person" => EntityType::Person,
        "armed_group" | "criminal_group" => EntityType::Group,
        "state" => EntityType::Place,
        "ship" => EntityType::Vehicle,
        _ => EntityType::Organization,
    }
}
