//! What is known of the words before the model looks at them: how they look, and what the lexicon says of them.

use super::labels::Build;
use crate::document::Xpos;
use crate::document::tagger::features::{self, Look};
use crate::document::tagger::seen::Spread;
use crate::lexicon::places::{GAZETTEER, Kind};
use crate::lexicon::{fold, given_names, heads, titles};
use std::collections::{BTreeSet, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

/// What is known of the words of a sentence.
pub struct Cues {
    /// How they look.
    pub looks: Vec<Look>,
    /// Their tags.
    pub tags: Vec<Xpos>,
    /// What the lexicon knows: bits.
    pub known: Vec<u32>,
    /// What they can be in a name.
    pub builds: Vec<Build>,
}

/// A given name.
const GIVEN: u32 = 1;
/// A people or its adjective.
const DEMONYM: u32 = 2;
/// The first word of a place's name, and a later one.
const PLACE: [u32; 2] = [4, 8];
/// A country, a region, a large town, a small one.
const SIZES: [u32; 4] = [16, 32, 64, 128];
/// A title, or a part of one.
const TITLE: u32 = 256;
/// A word that bodies' names end or begin with.
const HEAD: u32 = 512;
/// Part of a run of capitals that ends with such a word, and one that begins with a given name.
const RUN: [u32; 2] = [1024, 2048];
/// Words that a place's name may have.
const LONGEST: usize = 4;
/// The binary logarithm of a large town's population.
const LARGE: u8 = 17;

/// What the lexicon knows of words that were seen before: what each is by itself, and as a place.
pub type Remembered<'w> = HashMap<&'w str, [u32; 2], BuildHasherDefault<Spread>>;

impl Cues {
    /// The cues of words and tags.
    pub fn of<'w>(words: &[(&'w str, Xpos)], remembered: &mut Remembered<'w>) -> Self {
        let mut looks = Vec::new();
        features::looks(words.iter().map(|w| w.0), &mut looks);
        let mut known = vec![0; words.len()];
        for at in 0..words.len() {
            if !begins_name(words[at].0) {
                continue;
            }
            let [single, place] = *remembered.entry(words[at].0).or_insert_with_key(|word| look_up(word));
            known[at] |= single;
            mark_place(words, at, place, &mut known);
        }
        mark_runs(words, &mut known);
        Self {
            looks,
            tags: words.iter().map(|w| w.1).collect(),
            known,
            builds: words.iter().map(|w| Build::of(w.0)).collect(),
        }
    }
}

fn begins_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn look_up(word: &str) -> [u32; 2] {
    let key = fold::key(word);
    let bit = |bit: u32, holds: bool| if holds { bit } else { 0 };
    let single = bit(GIVEN, given_names::contains(&key))
        | bit(DEMONYM, GAZETTEER.demonym(word).is_some())
        | bit(TITLE, TITLES.contains(&key))
        | bit(HEAD, heads::find(&key).is_some());
    [single, sizes(&key)]
}

/// The words of titles.
pub(super) static TITLES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let words = titles::all().iter().flat_map(|t| t.title.split(' '));
    words.filter(|word| begins_name(word)).chain(FORMS_OF_ADDRESS.iter().copied()).map(fold::key).collect()
});

const FORMS_OF_ADDRESS: &[&str] =
    &["Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Lady", "Lord", "PM", "MP", "Hon", "Eng"];

/// Tells the words of a run of capitals what stands at its ends.
fn mark_runs(words: &[(&str, Xpos)], known: &mut [u32]) {
    let mut at = 0;
    while at < words.len() {
        let joins = |i: usize| words[i].0 == "-" && i + 1 < words.len() && begins_name(words[i + 1].0);
        let end = (at..words.len()).find(|&i| !(begins_name(words[i].0) || i > at && joins(i))).unwrap_or(words.len());
        if end > at + 1 {
            let marks = if known[end - 1] & HEAD != 0 { RUN[0] } else { 0 };
            let marks = marks | if known[at] & GIVEN != 0 { RUN[1] } else { 0 };
            known[at..end].iter_mut().for_each(|k| *k |= marks);
        }
        at = end.max(at + 1);
    }
}

/// The sizes of the places of a folded name; none where there is no such place.
fn sizes(key: &str) -> u32 {
    let places = GAZETTEER.find(key);
    let sizes = places.iter().map(|place| match place.kind {
        Kind::Country => SIZES[0],
        Kind::Region | Kind::Feature => SIZES[1],
        _ if place.weight >= LARGE => SIZES[2],
        _ => SIZES[3],
    });
    sizes.fold(0, |all, size| all | size)
}

/// Marks the longest place's name that begins at word `at`, which by itself is a place of the sizes `alone`.
fn mark_place(words: &[(&str, Xpos)], at: usize, alone: u32, known: &mut [u32]) {
    let longest = words.len().min(at + LONGEST);
    for end in (at + 1..=longest).rev() {
        if end > at + 1 && !begins_name(words[end - 1].0) {
            continue;
        }
        let name = || words[at..end].iter().map(|w| w.0).collect::<Vec<_>>().join(" ");
        let sizes = if end == at + 1 { alone } else { sizes(&fold::key(&name())) };
        if sizes == 0 {
            continue;
        }
        known[at] |= PLACE[0] | sizes;
        known[at + 1..end].iter_mut().for_each(|k| *k |= PLACE[1] | sizes);
        return;
    }
}
