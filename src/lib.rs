//! Sitrep reads English news articles on attacks, strikes, clashes, arrests, protests, talks and sanctions, and gives
//! the events they report, merged across articles, every value tied to the words it came from.
//!
//! The pipeline, and the modules in reading order:
//!
//! | stage | gives |
//! |---|---|
//! | [`article`] | the text's paragraphs, each of a kind; title, byline, dateline, publication date |
//! | [`document`] | sentences, tokens, tags, phrases |
//! | [`mentions`] | who, where, when, with what, how many, who said what |
//! | [`reports`] | what the article says happened |
//! | [`aggregate`] | one event for all reports of it |
//! | [`export`] | the digest in other tools' formats |
//!
//! [`lexicon`] holds the knowledge, [`record`] the types that come out.
//!
//! ```
//! let article = sitrep::Input {
//!     text: Some("Gunmen killed four soldiers near the Malian town of Gao on Tuesday, the army said.".into()),
//!     published: Some("2024-03-07".into()),
//!     ..Default::default()
//! };
//! let digest = sitrep::analyze(&[article]);
//! assert_eq!(digest.events[0].casualties[0].best, 4);
//! assert_eq!(digest.events[0].time.as_ref().unwrap().start, "2024-03-05");
//! ```

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod aggregate;
pub mod article;
pub mod distance;
pub mod document;
pub mod export;
pub mod lexicon;
pub mod mentions;
pub mod record;
pub mod reports;
pub mod span;
pub mod stages;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use aggregate::aggregate;
pub use export::{Format, export_digest};
pub use record::{Digest, Extraction, Input};
pub use reports::event_kinds;
pub use span::Span;

/// What a caller adds to the crate's own knowledge.
#[derive(Debug, Default)]
pub struct Options<'t> {
    /// Actors: they join those of the crate's tables, and win over them.
    pub lexicon: lexicon::actors::Lexicon<'t>,
}

/// Reads one article. Pure: no clock, no network, no state. Never fails: what could not be read is said in the notes.
///
/// Spans are byte offsets into the input's `text` (or `html`).
///
/// ```
/// let found = sitrep::extract(&sitrep::Input { text: Some("Nothing to see.".into()), ..Default::default() });
/// assert!(found.reports.is_empty());
/// ```
pub fn extract(input: &Input) -> Extraction {
    extract_with(input, &Options::default())
}

/// As [`extract`], with actors of the caller's own.
///
/// ```
/// use sitrep::{Input, Options, extract_with, lexicon::actors::Lexicon};
/// let lexicon = Lexicon::read("noor\tNoor Brigades\tBlue Hats\tarmed_group\tIRQ\tREB");
/// let input = Input { text: Some("The Blue Hats left Baghdad.".into()), ..Input::default() };
/// assert_eq!(extract_with(&input, &Options { lexicon }).actors[0].name, "Noor Brigades");
/// ```
pub fn extract_with(input: &Input, options: &Options) -> Extraction {
    let source = article::read(input);
    let document = document::read_where(&source, reports::is_telling);
    let mentions = mentions::find(&source, &document, &options.lexicon);
    let reports = reports::find(&source, &document, &mentions);
    source.into_extraction(mentions, reports)
}

/// Reads many articles and merges what they report: `aggregate` of each one's [`extract`].
pub fn analyze(inputs: &[Input]) -> Digest {
    analyze_with(inputs, &Options::default())
}

/// As [`analyze`], with actors of the caller's own.
pub fn analyze_with(inputs: &[Input], options: &Options) -> Digest {
    aggregate(inputs.iter().map(|input| extract_with(input, options)).collect())
}
