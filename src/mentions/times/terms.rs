//! What the offices and wars that an article names say of the day it was written: "President Rousseff" is of 2011 to 2016,
//! "the Tigray war" of no day before November 2020. With a weekday or a year that the article states this may pin dates
//! that lack their year. Assumes tokens.

use super::{TimeMention, words};
use crate::document::Document;
use crate::lexicon::{eras, terms};
use crate::record::{Basis, TimePrecision};
use chrono::{Datelike, NaiveDate};

/// Words before a title that make it one of the past or to come.
const NOT_NOW: &[&str] =
    &["former", "ex", "late", "then", "previous", "predecessor", "outgoing", "elect", "future", "past"];

/// The first and last day that the article can be of, by the offices and wars it names: from the latest beginning on, to
/// the earliest end after that.
pub fn bounds(document: &Document) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let named: Vec<_> = (0..document.tokens.len()).map(|i| named(document, i)).filter(|t| !t.is_empty()).collect();
    let first = |terms: &Vec<terms::Term>| terms.iter().map(|t| t.from).min();
    let last =
        |terms: &Vec<terms::Term>| terms.iter().map(|t| t.to).try_fold(NaiveDate::MIN, |a, b| b.map(|b| a.max(b)));
    let from = named.iter().filter_map(first).chain(eras::earliest(document)).max()?;
    let to = named.iter().filter_map(last).filter(|to| *to > from).min();
    Some((from, to))
}

/// The terms of the surname at token `i`, where a title or "administration" is beside it.
fn named(document: &Document, i: usize) -> Vec<terms::Term> {
    if !document.tokens[i].xpos.is_name() {
        return Vec::new();
    }
    let all = terms::of(document.word(i));
    let before: Vec<&str> = (i.saturating_sub(6)..i).map(|j| document.tokens[j].lemma.as_str()).collect();
    if all.is_empty() || before.iter().any(|w| NOT_NOW.contains(w)) {
        return Vec::new();
    }
    let titled = |t: &&terms::Term| {
        let spelled = |w: &str| before.iter().any(|b| *b == w || w == "defense" && *b == "defence");
        t.title.split(' ').filter(|w| *w != "of").all(spelled)
    };
    all.iter().filter(titled).copied().collect()
}

/// The one day that a weekday beside a day and month without a year can be, within the bounds; none where only things that
/// are still spoken of bound it, since any such year may come again.
pub fn pinned(document: &Document, times: &[TimeMention]) -> Option<NaiveDate> {
    let (from, Some(to)) = bounds(document)? else { return None };
    let from = latest_year(times).and_then(|y| NaiveDate::from_ymd_opt(y, 1, 1)).map_or(from, |y| y.max(from));
    let days = times.iter().filter_map(|t| {
        let (month, day) = month_and_day(t)?;
        let near = t.tokens.start.saturating_sub(2)..(t.tokens.end + 2).min(document.tokens.len());
        let weekday = near.into_iter().find_map(|i| words::weekday(&document.word(i).to_lowercase()))?;
        let years = (from.year()..=to.year()).filter_map(|y| NaiveDate::from_ymd_opt(y, month, day));
        let mut fitting = years.filter(|d| d.weekday() == weekday && (from..=to).contains(d));
        fitting.next().filter(|_| fitting.next().is_none())
    });
    days.max()
}

/// Gives days without a year the latest year that the article states, where the offices it names allow that year; else
/// the year that these leave hardly a choice but.
pub fn complete(document: &Document, times: &mut [TimeMention]) {
    let Some((from, to)) = bounds(document) else { return };
    let stated = latest_year(times).filter(|y| *y >= from.year() && to.is_none_or(|to| *y <= to.year()));
    for time in times.iter_mut().filter(|t| t.days.is_none()) {
        let Some((month, day)) = month_and_day(time) else { continue };
        let year = stated.or_else(|| likely_year(month, day, from, to?));
        let Some(day) = year.and_then(|y| NaiveDate::from_ymd_opt(y, month, day)) else { continue };
        time.value = day.to_string();
        time.days = Some((day, day));
        (time.precision, time.basis) = (TimePrecision::Day, Basis::Inferred);
    }
}

/// The year of a day told in an article written between `from` and `to`, if news tells of days of the year past: the one
/// that three in four of the days of writing give.
fn likely_year(month: u32, day: u32, from: NaiveDate, to: NaiveDate) -> Option<i32> {
    let all = (to - from).num_days().max(1);
    let given = |year: i32| {
        let told = |year| NaiveDate::from_ymd_opt(year, month, day);
        let (first, next) = told(year).zip(told(year + 1))?;
        Some((next.min(to) - first.max(from)).num_days())
    };
    (from.year() - 1..=to.year()).find(|y| given(*y).is_some_and(|days| 4 * days >= 3 * all))
}

/// The latest year that the words state.
fn latest_year(times: &[TimeMention]) -> Option<i32> {
    let stated = times.iter().filter(|t| t.basis == Basis::Explicit);
    stated.filter_map(|t| t.value.get(..4)?.parse().ok()).max()
}

/// The month and day of `XXXX-02-25`.
fn month_and_day(time: &TimeMention) -> Option<(u32, u32)> {
    let (month, day) = time.value.strip_prefix("XXXX-")?.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}
