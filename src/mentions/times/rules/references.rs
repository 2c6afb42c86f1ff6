//! Times that only say past, present or future, and those that hark back to one told: "now", "recently", "the next
//! day", "that year".

use super::deictic::told_unit;
use super::{Found, Rule};
use crate::mentions::times::context::{Context, Direction, Time};
use crate::mentions::times::lexemes::Lexeme;
use crate::mentions::times::value::{Value, around, shifted};
use crate::mentions::times::words::{self, Unit};
use smol_str::format_smolstr;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "now",
        pattern: "now|currently|nowadays",
        resolve: now,
        examples: &[("They now hold the town.", "2021-01-01", "now", "PRESENT_REF")],
        counterexamples: &["Now, he said, listen."],
    },
    Rule {
        name: "current",
        pattern: "current",
        resolve: |found, _| (!found.precedes(&["affairs"])).then_some(Time::relative(Value::Present)),
        examples: &[("The current truce holds.", "2021-01-01", "current", "PRESENT_REF")],
        counterexamples: &["They discussed current affairs."],
    },
    Rule {
        name: "at present",
        pattern: "these days|present",
        resolve: at_present,
        examples: &[("It is calm these days.", "2021-01-01", "these days", "PRESENT_REF")],
        counterexamples: &["He got a present.", "He was present."],
    },
    Rule {
        name: "recently",
        pattern: "[more] recently|lately",
        resolve: |_, _| Some(Time::relative(Value::Past)),
        examples: &[("He recently fled.", "2021-01-01", "recently", "PAST_REF")],
        counterexamples: &[],
    },
    Rule {
        name: "the past",
        pattern: "the [recent|distant] past",
        resolve: |found, _| bare(found).then_some(Time::relative(Value::Past)),
        examples: &[("They did so in the past too.", "2021-01-01", "the past", "PAST_REF")],
        counterexamples: &[],
    },
    Rule {
        name: "the future",
        pattern: "[the] [near|foreseeable|immediate|distant] future",
        resolve: |found, _| (found.has(&["the"]) || found.follows(&["in"])).then_some(Time::relative(Value::Future)),
        examples: &[("It may join in the near future.", "2021-01-01", "the near future", "FUTURE_REF")],
        counterexamples: &["Its future is open."],
    },
    Rule {
        name: "the next unit",
        pattern: "the [very] next|following|previous|preceding [same] {unit}|{part}",
        resolve: next_unit,
        examples: &[
            ("On May 3 he was held and freed the next day.", "2021-05-08", "the next day", "2021-05-04"),
            ("It rose in 2019 and doubled the following year.", "2021-05-08", "the following year", "2020"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "a day after",
        pattern: "[a|one|the] day after|before|earlier|later",
        resolve: day_after,
        examples: &[("On May 3 he left; a day later it fell.", "2021-05-08", "a day later", "2021-05-04")],
        counterexamples: &[],
    },
    Rule {
        name: "the unit before",
        pattern: "the {unit}|{part} before|after",
        resolve: |found, context| found.after().is_none_or(|l| !opens_clause(l)).then(|| next_unit(found, context))?,
        examples: &[
            ("On May 3 it fell; he had fled the night before.", "2021-05-08", "the night before", "2021-05-02TNI"),
            ("It rose in 2019, more than the year before.", "2021-05-08", "the year before", "2018"),
        ],
        counterexamples: &["The week before the vote was calm."],
    },
    Rule {
        name: "same unit",
        pattern: "[earlier|later|early|late] [that|the|this] same|that {unit}|{part}",
        resolve: same_unit,
        examples: &[("On May 3 it fell; the same day they fled.", "2021-05-08", "the same day", "2021-05-03")],
        counterexamples: &["It is the same thing."],
    },
    Rule {
        name: "month of the same year",
        pattern: "{month} [of|in] the|that same year",
        resolve: |found, context| {
            Some(Time::relative(Value::Month(context.narrated.year?, words::month(&found.lexemes().first()?.word)?)))
        },
        examples: &[("It fell in May 2015 and in June the same year.", "2021-05-08", "June the same year", "2015-06")],
        counterexamples: &[],
    },
    Rule {
        name: "the end of the unit",
        pattern: "the end|beginning|start|close|middle of the|this {unit}",
        resolve: |found, context| this_unit(found.unit().filter(|u| *u > Unit::Day)?, context),
        examples: &[("They leave by the end of the month.", "2021-03-04", "the end of the month", "2021-03")],
        counterexamples: &[],
    },
    Rule {
        name: "year-end",
        pattern: "year [-|'s] end",
        resolve: |_, context| {
            Some(Time::relative(Value::Day(super::date(chrono::Datelike::year(&context.today?), 12, 31)?)))
        },
        examples: &[("They leave by year-end.", "2021-03-04", "year-end", "2021-12-31")],
        counterexamples: &[],
    },
    Rule {
        name: "the unit",
        pattern: "the {unit}|{part}",
        resolve: the_unit,
        examples: &[("It was calm for the week in Goma.", "2021-02-26", "the week", "2021-W08")],
        counterexamples: &["The day of the attack was hot."],
    },
];

/// The unit around the day of writing, in a story that around what was told last.
pub(super) fn this_unit(unit: Unit, context: &Context) -> Option<Time> {
    match context.story {
        true => told_unit(unit, context),
        false => Some(Time::relative(around(context.today?, unit))),
    }
}

fn now(found: &Found, _: &Context) -> Option<Time> {
    let opens = found.before(1).is_none() && found.precedes(&[","]);
    (!opens && !found.precedes(&["that"])).then_some(Time::relative(Value::Present))
}

fn at_present(found: &Found, _: &Context) -> Option<Time> {
    let adverb = found.follows(&["at"]) && !found.precedes(&["in"]);
    (adverb || found.has(&["these"])).then_some(Time::relative(Value::Present))
}

/// "the past" alone, not "the past leader".
fn bare(found: &Found) -> bool {
    found.after().is_none_or(|l| {
        !l.word.starts_with(char::is_alphabetic)
            || l.is(&[
                "and", "or", "but", "to", "he", "they", "have", "has", "had", "when", "with", "for", "by", "from",
                "by", "too", "as",
            ])
    })
}

fn next_unit(found: &Found, context: &Context) -> Option<Time> {
    let step = if found.has(&["previous", "preceding", "before"]) { -1 } else { 1 };
    if let Some(part) = found.day_part() {
        let day = shifted(context.narrated.day?, Unit::Day, step)?;
        return Some(Time::relative(Value::DayAt(day, format_smolstr!("T{part}"))));
    }
    let unit = found.unit().filter(|u| !u.is_clock())?;
    if found.lexemes().iter().any(|l| l.word.ends_with('s') && words::unit(&l.word).is_some()) {
        return None;
    }
    let told = match (unit, &context.narrated.time) {
        (Unit::Day, _) => return day_from(context, step),
        (Unit::Year, Some(told)) => return Some(Time::relative(Value::Year(told.year()? + step as i32))),
        (_, Some(told)) => told.days()?.0,
        (_, None) => context.today?,
    };
    Some(Time::relative(around(shifted(told, unit, step)?, unit)))
}

fn day_from(context: &Context, step: i64) -> Option<Time> {
    // What was told last was a year: nobody knows its day.
    let vague =
        context.narrated.day.is_none() && context.narrated.time.is_some() && context.direction == Direction::Past;
    let Some(told) = context.told_day().filter(|_| !vague) else {
        return Some(Time::relative(Value::Open("XXXX-XX-XX".into())));
    };
    Some(Time::relative(Value::Day(shifted(told, Unit::Day, step)?)))
}

fn day_after(found: &Found, context: &Context) -> Option<Time> {
    let step = if found.has(&["after", "later"]) { 1 } else { -1 };
    // "Two years to the day after".
    if found.follows(&["to"]) || found.follows(&["the"]) {
        return None;
    }
    if found.has(&["after", "before"]) && found.after().is_some_and(opens_clause) {
        return Some(Time { days: None, ..day_from(context, step)? });
    }
    day_from(context, step)
}

/// Whether a clause or noun follows: "the day after the raid".
fn opens_clause(after: &Lexeme) -> bool {
    after.word.starts_with(char::is_alphabetic)
}

fn same_unit(found: &Found, context: &Context) -> Option<Time> {
    if let Some(part) = found.day_part() {
        return Some(Time::relative(Value::DayAt(context.told_day()?, format_smolstr!("T{part}"))));
    }
    told_unit(found.unit().filter(|u| !u.is_clock())?, context)
}

/// "the week", "the quarter": this one, or the one told; not "the day of the attack".
fn the_unit(found: &Found, context: &Context) -> Option<Time> {
    if found.day_part().is_some()
        || found.precedes(&["of", "when", "that", "before", "after", "-", "'s"]) && !found.has(&["quarter"])
    {
        return None;
    }
    let value = match found.unit()? {
        Unit::Quarter => context.narrated.quarter.clone().filter(|_| !found.lexemes()[1].capital)?,
        Unit::Week => around(context.today?, Unit::Week),
        Unit::Year if found.follows(&["for"]) => Value::Period("P1Y".into()),
        Unit::Year => this_unit(Unit::Year, context)?.value,
        _ => return None,
    };
    let plural = found.lexemes()[1].word.ends_with('s');
    (!plural).then_some(Time::relative(value))
}
