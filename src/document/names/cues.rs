//! What is known of the words before the model looks at them: how they look, and what the lexicon says of them.

use crate::document::Xpos;
use crate::document::tagger::features::{self, Look};
use crate::lexicon::places::{GAZETTEER, Kind};
use crate::lexicon::{fold, given_names};

/// What is known of the words of a sentence.
pub struct Cues {
    /// How they look.
    pub looks: Vec<Look>,
    /// Their tags.
    pub tags: Vec<Xpos>,
    /// What the lexicon knows: bits.
    pub known: Vec<u32>,
}

/// A given name.
const GIVEN: u32 = 1;
/// A people or its adjective.
const DEMONYM: u32 = 2;
/// The first word of a place's name, and a later one.
const PLACE: [u32; 2] = [4, 8];
/// A country, a region, a large town, a small one.
const SIZES: [u32; 4] = [16, 32, 64, 128];
/// Words that a place's name may have.
const LONGEST: usize = 4;
/// The binary logarithm of a large town's population.
const LARGE: u8 = 17;

impl Cues {
    /// The cues of words and tags.
    pub fn of(words: &[(&str, Xpos)]) -> Self {
        let mut looks = Vec::new();
        features::looks(words.iter().map(|w| w.0), &mut looks);
        let mut known = vec![0; words.len()];
        for at in 0..words.len() {
            if !begins_name(words[at].0) {
                continue;
            }
            known[at] |= single(words[at].0);
            mark_place(words, at, &mut known);
        }
        Self { looks, tags: words.iter().map(|w| w.1).collect(), known }
    }
}

fn begins_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn single(word: &str) -> u32 {
    let given = if given_names::contains(&fold::key(word)) { GIVEN } else { 0 };
    let demonym = if GAZETTEER.demonym(word).is_some() { DEMONYM } else { 0 };
    given | demonym
}

/// Marks the longest place's name that begins at word `at`.
fn mark_place(words: &[(&str, Xpos)], at: usize, known: &mut [u32]) {
    let longest = words.len().min(at + LONGEST);
    for end in (at + 1..=longest).rev() {
        if end > at + 1 && !begins_name(words[end - 1].0) {
            continue;
        }
        let name: Vec<&str> = words[at..end].iter().map(|w| w.0).collect();
        let places = GAZETTEER.find(&fold::key(&name.join(" ")));
        if places.is_empty() {
            continue;
        }
        let sizes = places.iter().map(|place| match place.kind {
            Kind::Country => SIZES[0],
            Kind::Region | Kind::Feature => SIZES[1],
            _ if place.weight >= LARGE => SIZES[2],
            _ => SIZES[3],
        });
        let sizes = sizes.fold(0, |all, size| all | size);
        known[at] |= PLACE[0] | sizes;
        known[at + 1..end].iter_mut().for_each(|k| *k |= PLACE[1] | sizes);
        return;
    }
}
