//! Times that belong together: "from April to June" covers May, "since October" reaches to the day of writing. Assumes
//! the times of a sentence, and changes the days they cover, never their values.

use super::lexemes::Lexeme;
use chrono::NaiveDate;

/// Spreads the times of a sentence, published on `today`, over what their words cover.
pub fn spread(lexemes: &mut [Lexeme], today: Option<NaiveDate>) {
    for at in 0..lexemes.len() {
        let led = |words: &[&str]| at > 0 && lexemes[at - 1].is(words) && lexemes[at - 1].time.is_none();
        let between = led(&["between", "from"]);
        let tie = lexemes.get(at + 1).filter(|l| l.time.is_none());
        let tied = tie.is_some_and(|l| l.is(&["to", "-", "until", "through"]) || between && l.is(&["and"]));
        if led(&["since"]) {
            reach(lexemes, at, today);
        } else if tied {
            join(lexemes, at, at + 2);
        }
    }
}

/// "since October": from its first day to today.
fn reach(lexemes: &mut [Lexeme], at: usize, today: Option<NaiveDate>) {
    let Some(time) = lexemes[at].time.as_mut().filter(|t| t.value.is_calendar()) else { return };
    if let (Some((first, _)), Some(today)) = (time.days, today)
        && first <= today
    {
        time.days = Some((first, today));
    }
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
