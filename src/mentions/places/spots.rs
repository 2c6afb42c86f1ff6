//! Where names of the gazetteer stand in the text, longest first. Assumes tokens; judges nothing yet.

use super::words;
use crate::document::Document;
use crate::lexicon::fold::key;
use crate::lexicon::places::{GAZETTEER, Known};
use crate::span::Span;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// The most tokens a name has.
const LONGEST: usize = 6;

/// A name of the gazetteer in the text.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The tokens it covers, or lies in.
    pub tokens: Range<usize>,
    /// Its words.
    pub span: Span,
    /// Its folded name.
    pub key: String,
    /// What it may mean.
    pub found: Vec<Known>,
    /// Whether it is a people or an adjective ("Syrian").
    pub demonym: bool,
    /// What the hyphenated word goes on with: "backed" in "Iran-backed", the other name in "Syria-Iraq".
    pub joined: Option<Span>,
}

/// What was asked of the gazetteer already: the same words come again and again.
type Asked = HashMap<String, Vec<Known>>;

/// All spots, in order, none overlapping another.
pub fn find(document: &Document) -> Vec<Spot> {
    let (mut out, mut asked) = (Vec::new(), Asked::new());
    for sentence in &document.sentences {
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            i = longest(document, i, sentence.tokens.end, &mut asked, &mut out);
        }
    }
    out
}

/// Spots under names that only sound like one of the gazetteer's, in the countries that the article names: a name that
/// stands where a place does, and in no spot yet.
pub fn find_alike(document: &Document, spots: &[Spot], countries: &BTreeMap<&'static str, usize>) -> Vec<Spot> {
    let mut out = Vec::new();
    let mut end = 0;
    for i in 1..document.tokens.len() {
        if i < end
            || !opens(document, i)
            || !words::leads_to_place(document.word(i - 1), document.word(i.saturating_sub(2)))
        {
            continue;
        }
        let next = spots.partition_point(|s| s.tokens.end <= i);
        let limit = spots.get(next).map_or(document.tokens.len(), |s| s.tokens.start).min(i + LONGEST);
        let last =
            (i..limit).find(|&t| !(is_capital(document.word(t)) || is_particle(document.word(t)))).unwrap_or(limit);
        let stops = (i + 1..=last).rev().filter(|&s| is_capital(document.word(s - 1)) && !is_capital(document.word(s)));
        if let Some(spot) = stops.take(2).find_map(|stop| alike(document, i..stop, countries)) {
            end = spot.tokens.end;
            out.push(spot);
        }
    }
    out
}

fn alike(document: &Document, tokens: Range<usize>, countries: &BTreeMap<&'static str, usize>) -> Option<Spot> {
    let span = document.span(&tokens);
    let words = span.of(document.text);
    let key = key(words);
    if words.len() > 40 || key.len() < 4 || !words.contains(char::is_lowercase) {
        return None;
    }
    let mut found = GAZETTEER.find_alike(&key);
    found.retain(|k| countries.contains_key(k.country));
    (!found.is_empty()).then_some(Spot { tokens, span, key, found, demonym: false, joined: None })
}

/// Whether a word is written as names are; "e-Sharif" is one token, too.
pub fn is_capital(word: &str) -> bool {
    word.strip_prefix("e-").unwrap_or(word).trim_start_matches(['\'', '’', '‘', '`']).starts_with(char::is_uppercase)
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "as"
            | "ash"
            | "ad"
            | "ar"
            | "an"
            | "at"
            | "az"
            | "ez"
            | "er"
            | "es"
            | "en"
            | "de"
            | "la"
            | "las"
            | "los"
            | "del"
            | "da"
            | "do"
            | "dos"
            | "du"
            | "des"
            | "le"
            | "of"
            | "the"
            | "and"
            | "sur"
            | "upon"
            | "on"
            | "di"
            | "ul"
            | "e"
            | "i"
            | "au"
            | "aux"
            | "sous"
            | "-"
            | "–"
            | "'s"
            | "’s"
    )
}

/// Adds the longest name that begins at token `i`; gives the token to go on from.
fn longest(document: &Document, i: usize, end: usize, asked: &mut Asked, out: &mut Vec<Spot>) -> usize {
    if !opens(document, i) {
        return i + 1;
    }
    let fits = |i: usize| is_capital(document.word(i)) || is_particle(document.word(i));
    let last = (i + 1..end.min(i + LONGEST)).find(|&t| !fits(t)).unwrap_or(end.min(i + LONGEST));
    for stop in (i + 1..=last).rev().filter(|&s| is_capital(document.word(s - 1))) {
        if let Some(spot) = spot(document, i..stop, asked) {
            out.push(spot);
            return stop;
        }
    }
    i + 1
}

/// Whether a name may begin at token `i`: with a capital, or with an article before one ("al-Mayadeen", "al Zour").
fn opens(document: &Document, i: usize) -> bool {
    let word = document.word(i);
    let next = if document.word(i + 1) == "-" { document.word(i + 2) } else { document.word(i + 1) };
    is_capital(word) || is_article(word) && is_capital(next)
}

/// Whether a word is an Arabic or Romance article, as names have them.
pub fn is_article(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "as"
            | "ash"
            | "ad"
            | "ar"
            | "an"
            | "at"
            | "az"
            | "ez"
            | "er"
            | "es"
            | "en"
            | "de"
            | "la"
            | "le"
            | "ul"
    )
}

/// What the token after a name is joined to it by a hyphen: "backed" in "Iran-backed".
fn joined(document: &Document, end: usize) -> Option<Span> {
    let (hyphen, other) = (document.tokens.get(end)?, document.tokens.get(end + 1)?);
    let glued = document.tokens[end - 1].span.end == hyphen.span.start && hyphen.span.end == other.span.start;
    (glued && matches!(document.word(end), "-" | "–" | "/")).then_some(other.span)
}

fn spot(document: &Document, tokens: Range<usize>, asked: &mut Asked) -> Option<Spot> {
    let span = document.span(&tokens);
    let words = span.of(document.text);
    if words.len() > 60 || words.ends_with('$') || document.word(tokens.end).starts_with('$') {
        return None;
    }
    let joined = joined(document, tokens.end);
    if let Some(row) = GAZETTEER.demonym(words) {
        let found = vec![GAZETTEER.known(row)];
        return Some(Spot { tokens, span, key: key(words), found, demonym: true, joined });
    }
    let key = key(words);
    let found = match short(document, &tokens, words) {
        found if found.is_empty() => ask(&key, words, asked),
        found => found,
    };
    (!found.is_empty()).then_some(Spot { tokens, span, key, found, demonym: false, joined })
}

/// The states of "Ky." and, after a comma, of "VA".
fn short(document: &Document, tokens: &Range<usize>, words: &str) -> Vec<Known> {
    let rows = GAZETTEER.tables.short.get(words);
    let after_comma =
        tokens.start > 1 && document.word(tokens.start - 1) == "," && is_capital(document.word(tokens.start - 2));
    let plain = words.len() > 2 && (words.contains('.') || words == "NSW");
    rows.filter(|_| after_comma || plain).into_iter().flatten().map(|&row| GAZETTEER.known(row)).collect()
}

/// Takes into the name the area noun that ends it and the direction that opens it: "Nyanza Province", "West Kasai".
pub fn extend(document: &Document, spot: &mut Spot) {
    let sentence = &document.sentences[document.sentence_of(spot.tokens.start)].tokens;
    let (after, before) = (document.word(spot.tokens.end), spot.tokens.start.saturating_sub(1));
    let town = spot.demonym || spot.joined.is_some();
    if !town && spot.tokens.end < sentence.end && is_title_case(after) && words::names_area(&after.to_lowercase()) {
        spot.tokens.end += 1;
    }
    let side = document.word(before);
    if !town && before > sentence.start && is_title_case(side) && words::is_direction(&side.to_lowercase()) {
        spot.tokens.start = before;
    }
    spot.span = document.span(&spot.tokens);
}

fn is_title_case(word: &str) -> bool {
    is_capital(word) && word.contains(char::is_lowercase)
}

fn ask(name: &str, words: &str, asked: &mut Asked) -> Vec<Known> {
    if !asked.contains_key(name) {
        asked.insert(name.to_string(), GAZETTEER.find(name));
    }
    let mut found = asked[name].clone();
    found.retain(|k| case_fits(k, name, words));
    found
}

/// Whether the case of the words fits: acronyms are written in capitals ("US", not "Us"), and what is written in three
/// capitals or fewer is an acronym, no town.
fn case_fits(known: &Known, name: &str, words: &str) -> bool {
    let loud = |w: &str| !w.contains(char::is_lowercase);
    match GAZETTEER.tables.rows.get(known.number as usize) {
        Some(row) => {
            let spelling = row.aliases.iter().chain([&row.name]).find(|n| key(n) == name);
            !spelling.is_some_and(|s| s.len() < 6 && loud(s)) || loud(words)
        }
        None => !(loud(words) && words.len() < 4),
    }
}
