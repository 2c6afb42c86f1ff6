//! The words that times are made of, as functions from a lower-case word to what it means. Assumes nothing; knows no
//! pattern: whether "may" is a month where it stands is for [`super::lexemes`] and the rules to say.

use chrono::Weekday;

/// A month, 1 to 12, by its name or its usual abbreviation.
pub fn month(word: &str) -> Option<u32> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// A day of the week, by its name or its usual abbreviation.
pub fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mondays" | "mon" => Weekday::Mon,
        "tuesday" | "tuesdays" | "tue" | "tues" => Weekday::Tue,
        "wednesday" | "wednesdays" | "wed" => Weekday::Wed,
        "thursday" | "thursdays" | "thu" | "thur" | "thurs" => Weekday::Thu,
        "friday" | "fridays" | "fri" => Weekday::Fri,
        "saturday" | "saturdays" | "sat" => Weekday::Sat,
        "sunday" | "sundays" | "sun" => Weekday::Sun,
        _ => return None,
    })
}

/// Whether a month or weekday is abbreviated, so that a stop after it belongs to it.
pub fn is_abbreviation(word: &str) -> bool {
    word.len() <= 5
        && word != "may"
        && word != "march"
        && word != "june"
        && word != "july"
        && word != "april"
        && (month(word).is_some() || weekday(word).is_some())
}

/// A stretch of time that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// Whether it is counted in hours or less.
    pub fn is_clock(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }

    /// TIMEX3's letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Second => "S",
            Self::Minute => "M",
            Self::Hour => "H",
            Self::Day => "D",
            Self::Week => "W",
            Self::Weekend => "WE",
            Self::Month => "M",
            Self::Quarter => "Q",
            Self::Year => "Y",
            Self::Decade => "DE",
            Self::Century => "CE",
        }
    }
}

/// A unit, singular or plural.
pub fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "second" | "seconds" | "sec" | "secs" => Unit::Second,
        "minute" | "minutes" | "min" | "mins" => Unit::Minute,
        "hour" | "hours" | "hrs" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "week" | "weeks" => Unit::Week,
        "weekend" | "weekends" => Unit::Weekend,
        "month" | "months" => Unit::Month,
        "quarter" | "quarters" => Unit::Quarter,
        "year" | "years" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        "century" | "centuries" => Unit::Century,
        _ => return None,
    })
}

/// A part of the day, as TIMEX3 writes it.
pub fn day_part(word: &str) -> Option<&'static str> {
    Some(match word {
        "morning" | "mornings" | "dawn" | "daybreak" | "sunrise" => "MO",
        "afternoon" | "afternoons" => "AF",
        "evening" | "evenings" | "dusk" | "sunset" => "EV",
        "night" | "nights" | "nightfall" => "NI",
        _ => return None,
    })
}

/// A season, as TIMEX3 writes it.
pub fn season(word: &str) -> Option<&'static str> {
    Some(match word {
        "spring" | "springs" | "springtime" => "SP",
        "summer" | "summers" | "summertime" => "SU",
        "autumn" | "fall" | "autumns" => "FA",
        "winter" | "winters" | "wintertime" => "WI",
        _ => return None,
    })
}

/// A decade of a century by its name: "nineties" is 90.
pub fn decade(word: &str) -> Option<i32> {
    Some(match word {
        "twenties" => 20,
        "thirties" => 30,
        "forties" => 40,
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        _ => return None,
    })
}

/// An ordinal, by its name.
pub fn ordinal(word: &str) -> Option<u32> {
    const NAMES: &[&str] = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth", "twenty-first",
    ];
    let ends = ["st", "nd", "rd", "th"].iter().any(|e| word.ends_with(e));
    NAMES.iter().filter(|_| ends).position(|n| *n == word).map(|i| i as u32 + 1)
}

/// Hours that a zone is ahead of Greenwich; `None` for what names no zone.
pub fn zone(word: &str) -> Option<&'static str> {
    const NAMES: &[&str] = &[
        "gmt", "utc", "est", "edt", "et", "cst", "cdt", "pst", "pdt", "mst", "bst", "cet", "cest", "eet", "eest",
        "msk", "ist", "eat", "wat", "cat", "sast", "jst", "kst", "hkt", "pkt", "aest",
    ];
    NAMES.iter().find(|n| **n == word).copied()
}
