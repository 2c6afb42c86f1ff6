//! Who says so, and who is said to be responsible.

use super::grammar::{self, VerbForm, VerbGroup};
use super::nouns::EVENTS;
use super::parties;
use super::reading::Reading;
use super::status::NEGATIONS;
use super::telling::{Part, Telling};
use crate::document::{Document, Relation, Xpos};
use crate::lexicon::reporting::{self, Stance, carries_words};
use crate::record::{Attribution, Quote, Responsibility, ResponsibilityStatus, Role};
use std::ops::Range;

/// How many quotations may stand one in another.
const DEPTH: usize = 8;

/// Whose words the trigger's head stands in: the innermost quotation first.
pub fn attribution(reading: &Reading, telling: &Telling) -> Vec<Attribution> {
    let trigger = reading.span(&(telling.head..telling.head + 1));
    let quotes = &reading.mentions.quotes;
    let until = quotes.partition_point(|q| q.span.start <= trigger.start);
    let near = &quotes[until.saturating_sub(DEPTH)..until];
    let own =
        |q: &&Quote| !parties::is_past_plan(reading.document, reading.document.token_at(q.span.start)..telling.head);
    let mut around: Vec<_> = near.iter().filter(|q| q.span.contains(trigger)).filter(own).collect();
    around.sort_by_key(|q| (q.span.end - q.span.start, q.span.start));
    let source = |q: &&Quote| {
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
            "target", "involve", "responsible", "part", "hand", "link", "connection", "blame", "behind",
        ],
        status: ResponsibilityStatus::Denied,
    },
    Phrase { verb: &["distance"], object: EVENTS, status: ResponsibilityStatus::Denied },
    Phrase { verb: &["claim"], object: EVENTS, status: ResponsibilityStatus::Claimed },
    Phrase { verb: &["blame", "suspect"], object: &[], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["accuse"], object: DEEDS, status: ResponsibilityStatus::Accused },
    Phrase { verb: &["hold"], object: &["responsible", "accountable"], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["fall"], object: &[], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["bear", "carry"], object: &["hallmark"], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["accuse"], object: EVENTS, status: ResponsibilityStatus::Accused },
    Phrase { verb: &["point"], object: &["finger"], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["attribute", "pin"], object: &[], status: ResponsibilityStatus::Accused },
    Phrase { verb: &["link"], object: EVENTS, status: ResponsibilityStatus::Accused },
    Phrase { verb: HELD, object: AUTHORSHIP, status: ResponsibilityStatus::Accused },
];

/// What somebody is held to have done, "is believed to have carried out", and how that is said.
const HELD: &[&str] = &["believe", "think", "presume", "allege"];
const AUTHORSHIP: &[&str] = &["carry", "orchestrate", "mastermind", "perpetrate", "plan", "commit"];

/// The verb of "claimed responsibility," and of "took responsibility and said", where it is not said for what.
pub fn bare_claim(document: &Document, sentence: &Range<usize>) -> Option<usize> {
    let word = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let claims = |i: &usize| matches!(word(*i), "claim" | "take") && matches!(word(i + 1), "responsibility" | "credit");
    sentence.clone().find(claims).filter(|&i| matches!(word(i + 2), "," | "and" | "on" | "in" | ";"))
}

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
    // "Suspected of helping the attackers".
    let of_another = lemma == "suspect" && document.word(verb + 1) == "of";
    if of_another && !has_object(reading, verb, DEEDS) && !EVENTS.contains(&document.word(verb + 2)) {
        return Vec::new();
    }
    let group = grammar::verb_group(document, verb);
    if HELD.contains(&lemma) && !(group.passive && document.word(verb + 1) == "to") {
        return Vec::new();
    }
    let subject = claimant(reading, verb);
    // "Would hold Iran responsible", "must take responsibility".
    let accused = phrase.status == ResponsibilityStatus::Accused;
    let open = has_modal(document, &group) || accused && document.tokens[verb].xpos == Xpos::Vb;
    if open || describes(document, verb) || is_nobody(document, &group, &subject) {
        return Vec::new();
    }
    // "Militants linked to al-Qaeda" are no event.
    let event = |p: &usize| EVENTS.contains(&document.tokens[document.phrases[*p].head].lemma.as_str());
    if lemma == "link" && document.word(verb + 1) == "to" && !subject.iter().any(event) {
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
                "point" | "attribute" | "link" => with(&["at", "to"]),
                "pin" => Vec::new(),
                "fall" => with(&["on"]),
                "bear" | "carry" => with(&["of"]),
                _ => objects,
            };
            // "Blamed it on rebels": not on what "it" stands for; "blamed rebels on Monday".
            let on = parties::agents(reading, &with(&["on"]));
            let it = document.tokens.get(verb + 1).is_some_and(|t| t.lemma == "it");
            let laid = matches!(lemma, "blame" | "pin") && (it || !on.is_empty());
            (if laid { on } else { parties::agents(reading, &accused) }, subject)
        }
        (ResponsibilityStatus::Accused, true) if matches!(lemma, "attribute" | "link") => {
            (parties::agents(reading, &with(&["to"])), Vec::new())
        }
        (ResponsibilityStatus::Accused, true) => {
            let on = parties::agents(reading, &with(&["on"]));
            (if on.is_empty() { subject } else { on }, parties::agents(reading, &with(&["by"])))
        }
        (_, true) => {
            let by = with(&["by"]);
            let end = grammar::sentence(document, verb).end;
            let all = by.first().map_or(Vec::new(), |&p| grammar::with_coordinated(document, p, end));
            (parties::agents(reading, &all), Vec::new())
        }
        (_, false) => (subject, Vec::new()),
    };
    // "The rebels and the army both denied it"; of "blamed Kabul's allies, the rebels" the first are meant.
    let several = if accused { 1 } else { actor.len() };
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

/// Who claims or denies it: the subject, in "issued a statement claiming responsibility" of the verb before.
fn claimant(reading: &Reading, verb: usize) -> Vec<usize> {
    let document = reading.document;
    let subject = grammar::subject(reading, verb);
    let phrase = subject.first().map(|&p| &document.phrases[p]).filter(|_| document.tokens[verb].xpos == Xpos::Vbg);
    let words = phrase.filter(|p| carries_words(&document.tokens[p.head].lemma));
    let issued = words.and_then(|p| grammar::governing_verb(document, p.tokens.start));
    issued.map_or(subject, |issued| grammar::subject(reading, issued))
}

/// "The group said its fighters had carried out the bombing".
fn did_it(reading: &Reading, verb: usize) -> Option<Responsibility> {
    let document = reading.document;
    let group = grammar::verb_group(document, verb);
    let subject = grammar::subject(reading, verb);
    // "One of its units".
    let whole = |p: usize| parties::whole(reading, &document.phrases[p]).unwrap_or(p);
    let own = subject.first().map(|&p| whole(p)).filter(|&p| is_own(document, p))?;
    let sayer = parties::sayer(reading, document.phrases[own].tokens.start).map(Part::of);
    let sayer = sayer.or_else(|| parties::agents(reading, &[own]).pop())?;
    let known = (verb + 1..verb + 4).any(|i| matches!(document.word(i), "the" | "this" | "that" | "both"));
    let denied = is_nobody(document, &group, &subject);
    (known && !denied && !group.passive && has_object(reading, verb, EVENTS)).then(|| Responsibility {
        actor: role(reading, &sayer),
        status: ResponsibilityStatus::Claimed,
        by: None,
        span: document.span(&group.tokens),
    })
}

/// "Said it was behind the attack", "said they were not to blame", "it was the work of rebels"; what others say of
/// somebody is no claim.
fn stands_behind(reading: &Reading, verb: usize) -> Option<Responsibility> {
    let document = reading.document;
    let lemma = |i: usize| document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let mut subject = grammar::subject(reading, verb);
    let group = grammar::verb_group(document, verb);
    let negated = is_nobody(document, &group, &subject) || NEGATIONS.contains(&lemma(verb + 1));
    let at = grammar::after_adverbs(document, verb + 1);
    // "Responsible", "to blame for it"; not "responsible for the safety of the dams".
    let meant = |end: usize| {
        let all = lemma(end) != "for" || matches!(lemma(end + 1), "it" | "they" | "this" | "that" | "both");
        all || has_object(reading, verb, EVENTS)
    };
    let work = lemma(at) == "the" && lemma(at + 1) == "work" && lemma(at + 2) == "of";
    let behind = match lemma(at) {
        // "Behind the attack", "behind it".
        "behind" => matches!(lemma(at + 1), "it" | "this" | "that" | "both") || has_object(reading, verb, EVENTS),
        "responsible" => meant(at + 1),
        "to" => lemma(at + 1) == "blame" && meant(at + 2),
        _ => work && !negated,
    };
    // "Accused the rebels of being behind it" blames the rebels, who deny that they were.
    let denies = |v: usize| reporting::verb(lemma(v)).is_some_and(|row| row.stance == Stance::Denies);
    let denied = || grammar::governing_verb(document, group.tokens.start).is_some_and(denies);
    if !behind || document.tokens[verb].xpos == Xpos::Vbg || denied() {
        return None;
    }
    if work {
        subject = grammar::phrase_starting_at(document, at + 3).into_iter().collect();
    }
    // "Claimed to be behind the attack".
    let claims = |v: usize| matches!(lemma(v), "claim" | "say" | "admit");
    let to_be = group.form == VerbForm::Infinitive;
    let own = subject.iter().any(|&p| is_own(document, p))
        || to_be && grammar::governing_verb(document, group.tokens.start).is_some_and(claims);
    let status = match (own, negated) {
        (true, false) => ResponsibilityStatus::Claimed,
        (true, true) => ResponsibilityStatus::Denied,
        (false, false) => ResponsibilityStatus::Accused,
        (false, true) => return None,
    };
    let actor = role(reading, parties::agents(reading, &subject).first()?);
    let by = subject.first().filter(|_| !own).and_then(|&p| parties::sayer(reading, document.phrases[p].tokens.start));
    let by = by.map(|mention| role(reading, &Part::of(mention)));
    Some(Responsibility { actor, status, by, span: document.span(&(group.tokens.start..verb + 2)) })
}

/// "They", "its fighters": those who speak, or theirs.
fn is_own(document: &Document, phrase: usize) -> bool {
    let mut words = document.tokens[document.phrases[phrase].tokens.clone()].iter();
    words.any(|t| matches!(t.xpos, Xpos::Prp | Xpos::PrpS))
}

/// "Suspected" of "a suspected militant", whom nobody blames for anything here.
fn describes(document: &Document, verb: usize) -> bool {
    let token = &document.tokens[verb];
    let before_noun = || grammar::phrase_of(document, verb).is_some_and(|p| document.phrases[p].head > verb);
    token.relation.map_or_else(|| token.xpos == Xpos::Vbn && before_noun(), |r| r == Relation::Amod)
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
    let passive = grammar::verb_group(reading.document, verb).passive;
    // "It was claimed by".
    let it = || head.is_some_and(|i| reading.document.word(i).eq_ignore_ascii_case("it"));
    // "The rebels claimed it.", "denied it"; not "claimed it was an accident".
    let word = |i: usize| reading.document.tokens.get(i).map_or("", |t| t.lemma.as_str());
    let ends = matches!(word(verb + 2), "." | "," | ";" | "and" | "on" | "in" | "as" | "through" | "late");
    let them = || matches!(word(verb + 1), "it" | "they" | "both") && ends;
    let claimed = matches!(word(verb), "claim" | "deny") && (passive && it() || !passive && them());
    // "Executed a man accused of spying": what he is accused of stands behind.
    // "Dismissed the rumours and attacked the village": the second deed is another clause.
    let past = |i: usize| matches!(reading.document.tokens[i].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let joined = |i: &usize| reading.document.tokens[*i].xpos == Xpos::Cc && past(i + 1);
    let end = (verb + 1..end.saturating_sub(1)).find(joined).unwrap_or(end);
    let mut near = if passive && word(verb) != "accuse" { start..end } else { verb..end };
    nouns.is_empty() || claimed || near.any(|i| nouns.contains(&reading.document.tokens[i].lemma.as_str()))
}

/// A part as it is given out.
pub fn role(reading: &Reading, part: &Part) -> Role {
    let span = reading.span(&part.tokens);
    let actor = part.actor.map(|a| reading.mentions.actors[a].id.clone());
    Role { text: span.of(reading.document.text).into(), span, actor }
}
