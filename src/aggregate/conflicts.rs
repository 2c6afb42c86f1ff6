//! Where the reports of one event disagree.

use super::facts;
use super::merge::{Told, total};
use crate::record::*;
use std::collections::BTreeMap;

/// The fields on which reports give values that can't all be right, each value with its reports.
pub fn conflicts(reports: &[Told]) -> Vec<Conflict> {
    let toll = |outcome| values(reports, move |t| total(t.report, outcome).map(figure));
    let fields = [
        ("killed", toll(Outcome::Killed)),
        ("wounded", toll(Outcome::Wounded)),
        ("date", values(reports, day)),
        ("place", values(reports, town)),
        ("agent", values(reports, |t| t.report.agents.first()?.actor.clone())),
        ("means", values(reports, means)),
        ("responsibility", values(reports, responsible)),
        ("status", values(reports, |t| Some(format!("{:?}", t.report.status).to_lowercase()))),
    ];
    let conflict = |(field, variants): (&str, Vec<ConflictVariant>)| Conflict { field: field.into(), variants };
    fields.into_iter().filter(|(_, v)| v.len() > 1).map(conflict).collect()
}

/// The distinct values that reports give, the most backed first.
fn values(reports: &[Told], value: impl Fn(&Told) -> Option<String>) -> Vec<ConflictVariant> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for told in reports {
        if let Some(v) = value(told) {
            found.entry(v).or_default().push(told.report.id.clone());
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
fn day(told: &Told) -> Option<String> {
    told.report.time.as_ref().filter(|t| t.precision == TimePrecision::Day).map(|t| t.start.clone())
}

/// The town a report names first.
fn town(told: &Told) -> Option<String> {
    let places = told.report.places.iter().filter_map(|p| facts::place(told.from, p.place.as_deref()?));
    places.filter(|p| p.precision < PlacePrecision::Region).map(|p| p.name.clone()).next()
}

/// The usual name of the weapon a report names first.
fn means(told: &Told) -> Option<String> {
    told.report.means.iter().find_map(|m| m.name.clone())
}

/// Who a report says is responsible; whoever denies it is not.
fn responsible(told: &Told) -> Option<String> {
    let held = told.report.responsibility.iter().find(|r| r.status != ResponsibilityStatus::Denied)?;
    Some(held.actor.actor.clone().unwrap_or_else(|| held.actor.text.clone()))
}
