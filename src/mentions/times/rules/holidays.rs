//! Days that news calls by name: "Christmas Eve", "9/11", "Eid al-Fitr". One table says when each is.

use super::{Found, Rule, date};
use crate::mentions::times::calendars::{easter, eastern_easter, islamic, rosh_hashanah};
use crate::mentions::times::context::{Context, Direction, Time};
use crate::mentions::times::value::{Value, shifted};
use crate::mentions::times::words::Unit;
use crate::record::Basis;
use chrono::{Datelike, NaiveDate, Weekday};
use smol_str::format_smolstr;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "holiday",
        pattern: "[last|this|next] christmas|easter|thanksgiving|halloween|nowruz|newroz|ashura|ramadan|passover|purim [day|eve|sunday|monday] $of_year",
        resolve: holiday,
        examples: &[
            ("A blast on Christmas Eve killed six.", "2021-01-10", "Christmas Eve", "2020-12-24"),
            ("Bombs on Easter Sunday killed many.", "2019-05-01", "Easter Sunday", "2019-04-21"),
            ("They fought all through Ramadan there.", "2021-06-10", "Ramadan", "2021-04-13/2021-05-12"),
        ],
        counterexamples: &["Ramadan Shalah led the group."],
    },
    Rule {
        name: "holiday of two words",
        pattern: "good|palm|ash|boxing|labor|labour|memorial|veterans|bastille|anzac|nakba|orthodox|coptic|epiphany|yom|rosh friday|sunday|wednesday|day|easter|christmas|kippur|hashanah|hashana $of_year",
        resolve: holiday,
        examples: &[
            ("He was shot on Good Friday in Derry.", "2021-05-10", "Good Friday", "2021-04-02"),
            ("Egypt struck on Yom Kippur from the south.", "2021-11-10", "Yom Kippur", "2021-09-16"),
        ],
        counterexamples: &["It was a good day for them."],
    },
    Rule {
        name: "holiday of a saint or cause",
        pattern: "valentine|women ['s] day $of_year",
        resolve: holiday,
        examples: &[("They marched on Women's Day there.", "2021-03-20", "Women's Day", "2021-03-08")],
        counterexamples: &[],
    },
    Rule {
        name: "May Day",
        pattern: "may|quds day $of_year",
        resolve: holiday,
        examples: &[("Police fired on May Day there.", "2021-05-10", "May Day", "2021-05-01")],
        counterexamples: &["It may be day there."],
    },
    Rule {
        name: "Eid",
        pattern: "eid [-] [al|ul|el] [-] fitr|adha $of_year",
        resolve: holiday,
        examples: &[("They were shot on Eid al-Fitr there.", "2021-06-10", "Eid al-Fitr", "2021-05-13")],
        counterexamples: &["Eid al-Jaber spoke."],
    },
    Rule {
        name: "new year",
        pattern: "new year ['s] day|eve $of_year",
        resolve: holiday,
        examples: &[
            ("A blast on New Year's Eve killed six.", "2021-01-10", "New Year's Eve", "2020-12-31"),
            ("He was shot on New Year's Day 2017 there.", "2021-01-10", "New Year's Day 2017", "2017-01-01"),
        ],
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

/// When a feast is.
enum Feast {
    /// A day of a month.
    On(u32, u32),
    /// The nth such day of a month; of a month's last, 5.
    Nth(u8, Weekday, u32),
    /// So many days after Easter.
    Easter(i64),
    /// So many days after Easter in the east.
    EasternEaster(i64),
    /// A day of an Islamic month.
    Islamic(i32, i32),
    /// A whole Islamic month.
    IslamicMonth(i32),
    /// So many days after the Jewish new year.
    RoshHashanah(i64),
    /// So many days before the next Jewish new year.
    BeforeRoshHashanah(i64),
}

/// Words that a feast has, and when it is; the first row of which all are there is taken.
const TABLE: &[(&[&str], Feast)] = &[
    (&["orthodox", "christmas"], Feast::On(1, 7)),
    (&["coptic", "christmas"], Feast::On(1, 7)),
    (&["orthodox", "easter"], Feast::EasternEaster(0)),
    (&["coptic", "easter"], Feast::EasternEaster(0)),
    (&["christmas", "eve"], Feast::On(12, 24)),
    (&["christmas"], Feast::On(12, 25)),
    (&["boxing", "day"], Feast::On(12, 26)),
    (&["new", "eve"], Feast::On(12, 31)),
    (&["new", "day"], Feast::On(1, 1)),
    (&["epiphany", "day"], Feast::On(1, 6)),
    (&["halloween"], Feast::On(10, 31)),
    (&["valentine", "day"], Feast::On(2, 14)),
    (&["women", "day"], Feast::On(3, 8)),
    (&["may", "day"], Feast::On(5, 1)),
    (&["nakba", "day"], Feast::On(5, 15)),
    (&["anzac", "day"], Feast::On(4, 25)),
    (&["bastille", "day"], Feast::On(7, 14)),
    (&["veterans", "day"], Feast::On(11, 11)),
    (&["nowruz"], Feast::On(3, 20)),
    (&["newroz"], Feast::On(3, 21)),
    (&["thanksgiving"], Feast::Nth(4, Weekday::Thu, 11)),
    (&["labor", "day"], Feast::Nth(1, Weekday::Mon, 9)),
    (&["labour", "day"], Feast::On(5, 1)),
    (&["memorial", "day"], Feast::Nth(5, Weekday::Mon, 5)),
    (&["ash", "wednesday"], Feast::Easter(-46)),
    (&["palm", "sunday"], Feast::Easter(-7)),
    (&["good", "friday"], Feast::Easter(-2)),
    (&["easter", "monday"], Feast::Easter(1)),
    (&["easter"], Feast::Easter(0)),
    (&["eid", "fitr"], Feast::Islamic(10, 1)),
    (&["eid", "adha"], Feast::Islamic(12, 10)),
    (&["ashura"], Feast::Islamic(1, 10)),
    (&["ramadan"], Feast::IslamicMonth(9)),
    (&["rosh"], Feast::RoshHashanah(0)),
    (&["yom", "kippur"], Feast::RoshHashanah(9)),
    (&["passover"], Feast::BeforeRoshHashanah(163)),
    (&["purim"], Feast::BeforeRoshHashanah(193)),
];

fn holiday(found: &Found, context: &Context) -> Option<Time> {
    let (_, feast) = TABLE.iter().find(|(words, _)| words.iter().all(|w| found.has(&[w])))?;
    let (year, named) = (found.year(), is_name(found));
    if let Some((first, last)) = year.filter(|_| named).and_then(|year| feast.days(year)) {
        return Some(Time { value: Value::Day(first), days: Some((first, last)), basis: Basis::Explicit });
    }
    let today = context.today.filter(|_| named)?;
    let told = context.narrated.year.filter(|_| context.story);
    let this = feast.days(told.unwrap_or(today.year()))?;
    let back = match () {
        _ if told.is_some() || found.has(&["this"]) => 0,
        _ if found.has(&["next"]) || context.direction == Direction::Future => -i32::from(this.1 < today),
        _ => i32::from(this.0 > today),
    };
    let (first, last) = if back == 0 { this } else { feast.days(today.year() - back)? };
    let time = |value, days| Some(Time { value, days: Some(days), basis: Basis::Inferred });
    match feast {
        Feast::IslamicMonth(_) => time(Value::Open(format_smolstr!("{first}/{last}")), (first, last)),
        Feast::Islamic(..) => time(Value::Day(first), (first.pred_opt()?, first.succ_opt()?)),
        _ => time(Value::Day(first), (first, last)),
    }
}

/// Whether it is written as a feast's name is: all in capitals, and no part of a person's.
fn is_name(found: &Found) -> bool {
    let small = "'s [ al ul el - last this next day eve in of ,";
    let capitals = found.lexemes().iter().all(|l| l.capital || l.among(small) || l.number.is_some());
    let person = found.lexemes().len() == 1 && found.after().is_some_and(|l| l.capital && !l.is(&["'s"]));
    let common = found.lexemes()[0].is(&["christmas", "easter", "thanksgiving", "halloween"]);
    capitals && (common || !person)
}

impl Feast {
    /// Its first and last day in a year.
    fn days(&self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let day = match *self {
            Self::On(month, day) => date(year, month, day),
            Self::Nth(n, weekday, month) => {
                let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
                nth(n).or_else(|| nth(n - 1))
            }
            Self::Easter(days) => shifted(easter(year)?, Unit::Day, days),
            Self::EasternEaster(days) => shifted(eastern_easter(year)?, Unit::Day, days),
            Self::Islamic(month, day) => islamic(year, month, day),
            Self::IslamicMonth(month) => {
                let first = islamic(year, month, 1)?;
                return Some((first, shifted(first, Unit::Day, 29)?));
            }
            Self::RoshHashanah(days) => shifted(rosh_hashanah(year)?, Unit::Day, days),
            Self::BeforeRoshHashanah(days) => shifted(rosh_hashanah(year)?, Unit::Day, -days),
        }?;
        Some((day, day))
    }
}
