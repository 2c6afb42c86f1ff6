//! An event from its reports. Every value keeps the reports that give it. Shown first: of times and places the most
//! precise, of the rest the one that most reports give; among equals the first in the order of the reports.

use super::conflicts;
use crate::record::*;
use crate::reports::kinds;
use std::collections::BTreeSet;

/// The event of the reports at these indices.
pub fn event(digest: &Digest, group: &[usize]) -> Event {
    let reports: Vec<&Report> = group.iter().map(|&i| &digest.reports[i]).collect();
    let id = kind(&reports);
    let kind = kinds::kind(id).unwrap_or(&kinds::event_kinds()[0]);
    let articles: BTreeSet<&str> = reports.iter().map(|r| r.article.as_str()).collect();
    let casualties = casualties(&reports);
    Event {
        id: format!("event:{}", reports[0].id),
        kind: kind.id.into(),
        plover: kind.plover(),
        cameo: kind.cameo.map(Into::into),
        acled: kind.acled(),
        reports: reports.iter().map(|r| r.id.clone()).collect(),
        articles: articles.into_iter().map(Into::into).collect(),
        status: status(&reports),
        time: time(&reports),
        places: places(digest, &reports),
        agents: roles(&reports, |r| &r.agents),
        targets: roles(&reports, |r| &r.targets),
        ordered_by: roles(&reports, |r| &r.ordered_by),
        means: means(&reports),
        responsibility: responsibility(&reports),
        conflicts: conflicts::conflicts(digest, &reports),
        corroboration: conflicts::corroboration(digest, &reports),
        confidence: confidence(&reports),
        casualties,
    }
}

/// The most special kind; of equals the most frequent.
fn kind<'d>(reports: &[&'d Report]) -> &'d str {
    let count = |kind: &str| reports.iter().filter(|r| r.kind == kind).count();
    let special = |kind: &str| reports.iter().filter(|r| r.kind != kind && kinds::is_a(kind, &r.kind)).count();
    let mut best = reports[0].kind.as_str();
    for r in &reports[1..] {
        if (special(&r.kind), count(&r.kind)) > (special(best), count(best)) {
            best = &r.kind;
        }
    }
    best
}

fn status(reports: &[&Report]) -> Status {
    reports.iter().map(|r| r.status).min().unwrap_or(Status::Happened)
}

/// Values with the reports that give them, in order of first report, then the most backed first.
fn backed<T: Clone>(
    reports: &[&Report],
    values: impl Fn(&Report) -> Vec<T>,
    same: impl Fn(&T, &T) -> bool,
) -> Vec<(T, Vec<String>)> {
    let mut found: Vec<(T, Vec<String>)> = Vec::new();
    for report in reports {
        for value in values(report) {
            match found.iter_mut().find(|(v, _)| same(v, &value)) {
                Some((_, by)) if by.contains(&report.id) => {}
                Some((_, by)) => by.push(report.id.clone()),
                None => found.push((value, vec![report.id.clone()])),
            }
        }
    }
    found.sort_by_key(|(_, by)| std::cmp::Reverse(by.len()));
    found
}

fn time(reports: &[&Report]) -> Option<EventTime> {
    let key = |t: &Time| (t.precision, t.basis);
    let times = backed(
        reports,
        |r| r.time.clone().into_iter().collect(),
        |a: &Time, b| (&a.start, &a.end) == (&b.start, &b.end),
    );
    let (Time { start, end, precision, basis, .. }, reports) = times.into_iter().min_by_key(|(t, _)| key(t))?;
    Some(EventTime { start, end, precision, basis, reports })
}

fn places(digest: &Digest, reports: &[&Report]) -> Vec<EventPlace> {
    let same = |a: &PlaceRole, b: &PlaceRole| if a.place.is_some() { a.place == b.place } else { a.text == b.text };
    let precision = |p: &PlaceRole| {
        let place = p.place.as_deref().and_then(|id| digest.places.iter().find(|x| x.id == id));
        place.map_or(PlacePrecision::Near, |x| x.precision)
    };
    let mut found = backed(reports, |r| r.places.clone(), same);
    found.sort_by_key(|(p, _)| precision(p));
    found.into_iter().map(|(p, reports)| EventPlace { place: p.place, text: p.text, reports }).collect()
}

fn roles(reports: &[&Report], side: fn(&Report) -> &Vec<Role>) -> Vec<EventRole> {
    let same =
        |a: &Role, b: &Role| if a.actor.is_some() { a.actor == b.actor } else { a.text.eq_ignore_ascii_case(&b.text) };
    let found = backed(reports, |r| side(r).clone(), same);
    found.into_iter().map(|(r, reports)| EventRole { actor: r.actor, text: r.text, reports }).collect()
}

fn means(reports: &[&Report]) -> Vec<EventMeans> {
    let found =
        backed(reports, |r| r.means.clone(), |a: &Means, b| a.name == b.name && (a.name.is_some() || a.text == b.text));
    found.into_iter().map(|(m, reports)| EventMeans { text: m.text, name: m.name, reports }).collect()
}

fn responsibility(reports: &[&Report]) -> Vec<EventResponsibility> {
    let name = |r: &Role| r.actor.clone().unwrap_or_else(|| r.text.clone());
    let values =
        |r: &Report| r.responsibility.iter().map(|x| (name(&x.actor), x.status, x.by.as_ref().map(name))).collect();
    let found = backed(reports, values, |a: &(String, ResponsibilityStatus, Option<String>), b| a == b);
    found.into_iter().map(|((actor, status, by), reports)| EventResponsibility { actor, status, by, reports }).collect()
}

/// Low and high are the least and the most that any report guarantees or allows; best is the total that most reports
/// give, of equals the highest. A report's own total is its greatest figure: the others are parts of it.
fn casualties(reports: &[&Report]) -> Vec<EventCasualties> {
    let outcomes: BTreeSet<Outcome> = reports.iter().flat_map(|r| &r.casualties).map(|c| c.outcome).collect();
    outcomes.into_iter().map(|outcome| casualties_of(reports, outcome)).collect()
}

fn casualties_of(reports: &[&Report], outcome: Outcome) -> EventCasualties {
    let totals: Vec<(u32, Option<u32>)> = reports.iter().filter_map(|r| total(r, outcome)).collect();
    let times = |n: u32| totals.iter().filter(|t| t.0 == n).count();
    let best = totals.iter().map(|t| t.0).max_by_key(|&n| (times(n), n)).unwrap_or_default();
    let values = |r: &Report| r.casualties.iter().filter(|c| c.outcome == outcome).cloned().collect();
    let source = |c: &Casualty| c.source.as_ref().map(|s| s.actor.clone().unwrap_or_else(|| s.text.clone()));
    let same =
        |a: &Casualty, b: &Casualty| (a.min, a.max, a.category, source(a)) == (b.min, b.max, b.category, source(b));
    let variants = backed(reports, values, same);
    EventCasualties {
        outcome,
        low: totals.iter().map(|t| t.0).min().unwrap_or_default(),
        best,
        high: totals.iter().map(|t| t.1).try_fold(0, |high, max| Some(high.max(max?))),
        variants: variants
            .into_iter()
            .map(|(c, reports)| CasualtyVariant {
                min: c.min,
                max: c.max,
                category: c.category,
                source: source(&c),
                reports,
            })
            .collect(),
    }
}

/// The greatest figure a report gives for an outcome.
pub fn total(report: &Report, outcome: Outcome) -> Option<(u32, Option<u32>)> {
    report.casualties.iter().filter(|c| c.outcome == outcome).map(|c| (c.min, c.max)).max_by_key(|t| t.0)
}

/// The chance that not all reports are wrong, were they independent; kept below certainty.
fn confidence(reports: &[&Report]) -> f64 {
    let doubt: f64 = reports.iter().map(|r| 1.0 - r.confidence).product();
    ((1.0 - doubt).min(0.99) * 1000.0).round() / 1000.0
}
