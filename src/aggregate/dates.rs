//! Articles without a publication date take bounds from what they tell of dated events, their own and those that they
//! share with other articles: who says "last week" of the 15th writes in the week after. Where the bounds leave a week,
//! the article is of the last weekday that it names by its bare name, and its open times are resolved from there. All of
//! it is marked as inferred.

use super::facts;
use super::merge::Told;
use crate::record::{
    Basis, Entity, EntityType, Extraction, Note, Published, PublishedBasis, Report, Time, TimePrecision, Window,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use std::collections::BTreeSet;

/// First and last day on which an article can be of.
#[derive(Clone, Copy, Debug, Default)]
struct Bounds {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl Bounds {
    fn narrow(&mut self, from: Option<NaiveDate>, to: Option<NaiveDate>) {
        let later = self.from.max(from);
        let earlier = self.to.into_iter().chain(to).min();
        if later.zip(earlier).is_none_or(|(from, to)| from <= to) {
            (self.from, self.to) = (later, earlier);
        }
    }
}

/// An undated article as it is dated by the groups of reports that are of one event with its own, the own first in each;
/// nothing where they say nothing of its date.
pub fn dated(article: &Extraction, groups: &[Vec<Told>]) -> Option<Extraction> {
    let mut bounds = Bounds { from: told_last(article), to: None };
    for group in groups {
        if let (Some(day), Some(own)) = (day_of(group), group.first()) {
            narrow(&mut bounds, article, own.report, day);
        }
    }
    (bounds.from.is_some() || bounds.to.is_some()).then(|| date(article.clone(), bounds))
}

/// The latest first day of what the article itself dates.
fn told_last(article: &Extraction) -> Option<NaiveDate> {
    let happened = article.reports.iter().filter(|r| facts::is_real(r.status));
    happened
        .filter_map(|r| r.time.as_ref())
        .filter(|t| t.basis == Basis::Explicit)
        .filter_map(|t| parse(&t.start))
        .max()
}

fn parse(day: &str) -> Option<NaiveDate> {
    day.parse().ok()
}

/// The day of the event of a group: as the others have it, else as the first says itself.
fn day_of(group: &[Told]) -> Option<NaiveDate> {
    let day = |told: &Told| {
        let time = told.report.time.as_ref().filter(|t| t.precision == TimePrecision::Day)?;
        parse(&time.start)
    };
    let (own, others) = group.split_first()?;
    let others = others.iter().filter(|told| told.from.article.published.is_some());
    let days: BTreeSet<NaiveDate> = others.filter_map(day).collect();
    match days.len() {
        0 => day(own),
        1 => days.into_iter().next(),
        _ => None,
    }
}

/// What the words about an event of that day say of the day of writing.
fn narrow(bounds: &mut Bounds, article: &Extraction, report: &Report, day: NaiveDate) {
    bounds.narrow(Some(day), None);
    for time in open_times(article, report) {
        if let Some((from, to)) = written(time, day) {
            bounds.narrow(Some(from), Some(to));
        }
    }
}

fn times(article: &Extraction) -> impl Iterator<Item = &Entity> {
    article.article.entities.iter().filter(|e| e.kind == EntityType::Time)
}

fn open_times<'e>(article: &'e Extraction, report: &Report) -> impl Iterator<Item = &'e Entity> {
    times(article).filter(|e| report.evidence.iter().any(|s| s.contains(e.span)))
}

/// Between which days somebody writes who uses these words for that day.
fn written(time: &Entity, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let after = |days: u64| day.checked_add_days(Days::new(days));
    let monday = u64::from(day.weekday().num_days_from_monday());
    match time.text.to_lowercase().as_str() {
        "yesterday" => Some((after(1)?, after(1)?)),
        "last week" => Some((after(7 - monday)?, after(13 - monday)?)),
        "last month" => {
            let first = day.with_day(1)?.checked_add_months(Months::new(1))?;
            Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
        }
        _ => (weekday(time) == Some(day.weekday().number_from_monday())).then_some((day, after(6)?)),
    }
}

/// The weekday that a time without a date names, 1 for a Monday.
fn weekday(time: &Entity) -> Option<u32> {
    time.value.as_deref()?.strip_prefix("XXXX-WXX-")?.get(..1)?.parse().ok()
}

/// The article with its window or, where that is a week, with its date and those of its open times.
fn date(mut article: Extraction, bounds: Bounds) -> Extraction {
    let day = bounds.from.zip(bounds.to).filter(|(from, to)| (*to - *from).num_days() < 7);
    let day = day.and_then(|(from, to)| last_weekday(&article, from, to).or(Some(from).filter(|_| from == to)));
    let Some(day) = day else {
        let text = |d: NaiveDate| d.to_string();
        article.article.window = Some(Window { from: bounds.from.map(text), to: bounds.to.map(text) });
        return article;
    };
    article.article.published = Some(Published { date: day.to_string(), basis: PublishedBasis::Inferred, span: None });
    let note =
        Note::new("inferred_date", format!("The date, {day}, is inferred from the dates of events it tells of."));
    for notes in [&mut article.notes, &mut article.article.notes] {
        notes.retain(|n| n.code != "no_date");
        notes.push(note.clone());
    }
    resolve(&mut article, day);
    article
}

/// The last day in a stretch of which the article names the weekday alone.
fn last_weekday(article: &Extraction, from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
    let named: BTreeSet<u32> = times(article).filter_map(weekday).collect();
    let days = from.iter_days().take_while(|d| *d <= to);
    days.filter(|d| named.contains(&d.weekday().number_from_monday())).last()
}

/// Resolves the open times of an article of that day, and dates the reports whose sentence tells one of them.
fn resolve(article: &mut Extraction, day: NaiveDate) {
    let Extraction { article: read, reports, .. } = article;
    let mut resolved: Vec<(crate::span::Span, NaiveDate)> = Vec::new();
    for entity in read.entities.iter_mut().filter(|e| e.kind == EntityType::Time) {
        let Some((value, first)) = past(entity, day) else { continue };
        if value.len() == 10 {
            resolved.push((entity.span, first));
        }
        (entity.value, entity.basis) = (Some(value), Some(Basis::Inferred));
    }
    for report in reports.iter_mut().filter(|r| r.time.is_none()) {
        let told = report.evidence.iter().find(|s| s.contains(report.trigger));
        let near = resolved.iter().filter(|(span, _)| told.is_some_and(|s| s.contains(*span)));
        let nearest = near.min_by_key(|(span, _)| span.start.abs_diff(report.trigger.start));
        report.time = nearest.map(|(span, day)| Time {
            start: day.to_string(),
            end: day.to_string(),
            precision: TimePrecision::Day,
            basis: Basis::Inferred,
            span: Some(*span),
        });
    }
}

/// The value of a time that lacks its year or its week, the last before `day`, and its first day.
fn past(time: &Entity, day: NaiveDate) -> Option<(String, NaiveDate)> {
    let value = time.value.as_deref()?;
    if let Some(weekday) = weekday(time) {
        let back = (day.weekday().number_from_monday() + 7 - weekday) % 7;
        let found = day.checked_sub_days(Days::new(u64::from(back)))?;
        return Some((found.to_string(), found));
    }
    let rest = value.strip_prefix("XXXX").or_else(|| later(time, value, day))?;
    let in_year = |year: i32| {
        let value = format!("{year:04}{rest}");
        let first = parse(&value).or_else(|| parse(&format!("{value}-01")))?;
        Some((value, first)).filter(|(_, first)| *first <= day)
    };
    in_year(day.year()).or_else(|| in_year(day.year() - 1))
}

/// What follows the year of an inferred time that would lie ahead of the day of writing.
fn later<'v>(time: &Entity, value: &'v str, day: NaiveDate) -> Option<&'v str> {
    let first = parse(value).or_else(|| parse(&format!("{value}-01")))?;
    (time.basis == Some(Basis::Inferred) && first > day).then(|| &value[4..])
}
