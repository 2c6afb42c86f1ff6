//! Phrases that describe an actor: "Iran-backed militias", "two civilians", "US troops", "the Syrian government".
//!
//! Assumes base noun phrases. A body that every state has ("US troops", "the American military") is one actor, whatever
//! its words; a description is an actor of its own, made from its adjectives and noun.

use super::appositions::{is_article, named_before};
use super::roster::entity_type;
use super::{Draft, Scene, doers, postmodifiers, shapes};
use crate::document::{Phrase, Xpos, lemmas};
use crate::lexicon::roles::{self, Noun, Sort};
use crate::lexicon::spelling::{Gap, Word};
use crate::lexicon::states::{self, Body, Naming};
use crate::mentions::Form;
use crate::record::{Actor, EntityType};
use std::ops::Range;

/// Adds the descriptions of the article.
pub(super) fn find(scene: &mut Scene) {
    let document = scene.document;
    for phrase in &document.phrases {
        let sentence = document.sentence_of(phrase.head);
        let doer = || doers::doer(scene, sentence, phrase).and_then(|p| Reading::of(scene, sentence, &p));
        if let Some(reading) = Reading::of(scene, sentence, phrase).or_else(doer) {
            add(scene, reading);
        }
    }
}

/// What a phrase says.
struct Reading {
    noun: &'static Noun,
    /// The phrase without articles and numbers before it.
    core: Range<usize>,
    /// With them, and with what follows that tells whose they are.
    whole: Range<usize>,
    /// The country they are of.
    country: Option<&'static str>,
    /// The actor that backs them.
    side: Option<String>,
    /// Adjectives and nouns before the noun, without the country.
    others: Vec<String>,
    /// The noun, in the singular.
    plural_safe: String,
}

impl Reading {
    fn of(scene: &Scene, sentence: usize, phrase: &Phrase) -> Option<Self> {
        let tokens = past_verb(scene, sentence, &phrase.tokens);
        let words = shapes::words_in(scene, sentence, &tokens);
        let (noun, at) = (0..words.len()).find_map(|at| {
            let (noun, n) = roles::find(words, at)?;
            (at + n == words.len()).then_some((noun, at))
        })?;
        let head = scene.tokens(words[at].span).start..tokens.end;
        if !scene.is_free(&head) || is_proper(scene, &head, words, at) {
            return None;
        }
        let before = &words[..at];
        let (mut country, side, others) = modifiers(scene, before);
        let owner = phrase.possessor.and_then(|i| scene.document.phrases.get(i)).filter(|_| country.is_none());
        let owner = owner.filter(|_| noun.sort != Sort::People).and_then(|p| owner_of(scene, sentence, &p.tokens));
        let beside = (tokens.start.saturating_sub(3)..tokens.start)
            .filter(|_| owner.is_none() && country.is_none() && side.is_none());
        let owner =
            owner.or_else(|| beside.filter_map(|start| owner_of(scene, sentence, &(start..tokens.start))).next());
        let start = owner.as_ref().map_or(tokens.start, |(_, start)| *start);
        country = country.or(owner.map(|(code, _)| code));
        let after = postmodifiers::side(scene, sentence, tokens.end);
        let whole = start..after.as_ref().map_or(tokens.end, |a| a.end);
        let side = side.or(after.map(|a| a.side));
        let core = core(scene, &(start..tokens.end));
        Some(Self { noun, core, whole, country, side, others, plural_safe: noun.noun.to_owned() })
    }

    /// The body of a state that is meant, if one is.
    fn body(&self) -> Option<(Body, &'static str)> {
        let country = self.country.filter(|_| self.side.is_none())?;
        let plain = |w: &String| {
            matches!(
                w.as_str(),
                "government"
                    | "army"
                    | "military"
                    | "state"
                    | "federal"
                    | "national"
                    | "regular"
                    | "armed"
                    | "authorities"
                    | "own"
                    | "administration"
            )
        };
        if !self.others.iter().all(plain) {
            return None;
        }
        let body = match (self.noun.sort, self.noun.kind) {
            (Sort::State, _) => Body::State,
            (Sort::Body, "military") => Body::Military,
            (Sort::Body, "police") => Body::Police,
            (Sort::Body, "security") if self.noun.noun.starts_with("security force") => Body::Security,
            _ => return None,
        };
        Some((body, country))
    }

    /// Whether it is a named group or its people: "the Boko Haram group", "the PKK militant group", "Hamas fighters".
    fn is_of_group(&self, scene: &Scene) -> bool {
        const PLAIN: &[&str] = &[
            "rebel", "militant", "armed", "insurgent", "jihadist", "jihadi", "islamist", "guerrilla", "separatist",
            "extremist", "terrorist", "terror", "paramilitary", "militia", "resistance", "opposition", "banned",
            "outlawed", "feared", "powerful", "notorious", "shadowy", "shiite", "shia", "sunni",
        ];
        let one = scene.document.tokens[self.core.end - 1].xpos != Xpos::Nns;
        let kind = matches!(self.noun.kind, "armed_group" | "criminal_group" | "organization");
        let body = one && kind && self.noun.sort == Sort::Group;
        let people = self.noun.kind == "armed_group" && self.noun.category == "combatant" && self.others.is_empty();
        (body && self.others.iter().all(|w| PLAIN.contains(&w.as_str())) || people)
            && self.country.is_none()
            && is_known_group(scene, &self.side)
            && self.whole.end == self.core.end
    }

    /// As in the text; of a noun or adjective that only begins a sentence, without its capital: "gunman" of "Gunman kills 58".
    fn name(&self, scene: &Scene) -> String {
        let document = scene.document;
        let name = document.words(&self.core).split_whitespace().collect::<Vec<_>>().join(" ");
        let first = &document.tokens[self.core.start];
        let opens = document.sentences[document.sentence_of(self.core.start)].tokens.start == self.core.start;
        let word = lemmas::lower(document.word(self.core.start));
        let plain = self.others.first().is_some_and(|w| *w == word) && !first.xpos.is_name();
        let alone = self.others.is_empty() && self.country.is_none() && self.side.is_none();
        let capital = name.chars().skip(1).take(1).all(char::is_lowercase);
        let lowered = word.chars().take(1).chain(name.chars().skip(1));
        if opens && capital && (plain || alone) { lowered.collect() } else { name }
    }

    fn actor(&self, scene: &Scene) -> Actor {
        let adjectives = self.country.iter().map(|c| c.to_lowercase()).chain(self.others.iter().cloned());
        let side = self.side.iter().map(|s| s.replace(':', "-"));
        if self.is_of_group(scene) {
            return self.side.as_ref().and_then(|id| scene.roster.find(id)).cloned().unwrap_or_default();
        }
        let id: Vec<String> = adjectives.chain(side).chain([self.plural_safe.replace(' ', "-")]).collect();
        Actor {
            id: format!("desc:{}", id.join("-")),
            name: self.name(scene),
            kind: self.noun.kind.replace('-', "group"),
            country: self.country.map(Into::into),
            sector: self.noun.sector.map(Into::into),
            side: self.side.clone(),
            ..Actor::default()
        }
    }
}

fn add(scene: &mut Scene, reading: Reading) {
    let named = named_before(scene, &reading.whole, reading.noun.sort == Sort::People);
    if let Some(actor) = named {
        scene.roster.describe(actor, reading.country, reading.noun.sector, reading.side.clone());
    }
    let actor = match reading.body() {
        _ if named.is_some() => named,
        Some((body, code)) => scene.roster.enter_body(body, code),
        None => Some(scene.roster.enter(reading.actor(scene))),
    };
    let Some(actor) = actor else { return };
    let name = scene.document.span(&reading.core);
    let kind = match entity_type(reading.noun.kind) {
        EntityType::Place => EntityType::Organization,
        kind => kind,
    };
    scene.add(Draft { name, tokens: reading.whole, kind, actor, form: Form::Description });
}

/// The state that a possessor is, and where it begins: "Iran's" army.
pub(super) fn owner_of(scene: &Scene, sentence: usize, tokens: &Range<usize>) -> Option<(&'static str, usize)> {
    let words = shapes::words_in(scene, sentence, tokens);
    let ends = |at: usize| states::index().longest(words, at).filter(|h| at + h.words == words.len()).map(|h| (h, at));
    let (hit, at) = (0..words.len()).find_map(ends)?;
    let mark = |i: usize| matches!(scene.document.word(i), "," | ";" | ":" | "”" | "\"");
    let listed = tokens.end.checked_sub(1).is_some_and(mark);
    let close = !listed && scene.document.span(tokens).end <= words.last()?.span.end + 2;
    close.then_some((hit.values[0].0, scene.tokens(words[at].span).start))
}

/// Whether the noun is part of a name that the finders of names left: "Boys" in "Beastie Boys".
fn is_proper(scene: &Scene, head: &Range<usize>, words: &[Word], at: usize) -> bool {
    let tagged = scene.document.tokens[head.clone()].iter().any(|t| t.xpos.is_name());
    let shown = words[at].capital && !words[at].acronym;
    tagged && shown && at > 0 && words[at - 1].capital && states::index().longest(words, at - 1).is_none()
}

/// The country, the backer and the other words that stand before a noun.
fn modifiers(scene: &Scene, words: &[Word]) -> (Option<&'static str>, Option<String>, Vec<String>) {
    let (mut country, mut side, mut others) = (None, None, Vec::new());
    let mut at = 0;
    while at < words.len() {
        let found = power(scene, words, at);
        let Some((n, id, code)) = found else {
            let word = &words[at];
            let quantity =
                scene.document.tokens.get(scene.tokens(word.span).start).is_some_and(|t| !may_describe(t.xpos));
            if !quantity && !matches!(word.plain.as_str(), "a" | "an" | "the" | "at" | "least") {
                others.push(word.known.to_string());
            }
            at += 1;
            continue;
        };
        let joined = words.get(at + n).filter(|w| w.gap == Gap::Soft && postmodifiers::is_backing(&w.plain));
        let pro = at > 0 && matches!(words[at - 1].plain.as_str(), "pro" | "anti");
        if joined.is_some() || pro {
            let anti = at > 0 && words[at - 1].plain == "anti";
            side = side.or(id.filter(|_| !anti));
            let last = if pro { others.pop() } else { joined.map(|w| w.plain.to_string()) };
            others.extend(last);
        } else if code.is_some() {
            country = country.or(code);
        } else {
            side = side.or(id);
        }
        at += n + usize::from(joined.is_some());
    }
    (country, side, others)
}

/// The state or known actor whose name begins with word `at`: how many words, its id, the code of a state.
pub(super) fn power(scene: &Scene, words: &[Word], at: usize) -> Option<(usize, Option<String>, Option<&'static str>)> {
    if let Some(hit) = states::index().longest(words, at) {
        let (code, naming) = *hit.values[0];
        return Some((hit.words, Some(Body::State.id(code)), Some(code).filter(|_| naming != Naming::Capital)));
    }
    let span = words.get(at)?.span;
    let named = scene.owner(scene.tokens(span).start).filter(|m| m.name.contains(span))?;
    let n = words[at..].iter().take_while(|w| named.name.contains(w.span)).count();
    let actor = scene.roster.get(named.actor);
    if actor.kind == "person" {
        let code = actor.country.as_deref().and_then(states::by_code).map(|s| s.code);
        return Some((n, Some(actor.id.clone()), code.filter(|_| actor.sector.as_deref() == Some("GOV"))));
    }
    Some((n, Some(actor.id.clone()), None))
}

/// Whether a word with this tag describes: not an article, a number or a hyphen.
fn may_describe(tag: Xpos) -> bool {
    !matches!(
        tag,
        Xpos::Dt
            | Xpos::Cd
            | Xpos::PrpS
            | Xpos::Pos
            | Xpos::Hyph
            | Xpos::Jjr
            | Xpos::Jjs
            | Xpos::Rb
            | Xpos::Pdt
            | Xpos::In
            | Xpos::To
            | Xpos::Cc
    )
}

/// The phrase after the last verb in it that the tagger took for a participle, "(the army) struck rebel forces", and
/// after the comma of a list: "(Mali,) the rebels".
fn past_verb(scene: &Scene, sentence: usize, tokens: &Range<usize>) -> Range<usize> {
    let all = &scene.document.tokens;
    let first = scene.document.sentences[sentence].tokens.start;
    let is_verb = |i: &usize| {
        let past = matches!(all[*i].xpos, Xpos::Vbd | Xpos::Vbn);
        let after_noun = *i > first
            && (all[i - 1].xpos.is_noun() || all[i - 1].xpos == Xpos::Prp || scene.document.word(i - 1) == ")");
        past && after_noun && all[i - 1].span.end < all[*i].span.start
    };
    let comma = |i: &usize| scene.document.word(*i) == "," && is_article(&scene.lower(i + 1));
    let start = tokens.clone().rev().skip(1).find(|i| is_verb(i) || comma(i)).map_or(tokens.start, |i| i + 1);
    start..tokens.end
}

fn is_known_group(scene: &Scene, side: &Option<String>) -> bool {
    let known = side.as_ref().and_then(|id| scene.roster.find(id));
    known.is_some_and(|a| matches!(entity_type(&a.kind), EntityType::Group))
}

/// The phrase without the articles, numbers and possessives at its start.
fn core(scene: &Scene, tokens: &Range<usize>) -> Range<usize> {
    let tag = |i: usize| scene.document.tokens.get(i).map(|t| t.xpos);
    let hyphened = |i: usize| i + 1 < tokens.end && tag(i + 1) == Some(Xpos::Hyph);
    let mut start = tokens.start;
    while start < tokens.end {
        match tag(start) {
            // Of "a 13-year-old boy" the boy, of "a far-right extremist" all.
            Some(Xpos::Cd) if hyphened(start) => {
                while hyphened(start) {
                    start += 2;
                }
                start += 1;
            }
            Some(tag) if !may_describe(tag) && !hyphened(start) => start += 1,
            _ => break,
        }
    }
    start.min(tokens.end - 1)..tokens.end
}
