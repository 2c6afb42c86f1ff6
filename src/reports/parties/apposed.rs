//! What stands beside a phrase and says who it is: "the head of the union, Ann Roe,", "two people, a man and a woman,".

use super::is_near_to_another;
use crate::document::{Phrase, Relation, Xpos};
use crate::mentions::{ActorMention, Form};
use crate::record::EntityType;
use crate::reports::grammar;
use crate::reports::nouns::{is_goods, is_ground, is_site};
use crate::reports::reading::Reading;

/// The person whom a name between commas says to be what the phrase describes: "the head of the union, Ann Roe, was", "her
/// husband, rebel leader Ann Roe,". Of "the wife of the governor, Ann Roe," either may be meant.
pub fn name<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let document = reading.document;
    let head = &document.tokens[phrase.head];
    let noun = head.lemma.as_str();
    let thing = is_site(noun) || is_ground(noun) || is_goods(noun) || super::is_weapon(reading, &phrase.tokens);
    let first = document.tokens[phrase.tokens.start].xpos;
    let one = head.xpos == Xpos::Nn && (matches!(first, Xpos::Dt | Xpos::PrpS) || phrase.possessor.is_some());
    let mut end = phrase.tokens.end;
    for _ in 0..3 {
        let linked = document.tokens.get(end).is_some_and(|t| matches!(t.lemma.as_str(), "of" | "in" | "for" | "at"));
        let next = linked.then(|| grammar::phrase_starting_at(document, end + 1)).flatten();
        let Some(next) = next else { break };
        end = document.phrases[next].tokens.end;
    }
    let nested = end > phrase.tokens.end;
    if !one || thing || nested && is_near_to_another(noun) || document.tokens.get(end)?.xpos != Xpos::Comma {
        return None;
    }
    let name = &document.phrases[grammar::phrase_starting_at(document, end + 1)?];
    let closed = document.tokens.get(name.tokens.end).is_some_and(|t| matches!(t.xpos, Xpos::Comma | Xpos::Period));
    let alone = closed && document.tokens[name.head].xpos.is_name() && grammar::same_sentence(document, end, name.head);
    reading.actor_at(name.head).filter(|m| alone && m.kind == EntityType::Person && m.form == Form::Name)
}

/// The person whom a phrase after a comma describes: of "Ann Roe, the head of the army backed them" Ann Roe.
pub fn bearer<'a>(reading: &Reading<'a>, phrase: &Phrase) -> Option<&'a ActorMention> {
    let document = reading.document;
    let head = &document.tokens[phrase.head];
    let one = head.xpos == Xpos::Nn && matches!(head.relation, Some(Relation::Appos | Relation::Nsubj));
    let comma = phrase.tokens.start.checked_sub(1).filter(|&i| one && document.word(i) == ",")?;
    let name = grammar::phrase_ending_at(document, comma)?;
    reading.actor_at(document.phrases[name].head).filter(|m| m.kind == EntityType::Person && m.form == Form::Name)
}

/// Whom the words after a description identify: of "a man identified by police as Ann Roe" Ann Roe, where it ends at `from`.
pub fn identified<'a>(reading: &Reading<'a>, from: usize) -> Option<&'a ActorMention> {
    let document = reading.document;
    let end = grammar::sentence(document, from.checked_sub(1)?).end;
    let word = |i: usize| document.tokens[i].lemma.as_str();
    let verb = (from..end.min(from + 6)).find(|&i| document.tokens[i].xpos.is_verb() && word(i) != "be")?;
    let relative = || (from..verb).any(|i| document.tokens[i].xpos == Xpos::Wp);
    // "The gunman who shot a priest in Jos was identified": not the priest.
    let group = grammar::verb_group(document, verb).tokens;
    if group.len() > 1 && group.start > from && !relative() {
        return None;
    }
    let told = matches!(word(verb), "identify" | "name") && (grammar::verb_group(document, verb).passive || relative());
    named_as(reading, verb + 1).filter(|_| told)
}

/// Ann Roe of "as Ann Roe", up to six words after `from`.
pub fn named_as<'a>(reading: &Reading<'a>, from: usize) -> Option<&'a ActorMention> {
    let document = reading.document;
    let end = document.tokens.len().min(from + 6);
    let link = (from..end).find(|&i| document.tokens[i].lemma == "as" && grammar::same_sentence(document, from, i))?;
    let name = grammar::phrase_starting_at(document, link + 1)?;
    reading.actor_at(document.phrases[name].head).filter(|m| m.kind == EntityType::Person && m.form == Form::Name)
}

/// Karrada and Mansour of "the districts of Karrada and Mansour".
pub fn grounds(reading: &Reading, phrase: &Phrase) -> Option<Vec<usize>> {
    let document = reading.document;
    let head = &document.tokens[phrase.head];
    let of = document.tokens.get(phrase.tokens.end).is_some_and(|t| t.lemma == "of");
    let several = of && head.xpos == Xpos::Nns && is_ground(&head.lemma);
    let first = several.then(|| grammar::phrase_starting_at(document, phrase.tokens.end + 1)).flatten()?;
    let all = grammar::with_coordinated(document, first, grammar::sentence(document, phrase.head).end);
    let names = all.iter().all(|&p| document.tokens[document.phrases[p].head].xpos.is_name());
    (names && all.len() > 1).then_some(all)
}

/// Of "the roof of a hospital" the hospital.
pub fn building(reading: &Reading, phrase: &Phrase) -> Option<usize> {
    const PARTS: &[&str] = &[
        "roof", "floor", "facade", "wall", "courtyard", "ground", "perimeter", "lobby", "corner", "side", "swath",
        "swathe", "area", "section",
    ];
    let document = reading.document;
    let of = document.tokens.get(phrase.tokens.end).is_some_and(|t| t.lemma == "of");
    let part = of && PARTS.contains(&document.tokens[phrase.head].lemma.as_str());
    let whole = part.then(|| grammar::phrase_starting_at(document, phrase.tokens.end + 1)).flatten()?;
    is_site(&document.tokens[document.phrases[whole].head].lemma).then_some(whole)
}

/// Of "two people, a man and a woman," the two, and of "two Canadians, John Roe and Robert Hall,": what follows says who they
/// are.
pub fn apart_from_apposed<'p>(reading: &Reading, phrases: &'p [usize]) -> &'p [usize] {
    let document = reading.document;
    let Some((&first, rest)) = phrases.split_first().filter(|(_, rest)| !rest.is_empty()) else { return phrases };
    let number = |p: usize| {
        let q = &reading.mentions.quantities[reading.quantity_of(document.phrases[p].head)?];
        (q.max == Some(q.min)).then_some(q.min)
    };
    let one = |p: usize| {
        let p = &document.phrases[p];
        let article = matches!(document.tokens[p.tokens.start].lemma.as_str(), "a" | "an" | "another" | "one");
        (article && matches!(document.tokens[p.head].xpos, Xpos::Nn | Xpos::Jj)).then_some(1.0)
    };
    let comma = document.tokens.get(document.phrases[first].tokens.end).is_some_and(|t| t.xpos == Xpos::Comma);
    let Some(all) = number(first).filter(|&n| comma && n > 1.0) else { return phrases };
    // "Two people, a man and a woman were", "three soldiers, two Kenyans and a Ugandan, were"; but not "two men, a woman and a child
    // were".
    let end = rest.last().map_or(0, |&p| document.phrases[p].tokens.end);
    let closed = document.tokens.get(end).is_some_and(|t| t.xpos == Xpos::Comma);
    let people = matches!(document.tokens[document.phrases[first].head].lemma.as_str(), "people" | "person" | "victim");
    let sum = rest.iter().map(|&p| number(p).or_else(|| one(p))).sum::<Option<f64>>();
    if (closed || people) && sum == Some(all) { &phrases[..1] } else { phrases }
}
