//! Finds places.

use super::Mentions;
use crate::article::Source;
use crate::document::Document;

/// Adds the places of `document` to `mentions`.
pub fn find(source: &Source, document: &Document, mentions: &mut Mentions) {
    let _ = (source, document, mentions);
}
