//! Finds weapons and vehicles. Assumes nothing but words; leaves it to the reports whether they were used.

use super::MeansMention;
use crate::document::Document;
use crate::lexicon::spelling::words;
use crate::lexicon::weapons;

/// The weapons and vehicles of `document`, the longest name at each place.
pub fn find(document: &Document) -> Vec<MeansMention> {
    let mut out = Vec::new();
    for sentence in &document.sentences {
        let words = words(sentence.span.of(document.text), sentence.span.start);
        let mut at = 0;
        while at < words.len() {
            let Some((weapon, n)) = weapons::find(&words, at) else {
                at += 1;
                continue;
            };
            let span = words[at].span.cover(words[at + n - 1].span);
            let end = document.tokens.partition_point(|t| t.span.start < span.end);
            let tokens = document.token_at(span.start)..end;
            // "Uzi Arad" is no weapon.
            if !document.is_of_person(&tokens) {
                out.push(MeansMention { tokens, span, kind: weapon.kind, name: weapon.name });
            }
            at += n;
        }
    }
    out
}
