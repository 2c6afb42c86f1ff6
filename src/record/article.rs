//! An article and what stands in it.

use super::{Note, Role};
use crate::span::Span;
use serde::{Deserialize, Serialize};

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
    /// Between which days it was published, where that is all that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
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

/// Days between which an article was published, ISO 8601: it follows from what it tells and from the articles that tell
/// of the same events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Not before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Not after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
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
    /// By which near-copies of it are found, where it is long enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sketch: Option<Sketch>,
}

/// What a paragraph says, in thirty-two parts of two bits. Two texts that have nothing in common share some 8 of them,
/// those that have half of their runs of words in common some 20.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch(pub [u32; 2]);

impl Sketch {
    /// Whether the two texts are near-copies.
    pub fn is_near(self, other: Self) -> bool {
        let same = |(a, b): (u32, u32)| (0..16).filter(|i| (a ^ b) >> (2 * i) & 3 == 0).count();
        self.0.into_iter().zip(other.0).map(same).sum::<usize>() >= 21
    }
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
