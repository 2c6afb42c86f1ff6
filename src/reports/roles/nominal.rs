//! The roles around an event's name: "Iran's attack on a base", "the raid was carried out by", "troops repelled the attack".

use super::doers::culprits;
use super::{complements, last_preposition};
use crate::document::{Document, Xpos};
use crate::record::EntityType;
use crate::reports::command;
use crate::reports::grammar::{self, Complement};
use crate::reports::is_assault;
use crate::reports::needs;
use crate::reports::nouns::is_site;
use crate::reports::parties;
use crate::reports::reading::Reading;
use crate::reports::reference::{self, Reference};
use crate::reports::rules::Frame;
use crate::reports::telling::{Part, Telling};
use std::ops::Range;

/// Verbs that only say that the event took place: "carried out an attack".
const LIGHT: &[&str] = &[
    "carry", "conduct", "launch", "mount", "stage", "perform", "execute", "undertake", "make", "unleash", "begin",
    "start", "commit", "perpetrate", "wage", "continue", "resume", "intensify", "do", "fire", "announce", "issue",
    "hold", "call", "organize", "organise", "join", "commence", "attend", "exchange", "trade",
];

/// Verbs whose subject an event befalls: "the capital has seen months of protests", "was rocked by a wave of bombings".
const BEFALL: &[&str] = &[
    "see", "witness", "experience", "suffer", "endure", "face", "hit", "rattle", "rock", "shake", "plague", "grip",
    "strike", "batter", "paralyse", "paralyze", "engulf", "convulse",
];

/// Verbs that say what brought an event about: "the ruling sparked protests".
const CAUSE: &[&str] =
    &["spark", "trigger", "prompt", "provoke", "ignite", "cause", "unleash", "fuel", "touch", "set", "lead", "inspire"];

/// Verbs that say that their subject took place: "clashes broke out".
const OCCUR: &[&str] = &[
    "erupt", "break", "flare", "ensue", "rage", "occur", "happen", "unfold", "start", "begin", "resume", "continue",
    "spread", "open",
];

/// Verbs whose subject, an event, acts on their object: "the raid targeted a camp".
const REACH: &[&str] = &[
    "target", "hit", "strike", "kill", "wound", "injure", "destroy", "damage", "rock", "devastate", "shake", "level",
    "wreck", "shatter", "blow", "rip", "tear", "flatten", "topple", "gut", "trap", "hurt",
];

/// Kinds in which a person who possesses the event's name is its victim: "the teenager's shooting".
const SUFFERED: &[&str] = &[
    "assassination", "execution", "abduction", "arrest", "detain", "release", "shooting", "stabbing", "beating",
    "torture", "massacre", "resign", "surrender", "convict", "deport",
];

pub(super) fn nominal(reading: &Reading, telling: &mut Telling) {
    let document = reading.document;
    let phrase = grammar::phrase_of(document, telling.head);
    if telling.is_wound(document) {
        let bearer = bearer(reading, telling.tokens.start);
        telling.targets.extend(bearer.into_iter().flat_map(|p| parties::targets(reading, &[p])));
        return;
    }
    let start = phrase.map_or(telling.tokens.start, |p| document.phrases[p].tokens.start);
    let victim = victim(reading, telling, start);
    for part in before_noun(reading, start..telling.head) {
        let owner = victim.iter().any(|v| v.tokens == part.tokens || v.actor.is_some() && v.actor == part.actor);
        match owner || suffers(reading, telling, &part) {
            true => telling.targets.push(part),
            false => telling.agents.push(part),
        }
    }
    if telling.targets.is_empty() {
        telling.targets.extend(victim);
    }
    // "The war between Mali and Niger killed", where the trigger says who met.
    let between = (telling.head + 1..telling.tokens.end).find(|&i| document.word(i) == "between");
    let from = between.or(last_preposition(document, telling)).unwrap_or(telling.tokens.end);
    let mut after = complements(reading, telling, from);
    // "Fighting broke out between", "clashes were reported between".
    let verb = (telling.tokens.end..telling.until).find(|&i| document.tokens[i].lemma != "be");
    let took_place = |&i: &usize| document.tokens[i].xpos.is_verb() && occurs(document, i);
    if let Some(verb) = verb.filter(took_place) {
        after.extend(complements(reading, telling, verb + 1));
    }
    // "The fighting is between herders and farmers".
    let is = |i: usize| document.word(i) == "between" && i > telling.tokens.end;
    if let Some(between) = verb.filter(|&i| is(i)) {
        after.extend(complements(reading, telling, between));
    }
    // "The murder of Ana Reyes, mayor of Chilapa": the town is hers.
    let hers = |c: &Complement| {
        document.tokens[c.preposition].lemma == "of"
            && (telling.tokens.end..c.preposition).any(|i| document.word(i) == ",")
    };
    after.retain(|c| !hers(c));
    // "The murder of the governor of West Darfur".
    let ends: Vec<usize> = after.iter().map(|c| document.phrases[c.phrase].tokens.end).collect();
    let office = |c: &Complement| {
        let of = document.tokens[c.preposition].lemma == "of" && ends.contains(&c.preposition);
        of && needs::names_place(reading, &document.phrases[c.phrase].tokens)
    };
    if SUFFERED.contains(&telling.kind) || telling.is_killing(document) {
        after.retain(|c| !office(c));
    }
    // "Attributed the murder to gangs".
    let laid = grammar::governing_verb(document, telling.tokens.start)
        .is_some_and(|v| matches!(document.tokens[v].lemma.as_str(), "attribute" | "impute" | "link" | "tie"));
    after.retain(|c| !(laid && document.tokens[c.preposition].lemma == "to"));
    let doers: &[&str] = if telling.rule.frame == Frame::Undergo { &["by", "to"] } else { &["by"] };
    let by = parties::phrases(reading, &after, doers);
    telling.agents.extend(parties::agents(reading, &by));
    let to: &[&str] = match telling.rule.frame {
        Frame::Meet => &["with", "between", "against", "of"],
        _ if telling.kind == "riot" => &["with", "between"],
        Frame::Undergo => &["of"],
        _ => &["on", "against", "at", "upon", "over", "target", "of", "to", "toward"],
    };
    telling.targets.extend(parties::targets(reading, &parties::phrases(reading, &after, to)));
    // "The expulsion of 30 diplomats", where the trigger says whom.
    let of = telling.tokens.clone().skip(1).any(|i| document.tokens[i].lemma == "of");
    let inside = grammar::phrase_of(document, telling.tokens.end - 1)
        .filter(|&p| of && telling.targets.is_empty() && !parties::is_weapon(reading, &document.phrases[p].tokens));
    telling.targets.extend(inside.into_iter().flat_map(|p| parties::targets(reading, &[p])));
    if telling.agents.is_empty() && (is_assault(telling) || telling.kind == "abduction") {
        telling.agents = culprits(reading, telling);
    }
    // "A mosque bombing".
    if is_assault(telling) {
        telling.targets.extend((start..telling.head).find_map(|i| site(document, i)));
    }
    let meets = telling.rule.frame == Frame::Meet || telling.kind == "riot";
    if meets && telling.agents.is_empty() {
        telling.agents.extend(first_of_two(document, &mut telling.targets));
    }
    for phrase in phrase.into_iter().chain(phrase.and_then(|p| grammar::classifier(document, p))) {
        around(reading, telling, phrase);
    }
}

/// The mayor of "the mayor's murder", "his" of "his arrest": not the army of "the army's arrest of ten men".
fn victim(reading: &Reading, telling: &Telling, start: usize) -> Option<Part> {
    let document = reading.document;
    let befalls = SUFFERED.contains(&telling.kind) || telling.is_killing(document);
    let of = document.tokens.get(telling.head + 1).is_some_and(|t| t.lemma == "of");
    if !befalls || of {
        return None;
    }
    let pronoun = matches!(document.tokens[start].lemma.as_str(), "his" | "her" | "their");
    // Not "found with his throat slit".
    if pronoun && start < telling.tokens.start && document.word(start + 1) != "throat" {
        return Some(Part { tokens: start..start + 1, actor: reading.actor_at(start).map(|m| m.actor) });
    }
    // The trigger may begin with the mark: "'s release".
    let owner =
        grammar::possessor(document, start).or_else(|| grammar::possessor(document, telling.tokens.start + 1))?;
    let person = |a: usize| matches!(reading.mentions.actors[a].kind.as_str(), "person" | "civilians" | "media");
    let targets = parties::targets(reading, &[owner]);
    let time = |t: &Part| reading.is_time(t.tokens.end - 1) || document.tokens[t.tokens.end - 1].lemma == "year";
    let named = |t: &Part| time(t) || needs::names_place(reading, &t.tokens);
    targets.into_iter().find(|t| t.actor.is_none_or(person) && !named(t))
}

/// The mosque of "a mosque bombing".
fn site(document: &Document, i: usize) -> Option<Part> {
    let token = &document.tokens[i];
    (is_site(&token.lemma) && token.xpos == Xpos::Nn).then(|| Part { tokens: i..i + 1, actor: None })
}

/// Who of those who meet is named first, taken from the others; of "clashes between cartels" all, who stay there too.
fn first_of_two(document: &Document, all: &mut Vec<Part>) -> Option<Part> {
    if all.len() > 1 {
        return Some(all.remove(0));
    }
    let only = all.first()?;
    let start = grammar::phrase_of(document, only.tokens.start).map(|p| document.phrases[p].tokens.start)?;
    let between = start.checked_sub(1).is_some_and(|i| document.word(i) == "between");
    between.then(|| only.clone())
}

/// The man of "found a man lying in a street with gunshot wounds".
fn bearer(reading: &Reading, wound: usize) -> Option<usize> {
    let document = reading.document;
    let first = grammar::sentence(document, wound).start;
    let before = document.phrases.partition_point(|p| p.tokens.end <= wound);
    let near = (0..before).rev().take(12).take_while(|&p| document.phrases[p].tokens.start >= first);
    near.into_iter().find(|&p| parties::is_person(reading, p) && !grammar::is_age(document, p))
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
    LIGHT.contains(&document.tokens[verb].lemma.as_str()) || occurs(document, verb)
}

/// Whether a verb says that its subject took place.
pub fn occurs(document: &Document, verb: usize) -> bool {
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
        // Who calls a killing cowardly or announces it did not do it.
        let named = lemma == "call" && (telling.class() != "PROTEST" || is_described(document, phrase))
            || lemma == "attend" && telling.kind == "riot"
            || lemma == "announce" && (telling.class() == "ASSAULT" || matches!(telling.kind, "arrest" | "detain"));
        // "Shelling reduced the market to rubble".
        let levels = lemma == "reduce" && (verb + 1..verb + 8).any(|i| document.word(i) == "rubble");
        let (light, order) = (LIGHT.contains(&lemma), command::VERBS.contains(&lemma));
        let reach = REACH.contains(&lemma) || levels;
        let took_place = occurs(document, verb);
        let confessed = || grammar::complements(document, verb + 1).first().is_some_and(|c| c.phrase == phrase);
        let admitted = || grammar::objects(document, verb).contains(&phrase);
        if lemma == "confess" && confessed() || lemma == "admit" && is_assault(telling) && admitted() {
            telling.agents.extend(parties::agents(reading, &grammar::subject(reading, verb)));
        }
        // "Troops answered with mortar fire".
        let back = matches!(lemma, "hit" | "strike" | "fire") && document.word(verb + 1) == "back";
        if (back || matches!(lemma, "answer" | "respond" | "retaliate" | "reply")) && !passive_at(document, verb) {
            let with = parties::phrases(reading, &grammar::complements(document, verb + 1), &["with"]);
            if with.contains(&phrase) {
                telling.agents.extend(parties::agents(reading, &grammar::subject(reading, verb)));
                telling.reference = Reference::Another;
            }
        }
        if befalls(reading, verb, phrase) {
            if telling.reference == Reference::Generic {
                telling.reference = Reference::New;
            }
            // "The embassy was rocked by a bomb"; not "Quito saw protests".
            let struck = is_assault(telling) && !telling.is_killing(document) || telling.kind == "cyber_attack";
            if passive_at(document, verb) && struck {
                telling.targets.extend(parties::targets(reading, &grammar::subject(reading, verb)));
            }
        }
        let withstood = matches!(lemma, "repel" | "repulse" | "withstand" | "survive");
        if named || !(light || order || reach || took_place || withstood) {
            continue;
        }
        let subject = grammar::subject(reading, verb);
        let passive = grammar::verb_group(document, verb).passive;
        if took_place && subject.contains(&phrase) && telling.reference == Reference::Generic {
            telling.reference = Reference::New;
        }
        if telling.tokens.contains(&verb) {
            continue;
        }
        let is_subject = subject.contains(&phrase);
        let is_object = !passive && grammar::objects(document, verb).contains(&phrase);
        // "Troops repelled an attack".
        if is_object && withstood {
            telling.targets.extend(parties::agents(reading, &subject));
            continue;
        }
        let doers = match (is_subject && passive, is_object) {
            (true, _) => parties::phrases(reading, &grammar::complements(document, verb + 1), &["by"]),
            (_, true) => subject,
            // "The bombing came a month after gunmen attacked a mosque, killing 30".
            _ if is_subject && reach && reference::parted(document, telling.head, verb) => continue,
            _ if is_subject && reach => {
                // "Bombings at two churches wrecked an altar".
                if telling.reference == Reference::Generic && document.tokens[verb].xpos == Xpos::Vbd {
                    telling.reference = Reference::New;
                }
                telling.targets.extend(parties::targets(reading, &grammar::objects(document, verb)));
                continue;
            }
            _ => continue,
        };
        // "India and Pakistan traded artillery fire": it takes two.
        let mutual = matches!(lemma, "exchange" | "trade");
        if mutual && doers.len() < 2 {
            continue;
        }
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

/// Whether words right after a phrase say what it is like: "called the protests treasonous", "the vote “a farce”".
fn is_described(document: &Document, phrase: usize) -> bool {
    let next = document.tokens.get(document.phrases[phrase].tokens.end);
    next.is_some_and(|t| matches!(t.xpos, Xpos::Jj | Xpos::Dt | Xpos::Open | Xpos::Close))
}

/// Whether the event that a phrase names befell the subject of a verb, or was there: "there were clashes".
fn befalls(reading: &Reading, verb: usize, phrase: usize) -> bool {
    let document = reading.document;
    let lemma = document.tokens[verb].lemma.as_str();
    let there = verb.checked_sub(1).is_some_and(|i| document.tokens[i].lemma == "there");
    let group = grammar::verb_group(document, verb);
    let finite = group.form == grammar::VerbForm::Finite;
    if group.passive {
        let by = parties::phrases(reading, &grammar::complements(document, verb + 1), &["by"]);
        return (BEFALL.contains(&lemma) || lemma == "reduce") && by.contains(&phrase);
    }
    // "Led to protests", "led to fighting".
    let led =
        || lemma == "lead" && document.word(verb + 1) == "to" && document.phrases[phrase].tokens.start == verb + 2;
    if CAUSE.contains(&lemma) && (finite || document.tokens[verb].xpos == Xpos::Vbg) {
        return grammar::objects(document, verb).contains(&phrase) || led();
    }
    finite && (BEFALL.contains(&lemma) || lemma == "be" && there) && grammar::objects(document, verb).contains(&phrase)
}

fn passive_at(document: &Document, verb: usize) -> bool {
    grammar::verb_group(document, verb).passive
}
