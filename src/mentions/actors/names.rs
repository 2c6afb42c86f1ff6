//! Names that are in no table: runs of name tokens (`runs`), what each names (`sorts`), and the short forms of what the
//! article has named in full (`shorts`). Assumes that the names of the lexicon are taken.

use super::descriptions::owner_of;
use super::roster::entity_type;
use super::{Draft, Scene, shapes};
use crate::lexicon::actors::id_of_name;
use crate::lexicon::roles;
use crate::lexicon::spelling::{Word, words};
use crate::lexicon::states::{self, Body};
use crate::mentions::Form;
use crate::record::{Actor, EntityType};
use runs::Run;
use sorts::Sort;
use std::collections::{BTreeMap, BTreeSet, HashMap};

mod renamed;
mod runs;
mod shorts;
mod sorts;
mod titled;

/// Adds the names of the article that the lexicon lacks.
pub(super) fn find(scene: &mut Scene) {
    let mut short = Vec::new();
    let mut people = People::read(scene);
    let mut told = Told::new();
    for sentence in 0..scene.words.len() {
        for run in runs::in_sentence(scene, sentence) {
            if shapes::words_in(scene, sentence, &run.name).len() == 1 {
                short.push(run);
            } else if let Some(actor) = state_body(scene, &run).or_else(|| told_of(scene, &run, &mut told)) {
                add_to(scene, &run, actor);
            } else if let Some(sort) = sorts::of(scene, &run) {
                add(scene, &run, &sort, &mut people);
            }
        }
    }
    shorts::find(scene, short, &mut people, told);
}

/// Names that the article itself explains, and whose they are.
type Told = BTreeMap<String, usize>;

/// Whose name the article says that this one is, here or earlier.
fn told_of(scene: &Scene, run: &Run, told: &mut Told) -> Option<usize> {
    let name = scene.document.words(&run.name);
    let actor =
        told.get(name).copied().or_else(|| renamed::of(scene, run)).or_else(|| shorts::explained(scene, run))?;
    told.insert(name.to_owned(), actor);
    Some(actor)
}

/// The body of a state that a name is of: "Indian Army", "Iraqi Police".
fn state_body(scene: &mut Scene, run: &Run) -> Option<usize> {
    let words = shapes::words_in(scene, run.sentence, &run.name);
    let state = states::index().longest(words, 0)?;
    let (code, _) = *state.values[0];
    let (noun, n) = roles::find(words, state.words).filter(|(noun, _)| noun.sort == roles::Sort::Body)?;
    let body = match noun.kind {
        "military" => Body::Military,
        "police" => Body::Police,
        _ => return None,
    };
    (state.words + n == words.len()).then(|| scene.roster.enter_body(body, code)).flatten()
}

/// Adds a mention of an actor that is known already.
fn add_to(scene: &mut Scene, run: &Run, actor: usize) {
    let kind = entity_type(&scene.roster.get(actor).kind);
    let tokens = run.titled.start.min(run.name.start)..run.name.end;
    scene.add(Draft { name: scene.document.span(&run.name), tokens, kind, actor, form: Form::Name });
}

fn add(scene: &mut Scene, run: &Run, sort: &Sort, people: &mut People) {
    let name = scene.document.span(&run.name);
    let text = name.of(scene.document.text);
    let known = Some(text).filter(|_| sort.kind == "person").and_then(|name| people.same(name));
    let actor = known.unwrap_or_else(|| {
        scene.roster.enter(Actor {
            id: id_of_name(text),
            name: text.split_whitespace().collect::<Vec<_>>().join(" "),
            kind: sort.kind.into(),
            ..Actor::default()
        })
    });
    if sort.kind == "person" {
        people.note(text, actor);
    }
    let start = run.titled.start.min(run.name.start);
    let owner = (start.saturating_sub(4)..start).find_map(|at| owner_of(scene, run.sentence, &(at..start)));
    let country = owner.map(|(code, _)| code).filter(|_| sort.kind != "person");
    scene.roster.describe(actor, sort.country.or(country), sort.sector, None);
    add_to(scene, run, actor);
}

/// The people of the article, by each word of their names.
#[derive(Default)]
struct People(HashMap<String, BTreeMap<usize, usize>>);

impl People {
    fn read(scene: &Scene) -> Self {
        let mut people = Self::default();
        for mention in scene.found.iter().filter(|m| m.kind == EntityType::Person) {
            people.note(&scene.roster.get(mention.actor).name, mention.actor);
        }
        people
    }

    fn note(&mut self, name: &str, actor: usize) {
        let words = parts(&words(name, 0));
        for word in &words {
            self.0.entry(word.clone()).or_default().insert(actor, words.len());
        }
    }

    /// The person whose name has all words of this one, or the other way round, two at least.
    fn same(&self, name: &str) -> Option<usize> {
        let own = parts(&words(name, 0));
        let mut common: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (&actor, &size) in own.iter().filter_map(|w| self.0.get(w)).flatten().take(MOST) {
            common.entry(actor).or_insert((0, size)).0 += 1;
        }
        let same = |(n, size): &(usize, usize)| *n >= 2 && *n == own.len().min(*size);
        common.into_iter().find(|(_, counts)| same(counts)).map(|(actor, _)| actor)
    }
}

/// So many people of one name are looked at; where there are more, the article is no article.
const MOST: usize = 200;

fn parts(words: &[Word]) -> BTreeSet<String> {
    words.iter().map(|w| w.loose.to_string()).collect()
}
