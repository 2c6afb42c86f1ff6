//! What a paragraph says, in eight bytes by which near-copies are found: the least of the hashes of its shingles, for
//! thirty-two ways of hashing, two bits of each.

use crate::record::{ParagraphKind, Sketch};
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many words stand in a shingle.
const SHINGLE: usize = 4;
/// Shorter paragraphs are alike by chance.
const LEAST: usize = 12;

/// The sketch of a paragraph of the body; none of a short one.
pub fn of(text: &str, kind: ParagraphKind) -> Option<Sketch> {
    let words: Vec<String> = words(text).collect();
    if kind != ParagraphKind::Body || words.len() < LEAST {
        return None;
    }
    let mut least = [u64::MAX; 32];
    for shingle in words.windows(SHINGLE) {
        let mut hasher = DefaultHasher::new();
        shingle.iter().for_each(|word| word.hash(&mut hasher));
        let hash = hasher.finish();
        for (i, least) in least.iter_mut().enumerate() {
            *least = (*least).min(mixed(hash, i as u64));
        }
    }
    let bits = |half: &[u64]| half.iter().fold(0_u32, |bits, h| bits << 2 | (h & 3) as u32);
    Some(Sketch([bits(&least[..16]), bits(&least[16..])]))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase)
}

/// Another hash for each `way`.
fn mixed(hash: u64, way: u64) -> u64 {
    let x = (hash ^ way.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (x ^ x >> 29).wrapping_mul(0x94D0_49BB_1331_11EB).rotate_left(31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIRE: &str = "Shells fell on the market of the old town on Monday morning, killing nine shoppers and a guard, \
                        the city's hospital said, while the army blamed the rebels for what it called a war crime.";

    fn sketch(text: &str) -> Sketch {
        of(text, ParagraphKind::Body).unwrap()
    }

    #[test]
    fn a_text_edited_here_and_there_is_a_near_copy() {
        let edited = WIRE.replace("Monday morning", "Monday");
        assert!(sketch(WIRE).is_near(sketch(&edited)));
    }

    #[test]
    fn another_account_of_the_same_is_none() {
        let other = "Nine shoppers and a guard died on Monday when the market in the old town was hit by shells; the \
                     rebels were to blame, the army said, and doctors at the hospital spoke of many more wounded.";
        assert!(!sketch(WIRE).is_near(sketch(other)));
        assert!(of("Nine people died.", ParagraphKind::Body).is_none());
    }
}
