//! Times of day: "10:30 p.m. local time (1930 GMT)", "noon", "0600 GMT".

use super::{Found, Rule};
use crate::mentions::times::context::{Context, Direction, Time};
use crate::mentions::times::value::Value;
use smol_str::{SmolStr, format_smolstr};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "twelve hours",
        pattern: "{hour} [:|. {minute}] am|pm $clock",
        resolve: twelve,
        examples: &[
            (
                "It struck at 10:30 p.m. local time (1930 GMT) there.",
                "2021-02-25",
                "10:30 p.m. local time (1930 GMT)",
                "2021-02-25T22:30",
            ),
            ("Shelling began at 6am there.", "2021-02-25", "6am", "2021-02-25T06:00"),
            ("On May 3 they fled. It struck at 6am there.", "2021-05-08", "6am", "2021-05-03T06:00"),
        ],
        counterexamples: &["I am 6 of them."],
    },
    Rule {
        name: "twenty-four hours",
        pattern: "{hour} : {minute} $clock",
        resolve: twenty_four,
        examples: &[("It struck at 14:05 GMT there.", "2021-02-25", "14:05 GMT", "2021-02-25T14:05")],
        counterexamples: &["The 3:1 ratio held."],
    },
    Rule {
        name: "four digits",
        pattern: "{clock4} [hours|hrs] [{zone}|local] [time]",
        resolve: four_digits,
        examples: &[("It struck at 0630 GMT there.", "2021-02-25", "0630 GMT", "2021-02-25T06:30")],
        counterexamples: &["There were 1930 of them."],
    },
    Rule {
        name: "noon",
        pattern: "[around|about] noon|midnight|midday",
        resolve: noon,
        examples: &[("It was hit at noon.", "2021-02-25", "noon", "2021-02-25T12:00")],
        counterexamples: &[],
    },
    Rule {
        name: "o'clock",
        pattern: "{hour} o ' clock [in the {part}]",
        resolve: o_clock,
        examples: &[("It was hit at 3 o'clock.", "2021-02-25", "3 o'clock", "2021-02-25T03:00")],
        counterexamples: &[],
    },
    Rule {
        name: "hour in the morning",
        pattern: "{hour} [:|. {minute}] in the {part}",
        resolve: o_clock,
        examples: &[("It was hit at 4 in the morning.", "2021-02-25", "4 in the morning", "2021-02-25T04:00")],
        counterexamples: &[],
    },
];

/// The time of day on the day it was told with, else on the day of writing.
fn at(context: &Context, clock: SmolStr) -> Option<Time> {
    let here = context.narrated.here.as_ref().and_then(Value::day);
    let past = context.story || context.direction == Direction::Past;
    let told = here.or(if past { context.told_day() } else { context.today });
    // An hour alone dates nothing: "exploded at 9:04 a.m.".
    let known = here.is_some() || context.narrated.day.is_some() || context.direction != Direction::Past;
    let time = Time::relative(match told {
        Some(day) => Value::DayAt(day, clock),
        None => Value::Open(format_smolstr!("XXXX-XX-XX{clock}")),
    });
    Some(Time { days: time.days.filter(|_| known), ..time })
}

fn twelve(found: &Found, context: &Context) -> Option<Time> {
    let l = found.lexemes();
    let hour = l[0].number? as u32;
    let minutes = if l[1].is(&[":", "."]) { l[2].number? as u32 } else { 0 };
    if hour == 0 || hour > 12 || l[1].is(&["."]) && !l[1].glued {
        return None;
    }
    let afternoon = l.iter().find(|l| l.is(&["am", "pm"]))?.is(&["pm"]);
    at(context, format_smolstr!("T{:02}:{minutes:02}", hour % 12 + if afternoon { 12 } else { 0 }))
}

fn twenty_four(found: &Found, context: &Context) -> Option<Time> {
    let l = found.lexemes();
    let (hour, minutes) = (l[0].number? as u32, l[2].number? as u32);
    let clock = found.follows(&[
        "at", "around", "about", "by", "from", "until", "since", "before", "after", "to", "-", "between", "and",
    ]) || l.len() > 3;
    (hour < 25 && clock && l[1].glued && !found.precedes(&[":"]))
        .then(|| at(context, format_smolstr!("T{hour:02}:{minutes:02}")))?
}

fn four_digits(found: &Found, context: &Context) -> Option<Time> {
    let l = found.lexemes();
    let number = l[0].number? as u32;
    let said = l
        .iter()
        .skip(1)
        .any(|l| l.is(&["hours", "hrs", "local"]) || crate::mentions::times::words::zone(&l.word).is_some());
    let led = l[0].word.starts_with('0') && found.follows(&["at", "by", "from", "until", "around"]);
    (said || led).then(|| at(context, format_smolstr!("T{:02}:{:02}", number / 100, number % 100)))?
}

fn noon(found: &Found, context: &Context) -> Option<Time> {
    let name = found.lexemes().last()?.capital && found.before(1).is_some();
    let clock = if found.has(&["midnight"]) { "T24:00" } else { "T12:00" };
    if name { None } else { at(context, clock.into()) }
}

fn o_clock(found: &Found, context: &Context) -> Option<Time> {
    let l = found.lexemes();
    let hour = l[0].number.filter(|h| (1.0..13.0).contains(h))? as u32;
    let minutes = if l[1].is(&[":", "."]) { l[2].number? as u32 } else { 0 };
    let late = matches!(found.day_part(), Some("AF" | "EV")) || found.day_part() == Some("NI") && hour > 6;
    at(context, format_smolstr!("T{:02}:{minutes:02}", hour % 12 + if late { 12 } else { 0 }))
}
