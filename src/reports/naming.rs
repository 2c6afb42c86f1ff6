//! Who is named after an event that only describes them: "Police identified the gunman as Ann Roe", "The victim, Ann Roe, 34, was
//! a nurse", "The victims were Ann Roe and John Roe".

use super::grammar;
use super::needs;
use super::nouns;
use super::parties::apposed;
use super::reading::Reading;
use super::telling::{Part, Telling};
use crate::document::{Phrase, Relation, Xpos};
use crate::mentions::{ActorMention, Form};
use crate::record::EntityType;
use std::ops::Range;

/// How many sentences after the event they may be named, and how many tellings.
const NEAR: usize = 5;
const LAST: usize = 12;

/// Names those whom a telling of the sentence describes, or where it tells of no violence the last violent one or the last
/// arrest before it.
pub fn add(reading: &Reading, sentence: &Range<usize>, tellings: &mut [Telling]) {
    let document = reading.document;
    let now = document.sentence_of(sentence.start);
    let own = tellings.iter().rev().take_while(|t| t.sentence == now);
    let (count, violent) = own.fold((0, false), |(n, violent), t| (n + 1, violent || super::is_assault(t)));
    let (before, told) = tellings.split_at_mut(tellings.len() - count);
    let near = before.iter_mut().rev().take(LAST).filter(|t| !violent && now - t.sentence <= NEAR);
    let (violence, seizures): (Vec<_>, Vec<_>) =
        near.filter(|t| super::is_assault(t) || is_seizure(t)).partition(|t| super::is_assault(t));
    let mut known: Vec<&mut Telling> = told.iter_mut().filter(|t| super::is_assault(t) || is_seizure(t)).collect();
    known.extend(violence.into_iter().take(1).chain(seizures.into_iter().take(1)));
    let first = document.phrases.partition_point(|p| p.tokens.start < sentence.start);
    let phrases = document.phrases[first..].iter().take_while(|p| p.tokens.start < sentence.end);
    for phrase in phrases {
        let names = names(reading, phrase);
        if names.is_empty() {
            continue;
        }
        let side = |t: &Telling| {
            let inside = |parts: &[Part]| parts.iter().any(|part| part.tokens.contains(&phrase.head));
            let of = |harmed| is_of(reading, t, phrase, harmed);
            match (inside(&t.agents), inside(&t.targets)) {
                (agent, target) if agent != target => Some(agent),
                _ => Some(of(false)).filter(|agent| is_definite(reading, phrase) && *agent != of(true)),
            }
        };
        let found = known.iter_mut().find_map(|t| Some((side(t)?, t)));
        let Some((agent, telling)) = found.filter(|(agent, t)| !(*agent && is_seizure(t))) else { continue };
        let parts = if agent { &mut telling.agents } else { &mut telling.targets };
        let nameless = parts.iter().all(|p| !needs::is_named(reading, p));
        if agent && nameless {
            parts.clear();
        }
        if nameless || !agent {
            let new: Vec<Part> = names.into_iter().map(Part::of).filter(|n| !parts.contains(n)).collect();
            parts.extend(new);
        }
    }
}

/// Whether a telling is of people who are arrested.
fn is_seizure(telling: &Telling) -> bool {
    matches!(telling.kind, "arrest" | "detain")
}

/// "The gunman", "him".
fn is_definite(reading: &Reading, phrase: &Phrase) -> bool {
    let first = &reading.document.tokens[phrase.tokens.start];
    let pronoun = matches!(reading.document.word(phrase.head), "him" | "her" | "He" | "She" | "he" | "she");
    first.lemma == "the" && phrase.possessor.is_none() || pronoun
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
        let somebody = part.actor.is_none_or(|a| {
            matches!(
                reading.mentions.actors[a].kind.as_str(),
                "person" | "civilians" | "armed_group" | "criminal_group"
            )
        });
        let one = head.xpos == Xpos::Prp && somebody && of.is_some_and(|t| t.xpos == Xpos::Nn);
        of.is_some_and(|t| one || t.lemma == head.lemma && t.xpos == head.xpos && !head.xpos.is_name())
    };
    let called = match head.lemma.as_str() {
        "victim" | "deceased" => harmed && !parts.is_empty(),
        "driver" => !harmed && telling.kind == "vehicle_attack",
        noun => harmed == is_seizure(telling) && nouns::is_attacker(noun),
    };
    called || parts.iter().any(alike)
}

/// The persons whom the sentence names as those of `phrase`.
fn names<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Vec<&'a ActorMention> {
    let document = reading.document;
    let sentence = grammar::sentence(document, phrase.head);
    let end = phrase.tokens.end;
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let identifies = |v: &usize| matches!(word(*v), "identify" | "name") && document.tokens[*v].xpos.is_verb();
    let verb = sentence.clone().find(identifies);
    let described = verb.is_some_and(|v| document.tokens[v].relation == Some(Relation::Acl));
    let definite = is_definite(reading, phrase);
    let first = match verb {
        // "The attacker, identified as Ann Roe", "a man identified as Ann Roe".
        Some(v) if described && v > end => {
            (document.tokens[v].head == phrase.head).then(|| as_whom(reading, v)).flatten()
        }
        // "Identified the man who drove the truck as Ann Roe"; "the gunman who shot a nurse was identified as Ann Roe".
        Some(v) => {
            let concerned = match v < end {
                true => grammar::objects(document, v),
                false => grammar::subject(reading, v),
            };
            let this = |&p: &usize| document.phrases[p].tokens == phrase.tokens;
            concerned.iter().any(this).then(|| as_whom(reading, v)).flatten()
        }
        None if !definite || document.tokens[phrase.head].xpos == Xpos::Prp => None,
        None if word(end) == "be" => person_at(reading, end + 1).or_else(|| apposed::identified(reading, end)),
        None => apposed::identified(reading, end).or_else(|| apposed::name(reading, phrase)),
    };
    let Some(first) = first else { return Vec::new() };
    let several = document.tokens[phrase.head].xpos == Xpos::Nns;
    let start = grammar::phrase_of(document, first.tokens.end - 1).filter(|_| several);
    let all = start.map(|p| grammar::with_coordinated(document, p, sentence.end)).unwrap_or_default();
    let others = all.iter().skip(1).filter_map(|&p| person_at(reading, document.phrases[p].tokens.start));
    std::iter::once(first).chain(others).collect()
}

/// Ann Roe of "identified him as Ann Roe", "was identified on Monday as Ann Roe".
fn as_whom<'a>(reading: &Reading<'a>, verb: usize) -> Option<&'a ActorMention> {
    let document = reading.document;
    let end = grammar::sentence(document, verb).end;
    let mut links = (verb + 1..end).rev().filter(|&i| document.tokens[i].lemma == "as");
    apposed::named_as(reading, verb + 1).or_else(|| links.find_map(|at| person_at(reading, at + 1)))
}

/// The person whose name begins at `at`.
fn person_at<'a>(reading: &Reading<'a>, at: usize) -> Option<&'a ActorMention> {
    let phrase = grammar::phrase_starting_at(reading.document, at)?;
    let named = reading.actor_at(reading.document.phrases[phrase].head);
    named.filter(|m| m.kind == EntityType::Person && m.form == Form::Name)
}
