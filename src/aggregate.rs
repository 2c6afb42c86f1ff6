//! Reports of the same real event in different articles become one event. Sees records alone, never text.
//!
//! An [`Archive`] holds what was read. Each report as [`facts`] stands in blocks ([`candidates`]); those that meet there
//! are compared ([`similarity`]); what hangs together is kept ([`settled`]), grouped, the best pairs first, never against a
//! veto ([`cluster`]), and only what changes is done again; [`merge`] writes the events, every variant kept with the reports that give it. [`dates`] takes from shared events the date of an article
//! that has none, [`corrections`] are what users know better. Nothing depends on the order of the articles.

use crate::record::{Digest, Extraction};

mod archive;
mod candidates;
mod cluster;
mod conflicts;
mod corrections;
mod dates;
mod digest;
mod facts;
mod gather;
mod merge;
mod relations;
mod settled;
mod shown;
mod similarity;
mod sources;
mod spots;
mod story;

pub use archive::Archive;
pub use corrections::Correction;

/// Merges what articles report. The order of `extractions` does not matter; an article given twice counts once.
///
/// ```
/// let read = |id: &str, text: &str| sitrep::extract(&sitrep::Input {
///     id: Some(id.into()), text: Some(text.into()), published: Some("2024-03-07".into()), ..Default::default()
/// });
/// let digest = sitrep::aggregate(vec![
///     read("a", "Gunmen killed four soldiers near the Malian town of Gao on Tuesday."),
///     read("b", "At least six soldiers were killed by gunmen near Gao in Mali on Tuesday."),
/// ]);
/// assert_eq!(digest.events.len(), 1);
/// assert_eq!(digest.events[0].conflicts[0].field, "killed");
/// ```
pub fn aggregate(extractions: Vec<Extraction>) -> Digest {
    aggregate_with(extractions, Vec::new())
}

/// The same, where users know some things better.
///
/// ```
/// use sitrep::aggregate::{Correction, aggregate_with};
/// let read = |text: &str| sitrep::extract(&sitrep::Input { text: Some(text.into()), ..Default::default() });
/// let articles = vec![read("Gunmen killed four soldiers near the Malian town of Gao.")];
/// let id = articles[0].reports[0].id.clone();
/// assert!(aggregate_with(articles, vec![Correction::Rejected { report: id }]).events.is_empty());
/// ```
pub fn aggregate_with(extractions: Vec<Extraction>, corrections: Vec<Correction>) -> Digest {
    let mut archive = Archive::default();
    archive.correct(corrections);
    archive.extend(extractions);
    archive.into_digest()
}
