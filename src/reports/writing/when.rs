//! When an event was, as its report gives it: the most precise of the times told, set right where the article's day shows it
//! to be of another year or week.

use crate::mentions::TimeMention;
use crate::record::*;
use crate::reports::circumstances;
use crate::reports::identity;
use crate::reports::inheritance::Inherited;
use crate::reports::reading::Reading;
use crate::reports::reckoning::Reckoned;
use crate::reports::telling::Telling;
use chrono::{Months, NaiveDate, TimeDelta};

/// The most precise of the times told; else the inherited one, as inferred.
pub(super) fn when(reading: &Reading, told: &[&Telling], inherited: &Inherited) -> Option<Time> {
    let own = told
        .iter()
        .filter_map(|t| t.time(reading).filter(|t| t.days.is_some()))
        .min_by_key(|t| (circumstances::is_hour(reading, t), t.precision, t.basis, t.span));
    let reckoned = || told.iter().find_map(|t| t.reckoned.as_ref()).map(reckoned);
    let past = told.iter().any(|t| identity::real(t.status));
    let ahead = told.iter().all(|t| matches!(t.status, Status::Planned | Status::Possible) && t.kind != "threaten");
    let time = |mention: &TimeMention| {
        let yearless = past && circumstances::is_yearless(reading, mention);
        let weekday = circumstances::is_weekday(reading, mention);
        let time = time(mention)?;
        Some(match () {
            _ if yearless => a_year_back(reading, time),
            _ if weekday && ahead => a_week_on(reading, time, 7),
            _ if weekday && told.iter().all(|t| t.kind == "threaten") => a_week_on(reading, time, -7),
            _ => time,
        })
    };
    let dated = own.filter(|t| !circumstances::is_hour(reading, t)).and_then(time);
    let taken = || Some(Time { basis: Basis::Inferred, ..time(&reading.mentions.times[inherited.time?])? });
    dated.or_else(reckoned).or_else(taken).or_else(|| own.and_then(time))
}

fn time(mention: &TimeMention) -> Option<Time> {
    let (start, end) = mention.days?;
    Some(Time {
        start: start.to_string(),
        end: end.to_string(),
        precision: mention.precision,
        basis: mention.basis,
        span: Some(mention.span),
    })
}

/// What happened "on March 24", told in February, was in March of the year before.
fn a_year_back(reading: &Reading, time: Time) -> Time {
    const LATE: i64 = 2;
    let days = || time.start.parse::<NaiveDate>().ok().zip(time.end.parse::<NaiveDate>().ok());
    let ahead = |(start, _): &(NaiveDate, NaiveDate)| {
        reading.mentions.published.is_some_and(|told| (*start - told).num_days() > LATE)
    };
    let back = |day: NaiveDate| day.checked_sub_months(Months::new(12));
    let earlier = days().filter(ahead).and_then(|(start, end)| back(start).zip(back(end)));
    match earlier {
        Some((start, end)) => Time { start: start.to_string(), end: end.to_string(), basis: Basis::Inferred, ..time },
        None => time,
    }
}

/// What is planned "on Wednesday" is on the Wednesday after the article, and who threatened did it on the one before.
fn a_week_on(reading: &Reading, time: Time, days: i64) -> Time {
    let day = time.start.parse::<NaiveDate>().ok();
    let wrong = |day: &NaiveDate| {
        reading.mentions.published.is_some_and(|told| if days > 0 { *day < told } else { *day > told })
    };
    match day.filter(wrong).and_then(|day| day.checked_add_signed(TimeDelta::days(days))) {
        Some(day) => Time { start: day.to_string(), end: day.to_string(), ..time },
        None => time,
    }
}

fn reckoned(from: &Reckoned) -> Time {
    let (start, end) = from.days;
    let (start, end) = (start.to_string(), end.to_string());
    Time { start, end, precision: from.precision, basis: Basis::Inferred, span: Some(from.span) }
}
