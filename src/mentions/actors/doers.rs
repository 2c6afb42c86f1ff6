//! Whose a deed or a weapon is, by the noun before its own: "a rebel attack", "government air strikes", "army helicopters".

use super::Scene;
use super::shapes;
use crate::document::{Phrase, Xpos};
use crate::lexicon::roles::{self, Noun, Sort};

/// What is somebody's: deeds that one side does, and what it does them with.
const DEEDS: &[&str] = &[
    "attack",
    "raid",
    "ambush",
    "assault",
    "offensive",
    "shelling",
    "bombardment",
    "bombing",
    "strike",
    "airstrike",
    "fire",
    "gunfire",
    "crackdown",
    "incursion",
    "rocket",
    "shell",
    "missile",
    "mortar",
    "drone",
    "plane",
    "jet",
    "helicopter",
    "warplane",
    "aircraft",
    "artillery",
    "gunship",
    "barrage",
    "blockade",
    "siege",
    "counterattack",
    "counteroffensive",
    "massacre",
    "atrocity",
];
/// How many words may stand between the two: "rebel long-range rocket fire".
const BETWEEN: usize = 3;

/// The part of a phrase whose last word says who does what its head names.
pub(super) fn doer(scene: &Scene, sentence: usize, phrase: &Phrase) -> Option<Phrase> {
    let document = scene.document;
    if !DEEDS.contains(&document.tokens[phrase.head].lemma.as_str()) {
        return None;
    }
    let words = shapes::words_in(scene, sentence, &(phrase.tokens.start..phrase.head));
    let last = (0..words.len()).rev().take(BETWEEN + 1);
    let end = last.into_iter().find_map(|at| {
        let (noun, n) = roles::find(words, at)?;
        acts(noun).then(|| scene.tokens(words[at + n - 1].span).end)
    })?;
    let start = (phrase.tokens.start..end - 1).find(|&i| tells_whose(scene, i)).unwrap_or(end - 1);
    Some(Phrase { tokens: start..end, head: end - 1, possessor: phrase.possessor })
}

/// Whether a word before the noun may be of a side: "Syrian" of "a deadly Syrian army raid".
fn tells_whose(scene: &Scene, i: usize) -> bool {
    let document = scene.document;
    let counts = matches!(document.tokens[i].xpos, Xpos::Dt | Xpos::Cd);
    let name = document.word(i).starts_with(char::is_uppercase) && !counts;
    let joined = document.tokens.get(i + 1).is_some_and(|t| t.xpos == Xpos::Hyph);
    name || joined || scene.owner(i).is_some()
}

/// Whether a noun is of a side; "general" of "a general strike" is none, and "artillery" or "fighter" say what it is done with.
fn acts(noun: &Noun) -> bool {
    const THINGS: &[&str] =
        &["terrorist", "artillery", "warplane", "fighter jet", "jet", "aircraft", "warship", "fighter", "bomber"];
    let side = noun.category == "combatant" || noun.sort == Sort::State || noun.kind == "police";
    side && noun.kind != "person" && !THINGS.contains(&noun.noun) || matches!(noun.noun, "settler" | "mob")
}
