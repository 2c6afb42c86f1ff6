//! Finds quotes.

use super::Mentions;
use crate::article::Source;
use crate::document::Document;

/// Adds the quotes of `document` to `mentions`.
pub fn find(source: &Source, document: &Document, mentions: &mut Mentions) {
    let _ = (source, document, mentions);
}
