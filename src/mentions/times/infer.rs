//! Dates that the words do not say but pin: the year of "Tuesday, March 3", the day an article was published.

use super::value::Value;
use super::{TimeMention, words};
use crate::document::Document;
use crate::record::Basis;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The year nearest to `today` in which that day of that month is that weekday; looks no further than four years, after
/// which another would fit as well.
pub fn year_by_weekday(today: Option<NaiveDate>, month: u32, day: u32, weekday: Weekday) -> Option<i32> {
    let today = today?;
    let dates = (today.year() - 3..=today.year() + 1).filter_map(|y| NaiveDate::from_ymd_opt(y, month, day));
    let fitting = dates.filter(|d| d.weekday() == weekday);
    fitting.min_by_key(|d| (*d - today).num_days().abs()).map(|d| d.year())
}

/// The day of publication of an article that does not state one, where its words pin it; `times` are those of the
/// article, read without one.
///
/// The rule: the latest full date of the article is told with its weekday ("Friday, 26 February 2021", which news does
/// of days just past), the weekday is right, and no later year is told. Then the article is of the week that this day
/// begins, and was written on the last day of it that it names by a bare weekday, or on the day itself. Anything less
/// pins nothing: a full date alone may be background, a bare weekday is of any week.
pub fn published(document: &Document, times: &[TimeMention]) -> Option<NaiveDate> {
    let explicit = times.iter().filter(|t| t.basis == Basis::Explicit);
    let last = explicit.filter_map(|t| t.days.map(|d| (d.1, t))).max_by_key(|d| d.0)?;
    let (day, told) = (last.0, last.1);
    let weekday = told.tokens.clone().find_map(|i| words::weekday(&document.word(i).to_lowercase()));
    if told.value != Value::Day(day).to_string() || weekday != Some(day.weekday()) {
        return None;
    }
    Some(written(day, times))
}

/// The day on which an article was written that tells of `day` and of bare weekdays after it.
pub fn written(day: NaiveDate, times: &[TimeMention]) -> NaiveDate {
    let bare = times.iter().filter_map(|t| t.value.strip_prefix("XXXX-WXX-")?.get(..1)?.parse::<u32>().ok());
    let ahead = bare.map(|n| (n + 6 - day.weekday().num_days_from_monday()) % 7).max().unwrap_or(0);
    day.checked_add_days(Days::new(u64::from(ahead))).unwrap_or(day)
}
