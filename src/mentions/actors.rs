//! Finds actors: names of the lexicon (`known`), names that are in no table (`names`), states (`states`), phrases that
//! describe somebody (`descriptions`), and words that take up an actor again (`references`).
//!
//! Assumes tags and places. A finder leaves alone what an earlier one took; `Roster` makes one actor of one id.

use super::{ActorMention, Form, Mentions, PlaceMention};
use crate::article::Source;
use crate::document::{Document, NameKind};
use crate::lexicon::actors::Lexicon;
use crate::lexicon::spelling::{Word, words};
use crate::lexicon::states::{self, Naming};
use crate::record::EntityType;
use crate::span::Span;
use roster::Roster;
use std::collections::BTreeSet;
use std::ops::Range;

mod appositions;
mod descriptions;
mod doers;
mod known;
mod names;
mod postmodifiers;
mod references;
mod roster;
mod shapes;
mod states_named;

/// Adds the actors of `document` to `mentions`; `lexicon` has the user's own.
pub fn find(source: &Source, document: &Document, lexicon: &Lexicon, mentions: &mut Mentions) {
    let mut scene = Scene::new(source, document, lexicon, mentions);
    known::find(&mut scene);
    names::find(&mut scene);
    states_named::find(&mut scene);
    descriptions::find(&mut scene);
    references::find(&mut scene);
    let (actors, found) = scene.into_found();
    mentions.actors = actors;
    mentions.actor_mentions = found;
}

/// No mention: see [`Scene::owners`].
const FREE: usize = usize::MAX;

/// An article on the way to its actors.
struct Scene<'a, 't> {
    source: &'a Source<'a>,
    document: &'a Document<'t>,
    lexicon: &'a Lexicon<'a>,
    mentions: &'a Mentions,
    /// The words of each sentence.
    words: Vec<Vec<Word>>,
    /// The states that the article names in any way, and those of its places.
    countries: BTreeSet<&'static str>,
    roster: Roster,
    found: Vec<ActorMention>,
    /// Which of `found` each token is part of the name of; `FREE` where none.
    owners: Vec<usize>,
    /// Whether most words of a sentence are in capitals.
    shouted: Vec<bool>,
}

/// A mention on its way in.
struct Draft {
    /// The words of the name, or of the description.
    name: Span,
    /// The whole phrase.
    tokens: Range<usize>,
    kind: EntityType,
    actor: usize,
    form: Form,
}

impl<'a, 't> Scene<'a, 't> {
    fn new(
        source: &'a Source<'a>,
        document: &'a Document<'t>,
        lexicon: &'a Lexicon<'a>,
        mentions: &'a Mentions,
    ) -> Self {
        let sentences = document.sentences.iter();
        let words: Vec<_> = sentences.map(|s| words(s.span.of(document.text), s.span.start)).collect();
        let located = mentions.places.iter().filter_map(|p| states::by_code(p.country.as_deref()?)).map(|s| s.code);
        let countries = words.iter().flat_map(|w| countries(w)).chain(located).collect();
        let owners = vec![FREE; document.tokens.len()];
        let loud = |w: &Vec<Word>| w.iter().filter(|w| w.acronym).count() * 2 > w.len();
        let shouted = words.iter().map(loud).collect();
        let (roster, found) = (Roster::default(), Vec::new());
        Self { source, document, lexicon, mentions, words, countries, roster, found, owners, shouted }
    }

    /// The tokens that `span` touches.
    fn tokens(&self, span: Span) -> Range<usize> {
        let start = self.document.token_at(span.start);
        start..self.document.tokens.partition_point(|t| t.span.start < span.end).max(start)
    }

    fn is_free(&self, tokens: &Range<usize>) -> bool {
        self.owners.get(tokens.clone()).is_some_and(|t| t.iter().all(|&o| o == FREE))
    }

    /// What the reader takes the name at these very tokens for.
    fn read_as(&self, tokens: &Range<usize>) -> Option<NameKind> {
        let names = &self.document.names;
        let at = names.partition_point(|n| n.tokens.start < tokens.start);
        names.get(at).filter(|n| n.tokens == *tokens).map(|n| n.kind)
    }

    /// The mention that has token `i` in its name.
    fn owner(&self, i: usize) -> Option<&ActorMention> {
        self.found.get(*self.owners.get(i)?)
    }

    /// The places that `span` touches.
    fn places(&self, span: Span) -> impl Iterator<Item = &PlaceMention> {
        let places = &self.mentions.place_mentions;
        let at = places.partition_point(|p| p.span.end <= span.start);
        places[at..].iter().take_while(move |p| p.span.start < span.end)
    }

    /// Adds a mention. Names take their tokens.
    fn add(&mut self, draft: Draft) {
        if draft.form == Form::Name {
            let own = self.tokens(draft.name);
            self.owners[own].fill(self.found.len());
        }
        let span = self.document.span(&draft.tokens);
        let Draft { name, tokens, kind, actor, form } = draft;
        if form != Form::Pronoun {
            self.roster.call(actor, name.of(self.document.text));
        }
        self.found.push(ActorMention { tokens, span, name, kind, actor, form });
    }

    /// The lower-case word at token `i`; empty where there is none.
    fn lower(&self, i: usize) -> String {
        self.document.word(i).to_lowercase()
    }

    /// The actors in the order of their first mention, and the mentions in the order of the text.
    fn into_found(mut self) -> (Vec<crate::record::Actor>, Vec<ActorMention>) {
        self.found.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end), m.name.start, m.actor));
        self.found.dedup_by_key(|m| (m.span, m.name, m.actor));
        self.roster.into_actors(self.found)
    }
}

/// The states that words name.
fn countries(words: &[Word]) -> Vec<&'static str> {
    let found = (0..words.len()).filter_map(|at| states::index().longest(words, at));
    found.map(|hit| hit.values[0]).filter(|(_, n)| *n != Naming::Capital).map(|(code, _)| *code).collect()
}
