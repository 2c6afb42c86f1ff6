//! Who did it, to whom, on whose order: the roles that the grammar around a trigger gives.

use super::command;
use super::grammar::{self, Complement};
use super::identity;
use super::needs;
use super::nouns::EVENTS;
use super::parties;
use super::reading::Reading;
use super::reference::Reference;
use super::rules::Frame;
use super::telling::{Part, Telling};
use crate::document::{Document, Xpos};
use crate::mentions::{ActorMention, Form};
use crate::record::EntityType;
use std::ops::Range;

/// Verbs that only say that the event took place: "carried out an attack".
const LIGHT: &[&str] = &[
    "carry", "conduct", "launch", "mount", "stage", "perform", "execute", "undertake", "make", "unleash", "begin",
    "start", "commit", "perpetrate", "wage", "continue", "resume", "intensify", "do", "fire", "announce", "issue",
    "hold", "call", "organize", "organise", "join",
];
/// Verbs that say that their subject took place: "clashes broke out".
const OCCUR: &[&str] = &[
    "erupt", "break", "flare", "ensue", "rage", "occur", "happen", "unfold", "start", "begin", "resume", "continue",
    "spread", "open",
];
/// Verbs whose subject, an event, acts on their object: "the raid targeted a camp".
const REACH: &[&str] =
    &["target", "hit", "strike", "kill", "wound", "injure", "destroy", "damage", "rock", "devastate", "shake", "level"];
/// Kinds in which a person who possesses the event's name is its victim: "the teenager's shooting".
const SUFFERED: &[&str] = &[
    "assassination", "execution", "abduction", "arrest", "detain", "release", "shooting", "stabbing", "beating",
    "torture", "massacre", "resign", "surrender", "convict", "deport",
];

/// How many words after a trigger somebody it concerns may be named.
const FAR: usize = 18;

/// Fills the roles of `telling`.
pub fn fill(reading: &Reading, telling: &mut Telling) {
    if telling.nominal {
        nominal(reading, telling);
    } else {
        verbal(reading, telling);
    }
    telling.ordered_by.extend(command::givers(reading, telling));
    if telling.kind == "accuse" && telling.agents.is_empty() {
        telling.agents.extend(parties::sayer(reading, telling.head).map(Part::of));
    }
    for list in [&mut telling.agents, &mut telling.targets, &mut telling.ordered_by] {
        dedup(list);
    }
    let agents = telling.agents.clone();
    if telling.rule.frame != Frame::Meet {
        telling.targets.retain(|t| agents.iter().all(|a| a.tokens != t.tokens));
    }
}

fn dedup(parts: &mut Vec<Part>) {
    let mut seen: Vec<Part> = Vec::new();
    parts.retain(|p| {
        let new = seen.iter().all(|s| s.tokens != p.tokens && (p.actor.is_none() || s.actor != p.actor));
        seen.push(p.clone());
        new
    });
}

fn verbal(reading: &Reading, telling: &mut Telling) {
    let document = reading.document;
    let group = grammar::verb_group(document, telling.head);
    let subject = grammar::subject(reading, telling.head);
    let preposition = last_preposition(document, telling);
    let linked = preposition.is_some();
    let mut after = complements(reading, telling, preposition.unwrap_or(telling.tokens.end.max(telling.head + 1)));
    // "Took 150 pupils from": what follows is no object.
    let parted = matches!(document.tokens[telling.tokens.end - 1].lemma.as_str(), "from" | "with" | "away");
    let mut objects = if parted { Vec::new() } else { grammar::objects(document, telling.tokens.end - 1) };
    if telling.tokens.len() > 1 && objects.is_empty() {
        let taken = telling.kind == "abduction";
        objects = grammar::objects(document, telling.head)
            .into_iter()
            .filter(|&p| {
                !within(reading, p, telling)
                    || names(reading, p)
                    || taken && counts_people(reading, p)
                    || needs::names_place(reading, &document.phrases[p].tokens)
            })
            .collect();
    }
    // "Marched to protest the killing of students by soldiers".
    if telling.class() == "PROTEST"
        && objects.iter().any(|&p| is_grievance(&document.tokens[document.phrases[p].head].lemma))
    {
        objects.clear();
        after.clear();
    }
    let into = telling.tokens.clone().any(|i| matches!(document.tokens[i].lemma.as_str(), "into" | "through"));
    if into && matches!(telling.kind, "vehicle_attack" | "shooting") {
        // "Rammed his car into a group of soldiers", "fired into a crowd".
        objects.extend(grammar::phrase_of(document, telling.tokens.end - 1));
    }
    let undergoes = telling.rule.frame == Frame::Undergo || group.passive;
    if undergoes {
        let doers: &[&str] = match telling.rule.frame {
            Frame::Meet => &["by", "with"],
            Frame::Undergo if linked => &["by", "from", "to"],
            _ => &["by"],
        };
        // "Blamed on rebels", not "charged with murder".
        let on = preposition.is_some_and(|at| document.tokens[at].lemma != "with");
        let blamed = on && telling.rule.frame == Frame::Act && !objects.is_empty();
        telling.targets = parties::targets(reading, if blamed { &objects } else { &subject });
        drop_weapons(reading, telling);
        if telling.targets.is_empty() && !subject.is_empty() {
            // "A grenade was thrown at a bar".
            let aims = parties::phrases(reading, &after, &["at", "on", "into", "toward", "towards", "against"]);
            telling.targets = parties::targets(reading, &aims);
        }
        let doers = parties::phrases(reading, &after, doers);
        telling.agents = parties::agents(reading, &doers);
        if telling.agents.is_empty() && telling.rule.frame == Frame::Undergo {
            // "Under attack from two boats".
            telling.agents = parties::unnamed(reading, &doers);
            telling.agents.retain(|part| needs::has_vessel(document, part));
        }
        return;
    }
    telling.agents = parties::agents(reading, &subject);
    if telling.agents.is_empty() {
        // "Three men stabbed a guard".
        telling.agents = parties::unnamed(reading, &subject);
        telling.agents.retain(|part| {
            identity::is_anybody(&document.tokens[part.tokens.end - 1].lemma) || needs::is_national(reading, part)
        });
    }
    let dealing = is_dealing(telling.kind);
    if (dealing || telling.class() == "PROTEST") && telling.agents.is_empty() {
        telling.agents = parties::unnamed(reading, &subject);
    }
    let prepositions: &[&str] = match telling.rule.frame {
        Frame::Meet => &["with", "between"],
        Frame::Do => &[
            "to", "with", "against", "on", "at", "of", "over", "from", "upon", "for", "between", "toward", "towards",
            "about",
        ],
        _ => &["on", "against", "at", "upon", "into", "over", "target"],
    };
    if objects.is_empty() {
        // "Hacked to death 14 farmers".
        objects.extend(grammar::phrase_starting_at(document, telling.tokens.end));
    }
    telling.targets = parties::targets(reading, &objects);
    drop_weapons(reading, telling);
    // "Took control of the town": what the trigger ends in governs whom it concerns.
    let own = preposition.map(|at| document.tokens[at].lemma.as_str());
    let prepositions: Vec<&str> = prepositions.iter().copied().chain(own).collect();
    let added = parties::targets(reading, &parties::phrases(reading, &after, &prepositions));
    match telling.rule.frame {
        Frame::Do => telling.targets.extend(added.into_iter().filter(|p| p.actor.is_some())),
        Frame::Meet => meet(telling, added),
        _ if telling.targets.is_empty() => telling.targets.extend(added),
        _ => {}
    }
    if dealing {
        telling.targets.extend(concerned(reading, telling.kind, &objects, &after));
        if telling.targets.iter().all(|t| t.actor.is_none()) {
            telling.targets.extend(named_after(reading, telling));
        }
    }
}

/// Whether a kind is of what parties say and do to each other without force.
fn is_dealing(kind: &str) -> bool {
    super::identity::is_speech(kind) || matches!(kind, "restrict_movement" | "deport" | "release")
}

/// The first named after the trigger: "agreed to let UN monitors in", "will not lift the embargo until Havana ...".
fn named_after(reading: &Reading, telling: &Telling) -> Option<Part> {
    const APART: &[&str] = &["after", "before", "when", "while", "following", "amid"];
    let end = grammar::sentence(reading.document, telling.head).end.min(telling.tokens.end + FAR);
    let apart = |&i: &usize| APART.contains(&reading.document.tokens[i].lemma.as_str());
    let end = (telling.tokens.end..end).find(apart).unwrap_or(end);
    let after = reading.within(&reading.mentions.actor_mentions, &(telling.tokens.end..end), |m| &m.tokens);
    let others = after.map(|(_, m)| m).filter(|m| m.form != Form::Pronoun);
    let acts = |m: &ActorMention| telling.agents.iter().any(|a| a.actor == Some(m.actor));
    others.filter(|m| !acts(m)).map(Part::of).next()
}

/// Whom it concerns whose word or deed is spoken of: "rejected Oslo's offer", "a request from Oslo", "the plan of Oslo".
fn concerned(reading: &Reading, kind: &str, objects: &[usize], after: &[Complement]) -> Vec<Part> {
    let document = reading.document;
    let owners = objects.iter().filter_map(|&p| grammar::possessor(document, document.phrases[p].tokens.start));
    // "Deported two men to Kabul".
    let with: &[&str] = &["of", "from", "by", "with", "against", "on", "for", "between", "to"];
    let from = parties::phrases(reading, after, if kind == "deport" { &with[..1] } else { with });
    let all: Vec<usize> = owners.chain(from).collect();
    parties::agents(reading, &all)
}

/// Who meets is an actor: "spoke about the strikes" has no target there. Of two who meet, the second is the first's target.
fn meet(telling: &mut Telling, added: Vec<Part>) {
    telling.targets.extend(added);
    telling.targets.retain(|t| t.actor.is_some());
    if telling.targets.is_empty() && telling.agents.len() > 1 {
        telling.targets = telling.agents[1..].to_vec();
    }
}

/// The preposition that a trigger ends in: "blamed on", "fell to", "capture of".
fn last_preposition(document: &Document, telling: &Telling) -> Option<usize> {
    let last = telling.tokens.end - 1;
    (last > telling.head && matches!(document.tokens[last].xpos, Xpos::In | Xpos::To)).then_some(last)
}

fn names(reading: &Reading, phrase: usize) -> bool {
    reading.actor_at(reading.document.phrases[phrase].head).is_some()
}

/// Who fires "missiles and drones at two ships" does nothing to the drones.
fn drop_weapons(reading: &Reading, telling: &mut Telling) {
    const VERBS: &[&str] =
        &["fire", "launch", "send", "drop", "lob", "throw", "hurl", "toss", "ram", "drive", "plough", "plow", "crash"];
    if VERBS.contains(&reading.document.tokens[telling.head].lemma.as_str()) {
        telling.targets.retain(|t| t.actor.is_some() || !parties::is_weapon(reading, &t.tokens));
    }
}

/// "Dozens" of "took dozens of people hostage"; not the shells that are fired.
fn counts_people(reading: &Reading, phrase: usize) -> bool {
    reading
        .within(&reading.mentions.quantities, &reading.document.phrases[phrase].tokens, |q| &q.tokens)
        .next()
        .is_some()
}

fn within(reading: &Reading, phrase: usize, telling: &Telling) -> bool {
    telling.tokens.contains(&reading.document.phrases[phrase].head)
}

fn nominal(reading: &Reading, telling: &mut Telling) {
    let document = reading.document;
    let phrase = grammar::phrase_of(document, telling.head);
    let start = phrase.map_or(telling.tokens.start, |p| document.phrases[p].tokens.start);
    for part in before_noun(reading, start..telling.tokens.start) {
        if suffers(reading, telling, &part) { telling.targets.push(part) } else { telling.agents.push(part) }
    }
    let mut after = complements(reading, telling, last_preposition(document, telling).unwrap_or(telling.tokens.end));
    // "Fighting broke out between", "clashes were reported between".
    let verb = (telling.tokens.end..telling.until).find(|&i| document.tokens[i].lemma != "be");
    let occurs = |&i: &usize| document.tokens[i].xpos.is_verb() && is_occurring(document, i);
    if let Some(verb) = verb.filter(occurs) {
        after.extend(complements(reading, telling, verb + 1));
    }
    // "The murder of Ana Reyes, mayor of Chilapa": the town is hers.
    let hers = |c: &Complement| {
        document.tokens[c.preposition].lemma == "of"
            && (telling.tokens.end..c.preposition).any(|i| document.word(i) == ",")
    };
    after.retain(|c| !hers(c));
    // "Attributed the murder to gangs".
    let laid = grammar::governing_verb(document, telling.tokens.start)
        .is_some_and(|v| matches!(document.tokens[v].lemma.as_str(), "attribute" | "impute" | "link" | "tie"));
    after.retain(|c| !(laid && document.tokens[c.preposition].lemma == "to"));
    let doers: &[&str] = if telling.rule.frame == Frame::Undergo { &["by", "to"] } else { &["by"] };
    let by = parties::phrases(reading, &after, doers);
    telling.agents.extend(parties::agents(reading, &by));
    let to: &[&str] = match telling.rule.frame {
        Frame::Meet => &["with", "between", "against", "of"],
        Frame::Undergo => &["of"],
        _ => &["on", "against", "at", "upon", "over", "target", "of", "to", "toward"],
    };
    telling.targets.extend(parties::targets(reading, &parties::phrases(reading, &after, to)));
    // "The expulsion of 30 diplomats", where the trigger says whom.
    let of = telling.tokens.clone().skip(1).any(|i| document.tokens[i].lemma == "of");
    let inside = grammar::phrase_of(document, telling.tokens.end - 1)
        .filter(|&p| of && telling.targets.is_empty() && !parties::is_weapon(reading, &document.phrases[p].tokens));
    telling.targets.extend(inside.into_iter().flat_map(|p| parties::targets(reading, &[p])));
    if telling.rule.frame == Frame::Meet && telling.agents.is_empty() && telling.targets.len() > 1 {
        telling.agents.push(telling.targets.remove(0));
    }
    for phrase in phrase.into_iter().chain(phrase.and_then(|p| grammar::classifier(document, p))) {
        around(reading, telling, phrase);
    }
}

/// Actors before the noun: "Russian air strikes", "Iran's attack".
fn before_noun(reading: &Reading, before: Range<usize>) -> Vec<Part> {
    let owner =
        grammar::possessor(reading.document, before.start).into_iter().flat_map(|p| parties::agents(reading, &[p]));
    let inside = reading.within(&reading.mentions.actor_mentions, &before, |m| &m.tokens).map(|(_, m)| m);
    let inside = inside.filter(|m| m.tokens.end <= before.end);
    owner.chain(inside.map(Part::of)).collect()
}

fn suffers(reading: &Reading, telling: &Telling, part: &Part) -> bool {
    let person = reading.actor_at(part.tokens.end - 1).is_some_and(|m| m.kind == EntityType::Person);
    person && (SUFFERED.contains(&telling.kind) || reading.document.tokens[telling.head].lemma == "killing")
}

/// Whether a verb is one by which events take place: "was launched", "occurred".
pub fn takes_place(document: &Document, verb: usize) -> bool {
    LIGHT.contains(&document.tokens[verb].lemma.as_str()) || is_occurring(document, verb)
}

/// Whether a verb says that its subject took place.
fn is_occurring(document: &Document, verb: usize) -> bool {
    let place = || document.tokens.get(verb + 1).is_some_and(|t| t.lemma == "place");
    match document.tokens[verb].lemma.as_str() {
        "take" => place(),
        "hold" | "stage" | "report" => grammar::verb_group(document, verb).passive,
        lemma => OCCUR.contains(&lemma),
    }
}

/// What the verbs around a noun say: "carried out a strike", "the strike was ordered by", "the strike hit a camp".
fn around(reading: &Reading, telling: &mut Telling, phrase: usize) {
    let document = reading.document;
    let sentence = grammar::sentence(document, telling.head);
    for verb in sentence.filter(|&i| document.tokens[i].xpos.is_verb()) {
        let lemma = document.tokens[verb].lemma.as_str();
        // Who calls a killing cowardly did not do it.
        let named = lemma == "call" && telling.class() != "PROTEST";
        let (light, order, reach) = (LIGHT.contains(&lemma), command::VERBS.contains(&lemma), REACH.contains(&lemma));
        let occurs = is_occurring(document, verb);
        if lemma == "confess" && grammar::complements(document, verb + 1).first().is_some_and(|c| c.phrase == phrase) {
            telling.agents.extend(parties::agents(reading, &grammar::subject(reading, verb)));
        }
        if named || !(light || order || reach || occurs) {
            continue;
        }
        let subject = grammar::subject(reading, verb);
        let passive = grammar::verb_group(document, verb).passive;
        if occurs && subject.contains(&phrase) && telling.reference == Reference::Generic {
            telling.reference = Reference::New;
        }
        if telling.tokens.contains(&verb) {
            continue;
        }
        let is_subject = subject.contains(&phrase);
        let is_object = !passive && grammar::objects(document, verb).contains(&phrase);
        let doers = match (is_subject && passive, is_object) {
            (true, _) => parties::phrases(reading, &grammar::complements(document, verb + 1), &["by"]),
            (_, true) => subject,
            _ if is_subject && reach => {
                telling.targets.extend(parties::targets(reading, &grammar::objects(document, verb)));
                continue;
            }
            _ => continue,
        };
        if light {
            telling.agents.extend(parties::agents(reading, &doers));
            if is_object && telling.reference == Reference::Generic {
                telling.reference = Reference::New;
            }
        } else if order {
            telling.ordered_by.extend(parties::agents(reading, &doers));
        }
    }
}

/// "Over the poisoning of a critic", "against the arrest of the mayor": why, and nobody named there is acted on.
fn is_cause(reading: &Reading, telling: &Telling, complement: &Complement) -> bool {
    let word = |i: usize| reading.document.tokens[i].lemma.as_str();
    let protest = telling.class() == "PROTEST";
    let why = match word(complement.preposition) {
        "over" => true,
        "against" | "for" => protest,
        _ => false,
    };
    why && is_grievance(word(reading.document.phrases[complement.phrase].head))
}

/// Whether a noun is of what people are punished for or protest at: violence, and what else is held against somebody.
fn is_grievance(noun: &str) -> bool {
    const OTHERS: &[&str] = &[
        "poisoning", "arrest", "detention", "death", "crackdown", "invasion", "coup", "execution", "treatment",
        "stabbing", "war", "seizure", "jailing", "imprisonment", "handling", "role", "support", "plan", "price", "law",
    ];
    EVENTS.contains(&noun) || OTHERS.contains(&noun)
}

/// What prepositions add from token `from` on, up to the next trigger.
fn complements(reading: &Reading, telling: &Telling, from: usize) -> Vec<Complement> {
    let mut all = grammar::complements(reading.document, from);
    let cause = all.iter().position(|c| is_cause(reading, telling, c));
    all.truncate(cause.unwrap_or(all.len()));
    all.retain(|c| reading.document.phrases[c.phrase].tokens.start < telling.until);
    all
}
