//! Who says so, and who is said to be responsible.

use super::grammar::{self, VerbGroup};
use super::nouns::EVENTS;
use super::parties;
use super::reading::Reading;
use super::status::NEGATIONS;
use super::telling::{Part, Telling};
use crate::document::{Document, Relation, Xpos};
use crate::record::{Attribution, Responsibility, ResponsibilityStatus, Role};
use std::ops::Range;

/// How many quotations may stand one in another.
const DEPTH: usize = 8;

/// Whose words the trigger stands in: the innermost quotation first.
pub fn attribution(reading: &Reading, telling: &Telling) -> Vec<Attribution> {
    let trigger = reading.span(&telling.tokens);
    let quotes = &reading.mentions.quotes;
    let until = quotes.partition_point(|q| q.span.start <= trigger.start);
    let near = &quotes[until.saturating_sub(DEPTH)..until];
    let mut around: Vec<_> = near.iter().filter(|q| q.span.contains(trigger)).collect();
    around.sort_by_key(|q| (q.span.end - q.span.start, q.span.start));
    let source = |q: &&crate::record::Quote| {
        let Role { text, span, actor } = q.speaker.clone()?;
        Some(Attribution { text, span, actor, verb: q.verb })
    };
    around.iter().filter_map(source).collect()
}

/// Words by which responsibility is claimed, denied or laid on somebody.
struct Phrase {
    verb: &'static [&'static str],
    /// A noun among the verb's objects that must be there.
    object: &'static [&'static str],
    status: ResponsibilityStatus,
}

/// What makes somebody responsible for an event.
const DEEDS: &[&str] = &[
    "behind", "involvement", "responsible", "carry", "orchestrate", "mastermind", "stage", "launch", "commit",
    "perpetrate", "kill", "bomb", "shell", "fire", "shoot", "target", "execute", "burn", "abduct", "kidnap", "hit",
    "plant", "open", "storm", "behead", "torture", "murder",
];

const PHRASES: &[Phrase] = &[
    Phrase {
        verb: &["claim", "take", "accept", "admit", "acknowledge"],
        object: &["responsibility", "credit"],
        status: ResponsibilityStatus::Claimed,
    },
    Phrase {
        verb: &["deny", "reject", "disclaim", "dismiss"],
        object: &[
            "responsibility", "involvement", "role", "accusation", "charge", "allegation", "carry", "attack", "strike",
            "target", "involve", "responsible", "part", "hand", "link", "connection", "blame",
        ],
        status: ResponsibilityStatus::Denied,
    },
    Phrase { verb: &["claim"], object: EVENTS, status: ResponsibilityStatus::Claimed },
    Phrase { verb: &["blame", "suspect"], object: &[], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["accuse"], object: DEEDS, status: ResponsibilityStatus::Accused },
    Phrase { verb: &["hold"], object: &["responsible", "accountable"], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["fall"], object: &[], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["bear", "carry"], object: &["hallmark"], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["accuse"], object: EVENTS, status: ResponsibilityStatus::Accused },
    Phrase { verb: &["point"], object: &["finger"], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["attribute", "pin"], object: &[], status: ResponsibilityStatus::Accused },
];

/// What a sentence says of responsibility: the token of the verb and the record.
pub fn responsibility(reading: &Reading, sentence: &Range<usize>) -> Vec<(usize, Responsibility)> {
    sentence
        .clone()
        .filter(|&i| reading.document.tokens[i].xpos.is_verb())
        .flat_map(|i| said_by(reading, i).into_iter().map(move |said| (i, said)))
        .collect()
}

fn said_by(reading: &Reading, verb: usize) -> Vec<Responsibility> {
    let document = reading.document;
    let lemma = document.tokens[verb].lemma.as_str();
    match lemma {
        "be" => return stands_behind(reading, verb).into_iter().collect(),
        "carry" | "conduct" | "stage" | "perpetrate" | "plant" | "commit" | "mount" => {
            if let Some(own) = did_it(reading, verb) {
                return vec![own];
            }
        }
        _ => {}
    }
    let fits = |p: &&Phrase| p.verb.contains(&lemma) && has_object(reading, verb, p.object);
    let Some(phrase) = PHRASES.iter().find(fits) else { return Vec::new() };
    let group = grammar::verb_group(document, verb);
    let subject = grammar::subject(reading, verb);
    // "Would hold Iran responsible", "must take responsibility".
    let accused = phrase.status == ResponsibilityStatus::Accused;
    let open = has_modal(document, &group) || accused && document.tokens[verb].xpos == Xpos::Vb;
    if open || describes(document, verb) || is_nobody(document, &group, &subject) {
        return Vec::new();
    }
    // "Suspicion fell on the rebels".
    let heads = |p: &usize| matches!(document.tokens[document.phrases[*p].head].lemma.as_str(), "suspicion" | "blame");
    if lemma == "fall" && !subject.iter().any(heads) {
        return Vec::new();
    }
    let subject = parties::agents(reading, &subject);
    let after = grammar::complements(document, verb + 1);
    let with = |words: &[&str]| -> Vec<usize> {
        let fits = |c: &&grammar::Complement| words.contains(&document.tokens[c.preposition].lemma.as_str());
        after.iter().filter(fits).map(|c| c.phrase).collect()
    };
    let (actor, by): (Vec<Part>, Vec<Part>) = match (phrase.status, group.passive) {
        (ResponsibilityStatus::Accused, false) => {
            let objects = grammar::objects(document, verb);
            let accused = match lemma {
                "point" | "attribute" => with(&["at", "to"]),
                "pin" => Vec::new(),
                "fall" => with(&["on"]),
                "bear" | "carry" => with(&["of"]),
                _ => objects,
            };
            // "Blamed it on rebels": not on what "it" stands for; "blamed rebels on Monday".
            let on = parties::agents(reading, &with(&["on"]));
            let laid = matches!(lemma, "blame" | "pin") && !on.is_empty();
            (if laid { on } else { parties::agents(reading, &accused) }, subject)
        }
        (ResponsibilityStatus::Accused, true) if lemma == "attribute" => {
            (parties::agents(reading, &with(&["to"])), Vec::new())
        }
        (ResponsibilityStatus::Accused, true) => {
            let on = parties::agents(reading, &with(&["on"]));
            (if on.is_empty() { subject } else { on }, parties::agents(reading, &with(&["by"])))
        }
        (_, true) => (parties::agents(reading, &with(&["by"])), Vec::new()),
        (_, false) => (subject, Vec::new()),
    };
    // "The rebels and the army both denied it"; of "blamed Kabul's allies, the rebels" the first are meant.
    let several = if phrase.status == ResponsibilityStatus::Denied { actor.len() } else { 1 };
    let by = by.first().map(|p| role(reading, p));
    let said = |p: &Part| Responsibility {
        actor: role(reading, p),
        status: phrase.status,
        by: by.clone(),
        span: document.span(&group.tokens),
    };
    actor.iter().take(several).map(said).collect()
}

fn has_modal(document: &Document, group: &VerbGroup) -> bool {
    group.tokens.clone().any(|i| document.tokens[i].xpos == Xpos::Md)
}

/// "The group said its fighters had carried out the bombing".
fn did_it(reading: &Reading, verb: usize) -> Option<Responsibility> {
    let document = reading.document;
    let group = grammar::verb_group(document, verb);
    let subject = grammar::subject(reading, verb);
    let own = |p: &usize| matches!(document.tokens[document.phrases[*p].tokens.start].xpos, Xpos::Prp | Xpos::PrpS);
    let sayer = parties::sayer(reading, document.phrases[*subject.first().filter(|p| own(p))?].tokens.start)?;
    let known = (verb + 1..verb + 4).any(|i| matches!(document.word(i), "the" | "this" | "that" | "both"));
    let denied = is_nobody(document, &group, &subject);
    (known && !denied && !group.passive && has_object(reading, verb, EVENTS)).then(|| Responsibility {
        actor: role(reading, &Part::of(sayer)),
        status: ResponsibilityStatus::Claimed,
        by: None,
        span: document.span(&group.tokens),
    })
}

/// "Said it was behind the attack"; what others say of somebody is no claim.
fn stands_behind(reading: &Reading, verb: usize) -> Option<Responsibility> {
    let document = reading.document;
    // "Accused the rebels of being behind it" blames the rebels.
    let behind = document.tokens[verb].xpos != Xpos::Vbg
        && document.tokens.get(verb + 1).is_some_and(|t| matches!(t.lemma.as_str(), "behind" | "responsible"));
    let subject = grammar::subject(reading, verb);
    let group = grammar::verb_group(document, verb);
    if !behind || !has_object(reading, verb, EVENTS) || is_nobody(document, &group, &subject) {
        return None;
    }
    let own = subject.iter().any(|&p| document.tokens[document.phrases[p].head].xpos == Xpos::Prp);
    let status = if own { ResponsibilityStatus::Claimed } else { ResponsibilityStatus::Accused };
    let actor = role(reading, parties::agents(reading, &subject).first()?);
    let by = subject.first().filter(|_| !own).and_then(|&p| parties::sayer(reading, document.phrases[p].tokens.start));
    let by = by.map(|mention| role(reading, &Part::of(mention)));
    Some(Responsibility { actor, status, by, span: document.span(&(group.tokens.start..verb + 2)) })
}

/// "Suspected" of "a suspected militant", whom nobody blames for anything here.
fn describes(document: &Document, verb: usize) -> bool {
    let noun = grammar::phrase_of(document, verb).map(|p| document.phrases[p].head);
    document.tokens[verb].relation == Some(Relation::Amod) || noun.is_some_and(|noun| noun > verb)
}

/// "No group has claimed it", "has not claimed it".
fn is_nobody(document: &Document, group: &VerbGroup, subject: &[usize]) -> bool {
    let negates = |i: usize| NEGATIONS.contains(&document.tokens[i].lemma.as_str());
    let first = subject.first().map(|&p| document.phrases[p].tokens.start);
    // "Neither the army nor the rebels".
    let before = first.and_then(|i| i.checked_sub(1));
    before.into_iter().chain(first).chain(group.tokens.clone()).any(negates)
}

fn has_object(reading: &Reading, verb: usize, nouns: &[&str]) -> bool {
    let end = grammar::sentence(reading.document, verb).end.min(verb + 8);
    let start = grammar::sentence(reading.document, verb).start.max(verb.saturating_sub(6));
    // "The attack on a hotel in Mogadishu that killed ten was claimed by".
    let subject = grammar::subject(reading, verb);
    let head = subject.first().map(|&p| reading.document.phrases[p].head);
    let start = head.unwrap_or(start).min(start);
    let near = if grammar::verb_group(reading.document, verb).passive { start..end } else { verb..end };
    nouns.is_empty() || near.into_iter().any(|i| nouns.contains(&reading.document.tokens[i].lemma.as_str()))
}

/// A part as it is given out.
pub fn role(reading: &Reading, part: &Part) -> Role {
    let span = reading.span(&part.tokens);
    let actor = part.actor.map(|a| reading.mentions.actors[a].id.clone());
    Role { text: span.of(reading.document.text).into(), span, actor }
}
