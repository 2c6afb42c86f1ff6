//! What one article says: [`Extraction`] and its parts.

use super::Note;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// One article read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Extraction {
    /// The article: what it is, its paragraphs, names and quotations.
    pub article: Article,
    /// The actors it names or describes.
    pub actors: Vec<Actor>,
    /// The places it names.
    pub places: Vec<Place>,
    /// What it says happened, a report an event.
    pub reports: Vec<Report>,
    /// What the reader should know.
    pub notes: Vec<Note>,
}

/// An article and what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Article {
    /// The caller's id, or one made from the content.
    pub id: String,
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who wrote it: people and agencies, in order.
    pub byline: Vec<String>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Where the caller found it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// ISO 639-1; `und` where it can't be told.
    pub language: String,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// Where and when it says it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Names, times and quantities.
    pub entities: Vec<Entity>,
    /// What is quoted, and who said it.
    pub quotes: Vec<Quote>,
    /// What the reader should know of this article.
    pub notes: Vec<Note>,
}

/// A publication date and how it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// How it is known.
    pub basis: PublishedBasis,
    /// The words that state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

/// How a publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublishedBasis {
    /// The caller gave it.
    Given,
    /// The article states it.
    Stated,
    /// It follows from what the article says.
    Inferred,
}

/// "BEIRUT, March 3 (Reuters) -".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dateline {
    /// The place as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The date, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The whole line.
    pub span: Span,
}

/// A paragraph and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its words, without the blanks around them.
    pub span: Span,
    /// What it is.
    pub kind: ParagraphKind,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ParagraphKind {
    /// The headline.
    Title,
    /// Who wrote it, or when it was published.
    Byline,
    /// Where and when it was written, on a line of its own.
    Dateline,
    /// The article proper.
    Body,
    /// What stands below a picture.
    Caption,
    /// The headline of another article.
    Related,
    /// What belongs to the site and not to the article.
    Boilerplate,
}

/// A name, a time or a quantity in the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Its words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// The [`Actor`] it names, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// The [`Place`] it names, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// A time as ISO 8601 or TIMEX3 value, a quantity as a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// How a time is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
}

/// What an [`Entity`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum EntityType {
    Person,
    Organization,
    Group,
    Nationality,
    Place,
    Facility,
    Weapon,
    Vehicle,
    Quantity,
    Money,
    Time,
}

/// How a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The words state it ("25 February 2021").
    Explicit,
    /// The words state it relative to another time ("Thursday", "last October").
    Relative,
    /// No words state it.
    Inferred,
}

/// Words that somebody said, and who.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// What was said; without the quotation marks where it is direct.
    pub span: Span,
    /// Whether it stands between quotation marks.
    pub direct: bool,
    /// Who said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Role>,
    /// "said", "according to".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verb: Option<Span>,
}

/// Somebody or something that takes part, as the article puts it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// The [`Actor`] they mean, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
}

/// A person, group, organization or state, under all its names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Made from the name; the same in every article.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// The other names the articles use, in byte order.
    pub aliases: Vec<String>,
    /// `person`, `state`, `military`, `police`, `armed_group`, `organization`, `media`, `civilians`, `nationality`, ...
    pub kind: String,
    /// ISO 3166-1 alpha-3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// PLOVER sector: `GOV`, `MIL`, `REB`, `CVL`, ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Whom it belongs to or is backed by: another actor's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// `geonames:99532`, a country's code, or made from the name.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// Other spellings the articles use, in byte order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// ISO 3166-1 alpha-3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// First-level region, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admin1: Option<String>,
    /// Degrees north.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// How closely the point is known.
    pub precision: PlacePrecision,
    /// GeoNames id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geoname_id: Option<u32>,
}

/// How closely a place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum PlacePrecision {
    Exact,
    Town,
    Near,
    Region,
    Country,
}

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
