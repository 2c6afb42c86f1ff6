//! Who did it, to whom, on whose order: the roles that the grammar around a trigger gives.

use super::command;
use super::grammar::{self, Complement};
use super::reading::Reading;
use super::reference::Reference;
use super::rules::Frame;
use super::telling::{Part, Telling};
use super::tree;
use crate::document::{Document, Phrase, Xpos};
use crate::mentions::{ActorMention, Form};
use crate::record::EntityType;
use std::ops::Range;

/// Verbs that only say that the event took place: "carried out an attack".
const LIGHT: &[&str] = &[
    "carry", "conduct", "launch", "mount", "stage", "perform", "execute", "undertake", "make", "unleash", "begin",
    "start", "commit", "perpetrate", "wage", "continue", "resume", "intensify", "do", "fire", "announce", "issue",
    "hold", "call", "organize", "organise", "join",
];
/// Verbs whose subject, an event, acts on their object: "the raid targeted a camp".
const REACH: &[&str] =
    &["target", "hit", "strike", "kill", "wound", "injure", "destroy", "damage", "rock", "devastate", "shake", "level"];
/// Participles that say whose a thing is: "a camp used by".
const BELONG: &[&str] = &[
    "use", "own", "run", "control", "operate", "host", "house", "hold", "belong", "link", "affiliate", "inhabit",
    "occupy", "tie", "man", "staff", "frequent", "utilize", "utilise", "hosting", "guard",
];
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
        telling.agents.extend(sayer(reading, telling.head).map(Part::of));
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
    let linked = ends_in_preposition(document, telling);
    let after = complements(reading, telling, telling.tokens.end.max(telling.head + 1) - usize::from(linked));
    let mut objects = grammar::objects(document, telling.tokens.end - 1);
    if telling.tokens.len() > 1 && objects.is_empty() {
        objects = grammar::objects(document, telling.head)
            .into_iter()
            .filter(|&p| !within(reading, p, telling) || names(reading, p))
            .collect();
    }
    let undergoes = telling.rule.frame == Frame::Undergo || group.passive;
    if undergoes {
        let doers: &[&str] = match telling.rule.frame {
            Frame::Meet => &["by", "with"],
            Frame::Undergo if linked => &["by", "from", "to"],
            _ => &["by", "from"],
        };
        let blamed = linked && telling.rule.frame == Frame::Act && !objects.is_empty();
        telling.targets = targets(reading, if blamed { &objects } else { &subject });
        telling.agents = agents(reading, &phrases(reading, &after, doers));
        return;
    }
    telling.agents = agents(reading, &subject);
    let dealing = is_dealing(telling.kind);
    if dealing && telling.agents.is_empty() {
        telling.agents = unnamed(reading, &subject);
    }
    let prepositions: &[&str] = match telling.rule.frame {
        Frame::Meet => &["with", "between"],
        Frame::Do => &[
            "to", "with", "against", "on", "at", "of", "over", "from", "upon", "for", "between", "toward", "towards",
            "about",
        ],
        _ => &["on", "against", "at", "upon", "into", "over", "target"],
    };
    telling.targets = targets(reading, &objects);
    let added = targets(reading, &phrases(reading, &after, prepositions));
    match telling.rule.frame {
        Frame::Do => telling.targets.extend(added.into_iter().filter(|p| p.actor.is_some())),
        Frame::Meet => meet(telling, added),
        _ if telling.targets.is_empty() => telling.targets.extend(added),
        _ => {}
    }
    if dealing {
        telling.targets.extend(concerned(reading, &objects, &after));
        if telling.targets.iter().all(|t| t.actor.is_none()) {
            telling.targets.extend(named_after(reading, telling));
        }
    }
}

/// Whether a kind is of what parties say and do to each other without force.
fn is_dealing(kind: &str) -> bool {
    super::identity::is_speech(kind) || matches!(kind, "restrict_movement" | "deport" | "release")
}

/// Who acts, by a noun that names nobody known: "the widows".
fn unnamed(reading: &Reading, subject: &[usize]) -> Vec<Part> {
    let noun = |p: &&usize| reading.document.tokens[reading.document.phrases[**p].head].xpos.is_noun();
    let tokens = subject.iter().filter(noun).map(|&p| reading.document.phrases[p].tokens.clone());
    tokens.filter(|t| !reading.is_time(t.end - 1)).map(|tokens| Part { tokens, actor: None }).collect()
}

/// The first named after the trigger: "agreed to let UN monitors in", "will not lift the embargo until Havana ...".
fn named_after(reading: &Reading, telling: &Telling) -> Option<Part> {
    let end = grammar::sentence(reading.document, telling.head).end.min(telling.tokens.end + FAR);
    let after = reading.within(&reading.mentions.actor_mentions, &(telling.tokens.end..end), |m| &m.tokens);
    let others = after.map(|(_, m)| m).filter(|m| m.form != Form::Pronoun);
    let acts = |m: &ActorMention| telling.agents.iter().any(|a| a.actor == Some(m.actor));
    others.filter(|m| !acts(m)).map(Part::of).next()
}

/// Whom it concerns whose word or deed is spoken of: "rejected Oslo's offer", "a request from Oslo", "the plan of Oslo".
fn concerned(reading: &Reading, objects: &[usize], after: &[Complement]) -> Vec<Part> {
    let document = reading.document;
    let owners = objects.iter().filter_map(|&p| grammar::possessor(document, document.phrases[p].tokens.start));
    let from = phrases(reading, after, &["of", "from", "by", "to", "with", "against", "on", "for", "between"]);
    let all: Vec<usize> = owners.chain(from).collect();
    agents(reading, &all)
}

/// Who meets is an actor: "spoke about the strikes" has no target there. Of two who meet, the second is the first's target.
fn meet(telling: &mut Telling, added: Vec<Part>) {
    telling.targets.extend(added);
    telling.targets.retain(|t| t.actor.is_some());
    if telling.targets.is_empty() && telling.agents.len() > 1 {
        telling.targets = telling.agents[1..].to_vec();
    }
}

/// "blamed on", "fell to".
fn ends_in_preposition(document: &Document, telling: &Telling) -> bool {
    let last = telling.tokens.end - 1;
    last > telling.head && matches!(document.tokens[last].xpos, Xpos::In | Xpos::To)
}

fn names(reading: &Reading, phrase: usize) -> bool {
    reading.actor_at(reading.document.phrases[phrase].head).is_some()
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
    let after = complements(reading, telling, telling.tokens.end);
    let by = phrases(reading, &after, &["by"]);
    telling.agents.extend(agents(reading, &by));
    let to: &[&str] = match telling.rule.frame {
        Frame::Meet => &["with", "between", "against", "of"],
        _ => &["on", "against", "at", "upon", "over", "target", "of", "to", "toward"],
    };
    telling.targets.extend(targets(reading, &phrases(reading, &after, to)));
    for phrase in phrase.into_iter().chain(phrase.and_then(|p| grammar::classifier(document, p))) {
        around(reading, telling, phrase);
    }
}

/// Actors before the noun: "Russian air strikes", "Iran's attack".
fn before_noun(reading: &Reading, before: Range<usize>) -> Vec<Part> {
    let possessor = grammar::possessor(reading.document, before.start);
    let owner = possessor.into_iter().flat_map(|p| agents(reading, &[p]));
    let inside = reading.within(&reading.mentions.actor_mentions, &before, |m| &m.tokens).map(|(_, m)| m);
    let inside = inside.filter(|m| m.tokens.end <= before.end);
    owner.chain(inside.map(Part::of)).collect()
}

fn suffers(reading: &Reading, telling: &Telling, part: &Part) -> bool {
    let person = reading.actor_at(part.tokens.end - 1).is_some_and(|m| m.kind == EntityType::Person);
    person && (SUFFERED.contains(&telling.kind) || reading.document.tokens[telling.head].lemma == "killing")
}

/// What the verbs around a noun say: "carried out a strike", "the strike was ordered by", "the strike hit a camp".
fn around(reading: &Reading, telling: &mut Telling, phrase: usize) {
    let document = reading.document;
    let sentence = grammar::sentence(document, telling.head);
    let verbs = sentence.filter(|&i| document.tokens[i].xpos.is_verb() && !telling.tokens.contains(&i));
    for verb in verbs {
        let lemma = document.tokens[verb].lemma.as_str();
        let (light, order, reach) = (LIGHT.contains(&lemma), command::VERBS.contains(&lemma), REACH.contains(&lemma));
        if !(light || order || reach) {
            continue;
        }
        let subject = grammar::subject(reading, verb);
        let passive = grammar::verb_group(document, verb).passive;
        let is_subject = subject.contains(&phrase);
        let is_object = !passive && grammar::objects(document, verb).contains(&phrase);
        let doers = match (is_subject && passive, is_object) {
            (true, _) => phrases(reading, &grammar::complements(document, verb + 1), &["by"]),
            (_, true) => subject,
            _ if is_subject && reach => {
                telling.targets.extend(targets(reading, &grammar::objects(document, verb)));
                continue;
            }
            _ => continue,
        };
        if light {
            telling.agents.extend(agents(reading, &doers));
            if is_object && telling.reference == Reference::Generic {
                telling.reference = Reference::New;
            }
        } else if order {
            telling.ordered_by.extend(agents(reading, &doers));
        }
    }
}

/// What prepositions add from token `from` on, up to the next trigger.
fn complements(reading: &Reading, telling: &Telling, from: usize) -> Vec<Complement> {
    let mut all = grammar::complements(reading.document, from);
    all.retain(|c| reading.document.phrases[c.phrase].tokens.start < telling.until);
    all
}

/// The phrases of `complements` whose preposition is one of `prepositions`.
pub fn phrases(reading: &Reading, complements: &[Complement], prepositions: &[&str]) -> Vec<usize> {
    let fits = |c: &&Complement| prepositions.contains(&reading.document.tokens[c.preposition].lemma.as_str());
    complements.iter().filter(fits).map(|c| c.phrase).collect()
}

/// Phrases that name or describe an actor; a weapon's or vehicle's nationality counts: "Russian planes". A pronoun that no
/// mention resolves is the one who speaks: "the army said it had struck".
pub fn agents(reading: &Reading, phrases: &[usize]) -> Vec<Part> {
    let mention = |&phrase: &usize| {
        let p = &reading.document.phrases[phrase];
        let whole = || reading.actor_at(document_phrase(reading, whole(reading, p)?).head);
        named_actor(reading, p.head)
            .or_else(whole)
            .or_else(|| of_weapon(reading, p))
            .or_else(|| speaker(reading, p))
            .or_else(|| quoted(reading, p))
    };
    phrases.iter().filter_map(mention).map(Part::of).collect()
}

/// The actor at token `head`, by name where an apposition gives it: of "the president, Reuven Rivlin", Rivlin.
fn named_actor<'a>(reading: &Reading<'a>, head: usize) -> Option<&'a ActorMention> {
    let described = reading.actor_at(head);
    let name = || reading.actor_at(tree::named(reading.document, head)?).filter(|m| m.form == Form::Name);
    described.filter(|m| m.form == Form::Name).or_else(name).or(described)
}

/// Of "several of the groups" the groups: what follows a word that only says how many.
fn whole(reading: &Reading, phrase: &Phrase) -> Option<usize> {
    const PARTS: &[&str] = &[
        "several", "some", "many", "most", "much", "few", "dozen", "hundred", "thousand", "score", "number",
        "majority", "handful", "couple", "part", "half", "all", "both", "none", "rest", "remnant",
    ];
    let document = reading.document;
    let head = &document.tokens[phrase.head];
    let part = PARTS.contains(&head.lemma.as_str()) || head.xpos == Xpos::Cd;
    let of = document.tokens.get(phrase.tokens.end).is_some_and(|t| t.lemma == "of");
    (part && of).then(|| grammar::phrase_starting_at(document, phrase.tokens.end + 1)).flatten()
}

fn document_phrase<'a>(reading: &Reading<'a>, phrase: usize) -> &'a Phrase {
    &reading.document.phrases[phrase]
}

/// Who says the quotation in which the phrase is "we" or "I".
fn quoted<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let pronoun = &reading.document.tokens[phrase.head];
    if !matches!(pronoun.lemma.as_str(), "we" | "i") {
        return None;
    }
    let quotes = &reading.mentions.quotes;
    let before = quotes.partition_point(|q| q.span.start <= pronoun.span.start);
    let quote = before.checked_sub(1).map(|i| &quotes[i]).filter(|q| pronoun.span.end <= q.span.end)?;
    let speaker = quote.speaker.as_ref()?.span;
    reading.actor_at(reading.document.token_at(speaker.end.saturating_sub(1)))
}

/// Whose a weapon or vehicle is, where the phrase says so.
fn of_weapon<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let weapon = reading
        .within(&reading.mentions.means, &phrase.tokens, |m| &m.tokens)
        .any(|(_, m)| m.tokens.contains(&phrase.head));
    let mut inside = reading.within(&reading.mentions.actor_mentions, &phrase.tokens, |m| &m.tokens).map(|(_, m)| m);
    inside.find(|m| weapon && m.tokens.end <= phrase.tokens.end)
}

/// Who says the clause of which the pronoun is the subject.
fn speaker<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let pronoun = reading.document.tokens[phrase.head].xpos == Xpos::Prp;
    pronoun.then(|| sayer(reading, phrase.tokens.start)).flatten()
}

/// Who says the clause in which token `at` is.
fn sayer<'a>(reading: &Reading<'a>, at: usize) -> Option<&'a ActorMention> {
    let document = reading.document;
    let verb = grammar::governing_verb(document, at)?;
    let says = crate::lexicon::reporting::is_verb(&document.tokens[verb].lemma);
    let subject = says.then(|| grammar::subject(reading, verb))?;
    subject.iter().find_map(|&p| reading.actor_at(document.phrases[p].head))
}

/// Phrases that may be acted on, with those to whom a thing belongs: "a camp used by militias".
pub fn targets(reading: &Reading, phrases: &[usize]) -> Vec<Part> {
    let mut found = Vec::new();
    for &phrase in phrases {
        let p = &reading.document.phrases[phrase];
        if p.tokens.clone().all(|i| reading.is_time(i)) || reading.is_time(p.head) {
            continue;
        }
        let (phrase, p) = match whole(reading, p) {
            Some(whole) if reading.actor_at(p.head).is_none() => (whole, document_phrase(reading, whole)),
            _ => (phrase, p),
        };
        match named_actor(reading, p.head) {
            Some(m) => found.push(Part::of(m)),
            None => found.push(Part { tokens: trimmed(reading, &p.tokens), actor: None }),
        }
        found.extend(owners(reading, phrase));
    }
    found
}

fn trimmed(reading: &Reading, tokens: &Range<usize>) -> Range<usize> {
    let start = tokens.clone().find(|&i| !reading.is_time(i)).unwrap_or(tokens.start);
    start..tokens.end
}

/// Whose the thing in `phrase` is.
fn owners(reading: &Reading, phrase: usize) -> Vec<Part> {
    let document = reading.document;
    let participles = tree::participles(document, document.phrases[phrase].head).into_iter();
    let users = participles.filter(|&i| BELONG.contains(&document.tokens[i].lemma.as_str()));
    let users: Vec<usize> = users.flat_map(|i| tree::complements(document, i)).collect();
    if !users.is_empty() {
        return agents(reading, &users);
    }
    let end = document.phrases[phrase].tokens.end;
    let Some(next) = document.tokens.get(end) else { return Vec::new() };
    let sentence = grammar::sentence(document, end);
    let near = end..sentence.end.min(end + 14);
    let belongs = near.clone().find(|&i| {
        matches!(document.tokens[i].xpos, Xpos::Vbn | Xpos::Vbg | Xpos::Vbd | Xpos::Jj)
            && BELONG.contains(&document.tokens[i].lemma.as_str())
    });
    let from = match belongs {
        _ if next.lemma == "of" => end,
        Some(at) if !near.clone().any(|i| i < at && document.tokens[i].xpos == Xpos::Md) => at + 1,
        _ => return Vec::new(),
    };
    let mut phrases = grammar::phrase_starting_at(document, from).into_iter().collect::<Vec<_>>();
    let after = grammar::complements(document, from);
    phrases.extend(
        after
            .iter()
            .filter(|c| matches!(document.tokens[c.preposition].lemma.as_str(), "by" | "to" | "of" | "with"))
            .map(|c| c.phrase),
    );
    agents(reading, &phrases)
}
