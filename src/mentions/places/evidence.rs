//! Whether a spot is a place at all: what the words beside it say, weighed. A belief above zero is a place.

use super::spots::{Spot, is_capital};
use super::words;
use crate::document::Document;
use crate::lexicon::fold::key;
use crate::lexicon::places::spelling::title;
use crate::lexicon::places::{GAZETTEER, Kind, Known};
use std::collections::{BTreeMap, BTreeSet};

/// What the whole article says about its names.
pub struct Context {
    /// Last names of people named in full, folded.
    people: BTreeSet<String>,
    /// Words that the article writes in lower case as well.
    lower: BTreeSet<String>,
    /// How often each country is named, by itself or its people.
    pub countries: BTreeMap<&'static str, usize>,
    /// The countries of its sure places.
    implied: BTreeSet<&'static str>,
}

impl Context {
    /// Reads the article once.
    pub fn read(document: &Document, spots: &[Spot]) -> Self {
        let mut countries = BTreeMap::new();
        for known in spots.iter().filter_map(|s| s.found.first()).filter(|k| k.kind == Kind::Country) {
            *countries.entry(known.country).or_default() += 1;
        }
        let small = |i: &usize| document.word(*i).starts_with(char::is_lowercase);
        let lower = (0..document.tokens.len()).filter(small).map(|i| document.word(i).to_string()).collect();
        Self { people: people(document), lower, countries, implied: BTreeSet::new() }
    }

    /// Learns the countries of what is surely a place and lies in one country, whatever it is.
    pub fn imply(&mut self, spots: &[Spot], beliefs: &[f64]) {
        let sure = spots.iter().zip(beliefs).filter(|(_, b)| **b > SURE).map(|(s, _)| &s.found);
        let one = sure.filter(|f| f.iter().all(|k| k.country == f[0].country));
        self.implied.extend(one.map(|f| f[0].country).filter(|c| !c.is_empty()));
    }
}

/// A belief above which a place speaks for others of its country.
const SURE: f64 = 3.0;

/// The last names in "Chelsea Clinton", "Mr. Lincoln", "Efrain Alegre said".
fn people(document: &Document) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for i in 1..document.tokens.len() {
        let (before, word) = (document.word(i - 1), document.word(i));
        let named = is_capital(word) && word.len() > 2 && (is_given(before) || titled(before) || speaks(document, i));
        if !named {
            continue;
        }
        out.insert(key(word));
        let after = document.word(i + 1);
        if is_capital(after) && after.len() > 2 && after.chars().all(char::is_alphabetic) {
            out.insert(key(after));
        }
    }
    out
}

fn titled(word: &str) -> bool {
    is_capital(word) && words::is_title(&word.to_lowercase())
}

/// Whether token `i` ends a name in two capitals, the subject of what only people do.
fn speaks(document: &Document, i: usize) -> bool {
    let before = document.word(i - 1);
    let pair = is_capital(before) && before.len() > 2 && !words::is_plain(&before.to_lowercase());
    pair && words::is_saying(document.word(i + 1))
        && GAZETTEER.find(&key(&format!("{before} {}", document.word(i)))).is_empty()
}

/// Whether `word` is a given name.
pub fn is_given(word: &str) -> bool {
    GAZETTEER.tables.given.contains(word)
        || !word.is_ascii() && GAZETTEER.tables.given.contains(title(&key(word)).as_str())
}

/// How much the words around speak for a place.
pub fn belief(document: &Document, spot: &Spot, context: &Context) -> f64 {
    let around = Around::new(document, spot);
    let best = spot.found.iter().max_by_key(|k| (k.weight, std::cmp::Reverse(k.number)));
    let Some(best) = best else { return -9.0 };
    if words::is_none(&spot.key) {
        return -9.0;
    }
    let sure = matches!(best.kind, Kind::Country) || spot.demonym;
    let mut belief = match best.kind {
        Kind::Country => 5.0,
        Kind::Region | Kind::Feature if best.weight > 19 => 3.0,
        Kind::Site => 2.0,
        _ => (f64::from(best.weight) - 16.0) / 1.6,
    };
    belief += if spot.tokens.len() > 1 { 2.0 } else { 0.0 };
    belief += if spot.key.split(' ').skip(1).any(|w| words::is_area(w) || words::is_settlement(w)) { 3.0 } else { 0.0 };
    let word = document.word(spot.tokens.start);
    let loud = spot.tokens.len() == 1 && word.len() < 6 && !word.contains(char::is_lowercase);
    belief -= if loud && !around.opens && best.weight < 20 { 4.0 } else { 0.0 };
    belief -= if spot.key.len() < 4 && !sure { 2.0 } else { 0.0 };
    belief += around.before_says() + around.after_says(sure, best.weight);
    belief -= if around.crosses() { 6.0 } else { 0.0 };
    if words::is_common(&spot.key) || (spot.tokens.len() == 1 && context.lower.contains(&spot.key)) {
        belief -= 5.0;
    }
    if spot.tokens.len() == 1 && !sure {
        belief -= if is_given(document.word(spot.tokens.start)) { 3.0 } else { 0.0 };
        belief -= if context.people.contains(&spot.key) { 4.0 } else { 0.0 };
    }
    belief -= if around.opens_paper() && !sure { 6.0 } else { 0.0 };
    belief -= if document.is_of_person(&spot.tokens) && !sure { 3.0 } else { 0.0 };
    belief += if GAZETTEER.capital_of(&spot.key).is_some() { 2.0 } else { 0.0 };
    belief += named_country(spot, context);
    belief
}

/// What it adds that the article names the country of a place; the less where the country's towns are named like people.
fn named_country(spot: &Spot, context: &Context) -> f64 {
    let named = |k: &&Known| k.kind != Kind::Country && context.countries.contains_key(k.country);
    let implied = |k: &&Known| k.kind != Kind::Country && context.implied.contains(k.country);
    let english = |k: &Known| matches!(k.country, "USA" | "GBR" | "CAN" | "AUS");
    let adds = |k: &Known| if english(k) { 1.5 } else { 2.5 };
    let named = spot.found.iter().filter(named).map(adds).fold(0.0, f64::max);
    let near = spot.found.iter().filter(implied).map(|k| if english(k) { 2.0 } else { 2.5 }).fold(0.0, f64::max);
    named.max(near)
}

/// The words beside a spot.
struct Around<'d> {
    before: &'d str,
    before_that: &'d str,
    after: &'d str,
    after_that: &'d str,
    opens: bool,
    /// Whether a hyphen joins it to a word before it: "Awliyaa al-Dam".
    glued: bool,
    first_is_given: bool,
}

impl<'d> Around<'d> {
    fn new(document: &'d Document, spot: &Spot) -> Self {
        let sentence = &document.sentences[document.sentence_of(spot.tokens.start)].tokens;
        let word = |i: Option<usize>| i.filter(|i| sentence.contains(i)).map_or("", |i| document.word(i));
        Self {
            before: word(spot.tokens.start.checked_sub(1)),
            before_that: word(spot.tokens.start.checked_sub(2)),
            after: word(Some(spot.tokens.end)),
            after_that: word(Some(spot.tokens.end + 1)),
            opens: sentence.start == spot.tokens.start,
            glued: glued(document, spot.tokens.start),
            first_is_given: is_given(document.word(spot.tokens.start)),
        }
    }

    /// "told The Irrawaddy": an article in a capital begins the name of a paper.
    fn opens_paper(&self) -> bool {
        self.before == "The" && matches!(self.before_that, "told" | "tell" | "to" | "by" | "in")
    }

    /// "95th and Sheridan", "Hampton & 48th": streets that cross.
    fn crosses(&self) -> bool {
        let numbered = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(['h', 'd', 't']);
        let joint = |word: &str| matches!(word, "and" | "&");
        joint(self.before) && numbered(self.before_that) || joint(self.after) && numbered(self.after_that)
    }

    fn before_says(&self) -> f64 {
        let lower = self.before.to_lowercase();
        if self.glued {
            return -5.0;
        }
        if is_capital(self.before) && !words::is_plain(&lower) {
            return self.capital_before(&lower);
        }
        if words::is_locative(&lower) || words::is_direction(&lower) {
            return 4.0;
        }
        if lower == "of" {
            let that = self.before_that.to_lowercase();
            let place = words::is_direction(&that) || words::is_settlement(&that) || words::is_area(&that);
            return if place { 5.0 } else { 1.0 };
        }
        // "Police arrested Lara in Cali"; not "arrested Lagos businessmen".
        let object = matches!(self.after, "," | "." | ";" | "and") || words::is_locative(&self.after.to_lowercase());
        if words::befalls_people(&lower) && object {
            return -5.0;
        }
        if words::is_linking(&lower) {
            return 1.0;
        }
        if self.opens { -0.5 } else { 0.0 }
    }

    fn capital_before(&self, lower: &str) -> f64 {
        if words::is_title(lower) || matches!(self.before, "INS" | "USS" | "HMS" | "MV" | "MT" | "SS" | "RMS") {
            return -6.0;
        }
        if is_given(self.before) || self.before.trim_end_matches('.').chars().count() == 1 {
            return -8.5;
        }
        if GAZETTEER.demonym(self.before).is_some() || words::is_settlement(lower) {
            return 0.0;
        }
        if words::opens_feature(lower) { -7.0 } else { -2.5 }
    }

    fn after_says(&self, sure: bool, weight: u8) -> f64 {
        let lower = self.after.to_lowercase();
        if words::is_area(&lower) || words::is_settlement(&lower) {
            return 3.0;
        }
        if is_capital(self.after) && !words::is_plain(&lower) {
            return self.capital_after(&lower, sure, weight);
        }
        if matches!(lower.as_str(), "newspaper" | "newspapers" | "daily" | "magazine") {
            return -6.0;
        }
        if self.after == "," && is_capital(self.after_that) {
            return 1.0;
        }
        if sure {
            return 0.0;
        }
        let befalls_people = matches!(lower.as_str(), "was" | "were" | "is") && words::befalls_people(self.after_that);
        // "Lara shot two men", "Houston, 23, said".
        let aged =
            self.after == "," && (1..3).contains(&self.after_that.len()) && self.after_that.parse::<u8>().is_ok();
        let befalls_people = befalls_people || words::harms_people(&lower) || aged;
        if words::is_saying(&lower) {
            -2.0
        } else if self.befallen(&lower) || words::is_body(&lower) {
            2.0
        } else if befalls_people {
            -5.0
        } else {
            0.0
        }
    }

    /// "the Germantown shooting", "the Kensington double shooting".
    fn befallen(&self, after: &str) -> bool {
        let event = if matches!(after, "double" | "triple") { self.after_that } else { after };
        words::is_strife(event)
    }

    fn capital_after(&self, lower: &str, sure: bool, weight: u8) -> f64 {
        if words::is_body(lower) {
            return 1.0;
        }
        if words::is_firm(lower) {
            return if sure { -3.0 } else { -7.0 };
        }
        if self.first_is_given {
            return -9.0;
        }
        if sure || weight > 19 { -1.5 } else { -4.0 }
    }
}

/// Whether an Arabic article, and a name before it, are joined to token `i` by a hyphen.
fn glued(document: &Document, i: usize) -> bool {
    i > 2
        && document.word(i - 1) == "-"
        && document.tokens[i - 1].span.end == document.tokens[i].span.start
        && document.word(i - 2).starts_with(char::is_lowercase)
        && document.word(i - 2).len() < 4
        && is_capital(document.word(i - 3))
}
