//! All that the stages before have found, to be looked up by token.

use crate::article::Source;
use crate::document::Document;
use crate::mentions::{ActorMention, Form, Mentions};
use crate::span::Span;
use std::ops::Range;

/// All that the stages before have found, and what stands at each token of it.
pub struct Reading<'a> {
    /// The article's structure.
    pub source: &'a Source<'a>,
    /// Its tokens.
    pub document: &'a Document<'a>,
    /// Its mentions.
    pub mentions: &'a Mentions,
    /// By token: the index of the actor mention that covers it best.
    actors: Vec<Option<usize>>,
    /// By token: whether it belongs to a time.
    times: Vec<bool>,
    /// By token: the quantity whose noun it is.
    counted: Vec<Option<usize>>,
}

impl<'a> Reading<'a> {
    /// Reads the mentions once, so that every later look is a look-up.
    pub fn new(source: &'a Source<'a>, document: &'a Document<'a>, mentions: &'a Mentions) -> Self {
        let n = document.tokens.len();
        let (mut actors, mut times, mut counted) = (vec![None; n], vec![false; n], vec![None; n]);
        let rank = |i: usize| (mentions.actor_mentions[i].form == Form::Name, mentions.actor_mentions[i].tokens.len());
        for (i, m) in mentions.actor_mentions.iter().enumerate() {
            for slot in actors.get_mut(m.tokens.clone()).into_iter().flatten() {
                *slot = Some(slot.filter(|&other| rank(other) >= rank(i)).unwrap_or(i));
            }
        }
        for t in &mentions.times {
            times.get_mut(t.tokens.clone()).into_iter().flatten().for_each(|slot| *slot = true);
        }
        for (i, q) in mentions.quantities.iter().enumerate().filter(|(_, q)| !q.money) {
            if let Some(slot) = q.noun.and_then(|n| counted.get_mut(n)) {
                *slot = Some(i);
            }
        }
        Self { source, document, mentions, actors, times, counted }
    }

    /// The mention of an actor that covers token `at`: a name before a description, the longer before the shorter.
    pub fn actor_at(&self, at: usize) -> Option<&'a ActorMention> {
        self.actors.get(at).copied().flatten().map(|i| &self.mentions.actor_mentions[i])
    }

    /// Whether token `at` belongs to a time.
    pub fn is_time(&self, at: usize) -> bool {
        self.times.get(at).copied().unwrap_or_default()
    }

    /// The count of the things that the noun at token `at` names, by index.
    pub fn quantity_of(&self, at: usize) -> Option<usize> {
        self.counted.get(at).copied().flatten()
    }

    /// The mentions of a list in order of the text that lie within `tokens`, with their indices.
    pub fn within<'m, T>(
        &self,
        all: &'m [T],
        tokens: &Range<usize>,
        place: fn(&T) -> &Range<usize>,
    ) -> impl Iterator<Item = (usize, &'m T)> + use<'m, T> {
        let first = all.partition_point(|m| place(m).start < tokens.start);
        let end = tokens.end;
        all[first..].iter().enumerate().map(move |(i, m)| (first + i, m)).take_while(move |(_, m)| place(m).start < end)
    }

    /// The span of some tokens.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        self.document.span(tokens)
    }
}
