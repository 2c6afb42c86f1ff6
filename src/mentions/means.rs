//! Finds weapons and vehicles.

use super::MeansMention;
use crate::document::Document;

/// The weapons and vehicles of `document`.
pub fn find(document: &Document) -> Vec<MeansMention> {
    let _ = document;
    Vec::new()
}
