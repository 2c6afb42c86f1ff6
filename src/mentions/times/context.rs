//! What a rule may know of the place where it matched, and the ways in which news leaves parts of a date unsaid: the
//! year of "October 26", the week of "Tuesday". Looks back, and ahead only where a verb does.

use super::value::{Value, monday, shifted};
use super::words::Unit;
use crate::record::Basis;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Which way the words around a time look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// "was killed", "have fired".
    Past,
    /// "will", "is expected to".
    Future,
    /// There is no verb, or it does not say.
    #[default]
    Open,
}

/// The times last told, which "the next day" and "that year" hark back to.
#[derive(Clone, Debug, Default)]
pub struct Narrated {
    /// The last day.
    pub day: Option<NaiveDate>,
    /// The last time on the calendar, of any size.
    pub time: Option<Value>,
    /// The last year told, alone or as part of a date.
    pub year: Option<i32>,
    /// The last quarter told: what "the quarter" and "a year earlier" mean in reports on business.
    pub quarter: Option<Value>,
    /// The day and time told last in the same sentence.
    pub here: Option<Value>,
}

/// Where a rule matched.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The day of writing, or inside a quotation that of speaking.
    pub today: Option<NaiveDate>,
    /// What was told before.
    pub narrated: Narrated,
    /// Which way the verb looks.
    pub direction: Direction,
    /// Whether the article tells of times long gone, so that a bare "March" is that of the story.
    pub story: bool,
    /// The year around which it tells of them.
    pub era: Option<i32>,
}

/// A time resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// What it means.
    pub value: Value,
    /// First and last day, where they are known; they may say more than the value ("late 2019", "the past two weeks").
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// How it is known.
    pub basis: Basis,
}

impl Time {
    /// All of it is said.
    pub fn explicit(value: Value) -> Self {
        Self { days: value.days(), value, basis: Basis::Explicit }
    }

    /// It is said by reference to another time.
    pub fn relative(value: Value) -> Self {
        Self { days: value.days(), value, basis: Basis::Relative }
    }
}

impl Context {
    /// The day that "the next day" follows: the one told last, or the day of writing.
    pub fn told_day(&self) -> Option<NaiveDate> {
        self.narrated.day.or(self.today.filter(|_| !self.story))
    }

    /// The last such weekday, today among them; the next where the verb looks ahead.
    pub fn weekday(&self, weekday: Weekday) -> Option<NaiveDate> {
        let today = self.today?;
        let back = (7 + today.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
        match self.direction {
            Direction::Future if back > 0 => today.checked_add_days(Days::new(7 - back as u64)),
            _ => today.checked_sub_days(Days::new(back as u64)),
        }
    }

    /// The day of that weekday in the week that begins `weeks` after this one.
    pub fn weekday_in_week(&self, weekday: Weekday, weeks: i64) -> Option<NaiveDate> {
        let monday = shifted(monday(self.today?), Unit::Week, weeks)?;
        monday.checked_add_days(Days::new(weekday.num_days_from_monday() as u64))
    }

    /// The year that a month, or a day of it, belongs to where none is said.
    pub fn year_of(&self, month: u32, day: Option<u32>) -> Option<i32> {
        if let Some(year) = self.told_year(month) {
            return Some(year);
        }
        let today = self.today?;
        let at = |year: i32| NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1).min(28));
        let ahead = (at(today.year())? - today).num_days();
        let same_month = month == today.month() && day.is_none();
        let shift = match self.direction {
            _ if same_month => 0,
            Direction::Future => i32::from(ahead < 0),
            Direction::Past => -i32::from(ahead > 60),
            Direction::Open => nearest(ahead),
        };
        Some(today.year() + shift)
    }

    /// In a story the year goes on from the one told last.
    fn told_year(&self, month: u32) -> Option<i32> {
        let told = self.narrated.year.filter(|_| self.story || self.today.is_none())?;
        let before = match self.narrated.time {
            Some(Value::Day(d)) => d.month(),
            Some(Value::Month(_, m)) => m,
            _ => return Some(told),
        };
        Some(told + i32::from(before > month + 6))
    }
}

/// The year, counted from this one, whose day comes nearest; what is more than seven months off lies behind us.
fn nearest(ahead: i64) -> i32 {
    match ahead {
        ..-215 => 1,
        -215..=170 => 0,
        _ => -1,
    }
}
