//! How many people words mean.

use super::super::grammar;
use super::super::identity::is_anybody;
use super::super::nouns::{is_crowd, is_thing};
use super::super::parties::apposed::apart_from_apposed;
use super::super::reading::Reading;
use crate::document::Xpos;
use crate::mentions::Form;
use crate::record::EntityType;
use std::ops::Range;

/// The least and the most, and whether the words hedge.
pub type HowMany = (u32, Option<u32>, bool);

/// How many people the phrases mean together; `None` where they are no people.
pub fn how_many(reading: &Reading, phrases: &[usize]) -> Option<HowMany> {
    // "40 women and children" are 40 together.
    let counts = |p: usize| number_in(reading, reading.document.phrases[p].tokens.clone()).is_some();
    let shares = |&p: &usize| {
        let plural = matches!(reading.document.tokens[reading.document.phrases[p].head].xpos, Xpos::Nns | Xpos::Nnps);
        plural && reading.document.phrases[p].tokens.len() == 1 && !counts(p) && phrases.iter().any(|&p| counts(p))
    };
    let counts: Vec<_> = without_names(reading, apart_from_apposed(reading, phrases))
        .iter()
        .filter(|p| !grammar::is_age(reading.document, **p) && !shares(p))
        .filter_map(|&p| count_of(reading, p))
        .collect();
    let first = *counts.first()?;
    Some(
        counts[1..]
            .iter()
            .fold(first, |(min, max, hedged), c| (min + c.0, max.zip(c.1).map(|(a, b)| a + b), hedged || c.2)),
    )
}

/// Of "two Canadians, John Roe and Robert Hall," the Canadians alone: the names are theirs.
fn without_names<'p>(reading: &Reading, phrases: &'p [usize]) -> &'p [usize] {
    let document = reading.document;
    let names = |p: &usize| document.tokens[document.phrases[*p].head].xpos.is_name();
    let number = phrases.first().and_then(|&p| count_of(reading, p)).map_or(0, |n| n.0 as usize);
    let comma = |p: &usize| document.word(document.phrases[*p].tokens.end) == ",";
    // "Killed Ann Roe, 19, and John Hall".
    let bare = |p: &usize| document.tokens[document.phrases[*p].tokens.start].xpos.is_name();
    let apposed = phrases.len() > 1 && phrases.len() <= number + 1 && comma(&phrases[0]) && !bare(&phrases[0]);
    let theirs = apposed && phrases[1..].iter().all(names);
    if theirs { &phrases[..1] } else { phrases }
}

fn count_of(reading: &Reading, phrase: usize) -> Option<HowMany> {
    let document = reading.document;
    let p = &document.phrases[phrase];
    // "Four of its soldiers", "dozens of students".
    let of_others = |&i: &usize| reading.mentions.quantities[i].noun.is_none_or(|noun| !p.tokens.contains(&noun));
    let bare = || number_in(reading, p.tokens.clone()).filter(of_others);
    let quantity = reading.quantity_of(p.head).or_else(bare).map(|i| &reading.mentions.quantities[i]);
    if let Some(q) = quantity {
        return Some((whole(q.min), q.max.map(whole), q.hedged));
    }
    if let Some(members) = members(reading, phrase) {
        return count_of(reading, members);
    }
    if document.tokens[p.head].lemma == "none" || document.tokens[p.tokens.start].lemma == "no" {
        return Some((0, Some(0), false));
    }
    let head = &document.tokens[p.head];
    if matches!(head.lemma.as_str(), "he" | "she" | "him" | "her") {
        return Some((1, Some(1), false));
    }
    // "Lined up before they were killed": nobody knows how many.
    if matches!(head.lemma.as_str(), "they" | "them") {
        return None;
    }
    // "Wounding another", "killing one".
    if matches!(head.lemma.as_str(), "another" | "one") && p.tokens.len() == 1 {
        return Some((1, Some(1), false));
    }
    // "Taking others hostage".
    if head.lemma == "other" && head.xpos == Xpos::Nns {
        return Some((2, None, false));
    }
    // "Teenager stabbed".
    if matches!(head.xpos, Xpos::Nn | Xpos::Nnp) && p.tokens.len() == 1 && is_anybody(&head.lemma) {
        return Some((1, Some(1), false));
    }
    let told = p.tokens.len() > 1 || p.possessor.is_some();
    let one = head.xpos.is_name() || head.xpos == Xpos::Nn && told && !is_thing(head.lemma.as_str());
    let Some(actor) = reading.actor_at(p.head) else { return one.then_some((1, Some(1), false)) };
    // "Caceres was shot": a name in -s is of one.
    let named = actor.kind == EntityType::Person && actor.form == Form::Name;
    let plural = matches!(document.tokens[p.head].xpos, Xpos::Nns | Xpos::Nnps) && !named;
    match actor.kind {
        EntityType::Person if !plural => Some((1, Some(1), false)),
        _ if plural => Some((2, None, false)),
        _ => (document.tokens[p.head].xpos == Xpos::Nn).then_some((1, Some(1), false)),
    }
}

/// The missionaries of "a group of 17 missionaries".
fn members(reading: &Reading, phrase: usize) -> Option<usize> {
    let document = reading.document;
    let p = &document.phrases[phrase];
    let of = document.tokens.get(p.tokens.end).is_some_and(|t| t.lemma == "of");
    let members = grammar::phrase_starting_at(document, p.tokens.end + 1).filter(|_| of)?;
    let counted = number_in(reading, document.phrases[members].tokens.clone()).is_some();
    (counted && is_crowd(&document.tokens[p.head].lemma)).then_some(members)
}

/// A number of people.
pub fn whole(x: f64) -> u32 {
    x.clamp(0.0, f64::from(u32::MAX)) as u32
}

/// The quantity that ends right before `at`, or whose noun does ("22 people dead", "three dead").
pub fn quantity_before(reading: &Reading, at: usize) -> Option<usize> {
    let counted = at.checked_sub(1).and_then(|i| reading.quantity_of(i));
    let mut near = numbers_in(reading, at.saturating_sub(4)..at);
    counted.or_else(|| near.find(|&i| reading.mentions.quantities[i].tokens.end == at))
}

/// Whether a number stands right before `at`, after "and" or a comma: "and several wounded".
pub fn is_counted(reading: &Reading, at: usize) -> bool {
    let number = quantity_before(reading, at).map(|i| &reading.mentions.quantities[i].tokens);
    let joined = |i: usize| matches!(reading.document.word(i), "and" | ",");
    number.is_some_and(|n| n.end == at && n.start.checked_sub(1).is_some_and(joined))
}

/// The first number among these tokens.
pub fn number_in(reading: &Reading, tokens: Range<usize>) -> Option<usize> {
    numbers_in(reading, tokens).next()
}

fn numbers_in<'r>(reading: &'r Reading, tokens: Range<usize>) -> impl Iterator<Item = usize> + 'r {
    reading.within(&reading.mentions.quantities, &tokens, |q| &q.tokens).filter(|(_, q)| !q.money).map(|(i, _)| i)
}
