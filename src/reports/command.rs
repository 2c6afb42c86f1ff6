//! On whose order: verbs of command that govern a trigger, and "at the direction of".

use super::reading::Reading;
use super::telling::{Part, Telling};
use super::{grammar, parties, relations};
use crate::document::Xpos;

/// Verbs of command.
pub const VERBS: &[&str] =
    &["order", "direct", "authorize", "authorise", "approve", "command", "instruct", "greenlight"];
/// Nouns of command: "at the president's direction", "on the orders of".
const NOUNS: &[&str] = &["direction", "order", "command", "instruction", "behest", "authority", "directive"];
/// Who gave the order: a verb of command that governs the trigger, or "at the direction of".
pub fn givers(reading: &Reading, telling: &Telling) -> Vec<Part> {
    let document = reading.document;
    if !super::kinds::kind(telling.kind).is_some_and(|k| matches!(k.plover.event, "ASSAULT" | "COERCE" | "MOBILIZE")) {
        return Vec::new();
    }
    let sentence = grammar::sentence(document, telling.head);
    let mut found = Vec::new();
    let parted = |at: usize| {
        let between = at.min(telling.head)..at.max(telling.head);
        between.into_iter().any(|i| relations::is_link(&document.tokens[i].lemma))
    };
    for at in sentence.clone().filter(|&at| !parted(at)) {
        let token = &document.tokens[at];
        if NOUNS.contains(&token.lemma.as_str()) && token.xpos.is_noun() {
            let phrase = grammar::phrase_of(document, at);
            let start = phrase.map_or(at, |p| document.phrases[p].tokens.start);
            let owner: Vec<usize> = grammar::possessor(document, start).into_iter().collect();
            // "Said Ukraine's southern command" tells of no order.
            let first = owner.first().map_or(start, |&p| document.phrases[p].tokens.start);
            let on = first.checked_sub(1).map_or("", |i| document.tokens[i].lemma.as_str());
            if !matches!(on, "at" | "on" | "under" | "by" | "with" | "in") {
                continue;
            }
            found.extend(parties::agents(reading, &owner));
            found.extend(parties::agents(
                reading,
                &parties::phrases(reading, &grammar::complements(document, at + 1), &["of", "from"]),
            ));
        }
        // "Killed in a strike in Herat ordered by the president".
        let ordered = VERBS.contains(&token.lemma.as_str()) && token.xpos == Xpos::Vbn && document.word(at + 1) == "by";
        if ordered && (telling.head..telling.until).contains(&at) {
            let by = grammar::phrase_starting_at(document, at + 2).into_iter().collect::<Vec<_>>();
            found.extend(parties::agents(reading, &by));
        }
        let orders_it = VERBS.contains(&token.lemma.as_str()) && token.xpos.is_verb() && at < telling.head;
        if orders_it
            && !telling.nominal
            && grammar::verb_group(document, telling.head).form == grammar::VerbForm::Infinitive
        {
            found.extend(parties::agents(reading, &grammar::subject(reading, at)));
        }
    }
    found
}
