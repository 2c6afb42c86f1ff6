//! Capitals that go without their name: "the Iraqi capital", "Somalia's capital", "the capital of Mali".

use super::spots::Spot;
use crate::document::{Document, Xpos};
use crate::lexicon::fold::key;
use crate::lexicon::places::{GAZETTEER, Kind};
use std::collections::BTreeMap;
use std::ops::Range;

/// Makes of each country whose capital the words mean that capital; not where its name follows: "the Afghan capital
/// Kabul", "Mali's capital, Bamako".
pub(super) fn name(document: &Document, spots: &mut [Spot]) {
    for spot in spots.iter_mut() {
        let Some(tokens) = capital(document, spot) else { continue };
        let country = spot.found.iter().find(|k| k.kind == Kind::Country).map(|k| k.country);
        let Some((key, town)) = country.and_then(|country| GAZETTEER.capital(country)) else { continue };
        let span = document.span(&tokens);
        *spot = Spot { tokens, span, key, found: vec![town], demonym: false, joined: None };
    }
}

/// Adds the capital of the country that most places of the article lie in, where it goes without the country, too: "clashes
/// in the capital".
pub(super) fn add_bare(document: &Document, spots: &mut Vec<Spot>) {
    const LINKS: &[&str] = &["in", "near", "outside", "around", "across", "from", "to", "of", "over", "within"];
    let mut countries: BTreeMap<&str, usize> = BTreeMap::new();
    for country in spots.iter().filter_map(|s| s.found.first()).map(|k| k.country) {
        *countries.entry(country).or_default() += 1;
    }
    let most = countries.iter().max_by_key(|c| c.1).filter(|(_, count)| **count * 2 > spots.len());
    let Some((key, town)) = most.and_then(|(country, _)| GAZETTEER.capital(country)) else { return };
    let bare = |&i: &usize| {
        let link = i > 1 && document.word(i) == "capital" && document.word(i - 1) == "the";
        link && LINKS.contains(&document.word(i - 2)) && document.word(i + 1) != "of" && !is_named(document, i + 1)
    };
    for i in (0..document.tokens.len().saturating_sub(1)).filter(bare) {
        let (tokens, span) = (i..i + 1, document.tokens[i].span);
        spots.push(Spot { tokens, span, key: key.clone(), found: vec![town], demonym: false, joined: None });
    }
    spots.sort_by_key(|s| s.span);
}

/// The words for the capital of the country that a spot may be of.
fn capital(document: &Document, spot: &Spot) -> Option<Range<usize>> {
    let word = |i: usize| if i < document.tokens.len() { document.word(i) } else { "" };
    let (start, end) = (spot.tokens.start, spot.tokens.end);
    let after = end + usize::from(document.tokens.get(end).is_some_and(|t| t.xpos == Xpos::Pos));
    if word(after) == "capital" && (spot.demonym || after > end) {
        return (!is_named(document, after + 1)).then_some(start..after + 1);
    }
    let of = start.checked_sub(2).filter(|&i| word(i) == "capital" && word(i + 1) == "of" && !spot.demonym)?;
    (!is_named(document, end)).then_some(of..end)
}

/// Whether a capital's name, or a noun that "capital" describes, stands at `at`: "capital Kabul", "capital, Bamako",
/// "capital punishment".
fn is_named(document: &Document, at: usize) -> bool {
    let tag = |i: usize| document.tokens.get(i).map(|t| t.xpos);
    let first = at + usize::from(tag(at) == Some(Xpos::Comma));
    let last = (first..first + 3).take_while(|&i| tag(i).is_some_and(Xpos::is_name)).last();
    let named = (first..=last.unwrap_or(first))
        .any(|end| last.is_some() && GAZETTEER.capital_of(&key(document.words(&(first..end + 1)))).is_some());
    named || tag(at).is_some_and(Xpos::is_noun)
}
