//! Dates that are said: "Thursday, February 25, 2021", "25/02/2021", "March 2020", "2014".

use super::{Found, Rule, date};
use crate::mentions::times::context::{Context, Time};
use crate::mentions::times::lexemes::Lexeme;
use crate::mentions::times::value::Value;
use crate::mentions::times::words;
use crate::record::Basis;
use smol_str::format_smolstr;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "month day",
        pattern: "[[this|next|last] [coming|past] {weekday} [,] [the]] {month} [the] {day} $year",
        resolve: month_day,
        examples: &[
            ("Shells hit Kharkiv on March 4, 2022.", "2022-03-10", "March 4, 2022", "2022-03-04"),
            ("Fighting began on Tuesday, Nov. 3.", "2020-11-05", "Tuesday, Nov. 3", "2020-11-03"),
            ("Rebels took Goma on November 20th.", "2012-12-02", "November 20th", "2012-11-20"),
            ("A bomb went off in Mogadishu on December 28.", "2020-01-04", "December 28", "2019-12-28"),
        ],
        counterexamples: &["They may 4 men pray.", "The second march 5 kilometres away was calm."],
    },
    Rule {
        name: "day month",
        pattern: "[{weekday} [,]] [the] {day} [of] {month} $year",
        resolve: month_day,
        examples: &[
            ("The coup of 1 February 2021 ended it.", "2021-05-01", "1 February 2021", "2021-02-01"),
            ("It fell on the 21st of May.", "2015-05-25", "the 21st of May", "2015-05-21"),
            ("Police fired on Friday, 8 January.", "2021-01-09", "Friday, 8 January", "2021-01-08"),
        ],
        counterexamples: &[],
    },
    Rule {
        name: "day of a range",
        pattern: "{day}",
        resolve: day_of_range,
        examples: &[
            ("They met between 3 and 5 May.", "2021-06-01", "3", "2021-05-03"),
            ("They met on May 3-5 there.", "2021-06-01", "5", "2021-05-05"),
            ("They met on 3, 4 and 5 May.", "2021-06-01", "3", "2021-05-03"),
        ],
        counterexamples: &["They killed 3 and 5 men."],
    },
    Rule {
        name: "weekday day",
        pattern: "{weekday} [,] the {ordinal} [of this month]",
        resolve: weekday_day,
        examples: &[("It was raided on Thursday the 25th.", "2021-02-26", "Thursday the 25th", "2021-02-25")],
        counterexamples: &[],
    },
    Rule {
        name: "iso",
        pattern: "{year} -|/ {two} -|/ {two}",
        resolve: iso,
        examples: &[("Posted 2021-06-28 from Erbil.", "2021-06-30", "2021-06-28", "2021-06-28")],
        counterexamples: &["Resolution 2139-45-99 is none."],
    },
    Rule {
        name: "numeric",
        pattern: "{day} /|.|- {day} /|.|- {year}|{two}",
        resolve: numeric,
        examples: &[
            ("Updated 25/02/2021 by staff.", "2021-02-26", "25/02/2021", "2021-02-25"),
            ("Updated 02/25/2021 by staff.", "2021-02-26", "02/25/2021", "2021-02-25"),
            ("Updated 25.02.2021 by staff.", "2021-02-26", "25.02.2021", "2021-02-25"),
        ],
        counterexamples: &["The scores were 3-1-20 in the end."],
    },
    Rule {
        name: "month year",
        pattern: "{month} [,] [of] {year}",
        resolve: month_year,
        examples: &[("Mosul was retaken in July 2017.", "2018-01-01", "July 2017", "2017-07")],
        counterexamples: &[],
    },
    Rule {
        name: "month",
        pattern: "{month}",
        resolve: month,
        examples: &[
            ("He was held in May on terror charges.", "2021-06-28", "May", "2021-05"),
            ("Clashes have raged since October.", "2021-02-10", "October", "2020-10"),
        ],
        counterexamples: &["Theresa May spoke.", "May they rest in peace.", "The Great March of Return went on."],
    },
    Rule {
        name: "year",
        pattern: "[the year] {year}",
        resolve: year,
        examples: &[
            ("They seized it in 2014.", "2021-02-26", "2014", "2014"),
            ("He quoted the 2015 nuclear deal.", "2021-02-26", "2015", "2015"),
        ],
        counterexamples: &["They killed 2000 people.", "The US pays $1990 a head.", "Resolution 2015 was passed."],
    },
    Rule {
        name: "second year of a range",
        pattern: "{two}",
        resolve: second_year,
        examples: &[("The 2014-15 war ended.", "2021-01-01", "15", "2015")],
        counterexamples: &["They won 14-15 there."],
    },
    Rule {
        name: "short year",
        pattern: "' {two}",
        resolve: short_year,
        examples: &[("He fled in '99 with them.", "2005-01-01", "'99", "1999")],
        counterexamples: &[],
    },
    Rule {
        name: "before Christ",
        pattern: "[ca|c] [.] {number} bc|bce",
        resolve: before_christ,
        examples: &[("Carthage fell in 146 BC to Rome.", "2021-01-01", "146 BC", "BC0146")],
        counterexamples: &[],
    },
];

fn month_day(found: &Found, context: &Context) -> Option<Time> {
    let (month, day) = (found.month()?, found.day()?);
    if found.lexemes().iter().any(|l| l.is(&["second"])) {
        return None;
    }
    if let Some(year) = found.year() {
        return date(year, month, day).map(|d| Time::explicit(Value::Day(d)));
    }
    let year = match found.weekday().filter(|_| !context.story) {
        Some(weekday) => super::super::infer::year_by_weekday(context.today, month, day, weekday)
            .or_else(|| context.year_of(month, Some(day))),
        None => context.year_of(month, Some(day)),
    };
    match year {
        Some(year) => date(year, month, day).map(|d| Time { basis: Basis::Inferred, ..Time::explicit(Value::Day(d)) }),
        None => Some(Time {
            basis: Basis::Explicit,
            ..Time::relative(Value::Open(format_smolstr!("XXXX-{month:02}-{day:02}")))
        }),
    }
}

/// The first days of "3 and 5 May" and "3, 4 and 5 May", the second of "May 3 to 5".
fn day_of_range(found: &Found, context: &Context) -> Option<Time> {
    const TIES: &[&str] = &["-", "and", "to", "or", "until", "through"];
    let day = found.day().filter(|_| found.lexemes()[0].is_digits())?;
    let listed = |n: usize| found.sentence.get(found.end + n).is_some_and(|l| l.is(&[","]));
    let skipped = (0..8).step_by(2).find(|&n| !listed(n))?;
    let next = |n: usize| found.sentence.get(found.end + skipped + n);
    let days = (1..skipped).step_by(2).all(|n| found.sentence.get(found.end + n).is_some_and(|l| l.day().is_some()));
    let tied = next(0).is_some_and(|l| l.is(TIES));
    let leads = days && tied && next(1)?.day().is_some() && next(2)?.month().is_some();
    let ends = found.follows(TIES)
        && found.before(2).is_some_and(|l| l.day().is_some() && l.is_digits())
        && found.before(3).is_some_and(|l| l.month().is_some());
    let month = if leads { next(2)?.month()? } else { found.before(3).filter(|_| ends)?.month()? };
    let said = if leads { next(3) } else { found.after().filter(|l| l.is(&[","])).and(next(1)) };
    let year = said.and_then(|l| l.year()).or_else(|| context.year_of(month, Some(day)))?;
    Some(Time { basis: Basis::Inferred, ..Time::explicit(Value::Day(date(year, month, day)?)) })
}

fn weekday_day(found: &Found, context: &Context) -> Option<Time> {
    let (weekday, day) = (found.weekday()?, found.ordinal()?);
    let near = context.weekday(weekday)?;
    let weeks = [0i64, -1, 1, -2, 2, -3, 3, -4, 4];
    let days = weeks.iter().filter_map(|w| super::super::value::shifted(near, words::Unit::Week, *w));
    let day = days.into_iter().find(|d| chrono::Datelike::day(d) == day)?;
    Some(Time { basis: Basis::Inferred, ..Time::explicit(Value::Day(day)) })
}

fn iso(found: &Found, _: &Context) -> Option<Time> {
    let number = |i: usize| found.lexemes().get(i).and_then(|l| l.number).map(|n| n as u32);
    date(number(0)? as i32, number(2)?, number(4)?).map(|d| Time::explicit(Value::Day(d)))
}

/// Day first or month first: what fits the calendar; where both do, as the Americans have it before slashes, unless only
/// the other lies behind the day of writing; as the rest of the world has it before stops.
fn numeric(found: &Found, context: &Context) -> Option<Time> {
    let l = found.lexemes();
    let number = |i: usize| l.get(i).and_then(|l| l.number).map(|n| n as u32);
    if l[1].word != l[3].word || !l[1..].iter().all(|l| l.glued) || l[1].is(&["-"]) && l[4].word.len() != 4 {
        return None;
    }
    let year = number(4)? as i32 + if l[4].word.len() == 4 { 0 } else { 2000 };
    let american = date(year, number(0)?, number(2)?).filter(|_| l[1].is(&["/"]));
    let other = date(year, number(2)?, number(0)?);
    let ahead = |d: &chrono::NaiveDate| context.today.is_some_and(|today| *d > today);
    let day = american.filter(|d| !ahead(d)).or(other.filter(|d| !ahead(d))).or(american).or(other)?;
    Some(Time::explicit(Value::Day(day)))
}

fn month_year(found: &Found, _: &Context) -> Option<Time> {
    is_month(found).then_some(Time::explicit(Value::Month(found.year()?, found.month()?)))
}

fn month(found: &Found, context: &Context) -> Option<Time> {
    if !is_month(found) {
        return None;
    }
    let month = found.month()?;
    Some(match context.year_of(month, None) {
        Some(year) => Time { basis: Basis::Inferred, ..Time::explicit(Value::Month(year, month)) },
        None => Time::explicit(Value::Open(format_smolstr!("XXXX-{month:02}"))),
    })
}

/// Words that lead to a month.
const TO_MONTH: &str = "\
    in of since by until till from to through before after during last next this early late mid - and or between each \
    every for past previous ( on around about as beginning the earlier later";

/// "May" and "March" are months after a preposition and the like, not after a name ("Theresa May", "Freedom March").
fn is_month(found: &Found) -> bool {
    let word = &found.lexemes()[0];
    let stopped = word.span.end - word.span.start > word.word.len();
    let alone = found.lexemes().len() == 1;
    if words::is_abbreviation(&word.word) && !stopped && alone {
        return false;
    }
    if !word.among("may march april june august") {
        return true;
    }
    let marched = word.is(&["march"]) && found.precedes(&["'s", "of"]) && !found.follows(&["in"]);
    let followed = !alone || found.after().is_some_and(|l| l.number.is_some());
    let led = found.before(1).is_some_and(|l| l.among(TO_MONTH));
    let named = found.before(1).is_some_and(|l| l.capital && !l.among(TO_MONTH) && words::weekday(&l.word).is_none());
    !marched && (followed || led || !word.among("may march") && !named)
}

/// Words that lead to a year.
const TO_YEAR: &str = "\
    in of since by until till from to through before after during the early late mid between fiscal for year and or 's \
    its their his her summer winter spring autumn fall back on a";

/// Words before which four digits are a number.
const COUNTED: &str = "\
    people men women children soldiers troops civilians km kilometers kilometres miles feet metres meters % percent \
    dollars tons tonnes gmt hours others points / : years days fighters members police houses homes workers families \
    rounds killed dead wounded";

/// Four digits are a year where nothing says that they count or name something else.
fn year(found: &Found, _: &Context) -> Option<Time> {
    let year = found.year()?;
    let before = |test: &dyn Fn(&Lexeme) -> bool| found.before(1).is_some_and(test);
    let led = found.lexemes().len() > 1 || before(&|l| l.among(TO_YEAR) || l.among("( - , ' ;"));
    let named = before(&|l| l.capital && !l.among(TO_YEAR) || l.among("$ £ € # no % . / :"));
    let ranged =
        found.follows(&["to", "and", "-", "until", "through"]) && found.before(2).is_some_and(|l| l.year().is_some());
    let counts = !ranged && found.after().is_some_and(|l| l.among(COUNTED)) || !led && found.precedes(&["of"]);
    let tied = found.lexemes()[0].glued && before(&|l| !l.among("( - ' \" “"));
    let of_our_time = (1900..2050).contains(&year) || led && (1400..2100).contains(&year);
    (of_our_time && !named && !counts && !tied).then_some(Time::explicit(Value::Year(year)))
}

fn second_year(found: &Found, _: &Context) -> Option<Time> {
    let (two, first) = (found.number()? as i32, found.before(2)?.year()?);
    let glued = found.lexemes()[0].glued && found.before(1)?.glued && found.follows(&["-", "/"]);
    let year = first.div_euclid(100) * 100 + two;
    let ends = found.after().is_none_or(|l| !l.is(&["-", "/"]));
    (glued && ends && (first + 1..first + 20).contains(&year)).then_some(Time::explicit(Value::Year(year)))
}

fn short_year(found: &Found, context: &Context) -> Option<Time> {
    let two = found.number()? as i32;
    let now = context.today.map_or(2000, |d| chrono::Datelike::year(&d));
    let century = context.narrated.year.filter(|_| context.story).unwrap_or(now).div_euclid(100) * 100;
    let year = if century + two > now { century - 100 + two } else { century + two };
    found.lexemes()[1].glued.then_some(Time { basis: Basis::Inferred, ..Time::explicit(Value::Year(year)) })
}

fn before_christ(found: &Found, _: &Context) -> Option<Time> {
    let year = found.number().filter(|n| *n < 5000.0)?;
    Some(Time::explicit(Value::Open(format_smolstr!("BC{year:04}"))))
}
