//! What an unknown name names: by its own words, its titles, and the words around it.

use super::runs::Run;
use crate::document::NameKind;
use crate::lexicon::peoples::is_of_a_people;
use crate::lexicon::spelling::Word;
use crate::lexicon::{common_words, given_names, heads, reporting, roles, states};
use crate::mentions::actors::{Scene, shapes};
use std::ops::Range;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sort {
    /// The kind of actor.
    pub kind: &'static str,
    /// PLOVER sector.
    pub sector: Option<&'static str>,
    /// ISO 3166-1 alpha-3.
    pub country: Option<&'static str>,
}

/// What `run` names; `None` where neither its words nor those around it say so.
pub(super) fn of(scene: &Scene, run: &Run) -> Option<Sort> {
    let words = shapes::words_in(scene, run.sentence, &run.name);
    if is_eponym(scene, run) {
        return None;
    }
    let is_thing = |w: &Word| heads::is_of_thing(&w.plain);
    let body = words.last().is_some_and(|w| heads::find(&w.plain).is_some());
    if words.last().is_some_and(is_thing) || words.len() > 2 && !body && !run.is_person && words.iter().any(is_thing) {
        return None;
    }
    let state = states::index().longest(words, 0).is_some_and(|hit| hit.words == words.len());
    if state || words.iter().all(|w| is_of_a_people(&w.plain)) {
        return None;
    }
    let (kind, sector) = by_prefix(words)
        .or_else(|| by_title(run, words))
        .or_else(|| {
            by_head(words).map(|head| by_apposition(scene, run).filter(|kind| tells_more(head, *kind)).unwrap_or(head))
        })
        .or_else(|| by_naming(scene, run))
        .or_else(|| by_given_name(words))
        .or_else(|| by_apposition(scene, run))
        .or_else(|| by_reading(scene, run, words))
        .or_else(|| by_shape(scene, run, words))?;
    Some(Sort { kind, sector: sector.or(run.sector), country: run.country })
}

/// Whether a building bears the name: "the Ann Roe building", "St. John's church".
fn is_eponym(scene: &Scene, run: &Run) -> bool {
    let saint =
        run.name.clone().chain(run.titled.clone()).any(|i| matches!(scene.lower(i).as_str(), "st" | "st." | "saint"));
    let owner = matches!(scene.document.word(run.name.end), "'s" | "’s");
    let noun = scene.lower(run.name.end + usize::from(owner && saint));
    matches!(
        noun.as_str(),
        "building" | "church" | "cathedral" | "hospital" | "mosque" | "stadium" | "airport" | "bridge"
    )
}

type Kind = (&'static str, Option<&'static str>);

/// "INS Talwar", "MV Noor": ships.
fn by_prefix(words: &[Word]) -> Option<Kind> {
    const SHIPS: &[&str] = &[
        "mv", "ins", "uss", "hms", "hmas", "hmcs", "hmnzs", "usns", "uscgc", "pns", "kri", "brp", "roks", "tcg",
        "hnlms", "bns", "slns",
    ];
    let ship = words.len() > 1 && words[0].acronym && SHIPS.contains(&words[0].plain.as_str());
    ship.then_some(("ship", None))
}

fn by_title(run: &Run, words: &[Word]) -> Option<Kind> {
    let body = heads::find(&words.last()?.plain).is_some();
    (run.is_person && words.len() <= 5 && !body).then_some(("person", run.sector))
}

/// "... Brigade", "Ministry of ...".
fn by_head(words: &[Word]) -> Option<Kind> {
    let head = |w: &Word| heads::find(&w.plain).map(|h| (h.kind, h.sector));
    if let [only] = words {
        return head(only).filter(|(_, sector)| *sector == Some("LEG") || only.plain == "cabinet");
    }
    head(words.last()?).or_else(|| words.iter().find_map(head))
}

/// "a militia calling itself ...", "a group known as ..."; not "police named the victim as ...".
fn by_naming(scene: &Scene, run: &Run) -> Option<Kind> {
    let document = scene.document;
    let first = document.sentences[run.sentence].tokens.start;
    let before: Vec<String> =
        (first.max(run.name.start.saturating_sub(5))..run.name.start).map(|i| scene.lower(i)).collect();
    let cue = before
        .iter()
        .rposition(|w| matches!(w.as_str(), "calling" | "called" | "named" | "dubbed" | "known" | "styled"))?;
    let noun_end = run.name.start - (before.len() - cue);
    if (noun_end..run.name.start).any(|i| document.tokens[i].xpos.is_noun()) {
        return None;
    }
    let noun = first.max(noun_end.saturating_sub(3))..noun_end;
    let (noun, _) = last_noun(shapes::words_in(scene, run.sentence, &noun))?;
    Some((if noun.kind == "person" { "person" } else { noun.kind }, noun.sector))
}

fn by_given_name(words: &[Word]) -> Option<Kind> {
    let named = words.len() >= 2 && words.len() <= 6 && given_names::contains(&words[0].plain) && !words[0].acronym;
    named.then_some(("person", None))
}

/// Whether an apposition says more of a body than its name does: "the Movement for ..., an armed group".
fn tells_more(head: Kind, apposed: Kind) -> bool {
    head.0 == "organization" && !matches!(apposed.0, "person" | "organization" | "civilians")
}

/// ", a militia of Afghan fighters", ", the party's leader", ", 34,"; after an acronym in brackets, too.
fn by_apposition(scene: &Scene, run: &Run) -> Option<Kind> {
    let bracketed = scene.lower(run.name.end) == "(" && scene.lower(run.name.end + 2) == ")";
    let at = run.name.end + if bracketed { 3 } else { 0 };
    let end = scene.document.sentences[run.sentence].tokens.end;
    if scene.lower(at) != "," || at + 1 >= end {
        return None;
    }
    let next = scene.lower(at + 1);
    if next.len() == 2 && next.chars().all(|c| c.is_ascii_digit()) {
        return Some(("person", None));
    }
    let phrases = &scene.document.phrases;
    let phrase = phrases.get(phrases.partition_point(|p| p.tokens.start <= at)).filter(|p| p.tokens.start < at + 3)?;
    let opens = matches!(next.as_str(), "a" | "an" | "the" | "one") || phrase.tokens.start == at + 1;
    let (noun, _) = last_noun(shapes::words_in(scene, run.sentence, &phrase.tokens)).filter(|_| opens)?;
    let person = noun.sort == roles::Sort::People && !phrase_is_plural(scene, &phrase.tokens);
    Some((if person { "person" } else { noun.kind }, noun.sector))
}

fn phrase_is_plural(scene: &Scene, tokens: &Range<usize>) -> bool {
    tokens.end.checked_sub(1).is_some_and(|i| scene.lower(i).ends_with('s'))
}

/// The noun that ends `words`.
fn last_noun(words: &[Word]) -> Option<(&'static roles::Noun, usize)> {
    let ends = |at: usize| roles::find(words, at).filter(|(_, n)| at + n == words.len());
    (words.len().saturating_sub(3)..words.len()).find_map(ends)
}

/// As the reader reads a name of several words.
fn by_reading(scene: &Scene, run: &Run, words: &[Word]) -> Option<Kind> {
    let odd = words.len() > 1 && !scene.shouted[run.sentence] && !words.iter().any(is_common);
    body_or_person(scene, run).filter(|_| odd).map(|kind| (kind, None))
}

/// The kind of actor that the reader takes a name for, if it is one.
pub(super) fn body_or_person(scene: &Scene, run: &Run) -> Option<&'static str> {
    match scene.read_as(&run.name)? {
        NameKind::Person => Some("person"),
        NameKind::Organization => Some("organization"),
        NameKind::Place | NameKind::Other => None,
    }
}

/// By how it looks: acronyms are bodies, two to four words people, more words bodies. One word says nothing, unless
/// it speaks.
fn by_shape(scene: &Scene, run: &Run, words: &[Word]) -> Option<Kind> {
    let shouted = scene.shouted[run.sentence];
    match words {
        [only]
            if only.acronym
                && !shouted
                && may_be_name(only)
                && only.plain.len() <= 6
                && only.plain.chars().all(char::is_alphabetic) =>
        {
            Some(("organization", None))
        }
        [only] if has_inner_capital(only.span.of(scene.document.text)) => None,
        [only] if !only.acronym && speaks(scene, run.name.end) && only.plain.len() > 2 => Some(("person", None)),
        [_] | [] => None,
        _ if shouted => None,
        _ if scene.document.words(&run.name).contains("s of ") => Some(("organization", None)),
        _ if words.iter().all(is_common) => None,
        [_, _] | [_, _, _] if !words.iter().any(|w| w.acronym || is_common(w)) => Some(("person", None)),
        [_, _] | [_, _, _] if !words.iter().any(|w| w.acronym) => None,
        _ => Some(("organization", None)),
    }
}

/// Whether a short name is an acronym in part: "MoD".
fn has_inner_capital(name: &str) -> bool {
    name.len() < 5 && name.chars().skip(1).any(char::is_uppercase)
}

/// Whether a name may consist of this word: it is no common word, no people and no common abbreviation.
pub(super) fn may_be_name(word: &Word) -> bool {
    const ABBREVIATIONS: &[&str] = &[
        "ai", "aids", "am", "ar", "atm", "ba", "bbq", "bc", "bn", "ca", "cbd", "cctv", "cd", "cfo", "co2", "cop",
        "coo", "cpi", "cpu", "cto", "cv", "dc", "dd", "diy", "dj", "dna", "dvd", "eib", "esg", "ev", "faq", "fdi",
        "fir", "fm", "gb", "gbp", "gdp", "gm", "gmt", "gnp", "gps", "gst", "hd", "hiv", "hq", "hr", "id", "ip", "iq",
        "it", "iv", "jd", "kg", "km", "kph", "kwh", "la", "led", "lgbt", "lgbti", "lgbtq", "lng", "lpg", "ltd", "ma",
        "mba", "mc", "mda", "mm", "mou", "mph", "mps", "mw", "nft", "ngo", "ngos", "no", "ny", "ok", "pc", "pcr",
        "pdf", "phd", "pin", "plc", "pm", "ppe", "pr", "qa", "qr", "rna", "sar", "sars", "sim", "sms", "sos", "sq",
        "stem", "suv", "suvs", "tb", "tv", "ufo", "uk", "un", "up", "url", "us", "usa", "usb", "usd", "utc", "uv",
        "vat", "vip", "vpn", "vr", "wi", "wifi", "wmd",
    ];
    !is_common(word) && !ABBREVIATIONS.contains(&word.plain.as_str())
}

fn is_common(word: &Word) -> bool {
    common_words::contains(&word.plain) || is_of_a_people(&word.plain)
}

/// Whether a verb of saying stands at token `at`.
fn speaks(scene: &Scene, at: usize) -> bool {
    scene.document.tokens.get(at).is_some_and(|t| t.xpos.is_verb() && reporting::is_verb(&t.lemma))
}
