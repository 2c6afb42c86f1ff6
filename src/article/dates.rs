//! Publication dates as articles state them: "Friday, August 21, 2015", "3 Mar 2022 10:15 GMT", "Published: 2021-06-28".
//!
//! Only whole dates with a year count. "2 hours ago" and "23 April" say nothing without knowing today.

use crate::span::Span;
use chrono::NaiveDate;
use regex::Regex;
use std::sync::LazyLock;

/// A date in a line, and the words that state it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stated {
    pub date: NaiveDate,
    /// Within the line.
    pub span: Span,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

// Letters are ASCII here: patterns for the letters of all scripts take long to build.
static DATE: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    let b = r"(?-u:\b)";
    let month = r"(?P<month>(?i-u:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*))\.?";
    let day = r"(?P<day>[0-3]?[0-9])(?i-u:st|nd|rd|th)?";
    let year = r"(?P<year>(?:19|20)[0-9]{2})";
    [
        format!(r"{b}{year}[-/.](?P<number>[01]?[0-9])[-/.](?P<day>[0-3]?[0-9])(?:[Tt]|{b})"),
        format!(r"{b}{month}\s+{day}\s*,?\s+{year}{b}"),
        format!(r"{b}{day}(?:\s+(?i-u:of))?[\s-]+{month}[\s,-]+{year}{b}"),
        format!(r"{b}(?P<day>[0-3]?[0-9])[/.](?P<number>[01]?[0-9])[/.]{year}{b}"),
    ]
    .map(|pattern| Regex::new(&pattern).expect("a pattern of ours"))
});

/// The first whole date in `line`, in the first form that there is one of.
pub(super) fn find(line: &str) -> Option<Stated> {
    let line = &line[..line.floor_char_boundary(400)];
    DATE.iter().find_map(|pattern| pattern.captures_iter(line).find_map(|found| resolve(&found)))
}

/// A wire's date with two figures for the year: "14 JUN 86".
pub(super) fn find_short(line: &str) -> Option<Stated> {
    static SHORT: LazyLock<Regex> = LazyLock::new(|| {
        let month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
        Regex::new(&format!(r"(?i-u)\b([0-3]?[0-9])\s+({month})\s+([0-9]{{2}})\b")).expect("a pattern of ours")
    });
    let found = SHORT.captures(&line[..line.floor_char_boundary(200)])?;
    let year: i32 = found[3].parse().ok()?;
    let month = MONTHS.iter().position(|m| found[2].to_lowercase().starts_with(m))?;
    let century = if year < 50 { 2000 } else { 1900 };
    let date = NaiveDate::from_ymd_opt(century + year, month as u32 + 1, found[1].parse().ok()?)?;
    let whole = found.get(0)?;
    Some(Stated { date, span: Span::new(whole.start(), whole.end()) })
}

fn resolve(found: &regex::Captures) -> Option<Stated> {
    let number = |name| found.name(name).and_then(|m| m.as_str().parse::<u32>().ok());
    let named = || {
        let name = found.name("month")?.as_str().get(..3)?.to_lowercase();
        MONTHS.iter().position(|m| *m == name).map(|i| i as u32 + 1)
    };
    let month = number("number").or_else(named)?;
    let (year, day) = (number("year")? as i32, number("day")?);
    let date = NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, day, month))?;
    let whole = found.get(0)?;
    let end = whole.start() + whole.as_str().trim_end_matches(['T', 't']).len();
    Some(Stated { date, span: Span::new(whole.start(), end) })
}

/// A date from a machine's form of it: what a caller or a page's markup gives.
pub(super) fn parse(value: &str) -> Option<NaiveDate> {
    let value = value.trim();
    let shape = |(i, c): (usize, u8)| if matches!(i, 4 | 7) { c == b'-' } else { c.is_ascii_digit() };
    match value.get(..10) {
        // Written as ISO 8601, it is that date or none.
        Some(day) if day.bytes().enumerate().all(shape) => day.parse().ok(),
        _ => find(value).map(|stated| stated.date),
    }
}

/// The date in an address such as `https://example.org/world/2021/06/28/strikes`.
pub(super) fn in_url(url: &str) -> Option<NaiveDate> {
    static PATH: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[/-]((?:19|20)\d{2})[/-]([01]\d)[/-]([0-3]\d)(?:[/-]|$)").expect("a pattern of ours")
    });
    let found = PATH.captures(url)?;
    let number = |i: usize| found.get(i).and_then(|m| m.as_str().parse::<u32>().ok());
    NaiveDate::from_ymd_opt(number(1)? as i32, number(2)?, number(3)?)
}

/// Words that may stand beside the date on a line that states when an article was published.
const BESIDE: &[&str] = &[
    "a", "am", "and", "at", "b", "by", "bst", "cat", "cest", "cet", "created", "date", "day", "eat", "edt", "est",
    "et", "first", "friday", "fri", "gmt", "h", "hours", "hrs", "in", "ist", "issued", "last", "local", "m", "min",
    "modified", "mon", "monday", "of", "on", "p", "pdt", "pm", "posted", "print", "pst", "published", "publication",
    "pubdate", "read", "release", "released", "sat", "saturday", "sun", "sunday", "thu", "thur", "thurs", "thursday",
    "time", "tue", "tues", "tuesday", "update", "updated", "utc", "wat", "wed", "wednesday", "z", "t", "edited",
    "uploaded", "dated",
];

/// The date of a line that does no more than state when the article was published.
pub(super) fn of_line(line: &str) -> Option<Stated> {
    if line.len() > 160 {
        return None;
    }
    let stated = find(line)?;
    let rest = [&line[..stated.span.start], &line[stated.span.end..]].join(" ").to_lowercase();
    // A second date ("Updated ...") is no other matter.
    let rest = find(&rest).map_or(rest.clone(), |s| [&rest[..s.span.start], &rest[s.span.end..]].join(" "));
    let words = rest.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    words.into_iter().all(|w| BESIDE.contains(&w)).then_some(stated)
}

/// The date that a paragraph begins with under a label: "date 2021-06-28 The ...", "Published: 3 March 2022 - ...".
pub(super) fn labelled(line: &str) -> Option<Stated> {
    let stated = find(line)?;
    let label = line[..stated.span.start].trim_end_matches([':', ' ', '-', ',']).trim().to_lowercase();
    let day = label.rsplit([' ', ',']).next().unwrap_or_default();
    let label = if BESIDE.contains(&day) && day.ends_with("day") {
        label[..label.len() - day.len()].trim_end_matches([',', ' ', ':'])
    } else {
        &label
    };
    let known = matches!(
        label,
        "date"
            | "published"
            | "published on"
            | "publication date"
            | "posted"
            | "posted on"
            | "date published"
            | "release date"
            | "dated"
            | "updated"
            | "last updated"
            | "updated on"
            | "issued on"
            | "date of publication"
    );
    known.then_some(stated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_in_many_forms() {
        for (line, want) in [
            ("February 26, 2021", "2021-02-26"),
            ("Friday, August 21, 2015", "2015-08-21"),
            ("Sat Nov 12 2011, 01:19 hrs", "2011-11-12"),
            ("Published: 3 Mar 2022 10:15 GMT", "2022-03-03"),
            ("2021-06-28T14:03:00Z", "2021-06-28"),
            ("28/06/2021", "2021-06-28"),
            ("Updated 1 September, 2023 at 9.30 p.m.", "2023-09-01"),
            ("Posted on 2nd of May 2014", "2014-05-02"),
        ] {
            assert_eq!(of_line(line).map(|s| s.date.to_string()).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn passes_over_what_is_no_publication_date() {
        for line in [
            "2 hours ago",
            "23 April",
            "Troops arrived on 3 March 2022",
            "31 February 2021",
            "Section 4.2.1998 applies",
        ] {
            assert_eq!(of_line(line), None, "{line}");
        }
    }

    #[test]
    fn finds_dates_in_addresses_and_labels() {
        assert_eq!(in_url("https://x.org/2021/06/28/a").map(|d| d.to_string()).as_deref(), Some("2021-06-28"));
        assert_eq!(in_url("https://x.org/a-20210628"), None);
        assert!(labelled(" date 2021-06-28 The army left.").is_some());
        assert!(labelled("On 2021-06-28 the army left.").is_none());
    }
}
