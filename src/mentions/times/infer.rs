//! Dates that the words do not say but pin: the year of "Tuesday, March 3", the day an article was published.

use super::value::{Value, monday};
use super::{TimeMention, words};
use crate::document::Document;
use crate::record::Basis;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// So many days from today a weekday may be the wrong one.
const SLIPS_WITHIN: i64 = 10;

/// The year nearest to `today` in which that day of that month is that weekday, or, of the days just past and to come,
/// the one beside it, as writers slip; looks no further than four years, after which another would fit as well.
pub fn year_by_weekday(today: Option<NaiveDate>, month: u32, day: u32, weekday: Weekday) -> Option<i32> {
    let today = today?;
    let dates = (today.year() - 3..=today.year() + 1).filter_map(|y| NaiveDate::from_ymd_opt(y, month, day));
    let slips = |d: &NaiveDate| [d.weekday().pred(), d.weekday().succ()].contains(&weekday);
    let near = |d: &NaiveDate| (*d - today).num_days().abs() <= SLIPS_WITHIN;
    let fitting = dates.filter(|d| d.weekday() == weekday || near(d) && slips(d));
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

/// The day of publication of an article that tells of something "last week" and gives its day elsewhere: "a raid last
/// week", "the August 15 raid". It is of the week after that day.
pub fn week_after(document: &Document, times: &[TimeMention]) -> Option<NaiveDate> {
    let words = |t: &TimeMention| t.span.of(document.text).to_lowercase();
    let last_week = times.iter().filter(|t| words(t) == "last week");
    let sentences: Vec<_> = last_week.map(|t| &document.sentences[document.sentence_of(t.tokens.start)]).collect();
    let told = |lemma: &str| sentences.iter().any(|s| s.tokens.clone().any(|i| document.tokens[i].lemma == lemma));
    let named = times.iter().filter_map(|t| {
        let noun = document.tokens.get(t.tokens.end).filter(|n| n.xpos.is_noun())?;
        let the = t.tokens.start > 0 && document.word(t.tokens.start - 1).eq_ignore_ascii_case("the");
        let again = the && told(&noun.lemma);
        let (first, last) = again.then(|| t.days.or_else(|| told_elsewhere(times, t))).flatten()?;
        (first == last).then_some(first)
    });
    Some(written(monday(named.max()?).checked_add_days(Days::new(7))?, times))
}

/// The days of a time without a year that is told with one elsewhere.
fn told_elsewhere(times: &[TimeMention], time: &TimeMention) -> Option<(NaiveDate, NaiveDate)> {
    let day = time.value.strip_prefix("XXXX").filter(|d| d.len() == 6)?;
    times.iter().find(|t| t.value.len() == 10 && t.value.ends_with(day) && t.days.is_some())?.days
}

/// The day on which an article was written that tells of `day` and of bare weekdays after it.
pub fn written(day: NaiveDate, times: &[TimeMention]) -> NaiveDate {
    let bare = times.iter().filter_map(|t| t.value.strip_prefix("XXXX-WXX-")?.get(..1)?.parse::<u32>().ok());
    let ahead = bare.map(|n| (n + 6 - day.weekday().num_days_from_monday()) % 7).max().unwrap_or(0);
    day.checked_add_days(Days::new(u64::from(ahead))).unwrap_or(day)
}
