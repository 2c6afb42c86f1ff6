//! What the article says happened: from triggers and the mentions around them to [`Report`]s. Never looks at raw
//! characters: only at tokens, phrases and mentions.

use crate::article::Source;
use crate::document::Document;
use crate::mentions::Mentions;
use crate::record::Report;

pub mod kinds;

pub use kinds::event_kinds;

/// The reports of one article, in order of the text.
pub fn find(source: &Source, document: &Document, mentions: &Mentions) -> Vec<Report> {
    let _ = (source, document, mentions);
    Vec::new()
}
