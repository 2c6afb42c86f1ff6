//! Buildings, bases, crossings and streets: a name with the noun for such a thing, placed where the words put it.
//! Assumes the spots that were believed and the places they mean.

use super::spots::{Spot, is_article, is_capital};
use super::words;
use crate::document::{Document, Xpos};
use crate::lexicon::fold::key;
use crate::lexicon::peoples::is_of_a_people;
use crate::lexicon::places::{GAZETTEER, Kind, Known};
use crate::record::{Place, PlacePrecision};
use std::ops::Range;

/// How many tokens a facility's name has at most.
const LONGEST: usize = 8;

/// A facility in the text.
#[derive(Clone, Debug)]
pub struct Facility {
    /// The tokens of its name, with the noun.
    pub tokens: Range<usize>,
    /// Whether it is a street: the name says nothing of where it is.
    pub street: bool,
}

/// All facilities, in order, none overlapping another.
pub fn find(document: &Document) -> Vec<Facility> {
    let mut out: Vec<Facility> = Vec::new();
    for sentence in &document.sentences {
        for i in sentence.tokens.clone() {
            let floor = out.last().map_or(0, |f| f.tokens.end).max(sentence.tokens.start);
            if let Some(found) = at(document, i, floor, sentence.tokens.end).filter(|f| f.tokens.start >= floor) {
                out.push(found);
            }
        }
    }
    out
}

/// The facility whose noun is token `i`.
fn at(document: &Document, i: usize, floor: usize, end: usize) -> Option<Facility> {
    let word = document.word(i);
    if i < floor || word.len() < 2 {
        return None;
    }
    let lower = word.to_lowercase();
    if matches!(lower.as_str(), "highway" | "interstate" | "route") && is_capital(word) && i + 1 < end {
        let numbered = document.word(i + 1).starts_with(|c: char| c.is_ascii_digit());
        return numbered.then_some(Facility { tokens: i..i + 2, street: true });
    }
    let blocks = is_capital(word) && words::is_street_of_blocks(&lower) && {
        let start = name_before(document, i, floor, true);
        start > 1 && document.word(start - 1) == "of" && document.word(start - 2) == "block"
    };
    let street = blocks || is_capital(word) && words::is_street(lower.trim_end_matches('.'));
    let loud = is_capital(word) && words::is_building(&lower);
    let quiet = !is_capital(word) && words::is_installation(&lower);
    let quarter = !is_capital(word) && words::is_quarter(&lower);
    // "The village of Kuru".
    if words::is_village(&lower) && document.word(i + 1) == "of" {
        let stop = name_after(document, i + 1, end);
        let tokens = i + 2..stop.max(i + 2);
        return (!tokens.is_empty() && names_quarter(document, tokens.clone())).then_some(Facility { tokens, street });
    }
    if !(street || loud || quiet || quarter) {
        return None;
    }
    let start = name_before(document, i, floor, street);
    if quarter && !names_quarter(document, start..i) {
        return None;
    }
    let stop = if loud { name_after(document, i + 1, end) } else { i + 1 };
    let named = start < i || stop > i + 1;
    (named && !(quiet && only_people(document, start..i, &lower))).then_some(Facility { tokens: start..stop, street })
}

/// Where the capitals before token `i` begin.
fn name_before(document: &Document, i: usize, floor: usize, street: bool) -> usize {
    let mut start = i;
    while start > floor.max(i.saturating_sub(LONGEST)) {
        let word = document.word(start - 1);
        let numeral = street
            && word.len() > 2
            && word.starts_with(|c: char| c.is_ascii_digit())
            && word.ends_with(|c: char| c.is_alphabetic());
        let beyond = if start > floor + 1 { document.word(start - 2) } else { "" };
        let inner =
            start < i && matches!(word, "of" | "-" | "al" | "el" | "de" | "'s" | "’s" | "&") && is_capital(beyond);
        let sort = start + 2 > i && words::is_sort(word) && words::is_installation(document.word(i));
        if !(is_capital(word) || numeral || inner || sort || start < i && in_article(document, start)) {
            break;
        }
        start -= 1;
    }
    while start < i && opens_no_name(document.word(start)) {
        start += 1;
    }
    start
}

/// Whether the token before `start` is of an Arabic article before a name: "al-Shifa", "al Shifa".
fn in_article(document: &Document, start: usize) -> bool {
    let (before, beyond) = (document.word(start - 1), document.word(start.saturating_sub(2)));
    let glued = document.tokens[start - 1].span.end == document.tokens[start].span.start;
    match before {
        "-" => glued && is_article(beyond),
        "al" | "el" => true,
        _ => glued && document.word(start) == "-" && is_article(before),
    }
}

/// Whether a word before a facility's noun is none of its name: "The", "air" in "an air base".
fn opens_no_name(word: &str) -> bool {
    let lower = word.to_lowercase();
    words::is_sort(word) || words::is_plain(&lower) && !words::is_direction(&lower)
}

/// Where the name goes on after its noun: "Embassy of Armenia", "Port of Los Angeles".
fn name_after(document: &Document, from: usize, end: usize) -> usize {
    if document.word(from) != "of" {
        return from;
    }
    let mut stop = from + 1;
    if document.word(stop) == "the" {
        stop += 1;
    }
    let first = stop;
    let goes_on = |i: usize| is_capital(document.word(i)) || i + 1 < end && document.word(i) == "-";
    let article = is_article(document.word(stop)) && stop + 2 < end && document.word(stop + 1) == "-";
    if article && is_capital(document.word(stop + 2)) {
        stop += 2;
    }
    while stop < end && stop - from < LONGEST && goes_on(stop) {
        stop += 1;
    }
    if stop > first { stop } else { from }
}

/// Whether what stands before a common noun names no facility: "Russian base" is any. An embassy is one of a people.
fn only_people(document: &Document, before: Range<usize>, noun: &str) -> bool {
    let embassy = matches!(noun, "embassy" | "consulate");
    let power = |i: usize| {
        let word = document.word(i);
        GAZETTEER.demonym(word).is_some()
            || matches!(word, "US" | "U.S." | "UN" | "U.N." | "NATO" | "USA" | "UK" | "IDF" | "ISIS" | "IS")
    };
    !embassy && before.filter(|&i| !words::is_sort(document.word(i))).all(power)
}

/// Whether the words before "neighbourhood" are the name of one that the gazetteer does not have, and not of a people.
fn names_quarter(document: &Document, before: Range<usize>) -> bool {
    let known = || !GAZETTEER.find(&key(document.span(&before).of(document.text))).is_empty();
    !before.clone().all(|i| is_of_a_people(&document.word(i).to_lowercase())) && !known()
}

/// Where a facility is: in the place its words name, in the one named after it ("in Baghdad", ", Alexandria"), or, near
/// enough, in the last town named before it.
pub fn base(document: &Document, facility: &Facility, spots: &[Spot], known: &[Known]) -> Option<(Known, bool)> {
    let first = spots.partition_point(|s| s.tokens.end <= facility.tokens.start);
    let after = spots.partition_point(|s| s.tokens.start < facility.tokens.end);
    let town = |k: &Known| matches!(k.kind, Kind::Town | Kind::Site | Kind::District);
    if !facility.street {
        let own =
            known[first..after].iter().zip(&spots[first..after]).find(|(k, s)| !s.demonym && town(k) && k.weight > 14);
        if let Some((k, _)) = own {
            return Some((*k, true));
        }
    }
    // "In Nigeria's Zamfara state": the smaller.
    let owned = |j: usize| {
        let end = spots[j].tokens.end;
        let possessive = document.tokens.get(end).is_some_and(|t| t.xpos == Xpos::Pos);
        possessive && spots.get(j + 1).is_some_and(|next| next.tokens.start == end + 1)
    };
    let owner = spots.get(after).filter(|_| owned(after)).map(|s| s.tokens.clone());
    let after = after + usize::from(owner.is_some());
    let named_after = spots.get(after).filter(|s| {
        !s.demonym
            && s.tokens.start <= facility.tokens.end + 6
            && leads(document, owner.as_ref(), facility.tokens.end..s.tokens.start)
    });
    let named = named_after.map(|_| known[after]);
    if named.is_some_and(|k| k.kind != Kind::Country) {
        return named.map(|k| (k, true));
    }
    // "The embassy in Tanzania" stands in no town of Kenya.
    let fits = |&j: &usize| {
        town(&known[j]) && !spots[j].demonym && named.is_none_or(|country| country.country == known[j].country)
    };
    let before = (first.saturating_sub(30)..first).rev().find(fits);
    let following = (after..spots.len().min(after + 6)).find(fits);
    before.or(following).map(|j| (known[j], false)).or(named.map(|k| (k, true)))
}

/// The site that the gazetteer knows under a part of the facility's name: "Tanf" in "Tanf outpost".
pub fn inner_site(facility: &Facility, spots: &[Spot], known: &[Known]) -> Option<Known> {
    let first = spots.partition_point(|s| s.tokens.end <= facility.tokens.start);
    let inner = spots.iter().zip(known).skip(first).take_while(|(s, _)| s.tokens.start < facility.tokens.end);
    inner.map(|(_, k)| *k).find(|k| k.kind == Kind::Site)
}

/// Whether the words between a facility and a place put the one in the other; `owner` is the place that has that one,
/// "Nigeria" of "in Nigeria's Zamfara state".
fn leads(document: &Document, owner: Option<&Range<usize>>, mut between: Range<usize>) -> bool {
    between.all(|i| {
        let word = document.word(i).to_lowercase();
        word == ","
            || words::is_locative(&word)
            || words::is_direction(&word)
            || words::is_settlement(&word)
            || matches!(word.as_str(), "the" | "of")
            || owner.is_some_and(|tokens| (tokens.start..=tokens.end).contains(&i))
    })
}

/// The record of a facility named `words` that stands in, or near, `base`.
pub fn record(words: &str, base: &Known) -> Place {
    let town = GAZETTEER.record(base.number);
    let slug = key(words).replace(' ', "-");
    let precision =
        if base.kind == Kind::Site { PlacePrecision::Exact } else { PlacePrecision::Near.max(town.precision) };
    Place {
        id: format!("site:{}:{slug}", town.id),
        name: words.into(),
        aliases: Vec::new(),
        precision,
        geoname_id: None,
        ..town
    }
}
