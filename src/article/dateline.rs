//! "BEIRUT, March 3 (Reuters) -": where and when an article was written, at the beginning of its first paragraph.

use super::byline::{is_known_agency, is_name};
use super::dates;
use crate::lexicon::fold::key;
use crate::lexicon::places::GAZETTEER;
use crate::lexicon::states::{self, Naming};
use crate::span::Span;
use chrono::{Datelike, NaiveDate};

/// A dateline found, with spans into the text.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The whole of it, up to and with the dash or colon.
    pub span: Span,
    /// The place as written.
    pub place: Option<String>,
    /// The agency or paper it names.
    pub publisher: Option<String>,
    /// The date with a year, and its words.
    pub date: Option<dates::Stated>,
    /// Month and day, where no year is given.
    pub day: Option<(u32, u32)>,
}

impl Found {
    /// The day of the dateline, for an article published on `published`.
    pub fn resolve(&self, published: Option<NaiveDate>) -> Option<NaiveDate> {
        let (month, day) = match self.date {
            Some(stated) => return Some(stated.date),
            None => self.day?,
        };
        let published = published?;
        let this_year = NaiveDate::from_ymd_opt(published.year(), month, day)?;
        // A dateline of December under a publication date in January is last year's.
        if this_year > published + chrono::Days::new(7) {
            this_year.with_year(published.year() - 1)
        } else {
            Some(this_year)
        }
    }
}

/// What ends a dateline.
const SEPARATORS: [&str; 9] = [" - ", " – ", " — ", " -- ", "-- ", "– ", "— ", "—", ": "];
/// Longer openings are prose.
const LONGEST: usize = 110;

/// The dateline that `paragraph` begins with.
pub(super) fn find(text: &str, paragraph: Span) -> Option<Found> {
    let words = paragraph.of(text);
    let start = &words[..words.floor_char_boundary(LONGEST)];
    if let Some(found) = before_agency(start, paragraph.start) {
        return Some(found);
    }
    // "TROY, Mich. (Jan. 8, 2016)–Police".
    let close = ["–", "--"].into_iter().filter_map(|s| Some((start.find(&format!("){s}"))? + 1, s)));
    let (at, separator) = SEPARATORS
        .iter()
        .filter_map(|s| Some((start.find(s)?, *s)))
        .chain(close)
        .min_by_key(|(at, s)| (*at, usize::MAX - s.len()))?;
    // "AFP - Port Sudan - Troops".
    let second = is_known_agency(&start[..at]).then(|| at + separator.len());
    let place = second.and_then(|from| Some((from, start[from..].split_once(separator)?.0)));
    if let Some((from, place)) = place.filter(|(_, p)| is_name(p) && p.split(' ').count() <= 3) {
        let span = Span::new(paragraph.start, paragraph.start + from + place.len() + separator.trim_end().len());
        let (publisher, place) = (Some(start[..at].to_owned()), Some(place.to_owned()));
        return Some(Found { span, place, publisher, ..Found::default() });
    }
    let mut found = read(&start[..at], separator == ": ")?;
    found.span = Span::new(paragraph.start, paragraph.start + at + separator.trim_end().len());
    if let Some(date) = &mut found.date {
        date.span = Span::new(paragraph.start + date.span.start, paragraph.start + date.span.end);
    }
    Some(found)
}

/// A dateline that ends in its agency: "(CNN)Rain fell", "Jos, Jan 30 (IANS) Rain fell", "LIMA, May 3 (EFE).- Rain fell".
fn before_agency(start: &str, from: usize) -> Option<Found> {
    let end = start.find(')')? + 1;
    let rest = start[end..].strip_prefix(".-").map_or(&start[end..], |rest| rest);
    let agency = start[..end - 1].rsplit_once('(').is_some_and(|(_, name)| is_known_agency(name));
    let begins = rest.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“'));
    let mut found = read(&start[..end], false).filter(|_| agency && begins)?;
    found.span = Span::new(from, from + start.len() - rest.len());
    if let Some(date) = &mut found.date {
        date.span = Span::new(from + date.span.start, from + date.span.end);
    }
    Some(found)
}

/// Reads what stands before the dash or colon.
fn read(head: &str, colon: bool) -> Option<Found> {
    let mut found = Found { date: dates::find(head).or_else(|| dates::find_short(head)), ..Found::default() };
    let (rest, agency) = without_agency(head);
    found.publisher = agency;
    let mut parts = rest.split([',', '/', '(', ')']).map(str::trim).filter(|p| !p.is_empty());
    let first = parts.next().unwrap_or_default();
    let others: Vec<_> = parts.collect();
    found.day = others.iter().find_map(|p| month_and_day(p)).filter(|_| found.date.is_none());
    let dated = found.date.is_some() || found.day.is_some();
    let fits = others.iter().all(|p| is_name(p) || is_date_part(p) || is_shouted(p));
    if first.is_empty() {
        return found.publisher.is_some().then_some(found);
    }
    if first.ends_with("News") || first.split(' ').any(is_known_agency) {
        found.publisher = Some(first.to_owned());
        return (dated && fits).then_some(found);
    }
    let dash = !colon && others.last().is_some_and(|p| is_country(p)) && is_name(first);
    let place = dash
        || is_shouted(first) && !is_label(first) && !(colon && is_short_name(first))
        || is_name(first) && (dated || found.publisher.is_some()) && !colon;
    found.place =
        Some([first].into_iter().chain(others.iter().copied().filter(|p| is_region(p))).collect::<Vec<_>>().join(", "));
    (place && fits).then_some(found)
}

/// `head` without the "(Reuters)" at its end, and the agency.
fn without_agency(head: &str) -> (&str, Option<String>) {
    let Some((before, name)) = head.trim_end().strip_suffix(')').and_then(|h| h.rsplit_once('(')) else {
        return (head, None);
    };
    let agency = name.split(['/', ',']).next().unwrap_or(name).trim();
    let known = is_name(agency) || is_known_agency(agency);
    if known { (before, Some(agency.to_owned())) } else { (head, None) }
}

/// Two or more capitals and no small letter: "NEW YORK", "N'DJAMENA".
fn is_shouted(part: &str) -> bool {
    let capitals = part.chars().filter(|c| c.is_uppercase()).count();
    let spelt = part.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '-' | '\'' | '’' | '.'));
    capitals >= 3 && spelt && part.split(' ').count() <= 4
}

/// "NYPD: two held": a body under its initials, where the gazetteer has no such place.
fn is_short_name(part: &str) -> bool {
    part.len() <= 4 && GAZETTEER.find(&key(part)).is_empty()
}

/// Shouted words before a colon or dash that are no place.
fn is_label(part: &str) -> bool {
    const LABELS: &[&str] = &[
        "ALERT", "ANALYSIS", "BREAKING", "BREAKING NEWS", "COMMENT", "CORRECTED", "CORRECTION", "EDITORIAL",
        "EXCLUSIVE", "EXPLAINED", "EXPLAINER", "FACTBOX", "FEATURE", "GALLERY", "INTERVIEW", "JUST IN", "LIVE", "NEWS",
        "NOTE", "OPINION", "PHOTO", "PHOTOS", "PICTURES", "PROFILE", "READ", "READ MORE", "REPORT", "REVEALED",
        "SPECIAL REPORT", "TIMELINE", "UPDATE", "UPDATED", "URGENT", "VIDEO", "WATCH", "WRAPUP",
    ];
    LABELS.contains(&part)
}

/// "Lebanon" of "Beirut, Lebanon –".
fn is_country(part: &str) -> bool {
    let words = crate::lexicon::spelling::words(part, 0);
    let hit = states::index().longest(&words, 0).filter(|hit| hit.words == words.len());
    hit.is_some_and(|hit| hit.values[0].1 == Naming::Name)
}

/// The state or country after the town.
fn is_region(part: &str) -> bool {
    (is_name(part) || is_shouted(part)) && !is_date_part(part) && !part.split(' ').any(is_known_agency)
}

/// "March 3", "Aug. 26", "2021", "Tuesday".
fn is_date_part(part: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let lower = part.to_lowercase();
    let year = part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let day = lower.get(..3).is_some_and(|d| DAYS.contains(&d)) && !lower.contains(' ');
    year || day || month_and_day(part).is_some() || dates::find(part).is_some() || dates::find_short(part).is_some()
}

/// Month and day of "March 3", "23 April", "Aug. 26".
fn month_and_day(part: &str) -> Option<(u32, u32)> {
    let year = "2000"; // a leap year, so that 29 February is a day
    let stated = dates::find(&format!("{part} {year}"))?;
    let words = part.split_whitespace().count();
    (words <= 3 && !part.contains(year)).then(|| (stated.date.month(), stated.date.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Found> {
        find(text, Span::new(0, text.len()))
    }

    #[test]
    fn reads_datelines() {
        let found = of("GOMA, Congo, March 3 (Reuters) - Rebels left.").unwrap();
        assert_eq!((found.place.as_deref(), found.publisher.as_deref()), (Some("GOMA, Congo"), Some("Reuters")));
        assert_eq!(found.day, Some((3, 3)));
        assert_eq!(of("LAGOS: Gunmen fled.").unwrap().place.as_deref(), Some("LAGOS"));
        assert_eq!(of("KYIV — Power failed.").unwrap().span, Span::new(0, 8));
        assert_eq!(of("Sahel News, 23 April - Rain fell.").unwrap().publisher.as_deref(), Some("Sahel News"));
        assert_eq!(
            of("Bamako, Aug. 26, 2021 (AFP) - Rain fell.").unwrap().date.unwrap().date.to_string(),
            "2021-08-26"
        );
        assert_eq!(of("AFP - Port Sudan - Rain fell.").unwrap().place.as_deref(), Some("Port Sudan"));
        assert_eq!(of("Beirut, Lebanon – Rain fell.").unwrap().place.as_deref(), Some("Beirut, Lebanon"));
        for mark in ["-- ", "– ", "–", "--"] {
            let found = of(&format!("TROY, Mich. (Jan. 8, 2016){mark}Rain fell.")).unwrap();
            assert_eq!((found.place.as_deref(), found.span.end), (Some("TROY, Mich."), 26 + mark.trim_end().len()));
        }
        assert_eq!(of("(AP) — Rain fell.").unwrap().place, None);
        assert_eq!(of("(CNN)Rain fell.").unwrap().publisher.as_deref(), Some("CNN"));
        let found = of("LIMA, May 3 (EFE).- Rain fell.").unwrap();
        assert_eq!((found.place.as_deref(), found.span), (Some("LIMA"), Span::new(0, 19)));
        assert_eq!(of("LIMA, 2 JUL 89 (EFE) -- RAIN FELL.").unwrap().date.unwrap().date.to_string(), "1989-07-02");
    }

    #[test]
    fn prose_has_no_dateline() {
        for text in [
            "The army - what is left of it - fled.",
            "UPDATE: Rain fell.",
            "NYPD: Rain fell.",
            "Minister: we left.",
            "He said: go.",
            "Troops left Gao: it rained.",
        ] {
            assert!(of(text).is_none(), "{text}");
        }
    }

    #[test]
    fn takes_the_year_from_the_publication_date() {
        let found = of("GOMA, Dec. 30 (Reuters) - Rebels left.").unwrap();
        assert_eq!(found.resolve("2022-01-02".parse().ok()).unwrap().to_string(), "2021-12-30");
        assert_eq!(found.resolve(None), None);
    }
}
