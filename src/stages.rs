//! The pipeline cut short, for benches: what a stage costs is the time up to its end less the time up to its beginning.

use crate::{Input, article, document, mentions, reports};

/// The stages in order: tokens come with sentences; tags with lemmas, phrases and names; trees where they are needed.
pub const STAGES: [&str; 6] = ["article", "tokens", "tags, names", "trees", "mentions", "reports"];

/// Reads an article up to the end of a stage, by its index in [`STAGES`]; gives the number of tokens.
///
/// ```
/// let input = sitrep::Input { text: Some("Nothing happened.".into()), ..Default::default() };
/// assert_eq!(sitrep::stages::read_to(&input, 1), 3);
/// ```
pub fn read_to(input: &Input, stage: usize) -> usize {
    let source = article::read(input);
    let document = match stage {
        0 => return 0,
        1 => document::sentences::split(&source),
        2 => document::read_where(&source, |_, _| false),
        _ => document::read_where(&source, reports::is_telling),
    };
    if stage > 3 {
        let mentions = mentions::find(&source, &document, &Default::default());
        if stage > 4 {
            std::hint::black_box(reports::find(&source, &document, &mentions));
        }
    }
    document.tokens.len()
}
