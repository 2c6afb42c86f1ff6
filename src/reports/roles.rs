//! Who did it, to whom, on whose order: the roles that the grammar around a trigger gives.

use super::command;
use super::grammar::{self, Complement};
use super::needs;
use super::nouns::{EVENTS, is_site};
use super::parties;
use super::reading::Reading;
use super::rules::Frame;
use super::telling::{Part, Telling};
use crate::document::{Document, Xpos};
use crate::lexicon::reporting::carries_words;

mod dealings;
mod doers;
mod nominal;

use dealings::{concerned, is_dealing, meet, named_after};
use doers::{doers_among, is_charge, is_cleared, is_lot, is_taken_up};
use nominal::nominal;
pub use nominal::{occurs, takes_place};

/// How many words after a trigger somebody it concerns may be named.
const FAR: usize = 18;

/// Kinds of what only people do, by whatever noun they are called: "a plumber shot two men".
const PERSONAL: &[&str] = &["shooting", "stabbing", "abduction", "beating", "sexual_violence", "torture"];

/// Fills the roles of `telling`.
pub fn fill(reading: &Reading, telling: &mut Telling) {
    if telling.nominal {
        nominal(reading, telling);
    } else {
        verbal(reading, telling);
    }
    telling.ordered_by.extend(command::givers(reading, telling));
    telling.agents.retain(|a| !telling.ordered_by.contains(a));
    if super::is_assault(telling) {
        telling.targets.extend(struck(reading, telling));
    }
    if matches!(telling.kind, "accuse" | "reject") && telling.agents.is_empty() {
        telling.agents.extend(parties::sayer(reading, telling.head).map(Part::of));
    }
    for list in [&mut telling.agents, &mut telling.targets, &mut telling.ordered_by] {
        dedup(list);
    }
    if super::is_assault(telling) {
        // "Reported an arson attack on a school and a knife attack on a teacher".
        let event = |t: &Part| EVENTS.contains(&reading.document.tokens[t.tokens.end - 1].lemma.as_str());
        telling.targets.retain(|t| t.actor.is_some() || !event(t));
    }
    if telling.rule.frame == Frame::Act && super::is_assault(telling) {
        // "A strike on the home of Ann Roe killed her and her son".
        let (targets, tokens) = (&telling.targets, &reading.document.tokens);
        let suffers = |a: &Part| needs::is_person(reading, a) && targets.iter().any(|t| t.actor == a.actor);
        telling.agents.retain(|a| !(tokens[a.tokens.end - 1].xpos.is_name() && suffers(a)));
    }
    telling.targets.retain(|t| !is_lot(reading.document, t));
    let targets = telling.targets.clone();
    telling.agents.retain(|a| !is_taken_up(reading.document, a, &targets));
    if is_cleared(reading.document, telling) {
        telling.agents.clear();
    }
    // "Chanted slogans that urged the president to go".
    let says = |a: &Part| {
        !matches!(
            reading.document.tokens[a.tokens.end - 1].lemma.as_str(),
            "slogan" | "banner" | "placard" | "poster" | "demonstration" | "protest" | "rally"
        )
    };
    telling.agents.retain(|a| a.actor.is_some() || says(a));
    // "Talks collapsed": nobody's.
    let own = telling.tokens.clone();
    telling.agents.retain(|a| telling.kind != "consult" || a.actor.is_some() || !own.contains(&(a.tokens.end - 1)));
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
    // "Fired on a crowd protesting against the vote", "on students demanding an end to it": the crowd; not "a letter".
    let calls = telling.class() == "PROTEST" || telling.kind == "request";
    let crowd = (calls && document.tokens[telling.head].xpos == Xpos::Vbg)
        .then(|| grammar::phrase_ending_at(document, telling.head).filter(|&p| is_crowd(reading, p)));
    let subject = match crowd.flatten() {
        Some(crowd) => vec![crowd],
        None => grammar::subject(reading, telling.head),
    };
    let preposition = last_preposition(document, telling);
    let linked = preposition.is_some();
    let mut after = complements(reading, telling, preposition.unwrap_or(telling.tokens.end.max(telling.head + 1)));
    // "Shot down a helicopter".
    let down = document.word(telling.head + 1) == "down";
    // "Took 150 pupils from": what follows is no object; "drove rebels from the town": the town.
    let parted = matches!(document.tokens[telling.tokens.end - 1].lemma.as_str(), "from" | "with" | "away")
        && telling.kind != "recapture_territory";
    // "Ordered 45 diplomats to leave the country".
    let leave = matches!(document.tokens[telling.tokens.end - 1].lemma.as_str(), "leave" | "grata");
    let mut objects = if parted || leave { Vec::new() } else { grammar::objects(document, telling.tokens.end - 1) };
    // "Asked Mali to free prisoners": who is asked.
    let asked = grammar::phrase_starting_at(document, telling.head + 1).filter(|&p| within(reading, p, telling));
    // "Stopped women from marching".
    let kept_out = telling.rule.id == "restrict_movement.keep_out"
        && telling.tokens.clone().any(|i| document.tokens[i].lemma == "from");
    let questioned = matches!(document.tokens[telling.head].lemma.as_str(), "question" | "interrogate");
    let to = document.tokens[telling.tokens.end - 1].xpos == Xpos::To;
    if let Some(asked) = asked.filter(|_| to || kept_out || questioned) {
        objects = vec![asked];
    }
    if telling.tokens.len() > 1 && objects.is_empty() {
        let taken = matches!(telling.kind, "abduction" | "detain" | "seize_territory");
        let pronoun = |p: usize| document.tokens[document.phrases[p].head].xpos == Xpos::Prp;
        objects = grammar::objects(document, telling.head)
            .into_iter()
            .filter(|&p| {
                leave
                    || down
                    || matches!(telling.kind, "destruction" | "seize_property" | "break_relations")
                    || !within(reading, p, telling)
                    || names(reading, p)
                    || taken && (counts_people(reading, p) || pronoun(p))
                    || needs::names_place(reading, &document.phrases[p].tokens)
            })
            .collect();
    }
    // "Marched to protest the killing of students by soldiers".
    let grieves = telling.class() == "PROTEST"
        && objects.iter().any(|&p| is_grievance(&document.tokens[document.phrases[p].head].lemma));
    if grieves {
        objects.clear();
        after.clear();
    }
    let into = telling.tokens.clone().any(|i| matches!(document.tokens[i].lemma.as_str(), "into" | "through"));
    if into && matches!(telling.kind, "vehicle_attack" | "shooting" | "raid") {
        // "Rammed his car into a group of soldiers", "fired into a crowd".
        objects.extend(grammar::phrase_of(document, telling.tokens.end - 1));
    }
    // "Police clashed with students", "jets destroyed 23 targets", where the trigger says whom.
    let noun = document.tokens[telling.tokens.end - 1].xpos.is_noun() && telling.tokens.end > telling.head + 1;
    let clash = telling.kind == "riot" && document.tokens[telling.head].lemma == "clash";
    if noun && (clash || telling.rule.id == "air_strike.verb") {
        objects = grammar::phrase_of(document, telling.tokens.end - 1).into_iter().collect();
    }
    let undergoes = telling.rule.frame == Frame::Undergo || group.passive;
    if undergoes {
        let doers: &[&str] = match telling.rule.frame {
            Frame::Meet => &["by", "with"],
            Frame::Undergo if linked => &["by", "from", "to"],
            // "Came under attack from rebels".
            Frame::Undergo if matches!(telling.kind, "attack" | "shooting") => &["by", "from"],
            _ => &["by"],
        };
        // "Blamed on rebels", not "charged with murder", "held by police".
        let on = preposition.is_some_and(|at| !matches!(document.tokens[at].lemma.as_str(), "with" | "by"));
        let blamed = on && telling.rule.frame == Frame::Act && !objects.is_empty();
        // "A van was driven into pedestrians".
        let rammed = into && telling.kind == "vehicle_attack";
        telling.targets = parties::targets(reading, if blamed || rammed { &objects } else { &subject });
        drop_weapons(reading, telling);
        if telling.targets.is_empty() && !subject.is_empty() {
            // "A grenade was thrown at a bar".
            let aims = parties::phrases(reading, &after, &["at", "on", "into", "toward", "towards", "against"]);
            telling.targets = parties::targets(reading, &aims);
        }
        let mut doers = parties::phrases(reading, &after, doers);
        doers.extend(grammar::by_hand(document, telling.head));
        let inside = telling.tokens.clone().any(|i| document.word(i) == "by");
        if doers.is_empty() && (linked || inside) {
            // "Driven out on Friday by troops from the town", "captured by gang members".
            doers = parties::phrases(reading, &complements(reading, telling, telling.head + 1), &["by"]);
        }
        telling.agents = doers_among(reading, &doers, false);
        // "The deal was signed by the two delegations".
        if telling.agents.is_empty() && is_dealing(telling.kind) && telling.kind != "restrict_movement" {
            telling.agents = parties::unnamed(reading, &doers);
        }
        if telling.agents.is_empty() && telling.rule.frame == Frame::Undergo {
            // "Under attack from two boats".
            telling.agents = parties::unnamed(reading, &doers);
            telling.agents.retain(|part| needs::has_vessel(document, part));
        }
        return;
    }
    let personal = PERSONAL.contains(&telling.kind) || is_charge(document, telling.head);
    telling.agents = doers_among(reading, &subject, personal);
    // "Rebel fire killed two".
    let owner = reading.within(&reading.mentions.actor_mentions, &telling.tokens, |m| &m.tokens).map(|(_, m)| m).next();
    if let Some(owner) = owner.filter(|_| telling.rule.id == "shooting.fire" && telling.agents.is_empty()) {
        telling.agents.push(Part::of(owner));
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
        // "Shot down over Armenia".
        _ if down => &["on", "against", "at"],
        _ => &["on", "against", "at", "upon", "into", "over", "target"],
    };
    if objects.is_empty() && !grieves && telling.tokens.end < grammar::sentence(document, telling.head).end {
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
        Frame::Do => {
            telling.targets.extend(added.into_iter().filter(|p| p.actor.is_some()));
            // "Hurled rocks at a bank".
            let at = parties::phrases(reading, &after, if telling.kind == "riot" { &["at", "with"] } else { &[] });
            telling.targets.extend(parties::targets(reading, &at));
        }
        Frame::Meet => meet(telling, added),
        _ if telling.targets.is_empty() => telling.targets.extend(added),
        _ => {}
    }
    // "Demonstrated in Gaza": not against it.
    if telling.class() == "PROTEST" && preposition.is_some() && !matches!(own, Some("against" | "outside" | "with")) {
        telling.targets.retain(|t| t.tokens.start != telling.tokens.end);
    }
    if dealing {
        telling.targets.extend(concerned(reading, telling.kind, &objects, &after));
        if telling.targets.iter().all(|t| t.actor.is_none()) && telling.kind != "deport" {
            telling.targets.extend(named_after(reading, telling));
        }
    }
}

/// The mosque of "blew himself up inside a mosque", "shot dead at a mosque": what stands where an attack took place.
fn struck(reading: &Reading, telling: &Telling) -> Vec<Part> {
    let document = reading.document;
    // Bombs are laid outside what they are to hit; who is shot outside a mosque is the one aimed at.
    let beside = matches!(telling.kind, "bombing" | "suicide_bombing" | "grenade_attack" | "vehicle_attack");
    let at: &[&str] = &["at", "in", "inside", "on", "through", "aboard", "into", "outside", "near"];
    let at = if beside { at } else { &at[..7] };
    let after = complements(reading, telling, telling.tokens.end.max(telling.head + 1));
    // "A siege at a hotel left ten dead", "broke into a prison".
    let inside = complements(reading, telling, telling.tokens.start + 1);
    let after: Vec<Complement> = inside.into_iter().chain(after).collect();
    let noun = |p: usize| document.tokens[document.phrases[p].head].lemma.as_str();
    let site = |p: &usize| is_site(noun(*p)) && reading.actor_at(document.phrases[*p].head).is_none();
    let fits = |c: &&Complement| at.contains(&document.tokens[c.preposition].lemma.as_str());
    let site_of = |c: &Complement| site(&c.phrase) || is_alike(reading, c, &after);
    let first = after.iter().filter(fits).find(|c| site(&c.phrase)).map(|c| c.preposition);
    // "At a bowling alley and a bar".
    let with = after.iter().filter(|c| Some(c.preposition) == first && site_of(c)).map(|c| c.phrase);
    let mut sites: Vec<usize> = with.collect();
    sites.sort_unstable();
    sites.dedup();
    let within = |p: &Part| sites.iter().any(|&s| document.phrases[s].tokens.contains(&p.tokens.start));
    if telling.targets.iter().any(within) { Vec::new() } else { parties::targets(reading, &sites) }
}

/// Whether a phrase is of a thing beside the others that its preposition governs: "a bowling alley" of "a bowling alley
/// and a bar".
fn is_alike(reading: &Reading, complement: &Complement, all: &[Complement]) -> bool {
    let document = reading.document;
    let p = &document.phrases[complement.phrase];
    let article = matches!(document.tokens[p.tokens.start].lemma.as_str(), "a" | "an");
    let joined = all.iter().any(|c| c.preposition == complement.preposition && c.phrase > complement.phrase);
    article && joined && document.tokens[p.head].xpos == Xpos::Nn && reading.actor_at(p.head).is_none()
}

/// Whether a phrase is of several who do something, not of words that they say.
fn is_crowd(reading: &Reading, phrase: usize) -> bool {
    let head = reading.document.phrases[phrase].head;
    let noun = &reading.document.tokens[head];
    noun.xpos != Xpos::Nn && !carries_words(&noun.lemma) && !reading.is_time(head)
        || matches!(noun.lemma.as_str(), "crowd" | "mob")
}

/// The preposition that a trigger ends in: "blamed on", "fell to", "capture of".
fn last_preposition(document: &Document, telling: &Telling) -> Option<usize> {
    let last = telling.tokens.end - 1;
    (last > telling.head && matches!(document.tokens[last].xpos, Xpos::In | Xpos::To)).then_some(last)
}

fn names(reading: &Reading, phrase: usize) -> bool {
    reading.actor_at(reading.document.phrases[phrase].head).is_some()
}

/// Who fires "missiles and drones at two ships" does nothing to the drones; nor do bombs that explode undergo it.
fn drop_weapons(reading: &Reading, telling: &mut Telling) {
    const VERBS: &[&str] = &[
        "explode", "detonate", "blow", "go", "plant", "plough", "use", "rip", "tear", "fire", "launch", "send", "drop",
        "lob", "throw", "hurl", "toss", "ram", "drive", "plow", "crash",
    ];
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

/// "Over the poisoning of a critic", "against the arrest of the mayor": why, and nobody named there is acted on.
fn is_cause(reading: &Reading, telling: &Telling, complement: &Complement) -> bool {
    let word = |i: usize| reading.document.tokens[i].lemma.as_str();
    let protest = telling.class() == "PROTEST";
    let why = match word(complement.preposition) {
        // "Arrested over bribery claims".
        "over" if telling.class() == "COERCE" => return true,
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
        "call", "cut", "rule", "re-election", "reelection", "policy", "bill", "tax", "hike", "increase", "shortage",
        "corruption", "election", "result", "decision", "reform", "ban", "budget", "austerity", "ruling", "verdict",
    ];
    EVENTS.contains(&noun) || OTHERS.contains(&noun)
}

/// What prepositions add from token `from` on, up to the next trigger.
fn complements(reading: &Reading, telling: &Telling, from: usize) -> Vec<Complement> {
    let mut all = grammar::complements(reading.document, from);
    // "In response to a bombing", "at the request of Kabul".
    let answers = |c: &Complement| {
        const NOUNS: &[&str] = &["response", "reaction", "retaliation", "reprisal", "revenge", "request", "answer"];
        c.preposition > 0 && NOUNS.contains(&reading.document.tokens[c.preposition - 1].lemma.as_str())
    };
    // "Rallied in support of the junta".
    let backed = |c: &Complement| {
        let noun = c.preposition.checked_sub(1).map_or("", |i| reading.document.tokens[i].lemma.as_str());
        telling.class() == "PROTEST"
            && matches!(noun, "support" | "favour" | "favor" | "memory" | "solidarity" | "honour")
    };
    all.retain(|c| !backed(c));
    let cause = all.iter().position(|c| is_cause(reading, telling, c) || answers(c));
    all.truncate(cause.unwrap_or(all.len()));
    // "Fired from positions on a hill".
    let stands = |c: &Complement| {
        let noun = c.preposition.checked_sub(1).and_then(|i| grammar::phrase_of(reading.document, i));
        let start = noun.map_or(0, |p| reading.document.phrases[p].tokens.start);
        c.preposition > telling.tokens.end && start > 0 && reading.document.word(start - 1) == "from"
    };
    all.retain(|c| !stands(c) || telling.kind == "recapture_territory");
    // "Captured in a raid on a house".
    let raided = |c: &Complement| {
        let event = |i: usize| EVENTS.contains(&reading.document.tokens[i].lemma.as_str());
        let taken = telling.class() == "COERCE" || telling.kind == "seize_territory";
        taken && c.preposition > telling.tokens.end && event(c.preposition - 1)
    };
    all.retain(|c| reading.document.phrases[c.phrase].tokens.start < telling.until && !raided(c));
    all
}
