//! Who and what is acted on.

use super::{apart_from_apposed, apposed, is_person, named_actor, owners, whole};
use crate::document::{Phrase, Xpos};
use crate::lexicon::reporting;
use crate::mentions::Form;
use crate::reports::grammar;
use crate::reports::nouns::{is_goods, is_site, is_vessel};
use crate::reports::reading::Reading;
use crate::reports::telling::Part;
use std::ops::Range;

/// What nothing is done to: "fired at random", "over the course of", "at a press conference", "on a regular basis".
const NOBODY: &[&str] =
    &["those", "random", "air", "will", "course", "basis", "conference", "briefing", "interview", "news", "fire"];

/// Phrases that may be acted on, with those to whom a thing belongs: "a camp used by militias".
pub fn targets(reading: &Reading, phrases: &[usize]) -> Vec<Part> {
    let mut found = Vec::new();
    for &phrase in apart_from_apposed(reading, phrases) {
        let p = &reading.document.phrases[phrase];
        // "Those killed", "fired at random", "into the air".
        let nobody = NOBODY.contains(&reading.document.tokens[p.head].lemma.as_str());
        let none = matches!(reading.document.words(&p.tokens).to_lowercase().as_str(), "no one" | "nobody" | "none");
        let oneself = nobody
            || none
            || reading.document.word(p.head).ends_with("self")
            || reading.document.word(p.head).ends_with("selves");
        if oneself
            || says_it(reading, p)
            || p.tokens.clone().all(|i| reading.is_time(i))
            || reading.is_time(p.head)
            || grammar::is_distance(reading.document, phrase)
            || grammar::is_age(reading.document, phrase)
        {
            continue;
        }
        let (phrase, p) = match antecedent(reading, p).or_else(|| thing_before(reading, p)) {
            Some(somebody) => (somebody, &reading.document.phrases[somebody]),
            None => (phrase, p),
        };
        if let Some(name) = apposed::name(reading, p) {
            found.push(Part::of(name));
            continue;
        }
        if let Some(grounds) = apposed::grounds(reading, p) {
            let tokens = grounds.into_iter().map(|p| reading.document.phrases[p].tokens.clone());
            found.extend(tokens.map(|tokens| Part { tokens, actor: None }));
            continue;
        }
        let start = trimmed(reading, &p.tokens).start;
        let (phrase, p) = match whole(reading, p).or_else(|| apposed::building(reading, p)) {
            Some(whole) if reading.actor_at(p.head).is_none() => (whole, &reading.document.phrases[whole]),
            _ => (phrase, p),
        };
        // "Three of the four children".
        let number = reading.document.tokens[start].xpos == Xpos::Cd
            && start + 1 < p.tokens.start
            && !matches!(reading.document.tokens[p.tokens.start].xpos, Xpos::Prp | Xpos::PrpS);
        match named_actor(reading, p) {
            Some(m) if number && m.form != Form::Name => {
                found.push(Part { tokens: start..p.tokens.end, actor: Some(m.actor) });
            }
            Some(m) => found.push(Part::of(m)),
            None if number => found.push(Part { tokens: start..p.tokens.end, actor: None }),
            None => found.push(Part { tokens: trimmed(reading, &p.tokens), actor: None }),
        }
        found.extend(owners(reading, phrase));
    }
    found
}

/// The man of "a man died after he was shot".
fn antecedent(reading: &Reading, pronoun: &Phrase) -> Option<usize> {
    let document = reading.document;
    let word = document.tokens[pronoun.head].lemma.as_str();
    let marker = pronoun.head.checked_sub(1).filter(|_| matches!(word, "he" | "she" | "they"))?;
    let later = matches!(document.tokens[marker].lemma.as_str(), "after" | "when" | "while" | "as");
    let unknown = reading.actor_at(pronoun.head).is_none() && grammar::same_sentence(document, marker, pronoun.head);
    let verb = grammar::governing_verb(document, marker).filter(|_| later && unknown)?;
    let mut all = [grammar::subject(reading, verb), grammar::objects(document, verb)].concat();
    let many = |p: usize| matches!(document.tokens[document.phrases[p].head].xpos, Xpos::Nns | Xpos::Nnps);
    let dies = document.tokens[verb].lemma == "die";
    all.retain(|&p| {
        let person = is_person(reading, p) || dies && document.tokens[document.phrases[p].head].xpos == Xpos::Nn;
        document.phrases[p].head < marker && person && many(p) == (word == "they")
    });
    if all.len() == 1 { all.pop() } else { None }
}

/// The tanker of "a tanker was on fire after rebels hit it".
fn thing_before(reading: &Reading, pronoun: &Phrase) -> Option<usize> {
    let document = reading.document;
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let first = grammar::sentence(document, pronoun.head).start.max(pronoun.head.saturating_sub(8));
    let it = word(pronoun.head) == "it" && reading.actor_at(pronoun.head).is_none();
    let marker = (first..pronoun.head).rev().find(|&i| matches!(word(i), "after" | "when" | "while")).filter(|_| it)?;
    let verb = grammar::governing_verb(document, marker).filter(|&verb| verb < marker)?;
    let thing = |&p: &usize| {
        let p = &document.phrases[p];
        let noun = word(p.head);
        let hit = is_vessel(noun) || is_site(noun) || is_goods(noun) || super::is_weapon(reading, &p.tokens);
        hit && p.head < marker && document.tokens[p.head].xpos == Xpos::Nn
    };
    grammar::subject(reading, verb).into_iter().find(thing)
}

/// Whether a phrase is who says the words beside it: "..., a newspaper reported", "..., said the minister".
pub fn says_it(reading: &Reading, phrase: &Phrase) -> bool {
    let document = reading.document;
    let mark = |i: usize| matches!(document.word(i), "," | "”" | "\"");
    let says = |i: usize| {
        let finite = document.tokens.get(i).is_some_and(|t| matches!(t.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp));
        finite && reporting::is_verb(&document.tokens[i].lemma)
    };
    let Range { start, end } = phrase.tokens;
    // "Ann Roe, the envoy, asked Mali to free them".
    let asked = document.word(end) == "to";
    start > 0 && mark(start - 1) && says(end) || start > 1 && says(start - 1) && mark(start - 2) && !asked
}

/// Words without the times that they begin with.
pub(super) fn trimmed(reading: &Reading, tokens: &Range<usize>) -> Range<usize> {
    let start = tokens.clone().find(|&i| !reading.is_time(i)).unwrap_or(tokens.start);
    start..tokens.end
}
