//! Where the reports of one event disagree, and how well it is backed.

use super::merge::total;
use crate::record::*;
use std::collections::{BTreeMap, BTreeSet};

/// The fields on which reports give values that can't all be right, each value with its reports.
pub fn conflicts(digest: &Digest, reports: &[&Report]) -> Vec<Conflict> {
    let toll = |outcome| values(reports, move |r| total(r, outcome).map(figure));
    let fields = [
        ("killed", toll(Outcome::Killed)),
        ("wounded", toll(Outcome::Wounded)),
        ("date", values(reports, day)),
        ("place", values(reports, |r| town(digest, r))),
        ("agent", values(reports, agent)),
        ("status", values(reports, |r| Some(format!("{:?}", r.status).to_lowercase()))),
    ];
    let conflict = |(field, variants): (&str, Vec<ConflictVariant>)| Conflict { field: field.into(), variants };
    fields.into_iter().filter(|(_, v)| v.len() > 1).map(conflict).collect()
}

/// The distinct values that reports give, the most backed first.
fn values(reports: &[&Report], value: impl Fn(&Report) -> Option<String>) -> Vec<ConflictVariant> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for r in reports {
        if let Some(v) = value(r) {
            found.entry(v).or_default().push(r.id.clone());
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

/// The day a report gives, where it gives one.
fn day(report: &Report) -> Option<String> {
    report.time.as_ref().filter(|t| t.precision == TimePrecision::Day).map(|t| t.start.clone())
}

/// The town a report names first.
fn town(digest: &Digest, report: &Report) -> Option<String> {
    let place = |p: &PlaceRole| digest.places.iter().find(|x| Some(&x.id) == p.place.as_ref());
    let towns = report.places.iter().filter_map(place).find(|p| p.precision < PlacePrecision::Region);
    towns.map(|p| p.name.clone())
}

/// The named actor that a report holds to have done it.
fn agent(report: &Report) -> Option<String> {
    report.agents.first().and_then(|a| a.actor.clone())
}

/// How well the reports back the event, in the sense of Airwars.
pub fn corroboration(digest: &Digest, reports: &[&Report]) -> Corroboration {
    let denied = reports.iter().any(|r| {
        matches!(r.status, Status::Denied) || r.responsibility.iter().any(|x| x.status == ResponsibilityStatus::Denied)
    });
    let publishers: BTreeSet<&str> = reports.iter().map(|r| publisher(digest, r)).collect();
    if denied {
        Corroboration::Contested
    } else if reports.iter().any(|r| own_side(digest, r)) {
        Corroboration::Confirmed
    } else if publishers.len() > 1 {
        Corroboration::Fair
    } else {
        Corroboration::Weak
    }
}

fn publisher<'d>(digest: &'d Digest, report: &'d Report) -> &'d str {
    let article = digest.articles.iter().find(|a| a.id == report.article);
    article.and_then(|a| a.publisher.as_deref()).unwrap_or(&report.article)
}

/// Whether the side that did it says so: its own actor, or one of the same country.
fn own_side(digest: &Digest, report: &Report) -> bool {
    let country = |id: &Option<String>| {
        let actor = digest.actors.iter().find(|a| Some(&a.id) == id.as_ref());
        actor.and_then(|a| a.country.as_deref())
    };
    report.attribution.iter().any(|s| {
        report.agents.iter().any(|a| {
            a.actor.is_some()
                && (a.actor == s.actor || country(&a.actor).is_some() && country(&a.actor) == country(&s.actor))
        })
    })
}
