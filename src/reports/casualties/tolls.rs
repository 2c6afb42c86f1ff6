//! Figures that a sentence sums up: "the death toll rose to 34", "put the number of injured at 143".

use super::super::grammar;
use super::super::parties;
use super::super::reading::Reading;
use super::super::telling::Part;
use super::counts::{HowMany, number_in, whole};
use crate::document::{Document, Xpos};
use crate::mentions::Form;
use crate::record::{EntityType, Outcome};
use std::ops::Range;

/// The number of the dead or the hurt that the noun at `at` introduces, and the tokens that tell it.
pub fn toll(reading: &Reading, at: usize) -> Option<(Outcome, HowMany, Range<usize>)> {
    const LONG: usize = 24;
    let document = reading.document;
    let sentence = grammar::sentence(document, at);
    let word = |i: usize| document.tokens.get(i).filter(|_| i < sentence.end).map_or("", |t| t.lemma.as_str());
    let dead = |i: usize| matches!(word(i), "dead" | "death" | "fatality" | "people" | "person" | "victim" | "kill");
    let hurt = |i: usize| matches!(word(i), "injured" | "wounded" | "injure" | "wound" | "hurt");
    // "Put the dead at 12 and the wounded at 40".
    let put = || at > sentence.start && word(at - 1) == "the" && puts(reading, at).is_some();
    let wounded = match word(at) {
        "number" => word(at + 1) == "of" && (at + 2..at + 5).any(hurt),
        _ => hurt(at) && put(),
    };
    let sum = match word(at) {
        _ if wounded => true,
        "dead" => put(),
        "toll" => {
            at > sentence.start && word(at - 1) == "death"
                || (at + 1..at + 4).any(|i| CHANGES.contains(&word(i)))
                || matches!(word(at + 1), "from" | "in" | "of") && (at + 2..at + LONG).any(|i| CHANGES.contains(&word(i)))
                || puts(reading, at).is_some()
                // "The army gave a toll of 16".
                || word(at + 1) == "of" && number_in(reading, at + 2..at + 4).is_some()
        }
        "number" => word(at + 1) == "of" && (at + 2..at + 4).any(dead) && (at + 2..at + 6).any(|i| dies(word(i))),
        _ => false,
    };
    let after = at + 1..sentence.end.min(at + LONG);
    // "Brought to 15 the number of journalists killed".
    let brought = || (at.saturating_sub(6)..at.saturating_sub(2)).any(|i| word(i) == "bring") && word(at - 1) == "the";
    let before = number_in(reading, at.saturating_sub(3)..at).filter(|_| sum && brought());
    let numbers = || after.clone().filter_map(|i| number_in(reading, i..i + 1)).filter(|&i| counts_dead(reading, i));
    let new = |&i: &usize| matches!(word(reading.mentions.quantities[i].tokens.start - 1), "to" | "at" | "of");
    let found = before.or_else(|| numbers().find(new)).or_else(|| numbers().next()).filter(|_| sum)?;
    let q = &reading.mentions.quantities[found];
    // "Bringing the number of soldiers killed this year to 45": of many events.
    let tally = |i: usize| matches!(word(i), "year" | "month" | "since" | "far" | "war" | "conflict");
    if word(at) == "number" && (at..q.tokens.start).any(tally) {
        return None;
    }
    // "Climbed from two to five".
    let climbs = word(q.tokens.start.saturating_sub(1)) == "from";
    let least = q.max.filter(|_| climbs).unwrap_or(q.min);
    let outcome = if wounded { Outcome::Wounded } else { Outcome::Killed };
    Some((outcome, (whole(least), q.max.map(whole), q.hedged), at.min(q.tokens.start)..q.tokens.end.max(at + 1)))
}

/// The verb of "a hospital source put the toll at 15", "raised it from two to five".
fn puts(reading: &Reading, at: usize) -> Option<usize> {
    let document = reading.document;
    let verb = (at.saturating_sub(7)..at).rev().find(|&i| document.tokens[i].xpos.is_verb())?;
    let sets = ["put", "raise", "lower", "revise", "increase", "reduce", "cut", "bring", "take", "push"];
    sets.contains(&document.tokens[verb].lemma.as_str()).then_some(verb)
}

/// Who puts a toll at so many; not who died, "raising the toll to 12".
pub fn reckoner(reading: &Reading, at: usize) -> Option<Part> {
    let verb = puts(reading, at).filter(|&verb| reading.document.tokens[verb].xpos != Xpos::Vbg)?;
    let subject = grammar::subject(reading, verb);
    parties::agents(reading, &subject).into_iter().next()
}

/// Whether `time` is when the toll of the event at `event` was reckoned: "the toll in the blast rose to 34 on Tuesday".
pub fn dates_toll(document: &Document, event: usize, time: &Range<usize>) -> bool {
    let sentence = grammar::sentence(document, event);
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let number = |i: usize| word(i) == "number" && (i + 2..i + 4).any(|j| j < event && dies(word(j)));
    let toll = (sentence.start..event).rev().take(12).find(|&i| word(i) == "toll" || number(i));
    let of_it = |toll: &usize| {
        matches!(word(toll + 1), "in" | "from" | "of")
            && !(toll + 1..event).any(|i| document.tokens[i].xpos.is_verb() && !dies(word(i)))
    };
    let ends = |i: usize| document.tokens[i].xpos == Xpos::Cd || CHANGES.contains(&word(i));
    toll.filter(of_it).is_some_and(|toll| time.end <= toll || (event + 1..time.start).any(ends))
}

/// Whether what begins at `start` is "people" of "the number of people killed", "injured" of "the number of injured".
pub fn is_summed_up(document: &Document, start: usize) -> bool {
    start >= 2 && document.tokens[start - 1].lemma == "of" && document.tokens[start - 2].lemma == "number"
}

/// What a toll does.
const CHANGES: &[&str] = &[
    "rise", "climb", "jump", "soar", "stand", "reach", "be", "increase", "hit", "pass", "exceed", "surpass", "top",
    "grow", "mount", "swell",
];

fn dies(word: &str) -> bool {
    matches!(word, "dead" | "death" | "fatality" | "kill")
}

/// Whether a number, by index, is of people, and of no day.
fn counts_dead(reading: &Reading, quantity: usize) -> bool {
    let q = &reading.mentions.quantities[quantity];
    let of = |noun: usize| {
        matches!(reading.document.tokens[noun].lemma.as_str(), "people" | "person" | "dead" | "death" | "injured")
    };
    !reading.is_time(q.tokens.start) && q.noun.is_none_or(of)
}

/// Who is named among the dead and the hurt: "the principal was among the dead", "among those killed were three pupils",
/// "the dead included a nurse".
pub fn named(reading: &Reading, sentence: &Range<usize>) -> Vec<Part> {
    const HARMED: &[&str] = &["dead", "victim", "wounded", "injured", "casualty", "slain"];
    const HARMS: &[&str] = &["kill", "wound", "injure", "hurt", "shoot", "slay"];
    let document = reading.document;
    let word = |i: usize| document.tokens.get(i).filter(|_| i < sentence.end).map_or("", |t| t.lemma.as_str());
    // "The dead", "those killed", "the people wounded".
    let harmed = |i: usize| match word(i) {
        "the" if HARMED.contains(&word(i + 1)) => Some(i + 2),
        "the" | "those" | "that" => (i + 1..i + 3).find(|&j| HARMS.contains(&word(j))).map(|j| j + 1),
        _ => None,
    };
    let verb = |from: usize, lemmas: &[&str]| (from..sentence.end).take(14).find(|&i| lemmas.contains(&word(i)));
    let after = |verb: usize| grammar::objects(document, verb);
    let found = sentence.clone().find_map(|i| match (word(i), harmed(i + 1), harmed(i)) {
        ("among", Some(_), _) if i > sentence.start => {
            let be = (sentence.start..i).rev().find(|&j| word(j) == "be")?;
            Some(grammar::subject(reading, be))
        }
        ("among", Some(end), _) => verb(end, &["be"]).map(after),
        (_, _, Some(end)) if i == sentence.start => verb(end, &["include", "comprise"]).map(after),
        _ => None,
    });
    let found = found.unwrap_or_else(|| sentence.clone().flat_map(|i| included(reading, i)).collect());
    parties::targets(reading, &found)
}

/// Who is named of those harmed: "killed 15 people, among them activist Ann Roe", "wounded six, including Ann Roe".
fn included(reading: &Reading, at: usize) -> Vec<usize> {
    const HARMS: &[&str] = &["kill", "murder", "wound", "injure", "shoot", "abduct", "kidnap", "behead", "execute"];
    let document = reading.document;
    let next = document.tokens.get(at + 1).map_or("", |t| t.lemma.as_str());
    let from = match document.tokens[at].lemma.as_str() {
        "include" if document.tokens[at].xpos == Xpos::Vbg => at + 1,
        "among" if matches!(next, "they" | "them") => at + 2,
        _ => return Vec::new(),
    };
    let sentence = grammar::sentence(document, at);
    let verb = (sentence.start..at).rev().take(16).find(|&i| document.tokens[i].xpos.is_verb());
    let harmed = verb.is_some_and(|i| HARMS.contains(&document.tokens[i].lemma.as_str()));
    let person = |p: &usize| {
        let m = reading.actor_at(document.phrases[*p].head);
        m.is_some_and(|m| m.kind == EntityType::Person && m.form == Form::Name)
    };
    let first = grammar::phrase_starting_at(document, from).filter(|_| harmed);
    let all = first.map_or_else(Vec::new, |p| grammar::with_coordinated(document, p, sentence.end));
    all.into_iter().filter(person).collect()
}
