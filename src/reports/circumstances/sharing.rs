//! What the tellings of one sentence lend each other: days, places, whoever acted.

use super::super::grammar::VerbForm;
use super::super::identity::is_anybody;
use super::super::reading::Reading;
use super::super::reference::Reference;
use super::super::telling::{Part, Telling};
use super::super::{grammar, identity, is_assault, relations, tree};
use super::owners::is_beyond;
use super::places;
use super::times::{is_cause, is_saying, opens_next_day};
use crate::document::{Document, Relation, Xpos};
use crate::record::Status;

/// "Threatened on Monday to stab two women": the day is that of the threat.
pub(super) fn threaten(tellings: &mut [Telling]) {
    for i in 1..tellings.len() {
        let (threat, deed) = (&tellings[i - 1], &tellings[i]);
        if threat.kind == "threaten" && threat.time.is_none() && deed.status == Status::Threatened {
            tellings[i - 1].time = tellings[i].time.take();
        }
    }
}

/// "Arrested two men over the bombing on Sunday", "rallied against his arrest on Tuesday": the day is that of the verb, whose
/// reason was told before.
pub(super) fn lend(reading: &Reading, tellings: &mut [Telling]) {
    for i in 1..tellings.len() {
        let reason = &tellings[i];
        let answered = relations::is_answered(reading.document, reason);
        let known = reason.reference == Reference::Known && is_cause(reading.document, reason);
        // "Fired on a protest over the killing".
        let Some(verb) = (0..i).rev().take(2).find(|&j| !tellings[j].nominal).filter(|_| known || answered) else {
            continue;
        };
        let head = tellings[verb].head;
        let of_verb = |t: usize| {
            let time = &reading.mentions.times[t].tokens;
            time.start > reason.head && reading.document.tokens[time.end - 1].head == head
        };
        if tellings[verb].time.is_none() && reason.time.is_some_and(of_verb) {
            tellings[verb].time = tellings[i].time.take();
        }
        if answered && tellings[verb].places.is_empty() && is_assault(&tellings[verb]) {
            tellings[verb].places = tellings[i].places.clone();
        }
    }
}

/// Lets a deed have the day and place of the one "before", "when", "while" or "as" it was: "stabbed two men in Paris on Monday before
/// police shot him dead".
pub(super) fn beside(reading: &Reading, tellings: &mut [Telling]) {
    for i in 1..tellings.len() {
        let (first, second) = (&tellings[i - 1], &tellings[i]);
        let opens = first.tokens.start.saturating_sub(12).max(grammar::sentence(reading.document, first.head).start);
        let word = |at: usize| reading.document.word(at);
        // "Shot a man dead after he stabbed a nurse"; a charge or a march may come long after.
        let he = |at: usize| is_assault(first) && matches!(word(at + 1), "he" | "she" | "they");
        let link = |at: usize| match word(at) {
            // "Since 2007, when 28 were killed".
            "when" => !(at > 1 && (reading.is_time(at - 1) || word(at - 1) == "," && reading.is_time(at - 2))),
            "before" | "until" | "while" | "as" | "When" | "As" => true,
            "after" => he(at),
            _ => false,
        };
        let after = (first.tokens.end..second.tokens.start).find(|&at| word(at) == "after" && he(at));
        let doer =
            after.and_then(|at| one_of(reading.document, first, word(at + 1))).filter(|_| second.agents.is_empty());
        let linked = (first.tokens.end..second.tokens.start).any(link)
            || (opens..first.tokens.start).any(link)
                && (first.tokens.end..second.tokens.start).any(|at| word(at) == ",");
        let told = |t: &Telling| is_deed(t) && t.reference != Reference::Generic;
        // "Slammed into a hall, killing seven, as": not the seven.
        let finite = !first.nominal && grammar::verb_group(reading.document, first.head).form == VerbForm::Finite;
        let deeds = finite && told(first) && told(second) && first.status == second.status;
        if !linked || !deeds {
            continue;
        }
        tellings[i].agents.extend(doer);
        let (first, second) = (&tellings[i - 1], &tellings[i]);
        let (to, from) = match (first.time.or(first.said), second.time.or(second.said)) {
            (None, Some(_)) => (i - 1, i),
            (Some(_), None) => (i, i - 1),
            _ => continue,
        };
        let (time, places) = (tellings[from].time, tellings[from].places.clone());
        tellings[to].time = time;
        tellings[to].reckoned = tellings[to].reckoned.take().filter(|_| time.is_none());
        if tellings[to].places.is_empty() {
            tellings[to].places = places;
        }
    }
}

/// The one of a telling whom "he" or "she" can mean.
fn one_of(document: &Document, telling: &Telling, pronoun: &str) -> Option<Part> {
    let one = |p: &&Part| {
        document.tokens[p.tokens.end - 1].xpos == Xpos::Nn && is_anybody(&document.tokens[p.tokens.end - 1].lemma)
    };
    let mut all = telling.agents.iter().chain(&telling.targets).filter(one);
    all.next().filter(|_| pronoun != "they" && all.next().is_none()).cloned()
}

/// Whether a telling is of violence, a protest or an arrest.
fn is_deed(telling: &Telling) -> bool {
    is_assault(telling) || matches!(telling.class(), "PROTEST" | "COERCE")
}

/// Lets what one clause tells have one day and place: "arrested ten people in raids in Lagos on Tuesday".
pub(super) fn share(reading: &Reading, tellings: &mut [Telling]) {
    for i in 0..tellings.len() {
        let next = tellings.get(i + 1).filter(|t| of_one_clause(reading, &tellings[i], t)).map(|_| i + 1);
        let last = i.checked_sub(1).filter(|&j| of_one_clause(reading, &tellings[j], &tellings[i]));
        for other in next.into_iter().chain(last) {
            let Telling { time, said, places, agents, .. } = &tellings[other];
            let (time, said, places, agents) = (*time, *said, places.clone(), agents.clone());
            let telling = &mut tellings[i];
            // "Twenty people were abducted when gunmen attacked a church".
            if is_befallen(reading.document, telling) && telling.agents.is_empty() && other > i {
                telling.agents = agents;
            }
            let own = |t: &usize| !is_beyond(reading.document, telling.head, &reading.mentions.times[*t].tokens);
            telling.time = telling.time.or(time.filter(own));
            telling.said = telling.said.or(said);
            telling.reckoned = telling.reckoned.take().filter(|_| telling.time.is_none());
            if telling.places.is_empty() {
                telling.places = places;
            }
        }
    }
}

/// Whether a verb tells what befell its subject, and nothing but "when" stands before the next clause.
fn is_befallen(document: &Document, telling: &Telling) -> bool {
    let end = grammar::sentence(document, telling.head).end.min(telling.tokens.end + 4);
    let when = (telling.tokens.end..end).any(|i| document.tokens[i].lemma == "when");
    !telling.nominal && when && grammar::verb_group(document, telling.head).passive
}

/// Lets the second of two verbs have the day of the first: "recalled its ambassador on Monday and expelled a diplomat".
pub(super) fn go_on(reading: &Reading, tellings: &mut [Telling]) {
    for i in 1..tellings.len() {
        let (first, second) = (&tellings[i - 1], &tellings[i]);
        let token = &reading.document.tokens[second.head];
        let joined = token.relation == Some(Relation::Conj) && token.head == first.head && !second.nominal;
        if joined && second.time.is_none() && second.reckoned.is_none() && second.status == first.status {
            tellings[i].time = tellings[i - 1].time;
        }
    }
}

/// Words after which another time or place may be meant.
const PARTING: &[&str] = &[
    "after", "before", "since", "until", "when", "while", "as", "but", "whose", "follow", "amid", "over", "for",
    "connection", "suspicion", "involvement", "role", "victim",
];

/// Whether nothing between two tellings parts them in time.
fn of_one_clause(reading: &Reading, a: &Telling, b: &Telling) -> bool {
    let document = reading.document;
    // "Twenty were kidnapped when bandits raided a clinic in Kano".
    let befell = is_befallen(document, a) && a.agents.is_empty();
    // "Arrested Ann Roe, the head of a gang, in a raid in Lagos".
    let noun = &document.tokens[b.head];
    let manner = b.nominal && noun.relation == Some(Relation::Obl) && noun.head == a.head;
    // "Was shot dead as he left a rally in Quito on Wednesday".
    let amid = !a.nominal && b.nominal;
    let parts = |i: usize| {
        let lemma = document.tokens[i].lemma.as_str();
        if lemma == "when" && befell || amid && matches!(lemma, "as" | "while" | "when") {
            return false;
        }
        relations::is_link(lemma)
            || PARTING.contains(&lemma)
            || opens_next_day(reading, i)
            || matches!(document.word(i), ";" | ":" | "“" | "”" | "\"")
            || document.word(i) == "," && !manner
            || is_saying(reading, i)
            || matches!(document.tokens[i].xpos, Xpos::Wdt | Xpos::Wp | Xpos::Wrb)
    };
    let speech = identity::is_speech(a.kind) || identity::is_speech(b.kind);
    // "The men abducted in May have been released".
    let described = |t: &Telling| {
        let token = &document.tokens[t.head];
        token.xpos == Xpos::Vbn && token.relation == Some(Relation::Acl)
    };
    // "Two men who were kidnapped in Jos were released on Monday".
    let clause = |t: &Telling| tree::relative_clause(document, t.head);
    !speech
        && clause(a) == clause(b)
        && !is_cause(document, b)
        && !described(a)
        && !described(b)
        && !places::protests(document, a.head)
        && a.tokens.end <= b.tokens.start
        && !(a.tokens.end..b.tokens.start).any(parts)
}
