//! Who, where, when, with what, how many, and who said what: the finders, in the order in which they run. Assumes the
//! tokens and tags of [`crate::document`]; says nothing yet of what happened.

use crate::article::Source;
use crate::document::Document;
use crate::lexicon::actors::Lexicon;
use crate::record::{Actor, Basis, Entity, EntityType, Place, Quote, Role, TimePrecision};
use crate::span::Span;
use chrono::NaiveDate;
use smol_str::SmolStr;
use std::collections::BTreeMap;
use std::ops::Range;

pub mod actors;
pub mod means;
pub mod places;
pub mod quantities;
pub mod quotes;
pub mod times;

/// All that an article mentions. Every list is in order of the text.
#[derive(Debug, Default)]
pub struct Mentions {
    /// Times.
    pub times: Vec<TimeMention>,
    /// The publication date, known or inferred, against which the times are resolved.
    pub published: Option<NaiveDate>,
    /// Counts of things, sums of money.
    pub quantities: Vec<Quantity>,
    /// Places and facilities.
    pub place_mentions: Vec<PlaceMention>,
    /// People, groups, organizations, states, and descriptions of such.
    pub actor_mentions: Vec<ActorMention>,
    /// Weapons and vehicles.
    pub means: Vec<MeansMention>,
    /// Quotations, as they are given out.
    pub quotes: Vec<Quote>,
    /// What the actor mentions mean; each once.
    pub actors: Vec<Actor>,
    /// What the place mentions mean; each once.
    pub places: Vec<Place>,
}

/// A time in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words.
    pub span: Span,
    /// TIMEX3 value: `2021-02-25`, `2021-W08`, `P3D`, `2021-02-25TNI`, `PAST_REF`, ...
    pub value: String,
    /// What kind of time it is.
    pub kind: TimeKind,
    /// First and last day it covers, where it is a point or a stretch on the calendar.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// How closely `days` is known.
    pub precision: TimePrecision,
    /// How it is known.
    pub basis: Basis,
}

/// TIMEX3's kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeKind {
    /// A day, month, year, ...
    Date,
    /// A time of day.
    Clock,
    /// "three days".
    Duration,
    /// "every Friday".
    Set,
}

/// A number of things, or of money.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its tokens: the number and its hedges, without what is counted.
    pub tokens: Range<usize>,
    /// Its words.
    pub span: Span,
    /// At least so many.
    pub min: f64,
    /// At most so many.
    pub max: Option<f64>,
    /// Whether the words hedge ("about", "nearly").
    pub hedged: bool,
    /// What is counted: the token of the noun ("fighters" in "at least 22 Iran-backed fighters").
    pub noun: Option<usize>,
    /// Whether it is a sum of money.
    pub money: bool,
}

/// A place in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMention {
    /// Its tokens, of the name alone.
    pub tokens: Range<usize>,
    /// The words of the name.
    pub span: Span,
    /// `place`, `facility`, or `nationality` ("Syrian").
    pub kind: EntityType,
    /// The index in [`Mentions::places`]; `None` for a facility that is in no gazetteer.
    pub place: Option<usize>,
    /// "near", "north of", "eastern", "border", where the words say so.
    pub relation: Option<SmolStr>,
    /// What the name stands for here.
    pub role: PlaceUse,
}

/// What a place's name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceUse {
    /// Somewhere that something may have happened.
    Location,
    /// A government or people ("Washington said", "Iran's attack", "US forces").
    Actor,
    /// Part of a dateline, or of where a reporter was.
    Dateline,
}

/// Somebody in the text: named or described.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorMention {
    /// Its tokens: the whole phrase ("US Defence Secretary Lloyd Austin").
    pub tokens: Range<usize>,
    /// The words of the phrase.
    pub span: Span,
    /// The words of the name alone ("Lloyd Austin"); of the whole phrase for a description.
    pub name: Span,
    /// What it is.
    pub kind: EntityType,
    /// The index in [`Mentions::actors`].
    pub actor: usize,
    /// Whether it is a name, a description ("Iran-backed militias") or a pronoun.
    pub form: Form,
}

/// How somebody is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// By name.
    Name,
    /// By a description.
    Description,
    /// By "he", "it", "the group".
    Pronoun,
}

/// A weapon or vehicle in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct MeansMention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words.
    pub span: Span,
    /// `weapon` or `vehicle`.
    pub kind: EntityType,
    /// Its usual name.
    pub name: &'static str,
}

/// Runs the finders; `lexicon` has the user's own actors.
pub fn find(source: &Source, document: &Document, lexicon: &Lexicon) -> Mentions {
    let mut mentions = Mentions::default();
    (mentions.times, mentions.published) = times::find(source, document);
    mentions.quantities = quantities::find(document, &mentions.times);
    mentions.means = means::find(document);
    places::find(source, document, &mut mentions);
    actors::find(source, document, lexicon, &mut mentions);
    mentions.sort();
    quotes::find(source, document, &mut mentions);
    mentions.quotes.sort_by_key(|q| q.span);
    mentions
}

impl Mentions {
    /// Puts every list in order of the text.
    fn sort(&mut self) {
        self.times.sort_by_key(|m| m.tokens.start);
        self.quantities.sort_by_key(|m| m.tokens.start);
        self.means.sort_by_key(|m| m.tokens.start);
        self.place_mentions.sort_by_key(|m| m.tokens.start);
        self.actor_mentions.sort_by_key(|m| m.tokens.start);
    }

    /// The role that an actor mention plays, as it is given out.
    pub fn role(&self, text: &str, mention: &ActorMention) -> Role {
        let actor = self.actors.get(mention.actor).map(|a| a.id.clone());
        Role { text: mention.span.of(text).into(), span: mention.span, actor }
    }

    /// Names, times and quantities, as they are given out: by position, the longer first.
    pub fn entities(&self, text: &str) -> Vec<Entity> {
        let entity = |kind, span: Span| Entity {
            kind,
            text: span.of(text).into(),
            span,
            actor: None,
            place: None,
            value: None,
            basis: None,
        };
        let times = self.times.iter().map(|t| Entity {
            value: Some(t.value.clone()),
            basis: Some(t.basis),
            ..entity(EntityType::Time, t.span)
        });
        let quantities = self.quantities.iter().map(|q| {
            let kind = if q.money { EntityType::Money } else { EntityType::Quantity };
            Entity { value: Some(q.min.to_string()), ..entity(kind, q.span) }
        });
        // A country that acts is a place and an actor: one entity.
        let (states, named): (Vec<_>, Vec<_>) =
            self.actor_mentions.iter().filter(|a| a.form == Form::Name).partition(|a| a.kind == EntityType::Place);
        let states: BTreeMap<usize, &ActorMention> = states.into_iter().map(|a| (a.name.end, a)).collect();
        let places = self.place_mentions.iter().map(|p| Entity {
            place: p.place.map(|i| self.places[i].id.clone()),
            actor: states.get(&p.span.end).map(|a| self.actors[a.actor].id.clone()),
            ..entity(p.kind, p.span)
        });
        let actors = named
            .into_iter()
            .map(|a| Entity { actor: Some(self.actors[a.actor].id.clone()), ..entity(a.kind, a.name) });
        let means = self.means.iter().map(|m| entity(m.kind, m.span));
        let mut all: Vec<_> = times.chain(quantities).chain(places).chain(actors).chain(means).collect();
        all.sort_by_key(|e| (e.span.start, std::cmp::Reverse(e.span.end), e.kind));
        // A country that acts is found as a place and as an actor: one entity.
        all.dedup_by(|later, first| {
            let same = later.span == first.span && later.kind == first.kind;
            if same {
                first.actor = first.actor.take().or(later.actor.take());
                first.place = first.place.take().or(later.place.take());
            }
            same
        });
        all
    }
}
