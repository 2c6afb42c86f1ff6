//! The day of what is told only to date something else: "on Thursday, a day after a bomb killed 12".

use super::grammar;
use super::reading::Reading;
use super::reference;
use crate::document::Xpos;
use crate::mentions::{TimeKind, TimeMention};
use crate::record::TimePrecision;
use crate::span::Span;
use chrono::{Days, Months, NaiveDate};

/// Days that are reckoned from another time of the sentence.
#[derive(Clone, Debug)]
pub struct Reckoned {
    /// The first and the last.
    pub days: (NaiveDate, NaiveDate),
    /// How closely they are known.
    pub precision: TimePrecision,
    /// The words: "two weeks after".
    pub span: Span,
}

/// The year, month or day of "since 2014", after which "when" tells what was done in it.
pub fn of_its_period(since: &TimeMention) -> Option<Reckoned> {
    let (first, _) = since.days?;
    let through = |months| first.checked_add_months(Months::new(months))?.pred_opt();
    let (last, precision) = match since.value.len() {
        4 => (through(12)?, TimePrecision::Year),
        7 => (through(1)?, TimePrecision::Month),
        _ => (first, TimePrecision::Day),
    };
    Some(Reckoned { days: (first, last), precision, span: since.span })
}

/// The days of the event at `head`, so long before another time of the sentence that is a day.
pub fn before_another(reading: &Reading, head: usize) -> Option<Reckoned> {
    let document = reading.document;
    let after = reference::after_so_long(document, head)?;
    let (count, unit) = (after - 2, document.tokens[after - 1].lemma.as_str());
    let sentence = grammar::sentence(document, head);
    let counted = || reading.within(&reading.mentions.times, &(sentence.start..after), |t| &t.tokens).last();
    // "P2W".
    let digits = |value: &str| value.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u32>().ok();
    let number = match document.tokens[count].xpos {
        Xpos::Cd => counted().filter(|(_, t)| t.kind == TimeKind::Duration).and_then(|(_, t)| digits(&t.value))?,
        _ => 1,
    };
    let clause = (head..sentence.end).find(|&i| document.word(i) == ",").unwrap_or(sentence.end);
    let times = reading.within(&reading.mentions.times, &sentence, |t| &t.tokens).map(|(_, t)| t);
    let outside = times.filter(|t| t.tokens.end <= count || t.tokens.start > clause);
    let day = outside.filter_map(|t| t.days).find(|(first, last)| first == last)?.0;
    let far = |days: u32| day.checked_sub_days(Days::new(u64::from(days)));
    let months = |months: u32| {
        let then = day.checked_sub_months(Months::new(months))?;
        Some((then.checked_sub_days(Days::new(15))?, then.checked_add_days(Days::new(15))?))
    };
    let one = |day: Option<NaiveDate>| day.map(|d| (d, d));
    let (days, precision) = match unit {
        "hour" => (one(far(number / 24)), TimePrecision::Day),
        "day" => (one(far(number)), TimePrecision::Day),
        "week" => (one(far(number.checked_mul(7)?)), TimePrecision::Day),
        "fortnight" => (one(far(number.checked_mul(14)?)), TimePrecision::Day),
        "month" => (months(number), TimePrecision::Range),
        "year" => (months(number.checked_mul(12)?), TimePrecision::Range),
        _ => return None,
    };
    Some(Reckoned { days: days?, precision, span: document.span(&(count..after + 1)) })
}
