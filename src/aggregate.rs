//! Reports of the same real event in different articles become one event. Sees records alone, never text.
//!
//! [`gather`] makes one digest of the extractions; [`candidates`] names the pairs of reports worth a look;
//! [`similarity`] scores them; [`cluster`] joins the best first, never against a veto; [`merge`] writes the events, every
//! variant kept with the reports that give it. Nothing depends on the order of the articles.

use crate::record::{Digest, Extraction};

mod candidates;
mod cluster;
mod conflicts;
pub mod distance;
mod gather;
mod merge;
mod relations;
mod similarity;

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
    let mut digest = gather::gather(extractions);
    let index = similarity::Index::new(&digest);
    let pairs = candidates::pairs(&digest, &index);
    let groups = cluster::cluster(&digest, &index, &pairs);
    digest.events = groups.iter().map(|g| merge::event(&digest, g)).collect();
    digest.events.sort_by(|a, b| start(a).cmp(&start(b)).then_with(|| a.id.cmp(&b.id)));
    digest.relations = relations::relations(&digest);
    digest
}

/// The day by which events are ordered; undated ones come last.
fn start(event: &crate::record::Event) -> (bool, &str) {
    event.time.as_ref().map_or((true, ""), |t| (false, &t.start))
}
