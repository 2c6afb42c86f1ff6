//! Whether those who act or suffer in a telling are those of an account.

use super::is_anybody;
use crate::reports::is_assault;
use crate::reports::reading::Reading;
use crate::reports::telling::{Part, Telling};
use std::collections::BTreeSet;

/// So many of a kind, and more, are the same people where the number is the same.
const FEW: f64 = 3.0;

/// How well those of one side are those told of before.
pub(super) fn actor_fit(
    reading: &Reading,
    told: &[&Telling],
    telling: &Telling,
    side: fn(&Telling) -> &Vec<Part>,
) -> f64 {
    let ours: BTreeSet<usize> = Telling::actors(side(telling)).collect();
    let theirs: BTreeSet<usize> = told.iter().flat_map(|t| Telling::actors(side(t))).collect();
    if ours.is_empty() || theirs.is_empty() {
        return 0.0;
    }
    if ours.intersection(&theirs).next().is_some() {
        return 1.0;
    }
    let actors = &reading.mentions.actors;
    let sector = |a: usize| actors[a].sector.as_deref();
    // An army and its rebels are of one country.
    let opposed = |a: usize, b: usize| is_of_state(sector(a)) && is_of_rebels(sector(b));
    let at_home = |a: usize, b: usize| actors[a].country.is_some() && actors[a].country == actors[b].country;
    // "A gunman killed ten. Officers stormed his room": what the one did, and what was done to him.
    let clash = told.iter().chain([&telling]).any(|t| t.kind == "armed_clash");
    if !clash && ours.iter().all(|&a| theirs.iter().all(|&b| opposed(a, b) || opposed(b, a))) {
        return -2.0;
    }
    let same_country = ours.iter().any(|&a| theirs.iter().any(|&b| at_home(a, b) && !opposed(a, b) && !opposed(b, a)));
    let sided = |all: &BTreeSet<usize>| all.iter().any(|&a| actors[a].country.is_some());
    let noun = |a: usize| actors[a].name.rsplit(' ').next().unwrap_or_default();
    let anybody = |a: &usize| is_anybody(&noun(*a).to_lowercase());
    // "A fisheries official was killed": who it is may be told later.
    let persons = |all: &BTreeSet<usize>, named: bool| {
        all.iter().any(|&a| actors[a].kind == "person" && noun(a).starts_with(char::is_uppercase) == named)
    };
    let named_later = is_assault(telling)
        && (persons(&ours, true) && persons(&theirs, false) || persons(&ours, false) && persons(&theirs, true));
    // "A state trooper", "Trooper Ann Roe".
    let titled = |&a: &usize, &b: &usize| {
        let mut words = actors[a].name.split(' ').filter(|_| actors[a].kind == "person");
        noun(b).len() > 3 && words.next().is_some_and(|w| w.eq_ignore_ascii_case(noun(b))) && words.next().is_some()
    };
    if ours.iter().any(|a| theirs.iter().any(|b| titled(a, b) || titled(b, a))) {
        return 0.8;
    }
    // "Haiti gang leader", "a gang leader".
    let ends = |&a: &usize, &b: &usize| {
        let two = actors[b].name.contains(' ') && noun(b).starts_with(char::is_lowercase);
        two && actors[a].name.strip_suffix(actors[b].name.as_str()).is_some_and(|rest| rest.ends_with(' '))
    };
    if ours.iter().any(|a| theirs.iter().any(|b| ends(a, b) || ends(b, a))) {
        return 0.8;
    }
    // "Nearly 300 schoolchildren", "nearly 300 pupils".
    let many = |t: &Telling| -> Vec<(f64, &str)> {
        let all = side(t).iter().filter_map(|p| Some((counted(reading, p)?, actors[p.actor?].kind.as_str())));
        all.filter(|(n, _)| *n > FEW).collect()
    };
    let ours_many = many(telling);
    if told.iter().any(|t| many(t).iter().any(|n| ours_many.contains(n))) {
        return 0.5;
    }
    // "Cartel gunmen", "gunmen".
    let common = |a: &usize| noun(*a).starts_with(char::is_lowercase) && actors[*a].kind != "person";
    let alike = ours.iter().any(|a| common(a) && theirs.iter().any(|b| noun(*a) == noun(*b)));
    match same_country {
        true => 0.6,
        false if alike => 0.0,
        false if named_later || ours.iter().chain(&theirs).any(anybody) => 0.0,
        false if sided(&ours) && sided(&theirs) => -2.0,
        false => -1.0,
    }
}

/// Whether a PLOVER sector is of those who rule or fight for a state.
fn is_of_state(sector: Option<&str>) -> bool {
    matches!(sector, Some("GOV" | "MIL" | "COP"))
}

/// Whether a PLOVER sector is of those who fight a state.
fn is_of_rebels(sector: Option<&str>) -> bool {
    matches!(sector, Some("REB" | "UAF"))
}

/// Whether those who act are all forces or rulers of states, and not known to be of two.
pub(super) fn may_be_one_state(reading: &Reading, told: &[&Telling], telling: &Telling) -> bool {
    let actors = &reading.mentions.actors;
    let all = |tellings: &[&Telling]| -> Vec<usize> {
        tellings.iter().flat_map(|t| Telling::actors(&t.agents).collect::<Vec<_>>()).collect()
    };
    let (ours, theirs) = (all(&[telling]), all(told));
    let state = |&a: &usize| is_of_state(actors[a].sector.as_deref());
    let sided = |all: &[usize]| all.iter().any(|&a| actors[a].country.is_some());
    ours.iter().chain(&theirs).all(state) && !(sided(&ours) && sided(&theirs))
}

/// The same thing hit: "one of their outposts", "the outpost".
pub(super) fn thing_fit(reading: &Reading, told: &[&Telling], telling: &Telling) -> f64 {
    let things = |t: &Telling| -> BTreeSet<&str> {
        let head = |p: &Part| reading.document.tokens[p.tokens.end - 1].lemma.as_str();
        t.targets.iter().filter(|p| p.actor.is_none() && !p.tokens.is_empty()).map(head).collect()
    };
    let ours = things(telling);
    if told.iter().any(|t| !things(t).is_disjoint(&ours)) { 0.6 } else { 0.0 }
}

/// How many a part counts: 14,000 of "some 14,000 people".
pub(super) fn counted(reading: &Reading, part: &Part) -> Option<f64> {
    let quantity = part.tokens.clone().find_map(|i| reading.quantity_of(i))?;
    Some(reading.mentions.quantities[quantity].min)
}
