//! An event from its reports. Every value keeps the reports that give it; [`super::shown`] says which comes first.

use super::conflicts;
use super::facts;
use super::shown::{Field, Value, rank};
use super::sources;
use crate::record::*;
use crate::reports::kinds;
use std::collections::BTreeSet;

/// A report and the article that holds it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The report.
    pub report: &'a Report,
    /// Its article, as read.
    pub from: &'a Extraction,
}

/// The event of these reports.
pub fn event(reports: &[Told]) -> Event {
    let id = kind(reports);
    let kind = kinds::kind(id).unwrap_or(&kinds::event_kinds()[0]);
    let articles: BTreeSet<&str> = reports.iter().map(|t| t.report.article.as_str()).collect();
    let copies = sources::copies(reports);
    Event {
        id: format!("event:{}", reports[0].report.id),
        kind: kind.id.into(),
        plover: kind.plover(),
        cameo: kind.cameo.map(Into::into),
        acled: kind.acled(),
        reports: ids(reports),
        articles: articles.into_iter().map(Into::into).collect(),
        status: reports.iter().map(|t| t.report.status).min().unwrap_or(Status::Happened),
        time: time(reports),
        places: places(reports),
        agents: roles(reports, |r| &r.agents),
        targets: roles(reports, |r| &r.targets),
        ordered_by: roles(reports, |r| &r.ordered_by),
        means: means(reports),
        responsibility: responsibility(reports),
        casualties: casualties(reports),
        conflicts: conflicts::conflicts(reports),
        joins: Vec::new(),
        corroboration: sources::corroboration(reports, &copies),
        confidence: confidence(reports),
        copies: copies.into_iter().map(|c| c.into_iter().map(|i| reports[i].report.id.clone()).collect()).collect(),
    }
}

fn ids(reports: &[Told]) -> Vec<String> {
    reports.iter().map(|t| t.report.id.clone()).collect()
}

/// The most special kind; of equals the most frequent.
fn kind<'d>(reports: &[Told<'d>]) -> &'d str {
    let count = |kind: &str| reports.iter().filter(|t| t.report.kind == kind).count();
    let special =
        |kind: &str| reports.iter().filter(|t| t.report.kind != kind && kinds::is_a(kind, &t.report.kind)).count();
    let mut best = reports[0].report.kind.as_str();
    for t in &reports[1..] {
        if (special(&t.report.kind), count(&t.report.kind)) > (special(best), count(best)) {
            best = &t.report.kind;
        }
    }
    best
}

/// The distinct values, each with the reports that give it, in order of first report.
fn backed<'a, T, I: IntoIterator<Item = T>>(
    reports: &[Told<'a>],
    values: impl Fn(&Told<'a>) -> I,
    same: impl Fn(&T, &T) -> bool,
) -> Vec<Value<'a, T>> {
    let mut found: Vec<Value<'a, T>> = Vec::new();
    for told in reports {
        for value in values(told) {
            match found.iter_mut().find(|v| same(&v.value, &value)) {
                Some(known) if known.backing.iter().any(|t| t.report.id == told.report.id) => {}
                Some(known) => known.backing.push(*told),
                None => found.push(Value { value, backing: vec![*told] }),
            }
        }
    }
    found
}

fn time(reports: &[Told]) -> Option<EventTime> {
    let same = |a: &&Time, b: &&Time| (&a.start, &a.end) == (&b.start, &b.end);
    let meet = |a: &&Time, b: &&Time| a.start <= b.end && b.start <= a.end;
    let found = backed(reports, |t| &t.report.time, same);
    let first = rank(Field::Time, found, |t| (t.precision, t.basis), meet).into_iter().next()?;
    let Time { start, end, precision, basis, .. } = first.value.clone();
    Some(EventTime { start, end, precision, basis, reports: ids(&first.backing) })
}

fn places<'a>(reports: &[Told<'a>]) -> Vec<EventPlace> {
    type Known<'a> = (&'a PlaceRole, PlacePrecision);
    let precision = |from: &Extraction, p: &PlaceRole| Some(facts::place(from, p.place.as_deref()?)?.precision);
    let told = |t: &Told<'a>| {
        let from = t.from;
        t.report.places.iter().map(move |p| (p, precision(from, p).unwrap_or(PlacePrecision::Near)))
    };
    let same = |(a, _): &Known, (b, _): &Known| match &a.place {
        Some(place) => b.place.as_ref() == Some(place),
        None => b.place.is_none() && a.text == b.text,
    };
    let found = rank(Field::Places, backed(reports, told, same), |(_, precision)| *precision, |_, _| true);
    let place = |v: Value<Known>| {
        let PlaceRole { place, text, .. } = v.value.0.clone();
        EventPlace { place, text, reports: ids(&v.backing) }
    };
    found.into_iter().map(place).collect()
}

fn roles(reports: &[Told], side: fn(&Report) -> &Vec<Role>) -> Vec<EventRole> {
    let same = |a: &&Role, b: &&Role| {
        if a.actor.is_some() { a.actor == b.actor } else { a.text.eq_ignore_ascii_case(&b.text) }
    };
    let found = rank(Field::Actors, backed(reports, |t| side(t.report), same), |r| r.actor.is_none(), |_, _| true);
    let role = |v: Value<&Role>| {
        let Role { actor, text, .. } = v.value.clone();
        EventRole { actor, text, reports: ids(&v.backing) }
    };
    found.into_iter().map(role).collect()
}

fn means(reports: &[Told]) -> Vec<EventMeans> {
    let same = |a: &&Means, b: &&Means| a.name == b.name && (a.name.is_some() || a.text == b.text);
    let found = rank(Field::Means, backed(reports, |t| &t.report.means, same), |m| m.name.is_none(), |_, _| true);
    let means = |v: Value<&Means>| {
        let Means { text, name, .. } = v.value.clone();
        EventMeans { text, name, reports: ids(&v.backing) }
    };
    found.into_iter().map(means).collect()
}

fn responsibility(reports: &[Told]) -> Vec<EventResponsibility> {
    type Said<'a> = (&'a str, ResponsibilityStatus, Option<&'a str>);
    fn said(r: &Responsibility) -> Said<'_> {
        (name(&r.actor), r.status, r.by.as_ref().map(name))
    }
    let found = backed(reports, |t| t.report.responsibility.iter().map(said), |a: &Said, b| a == b);
    let found = rank(Field::Responsibility, found, |_| (), |_, _| true);
    let row = |v: Value<Said>| {
        let (actor, status, by) = v.value;
        EventResponsibility { actor: actor.into(), status, by: by.map(Into::into), reports: ids(&v.backing) }
    };
    found.into_iter().map(row).collect()
}

/// By what somebody is known: the actor, or the words where there is none.
pub fn name(role: &Role) -> &str {
    role.actor.as_deref().unwrap_or(&role.text)
}

fn casualties(reports: &[Told]) -> Vec<EventCasualties> {
    let outcomes: BTreeSet<Outcome> = reports.iter().flat_map(|t| &t.report.casualties).map(|c| c.outcome).collect();
    outcomes.into_iter().map(|outcome| casualties_of(reports, outcome)).collect()
}

/// As UCDP has them: best is the figure held most reliable, low and high the least and the most that any report
/// guarantees or allows. There is no high where a report sets no upper bound.
fn casualties_of(reports: &[Told], outcome: Outcome) -> EventCasualties {
    type Range = (u32, Option<u32>);
    let totals = backed(reports, |t| total(t.report, outcome), |a: &Range, b| a == b);
    let low = totals.iter().map(|v| v.value.0).min().unwrap_or_default();
    let high = totals.iter().map(|v| v.value.1).try_fold(0, |high, max| Some(high.max(max?)));
    let shown = rank(Field::Casualties, totals, |t| std::cmp::Reverse(t.0), |_, _| true);
    let best = shown.first().map_or(0, |v| v.value.0);
    EventCasualties { outcome, low, best, high, variants: variants(reports, outcome) }
}

fn variants<'a>(reports: &[Told<'a>], outcome: Outcome) -> Vec<CasualtyVariant> {
    fn source(c: &Casualty) -> Option<&str> {
        c.source.as_ref().map(name)
    }
    let same =
        |a: &&Casualty, b: &&Casualty| (a.min, a.max, a.category, source(a)) == (b.min, b.max, b.category, source(b));
    let given = |t: &Told<'a>| t.report.casualties.iter().filter(move |c| c.outcome == outcome);
    let found = rank(Field::Casualties, backed(reports, given, same), |c| std::cmp::Reverse(c.min), |_, _| true);
    let variant = |Value { value: c, backing }: Value<&Casualty>| CasualtyVariant {
        min: c.min,
        max: c.max,
        category: c.category,
        source: source(c).map(Into::into),
        reports: ids(&backing),
    };
    found.into_iter().map(variant).collect()
}

/// The greatest figure a report gives for an outcome: the others are parts of it.
pub fn total(report: &Report, outcome: Outcome) -> Option<(u32, Option<u32>)> {
    report.casualties.iter().filter(|c| c.outcome == outcome).map(|c| (c.min, c.max)).max_by_key(|t| t.0)
}

/// The chance that not all reports are wrong, were they independent; kept below certainty.
fn confidence(reports: &[Told]) -> f64 {
    let doubt: f64 = reports.iter().map(|t| 1.0 - t.report.confidence).product();
    ((1.0 - doubt).min(0.99) * 1000.0).round() / 1000.0
}
