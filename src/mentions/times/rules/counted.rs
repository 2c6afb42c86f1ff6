//! Times that count units: durations ("three days"), and days so many units off ("two weeks ago").

use super::{Found, Rule};
use crate::mentions::times::context::{Context, Time};
use crate::mentions::times::lexemes::Lexeme;
use crate::mentions::times::pattern::is_vague;
use crate::mentions::times::value::{Value, around, period, shifted};
use crate::mentions::times::words::{self, Unit};
use smol_str::format_smolstr;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "duration",
        pattern: "$hedge [a|the|first|another|some] {number}|{some} [of] [more|full|straight|consecutive|additional|whole|long|or] [{number}] {unit} [and a half]",
        resolve: duration,
        examples: &[
            ("The siege lasted three months.", "2021-01-01", "three months", "P3M"),
            ("They held out for 48 hours.", "2021-01-01", "48 hours", "PT48H"),
            ("It took a few days.", "2021-01-01", "a few days", "PXD"),
            ("It took two and a half years.", "2021-01-01", "two and a half years", "P2Y6M"),
        ],
        counterexamples: &["The boy is 15 years old.", "The 12 second-hand tanks came."],
    },
    Rule {
        name: "adjective",
        pattern: "{number}|several - {unit} [-] [long]",
        resolve: adjective,
        examples: &[("A 72-hour truce was agreed.", "2021-01-01", "72-hour", "PT72H")],
        counterexamples: &["A 15-year-old boy was shot.", "A three-month-old baby died."],
    },
    Rule {
        name: "one unit",
        pattern: "$hedge a|an|half|another|per|one [an|a|additional|whole|full|half] {unit} [and a half]",
        resolve: one_unit,
        examples: &[
            ("He was held for a week.", "2021-01-01", "a week", "P1W"),
            ("They gave half an hour to leave.", "2021-01-01", "half an hour", "PT30M"),
            ("It went on for a year and a half.", "2021-01-01", "a year and a half", "P1Y6M"),
        ],
        counterexamples: &["They paid 20 dollars a day."],
    },
    Rule {
        name: "bare units",
        pattern: "[recent|coming|past|the] {unit} [or] [{unit}] [-] [long]",
        resolve: bare_units,
        examples: &[
            ("In recent weeks it grew worse.", "2021-01-01", "recent weeks", "PAST_REF"),
            ("They fought for years.", "2021-01-01", "years", "PXY"),
        ],
        counterexamples: &["New Year's greetings came.", "The second came.", "Many were at the quarter."],
    },
    Rule {
        name: "the past units",
        pattern: "[the] past|last|next|coming|first|previous|preceding|final|following|latest [{number}|{some}|couple] [of] {unit}",
        resolve: stretch,
        examples: &[
            ("In the past two weeks it was hit.", "2021-02-26", "the past two weeks", "P2W"),
            ("Over the next few days they leave.", "2021-02-26", "the next few days", "PXD"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "ago",
        pattern: "$hedge [about] [a|an|some|half] [{number}|{some}|half] [of|a] {unit} [or so] ago",
        resolve: ago,
        examples: &[
            ("He fled two weeks ago.", "2021-02-26", "two weeks ago", "2021-02-12"),
            ("War broke out five months ago.", "2021-06-28", "five months ago", "2021-01"),
            ("They came a few days ago.", "2021-02-26", "a few days ago", "PAST_REF"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "earlier",
        pattern: "[a|an] [{number}|{some}] [of] {unit} [or so] earlier|later|before|after|afterward|afterwards",
        resolve: later,
        examples: &[
            ("On May 3 they met; two days later it fell.", "2021-05-20", "two days later", "2021-05-05"),
            ("It fell in 2014, three years later they left.", "2021-05-20", "three years later", "2017"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "year-ago",
        pattern: "[the] [comparable|corresponding] year - ago|earlier [period|quarter]",
        resolve: year_ago,
        examples: &[("It rose in May 2020 from the year-ago period.", "2021-01-01", "the year-ago period", "2019-05")],
        counterexamples: &[],
    },
    Rule {
        name: "every",
        pattern: "every|each [other|single] [{number}] {unit}|{weekday}|{month}",
        resolve: every,
        examples: &[
            ("They pray there every Friday.", "2021-01-01", "every Friday", "XXXX-WXX-5"),
            ("It is shelled every day.", "2021-01-01", "every day", "P1D"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "so often a unit",
        pattern: "once|twice|{number} [times] a|an|each|every|per {unit}",
        resolve: so_often,
        examples: &[
            ("The road is hit twice a week.", "2021-01-01", "twice a week", "P1W"),
            ("They fire ten times a day.", "2021-01-01", "ten times a day", "P1D"),
        ],
        counterexamples: &["They paid twelve a head."],
    },
    Rule {
        name: "daily",
        pattern: "hourly|daily|weekly|monthly|nightly|yearly",
        resolve: daily,
        examples: &[("They shell it daily there.", "2021-01-01", "daily", "P1D")],
        counterexamples: &["The Daily Star wrote it.", "Daily Trust wrote it."],
    },
];

/// Whether an age is told: "15 years old", "a 15-year-old".
fn is_age(found: &Found) -> bool {
    let next = |n: usize| found.sentence.get(found.end + n);
    let old = |l: Option<&Lexeme>| l.is_some_and(|l| l.is(&["old", "olds", "-old"]));
    old(next(0))
        || next(0).is_some_and(|l| l.is(&["-"])) && old(next(1))
        || found.precedes(&["of"]) && next(1).is_some_and(|l| l.is(&["age"]))
}

/// How many units are told; `None` in it where the words leave it open.
fn count(lexemes: &[Lexeme]) -> Option<f64> {
    let couple = lexemes.iter().any(|l| l.is(&["couple"]));
    let half = lexemes.windows(3).any(|w| w[0].is(&["and"]) && w[2].is(&["half"]));
    let number = lexemes.iter().find_map(|l| l.number).or(couple.then_some(2.0));
    let vague = lexemes.iter().any(|l| is_vague(&l.word) && !l.is(&["couple", "some"]));
    match number {
        None if vague || lexemes.iter().any(|l| l.is(&["some"])) => None,
        _ if vague => None,
        n => Some(n.unwrap_or(1.0) + if half { 0.5 } else { 0.0 }),
    }
}

/// Whether it is a part of a date that comes after: "the first three months | of 2021", not "two months of 2021".
fn is_named_part(found: &Found) -> bool {
    let ends = &["first", "last", "final", "opening", "closing"];
    let counted = found.before(1).is_some_and(|l| l.number.is_some()) && found.before(2).is_some_and(|l| l.is(ends));
    (found.has(ends) || found.follows(ends) || counted) && found.is_part_of_date()
}

fn unit_of(found: &Found) -> Option<Unit> {
    found.unit().filter(|u| *u != Unit::Second || found.has(&["seconds"]))
}

fn duration(found: &Found, _: &Context) -> Option<Time> {
    let unit = unit_of(found).filter(|u| *u != Unit::Quarter && !is_named_part(found))?;
    let many = found.lexemes().iter().any(|l| words::unit(&l.word).is_some() && l.word.ends_with('s'));
    let one = count(found.lexemes()) == Some(1.0);
    let led = found.lexemes()[0].among("a the first another");
    let adjective = !led && found.after().is_some_and(|l| l.word.starts_with(char::is_alphabetic));
    let loose = count(found.lexemes()).is_none() && found.lexemes()[0].among("at over under");
    let clock = unit == Unit::Hour && found.lexemes().iter().any(|l| l.word.len() == 4 && l.is_digits());
    if clock || is_age(found) || loose || !(many || one || unit == Unit::Century || adjective) {
        return None;
    }
    Some(Time::explicit(Value::Period(period(count(found.lexemes()), unit))))
}

fn adjective(found: &Found, _: &Context) -> Option<Time> {
    let glued = found.lexemes()[1].glued && found.lexemes()[2].glued;
    let unit = unit_of(found).filter(|u| *u != Unit::Quarter && glued && !is_age(found))?;
    Some(Time::explicit(Value::Period(period(count(found.lexemes()), unit))))
}

/// What stands before "a day" where it is the unit of a rate.
const RATES: &str = "times once twice dollars barrels people tons";

/// What stands before "a day" where it is a duration.
const TO_UNIT: &str = "\
    for in within than over about nearly almost after of only least every once last just few some took lasted lasting \
    many and or early";

fn one_unit(found: &Found, _: &Context) -> Option<Time> {
    let unit = unit_of(found).filter(|u| *u != Unit::Quarter)?;
    let rate = found.before(1).is_some_and(|l| l.number.is_some() || l.among(RATES));
    let article = found.has(&["a"]) && matches!(unit, Unit::Day | Unit::Minute | Unit::Weekend);
    let led = found.before(1).is_some_and(|l| l.among(TO_UNIT));
    let last = found.lexemes().last()?;
    let other = last.word.ends_with('s') || last.capital || found.precedes(&["-"]);
    if rate || other || article && !led || is_age(found) {
        return None;
    }
    let half = found.has(&["half"]) && !found.has(&["and"]);
    let n = if half { 0.5 } else { count(found.lexemes()).unwrap_or(1.0) };
    Some(Time::explicit(Value::Period(period(Some(n), unit))))
}

/// "for years", "recent weeks": nobody says how many.
fn bare_units(found: &Found, _: &Context) -> Option<Time> {
    let first = found.lexemes().iter().find(|l| words::unit(&l.word).is_some() && !is_named_part(found))?;
    let unit = words::unit(&first.word).filter(|u| *u != Unit::Second && *u != Unit::Quarter)?;
    let of_night = found.before(1).is_some_and(|l| l.among("early small wee late morning evening"));
    if !first.word.ends_with('s')
        || first.capital && found.before(1).is_some()
        || is_age(found)
        || unit == Unit::Hour && of_night
    {
        return None;
    }
    if found.has(&["recent", "past", "coming"]) {
        return Some(Time::relative(if found.has(&["coming"]) { Value::Future } else { Value::Past }));
    }
    let led = found.before(1).is_some_and(|l| l.among(TO_UNIT));
    let tail = found.has(&["long", "or"]) || found.after().is_some_and(|l| l.among("- of later earlier ago"));
    let counts = !found.has(&["the"]) && (led || tail) || found.precedes(&["ahead"]);
    counts.then_some(Time::explicit(Value::Period(period(None, unit))))
}

/// "the past two weeks" is a duration whose days are known.
fn stretch(found: &Found, context: &Context) -> Option<Time> {
    let unit = unit_of(found).filter(|_| !is_named_part(found))?;
    let last = found.lexemes().last()?;
    let counted = found.lexemes().iter().any(|l| l.number.is_some() || is_vague(&l.word));
    if !last.word.ends_with('s') || found.lexemes().len() < 2 {
        return None;
    }
    let ahead = found.has(&["next", "coming", "following"]);
    if !counted {
        let value = if ahead { Value::Future } else { Value::Past };
        return found.has(&["past", "last", "coming", "next", "previous"]).then_some(Time::relative(value));
    }
    let count = count(found.lexemes());
    let days = count.zip(context.today).and_then(|(n, today)| {
        let other = shifted(today, unit, if ahead { n as i64 } else { -(n as i64) })?;
        Some((today.min(other), today.max(other)))
    });
    let told = found.has(&["first", "final", "previous", "preceding", "following"]);
    Some(Time { days: days.filter(|_| !told), ..Time::relative(Value::Period(period(count, unit))) })
}

/// So many units before today, as closely as the unit says.
fn ago(found: &Found, context: &Context) -> Option<Time> {
    let unit = unit_of(found)?;
    let counted = found.lexemes().iter().any(|l| l.number.is_some() || l.is(&["a", "an", "couple", "half"]));
    if found.lexemes().windows(2).any(|w| w[0].number.is_some() && w[1].is(&["a"])) {
        return None;
    }
    let Some(count) = count(found.lexemes()).filter(|_| counted) else {
        return Some(Time::relative(Value::Past));
    };
    let Some(today) = context.today else { return Some(Time::relative(Value::Past)) };
    let quarter = context.narrated.quarter.as_ref().filter(|_| unit == Unit::Year && count == 1.0);
    if let Some(value) = quarter {
        return Some(Time::relative(value.shifted_years(-1)));
    }
    shifted_time(today, unit, -count)
}

/// "the year-ago quarter", and "year-ago" before another noun.
fn year_ago(found: &Found, context: &Context) -> Option<Time> {
    if found.has(&["the"]) && !found.has(&["period", "quarter"]) {
        return None;
    }
    let told = context.narrated.quarter.as_ref().or(context.narrated.time.as_ref())?;
    Some(Time::relative(told.shifted_years(-1)))
}

fn shifted_time(from: chrono::NaiveDate, unit: Unit, count: f64) -> Option<Time> {
    let day = shifted(from, unit, count.round() as i64)?;
    let coarse = match unit {
        Unit::Week | Unit::Weekend => Unit::Day,
        Unit::Decade | Unit::Century => Unit::Year,
        other => other,
    };
    Some(Time::relative(around(day, coarse)))
}

/// So many units from what was told last; its year alone, where years are counted.
fn later(found: &Found, context: &Context) -> Option<Time> {
    let unit = unit_of(found)?;
    let ahead = found.lexemes().last()?.among("later after afterward afterwards");
    let clause = found.lexemes().last()?.among("after before");
    if clause && found.after().is_some_and(|l| l.word.starts_with(char::is_alphabetic)) {
        return None;
    }
    let counted = found.lexemes().iter().any(|l| l.number.is_some() || l.is(&["a", "an", "couple"]));
    let Some(count) = count(found.lexemes()).filter(|_| counted) else {
        let open = if ahead { Value::Future } else { Value::Past };
        return Some(Time::relative(if unit == Unit::Day { Value::Open("XXXX-XX-XX".into()) } else { open }));
    };
    let step = if ahead { count } else { -count };
    let business = context.narrated.quarter.as_ref().filter(|_| unit == Unit::Year && step == -1.0);
    let told = match business.or(context.narrated.time.as_ref()) {
        Some(told) if unit == Unit::Year => return Some(Time::relative(told.shifted_years(step as i32))),
        Some(told) if unit >= Unit::Month => told.days()?.0,
        _ => context.told_day()?,
    };
    shifted_time(told, unit, step)
}

fn every(found: &Found, _: &Context) -> Option<Time> {
    if let Some(weekday) = found.weekday() {
        return Some(Time::relative(Value::Set(format_smolstr!("XXXX-WXX-{}", weekday.number_from_monday()))));
    }
    if let Some(month) = found.month() {
        return Some(Time::relative(Value::Set(format_smolstr!("XXXX-{month:02}"))));
    }
    let n = if found.has(&["other"]) { 2.0 } else { found.number().unwrap_or(1.0) };
    Some(Time::relative(Value::Set(period(Some(n), unit_of(found)?))))
}

fn so_often(found: &Found, _: &Context) -> Option<Time> {
    let unit = unit_of(found).filter(|_| !found.precedes(&["ago", "earlier", "later", "before", "after"]))?;
    let often = found.has(&["once", "twice", "times"]);
    (often && !found.lexemes().last()?.word.ends_with('s'))
        .then_some(Time::relative(Value::Set(period(Some(1.0), unit))))
}

fn daily(found: &Found, _: &Context) -> Option<Time> {
    let word = &found.lexemes()[0];
    let unit = match word.word.as_str() {
        "hourly" => Unit::Hour,
        "daily" | "nightly" => Unit::Day,
        "weekly" => Unit::Week,
        "monthly" => Unit::Month,
        _ => Unit::Year,
    };
    let name = word.capital && (found.before(1).is_some() || found.after().is_some_and(|l| l.capital));
    (!name).then_some(Time::relative(Value::Set(period(Some(1.0), unit))))
}
