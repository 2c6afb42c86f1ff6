//! Times that belong together: "from April to June" covers May, "since October" reaches to the day of writing, "Saturday
//! and Sunday" are a weekend, "January and March 2020" of one year. Assumes the times of a sentence, and changes the
//! days they cover; their values only where the year of one is said with the other.

use super::context::Time;
use super::lexemes::Lexeme;
use super::value::Value;
use crate::record::Basis;
use chrono::{Datelike, NaiveDate};

/// Spreads the times of a sentence, published on `today`, over what their words cover.
pub fn spread(lexemes: &mut [Lexeme], today: Option<NaiveDate>) {
    for at in 0..lexemes.len() {
        let led = |words: &[&str]| at > 0 && lexemes[at - 1].is(words) && lexemes[at - 1].time.is_none();
        let between = led(&["between", "from"]);
        let tie = lexemes.get(at + 1).filter(|l| l.time.is_none());
        let tied = tie.is_some_and(|l| l.is(&["to", "-", "until", "through"]) || between && l.is(&["and"]));
        let listed = tie.is_some_and(|l| l.is(&["and", "or"]));
        let both = tie.is_some_and(|l| l.is(&["and"])) && follow(lexemes, at, at + 2);
        let since = led(&["since"]);
        if tied || listed {
            share_year(lexemes, at, at + 2);
        }
        if since {
            reach(lexemes, at, today);
        } else if tied || both {
            join(lexemes, at, at + 2);
        }
    }
}

/// "since October": from the first day of the last October to today.
fn reach(lexemes: &mut [Lexeme], at: usize, today: Option<NaiveDate>) {
    let Some(time) = lexemes[at].time.as_mut().filter(|t| t.value.is_calendar()) else { return };
    let Some((first, today)) = time.days.map(|d| d.0).zip(today) else { return };
    if first > today && time.basis != Basis::Explicit {
        time.value = time.value.shifted_years(-1);
        time.days = time.value.days();
    }
    time.days = time.days.map(|(first, last)| (first, if first <= today { today } else { last }));
}

/// Gives the first of two times the year that is said with the second: of a month after the second's, the year before.
fn share_year(lexemes: &mut [Lexeme], low: usize, high: usize) {
    let said = |t: &&Time| t.basis == Basis::Explicit && matches!(t.value, Value::Month(..) | Value::Day(_));
    let Some(end) = lexemes.get(high).and_then(|l| l.time.as_ref()).filter(said).and_then(|t| t.days) else { return };
    let Some(time) = lexemes[low].time.as_mut().filter(|t| t.basis == Basis::Inferred) else { return };
    let Some((first, _)) = time.days.filter(|_| matches!(time.value, Value::Month(..) | Value::Day(_))) else { return };
    let years = end.1.year() - first.year();
    let value = time.value.shifted_years(years);
    let later = value.days().is_some_and(|d| d.0 > end.1);
    let value = if later { value.shifted_years(-1) } else { value };
    *time = Time { days: value.days(), value, basis: Basis::Inferred };
}

/// Whether two times are days, the second the day after the first: "Saturday and Sunday".
fn follow(lexemes: &[Lexeme], low: usize, high: usize) -> bool {
    let day = |i: usize| lexemes.get(i)?.time.as_ref()?.value.day();
    day(low).and_then(|day| day.succ_opt()).is_some_and(|next| day(high) == Some(next))
}

/// Gives both ends of a range the days from the first to the last.
fn join(lexemes: &mut [Lexeme], low: usize, high: usize) {
    let days = |i: usize| lexemes.get(i)?.time.as_ref().filter(|t| t.value.is_calendar())?.days;
    let Some(((first, _), (_, last))) = days(low).zip(days(high)).filter(|(a, b)| a.0 <= b.1) else { return };
    for end in [low, high] {
        if let Some(time) = lexemes[end].time.as_mut() {
            time.days = Some((first, last));
        }
    }
}
