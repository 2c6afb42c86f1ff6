//! Where names of the gazetteer stand in the text, longest first. Assumes tokens; judges nothing yet.

use crate::document::Document;
use crate::lexicon::fold::key;
use crate::lexicon::places::{GAZETTEER, Known};
use crate::span::Span;
use std::collections::HashMap;
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
            let before = out.len();
            let next = longest(document, i, sentence.tokens.end, &mut asked, &mut out);
            if out.len() == before {
                parts(document, i, &mut asked, &mut out);
            }
            i = next;
        }
    }
    out
}

/// Whether a word is written as names are: in a capital, or with an article before one ("al-Mayadeen").
pub fn is_capital(word: &str) -> bool {
    let mut parts = word.split(['-', '’', '\'']);
    let first = parts.next().unwrap_or_default();
    first.starts_with(char::is_uppercase)
        || (first.len() < 4 && is_particle(first) && parts.next().is_some_and(|p| p.starts_with(char::is_uppercase)))
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
            | "-"
            | "–"
    )
}

/// Adds the longest name that begins at token `i`; gives the token to go on from.
fn longest(document: &Document, i: usize, end: usize, asked: &mut Asked, out: &mut Vec<Spot>) -> usize {
    let first = document.word(i);
    if !(is_capital(first) || is_particle(first) && is_capital(document.word(i + 1))) || first == "the" || first == "of"
    {
        return i + 1;
    }
    let mut last = i + 1;
    while last < end && last - i < LONGEST && (is_capital(document.word(last)) || is_particle(document.word(last))) {
        last += 1;
    }
    for stop in (i + 1..=last).rev().filter(|&s| is_capital(document.word(s - 1))) {
        let tokens = i..stop;
        let words = document.words(&tokens);
        if let Some(spot) = spot(document, tokens, words, asked) {
            out.push(spot);
            return stop;
        }
    }
    i + 1
}

fn spot(document: &Document, tokens: Range<usize>, words: &str, asked: &mut Asked) -> Option<Spot> {
    if words.len() > 60 {
        return None;
    }
    let span = document.span(&tokens);
    if let Some(row) = GAZETTEER.demonym(words) {
        let found = vec![GAZETTEER.known(row)];
        return Some(Spot { tokens, span, key: key(words), found, demonym: true, joined: None });
    }
    let folded = key(words);
    let name = folded.strip_prefix("the ").filter(|_| tokens.len() > 1).unwrap_or(&folded);
    let found = ask(name, words, asked);
    (!found.is_empty()).then(|| Spot { tokens, span, key: name.to_string(), found, demonym: false, joined: None })
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

/// Adds the names that a hyphenated token is made of: "Syria-Iraq", "Iran-backed", "Baghdad-based".
fn parts(document: &Document, i: usize, asked: &mut Asked, out: &mut Vec<Spot>) {
    let whole = document.tokens[i].span;
    let words = document.word(i);
    if !words.contains(['-', '–', '/']) || words.len() > 60 {
        return;
    }
    let mut at = whole.start;
    let spans: Vec<Span> = words
        .split(['-', '–', '/'])
        .map(|part| {
            let span = Span::new(at, at + part.len());
            at = span.end + document.text[span.end..].chars().next().map_or(0, char::len_utf8);
            span
        })
        .collect();
    for (n, &span) in spans.iter().enumerate() {
        let part = span.of(document.text);
        if !part.starts_with(char::is_uppercase) {
            continue;
        }
        let other = spans.get(n + 1).or_else(|| n.checked_sub(1).map(|n| &spans[n])).copied();
        if let Some(found) = spot(document, i..i + 1, part, asked) {
            out.push(Spot { span, joined: other, ..found });
        }
    }
}
