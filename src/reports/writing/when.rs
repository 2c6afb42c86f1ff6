//! When an event was, as its report gives it: the most precise of the times told, set right where the article's day shows it
//! to be of another year or week.

use crate::document::Xpos;
use crate::mentions::TimeMention;
use crate::record::*;
use crate::reports::circumstances;
use crate::reports::identity;
use crate::reports::inheritance::Inherited;
use crate::reports::reading::Reading;
use crate::reports::telling::Telling;
use crate::span::Span;
use chrono::{Months, NaiveDate, TimeDelta};

/// The most precise of the times told; else the inherited one, as inferred.
pub(super) fn when(reading: &Reading, told: &[&Telling], inherited: &Inherited) -> Option<Time> {
    let own = told.iter().filter_map(|t| t.time(reading).filter(|t| t.days.is_some())).min_by_key(|t| {
        (circumstances::is_hour(reading, t), t.days.map(|(first, last)| last - first), t.basis, t.span)
    });
    let past = told.iter().any(|t| identity::real(t.status));
    let ahead = told.iter().all(|t| {
        matches!(t.status, Status::Planned | Status::Possible) && t.kind != "threaten" && !was_tried(reading, t)
    });
    let as_told = |mention: &TimeMention| {
        let days = mention.days?;
        let weekday = circumstances::is_weekday(reading, mention);
        let moved = match () {
            _ if past && circumstances::is_yearless(reading, mention) => a_year_back(reading, days),
            _ if weekday && ahead => a_week_on(reading, days, 7),
            _ if ahead && circumstances::is_yearless(reading, mention) => a_year_on(reading, days),
            _ if weekday && told.iter().all(|t| t.kind == "threaten" || identity::real(t.status)) => {
                a_week_on(reading, days, -7)
            }
            _ => None,
        };
        // Of another year no word speaks.
        let basis = if moved.is_some() && !weekday { Basis::Inferred } else { mention.basis };
        Some(time(moved.unwrap_or(days), mention.precision, basis, mention.span))
    };
    let dated = own.filter(|t| !circumstances::is_hour(reading, t)).and_then(as_told);
    let taken = || {
        let mention = &reading.mentions.times[inherited.time?];
        Some(time(mention.days?, mention.precision, Basis::Inferred, mention.span))
    };
    let reckoned = || {
        let from = told.iter().find_map(|t| t.reckoned.as_ref())?;
        Some(time(from.days, from.precision, Basis::Inferred, from.span))
    };
    dated.or_else(reckoned).or_else(taken).or_else(|| own.and_then(as_told))
}

/// Whether somebody tried to do it: "tried to stab a policeman on Monday".
fn was_tried(reading: &Reading, telling: &Telling) -> bool {
    let tokens = &reading.document.tokens;
    let before = telling.tokens.start.saturating_sub(4)..telling.tokens.start;
    before.into_iter().any(|i| tokens[i].xpos == Xpos::Vbd && matches!(tokens[i].lemma.as_str(), "try" | "attempt"))
}

type DaySpan = (NaiveDate, NaiveDate);

fn time((first, last): DaySpan, precision: TimePrecision, basis: Basis, span: Span) -> Time {
    Time { start: first.to_string(), end: last.to_string(), precision, basis, span: Some(span) }
}

/// What happened "on March 24", told in February, was in March of the year before.
fn a_year_back(reading: &Reading, (first, last): DaySpan) -> Option<DaySpan> {
    const LATE: i64 = 2;
    let told = reading.mentions.published.filter(|&told| (first - told).num_days() > LATE);
    let back = |day: NaiveDate| day.checked_sub_months(Months::new(12));
    told.and_then(|_| back(first).zip(back(last)))
}

/// What is planned "in June", told in November, is in June of the year after.
fn a_year_on(reading: &Reading, (first, last): DaySpan) -> Option<DaySpan> {
    let told = reading.mentions.published.filter(|&told| last < told);
    let on = |day: NaiveDate| day.checked_add_months(Months::new(12));
    told.and_then(|_| on(first).zip(on(last)))
}

/// What is planned "on Wednesday" is on the Wednesday after the article, and who threatened did it on the one before.
fn a_week_on(reading: &Reading, (day, _): DaySpan, days: i64) -> Option<DaySpan> {
    let wrong = |told: &NaiveDate| if days > 0 { day < *told } else { day > *told };
    let told = reading.mentions.published.filter(wrong);
    let day = told.and_then(|_| day.checked_add_signed(TimeDelta::days(days)))?;
    Some((day, day))
}
