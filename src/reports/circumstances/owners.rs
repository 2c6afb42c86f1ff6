//! Whose day it is, by the tree: "the trial of six men accused of the bombing began on Monday" dates the trial alone.

use super::super::{grammar, kinds, rules, tree};
use crate::document::{Document, Relation, Xpos};
use std::ops::Range;

/// Verbs of courts, which never try a deed on its day, and of those who come to see where it was done.
const TRIES: &[&str] = &["acquit", "clear", "convict", "sentence", "jail", "imprison", "plead", "visit", "tour"];
/// Nouns of which "in the killing" says which.
const PARTS: &[&str] =
    &["suspect", "trial", "role", "toll", "case", "involvement", "charge", "victim", "part", "arrest"];
/// Nouns beside which an event is itself what the sentence tells of: "responsibility for an attack on Monday".
const NAMES: &[&str] = &[
    "responsibility", "blame", "credit", "scene", "result", "wake", "middle", "start", "beginning", "onset", "use",
    "day", "night", "week", "hour", "month", "year", "kind", "type", "form", "wave", "series", "spate", "string",
    "round", "number", "barrage", "campaign", "dozen", "hundred", "thousand", "act", "case", "bout", "outbreak",
    "total", "many", "latest", "first", "second", "third", "one", "most", "some", "hundreds", "dozens", "scores",
    "report", "call", "word", "sound", "body",
];

/// Whether the day at `time` is that of a verb which only speaks of the event whose trigger's head is `event`: as what somebody
/// is tried for, as what befell somebody, as what a trial, a search or a memorial is for. False where there is no tree.
pub(super) fn is_beyond(document: &Document, event: usize, time: &Range<usize>) -> bool {
    let above = |at: usize| tree::path(document, at);
    let of_event: Vec<usize> = above(event).collect();
    let Some(shared) = above(time.end - 1).find(|i| of_event.contains(i)).filter(|i| *i != event) else { return false };
    // "Named the officers involved in a shooting on Friday": of the nearer; "cleared two officers of the killing on Friday".
    let verbs = |i: usize| document.tokens[i].xpos.is_verb();
    // "Convicted of bombing a church in 2022".
    let year = document.word(time.end - 1).len() == 4 && document.word(time.end - 1).parse::<u16>().is_ok();
    let tried = !year && TRIES.contains(&document.tokens[shared].lemma.as_str());
    if time.start > event && !tried && !(event + 1..time.start).any(verbs) {
        return false;
    }
    of_event.iter().take_while(|&&i| i != shared).any(|&i| parts(document, i, event, shared))
}

/// Whether the words at `tokens` are of another clause than the event: one that describes what stands before it ("a man who came in
/// 2013 was shot"), or one that "and" joins, of another subject ("fled after the shooting, and police caught him on Monday").
pub(super) fn is_of_other_clause(document: &Document, event: usize, tokens: &Range<usize>) -> bool {
    let of_event: Vec<usize> = tree::path(document, event).collect();
    let mut inner = tree::path(document, tokens.end - 1).take_while(|i| !of_event.contains(i));
    inner.any(|i| match document.tokens[i].relation {
        Some(Relation::AclRelcl) => tokens.end <= event,
        Some(Relation::Conj) if document.tokens[i].xpos == Xpos::Vbd && event < i => {
            tree::subject(document, i).is_some_and(|all| all.iter().any(|&p| document.phrases[p].tokens.start > event))
        }
        _ => false,
    })
}

/// Whether the step from a word to the one above it leads out of what is told of the event.
fn parts(document: &Document, at: usize, event: usize, shared: usize) -> bool {
    let token = &document.tokens[at];
    let above = &document.tokens[token.head];
    match token.relation {
        // "A priest killed by gunmen was buried"; not "gunmen who stormed a hall killed ten".
        // The tree may hang a whole clause on its subject: "when men armed with guns stormed it".
        Some(Relation::Acl) if token.xpos == Xpos::Vbd => false,
        Some(Relation::Acl | Relation::AclRelcl) => at != event || !strikes(document, shared),
        // "Pleaded guilty on Monday to killing six people".
        Some(Relation::Advcl) if document.word(token.head) == "guilty" => true,
        Some(Relation::Advcl | Relation::Xcomp) => tree::is_past_deed(document, at),
        Some(Relation::Nmod) if !token.xpos.is_verb() => {
            let known =
                |words: &[&str]| words.contains(&above.lemma.as_str()) || words.contains(&document.word(token.head));
            match before(document, at) {
                "of" | "for" | "into" | "over" | "behind" | "on" => !known(NAMES) && !above.xpos.is_verb(),
                "in" => known(PARTS),
                _ => false,
            }
        }
        _ => false,
    }
}

/// Whether the verb at `at` tells of violence that its subject did.
fn strikes(document: &Document, at: usize) -> bool {
    let end = grammar::sentence(document, at).end.min(at + 4);
    let violent =
        |m: rules::Match| m.head == at && kinds::kind(m.rule.kind).is_some_and(|k| k.plover.event == "ASSAULT");
    !grammar::verb_group(document, at).passive && rules::matches(document, at..end).into_iter().any(violent)
}

/// The word before the phrase of a noun, or before a verb.
fn before<'d>(document: &'d Document, at: usize) -> &'d str {
    let phrase = grammar::phrase_of(document, at).filter(|_| !document.tokens[at].xpos.is_verb());
    let start = phrase.map_or(at, |p| document.phrases[p].tokens.start);
    start.checked_sub(1).map_or("", |i| document.tokens[i].lemma.as_str())
}
