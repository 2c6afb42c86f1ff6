//! What one article says of one event: [`Report`] and its parts.

use super::{Basis, Role};
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// What one article says of one event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Made from the article's id and the trigger.
    pub id: String,
    /// The article, by id.
    pub article: String,
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
    /// The words that name the event.
    pub trigger: Span,
    /// The sentences this report was read from.
    pub evidence: Vec<Span>,
    /// The rule that made it.
    pub rule: String,
    /// Whether the article is about it.
    pub prominence: Prominence,
    /// Whether it happened.
    pub status: Status,
    /// Who did it.
    pub agents: Vec<Role>,
    /// To whom or what.
    pub targets: Vec<Role>,
    /// On whose order.
    pub ordered_by: Vec<Role>,
    /// Where.
    pub places: Vec<PlaceRole>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
    /// With what.
    pub means: Vec<Means>,
    /// How many times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Count>,
    /// How many were killed, wounded, ...
    pub casualties: Vec<Casualty>,
    /// Who is said to be responsible.
    pub responsibility: Vec<Responsibility>,
    /// Who says so.
    pub attribution: Vec<Attribution>,
    /// The telling words of its sentences, in lower case: by which it is known again in other articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// How it hangs together with other reports of the same article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<ReportRelation>,
    /// 0 to 1.
    pub confidence: f64,
}

/// How one report hangs together with another of the same article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportRelation {
    /// In what way.
    pub kind: RelationKind,
    /// The report answered, or the whole; by id.
    pub to: String,
    /// The words that say so.
    pub span: Span,
}

/// In what way events hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// "in retaliation for".
    ResponseTo,
    /// "the third of five attacks".
    PartOf,
}

/// A kind of event in PLOVER 2.0.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plover {
    /// `ASSAULT`, `COERCE`, ...
    pub event: String,
    /// `aerial`, `arrest`, ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// `military`, `legal`, ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
}

/// A kind of event in ACLED's codebook.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Acled {
    /// Event type.
    pub event: String,
    /// Sub-event type.
    pub sub_event: String,
}

/// Whether the article is about the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Prominence {
    /// The article is about it.
    Main,
    /// The article mentions it.
    Background,
}

/// Whether an event happened, as the article has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Status {
    Happened,
    Ongoing,
    Claimed,
    Alleged,
    Planned,
    Threatened,
    Possible,
    Denied,
    Negated,
}

/// Where an event took place, as the article puts it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlaceRole {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// The [`Place`], by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// "near", "north of", "border".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
}

/// When an event took place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Time {
    /// First day, ISO 8601.
    pub start: String,
    /// Last day, ISO 8601.
    pub end: String,
    /// How closely it is known.
    pub precision: TimePrecision,
    /// How it is known.
    pub basis: Basis,
    /// The words that say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

/// How closely a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum TimePrecision {
    Day,
    Week,
    Month,
    Year,
    Range,
}

/// What an event was done with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Means {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// The weapon's usual name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// How often: "at least 40 times" is `min: 40` without a `max`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// At least so many.
    pub min: u32,
    /// At most so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// The words that say so.
    pub span: Span,
}

/// People killed, wounded, ... in an event: a range, whom, and who says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Casualty {
    /// What became of them.
    pub outcome: Outcome,
    /// At least so many.
    pub min: u32,
    /// At most so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// Whom, in the article's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// Fighters or not.
    pub category: Category,
    /// Whether the words hedge ("about", "reportedly").
    pub hedged: bool,
    /// The words.
    pub span: Span,
    /// Who gives the figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Role>,
}

/// What became of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Outcome {
    Killed,
    Wounded,
    Missing,
    Captured,
    Displaced,
}

/// Whether people are fighters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Category {
    Civilian,
    Combatant,
    Unknown,
}

/// Who is said to be responsible.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Responsibility {
    /// Who.
    pub actor: Role,
    /// In what way it is said.
    pub status: ResponsibilityStatus,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// The words.
    pub span: Span,
}

/// In what way responsibility is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ResponsibilityStatus {
    /// The article says it as a fact.
    Stated,
    /// The actor says so itself.
    Claimed,
    /// Another says so.
    Accused,
    /// The actor denies it.
    Denied,
}

/// Who says so, and with which verb.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// The [`Actor`], by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// "said", "according to".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verb: Option<Span>,
}
