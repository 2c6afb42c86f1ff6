//! Times said from the day of writing, or of speaking: "yesterday", "Tuesday", "last week", "earlier this year".

use super::spans::quarter_around;
use super::{Found, Rule};
use crate::mentions::times::context::{Context, Direction, Time};
use crate::mentions::times::value::{Value, around, monday, shifted};
use crate::mentions::times::words::Unit;
use crate::record::Basis;
use chrono::{Datelike, Days, NaiveDate};
use smol_str::format_smolstr;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "today",
        pattern: "[late|early|earlier|later] today|yesterday|tomorrow",
        resolve: today,
        examples: &[
            ("The base was shelled today.", "2021-02-26", "today", "2021-02-26"),
            ("Late yesterday they fled.", "2021-03-01", "Late yesterday", "2021-02-28"),
            ("Talks open tomorrow.", "2021-02-28", "tomorrow", "2021-03-01"),
        ],
        counterexamples: &["He told USA Today so."],
    },
    Rule {
        name: "day before yesterday",
        pattern: "the day before|after yesterday|tomorrow",
        resolve: |found, context| {
            let shift = if found.has(&["yesterday"]) { -2 } else { 2 };
            day(shifted(context.today?, Unit::Day, shift)?)
        },
        examples: &[("He died the day before yesterday.", "2021-03-01", "the day before yesterday", "2021-02-27")],
        counterexamples: &[],
    },
    Rule {
        name: "part of today",
        pattern: "[late|early|earlier|later] this|last|yesterday|tomorrow [early|late|mid] [-] {part}",
        resolve: part_of_today,
        examples: &[
            ("It struck the port last night.", "2021-03-01", "last night", "2021-02-28TNI"),
            ("Earlier this evening they bombed it.", "2021-02-25", "Earlier this evening", "2021-02-25TEV"),
            ("They shelled it yesterday morning.", "2021-02-25", "yesterday morning", "2021-02-24TMO"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "tonight",
        pattern: "[late|early|later] tonight|overnight",
        resolve: tonight,
        examples: &[("Curfew begins tonight.", "2021-03-01", "tonight", "2021-03-01TNI")],
        counterexamples: &["They made an overnight raid."],
    },
    Rule {
        name: "weekday",
        pattern: "[late|early|earlier|later] [on] {weekday}",
        resolve: weekday,
        examples: &[
            ("A blast hit Kabul on Sunday.", "2021-03-02", "Sunday", "2021-02-28"),
            ("Early Friday rockets fell.", "2021-02-26", "Early Friday", "2021-02-26"),
            ("He will meet rebels on Monday.", "2021-02-26", "Monday", "2021-03-01"),
            ("The town fell on Thursday.", "", "Thursday", "XXXX-WXX-4"),
        ],
        counterexamples: &["Bloody Sunday is remembered.", "The sun set on them."],
    },
    Rule {
        name: "last weekday",
        pattern: "[late|early] last|next|this|past|previous|coming [coming|past] {weekday}",
        resolve: last_weekday,
        examples: &[
            ("He was shot last Friday at home.", "2021-03-01", "last Friday", "2021-02-26"),
            ("They vote next Sunday.", "2021-02-26", "next Sunday", "2021-03-07"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "previous weekday",
        pattern: "the previous|following|next {weekday}",
        resolve: told_weekday,
        examples: &[("It began the previous Friday.", "2021-03-01", "the previous Friday", "2021-02-19")],
        counterexamples: &[],
    },
    Rule {
        name: "last unit",
        pattern: "[the] last|next|this|past|previous|coming|current|same|that|latest|upcoming [fiscal|calendar|past|coming|same] {unit}",
        resolve: unit,
        examples: &[
            ("Rockets hit the base last week.", "2021-02-26", "last week", "2021-W07"),
            ("He is to leave next year.", "2021-02-26", "next year", "2022"),
            ("It was the worst raid this month.", "2021-02-26", "this month", "2021-02"),
            ("It struck in the past year.", "2021-02-26", "the past year", "2020"),
        ],
        counterexamples: &["He had one last second chance."],
    },
    Rule {
        name: "earlier this unit",
        pattern: "early|late|earlier|later|sometime|mid [-] this|last|next|that|in [the] {unit}",
        resolve: part_of_unit,
        examples: &[
            ("Earlier this month two were shot.", "2021-02-26", "Earlier this month", "2021-02"),
            ("Late last year they signed.", "2021-02-26", "Late last year", "2020"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "last month by name",
        pattern: "[early|late|mid] [-] last|next|this|past [past|coming] {month} [{day}]",
        resolve: last_month,
        examples: &[
            ("A drone hit it last October.", "2022-08-24", "last October", "2021-10"),
            ("They vote next March.", "2022-08-24", "next March", "2023-03"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "a fortnight ago",
        pattern: "a|one fortnight ago",
        resolve: |_, context| Some(Time::relative(around(shifted(context.today?, Unit::Week, -2)?, Unit::Week))),
        examples: &[("Gunmen raided it a fortnight ago.", "2021-02-26", "a fortnight ago", "2021-W06")],
        counterexamples: &["The truce held for a fortnight."],
    },
    Rule {
        name: "the weekend",
        pattern: "the|this|last|next|past|that|over [past|last|coming|long] weekend",
        resolve: weekend,
        examples: &[("Dozens died at the weekend in Goma.", "2021-03-02", "the weekend", "2021-W08-WE")],
        counterexamples: &[],
    },
];

fn day(day: NaiveDate) -> Option<Time> {
    Some(Time::relative(Value::Day(day)))
}

fn today(found: &Found, context: &Context) -> Option<Time> {
    if found.before(1).is_some_and(|l| l.capital && l.is(&["usa", "russia", "us", "africa", "india", "china"])) {
        return None;
    }
    let Some(today) = context.today else { return Some(Time::relative(Value::Present)) };
    let shift = if found.has(&["yesterday"]) { -1 } else { i64::from(found.has(&["tomorrow"])) };
    day(shifted(today, Unit::Day, shift)?)
}

fn part_of_today(found: &Found, context: &Context) -> Option<Time> {
    let part = format_smolstr!("T{}", found.day_part()?);
    let Some(today) = context.today else {
        return Some(Time::relative(Value::Open(format_smolstr!("XXXX-XX-XX{part}"))));
    };
    let shift = if found.has(&["last", "yesterday"]) { -1 } else { i64::from(found.has(&["tomorrow"])) };
    Some(Time::relative(Value::DayAt(shifted(today, Unit::Day, shift)?, part)))
}

/// The night after the day told in the same sentence, else the one before the day of writing.
fn tonight(found: &Found, context: &Context) -> Option<Time> {
    let overnight = found.has(&["overnight"]);
    let adjective = overnight
        && (found.follows(&["an", "the", "their", "its", "of"])
            || found.precedes(&[
                "raid", "raids", "attack", "attacks", "strike", "strikes", "curfew", "bombing", "shelling",
            ]));
    if adjective {
        return None;
    }
    let Some(today) = context.today else { return Some(Time::relative(Value::Open("XXXX-XX-XXTNI".into()))) };
    let day = context.narrated.here.as_ref().and_then(Value::day).filter(|_| overnight);
    Some(Time::relative(Value::DayAt(day.unwrap_or(today), "TNI".into())))
}

fn weekday(found: &Found, context: &Context) -> Option<Time> {
    let weekday = found.weekday()?;
    let word = found.lexemes().last()?;
    let short = word.word.len() <= 5 && !word.is(&["friday"]);
    let named = found
        .before(1)
        .is_some_and(|l| l.is(&["bloody", "black", "good", "palm", "ash", "holy", "super"]) && l.capital);
    if named || short || found.has(&["on"]) && found.lexemes().len() == 2 {
        return None;
    }
    if found.follows(&["every", "each"]) || word.word.ends_with("days") && !found.precedes(&["'"]) {
        return Some(Time::relative(Value::Set(format_smolstr!("XXXX-WXX-{}", weekday.number_from_monday()))));
    }
    match context.weekday(weekday) {
        Some(found) => day(found),
        None => Some(Time::relative(Value::Open(format_smolstr!("XXXX-WXX-{}", weekday.number_from_monday())))),
    }
}

/// "last Friday" is the one before today, "next Friday" that of next week, "this Friday" that of this.
fn last_weekday(found: &Found, context: &Context) -> Option<Time> {
    let (weekday, today) = (found.weekday()?, context.today?);
    let back = (today.weekday().num_days_from_monday() + 7 - weekday.num_days_from_monday()) % 7;
    if found.has(&["last", "past", "previous"]) {
        return day(shifted(today, Unit::Day, -i64::from(if back == 0 { 7 } else { back }))?);
    }
    if found.has(&["coming"]) {
        return day(shifted(today, Unit::Day, 7 - i64::from(back))?);
    }
    day(context.weekday_in_week(weekday, i64::from(found.has(&["next"])))?)
}

fn told_weekday(found: &Found, context: &Context) -> Option<Time> {
    let (weekday, told) = (found.weekday()?, context.told_day()?);
    let back = (told.weekday().num_days_from_monday() + 7 - weekday.num_days_from_monday()) % 7;
    if found.has(&["following", "next"]) {
        return day(shifted(told, Unit::Day, 7 - i64::from(back))?);
    }
    let start = if context.narrated.day.is_some() { told } else { monday(told) };
    let back = (start.weekday().num_days_from_monday() + 7 - weekday.num_days_from_monday()) % 7;
    let back = if context.narrated.day.is_none() {
        back + 7
    } else if back == 0 {
        7
    } else {
        back
    };
    day(shifted(start, Unit::Day, -i64::from(back))?)
}

/// "last week", "this year", "that month"; "the next week" harks back to what was told.
pub(super) fn unit(found: &Found, context: &Context) -> Option<Time> {
    let unit = found.unit()?;
    let plural = found.lexemes().last()?.word.ends_with('s');
    let told = found.has(&["the"]) && found.has(&["next", "previous"]);
    let part = found.has(&["last"]) && found.is_part_of_date();
    if part || unit.is_clock() || plural || told || found.has(&["latest"]) && unit != Unit::Quarter {
        return None;
    }
    let shift = match () {
        _ if found.has(&["last", "past", "previous", "latest"]) => -1,
        _ => i64::from(found.has(&["next", "coming", "upcoming"])),
    };
    if found.has(&["same", "that"]) || unit == Unit::Day && shift == 0 {
        return told_unit(unit, context);
    }
    let Some(today) = context.today else { return Some(Time::relative(reference(shift))) };
    if unit == Unit::Quarter {
        let stated = !found.has(&["latest"]) || context.narrated.quarter.is_some();
        return quarter_around(context, shift as i32).filter(|_| stated).map(Time::relative);
    }
    let value = around(shifted(first_of(today, unit), unit, shift)?, unit);
    let within = found.has(&["past"]) || found.has(&["the"]) && found.has(&["last"]);
    // "Have killed 50 this year": of the year so far.
    let so_far = shift == 0 && unit > Unit::Day && context.direction == Direction::Past;
    let days = if within { Some((shifted(today, unit, -1)?, today)) } else { value.days() };
    let days = days.map(|(first, last)| (first, if so_far { last.min(today) } else { last }));
    Some(Time { days, ..Time::relative(value) })
}

/// A day from which whole units can be counted without falling off a short month.
fn first_of(today: NaiveDate, unit: Unit) -> NaiveDate {
    around(today, unit).days().map_or(today, |d| d.0)
}

fn reference(shift: i64) -> Value {
    match shift {
        ..0 => Value::Past,
        0 => Value::Present,
        1.. => Value::Future,
    }
}

/// The unit around what was told last.
pub(super) fn told_unit(unit: Unit, context: &Context) -> Option<Time> {
    let told = match (unit, &context.narrated.time) {
        (Unit::Year, Some(value)) => Value::Year(value.year()?),
        (Unit::Month, Some(value)) => around(value.days()?.0, unit),
        (Unit::Quarter, Some(value @ Value::Quarter(..))) => value.clone(),
        (Unit::Quarter, _) => return None,
        _ => around(context.told_day()?, unit),
    };
    Some(Time::relative(told))
}

fn part_of_unit(found: &Found, context: &Context) -> Option<Time> {
    let time = if found.has(&["in"]) && !found.has(&["this", "last", "next"]) {
        super::references::this_unit(found.unit().filter(|u| *u > Unit::Day)?, context)?
    } else {
        unit(found, context)?
    };
    let days = super::composed::part_of(found, time.days?, context);
    Some(Time { days: Some(days), ..time })
}

fn last_month(found: &Found, context: &Context) -> Option<Time> {
    let month = found.month()?;
    let Some(today) = context.today else {
        return Some(Time::relative(Value::Open(format_smolstr!("XXXX-{month:02}"))));
    };
    let this = today.month();
    let back = match () {
        _ if found.has(&["last", "past"]) => i32::from(month >= this),
        _ if found.has(&["next"]) => -i32::from(month <= this),
        _ => 0,
    };
    let year = today.year() - back;
    let value = match found.day() {
        Some(day) => Value::Day(super::date(year, month, day)?),
        None => Value::Month(year, month),
    };
    Some(Time::relative(value))
}

fn weekend(found: &Found, context: &Context) -> Option<Time> {
    let today = context.today?;
    let this = monday(today);
    let saturday = this.checked_add_days(Days::new(5))?;
    let weeks = match () {
        _ if found.has(&["next", "coming"]) => i64::from(found.has(&["next"])),
        _ if found.has(&["this"]) || context.direction == Direction::Future => 0,
        _ => -i64::from(saturday > today),
    };
    Some(Time { basis: Basis::Relative, ..Time::relative(Value::Weekend(shifted(this, Unit::Week, weeks)?)) })
}
