//! Short forms of names that the article has in full: an acronym after its expansion, a surname, "the Observatory".

use super::runs::Run;
use super::{People, Told, add, add_to, sorts, told_of};
use crate::lexicon::spelling::{Word, words};
use crate::lexicon::{common_words, given_names, heads, roles};
use crate::mentions::actors::{Scene, shapes};
use crate::mentions::{ActorMention, Form};
use crate::record::EntityType;
use std::collections::BTreeMap;

/// Adds names of one word: as short forms, or for what they say themselves.
pub(super) fn find(scene: &mut Scene, short: Vec<Run>, people: &mut People, mut told: Told) {
    for run in &short {
        told_of(scene, run, &mut told);
    }
    let full = FullNames::read(scene);
    let repeated = Repeated::read(scene, &short);
    for run in &short {
        let known = told.get(scene.document.words(&run.name)).copied();
        if let Some(actor) = known.or_else(|| full.meant(scene, run)) {
            add_to(scene, run, actor);
        } else if let Some(sort) =
            sorts::of(scene, run).or_else(|| repeated.sort(scene, run)).or_else(|| read_alone(scene, run))
        {
            add(scene, run, &sort, people);
        }
    }
}

/// Names of one word that the article uses more than once, and that nothing shows to be places.
struct Repeated(BTreeMap<String, i32>);

impl Repeated {
    fn read(scene: &Scene, short: &[Run]) -> Self {
        let mut counts = BTreeMap::new();
        for run in short {
            let word = scene.document.words(&run.name);
            let first = scene.document.sentences[run.sentence].tokens.start == run.name.start;
            let before = run.name.start.checked_sub(1).map(|i| scene.lower(i)).unwrap_or_default();
            let locative = matches!(
                before.as_str(),
                "in" | "at" | "near" | "from" | "to" | "of" | "into" | "around" | "towards" | "the"
            );
            *counts.entry(word.to_owned()).or_insert(0) += if locative { -9 } else { i32::from(!first) * 2 + 1 };
        }
        Self(counts.into_iter().filter(|(_, n)| *n >= 4).collect())
    }

    /// A given name alone is a person's; other names of one word are mostly those of bodies.
    fn sort(&self, scene: &Scene, run: &Run) -> Option<sorts::Sort> {
        let [own] = shapes::words_in(scene, run.sentence, &run.name) else { return None };
        self.0
            .get(scene.document.words(&run.name))
            .filter(|_| !own.acronym && own.plain.len() > 2 && sorts::may_be_name(own))?;
        if heads::find(&own.plain).is_some() || roles::find(std::slice::from_ref(own), 0).is_some() {
            return None;
        }
        let given = given_names::contains(&own.plain).then_some("person");
        let kind = given.or_else(|| sorts::body_or_person(scene, run)).unwrap_or("organization");
        Some(sorts::Sort { kind, sector: None, country: run.country })
    }
}

/// A name of one word of which nothing but the reader says what it is: somebody by a given name or who begins a
/// sentence, a body without an article before it.
fn read_alone(scene: &Scene, run: &Run) -> Option<sorts::Sort> {
    let [own] = shapes::words_in(scene, run.sentence, &run.name) else { return None };
    if own.acronym || own.plain.len() < 2 || scene.shouted[run.sentence] || !sorts::may_be_name(own) {
        return None;
    }
    let first = scene.document.sentences[run.sentence].tokens.start == run.name.start;
    let the = !first && scene.lower(run.name.start - 1) == "the";
    let kind = sorts::body_or_person(scene, run)?;
    let sure = if kind == "person" { first || given_names::contains(&own.plain) } else { !first };
    (sure && !the).then_some(sorts::Sort { kind, sector: None, country: run.country })
}

/// The actor that a name in brackets explains: "US Central Command (CENTCOM)", "Awliya al-Dam (Guardians of Blood)".
pub(super) fn explained(scene: &Scene, run: &Run) -> Option<usize> {
    let opening = run.name.start.checked_sub(1)?;
    if scene.document.word(opening) != "(" || scene.document.word(run.name.end) != ")" {
        return None;
    }
    let quoted = opening > 0 && matches!(scene.document.word(opening - 1), "\"" | "”" | "'" | "’");
    let end = if quoted { opening - 1 } else { opening };
    let before = scene.owner(end.checked_sub(1)?)?;
    let own = shapes::words_in(scene, run.sentence, &run.name);
    let full = words(before.name.of(scene.document.text), 0);
    let initials = |letter: char| full.iter().any(|w| w.plain.starts_with(letter));
    let fits = match own {
        [only] => only.acronym && full.len() > 1 && only.plain.chars().filter(|&c| initials(c)).count() >= 2,
        _ => matches!(before.kind, EntityType::Organization | EntityType::Group),
    };
    (fits && !matches!(before.kind, EntityType::Place | EntityType::Person)).then_some(before.actor)
}

/// The full names of an article, by their words.
struct FullNames {
    /// People, by the last word of their names, in the order of the text.
    surnames: BTreeMap<String, Vec<FullName>>,
    /// People, by the words before.
    given: BTreeMap<String, Vec<FullName>>,
    /// Bodies, by the head word of their names.
    bodies: BTreeMap<String, Vec<FullName>>,
}

struct FullName {
    at: usize,
    actor: usize,
}

impl FullNames {
    fn read(scene: &Scene) -> Self {
        let mut names = Self { surnames: BTreeMap::new(), given: BTreeMap::new(), bodies: BTreeMap::new() };
        let mut mentions: Vec<&ActorMention> = scene.found.iter().filter(|m| m.form == Form::Name).collect();
        mentions.sort_by_key(|m| m.span.start);
        for mention in mentions {
            let own = words(mention.name.of(scene.document.text), 0);
            names.note(mention, &own);
        }
        names
    }

    fn note(&mut self, mention: &ActorMention, own: &[Word]) {
        if own.len() < 2 {
            return;
        }
        for (i, word) in own.iter().enumerate().filter(|(_, w)| w.plain.len() > 2) {
            let name = FullName { at: mention.span.start, actor: mention.actor };
            let people = if i + 1 == own.len() { &mut self.surnames } else { &mut self.given };
            if mention.kind == EntityType::Person {
                people.entry(word.loose.to_string()).or_default().push(name);
            } else if heads::find(&word.plain).is_some() {
                self.bodies.entry(word.plain.to_string()).or_default().push(name);
            }
        }
    }

    /// Whom a name of one word means: by surname, by another word of a person's name, by the head word of a body's.
    fn meant(&self, scene: &Scene, run: &Run) -> Option<usize> {
        let [own] = shapes::words_in(scene, run.sentence, &run.name) else { return None };
        let at = own.span.start;
        let body = || latest(self.bodies.get(own.plain.as_str())?, at);
        if common_words::contains(&own.plain) {
            return body();
        }
        let given = || latest(self.given.get(own.loose.as_str()).filter(|_| given_names::contains(&own.plain))?, at);
        let surname = |word: &str| latest(self.surnames.get(word)?, at);
        // "President Bidens": its apostrophe is missing.
        let unmarked = || surname(own.loose.strip_suffix('s').filter(|_| run.is_person)?);
        surname(&own.loose).or_else(given).or_else(body).or_else(unmarked)
    }
}

/// The last of the names before `at`, or the first after it.
fn latest(names: &[FullName], at: usize) -> Option<usize> {
    let past = names.partition_point(|n| n.at <= at);
    names.get(past.saturating_sub(1)).map(|n| n.actor)
}
