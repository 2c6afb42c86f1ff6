//! The verb of a headline, which taggers take for a noun: "Kenya police fire tear gas", "UN chief condemns Mali attack".

use super::verbs::{in_phrase, is_finite};
use super::{retag, roots};
use crate::document::{Document, Upos, Xpos, lemmas};
use crate::lexicon::reporting;
use std::ops::Range;

/// Words that hardly are anything but verbs between two nouns.
const VERBS: &[&str] = &[
    "abduct", "accuse", "agree", "approve", "assassinate", "behead", "condemn", "declare", "denounce", "deny",
    "deport", "destroy", "detain", "enter", "evacuate", "execute", "expel", "extend", "extradite", "flee", "foil",
    "hijack", "impose", "injure", "intercept", "jail", "kidnap", "kill", "launch", "meet", "reject", "reopen", "repel",
    "rescue", "resume", "retake", "recapture", "seize", "sever", "slam", "suspend", "threaten", "thwart", "urge",
    "vow", "warn", "welcome", "withdraw", "deploy", "blame", "summon", "survive",
];
/// Words that are verbs after whom a headline is about, and nouns elsewhere.
const BOTH: &[&str] = &[
    "ambush", "arrest", "attack", "ban", "battle", "block", "bomb", "bury", "call", "capture", "claim", "clash",
    "close", "cut", "down", "end", "exchange", "fight", "fire", "free", "gun", "hail", "halt", "hang", "hit", "hold",
    "invade", "lift", "loot", "march", "massacre", "mourn", "murder", "open", "pelt", "pound", "protest", "pull",
    "raid", "rally", "ram", "ransom", "recall", "release", "riot", "rock", "sanction", "shell", "shoot", "sign",
    "slaughter", "slay", "stab", "start", "storm", "strike", "surround", "swap", "target", "torch", "torture", "trade",
    "wound",
];
/// What a plural before a noun is of, where it says what the noun is: "a rights protest", "the arms trade".
const MODIFIERS: &[&str] = &["right", "arm", "weapon", "drug", "sport", "human", "goods", "hostage", "prisoner"];

/// Makes a verb of the first word that can be one, where a headline has none, and once there is a tree, the verb its root.
pub fn mend(document: &mut Document, tokens: &Range<usize>) {
    let ended = tokens.end.checked_sub(1).is_none_or(|i| document.tokens[i].xpos == Xpos::Period);
    if ended || tokens.len() > 25 {
        return;
    }
    let told = without_speaker(document, tokens);
    let inner = || told.start + 1..told.end - 1;
    let finite = told.clone().find(|&i| is_finite(document.tokens[i].xpos) && !is_subject(document, tokens, i));
    let sure = || inner().find(|&i| is_form(document, i, VERBS) && has_noun_before(document, i));
    let Some(verb) = finite.or_else(sure).or_else(|| inner().find(|&i| is_probable(document, tokens, i))) else {
        return;
    };
    if finite.is_none() {
        make_verb(document, tokens, verb);
    }
    // "Twin blasts kill 18".
    if verb > tokens.start && is_subject(document, tokens, verb - 1) {
        retag(document, verb - 1, Xpos::Nns, Upos::Noun);
    }
    let known = is_form(document, verb, VERBS) || is_form(document, verb, BOTH);
    if inner().contains(&verb) && known && told == *tokens && document.tokens[verb].relation.is_some() {
        let apart = comma_between_subjects(document, tokens.start, verb);
        roots::crown(document, tokens, verb, apart);
    }
}

/// What a headline tells, without who says so: "Air strike on market kills 20" of "Air strike on market kills 20, doctors say"
/// and of "Sudan says air strike on market kills 20".
fn without_speaker(document: &Document, tokens: &Range<usize>) -> Range<usize> {
    let says = |i: usize| is_finite(document.tokens[i].xpos) && reporting::is_verb(&document.tokens[i].lemma);
    let last = tokens.end - 1;
    let comma = (tokens.start + 2..last).rev().take(5).find(|&i| document.word(i) == ",");
    if let Some(comma) = comma.filter(|_| says(last)) {
        return tokens.start..comma;
    }
    let first = (tokens.start + 1..last).take(3).find(|&i| says(i) && document.tokens[i].lemma == "say");
    first.filter(|&i| i + 3 < tokens.end).map_or(tokens.clone(), |i| i + 1..tokens.end)
}

/// The comma of "Armenia, Azerbaijan hold talks": of two who act alone, before a verb in the plural.
fn comma_between_subjects(document: &Document, start: usize, verb: usize) -> Option<usize> {
    let comma = (start..verb).find(|&i| document.word(i) == ",").filter(|&i| i > start && i + 1 < verb)?;
    let plural = document.tokens[verb].xpos == Xpos::Vbp;
    let alone = (start..verb).all(|i| i == comma || in_phrase(document.tokens[i].xpos));
    (plural && alone && document.tokens[comma - 1].xpos.is_noun()).then_some(comma)
}

/// "Rebels" of "M23 rebels enter Goma", tagged as a verb.
fn is_subject(document: &Document, tokens: &Range<usize>, i: usize) -> bool {
    let noun = i > tokens.start && document.tokens[i - 1].xpos.is_noun() && document.tokens[i].xpos == Xpos::Vbz;
    let verb = |i: usize| (is_form(document, i, VERBS) || is_form(document, i, BOTH)) && !ends_in_s(document, i);
    noun && i + 2 < tokens.end && verb(i + 1)
}

fn make_verb(document: &mut Document, tokens: &Range<usize>, i: usize) {
    retag(document, i, if ends_in_s(document, i) { Xpos::Vbz } else { Xpos::Vbp }, Upos::Verb);
    match document.tokens[i - 1].xpos {
        Xpos::Vbz => retag(document, i - 1, Xpos::Nns, Upos::Noun),
        // "UN chief condemns".
        Xpos::Jj => retag(document, i - 1, Xpos::Nn, Upos::Noun),
        _ => {}
    }
    // "Troops torch village, kill 30".
    for j in i + 1..tokens.end {
        if document.tokens[j].xpos == Xpos::Vb && matches!(document.word(j - 1), "," | "and") {
            retag(document, j, Xpos::Vbp, Upos::Verb);
        }
    }
}

fn ends_in_s(document: &Document, i: usize) -> bool {
    let word = lemmas::lower(document.word(i));
    word.ends_with('s') && !word.ends_with("ss")
}

/// Whether a word is a form of one of `verbs` in the present.
fn is_form(document: &Document, i: usize, verbs: &[&str]) -> bool {
    let tag = if ends_in_s(document, i) { Xpos::Vbz } else { Xpos::Vbp };
    verbs.contains(&lemmas::by_rule(&lemmas::lower(document.word(i)), tag).as_str())
}

fn has_noun_before(document: &Document, i: usize) -> bool {
    let before = document.tokens[i - 1].xpos;
    // "Test-fires".
    let hyphen = before == Xpos::Hyph && i > 1 && lemmas::lower(document.word(i - 2)) == "test";
    hyphen || before.is_noun() || matches!(before, Xpos::Cd | Xpos::RightBracket | Xpos::Jj | Xpos::Vbz | Xpos::Gw)
}

/// "fires" of "army fires on protesters", "Boko Haram fires on worshippers"; not "forest fires on islands".
fn is_fire_on(document: &Document, i: usize) -> bool {
    const SHOOTERS: &[&str] =
        &["army", "navy", "military", "police", "gunman", "soldier", "guard", "policeman", "officer", "sniper", "man"];
    let at = matches!(document.word(i + 1), "on" | "at");
    let before = &document.tokens[i - 1];
    let named = before.xpos == Xpos::Nnp && document.word(i).starts_with(char::is_lowercase);
    at && lemmas::lower(document.word(i)) == "fires" && (named || SHOOTERS.contains(&before.lemma.as_str()))
}

/// Whether a word that may be a noun is the verb of its headline: its number is that of the noun before it, and what
/// follows can be its object.
fn is_probable(document: &Document, tokens: &Range<usize>, i: usize) -> bool {
    if !is_form(document, i, BOTH) || !has_noun_before(document, i) {
        return false;
    }
    let (before, next) = (&document.tokens[i - 1], &document.tokens[i + 1]);
    // "Army guns down five", and nothing else that guns do.
    if before.lemma == "gun" || document.tokens[i].lemma == "gun" && next.lemma != "down" {
        return false;
    }
    if is_fire_on(document, i) {
        return true;
    }
    let object = next.xpos.is_noun() || matches!(next.xpos, Xpos::Cd | Xpos::Dt | Xpos::PrpS | Xpos::Jj | Xpos::Vbn);
    // "Blast wounds at least 30".
    let many = document.tokens.get(i + 3).is_some_and(|t| t.xpos == Xpos::Cd);
    let object = object || many && matches!(next.lemma.as_str(), "at" | "more" | "up" | "many");
    if ends_in_s(document, i) {
        // Of "strikes target hospital" the strikes are a noun.
        let verb_next = i + 2 < tokens.end && is_form(document, i + 1, BOTH) && !ends_in_s(document, i + 1);
        let one = matches!(before.xpos, Xpos::Nn | Xpos::Nnp | Xpos::Hyph);
        return one && object && !verb_next;
    }
    let several = matches!(before.xpos, Xpos::Nns | Xpos::Nnps) || before.lemma == "police";
    let listed = before.xpos == Xpos::Nnp && (tokens.start..i).any(|j| matches!(document.word(j), "," | "and" | "&"));
    let alone = matches!(next.lemma.as_str(), "in" | "at" | "against" | "with" | "over" | "near" | "on" | "for");
    (several || listed) && (object || alone) && !MODIFIERS.contains(&before.lemma.as_str())
}
