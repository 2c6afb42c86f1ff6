//! Where the people stand beside a word of harm: who was left dead, who is missing, who lies in hospital.

use super::super::grammar;
use super::super::grammar::VerbGroup;
use super::super::parties;
use super::super::reading::Reading;
use super::super::tree;
use super::counts::{HowMany, number_in, quantity_before, whole};
use super::harms::{MEN, Sort};
use crate::document::phrases::names_captive;
use crate::document::{Document, Xpos};

/// Whether the word at `at` is used as words of this sort are.
pub(super) fn of_sort(reading: &Reading, at: usize, sort: Sort) -> bool {
    let tag = reading.document.tokens[at].xpos;
    // "A displaced persons camp".
    let attribute = || grammar::phrase_of(reading.document, at).is_some_and(|p| reading.document.phrases[p].head > at);
    if sort == Sort::Verb && reading.document.tokens[at].lemma == "displace" && attribute() {
        return false;
    }
    // "The men fled on motorcycles", "fled the scene": they leave no home.
    const WAYS: &[&str] =
        &["motorcycle", "motorbike", "bike", "car", "vehicle", "van", "truck", "foot", "scene", "taxi"];
    if reading.document.tokens[at].lemma == "flee" && near(reading, at, 4).any(|word| WAYS.contains(&word)) {
        return false;
    }
    match sort {
        Sort::Verb | Sort::Struck | Sort::Suffer => tag.is_verb() && !describes_body(reading.document, at),
        Sort::Hostage => tag.is_verb() && near(reading, at, 8).any(names_captive),
        Sort::Taken => {
            let cared = |word| matches!(word, "hospital" | "injury" | "wound" | "burn" | "clinic");
            tag.is_verb() && near(reading, at, 7).any(cared)
        }
        Sort::Sustain => tag.is_verb() && near(reading, at, 5).any(|word| matches!(word, "injury" | "wound" | "burn")),
        Sort::Cost => tag.is_verb() && near(reading, at, 7).any(|word| word == "life"),
        Sort::Bereft => tag.is_verb() && near(reading, at, 4).any(|word| MEN.contains(&word)),
        Sort::Lose => tag.is_verb() && near(reading, at, 3).any(|word| word == "life"),
        Sort::Lives => {
            let claims = |i: usize| matches!(reading.document.tokens[i].lemma.as_str(), "claim" | "take" | "cost");
            tag.is_noun() && reading.quantity_of(at).is_some() && (at.saturating_sub(5)..at).any(claims)
        }
        Sort::ToDeath => tag.is_verb() && is_to_death(reading, at),
        Sort::Dead => tag.is_verb() && near(reading, at, 4).any(|word| word == "dead"),
        Sort::Noun => tag.is_noun() && (reading.quantity_of(at).is_some() || came_of_it(reading, at).is_some()),
        Sort::Limb => {
            let limb = |word| matches!(word, "leg" | "foot" | "arm" | "hand" | "limb" | "eye");
            tag.is_verb() && near(reading, at, 3).any(limb)
        }
        Sort::Fight => {
            let words: Vec<&str> = near(reading, at, 3).collect();
            tag.is_verb() && matches!(words.as_slice(), ["for", "their" | "his" | "her", "life"])
        }
        Sort::Hit => tag.is_verb() && is_shot(reading, at),
        Sort::Fatally => quantity_before(reading, at).is_some_and(|_| tag == Xpos::Rb),
        Sort::State => {
            let another = |start: usize| start > 0 && reading.document.word(start - 1) == "another";
            tag.is_noun() && (in_state(reading, at).is_some() || state_start(reading, at).is_some_and(another))
        }
        Sort::Missing => quantity_before(reading, at).is_some() || are(reading, at).is_some(),
        Sort::Adjective => {
            matches!(tag, Xpos::Jj | Xpos::Vbn | Xpos::Vbd | Xpos::Nn | Xpos::Rb)
                && (quantity_before(reading, at).is_some()
                    || left(reading, at).is_some()
                    || is_dead(reading, at).is_some())
        }
    }
}

/// "Decapitated" of "the decapitated bodies of three traders", who are counted by their bodies.
fn describes_body(document: &Document, at: usize) -> bool {
    let noun = grammar::phrase_of(document, at).map(|p| document.phrases[p].head).filter(|&noun| noun > at);
    noun.is_some_and(|noun| matches!(document.tokens[noun].lemma.as_str(), "body" | "corpse"))
}

/// The policeman and two civilians of "left a policeman and two civilians dead".
pub(super) fn left(reading: &Reading, at: usize) -> Option<Vec<usize>> {
    let document = reading.document;
    let near = at.saturating_sub(12).max(grammar::sentence(document, at).start)..at;
    let verb = near.rev().find(|&i| document.tokens[i].lemma == "leave" && document.tokens[i].xpos.is_verb())?;
    let people = grammar::objects(document, verb);
    people.last().is_some_and(|&p| document.phrases[p].tokens.end == at).then_some(people)
}

/// The three of "three are missing", "with three others still unaccounted for".
pub(super) fn are(reading: &Reading, at: usize) -> Option<Vec<usize>> {
    let document = reading.document;
    let start = before_links(document, at);
    let people = grammar::phrase_ending_at(document, start).filter(|_| start < at)?;
    let phrase = &document.phrases[people];
    // "Dozens of people are missing".
    let counted = reading.quantity_of(phrase.head).or_else(|| number_in(reading, phrase.tokens.clone()));
    counted.map(|_| vec![people])
}

/// Where the words begin that lead to a state which begins at `at`: of "were still missing", "were listed in", at "were".
fn before_links(document: &Document, at: usize) -> usize {
    let links = |i: &usize| {
        document.tokens[*i].xpos == Xpos::Rb
            || matches!(document.tokens[*i].lemma.as_str(), "be" | "remain" | "list" | "report" | "still")
    };
    at - (0..at).rev().take(3).take_while(links).count()
}

/// "beat a man to death".
fn is_to_death(reading: &Reading, at: usize) -> bool {
    let words: Vec<&str> = near(reading, at, 14).collect();
    words.windows(2).any(|pair| pair == ["to", "death"])
}

fn dies(word: &str) -> bool {
    matches!(word, "dead" | "death" | "fatally" | "kill" | "die")
}

/// How many of those shot died: "five people were shot, two fatally", "two of them died", "including two who died",
/// "killing two".
pub(super) fn fatal_part(reading: &Reading, at: usize) -> Option<HowMany> {
    let document = reading.document;
    let end = grammar::sentence(document, at).end.min(at + 24);
    let word = |i: usize| if i < end { document.tokens[i].lemma.as_str() } else { "" };
    let after = reading.within(&reading.mentions.quantities, &(at + 1..end), |q| &q.tokens).map(|(_, q)| q);
    let part = after.filter(|q| !q.money).find(|q| {
        let of = if tree::is_part(document, q.tokens.end - 1) { 2 } else { 0 };
        let who = q.tokens.end + of + usize::from(word(q.tokens.end + of) == "who");
        let verb = who + (who..who + 3).take_while(|&i| matches!(word(i), "be" | "have" | "later")).count();
        let noun = q.noun.is_some_and(|n| n >= q.tokens.end + of) && of == 0;
        let killing = word(q.tokens.start - 1) == "kill" && document.tokens[q.tokens.start - 1].xpos == Xpos::Vbg;
        !noun && (dies(word(verb)) || killing)
    })?;
    Some((whole(part.min), part.max.map(whole), part.hedged))
}

/// The three of "three of whom died", "four of them killed".
pub(super) fn of_whom(reading: &Reading, group: &VerbGroup) -> Option<Vec<usize>> {
    let of = group.tokens.start.checked_sub(2).filter(|&of| reading.document.tokens[of].lemma == "of")?;
    let number = of.checked_sub(1).filter(|&number| tree::is_part(reading.document, number))?;
    grammar::phrase_of(reading.document, number).map(|p| vec![p])
}

/// The man of "a man is dead".
pub(super) fn is_dead(reading: &Reading, at: usize) -> Option<Vec<usize>> {
    let document = reading.document;
    let adverbs = (0..at).rev().take(2).take_while(|&i| document.tokens[i].xpos == Xpos::Rb).count();
    let be =
        at.checked_sub(adverbs + 1).filter(|&i| document.tokens[i].lemma == "be" && document.word(at) == "dead")?;
    let finite = matches!(document.tokens[be].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let told = finite && !grammar::sentence(document, at).any(|i| matches!(document.word(i), "if" | "whether" | "not"));
    let people = if told { grammar::subject(reading, be) } else { Vec::new() };
    let all = people.iter().all(|&p| parties::is_person(reading, p));
    (all && !people.is_empty()).then_some(people)
}

/// Where the words of a state begin that ends at `at`: "in a critical condition", "were still in hospital".
pub(super) fn state_start(reading: &Reading, at: usize) -> Option<usize> {
    const HOW: &[&str] = &["critical", "serious", "grave", "stable", "fair", "good", "critically", "intensive"];
    let document = reading.document;
    let from = at.saturating_sub(4).max(grammar::sentence(document, at).start);
    let inside = (from..at).rev().find(|&i| document.tokens[i].lemma == "in")?;
    let start = before_links(document, inside);
    let hospital = document.tokens[at].lemma == "hospital" && start < inside;
    (hospital || (inside..at).any(|i| HOW.contains(&document.word(i)))).then_some(start)
}

/// Those of "five were in a critical condition", "30 people were in hospital".
pub(super) fn in_state(reading: &Reading, at: usize) -> Option<Vec<usize>> {
    let document = reading.document;
    let people = grammar::phrase_ending_at(document, state_start(reading, at)?)?;
    let tokens = &document.phrases[people].tokens;
    // "11 of them in intensive care".
    let of = tokens.start.checked_sub(1).is_some_and(|i| document.tokens[i].lemma == "of");
    (!of && number_in(reading, tokens.clone()).is_some()).then(|| vec![people])
}

/// "struck by gunfire", "a bullet hit a girl".
fn is_shot(reading: &Reading, at: usize) -> bool {
    let shot = |word: &str| matches!(word, "gunfire" | "bullet" | "shrapnel" | "gunshot");
    let by = near(reading, at, 1).any(|word| word == "by") && near(reading, at, 4).any(shot);
    by || at.checked_sub(1).is_some_and(|i| shot(&reading.document.tokens[i].lemma))
}

/// "fatally wounded"; of those struck also "shot dead", "shot and killed".
pub(super) fn is_fatal(reading: &Reading, at: usize, sort: Sort) -> bool {
    let tokens = &reading.document.tokens;
    let before = at.checked_sub(1).map_or("", |i| tokens[i].lemma.as_str());
    let end = grammar::sentence(reading.document, at).end.min(at + 4);
    // "Five people were shot, two fatally".
    let of_some = |i: usize| tokens[i - 1].xpos == Xpos::Cd || tokens[i - 1].lemma == "they";
    matches!(before, "fatally" | "mortally")
        || sort == Sort::Struck && (dies(before) || (at + 1..end).any(|i| dies(&tokens[i].lemma) && !of_some(i)))
}

/// The lemmas after token `at`.
fn near<'r>(reading: &'r Reading, at: usize, length: usize) -> impl Iterator<Item = &'r str> {
    let end = grammar::sentence(reading.document, at).end.min(at + 1 + length);
    reading.document.tokens[at + 1..end.max(at + 1)].iter().map(|t| t.lemma.as_str())
}

/// The six of "led to the death of six", the 40 of "and injury of 40 dockers" after it.
pub(super) fn came_of_it(reading: &Reading, at: usize) -> Option<Vec<usize>> {
    const RESULTS: &[&str] = &["result", "lead", "cause", "end", "culminate", "claim"];
    const FINDS: &[&str] = &["find", "discover", "recover", "count", "pull", "dump", "retrieve", "exhume", "see"];
    let document = reading.document;
    let sentence = grammar::sentence(document, at);
    let before = at.saturating_sub(8).max(sentence.start)..at;
    let of = (at + 1 < sentence.end && document.tokens[at + 1].lemma == "of").then_some(at + 2)?;
    let people = grammar::phrase_starting_at(document, of)?;
    if matches!(document.tokens[at].lemma.as_str(), "body" | "corpse") {
        // "Counted the bodies of five men", "the body of a driver was found".
        let near = before.start..sentence.end.min(at + 16);
        let found = near.into_iter().any(|i| FINDS.contains(&document.tokens[i].lemma.as_str()));
        let all = grammar::with_coordinated(document, people, sentence.end);
        // "The body of a trader".
        let one = |p: usize| document.tokens[document.phrases[p].tokens.start].lemma == "a";
        return (found && all.iter().all(|&p| parties::is_person(reading, p) || one(p))).then_some(all);
    }
    number_in(reading, document.phrases[people].tokens.clone())?;
    document.tokens[before].iter().any(|t| RESULTS.contains(&t.lemma.as_str())).then(|| vec![people])
}
