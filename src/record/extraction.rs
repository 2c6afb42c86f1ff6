//! What one article says: [`Extraction`], and who and where its parts refer to.

use super::{Article, Note, Report};
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
    /// Its other names, in byte order: those the articles use, and of people the short ones they are known by.
    pub aliases: Vec<String>,
    /// `person`, `state`, `military`, `police`, `armed_group`, `organization`, `media`, `civilians`, `nationality`, ...
    pub kind: String,
    /// ISO 3166-1 alpha-3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// PLOVER sector: `GOV`, `MIL`, `REB`, `CVL`, ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// ACLED's inter code: 1 state forces, 2 rebels, 3 militias and gangs, 5 rioters, 6 protesters, 7 civilians, 8 others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inter: Option<u8>,
    /// Whom it belongs to or is backed by: another actor's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// `geonames:99532`, a country's code, or made from the name or from coordinates that the text writes out.
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
