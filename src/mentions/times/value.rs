//! What a time means: [`Value`], how TIMEX3 writes it, and the days it covers. Assumes nothing of the text.

use super::words::Unit;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use smol_str::{SmolStr, format_smolstr};
use std::fmt;

/// A time's meaning.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A day.
    Day(NaiveDate),
    /// A part of a day or a time of day, as TIMEX3 writes it: `TNI`, `T22:00`.
    DayAt(NaiveDate, SmolStr),
    /// The week that this day, a Monday, begins.
    Week(NaiveDate),
    /// The weekend of the week that this day, a Monday, begins.
    Weekend(NaiveDate),
    /// Year and month.
    Month(i32, u32),
    /// Year and quarter.
    Quarter(i32, u32),
    /// Year and half.
    Half(i32, u32),
    /// Year and season; winter is that of January to March, as TIMEX3 leaves it open.
    Season(i32, &'static str),
    /// A year.
    Year(i32),
    /// The first year of a decade.
    Decade(i32),
    /// The first year of a century.
    Century(i32),
    /// Before Christ, or with parts not known, as TIMEX3 writes it: `BC0490`, `XXXX-10-26`.
    Open(SmolStr),
    /// A duration: `P3D`.
    Period(SmolStr),
    /// What comes again: `P1D`, `XXXX-WXX-5`.
    Set(SmolStr),
    /// `PAST_REF`
    Past,
    /// `PRESENT_REF`
    Present,
    /// `FUTURE_REF`
    Future,
}

impl Value {
    /// The week of a day.
    pub fn week_of(day: NaiveDate) -> Self {
        Self::Week(monday(day))
    }

    /// A month, where there is such a one.
    pub fn month(year: i32, month: u32) -> Self {
        let months = year * 12 + month as i32 - 1;
        Self::Month(months.div_euclid(12), months.rem_euclid(12) as u32 + 1)
    }

    /// A quarter; those before the first and after the fourth are of the years around.
    pub fn quarter(year: i32, quarter: i32) -> Self {
        let quarters = year * 4 + quarter - 1;
        Self::Quarter(quarters.div_euclid(4), quarters.rem_euclid(4) as u32 + 1)
    }

    /// The year it lies in.
    pub fn year(&self) -> Option<i32> {
        match self {
            Self::Day(d) | Self::DayAt(d, _) | Self::Week(d) | Self::Weekend(d) => Some(d.year()),
            Self::Month(y, _) | Self::Quarter(y, _) | Self::Half(y, _) | Self::Season(y, _) | Self::Year(y) => Some(*y),
            _ => None,
        }
    }

    /// The day it is or is a part of.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(d) | Self::DayAt(d, _) => Some(*d),
            _ => None,
        }
    }

    /// Whether it is a point or stretch on the calendar, known or open.
    pub fn is_calendar(&self) -> bool {
        !matches!(self, Self::Period(_) | Self::Set(_) | Self::Past | Self::Present | Self::Future)
    }

    /// First and last day.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        match *self {
            Self::Day(d) | Self::DayAt(d, _) => Some((d, d)),
            Self::Week(d) => Some((d, d + Days::new(6))),
            Self::Weekend(d) => Some((d + Days::new(5), d + Days::new(6))),
            Self::Month(y, m) => months(y, m, 1),
            Self::Quarter(y, q) => months(y, 3 * q - 2, 3),
            Self::Half(y, h) => months(y, 6 * h - 5, 6),
            Self::Season(y, "SP") => months(y, 3, 3),
            Self::Season(y, "SU") => months(y, 6, 3),
            Self::Season(y, "FA") => months(y, 9, 3),
            Self::Season(y, _) => months(y, 1, 3),
            Self::Year(y) => months(y, 1, 12),
            Self::Decade(y) => months(y, 1, 120),
            Self::Century(y) => months(y, 1, 1200),
            _ => None,
        }
    }

    /// The same so many years earlier or later, as coarse as it is.
    pub fn shifted_years(&self, years: i32) -> Self {
        let day = |d: NaiveDate| shifted(d, Unit::Year, years as i64).unwrap_or(d);
        match self {
            Self::Day(d) | Self::DayAt(d, _) => Self::Day(day(*d)),
            Self::Week(d) | Self::Weekend(d) => Self::week_of(day(*d)),
            Self::Month(y, m) => Self::Month(y + years, *m),
            Self::Quarter(y, q) => Self::Quarter(y + years, *q),
            Self::Half(y, h) => Self::Half(y + years, *h),
            Self::Season(y, s) => Self::Season(y + years, s),
            Self::Year(y) => Self::Year(y + years),
            other => other.clone(),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Day(d) => write!(f, "{d}"),
            Self::DayAt(d, part) => write!(f, "{d}{part}"),
            Self::Week(d) => write!(f, "{:04}-W{:02}", d.iso_week().year(), d.iso_week().week()),
            Self::Weekend(d) => write!(f, "{:04}-W{:02}-WE", d.iso_week().year(), d.iso_week().week()),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Self::Season(y, s) => write!(f, "{y:04}-{s}"),
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Decade(y) => write!(f, "{:03}", y.div_euclid(10)),
            Self::Century(y) => write!(f, "{:02}", y.div_euclid(100)),
            Self::Open(s) | Self::Period(s) | Self::Set(s) => f.write_str(s),
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
        }
    }
}

fn months(year: i32, month: u32, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, first.checked_add_months(Months::new(count))?.pred_opt()?))
}

/// The Monday of a day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).checked_first_day().unwrap_or(day)
}

/// The day so many units later, or earlier where `count` is below zero; `None` where the calendar ends.
pub fn shifted(day: NaiveDate, unit: Unit, count: i64) -> Option<NaiveDate> {
    let days = |n: i64| {
        if n < 0 {
            day.checked_sub_days(Days::new(n.unsigned_abs()))
        } else {
            day.checked_add_days(Days::new(n as u64))
        }
    };
    let by_months = |n: i64| {
        let months = Months::new(u32::try_from(n.unsigned_abs()).ok()?);
        if n < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
    };
    if count.abs() > 100_000 {
        return None;
    }
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Some(day),
        Unit::Day => days(count),
        Unit::Week | Unit::Weekend => days(7 * count),
        Unit::Month => by_months(count),
        Unit::Quarter => by_months(3 * count),
        Unit::Year => by_months(12 * count),
        Unit::Decade => by_months(120 * count),
        Unit::Century => by_months(1200 * count),
    }
}

/// The unit around a day, as a value: its week, its month, ...
pub fn around(day: NaiveDate, unit: Unit) -> Value {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Value::Day(day),
        Unit::Week => Value::week_of(day),
        Unit::Weekend => Value::Weekend(monday(day)),
        Unit::Month => Value::Month(day.year(), day.month()),
        Unit::Quarter => Value::Quarter(day.year(), day.month0() / 3 + 1),
        Unit::Year => Value::Year(day.year()),
        Unit::Decade => Value::Decade(day.year().div_euclid(10) * 10),
        Unit::Century => Value::Century(day.year().div_euclid(100) * 100),
    }
}

/// A duration as TIMEX3 writes it; `None` for a number that the words leave open.
///
/// ```
/// # use sitrep::mentions::times::{value::period, words::Unit};
/// assert_eq!(period(Some(2.5), Unit::Year), "P2Y6M");
/// assert_eq!(period(None, Unit::Hour), "PTXH");
/// ```
pub fn period(count: Option<f64>, unit: Unit) -> SmolStr {
    let time = if unit.is_clock() { "T" } else { "" };
    let Some(count) = count else { return format_smolstr!("P{time}X{}", unit.letter()) };
    let (whole, half) = (count.floor(), count.fract() == 0.5);
    let rest = match unit {
        Unit::Year if half => "6M",
        Unit::Hour if half => "30M",
        Unit::Minute if half => "30S",
        Unit::Day if half => "T12H",
        _ => "",
    };
    match unit {
        Unit::Decade => format_smolstr!("P{}Y", count * 10.0),
        Unit::Century => format_smolstr!("P{}Y", count * 100.0),
        Unit::Weekend => format_smolstr!("P{}D", count * 2.0),
        _ if rest.is_empty() => format_smolstr!("P{time}{count}{}", unit.letter()),
        _ if whole == 0.0 => format_smolstr!("P{}{rest}", if rest.starts_with('T') { "" } else { time }),
        _ => format_smolstr!("P{time}{whole}{}{rest}", unit.letter()),
    }
}
