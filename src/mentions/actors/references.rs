//! Words that take up an actor of the article again: "the group", "the president", "he", "they".
//!
//! Conservative: where the words before do not single somebody out, there is no mention.

use super::{Draft, Scene, shapes};
use crate::document::{Token, Xpos};
use crate::lexicon::spelling::words;
use crate::lexicon::titles;
use crate::mentions::{ActorMention, Form};
use crate::record::EntityType;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many sentences back an antecedent may stand.
const REACH: usize = 3;

/// Adds the references of the article.
pub(super) fn find(scene: &mut Scene) {
    scene.found.sort_by_key(|m| (m.tokens.start, std::cmp::Reverse(m.tokens.end)));
    let named = scene.found.clone();
    let (offices, bodies) = (offices(scene, &named), bodies(scene, &named));
    let mut drafts = Vec::new();
    for sentence in 0..scene.words.len() {
        for i in scene.document.sentences[sentence].tokens.clone() {
            let draft = they_again(scene, &drafts, sentence, i)
                .or_else(|| pronoun(scene, &named, sentence, i))
                .or_else(|| definite(scene, &named, (&offices, &bodies), sentence, i));
            drafts.extend(draft);
        }
    }
    let again: BTreeSet<usize> = drafts.iter().map(|d| d.tokens.start).collect();
    scene.found.retain(|m| m.form == Form::Name || !again.contains(&m.tokens.start));
    drafts.into_iter().for_each(|draft| scene.add(draft));
}

/// The first body of a state of each kind (`military`, `police`) that the article names.
type Bodies = BTreeMap<String, OnlyBody>;

struct OnlyBody {
    actor: usize,
    /// The tokens before which no other was named.
    alone: Range<usize>,
}

fn bodies(scene: &Scene, named: &[ActorMention]) -> Bodies {
    let mut bodies = Bodies::new();
    for mention in named {
        let actor = scene.roster.get(mention.actor);
        if actor.country.is_none() {
            continue;
        }
        let new = || OnlyBody { actor: mention.actor, alone: mention.tokens.end..usize::MAX };
        let body = bodies.entry(actor.kind.clone()).or_insert_with(new);
        if body.actor != mention.actor {
            body.alone.end = body.alone.end.min(mention.tokens.start);
        }
    }
    bodies
}

/// Who bears an office: by its words, the token of the mention and the actor, in the order of the text.
type Offices = BTreeMap<String, Vec<(usize, usize)>>;

fn offices(scene: &Scene, named: &[ActorMention]) -> Offices {
    let mut offices = Offices::new();
    for person in named.iter().filter(|m| m.form == Form::Name && m.kind == EntityType::Person) {
        let before = scene.document.span(&(person.tokens.start..scene.document.token_at(person.name.start)));
        let own = words(before.of(scene.document.text), before.start);
        for (title, _) in (0..own.len()).filter_map(|at| titles::find(&own, at)).filter(|(t, _)| t.office) {
            offices.entry(title.title.to_lowercase()).or_default().push((person.tokens.start, person.actor));
        }
        if let Some(short) = short_office(scene, person) {
            offices.entry(short).or_default().push((person.tokens.start, person.actor));
        }
    }
    offices
}

/// The "sp" of "superintendent of police (SP) Ann Roe".
fn short_office(scene: &Scene, person: &ActorMention) -> Option<String> {
    let name = scene.document.token_at(person.name.start);
    let short = name.checked_sub(2)?;
    let bracketed = scene.document.word(name - 1) == ")" && scene.document.word(short.checked_sub(1)?) == "(";
    let acronym = scene.document.word(short).chars().all(char::is_uppercase);
    (bracketed && acronym).then(|| scene.lower(short))
}

/// "the president", "the group", "his movement": an article or possessive and one noun.
fn definite(
    scene: &Scene,
    named: &[ActorMention],
    (offices, bodies): (&Offices, &Bodies),
    sentence: usize,
    i: usize,
) -> Option<Draft> {
    let article = scene.lower(i);
    let theirs = matches!(article.as_str(), "his" | "her" | "its" | "their");
    if article != "the" && !theirs {
        return None;
    }
    let document = scene.document;
    let at = document.phrases.partition_point(|p| p.tokens.start < i);
    let phrase = document.phrases.get(at).filter(|p| p.tokens.start == i)?;
    let own = shapes::words_in(scene, sentence, &(i + 1..phrase.tokens.end));
    let noun = own.iter().map(|w| w.plain.as_str()).collect::<Vec<_>>().join(" ");
    let actor = match noun.as_str() {
        "group" | "militia" | "movement" | "faction" | "militants" | "rebels" | "insurgents" | "jihadists"
        | "organisation" | "organization" => latest(named, scene, sentence, i, |m| m.kind == EntityType::Group)?.actor,
        _ if theirs => return None,
        "spokesman" | "spokeswoman" | "spokesperson" | "official" | "commander" | "general" => {
            latest(named, scene, sentence, i, |m| m.kind == EntityType::Person && titled_as(scene, m, &noun))?.actor
        }
        "army" | "military" | "navy" | "air force" => bodies.get("military").filter(|b| b.alone.contains(&i))?.actor,
        "police" => bodies.get("police").filter(|b| b.alone.contains(&i))?.actor,
        "latter" => latest(named, scene, sentence, i, |m| m.form == Form::Name && m.kind != EntityType::Place)?.actor,
        _ => {
            let bearers = offices.get(&noun)?;
            bearers[..bearers.partition_point(|(at, _)| *at < i)].last()?.1
        }
    };
    let tokens = i..phrase.tokens.end;
    let kind = super::roster::entity_type(&scene.roster.get(actor).kind);
    Some(Draft { name: document.span(&tokens), tokens, kind, actor, form: Form::Pronoun })
}

/// Whether the words of a mention before or after the name have the noun.
fn titled_as(scene: &Scene, mention: &ActorMention, noun: &str) -> bool {
    let start = mention.tokens.start;
    // "the spokesman for the army, Ann Roe,".
    let apposed = start > 0 && scene.document.word(start - 1) == ",";
    let sentence = scene.document.sentences[scene.document.sentence_of(start)].tokens.start;
    let first = if apposed { start.saturating_sub(12).max(sentence) } else { start };
    let mut around = first..(mention.tokens.end + 8).min(scene.document.tokens.len());
    around.any(|i| scene.lower(i) == noun)
}

/// "They" that opens a sentence as it opened the one before: "They claim attacks on villagers. They kidnapped nine nurses."
fn they_again(scene: &Scene, drafts: &[Draft], sentence: usize, i: usize) -> Option<Draft> {
    let first = |sentence: usize| scene.document.sentences[sentence].tokens.start;
    let opens = first(sentence) == i && scene.lower(i) == "they" && !is_done_to(scene, i + 1);
    let before = first(sentence.checked_sub(1).filter(|_| opens)?);
    let last = drafts.iter().rfind(|d| d.tokens.start == before && scene.lower(before) == "they")?;
    Some(Draft { name: scene.document.tokens[i].span, tokens: i..i + 1, ..*last })
}

/// "he", "she", "they", "it".
fn pronoun(scene: &Scene, named: &[ActorMention], sentence: usize, i: usize) -> Option<Draft> {
    let token = &scene.document.tokens[i];
    if token.xpos != Xpos::Prp {
        return None;
    }
    let actor = match scene.lower(i).as_str() {
        "he" | "she" | "him" => {
            let one = |m: &ActorMention| m.kind == EntityType::Person && is_one(scene, m);
            // Of "A gunman killed nine at a concert of Ann Roe. He was arrested" the gunman.
            let opens = scene.document.sentences[sentence].tokens.start == i;
            let subject = opens.then(|| first_of_sentence(named, scene, sentence, i, one)).flatten();
            // Who speaks is not named in his own words.
            let before = if says(scene, i + 1) { before_quotation(scene, i) } else { i };
            subject.or_else(|| latest(named, scene, scene.document.sentence_of(before), before, one))?.actor
        }
        // Of "Police held five students. They were freed" the students.
        "they" if is_done_to(scene, i + 1) => {
            let several = |m: &ActorMention| m.kind != EntityType::Place && !is_one(scene, m);
            latest(named, scene, sentence, i, several)?.actor
        }
        // Of "The market was attacked by rebels. They killed 11" the rebels.
        "they" => {
            let crowd = |m: &ActorMention| m.kind != EntityType::Person || !is_one(scene, m);
            let several = |m: &ActorMention| m.kind == EntityType::Group || m.form == Form::Description && crowd(m);
            let subject = || first_of_sentence(named, scene, sentence, i, several);
            attackers(named, scene, sentence, i).or_else(subject)?.actor
        }
        // "It kidnapped 21 tourists", of a group.
        "it" if scene.document.sentences[sentence].tokens.start == i && acts(scene, i + 1) => {
            first_of_sentence(named, scene, sentence, i, |m| m.kind == EntityType::Group)?.actor
        }
        "it" if says(scene, i + 1) => {
            first_of_sentence(named, scene, sentence, i, |m| {
                m.kind != EntityType::Person && m.form == Form::Name || m.kind == EntityType::Organization
            })?
            .actor
        }
        _ => return None,
    };
    let kind = super::roster::entity_type(&scene.roster.get(actor).kind);
    Some(Draft { name: token.span, tokens: i..i + 1, kind, actor, form: Form::Pronoun })
}

/// Whether at token `i` begins what is done to people: "were later freed".
fn is_done_to(scene: &Scene, i: usize) -> bool {
    const VERBS: &[&str] = &[
        "free", "release", "kill", "shoot", "arrest", "detain", "execute", "behead", "rescue", "hold", "take",
        "kidnap", "abduct", "charge", "deport", "hang", "torture", "beat", "stab", "wound", "injure", "find", "jail",
        "sentence", "convict", "seize", "capture",
    ];
    let token = |i: usize| scene.document.tokens.get(i);
    let be = token(i).is_some_and(|t| t.lemma == "be" || t.lemma == "have");
    let mut near = (i + 1..i + 4).filter_map(token).take_while(|t| !matches!(t.xpos, Xpos::Dt | Xpos::In));
    be && near.any(|t| matches!(t.xpos, Xpos::Vbn | Xpos::Vbd) && VERBS.contains(&t.lemma.as_str()))
}

/// Where the quotation begins that ends right before token `i`, or else `i`.
fn before_quotation(scene: &Scene, i: usize) -> usize {
    const LONGEST: usize = 150;
    let word = |k: usize| scene.document.word(k);
    if !i.checked_sub(1).is_some_and(|k| matches!(word(k), "”" | "\"" | "''")) {
        return i;
    }
    let opens = |&k: &usize| matches!(word(k), "“" | "\"" | "``");
    (i.saturating_sub(LONGEST)..i - 1).rev().find(opens).unwrap_or(i)
}

/// The several by whom something was done in the sentence before, where "they" at token `i` do violence.
fn attackers<'m>(named: &'m [ActorMention], scene: &Scene, sentence: usize, i: usize) -> Option<&'m ActorMention> {
    const VERBS: &[&str] = &[
        "attack", "kill", "shoot", "open", "fire", "abduct", "kidnap", "burn", "loot", "storm", "raid", "wound", "rob",
        "bomb", "destroy", "behead", "torch", "ambush", "stab", "murder", "seize", "ransack", "torture", "rape",
    ];
    let violent = scene.document.tokens.get(i + 1).filter(|t| t.xpos == Xpos::Vbd && VERBS.contains(&t.lemma.as_str()));
    let by = |m: &ActorMention| {
        let before = |back: usize| m.tokens.start.checked_sub(back).map(|k| &scene.document.tokens[k]);
        before(1).is_some_and(|t| t.lemma == "by") && !is_one(scene, m) && m.kind != EntityType::Place
    };
    let first = scene.document.sentences[sentence.checked_sub(1)?].tokens.start;
    violent.and_then(|_| latest(named, scene, sentence, i, by)).filter(|m| m.tokens.start >= first)
}

fn acts(scene: &Scene, i: usize) -> bool {
    let past = |t: &Token| t.xpos == Xpos::Vbd && !matches!(t.lemma.as_str(), "be" | "say");
    !says(scene, i) && scene.document.tokens.get(i).is_some_and(past)
}

fn says(scene: &Scene, i: usize) -> bool {
    let next = if matches!(scene.lower(i).as_str(), "has" | "had" | "also") { i + 1 } else { i };
    scene.document.tokens.get(next).is_some_and(|t| crate::lexicon::reporting::is_verb(&t.lemma))
}

/// Whether a mention of a person is of one person.
fn is_one(scene: &Scene, mention: &ActorMention) -> bool {
    mention.form == Form::Name || scene.document.tokens.get(mention.tokens.end - 1).is_some_and(|t| t.xpos != Xpos::Nns)
}

/// The last fitting mention before token `i`, a few sentences back at most.
fn latest<'m>(
    named: &'m [ActorMention],
    scene: &Scene,
    sentence: usize,
    i: usize,
    fits: impl Fn(&ActorMention) -> bool,
) -> Option<&'m ActorMention> {
    let first = scene.document.sentences[sentence.saturating_sub(REACH)].tokens.start;
    let end = named.partition_point(|m| m.tokens.start < i);
    named[..end].iter().rev().take_while(|m| m.tokens.start >= first).filter(|m| m.tokens.end <= i).find(|m| fits(m))
}

/// The first mention of this sentence or the one before, which is mostly its subject, if it fits.
fn first_of_sentence<'m>(
    named: &'m [ActorMention],
    scene: &Scene,
    sentence: usize,
    i: usize,
    fits: impl Fn(&ActorMention) -> bool,
) -> Option<&'m ActorMention> {
    let sentences = &scene.document.sentences;
    let first_in = |range: Range<usize>| {
        let at = named.partition_point(|m| m.tokens.start < range.start);
        named.get(at).filter(|m| m.tokens.end <= range.end.min(i)).filter(|m| fits(m))
    };
    first_in(sentences[sentence].tokens.start..i)
        .or_else(|| first_in(sentences[sentence.checked_sub(1)?].tokens.clone()))
}
