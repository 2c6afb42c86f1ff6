//! What the offices that an article names say of the day it was written: "President Rousseff" is of 2011 to 2016. With a
//! weekday or a year that the article states this may pin dates that lack their year. Assumes tokens.

use super::{TimeMention, words};
use crate::document::Document;
use crate::lexicon::terms;
use crate::record::{Basis, TimePrecision};
use chrono::{Datelike, NaiveDate};

/// Words before a title that make it one of the past or to come.
const NOT_NOW: &[&str] =
    &["former", "ex", "late", "then", "previous", "predecessor", "outgoing", "elect", "future", "past"];

/// The first and last day that the article can be of, by the offices it names: from the latest beginning on, to the
/// earliest end after that.
pub fn bounds(document: &Document) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let named: Vec<_> = (0..document.tokens.len()).flat_map(|i| named(document, i)).collect();
    let from = named.iter().map(|t| t.from).max()?;
    let to = named.iter().filter_map(|t| t.to).filter(|to| *to > from).min();
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

/// The one day that a weekday beside a day and month without a year can be, within the bounds.
pub fn pinned(document: &Document, times: &[TimeMention]) -> Option<NaiveDate> {
    let (from, to) = bounds(document)?;
    let from = latest_year(times).and_then(|y| NaiveDate::from_ymd_opt(y, 1, 1)).map_or(from, |y| y.max(from));
    let days = times.iter().filter_map(|t| {
        let (month, day) = month_and_day(t)?;
        let near = t.tokens.start.saturating_sub(2)..(t.tokens.end + 2).min(document.tokens.len());
        let weekday = near.into_iter().find_map(|i| words::weekday(&document.word(i).to_lowercase()))?;
        let last = to.map_or(from.year() + 6, |d| d.year());
        let years = (from.year()..=last).filter_map(|y| NaiveDate::from_ymd_opt(y, month, day));
        let mut fitting = years.filter(|d| d.weekday() == weekday && *d >= from && to.is_none_or(|to| *d <= to));
        fitting.next().filter(|_| fitting.next().is_none())
    });
    days.max()
}

/// Gives days without a year the latest year that the article states, where the offices it names allow that year.
pub fn complete(document: &Document, times: &mut [TimeMention]) {
    let Some((year, (from, to))) = latest_year(times).zip(bounds(document)) else { return };
    if year < from.year() || to.is_some_and(|to| year > to.year()) {
        return;
    }
    for time in times.iter_mut().filter(|t| t.days.is_none()) {
        let Some(day) = month_and_day(time).and_then(|(m, d)| NaiveDate::from_ymd_opt(year, m, d)) else { continue };
        time.value = day.to_string();
        time.days = Some((day, day));
        (time.precision, time.basis) = (TimePrecision::Day, Basis::Inferred);
    }
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
