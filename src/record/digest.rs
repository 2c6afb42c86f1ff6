//! What many articles say together: [`Digest`] and its parts.

use super::{
    Acled, Actor, Article, Basis, Category, Note, Outcome, Place, Plover, RelationKind, Report, ResponsibilityStatus,
    Status, TimePrecision,
};
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// Many articles read and their reports merged into events.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Digest {
    /// The articles, by id.
    pub articles: Vec<Article>,
    /// The actors of all of them, each once.
    pub actors: Vec<Actor>,
    /// The places of all of them, each once.
    pub places: Vec<Place>,
    /// What each article says of each event.
    pub reports: Vec<Report>,
    /// What all articles together say of it.
    pub events: Vec<Event>,
    /// How events hang together.
    pub relations: Vec<Relation>,
    /// What the reader should know.
    pub notes: Vec<Note>,
}

/// What has changed in a digest.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// The events that are new or told anew.
    pub events: Vec<Event>,
    /// Those that are no more, by id.
    pub gone: Vec<String>,
    /// All relations from or to `events`: they take the place of those from or to `events` and `gone`.
    pub relations: Vec<Relation>,
}

/// One real event: the merged view of its reports. The first of each list is the value to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Made from its reports' ids.
    pub id: String,
    /// An id of [`crate::event_kinds`].
    pub kind: String,
    /// The kind in PLOVER 2.0.
    pub plover: Plover,
    /// The kind in CAMEO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cameo: Option<String>,
    /// The kind in ACLED's codebook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acled: Option<Acled>,
    /// Its reports, by id.
    pub reports: Vec<String>,
    /// The articles that tell of it, by id.
    pub articles: Vec<String>,
    /// Whether it happened.
    pub status: Status,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<EventTime>,
    /// Where.
    pub places: Vec<EventPlace>,
    /// Who did it.
    pub agents: Vec<EventRole>,
    /// To whom or what.
    pub targets: Vec<EventRole>,
    /// On whose order.
    #[serde(rename = "orderedBy")]
    pub ordered_by: Vec<EventRole>,
    /// With what.
    pub means: Vec<EventMeans>,
    /// Who is said to be responsible.
    pub responsibility: Vec<EventResponsibility>,
    /// How many were killed, wounded, ...
    pub casualties: Vec<EventCasualties>,
    /// Where the reports disagree.
    pub conflicts: Vec<Conflict>,
    /// Why its reports are held to be of one event, the likest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joins: Vec<Join>,
    /// Reports, by id, that copy one text: they count as one source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<Vec<String>>,
    /// How well it is backed.
    pub corroboration: Corroboration,
    /// 0 to 1.
    pub confidence: f64,
}

/// When an event took place, and the reports that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct EventTime {
    pub start: String,
    pub end: String,
    pub precision: TimePrecision,
    pub basis: Basis,
    pub reports: Vec<String>,
}

/// Where an event took place, and the reports that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct EventPlace {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    pub text: String,
    pub reports: Vec<String>,
}

/// Who took part, and the reports that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct EventRole {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    pub text: String,
    pub reports: Vec<String>,
}

/// What an event was done with, and the reports that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct EventMeans {
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub reports: Vec<String>,
}

/// Who is said to be responsible, and the reports that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct EventResponsibility {
    pub actor: String,
    pub status: ResponsibilityStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    pub reports: Vec<String>,
}

/// How many were killed, wounded, ... : low, best and high as UCDP means them, and every figure given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct EventCasualties {
    pub outcome: Outcome,
    pub low: u32,
    pub best: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<u32>,
    pub variants: Vec<CasualtyVariant>,
}

/// One figure, and the reports that give it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct CasualtyVariant {
    pub min: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    pub category: Category,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    pub reports: Vec<String>,
}

/// A field on which reports disagree, and what each says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Conflict {
    pub field: String,
    pub variants: Vec<ConflictVariant>,
}

/// What some reports say of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ConflictVariant {
    pub value: String,
    pub reports: Vec<String>,
}

/// Two reports that brought their groups together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Join {
    /// The two, by id.
    pub reports: [String; 2],
    /// How like they are; nothing where a user joined them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// What speaks for it: `time`, `place`, `agent`, `target`, `means`, `toll`, `names`, `kind`, `one text`, `user`.
    pub because: Vec<String>,
}

/// How well an event is backed, in the sense of Airwars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Corroboration {
    /// The side that did it says so or claims it.
    Confirmed,
    /// Two independent sources or more.
    Fair,
    /// One source.
    Weak,
    /// Somebody denies it, or two sides are held responsible.
    Contested,
}

/// How one event hangs together with another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// In what way.
    pub kind: RelationKind,
    /// The event that answers, or is a part; by id.
    pub from: String,
    /// The event answered, or the whole; by id.
    pub to: String,
    /// The words that say so.
    pub evidence: Vec<RelationEvidence>,
}

/// Words of an article that say how events hang together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RelationEvidence {
    pub article: String,
    pub span: Span,
}
