//! Stretches of the calendar other than months and years: decades, centuries, quarters, halves, seasons.

use super::{Found, Rule};
use crate::mentions::times::context::{Context, Direction, Time};
use crate::mentions::times::value::Value;
use crate::mentions::times::words::Unit;
use crate::record::Basis;
use chrono::Datelike;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "decade",
        pattern: "[the] [']  {decade}",
        resolve: decade,
        examples: &[
            ("War raged in the 1980s there.", "2021-01-01", "the 1980s", "198"),
            ("It began in the '90s there.", "2021-01-01", "the '90s", "199"),
            ("It began in the nineties there.", "2021-01-01", "the nineties", "199"),
        ],
        counterexamples: &["He is in his 60s."],
    },
    Rule {
        name: "century",
        pattern: "[the] {ordinal} [-] century",
        resolve: century,
        examples: &[("It was a 19th century fort.", "2021-01-01", "19th century", "18")],
        counterexamples: &[],
    },
    Rule {
        name: "quarter",
        pattern: "[the] [fiscal] {ordinal} quarter [[of] [fiscal] {year}]",
        resolve: quarter,
        examples: &[
            ("Attacks doubled in the third quarter.", "2021-11-05", "the third quarter", "2021-Q3"),
            ("They fell in the first quarter of 2019.", "2021-11-05", "the first quarter of 2019", "2019-Q1"),
        ],
        counterexamples: &["They hold the old quarter."],
    },
    Rule {
        name: "quarter as adjective",
        pattern: "[fiscal] [-] {ordinal} - quarter",
        resolve: quarter,
        examples: &[("A third-quarter loss came.", "2021-11-05", "third-quarter", "2021-Q3")],
        counterexamples: &[],
    },
    Rule {
        name: "year quarter",
        pattern: "[the] [fiscal] {year} {ordinal} [-] quarter",
        resolve: quarter,
        examples: &[("The 2020 second quarter was calm.", "2021-11-05", "The 2020 second quarter", "2020-Q2")],
        counterexamples: &[],
    },
    Rule {
        name: "half",
        pattern: "the first|second|last|latter half of {year}",
        resolve: half,
        examples: &[("They rose in the first half of 2022.", "2022-11-05", "the first half of 2022", "2022-H1")],
        counterexamples: &["The second half was calm."],
    },
    Rule {
        name: "season",
        pattern: "[the|this|last|next] [past|coming] [early|late] {season} [of] {year}",
        resolve: season_year,
        examples: &[("In the summer of 2014 it spread.", "2021-01-01", "the summer of 2014", "2014-SU")],
        counterexamples: &["The fall of Kabul came."],
    },
    Rule {
        name: "bare season",
        pattern: "[the|this|last|next|previous|following] [past|coming|previous|following] [early|late|mid] [-] {season}",
        resolve: season,
        examples: &[
            ("They left last spring after talks.", "2021-08-01", "last spring", "2020-SP"),
            ("They return this summer.", "2021-08-01", "this summer", "2021-SU"),
        ],
        counterexamples: &["The Arab Spring began.", "Prices fall often."],
    },
    Rule {
        name: "fiscal year",
        pattern: "[the] fiscal {year}",
        resolve: |found, _| Some(Time::explicit(Value::Year(found.year()?))),
        examples: &[("It had fiscal 2020 funds.", "2021-08-01", "fiscal 2020", "2020")],
        counterexamples: &[],
    },
];

fn decade(found: &Found, _: &Context) -> Option<Time> {
    let first = found.lexemes().iter().find_map(|l| l.decade())?;
    let year = if first < 100 { 1900 + first } else { first };
    let short = first < 100 && !found.has(&["'", "the"]);
    let age = found.follows(&["his", "her", "their", "my", "your", "our"]);
    (!short && !age && (1000..2200).contains(&year)).then_some(Time::explicit(Value::Decade(year)))
}

fn century(found: &Found, _: &Context) -> Option<Time> {
    let n = found.ordinal().filter(|n| *n < 30)? as i32;
    Some(Time::explicit(Value::Century((n - 1) * 100)))
}

fn quarter(found: &Found, context: &Context) -> Option<Time> {
    let n = found.ordinal().filter(|n| (1..=4).contains(n))?;
    if let Some(year) = found.year() {
        return Some(Time::explicit(Value::Quarter(year, n)));
    }
    let today = context.today?;
    let now = today.month0() as i32 / 3 + 1;
    let ahead = (n as i32 - now).rem_euclid(4);
    let shift = if ahead == 0 || ahead == 1 && now < 4 { ahead } else { ahead - 4 };
    Some(Time { basis: Basis::Inferred, ..Time::explicit(Value::quarter(today.year(), now + shift)) })
}

fn half(found: &Found, _: &Context) -> Option<Time> {
    Some(Time::explicit(Value::Half(found.year()?, if found.has(&["first"]) { 1 } else { 2 })))
}

fn season_year(found: &Found, _: &Context) -> Option<Time> {
    is_season(found).then_some(Time::explicit(Value::Season(found.year()?, found.season()?)))
}

fn season(found: &Found, context: &Context) -> Option<Time> {
    let season = found.season()?;
    if !is_season(found) {
        return None;
    }
    let told = context.narrated.year.filter(|_| context.story);
    let today = context.today?;
    let year = told.unwrap_or(today.year());
    let begun = Value::Season(year, season).days().is_some_and(|d| d.0 <= today);
    let back = match () {
        _ if told.is_some() || found.has(&["this"]) => 0,
        _ if found.has(&["last"]) => i32::from(
            Value::Season(year, season).days().is_some_and(|d| d.1 >= today || season == "SP" || season == "FA"),
        ),
        _ if found.has(&["next"]) => -i32::from(begun),
        _ if context.direction == Direction::Future => {
            -i32::from(begun && Value::Season(year, season).days().is_some_and(|d| d.1 < today))
        }
        _ => i32::from(!begun),
    };
    Some(Time { basis: Basis::Inferred, ..Time::relative(Value::Season(year - back, season)) })
}

/// "fall" and "spring" are seasons after a word that leads to one, and nothing with a capital is but in a headline.
fn is_season(found: &Found) -> bool {
    let word = found.lexemes().iter().find(|l| crate::mentions::times::words::season(&l.word).is_some());
    let Some(word) = word else { return false };
    let led = found.has(&["this", "last", "next", "past", "coming", "early", "late", "mid", "following", "previous"])
        || found.follows(&["in", "since", "by", "until", "during", "of", "mid", "-"]);
    let dated = found.lexemes().iter().any(|l| l.year().is_some());
    match word.word.as_str() {
        "fall" => (led || dated) && !found.precedes(&["of", "in", "to", "by", "from", "into", "on"]),
        "spring" | "springs" => (led || dated || found.has(&["the"])) && !found.precedes(&["of"]) && !word.capital,
        _ => dated || !word.capital && !found.precedes(&["olympics", "games", "house", "palace", "school"]) || led,
    }
}

/// The quarter around a day, shifted.
pub(super) fn quarter_around(context: &Context, shift: i32) -> Option<Value> {
    let today = context.today?;
    match super::super::value::around(today, Unit::Quarter) {
        Value::Quarter(y, q) => Some(Value::quarter(y, q as i32 + shift)),
        _ => None,
    }
}
