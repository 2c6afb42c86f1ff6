//! Times made of times: "early 2020", "the night of 13 February", "Thursday (February 25)", "June last year".

use super::{Found, Rule};
use crate::mentions::times::context::{Context, Time};
use crate::mentions::times::value::{Value, monday, shifted};
use crate::mentions::times::words::{self, Unit};
use crate::record::Basis;
use chrono::{Datelike, Days, NaiveDate};
use smol_str::{SmolStr, format_smolstr};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "part of a time",
        pattern: "[the] early|late|mid|middle|later|latter|earlier|beginning|start|end|close|rest|most [part] [-] [of] [the] {date}",
        resolve: part,
        examples: &[
            ("It fell in early 2015 to rebels.", "2021-01-01", "early 2015", "2015"),
            ("It began at the end of March 2011.", "2021-01-01", "the end of March 2011", "2011-03"),
            ("Mid-August brought calm.", "2021-10-01", "Mid-August", "2021-08"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "part of a day",
        pattern: "{date} [early|late|mid] [-] {part} [hours]",
        resolve: part_of_day,
        examples: &[("It was hit Monday night by rockets.", "2021-02-26", "Monday night", "2021-02-22TNI")],
        counterexamples: &[],
    },
    Rule {
        name: "the night of a day",
        pattern: "[the] [early|late] {part} [hours] of|on [the] {date}",
        resolve: part_of_day,
        examples: &[(
            "On the night of 13 February 2016 it fell.",
            "2021-02-26",
            "the night of 13 February 2016",
            "2016-02-13TNI",
        )],
        counterexamples: &["The morning of the attack was hot."],
    },
    Rule {
        name: "the night of a day last year",
        pattern: "[the] [early|late] {part} [hours] of|on [the] {date} [,] {date}",
        resolve: |found, context| at_part(of_year(found, context)?, found),
        examples: &[(
            "On the night of 13 May last year it fell.",
            "2021-02-26",
            "the night of 13 May last year",
            "2020-05-13TNI",
        )],
        counterexamples: &[],
    },
    Rule {
        name: "the early hours of a day",
        pattern: "[the] early|small|wee|late [morning|evening] hours of|on [the] {date} [{part}]",
        resolve: early_hours,
        examples: &[(
            "It was hit in the early hours of Monday by rockets.",
            "2021-02-26",
            "the early hours of Monday",
            "2021-02-22TMO",
        )],
        counterexamples: &[],
    },
    Rule {
        name: "the first days of a time",
        pattern: "[the] first|second|third|fourth|last|final|opening|closing [{number}|few] {unit}|half of [the] {date}",
        resolve: counted_part,
        examples: &[
            ("In the last days of April it fell.", "2021-06-01", "the last days of April", "2021-04"),
            ("In the second half of May it fell.", "2021-06-01", "the second half of May", "2021-05"),
            ("The first three months of 2020 were calm.", "2021-06-01", "The first three months of 2020", "2020-Q1"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "day in brackets",
        pattern: "{date} ( {date} )",
        resolve: same_day,
        examples: &[(
            "The US struck on Thursday (February 25) there.",
            "2021-02-27",
            "Thursday (February 25)",
            "2021-02-25",
        )],
        counterexamples: &[],
    },
    Rule {
        name: "clock and day",
        pattern: "{clock} [,] [on] {date}",
        resolve: |found, _| clock(found.value(0)?, found.value(1)?),
        examples: &[("It was hit at 9 a.m. Tuesday by mortars.", "2021-02-26", "9 a.m. Tuesday", "2021-02-23T09:00")],
        counterexamples: &[],
    },
    Rule {
        name: "day and clock",
        pattern: "{date} [,] [at|around|about] {clock}",
        resolve: |found, _| clock(found.value(1)?, found.value(0)?),
        examples: &[(
            "It was hit on Tuesday at 9 a.m. by mortars.",
            "2021-02-26",
            "Tuesday at 9 a.m.",
            "2021-02-23T09:00",
        )],
        counterexamples: &[],
    },
    Rule {
        name: "month of a year",
        pattern: "{date} [,] [of|in] {date}",
        resolve: of_year,
        examples: &[
            ("He fled in June last year to Chad.", "2021-02-26", "June last year", "2020-06"),
            ("He fled Monday last week to Chad.", "2021-02-26", "Monday last week", "2021-02-15"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "quarter of a year",
        pattern: "{date} 's [fiscal] {date}",
        resolve: of_owner,
        examples: &[("In this year's first quarter it rose.", "2021-06-26", "this year's first quarter", "2021-Q1")],
        counterexamples: &[],
    },
    Rule {
        name: "half of a year",
        pattern: "the first|second|last|latter half of {date}",
        resolve: half_of_year,
        examples: &[(
            "In the first half of this year it rose.",
            "2021-09-26",
            "the first half of this year",
            "2021-H1",
        )],
        counterexamples: &[],
    },
    Rule {
        name: "the eve of a day",
        pattern: "[the] eve of {date}",
        resolve: |found, _| {
            let day = found.value(0)?.days()?.0;
            Some(Time::relative(Value::Day(shifted(day, Unit::Day, -1)?)))
        },
        examples: &[("They fled on the eve of May 5, 2020.", "2021-05-08", "the eve of May 5, 2020", "2020-05-04")],
        counterexamples: &[],
    },
    Rule {
        name: "week of a day",
        pattern: "the week of {date}",
        resolve: |found, _| Some(Time::explicit(Value::Week(monday(found.value(0)?.day()?)))),
        examples: &[("In the week of March 7, 2022 it fell.", "2022-06-01", "the week of March 7, 2022", "2022-W10")],
        counterexamples: &[],
    },
    Rule {
        name: "about a time",
        pattern: "around|about|circa {date}|{clock}",
        resolve: |found, _| {
            found.times().first().filter(|t| found.weekday().is_none() || t.value.day().is_none()).map(|t| (*t).clone())
        },
        examples: &[("It began around 2004 there.", "2021-06-26", "around 2004", "2004")],
        counterexamples: &[],
    },
];

/// The part of `days` that "early", "late" and the like leave; a third of it, but of one day the whole.
pub(super) fn part_of(found: &Found, days: (NaiveDate, NaiveDate), context: &Context) -> (NaiveDate, NaiveDate) {
    let (first, last) = days;
    let third = Days::new(((last - first).num_days() / 3).max(0) as u64);
    let after_first = first.checked_add_days(third).unwrap_or(first);
    let before_last = last.checked_sub_days(third).unwrap_or(last);
    let before_today = |day: NaiveDate| context.today.filter(|t| *t >= first).map_or(day, |t| day.min(t));
    match () {
        _ if found.has(&["early", "beginning", "start"]) => (first, after_first),
        _ if found.has(&["late", "end", "close", "latter"]) => (before_last, last),
        _ if found.has(&["mid", "middle"]) => (after_first, before_last),
        _ if found.has(&["earlier"]) => (first, before_today(last)),
        _ => (first, last),
    }
}

fn part(found: &Found, context: &Context) -> Option<Time> {
    let time = (*found.times().first()?).clone();
    let nominal = found.has(&["middle", "beginning", "start", "end", "close", "rest", "most", "part"]);
    let adverb = found.has(&["earlier", "later"]);
    if nominal != found.has(&["of"]) || adverb && time.basis != Basis::Relative {
        return None;
    }
    let days = time.days.map(|d| part_of(found, d, context));
    Some(Time { days, ..time })
}

fn part_of_day(found: &Found, _: &Context) -> Option<Time> {
    at_part(found.times().first().copied()?.clone(), found)
}

/// The part that the words name of a day.
fn at_part(time: Time, found: &Found) -> Option<Time> {
    let part = format_smolstr!("T{}", found.day_part()?);
    let value = match &time.value {
        Value::Day(day) => Value::DayAt(*day, part),
        Value::Open(open) if open.len() == 10 => Value::Open(format_smolstr!("{open}{part}")),
        _ => return None,
    };
    Some(Time { value, ..time })
}

/// Hours before dawn, or before midnight where they are late.
fn early_hours(found: &Found, _: &Context) -> Option<Time> {
    let time = found.times().first().copied()?;
    let late = found.has(&["late", "evening"]);
    let value = Value::DayAt(time.value.day()?, if late { "TEV" } else { "TMO" }.into());
    Some(Time { value, ..time.clone() })
}

/// "the first week of May", "the last three months of 2020": a stretch at one end of a time. A quarter or half of a year
/// is named as such.
fn counted_part(found: &Found, _: &Context) -> Option<Time> {
    let time = (*found.times().first()?).clone();
    let (first, last) = time.days?;
    if found.has(&["half"]) {
        if matches!(time.value, Value::Year(_) | Value::Decade(_)) {
            return None;
        }
        let middle = first.checked_add_days(Days::new(((last - first).num_days() / 2) as u64))?;
        let late = found.has(&["second", "last", "final", "closing"]);
        let days = if late { (middle.succ_opt()?, last) } else { (first, middle) };
        return Some(Time { days: Some(days), ..time });
    }
    let unit = found.unit().filter(|u| !u.is_clock() && *u != Unit::Quarter)?;
    let count = found.number().filter(|n| n.fract() == 0.0 && *n < 100.0).unwrap_or(1.0) as i64;
    let late = found.has(&["last", "final", "closing"]);
    let nth = i64::from(found.ordinal().filter(|_| !late).unwrap_or(1) - 1);
    let open = found.lexemes().iter().any(|l| l.word.ends_with('s') && words::unit(&l.word).is_some());
    let count = if open && found.number().is_none() { 5 * i64::from(unit == Unit::Day) + 1 } else { count };
    let days = match late {
        true => (shifted(last, unit, -count)?.succ_opt()?, last),
        false => (shifted(first, unit, nth * count)?, shifted(first, unit, (nth + 1) * count)?.pred_opt()?),
    };
    let fits = days.0 >= first && days.1 <= last;
    let value = whole(days).unwrap_or(time.value.clone());
    fits.then_some(Time { value, days: Some(days), ..time })
}

/// The quarter or half of a year that these days are.
fn whole(days: (NaiveDate, NaiveDate)) -> Option<Value> {
    let year = days.0.year();
    let quarters = (1..=4).map(|q| Value::Quarter(year, q));
    quarters.chain((1..=2).map(|h| Value::Half(year, h))).find(|v| v.days() == Some(days))
}

/// Both name the same day; the weekday pins the year of the date.
fn same_day(found: &Found, context: &Context) -> Option<Time> {
    let (one, other) = (found.value(0)?, found.value(1)?);
    let weekday = found.weekday()?;
    let day = match (one.day(), other.day()) {
        (Some(_), Some(day)) => day,
        _ => return found.times().into_iter().find(|t| t.days.is_some()).cloned(),
    };
    let year =
        super::super::infer::year_by_weekday(context.today, day.month(), day.day(), weekday).unwrap_or(day.year());
    Some(Time { basis: Basis::Inferred, ..Time::explicit(Value::Day(super::date(year, day.month(), day.day())?)) })
}

fn clock(clock: &Value, day: &Value) -> Option<Time> {
    let at: &SmolStr = match clock {
        Value::DayAt(_, at) => at,
        _ => return None,
    };
    match day {
        Value::Day(day) if at.contains(':') => Some(Time::relative(Value::DayAt(*day, at.clone()))),
        _ => None,
    }
}

/// "June last year", "Monday last week", "the spring of next year".
fn of_year(found: &Found, _: &Context) -> Option<Time> {
    let [part, whole] = found.times()[..] else { return None };
    let tied = whole.basis == Basis::Relative || found.has(&["of"]);
    let value = within(&part.value, &whole.value).filter(|_| tied)?;
    Some(Time::relative(value))
}

/// "this year's third quarter".
fn of_owner(found: &Found, _: &Context) -> Option<Time> {
    Some(Time::relative(within(found.value(1)?, found.value(0)?)?))
}

/// The part of the year or week.
fn within(part: &Value, whole: &Value) -> Option<Value> {
    Some(match (part, whole) {
        (Value::Month(_, m), Value::Year(y)) => Value::Month(*y, *m),
        (Value::Season(_, s), Value::Year(y)) => Value::Season(*y, s),
        (Value::Quarter(_, q), Value::Year(y)) => Value::Quarter(*y, *q),
        (Value::Day(d), Value::Year(y)) => Value::Day(super::date(*y, d.month(), d.day())?),
        (Value::Day(d), Value::Week(w)) => Value::Day(*w + Days::new(d.weekday().num_days_from_monday() as u64)),
        _ => return None,
    })
}

fn half_of_year(found: &Found, _: &Context) -> Option<Time> {
    match found.value(0)? {
        Value::Year(y) => Some(Time::relative(Value::Half(*y, if found.has(&["first"]) { 1 } else { 2 }))),
        Value::Decade(y) => Some(Time::relative(Value::Decade(*y))),
        _ => None,
    }
}
