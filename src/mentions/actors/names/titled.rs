//! A run without what stands before the name in it: titles, and adjectives of nationality.

use super::runs::Run;
use crate::document::NameKind;
use crate::lexicon::roles::{self, Sort};
use crate::lexicon::spelling::Word;
use crate::lexicon::{common_words, given_names, heads, states, titles};
use crate::mentions::actors::{Scene, shapes};
use crate::record::EntityType;
use std::ops::Range;

/// The run without the titles and adjectives of nationality it begins with, cut at a country; `None` if nothing is left.
pub(super) fn without_titles(scene: &Scene, sentence: usize, tokens: Range<usize>) -> Option<Run> {
    let words = shapes::words_in(scene, sentence, &tokens);
    let body = words.iter().any(|w| heads::find(&w.plain).is_some());
    let begun = title_begun(scene, sentence, words);
    // "General Services Administration" is no general's.
    let names_body = |rest: &[Word]| body && rest.len() > 1 && rest.iter().all(|w| common_words::contains(&w.plain));
    let (mut at, mut is_person, mut sector, mut country) = (begun, begun > 0, None, None);
    while at < words.len() {
        if at == 0 && words.len() > 1 && matches!(words[0].plain.as_str(), "a" | "an" | "the") {
            at += 1;
        } else if let Some((title, n)) = titles::find(words, at)
            .filter(|(t, n)| at + n < words.len() && (!body || !t.office) && !names_body(&words[at + n..]))
        {
            (at, is_person, sector) = (at + n, true, title.sector);
        } else if let Some(hit) = states::index().longest(words, at).filter(|hit| !body && at + hit.words < words.len())
        {
            (at, country) = (at + hit.words, Some(hit.values[0].0));
        } else {
            break;
        }
    }
    if let Some((past, title)) = last_title(&words[at..]) {
        (at, is_person, sector) = (at + past, true, title);
    }
    at += place_before_person(scene, &words[at..]);
    let end = if is_person { tokens.end } else { before_title(scene, &words[at..]).unwrap_or(tokens.end) };
    let first = words.get(at).filter(|_| !all_titles(&words[at..]))?;
    let name = scene.tokens(first.span).start..end;
    let around = shapes::with_titles(scene, sentence, name.clone());
    let body = || scene.read_as(&name) == Some(NameKind::Organization) && is_facility(scene, &name);
    if is_place(scene, &name) && !is_person && !around.is_person && !body() {
        return None;
    }
    Some(Run {
        sentence,
        is_person: is_person || around.is_person,
        sector: sector.or(around.sector),
        country: country.or(around.country),
        titled: around.titles.start.min(tokens.start)..name.start,
        name,
    })
}

/// How many words of a place stand before the name of a person: "(Minister for the) Middle East | Ann Roe".
fn place_before_person(scene: &Scene, words: &[Word]) -> usize {
    let Some(place) = words.first().and_then(|w| scene.places(w.span).next()) else { return 0 };
    let n = words.iter().take_while(|w| place.span.contains(w.span)).count();
    let rest = words.get(n..).filter(|rest| rest.len() == 2).unwrap_or_default();
    let named = |w: &Word| !common_words::contains(&w.plain) && heads::find(&w.plain).is_none() && !w.acronym;
    let person =
        rest.first().is_some_and(|w| given_names::contains(&w.plain)) || !rest.is_empty() && rest.iter().all(named);
    if place.kind == EntityType::Place && person { n } else { 0 }
}

/// Where the name of a body ends that a title follows, and no name after it: "Noor Telecom | Chief Executive".
fn before_title(scene: &Scene, words: &[Word]) -> Option<usize> {
    let titled =
        |at: &usize| titles::find(words, *at).is_some_and(|(t, n)| (t.office || n > 1) && at + n == words.len());
    let at = (1..words.len()).find(titled)?;
    let (last, title) = (scene.tokens(words[at - 1].span), scene.tokens(words[at].span));
    (last.end == title.start).then_some(last.end)
}

/// How many words of a run belong to a title that begins before it: "Minister of | State Ann Roe".
fn title_begun(scene: &Scene, sentence: usize, run: &[Word]) -> usize {
    let all = &scene.words[sentence];
    let start = run.first().map_or(0, |w| all.partition_point(|x| x.span.start < w.span.start));
    let past =
        (1..=3.min(start)).filter_map(|back| titles::find(all, start - back).map(|(_, n)| n.saturating_sub(back)));
    past.max().filter(|n| *n < run.len()).unwrap_or(0)
}

/// Past the last title or noun for people within a run, where a name of a person may follow: "Labour Minister | Ann Roe".
fn last_title(words: &[Word]) -> Option<(usize, Option<&'static str>)> {
    let title = |at: usize| titles::find(words, at).map(|(t, n)| (at + n, t.sector));
    let noun = |at: usize| {
        let (noun, n) = roles::find(words, at).filter(|(n, _)| n.sort == Sort::People)?;
        // "National Defence", "Refugee Camp": no names of people.
        let named = words.get(at + n).is_some_and(|w| !common_words::contains(&w.plain));
        (named && !words[at].plain.ends_with('s')).then_some((at + n, noun.sector))
    };
    let past = (0..words.len()).filter_map(|at| title(at).or_else(|| noun(at))).filter(|(end, _)| *end < words.len());
    let (end, sector) = past.max_by_key(|(end, _)| *end)?;
    let rest = &words[end..];
    (rest.len() <= 4 && !rest.iter().any(|w| heads::find(&w.plain).is_some())).then_some((end, sector))
}

/// Whether the words are titles and nothing else: "Prime Minister" before a name that the lexicon has.
fn all_titles(words: &[Word]) -> bool {
    let mut at = 0;
    let noun =
        |at: usize| roles::find(words, at).filter(|(n, _)| n.sort == Sort::People && !words[at].plain.ends_with('s'));
    while let Some(n) = titles::find(words, at).map(|(_, n)| n).or_else(|| noun(at).map(|(_, n)| n)) {
        at += n;
    }
    at == words.len()
}

/// Whether the tokens are those of a facility, which may be a body as well: "Garissa University".
fn is_facility(scene: &Scene, tokens: &Range<usize>) -> bool {
    let span = scene.document.span(tokens);
    scene.places(span).any(|p| p.kind == EntityType::Facility && p.span.contains(span))
}

/// Whether the tokens are those of a place.
fn is_place(scene: &Scene, tokens: &Range<usize>) -> bool {
    let span = scene.document.span(tokens);
    scene.places(span).any(|p| p.span.contains(span))
}
