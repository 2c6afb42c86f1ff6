//! Dates that the words do not say but pin: the year of "Tuesday, March 3", the day an article was published.

use super::value::Value;
use super::{TimeMention, words};
use crate::document::Document;
use crate::record::Basis;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The year nearest to `today` in which that day of that month is that weekday; looks no further than four years, after
/// which another would fit as well.
pub fn year_by_weekday(today: Option<NaiveDate>, month: u32, day: u32, weekday: Weekday) -> Option<i32> {
    let year = today?.year();
    let fits = |y: &i32| NaiveDate::from_ymd_opt(*y, month, day).is_some_and(|d| d.weekday() == weekday);
    let distance = |y: &i32| {
        NaiveDate::from_ymd_opt(*y, month, day).zip(today).map_or(i64::MAX, |(d, t)| (d - t).num_days().abs())
    };
    (year - 3..=year + 1).filter(fits).min_by_key(distance)
}
