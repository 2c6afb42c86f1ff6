//! Where the reports of one event disagree.

use super::facts;
use super::merge::{Told, total};
use super::similarity::TOWN_KM;
use crate::distance::kilometres;
use crate::record::*;
use crate::reports::kinds;
use std::collections::BTreeMap;

/// A field of a report: its name, the value that it gives, and whether two reports that give different ones disagree.
type Field = (&'static str, fn(&Told) -> Option<String>, fn(&Told, &Told) -> bool);

const FIELDS: &[Field] = &[
    ("killed", |t| total(t.report, Outcome::Killed).map(figure), |_, _| true),
    ("wounded", |t| total(t.report, Outcome::Wounded).map(figure), |_, _| true),
    ("date", day, |_, _| true),
    ("place", |t| town(t).map(|p| p.name.clone()), are_far),
    ("agent", |t| agent(t).map(|a| a.id.clone()), are_two_sides),
    ("means", means, are_done_otherwise),
    ("responsibility", responsible, |_, _| true),
    ("status", |t| Some(format!("{:?}", t.report.status).to_lowercase()), |_, _| true),
];

/// The fields on which reports give values that can't all be right, each value with its reports.
pub fn conflicts(reports: &[Told]) -> Vec<Conflict> {
    if reports.len() < 2 {
        return Vec::new();
    }
    let conflict = |(field, value, apart): &Field| {
        let given: Vec<(Option<String>, &Told)> = reports.iter().map(|told| (value(told), told)).collect();
        let disagree = |(x, a): &(Option<String>, &Told), (y, b): &(Option<String>, &Told)| {
            x.is_some() && y.is_some() && x != y && apart(a, b)
        };
        let found = given.iter().enumerate().any(|(i, a)| given[..i].iter().any(|b| disagree(a, b)));
        found.then(|| Conflict { field: (*field).into(), variants: variants(given) })
    };
    FIELDS.iter().filter_map(conflict).collect()
}

/// The distinct values that reports give, the most backed first.
fn variants(given: Vec<(Option<String>, &Told)>) -> Vec<ConflictVariant> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (value, told) in given {
        if let Some(value) = value {
            found.entry(value).or_default().push(told.report.id.clone());
        }
    }
    let mut variants: Vec<_> = found.into_iter().map(|(value, reports)| ConflictVariant { value, reports }).collect();
    variants.sort_by_key(|v| std::cmp::Reverse(v.reports.len()));
    variants
}

fn figure((min, max): (u32, Option<u32>)) -> String {
    match max {
        Some(max) if max == min => min.to_string(),
        Some(max) => format!("{min}–{max}"),
        None => format!("{min}+"),
    }
}

/// The day a report gives in its own words.
fn day(told: &Told) -> Option<String> {
    let time = told.report.time.as_ref().filter(|t| t.precision == TimePrecision::Day)?;
    (!facts::is_taken_over(told.report)).then(|| time.start.clone())
}

/// The town a report names first.
fn town<'a>(told: &Told<'a>) -> Option<&'a Place> {
    let mut places = told.report.places.iter().filter_map(|p| facts::place(told.from, p.place.as_deref()?));
    places.find(|p| p.precision < PlacePrecision::Region)
}

/// A site in a town is in that town.
fn are_far(a: &Told, b: &Told) -> bool {
    let point = |told: &Told| town(told).and_then(|p| p.latitude.zip(p.longitude));
    point(a).zip(point(b)).is_none_or(|(a, b)| kilometres(a, b) > TOWN_KM)
}

/// The actor of a name that a report holds for the agent.
fn agent<'a>(told: &Told<'a>) -> Option<&'a Actor> {
    let actors = told.report.agents.iter().filter_map(|role| facts::actor(told.from, role.actor.as_deref()?));
    actors.filter(|a| !a.id.starts_with("desc:")).min_by_key(|a| a.kind == "person")
}

/// A state, its army and its president are one side.
fn are_two_sides(a: &Told, b: &Told) -> bool {
    let agents = agent(a).zip(agent(b));
    agents.is_some_and(|(x, y)| !facts::one_side((a.from, x), (b.from, y)))
}

/// The usual name of the weapon a report names first.
fn means(told: &Told) -> Option<String> {
    told.report.means.iter().find_map(|m| m.name.clone())
}

/// A deed is done with several weapons; but what is told as deeds of two kinds was done in two ways.
fn are_done_otherwise(a: &Told, b: &Told) -> bool {
    let (a, b) = (&a.report.kind, &b.report.kind);
    !kinds::is_a(a, b) && !kinds::is_a(b, a)
}

/// Who a report says is responsible; whoever denies it is not.
fn responsible(told: &Told) -> Option<String> {
    let held = told.report.responsibility.iter().find(|r| r.status != ResponsibilityStatus::Denied)?;
    Some(held.actor.actor.clone().unwrap_or_else(|| held.actor.text.clone()))
}
