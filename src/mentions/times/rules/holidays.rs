//! Days that news calls by name: "Christmas Eve", "9/11", "Eid al-Fitr".

use super::{Found, Rule, date};
use crate::mentions::times::context::{Context, Direction, Time};
use crate::mentions::times::value::{Value, shifted};
use crate::mentions::times::words::Unit;
use crate::record::Basis;
use chrono::{Datelike, NaiveDate, Weekday};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "holiday",
        pattern: "[last|this|next] christmas|easter|thanksgiving|halloween [day|eve|sunday|monday]",
        resolve: holiday,
        examples: &[
            ("A blast on Christmas Eve killed six.", "2021-01-10", "Christmas Eve", "2020-12-24"),
            ("Bombs on Easter Sunday killed many.", "2019-05-01", "Easter Sunday", "2019-04-21"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "new year",
        pattern: "new year ['s] day|eve",
        resolve: holiday,
        examples: &[("A blast on New Year's Eve killed six.", "2021-01-10", "New Year's Eve", "2020-12-31")],
        counterexamples: &["Happy New Year, he said."],
    },
    Rule {
        name: "September 11",
        pattern: "9 / 11",
        resolve: |found, _| found.lexemes()[2].glued.then_some(Time::explicit(Value::Day(date(2001, 9, 11)?))),
        examples: &[("It began after 9/11 there.", "2021-01-10", "9/11", "2001-09-11")],
        counterexamples: &[],
    },
];

fn holiday(found: &Found, context: &Context) -> Option<Time> {
    let today = context.today?;
    let in_year = |year: i32| day_of(found, year);
    if let Some(year) = context.narrated.year.filter(|_| context.story) {
        return Some(Time { basis: Basis::Inferred, ..Time::relative(Value::Day(in_year(year)?)) });
    }
    let this = in_year(today.year())?;
    let back = match () {
        _ if found.has(&["this"]) => 0,
        _ if found.has(&["next"]) || context.direction == Direction::Future => -i32::from(this < today),
        _ => i32::from(this > today),
    };
    Some(Time { basis: Basis::Inferred, ..Time::relative(Value::Day(in_year(today.year() - back)?)) })
}

fn day_of(found: &Found, year: i32) -> Option<NaiveDate> {
    let eve = found.has(&["eve"]);
    match () {
        _ if found.has(&["christmas"]) => date(year, 12, if eve { 24 } else { 25 }),
        _ if found.has(&["new"]) && eve => date(year, 12, 31),
        _ if found.has(&["new"]) => date(year, 1, 1),
        _ if found.has(&["halloween"]) => date(year, 10, 31),
        _ if found.has(&["thanksgiving"]) => NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Thu, 4),
        _ => shifted(easter(year)?, Unit::Day, i64::from(found.has(&["monday"]))),
    }
}

/// Easter Sunday, by the rule of Butcher's Ecclesiastical Calendar (1876).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    date(year, (n / 31) as u32, (n % 31 + 1) as u32)
}
