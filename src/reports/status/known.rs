//! Deeds that are spoken of as done, whatever the verb of the sentence says: "police want to question a man over the killing of
//! a nurse".

use crate::document::Xpos;
use crate::reports::grammar;
use crate::reports::reading::Reading;
use crate::reports::telling::Telling;

/// Whether a noun names a deed as one that there was.
pub(super) fn is_known(reading: &Reading, telling: &Telling) -> bool {
    const PERSONS: &[&str] = &["killer", "murderer", "assassin", "kidnapper", "abductor", "captor"];
    let document = reading.document;
    let lemma = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let Some(phrase) = grammar::phrase_of(document, telling.head).filter(|_| telling.nominal) else { return false };
    if PERSONS.contains(&lemma(telling.head)) {
        return true;
    }
    let start = document.phrases[phrase].tokens.start;
    let definite = document.tokens[start].xpos == Xpos::PrpS || lemma(start) == "the";
    let doubted = (start..telling.head).any(|i| is_doubt(lemma(i)));
    let before = start.checked_sub(1).map_or("", lemma);
    definite
        && !doubted
        && telling.class() == "ASSAULT"
        && (matches!(before, "over" | "behind" | "into") || is_weighed(reading, telling, phrase))
}

/// "The alleged attack", "the planned attack".
fn is_doubt(lemma: &str) -> bool {
    const WORDS: &[&str] = &[
        "alleged", "planned", "possible", "potential", "attempted", "foiled", "failed", "threatened", "reported",
        "suspected", "impending", "upcoming", "imminent", "proposed", "future", "next", "no", "any",
    ];
    WORDS.contains(&lemma)
}

/// "Will discuss the bombing of a school", "the killing of a priest could spark riots", "could have prevented the raid".
fn is_weighed(reading: &Reading, telling: &Telling, phrase: usize) -> bool {
    const TOPICS: &[&str] = &["discuss", "debate", "review", "address", "explain"];
    const CAUSES: &[&str] =
        &["spark", "trigger", "fuel", "prompt", "lead", "provoke", "inflame", "deepen", "complicate"];
    let document = reading.document;
    let lemma = |i: usize| document.tokens[i].lemma.as_str();
    let whose = document.tokens.get(telling.tokens.end).is_some_and(|t| t.lemma == "of");
    let verbs = grammar::sentence(document, telling.head).filter(|&i| document.tokens[i].xpos.is_verb());
    whose
        && verbs.into_iter().any(|verb| {
            let object = || grammar::objects(document, verb).contains(&phrase);
            let subject = || grammar::subject(reading, verb).contains(&phrase);
            let past = || grammar::verb_group(document, verb).tokens.into_iter().any(|i| lemma(i) == "have");
            match lemma(verb) {
                word if TOPICS.contains(&word) => object(),
                word if CAUSES.contains(&word) => subject(),
                "prevent" | "avoid" | "stop" => object() && past() && has_modal(reading, verb),
                _ => false,
            }
        })
}

fn has_modal(reading: &Reading, verb: usize) -> bool {
    let group = grammar::verb_group(reading.document, verb).tokens;
    group.into_iter().any(|i| reading.document.tokens[i].xpos == Xpos::Md)
}
