//! When, where and with what the main attack or arrest took place, as the article says elsewhere: at its head, in its
//! dateline, or by the town that it names throughout; and in which country the others did. Taken only where the tellings
//! themselves leave it open.

use super::circumstances;
use super::grammar;
use super::identity::{self, Account};
use super::inheritance::Inherited;
use super::kinds;
use super::reading::Reading;
use super::refinement;
use super::telling::{Telling, Weapon};
use crate::lexicon::fold::key;
use crate::lexicon::places::GAZETTEER;
use crate::mentions::{PlaceMention, PlaceUse};
use crate::record::{EntityType, ParagraphKind, PlacePrecision};
use std::collections::{BTreeMap, BTreeSet};

/// How many sentences the head of an article has.
const HEAD: usize = 4;
/// How far from a telling of the event a weapon may be named.
const NEAR: usize = 4;

/// Adds to `inherited` what the main account, and the crime after which its arrest is, take from elsewhere in the article.
pub fn complete(
    reading: &Reading,
    tellings: &[Telling],
    accounts: &[Account],
    main: usize,
    inherited: &mut [Inherited],
) {
    let told = |a: usize| accounts[a].tellings.iter().map(|&i| &tellings[i]);
    let assault = |&a: &usize| told(a).any(super::is_assault);
    let coerced = told(main).any(|t| t.class() == "COERCE");
    let caught = told(main).any(|t| matches!(t.kind, "arrest" | "detain"));
    let crime = (0..accounts.len()).find(assault).filter(|&a| caught && a != main);
    for account in Some(main).filter(|a| coerced || assault(a)).into_iter().chain(crime) {
        complete_one(reading, tellings, accounts, account, &mut inherited[account]);
    }
}

/// Adds to `inherited` what the account `main` takes from elsewhere.
fn complete_one(reading: &Reading, tellings: &[Telling], accounts: &[Account], main: usize, inherited: &mut Inherited) {
    let told: Vec<&Telling> = accounts[main].tellings.iter().map(|&i| &tellings[i]).collect();
    let assault = told.iter().any(|t| super::is_assault(t));
    if inherited.time.is_none()
        && told.iter().all(|t| t.time(reading).is_none_or(|t| circumstances::is_hour(reading, t)))
    {
        inherited.time = time(reading, tellings, &told);
    }
    let known: Vec<usize> = told.iter().flat_map(|t| &t.places).chain(&inherited.places).copied().collect();
    let others = accounts.iter().enumerate().filter(|(i, _)| *i != main).flat_map(|(_, a)| &a.tellings);
    let others: Vec<&Telling> = others.map(|&t| &tellings[t]).filter(|t| super::is_assault(t)).collect();
    let taken: Vec<usize> = others.iter().flat_map(|t| &t.places).copied().collect();
    // "NAIROBI (Xinhua) -- Gunmen killed ten people here".
    let says_here = |t: &&Telling| {
        grammar::sentence(reading.document, t.head).into_iter().any(|i| reading.document.tokens[i].lemma == "here")
    };
    let taken = Some(taken.as_slice()).filter(|_| assault);
    inherited.places.extend(place(reading, &known, taken, told.iter().any(says_here)));
    inherited.means = means(reading, &told, others.is_empty());
}

/// The first day that the head of the article names and that dates nothing else told.
fn time(reading: &Reading, tellings: &[Telling], told: &[&Telling]) -> Option<usize> {
    let first = told.iter().map(|t| t.sentence).min()?;
    let taken = |time: usize| tellings.iter().any(|t| t.time == Some(time) || t.said == Some(time));
    let sentences = reading.document.sentences.iter().skip(first).take(HEAD);
    let mut times = sentences.filter_map(|s| circumstances::of_sentence(reading, &s.tokens).0);
    times.find(|&t| {
        let time = &reading.mentions.times[t];
        let sentence = reading.document.sentence_of(time.tokens.start);
        let of_another =
            |x: &&Telling| x.sentence == sentence && circumstances::dates_answer(reading.document, x, &time.tokens);
        !taken(t)
            && !told.iter().any(of_another)
            && !circumstances::is_hour(reading, time)
            && time.days.is_some_and(|d| d.0 == d.1)
    })
}

/// The town of an event that is told to have been in some street, in a wider area, or nowhere: that of the dateline, or where
/// the places of other events, `taken`, are given, the one named throughout. `here` says that it was where the article was
/// written.
fn place(reading: &Reading, known: &[usize], taken: Option<&[usize]>, here: bool) -> Option<usize> {
    let mentions = &reading.mentions.place_mentions;
    let record = |m: usize| mentions[m].place.map(|p| &reading.mentions.places[p]);
    let precise = |m: &usize| record(*m).is_some_and(|p| p.precision == PlacePrecision::Town);
    let foreign = |m: &usize| record(*m).is_some_and(|p| p.precision == PlacePrecision::Country);
    if known.iter().any(precise) || known.iter().any(foreign) {
        return None;
    }
    let fits = |m: usize| {
        let town = record(m);
        known.iter().filter_map(|&k| record(k)).all(|k| {
            let region = k.admin1.as_ref().or(Some(&k.name).filter(|_| k.precision == PlacePrecision::Region));
            town.is_some_and(|t| t.country == k.country && (t.admin1.as_ref() == region || t.admin1.is_none()))
        })
    };
    let dateline = (0..mentions.len()).find(|&m| {
        mentions[m].role == PlaceUse::Dateline && is_town(reading, &mentions[m]) && (here || !is_capital(reading, m))
    });
    dateline.filter(|&m| fits(m)).or_else(|| town_of_all(reading, taken?).filter(|&m| fits(m)))
}

/// What states do on their own ground.
const AT_HOME: &[&str] = &["arrest", "detain", "release", "convict", "execution", "restrict_movement", "deport"];

/// Adds the country to the accounts that have no place: that of the body that does what states do at home, or the only
/// one in which the article tells that anything was.
pub fn add_countries(reading: &Reading, tellings: &[Telling], accounts: &[Account], inherited: &mut [Inherited]) {
    let countries = countries(reading);
    let only = only_country(reading).map_or_else(|| of_dateline(reading), |code| countries.get(code).copied());
    for (account, inherited) in accounts.iter().zip(inherited) {
        let mut told = account.tellings.iter().map(|&i| &tellings[i]);
        let placed = !inherited.places.is_empty() || told.clone().any(|t| !t.places.is_empty());
        if !placed && !told.clone().all(|t| identity::is_speech(t.kind) && t.kind != "convict") {
            inherited.places.extend(told.find_map(|t| home(reading, t, &countries)).or(only));
        }
    }
}

/// The Kenya of "NAIROBI, Kenya (AP)", where the article places nothing.
fn of_dateline(reading: &Reading) -> Option<usize> {
    let mentions = &reading.mentions.place_mentions;
    let country =
        |m: &PlaceMention| m.place.is_some_and(|p| reading.mentions.places[p].precision == PlacePrecision::Country);
    let placed = mentions.iter().any(|m| m.role == PlaceUse::Location);
    mentions.iter().position(|m| m.role == PlaceUse::Dateline && country(m)).filter(|_| !placed)
}

/// The country of the body that does at home what a telling tells.
fn home(reading: &Reading, telling: &Telling, countries: &BTreeMap<&str, usize>) -> Option<usize> {
    let body = |a: usize| {
        let actor = &reading.mentions.actors[a];
        matches!(actor.sector.as_deref(), Some("COP" | "JUD" | "GOV" | "SPY")).then_some(actor.country.as_deref()?)
    };
    let code = Telling::actors(&telling.agents).find_map(body).filter(|_| AT_HOME.contains(&telling.kind))?;
    countries.get(code).copied()
}

/// The only country, by its code, in which the article places anything; not one that it names less than the country of
/// its dateline.
fn only_country<'r>(reading: &'r Reading) -> Option<&'r str> {
    let mentions = || reading.mentions.place_mentions.iter();
    let country = |m: &PlaceMention| reading.mentions.places[m.place?].country.as_deref();
    let mut codes = mentions().filter(|m| m.role == PlaceUse::Location).filter_map(country);
    let code = codes.next()?;
    let times = |code: &str| mentions().filter(|m| m.role != PlaceUse::Dateline && country(m) == Some(code)).count();
    let dateline = mentions().find(|m| m.role == PlaceUse::Dateline).and_then(country);
    (codes.all(|c| c == code) && dateline.is_none_or(|home| times(home) <= times(code))).then_some(code)
}

/// The first mention of each country, by its code.
fn countries<'r>(reading: &'r Reading) -> BTreeMap<&'r str, usize> {
    let named = |(i, m): (usize, &PlaceMention)| {
        let place = &reading.mentions.places[m.place?];
        let code = place.country.as_deref().filter(|_| place.precision == PlacePrecision::Country)?;
        Some((code, i))
    };
    reading.mentions.place_mentions.iter().enumerate().rev().filter_map(named).collect()
}

fn is_town(reading: &Reading, mention: &PlaceMention) -> bool {
    let place = mention.place.map(|p| &reading.mentions.places[p]);
    mention.kind == EntityType::Place && place.is_some_and(|p| p.precision == PlacePrecision::Town)
}

/// Capitals date articles on what happened anywhere in their countries.
fn is_capital(reading: &Reading, mention: usize) -> bool {
    let words = reading.mentions.place_mentions[mention].span.of(reading.document.text);
    GAZETTEER.capital_of(&key(words)).is_some()
}

/// The first mention of the town that the article names most, not counting those `taken`; of equals the one named first.
fn town_of_all(reading: &Reading, taken: &[usize]) -> Option<usize> {
    let mut named: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (i, m) in reading.mentions.place_mentions.iter().enumerate() {
        // Not the Washington that struck somewhere; the Athens of its police.
        let body = reading.document.tokens.get(m.tokens.end).is_some_and(|t| t.xpos.is_noun());
        let power = || m.role == PlaceUse::Actor && !body && is_capital(reading, i);
        let told = || {
            m.role != PlaceUse::Dateline
                && is_town(reading, m)
                && !power()
                && !circumstances::is_no_scene(reading, &m.tokens)
        };
        let Some(place) = m.place.filter(|_| !taken.contains(&i) && told()) else { continue };
        let sentence = reading.document.sentence_of(m.tokens.start);
        let headline = reading.source.kind(reading.document.sentences[sentence].paragraph) == ParagraphKind::Title;
        let entry = named.entry(place).or_insert((0, i));
        entry.0 += if headline || sentence < HEAD { 2 } else { 1 };
    }
    named.into_values().max_by_key(|&(count, first)| (count, std::cmp::Reverse(first))).filter(|n| n.0 > 1).map(|n| n.1)
}

/// Weapons of the kind of the event that are named near it, or anywhere where the article tells of no other.
fn means(reading: &Reading, told: &[&Telling], alone: bool) -> Vec<Weapon> {
    let kind = told[0].kind;
    let sentences: BTreeSet<usize> = told.iter().map(|t| t.sentence).collect();
    let near = |at: usize| {
        let sentence = reading.document.sentence_of(at);
        alone || sentences.range(sentence.saturating_sub(NEAR)..=sentence + NEAR).next().is_some()
    };
    let fits = |name: &str| refinement::by_weapon(name).is_some_and(|k| kinds::is_a(k, kind) && k != "attack");
    let means = reading.mentions.means.iter().filter(|m| m.name != "bullet" && m.name != "gunfire");
    let fitting = means.filter(|m| m.kind == EntityType::Weapon && fits(m.name) && near(m.tokens.start));
    fitting.map(|m| Weapon { span: m.span, name: m.name }).collect()
}
