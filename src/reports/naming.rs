//! Who is named after an event that only describes them: "Police identified the gunman as Ann Roe", "The victim, Ann Roe, 34, was
//! a nurse", "The victims were Ann Roe and John Roe".

use super::grammar;
use super::nouns;
use super::parties::apposed;
use super::reading::Reading;
use super::telling::{Part, Telling};
use crate::document::{Phrase, Xpos};
use crate::mentions::{ActorMention, Form};
use crate::record::EntityType;
use std::ops::Range;

/// How many sentences after the event they may be named.
const NEAR: usize = 5;

/// Names those whom the violent telling before describes, where the sentence says who they are.
pub fn add(reading: &Reading, sentence: &Range<usize>, tellings: &mut [Telling]) {
    let document = reading.document;
    let Some(before) = tellings.iter_mut().rev().find(|t| super::is_assault(t)) else { return };
    if document.sentence_of(sentence.start) - before.sentence > NEAR {
        return;
    }
    let first = document.phrases.partition_point(|p| p.tokens.start < sentence.start);
    let phrases = document.phrases[first..].iter().take_while(|p| p.tokens.start < sentence.end);
    for phrase in phrases.filter(|p| is_definite(reading, p)) {
        let (agent, target) = (is_of(reading, before, phrase, false), is_of(reading, before, phrase, true));
        if agent == target {
            continue;
        }
        let names = names(reading, phrase);
        if names.is_empty() {
            continue;
        }
        let parts = if agent { &mut before.agents } else { &mut before.targets };
        let nameless = parts.iter().all(|p| !is_named(reading, p));
        if agent && nameless {
            parts.clear();
        }
        if nameless || !agent {
            let new: Vec<Part> = names.into_iter().map(Part::of).filter(|n| !parts.contains(n)).collect();
            parts.extend(new);
        }
    }
}

/// "The gunman", "him".
fn is_definite(reading: &Reading, phrase: &Phrase) -> bool {
    let first = &reading.document.tokens[phrase.tokens.start];
    first.lemma == "the" && phrase.possessor.is_none() || matches!(reading.document.word(phrase.head), "him" | "her")
}

/// Whether a phrase means one of those who did it, or with `harmed` one of those whom it struck: by what they are called
/// everywhere ("the gunman", "the victim") or were called before ("the judge").
fn is_of(reading: &Reading, telling: &Telling, phrase: &Phrase, harmed: bool) -> bool {
    let document = reading.document;
    let head = &document.tokens[phrase.head];
    let parts = if harmed { &telling.targets } else { &telling.agents };
    let alike = |part: &Part| {
        let of = grammar::phrase_of(document, part.tokens.end - 1).map(|p| document.phrases[p].head);
        let of = of.map(|i| &document.tokens[i]);
        let one = head.xpos == Xpos::Prp && of.is_some_and(|t| t.xpos == Xpos::Nn);
        of.is_some_and(|t| one || t.lemma == head.lemma && t.xpos == head.xpos && !head.xpos.is_name())
    };
    let called = match head.lemma.as_str() {
        "victim" | "deceased" => harmed && !parts.is_empty(),
        "driver" => !harmed && telling.kind == "vehicle_attack",
        noun => !harmed && nouns::is_attacker(noun),
    };
    called || parts.iter().any(alike)
}

/// Whether a part has a name.
fn is_named(reading: &Reading, part: &Part) -> bool {
    part.actor.is_some_and(|a| reading.mentions.actors[a].name.starts_with(char::is_uppercase))
}

/// The persons whom the sentence names as those of `phrase`.
fn names<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Vec<&'a ActorMention> {
    let document = reading.document;
    let sentence = grammar::sentence(document, phrase.head);
    let end = phrase.tokens.end;
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let verb = (sentence.start..phrase.tokens.start).rev().find(|&v| document.tokens[v].xpos.is_verb());
    let identified = verb.is_some_and(|v| matches!(word(v), "identify" | "name"));
    let first = match identified {
        true => apposed::named_as(reading, end),
        false if document.tokens[phrase.head].xpos == Xpos::Prp => None,
        false if word(end) == "be" => person_at(reading, end + 1).or_else(|| apposed::identified(reading, end)),
        false => apposed::identified(reading, end).or_else(|| apposed::name(reading, phrase)),
    };
    let Some(first) = first else { return Vec::new() };
    let several = document.tokens[phrase.head].xpos == Xpos::Nns;
    let start = grammar::phrase_of(document, first.tokens.end - 1).filter(|_| several);
    let all = start.map(|p| grammar::with_coordinated(document, p, sentence.end)).unwrap_or_default();
    let others = all.iter().skip(1).filter_map(|&p| person_at(reading, document.phrases[p].tokens.start));
    std::iter::once(first).chain(others).collect()
}

/// The person whose name begins at `at`.
fn person_at<'a>(reading: &Reading<'a>, at: usize) -> Option<&'a ActorMention> {
    let phrase = grammar::phrase_starting_at(reading.document, at)?;
    let named = reading.actor_at(reading.document.phrases[phrase].head);
    named.filter(|m| m.kind == EntityType::Person && m.form == Form::Name)
}
